#include "models/live/telemetry.h"

#include "models/live/reason_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace flux {

using engine::Reason;
using engine::Record;

void EventLogModel::add(Line line)
{
    beginInsertRows({}, 0, 0);
    m_lines.push_front(std::move(line));
    endInsertRows();
    if (rowCount() > longest) {
        beginRemoveRows({}, longest, longest);
        m_lines.pop_back();
        endRemoveRows();
    }
}

QVariant EventLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TextRole: return line.text;
    case DetailRole: return line.detail;
    case SecondsRole: return line.seconds;
    case RefusedRole: return line.refused;
    default: return {};
    }
}

QHash<int, QByteArray> EventLogModel::roleNames() const
{
    return {{TextRole, "text"}, {DetailRole, "detail"}, {SecondsRole, "seconds"}, {RefusedRole, "refused"}};
}

Telemetry::Telemetry(engine::Engine &engine, BusLevels &levels, NameOf nameOf, QObject *parent)
    : QObject(parent), m_engine(engine), m_levels(levels), m_nameOf(std::move(nameOf))
{
    m_timer.setInterval(16);
    connect(&m_timer, &QTimer::timeout, this, &Telemetry::poll);
}

void Telemetry::setWatched(bool watched)
{
    if (watched == m_timer.isActive())
        return;
    watched ? m_timer.start() : m_timer.stop();
    m_engine.setExplaining(watched); // while nobody looks, nobody takes what is told
    Q_EMIT watchedChanged();
}

void Telemetry::follow(std::uint64_t playing, doc::ObjectId object, double from)
{
    if (m_auditioned != object) {
        m_auditioned = object;
        Q_EMIT auditionedChanged();
    }
    m_followed = playing;
    m_followedFrom = from;
    m_followedStarted = false;
}

void Telemetry::setSound(doc::ObjectId sound)
{
    if (m_sound == sound)
        return;
    m_sound = sound;
    m_engine.watchSound(sound.value);
    Q_EMIT soundChanged();
}

void Telemetry::restart()
{
    m_profiler.clear();
    m_followed = 0;
    m_followedStarted = false;
}

void Telemetry::resetHighest()
{
    m_levels.resetHighest();
    m_level = m_levels.main();
    Q_EMIT levelsChanged();
}

void Telemetry::take(const Record &record)
{
    const auto name = [&] { return m_nameOf(doc::ObjectId{record.object}); };
    const double seconds = static_cast<double>(record.frame) / m_engine.settings().sampleRate;
    const QString why = textOf(record.reason);
    switch (record.kind) {
    case Record::Kind::EventPosted:
        if (record.playing == m_followed) {
            m_followedFrame = record.frame;
            m_followedStarted = true;
        }
        m_log.add({tr("Played %1").arg(name()), {}, seconds, false});
        break;
    case Record::Kind::EventEnded:
        if (record.playing == m_followed) {
            m_followed = 0;
            m_followedStarted = false;
        }
        break;
    case Record::Kind::EventRefused:
    case Record::Kind::VoiceRefused:
        m_log.add({tr("Refused %1").arg(name()), why, seconds, !isAuthored(record.reason)});
        if (record.reason == Reason::Unreadable || record.reason == Reason::Late)
            Q_EMIT complained(tr("\"%1\" was not heard: %2.").arg(name(), why));
        break;
    case Record::Kind::VoiceStolen: m_log.add({tr("Stopped %1").arg(name()), why, seconds, false}); break;
    case Record::Kind::VoiceVirtual:
        m_log.add({tr("%1 goes on unheard").arg(name()), why, seconds, false});
        break;
    case Record::Kind::VoiceReal: m_log.add({tr("%1 is heard again").arg(name()), {}, seconds, false}); break;
    case Record::Kind::StreamStarved:
        if (record.reason == Reason::Unreadable)
            Q_EMIT complained(tr("\"%1\" was not heard: %2.").arg(name(), why));
        m_log.add({tr("%1 waits for its stream").arg(name()), why, seconds, true});
        break;
    case Record::Kind::PoolShort:
        Q_EMIT complained(
            tr("Not all starts of \"%1\" could be prepared: all pools share half of the streams and 32 MB. "
               "Prepare fewer.")
                .arg(name()));
        break;
    case Record::Kind::Picked:
        m_log.add({tr("Picked %1").arg(name()), {}, seconds, false});
        Q_EMIT picked(doc::ObjectId{record.object});
        break;
    case Record::Kind::EventStopped: m_log.add({tr("Stopped %1").arg(name()), why, seconds, false}); break;
    case Record::Kind::Acted: m_log.add({tr("Did %1").arg(name()), {}, seconds, false}); break;
    case Record::Kind::ParameterSet:
        m_log.add({tr("%1 is %2").arg(name()).arg(QLocale().toString(static_cast<double>(record.value))),
                   {},
                   seconds,
                   false});
        break;
    case Record::Kind::StateSet:
    case Record::Kind::SwitchSet:
        m_log.add({tr("%1 holds").arg(record.object ? name() : tr("No state")), {}, seconds, false});
        break;
    case Record::Kind::MarkerPassed: m_log.add({tr("Passed %1").arg(name()), {}, seconds, false}); break;
    case Record::Kind::VoiceStarted:
    case Record::Kind::VoiceEnded:
    case Record::Kind::LoopPassed:
    case Record::Kind::DuckBegan:
    case Record::Kind::DuckEnded:
    case Record::Kind::SampleLoaded:
    case Record::Kind::SampleEvicted:
    case Record::Kind::BlockOverrun:
    case Record::Kind::VoiceQueued:
    case Record::Kind::Gain: break;
    }
}

/// Where the engine's time goes, twice a second: faster nobody can read it.
void Telemetry::updateLoad(const engine::Engine::Load &load)
{
    for (std::size_t i = 0; i < rt::stages; ++i)
        m_stageSums[i] += load.stages[i];
    if (++m_looks < 30)
        return;
    const auto percent = [this](std::size_t stage) {
        return QLocale().toString(100.0 * m_stageSums[stage] / m_looks, 'f', 1);
    };
    const QString text
        = tr("Of the time there is, inputs take %1 %, voices %2 %, effects of buses %3 %, buses %4 %. The "
             "longest block of the last second took %5 %.")
              .arg(percent(0), percent(1), percent(2), percent(3),
                   QLocale().toString(100.0 * load.worst, 'f', 1))
        + (load.now.pooled > 0 ? QLatin1Char('\n')
                   + tr("Prepared starts: %1, in use %2, beyond them %3.")
                         .arg(load.now.pooled)
                         .arg(load.now.pooledBusy)
                         .arg(load.now.overflow)
                               : QString())
        + (load.now.refusedValues > 0 ? QLatin1Char('\n')
                   + tr("%n value(s) of game objects found no room, so the global ones hold: unregister game "
                        "objects that are gone.",
                        nullptr, static_cast<int>(load.now.refusedValues))
                                      : QString());
    m_looks = 0;
    m_stageSums = {};
    if (text == m_loadText)
        return;
    m_loadText = text;
    Q_EMIT loadTextChanged();
}

void Telemetry::poll()
{
    Record record;
    for (int i = 0; i < 4000 && m_engine.nextRecord(record); ++i) {
        m_profiler.take(record);
        take(record);
    }

    m_levels.tick(m_timer.interval() / 1000.0);
    if (m_level != m_levels.main()) {
        m_level = m_levels.main();
        Q_EMIT levelsChanged();
    }

    const engine::Engine::Load load = m_engine.takeLoad();
    const engine::Snapshot &status = load.now;
    const auto heard = static_cast<int>(status.voices);
    const auto unheard = static_cast<int>(status.unheard);
    if (heard != m_voices || unheard != m_unheard) {
        m_voices = heard;
        m_unheard = unheard;
        Q_EMIT voicesChanged();
    }
    const auto streams = static_cast<int>(status.streams);
    const auto starvations = static_cast<int>(status.starvations);
    if (streams != m_streams || starvations != m_starvations) {
        m_streams = streams;
        m_starvations = starvations;
        Q_EMIT streamsChanged();
    }
    if (const bool now = status.instances > 0; now != m_playing) {
        m_playing = now;
        Q_EMIT playingChanged();
    }
    const double head = m_followedStarted ? m_followedFrom
            + static_cast<double>(status.frame - m_followedFrame) / m_engine.settings().sampleRate
                                          : -1.0;
    if (head != m_playhead) {
        m_playhead = head;
        Q_EMIT playheadChanged();
    }
    if (status.watchedAt != m_soundPlace) {
        m_soundPlace = status.watchedAt;
        Q_EMIT soundPlaceChanged();
    }
    updateLoad(load);
    if (const int now = static_cast<int>(std::lround(m_engine.output().report().load * 100.0F));
        now != m_load) {
        m_load = now;
        Q_EMIT loadChanged();
    }
    Q_EMIT ticked();
}

} // namespace flux
