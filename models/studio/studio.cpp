#include "models/studio/studio.h"

#include "models/compile/slots.h"
#include "models/document/naming.h"
#include "models/lists/property_model.h"
#include "models/live/device_fault_text.h"
#include "models/waveforms/zero_crossing.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace flux {

using namespace doc;

Studio::Studio(QObject *parent)
    : QObject(parent), m_engine(std::make_unique<engine::Engine>()), m_history(m_session.editor(), this),
      m_notifications(this), m_commands(m_session.document(), m_settings, this)
{
    m_tree.setDocument(document());
    m_publisher = std::make_unique<Publisher>(
        *document(), *m_engine, [this](const QString &path) { return m_session.file().absolute(path); });
    m_publisher->setListening(&m_listening);
    m_levels = std::make_unique<BusLevels>([this](std::size_t meter) { return m_engine->takeLevels(meter); },
                                           [this](ObjectId bus) { return m_publisher->meterOf(bus); });
    m_telemetry = std::make_unique<Telemetry>(*m_engine, *m_levels,
                                              [this](ObjectId id) { return m_session.document().name(id); });
    m_readout = std::make_unique<EffectReadout>([this] {
        EffectReadout::Reading reading;
        const Kind kind = document()->kind(m_selection);
        reading.exists = (bit(kind) & effectKinds) != 0;
        if (!reading.exists)
            return reading;
        reading.type = effectType(kind);
        reading.live = m_publisher->readings(m_selection, reading.values);
        reading.latency = m_publisher->latency(m_selection);
        return reading;
    });
    connect(m_telemetry.get(), &Telemetry::complained, this,
            [this](const QString &text) { m_notifications.add(QStringLiteral("warning"), text); });
    connect(m_telemetry.get(), &Telemetry::ticked, this, [this] {
        if (m_loopTo <= m_loopFrom || m_telemetry->playhead() < m_loopTo || m_playTimer.isActive()
            || document()->kind(m_toPlay) != Kind::Event) // the range is one of a time line
            return;
        playFrom(m_toPlay, m_loopFrom);
    });
    connect(editor(), &Editor::refused, this,
            [this](const QString &text) { m_notifications.add(QStringLiteral("warning"), text); });
    connect(&m_session.file(), &ProjectFile::modifiedChanged, this, &Studio::modifiedChanged);
    connect(document(), &Document::changed, this, [this](const std::vector<Change> &changes) {
        for (const Change &change : changes)
            if ((change.properties & 1U) != 0) {
                if (change.id == m_selection)
                    Q_EMIT selectedNameChanged();
                if (change.id == root::project)
                    Q_EMIT projectNameChanged();
            } else if (change.id == root::project) {
                QMetaObject::invokeMethod(this, &Studio::followProject, Qt::QueuedConnection);
            }
    });
    // When it is gone: an editor that is made for the selection counts what is there then.
    connect(document(), &Document::removed, this, [this](ObjectId id, ObjectId former) {
        if (id == m_selection) {
            select(former);
        } else if (m_chosen.removeOne(id)) {
            Q_EMIT chosenChanged();
        }
        if (m_cut.removeOne(id))
            Q_EMIT cutChanged();
    });
    connect(document(), &Document::aboutToReset, this, [this] {
        select({});
        markCut({});
        m_audioFacts.clear();
        for (Live &each : m_live) {
            if (each.object != 0)
                (void)m_engine->unregisterObject(each.object);
            each = {};
        }
        m_liveObject = 0;
        m_anchors.clear();
        setLoopRange(0.0, 0.0);
    });
    connect(&m_peaks, &PeakCache::failed, this, [this](const QString &hash, const QString &why) {
        for (const ObjectId id : m_session.document().allOf(Kind::AudioFile))
            if (m_session.document().find<AudioFile>(id)->contentHash == hash) {
                m_notifications.add(QStringLiteral("error"),
                                    tr("The file \"%1\" %2. It plays as silence: replace it.")
                                        .arg(m_session.document().find<AudioFile>(id)->path, why),
                                    id);
                return;
            }
    });
    m_playTimer.setInterval(5);
    connect(&m_playTimer, &QTimer::timeout, this, [this] {
        m_waited += m_playTimer.interval();
        if (!m_engine->samples().isLoading() || m_waited >= 1000)
            post(m_toPlay);
    });
    m_deviceTimer.setInterval(500);
    connect(&m_deviceTimer, &QTimer::timeout, this, &Studio::watchDevice);
    connect(&m_settings, &StudioSettings::deviceChanged, this, [this] {
        if (m_soundStarted)
            startSound();
    });
    // When the translator is another
    connect(
        &m_settings, &StudioSettings::languageChanged, this, [this] { Q_EMIT deviceChanged(); },
        Qt::QueuedConnection);
}

Studio::~Studio()
{
    m_work.cancel();
    m_work.finish();
    document()->disconnect(this); // the project closes when what listens to it here is gone
}

void Studio::startSound()
{
    m_soundStarted = true;
    m_engine->startDevice({m_settings.device().toStdString(), m_engine->settings().sampleRate,
                           static_cast<std::uint32_t>(m_settings.block())});
    m_deviceTimer.start();
}

QString Studio::deviceText() const
{
    if (m_report.state != engine::AudioOutput::State::Running)
        return m_soundStarted ? tr("No sound device: running silently") : QString();
    return tr("%1 · %2 kHz · %3 frames")
        .arg(QString::fromStdString(m_report.settings.name),
             QLocale().toString(m_report.settings.sampleRate / 1000.0, 'g', 4))
        .arg(m_report.settings.block);
}

void Studio::watchDevice()
{
    using State = engine::AudioOutput::State;
    m_publisher->flush();
    m_engine->reclaim();
    if (const QString problem = m_session.file().journalProblem(); problem != m_journalProblem) {
        m_journalProblem = problem;
        if (!problem.isEmpty())
            m_notifications.add(QStringLiteral("error"), problem);
    }
    // Elements of the screen are forgotten when nobody speaks of them.
    const QHash<QString, QPointF> anchors = m_anchors;
    for (auto anchor = anchors.cbegin(); anchor != anchors.cend(); ++anchor)
        sendAnchor(anchor.key(), *anchor);
    const auto report = m_engine->output().report();
    const bool changed = report.state != m_report.state || report.fault.kind != m_report.fault.kind
        || report.settings.name != m_report.settings.name
        || report.settings.sampleRate != m_report.settings.sampleRate
        || report.settings.block != m_report.settings.block
        || report.devices.size() != m_report.devices.size();
    const State before = m_report.state;
    m_report = report;
    Q_EMIT memoryChanged();
    if (!changed)
        return;
    if (report.state == State::Silent && before != State::Silent)
        m_notifications.add(QStringLiteral("warning"),
                            tr("Nothing can be heard: %1. Connect a device or choose another in the "
                               "settings; it is used as soon as it is there.")
                                .arg(textOf(report.fault)));
    else if (report.state == State::Running && before == State::Silent)
        m_notifications.add(QStringLiteral("info"),
                            tr("Sound is back on %1.").arg(QString::fromStdString(report.settings.name)));
    Q_EMIT deviceChanged();
}

QStringList Studio::devices() const
{
    QStringList names{QString()};
    for (const engine::DeviceInfo &device : m_report.devices)
        names << QString::fromStdString(device.name);
    return names;
}

QString Studio::memoryText() const
{
    const QLocale locale;
    const auto megabytes
        = [&](double bytes) { return locale.toString(bytes / 1048576.0, 'f', bytes < 10485760.0 ? 1 : 0); };
    return tr("Samples %1 of %2 MB · Streams %3 MB · Peaks %4 of 64 MB")
        .arg(megabytes(static_cast<double>(m_engine->samples().bytes())),
             megabytes(static_cast<double>(m_engine->samples().budget())),
             megabytes(static_cast<double>(m_engine->streams().bytes())),
             megabytes(static_cast<double>(m_peaks.memoryBytes())));
}

QString Studio::guide(int width) const
{
    // In the language of the numbers, where there is one.
    for (const QString &name : {QStringLiteral(":/guide/guide_%1.md").arg(QLocale().name().left(2)),
                                QStringLiteral(":/guide/guide.md")}) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QString text = QString::fromUtf8(file.readAll());
        // Pictures as wide as the panel; where they would be if it were a page of its own
        static const QRegularExpression picture(QStringLiteral("!\\[([^\\]]*)\\]\\(([a-z]+\\.png)\\)"));
        text.replace(picture, QStringLiteral("<img src=\"qrc:/guide/\\2\" width=\"%1\"/>").arg(width));
        // Of the commands' keys it has those that they come with.
        static const QRegularExpression keys(QStringLiteral("<!-- keys -->.*<!-- end -->"),
                                             QRegularExpression::DotMatchesEverythingOption);
        return text.replace(keys, m_commands.keyTable());
    }
    return {};
}

QString Studio::shownDecibels(double value)
{
    return shownNumber(value, Unit::Decibels, false);
}

void Studio::followProject()
{
    const auto *project = document()->find<Project>(root::project);
    const auto voices = static_cast<std::uint32_t>(project->voiceLimit);
    if (project->sampleRate == m_engine->settings().sampleRate && voices == m_engine->settings().voices)
        return;
    m_publisher->clear(); // its parts belong to the engine as it was
    m_engine->restart(project->sampleRate, voices);
    m_telemetry->restart();
    m_publisher->republish();
    repeatLive();
}

void Studio::select(ObjectId id)
{
    chooseAll(id ? QList<ObjectId>{id} : QList<ObjectId>{});
}

void Studio::choose(ObjectId id)
{
    QList<ObjectId> chosen = m_chosen;
    if (!chosen.removeOne(id))
        chosen << id;
    chooseAll(chosen);
}

void Studio::chooseAll(const QList<ObjectId> &ids)
{
    const ObjectId last = ids.isEmpty() ? ObjectId{} : ids.last();
    const bool others = m_chosen != ids;
    const bool another = m_selection != last;
    m_chosen = ids;
    m_selection = last;
    if (others)
        Q_EMIT chosenChanged();
    if (!another)
        return;
    m_telemetry->setSound(nearest(last, {QStringLiteral("sound")}));
    Q_EMIT selectionChanged();
    Q_EMIT selectedNameChanged();
}

QString Studio::selectedKind()
{
    return document()->contains(m_selection)
        ? QString::fromLatin1(kindInfo(document()->kind(m_selection)).key)
        : QString();
}

bool Studio::selectionPlays() const
{
    return static_cast<bool>(playable(m_selection));
}

ObjectId Studio::playable(ObjectId id) const
{
    const Document &document = m_session.document();
    constexpr Kinds plays = playableKinds | bit(Kind::Event);
    if (const auto *action = document.find<Action>(id))
        if ((bit(document.kind(action->target)) & plays) != 0)
            return action->target;
    if (document.kind(id) == Kind::AudioFile) // a file is heard as the first sound that plays it
        for (const ObjectId sound : document.allOf(Kind::Sound))
            if (document.find<Sound>(sound)->audioFile == id)
                return sound;
    while (id && (bit(document.kind(id)) & (partKinds | bit(Kind::Action))) != 0)
        id = document.parentOf(id);
    return (bit(document.kind(id)) & plays) != 0 ? id : ObjectId{};
}

QString Studio::selectedName()
{
    return document()->kind(m_selection) == Kind::Tree ? treeName(m_selection)
                                                       : document()->name(m_selection);
}

void Studio::play(ObjectId id)
{
    begin(id, 0.0);
}

void Studio::setLoopRange(double from, double to)
{
    m_loopFrom = from;
    m_loopTo = to;
    Q_EMIT loopRangeChanged();
}

double Studio::zeroCrossing(const QString &path, double seconds) const
{
    return nearestZeroCrossing(m_session.file().absolute(path), seconds);
}

void Studio::playFrom(ObjectId id, double seconds)
{
    if (id == m_toPlay) // it goes on from there
        m_engine->stop(m_telemetry->followed());
    begin(id, seconds);
}

void Studio::begin(ObjectId id, double seconds)
{
    if (!document()->contains(id))
        return;
    const ObjectId asked = std::exchange(id, playable(id));
    if (!id) {
        m_notifications.add(
            QStringLiteral("warning"),
            tr("\"%1\" can't be played: select an event, a sound or a container.").arg(titleOf(asked)),
            asked);
        return;
    }
    // Its layers start together: what isn't loaded yet is waited for, a second at most.
    m_partToPlay = m_publisher->prepareFrom(id, seconds);
    m_toPlay = id;
    m_playAt = seconds;
    m_waited = 0;
    if (m_engine->samples().isLoading() && m_soundStarted)
        m_playTimer.start();
    else
        post(id);
}

void Studio::post(ObjectId id)
{
    m_playTimer.stop();
    QString problem;
    const std::uint64_t playing = m_publisher->post(id, m_partToPlay, problem, live().object);
    if (playing == 0)
        m_notifications.add(QStringLiteral("warning"), problem, id);
    else
        m_telemetry->follow(playing, id, m_playAt);
}

void Studio::stopAll()
{
    m_playTimer.stop();
    m_engine->stopAll();
}

} // namespace flux
