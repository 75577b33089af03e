#include "tests/support/game_stage.h"

using namespace flux;
using namespace flux::doc;
using namespace flux::test;
using namespace Qt::Literals::StringLiterals;

namespace {
/// One file, a sound that plays it as it is, one whose edit the tests set, and an event for each.
class Stage : public GameStage {
public:
    explicit Stage(bool streamed = false, int channels = 1)
    {
        std::vector<float> ramp(static_cast<std::size_t>(48000 * channels));
        for (std::size_t i = 0; i < ramp.size(); ++i)
            ramp[i] = 0.1F + 0.8F * static_cast<float>(i) / static_cast<float>(ramp.size());
        audio = file("ramp", ramp, channels);
        plain = sound(root::sounds, "plain", audio);
        edited = sound(root::sounds, "edited", audio);
        for (const ObjectId id : {plain, edited})
            set(id, "stream", streamed ? "on" : "off");
        layer = session.document().childAt(event("Layer", plain), 0);
        (void)event("Sound", edited);
    }
    std::vector<float> byLayer(double seconds = 2.0)
    {
        return play(R"({"steps":[{"post":"Layer"}]})", seconds);
    }
    std::vector<float> bySound(double seconds = 2.0)
    {
        return play(R"({"steps":[{"post":"Sound"}]})", seconds);
    }
    ObjectId audio, plain, edited, layer;
};
bool isHeard(const std::vector<float> &audio)
{
    return std::ranges::any_of(audio, [](float x) { return std::abs(x) > 0.05F; });
}
} // namespace

/// What a Play action makes of the sounds it starts: the same to the bit as if they were edited so
/// themselves.
class TestLayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trimLoopAndFadeOut_data()
    {
        QTest::addColumn<QVariantMap>("edit");
        QTest::addColumn<bool>("streamed");
        QTest::addColumn<int>("channels");
        const auto add = [](const char *name, const QVariantMap &edit) {
            QTest::newRow(name) << edit << false << 1;
            QTest::addRow("%s, stereo", name) << edit << false << 2;
            QTest::addRow("%s, streamed", name) << edit << true << 1;
        };
        const auto key = [](const char *name) { return QString::fromLatin1(name); };
        add("trim start", {{key("trimStart"), 0.03}});
        add("trim start far behind the head", {{key("trimStart"), 0.4}});
        add("trim end", {{key("trimEnd"), 0.25}});
        add("fade out", {{key("fadeOut"), 0.3}});
        add("fade out, curved", {{key("fadeOut"), 0.3}, {key("fadeOutShape"), key("sineOut")}});
        add("loop", {{key("loop"), key("infinite")}});
        add("counted loop", {{key("loop"), key("counted")}, {key("loopCount"), 1}, {key("trimEnd"), 0.6}});
        add("all",
            {{key("trimStart"), 0.05},
             {key("trimEnd"), 0.5},
             {key("fadeOut"), 0.1},
             {key("loop"), key("counted")},
             {key("loopCount"), 2}});
    }
    void trimLoopAndFadeOut()
    {
        QFETCH(QVariantMap, edit);
        QFETCH(bool, streamed);
        QFETCH(int, channels);
        Stage stage(streamed, channels);
        const auto before = stage.byLayer();
        QCOMPARE(before, stage.bySound());
        for (auto value = edit.cbegin(); value != edit.cend(); ++value)
            for (const ObjectId id : {stage.layer, stage.edited})
                stage.set(id, value.key().toLatin1().constData(), value.value());
        const auto heard = stage.byLayer();
        const auto expected = stage.bySound();
        QVERIFY(isHeard(heard) && heard != before);
        QCOMPARE(heard, expected);
    }

    /// Without the disk's help: what a trimmed layer begins with is kept in memory, whatever is edited later.
    void aTrimmedStreamBeginsInTime()
    {
        Stage stage(true);
        stage.set(stage.layer, "trimStart", 0.4);
        engine::Engine engine;
        Publisher publisher(stage.session.document(), engine,
                            [&](const QString &path) { return stage.session.file().absolute(path); });
        const ObjectId event = stage.session.document().parentOf(stage.layer);
        const auto prepared = [&] {
            engine.stopAll();
            publisher.flush();
            std::vector<float> out(2 * 9600);
            engine.renderOffline(out.data(), 9600); // loads all that is wanted
        };
        const auto begins = [&](double second) {
            std::vector<float> out(2 * 1024);
            engine.renderDevice(out.data(), 1024);
            const double heard = at(out, 1000.0 / 48000.0);
            const double expected = std::numbers::sqrt2 / 2.0 * (0.1 + 0.8 * (second + 1000.0 / 48000.0));
            if (std::abs(heard - expected) > 0.001)
                qWarning("%f instead of %f", heard, expected);
            return std::abs(heard - expected) < 0.001;
        };
        const auto part = publisher.prepare(event);
        prepared();
        engine.post(part);
        QVERIFY(begins(0.4));
        stage.set(stage.plain, "trimStart", 0.2); // the event follows its sound
        prepared();
        engine.post(part);
        QVERIFY(begins(0.6));
        QString problem;
        for (const bool known : {false, true}) { // from a place on its time line
            QVERIFY(publisher.auditionFrom(event, 0.1, problem) != 0);
            if (known)
                QVERIFY(begins(0.7));
            prepared();
        }
        // While it begins, its layer comes to begin elsewhere: it fades out on what there is.
        engine.post(part);
        std::vector<float> out(2 * 1024);
        engine.renderDevice(out.data(), 1024);
        stage.set(stage.layer, "trimStart", 0.1);
        publisher.flush();
        std::vector<float> after(2 * 1024);
        engine.renderDevice(after.data(), 1024);
        double worst = std::abs(static_cast<double>(after[0] - out[2 * 1023]));
        for (std::size_t i = 1; i < 1024; ++i)
            worst = std::max(worst, std::abs(static_cast<double>(after[2 * i] - after[2 * i - 2])));
        QVERIFY2(worst < 0.01, qPrintable(QString::number(worst)));
        QCOMPARE(after[2 * 1023], 0.0F);
    }

    void fromAPlaceItIsHeardAsItWouldBeThere_data()
    {
        QTest::addColumn<QVariantMap>("ofLayer");
        QTest::addColumn<QVariantMap>("ofSound");
        QTest::addColumn<double>("from");
        const auto map = [](std::initializer_list<std::pair<const char *, QVariant>> values) {
            QVariantMap all;
            for (const auto &[name, value] : values)
                all.insert(QString::fromLatin1(name), value);
            return all;
        };
        QTest::newRow("plain") << map({}) << map({}) << 0.37;
        QTest::newRow("delayed") << map({{"delay", 0.5}}) << map({}) << 0.2;
        QTest::newRow("waiting") << map({}) << map({{"initialDelay", 0.5}}) << 0.2;
        QTest::newRow("waiting longer than it lasts") << map({}) << map({{"initialDelay", 1.0}}) << 1.5;
        QTest::newRow("pitched beyond its length") << map({}) << map({{"pitch", -1200.0}}) << 1.2;
        QTest::newRow("pitched") << map({}) << map({{"pitch", -700.0}}) << 0.4;
        QTest::newRow("fading in") << map({{"fade", 0.8}}) << map({{"fadeIn", 0.9}}) << 0.3;
        QTest::newRow("looping") << map({{"loop", u"infinite"_s}}) << map({}) << 7.3;
        QTest::newRow("looping within")
            << map({}) << map({{"loop", u"infinite"_s}, {"loopStart", 0.2}, {"loopEnd", 0.5}}) << 3.37;
        QTest::newRow("on the last round")
            << map({{"trimStart", 0.1}})
            << map({{"loop", u"counted"_s}, {"loopCount", 3}, {"loopStart", 0.2}, {"loopEnd", 0.5}}) << 1.15;
        QTest::newRow("looping, pitched")
            << map({{"loop", u"infinite"_s}}) << map({{"pitch", 300.0}, {"loopEnd", 0.77}}) << 5.0;
    }
    void fromAPlaceItIsHeardAsItWouldBeThere()
    {
        QFETCH(QVariantMap, ofLayer);
        QFETCH(QVariantMap, ofSound);
        QFETCH(double, from);
        for (const bool streamed : {false, true}) {
            Stage stage(streamed);
            for (auto value = ofLayer.cbegin(); value != ofLayer.cend(); ++value)
                stage.set(stage.layer, value.key().toLatin1().constData(), value.value());
            for (auto value = ofSound.cbegin(); value != ofSound.cend(); ++value)
                stage.set(stage.plain, value.key().toLatin1().constData(), value.value());
            const ObjectId event = stage.session.document().parentOf(stage.layer);
            const auto heard = [&](double at, double seconds) {
                engine::Engine engine;
                Publisher publisher(stage.session.document(), engine,
                                    [&](const QString &path) { return stage.session.file().absolute(path); });
                QString problem;
                std::vector<float> before(2 * 48000);
                engine.renderOffline(before.data(), 48000);
                (void)publisher.auditionFrom(event, at, problem);
                std::vector<float> out(2 * static_cast<std::size_t>(seconds * 48000.0));
                engine.renderOffline(out.data(), static_cast<std::uint32_t>(out.size() / 2));
                return out;
            };
            const auto whole = heard(0.0, from + 0.6);
            const auto later = heard(from, 0.6);
            QVERIFY(isHeard(later));
            const auto offset = static_cast<std::size_t>(std::lround(from * 48000.0));
            const bool steps = !ofSound.contains(QStringLiteral("pitch")); // no interpolation is in between
            for (std::size_t i = 960; i < later.size() / 2 - 960; ++i) {   // it fades in for 5 ms
                const auto off = static_cast<double>(std::abs(later[2 * i] - whole[2 * (i + offset)]));
                // Where a loop jumps, a pitched one jumps within a frame of it.
                QVERIFY2(off < 1e-5 || (!steps && off < 0.7),
                         qPrintable(u"%1: %2 instead of %3"_s.arg(i)
                                        .arg(static_cast<double>(later[2 * i]))
                                        .arg(static_cast<double>(whole[2 * (i + offset)]))));
            }
            const auto sum = [](const std::vector<float> &all, std::size_t begin, std::size_t count) {
                double total = 0.0;
                for (std::size_t i = begin; i < begin + count; ++i)
                    total += static_cast<double>(all[2 * i]);
                return total / static_cast<double>(count);
            };
            const std::size_t count = later.size() / 2 - 1920;
            QVERIFY(std::abs(sum(later, 960, count) - sum(whole, 960 + offset, count)) < 1e-4);
        }
    }

    void aSoundIsHeardFromAPlaceInItsFile()
    {
        for (const bool streamed : {false, true}) {
            Stage stage(streamed);
            stage.set(stage.edited, "trimStart", 0.1);
            stage.set(stage.edited, "initialDelay", 0.3);
            stage.set(stage.edited, "pitch", 1200.0);
            stage.set(stage.edited, "loop", "infinite"); // the place is behind it
            stage.set(stage.edited, "loopStart", 0.15);
            stage.set(stage.edited, "loopEnd", 0.3);
            engine::Engine engine;
            Publisher publisher(stage.session.document(), engine,
                                [&](const QString &path) { return stage.session.file().absolute(path); });
            QString problem;
            std::vector<float> begun(2 * 24000); // from its beginning its delay is heard
            QVERIFY(publisher.audition(stage.edited, problem) != 0);
            engine.renderOffline(begun.data(), 24000);
            QCOMPARE(at(begun, 0.25), 0.0);
            QVERIFY(at(begun, 0.35) > 0.05);
            engine.stopAll();
            engine.renderOffline(begun.data(), 24000);
            QVERIFY(publisher.auditionFrom(stage.edited, 0.5, problem) != 0);
            std::vector<float> out(2 * 4800);
            engine.renderOffline(out.data(), 4800);
            const double expected = std::numbers::sqrt2 / 2.0 * (0.1 + 0.8 * (0.5 + 0.05 * 2.0));
            QVERIFY2(std::abs(at(out, 0.05) - expected) < 0.001, qPrintable(QString::number(at(out, 0.05))));
        }
    }

    void aLimitDoesNotRefuseAnotherPlace()
    {
        Stage stage;
        const ObjectId event = stage.session.document().parentOf(stage.layer);
        stage.set(event, "instanceLimit", 1);
        stage.set(event, "cooldown", 10.0);
        engine::Engine engine;
        Publisher publisher(stage.session.document(), engine,
                            [&](const QString &path) { return stage.session.file().absolute(path); });
        QString problem;
        const std::uint64_t first = publisher.audition(event, problem);
        std::vector<float> out(2 * 4800);
        engine.renderOffline(out.data(), 4800);
        engine.stop(first);
        QVERIFY(publisher.auditionFrom(event, 0.5, problem) != 0);
        engine.renderOffline(out.data(), 4800);
        QVERIFY(at(out, 0.09) > 0.3);
    }

    void itAddsToTheSoundsOwn()
    {
        Stage stage;
        stage.set(stage.plain, "trimStart", 0.1);
        stage.set(stage.layer, "trimStart", 0.2);
        stage.set(stage.edited, "trimStart", 0.3);
        stage.set(stage.plain, "trimEnd", 0.2);
        stage.set(stage.layer, "trimEnd", 0.1);
        stage.set(stage.edited, "trimEnd", 0.3);
        QCOMPARE(stage.byLayer(), stage.bySound());
        // Both ways out are heard.
        stage.set(stage.plain, "fadeOut", 0.2);
        const auto own = stage.byLayer();
        stage.set(stage.layer, "fadeOut", 0.2);
        const auto both = stage.byLayer();
        stage.editor().undo();
        stage.set(stage.plain, "fadeOut", 0.0);
        const auto none = stage.byLayer();
        const double middle = 0.3; // of 0.4 s
        const double half = at(own, middle) / at(none, middle);
        QVERIFY(std::abs(half - 0.5) < 0.01);
        QVERIFY(std::abs(at(both, middle) / at(none, middle) - half * half) < 0.01);
    }

    void itsLoopWinsOverTheSounds()
    {
        Stage stage;
        stage.set(stage.plain, "loop", "infinite");
        stage.set(stage.layer, "loop", "off");
        QCOMPARE(stage.byLayer(), stage.bySound());
        stage.set(stage.layer, "loop", "asAuthored");
        stage.set(stage.edited, "loop", "infinite");
        QCOMPARE(stage.byLayer(), stage.bySound());
    }

    void itActsOnWhatAContainerPlays()
    {
        Stage stage;
        const ObjectId random = stage.add(Kind::Random, root::sounds, "Random");
        QVERIFY(stage.editor().move(stage.plain, random, -1));
        stage.set(stage.layer, "target", random);
        stage.set(stage.layer, "trimEnd", 0.5);
        stage.set(stage.edited, "trimEnd", 0.5);
        QCOMPARE(stage.byLayer(), stage.bySound());
    }

    void itIsHeardWhileItPlays()
    {
        Stage stage;
        const auto heard = stage.play(R"({"steps":[{"post":"Layer"}]})", 1.5, 256,
                                      [&](Publisher &publisher, std::uint64_t frame) {
                                          if (frame == 256 * 40) {
                                              stage.set(stage.layer, "trimEnd", 0.5);
                                              publisher.flush();
                                          }
                                      });
        QVERIFY(at(heard, 0.49) > 0.2);
        QCOMPARE(at(heard, 0.52), 0.0);
    }

    void itsSendsStandInPlaceOfTheTargets()
    {
        Stage stage;
        const ObjectId room = stage.add(Kind::AuxBus, stage.main, "Room");
        const ObjectId hall = stage.add(Kind::AuxBus, stage.main, "Hall");
        stage.set(hall, "pan", 1.0);
        stage.set(room, "pan", -1.0);
        const auto sendTo = [&](ObjectId owner, ObjectId aux) {
            const ObjectId send = stage.add(Kind::Send, owner);
            stage.set(send, "auxBus", aux);
            return send;
        };
        const auto none = stage.byLayer();
        (void)sendTo(stage.plain, room);
        const auto own = stage.byLayer();
        QVERIFY(at(own, 0.5) > at(none, 0.5) + 0.05);
        QCOMPARE(rightAt(own, 0.5), rightAt(none, 0.5));
        const ObjectId send = sendTo(stage.layer, hall);
        QVERIFY(stage.session.document().value(stage.layer, "ownSends").toBool()); // by itself
        const auto layers = stage.byLayer();
        QCOMPARE(at(layers, 0.5), at(none, 0.5));
        QVERIFY(rightAt(layers, 0.5) > rightAt(none, 0.5) + 0.05);
        const ObjectId level = stage.parameter("Level");
        (void)stage.bind(send, "level", level, {{0.0, -96.0}, {100.0, -96.0}});
        QVERIFY(std::abs(rightAt(stage.byLayer(), 0.5) - rightAt(none, 0.5)) < 1e-6);
        stage.editor().remove(send); // own, and none: nothing is sent
        QCOMPARE(stage.byLayer(), none);
        stage.set(stage.layer, "ownSends", QVariant(false));
        QCOMPARE(stage.byLayer(), own);
    }

    void anActionOfAnotherTypeHasNone()
    {
        Stage stage;
        const ObjectId stop = stage.eventThat("Stop", "stop");
        stage.set(stop, "target", stage.plain);
        stage.set(stop, "trimStart", 0.5);
        stage.set(stop, "loop", "infinite");
        (void)stage.play(R"({"steps":[{"post":"Layer"},{"at":0.3,"post":"Stop"}]})", 1.0);
        QCOMPARE(stage.starts(stage.plain).size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
