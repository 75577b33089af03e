#include "engine/cache/lru.h"
#include "engine/stream/converted_file.h"
#include "engine/stream/decoder.h"
#include "tests/support/engine_rig.h"
#include "tests/support/realtime_guard.h"

#include <QFile>
#include <QTest>

#include <filesystem>
#include <list>

using namespace flux;
using namespace flux::engine;
using namespace flux::test;
using namespace Qt::Literals::StringLiterals;
using Kind = Record::Kind;

namespace {
/// Renders without the engine thread's help, so that a test decides when the disk answers.
class StalledRig : public EngineRig {
public:
    std::vector<float> renderWithoutDisk(std::uint32_t frames)
    {
        std::vector<float> out(2 * static_cast<std::size_t>(frames));
        engine().renderDevice(out.data(), frames);
        return out;
    }
};

SoundSpec streamed(EngineRig &rig, const std::vector<float> &audio, int channels = 2, int rate = 48000,
                   std::uint32_t head = 4800, std::uint32_t start = 0)
{
    SoundSpec spec;
    spec.sample = rig.sample(audio, channels, rate, {start, head});
    spec.trimStart = start;
    return spec;
}

std::vector<float> ramp(std::size_t frames, int channels = 1)
{
    std::vector<float> out;
    for (std::size_t i = 0; i < frames; ++i)
        for (int c = 0; c < channels; ++c)
            out.push_back(static_cast<float>(i) / static_cast<float>(frames));
    return out;
}

/// The largest step from frame to frame.
float worstStep(const std::vector<float> &audio)
{
    float worst = 0.0F;
    for (std::size_t i = 1; i < audio.size() / 2; ++i)
        worst = std::max(worst, std::abs(left(audio, i) - left(audio, i - 1)));
    return worst;
}
} // namespace

class TestStreams : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStreamHasTheBitsOfTheWholeFile_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("rate");
        QTest::addColumn<float>("cents");
        QTest::addColumn<int>("loop");
        QTest::newRow("mono") << 1 << 48000 << 0.0F << 0;
        QTest::newRow("stereo, pitched") << 2 << 48000 << 700.0F << 0;
        QTest::newRow("converted") << 2 << 44100 << 0.0F << 0;
        QTest::newRow("looped") << 2 << 48000 << -300.0F << 1;
        QTest::newRow("converted, looped, pitched") << 1 << 32000 << 1200.0F << 1;
    }
    void aStreamHasTheBitsOfTheWholeFile()
    {
        QFETCH(int, channels);
        QFETCH(int, rate);
        QFETCH(float, cents);
        QFETCH(int, loop);
        std::vector<float> audio = sine(static_cast<std::size_t>(channels) * 120000, 331.0);
        std::vector<std::vector<float>> renders;
        for (const std::uint32_t head : {0U, 4800U}) {
            EngineRig rig;
            rig.publishMix();
            SoundSpec spec;
            spec.sample = rig.sample(audio, channels, rate, {3000, head});
            spec.trimStart = 3000;
            spec.trimEnd = 5000;
            spec.loop = loop ? LoopMode::Counted : LoopMode::Off;
            spec.repeats = 3;
            spec.loopStart = 20000;
            spec.loopEnd = 50001;
            spec.fadeIn = 8000;
            spec.fadeOuts[0].length = 20000;
            rig.publishSound(spec);
            rig.publishEvent({rig.action()});
            rig.sounds->setValue(SoundPart::slot(0, VoiceParam::Pitch), cents);
            rig.engine().post(EngineRig::eventAt);
            renders.push_back(rig.render(300000));
            QCOMPARE(rig.engine().status().starvations.load(), std::uint64_t{0});
            QCOMPARE(rig.engine().status().streams.load(), 0U);
        }
        QVERIFY(std::ranges::any_of(renders[0], [](float x) { return std::abs(x) > 0.2F; }));
        QVERIFY(renders[0] == renders[1]);
    }

    /// A Vorbis file that breaks off has no length of its own: what is there plays.
    void aTornVorbisPlaysToItsLastWholePage()
    {
        QTemporaryDir folder;
        const std::filesystem::path whole = folder.filePath(u"whole.ogg"_s).toStdU16String();
        const std::vector<float> audio = sine(2 * 480000, 331.0);
        std::string problem;
        auto writer = AudioWriter::create(whole, AudioFormat::Vorbis, 2, 48000, problem);
        QVERIFY(writer && writer->write(audio) && writer->finish());
        const std::filesystem::path torn = folder.filePath(u"torn.ogg"_s).toStdU16String();
        std::filesystem::copy_file(whole, torn);
        std::filesystem::resize_file(torn, std::filesystem::file_size(whole) * 6 / 10);
        AudioFault fault;
        const auto decoder = Decoder::open(torn, fault);
        QVERIFY(decoder && decoder->isTruncated());
        const std::uint64_t frames = decoder->info().frames;
        QVERIFY2(frames > 200000 && frames < 300000, qPrintable(QString::number(frames)));
        std::vector<float> read(2 * 480000);
        std::size_t got = 0;
        while (const std::size_t more = decoder->read(std::span(read).subspan(2 * got)))
            got += more;
        QCOMPARE(got, static_cast<std::size_t>(frames));
        for (const std::uint32_t head : {0U, 4800U}) {
            EngineRig rig;
            rig.publishMix();
            SoundSpec spec;
            spec.sample = rig.engine().samples().slot(torn, {0, head});
            rig.engine().samples().want(spec.sample);
            rig.publishSound(spec);
            rig.publishEvent({rig.action()});
            rig.engine().post(EngineRig::eventAt);
            const auto out = rig.render(480000);
            const auto loudest = [&](std::uint64_t from, std::uint64_t to) {
                float most = 0.0F;
                for (std::uint64_t i = from; i < to; ++i)
                    most = std::max(most, std::abs(left(out, i)));
                return most;
            };
            QVERIFY(loudest(frames - 2000, frames - 100) > 0.3F);
            QCOMPARE(loudest(frames + 64, 480000), 0.0F);
        }
    }

    void aFileReadFromAnyPlaceHasTheSameBits()
    {
        EngineRig rig;
        const auto slot = rig.sample(sine(50000, 500.0), 1, 44100);
        AudioFault fault;
        const auto whole = ConvertedFile::open(slot->file, 48000.0, fault);
        std::vector<float> all(whole->frames());
        QCOMPARE(whole->read(all), all.size());
        for (const std::uint64_t from : {1ULL, 100ULL, 33333ULL}) {
            const auto part = ConvertedFile::open(slot->file, 48000.0, fault);
            QVERIFY(part->seek(from));
            std::vector<float> some(2000);
            QCOMPARE(part->read(some), some.size());
            QVERIFY(std::equal(some.begin(), some.end(), all.begin() + static_cast<std::ptrdiff_t>(from)));
        }
    }

    void aStarvedStreamFadesAndComesBack()
    {
        StalledRig rig;
        rig.publishMix();
        const std::vector<float> audio = constant(2 * 480000, 0.5F);
        rig.publishSound(streamed(rig, audio));
        rig.publishEvent({rig.action()});
        rig.render(128);
        rig.engine().post(EngineRig::eventAt);
        std::vector<float> out = rig.render(9600);
        const auto stalled = rig.renderWithoutDisk(96000); // 2 s, four times what the ring holds
        QCOMPARE(rig.count(Kind::StreamStarved), 1);
        QCOMPARE(left(stalled, 95999), 0.0F);
        out.insert(out.end(), stalled.begin(), stalled.end());
        const auto after = rig.render(9600);
        QVERIFY(std::abs(left(after, 9000) - 0.5F) < 0.01F);
        out.insert(out.end(), after.begin(), after.end());
        out.erase(out.begin(), out.begin() + 2 * 300);
        QVERIFY2(worstStep(out) < 0.5F / 200.0F, qPrintable(QString::number(worstStep(out))));
        QCOMPARE(rig.engine().status().voices.load(), 1U); // no stuck or lost voice
        rig.engine().stopAll();
        rig.render(2000);
        QVERIFY(rig.engine().isIdle());
        QCOMPARE(rig.engine().status().streams.load(), 0U);
    }

    void aStreamedVoiceThatWasUnheardEntersInTime()
    {
        EngineRig rig;
        rig.publishMix();
        SoundSpec spec = streamed(rig, ramp(960000), 1);
        spec.loop = LoopMode::Infinite;
        rig.publishSound(spec);
        rig.publishEvent({rig.action()});
        rig.engine().post(EngineRig::eventAt);
        rig.render(9600);
        rig.sounds->setValue(SoundPart::slot(0, VoiceParam::Volume), -90.0F);
        rig.render(48000);
        QCOMPARE(rig.engine().status().streams.load(), 0U); // an unheard voice holds none
        rig.sounds->setValue(SoundPart::slot(0, VoiceParam::Volume), 0.0F);
        const auto out = rig.render(48000);
        const double place = static_cast<double>(left(out, 40000)) / 0.70710678 * 960000.0;
        QVERIFY2(std::abs(place - (9600 + 48000 + 40000)) < 2.0, qPrintable(QString::number(place)));
    }

    void moreStreamsThanThereAreAreRefused()
    {
        EngineRig rig(512);
        rig.publishMix();
        SoundSpec spec = streamed(rig, constant(480000, 0.001F), 1);
        spec.loop = LoopMode::Infinite;
        rig.publishSound(spec);
        rig.publishEvent({rig.action()});
        for (int i = 0; i < 300; ++i)
            rig.engine().post(EngineRig::eventAt);
        rig.render(4800);
        QCOMPARE(rig.engine().status().streams.load(), 256U);
        QCOMPARE(rig.count(Kind::VoiceRefused), 44);
        QVERIFY(rig.engine().streams().bytes() <= std::size_t{256} * 192000);
        rig.engine().stopAll();
        rig.render(4800);
        QCOMPARE(rig.engine().status().streams.load(), 0U);
        rig.render(128);
        rig.engine().post(EngineRig::eventAt); // and they can be had again
        rig.render(4800);
        QCOMPARE(rig.engine().status().streams.load(), 1U);
    }

    void aFileReplacedOrGoneIsSilence()
    {
        EngineRig rig;
        rig.publishMix();
        const SoundSpec spec = streamed(rig, constant(480000, 0.5F), 1);
        rig.publishSound(spec);
        rig.publishEvent({rig.action()});
        rig.render(128);
        const QString path = QString::fromStdString(spec.sample->file.string());
        QVERIFY(QFile::remove(path));
        rig.engine().post(EngineRig::eventAt);
        const auto out = rig.render(48000);
        QVERIFY(std::abs(left(out, 2000)) > 0.3F); // its head was there
        QCOMPARE(left(out, 40000), 0.0F);
        const auto records = rig.records();
        QCOMPARE(
            std::ranges::count_if(records, [](const Record &r) { return r.reason == Reason::Unreadable; }),
            1);
        rig.render(480000);
        QVERIFY(rig.engine().isIdle());
        // Another file of that name, shorter than the one that was prepared.
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("RIFF");
        file.close();
        rig.engine().post(EngineRig::eventAt);
        rig.render(490000);
        QVERIFY(rig.engine().isIdle());
    }

    /// Audio and engine thread side by side, in real time, without a device.
    void theEngineThreadFeedsInRealTime()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sound system's own libraries leak, and LeakSanitizer can't tell them apart");
#endif
        EngineRig rig;
        rig.publishMix();
        SoundSpec spec = streamed(rig, sine(2 * 480000, 300.0), 2, 44100);
        spec.loop = LoopMode::Infinite;
        rig.publishSound(spec);
        rig.publishEvent({rig.action()});
        rig.engine().startDevice({"a device that nobody has"});
        const auto &status = rig.engine().status();
        QTRY_VERIFY_WITH_TIMEOUT(status.frame.load() > 0, 20000);
        QTRY_VERIFY(!rig.engine().samples().isLoading());
        for (int i = 0; i < 16; ++i)
            rig.engine().post(EngineRig::eventAt);
        QTRY_COMPARE(status.voices.load(), 16U);
        QTRY_COMPARE(rig.engine().streams().openStreams(), 16U);
        QTest::qWait(1200); // more than the rings hold
        QCOMPARE(status.streams.load(), 16U);
        QVERIFY(rig.engine().takeLevels(0).peakLeft > 0.1F);
        rig.engine().stopAll();
        QTRY_COMPARE(status.streams.load(), 0U);
        QTRY_COMPARE(rig.engine().streams().openStreams(), 0U);
        QVERIFY(rig.engine().isIdle());
    }

    void aDecoderWithoutMemoryIsSilence()
    {
        if (!RealtimeGuard::works())
            QSKIP("the allocator can't be limited here");
        EngineRig rig;
        rig.publishMix();
        // Loading all of it: refused with its reason, and the budget is given back.
        const auto whole = rig.sample(constant(480000, 0.5F));
        {
            const MemoryLimit limit(200000);
            while (rig.engine().samples().loadStep()) {}
        }
        QCOMPARE(whole->state.load(), static_cast<int>(SampleSlot::Failed));
        QVERIFY(whole->fault().kind == AudioFault::Kind::OutOfMemory);
        QCOMPARE(rig.engine().samples().bytes(), std::size_t{0});
        QVERIFY(!rig.engine().samples().isLoading());
        // Streaming it: its head sounds, the rest is silence with a record of it.
        rig.publishSound(streamed(rig, constant(48000, 0.5F), 1));
        rig.publishEvent({rig.action()});
        rig.render(128);
        rig.engine().post(EngineRig::eventAt);
        std::vector<float> out(2 * 9600);
        {
            const MemoryLimit limit(100000); // less than a ring
            rig.engine().renderOffline(out.data(), 9600);
        }
        QVERIFY(std::abs(left(out, 2000)) > 0.3F);
        QCOMPARE(left(out, 9000), 0.0F);
        const auto records = rig.records();
        QVERIFY(std::ranges::any_of(records, [](const Record &r) { return r.reason == Reason::Unreadable; }));
        rig.render(60000);
        QVERIFY(rig.engine().isIdle());
        rig.engine().post(EngineRig::eventAt); // and with memory it plays
        QVERIFY(std::abs(left(rig.render(24000), 23000)) > 0.3F);
    }

    void aLivingStreamFollowsANewLoop()
    {
        EngineRig rig;
        rig.publishMix();
        SoundSpec spec = streamed(rig, ramp(480000), 1);
        spec.loop = LoopMode::Infinite;
        rig.publishSound(spec);
        rig.publishEvent({rig.action()});
        rig.engine().post(EngineRig::eventAt);
        rig.render(48000);
        spec.loopStart = 20000;
        spec.loopEnd = 60000;
        rig.publishSound(spec);
        const auto out = rig.render(96000);
        float highest = 0.0F;
        for (std::size_t i = 0; i < 96000; ++i)
            highest = std::max(highest, left(out, i));
        QVERIFY(highest / 0.7071F < 60200.0F / 480000.0F);
        QVERIFY(left(out, 90000) > 0.0F);
    }

    /// A loop that is changed while the disk is slow, and a trim that is changed while the head sounds.
    void anEditOfALivingStreamDoesNotClick()
    {
        for (const bool trims : {false, true}) {
            StalledRig rig;
            rig.publishMix();
            const std::vector<float> audio = constant(480000, 0.5F);
            SoundSpec spec = streamed(rig, audio, 1);
            spec.loop = LoopMode::Infinite;
            rig.publishSound(spec);
            rig.publishEvent({rig.action()});
            rig.render(128);
            rig.engine().post(EngineRig::eventAt);
            std::vector<float> out = rig.render(trims ? 1024 : 9600);
            if (trims)
                spec = streamed(rig, audio, 1, 48000, 4800, 48000);
            else
                spec.loopEnd = 100000;
            rig.publishSound(spec);
            for (const auto &more : {rig.renderWithoutDisk(2400), rig.render(24000)})
                out.insert(out.end(), more.begin(), more.end());
            out.erase(out.begin(), out.begin() + 2 * 300);
            QVERIFY2(worstStep(out) < 0.5F / 200.0F, qPrintable(QString::number(worstStep(out))));
            // The loop goes on; what began elsewhere can't, and has faded out.
            QCOMPARE(rig.engine().status().voices.load(), trims ? 0U : 1U);
            QVERIFY(trims || std::abs(left(out, out.size() / 2 - 1)) > 0.3F);
        }
    }

    void aHeadOfAnotherFileIsNotUsed()
    {
        EngineRig rig;
        rig.publishMix();
        const SoundSpec spec = streamed(rig, constant(480000, 0.5F), 1);
        auto action = rig.action();
        action.layer.trimStart = 48000;
        // The file was written anew, in stereo, before this head was read.
        const auto head = rig.sample(constant(2 * 480000, 0.5F), 2, 48000, {48000, 4800});
        action.heads.push_back({EngineRig::soundKey, spec.sample, head});
        rig.publishSound(spec);
        rig.publishEvent({action});
        rig.render(128);
        rig.engine().post(EngineRig::eventAt);
        const auto out = rig.render(9600);
        QVERIFY(std::abs(left(out, 9000) - 0.5F * 0.70710678F) < 0.001F);
        QVERIFY(std::abs(right(out, 9000) - 0.5F * 0.70710678F) < 0.001F);
    }

    /// What begins further in has a head that doesn't reach back to where a new loop leads.
    void aLoopThatLeadsOutOfTheHeadFades()
    {
        StalledRig rig;
        rig.publishMix();
        SoundSpec spec = streamed(rig, constant(480000, 0.5F), 1);
        auto action = rig.action();
        action.passed = {30000, true};
        const auto head = rig.engine().samples().slot(spec.sample->file, {30000, 4800});
        rig.engine().samples().want(head);
        action.heads.push_back({EngineRig::soundKey, spec.sample, head});
        rig.publishSound(spec);
        rig.publishEvent({action});
        rig.render(128);
        rig.engine().post(EngineRig::eventAt);
        std::vector<float> out = rig.renderWithoutDisk(1024);
        QVERIFY(std::abs(left(out, 1000)) > 0.3F);
        spec.loop = LoopMode::Infinite;
        spec.loopStart = 100;
        spec.loopEnd = 31100;
        rig.publishSound(spec);
        const auto after = rig.renderWithoutDisk(2400);
        QCOMPARE(left(after, 2399), 0.0F);
        QVERIFY(std::abs(left(rig.render(24000), 23999)) > 0.3F); // and goes on in its loop
    }

    void lruKeepsItsOrder()
    {
        Lru<int, int> lru;
        std::list<int> reference;
        for (std::uint64_t i = 0; i < 5000; ++i) {
            const int key = static_cast<int>(mix64(i) % 50);
            const bool known = std::ranges::find(reference, key) != reference.end();
            if (mix64(i + 99999) % 5 == 0) {
                QCOMPARE(lru.remove(key), known);
                reference.remove(key);
            } else if (known) {
                QVERIFY(lru.touch(key));
                reference.remove(key);
                reference.push_front(key);
            } else {
                QVERIFY(!lru.touch(key));
                lru.insert(key, key);
                reference.push_front(key);
            }
            QCOMPARE(lru.size(), reference.size());
            QCOMPARE(lru.oldest() ? lru.oldest()->key : -1, reference.empty() ? -1 : reference.back());
        }
        std::vector<int> order;
        lru.forEachByRecency([&](const auto &entry) {
            order.push_back(entry.key);
            return true;
        });
        QVERIFY(std::ranges::equal(order, reference));
    }

    void aPinnedSampleIsNeverEvicted()
    {
        EngineRig rig;
        SampleStore store(100000, 48000.0);
        const auto file = [&](int n) {
            return rig.sample(constant(10000, 0.1F * static_cast<float>(n)), 1)
                ->file; // 40,000 bytes as floats
        };
        const auto load = [&](const std::shared_ptr<SampleSlot> &slot) {
            store.want(slot);
            while (store.loadStep()) {}
            return slot->state.load() == SampleSlot::Ready;
        };
        auto a = store.slot(file(1));
        QVERIFY(load(a));
        auto b = store.slot(file(2));
        QVERIFY(load(b));
        auto c = store.slot(file(3));
        QVERIFY(!load(c)); // both others are pinned: refused, and said so
        QVERIFY(c->fault().kind == AudioFault::Kind::OverBudget);
        b.reset();
        QVERIFY(load(c)); // there is room now
        c.reset();
        b = store.slot(file(2));
        QVERIFY(load(b));
        const Sample *first = a->sample.load();
        const auto pathOfA = a->file;
        a.reset();
        QCOMPARE(store.bytes(), std::size_t{80000}); // it stays until its room is needed
        QVERIFY(store.slot(pathOfA)->sample.load() == first);
        auto d = store.slot(file(4));
        QVERIFY(load(d));
        QVERIFY(store.bytes() <= store.budget());
        QVERIFY(store.slot(pathOfA)->sample.load() == nullptr);
        QCOMPARE(store.list(10).size(), std::size_t{2});
        b.reset();
        d.reset();
        store.trim();
        QCOMPARE(store.bytes(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestStreams)
#include "tst_streams.moc"
