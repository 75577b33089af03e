#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// The command line as a script uses it: exit codes, JSON on stdout, words on stderr.
class TestCli : public QObject {
    Q_OBJECT

    struct Run {
        int code = -1;
        QByteArray out;
        QByteArray err;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    static Run run(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(FLUX_CLI), arguments);
        Run result;
        if (process.waitForFinished(120000))
            result = {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
        return result;
    }

    /// Making one anew takes a sanitizer half a minute.
    void copyDemo(const QString &to) const
    {
        QDirIterator files(m_demo, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString target = to + u'/' + QDir(m_demo).relativeFilePath(files.next());
            QVERIFY(QDir().mkpath(QFileInfo(target).path()) && QFile::copy(files.filePath(), target));
        }
    }

    QTemporaryDir m_folder;
    QString m_demo;

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = m_folder.filePath(u"Demo"_s);
        QCOMPARE(run({u"demo"_s, m_demo}).code, 0);
    }

    void everyVerbHelpsWithAnExample()
    {
        for (const QString &verb :
             {u"new"_s, u"demo"_s, u"import"_s, u"info"_s, u"validate"_s, u"format"_s, u"get"_s, u"set"_s,
              u"render"_s, u"play"_s, u"loudness"_s, u"bench"_s, u"peaks"_s, u"cache"_s}) {
            const Run help = run({verb, u"--help"_s});
            QCOMPARE(help.code, 0);
            QVERIFY2(help.out.contains("Example: fluxforge " + verb.toLatin1()), qPrintable(verb));
            QVERIFY(help.out.contains("--json"));
        }
        QVERIFY(run({u"--help"_s}).out.contains("Example"));
        QVERIFY(run({u"--version"_s}).out.contains('.'));
    }

    void wrongUseEndsWithTwo()
    {
        QCOMPARE(run({}).code, 2);
        QCOMPARE(run({u"dance"_s}).code, 2);
        QCOMPARE(run({u"render"_s, m_demo, u"-o"_s, u"x.wav"_s}).code, 2);
        QCOMPARE(run({u"new"_s}).code, 2);
        QCOMPARE(run({u"render"_s, m_demo, u"--event"_s, u"Spin"_s, u"-o"_s, u"x.wav"_s, u"--rate"_s, u"7"_s})
                     .code,
                 2);
    }

    void theDemoIsWhole()
    {
        const Run valid = run({u"validate"_s, m_demo, u"--json"_s});
        QCOMPARE(valid.code, 0);
        QCOMPARE(valid.json()[u"errors"_s].toInt(), 0);
        QCOMPARE(valid.json()[u"warnings"_s].toInt(), 0);
        const QJsonObject kinds = run({u"info"_s, m_demo, u"--json"_s}).json()[u"kinds"_s].toObject();
        QVERIFY(kinds[u"event"_s].toInt() >= 25);
        QCOMPARE(run({u"format"_s, m_demo, u"--json"_s}).json()[u"written"_s].toInt(), 0);
    }

    void aRenderWaitsForItsRoom()
    {
        // A coin of 0.7 s in the demo's hall: the file ends when the hall has died away.
        const QString wave = m_folder.filePath(u"coin.wav"_s);
        const Run coin = run({u"render"_s, m_demo, u"--event"_s, u"Coin"_s, u"-o"_s, wave, u"--json"_s});
        QCOMPARE(coin.code, 0);
        const double bytes = static_cast<double>(QFileInfo(wave).size());
        QVERIFY2(bytes > 2.5 * 48000 * 6 && bytes < 8.0 * 48000 * 6, qPrintable(QString::number(bytes)));
    }
    void rendersAreTheSameEveryTime()
    {
        QByteArray first;
        for (const QString &block : {u"64"_s, u"128"_s, u"480"_s, u"1024"_s}) {
            const QString file = m_folder.filePath(block + u".wav"_s);
            const Run render = run({u"render"_s, m_demo, u"--event"_s, u"Events/Wins/Big win"_s, u"--event"_s,
                                    u"Reel stop 3"_s, u"--block"_s, block, u"-o"_s, file, u"--json"_s});
            QCOMPARE(render.code, 0);
            QVERIFY(render.json()[u"rendered"_s].toArray()[0].toObject()[u"peak"_s].toDouble() > 0.05);
            QFile wave(file);
            QVERIFY(wave.open(QIODevice::ReadOnly));
            const QByteArray bytes = wave.readAll();
            QVERIFY(first.isEmpty() || bytes == first);
            first = bytes;
        }
        QCOMPARE(
            run({u"render"_s, m_demo, u"--event"_s, u"Reel stop 3"_s, u"--seed"_s, u"99"_s, u"--seconds"_s,
                 u"1"_s, u"--format"_s, u"flac"_s, u"-o"_s, m_folder.filePath(u"x.flac"_s)})
                .code,
            0);
    }

    void propertiesAreReadAndSet()
    {
        const QString bus = u"Buses/Main/Music"_s;
        QCOMPARE(run({u"get"_s, m_demo, bus, u"volume"_s}).out.trimmed(), QByteArray("-3"));
        QCOMPARE(run({u"set"_s, m_demo, bus, u"volume"_s, u"--"_s, u"-7.5"_s}).code, 0);
        QCOMPARE(run({u"get"_s, m_demo, bus, u"volume"_s, u"--json"_s}).json()[u"volume"_s].toDouble(), -7.5);
        const Run refused = run({u"set"_s, m_demo, bus, u"volume"_s, u"99"_s});
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.err.contains("24"));
        QCOMPARE(run({u"set"_s, m_demo, bus, u"loudness"_s, u"1"_s}).code, 1);
        QCOMPARE(run({u"get"_s, m_demo, u"Buses/Main/Nothing"_s}).code, 1);
        QCOMPARE(run({u"set"_s, m_demo, bus, u"volume"_s, u"--"_s, u"-3"_s}).code, 0);
    }

    void aSlashInANameIsEscaped()
    {
        const QString bus = u"Buses/Main/Music"_s;
        QCOMPARE(run({u"set"_s, m_demo, bus, u"name"_s, u"In/Out\\"_s}).code, 0);
        const QString escaped = u"Buses/Main/In\\/Out\\\\"_s;
        QCOMPARE(run({u"get"_s, m_demo, escaped, u"volume"_s}).out.trimmed(), QByteArray("-3"));
        QCOMPARE(run({u"get"_s, m_demo, u"Buses/Main/In/Out\\"_s}).code, 1);
        QCOMPARE(run({u"set"_s, m_demo, escaped, u"name"_s, u"Music"_s}).code, 0);
    }

    void whatIsThereTwiceIsNotGuessed()
    {
        const QString effects = u"Buses/Main/Reels"_s;
        const QString music = u"Buses/Main/Music"_s;
        QCOMPARE(run({u"set"_s, m_demo, music, u"name"_s, u"Reels"_s}).code, 0);
        const Run twice = run({u"get"_s, m_demo, effects, u"volume"_s});
        QCOMPARE(twice.code, 1);
        QVERIFY2(twice.err.contains("2 objects named"), twice.err.constData());
        QVERIFY(run({u"lint"_s, m_demo, u"--quick"_s}).out.contains("same-name"));
        QVERIFY(!run({u"set"_s, m_demo, u"Events/Spin"_s, u"name"_s, u" "_s}).err.isEmpty());
        const QByteArray first = twice.err.split('(').last().split(')').first();
        QCOMPARE(run({u"set"_s, m_demo, QString::fromLatin1(first), u"name"_s, u"Music"_s}).code, 0);
    }

    void theInstructionSetIsNeverHeard()
    {
        QByteArray first;
        for (const QString &level : {u"baseline"_s, u"best"_s}) {
            const QString path = m_folder.filePath(level + u".wav"_s);
            QStringList arguments{u"render"_s, m_demo,  u"--event"_s, u"Spin"_s,  u"--seconds"_s,
                                  u"1"_s,      u"-o"_s, path,         u"--json"_s};
            if (level == u"baseline"_s)
                arguments << u"--simd"_s << level;
            const Run rendered = run(arguments);
            QCOMPARE(rendered.code, 0);
            QVERIFY(!rendered.json()[u"simd"_s].toString().isEmpty());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(first.isEmpty() || first == bytes);
            first = bytes;
        }
        QCOMPARE(
            run({u"render"_s, m_demo, u"--event"_s, u"Spin"_s, u"--simd"_s, u"mmx"_s, u"-o"_s, u"x.wav"_s})
                .code,
            2);
    }

    void peaksAreWrittenAsAudiowaveformData()
    {
        const QString wav = m_folder.filePath(u"p.wav"_s);
        QCOMPARE(
            run({u"render"_s, m_demo, u"--event"_s, u"Spin"_s, u"--seconds"_s, u"1"_s, u"-o"_s, wav}).code,
            0);
        const QString dat = m_folder.filePath(u"p.dat"_s);
        QCOMPARE(run({u"peaks"_s, wav, u"-o"_s, dat, u"--zoom"_s, u"512"_s}).code, 0);
        QFile file(dat);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const auto field = [&](int i) {
            qint32 value = 0;
            memcpy(&value, bytes.constData() + 4 * i, 4);
            return value;
        };
        QCOMPARE(field(0), 2);
        QCOMPARE(field(1), 1);
        QCOMPARE(field(2), 48000);
        QCOMPARE(field(3), 512);
        QCOMPARE(field(4), 94); // 48000 / 512, upwards
        QCOMPARE(field(5), 2);
        QCOMPARE(bytes.size(), 24 + 94 * 2 * 2);
        int highest = 0;
        for (qsizetype i = 24; i < bytes.size(); ++i)
            highest = std::max(highest, std::abs(static_cast<int>(static_cast<qint8>(bytes[i]))));
        QVERIFY(highest > 10);
        QCOMPARE(run({u"peaks"_s, m_folder.filePath(u"none.wav"_s), u"-o"_s, dat}).code, 1);
    }

    void thePeakCacheIsLookedAfter()
    {
        const QString folder = run({u"cache"_s, u"path"_s, m_demo, u"--json"_s}).json()[u"path"_s].toString();
        QVERIFY(QDir().mkpath(folder));
        for (int i = 0; i < 3; ++i) {
            QFile damaged(folder + u"/%1.ffpk"_s.arg(i));
            QVERIFY(damaged.open(QIODevice::WriteOnly));
            damaged.write(QByteArray(1000, 'x'));
        }
        QCOMPARE(run({u"cache"_s, u"show"_s, m_demo, u"--json"_s}).json()[u"bytes"_s].toInt(), 3000);
        QCOMPARE(run({u"cache"_s, u"trim"_s, m_demo, u"--quota"_s, u"2KB"_s, u"--json"_s})
                     .json()[u"files"_s]
                     .toInt(),
                 2);
        QCOMPARE(run({u"cache"_s, u"verify"_s, m_demo}).code, 1);
        QCOMPARE(run({u"cache"_s, u"verify"_s, m_demo}).code, 0);
        QCOMPARE(run({u"cache"_s, u"clear"_s, m_demo, u"--json"_s}).json()[u"files"_s].toInt(), 0);
        QCOMPARE(run({u"cache"_s, u"burn"_s, m_demo}).code, 2);
    }

    void importMakesWhatWasAskedFor()
    {
        const QString project = m_folder.filePath(u"New"_s);
        QCOMPARE(run({u"new"_s, project, u"--template"_s, u"slot"_s}).code, 0);
        const Run imported
            = run({u"import"_s, project, m_demo + u"/audio/wins"_s, u"--as"_s, u"random"_s, u"--json"_s});
        QCOMPARE(imported.code, 0);
        QCOMPARE(imported.json()[u"imported"_s].toInt(), 11);
        QCOMPARE(imported.json()[u"made"_s].toInt(), 1);
        QCOMPARE(run({u"import"_s, project, m_demo + u"/audio/ui"_s, u"--as"_s, u"events"_s}).code, 0);
        const QJsonObject kinds = run({u"info"_s, project, u"--json"_s}).json()[u"kinds"_s].toObject();
        QCOMPARE(kinds[u"event"_s].toInt(), 5);
        QCOMPARE(kinds[u"sound"_s].toInt(), 16);
        QCOMPARE(run({u"import"_s, project, m_folder.filePath(u"missing.wav"_s)}).code, 1);
        QFile inTheWay(project + u"/audio/music"_s);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QCOMPARE(run({u"import"_s, project, m_demo + u"/audio/music"_s}).code, 3);
        inTheWay.remove();
        QCOMPARE(
            run({u"render"_s, project, u"--event"_s, u"click"_s, u"-o"_s, m_folder.filePath(u"click.wav"_s)})
                .code,
            0);
    }

    /// Whatever keeps a scenario from being rendered stands in the JUnit file too, and a file of an earlier
    /// run never speaks for a later one.
    void junitTellsOfErrors()
    {
        const auto scenario = [this](const char *name, const QByteArray &text) {
            QFile file(m_folder.filePath(QLatin1String(name)));
            const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
            return written ? file.fileName() : QString();
        };
        const QString xml = m_folder.filePath(u"result.xml"_s);
        const auto render = [&](const QString &project, const QString &path) {
            return run(
                {u"render"_s, project, path, u"-o"_s, m_folder.filePath(u"s.wav"_s), u"--junit"_s, xml});
        };
        const auto told = [&] {
            QFile file(xml);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QString good = scenario("good.json", R"({"seconds": 1, "steps": [{"at": 0, "post": "Spin"}],
                                       "expect": [{"lufs": [-60, 0]}, {"silentAfter": 0.999999}]})");
        const Run fine = render(m_demo, good);
        QVERIFY(told().contains("errors=\"0\""));
        QVERIFY2(told().contains("tests=\"2\""), told().constData());
        QCOMPARE(fine.code, told().contains("failures=\"0\"") ? 0 : 1);
        // Without a scenario that can be read; with a project that is broken
        const QString bad = scenario("bad.json", R"([{"at": 0, "post": "Spin"}])");
        QCOMPARE(render(m_demo, bad).code, 1);
        QVERIFY(told().contains("errors=\"1\"") && told().contains("must be an object"));
        QCOMPARE(render(m_demo, m_folder.filePath(u"none.json"_s)).code, 1);
        QVERIFY(told().contains("errors=\"1\"") && told().contains("can't be read"));
        QCOMPARE(render(m_folder.filePath(u"nowhere"_s), good).code, 1);
        QVERIFY(told().contains("errors=\"1\""));
        // What is to be heard alone isn't there; silence is expected where nothing was rendered
        QCOMPARE(run({u"render"_s, m_demo, good, u"-o"_s, m_folder.filePath(u"s.wav"_s), u"--junit"_s, xml,
                      u"--solo"_s, u"Nowhere"_s})
                     .code,
                 1);
        QVERIFY(told().contains("errors=\"1\""));
        const QString beyond
            = scenario("beyond.json", R"({"seconds": 1, "steps": [{"at": 0.9, "post": "Click"}],
                                        "expect": [{"silentAfter": 1}, {"silentBefore": 2}]})");
        QCOMPARE(render(m_demo, beyond).code, 1);
        QVERIFY2(told().contains("failures=\"2\"") && told().contains("up to 1.000 s only"),
                 told().constData());
        // A voice that can't be heard
        const QString silent = m_folder.filePath(u"Silent"_s);
        copyDemo(silent);
        QDirIterator files(silent + u"/audio"_s, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            QVERIFY(QFile::resize(files.next(), 0));
        QCOMPARE(render(silent, good).code, 1);
        QVERIFY2(!told().contains("errors=\"0\""), told().constData());
        QCOMPARE(
            run({u"render"_s, m_demo, u"--event"_s, u"Spin"_s, u"-o"_s, u"x.wav"_s, u"--junit"_s, xml}).code,
            2);
    }

    void aScenarioThatIsMisspeltIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char *name, const char *text, const char *said) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(said);
        };
        row("a list", "[]", "must be an object");
        row("steps", R"({"steps": {"at": 0, "post": "Spin"}})", "\"steps\" must be a list");
        row("expectations", R"({"expect": {"peakBelow": -90}})", "\"expect\" must be a list");
        row("no time", R"({"steps": [{"post": "Spin"}]})", "needs \"at\"");
        row("a fade that fades nothing", R"({"steps": [{"at": 0, "post": "Spin", "fade": 1}]})", "\"fade\"");
        row("not clipping", R"({"expect": [{"noClipping": false}]})", "is true");
        row("not stopping", R"({"steps": [{"at": 0, "stopAll": false}]})", "is true");
        row("a number for a name", R"({"steps": [{"at": 0, "post": "Spin", "object": 5}]})",
            "name in quotes");
        row("too late", R"({"seconds": 1, "steps": [{"at": 5, "post": "Spin"}]})", "ends after 1 s");
    }
    void aScenarioThatIsMisspeltIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, said);
        QFile file(m_folder.filePath(u"misspelt.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        const Run refused
            = run({u"render"_s, m_demo, file.fileName(), u"-o"_s, m_folder.filePath(u"m.wav"_s)});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(said), refused.err.constData());
    }

    /// What stands there is whole until its successor is.
    void aRenderThatFailsLeavesTheFileBefore()
    {
        const QString path = m_folder.filePath(u"kept.wav"_s);
        const QStringList render{u"render"_s,    m_demo, u"--event"_s, u"Spin"_s,
                                 u"--seconds"_s, u"2"_s, u"-o"_s,      path};
        QCOMPARE(run(render).code, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        file.close();
        QProcess limited;
        const QString small = u"trap '' XFSZ; ulimit -f 40; exec \"$0\" \"$@\""_s;
        limited.start(u"sh"_s, QStringList{u"-c"_s, small, QStringLiteral(FLUX_CLI)} + render);
        QVERIFY(limited.waitForFinished(60000));
        QCOMPARE(limited.exitCode(), 3);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == before);
        const QStringList parts = QDir(m_folder.path()).entryList({u".part*"_s}, QDir::Files | QDir::Hidden);
        QVERIFY2(parts.isEmpty(), qPrintable(parts.join(u' ')));
        QCOMPARE(run({u"render"_s, m_demo, u"--event"_s, u"Spin"_s, u"-o"_s, u""_s}).code, 2);
        QCOMPARE(
            run({u"render"_s, m_demo, u"--event"_s, u"Spin"_s, u"-o"_s, path, u"--seconds"_s, u"nan"_s}).code,
            2);
    }

    /// Events of one name get a file each; loudness is that of what was rendered, wherever it went.
    void everyEventHasAFile()
    {
        const QString twins = m_folder.filePath(u"Twins"_s);
        QCOMPARE(run({u"new"_s, twins}).code, 0);
        QFile unit(twins + u"/units/events/a.json"_s);
        QVERIFY(QDir().mkpath(twins + u"/units/events"_s) && unit.open(QIODevice::WriteOnly));
        unit.write(R"({"schema": 1, "unit": "00000000000a0001", "parent": "events", "objects": [
            {"id": "00000000000a0001", "kind": "folder", "name": "A", "order": "a0", "children": [
                {"id": "00000000000a0002", "kind": "event", "name": "Click 1", "order": "a0", "children": [
                    {"id": "00000000000a0012", "kind": "action", "order": "a0", "properties": {"type": "stopAll"}}]},
                {"id": "00000000000a0003", "kind": "event", "name": "Click_1", "order": "a1", "children": [
                    {"id": "00000000000a0013", "kind": "action", "order": "a0", "properties": {"type": "stopAll"}}]},
                {"id": "00000000000a0004", "kind": "event", "name": ")"
                   + QByteArray(400, 'x') + R"(", "order": "a2", "children": [
                    {"id": "00000000000a0014", "kind": "action", "order": "a0", "properties": {"type": "stopAll"}}]}]}]})");
        unit.close();
        const QString folder = m_folder.filePath(u"all"_s);
        (void)run({u"render"_s, twins, u"--all"_s, u"-o"_s, folder});
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 3);
        const QStringList render{u"render"_s,    m_demo, u"--event"_s, u"Spin"_s,
                                 u"--seconds"_s, u"3"_s, u"--json"_s,  u"-o"_s};
        const auto lufs = [&](const QString &path) {
            return run(render + QStringList{path})
                .json()[u"rendered"_s]
                .toArray()[0]
                .toObject()[u"lufs"_s]
                .toDouble();
        };
        QVERIFY(lufs(m_folder.filePath(u"l.wav"_s)) < -3.0);
#ifdef Q_OS_UNIX
        QCOMPARE(lufs(u"/dev/null"_s), lufs(m_folder.filePath(u"l.wav"_s)));
        QVERIFY(!QFileInfo(u"/dev/null"_s).isFile());
        const Run piped = run({u"render"_s, m_demo, u"--event"_s, u"Spin"_s, u"--seconds"_s, u"2"_s, u"-o"_s,
                               m_folder.filePath(u"l.wav"_s), u"--report"_s, u"/dev/stderr"_s});
        QVERIFY(piped.err.contains("\"rendered\""));
        QCOMPARE(piped.code, 0);
#endif
    }

    /// A file's rate may be 24 times below the project's.
    void ratesMayLieFarApart()
    {
        const QString fast = m_folder.filePath(u"Fast"_s);
        copyDemo(fast);
        QCOMPARE(run({u"set"_s, fast, u"Project"_s, u"sampleRate"_s, u"192000"_s}).code, 0);
        const Run slow = run({u"render"_s, fast, u"--event"_s, u"Spin"_s, u"--seconds"_s, u"2"_s, u"--rate"_s,
                              u"8000"_s, u"--json"_s, u"-o"_s, m_folder.filePath(u"slow.wav"_s)});
        QCOMPARE(slow.code, 0);
        const QJsonObject told = slow.json()[u"rendered"_s].toArray()[0].toObject();
        QCOMPARE(told[u"frames"_s].toInt(), 16000);
        QVERIFY(told[u"peak"_s].toDouble() > 0.05 && told[u"peak"_s].toDouble() < 1.0);
    }

    /// A project with errors is used as far as it goes, and the script is told.
    void aBrokenUnitEndsWithOne()
    {
        const QString broken = m_folder.filePath(u"Broken"_s);
        copyDemo(broken);
        QFile unit(broken + u"/units/events/zzz.json"_s);
        QVERIFY(unit.open(QIODevice::WriteOnly) && unit.write("{ <<<<<<< ") > 0);
        unit.close();
        QCOMPARE(run({u"lint"_s, broken, u"--quick"_s}).code, 1);
        QCOMPARE(run({u"render"_s, broken, u"--event"_s, u"Spin"_s, u"--seconds"_s, u"2"_s, u"-o"_s,
                      m_folder.filePath(u"b.wav"_s)})
                     .code,
                 1);
        QVERIFY(QFile::remove(unit.fileName()));
        QVERIFY(QDir(broken + u"/units"_s).removeRecursively());
        const Run gone = run({u"validate"_s, broken});
        QCOMPARE(gone.code, 1);
        QVERIFY2(gone.err.contains("units") || gone.out.contains("units"), gone.err.constData());
    }

    void failuresNameTheirReason()
    {
        const Run none = run({u"info"_s, m_folder.filePath(u"nowhere"_s)});
        QCOMPARE(none.code, 1);
        QVERIFY(none.err.contains("nowhere"));
        QCOMPARE(run({u"new"_s, m_demo}).code, 3); // it holds a project
        QCOMPARE(run({u"render"_s, m_demo, u"--event"_s, u"Click"_s, u"-o"_s,
                      m_folder.filePath(u"no/such/folder.wav"_s)})
                     .code,
                 3);
        QCOMPARE(
            run({u"render"_s, m_demo, u"--event"_s, u"No such"_s, u"-o"_s, m_folder.filePath(u"x.wav"_s)})
                .code,
            1);
        QCOMPARE(run({u"loudness"_s, m_demo + u"/project.json"_s}).code, 1);
        QVERIFY(QFile::remove(m_demo + u"/audio/ui/click.wav"_s));
        const Run validate = run({u"validate"_s, m_demo});
        QCOMPARE(validate.code, 1);
        QVERIFY(validate.out.contains("click.wav"));
        const Run render = run({u"render"_s, m_demo, u"--event"_s, u"Click"_s, u"--seconds"_s, u"0.2"_s,
                                u"-o"_s, m_folder.filePath(u"y.wav"_s)});
        QCOMPARE(render.code, 1);
        QVERIFY(render.err.contains("not heard"));
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
