#include "tests/support/game_stage.h"
#include "tests/support/realtime_guard.h"

using namespace flux;
using namespace flux::doc;
using namespace flux::test;

namespace {
QByteArray told(double found, double expected)
{
    return QByteArray::number(found, 'g', 9) + " instead of " + QByteArray::number(expected, 'g', 9);
}
} // namespace

#define CLOSE(found, expected, tolerance)                                                                    \
    QVERIFY2(std::abs((found) - (expected)) <= (tolerance), told(found, expected))

/// A steady sound whose volume follows a modulator: −1 … 1 to −40 … 0 dB.
class Waved : public GameStage {
public:
    explicit Waved(Kind kind)
    {
        modulator = add(kind, root::game, "Modulator");
        sound = GameStage::sound(root::sounds, "Tone", flat(4.0, 0.5F));
        event = GameStage::event("Play", sound);
        binding = bind(sound, "volume", modulator, {{-1.0, -40.0}, {1.0, 0.0}});
    }
    std::vector<float> hear(double seconds = 1.0, const QByteArray &more = {})
    {
        return play(R"({"steps": [{"at": 0, "post": "Play"})" + more + "]}", seconds);
    }
    /// The modulator's value as it is heard at a frame.
    static double value(const std::vector<float> &out, std::size_t frame)
    {
        return inDecibels(static_cast<double>(out[2 * frame]) / (0.5 * centre)) / 20.0 + 1.0;
    }
    ObjectId modulator, sound, event, binding;
};

/// Section 13 of the semantics.
class TestModulators : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anLfoIsHeardFrameByFrame()
    {
        Waved stage(Kind::Lfo);
        stage.set(stage.modulator, "rate", 5.0);
        const auto sine = stage.hear();
        for (std::size_t i = 0; i < 40000; i += 77)
            CLOSE(Waved::value(sine, i),
                  std::sin(2.0 * std::numbers::pi * 5.0 * static_cast<double>(i) / 48000.0), 2e-3);
        stage.set(stage.modulator, "waveform", "square");
        stage.set(stage.modulator, "rate", 3.0);
        const auto square = stage.hear();
        CLOSE(Waved::value(square, 7998), 1.0, 1e-3); // to the frame: half a period is 8000
        CLOSE(Waved::value(square, 8002), -1.0, 1e-3);
        stage.set(stage.modulator, "waveform", "triangle");
        stage.set(stage.modulator, "depth", 50.0);
        stage.set(stage.modulator, "phase", 90.0);
        const auto triangle = stage.hear();
        CLOSE(Waved::value(triangle, 0), 0.5, 1e-3);
        CLOSE(Waved::value(triangle, 8000), -0.5, 1e-3);
        CLOSE(Waved::value(triangle, 4000), 0.0, 1e-3);
    }

    void anLfoComesInWithItsAttackAndIsSmoothed()
    {
        Waved stage(Kind::Lfo);
        stage.set(stage.modulator, "rate", 0.0);
        stage.set(stage.modulator, "phase", 90.0);
        stage.set(stage.modulator, "attack", 1.0);
        const auto out = stage.hear();
        for (const double seconds : {0.1, 0.5, 0.9})
            CLOSE(Waved::value(out, static_cast<std::size_t>(seconds * 48000.0)), seconds, 1e-3);
        Waved smooth(Kind::Lfo);
        smooth.set(smooth.modulator, "rate", 2.0);
        smooth.set(smooth.modulator, "waveform", "square");
        smooth.set(smooth.modulator, "smoothing", 100.0);
        const auto soft = smooth.hear();
        double step = 0.0;
        for (std::size_t i = 100; i < 47000; ++i)
            step = std::max(step, std::abs(Waved::value(soft, i + 1) - Waved::value(soft, i)));
        QVERIFY2(step < 2.1 / 6000.0, qPrintable(QString::number(step))); // a quarter period, and no jump
        // After a time constant it has gone 63 % of the way.
        CLOSE(Waved::value(soft, 12000 + 6000), -1.0 + 2.0 * std::exp(-1.0), 0.05);
    }

    void aRandomOneDrawsAnewWithEachTurnAndNeverOtherwise()
    {
        Waved stage(Kind::Lfo);
        stage.set(stage.modulator, "waveform", "random");
        stage.set(stage.modulator, "rate", 10.0);
        const auto out = stage.hear();
        QSet<int> values;
        for (std::size_t turn = 0; turn < 10; ++turn) {
            const double first = Waved::value(out, turn * 4800 + 100);
            CLOSE(Waved::value(out, turn * 4800 + 4700), first, 1e-4);
            values.insert(static_cast<int>(first * 1000.0));
        }
        QVERIFY2(values.size() >= 8,
                 qPrintable(QString::number(values.size()))); // two of 2000 steps may meet
        QVERIFY(stage.hear() == out);
        stage.set(root::project, "seed", 77);
        QVERIFY(stage.hear() != out);
    }

    void anEnvelopeHasItsTimes()
    {
        Waved stage(Kind::Envelope);
        stage.set(stage.modulator, "attack", 0.1);
        stage.set(stage.modulator, "hold", 0.1);
        stage.set(stage.modulator, "decay", 0.2);
        stage.set(stage.modulator, "sustain", 50.0);
        const auto out = stage.hear();
        const auto value
            = [&](double seconds) { return Waved::value(out, static_cast<std::size_t>(seconds * 48000.0)); };
        CLOSE(value(0.05), 0.5, 1e-3);
        CLOSE(value(0.15), 1.0, 1e-3);
        CLOSE(value(0.3), 0.75, 1e-3);
        CLOSE(value(0.6), 0.5, 1e-3);
        stage.set(stage.modulator, "curve", "s");
        const auto curved = stage.hear();
        const double t = 0.25;
        CLOSE(Waved::value(curved, 1200), 3.0 * t * t - 2.0 * t * t * t, 1e-3);
    }

    void anLfoIsTriggeredToTheFrame()
    {
        Waved stage(Kind::Lfo);
        stage.set(stage.modulator, "waveform", "square");
        stage.set(stage.modulator, "rate", 3.5);
        const ObjectId trigger = stage.eventThat("Trigger", "trigger");
        stage.set(trigger, "modulator", stage.modulator);
        const auto out
            = stage.hear(1.0, R"(, {"at": 0.5, "post": "Trigger"})"); // frame 24000: amidst a quantum
        CLOSE(Waved::value(out, 20500), 1.0, 1e-3);
        CLOSE(Waved::value(out, 20640), -1.0, 1e-3); // 1.5 periods
        CLOSE(Waved::value(out, 23999), -1.0, 1e-3);
        CLOSE(Waved::value(out, 24000), 1.0, 1e-3);
        CLOSE(Waved::value(out, 30855), 1.0, 1e-3); // half a period later
        CLOSE(Waved::value(out, 30860), -1.0, 1e-3);
    }

    void releaseAndTriggerAct()
    {
        Waved stage(Kind::Envelope);
        stage.set(stage.modulator, "attack", 0.1);
        stage.set(stage.modulator, "release", 0.2);
        const ObjectId release = stage.eventThat("Release", "releaseEnvelope");
        const ObjectId trigger = stage.eventThat("Trigger", "trigger");
        stage.set(release, "modulator", stage.modulator);
        stage.set(trigger, "modulator", stage.modulator);
        const auto out
            = stage.hear(1.5, R"(, {"at": 0.5, "post": "Release"}, {"at": 1.0, "post": "Trigger"})");
        const auto value
            = [&](double seconds) { return Waved::value(out, static_cast<std::size_t>(seconds * 48000.0)); };
        CLOSE(value(0.45), 1.0, 1e-3);
        CLOSE(value(0.6), 0.5, 1e-3);
        CLOSE(value(0.9), 0.0, 1e-3);
        CLOSE(value(1.05), 0.5, 1e-3);
        CLOSE(value(1.3), 1.0, 1e-3);
        QCOMPARE(stage.facts.mostVoices, 1);
        // Of another game object nothing is released, unless all are meant.
        const QByteArray other = R"(, {"at": 0.5, "post": "Release", "object": "b"})";
        CLOSE(Waved::value(stage.hear(1.0, other), 40000), 1.0, 1e-3);
        stage.set(release, "scope", "global");
        CLOSE(Waved::value(stage.hear(1.0, other), 40000), 0.0, 1e-3);
        // A release may end the sound.
        stage.set(stage.modulator, "endsVoice", true);
        const auto ended = stage.hear(1.0, other);
        CLOSE(at(ended, 0.6), 0.5 * centre * std::pow(10.0, -10.0 / 20.0), 1e-2);
        CLOSE(at(ended, 0.72), 0.0, 1e-9);
        QCOMPARE(stage.instances, 0U);
    }

    void scopesDecideWhoSharesARun()
    {
        Waved stage(Kind::Lfo);
        stage.set(stage.modulator, "rate", 0.25);
        stage.set(stage.modulator, "waveform", "sawUp");
        stage.set(stage.sound, "outputBus", stage.main);
        // The same again a second later, alone: where does the modulator stand for it?
        const QByteArray again
            = R"(, {"at": 0.5, "stopAll": true}, {"at": 1.0, "post": "Play", "object": "b"})";
        const auto later = [&](const char *scope) {
            stage.set(stage.modulator, "scope", scope);
            return Waved::value(stage.hear(1.3, again), 48000 + 4800); // 0.1 s into the second
        };
        CLOSE(later("voice"), 0.05, 2e-3);
        CLOSE(later("event"), 0.05, 2e-3);
        CLOSE(later("gameObject"), 0.05, 2e-3); // another game object
        CLOSE(later("global"), 0.55, 2e-3);
        const QByteArray same = R"(, {"at": 0.5, "stopAll": true}, {"at": 1.0, "post": "Play"})";
        stage.set(stage.modulator, "scope", "gameObject");
        CLOSE(Waved::value(stage.hear(1.3, same), 48000 + 4800), 0.55, 2e-3);
        // Two actions of one event share its run, but each voice has one of its own.
        const ObjectId second = stage.add(Kind::Action, stage.event);
        stage.set(second, "target", stage.sound);
        stage.set(second, "delay", 0.6);
        stage.set(stage.session.document().childAt(stage.event, 0), "probability", 0.0);
        const auto first = stage.add(Kind::Action, stage.event);
        stage.set(first, "target", stage.sound);
        const QByteArray stop = R"(, {"at": 0.1, "set": {"parameter": "P", "value": 1}})";
        (void)stage.parameter("P");
        stage.set(stage.modulator, "scope", "event");
        const double shared = at(stage.hear(1.0, stop), 0.7);
        stage.set(stage.modulator, "scope", "voice");
        QVERIFY(std::abs(at(stage.hear(1.0, stop), 0.7) - shared) > 1e-3);
    }

    void otherPropertiesFollowOncePerQuantum()
    {
        Waved stage(Kind::Lfo);
        stage.editor().remove(stage.binding);
        stage.set(stage.modulator, "rate", 0.5);
        stage.set(stage.modulator, "waveform", "square");
        (void)stage.bind(stage.sound, "pan", stage.modulator, {{-1.0, -1.0}, {1.0, 1.0}});
        const auto out = stage.hear(1.5);
        CLOSE(rightAt(out, 0.9), 0.5, 1e-5);
        CLOSE(at(out, 0.9), 0.0, 1e-5);
        CLOSE(at(out, 1.4), 0.5, 1e-5);
        double step = 0.0; // a jump across the panorama glides in 5 ms
        for (std::size_t i = 47000; i < 49000; ++i)
            step = std::max(step, static_cast<double>(std::abs(out[2 * i + 2] - out[2 * i])));
        QVERIFY(step <= 1.01 * 0.5 / 240.0);
        // Buses follow what runs for all.
        Waved bus(Kind::Lfo);
        bus.editor().remove(bus.binding);
        bus.set(bus.modulator, "scope", "global");
        bus.set(bus.modulator, "waveform", "square");
        bus.set(bus.modulator, "rate", 0.5);
        (void)bus.bind(bus.main, "volume", bus.modulator, {{-1.0, -20.0}, {1.0, 0.0}});
        const auto onBus = bus.hear(1.5);
        CLOSE(inDecibels(at(onBus, 0.9) / at(onBus, 1.4)), 20.0, 0.01);
        QString reason;
        connect(&bus.editor(), &Editor::refused, this, [&](const QString &message) { reason = message; });
        const ObjectId voices = bus.add(Kind::Lfo, root::game, "Each");
        const ObjectId binding = bus.add(Kind::Binding, bus.main);
        QVERIFY(!bus.editor().set(binding, QStringLiteral("source"), QVariant::fromValue(voices)));
        QVERIFY2(reason.contains(QStringLiteral("One for all")), qPrintable(reason));
        QVERIFY(!bus.editor().set(bus.bind(bus.sound, "weight", {}, {{0.0, 1.0}}), QStringLiteral("source"),
                                  QVariant::fromValue(voices)));
    }

    void itsOwnValuesFollowParameters()
    {
        Waved stage(Kind::Lfo);
        stage.set(stage.modulator, "rate", 0.0);
        stage.set(stage.modulator, "phase", 90.0);
        const ObjectId depth = stage.parameter("Depth", 0.0, 100.0, 100.0);
        (void)stage.bind(stage.modulator, "depth", depth, {{0.0, 0.0}, {100.0, 100.0}});
        const auto out = stage.hear(1.0, R"(, {"at": 0.5, "set": {"parameter": "Depth", "value": 30}})");
        CLOSE(Waved::value(out, 20000), 1.0, 1e-3);
        CLOSE(Waved::value(out, 40000), 0.3, 1e-3);
    }

    void editsOfALivingOneAreHeardAtOnce()
    {
        Waved stage(Kind::Lfo);
        stage.set(stage.modulator, "rate", 0.0);
        stage.set(stage.modulator, "phase", 90.0);
        const auto out
            = stage.play(R"({"steps": [{"at": 0, "post": "Play"}]})", 1.0, 480,
                         [&](Publisher &publisher, std::uint64_t done) {
                             if (done == 14400)
                                 stage.set(stage.modulator, "depth", 25.0);
                             if (done == 28800) { // one more, while it plays
                                 const ObjectId more = stage.add(Kind::Lfo, root::game, "More");
                                 stage.set(more, "rate", 0.0);
                                 stage.set(more, "phase", 270.0);
                                 (void)stage.bind(stage.sound, "volume", more, {{-1.0, -6.0}, {1.0, 0.0}});
                                 publisher.flush();
                             }
                         });
        CLOSE(Waved::value(out, 14000), 1.0, 1e-3);
        CLOSE(Waved::value(out, 14400 + 500), 0.25, 1e-3); // after a glide of 5 ms
        CLOSE(inDecibels(at(out, 0.9) / at(out, 0.5)), -6.0, 1e-2);
    }

    /// One that has died away isn't begun anew by an edit of something else.
    void anEditWakesNothing()
    {
        Waved stage(Kind::Envelope);
        stage.set(stage.modulator, "attack", 0.05);
        stage.set(stage.modulator, "release", 0.1);
        const ObjectId release = stage.eventThat("Release", "releaseEnvelope");
        stage.set(release, "modulator", stage.modulator);
        const auto out
            = stage.play(R"({"steps": [{"at": 0, "post": "Play"}, {"at": 0.2, "post": "Release"}]})", 1.0,
                         480, [&](Publisher &publisher, std::uint64_t done) {
                             if (done != 24000)
                                 return;
                             (void)stage.add(Kind::Bus, stage.main, "Other");
                             publisher.flush();
                         });
        CLOSE(Waved::value(out, 9000), 1.0, 1e-3);
        CLOSE(Waved::value(out, 20000), 0.0, 1e-3);
        for (const std::size_t frame : {24200U, 26000U, 40000U})
            CLOSE(Waved::value(out, frame), 0.0, 1e-3);
    }

    void everyPropertyIsHeard_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("name");
        for (const Kind kind : {Kind::Lfo, Kind::Envelope})
            for (const Property &p : properties(kind))
                if (p.reach != Reach::Label)
                    QTest::addRow("%s.%s", kindInfo(kind).key, p.name)
                        << int(kind) << QString::fromLatin1(p.name);
    }
    void everyPropertyIsHeard()
    {
        QFETCH(int, kind);
        QFETCH(QString, name);
        Waved stage(static_cast<Kind>(kind));
        if (kind == Kind::Envelope) {
            stage.set(stage.modulator, "sustain", 60.0);
            const ObjectId release = stage.eventThat("Release", "releaseEnvelope");
            stage.set(release, "modulator", stage.modulator);
        }
        const auto hear = [&] {
            return stage.hear(1.6,
                              kind == Kind::Envelope
                                  ? R"(, {"at": 0.3, "post": "Play"}, {"at": 0.7, "post": "Release"})"
                                  : R"(, {"at": 0.3, "post": "Play"})");
        };
        const auto before = hear();
        const Property &p = properties(
            static_cast<Kind>(kind))[static_cast<std::size_t>(propertyIndex(static_cast<Kind>(kind), name))];
        const QVariant now = stage.session.document().value(stage.modulator, name.toLatin1().constData());
        const QVariant other = name == QLatin1String("scope") ? QVariant(3)
            : p.type == ValueType::Choice  ? QVariant((now.toInt() + 1) % static_cast<int>(p.choices.size()))
            : p.type == ValueType::Boolean ? QVariant(!now.toBool())
            : now.toDouble() + 0.3 <= p.maximum ? QVariant(now.toDouble() + 0.3)
                                                : QVariant(now.toDouble() - 30.0);
        QVERIFY(stage.editor().set(stage.modulator, name, other));
        QVERIFY2(hear() != before, "nothing changed");
        stage.editor().undo();
        QVERIFY2(hear() == before, "undo is heard as something else");
    }

    /// Loudness is without modulators: a wave turns nobody away.
    void aWaveOnABusOrAGainEndsNoVoice()
    {
        GameStage stage;
        const ObjectId lfo = stage.add(Kind::Lfo, root::game, "Wave");
        stage.set(lfo, "scope", "global");
        stage.set(lfo, "rate", 2.0);
        const ObjectId bus = stage.add(Kind::Bus, stage.main, "Bus");
        const ObjectId sound = stage.sound(root::sounds, "tone", flat(2.0, 0.5F));
        stage.set(sound, "outputBus", bus);
        stage.set(sound, "virtualBehaviour", "kill");
        (void)stage.event("Play", sound);
        const auto binding = stage.bind(bus, "volume", lfo, {{-1.0, -96.0}, {1.0, 0.0}});
        const auto stolen = [&] {
            return std::ranges::count_if(stage.records, [](const engine::Record &r) {
                return r.kind == engine::Record::Kind::VoiceStolen
                    || r.kind == engine::Record::Kind::VoiceVirtual;
            });
        };
        const auto byBus = stage.play(R"({"steps":[{"post":"Play"}]})", 1.9);
        QCOMPARE(stolen(), 0);
        QVERIFY(std::abs(at(byBus, 0.375)) < 1e-3 && at(byBus, 1.625) > 0.3); // a trough, and the last crest
        stage.editor().remove(binding);
        (void)stage.bind(sound, "gain", lfo, {{-1.0, -96.0}, {1.0, 0.0}});
        const auto byGain = stage.play(R"({"steps":[{"post":"Play"}]})", 1.9);
        QCOMPARE(stolen(), 0);
        QVERIFY(std::abs(at(byGain, 0.375)) < 1e-3 && at(byGain, 1.625) > 0.3);
    }

    void itemsOfContinuousContainersBeginAtOnce()
    {
        Waved stage(Kind::Envelope);
        stage.set(stage.modulator, "attack", 0.0);
        stage.set(stage.modulator, "sustain", 100.0);
        const ObjectId sequence = stage.add(Kind::Sequence, root::sounds, "Sequence");
        stage.set(sequence, "playMode", "continuous");
        stage.set(sequence, "transition", "sampleAccurate");
        stage.editor().remove(stage.binding);
        const ObjectId first = stage.GameStage::sound(sequence, "first", flat(0.1, 0.5F));
        const ObjectId second = stage.GameStage::sound(sequence, "second", flat(0.5, 0.5F));
        for (const ObjectId each : {first, second})
            (void)stage.bind(each, "volume", stage.modulator, {{0.0, -60.0}, {1.0, 0.0}});
        (void)stage.GameStage::event("Row", sequence);
        const auto out = stage.play(R"({"steps":[{"post":"Row"}]})", 0.5);
        for (std::size_t i = 0; i < 24000; i += 7)
            CLOSE(static_cast<double>(out[2 * i]), 0.5 * centre, 1e-4);
    }

    void aReleasedOneBeginsAnewWithTheNextPlay()
    {
        for (const char *scope : {"gameObject", "global"}) {
            Waved stage(Kind::Envelope);
            stage.set(stage.modulator, "scope", scope);
            stage.set(stage.modulator, "attack", 0.0);
            stage.set(stage.modulator, "sustain", 100.0);
            stage.set(stage.modulator, "release", 0.05);
            stage.set(stage.modulator, "endsVoice", QVariant(true));
            stage.set(stage.eventThat("Release", "releaseEnvelope"), "modulator", stage.modulator);
            const auto out = stage.hear(1.0, R"(,{"at":0.3,"post":"Release"},{"at":0.6,"post":"Play"})");
            QVERIFY2(at(out, 0.2) > 0.3, scope);
            QVERIFY2(at(out, 0.5) == 0.0, scope);
            QVERIFY2(at(out, 0.9) > 0.3, scope);
        }
    }

    void theFirstWhoSoundsBeginsASharedOne()
    {
        Waved stage(Kind::Envelope);
        stage.set(stage.modulator, "scope", "event");
        stage.set(stage.modulator, "attack", 0.0);
        stage.set(stage.modulator, "sustain", 100.0);
        const ObjectId late = stage.GameStage::sound(root::sounds, "late", flat(0.2, 0.5F));
        stage.set(late, "initialDelay", 2.0);
        (void)stage.bind(late, "volume", stage.modulator, {{0.0, -40.0}, {1.0, 0.0}});
        const ObjectId both = stage.add(Kind::Event, root::events, "Both");
        for (const ObjectId target : {late, stage.sound})
            stage.set(stage.add(Kind::Action, both), "target", target);
        const auto out = stage.play(R"({"steps":[{"post":"Both"}]})", 1.0);
        CLOSE(inDecibels(at(out, 0.5) / (0.5 * centre)), 0.0, 0.01);
    }

    /// Disabled means no effect at all.
    void aDisabledBindingEndsNoVoice()
    {
        Waved stage(Kind::Envelope);
        stage.set(stage.modulator, "endsVoice", QVariant(true));
        stage.set(stage.eventThat("Release", "releaseEnvelope"), "modulator", stage.modulator);
        stage.set(stage.binding, "enabled", QVariant(false));
        const auto out = stage.hear(2.0, R"(,{"at":0.3,"post":"Release"})");
        QVERIFY(at(out, 1.9) > 0.3);
    }

    void whatIsSwitchedOffGlides()
    {
        Waved stage(Kind::Lfo);
        stage.set(stage.modulator, "rate", 0.0);
        stage.set(stage.modulator, "phase", 270.0); // −40 dB throughout
        const auto out = stage.play(R"({"steps":[{"post":"Play"}]})", 1.0, 256,
                                    [&](Publisher &publisher, std::uint64_t done) {
                                        if (done == 256 * 40)
                                            stage.listening.setMuted(stage.binding, true);
                                        if (done == 256 * 80)
                                            stage.listening.clear();
                                        if (done == 256 * 120) {
                                            stage.editor().remove(stage.binding);
                                            publisher.flush();
                                        }
                                    });
        double step = 0.0;
        for (std::size_t i = 1; i < out.size() / 2; ++i)
            step = std::max(step, std::abs(static_cast<double>(out[2 * i] - out[2 * i - 2])));
        CLOSE(at(out, 0.1), 0.005 * centre, 1e-4);
        CLOSE(at(out, 0.35), 0.5 * centre, 1e-4);
        CLOSE(at(out, 0.6), 0.005 * centre, 1e-4);
        CLOSE(at(out, 0.9), 0.5 * centre, 1e-4);
        QVERIFY2(step < 0.5 * centre / 240.0 * 1.2, told(step, 0.5 * centre / 240.0));
    }

    void whatIsSentBeforeTheFaderHasNoWaves()
    {
        Waved stage(Kind::Lfo);
        stage.set(stage.modulator, "rate", 0.0);
        stage.set(stage.modulator, "phase", 270.0);
        const ObjectId room = stage.add(Kind::AuxBus, stage.main, "Room");
        stage.set(room, "pan", 1.0);
        const ObjectId send = stage.add(Kind::Send, stage.sound);
        stage.set(send, "auxBus", room);
        stage.set(send, "tap", "preFader");
        const double pre = rightAt(stage.hear(), 0.5) - 0.005 * centre;
        stage.set(send, "tap", "postFader");
        const double post = rightAt(stage.hear(), 0.5) - 0.005 * centre;
        CLOSE(inDecibels(pre / post), 40.0, 0.1);
    }

    void theCallbackNeverAllocatesOrLocks()
    {
        if (!RealtimeGuard::works())
            QSKIP("a sanitizer has the allocator");
        Waved stage(Kind::Lfo);
        const ObjectId envelope = stage.add(Kind::Envelope, root::game, "Envelope");
        (void)stage.bind(stage.sound, "pitch", envelope, {{0.0, -300.0}, {1.0, 0.0}});
        stage.set(stage.sound, "positioning", "space");
        const ObjectId attenuation = stage.add(Kind::Attenuation, root::game, "Field");
        stage.set(stage.sound, "attenuation", attenuation);
        stage.set(stage.sound, "doppler", 1.0);
        const ObjectId intent = stage.add(Kind::SpatialIntent, stage.event);
        stage.set(intent, "anchor", QVariant(QStringLiteral("e")));
        engine::Engine engine({48000.0, 64, std::size_t{64} << 20U});
        Publisher publisher(stage.session.document(), engine,
                            [&](const QString &path) { return stage.session.file().absolute(path); });
        const engine::PartIndex part = publisher.prepare(stage.event);
        std::vector<float> out(2 * 128);
        engine.renderOffline(out.data(), 128);
        int violations = 0;
        float peak = 0.0F;
        for (int block = 0; block < 500; ++block) {
            const auto turn = static_cast<float>(block);
            if (block % 10 == 0)
                engine.post(part);
            (void)engine.setPosition(0, {turn * 0.1F, 0.0F, 5.0F});
            (void)engine.setAnchor(engine::anchorKey("e"), {turn / 500.0F, 0.5F, 0.0F, 0.0F});
            if (block % 50 == 0) {
                stage.set(stage.modulator, "waveform", QVariant(block / 50 % 6));
                publisher.flush();
            }
            const RealtimeGuard guard;
            engine.renderDevice(out.data(), 128);
            violations += guard.violations();
            peak = std::max(peak, *std::ranges::max_element(out));
        }
        QVERIFY(peak > 0.05F);
        QCOMPARE(violations, 0);
    }
};

QTEST_GUILESS_MAIN(TestModulators)
#include "tst_modulators.moc"
