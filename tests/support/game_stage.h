#pragma once

#include "engine/stream/audio_writer.h"
#include "models/compile/publisher.h"
#include "models/simulate/scenario_player.h"
#include "models/simulate/verdict.h"
#include "models/studio/session.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace flux::test {

/// A project made in a few lines, and played by a scenario.
class GameStage {
public:
    GameStage()
    {
        (void)session.create(folder.filePath(QStringLiteral("Game")), QStringLiteral("Game"));
        QDir(session.file().path()).mkpath(QStringLiteral("audio"));
        main = session.document().childAt(doc::root::buses, 0);
    }

    [[nodiscard]] Editor &editor() { return session.editor(); }
    void set(doc::ObjectId id, const char *property, const QVariant &value)
    {
        QVERIFY2(editor().set(id, QString::fromLatin1(property), value), property);
    }
    void set(doc::ObjectId id, const char *property, doc::ObjectId value)
    {
        set(id, property, QVariant::fromValue(value));
    }
    void set(doc::ObjectId id, const char *property, const char *value)
    {
        set(id, property, QVariant(QString::fromLatin1(value)));
    }
    doc::ObjectId add(doc::Kind kind, doc::ObjectId parent, const char *name = "")
    {
        const doc::ObjectId id = editor().insert(kind, parent, QString::fromLatin1(name));
        if (!id)
            qWarning("no %s below %s", doc::kindInfo(kind).key, qPrintable(session.document().name(parent)));
        return id;
    }
    doc::ObjectId file(const char *name, const std::vector<float> &audio, int channels = 1)
    {
        const QString path = QStringLiteral("audio/%1.wav").arg(QLatin1String(name));
        std::string problem;
        auto writer = engine::AudioWriter::create(session.file().absolute(path).toStdU16String(),
                                                  engine::AudioFormat::Wav32Float, channels, 48000, problem);
        (void)writer->write(audio);
        (void)writer->finish();
        const doc::ObjectId id = add(doc::Kind::AudioFile, doc::root::audio, name);
        set(id, "path", QVariant(path));
        set(id, "channels", QVariant(channels));
        set(id, "length", static_cast<double>(audio.size()) / channels / 48000.0);
        return id;
    }
    doc::ObjectId sound(doc::ObjectId parent, const char *name, doc::ObjectId audioFile)
    {
        const doc::ObjectId id = add(doc::Kind::Sound, parent, name);
        set(id, "audioFile", audioFile);
        return id;
    }
    doc::ObjectId sound(doc::ObjectId parent, const char *name, const std::vector<float> &audio)
    {
        return sound(parent, name, file(name, audio));
    }
    doc::ObjectId event(const char *name, doc::ObjectId target)
    {
        const doc::ObjectId id = add(doc::Kind::Event, doc::root::events, name);
        set(add(doc::Kind::Action, id), "target", target);
        return id;
    }
    /// An event of one action.
    doc::ObjectId eventThat(const char *name, const char *type)
    {
        const doc::ObjectId id = add(doc::Kind::Event, doc::root::events, name);
        const doc::ObjectId action = add(doc::Kind::Action, id);
        set(action, "type", type);
        return action;
    }
    doc::ObjectId parameter(const char *name, double low = 0.0, double high = 100.0, double initial = 50.0)
    {
        const doc::ObjectId id = add(doc::Kind::GameParameter, doc::root::game, name);
        (void)editor().setAll({{id, QStringLiteral("minimum"), low},
                               {id, QStringLiteral("maximum"), high},
                               {id, QStringLiteral("initial"), std::clamp(initial, low, high)}},
                              QStringLiteral("Range"));
        return id;
    }
    doc::ObjectId bind(doc::ObjectId owner, const char *property, doc::ObjectId source,
                       const std::vector<std::pair<double, double>> &points)
    {
        const doc::ObjectId id = add(doc::Kind::Binding, owner);
        set(id, "property", property);
        set(id, "source", source);
        for (const doc::ObjectId point : session.document().children(id))
            editor().remove(point);
        for (const auto &[x, y] : points) {
            const doc::ObjectId point = add(doc::Kind::CurvePoint, id);
            set(point, "at", x);
            set(point, "value", y);
        }
        return id;
    }

    /// Plays a scenario; stereo frames one after the other. `between` is called after each block.
    std::vector<float> play(const QByteArray &scenario, double seconds, std::uint32_t block = 256,
                            const std::function<void(Publisher &, std::uint64_t)> &between = {})
    {
        QStringList problems;
        const Scenario read = readScenario(scenario, session.document(), problems);
        if (!problems.isEmpty())
            qWarning("%s", qPrintable(problems.join(QLatin1Char('\n'))));
        engine::Engine engine({48000.0, 64, std::size_t{64} << 20U});
        Publisher publisher(session.document(), engine,
                            [this](const QString &path) { return session.file().absolute(path); });
        publisher.setListening(&listening);
        engine.setExplaining(explains);
        ScenarioPlayer player(publisher, engine);
        QString problem;
        if (!player.prepare(read, problem))
            qWarning("%s", qPrintable(problem));
        const auto frames = static_cast<std::uint64_t>(std::llround(seconds * 48000.0));
        std::vector<float> out(2 * frames);
        facts = {};
        records.clear();
        for (std::uint64_t done = 0; done < frames;) {
            const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(block, frames - done));
            (void)player.send(done + count + 512);
            engine.renderOffline(out.data() + 2 * done, count);
            facts.take(out.data() + 2 * done, count);
            facts.mostVoices = std::max(facts.mostVoices, static_cast<int>(engine.status().voices.load()));
            done += count;
            engine::Record record;
            while (engine.nextRecord(record)) {
                facts.take(record);
                records.push_back(record);
            }
            if (between)
                between(publisher, done);
        }
        facts.finish();
        instances = engine.status().instances.load();
        return out;
    }
    /// Starts of a sound, in frames.
    [[nodiscard]] std::vector<std::uint64_t> starts(doc::ObjectId sound) const
    {
        std::vector<std::uint64_t> frames;
        for (const RenderFacts::Sounding &each : facts.soundings)
            if (each.sound == sound)
                frames.push_back(each.start);
        return frames;
    }
    [[nodiscard]] int refusals(engine::Reason reason) const
    {
        return static_cast<int>(std::ranges::count_if(records, [&](const engine::Record &record) {
            return record.reason == reason
                && (record.kind == engine::Record::Kind::EventRefused
                    || record.kind == engine::Record::Kind::VoiceRefused);
        }));
    }

    QTemporaryDir folder;
    Session session;
    Listening listening{session.document()};
    doc::ObjectId main;
    RenderFacts facts;
    std::vector<engine::Record> records;
    bool explains = false;       ///< voices tell what their level is made of
    std::uint32_t instances = 0; ///< in progress when the last play ended
};

/// A mono voice in the middle comes out at this part of its level.
inline constexpr double centre = 0.70710678118654752440;

inline std::vector<float> flat(double seconds, float value)
{
    return std::vector<float>(static_cast<std::size_t>(std::llround(seconds * 48000.0)), value);
}
inline std::vector<float> tone(double seconds, double hertz, float gain = 0.5F)
{
    std::vector<float> out = flat(seconds, 0.0F);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = gain
            * static_cast<float>(std::sin(2.0 * std::numbers::pi * hertz * static_cast<double>(i) / 48000.0));
    return out;
}
/// The left channel at a moment.
inline double at(const std::vector<float> &audio, double seconds)
{
    return static_cast<double>(audio[2 * static_cast<std::size_t>(std::llround(seconds * 48000.0))]);
}
inline double rightAt(const std::vector<float> &audio, double seconds)
{
    return static_cast<double>(audio[2 * static_cast<std::size_t>(std::llround(seconds * 48000.0)) + 1]);
}
/// The amplitude of one frequency in the left channel over [from, to) s (Goertzel's sum, whole periods).
inline double amplitude(const std::vector<float> &audio, double hertz, double from, double to)
{
    const auto first = static_cast<std::size_t>(from * 48000.0);
    const auto count = static_cast<std::size_t>((to - from) * 48000.0);
    double re = 0.0;
    double im = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const double angle = 2.0 * std::numbers::pi * hertz * static_cast<double>(first + i) / 48000.0;
        re += static_cast<double>(audio[2 * (first + i)]) * std::cos(angle);
        im += static_cast<double>(audio[2 * (first + i)]) * std::sin(angle);
    }
    return 2.0 * std::hypot(re, im) / static_cast<double>(count);
}
inline double inDecibels(double gain)
{
    return gain > 0.0 ? 20.0 * std::log10(gain) : -200.0;
}

} // namespace flux::test
