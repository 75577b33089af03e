#include "models/live/profiler.h"

#include "models/live/reason_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace flux {

using engine::Reason;
using engine::Record;
using Kind = Record::Kind;

namespace {
/// Kinds that tell of one voice.
bool isOfVoice(const Record &record)
{
    switch (record.kind) {
    case Kind::VoiceStarted:
    case Kind::VoiceEnded:
    case Kind::VoiceStolen:
    case Kind::VoiceVirtual:
    case Kind::VoiceReal:
    case Kind::StreamStarved:
    case Kind::LoopPassed:
    case Kind::MarkerPassed:
    case Kind::VoiceQueued: return true;
    case Kind::VoiceRefused: return record.detail != 0; // otherwise there was none yet
    default: return false;
    }
}

bool endsVoice(const Record &record)
{
    return record.kind == Kind::VoiceEnded || (record.kind == Kind::VoiceRefused && record.detail != 0);
}
} // namespace

void Profiler::take(const Record &record)
{
    m_records.push_back(record);
    if (m_records.size() <= m_most)
        return;
    m_records.pop_front();
    ++m_forgotten;
}

void Profiler::clear()
{
    m_records.clear();
    m_forgotten = 0;
}

Profiler::Summary Profiler::summary(double sampleRate) const
{
    Summary s;
    if (m_records.empty())
        return s;
    s.seconds = static_cast<double>(m_records.back().frame
                                    - std::min(m_records.front().frame, m_records.back().frame))
        / sampleRate;
    std::map<std::uint32_t, std::uint64_t> wanted; // frame at which a voice should begin
    std::vector<std::uint64_t> latencies;
    std::set<std::uint32_t> heard; // voices
    for (const Record &record : m_records) {
        if (record.reason != Reason::None)
            ++s.reasons[record.reason];
        switch (record.kind) {
        case Kind::EventPosted: ++s.posts; break;
        case Kind::EventRefused: ++s.refusedPosts; break;
        case Kind::VoiceQueued: wanted[record.detail] = record.frame; break;
        case Kind::VoiceStarted:
            ++s.voices;
            heard.insert(record.detail);
            if (const auto at = wanted.find(record.detail); at != wanted.end())
                latencies.push_back(record.frame > at->second ? record.frame - at->second : 0);
            break;
        case Kind::VoiceReal: heard.insert(record.detail); break;
        case Kind::VoiceStolen: ++s.stolen; break;
        case Kind::VoiceVirtual:
        case Kind::VoiceEnded: heard.erase(record.detail); break;
        case Kind::StreamStarved: ++s.starvations; break;
        default: break;
        }
        s.mostVoices = std::max(s.mostVoices, static_cast<int>(heard.size()));
    }
    if (latencies.empty())
        return s;
    std::ranges::sort(latencies);
    const auto at = [&](double share) {
        return latencies[static_cast<std::size_t>(share * static_cast<double>(latencies.size() - 1) + 0.5)];
    };
    s.latency = {at(0.5), at(0.9), at(0.99), latencies.back()};
    return s;
}

std::optional<Profiler::Explanation> Profiler::explain(std::uint32_t voice, std::uint64_t frame) const
{
    Explanation found;
    found.voice = voice;
    const auto queued = std::ranges::find_if(
        m_records, [&](const Record &r) { return r.kind == Kind::VoiceQueued && r.detail == voice; });
    std::uint64_t playing = 0;
    if (queued != m_records.end()) {
        playing = queued->playing;
        // Draws between the last voice of the same post and this one led to this one.
        std::vector<Record> draws;
        for (auto at = m_records.begin(); at != queued; ++at) {
            if (at->kind == Kind::EventPosted
                && (at->playing == playing
                    || at->playing == playing >> 24U << 24U)) // itself, and what caused it
                found.steps.push_back(*at);
            if (at->playing != playing)
                continue;
            if (at->kind == Kind::VoiceQueued)
                draws.clear();
            else if (at->kind == Kind::Picked)
                draws.push_back(*at);
        }
        found.steps.push_back(*queued);
        found.steps.insert(found.steps.end(), draws.begin(), draws.end());
    }
    for (const Record &record : m_records) {
        if (record.detail != voice || record.frame > frame)
            continue;
        if (record.kind == Kind::Gain) {
            if (!found.gains.empty() && found.gains.back().part == Record::Part::End)
                found.gains.clear(); // told anew
            found.gains.push_back(record);
        } else if (isOfVoice(record) && record.kind != Kind::VoiceQueued) {
            found.steps.push_back(record);
            if (record.kind != Kind::MarkerPassed)
                found.sound = doc::ObjectId{record.object};
        }
    }
    if (found.steps.empty())
        return {};
    found.last = found.steps.back();
    return found;
}

std::vector<std::uint32_t> Profiler::voicesAt(std::uint64_t frame) const
{
    std::vector<std::uint32_t> voices;
    for (const Record &record : m_records) {
        if (record.frame > frame || !isOfVoice(record))
            continue;
        if (endsVoice(record))
            std::erase(voices, record.detail);
        else if (std::ranges::find(voices, record.detail) == voices.end())
            voices.push_back(record.detail);
    }
    return voices;
}

QString kindOf(const Record &record)
{
    static constexpr std::array names{
        "eventPosted",  "eventEnded",   "eventStopped", "eventRefused", "voiceStarted",  "voiceEnded",
        "voiceStolen",  "voiceRefused", "voiceVirtual", "voiceReal",    "streamStarved", "poolShort",
        "picked",       "acted",        "parameterSet", "stateSet",     "switchSet",     "loopPassed",
        "markerPassed", "duckBegan",    "duckEnded",    "sampleLoaded", "sampleEvicted", "blockOverrun",
        "voiceQueued",  "gain"};
    static_assert(names.size() == static_cast<std::size_t>(Kind::Gain) + 1);
    return QString::fromLatin1(names[static_cast<std::size_t>(record.kind)]);
}

QString partOf(const Record &record)
{
    static constexpr std::array names{"object",    "random",   "state", "parameter", "place",
                                      "modulator", "override", "blend", "distance",  "screen",
                                      "duck",      "bus",      "mute",  "solo",      "sum"};
    static_assert(names.size() == static_cast<std::size_t>(Record::Part::End) + 1);
    return record.kind == Kind::Gain ? QString::fromLatin1(names[static_cast<std::size_t>(record.part)])
                                     : QString();
}

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("Profiler", text);
}

QString stepText(const Record &record, const NameOf &nameOf)
{
    const QString name = nameOf(doc::ObjectId{record.object});
    const QString why = textOf(record.reason);
    const auto because = [&](const char *text) {
        return why.isEmpty() ? say(text).arg(name) : say(text).arg(name) + QStringLiteral(": ") + why;
    };
    switch (record.kind) {
    case Kind::EventPosted: return say(QT_TRANSLATE_NOOP("Profiler", "%1 was posted")).arg(name);
    case Kind::VoiceQueued: return say(QT_TRANSLATE_NOOP("Profiler", "its action %1 plays")).arg(name);
    case Kind::Picked:
        return say(QT_TRANSLATE_NOOP("Profiler", "%1 was chosen, draw %2")).arg(name).arg(record.detail);
    case Kind::VoiceStarted: return say(QT_TRANSLATE_NOOP("Profiler", "%1 began to sound")).arg(name);
    case Kind::VoiceEnded: return say(QT_TRANSLATE_NOOP("Profiler", "%1 ended")).arg(name);
    case Kind::VoiceStolen: return because(QT_TRANSLATE_NOOP("Profiler", "%1 was stopped"));
    case Kind::VoiceRefused: return because(QT_TRANSLATE_NOOP("Profiler", "%1 was refused"));
    case Kind::VoiceVirtual: return because(QT_TRANSLATE_NOOP("Profiler", "%1 went on unheard"));
    case Kind::VoiceReal: return say(QT_TRANSLATE_NOOP("Profiler", "%1 was heard again")).arg(name);
    case Kind::StreamStarved: return because(QT_TRANSLATE_NOOP("Profiler", "%1 waited for its stream"));
    case Kind::LoopPassed: return say(QT_TRANSLATE_NOOP("Profiler", "%1 went round its loop")).arg(name);
    case Kind::MarkerPassed: return say(QT_TRANSLATE_NOOP("Profiler", "it passed the marker %1")).arg(name);
    default: return name;
    }
}

QString partText(const Record &record, const NameOf &nameOf)
{
    using Part = Record::Part;
    const auto of = [&](const char *text) { return say(text).arg(nameOf(doc::ObjectId{record.object})); };
    switch (record.part) {
    case Part::Object: return nameOf(doc::ObjectId{record.object});
    case Part::Random: return say(QT_TRANSLATE_NOOP("Profiler", "drawn at the start"));
    case Part::State: return of(QT_TRANSLATE_NOOP("Profiler", "state %1"));
    case Part::Parameter: return of(QT_TRANSLATE_NOOP("Profiler", "parameter %1"));
    case Part::Place: return say(QT_TRANSLATE_NOOP("Profiler", "a binding to its place"));
    case Part::Modulator: return of(QT_TRANSLATE_NOOP("Profiler", "modulator %1"));
    case Part::Override: return of(QT_TRANSLATE_NOOP("Profiler", "an action on %1"));
    case Part::Blend: return say(QT_TRANSLATE_NOOP("Profiler", "its blend"));
    case Part::Distance: return say(QT_TRANSLATE_NOOP("Profiler", "distance and direction"));
    case Part::Screen: return say(QT_TRANSLATE_NOOP("Profiler", "its place on the screen"));
    case Part::Duck: return say(QT_TRANSLATE_NOOP("Profiler", "ducking"));
    case Part::Bus: return of(QT_TRANSLATE_NOOP("Profiler", "bus %1 and those above it"));
    case Part::Mute: return of(QT_TRANSLATE_NOOP("Profiler", "%1 is muted"));
    case Part::Solo: return say(QT_TRANSLATE_NOOP("Profiler", "others are listened to alone"));
    case Part::End: return say(QT_TRANSLATE_NOOP("Profiler", "together, without mutes and modulators"));
    }
    return {};
}
} // namespace

QStringList describe(const Profiler::Explanation &explanation, double sampleRate, const NameOf &nameOf)
{
    QStringList lines;
    const QLocale locale;
    for (const Record &record : explanation.steps)
        lines << QStringLiteral("%1 s  %2")
                     .arg(locale.toString(static_cast<double>(record.frame) / sampleRate, 'f', 3),
                          stepText(record, nameOf));
    for (const Record &record : explanation.gains)
        lines << QStringLiteral("%1 dB  %2")
                     .arg(locale.toString(static_cast<double>(record.value), 'f', 1),
                          partText(record, nameOf));
    return lines;
}

} // namespace flux
