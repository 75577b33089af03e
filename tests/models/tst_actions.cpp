#include "tests/support/game_stage.h"

#include <QHash>

using namespace flux;
using namespace flux::doc;
using namespace flux::test;
using namespace Qt::Literals::StringLiterals;
using engine::Reason;

namespace {
/// A looping tone on a bus, an event that plays it, and one that acts after half a second.
class Scene {
public:
    explicit Scene(const char *type)
    {
        bus = stage.add(Kind::Bus, stage.main, "Music");
        sound = stage.sound(root::sounds, "Tone", tone(1.0, 1000.0));
        stage.set(sound, "loop", "infinite");
        stage.set(sound, "outputBus", bus);
        play = stage.event("Play", sound);
        action = stage.eventThat("Act", type);
    }
    void set(const char *property, const QVariant &value) { stage.set(action, property, value); }
    void set(const char *property, ObjectId value) { stage.set(action, property, value); }
    void set(const char *property, const char *value) { stage.set(action, property, value); }

    /// Plays for 1.5 s; the action comes at 0.5 s, by the same or another game object.
    std::vector<float> run(const char *by = "a", const QByteArray &before = {})
    {
        return stage.play(R"({"steps": [{"at": 0, "post": "Play", "object": "a"}, )" + before
                              + R"({"at": 0.5, "post": "Act", "object": ")" + by + "\"}]}",
                          1.5);
    }
    /// dB of the tone against what is played without the action.
    static double level(const std::vector<float> &out, double from, double to, double hertz = 1000.0)
    {
        return std::max(-80.0, inDecibels(amplitude(out, hertz, from, to) / (0.5 * centre)));
    }

    GameStage stage;
    ObjectId bus, sound, play, action;
};

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

/// Each type of action, by what is heard; a test for a type fails when it does nothing.
class TestActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTypeHasATest_data()
    {
        QTest::addColumn<int>("type");
        for (int type = 0; type < static_cast<int>(Action::types.size()); ++type)
            QTest::newRow(Action::types[static_cast<std::size_t>(type)].key) << type;
    }
    void everyTypeHasATest()
    {
        QFETCH(int, type);
        static const QHash<QString, QString> tests{
            {u"play"_s, u"stopFadesAndKnowsItsScope"_s},
            {u"stop"_s, u"stopFadesAndKnowsItsScope"_s},
            {u"stopAll"_s, u"allMeansAll"_s},
            {u"pause"_s, u"pauseAndResume"_s},
            {u"resume"_s, u"pauseAndResume"_s},
            {u"pauseAll"_s, u"allMeansAll"_s},
            {u"resumeAll"_s, u"allMeansAll"_s},
            {u"break"_s, u"breakEndsTheLoop"_s},
            {u"seek"_s, u"seekGoesElsewhere"_s},
            {u"setVolume"_s, u"offsetsAreSetAndReset"_s},
            {u"resetVolume"_s, u"offsetsAreSetAndReset"_s},
            {u"setPitch"_s, u"offsetsAreSetAndReset"_s},
            {u"resetPitch"_s, u"offsetsAreSetAndReset"_s},
            {u"setLowPass"_s, u"offsetsAreSetAndReset"_s},
            {u"resetLowPass"_s, u"offsetsAreSetAndReset"_s},
            {u"setHighPass"_s, u"offsetsAreSetAndReset"_s},
            {u"resetHighPass"_s, u"offsetsAreSetAndReset"_s},
            {u"mute"_s, u"muteAndUnmute"_s},
            {u"unmute"_s, u"muteAndUnmute"_s},
            {u"setBusVolume"_s, u"offsetsAreSetAndReset"_s},
            {u"resetBusVolume"_s, u"offsetsAreSetAndReset"_s},
            {u"setParameter"_s, u"parametersAreSetAndReset"_s},
            {u"resetParameter"_s, u"parametersAreSetAndReset"_s},
            {u"setState"_s, u"statesAndSwitchesAreSet"_s},
            {u"setSwitch"_s, u"statesAndSwitchesAreSet"_s},
            {u"postEvent"_s, u"eventsPostEvents"_s},
            {u"bypassOn"_s, u"effectsAreBypassed"_s},
            {u"bypassOff"_s, u"effectsAreBypassed"_s},
            {u"resetPlayList"_s, u"aPlayListBeginsAnew"_s},
            {u"trigger"_s, u"modulatorsAreTriggeredAndReleased"_s},
            {u"releaseEnvelope"_s, u"modulatorsAreTriggeredAndReleased"_s},
        };
        const QString test
            = tests.value(QString::fromLatin1(Action::types[static_cast<std::size_t>(type)].key));
        QVERIFY2(metaObject()->indexOfSlot(qPrintable(test + u"()"_s)) >= 0, "nothing tests this type");
    }

    /// tst_modulators has more of them.
    void modulatorsAreTriggeredAndReleased()
    {
        GameStage stage;
        const ObjectId envelope = stage.add(Kind::Envelope, root::game, "Envelope");
        stage.set(envelope, "attack", 0.0);
        stage.set(envelope, "release", 0.0);
        const ObjectId sound = stage.sound(root::sounds, "Tone", flat(2.0, 0.5F));
        (void)stage.bind(sound, "volume", envelope, {{0.0, -20.0}, {1.0, 0.0}});
        stage.event("Play", sound);
        stage.set(stage.eventThat("Release", "releaseEnvelope"), "modulator", envelope);
        stage.set(stage.eventThat("Trigger", "trigger"), "modulator", envelope);
        const auto out = stage.play(R"({"steps": [{"at": 0, "post": "Play"}, {"at": 0.4, "post": "Release"},
            {"at": 0.8, "post": "Trigger"}]})",
                                    1.2);
        QVERIFY(std::abs(at(out, 0.3) - 0.5 * centre) < 1e-4);
        QVERIFY(std::abs(at(out, 0.7) - 0.05 * centre) < 1e-4);
        QVERIFY(std::abs(at(out, 1.1) - 0.5 * centre) < 1e-4);
    }

    void stopFadesAndKnowsItsScope()
    {
        Scene scene("stop");
        scene.set("target", scene.sound);
        scene.set("fade", 0.2);
        auto out = scene.run();
        CLOSE(Scene::level(out, 0.1, 0.4), 0.0, 0.01);
        CLOSE(amplitude(out, 1000.0, 0.595, 0.605), 0.5 * 0.5 * centre, 0.01);
        CLOSE(Scene::level(out, 0.71, 0.9), -80.0, 0.1);
        CLOSE(Scene::level(scene.run("b"), 0.9, 1.4), 0.0, 0.01); // another game object's sound goes on
        scene.set("scope", "global");
        CLOSE(Scene::level(scene.run("b"), 0.9, 1.4), -80.0, 0.1);
        scene.set("fadeShape", "exp3");
        out = scene.run();
        QVERIFY(amplitude(out, 1000.0, 0.595, 0.605) > 0.4 * centre); // late and steep
    }

    void pauseAndResume()
    {
        Scene scene("pause");
        scene.set("target", scene.sound);
        scene.set("fade", 0.1);
        const ObjectId resume = scene.stage.eventThat("Resume", "resume");
        scene.stage.set(resume, "target", scene.sound);
        scene.stage.set(resume, "fade", 0.05);
        const auto out = scene.run("a", R"({"at": 1.0, "post": "Resume", "object": "a"}, )");
        CLOSE(amplitude(out, 1000.0, 0.545, 0.555), 0.5 * 0.5 * centre, 0.02);
        CLOSE(Scene::level(out, 0.62, 0.98), -80.0, 0.1);
        CLOSE(amplitude(out, 1000.0, 1.02, 1.03), 0.5 * 0.5 * centre, 0.03);
        CLOSE(Scene::level(out, 1.1, 1.4), 0.0, 0.01);
        QCOMPARE(scene.stage.facts.soundings.size(), std::size_t{1} /* it went on */);
    }

    void allMeansAll()
    {
        for (const char *type : {"stopAll", "pauseAll"}) {
            Scene scene(type);
            const ObjectId other = scene.stage.sound(root::sounds, "Other", tone(3.0, 3000.0));
            scene.stage.event("Also", other);
            const ObjectId resume = scene.stage.eventThat("Resume", "resumeAll");
            const QByteArray also = R"({"at": 0, "post": "Also", "object": "b"}, )";
            auto out = scene.run("a", also);
            CLOSE(Scene::level(out, 0.6, 0.9), -80.0, 0.1);
            CLOSE(Scene::level(out, 0.6, 0.9, 3000.0), 0.0, 0.05);
            scene.set("scope", "global");
            out = scene.run("a", also + R"({"at": 1.0, "post": "Resume", "object": "a"}, )");
            CLOSE(Scene::level(out, 0.6, 0.9, 3000.0), -80.0, 0.1);
            CLOSE(Scene::level(out, 1.1, 1.4), QByteArray(type) == "pauseAll" ? 0.0 : -80.0, 0.05);
            CLOSE(Scene::level(out, 1.1, 1.4, 3000.0), -80.0, 0.1); // of another game object
            Q_UNUSED(resume)
        }
    }

    void breakEndsTheLoop_data()
    {
        QTest::addColumn<bool>("streamed");
        QTest::newRow("from memory") << false;
        QTest::newRow("streamed") << true;
    }
    void breakEndsTheLoop()
    {
        QFETCH(bool, streamed);
        Scene scene("break");
        scene.set("target", scene.sound);
        if (streamed)
            scene.stage.set(scene.sound, "stream", "on");
        const auto out = scene.run();
        CLOSE(Scene::level(out, 0.6, 0.95), 0.0, 0.05); // the pass is played to its end
        CLOSE(Scene::level(out, 1.05, 1.4), -80.0, 0.1);
        QCOMPARE(scene.stage.instances, 0U);
    }

    void seekGoesElsewhere()
    {
        Scene scene("seek");
        std::vector<float> steps = flat(4.0, 0.1F);
        for (std::size_t i = 0; i < steps.size(); ++i)
            steps[i] = 0.1F * static_cast<float>(1 + i / 48000); // 0.1 in the first second, 0.2 in the next
        const ObjectId stairs = scene.stage.sound(root::sounds, "Stairs", steps);
        scene.stage.set(scene.stage.session.document().childAt(scene.play, 0), "target", stairs);
        scene.set("target", stairs);
        scene.set("amount", 3.0);
        CLOSE(at(scene.run(), 0.6), 0.4 * centre, 1e-3);
        scene.set("seekUnit", "percent");
        scene.set("amount", 50.0);
        CLOSE(at(scene.run(), 0.6), 0.3 * centre, 1e-3);
        scene.stage.set(stairs, "stream", "on");
        CLOSE(at(scene.run(), 0.7), 0.3 * centre, 1e-3);
    }

    void offsetsAreSetAndReset_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<double>("amount");
        QTest::addColumn<double>("expected");
        QTest::newRow("volume") << QByteArray("Volume") << -12.0 << -12.0;
        QTest::newRow("bus volume") << QByteArray("BusVolume") << -9.0 << -9.0;
        QTest::newRow("pitch") << QByteArray("Pitch") << 1200.0 << -200.0;
        QTest::newRow("low-pass") << QByteArray("LowPass") << 70.0
                                  << -9.05; // 1 kHz in a Butterworth of 1250 Hz…
        QTest::newRow("high-pass") << QByteArray("HighPass") << 60.0 << 0.0;
    }
    void offsetsAreSetAndReset()
    {
        QFETCH(QByteArray, what);
        QFETCH(double, amount);
        QFETCH(double, expected);
        Scene scene(("set" + what).constData());
        const ObjectId target = what == "BusVolume" ? scene.bus : scene.sound;
        const char *property = what == "BusVolume" ? "targetBus" : "target";
        scene.set(property, target);
        scene.set("amount", amount);
        scene.set("fade", 0.1);
        const ObjectId reset = scene.stage.eventThat("Reset", ("reset" + what).constData());
        scene.stage.set(reset, property, target);
        const auto out = scene.run("a", R"({"at": 1.0, "post": "Reset", "object": "a"}, )");
        CLOSE(Scene::level(out, 0.1, 0.4), 0.0, 0.01);
        if (what.endsWith("Pass")) // some of it is gone
            QVERIFY2(Scene::level(out, 0.7, 0.9) < -1.0,
                     qPrintable(QString::number(Scene::level(out, 0.7, 0.9))));
        else
            CLOSE(std::max(-60.0, Scene::level(out, 0.7, 0.9)), std::max(-60.0, expected), 0.1);
        if (what == "Pitch")
            CLOSE(Scene::level(out, 0.7, 0.9, 2000.0), 0.0, 0.1);
        CLOSE(Scene::level(out, 1.2, 1.4), 0.0, 0.05);
        if (what == "Volume") { // half way after half of the fade, in dB
            CLOSE(inDecibels(amplitude(out, 1000.0, 0.545, 0.555) / (0.5 * centre)), -6.0, 1.0);
            // Of this game object alone; later voices too.
            CLOSE(Scene::level(scene.run("b"), 0.7, 0.9), 0.0, 0.01);
            const auto later = scene.stage.play(
                R"({"steps": [{"at": 0, "post": "Act", "object": "a"}, {"at": 0.5, "post": "Play", "object": "a"},
                    {"at": 1.0, "post": "Act"}]})",
                1.5);
            CLOSE(Scene::level(later, 0.7, 0.9), -12.0, 0.1);
            CLOSE(Scene::level(later, 1.2, 1.4), -24.0, 0.1); // and the global one adds
        }
    }

    void muteAndUnmute()
    {
        Scene scene("mute");
        scene.set("target", scene.sound);
        const ObjectId unmute = scene.stage.eventThat("Unmute", "unmute");
        scene.stage.set(unmute, "target", scene.sound);
        auto out = scene.run("a", R"({"at": 1.0, "post": "Unmute", "object": "a"}, )");
        CLOSE(Scene::level(out, 0.6, 0.9), -80.0, 0.1);
        CLOSE(Scene::level(out, 1.1, 1.4), 0.0, 0.01);
        scene.stage.set(scene.sound, "mute", true); // it is absolute: what is authored gives way
        out = scene.run("a", R"({"at": 1.0, "post": "Unmute", "object": "a"}, )");
        CLOSE(Scene::level(out, 0.1, 0.4), -80.0, 0.1);
        CLOSE(Scene::level(out, 1.1, 1.4), 0.0, 0.01);
    }

    void parametersAreSetAndReset()
    {
        Scene scene("setParameter");
        const ObjectId parameter = scene.stage.parameter("P", 0.0, 100.0, 0.0);
        scene.stage.bind(scene.sound, "volume", parameter, {{0.0, 0.0}, {100.0, -40.0}});
        scene.set("parameter", parameter);
        scene.set("amount", 50.0);
        scene.set("fade", 0.2);
        const ObjectId reset = scene.stage.eventThat("Reset", "resetParameter");
        scene.stage.set(reset, "parameter", parameter);
        const auto out = scene.run("a", R"({"at": 1.0, "post": "Reset", "object": "a"}, )");
        CLOSE(inDecibels(amplitude(out, 1000.0, 0.595, 0.605) / (0.5 * centre)), -10.0, 1.0);
        CLOSE(Scene::level(out, 0.75, 0.95), -20.0, 0.01);
        CLOSE(Scene::level(out, 1.1, 1.4), 0.0, 0.01);
    }

    void statesAndSwitchesAreSet()
    {
        Scene scene("setState");
        GameStage &stage = scene.stage;
        const ObjectId group = stage.add(Kind::StateGroup, root::game, "Mode");
        stage.set(group, "transition", 0.0);
        const ObjectId state = stage.add(Kind::State, group, "Low");
        const ObjectId offset = stage.add(Kind::StateOffset, scene.sound);
        stage.set(offset, "state", state);
        stage.set(offset, "volume", -20.0);
        scene.set("state", state);
        CLOSE(Scene::level(scene.run(), 0.7, 0.9), -20.0, 0.01);
        scene.set("state", ObjectId{});
        scene.set("stateGroup", group); // none of the group
        const auto none = scene.run("a", R"({"at": 0.1, "state": {"group": "Mode", "value": "Low"}}, )");
        CLOSE(Scene::level(none, 0.2, 0.4), -20.0, 0.01);
        CLOSE(Scene::level(none, 0.7, 0.9), 0.0, 0.01);

        const ObjectId ground = stage.add(Kind::SwitchGroup, root::game, "Ground");
        const ObjectId wood = stage.add(Kind::Switch, ground, "Wood");
        const ObjectId container = stage.add(Kind::SwitchContainer, root::sounds, "Steps");
        const ObjectId step = stage.sound(container, "Step", tone(1.0, 3000.0));
        stage.set(container, "group", ground);
        const ObjectId item = stage.add(Kind::SwitchItem, container);
        stage.set(item, "value", wood);
        stage.set(item, "child", step);
        stage.event("Walk", container);
        scene.set("type", "setSwitch");
        scene.set("switchValue", wood);
        const QByteArray walk = R"({"at": 0.6, "post": "Walk", "object": "a"}, )";
        CLOSE(Scene::level(scene.run("a", walk), 0.7, 0.9, 3000.0), 0.0, 0.05);
        CLOSE(Scene::level(scene.run("b", walk), 0.7, 0.9, 3000.0), -80.0, 0.1); // of another game object
        scene.set("scope", "global");
        CLOSE(Scene::level(scene.run("b", walk), 0.7, 0.9, 3000.0), 0.0, 0.05);
    }

    void eventsPostEvents()
    {
        Scene scene("postEvent");
        const ObjectId other = scene.stage.sound(root::sounds, "Other", tone(0.5, 3000.0));
        const ObjectId also = scene.stage.event("Also", other);
        scene.set("event", also);
        const auto out = scene.run();
        CLOSE(Scene::level(out, 0.6, 0.9, 3000.0), 0.0, 0.05);
        std::vector<std::uint64_t> ids;
        for (const engine::Record &record : scene.stage.records)
            if (record.kind == engine::Record::Kind::EventPosted)
                ids.push_back(record.playing);
        QCOMPARE(ids, (std::vector<std::uint64_t>{1ULL << 24U, 2ULL << 24U, (2ULL << 24U) | 1U}));
        // One that would post itself is refused, at once and by way of others.
        const ObjectId event = scene.stage.session.document().parentOf(scene.action);
        QVERIFY(!scene.stage.editor().set(scene.action, u"event"_s, QVariant::fromValue(event)));
        const ObjectId back = scene.stage.add(Kind::Action, also);
        scene.stage.set(back, "type", "postEvent");
        QVERIFY(!scene.stage.editor().set(back, u"event"_s, QVariant::fromValue(event)));
        // A damaged file may have it all the same: it ends.
        (void)scene.stage.session.document().apply(
            {edit::Set{back, propertyIndex(Kind::Action, u"event"), QVariant::fromValue(event)}});
        (void)scene.run();
        QCOMPARE(scene.stage.refusals(Reason::TooDeep), 1);
    }

    void effectsAreBypassed()
    {
        for (const bool onBus : {true, false}) {
            Scene scene("bypassOn");
            const ObjectId effect
                = scene.stage.add(Kind::Equalizer, onBus ? scene.bus : scene.sound, "Quieter");
            scene.stage.set(effect, "gain", -20.0);
            scene.set("effect", effect);
            const ObjectId off = scene.stage.eventThat("Off", "bypassOff");
            scene.stage.set(off, "effect", effect);
            const auto out = scene.run("a", R"({"at": 1.0, "post": "Off", "object": "a"}, )");
            CLOSE(Scene::level(out, 0.1, 0.4), -20.0, 0.05);
            CLOSE(Scene::level(out, 0.6, 0.9), 0.0, 0.05);
            CLOSE(Scene::level(out, 1.1, 1.4), -20.0, 0.05);
        }
    }

    void aPlayListBeginsAnew()
    {
        Scene scene("resetPlayList");
        const ObjectId list = scene.stage.add(Kind::Sequence, root::sounds, "List");
        const ObjectId a = scene.stage.sound(list, "a", flat(0.01, 0.3F));
        const ObjectId b = scene.stage.sound(list, "b", flat(0.01, 0.3F));
        scene.stage.event("Next", list);
        scene.set("target", list);
        (void)scene.run("a", R"({"at": 0.1, "post": "Next"}, {"at": 0.7, "post": "Next"}, )");
        QCOMPARE(scene.stage.starts(a).size() + scene.stage.starts(b).size(), std::size_t{2});
        QCOMPARE(scene.stage.starts(a).size(), std::size_t{2});
    }

    void limitsAndCoolDownsRefuseOrStop()
    {
        GameStage stage;
        const ObjectId sound = stage.sound(root::sounds, "Tone", flat(1.0, 0.2F));
        const ObjectId loud = stage.sound(root::sounds, "Loud", flat(1.0, 0.2F));
        const ObjectId event = stage.event("Play", sound);
        const QByteArray three = R"({"steps": [{"at": 0, "post": "Play", "object": "a"},
            {"at": 0.1, "post": "Play", "object": "b"}, {"at": 0.2, "post": "Play", "object": "b"}]})";
        stage.set(event, "instanceLimit", 2);
        auto out = stage.play(three, 1.5);
        QCOMPARE(stage.refusals(Reason::EventLimit), 1);
        CLOSE(at(out, 0.5), 2 * 0.2 * centre, 1e-3);
        stage.set(event, "limitScope", "gameObject");
        (void)stage.play(three, 1.5);
        QCOMPARE(stage.refusals(Reason::EventLimit), 0);
        stage.set(event, "limitScope", "global");
        stage.set(event, "overflow", "stopOldest");
        out = stage.play(three, 1.5);
        CLOSE(at(out, 0.5), 2 * 0.2 * centre, 1e-3);
        CLOSE(at(out, 1.15), 0.2 * centre, 1e-3); // the last one alone
        QCOMPARE(stage.refusals(Reason::EventLimit), 0);
        // The quietest: the second one, which plays with a lower volume.
        stage.set(event, "overflow", "stopQuietest");
        const ObjectId parameter = stage.parameter("Level", 0.0, 100.0, 0.0);
        stage.bind(sound, "volume", parameter, {{0.0, 0.0}, {100.0, -20.0}});
        out = stage.play(R"({"steps": [{"at": 0, "post": "Play", "object": "a"},
            {"at": 0, "set": {"parameter": "Level", "value": 100}, "object": "b"},
            {"at": 0.1, "post": "Play", "object": "b"}, {"at": 0.2, "post": "Play", "object": "a"}]})",
                         1.5);
        CLOSE(at(out, 0.5), 2 * 0.2 * centre, 1e-3);
        CLOSE(at(out, 0.15), 0.22 * centre, 1e-3);
        // A cool-down, for all or by game object.
        stage.set(event, "instanceLimit", QVariant(0));
        stage.set(event, "cooldown", 0.15);
        (void)stage.play(three, 1.5);
        QCOMPARE(stage.refusals(Reason::Cooldown), 1);
        QCOMPARE(stage.starts(sound), (std::vector<std::uint64_t>{0, 9600}));
        stage.set(event, "limitScope", "gameObject");
        (void)stage.play(three, 1.5);
        QCOMPARE(stage.starts(sound), (std::vector<std::uint64_t>{0, 4800}));
        Q_UNUSED(loud)
    }

    void conditionsDecide_data()
    {
        QTest::addColumn<QByteArray>("test");
        QTest::addColumn<QByteArray>("compare");
        QTest::addColumn<double>("number");
        QTest::addColumn<bool>("without"); ///< with the game as it begins
        QTest::addColumn<bool>("with");    ///< state, switch and parameter are set
        QTest::newRow("state is") << QByteArray("stateIs") << QByteArray() << 0.0 << false << true;
        QTest::newRow("state is not") << QByteArray("stateIsNot") << QByteArray() << 0.0 << true << false;
        QTest::newRow("switch is") << QByteArray("switchIs") << QByteArray() << 0.0 << false << true;
        QTest::newRow("switch is not") << QByteArray("switchIsNot") << QByteArray() << 0.0 << true << false;
        const auto row = [](const char *compare, double number, bool without, bool with) {
            QTest::addRow("%s %g", compare, number)
                << QByteArray("parameter") << QByteArray(compare) << number << without << with;
        };
        row("less", 70.0, true, false); // 50, then 70
        row("lessOrEqual", 70.0, true, true);
        row("greater", 50.0, false, true);
        row("greaterOrEqual", 50.0, true, true);
        row("equal", 70.0009, false, true); // within a thousandth
        row("notEqual", 50.0, false, true);
    }
    void conditionsDecide()
    {
        QFETCH(QByteArray, test);
        QFETCH(QByteArray, compare);
        QFETCH(double, number);
        QFETCH(bool, without);
        QFETCH(bool, with);
        for (const bool onEvent : {true, false}) {
            GameStage stage;
            const ObjectId sound = stage.sound(root::sounds, "Tone", flat(0.1, 0.2F));
            const ObjectId event = stage.event("Play", sound);
            const ObjectId states = stage.add(Kind::StateGroup, root::game, "Mode");
            const ObjectId state = stage.add(Kind::State, states, "On");
            const ObjectId switches = stage.add(Kind::SwitchGroup, root::game, "Ground");
            const ObjectId value = stage.add(Kind::Switch, switches, "Wood");
            const ObjectId parameter = stage.parameter("P");
            const ObjectId condition
                = stage.add(Kind::Condition, onEvent ? event : stage.session.document().childAt(event, 0));
            stage.set(condition, "test", test.constData());
            if (test.startsWith("state"))
                stage.set(condition, "state", state);
            else if (test.startsWith("switch"))
                stage.set(condition, "switchValue", value);
            else {
                stage.set(condition, "parameter", parameter);
                stage.set(condition, "compare", compare.constData());
                stage.set(condition, "number", number);
            }
            (void)stage.play(R"({"steps": [{"at": 0, "post": "Play", "object": "a"},
                {"at": 0.2, "state": {"group": "Mode", "value": "On"}},
                {"at": 0.2, "switch": {"group": "Ground", "value": "Wood"}, "object": "a"},
                {"at": 0.2, "set": {"parameter": "P", "value": 70}, "object": "a"},
                {"at": 0.3, "post": "Play", "object": "a"}]})",
                             0.6);
            std::vector<std::uint64_t> expected;
            if (without)
                expected.push_back(0);
            if (with)
                expected.push_back(14400);
            QCOMPARE(stage.starts(sound), expected);
            QCOMPARE(stage.refusals(Reason::Condition), 2 - static_cast<int>(expected.size()));
            if (test != "stateIs" || !onEvent)
                continue;
            stage.set(condition, "state", ObjectId{}); // that none of the group holds
            stage.set(condition, "stateGroup", states);
            (void)stage.play(R"({"steps": [{"at": 0, "post": "Play"},
                {"at": 0.2, "state": {"group": "Mode", "value": "On"}}, {"at": 0.3, "post": "Play"}]})",
                             0.6);
            QCOMPARE(stage.starts(sound), (std::vector<std::uint64_t>{0}));
        }
    }

    void gameObjectsComeAndGo()
    {
        GameStage stage;
        const ObjectId sound = stage.sound(root::sounds, "Tone", flat(0.5, 0.2F));
        stage.event("Play", sound);
        stage.bind(sound, "volume", stage.parameter("P", 0.0, 100.0, 0.0), {{0.0, 0.0}, {100.0, -20.0}});
        // Many more than there may be at once, one after the other: each place is used again.
        QByteArray steps;
        for (int i = 0; i < 3000; ++i) {
            const QByteArray at = QByteArray::number(0.001 * i);
            const QByteArray name = "o" + QByteArray::number(i);
            steps += (i ? ", " : "") + QByteArray("{\"at\": ") + at
                + ", \"set\": {\"parameter\": \"P\", \"value\": 100}, \"object\": \"" + name
                + "\"}, {\"at\": " + at + ", \"unregister\": \"" + name + "\"}";
        }
        const auto out
            = stage.play("{\"steps\": [" + steps + R"(, {"at": 3.1, "post": "Play", "object": "last"},
            {"at": 3.2, "set": {"parameter": "P", "value": 100}, "object": "last"},
            {"at": 3.3, "unregister": "last"}]})",
                         4.0);
        CLOSE(at(out, 3.15), 0.2 * centre, 1e-4); // nothing of those before
        CLOSE(at(out, 3.4), 0.02 * centre, 1e-4); // it keeps its values until its voice has ended
    }

    void aTakeSoundsTheSameWhateverTheBlock()
    {
        GameStage stage;
        const ObjectId random = stage.add(Kind::Random, root::sounds, "Some");
        for (int i = 0; i < 5; ++i)
            (void)stage.sound(random, QByteArray::number(i).constData(), tone(0.1, 500.0 * (i + 1)));
        stage.set(random, "playMode", "continuous");
        stage.set(random, "loop", "infinite");
        stage.set(random, "transition", "crossFade");
        stage.set(random, "transitionTime", 0.03);
        stage.set(random, "pitchRandomMin", -300.0);
        stage.set(random, "pitchRandomMax", 300.0);
        stage.event("Play", random);
        const ObjectId parameter = stage.parameter("P");
        stage.set(parameter, "interpolation", "slewRate");
        stage.bind(random, "pitch", parameter, {{0.0, -600.0}, {100.0, 600.0}});
        const QByteArray script = R"({"steps": [{"at": 0.0123, "post": "Play"},
            {"at": 0.5, "set": {"parameter": "P", "value": 90}}, {"at": 0.7, "post": "Play"}]})";
        const auto once = stage.play(script, 2.0, 64);
        QVERIFY(stage.facts.peak > 0.1);
        for (const std::uint32_t block : {128U, 480U, 1024U})
            QVERIFY(stage.play(script, 2.0, block) == once);
    }
};

QTEST_GUILESS_MAIN(TestActions)
#include "tst_actions.moc"
