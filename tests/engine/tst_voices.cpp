#include "tests/support/engine_rig.h"

#include <QTest>

using namespace flux;
using namespace flux::engine;
using namespace flux::test;
using Kind = Record::Kind;

namespace {
/// Sounds side by side in one part, each with a priority and a level of its own, played by one event each.
class Crowd {
public:
    struct Member {
        float priority = 50.0F;
        float volume = 0.0F;
        VirtualBehaviour behaviour = VirtualBehaviour::KillIfFinite;
        VirtualReturn back = VirtualReturn::FromElapsed;
    };
    Crowd(EngineRig &rig, const std::vector<Member> &members, const std::vector<float> &audio,
          LoopMode loop = LoopMode::Infinite, VoiceLimit groupLimit = {})
    {
        SoundSpec spec;
        spec.sample = rig.sample(audio);
        spec.loop = loop;
        SoundPart::Layout layout;
        SoundPart::Node group;
        group.key = groupKey;
        group.limit = groupLimit;
        group.limitNode = groupLimit.most > 0 ? 0 : none;
        layout.nodes.push_back(group);
        for (std::uint32_t i = 0; i < members.size(); ++i) {
            SoundPart::Node node;
            node.key = firstKey + i;
            node.parent = 0;
            node.kind = SoundPart::NodeKind::Sound;
            node.payload = i;
            node.priorityNode = i + 1;
            node.outputBus = 2;
            node.limitNode = group.limitNode;
            node.virtualBehaviour = members[i].behaviour;
            node.virtualReturn = members[i].back;
            layout.nodes.push_back(node);
            layout.sounds.push_back(spec);
        }
        auto part = std::make_unique<SoundPart>(std::move(layout));
        sounds = part.get();
        for (std::uint32_t i = 0; i < members.size(); ++i) {
            part->setValue(SoundPart::slot(i + 1, VoiceParam::Priority), members[i].priority);
            part->setValue(SoundPart::slot(i + 1, VoiceParam::Volume), members[i].volume);
            part->setValue(SoundPart::slot(i + 1, VoiceParam::Width), 1.0F);
        }
        rig.put(EngineRig::soundsAt, std::move(part));
        for (std::uint32_t i = 0; i < members.size(); ++i) {
            auto action = rig.action();
            action.key = 1000 + i;
            action.target = firstKey + i;
            rig.publishEvent({action}, EngineRig::eventAt + i);
        }
    }
    static constexpr ObjectKey groupKey = 500;
    static constexpr ObjectKey firstKey = 501;
    SoundPart *sounds = nullptr;
};

std::vector<ObjectKey> objects(const std::vector<Record> &records, Kind kind)
{
    std::vector<ObjectKey> keys;
    for (const Record &record : records)
        if (record.kind == kind)
            keys.push_back(record.object - Crowd::firstKey);
    std::ranges::sort(keys);
    return keys;
}
} // namespace

class TestVoices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// semantics, section 9: the example as it stands.
    void theWorkedExample()
    {
        EngineRig rig;
        rig.publishMix({{1, none, {}}, {2, 0, {4, VoiceLimit::Rule::Oldest}}}, {7, {4096, {}}, -60.0, {}});
        using enum VirtualBehaviour;
        const Crowd crowd(rig,
                          {{100, 0, Virtual},
                           {90, -90, Virtual},
                           {80, -90, Continue},
                           {70, 0},
                           {60, 0, Kill},
                           {50, 0, Kill},
                           {40, 0, Virtual},
                           {30, 0, Continue}},
                          constant(4800, 0.1F));
        for (std::uint32_t i = 0; i < 8; ++i)
            rig.engine().post(EngineRig::eventAt + i);
        rig.render(1024);
        const auto records = rig.records();
        QCOMPARE(objects(records, Kind::VoiceStarted), (std::vector<ObjectKey>{0, 2, 3, 4, 7}));
        QCOMPARE(objects(records, Kind::VoiceVirtual), (std::vector<ObjectKey>{1, 6}));
        QCOMPARE(objects(records, Kind::VoiceRefused), (std::vector<ObjectKey>{5}));
        QCOMPARE(rig.engine().status().voices.load(), 5U);
        QCOMPARE(rig.engine().status().unheardVoices.load(), 2U);
    }

    void theVictimFollowsTheRule_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<int>("goes");
        QTest::newRow("oldest") << static_cast<int>(VoiceLimit::Rule::Oldest) << 0;
        QTest::newRow("quietest") << static_cast<int>(VoiceLimit::Rule::Quietest) << 1;
        QTest::newRow("newest") << static_cast<int>(VoiceLimit::Rule::Newest) << 3;
    }
    void theVictimFollowsTheRule()
    {
        QFETCH(int, rule);
        QFETCH(int, goes);
        for (const int stage : {0, 1, 2}) { // object, bus, project
            const VoiceLimit limit{3, static_cast<VoiceLimit::Rule>(rule)};
            EngineRig rig;
            rig.publishMix({{1, none, {}}, {2, 0, stage == 1 ? limit : VoiceLimit{}}},
                           {7, stage == 2 ? limit : VoiceLimit{4096, {}}, -80.0, {}});
            using enum VirtualBehaviour;
            const Crowd crowd(rig, {{50, -3, Kill}, {50, -20, Kill}, {50, -6, Kill}, {50, -1, Kill}},
                              constant(4800, 0.1F), LoopMode::Infinite, stage == 0 ? limit : VoiceLimit{});
            for (std::uint32_t i = 0; i < 4; ++i) {
                rig.engine().post(EngineRig::eventAt + i);
                rig.render(512);
            }
            const auto records = rig.records();
            auto gone = objects(records, Kind::VoiceStolen);
            for (const ObjectKey key : objects(records, Kind::VoiceRefused))
                gone.push_back(key);
            QCOMPARE(gone, std::vector<ObjectKey>{static_cast<ObjectKey>(goes)});
            QCOMPARE(rig.engine().status().voices.load(), 3U);
            const std::array<Reason, 3> reasons{Reason::ObjectLimit, Reason::BusLimit, Reason::NoVoice};
            for (const Record &record : records)
                if (record.kind == Kind::VoiceStolen || record.kind == Kind::VoiceRefused)
                    QCOMPARE(record.reason, reasons[static_cast<std::size_t>(stage)]);
        }
    }

    void aStealDoesNotClick()
    {
        EngineRig rig(1);
        rig.publishMix({{1, none, {}}, {2, 0, {}}});
        using enum VirtualBehaviour;
        const Crowd crowd(rig, {{50, 0, Kill}, {60, -90, Kill}}, constant(48000, 0.5F));
        rig.engine().post(EngineRig::eventAt);
        auto out = rig.render(1024);
        rig.mix->setValue(0, 0.0F);
        crowd.sounds->setValue(SoundPart::slot(2, VoiceParam::Volume), -70.0F);
        rig.engine().post(EngineRig::eventAt + 1);
        const auto after = rig.render(2048);
        out.insert(out.end(), after.begin(), after.end());
        for (std::size_t i = 2; i < out.size() / 2; ++i)
            if (i > 300)
                QVERIFY(std::abs(left(out, i) - left(out, i - 1)) < 0.5F / 200.0F);
        QVERIFY(std::abs(left(out, 3000)) < 0.001F);
    }

    /// A ramp shows where a voice is: unheard for 200 ms, it is back exactly where it would be.
    void anUnheardVoiceKeepsItsPlace_data()
    {
        QTest::addColumn<int>("back");
        QTest::newRow("elapsed") << static_cast<int>(VirtualReturn::FromElapsed);
        QTest::newRow("beginning") << static_cast<int>(VirtualReturn::FromBeginning);
        QTest::newRow("resume") << static_cast<int>(VirtualReturn::Resume);
    }
    void anUnheardVoiceKeepsItsPlace()
    {
        QFETCH(int, back);
        for (const float cents : {0.0F, 700.0F}) {
            EngineRig rig;
            rig.publishMix({{1, none, {}}, {2, 0, {}}});
            std::vector<float> ramp(96000);
            for (std::size_t i = 0; i < ramp.size(); ++i)
                ramp[i] = static_cast<float>(i) / 96000.0F;
            const Crowd crowd(rig, {{50, 0, VirtualBehaviour::Virtual, static_cast<VirtualReturn>(back)}},
                              ramp);
            crowd.sounds->setValue(SoundPart::slot(1, VoiceParam::Pitch), cents);
            const double speed = std::exp2(static_cast<double>(cents) / 1200.0);
            rig.engine().post(EngineRig::eventAt);
            rig.render(4800);
            crowd.sounds->setValue(SoundPart::slot(1, VoiceParam::Volume), -90.0F);
            const auto quiet = rig.render(9600);
            QCOMPARE(left(quiet, 4800), 0.0F);
            QCOMPARE(rig.engine().status().voices.load(), 0U);
            QCOMPARE(rig.engine().status().unheardVoices.load(), 1U);
            crowd.sounds->setValue(SoundPart::slot(1, VoiceParam::Volume), 0.0F);
            const auto out = rig.render(4800);
            const double place = static_cast<double>(left(out, 3000)) / 0.70710678 * 96000.0;
            const std::map<int, double> expected{{0, speed * (4800 + 9600 + 3000)}, {1, speed * (3000 - 64)}};
            if (back < 2)
                QVERIFY2(std::abs(place - expected.at(back)) < (back == 0 ? 1.5 : 200.0),
                         qPrintable(QString::number(place)));
            else
                QVERIFY(place > speed * (4800 + 3000 - 100) && place < speed * (4800 + 3000 + 600));
            QCOMPARE(rig.count(Kind::VoiceReal), 1);
            for (std::size_t i = 1; i < 3000; ++i)
                QVERIFY(std::abs(left(out, i) - left(out, i - 1)) < 0.005F); // it fades in
        }
    }

    /// A ramp shows where it is read: what is told is what is heard.
    void theWatchedSoundTellsItsPlace()
    {
        for (const float cents : {0.0F, 700.0F}) {
            EngineRig rig;
            rig.publishMix();
            std::vector<float> ramp(96000);
            for (std::size_t i = 0; i < ramp.size(); ++i)
                ramp[i] = static_cast<float>(i) / 96000.0F;
            SoundSpec spec;
            spec.sample = rig.sample(ramp);
            spec.trimStart = 24000;
            spec.loop = LoopMode::Infinite;
            spec.loopStart = 30000;
            spec.loopEnd = 60000;
            rig.publishSound(spec);
            rig.sounds->setValue(SoundPart::slot(0, VoiceParam::Pitch), cents);
            rig.publishEvent({rig.action()});
            const auto told = [&rig] { return rig.engine().takeLoad().now.watchedAt * 48000.0; };
            rig.engine().post(EngineRig::eventAt);
            rig.render(1280);
            QCOMPARE(told(), -48000.0); // of none
            rig.engine().watchSound(EngineRig::soundKey);
            int jumps = 0;
            for (int i = 0; i < 60; ++i) {
                const auto out = rig.render(1280);
                const double heard = static_cast<double>(left(out, 1279)) / 0.70710678 * 96000.0;
                const double ahead = told() - heard;
                jumps += ahead < -29000.0 ? 1 : 0; // it reads a little before it is heard
                QVERIFY2((ahead > 0.0 && ahead < 64.0) || (ahead > -30000.0 && ahead < -29936.0),
                         qPrintable(QString::number(ahead)));
            }
            QVERIFY(jumps < 3);
            rig.engine().post(EngineRig::eventAt); // the newest
            rig.render(1280);
            const double second = 24000.0 + 1280.0 * std::exp2(static_cast<double>(cents) / 1200.0);
            QVERIFY2(std::abs(told() - second) < 64.0, qPrintable(QString::number(told())));
            rig.engine().stopAll();
            rig.render(9600);
            QCOMPARE(told(), -48000.0);
        }
    }

    void aFiniteVoiceThatNobodyHearsEnds()
    {
        EngineRig rig;
        rig.publishMix({{1, none, {}}, {2, 0, {}}});
        const Crowd crowd(rig, {{50, 0, VirtualBehaviour::Virtual}}, constant(9600, 0.5F), LoopMode::Off);
        rig.engine().post(EngineRig::eventAt);
        rig.render(1024);
        crowd.sounds->setValue(SoundPart::slot(1, VoiceParam::Volume), -90.0F);
        rig.render(9600);
        QCOMPARE(rig.engine().status().unheardVoices.load(), 0U);
        QVERIFY(rig.engine().isIdle());
    }

    void thresholdHasAMargin()
    {
        EngineRig rig;
        rig.publishMix({{1, none, {}}, {2, 0, {}}}, {7, {4096, {}}, -40.0, {}});
        const Crowd crowd(rig, {{50, 0, VirtualBehaviour::Virtual}}, constant(9600, 0.5F));
        rig.engine().post(EngineRig::eventAt);
        rig.render(512);
        const auto heardAt = [&](float volume) {
            crowd.sounds->setValue(SoundPart::slot(1, VoiceParam::Volume), volume);
            rig.render(1024);
            return rig.engine().status().voices.load() == 1U;
        };
        QVERIFY(heardAt(-39.0F));
        QVERIFY(!heardAt(-41.0F));
        QVERIFY(!heardAt(-38.0F));
        QVERIFY(heardAt(-36.0F));
        // The bus counts too.
        rig.mix->setValue(MixPart::slot(1, BusParam::Volume), -6.0F);
        QVERIFY(!heardAt(-36.0F));
        // A mute doesn't: the voice goes on as if it sounded.
        rig.mix->setValue(MixPart::slot(1, BusParam::Volume), 0.0F);
        QVERIFY(heardAt(0.0F));
        rig.mix->setValue(MixPart::slot(1, BusParam::Mute), 1.0F);
        QVERIFY(heardAt(0.0F));
    }

    void aThousandVoicesShareFortyEight()
    {
        EngineRig rig;
        rig.publishMix({{1, none, {}}, {2, 0, {}}});
        const Crowd crowd(rig, {{50, -40, VirtualBehaviour::Virtual}}, constant(4800, 0.1F));
        for (int i = 0; i < 1000; ++i)
            rig.engine().post(EngineRig::eventAt);
        rig.render(4800);
        QCOMPARE(rig.engine().status().voices.load(), 48U);
        QCOMPARE(rig.engine().status().unheardVoices.load(), 952U);
        rig.engine().stopAll();
        rig.render(4800);
        QVERIFY(rig.engine().isIdle());
        QCOMPARE(rig.engine().status().unheardVoices.load(), 0U);
    }

    /// A second stop goes on from where the first one has got to.
    void aStopWithinAStopDoesNotJump()
    {
        EngineRig rig;
        rig.play(constant(96000, 0.5F));
        const std::uint64_t playing = rig.engine().post(EngineRig::eventAt);
        rig.render(4800);
        rig.engine().stop(playing, 1.0F);
        const auto fading = rig.render(43200); // nine tenths of it
        const float reached = left(fading, 43199);
        QVERIFY(reached > 0.03F && reached < 0.04F);
        rig.engine().stopAll();
        const auto out = rig.render(2400);
        for (std::size_t i = 0; i < 2400; ++i)
            QVERIFY2(left(out, i) <= (i == 0 ? reached : left(out, i - 1)) + 1e-6F,
                     qPrintable(QString::number(i)));
        QVERIFY(rig.engine().isIdle());
    }

    /// What a game says without sense has an end too.
    void anEndlessFadeIsLong()
    {
        EngineRig rig;
        rig.play(constant(96000, 0.5F));
        const std::uint64_t playing = rig.engine().post(EngineRig::eventAt);
        rig.render(4800);
        rig.engine().stop(playing, 1e9F);
        QVERIFY(left(rig.render(24000), 23999) > 0.35F);
    }

    void aPauseAndAStopAtOnceEnd()
    {
        EngineRig rig;
        rig.play(constant(96000, 0.5F));
        auto pause = rig.action(ActionType::Pause);
        rig.publishEvent({pause}, 20);
        const std::uint64_t playing = rig.engine().post(EngineRig::eventAt);
        rig.render(4800);
        rig.engine().post(20);
        rig.engine().stop(playing);
        rig.render(4800);
        QVERIFY(rig.engine().isIdle());
    }

    /// It stands still before it begins, too: its delay and its fade wait with it.
    void whatIsPausedBeforeItBeginsBeginsLater()
    {
        EngineRig rig;
        rig.play(constant(96000, 0.5F));
        auto pause = rig.action(ActionType::Pause);
        auto resume = rig.action(ActionType::Resume);
        pause.scope = resume.scope = ActionScope::Global;
        rig.publishEvent({pause}, 20);
        rig.publishEvent({resume}, 21);
        rig.publishEvent({rig.action()});
        rig.event->setValue(EventPart::slot(0, ActionParam::Fade), 0.1F);
        rig.engine().post(EngineRig::eventAt);
        rig.engine().post(20);
        const auto still = rig.render(48000);
        QCOMPARE(left(still, 40000), 0.0F);
        rig.engine().post(21);
        const auto out = rig.render(9600);
        QVERIFY(left(out, 2400) > 0.1F && left(out, 2400) < 0.25F);
        QVERIFY(left(out, 6000) > 0.35F);
    }

    /// Where a seek of the same event leads to is where it begins.
    void aSeekBeforeTheBeginningIsNotHeard()
    {
        for (const std::uint32_t head : {0U, 4800U}) {
            EngineRig rig;
            rig.publishMix();
            std::vector<float> audio = constant(96000, 0.5F);
            std::fill_n(audio.begin() + 48000, 48000, -0.5F);
            SoundSpec spec;
            spec.sample = rig.sample(audio, 1, 48000, {0, head});
            rig.publishSound(spec);
            auto seek = rig.action(ActionType::Seek);
            seek.key = EngineRig::actionKey + 1;
            rig.publishEvent({rig.action(), seek});
            rig.event->setValue(EventPart::slot(1, ActionParam::Amount), 1.5F);
            rig.engine().post(EngineRig::eventAt);
            const auto out = rig.render(48000);
            float most = 0.0F;
            float least = 0.0F;
            for (std::size_t i = 0; i < 48000; ++i) {
                most = std::max(most, left(out, i));
                least = std::min(least, left(out, i));
            }
            QVERIFY2(most < 1e-4F, qPrintable(QString::number(most)));
            QVERIFY(least < -0.3F);
            QVERIFY(rig.engine().isIdle()); // half a second was left
        }
    }

    void pausedVoicesGiveTheirPlaceAway()
    {
        EngineRig rig(2);
        rig.publishMix({{1, none, {}}, {2, 0, {}}});
        std::vector<float> ramp(96000);
        for (std::size_t i = 0; i < ramp.size(); ++i)
            ramp[i] = static_cast<float>(i) / 96000.0F;
        const Crowd crowd(rig, {{50, 0}, {50, -70}, {50, -70}}, ramp);
        const auto act = [&](ActionType type, PartIndex at) {
            auto action = rig.action(type);
            action.target = Crowd::firstKey;
            rig.publishEvent({action}, at);
            rig.engine().post(at);
        };
        rig.engine().post(EngineRig::eventAt);
        rig.render(4800);
        act(ActionType::Pause, 20);
        rig.render(4800);
        QCOMPARE(rig.engine().status().voices.load(), 0U);
        rig.engine().post(EngineRig::eventAt + 1);
        rig.engine().post(EngineRig::eventAt + 2);
        rig.render(4800);
        QCOMPARE(rig.engine().status().voices.load(), 2U);
        rig.engine().stop(std::uint64_t{3} << 24U);
        rig.render(1024);
        act(ActionType::Resume, 21);
        const auto out = rig.render(4800);
        const double place = static_cast<double>(left(out, 3000)) / 0.70710678 * 96000.0;
        QVERIFY2(place > 7800 && place < 8200, qPrintable(QString::number(place)));
    }
};

QTEST_GUILESS_MAIN(TestVoices)
#include "tst_voices.moc"
