#include "engine/stream/audio_writer.h"
#include "engine/stream/decoder.h"
#include "models/files/importer.h"
#include "models/files/safe_file.h"
#include "models/studio/session.h"
#include "models/waveforms/audio_fault_text.h"
#include "models/waveforms/audiowaveform.h"
#include "models/waveforms/loudness.h"
#include "models/waveforms/peak_cache.h"
#include "models/waveforms/waveform_item.h"
#include "tests/support/broken_audio.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace flux;
using namespace Qt::Literals::StringLiterals;

namespace {
QString writeTone(const QString &path, engine::AudioFormat format, int channels, int rate, double seconds,
                  double hertz = 440.0, double gain = 0.5)
{
    std::string problem;
    auto writer = engine::AudioWriter::create(path.toStdU16String(), format, channels, rate, problem);
    std::vector<float> audio;
    for (int i = 0; i < static_cast<int>(seconds * rate); ++i)
        for (int c = 0; c < channels; ++c)
            audio.push_back(static_cast<float>(gain * std::sin(2.0 * 3.14159265358979 * hertz * i / rate)));
    (void)writer->write(audio);
    (void)writer->finish();
    return path;
}
} // namespace

class TestMedia : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void brokenAudioSaysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        for (const test::BrokenAudio &file : test::brokenAudioFiles())
            QTest::newRow(file.name) << file.bytes << QString::fromLatin1(file.expected);
    }
    void brokenAudioSaysWhatIsWrong()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QTemporaryDir folder;
        Session session;
        QCOMPARE(session.create(folder.filePath(u"Game"_s), u"Game"_s), QString());
        const QString path = folder.filePath(u"broken.wav"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const QString good
            = writeTone(folder.filePath(u"good.wav"_s), engine::AudioFormat::Wav16, 1, 48000, 0.1);
        ImportScan scan({path, good}, session.file().path(), session.document());
        scan.run();
        QStringList said;
        for (const Problem &problem : scan.problems())
            said << problem.text();
        QVERIFY2(!said.isEmpty(), "nothing was said");
        QVERIFY2(said.join(u'\n').contains(path), qPrintable(said.join(u'\n')));
        QVERIFY2(said.join(u'\n').contains(expected), qPrintable(said.join(u'\n')));
        QVERIFY(!scan.items().empty());
        QCOMPARE(QFileInfo(scan.items().back().source).fileName(), u"good.wav"_s); // the rest works
        // The peaks and the loudness of it don't crash either.
        (void)Peaks::make(path, folder.filePath(u"p.ffpk"_s), nullptr);
        (void)measureLoudness(path);
    }

    void channelsFoldWithTheirCoefficients()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"six.wav"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        std::vector<float> frame{0.1F, 0.2F, 0.4F, 0.8F, 0.05F, 0.025F}; // L R C LFE Ls Rs
        file.write(test::waveFloat(6, 48000, frame));
        file.close();
        engine::AudioFault fault;
        const auto decoder = engine::Decoder::open(path.toStdU16String(), fault);
        QVERIFY2(decoder != nullptr, qPrintable(textOf(fault)));
        std::vector<float> out(2);
        QCOMPARE(decoder->read(out), std::size_t{1});
        QVERIFY(std::abs(out[0] - (0.1F + 0.70710678F * (0.4F + 0.05F))) < 1e-6F);
        QVERIFY(std::abs(out[1] - (0.2F + 0.70710678F * (0.4F + 0.025F))) < 1e-6F);
    }

    void formatsRatesAndFoldersImport()
    {
        QTemporaryDir folder;
        Session session;
        QCOMPARE(session.create(folder.filePath(u"Game"_s), u"Game"_s), QString());
        QDir().mkpath(folder.filePath(u"in/steps"_s));
        writeTone(folder.filePath(u"in/steps/a.wav"_s), engine::AudioFormat::Wav16, 1, 8000, 0.2);
        writeTone(folder.filePath(u"in/steps/b.flac"_s), engine::AudioFormat::Flac, 2, 192000, 0.2);
        writeTone(folder.filePath(u"in/c.ogg"_s), engine::AudioFormat::Vorbis, 2, 44100, 0.2);
        writeTone(folder.filePath(u"in/d.wav"_s), engine::AudioFormat::Wav24, 8, 48000, 0.2);
        QVERIFY(QFile::copy(folder.filePath(u"in/d.wav"_s), folder.filePath(u"in/same.wav"_s)));
        QFile::copy(folder.filePath(u"in/d.wav"_s), folder.filePath(u"in/notes.txt"_s));
        ImportScan scan({folder.filePath(u"in"_s)}, session.file().path(), session.document());
        scan.run();
        QVERIFY(scan.problems().empty());
        QCOMPARE(scan.items().size(), std::size_t{5});
        ImportPlan plan = planImport(session.document(), scan.items(), {}, ImportAs::Events);
        QCOMPARE(plan.duplicates, 1);
        QVERIFY(session.editor().push(u"Import"_s, std::move(plan.edits)));
        QCOMPARE(session.document().count(doc::Kind::AudioFile), 4);
        QCOMPARE(session.document().count(doc::Kind::Sound), 5);
        QCOMPARE(session.document().count(doc::Kind::Event), 5);
        for (const doc::ObjectId id : session.document().allOf(doc::Kind::AudioFile)) {
            const auto *file = session.document().find<doc::AudioFile>(id);
            QVERIFY(QFile::exists(session.file().absolute(file->path)));
            QVERIFY(std::abs(file->length - 0.2) < 0.01);
        }
        session.editor().undo(); // one step
        QCOMPARE(session.document().count(doc::Kind::Event), 0);
        // The same folder again, as a random container: all files are known.
        session.editor().redo();
        ImportPlan again = planImport(session.document(), scan.items(), {}, ImportAs::Random);
        QCOMPARE(again.duplicates, 5);
        QVERIFY(session.editor().push(u"Import"_s, std::move(again.edits)));
        QCOMPARE(session.document().count(doc::Kind::AudioFile), 4);
        QCOMPARE(session.document().count(doc::Kind::Random), 2); // one for each folder
    }

    /// What the project has isn't copied a second time; what it misses comes back where it was; what isn't
    /// wanted goes.
    void nothingIsCopiedTwice()
    {
        QTemporaryDir folder;
        Session session;
        QCOMPARE(session.create(folder.filePath(u"Game"_s), u"Game"_s), QString());
        QDir().mkpath(folder.filePath(u"in"_s));
        const QString tone
            = writeTone(folder.filePath(u"in/tone.wav"_s), engine::AudioFormat::Wav16, 1, 48000, 0.2);
        const QString same = folder.filePath(u"in/same.wav"_s);
        QVERIFY(QFile::copy(tone, same));
        const QString audio = session.file().path() + u"/audio"_s;
        const auto copies = [&] { return QDir(audio).entryList(QDir::Files); };
        ImportScan first({tone, same}, session.file().path(), session.document());
        first.run();
        QCOMPARE(first.items().size(), std::size_t{2});
        QCOMPARE(copies(), QStringList{u"tone.wav"_s});
        ImportPlan plan = planImport(session.document(), first.items(), {}, ImportAs::Sounds);
        QVERIFY(session.editor().push(u"Import"_s, std::move(plan.edits)));
        ImportScan again({same}, session.file().path(), session.document());
        again.run();
        QCOMPARE(copies(), QStringList{u"tone.wav"_s});
        QCOMPARE(again.items().front().stored, u"audio/tone.wav"_s);
        again.takeBack(); // it made none
        QCOMPARE(copies(), QStringList{u"tone.wav"_s});
        QVERIFY(QFile::remove(audio + u"/tone.wav"_s)); // lost, and found under another name
        ImportScan found({same}, session.file().path(), session.document());
        found.run();
        QCOMPARE(copies(), QStringList{u"tone.wav"_s});
        const QString other
            = writeTone(folder.filePath(u"in/other.wav"_s), engine::AudioFormat::Wav16, 2, 44100, 0.4);
        ImportScan cancelled({other}, session.file().path(), session.document());
        cancelled.run();
        QCOMPARE(copies().size(), 2);
        cancelled.takeBack();
        QCOMPARE(copies(), QStringList{u"tone.wav"_s});
        // Another file in its place: one step.
        const doc::ObjectId file = session.document().allOf(doc::Kind::AudioFile).front();
        ImportScan replacement({other}, session.file().path(), session.document());
        replacement.run();
        QVERIFY(session.editor().push(u"Replace"_s, planReplacement(file, replacement.items().front())));
        const auto *now = session.document().find<doc::AudioFile>(file);
        QCOMPARE(now->path, u"audio/other.wav"_s);
        QCOMPARE(now->channels, 2);
        QVERIFY(std::abs(now->length - 0.4) < 0.01);
        session.editor().undo();
        QCOMPARE(session.document().find<doc::AudioFile>(file)->path, u"audio/tone.wav"_s);
        // What is there under the known name is another file by now: the one that was asked for is taken.
        QVERIFY(QFile::remove(audio + u"/tone.wav"_s));
        writeTone(audio + u"/tone.wav"_s, engine::AudioFormat::Wav16, 1, 48000, 0.9);
        ImportScan good({tone}, session.file().path(), session.document());
        good.run();
        QCOMPARE(good.items().front().stored, u"audio/tone-2.wav"_s);
        ImportPlan more = planImport(session.document(), good.items(), {}, ImportAs::Sounds);
        QCOMPARE(more.duplicates, 0);
        QVERIFY(session.editor().push(u"Import"_s, std::move(more.edits)));
        QCOMPARE(session.document().count(doc::Kind::AudioFile), 2);
        session.editor().undo();
        good.takeBack();
        // A path that leads out of the project is none that anything is copied to.
        QVERIFY(session.editor().push(
            u"Out"_s,
            {doc::edit::Set{file, doc::propertyIndex(doc::Kind::AudioFile, "path"), u"../out.wav"_s}}));
        ImportScan outside({tone}, session.file().path(), session.document());
        outside.run();
        QVERIFY(!QFile::exists(folder.filePath(u"out.wav"_s)));
        QCOMPARE(outside.items().front().stored, u"audio/tone-2.wav"_s);
    }

    void peaksShowTheExtremesAndStaySmall()
    {
        QTemporaryDir folder;
        const QString wav
            = writeTone(folder.filePath(u"a.wav"_s), engine::AudioFormat::Wav16, 2, 48000, 10.0, 100.0, 0.75);
        const QString path = folder.filePath(u"a.ffpk"_s);
        QCOMPARE(Peaks::make(wav, path, nullptr), QString());
        auto peaks = Peaks::open(path);
        QVERIFY(peaks != nullptr);
        QCOMPARE(peaks->frames(), quint64{480000});
        for (std::size_t level = 1; level < Peaks::levels.size(); ++level) {
            const Peak peak = peaks->between(1, 48000, 96000, Peaks::levels[level]);
            QVERIFY(peak.high >= 95 && peak.high <= 97 && peak.low <= -95);
            QVERIFY(std::abs(peak.rms - 67) <= 2);
        }
        QVERIFY(static_cast<double>(peaks->bytes()) < 0.05 * 480000 * 2 * 4);
        peaks.reset();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(3000);
        file.write("damage");
        file.close();
        QVERIFY(Peaks::open(path) == nullptr); // made anew, never shown wrong
    }

    /// Something is shown of a long file long before all of it was read.
    /// Nearer than the finest peaks the frames themselves are drawn, as a line where there is room for one.
    void waveformsGoDownToSingleFrames()
    {
        QTemporaryDir folder;
        const QString wav
            = writeTone(folder.filePath(u"t.wav"_s), engine::AudioFormat::Wav24, 2, 48000, 1.0, 480.0);
        const Samples samples = readSamples(wav, 1000, 5000);
        QCOMPARE(samples.channels, 2);
        QCOMPARE(samples.rate, 48000.0);
        QCOMPARE(samples.end(), quint64{6000});
        QVERIFY(std::abs(samples.at(1025, 1) - 0.5F) < 1e-3F); // a quarter of a period of 100 frames
        QCOMPARE(readSamples(wav, 47990, 100).frames(), quint64{10});
        QCOMPARE(readSamples(wav, 99999, 10).channels, 0);
        QCOMPARE(readSamples(wav + u"x"_s, 0, 10).channels, 0);

        // The row at which a column is painted highest, in the upper half, the left channel's
        const auto top = [](const QImage &image, int x) {
            for (int y = 0; y < image.height() / 2; ++y)
                if (qAlpha(image.pixel(x, y)) > 128)
                    return y;
            return -1;
        };
        const auto blank = [] {
            QImage image(400, 202, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            return image;
        };
        QImage lines = blank(); // 50 frames: from a crossing upwards over the crest to the next crossing
        QVERIFY(paintSamples(lines, samples, 48000, {2000.0, 0.125, 1.0, Qt::white, 1.0}));
        QVERIFY(std::abs(top(lines, 200) - 25) <= 3); // 0.5 of half of 101 rows, and the dot's radius
        QVERIFY(std::abs(top(lines, 2) - 50) <= 4);
        QVERIFY(std::abs(top(lines, 397) - 50) <= 4);
        QImage columns = blank(); // four frames each: 16 periods
        QVERIFY(paintSamples(columns, samples, 48000, {2000.0, 4.0, 1.0, Qt::white, 1.0}));
        QVERIFY(std::abs(top(columns, 6) - 25) <= 2);
        QVERIFY(std::abs(top(columns, 18) - 75) <= 3); // the trough: nothing is painted above it
        QImage untouched = blank();
        QVERIFY(!paintSamples(untouched, samples, 48000, {900.0, 0.125, 1.0, Qt::white, 1.0})); // isn't there
        QVERIFY(untouched == blank());

        PeakCache cache;
        std::unique_ptr<QObject> asker = std::make_unique<QObject>();
        Samples came;
        cache.readSamples(wav, 100, 50, asker.get(), [&](Samples &&read) { came = std::move(read); });
        QTRY_COMPARE(came.frames(), quint64{50});
        cache.readSamples(wav, 0, 7, asker.get(), [&](Samples &&read) { came = std::move(read); });
        asker.reset();
        cache.finish();
        QCoreApplication::processEvents();
        QCOMPARE(came.frames(), quint64{50}); // nobody asks any more
    }

    /// An item in a window shows frames when near, peaks when far.
    void aWaveformAsksForWhatItShows()
    {
        QTemporaryDir folder;
        const QString wav = writeTone(folder.filePath(u"t.wav"_s), engine::AudioFormat::Wav16, 1, 48000, 4.0);
        PeakCache cache;
        cache.setFolder(folder.filePath(u"peaks"_s));
        WaveformItem item;
        item.setSize({800.0, 100.0});
        item.setCache(&cache);
        item.setHash(u"0123456789abcdef0123456789abcdef"_s);
        item.setPath(wav);
        static_cast<QQmlParserStatus &>(item).componentComplete();
        QTRY_VERIFY(item.isLoaded());
        QVERIFY(!item.showsSamples());
        item.setFrom(1.0);
        item.setTo(1.1); // six frames a pixel
        QTRY_VERIFY(item.showsSamples());
        item.setFrom(3.0);
        item.setTo(3.001);
        QTRY_VERIFY(item.showsSamples());
        item.setTo(0.0);
        item.setFrom(0.0);
        QVERIFY(!item.showsSamples()); // given back
    }

    void aLongFileIsSketchedFirst()
    {
        QTemporaryDir folder;
        const QString wav
            = writeTone(folder.filePath(u"long.wav"_s), engine::AudioFormat::Wav16, 2, 48000, 60.0);
        const auto sketch = Peaks::sketch(wav, std::chrono::milliseconds(1000));
        QVERIFY(sketch != nullptr && sketch->isSketch());
        QCOMPARE(sketch->frames(), quint64{60 * 48000});
        QCOMPARE(Peaks::make(wav, folder.filePath(u"p.ffpk"_s), nullptr), QString());
        const auto whole = Peaks::open(folder.filePath(u"p.ffpk"_s));
        for (int channel = 0; channel < 2; ++channel)
            for (quint64 at = 0; at < 60 * 48000; at += 48000) {
                const Peak a = sketch->between(channel, at, at + 48000, 48000.0);
                const Peak b = whole->between(channel, at, at + 48000, 48000.0);
                QVERIFY(std::abs(a.high - b.high) <= 4 && std::abs(a.low - b.low) <= 4);
            }
        QVERIFY(Peaks::sketch(wav, std::chrono::milliseconds(0)) != nullptr); // time is up: still a picture
        PeakCache cache;
        cache.setFolder(folder.filePath(u"peaks"_s));
        QSignalSpy ready(&cache, &PeakCache::ready);
        QVERIFY(cache.get(u"x"_s, wav) == nullptr);
        QTRY_COMPARE(ready.count(), 2);
        QVERIFY(!cache.get(u"x"_s, wav)->isSketch());
    }

    void thePeakCacheKeepsItsBudgets()
    {
        QTemporaryDir folder;
        PeakCache cache;
        cache.setFolder(folder.filePath(u"peaks"_s));
        cache.setBudgets(20000, 40000);
        QSignalSpy ready(&cache, &PeakCache::ready);
        for (int i = 0; i < 8; ++i) {
            const QString wav = writeTone(folder.filePath(u"%1.wav"_s.arg(i)), engine::AudioFormat::Wav16, 1,
                                          48000, 2.0, 100.0 + i);
            QVERIFY(cache.get(QString::number(i), wav) == nullptr);
            QVERIFY(ready.wait());
            QVERIFY(cache.get(QString::number(i), wav) != nullptr);
            QVERIFY(cache.memoryBytes() <= 20000);
        }
        qint64 disk = 0;
        for (const QFileInfo &file : QDir(folder.filePath(u"peaks"_s)).entryInfoList(QDir::Files))
            disk += file.size();
        QVERIFY(disk <= 40000 && disk > 0);
        // The next session knows what there is and which was wanted last.
        const QFileInfoList kept
            = QDir(folder.filePath(u"peaks"_s))
                  .entryInfoList({u"*.ffpk"_s}, QDir::Files, QDir::Time | QDir::Reversed);
        QVERIFY(kept.size() >= 2);
        PeakShelf shelf(folder.filePath(u"peaks"_s), 40000);
        QCOMPARE(shelf.bytes(), disk);
        QCOMPARE(shelf.files(), static_cast<int>(kept.size()));
        shelf.touch(kept.front().completeBaseName()); // the oldest is wanted again
        shelf.reserve(u"new"_s, 40000 - disk + kept[1].size());
        QVERIFY(kept.front().exists() && QFileInfo::exists(kept.front().filePath()));
        QVERIFY(!QFileInfo::exists(kept[1].filePath()));
        QVERIFY(shelf.bytes() <= 40000);
        QSignalSpy failed(&cache, &PeakCache::failed);
        QVERIFY(cache.get(u"x"_s, folder.filePath(u"missing.wav"_s)) == nullptr);
        QVERIFY(failed.wait());
        QVERIFY(failed[0][1].toString().contains(u"does not exist"_s));
    }

    void peaksCanBeCancelledAndResumed()
    {
        QTemporaryDir folder;
        const QString wav
            = writeTone(folder.filePath(u"long.wav"_s), engine::AudioFormat::Wav16, 2, 48000, 300.0);
        PeakCache cache;
        cache.setFolder(folder.filePath(u"peaks"_s));
        QSignalSpy progress(&cache, &PeakCache::progressChanged);
        QVERIFY(cache.get(u"x"_s, wav) == nullptr);
        QCOMPARE(cache.pending(), 1);
        cache.cancel();
        QCOMPARE(cache.pending(), 0);
        QCOMPARE(cache.leftOut(), 1);
        cache.finish();
        QVERIFY(cache.get(u"x"_s, wav) == nullptr); // and isn't begun again
        QCOMPARE(cache.pending(), 0);
        QVERIFY(!QFileInfo::exists(folder.filePath(u"peaks/x.ffpk"_s)));
        cache.resume();
        QSignalSpy ready(&cache, &PeakCache::ready);
        (void)cache.get(u"x"_s, wav);
        QTRY_COMPARE(cache.pending(), 0);
        QVERIFY(cache.get(u"x"_s, wav) != nullptr);
        QVERIFY(progress.count() > 0);
    }

    void audiowaveformDataGoesOutAndIn_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<int>("zoom");
        QTest::newRow("8 bits") << 8 << 256;
        QTest::newRow("16 bits, no power of two") << 16 << 300;
        QTest::newRow("coarse") << 8 << 5000;
    }
    void audiowaveformDataGoesOutAndIn()
    {
        QFETCH(int, bits);
        QFETCH(int, zoom);
        QTemporaryDir folder;
        const QString wav
            = writeTone(folder.filePath(u"a.wav"_s), engine::AudioFormat::Wav16, 2, 48000, 3.1, 90.0);
        const QString dat = folder.filePath(u"a.dat"_s);
        QString problem;
        QCOMPARE(writeSafely(dat, audiowaveformOf(wav, bits, zoom, problem)), QString());
        QCOMPARE(problem, QString());
        const QString file = folder.filePath(u"x.ffpk"_s);
        QCOMPARE(readAudiowaveform(dat, wav, file), QString());
        const auto in = Peaks::open(file);
        QVERIFY(in && in->isImported());
        QCOMPARE(Peaks::make(wav, folder.filePath(u"own.ffpk"_s)), QString());
        const auto own = Peaks::open(folder.filePath(u"own.ffpk"_s));
        QVERIFY(!own->isImported());
        QCOMPARE(in->frames(), own->frames());
        for (int channel = 0; channel < 2; ++channel)
            for (quint64 at = 0; at + 16384 < own->frames(); at += 16384) {
                const Peak a = in->between(channel, at, at + 16384, 16384.0);
                const Peak b = own->between(channel, at, at + 16384, 16384.0);
                QVERIFY(std::abs(a.high - b.high) <= 3 && std::abs(a.low - b.low) <= 3);
            }
        // Shown at once, then replaced by our own
        PeakCache cache;
        QDir(folder.path()).mkpath(u"peaks"_s);
        QVERIFY(QFile::copy(file, folder.filePath(u"peaks/x.ffpk"_s)));
        cache.setFolder(folder.filePath(u"peaks"_s));
        QSignalSpy ready(&cache, &PeakCache::ready);
        (void)cache.get(u"x"_s, wav);
        QTRY_COMPARE(ready.count(), 2);
        QVERIFY(!cache.get(u"x"_s, wav)->isImported());
        // Data of other audio, damaged data
        const QString other
            = writeTone(folder.filePath(u"b.wav"_s), engine::AudioFormat::Wav16, 2, 48000, 2.0);
        QVERIFY(readAudiowaveform(dat, other, file).contains(u"belongs to other audio"_s));
        QFile damaged(dat);
        QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.resize(damaged.size() - 3));
        damaged.close();
        QVERIFY(readAudiowaveform(dat, wav, file).contains(u"damaged"_s));
        QVERIFY(!readAudiowaveform(folder.filePath(u"none"_s), wav, file).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMedia)
#include "tst_media.moc"
