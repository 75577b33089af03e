#include "app/demo/demo_project.h"
#include "models/compile/publisher.h"
#include "models/studio/session.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <bit>
#include <cstring>
#include <sndfile.h>

using namespace Qt::Literals::StringLiterals;
using namespace flux;

namespace {
/// A PulseAudio server of our own that writes what is played to a pipe, by the system's clock: real time
/// without hardware.
class SoundServer {
public:
    SoundServer()
    {
        QDir(m_folder.path()).mkdir(u"run"_s);
        QFile alsa(m_folder.filePath(u".asoundrc"_s));
        if (alsa.open(QIODevice::WriteOnly))
            alsa.write("pcm.!default pulse\nctl.!default pulse\n");
        QFile script(m_folder.filePath(u"pulse.pa"_s));
        if (script.open(QIODevice::WriteOnly))
            script.write("load-module module-native-protocol-unix\n"
                         "load-module module-pipe-sink sink_name=testsink file="
                         + fifo().toUtf8()
                         + " format=float32le rate=48000 channels=2 use_system_clock_for_timing=yes\n"
                           "set-default-sink testsink\n");
        for (const auto &[name, value] :
             {std::pair{"HOME", m_folder.path()}, std::pair{"XDG_RUNTIME_DIR", m_folder.filePath(u"run"_s)},
              std::pair{"PULSE_RUNTIME_PATH", m_folder.filePath(u"run"_s)}})
            qputenv(name, value.toUtf8());
        QFile::setPermissions(m_folder.filePath(u"run"_s),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    ~SoundServer() { stop(); }

    static bool isInstalled()
    {
        return !QStandardPaths::findExecutable(u"pulseaudio"_s).isEmpty()
            && !QStandardPaths::findExecutable(u"pacat"_s).isEmpty();
    }
    bool start()
    {
        if (QProcess::execute(u"pulseaudio"_s,
                              {u"-n"_s, u"-F"_s, m_folder.filePath(u"pulse.pa"_s), u"--daemonize=yes"_s,
                               u"--exit-idle-time=-1"_s, u"--realtime=no"_s, u"--high-priority=no"_s,
                               u"--log-level=error"_s})
            != 0)
            return false;
        m_capture.setStandardOutputFile(captured(), QIODevice::Truncate);
        m_capture.start(u"cat"_s, {fifo()});
        m_awake.start(u"pacat"_s,
                      {u"-p"_s, u"-d"_s, u"testsink"_s, u"--format=float32le"_s, u"--rate=48000"_s,
                       u"--channels=2"_s, u"--latency-msec=10"_s, u"/dev/zero"_s});
        return m_capture.waitForStarted() && m_awake.waitForStarted();
    }
    void stop()
    {
        QProcess::execute(u"pactl"_s, {u"exit"_s});
        for (QProcess *process : {&m_awake, &m_capture}) {
            process->kill();
            process->waitForFinished();
        }
        QFile::remove(fifo());
    }
    /// Interleaved stereo, so far.
    [[nodiscard]] std::vector<float> heard() const
    {
        QFile file(captured());
        (void)file.open(QIODevice::ReadOnly);
        const QByteArray bytes = file.readAll();
        std::vector<float> audio(static_cast<std::size_t>(bytes.size()) / 4);
        std::memcpy(audio.data(), bytes.constData(), audio.size() * 4);
        return audio;
    }

private:
    [[nodiscard]] QString fifo() const { return m_folder.filePath(u"cap.fifo"_s); }
    [[nodiscard]] QString captured() const { return m_folder.filePath(u"captured.raw"_s); }
    QTemporaryDir m_folder;
    QProcess m_capture;
    QProcess m_awake;
};

std::vector<float> readWave(const QString &path)
{
    SF_INFO info{};
    SNDFILE *file = sf_open(QFile::encodeName(path).constData(), SFM_READ, &info);
    std::vector<float> audio(static_cast<std::size_t>(info.frames) * 2);
    sf_readf_float(file, audio.data(), info.frames);
    sf_close(file);
    return audio;
}

std::size_t firstSound(const std::vector<float> &audio)
{
    std::size_t frame = 0;
    while (2 * frame + 1 < audio.size() && audio[2 * frame] == 0.0F && audio[2 * frame + 1] == 0.0F)
        ++frame;
    return frame;
}

/// How a capture differs from what was rendered.
struct Comparison {
    std::size_t same = 0;    ///< frames
    std::size_t gaps = 0;    ///< places where it isn't, at least a tenth of a second apart
    std::size_t missing = 0; ///< frames of silence in them
    std::size_t lost = 0; ///< frames that were played but never heard: a server that starves throws them away
    std::size_t at = 0;   ///< frames of what was rendered that were looked at
    std::size_t lastGap = 0; ///< frames before the last one
};
Comparison compare(const std::vector<float> &expected, std::size_t at, const std::vector<float> &heard,
                   std::size_t from)
{
    constexpr std::size_t run = 64;         // so many frames in a row are the same by no accident
    constexpr std::size_t furthest = 24000; // half a second is more than any buffer on the way
    const std::size_t expectedFrames = expected.size() / 2;
    const std::size_t heardFrames = heard.size() / 2;
    const auto same = [&](std::size_t i, std::size_t j) {
        return heard[2 * j] == expected[2 * i] && heard[2 * j + 1] == expected[2 * i + 1];
    };
    const auto silent = [&](std::size_t j) { return heard[2 * j] == 0.0F && heard[2 * j + 1] == 0.0F; };
    const auto goesOnAt = [&](std::size_t i, std::size_t j) {
        for (std::size_t k = 0; k < run; ++k)
            if (i + k >= expectedFrames || j + k >= heardFrames || !same(i + k, j + k))
                return false;
        return true;
    };
    Comparison result;
    for (; at < expectedFrames && from < heardFrames; ++at, ++from) {
        if (!same(at, from)) {
            std::size_t j = from;
            while (j < heardFrames && silent(j))
                ++j;
            std::size_t i = at;
            while (i < at + furthest && i < expectedFrames && !goesOnAt(i, j))
                ++i;
            if (j == heardFrames || i == at + furthest || i == expectedFrames)
                break;
            if (result.gaps == 0 || result.same - result.lastGap > 4800)
                ++result.gaps; // a server that starves goes silent several times until it has caught up
            result.lastGap = result.same;
            result.missing += j - from;
            result.lost += i - at;
            from = j;
            at = i;
        }
        ++result.same;
    }
    result.at = at;
    return result;
}
} // namespace

/// The whole chain in real time: engine, PortAudio, ALSA, a sound server, a recording.
class TestDevice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!SoundServer::isInstalled())
            QSKIP("PulseAudio is not installed: the chain through a device is not proved");
        m_server = std::make_unique<SoundServer>();
        QCOMPARE(demo::makeDemo(m_folder.filePath(u"Demo"_s), [](double) {}), QString());
    }
    void cleanupTestCase() { m_server.reset(); }

    void whatIsHeardIsWhatIsRendered()
    {
        const QString demo = m_folder.filePath(u"Demo"_s);
        const QString wave = m_folder.filePath(u"r.wav"_s);
        const bool full = qEnvironmentVariableIsSet("FLUX_LONG_TESTS");
        const QString seconds = full ? u"600"_s : u"20"_s;
        QCOMPARE(QProcess::execute(QStringLiteral(FLUX_CLI),
                                   {u"render"_s, demo, u"--event"_s, u"Music start"_s, u"--seconds"_s,
                                    seconds, u"--format"_s, u"wav32f"_s, u"--quiet"_s, u"-o"_s, wave}),
                 0);
        const std::vector<float> expected = readWave(wave);
        // On a machine that others use the server itself runs dry, and nobody tells of that: then once more.
        // What is heard must be right each time.
        bool told = false;
        for (int attempt = 0; attempt < (full ? 1 : 3) && !told; ++attempt) {
            QVERIFY(m_server->start());
            QProcess play;
            play.start(QStringLiteral(FLUX_CLI),
                       {u"play"_s, demo, u"--event"_s, u"Music start"_s, u"--seconds"_s, seconds,
                        u"--block"_s, u"256"_s, u"--json"_s});
            QVERIFY(play.waitForFinished(700000));
            const QByteArray said = play.readAllStandardError();
            const QJsonObject result = QJsonDocument::fromJson(play.readAllStandardOutput()).object();
            QVERIFY2(result[u"heard"_s].toBool(), said.constData());
            const auto underruns = static_cast<std::size_t>(result[u"underruns"_s].toInteger());
            QTest::qWait(300);
            const std::vector<float> heard = m_server->heard();
            m_server->stop();
            const Comparison c = compare(expected, firstSound(expected), heard, firstSound(heard));
            qInfo("%.1f s the same to the sample, %zu gaps (%.0f ms silent, %.0f ms lost), %zu underruns "
                  "reported",
                  static_cast<double>(c.same) / 48000.0, c.gaps, static_cast<double>(c.missing) / 48.0,
                  static_cast<double>(c.lost) / 48.0, underruns);
            // PortAudio tells of one underrun for each callback, however often the server ran dry before it.
            told = c.gaps <= 4 * underruns;
            // All of it was looked at. The last tenth of a second is still on its way, or fades out, when the
            // player stops; what a gap has made late is so too.
            QVERIFY(c.at + c.missing + 9600 > expected.size() / 2);
            QVERIFY(c.same > c.lost);
        }
        QVERIFY(told);
    }

    void aLostDeviceComesBack()
    {
        QVERIFY(m_server->start());
        Session session;
        QVERIFY(session.open(m_folder.filePath(u"Demo"_s), ProjectFile::Access::ReadOnly).ok);
        engine::Engine engine;
        Publisher publisher(session.document(), engine,
                            [&](const QString &path) { return session.file().absolute(path); });
        using State = engine::AudioOutput::State;
        const auto state = [&] { return engine.output().report().state; };
        engine.startDevice({});
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Running, 10000);
        QString problem;
        doc::ObjectId event;
        for (const doc::ObjectId id : session.document().allOf(doc::Kind::Event))
            if (session.document().name(id) == u"Music start"_s)
                event = id;
        QVERIFY(publisher.audition(event, problem) != 0);
        QTRY_VERIFY(engine.status().voices.load() > 0);
        m_server->stop();
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Silent, 15000);
        QVERIFY(engine.output().report().fault.kind != engine::DeviceFault::Kind::None);
        const auto frame = engine.status().frame.load();
        QTRY_VERIFY(engine.status().frame.load() > frame + 4800); // time goes on
        QVERIFY(m_server->start());
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Running, 15000);
        QVERIFY(engine.status().voices.load() > 0);
        QTest::qWait(500);
        const auto heard = m_server->heard();
        QVERIFY(std::ranges::any_of(heard, [](float x) { return std::abs(x) > 0.001F; }));
        m_server->stop();
    }

    /// ALSA's file plug-in takes what it gets as fast as it comes, hundreds of times faster than real time.
    void alsasFilePluginGetsWhatIsRendered_data()
    {
        QTest::addColumn<QString>("event");
        QTest::newRow("one sound") << u"Coin"_s;
    }
    void alsasFilePluginGetsWhatIsRendered()
    {
        QFETCH(QString, event);
        const QString demo = m_folder.filePath(u"Demo"_s);
        const QString wave = m_folder.filePath(u"one.wav"_s);
        QCOMPARE(QProcess::execute(QStringLiteral(FLUX_CLI),
                                   {u"render"_s, demo, u"--event"_s, event, u"--format"_s, u"wav32f"_s,
                                    u"--quiet"_s, u"-o"_s, wave}),
                 0);
        const QString raw = m_folder.filePath(u"alsa.raw"_s);
        const int code = playThrough(
            "pcm.!default { type file slave.pcm \"null\" file \"" + raw.toUtf8() + "\" format \"raw\" }\n",
            {u"play"_s, demo, u"--event"_s, event, u"--seconds"_s, u"3"_s, u"--block"_s, u"256"_s});
        QCOMPARE(code, 0);
        QFile file(raw);
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::vector<float> heard(static_cast<std::size_t>(file.size()) / 4);
        (void)file.read(reinterpret_cast<char *>(heard.data()), static_cast<qint64>(heard.size() * 4));
        const std::vector<float> expected = readWave(wave);
        QVERIFY(firstSound(heard) < heard.size() / 2);
        const Comparison c = compare(expected, firstSound(expected), heard, firstSound(heard));
        QCOMPARE(c.gaps, std::size_t{0});
        QVERIFY2(c.same + 9600 > expected.size() / 2 - firstSound(expected),
                 qPrintable(QString::number(c.same)));
    }

    void alsasNullPluginIsPlayedThrough()
    {
        const QString demo = m_folder.filePath(u"Demo"_s);
        QCOMPARE(playThrough("pcm.!default { type null }\n",
                             {u"play"_s, demo, u"--event"_s, u"Coin"_s, u"--seconds"_s, u"1"_s}),
                 0);
    }

    void theEnginesRateMayChangeWhileItPlays()
    {
        QVERIFY(m_server->start());
        Session session;
        QVERIFY(session.open(m_folder.filePath(u"Demo"_s), ProjectFile::Access::ReadOnly).ok);
        engine::Engine engine;
        Publisher publisher(session.document(), engine,
                            [&](const QString &path) { return session.file().absolute(path); });
        engine.startDevice({});
        using State = engine::AudioOutput::State;
        QTRY_COMPARE_WITH_TIMEOUT(engine.output().report().state, State::Running, 10000);
        doc::ObjectId event;
        for (const doc::ObjectId id : session.document().allOf(doc::Kind::Event))
            if (session.document().name(id) == u"Music start"_s)
                event = id;
        QString problem;
        for (const double rate : {44100.0, 96000.0, 48000.0}) {
            QVERIFY(publisher.audition(event, problem) != 0);
            QTRY_VERIFY(engine.status().voices.load() > 0);
            publisher.clear();
            engine.restart(rate, 48); // in the middle of it
            publisher.republish();
            QTRY_COMPARE_WITH_TIMEOUT(engine.output().report().state, State::Running, 10000);
            const auto frame = engine.status().frame.load();
            QTRY_VERIFY(engine.status().frame.load() > frame + 4800);
            QCOMPARE(engine.status().voices.load(), 0U); // nothing of before hangs on
        }
        QVERIFY(publisher.audition(event, problem) != 0);
        QTRY_VERIFY(engine.status().voices.load() > 0);
        m_server->stop();
    }

private:
    /// Runs our command line with ALSA set up like this and nothing else; its exit code.
    int playThrough(const QByteArray &alsa, const QStringList &arguments)
    {
        QTemporaryDir home;
        QFile file(home.filePath(u".asoundrc"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(alsa);
        file.close();
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, home.path());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(FLUX_CLI), arguments);
        return process.waitForFinished(60000) ? process.exitCode() : -1;
    }
    QTemporaryDir m_folder;
    std::unique_ptr<SoundServer> m_server;
};

QTEST_GUILESS_MAIN(TestDevice)
#include "tst_device.moc"
