#include "engine/cache/lru.h"
#include "engine/dsp/draw.h"
#include "engine/stream/audio_writer.h"
#include "tests/bench/bench.h"
#include "tests/support/engine_rig.h"

#include <chrono>

namespace flux::bench {

using namespace engine;

void benchCaches(std::vector<Row> &rows)
{
    struct Size {
        std::uint32_t entries;
        double most; ///< ns
    };
    for (const Size &size : {Size{100, 10.0}, Size{10000, 15.0}, Size{1000000, 120.0}}) {
        Lru<std::uint32_t, std::uint32_t> lru;
        for (std::uint32_t i = 0; i < size.entries; ++i)
            lru.insert(i, i);
        std::vector<std::uint32_t> keys(65536);
        for (std::size_t i = 0; i < keys.size(); ++i)
            keys[i] = static_cast<std::uint32_t>(mix64(i) % size.entries);
        volatile std::uint32_t sink = 0;
        const auto [ours, nothing] = compare(
            [&] {
                for (const std::uint32_t key : keys)
                    sink = *lru.touch(key);
            },
            [&] {
                for (const std::uint32_t key : keys)
                    sink = key;
            },
            9);
        (void)nothing;
        rows.push_back({"LRU touch at " + std::to_string(size.entries) + " entries", "ns",
                        ours * 1e9 / static_cast<double>(keys.size()), size.most,
                        std::to_string(static_cast<int>(size.most)) + " ns", 1.0});
    }
}

void benchStreams(std::vector<Row> &rows)
{
    for (const auto &[name, format] :
         {std::pair{"FLAC", AudioFormat::Flac}, std::pair{"Vorbis", AudioFormat::Vorbis}}) {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("a")).toStdU16String();
        std::string problem;
        auto writer = AudioWriter::create(path, format, 2, 48000, problem);
        std::vector<float> audio(2 * 48000);
        for (std::size_t i = 0; i < audio.size(); ++i)
            audio[i] = static_cast<float>(0.3 * std::sin(0.031 * static_cast<double>(i))
                                          + 0.05 * (unit(mix64(i)) - 0.5));
        for (int second = 0; second < 30; ++second)
            (void)writer->write(audio);
        (void)writer->finish();

        test::EngineRig rig(256);
        rig.publishMix({{1, none, {}}}, {7, {256, {}}, -80.0, {}});
        SoundSpec spec;
        spec.sample = rig.engine().samples().slot(path, {0, 4800});
        rig.engine().samples().want(spec.sample);
        spec.loop = LoopMode::Infinite;
        rig.publishSound(spec);
        rig.publishEvent({rig.action()});
        rig.sounds->setValue(SoundPart::slot(0, VoiceParam::Volume), -40.0F);
        for (int i = 0; i < 256; ++i)
            rig.engine().post(test::EngineRig::eventAt);
        rig.render(24000);
        const double begin = cpuSeconds();
        rig.render(3 * 48000);
        const double share = (cpuSeconds() - begin) / 3.0;
        rows.push_back({std::string("256 stereo streams of ") + name
                            + (rig.engine().status().starvations.load() > 0 ? ", STARVED" : ""),
                        "cores", share, 1.0, "one core", 1.0});
    }
}

void benchBlocks(std::vector<Row> &rows, double seconds)
{
    // Two blocks of 256 frames at a time, as a device asks for 512; loading and eviction run beside it.
    constexpr std::uint32_t block = 512;
    test::EngineRig rig(256);
    rig.publishMix({{1, none, {}}}, {7, {256, {}}, -80.0, {}});
    std::vector<float> audio(48000);
    for (std::size_t i = 0; i < audio.size(); ++i)
        audio[i] = 0.01F * std::sin(0.05F * static_cast<float>(i));
    SoundSpec spec;
    spec.sample = rig.sample(audio);
    rig.publishSound(spec);
    rig.publishEvent({rig.action()});
    rig.sounds->setValue(SoundPart::slot(0, VoiceParam::Pitch), 165.0F);
    const auto other = rig.sample(test::constant(480000, 0.1F), 1);
    rig.render(512);

    std::atomic<bool> stop = false;
    std::thread loader([&] { // a bank that comes and goes, all the time
        while (!stop.load()) {
            SampleStore store(std::size_t{1} << 20U, 48000.0);
            const auto slot = store.slot(other->file, {0, 200000});
            store.want(slot);
            while (store.loadStep()) {}
            auto transaction = std::make_unique<Transaction>();
            auto event = std::make_unique<EventPart>(900, std::vector<EventPart::Action>{});
            transaction->put(50, std::move(event));
            rig.engine().publish(std::move(transaction));
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    });
    std::vector<double> times;
    std::vector<float> out(2 * block);
    const double blocks = seconds * 48000.0 / block;
    double posts = 0.0;
    Record record;
    for (double i = 0; i < blocks; ++i) {
        for (posts += 200.0 * block / 48000.0; posts >= 1.0; posts -= 1.0)
            rig.engine().post(test::EngineRig::eventAt);
        const auto begin = std::chrono::steady_clock::now();
        rig.engine().renderDevice(out.data(), block);
        times.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        while (rig.engine().nextRecord(record)) {}
    }
    stop = true;
    loader.join();
    std::ranges::sort(times);
    const double period = block / 48000.0 * 1e3;
    const auto share = [&](double p) {
        return times[static_cast<std::size_t>(p * static_cast<double>(times.size() - 1))] * 1e3;
    };
    const std::string what = "block of 512 frames, 200 voices started a second";
    rows.push_back({what + ", p50", "ms", share(0.5), period, "the block", 0.5});
    rows.push_back({what + ", p99.9", "ms", share(0.999), period, "the block", 0.5});
    rows.push_back({what + ", longest", "ms", share(1.0), period, "the block", 1.0});
}

} // namespace flux::bench
