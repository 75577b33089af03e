#include "tests/support/game_stage.h"

#include <set>

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

/// A switch container that changes at once between a low and a high tone, "Wood" and "Grass".
struct Ground {
    Ground(GameStage &stage, ObjectId parent) : container(stage.add(Kind::SwitchContainer, parent, "Steps"))
    {
        const ObjectId group = stage.add(Kind::SwitchGroup, root::game, "Ground");
        stage.set(container, "group", group);
        stage.set(container, "change", "atOnce");
        for (const char *name : {"Wood", "Grass"}) {
            const double hertz = name[0] == 'W' ? 1000.0 : 3000.0;
            const ObjectId child = stage.sound(container, name, tone(5.0, hertz));
            const ObjectId value = stage.add(Kind::Switch, group, name);
            const ObjectId item = stage.add(Kind::SwitchItem, container);
            stage.set(item, "value", value);
            stage.set(item, "child", child);
            items.push_back(item);
        }
    }
    ObjectId container;
    std::vector<ObjectId> items;
};

/// Containers, by what is heard of them and when.
class TestContainers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSampleAccurateSequenceHasNoGapAndNoOverlap_data()
    {
        QTest::addColumn<bool>("streamed");
        QTest::addColumn<int>("length");
        QTest::newRow("from memory") << false << 12345;
        QTest::newRow("shorter than a quantum") << false << 100;
        QTest::newRow("streamed") << true << 12345;
    }

    void aSampleAccurateSequenceHasNoGapAndNoOverlap()
    {
        QFETCH(bool, streamed);
        QFETCH(int, length);
        GameStage stage;
        const ObjectId sequence = stage.add(Kind::Sequence, root::sounds, "Ramps");
        const int parts = 5;
        for (int part = 0; part < parts; ++part) {
            std::vector<float> ramp(static_cast<std::size_t>(length));
            for (int i = 0; i < length; ++i)
                ramp[static_cast<std::size_t>(i)]
                    = static_cast<float>(part * length + i) / static_cast<float>(parts * length);
            const QByteArray name = "part " + QByteArray::number(part);
            const ObjectId sound = stage.sound(sequence, name.constData(), ramp);
            if (streamed)
                stage.set(sound, "stream", "on");
        }
        stage.set(sequence, "playMode", "continuous");
        stage.set(sequence, "transition", "sampleAccurate");
        stage.event("Play", sequence);
        for (const std::uint32_t block : {64U, 480U}) {
            const double seconds = static_cast<double>(parts * length + 4800) / 48000.0;
            const auto out = stage.play(R"({"steps": [{"at": 0.01, "post": "Play"}]})", seconds, block);
            for (int i = 0; i < parts * length; ++i)
                QVERIFY2(std::abs(out[2 * static_cast<std::size_t>(480 + i)]
                                  - static_cast<float>(centre) * static_cast<float>(i)
                                      / static_cast<float>(parts * length))
                             < 1e-6F,
                         qPrintable(QString::number(i)));
            QCOMPARE(out[2 * static_cast<std::size_t>(480 + parts * length)], 0.0F);
            QCOMPARE(stage.instances, 0U);
        }
    }

    void transitionsKeepTheirTimes()
    {
        GameStage stage;
        const ObjectId sequence = stage.add(Kind::Sequence, root::sounds, "List");
        const ObjectId a = stage.sound(sequence, "a", flat(1.0, 0.4F));
        const ObjectId b = stage.sound(sequence, "b", flat(1.0, 0.4F));
        stage.set(sequence, "playMode", "continuous");
        stage.event("Play", sequence);
        const auto play = [&](double seconds) {
            return stage.play(R"({"steps": [{"at": 0, "post": "Play"}]})", seconds);
        };
        stage.set(sequence, "transition", "delay");
        stage.set(sequence, "transitionTime", 0.5);
        (void)play(3.0);
        QCOMPARE(stage.starts(b), (std::vector<std::uint64_t>{72000}));
        stage.set(sequence, "speed", 2.0); // gaps, not sounds
        (void)play(3.0);
        QCOMPARE(stage.starts(b), (std::vector<std::uint64_t>{60000}));
        stage.set(sequence, "transition", "triggerRate");
        (void)play(3.0);
        QCOMPARE(stage.starts(b), (std::vector<std::uint64_t>{12000}));
        stage.set(sequence, "speed", 1.0);
        stage.set(sequence, "transition", "crossFade");
        stage.set(sequence, "transitionTime", 0.25);
        auto out = play(2.5);
        QCOMPARE(stage.starts(b), (std::vector<std::uint64_t>{36000}));
        for (double t = 0.1; t < 1.7; t += 0.01)
            CLOSE(at(out, t), 0.4 * centre, 2e-3); // the same level all the way
        CLOSE(at(out, 1.8), 0.0, 1e-6);
        stage.set(sequence, "transition", "powerFade");
        out = play(2.5);
        CLOSE(at(out, 0.875), 0.4 * centre * std::sqrt(2.0), 2e-3); // powers add to 1
        CLOSE(at(out, 0.8),
              0.4 * centre * (std::sin(0.1 * std::numbers::pi) + std::cos(0.1 * std::numbers::pi)), 2e-3);
        stage.set(sequence, "transitionTime", 3.0); // shortened to half of the outgoing item
        (void)play(2.5);
        QCOMPARE(stage.starts(b), (std::vector<std::uint64_t>{24000}));
        stage.set(sequence, "transition", "none");
        (void)play(3.0);
        QVERIFY(stage.starts(b).size() == 1 && stage.starts(b)[0] >= 48000 && stage.starts(b)[0] < 48600);
        Q_UNUSED(a)
    }

    void aPlayListIsItsOwn()
    {
        GameStage stage;
        const ObjectId sequence = stage.add(Kind::Sequence, root::sounds, "List");
        const ObjectId a = stage.sound(sequence, "a", flat(0.1, 0.4F));
        const ObjectId b = stage.sound(sequence, "b", flat(0.1, 0.4F));
        stage.set(sequence, "playMode", "continuous");
        stage.set(sequence, "transition", "sampleAccurate");
        stage.event("Play", sequence);
        const auto item = [&](ObjectId child, double delay = 0.0, int repeats = 1) {
            const ObjectId id = stage.add(Kind::PlayItem, sequence);
            stage.set(id, "child", child);
            stage.set(id, "delay", delay);
            stage.set(id, "repeats", repeats);
            return id;
        };
        item(b);
        const ObjectId middle = item(a, 0.05, 2);
        item(b, -0.05);
        const auto play = [&](double seconds) {
            return stage.play(R"({"steps": [{"at": 0, "post": "Play"}]})", seconds);
        };
        using Frames = std::vector<std::uint64_t>;
        (void)play(1.0);
        QCOMPARE(stage.starts(a), (Frames{7200, 14400}));
        QCOMPARE(stage.starts(b), (Frames{0, 16800}));
        stage.set(sequence, "loop", "counted");
        stage.set(sequence, "rounds", 2);
        (void)play(2.0);
        QCOMPARE(stage.starts(a).size(), std::size_t{4});
        QCOMPARE(stage.starts(b).size(), std::size_t{4});
        stage.set(sequence, "loop", "infinite");
        (void)play(3.0);
        QVERIFY(stage.starts(a).size() > 10 && stage.instances == 1);
        stage.set(sequence, "atEnd", "stop"); // a loop has nothing to loop then
        (void)play(1.0);
        QCOMPARE(stage.starts(b).size(), std::size_t{2});
        QCOMPARE(stage.instances, 0U);
        // A fade in and out of the item, by a fade of its own.
        stage.set(middle, "fadeIn", 0.1);
        stage.set(middle, "fadeOut", 0.02);
        const auto out = play(1.0);
        CLOSE(at(out, 0.2), 0.4 * centre * 0.5, 0.005);
        QVERIFY(at(out, 0.249) < 0.1 * 0.4);
    }

    void byStepsItGoesOnWithEachPost()
    {
        GameStage stage;
        const ObjectId sequence = stage.add(Kind::Sequence, root::sounds, "List");
        std::vector<ObjectId> sounds;
        for (const char *name : {"a", "b", "c"})
            sounds.push_back(stage.sound(sequence, name, flat(0.02, 0.4F)));
        stage.event("Play", sequence);
        const ObjectId reset = stage.eventThat("Reset", "resetPlayList");
        stage.set(reset, "target", sequence);
        const auto order = [&](const QByteArray &steps) {
            (void)stage.play("{\"steps\": [" + steps + "]}", 1.0);
            QString names;
            for (const engine::Record &record : stage.records)
                if (record.kind == engine::Record::Kind::VoiceStarted)
                    names += stage.session.document().name(ObjectId{record.object});
            return names;
        };
        const auto posts = [](int count) {
            QByteArrayList steps;
            for (int i = 0; i < count; ++i)
                steps << "{\"at\": " + QByteArray::number(0.1 * i) + ", \"post\": \"Play\"}";
            return steps.join(", ");
        };
        QCOMPARE(order(posts(7)), u"abcabca"_qs);
        stage.set(sequence, "atEnd", "reverse");
        QCOMPARE(order(posts(9)), u"abcbabcba"_qs);
        stage.set(sequence, "atEnd", "holdLast");
        QCOMPARE(order(posts(5)), u"abccc"_qs);
        stage.set(sequence, "atEnd", "stop");
        QCOMPARE(order(posts(5)), u"abc"_qs);
        stage.set(sequence, "atEnd", "restart");
        QCOMPARE(
            order(R"({"at": 0, "post": "Play"}, {"at": 0.1, "post": "Play"}, {"at": 0.2, "post": "Reset"},
                          {"at": 0.3, "post": "Play"})"),
            u"aba"_qs);
        QCOMPARE(
            order(R"({"at": 0, "post": "Play", "object": "x"}, {"at": 0.1, "post": "Play", "object": "y"})"),
            u"ab"_qs);
        stage.set(sequence, "scope", "gameObject");
        QCOMPARE(
            order(R"({"at": 0, "post": "Play", "object": "x"}, {"at": 0.1, "post": "Play", "object": "y"},
                          {"at": 0.2, "post": "Play", "object": "x"})"),
            u"aab"_qs);
        // By itself, but from where the last post was.
        stage.set(sequence, "playMode", "continuous");
        stage.set(sequence, "transition", "triggerRate");
        stage.set(sequence, "transitionTime", 0.1);
        stage.set(sequence, "alwaysReset", false);
        const QByteArray stopped = R"({"at": 0, "post": "Play"}, {"at": 0.15, "stopAll": true},
                                      {"at": 0.3, "post": "Play"})";
        QCOMPARE(order(stopped), u"abc"_qs);
        stage.set(sequence, "alwaysReset", true);
        QCOMPARE(order(stopped), u"ababc"_qs);
    }

    void containersNestInAnyCombination()
    {
        GameStage stage;
        const ObjectId sequence = stage.add(Kind::Sequence, root::sounds, "Outer");
        stage.set(sequence, "playMode", "continuous");
        stage.set(sequence, "transition", "sampleAccurate");
        const ObjectId inner = stage.add(Kind::Sequence, sequence, "Inner");
        stage.set(inner, "playMode", "continuous");
        stage.set(inner, "transition", "crossFade");
        stage.set(inner, "transitionTime", 0.05);
        const ObjectId a = stage.sound(inner, "a", flat(0.2, 0.4F));
        const ObjectId b = stage.sound(inner, "b", flat(0.2, 0.4F));
        const ObjectId blend = stage.add(Kind::Blend, sequence, "Both");
        const ObjectId shorter = stage.sound(blend, "short", flat(0.1, 0.2F));
        const ObjectId random = stage.add(Kind::Random, blend, "Some");
        const ObjectId longer = stage.sound(random, "long", flat(0.3, 0.2F));
        const ObjectId last = stage.sound(sequence, "last", flat(0.1, 0.4F));
        const ObjectId event = stage.event("Play", sequence);
        const auto out = stage.play(R"({"steps": [{"at": 0, "post": "Play"}]})", 1.2);
        using Frames = std::vector<std::uint64_t>;
        QCOMPARE(stage.starts(a), (Frames{0}));
        QCOMPARE(stage.starts(b), (Frames{7200}));        // 0.15 s
        QCOMPARE(stage.starts(shorter), (Frames{16800})); // 0.35 s
        QCOMPARE(stage.starts(longer), (Frames{16800}));
        QCOMPARE(stage.starts(last), (Frames{31200})); // behind the longer one
        for (double t = 0.01; t < 0.34; t += 0.01)
            CLOSE(at(out, t), 0.4 * centre, 2e-3);
        QCOMPARE(stage.instances, 0U);
        // A stop with a fade ends all of it, whatever is playing.
        stage.set(sequence, "loop", "infinite");
        const ObjectId stop = stage.eventThat("Stop", "stop");
        stage.set(stop, "target", sequence);
        stage.set(stop, "fade", 0.1);
        const auto stopped
            = stage.play(R"({"steps": [{"at": 0, "post": "Play"}, {"at": 0.1, "post": "Stop"}]})", 1.0);
        CLOSE(at(stopped, 0.15), 0.5 * 0.4 * centre, 0.01);
        CLOSE(at(stopped, 0.21), 0.0, 1e-6);
        QCOMPARE(stage.instances, 0U);
        QCOMPARE(stage.facts.soundings.size(), std::size_t{1}); // the next one doesn't begin any more
        // A pause holds the place, and the gaps.
        stage.set(inner, "transition", "delay");
        const ObjectId pause = stage.eventThat("Pause", "pause");
        stage.set(pause, "target", sequence);
        const ObjectId resume = stage.eventThat("Resume", "resume");
        stage.set(resume, "target", sequence);
        (void)stage.play(R"({"steps": [{"at": 0, "post": "Play"}, {"at": 0.1, "post": "Pause"},
            {"at": 0.6, "post": "Resume"}]})",
                         1.0);
        CLOSE(static_cast<double>(stage.starts(b)[0]) / 48000.0, 0.75, 0.012); // and the fades of the pause
        Q_UNUSED(event)
    }

    void aRandomContainerMayPlayOn()
    {
        GameStage stage;
        const ObjectId random = stage.add(Kind::Random, root::sounds, "Some");
        for (const char *name : {"a", "b", "c"})
            (void)stage.sound(random, name, flat(0.1, 0.4F));
        stage.set(random, "mode", "shuffle");
        stage.set(random, "playMode", "continuous");
        stage.set(random, "transition", "sampleAccurate");
        stage.event("Play", random);
        const auto out = stage.play(R"({"steps": [{"at": 0, "post": "Play"}]})", 1.0);
        QCOMPARE(stage.facts.soundings.size(), std::size_t{3}); // all of them, once
        std::set<ObjectId> played;
        for (const auto &each : stage.facts.soundings)
            played.insert(each.sound);
        QCOMPARE(played.size(), std::size_t{3});
        for (double t = 0.01; t < 0.29; t += 0.01)
            CLOSE(at(out, t), 0.4 * centre, 1e-6);
        stage.set(random, "loop", "counted");
        stage.set(random, "rounds", 3);
        (void)stage.play(R"({"steps": [{"at": 0, "post": "Play"}]})", 1.5);
        QCOMPARE(stage.facts.soundings.size(), std::size_t{9});
        stage.set(random, "transition", "delay");
        stage.set(random, "transitionTime", 0.2);
        (void)stage.play(R"({"steps": [{"at": 0, "post": "Play"}]})", 1.0);
        QCOMPARE(stage.facts.soundings.size(), std::size_t{4});
        QCOMPARE(stage.facts.soundings.back().start, std::uint64_t{3 * 14400});
        // Each game object by itself: both begin with the first of a round robin.
        stage.set(random, "playMode", "step");
        stage.set(random, "mode", "roundRobin");
        const QByteArray two = R"({"steps": [{"at": 0, "post": "Play", "object": "x"},
            {"at": 0.2, "post": "Play", "object": "y"}]})";
        (void)stage.play(two, 0.5);
        QVERIFY(stage.facts.soundings[0].sound != stage.facts.soundings[1].sound);
        stage.set(random, "scope", "gameObject");
        (void)stage.play(two, 0.5);
        QVERIFY(stage.facts.soundings[0].sound == stage.facts.soundings[1].sound);
        QCOMPARE(stage.instances, 0U);
    }

    void whatCantPlayEndsQuietly()
    {
        // A last child whose file is missing, alone and behind another one.
        for (const int count : {1, 2}) {
            GameStage stage;
            const ObjectId sequence = stage.add(Kind::Sequence, root::sounds, "List");
            stage.set(sequence, "playMode", "continuous");
            if (count == 2)
                (void)stage.sound(sequence, "a", flat(0.1, 0.4F));
            const ObjectId missing = stage.add(Kind::AudioFile, root::audio, "missing");
            stage.set(missing, "path", QVariant(QStringLiteral("audio/missing.wav")));
            (void)stage.sound(sequence, "b", missing);
            stage.event("Play", sequence);
            (void)stage.play(R"({"steps": [{"at": 0, "post": "Play"}]})", 0.5);
            QCOMPARE(stage.instances, 0U);
        }
        // A list inside a list whose items name nobody; and a delayed start of several at once.
        GameStage stage;
        const ObjectId blend = stage.add(Kind::Blend, root::sounds, "Both");
        const ObjectId outer = stage.add(Kind::Sequence, blend, "Outer");
        const ObjectId inner = stage.add(Kind::Sequence, outer, "Inner");
        (void)stage.sound(inner, "never", flat(0.1, 0.4F));
        stage.add(Kind::PlayItem, inner);
        for (const ObjectId id : {outer, inner})
            stage.set(id, "playMode", "continuous");
        const ObjectId tune = stage.sound(blend, "tune", flat(0.1, 0.4F));
        const ObjectId event = stage.event("Play", blend);
        stage.set(stage.session.document().childAt(event, 0), "delay", 0.1);
        (void)stage.play(R"({"steps": [{"at": 0, "post": "Play"}]})", 0.5);
        QCOMPARE(stage.starts(tune), (std::vector<std::uint64_t>{4800}));
        QCOMPARE(stage.instances, 0U);
    }

    void toAndFroByItself()
    {
        GameStage stage;
        const ObjectId sequence = stage.add(Kind::Sequence, root::sounds, "List");
        for (const char *name : {"a", "b", "c"})
            (void)stage.sound(sequence, name, flat(0.05, 0.4F));
        stage.set(sequence, "playMode", "continuous");
        stage.set(sequence, "transition", "sampleAccurate");
        stage.set(sequence, "atEnd", "reverse");
        stage.event("Play", sequence);
        const auto order = [&] {
            (void)stage.play(R"({"steps": [{"at": 0, "post": "Play"}]})", 1.0);
            QString names;
            for (const auto &each : stage.facts.soundings)
                names += stage.session.document().name(each.sound);
            return names;
        };
        QCOMPARE(order(), u"abc"_qs);
        stage.set(sequence, "loop", "counted");
        stage.set(sequence, "rounds", QVariant(3));
        QCOMPARE(order(), u"abcbabc"_qs);
    }

    void aSwitchThatComesBackPlaysAgain()
    {
        GameStage stage;
        const Ground ground(stage, root::sounds);
        for (const ObjectId item : ground.items) {
            stage.set(item, "goesOn", true);
            stage.set(item, "fadeOut", 0.6);
        }
        stage.event("Step", ground.container);
        const auto out = stage.play(R"({"steps": [{"at": 0, "switch": {"group": "Ground", "value": "Wood"}},
            {"at": 0, "post": "Step"}, {"at": 0.3, "switch": {"group": "Ground", "value": "Grass"}},
            {"at": 0.5, "switch": {"group": "Ground", "value": "Wood"}}]})",
                                    2.0);
        CLOSE(amplitude(out, 1000.0, 1.4, 1.8), 0.5 * centre, 1e-3);
        CLOSE(amplitude(out, 3000.0, 1.4, 1.8), 0.0, 1e-3);
        QCOMPARE(stage.instances, 1U);
    }

    /// Its children keep their places in it, wherever an edit puts their rows.
    void aSwitchThatPlaysFollowsItsChildrenThroughEdits()
    {
        GameStage stage;
        const ObjectId all = stage.add(Kind::Group, root::sounds, "All");
        const Ground ground(stage, all);
        stage.event("Step", ground.container);
        const auto out = stage.play(R"({"steps": [{"at": 0, "switch": {"group": "Ground", "value": "Wood"}},
            {"at": 0, "post": "Step"}, {"at": 0.6, "switch": {"group": "Ground", "value": "Grass"}}]})",
                                    1.5, 480, [&](Publisher &publisher, std::uint64_t done) {
                                        if (done != 14400)
                                            return;
                                        const ObjectId early = stage.add(Kind::Sound, all, "Early");
                                        QVERIFY(stage.editor().move(early, all, 0));
                                        publisher.flush();
                                    });
        CLOSE(amplitude(out, 1000.0, 0.35, 0.55), 0.5 * centre, 1e-3);
        CLOSE(amplitude(out, 1000.0, 0.8, 1.4), 0.0, 1e-3);
        CLOSE(amplitude(out, 3000.0, 0.8, 1.4), 0.5 * centre, 1e-3);
    }

    void fadesOfItemsKeepTheirTime()
    {
        GameStage stage;
        const ObjectId sequence = stage.add(Kind::Sequence, root::sounds, "List");
        const ObjectId a = stage.sound(sequence, "a", flat(1.0, 0.4F));
        const ObjectId b = stage.sound(sequence, "b", flat(1.0, 0.4F));
        stage.set(sequence, "playMode", "continuous");
        stage.set(sequence, "transition", "crossFade");
        stage.set(sequence, "transitionTime", 0.2);
        const ObjectId first = stage.add(Kind::PlayItem, sequence);
        stage.set(first, "child", a);
        const ObjectId second = stage.add(Kind::PlayItem, sequence);
        stage.set(second, "child", b);
        stage.set(second, "delay", 0.1);
        stage.event("Play", sequence);
        const QByteArray script = R"({"steps": [{"at": 0, "post": "Play"}]})";
        auto out = stage.play(script, 2.5);
        QCOMPARE(stage.starts(b), (std::vector<std::uint64_t>{43200})); // 0.8 s and the delay
        double step = 0.0;
        for (std::size_t i = 4800; i + 1 < 86400; ++i)
            step = std::max(step, static_cast<double>(std::abs(out[2 * i + 2] - out[2 * i])));
        QVERIFY2(step < 2.0 * 0.4 * centre / 9600.0, qPrintable(QString::number(step)));
        // A pause inside the cross-fade: it goes on where it was.
        const ObjectId pause = stage.eventThat("Pause", "pause");
        stage.set(pause, "target", sequence);
        const ObjectId resume = stage.eventThat("Resume", "resume");
        stage.set(resume, "target", sequence);
        stage.set(second, "delay", 0.0);
        out = stage.play(R"({"steps": [{"at": 0, "post": "Play"}, {"at": 0.9, "post": "Pause"},
            {"at": 1.4, "post": "Resume"}]})",
                         2.6);
        CLOSE(at(out, 1.2), 0.0, 1e-6);
        CLOSE(at(out, 1.45), 0.4 * centre, 0.02);
        CLOSE(at(out, 1.8), 0.4 * centre, 0.02);
        // Unheard, it takes as long.
        stage.set(first, "fadeOut", 0.5);
        stage.set(sequence, "transition", "sampleAccurate");
        stage.set(sequence, "volume", -96.0);
        stage.set(b, "volume", 24.0);
        stage.set(sequence, "virtualBehaviour", "virtual");
        (void)stage.play(script, 2.5);
        std::uint64_t ended = 0;
        for (const engine::Record &record : stage.records)
            if (record.kind == engine::Record::Kind::VoiceEnded && record.object == a.value)
                ended = record.frame;
        QVERIFY2(ended >= 47900 && ended < 48600, qPrintable(QString::number(ended)));
    }

    void aSwitchDecidesWithTheNextPostOrAtOnce()
    {
        GameStage stage;
        const ObjectId container = stage.add(Kind::SwitchContainer, root::sounds, "Steps");
        const ObjectId wood = stage.sound(container, "Wood", tone(3.0, 1000.0));
        const ObjectId grass = stage.sound(container, "Grass", tone(3.0, 3000.0));
        const ObjectId group = stage.add(Kind::SwitchGroup, root::game, "Ground");
        const ObjectId onWood = stage.add(Kind::Switch, group, "Wood");
        const ObjectId onGrass = stage.add(Kind::Switch, group, "Grass");
        stage.set(container, "group", group);
        const auto assign = [&](ObjectId value, ObjectId child) {
            const ObjectId item = stage.add(Kind::SwitchItem, container);
            stage.set(item, "value", value);
            stage.set(item, "child", child);
            return item;
        };
        assign(onWood, wood);
        const ObjectId item = assign(onGrass, grass);
        stage.event("Step", container);
        // Visible to each later input at once, even in the same quantum.
        const QByteArray both = R"({"steps": [{"at": 0, "switch": {"group": "Ground", "value": "Wood"}},
            {"at": 0, "post": "Step"}, {"at": 0, "switch": {"group": "Ground", "value": "Grass"}},
            {"at": 0, "post": "Step"}]})";
        auto out = stage.play(both, 0.5);
        CLOSE(amplitude(out, 1000.0, 0.1, 0.4), 0.5 * centre, 1e-3);
        CLOSE(amplitude(out, 3000.0, 0.1, 0.4), 0.5 * centre, 1e-3);
        const QByteArray change = R"({"steps": [{"at": 0, "switch": {"group": "Ground", "value": "Wood"}},
            {"at": 0, "post": "Step"}, {"at": 0.5, "switch": {"group": "Ground", "value": "Grass"}}]})";
        out = stage.play(change, 1.0);
        CLOSE(amplitude(out, 1000.0, 0.6, 0.9), 0.5 * centre, 1e-3); // it plays on
        stage.set(container, "change", "atOnce");
        stage.set(item, "fadeIn", 0.2);
        out = stage.play(change, 1.5);
        CLOSE(amplitude(out, 1000.0, 0.6, 0.9), 0.0, 1e-4);
        CLOSE(amplitude(out, 3000.0, 0.1, 0.4), 0.0, 1e-4);
        CLOSE(amplitude(out, 3000.0, 0.59, 0.61), 0.5 * 0.5 * centre, 0.01); // half way in
        CLOSE(amplitude(out, 3000.0, 0.8, 1.2), 0.5 * centre, 1e-3);
        QCOMPARE(stage.instances, 1U);
        // By a parameter's thresholds, with hysteresis; without a value the default.
        stage.set(item, "fadeIn", 0.0);
        const ObjectId speed = stage.parameter("Speed", 0.0, 100.0, 0.0);
        stage.set(group, "parameter", speed);
        stage.set(group, "hysteresis", 10.0);
        stage.set(group, "initial", onWood);
        stage.set(onWood, "threshold", 1.0);
        stage.set(onGrass, "threshold", 50.0);
        out = stage.play(R"({"steps": [{"at": 0, "post": "Step"},
            {"at": 0.5, "set": {"parameter": "Speed", "value": 55}},
            {"at": 1.0, "set": {"parameter": "Speed", "value": 45}},
            {"at": 1.5, "set": {"parameter": "Speed", "value": 39}}]})",
                         2.0);
        QVERIFY(amplitude(out, 1000.0, 0.1, 0.4) > 0.3 && amplitude(out, 3000.0, 0.1, 0.4) < 0.01);
        QVERIFY(amplitude(out, 3000.0, 0.6, 0.9) > 0.3 && amplitude(out, 1000.0, 0.6, 0.9) < 0.01);
        QVERIFY(amplitude(out, 3000.0, 1.1, 1.4) > 0.3); // above the threshold less hysteresis
        QVERIFY(amplitude(out, 1000.0, 1.6, 1.9) > 0.3 && amplitude(out, 3000.0, 1.6, 1.9) < 0.01);
    }

    void aBlendHasItsLevelsAtEachValue()
    {
        GameStage stage;
        const ObjectId blend = stage.add(Kind::Blend, root::sounds, "Engine");
        const ObjectId slow = stage.sound(blend, "Slow", tone(2.0, 500.0));
        const ObjectId fast = stage.sound(blend, "Fast", tone(2.0, 2000.0));
        stage.set(slow, "loop", "infinite");
        stage.set(fast, "loop", "infinite");
        const ObjectId revs = stage.parameter("Revs", 0.0, 100.0, 0.0);
        const ObjectId track = stage.add(Kind::BlendTrack, blend);
        stage.set(track, "parameter", revs);
        const auto range = [&](ObjectId child, double start, double end) {
            const ObjectId item = stage.add(Kind::BlendItem, track);
            stage.set(item, "child", child);
            stage.set(item, "start", start);
            stage.set(item, "end", end);
            return item;
        };
        const ObjectId low = range(slow, 0.0, 60.0);
        const ObjectId high = range(fast, 40.0, 100.0);
        stage.event("Drive", blend);
        const auto levels = [&](double value) {
            const auto out
                = stage.play(R"({"steps": [{"at": 0, "set": {"parameter": "Revs", "value": )"
                                 + QByteArray::number(value) + R"(}}, {"at": 0, "post": "Drive"}]})",
                             0.6);
            return std::pair{amplitude(out, 500.0, 0.1, 0.5) / (0.5 * centre),
                             amplitude(out, 2000.0, 0.1, 0.5) / (0.5 * centre)};
        };
        for (double value = 0.0; value <= 100.0; value += 5.0) {
            const double t = std::clamp((value - 40.0) / 20.0, 0.0, 1.0);
            const auto [a, b] = levels(value);
            CLOSE(a, std::cos(0.5 * std::numbers::pi * t), 2e-3);
            CLOSE(b, std::sin(0.5 * std::numbers::pi * t), 2e-3);
        }
        stage.set(low, "rightCurve", "linear");
        stage.set(high, "leftEdge", "manual");
        stage.set(high, "leftWidth", 40.0);
        stage.set(track, "volume", -6.0206);
        const auto [a, b] = levels(50.0);
        CLOSE(a, 0.25, 1e-3);
        CLOSE(b, 0.5 * std::sin(0.125 * std::numbers::pi), 1e-3);
        stage.set(high, "leftEdge", "none");
        CLOSE(levels(41.0).second, 0.5, 1e-3);
        // One that was turned all the way down comes back in step with the other.
        const auto out = stage.play(R"({"steps": [{"at": 0, "post": "Drive"},
            {"at": 0.5, "set": {"parameter": "Revs", "value": 100}}]})",
                                    1.0);
        const auto expected = tone(2.0, 2000.0, static_cast<float>(0.25 * centre));
        for (std::size_t i = 40000; i < 40100; ++i)
            CLOSE(static_cast<double>(out[2 * i]), static_cast<double>(expected[i]), 2e-3);
    }

    void theSameFileBlendsByAmplitude()
    {
        GameStage stage;
        const ObjectId blend = stage.add(Kind::Blend, root::sounds, "Same");
        const ObjectId file = stage.file("one", tone(2.0, 500.0));
        const ObjectId parameter = stage.parameter("P");
        const ObjectId track = stage.add(Kind::BlendTrack, blend);
        stage.set(track, "parameter", parameter);
        for (int i = 0; i < 2; ++i) {
            const ObjectId item = stage.add(Kind::BlendItem, track);
            stage.set(item, "child", stage.sound(blend, i ? "b" : "a", file));
            stage.set(item, "start", i ? 40.0 : 0.0);
            stage.set(item, "end", i ? 100.0 : 60.0);
        }
        stage.event("Play", blend);
        const auto out = stage.play(R"({"steps": [{"at": 0, "post": "Play"}]})", 0.5);
        CLOSE(amplitude(out, 500.0, 0.1, 0.4), 0.5 * centre, 1e-3); // 0.5 + 0.5, not 0.71 + 0.71
    }
};

QTEST_GUILESS_MAIN(TestContainers)
#include "tst_containers.moc"
