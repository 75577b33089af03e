#include "engine/rt/triple_buffer.h"
#include "engine/voices/audio_pool.h"
#include "tests/support/engine_rig.h"

#include <QTest>

#include <random>
#include <thread>

using namespace flux;
using namespace flux::engine;
using namespace flux::test;

namespace {
EventPart pooled(ObjectKey key, EventPool pool)
{
    return EventPart(key, {}, pool);
}
} // namespace

class TestPools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLatestSnapshotArrivesWhole()
    {
        struct Pair {
            std::uint64_t a = 0;
            std::array<std::uint64_t, 30> copies{};
        };
        auto buffer = std::make_unique<rt::TripleBuffer<Pair>>();
        std::atomic<bool> done{false};
        std::thread writer([&] {
            for (std::uint64_t i = 1; i <= 200000; ++i) {
                Pair &back = buffer->back();
                back.a = i;
                back.copies.fill(i);
                buffer->publish();
            }
            done = true;
        });
        std::uint64_t last = 0;
        bool whole = true;
        while (!done.load()) {
            const Pair &now = buffer->take();
            whole = whole && now.a >= last
                && std::ranges::all_of(now.copies, [&](auto x) { return x == now.a; });
            last = now.a;
        }
        writer.join();
        QVERIFY(whole);
        QCOMPARE(buffer->take().a, std::uint64_t{200000});
        QCOMPARE(buffer->take().a, std::uint64_t{200000}); // and again
    }

    void aPoolGrowsAndFallsBack()
    {
        AudioPools pools(256, 192000);
        const EventPart e = pooled(1, {2, 4, 48000, 1, 1000});
        QVERIFY(pools.adopt(e, 0));
        QCOMPARE(pools.countsOf(1).prepared, 2U);
        QCOMPARE(pools.reservedStreams(), 2U);
        using Start = AudioPools::Start;
        std::vector<Start> starts;
        for (int i = 0; i < 6; ++i)
            starts.push_back(pools.begin(1, 100));
        QCOMPARE(std::ranges::count(starts, Start::Prepared), 4);
        QCOMPARE(std::ranges::count(starts, Start::Overflow), 2);
        QCOMPARE(pools.countsOf(1).overflow, 2U);
        QCOMPARE(pools.reservedStreams(), 0U);
        for (const Start start : starts) // they are given back when they end, not by a guess
            pools.end(1, start, 200);
        QCOMPARE(pools.countsOf(1).overflow, 0U);
        QCOMPARE(pools.countsOf(1).busy, 0U);
        QCOMPARE(pools.countsOf(1).prepared, 4U);
        pools.trim(200 + 47999);
        QCOMPARE(pools.countsOf(1).prepared, 4U);
        pools.trim(200 + 48000);
        QCOMPARE(pools.countsOf(1).prepared, 2U); // the least is kept
        QVERIFY(pools.begin(9, 0) == Start::Unpooled);
    }

    void allPoolsShareHalfOfTheStreams()
    {
        AudioPools pools(256, 100);
        QVERIFY(pools.adopt(pooled(1, {64, 64, 1, 1, 0}), 0));
        QVERIFY(pools.adopt(pooled(2, {60, 64, 1, 1, 0}), 0));
        QVERIFY(!pools.adopt(pooled(3, {8, 8, 1, 1, 0}), 0)); // 4 are left
        QCOMPARE(pools.countsOf(3).prepared, 4U);
        QCOMPARE(pools.reservedStreams(), 128U);
        // and 32 MB
        AudioPools heavy(256, 0);
        QVERIFY(heavy.adopt(pooled(1, {2, 8, 1, 0, 20U << 20U}), 0));
        QVERIFY(!heavy.adopt(pooled(2, {2, 8, 1, 0, 20U << 20U}), 0));
        QCOMPARE(heavy.countsOf(2).prepared, 0U);
    }

    void randomUseNeverLosesCount()
    {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            std::mt19937 draw(seed);
            auto pools = std::make_unique<AudioPools>(256, 192000);
            std::array<EventPool, 4> specs{
                {{0, 3, 1000, 1, 0}, {2, 8, 500, 2, 5}, {4, 4, 100, 0, 9}, {1, 64, 50, 1, 7}}};
            std::vector<std::pair<ObjectKey, AudioPools::Start>> live;
            std::map<ObjectKey, bool> known;
            for (std::uint64_t frame = 0; frame < 20000; frame += 7) {
                const ObjectKey key = 1 + draw() % 4;
                switch (draw() % 8) {
                case 0:
                    (void)pools->adopt(pooled(key, specs[key - 1]), frame);
                    known[key] = true;
                    break;
                case 1:
                    if (draw() % 10 == 0)
                        pools->drop(key);
                    break;
                case 2:
                case 3:
                case 4: live.emplace_back(key, pools->begin(key, frame)); break;
                case 5:
                case 6:
                    if (!live.empty()) {
                        const std::size_t at = draw() % live.size();
                        pools->end(live[at].first, live[at].second, frame);
                        live.erase(live.begin() + static_cast<std::ptrdiff_t>(at));
                    }
                    break;
                default: pools->trim(frame);
                }
                for (ObjectKey each = 1; each <= 4; ++each) {
                    const AudioPools::Counts counts = pools->countsOf(each);
                    const auto held = [&](AudioPools::Start start) {
                        return static_cast<std::uint32_t>(std::ranges::count(live, std::pair{each, start}));
                    };
                    QCOMPARE(counts.busy, held(AudioPools::Start::Prepared));
                    QCOMPARE(counts.overflow, held(AudioPools::Start::Overflow));
                    QVERIFY(counts.prepared >= counts.busy);
                    QVERIFY(counts.prepared <= std::max(specs[each - 1].most, counts.busy));
                }
                QVERIFY(pools->reservedStreams() <= 128);
            }
            for (const auto &[key, start] : live)
                pools->end(key, start, 30000);
            QCOMPARE(pools->counts().busy + pools->counts().overflow, 0U);
        }
    }

    void aPreparedStartSoundsWhenAllStreamsAreTaken()
    {
        EngineRig rig(512);
        rig.publishMix();
        // A streamed sound that everybody plays until there is no stream left, and a pooled event of its own.
        SoundSpec spec;
        spec.sample = rig.sample(sine(20 * 48000, 300.0, 0.1F), 1, 48000, {0, 4800});
        rig.publishSound(spec);
        rig.publishEvent({rig.action()});
        rig.put(7, std::make_unique<EventPart>(77, std::vector{rig.action()}, EventPool{2, 3, 48000, 1, 0}));
        rig.render(256);
        for (int i = 0; i < 300; ++i)
            (void)rig.engine().post(EngineRig::eventAt);
        rig.render(4800);
        QCOMPARE(rig.engine().status().streams.load(), streamLimit - 2); // two are kept
        (void)rig.records();
        for (int i = 0; i < 4; ++i)
            (void)rig.engine().post(7);
        rig.render(256);
        int started = 0;
        int refused = 0;
        for (const Record &record : rig.records()) {
            started += record.kind == Record::Kind::VoiceStarted ? 1 : 0;
            refused += record.kind == Record::Kind::VoiceRefused && record.reason == Reason::NoStream ? 1 : 0;
        }
        QCOMPARE(started, 2);
        QCOMPARE(refused, 2);
        const Snapshot now = rig.engine().takeLoad().now;
        QCOMPARE(now.streams, streamLimit);
        QCOMPARE(now.voices, streamLimit);
        QCOMPARE(now.overflow, 0U); // those that were refused have ended
        (void)rig.engine().stopAll();
        rig.render(4800);
        const Snapshot after = rig.engine().takeLoad().now;
        QCOMPARE(after.streams, 0U);
        QCOMPARE(after.pooledBusy, 0U);
        QVERIFY(after.pooled >= 2);
        rig.render(96000);
        QCOMPARE(rig.engine().takeLoad().now.pooled, 2U);
    }

    void timeIsToldByStage()
    {
        EngineRig rig;
        rig.play(constant(48000, 0.5F));
        (void)rig.engine().takeLoad();
        for (int i = 0; i < 20; ++i)
            (void)rig.engine().post(EngineRig::eventAt);
        rig.render(24000);
        const Engine::Load load = rig.engine().takeLoad();
        QCOMPARE(load.now.frame % rt::quantumFrames, std::uint64_t{0});
        if (rt::ticks() == 0)
            QSKIP("this processor has no counter that can be read");
        QVERIFY(load.stages[static_cast<std::size_t>(rt::Stage::Voices)] > 0.0);
        QVERIFY(load.stages[static_cast<std::size_t>(rt::Stage::Buses)] > 0.0);
        QVERIFY(load.stages[static_cast<std::size_t>(rt::Stage::Voices)] < 1.0);
        QVERIFY(load.worst > 0.0);
        QCOMPARE(load.stages[static_cast<std::size_t>(rt::Stage::Effects)], 0.0); // there are none
    }
};

QTEST_GUILESS_MAIN(TestPools)
#include "tst_pools.moc"
