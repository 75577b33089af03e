#include "models/live/profiler.h"
#include "models/live/telemetry.h"
#include "tests/support/game_stage.h"

using namespace flux;
using namespace flux::doc;
using namespace flux::test;
using namespace Qt::Literals::StringLiterals;
using Told = engine::Record;

namespace {
class Watched : public GameStage {
public:
    Watched() { explains = true; }
    Profiler profile() const
    {
        Profiler profiler;
        for (const Told &record : records)
            profiler.take(record);
        return profiler;
    }
    std::vector<std::uint32_t> voices() const
    {
        std::vector<std::uint32_t> all;
        for (const Told &record : records)
            if (record.kind == Told::Kind::VoiceStarted)
                all.push_back(record.detail);
        return all;
    }
    int count(Told::Kind kind) const
    {
        return static_cast<int>(
            std::ranges::count_if(records, [&](const Told &r) { return r.kind == kind; }));
    }
};

double gainOf(const Profiler::Explanation &explanation, Told::Part part, ObjectId key = {})
{
    for (const Told &record : explanation.gains)
        if (record.part == part && (!key || record.object == key.value))
            return static_cast<double>(record.value);
    return 0.0;
}
bool near(double a, double b)
{
    return std::abs(a - b) < 0.01;
}
} // namespace

/// Section 15 of the semantics: records and what they explain.
class TestProfiler : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void duckingIsTold()
    {
        Watched stage;
        const ObjectId music = stage.add(Kind::Bus, stage.main, "Music");
        const ObjectId speech = stage.add(Kind::Bus, stage.main, "Speech");
        const ObjectId rule = stage.add(Kind::DuckRule, music);
        stage.set(rule, "source", speech);
        stage.set(rule, "trigger", "activity");
        stage.set(rule, "amount", -7.0);
        const ObjectId word = stage.sound(root::sounds, "word", flat(0.2, 0.3F));
        stage.set(word, "outputBus", speech);
        (void)stage.event("Say", word);
        (void)stage.play(R"({"steps":[{"post":"Say"},{"at":1,"post":"Say"}]})", 2.0);
        std::vector<std::pair<std::uint64_t, bool>> told;
        for (const Told &record : stage.records)
            if (record.kind == Told::Kind::DuckBegan || record.kind == Told::Kind::DuckEnded) {
                QCOMPARE(record.object, rule.value);
                QCOMPARE(record.value, -7.0F);
                told.emplace_back(record.frame, record.kind == Told::Kind::DuckBegan);
            }
        QCOMPARE(told.size(), std::size_t{4});
        for (std::size_t i = 0; i < told.size(); ++i) {
            const std::uint64_t expected = (i / 2) * 48000 + (i % 2) * 9600;
            QCOMPARE(told[i].second, i % 2 == 0);
            QVERIFY2(told[i].first >= expected && told[i].first <= expected + 512,
                     qPrintable(QString::number(told[i].first)));
        }
    }

    void whatComesIntoMemoryAndGoesIsTold()
    {
        Watched stage;
        const ObjectId first = stage.file("first", flat(1.0, 0.3F)); // 188 KB each
        const ObjectId second = stage.file("second", flat(1.0, 0.3F));
        engine::Engine engine({48000.0, 4, std::size_t{300} << 10U});
        Publisher publisher(stage.session.document(), engine,
                            [&](const QString &path) { return stage.session.file().absolute(path); });
        std::vector<float> block(2 * 512);
        QStringList told;
        const auto hear = [&](ObjectId file, const char *name) {
            const ObjectId sound = stage.sound(root::sounds, name, file);
            QString problem;
            QVERIFY(publisher.audition(sound, problem) != 0);
            for (int i = 0; i < 200; ++i)
                engine.renderOffline(block.data(), 512);
            publisher.clear(); // nothing holds it any more
            publisher.republish();
            for (int i = 0; i < 4; ++i)
                engine.renderOffline(block.data(), 512);
            engine.reclaim();
            Told record;
            while (engine.nextRecord(record))
                if (record.kind == Told::Kind::SampleLoaded || record.kind == Told::Kind::SampleEvicted) {
                    QVERIFY(record.value > 0.17F && record.value < 0.2F);
                    told << (record.kind == Told::Kind::SampleLoaded ? u"+"_s : u"-"_s)
                            + stage.session.document().name(ObjectId{record.object});
                }
        };
        hear(first, "a");
        hear(second, "b");
        QCOMPARE(told.filter(u"+"_s), (QStringList{u"+first"_s, u"+second"_s}));
        QVERIFY2(told.contains(u"-first"_s), qPrintable(told.join(u' ')));
        QVERIFY(told.indexOf(u"-first"_s) > told.indexOf(u"+first"_s));
    }

    void aBlockThatTakesTooLongIsTold()
    {
        engine::Engine engine;
        std::vector<float> block(2 * 512);
        const auto told = [&] {
            for (int i = 0; i < 4; ++i)
                engine.renderOffline(block.data(), 512);
            int count = 0;
            Told record;
            while (engine.nextRecord(record))
                if (record.kind == Told::Kind::BlockOverrun) {
                    ++count;
                    if (!(record.value > 1.0F))
                        return -1;
                }
            return count;
        };
        QCOMPARE(told(), 0); // offline nobody is in a hurry
        engine.allowTicks(1);
        QCOMPARE(told(), 16);
        engine.allowTicks(std::uint64_t{1} << 50U);
        QCOMPARE(told(), 0);
    }

    void aVoiceIsExplainedFromItsPostToItsEnd()
    {
        Watched stage;
        const ObjectId bus = stage.add(Kind::Bus, stage.main, "Bus");
        stage.set(bus, "volume", -4.0);
        const ObjectId speech = stage.add(Kind::Bus, stage.main, "Speech");
        const ObjectId rule = stage.add(Kind::DuckRule, bus);
        stage.set(rule, "source", speech);
        stage.set(rule, "trigger", "activity");
        stage.set(rule, "amount", -7.0);
        stage.set(rule, "acts", "voices");
        const ObjectId group = stage.add(Kind::Group, root::sounds, "Group");
        stage.set(group, "outputBus", bus);
        stage.set(group, "volume", -2.0);
        const ObjectId random = stage.add(Kind::Random, group, "Random");
        const ObjectId sound = stage.sound(random, "one", flat(1.0, 0.3F));
        stage.set(random, "volumeRandomMin", -3.0);
        stage.set(random, "volumeRandomMax", -1.0);
        const ObjectId tension = stage.parameter("Tension", 0.0, 100.0, 50.0);
        (void)stage.bind(random, "volume", tension, {{0.0, 0.0}, {100.0, -10.0}});
        const ObjectId mode = stage.add(Kind::StateGroup, root::game, "Mode");
        const ObjectId fight = stage.add(Kind::State, mode, "Fight");
        stage.set(mode, "transition", 0.0);
        const ObjectId offset = stage.add(Kind::StateOffset, group);
        stage.set(offset, "state", fight);
        stage.set(offset, "volume", -6.0);
        const ObjectId inner = stage.event("Inner", random);
        stage.set(stage.session.document().childAt(inner, 0), "volume", -1.5);
        stage.set(stage.eventThat("Outer", "postEvent"), "event", inner);
        const ObjectId word = stage.sound(root::sounds, "Word", flat(0.5, 0.3F));
        stage.set(word, "outputBus", speech);
        stage.event("Word", word);
        (void)stage.play(R"({"steps": [{"at": 0.1, "post": "Outer"},
            {"at": 0.5, "state": {"group": "Mode", "value": "Fight"}}, {"at": 0.8, "post": "Word"}]})",
                         1.4);
        const Profiler profiler = stage.profile();
        const std::uint32_t voice = stage.voices().front();
        const auto early = profiler.explain(voice, 12000);
        QVERIFY(early);
        QCOMPARE(early->sound, sound);
        // Outer was posted, that posted Inner, whose action plays; a draw chose; it began.
        QList<Told::Kind> kinds;
        for (const Told &record : early->steps)
            kinds << record.kind;
        using K = Told::Kind;
        QCOMPARE(kinds,
                 (QList<K>{K::EventPosted, K::EventPosted, K::VoiceQueued, K::Picked, K::VoiceStarted}));
        QCOMPARE(stage.session.document().name(ObjectId{early->steps[0].object}), u"Outer"_s);
        QCOMPARE(ObjectId{early->steps[1].object}, inner);
        QCOMPARE(ObjectId{early->steps[2].object}, stage.session.document().childAt(inner, 0));
        QCOMPARE(ObjectId{early->steps[3].object}, sound);
        QCOMPARE(early->steps[4].frame, 4800U);
        // By contribution, and together.
        QVERIFY(near(gainOf(*early, Told::Part::Object, group), -2.0));
        QVERIFY(near(gainOf(*early, Told::Part::Object, ObjectId{early->steps[2].object}), -1.5));
        QVERIFY(near(gainOf(*early, Told::Part::Parameter, tension), -5.0));
        QVERIFY(near(gainOf(*early, Told::Part::Bus, bus), -4.0));
        const double drawn = gainOf(*early, Told::Part::Random);
        QVERIFY(drawn >= -3.0 && drawn <= -1.0);
        QVERIFY(near(gainOf(*early, Told::Part::End), -2.0 - 1.5 - 5.0 - 4.0 + drawn));
        // Later a state holds, and a word ducks.
        const auto later = profiler.explain(voice, 36000);
        QVERIFY(near(gainOf(*later, Told::Part::State, fight), -6.0));
        QVERIFY(near(gainOf(*later, Told::Part::End), gainOf(*early, Told::Part::End) - 6.0));
        const auto ended = profiler.explain(voice, ~std::uint64_t{0});
        QVERIFY(near(gainOf(*ended, Told::Part::Duck), -7.0));
        QCOMPARE(ended->last.kind, K::VoiceEnded);
        double sum = 0.0;
        for (const Told &record : ended->gains)
            sum += record.part == Told::Part::End ? -static_cast<double>(record.value)
                                                  : static_cast<double>(record.value);
        QVERIFY2(near(sum, 0.0), qPrintable(QString::number(sum)));
        const QStringList lines
            = describe(*ended, 48000.0, [&](ObjectId id) { return stage.session.document().name(id); });
        QCOMPARE(static_cast<std::size_t>(lines.size()), ended->steps.size() + ended->gains.size());
        QVERIFY(lines.join(u'\n').contains(u"Tension"_s));
        QCOMPARE(profiler.voicesAt(30000), std::vector<std::uint32_t>{voice});
        QVERIFY(profiler.voicesAt(66000).empty());
        QVERIFY(!profiler.explain(9999, 60000));
    }

    void whyItStoppedOrWasRefusedIsKnown()
    {
        Watched stage;
        const ObjectId sound = stage.sound(root::sounds, "Tone", flat(1.0, 0.3F));
        stage.event("Play", sound);
        stage.set(stage.main, "voiceLimit", 1);
        (void)stage.play(R"({"steps": [{"at": 0, "post": "Play"}, {"at": 0.2, "post": "Play"}]})", 0.6);
        const auto stolen = stage.profile().explain(stage.voices().front(), ~std::uint64_t{0});
        QVERIFY(stolen);
        const auto step = std::ranges::find_if(
            stolen->steps, [](const Told &r) { return r.kind == Told::Kind::VoiceStolen; });
        QVERIFY(step != stolen->steps.end());
        QCOMPARE(step->reason, engine::Reason::BusLimit);
        stage.set(stage.main, "voiceLimitRule", "newest");
        (void)stage.play(R"({"steps": [{"at": 0, "post": "Play"}, {"at": 0.2, "post": "Play"}]})", 0.6);
        const auto refused = std::ranges::find_if(
            stage.records, [](const Told &r) { return r.kind == Told::Kind::VoiceRefused; });
        QVERIFY(refused != stage.records.end());
        const auto why = stage.profile().explain(refused->detail, ~std::uint64_t{0});
        QVERIFY(why);
        QCOMPARE(why->last.kind, Told::Kind::VoiceRefused);
        QCOMPARE(why->last.reason, engine::Reason::BusLimit);
    }

    void loopsAndMarkersAreToldOf()
    {
        Watched stage;
        const ObjectId sound = stage.sound(root::sounds, "Tone", flat(1.0, 0.3F));
        stage.set(sound, "loop", "counted");
        stage.set(sound, "loopCount", 2);
        stage.set(sound, "loopStart", 0.2);
        stage.set(sound, "loopEnd", 0.5);
        const auto mark = [&](const char *name, double at) {
            const ObjectId marker = stage.add(Kind::Marker, sound, name);
            stage.set(marker, "at", at);
            return marker;
        };
        const ObjectId before = mark("before", 0.1);
        const ObjectId inside = mark("inside", 0.3);
        const ObjectId behind = mark("behind", 0.7);
        stage.event("Play", sound);
        (void)stage.play(R"({"steps": [{"at": 0, "post": "Play"}]})", 2.0);
        const auto frames = [&](ObjectId marker) {
            QList<double> at;
            for (const Told &record : stage.records)
                if (record.kind == Told::Kind::MarkerPassed && record.object == marker.value)
                    at << std::round(100.0 * static_cast<double>(record.frame) / 48000.0) / 100.0;
            return at;
        };
        QCOMPARE(frames(before), QList<double>{0.1});
        QCOMPARE(frames(inside), (QList<double>{0.3, 0.6, 0.9}));
        QCOMPARE(frames(behind), QList<double>{1.3});
        QCOMPARE(stage.count(Told::Kind::LoopPassed), 2);
        stage.set(behind, "at", 0.9);
        (void)stage.play(R"({"steps": [{"at": 0, "post": "Play"}]})", 2.0);
        QCOMPARE(frames(behind), QList<double>{1.5});
    }

    void markersThatAreCutOffAreNotTold()
    {
        Watched stage;
        const ObjectId sound = stage.sound(root::sounds, "loop", flat(1.0, 0.3F));
        const auto mark = [&](const char *name, double at) {
            const ObjectId marker = stage.add(Kind::Marker, sound, name);
            stage.set(marker, "at", at);
            return marker;
        };
        const ObjectId head = mark("head", 0.1);
        const ObjectId inside = mark("inside", 0.5);
        const ObjectId tail = mark("tail", 0.9);
        stage.set(sound, "trimStart", 0.3);
        stage.set(sound, "trimEnd", 0.3);
        stage.set(sound, "loop", "infinite");
        const ObjectId seek = stage.eventThat("Seek", "seek");
        stage.set(seek, "target", sound);
        stage.set(seek, "amount", 0.65);
        (void)stage.event("Play", sound);
        const auto told = [&](ObjectId marker) {
            return std::ranges::count_if(stage.records, [&](const Told &r) {
                return r.kind == Told::Kind::MarkerPassed && r.object == marker.value;
            });
        };
        (void)stage.play(R"({"steps":[{"post":"Play"}]})", 1.5); // 0.4 s a round
        QCOMPARE(told(head), 0);
        QCOMPARE(told(tail), 0);
        QCOMPARE(told(inside), 4);
        (void)stage.play(R"({"steps":[{"post":"Play"},{"at":0.1,"post":"Seek"}]})", 0.2);
        QCOMPARE(told(inside), 0); // it was jumped over
    }

    void itIsBounded()
    {
        Profiler profiler(100);
        for (std::uint64_t i = 0; i < 1000; ++i) {
            Told record;
            record.frame = i;
            profiler.take(record);
        }
        QCOMPARE(profiler.records().size(), std::size_t{100});
        QCOMPARE(profiler.forgotten(), 900U);
        QCOMPARE(profiler.records().front().frame, 900U);
        profiler.clear();
        QCOMPARE(profiler.forgotten(), 0U);
        QCOMPARE(profiler.summary(48000.0).posts, 0);
    }

    void theSummaryCounts()
    {
        Profiler profiler;
        std::uint32_t voice = 0;
        const auto take = [&](Told::Kind kind, std::uint64_t frame, engine::Reason reason = {}) {
            Told record;
            record.kind = kind;
            record.frame = frame;
            record.reason = reason;
            record.detail = voice;
            profiler.take(record);
        };
        take(Told::Kind::EventPosted, 0);
        for (std::uint64_t i = 0; i < 100; ++i) { // late by 0 … 99 frames
            voice = static_cast<std::uint32_t>(i + 1);
            take(Told::Kind::VoiceQueued, 1000);
            take(Told::Kind::VoiceStarted, 1000 + i);
        }
        take(Told::Kind::VoiceStolen, 2000, engine::Reason::NoVoice);
        take(Told::Kind::VoiceEnded, 48000);
        const Profiler::Summary s = profiler.summary(48000.0);
        QCOMPARE(s.posts, 1);
        QCOMPARE(s.voices, 100);
        QCOMPARE(s.mostVoices, 100);
        QCOMPARE(s.seconds, 1.0);
        QCOMPARE(s.latency.p50, 50U);
        QCOMPARE(s.latency.p90, 89U);
        QCOMPARE(s.latency.p99, 98U);
        QCOMPARE(s.latency.most, 99U);
        QCOMPARE(s.reasons.at(engine::Reason::NoVoice), 1);
    }

    void whileNobodyLooksNothingIsExplained()
    {
        Watched stage;
        stage.explains = false;
        stage.event("Play", stage.sound(root::sounds, "Tone", flat(0.3, 0.3F)));
        const QByteArray script = R"({"steps": [{"at": 0, "post": "Play"}]})";
        const auto plain = stage.play(script, 0.5);
        QCOMPARE(stage.count(Told::Kind::Gain) + stage.count(Told::Kind::VoiceQueued), 0);
        stage.explains = true;
        QVERIFY(stage.play(script, 0.5) == plain);
        QVERIFY(stage.count(Told::Kind::Gain) > 0);
        engine::Engine engine;
        BusLevels levels([&](std::size_t meter) { return engine.takeLevels(meter); },
                         [](ObjectId) { return -1; });
        Telemetry telemetry(engine, levels, [](ObjectId) { return QString(); });
        telemetry.setWatched(true);
        std::vector<float> out(2 * 1280);
        Publisher publisher(stage.session.document(), engine,
                            [&](const QString &path) { return stage.session.file().absolute(path); });
        QString problem;
        (void)publisher.audition(stage.session.document().childAt(root::events, 0), problem);
        engine.renderOffline(out.data(), 1280);
        telemetry.poll();
        const auto explained = telemetry.profiler().explain(1, ~std::uint64_t{0});
        QVERIFY(explained && !explained->gains.empty());
    }
};

QTEST_GUILESS_MAIN(TestProfiler)
#include "tst_profiler.moc"
