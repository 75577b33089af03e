#include "tests/support/game_stage.h"

using namespace flux;
using namespace flux::doc;
using namespace flux::test;

namespace {
bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}
QByteArray told(double found, double expected)
{
    return QByteArray::number(found, 'g', 9) + " instead of " + QByteArray::number(expected, 'g', 9);
}
} // namespace

#define CLOSE(found, expected, tolerance) QVERIFY2(near(found, expected, tolerance), told(found, expected))

class TestInteractive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Only one can stand in a value's place, however the second one comes.
    void aSecondReplacingBindingIsRefused()
    {
        GameStage stage;
        const ObjectId parameter = stage.parameter("P");
        const ObjectId sound = stage.sound(root::sounds, "a", flat(0.1, 0.5F));
        const ObjectId other = stage.sound(root::sounds, "b", flat(0.1, 0.5F));
        const ObjectId pan = stage.bind(sound, "pan", parameter, {{0.0, 0.5}});
        const ObjectId volume = stage.bind(sound, "volume", parameter, {{0.0, -5.0}});
        const ObjectId others = stage.bind(other, "pan", parameter, {{0.0, -0.5}});
        QString refused;
        connect(&stage.editor(), &Editor::refused, this, [&](const QString &why) { refused = why; });
        const auto isRefused = [&](bool done) {
            const bool told = !done && refused.contains(QStringLiteral("pan"), Qt::CaseInsensitive);
            refused.clear();
            return told;
        };
        QVERIFY(isRefused(stage.editor().set(volume, QStringLiteral("property"), QStringLiteral("pan"))));
        QVERIFY(isRefused(bool(stage.editor().duplicate(pan))));
        QVERIFY(isRefused(stage.editor().move(others, sound, -1)));
        QVERIFY(stage.editor().duplicate(volume)); // these add up
        QVERIFY(stage.editor().duplicate(sound));  // a copy has its own
        stage.set(pan, "enabled", QVariant(false));
        QVERIFY(stage.editor().duplicate(others).value == 0 && isRefused(false));
        QVERIFY(stage.editor().move(others, sound, -1));
        QVERIFY(isRefused(stage.editor().set(pan, QStringLiteral("enabled"), true)));
    }

    void aBindingFollowsItsCurve()
    {
        GameStage stage;
        const ObjectId sound = stage.sound(root::sounds, "Tone", flat(4.0, 0.5F));
        stage.event("Play", sound);
        const ObjectId parameter = stage.parameter("Tension");
        stage.bind(sound, "volume", parameter, {{20.0, -20.0}, {80.0, 0.0}});
        const auto out = stage.play(R"({"steps": [{"at": 0, "post": "Play"},
            {"at": 0.5, "set": {"parameter": "Tension", "value": 0}},
            {"at": 1.0, "set": {"parameter": "Tension", "value": 65}},
            {"at": 1.5, "set": {"parameter": "Tension", "value": 1000}},
            {"at": 2.0, "reset": "Tension"}]})",
                                    2.4);
        const auto level = [&](double seconds) { return inDecibels(at(out, seconds) / (0.5 * centre)); };
        CLOSE(level(0.4), -10.0, 1e-3);
        CLOSE(level(0.9), -20.0, 1e-3); // outside its points the end value holds
        CLOSE(level(1.4), -5.0, 1e-3);
        CLOSE(level(1.9), 0.0, 1e-3); // clamped to the maximum
        CLOSE(level(2.3), -10.0, 1e-3);
    }

    void aChangeIsHeardWithoutSteps()
    {
        GameStage stage;
        const ObjectId sound = stage.sound(root::sounds, "Tone", flat(2.0, 0.5F));
        stage.event("Play", sound);
        const ObjectId parameter = stage.parameter("P");
        for (const char *property : {"volume", "pan"}) {
            const bool pan = QByteArray(property) == "pan";
            const ObjectId binding
                = stage.bind(sound, property, parameter, {{0.0, pan ? -1.0 : -60.0}, {50.0, 0.0}});
            const auto out = stage.play(R"({"steps": [{"at": 0, "post": "Play"},
                {"at": 0.5, "set": {"parameter": "P", "value": 0}}, {"at": 1.0, "reset": "P"}]})",
                                        1.5);
            double step = 0.0;
            for (std::size_t i = 4800; i + 1 < out.size() / 2; ++i)
                step = std::max({step, static_cast<double>(std::abs(out[2 * i + 2] - out[2 * i])),
                                 static_cast<double>(std::abs(out[2 * i + 3] - out[2 * i + 1]))});
            QVERIFY2(step > 0.0 && step <= 1.01 * 0.5 * centre / 240.0, qPrintable(QString::number(step)));
            CLOSE(at(out, 0.51), pan ? 0.5 : 0.5 * centre * 0.001, 1e-4); // it is there after 5 ms
            stage.editor().remove(binding);
        }
    }

    void anObjectsValueWinsOverTheGlobalOne()
    {
        GameStage stage;
        const ObjectId sound = stage.sound(root::sounds, "Tone", flat(2.0, 0.5F));
        stage.event("Play", sound);
        stage.bind(sound, "volume", stage.parameter("P", 0.0, 100.0, 0.0), {{0.0, 0.0}, {100.0, -40.0}});
        const auto out = stage.play(R"({"steps": [
            {"at": 0, "set": {"parameter": "P", "value": 100}, "object": "a"},
            {"at": 0, "set": {"parameter": "P", "value": 50}},
            {"at": 0, "post": "Play", "object": "a"},
            {"at": 0.5, "reset": "P", "object": "a"},
            {"at": 0.9, "stopAll": true},
            {"at": 1.0, "post": "Play", "object": "b"}]})",
                                    1.5);
        CLOSE(at(out, 0.4), 0.5 * centre * 0.01, 1e-5);
        CLOSE(at(out, 0.8), 0.5 * centre * 0.1, 1e-5);
        CLOSE(at(out, 1.4), 0.5 * centre * 0.1, 1e-5);
    }

    void parametersTakeTheirTime()
    {
        for (const char *way : {"slewRate", "filter"}) {
            GameStage stage;
            const ObjectId sound = stage.sound(root::sounds, "Tone", flat(4.0, 0.5F));
            stage.event("Play", sound);
            const ObjectId parameter = stage.parameter("P", 0.0, 100.0, 0.0);
            const bool slew = QByteArray(way) == "slewRate";
            stage.set(parameter, "interpolation", way);
            stage.set(parameter, "attack", slew ? 100.0 : 0.5); // 100 units take 1 s, or half of one
            stage.set(parameter, "release", slew ? 200.0 : 1.0);
            stage.bind(sound, "volume", parameter, {{0.0, 0.0}, {100.0, -40.0}});
            const auto out = stage.play(R"({"steps": [{"at": 0, "post": "Play"},
                {"at": 0.5, "set": {"parameter": "P", "value": 100}},
                {"at": 2.0, "set": {"parameter": "P", "value": 0}}]})",
                                        3.5);
            const auto value
                = [&](double seconds) { return inDecibels(at(out, seconds) / (0.5 * centre)) / -40.0; };
            const double quantum = 1.5 * 256.0 / 48000.0; // and the glide
            if (slew) {
                CLOSE(value(1.0), 0.5, quantum);
                CLOSE(value(1.6), 1.0, 1e-6);
                CLOSE(value(2.25), 0.5, 2.0 * quantum);
            } else {
                CLOSE(value(1.01), 0.995, 0.002); // 99.5 % after the time
                CLOSE(value(0.75), 1.0 - std::sqrt(0.005), 0.015);
                CLOSE(value(3.01), 0.005, 0.002);
            }
        }
    }

    void statesMoveOverTheirTransitionTime()
    {
        GameStage stage;
        const ObjectId sound = stage.sound(root::sounds, "Tone", flat(8.0, 0.5F));
        stage.event("Play", sound);
        const ObjectId group = stage.add(Kind::StateGroup, root::game, "Mode");
        const ObjectId calm = stage.add(Kind::State, group, "Calm");
        const ObjectId fight = stage.add(Kind::State, group, "Fight");
        stage.set(group, "transition", 1.0);
        const ObjectId transition = stage.add(Kind::StateTransition, group);
        stage.set(transition, "from", calm);
        stage.set(transition, "to", fight);
        stage.set(transition, "seconds", 0.2);
        const auto offset = [&](ObjectId owner, ObjectId state, double volume) {
            const ObjectId id = stage.add(Kind::StateOffset, owner);
            stage.set(id, "state", state);
            stage.set(id, "volume", volume);
            return id;
        };
        offset(sound, calm, -20.0);
        offset(sound, fight, -10.0);
        offset(stage.main, fight, -6.0); // buses too
        const auto out = stage.play(R"({"steps": [{"at": 0, "post": "Play"},
            {"at": 1.0, "state": {"group": "Mode", "value": "Calm"}},
            {"at": 3.0, "state": {"group": "Mode", "value": "Fight"}},
            {"at": 4.0, "state": {"group": "Mode", "value": "Calm"}},
            {"at": 4.5, "state": {"group": "Mode", "value": null}}]})",
                                    6.0);
        const auto level = [&](double seconds) { return inDecibels(at(out, seconds) / (0.5 * centre)); };
        CLOSE(level(0.9), 0.0, 1e-3);
        CLOSE(level(1.5), -10.0, 0.2); // half of the way, in dB
        CLOSE(level(2.1), -20.0, 1e-3);
        CLOSE(level(3.1), -0.5 * 20.0 - 0.5 * 16.0, 0.6); // by the table, 0.2 s
        CLOSE(level(3.3), -16.0, 1e-3);
        CLOSE(level(4.49), -0.5 * 16.0 - 0.5 * 20.0, 0.3); // interrupted half way
        CLOSE(level(5.0), -0.5 * 18.0, 0.3);               // from where it was, over the whole time
        CLOSE(level(5.6), 0.0, 1e-3);
        stage.set(transition, "bothWays", true); // back as fast
        const auto both = stage.play(R"({"steps": [{"at": 0, "post": "Play"},
            {"at": 0, "state": {"group": "Mode", "value": "Fight"}},
            {"at": 3.0, "state": {"group": "Mode", "value": "Calm"}}]})",
                                     3.5);
        CLOSE(inDecibels(at(both, 3.3) / (0.5 * centre)), -20.0, 1e-3);
    }

    void aValueThatIsResetFollowsTheGlobalOne()
    {
        GameStage stage;
        const ObjectId sound = stage.sound(root::sounds, "Tone", flat(3.0, 0.5F));
        stage.event("Play", sound);
        const ObjectId parameter = stage.parameter("P", 0.0, 100.0, 0.0);
        stage.set(parameter, "interpolation", "slewRate");
        stage.set(parameter, "attack", 1000.0);
        stage.set(parameter, "release", 1000.0);
        stage.bind(sound, "volume", parameter, {{0.0, 0.0}, {100.0, -40.0}});
        const auto out = stage.play(R"({"steps": [{"at": 0, "post": "Play", "object": "a"},
            {"at": 0, "set": {"parameter": "P", "value": 100}, "object": "a"},
            {"at": 0.5, "reset": "P", "object": "a"},
            {"at": 1.0, "set": {"parameter": "P", "value": 50}}]})",
                                    1.6);
        CLOSE(at(out, 0.45), 0.5 * centre * 0.01, 1e-5);
        CLOSE(at(out, 0.95), 0.5 * centre, 1e-4);
        CLOSE(at(out, 1.5), 0.5 * centre * 0.1, 1e-4);
        // The author moves the default while it plays: nobody has set it, so it is heard.
        stage.set(parameter, "interpolation", "none");
        bool edited = false;
        const auto live = stage.play(R"({"steps": [{"at": 0, "post": "Play"}]})", 1.0, 256,
                                     [&](Publisher &publisher, std::uint64_t frame) {
                                         if (frame < 24000 || std::exchange(edited, true))
                                             return;
                                         stage.set(parameter, "initial", 50.0);
                                         publisher.flush();
                                     });
        CLOSE(at(live, 0.45), 0.5 * centre, 1e-4);
        CLOSE(at(live, 0.95), 0.5 * centre * 0.1, 1e-4);
    }

    void whatComesBackByUndoActsAgain()
    {
        GameStage stage;
        const ObjectId sound = stage.sound(root::sounds, "Tone", flat(4.0, 0.5F));
        stage.event("Play", sound);
        const ObjectId parameter = stage.parameter("P", 0.0, 100.0, 50.0);
        stage.bind(sound, "volume", parameter, {{0.0, -20.0}, {100.0, -20.0}});
        int step = 0;
        const auto out = stage.play(R"({"steps": [{"at": 0, "post": "Play"}]})", 2.0, 256,
                                    [&](Publisher &publisher, std::uint64_t frame) {
                                        if (frame > 24000 && step == 0) {
                                            ++step;
                                            stage.editor().remove(parameter);
                                            publisher.flush();
                                            stage.set(sound, "fadeIn", 0.001); // compiled without it
                                            publisher.flush();
                                        } else if (frame > 48000 && step == 1) {
                                            ++step;
                                            stage.editor().undo();
                                            stage.editor().undo();
                                            publisher.flush();
                                        }
                                    });
        CLOSE(at(out, 0.45), 0.05 * centre, 1e-4);
        CLOSE(at(out, 0.95), 0.5 * centre, 1e-3);
        CLOSE(at(out, 1.5), 0.05 * centre, 1e-4);
    }

    void aBoundPriorityNeedsNoOwnOne()
    {
        GameStage stage;
        const ObjectId sound = stage.sound(root::sounds, "first", flat(1.0, 0.2F));
        const ObjectId rival = stage.sound(root::sounds, "rival", flat(1.0, 0.4F));
        stage.event("First", sound);
        stage.event("Rival", rival);
        stage.set(stage.main, "voiceLimit", QVariant(1));
        const QByteArray script = R"({"steps": [{"at": 0, "post": "First"}, {"at": 0.2, "post": "Rival"}]})";
        CLOSE(at(stage.play(script, 0.6), 0.5), 0.4 * centre, 1e-3);
        stage.bind(sound, "priority", stage.parameter("P"), {{0.0, 10.0}});
        CLOSE(at(stage.play(script, 0.6), 0.5), 0.2 * centre, 1e-3);
    }

    void aDuckHasItsAttackAndRelease()
    {
        GameStage stage;
        const ObjectId music = stage.add(Kind::Bus, stage.main, "Music");
        const ObjectId voice = stage.add(Kind::Bus, stage.main, "Voice");
        const ObjectId tune = stage.sound(root::sounds, "Tune", flat(6.0, 0.5F));
        const ObjectId word = stage.sound(root::sounds, "Word", tone(1.0, 1000.0, 0.5F));
        stage.set(tune, "outputBus", music);
        stage.set(word, "outputBus", voice);
        stage.set(voice, "pan", 1.0); // so that the left channel has the tune alone
        stage.set(word, "pan", 1.0);
        stage.event("Tune", tune);
        stage.event("Word", word);
        const ObjectId rule = stage.add(Kind::DuckRule, music);
        stage.set(rule, "source", voice);
        stage.set(rule, "amount", -20.0);
        stage.set(rule, "attack", 0.2);
        stage.set(rule, "hold", 0.3);
        stage.set(rule, "release", 1.0);
        const QByteArray script = R"({"steps": [{"at": 0, "post": "Tune"}, {"at": 1.0, "post": "Word"}]})";
        for (const char *trigger : {"activity", "level"}) {
            stage.set(rule, "trigger", trigger);
            const auto out = stage.play(script, 4.0);
            const auto level = [&](double seconds) { return inDecibels(at(out, seconds) / (0.5 * centre)); };
            const double dull = QByteArray(trigger) == "level" ? 0.6 : 0.0; // the window fills and empties
            CLOSE(level(0.99), 0.0, 1e-3);
            CLOSE(level(1.1), -10.0, 1.0 + dull); // a quantum and the glide: 8 ms of 100 dB/s
            CLOSE(level(1.22), -20.0, 0.2);
            CLOSE(level(2.25), -20.0, 1e-3); // held
            const double over = QByteArray(trigger) == "level" ? 0.05 : 0.0;
            CLOSE(level(2.3 + over + 0.5), -10.0, 0.5);
            CLOSE(level(3.45), 0.0, 1e-3);
        }
        // Too quiet for the threshold; then not.
        stage.set(rule, "trigger", "level");
        stage.set(rule, "threshold", 0.0);
        CLOSE(inDecibels(at(stage.play(script, 2.0), 1.5) / (0.5 * centre)), 0.0, 1e-3);
        stage.set(rule, "threshold", -40.0);
        // Two rules add, and are held by the most.
        const ObjectId other = stage.add(Kind::DuckRule, music);
        stage.set(other, "source", voice);
        stage.set(other, "amount", -10.0);
        CLOSE(inDecibels(at(stage.play(script, 2.0), 1.5) / (0.5 * centre)), -30.0, 0.01);
        stage.set(music, "mostDucking", -25.0);
        CLOSE(inDecibels(at(stage.play(script, 2.0), 1.5) / (0.5 * centre)), -25.0, 0.01);
        // On the voices instead of the bus: the same on the bus, but sends follow.
        stage.editor().remove(other);
        const ObjectId aux = stage.add(Kind::AuxBus, stage.main, "Room");
        const ObjectId send = stage.add(Kind::Send, tune);
        stage.set(send, "auxBus", aux);
        stage.set(music, "mute", true);
        CLOSE(at(stage.play(script, 2.0), 1.5), 0.5 * centre, 1e-4); // by the send alone, as loud as before
        stage.set(rule, "acts", "voices");
        CLOSE(inDecibels(at(stage.play(script, 2.0), 1.5) / (0.5 * centre)), -20.0, 0.01);
    }

    void aBusThatFeedsASourceIsNotDucked()
    {
        GameStage stage;
        const ObjectId music = stage.add(Kind::Bus, stage.main, "Music");
        const ObjectId drums = stage.add(Kind::Bus, music, "Drums");
        const ObjectId rule = stage.add(Kind::DuckRule, music);
        QVERIFY(!stage.editor().set(rule, QStringLiteral("source"), QVariant::fromValue(music)));
        QVERIFY(!stage.editor().set(rule, QStringLiteral("source"), QVariant::fromValue(drums)));
        QVERIFY(!stage.editor().insert(Kind::DuckRule, stage.main, {}));
    }
};

QTEST_GUILESS_MAIN(TestInteractive)
#include "tst_interactive.moc"
