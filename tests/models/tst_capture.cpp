#include "models/capture/capture_recorder.h"
#include "models/capture/replay.h"
#include "models/files/edit_json.h"
#include "tests/support/game_stage.h"

#include <QRandomGenerator>

using namespace flux;
using namespace flux::doc;
using namespace flux::test;
using namespace Qt::Literals::StringLiterals;

namespace {
/// A game with something of all that depends on time, chance and the disk.
class Take : public GameStage {
public:
    Take()
    {
        music = sound(root::sounds, "Music", tone(14.0, 330.0, 0.2F));
        set(music, "stream", "on");
        set(music, "loop", "infinite");
        steps = add(Kind::Random, root::sounds, "Steps");
        for (int i = 0; i < 4; ++i)
            first = sound(steps, ("step" + QByteArray::number(i)).constData(),
                          tone(0.3, 400.0 + 170.0 * i, 0.2F));
        set(steps, "pitchRandomMin", -300.0);
        set(steps, "pitchRandomMax", 300.0);
        bus = add(Kind::Bus, main, "Bus");
        set(steps, "outputBus", bus);
        set(add(Kind::Delay, bus), "feedback", 30.0);
        lfo = add(Kind::Lfo, root::game, "Wave");
        set(lfo, "waveform", "random");
        set(lfo, "rate", 7.0);
        (void)bind(music, "volume", lfo, {{-1.0, -12.0}, {1.0, 0.0}});
        tension = parameter("Tension");
        (void)bind(steps, "lowPass", tension, {{0.0, 0.0}, {100.0, 60.0}});
        set(steps, "positioning", "space");
        set(steps, "attenuation", add(Kind::Attenuation, root::game, "Field"));
        musicEvent = event("Music", music);
        stepEvent = event("Step", steps);
    }
    ObjectId music, steps, first, bus, lfo, tension, musicEvent, stepEvent;
};
} // namespace

/// A take that was recorded live renders again with the same bits.
class TestCapture : public QObject {
    Q_OBJECT

    /// Plays and edits for some seconds as a person and a disk with stalls would; what was heard.
    static std::vector<float> live(Take &game, engine::Engine &engine, Publisher &publisher,
                                   CaptureRecorder &recorder, quint32 seed)
    {
        QRandomGenerator random(seed);
        std::vector<float> heard;
        std::vector<float> block(2 * 512);
        std::vector<engine::GameObject> objects{0};
        QString problem;
        (void)publisher.audition(game.musicEvent, problem);
        for (int i = 0; i < 500; ++i) {
            if (random.bounded(8) == 0)
                (void)engine.post(
                    publisher.prepare(game.stepEvent),
                    objects[random.bounded(static_cast<quint32>(objects.size()))],
                    random.bounded(3) == 0 ? engine.status().frame.load() + random.bounded(3000U) : 0);
            if (random.bounded(12) == 0)
                (void)engine.setParameter(publisher.controlOf(game.tension),
                                          static_cast<float>(random.bounded(100)));
            if (random.bounded(12) == 0)
                (void)engine.setPosition(objects.back(),
                                         {static_cast<float>(random.bounded(20)), 0.0F, 3.0F});
            if (random.bounded(60) == 0)
                objects.push_back(engine.registerObject());
            if (random.bounded(60) == 0 && objects.size() > 1) {
                (void)engine.unregisterObject(objects.back());
                objects.pop_back();
            }
            if (random.bounded(20) == 0)
                game.set(game.music, "volume", -static_cast<double>(random.bounded(12)));
            if (random.bounded(20) == 0)
                game.set(game.lfo, "depth", static_cast<double>(random.bounded(100)));
            if (random.bounded(30) == 0)
                game.set(game.editor().duplicate(game.first), "pitch",
                         static_cast<double>(random.bounded(1200)));
            if (random.bounded(30) == 0)
                game.editor().undo();
            if (random.bounded(60) == 0 && game.editor().slotProblem(Kind::Tremolo, game.bus).isEmpty())
                (void)game.add(Kind::Tremolo, game.bus);
            if (random.bounded(3) == 0)
                QCoreApplication::processEvents(); // structure goes at the end of a turn
            if (random.bounded(100) == 0)
                (void)publisher.audition(game.music, problem);
            // Either everything is there, or the disk is busy and nothing comes.
            const bool stalls = i % 250 > 90;
            const std::uint32_t frames = 1 + random.bounded(511U);
            if (stalls)
                engine.renderDevice(block.data(), frames);
            else
                engine.renderOffline(block.data(), frames);
            heard.insert(heard.end(), block.begin(), block.begin() + 2 * frames);
            recorder.poll();
        }
        return heard;
    }

private Q_SLOTS:
    void aTakeRendersAgainWithTheSameBits_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void aTakeRendersAgainWithTheSameBits()
    {
        QFETCH(quint32, seed);
        Take game;
        engine::Engine engine({48000.0, 16, std::size_t{64} << 20U});
        Publisher publisher(game.session.document(), engine,
                            [&](const QString &path) { return game.session.file().absolute(path); });
        QString problem;
        (void)publisher.audition(game.stepEvent, problem); // something was played before
        std::vector<float> before(2 * 1000);
        engine.renderOffline(before.data(), 1000);
        CaptureRecorder recorder(game.session.document(), engine, publisher);
        const std::vector<float> heard = live(game, engine, publisher, recorder, seed);
        const QString path = game.folder.filePath(u"take.ffcapture"_s);
        QCOMPARE(recorder.finish(path), QString());
        game.set(game.music, "volume", -40.0); // what comes later is no part of it
        QVERIFY(std::ranges::any_of(heard, [](float x) { return std::abs(x) > 0.1F; }));

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Capture capture = readCapture(file.readAll(), problem);
        QCOMPARE(problem, QString());
        const auto count = [&](engine::Captured::Kind kind) {
            return std::ranges::count_if(capture.heard, [&](const auto &each) { return each.kind == kind; });
        };
        QVERIFY(count(engine::Captured::Kind::Input) > 50);
        QVERIFY(count(engine::Captured::Kind::Transaction) > 10);
        QVERIFY(count(engine::Captured::Kind::Withheld) > 0); // the disk was felt
        std::vector<float> again;
        const Replay result
            = replay(capture,
                     {[&](const QString &, const QString &at) { return game.session.file().absolute(at); },
                      [&](std::span<const float> audio) {
                          again.insert(again.end(), audio.begin(), audio.end());
                          return true;
                      },
                      [](const engine::Record &) {}, // explaining changes nothing
                      [](double) { return true; }});
        QCOMPARE(result.missing, QStringList());
        QVERIFY(again.size() >= heard.size());
        const auto differs = std::ranges::mismatch(heard, again).in1 - heard.begin();
        QVERIFY2(differs == static_cast<std::ptrdiff_t>(heard.size()),
                 qPrintable(u"from frame %1 of %2 on"_s.arg(differs / 2).arg(heard.size() / 2)));
        QVERIFY(result.identical);
        QVERIFY(result.compared > 0);
    }

    void anotherProjectIsToldOf()
    {
        Take game;
        engine::Engine engine;
        Publisher publisher(game.session.document(), engine,
                            [&](const QString &path) { return game.session.file().absolute(path); });
        CaptureRecorder recorder(game.session.document(), engine, publisher);
        (void)live(game, engine, publisher, recorder, 5);
        const QString path = game.folder.filePath(u"take.ffcapture"_s);
        QCOMPARE(recorder.finish(path), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString problem;
        const Capture capture = readCapture(file.readAll(), problem);
        const auto run = [&](const std::function<QString(const QString &, const QString &)> &fileOf) {
            return replay(
                capture,
                {fileOf, [](std::span<const float>) { return true; }, {}, [](double) { return true; }});
        };
        const Replay without = run([](const QString &, const QString &) { return QString(); });
        QCOMPARE(without.missing.size(), 5);
        QVERIFY(!without.identical);
        const QString other = game.session.file().absolute(u"audio/step0.wav"_s);
        QVERIFY(!run([&](const QString &, const QString &) { return other; }).identical);
    }

    void aDamagedFileIsRefused()
    {
        Take game;
        engine::Engine engine;
        Publisher publisher(game.session.document(), engine,
                            [&](const QString &path) { return game.session.file().absolute(path); });
        CaptureRecorder recorder(game.session.document(), engine, publisher);
        (void)live(game, engine, publisher, recorder, 9);
        const QString path = game.folder.filePath(u"take.ffcapture"_s);
        QCOMPARE(recorder.finish(path), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QString problem;
        for (const QByteArray &bytes : {QByteArray(), QByteArray("RIFF"), whole.left(whole.size() / 2),
                                        whole.left(20), "fluxforge capture\n" + QByteArray(8, '\xff')}) {
            problem.clear();
            (void)readCapture(bytes, problem);
            QVERIFY2(!problem.isEmpty(), bytes.left(20).constData());
        }
        QRandomGenerator random(3);
        for (int i = 0; i < 300; ++i) { // flipped bits inside: refused, or read, but never a crash
            QByteArray lines = qUncompress(whole.mid(18));
            for (int flips = 0; flips < 3; ++flips) {
                const auto at = random.bounded(static_cast<int>(lines.size()));
                lines[at] = static_cast<char>(lines[at] ^ (1 << random.bounded(7)));
            }
            problem.clear();
            (void)readCapture("fluxforge capture\n" + qCompress(lines), problem);
        }
        QVERIFY(!recorder.finish(u"/nowhere/at all/take"_s).isEmpty());
    }

    void aHostileFileDoesNoHarm()
    {
        const auto packed = [](const QList<QByteArray> &lines) {
            return "fluxforge capture\n" + qCompress(lines.join('\n') + '\n');
        };
        const auto head = [](qint64 frames, int objects, int work = 0) {
            return QJsonDocument(QJsonObject{{u"version"_s, Capture::version},
                                             {u"rate"_s, 48000.0},
                                             {u"voices"_s, 48},
                                             {u"frames"_s, frames},
                                             {u"objects"_s, objects},
                                             {u"work"_s, work}})
                .toJson(QJsonDocument::Compact);
        };
        QString problem;
        for (const qint64 frames : {qint64{-1}, qint64{1} << 62}) {
            problem.clear();
            (void)readCapture(packed({head(frames, 0)}), problem);
            QVERIFY(!problem.isEmpty());
        }
        // More than it says is not unpacked.
        QByteArray bomb = packed({head(100, 0), QByteArray(50'000'000, ' ')});
        std::fill_n(bomb.data() + 18, 4, '\1');
        problem.clear();
        (void)readCapture(bomb, problem);
        QVERIFY(!problem.isEmpty());
        // Objects without a parent, in the place of the project, and values beyond all limits.
        Document source;
        Edits edits;
        Record record;
        record.id = ObjectId{0xabcde};
        record.order = "a";
        Event event;
        event.name = u"Event"_s;
        record.object = event;
        edits.emplace_back(edit::Insert{record});
        record.id = root::project;
        record.parent = root::events;
        edits.emplace_back(edit::Insert{record});
        QList<QByteArray> lines{head(48000, 2, 1)};
        for (const Edit &each : edits)
            lines << writeEdits({each});
        lines << QByteArray(R"(["1","edit"])")
              << writeEdits({edit::Set{ObjectId{0xabcde}, propertyIndex(Kind::Event, u"pooled"), true},
                             edit::Set{ObjectId{0xabcde}, propertyIndex(Kind::Event, u"poolLeast"), -7},
                             edit::Set{ObjectId{0xabcde}, propertyIndex(Kind::Event, u"poolMost"), -7},
                             edit::Set{ObjectId{0xabcde}, propertyIndex(Kind::Event, u"overflow"), 77}});
        lines << QByteArray(R"([1,"0",1])");
        problem.clear();
        const Capture capture = readCapture(packed(lines), problem);
        QCOMPARE(problem, QString());
        Document document;
        restore(capture, document);
        QVERIFY(document.contains(ObjectId{0xabcde}));
        QCOMPARE(document.kind(root::project), Kind::Project);
        const Replay result = replay(capture,
                                     {[](const QString &, const QString &) { return QString(); },
                                      [](std::span<const float>) { return true; },
                                      {},
                                      [](double) { return true; }});
        QCOMPARE(result.frames, 48000U);
    }

    void whatIsNotRecordedCostsNothing()
    {
        engine::CaptureLog log;
        engine::Captured captured;
        log.input({}, 5);
        QVERIFY(log.granted(engine::Resource::Flow, 1, 0, true));
        QVERIFY(!log.next(captured));
        log.record();
        for (std::size_t i = 0; i < engine::captureCapacity + 10; ++i)
            log.input({}, i);
        QVERIFY(log.lost() > 0); // a take with a gap is no take
        log.end();
        while (log.next(captured)) {}
        log.input({}, 5);
        QVERIFY(!log.next(captured));
    }
};

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
