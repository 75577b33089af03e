#include "tests/support/engine_rig.h"
#include "tests/support/realtime_guard.h"

#include <QTest>

#include <mutex>
#include <set>
#include <thread>

using namespace flux;
using namespace flux::engine;
using namespace flux::test;
using Kind = Record::Kind;

class TestRenderer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoundStartsOnItsFrame_data()
    {
        QTest::addColumn<int>("delay");
        for (const int delay : {0, 1, 127, 128, 129, 1000})
            QTest::addRow("%d frames", delay) << delay;
    }
    void aSoundStartsOnItsFrame()
    {
        QFETCH(int, delay);
        EngineRig rig;
        rig.play(constant(4800, 0.5F));
        rig.event->setValue(EventPart::slot(0, ActionParam::Delay), static_cast<float>(delay) / 48000.0F);
        rig.engine().post(EngineRig::eventAt);
        const auto out = rig.render(4096);
        const auto at = static_cast<std::size_t>(delay);
        if (at > 0)
            QCOMPARE(left(out, at - 1), 0.0F);
        QVERIFY(std::abs(left(out, at) - 0.5F * 0.70710678F) < 1e-6F); // mono at the centre: −3 dB
        QCOMPARE(left(out, at), right(out, at));
    }

    void aPostInTheFutureKeepsItsFrame()
    {
        EngineRig rig;
        rig.play(constant(4800, 0.5F));
        rig.engine().post(EngineRig::eventAt, 0, 1234);
        const auto out = rig.render(4096);
        QCOMPARE(left(out, 1233), 0.0F);
        QVERIFY(left(out, 1234) > 0.3F);
    }

    void aSoundEndsAndIsGivenBack()
    {
        EngineRig rig;
        rig.play(constant(1000, 0.5F));
        rig.engine().post(EngineRig::eventAt);
        const auto out = rig.render(4096);
        QVERIFY(left(out, 999) > 0.3F);
        QCOMPARE(left(out, 1000), 0.0F);
        QCOMPARE(rig.count(Kind::EventEnded), 1);
        QCOMPARE(rig.engine().status().voices.load(), 0U);
        QVERIFY(rig.engine().isIdle());
    }

    void aStopFadesInFiveMilliseconds()
    {
        EngineRig rig;
        rig.play(constant(48000, 0.5F));
        const auto playing = rig.engine().post(EngineRig::eventAt);
        rig.render(1280);
        rig.engine().stop(playing);
        const auto out = rig.render(1280);
        float worst = 0.0F;
        for (std::size_t i = 1; i < 1280; ++i)
            worst = std::max(worst, std::abs(left(out, i) - left(out, i - 1)));
        QVERIFY2(worst < 0.36F / 200.0F, qPrintable(QString::number(static_cast<double>(worst))));
        QVERIFY(left(out, 230) > 0.0F);
        QCOMPARE(left(out, 240), 0.0F);
        QCOMPARE(rig.count(Kind::EventEnded), 1);
    }

    void aLoopIsSeamlessToTheFrame()
    {
        EngineRig rig;
        rig.publishMix();
        std::vector<float> ramp(1000);
        for (std::size_t i = 0; i < ramp.size(); ++i)
            ramp[i] = static_cast<float>(i) / 1000.0F;
        SoundSpec spec;
        spec.sample = rig.sample(ramp);
        spec.loop = LoopMode::Counted;
        spec.repeats = 2;
        spec.loopStart = 200;
        spec.loopEnd = 700;
        rig.publishSound(spec);
        rig.publishEvent({rig.action()});
        rig.engine().post(EngineRig::eventAt);
        const auto out = rig.render(4096);
        const auto expected = [&](std::size_t i) {
            return i < 700 ? i : i < 1700 ? 200 + (i - 700) % 500 : 700 + (i - 1700);
        };
        for (std::size_t i = 0; i < 2000; ++i)
            QVERIFY(std::abs(left(out, i) - ramp[expected(i)] * 0.70710678F) < 1e-6F);
        QCOMPARE(left(out, 2000), 0.0F);
    }

    void trimAndFadesActOnTheirFrames()
    {
        EngineRig rig;
        rig.publishMix();
        SoundSpec spec;
        spec.sample = rig.sample(constant(3000, 0.5F));
        spec.trimStart = 500;
        spec.trimEnd = 500;
        spec.fadeIn = 400;
        spec.fadeOuts[0].length = 600;
        rig.publishSound(spec);
        rig.publishEvent({rig.action()});
        rig.engine().post(EngineRig::eventAt);
        const auto out = rig.render(4096);
        const float full = 0.5F * 0.70710678F;
        QVERIFY(std::abs(left(out, 200) - 0.5F * full) < 1e-3F);
        QVERIFY(std::abs(left(out, 1000) - full) < 1e-6F);
        QVERIFY(std::abs(left(out, 1700) - 0.5F * full) < 1e-3F);
        QCOMPARE(left(out, 2000), 0.0F);
    }

    void pitchChangesTheTone()
    {
        EngineRig rig;
        rig.play(sine(48000, 500.0));
        rig.sounds->setValue(SoundPart::slot(0, VoiceParam::Pitch), 1200.0F);
        rig.engine().post(EngineRig::eventAt);
        const auto out = rig.render(12000);
        int crossings = 0;
        for (std::size_t i = 2401; i < 12000; ++i)
            crossings += left(out, i - 1) < 0.0F && left(out, i) >= 0.0F ? 1 : 0;
        QVERIFY(std::abs(crossings - 200) <= 1); // 1 kHz over 0.2 s
    }

    void filtersTakeAwayWhatTheyShould()
    {
        const auto level = [](double hertz, VoiceParam param, float percent) {
            EngineRig rig;
            rig.play(sine(48000, hertz));
            rig.sounds->setValue(SoundPart::slot(0, param), percent);
            rig.engine().post(EngineRig::eventAt);
            return rms(rig.render(24000), 12000, 24000) / 0.25;
        };
        // A Butterworth filter is 3 dB down at its cut-off.
        const double cutOff = 7000.0 * std::pow(0.65, 6.0); // 60 %
        QVERIFY(std::abs(level(cutOff, VoiceParam::LowPass, 60.0F) - 0.7071) < 0.02);
        QVERIFY(std::abs(level(cutOff, VoiceParam::HighPass, 40.0F) - 0.7071) < 0.02);
        QVERIFY(level(8.0 * cutOff, VoiceParam::LowPass, 60.0F) < 0.02);
        QVERIFY(level(cutOff / 8.0, VoiceParam::HighPass, 40.0F) < 0.02);
        QVERIFY(std::abs(level(1000.0, VoiceParam::LowPass, 0.0F) - 1.0) < 1e-3);
    }

    void aChangeWhilePlayingGlides()
    {
        EngineRig rig;
        rig.play(constant(48000, 0.5F));
        rig.engine().post(EngineRig::eventAt);
        rig.render(1280);
        rig.sounds->setValue(SoundPart::slot(0, VoiceParam::Volume), -20.0F);
        const auto out = rig.render(1280);
        for (std::size_t i = 1; i < 1280; ++i)
            QVERIFY(std::abs(left(out, i) - left(out, i - 1)) < 0.36F / 230.0F);
        QVERIFY(std::abs(left(out, 600) - 0.0353553F) < 1e-4F);
    }

    void aNewPartTakesOverLivingVoices()
    {
        EngineRig rig;
        rig.publishMix();
        SoundSpec spec;
        spec.sample = rig.sample(constant(48000, 0.5F));
        rig.publishSound(spec);
        rig.publishEvent({rig.action()});
        rig.engine().post(EngineRig::eventAt);
        rig.render(1280);
        rig.publishSound(spec); // a new shape of the same sound
        const auto out = rig.render(1280);
        for (std::size_t i = 0; i < 1280; ++i)
            QVERIFY(std::abs(left(out, i) - 0.353553F) < 1e-5F);
        rig.put(EngineRig::soundsAt, nullptr); // what it played is gone
        const auto gone = rig.render(1280);
        QVERIFY(left(gone, 0) > 0.3F);
        QCOMPARE(left(gone, 300), 0.0F);
        QVERIFY(rig.engine().isIdle());
        rig.engine().reclaim();
    }

    void busesMixAndMute()
    {
        EngineRig rig;
        rig.publishMix({{1, none, {}}, {2, 0, {}}});
        SoundSpec spec;
        spec.sample = rig.sample(constant(96000, 0.5F));
        rig.publishSound(spec, 2);
        rig.publishEvent({rig.action()});
        rig.mix->setValue(MixPart::slot(1, BusParam::Volume), -6.0206F);
        rig.engine().post(EngineRig::eventAt);
        QVERIFY(std::abs(left(rig.render(1280), 1000) - 0.5F * 0.353553F) < 1e-5F);
        QVERIFY(rig.engine().takeLevels(1).peakLeft > 0.17F);
        rig.mix->setValue(MixPart::slot(0, BusParam::Pan), 1.0F);
        const auto panned = rig.render(1280);
        QVERIFY(std::abs(left(panned, 1000)) < 1e-6F);
        QVERIFY(right(panned, 1000) > 0.17F);
        rig.mix->setValue(MixPart::slot(1, BusParam::Mute), 1.0F);
        QCOMPARE(right(rig.render(1280), 1000), 0.0F);
    }

    void aStopActionStopsItsTargetAlone()
    {
        EngineRig rig;
        rig.play(constant(96000, 0.5F));
        rig.publishEvent({rig.action(ActionType::Stop)}, EngineRig::eventAt + 1);
        rig.engine().post(EngineRig::eventAt);
        rig.render(1280);
        rig.engine().post(EngineRig::eventAt + 1);
        QCOMPARE(left(rig.render(1280), 1279), 0.0F);
        // Another game object's sound goes on.
        rig.engine().post(EngineRig::eventAt, 5);
        rig.render(1280);
        rig.engine().post(EngineRig::eventAt + 1, 6);
        QVERIFY(left(rig.render(1280), 1279) > 0.3F);
    }

    void pauseHoldsThePlace()
    {
        EngineRig rig;
        std::vector<float> steps(96000);
        for (std::size_t i = 0; i < steps.size(); ++i)
            steps[i] = static_cast<float>(i) / 96000.0F;
        rig.play(steps);
        rig.publishEvent({rig.action(ActionType::Pause)}, EngineRig::eventAt + 1);
        rig.publishEvent({rig.action(ActionType::Resume)}, EngineRig::eventAt + 2);
        rig.engine().post(EngineRig::eventAt);
        rig.render(12800);
        rig.engine().post(EngineRig::eventAt + 1);
        rig.render(1280);
        QCOMPARE(left(rig.render(12800), 6400), 0.0F);
        rig.engine().post(EngineRig::eventAt + 2);
        const auto out = rig.render(1280);
        QVERIFY(std::abs(left(out, 1279) - static_cast<float>(12800 + 1280) / 96000.0F * 0.7071F) < 0.01F);
    }

    void voicesAreStolenByPriority()
    {
        EngineRig rig(4);
        rig.play(constant(96000, 0.01F));
        for (int i = 0; i < 4; ++i)
            rig.engine().post(EngineRig::eventAt);
        rig.render(256);
        rig.records();
        rig.engine().post(EngineRig::eventAt);
        rig.render(2560);
        QCOMPARE(rig.count(Kind::VoiceStolen), 1); // of equals the oldest
        QCOMPARE(rig.engine().status().voices.load(), 4U);
        auto low = rig.action();
        low.ownPriority = true;
        rig.publishEvent({low}, EngineRig::eventAt + 1);
        rig.event->setValue(EventPart::slot(0, VoiceParam::Priority), 10.0F);
        rig.engine().post(EngineRig::eventAt + 1);
        rig.render(2560);
        QCOMPARE(rig.count(Kind::VoiceRefused), 1); // all others matter more
    }

    void aRandomContainerFollowsItsWeights()
    {
        EngineRig rig(64);
        rig.publishMix();
        SoundPart::Layout layout;
        layout.nodes.push_back({10, none, SoundPart::NodeKind::Random, 0, none, 0, 0, 3});
        RandomContainer::Spec spec;
        spec.avoidLast = 0;
        for (std::uint32_t i = 0; i < 3; ++i) {
            layout.nodes.push_back({11 + i, 0, SoundPart::NodeKind::Sound, i, none, 0, 0, 0});
            layout.children.push_back(1 + i);
            layout.sounds.emplace_back().sample = rig.sample(constant(64, 0.01F));
            spec.children.push_back(11 + i);
        }
        layout.randoms.emplace_back(spec);
        auto part = std::make_unique<SoundPart>(std::move(layout));
        part->setValue(SoundPart::slot(1, VoiceParam::Weight), 60.0F);
        part->setValue(SoundPart::slot(2, VoiceParam::Weight), 30.0F);
        part->setValue(SoundPart::slot(3, VoiceParam::Weight), 10.0F);
        rig.put(EngineRig::soundsAt, std::move(part));
        auto play = rig.action();
        play.target = 10;
        rig.publishEvent({play});
        std::map<ObjectKey, int> picks;
        constexpr int plays = 6000;
        for (int i = 0; i < plays; ++i) {
            rig.engine().post(EngineRig::eventAt);
            rig.render(128);
            for (const Record &record : rig.records())
                picks[record.object] += record.kind == Kind::Picked ? 1 : 0;
        }
        double chi = 0.0;
        const std::map<ObjectKey, double> expected{{11, 0.6}, {12, 0.3}, {13, 0.1}};
        for (const auto &[key, share] : expected)
            chi += std::pow(picks[key] - share * plays, 2.0) / (share * plays);
        QVERIFY2(chi < 13.8, qPrintable(QString::number(chi))); // 2 degrees of freedom, p = 0.001
    }

    void shuffleAndRoundRobinKeepTheirRules()
    {
        RandomContainer::Spec spec{RandomContainer::Mode::Shuffle, 1, {1, 2, 3, 4}};
        RandomContainer shuffle(spec);
        std::uint32_t last = 99;
        for (std::uint32_t round = 0; round < 200; ++round) {
            std::set<std::uint32_t> seen;
            for (std::uint32_t i = 0; i < 4; ++i) {
                const std::uint32_t row = shuffle.pick(0, [](std::uint32_t) { return 50.0; },
                                                       unit(draw64(1, round, i, Purpose::Pick, 0)));
                QVERIFY(row != last);
                seen.insert(row);
                last = row;
            }
            QCOMPARE(seen.size(), std::size_t{4});
        }
        spec.mode = RandomContainer::Mode::RoundRobin;
        RandomContainer robin(spec);
        for (std::uint32_t i = 0; i < 12; ++i)
            QCOMPARE(robin.pick(0, [](std::uint32_t) { return 50.0; }, 0.3), i % 4);
        spec.mode = RandomContainer::Mode::Random;
        spec.avoidLast = 99; // clamped: one child is always left
        RandomContainer avoid(spec);
        std::vector<std::uint32_t> rows;
        for (std::uint32_t i = 0; i < 100; ++i) {
            rows.push_back(
                avoid.pick(0, [](std::uint32_t) { return 50.0; }, unit(draw64(2, i, 0, Purpose::Pick, 0))));
            for (std::size_t back = 1; back <= 3 && back <= i; ++back)
                QVERIFY(rows[i] != rows[i - back]);
        }
    }

    void anUnreadableFileIsRefusedWithItsReason()
    {
        EngineRig rig;
        rig.publishMix();
        SoundSpec spec;
        spec.sample = rig.engine().samples().slot("/nowhere/missing.wav");
        rig.engine().samples().want(spec.sample);
        rig.publishSound(spec);
        rig.publishEvent({rig.action()});
        rig.engine().post(EngineRig::eventAt);
        rig.render(1280);
        const auto records = rig.records();
        QVERIFY(std::ranges::any_of(records, [](const Record &r) {
            return r.kind == Kind::VoiceRefused && r.reason == Reason::Unreadable;
        }));
        QVERIFY(spec.sample->fault().kind == AudioFault::Kind::Missing);
        QVERIFY(rig.engine().isIdle());
    }

    void theSampleBudgetIsEnforcedBeforeMemoryIsTaken()
    {
        EngineRig rig;
        SampleStore store(100 * 1024, 48000.0);
        const auto small = rig.sample(constant(20000, 0.1F)); // 80 KB as float
        const auto other = rig.sample(constant(20001, 0.1F));
        const auto large = rig.sample(constant(60000, 0.1F));
        auto a = store.slot(small->file);
        store.want(a);
        QVERIFY(store.loadStep());
        while (store.loadStep()) {}
        QCOMPARE(a->state.load(), static_cast<int>(SampleSlot::Ready));
        auto b = store.slot(other->file);
        store.want(b);
        QVERIFY(store.loadStep());
        while (store.loadStep()) {}
        QCOMPARE(b->state.load(), static_cast<int>(SampleSlot::Failed)); // a is pinned
        a.reset();
        auto c = store.slot(large->file);
        store.want(c);
        QVERIFY(store.loadStep());
        while (store.loadStep()) {}
        QVERIFY(c->fault().kind == AudioFault::Kind::OverBudget);
        QVERIFY(store.bytes() <= store.budget());
    }

    void tenThousandPostsInOneBlockAreSurvived()
    {
        EngineRig rig;
        rig.play(constant(480, 0.001F));
        int taken = 0;
        for (int i = 0; i < 20000; ++i)
            taken += rig.engine().post(EngineRig::eventAt) != 0 ? 1 : 0;
        QCOMPARE(taken, static_cast<int>(inputCapacity));
        QCOMPARE(rig.engine().refusedInputs(), std::uint64_t{20000 - inputCapacity});
        for (int i = 0; i < 40; ++i)
            rig.render(1280);
        QVERIFY(rig.engine().isIdle());
        QCOMPARE(rig.engine().status().voices.load(), 0U);
    }

    void theOutputDoesNotDependOnTheBlock()
    {
        const auto run = [](std::uint32_t block) {
            EngineRig rig;
            rig.play(sine(30000, 440.0));
            rig.sounds->setValue(SoundPart::slot(0, VoiceParam::Pitch), 333.0F);
            rig.engine().post(EngineRig::eventAt);
            std::vector<float> all;
            while (all.size() < 2 * 30720) {
                const auto part = rig.render(block);
                all.insert(all.end(), part.begin(), part.end());
            }
            all.resize(2 * 30720);
            return all;
        };
        const auto reference = run(128);
        for (const std::uint32_t block : {1U, 64U, 480U, 1024U})
            QVERIFY(run(block) == reference);
    }

    void anotherDeviceRateKeepsTheTone()
    {
        EngineRig rig;
        rig.play(sine(96000, 1000.0));
        rig.engine().setOfflineRate(44100.0);
        rig.engine().post(EngineRig::eventAt);
        const auto out = rig.render(44100);
        int crossings = 0;
        for (std::size_t i = 1; i < 44100; ++i)
            crossings += left(out, i - 1) < 0.0F && left(out, i) >= 0.0F ? 1 : 0;
        QVERIFY(std::abs(crossings - 1000) <= 1);
    }

    void theCallbackNeverAllocatesOrLocks()
    {
        EngineRig rig;
        rig.play(sine(4800, 440.0));
        rig.sounds->setValue(SoundPart::slot(0, VoiceParam::LowPass), 40.0F);
        rig.sounds->setValue(SoundPart::slot(0, VoiceParam::Pitch), 100.0F);
        rig.render(128);
        std::vector<float> out(2 * 128);
        int violations = 0;
        for (int i = 0; i < 300; ++i) {
            if (i % 7 == 0)
                rig.engine().post(EngineRig::eventAt);
            if (i % 40 == 0)
                rig.engine().stopAll();
            if (i % 25 == 0) {
                SoundSpec spec;
                spec.sample = rig.sounds->sound(0).sample;
                rig.publishSound(spec);
            }
            // The loading half of renderOffline() is the engine thread's: nothing is wanted here.
            RealtimeGuard guard;
            rig.engine().renderDevice(out.data(), 128);
            violations += guard.violations();
        }
        QCOMPARE(violations, 0);
    }

    void theGuardItselfBites()
    {
        if (!RealtimeGuard::works())
            QSKIP("a sanitizer has the allocator");
        std::mutex mutex;
        int n = 0;
        {
            RealtimeGuard guard;
            auto p = std::make_unique<int>(3);
            {
                const std::lock_guard lock(mutex);
            }
            p.reset();
            n = guard.violations();
        }
        QCOMPARE(n, 3);
    }

    /// What is posted behind its part is taken behind it, however the two threads meet.
    void aPostNeverOvertakesItsPart()
    {
        EngineRig rig;
        rig.play(constant(64, 0.1F));
        rig.render(128);
        std::atomic<bool> stop = false;
        std::thread audio([&] {
            std::vector<float> block(2 * 64);
            while (!stop)
                rig.engine().renderDevice(block.data(), 64);
        });
        int refused = 0;
        const auto look = [&] {
            for (const Record &record : rig.records())
                refused += record.reason == Reason::NotPrepared ? 1 : 0;
        };
        constexpr PartIndex posts = 20000;
        for (PartIndex i = 1; i <= posts; ++i) {
            rig.publishEvent({rig.action()}, EngineRig::eventAt + i);
            while (rig.engine().post(EngineRig::eventAt + i) == 0)
                std::this_thread::yield();
            look();
        }
        stop = true;
        audio.join();
        rig.render(4800);
        look();
        QCOMPARE(refused, 0);
    }

    void editingWhilePlayingOnAnotherThreadIsSafe()
    {
        EngineRig rig;
        rig.play(sine(9600, 300.0));
        SoundSpec spec;
        spec.sample = rig.sounds->sound(0).sample;
        std::vector<float> out(2 * 128);
        rig.engine().renderOffline(out.data(), 128);
        std::atomic<bool> stop = false;
        std::thread audio([&] {
            std::vector<float> block(2 * 128);
            while (!stop)
                rig.engine().renderDevice(block.data(), 128);
        });
        for (int i = 0; i < 2000; ++i) {
            rig.engine().post(EngineRig::eventAt);
            rig.publishSound(spec);
            rig.sounds->setValue(SoundPart::slot(0, VoiceParam::Volume), static_cast<float>(-i % 40));
            if (i % 10 == 0)
                rig.engine().stopAll();
            Record record;
            while (rig.engine().nextRecord(record)) {}
        }
        stop = true;
        audio.join();
        rig.engine().stopAll();
        for (int i = 0; i < 20; ++i)
            rig.engine().renderOffline(out.data(), 128);
        QVERIFY(rig.engine().status().transactions.load() > 0);
    }
};

QTEST_GUILESS_MAIN(TestRenderer)
#include "tst_renderer.moc"
