#include "engine/dsp/math.h"
#include "engine/effects/compressor.h"
#include "engine/effects/delay.h"
#include "engine/effects/distortion.h"
#include "engine/effects/equalizer.h"
#include "engine/stream/audio_writer.h"
#include "tests/support/engine_rig.h"
#include "tests/support/realtime_guard.h"

#include <QTest>

using namespace flux;
using namespace flux::engine;
using namespace flux::test;

namespace {
constexpr ObjectKey mainKey = 1;
constexpr ObjectKey musicKey = 2;
constexpr ObjectKey roomKey = 3;

EffectSpec effect(ObjectKey key, EffectType type, bool postFader = false, ObjectKey sideChain = 0)
{
    EffectSpec spec;
    spec.key = key;
    spec.type = type;
    spec.postFader = postFader;
    spec.sideChain = sideChain;
    return spec;
}

SendSpec send(ObjectKey key, ObjectKey to, Tap tap)
{
    SendSpec spec;
    spec.key = key;
    spec.to = to;
    spec.tap = tap;
    return spec;
}

MixPart::Bus bus(ObjectKey key, std::uint32_t parent)
{
    MixPart::Bus b;
    b.key = key;
    b.parent = parent;
    return b;
}

template <class Param> void set(Part &part, ObjectKey key, Param param, double value)
{
    part.setValue(part.valuesAt(key) + static_cast<std::size_t>(param), static_cast<float>(value));
}

/// The main bus, a bus for the sound, and an aux bus that is heard alone: the music bus leads nowhere loud.
std::vector<MixPart::Bus> buses()
{
    return {bus(mainKey, none), bus(musicKey, 0), bus(roomKey, 0)};
}

double dB(double gain)
{
    return 20.0 * std::log10(gain + 1e-12);
}

/// A steady sound of 0.5 on both sides, on the music bus.
void playSteady(EngineRig &rig, std::vector<SendSpec> sends = {}, std::vector<EffectSpec> effects = {},
                int channels = 2)
{
    SoundSpec spec;
    spec.sample = rig.sample(constant(static_cast<std::size_t>(channels) * 48000, 0.5F), channels);
    spec.loop = LoopMode::Infinite;
    SoundPart::Layout layout;
    SoundPart::Node node;
    node.key = EngineRig::soundKey;
    node.kind = SoundPart::NodeKind::Sound;
    node.payload = 0;
    node.outputBus = musicKey;
    node.sendCount = static_cast<std::uint32_t>(sends.size());
    node.effectCount = static_cast<std::uint32_t>(effects.size());
    layout.nodes.push_back(node);
    layout.sounds.push_back(spec);
    layout.sends = std::move(sends);
    layout.effects = std::move(effects);
    auto part = std::make_unique<SoundPart>(std::move(layout));
    rig.sounds = part.get();
    rig.put(EngineRig::soundsAt, std::move(part));
    rig.publishEvent({rig.action()});
}
} // namespace

class TestRouting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsTakeTheirSignalWhereTheySay_data()
    {
        QTest::addColumn<int>("tap");
        QTest::addColumn<double>("left");
        QTest::addColumn<double>("right");
        // volume −6 dB, pan hard left
        QTest::newRow("before the fader") << int(Tap::PreFader) << 0.5 << 0.5;
        QTest::newRow("behind the fader") << int(Tap::PostFader) << 0.25 << 0.25;
        QTest::newRow("behind the pan") << int(Tap::PostPan) << 0.25 << 0.0;
    }
    void sendsTakeTheirSignalWhereTheySay()
    {
        QFETCH(int, tap);
        QFETCH(double, left);
        QFETCH(double, right);
        for (const bool ofObject : {false, true}) {
            EngineRig rig;
            auto all = buses();
            if (!ofObject)
                all[1].sends = {send(50, roomKey, static_cast<Tap>(tap))};
            rig.publishMix(std::move(all));
            rig.mix->setValue(MixPart::slot(1, BusParam::Width), 1.0F);
            playSteady(rig,
                       ofObject ? std::vector{send(50, roomKey, static_cast<Tap>(tap))}
                                : std::vector<SendSpec>{});
            const auto level = [&](Part &part, ObjectKey key, bool isBus) {
                if (isBus) {
                    part.setValue(part.valuesAt(key) + static_cast<std::size_t>(BusParam::Volume), -6.0206F);
                    part.setValue(part.valuesAt(key) + static_cast<std::size_t>(BusParam::Pan), -1.0F);
                } else {
                    part.setValue(part.valuesAt(key) + static_cast<std::size_t>(VoiceParam::Volume),
                                  -6.0206F);
                    part.setValue(part.valuesAt(key) + static_cast<std::size_t>(VoiceParam::Pan), -1.0F);
                }
            };
            level(ofObject ? static_cast<Part &>(*rig.sounds) : *rig.mix,
                  ofObject ? EngineRig::soundKey : musicKey, !ofObject);
            (void)rig.engine().post(EngineRig::eventAt);
            const auto withSend = rig.render(9600);
            set(ofObject ? static_cast<Part &>(*rig.sounds) : *rig.mix, 50, SendParam::Muted, 1.0);
            const auto without = rig.render(9600);
            // What the room adds is what the send took
            QVERIFY2(
                std::abs(static_cast<double>(test::left(withSend, 9000) - test::left(without, 9000)) - left)
                    < 1e-4,
                qPrintable(QString::number(test::left(withSend, 9000) - test::left(without, 9000))));
            QVERIFY(std::abs(static_cast<double>(test::right(withSend, 9000) - test::right(without, 9000))
                             - right)
                    < 1e-4);
            // it went over 5 ms, not at once
            for (std::size_t i = 1; i < 9600; ++i)
                QVERIFY(std::abs(test::left(without, i) - test::left(without, i - 1)) < 0.01F);
            QVERIFY(std::abs(test::left(without, 260) - test::left(without, 9000)) < 1e-4F);
        }
    }

    void sendsLevelPanAndEnable()
    {
        EngineRig rig;
        auto all = buses();
        all[1].sends = {send(50, roomKey, Tap::PostFader)};
        rig.publishMix(std::move(all));
        playSteady(rig);
        (void)rig.engine().post(EngineRig::eventAt);
        const auto settled = [&] {
            rig.render(2400);
            return rig.render(128);
        };
        const auto both = settled();
        QVERIFY(std::abs(left(both, 0) - 1.0F) < 1e-5F);
        set(*rig.mix, 50, SendParam::Level, -12.0412);
        QVERIFY(std::abs(left(settled(), 0) - 0.625F) < 1e-4F);
        set(*rig.mix, 50, SendParam::Pan, 1.0);
        const auto panned = settled();
        QVERIFY(std::abs(left(panned, 0) - 0.5F) < 1e-4F && std::abs(right(panned, 0) - 0.625F) < 1e-4F);
        set(*rig.mix, 50, SendParam::Enabled, 0.0);
        QVERIFY(std::abs(right(settled(), 0) - 0.5F) < 1e-4F);
        set(*rig.mix, 50, SendParam::Enabled, 1.0);
        set(*rig.mix, 50, SendParam::Level, -96.0);
        QVERIFY(std::abs(right(settled(), 0) - 0.5F) < 1e-6F);
    }

    void manySendsAreOneMessage()
    {
        EngineRig rig;
        auto all = buses();
        for (ObjectKey key = 50; key < 58; ++key)
            all[1].sends.push_back(send(key, roomKey, Tap::PostFader));
        rig.publishMix(std::move(all));
        const auto before = rig.engine().published();
        for (ObjectKey key = 50; key < 58; ++key) {
            set(*rig.mix, key, SendParam::Level, -20.0);
            set(*rig.mix, key, SendParam::Pan, 0.5);
        }
        QCOMPARE(rig.engine().published(), before); // their levels travel in slots: no message at all
    }

    void auxBusesFeedAuxBuses()
    {
        EngineRig rig;
        auto all = buses();
        all.push_back(bus(4, 0));
        all[1].sends = {send(50, 4, Tap::PostFader)};      // music → 4
        all[3].sends = {send(51, roomKey, Tap::PreFader)}; // 4 → room
        rig.publishMix(std::move(all));
        set(*rig.mix, 4, BusParam::Mute, 1.0);
        playSteady(rig);
        (void)rig.engine().post(EngineRig::eventAt);
        rig.render(2400);
        QVERIFY(std::abs(left(rig.render(128), 0) - 1.0F) < 1e-5F); // the sound, and the room by way of 4
    }

    void aCircleOfSendsIsOpened()
    {
        EngineRig rig;
        auto all = buses();
        all.push_back(bus(4, 0));
        all[2].sends = {send(50, 4, Tap::PostFader)};
        all[3].sends = {send(51, roomKey, Tap::PostFader), send(52, 4, Tap::PostFader)};
        all[1].sends = {send(53, roomKey, Tap::PostFader)};
        rig.publishMix(std::move(all));
        playSteady(rig);
        (void)rig.engine().post(EngineRig::eventAt);
        rig.render(2400);
        QVERIFY(std::abs(left(rig.render(128), 0) - 1.5F) < 1e-5F); // music, room, and 4; not round again
    }

    void effectsStandBeforeOrBehindTheFader()
    {
        for (const bool postFader : {false, true}) {
            EngineRig rig;
            auto all = buses();
            all[1].effects = {effect(60, EffectType::Distortion, postFader)};
            rig.publishMix(std::move(all));
            set(*rig.mix, 60, Distortion::Param::Curve, 1.0); // hard: ±1
            set(*rig.mix, 60, Distortion::Param::Drive, 12.0412);
            set(*rig.mix, 60, Distortion::Param::Tone, 20000.0);
            set(*rig.mix, musicKey, BusParam::Volume, -12.0412);
            SoundSpec spec;
            spec.sample = rig.sample(sine(48000, 500.0, 1.0F));
            rig.publishSound(spec, musicKey);
            rig.publishEvent({rig.action()});
            (void)rig.engine().post(EngineRig::eventAt);
            const auto out = rig.render(24000);
            // A mono sine of 0.707 a side: ×4 is clipped at 1 and then turned down, or turned down first and
            // whole
            const double peak = 0.7071;
            const double level = dB(rms(out, 12000, 24000));
            if (postFader)
                QVERIFY2(std::abs(level - dB(peak / std::sqrt(2.0))) < 0.1,
                         qPrintable(QString::number(level)));
            else
                QVERIFY2(level > dB(0.25 * 0.9) - 0.6 && level < dB(0.25),
                         qPrintable(QString::number(level)));
        }
    }

    void echoesSoundOnWhenTheirSoundHasEnded()
    {
        EngineRig rig;
        auto all = buses();
        all[1].effects = {effect(60, EffectType::Delay)};
        rig.publishMix(std::move(all));
        set(*rig.mix, 60, Delay::Param::Time, 1.5);
        set(*rig.mix, 60, Delay::Param::Feedback, 50.0);
        set(*rig.mix, 60, Delay::Param::LowPass, 20000.0);
        SoundSpec spec;
        spec.sample = rig.sample(sine(4800, 1000.0, 0.5F));
        rig.publishSound(spec, musicKey);
        rig.publishEvent({rig.action()});
        (void)rig.engine().post(EngineRig::eventAt);
        const auto out = rig.render(5 * 72000);
        QVERIFY(rig.engine().isIdle());
        QVERIFY(rms(out, 10000, 70000) < 1e-6);
        QVERIFY(std::abs(dB(rms(out, 72000, 76800)) - dB(0.25)) < 0.1); // 0.5 · 0.707 · 0.707
        QVERIFY(std::abs(dB(rms(out, 144000, 148800)) - dB(0.125)) < 0.3);
        QVERIFY(std::abs(dB(rms(out, 216000, 220800)) - dB(0.0625)) < 0.5);
    }

    void aSideChainHearsTheOtherBus()
    {
        EngineRig rig;
        auto all = buses();
        all[1].effects = {effect(60, EffectType::Compressor, false, roomKey)};
        rig.publishMix(std::move(all));
        set(*rig.mix, 60, Compressor::Param::Threshold, -20.0);
        set(*rig.mix, 60, Compressor::Param::Ratio, 100.0);
        set(*rig.mix, 60, Compressor::Param::Attack, 0.001);
        set(*rig.mix, 60, Compressor::Param::Release, 0.01);
        playSteady(rig);
        SoundPart::Layout layout; // a second sound, on the bus that is listened to, and not heard itself
        SoundPart::Node node;
        node.key = 110;
        node.kind = SoundPart::NodeKind::Sound;
        node.payload = 0;
        node.outputBus = roomKey;
        layout.nodes.push_back(node);
        SoundSpec spec;
        spec.sample = rig.sample(constant(24000, 1.0F));
        layout.sounds.push_back(spec);
        rig.put(5, std::make_unique<SoundPart>(std::move(layout)));
        auto action = rig.action();
        action.targetPart = 5;
        action.target = 110;
        rig.publishEvent({action}, 6);
        set(*rig.mix, roomKey, BusParam::Pan, 1.0); // the key is heard on the right alone
        (void)rig.engine().post(EngineRig::eventAt);
        const auto before = rig.render(12032);
        QVERIFY(std::abs(left(before, 12000) - 0.5F) < 1e-4F);
        (void)rig.engine().post(6);
        const auto during = rig.render(12032);
        // 0.707 a side is −3 dBFS: 17 dB above the threshold, all but taken off
        QVERIFY2(std::abs(dB(static_cast<double>(left(during, 12000))) - (dB(0.5) - 0.99 * 16.99)) < 0.1,
                 qPrintable(QString::number(dB(static_cast<double>(left(during, 12000))))));
        EffectReadings readings{};
        QVERIFY(rig.mix->readings(60, readings));
        QVERIFY(std::abs(readings[0] + 16.8F) < 0.2F);
        rig.render(24064);
        QVERIFY(std::abs(left(rig.render(128), 100) - 0.5F) < 1e-3F);
    }

    void aNewMixKeepsWhatItsEffectsRemember()
    {
        // The mix is replaced in the middle of an echo: nothing of it is lost, and a new effect fades in.
        EngineRig rig;
        const auto publish = [&](bool withMore) {
            auto all = buses();
            all[1].effects = {effect(60, EffectType::Delay)};
            all[1].sends = {send(50, roomKey, Tap::PostPan)};
            if (withMore) {
                all[1].effects.insert(all[1].effects.begin(), effect(61, EffectType::Equalizer));
                all.push_back(bus(9, 0));
            }
            rig.publishMix(std::move(all));
            set(*rig.mix, 60, Delay::Param::Time, 0.25);
            set(*rig.mix, 60, Delay::Param::LowPass, 20000.0);
            set(*rig.mix, 50, SendParam::Level, -96.0);
            if (withMore)
                set(*rig.mix, 61, Equalizer::Param::Gain, -6.0206);
        };
        publish(false);
        playSteady(rig);
        (void)rig.engine().post(EngineRig::eventAt);
        rig.render(11776); // within the first 250 ms: silence so far
        publish(true);
        const auto out = rig.render(24064);
        QVERIFY(std::abs(left(out, 12000 - 11776 + 20) - 0.5F) < 1e-3F); // the echo is on time
        QVERIFY(std::abs(left(out, 24000) - 0.25F) < 1e-3F); // the equaliser was heard 250 ms later
        for (std::size_t i = 600; i < 24000; ++i)
            QVERIFY(std::abs(left(out, i) - left(out, i - 1)) < 0.01F);
    }

    void aVoicesEffectsAreItsOwn()
    {
        EngineRig rig;
        rig.publishMix(buses());
        playSteady(rig, {}, {effect(70, EffectType::Compressor), effect(71, EffectType::Equalizer)}, 1);
        set(*rig.sounds, 70, Compressor::Param::Threshold, -26.0206);
        set(*rig.sounds, 70, Compressor::Param::Ratio, 2.0);
        set(*rig.sounds, 71, Equalizer::Param::Gain, 6.0206);
        (void)rig.engine().post(EngineRig::eventAt);
        (void)rig.engine().post(EngineRig::eventAt);
        rig.render(4800);
        // Each by itself: −6 dB, 20 dB over, so −10 dB and +6 dB; two of them at 0.707 a side
        const double one = 0.5 * std::pow(10.0, -10.0 / 20.0) * 2.0 * 0.70711;
        QVERIFY(std::abs(static_cast<double>(left(rig.render(128), 64)) - 2.0 * one) < 1e-3);
        set(*rig.sounds, 70, EffectParam::Bypass, 1.0);
        const auto out = rig.render(4800);
        QVERIFY(std::abs(static_cast<double>(left(out, 4700)) - 2.0 * 0.70711) < 1e-3);
        for (std::size_t i = 1; i < 4800; ++i)
            QVERIFY(std::abs(left(out, i) - left(out, i - 1)) < 0.02F);
        // Another order, one less, one more: what stays goes on
        playSteady(rig, {}, {effect(72, EffectType::Tremolo), effect(71, EffectType::Equalizer)}, 1);
    }

    /// Voices with nothing else to do are played straight from memory. An effect that does nothing keeps them
    /// on the long way: both must give the same bits, whatever is changed on the way.
    void theShortWayGivesTheSameBits_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<bool>("asShort");
        QTest::newRow("mono floats") << 1 << false;
        QTest::newRow("stereo floats") << 2 << false;
        QTest::newRow("mono 16 bit") << 1 << true;
        QTest::newRow("stereo 16 bit") << 2 << true;
    }
    void theShortWayGivesTheSameBits()
    {
        QFETCH(int, channels);
        QFETCH(bool, asShort);
        for (const Resampling quality : {Resampling::BandLimited, Resampling::Cubic, Resampling::Linear})
            for (const bool loops : {false, true}) {
                std::array<std::vector<float>, 2> heard;
                for (const bool longWay : {false, true}) {
                    EngineRig rig;
                    rig.publishMix(buses(), {7, {4096, {}}, -80.0, quality});
                    std::vector<float> audio = sine(static_cast<std::size_t>(channels) * 20011, 777.0, 0.7F);
                    for (std::size_t i = 0; i < audio.size(); ++i)
                        audio[i] += 0.0001F * static_cast<float>(i % 97);
                    SoundPart::Layout layout;
                    SoundPart::Node node;
                    node.key = EngineRig::soundKey;
                    node.kind = SoundPart::NodeKind::Sound;
                    node.payload = 0;
                    node.outputBus = musicKey;
                    SoundSpec spec;
                    spec.sample = rig.sample(audio, channels, 48000, {},
                                             asShort ? AudioFormat::Wav16 : AudioFormat::Wav32Float);
                    spec.loop = loops ? LoopMode::Infinite : LoopMode::Off;
                    spec.loopStart = 3001;
                    spec.loopEnd = 9013;
                    spec.fadeIn = 700;
                    spec.fadeOuts[0].length = 900;
                    layout.sounds.push_back(spec);
                    if (longWay) {
                        node.effectCount = 1;
                        layout.effects = {effect(70, EffectType::Equalizer)};
                    }
                    layout.nodes.push_back(node);
                    auto part = std::make_unique<SoundPart>(std::move(layout));
                    rig.sounds = part.get();
                    rig.put(EngineRig::soundsAt, std::move(part));
                    rig.publishEvent({rig.action()});
                    (void)rig.engine().post(EngineRig::eventAt);
                    auto &out = heard[longWay ? 1 : 0];
                    const auto play = [&](std::uint32_t frames) {
                        const auto more = rig.render(frames);
                        out.insert(out.end(), more.begin(), more.end());
                    };
                    const auto set = [&](VoiceParam param, float value) {
                        rig.sounds->setValue(SoundPart::slot(0, param), value);
                    };
                    play(2048);
                    set(VoiceParam::Pitch, 170.0F);
                    play(1280);
                    set(VoiceParam::Volume, -6.0F);
                    play(1920);
                    set(VoiceParam::Pitch, 0.0F);
                    set(VoiceParam::Pan, 0.4F);
                    play(2560);
                    set(VoiceParam::LowPass, 30.0F);
                    play(640);
                    set(VoiceParam::LowPass, 0.0F);
                    play(1280);
                    rig.mix->setValue(MixPart::slot(1, BusParam::Volume), -3.0F);
                    play(3840);
                    set(VoiceParam::Pitch, -900.0F);
                    play(25600);
                }
                QVERIFY(std::ranges::any_of(heard[0], [](float x) { return std::abs(x) > 0.1F; }));
                QVERIFY(heard[0] == heard[1]);
            }
    }

    void aStolenVoiceFades()
    {
        EngineRig rig;
        rig.publishMix(buses(), {7, {1, {}}, -80.0, {}});
        SoundSpec spec;
        spec.sample = rig.sample(constant(96000, 0.5F));
        rig.publishSound(spec, musicKey);
        rig.publishEvent({rig.action()});
        (void)rig.engine().post(EngineRig::eventAt);
        (void)rig.render(9600); // it just plays on by now
        rig.sounds->setValue(SoundPart::slot(0, VoiceParam::Volume), 0.0F);
        SoundPart::Layout layout; // something silent that matters more
        SoundPart::Node node;
        node.key = 110;
        node.kind = SoundPart::NodeKind::Sound;
        node.payload = 0;
        node.priorityNode = 0;
        layout.nodes.push_back(node);
        SoundSpec silent;
        silent.sample = rig.sample(constant(48000, 0.0F));
        layout.sounds.push_back(silent);
        auto part = std::make_unique<SoundPart>(std::move(layout));
        part->setValue(SoundPart::slot(0, VoiceParam::Priority), 90.0F);
        rig.put(5, std::move(part));
        auto action = rig.action();
        action.targetPart = 5;
        action.target = 110;
        rig.publishEvent({action}, 6);
        (void)rig.render(9600);
        (void)rig.engine().post(6);
        const auto out = rig.render(4800);
        QVERIFY(std::abs(left(out, 0)) > 0.3F);
        QCOMPARE(left(out, 4000), 0.0F);
        for (std::size_t i = 1; i < 4800; ++i)
            QVERIFY2(std::abs(left(out, i) - left(out, i - 1)) < 0.005F, qPrintable(QString::number(i)));
    }

    void anAuxBusWithoutABufferStillActs()
    {
        EngineRig rig;
        auto all = buses();
        all[2].metered = false;
        rig.publishMix(std::move(all));
        QCOMPARE(rig.mix->bufferCount(), std::size_t{2});
        playSteady(rig, {send(50, roomKey, Tap::PostFader)});
        (void)rig.engine().post(EngineRig::eventAt);
        const auto settled = [&] {
            rig.render(2400);
            return left(rig.render(128), 0);
        };
        QVERIFY(std::abs(settled() - 1.0F) < 1e-5F);
        set(*rig.mix, roomKey, BusParam::Volume, -6.0206);
        QVERIFY(std::abs(settled() - 0.75F) < 1e-4F);
        set(*rig.mix, roomKey, BusParam::Mute, 1.0);
        QVERIFY(std::abs(settled() - 0.5F) < 1e-5F);
    }

    void aMeterComesAndGoesUnheard()
    {
        EngineRig rig;
        const auto publish = [&](bool metered) {
            auto all = buses();
            all[1].metered = metered;
            all.push_back(bus(4, 1)); // a bus below it, where the sound is
            rig.publishMix(std::move(all));
            set(*rig.mix, musicKey, BusParam::Volume, -40.0);
        };
        publish(true);
        playSteady(rig);
        (void)rig.engine().post(EngineRig::eventAt);
        rig.render(2400);
        const float steady = left(rig.render(128), 0);
        for (const bool metered : {false, true, false}) {
            publish(metered);
            const auto out = rig.render(2432);
            for (std::size_t i = 0; i < 2432; ++i)
                QVERIFY2(std::abs(left(out, i) - steady) < 1e-5F, qPrintable(QString::number(left(out, i))));
        }
    }

    void effectsComeToRestInSilence()
    {
        EngineRig rig;
        auto all = buses();
        all[1].effects = {effect(60, EffectType::Compressor), effect(61, EffectType::Delay)};
        rig.publishMix(std::move(all));
        EffectReadings readings{};
        QVERIFY(rig.mix->readings(60, readings) && readings[0] == 0.0F);
        set(*rig.mix, 60, Compressor::Param::Threshold, -40.0);
        set(*rig.mix, 60, Compressor::Param::Ratio, 10.0);
        set(*rig.mix, 60, Compressor::Param::Release, 1.0);
        set(*rig.mix, 61, Delay::Param::Time, 0.5);
        set(*rig.mix, 61, Delay::Param::LowPass, 20000.0);
        set(*rig.mix, 61, EffectParam::Wet, 50.0);
        SoundSpec spec;
        spec.sample = rig.sample(sine(24000, 500.0, 0.5F));
        rig.publishSound(spec, musicKey);
        rig.publishEvent({rig.action()});
        (void)rig.engine().post(EngineRig::eventAt);
        rig.render(28800);
        QVERIFY(rig.mix->readings(60, readings) && readings[0] < -10.0F);
        // A feedback that is turned up while only the echo sounds is heard, whatever the tail was before.
        set(*rig.mix, 61, Delay::Param::Feedback, 90.0);
        const auto out = rig.render(4 * 24000);
        QVERIFY2(rms(out, 60000, 66000) > 0.002, qPrintable(QString::number(rms(out, 60000, 66000))));
        set(*rig.mix, 61, Delay::Param::Feedback, 0.0);
        rig.render(14 * 48000);
        QVERIFY(rig.mix->readings(60, readings));
        QVERIFY2(readings[0] > -0.05F, qPrintable(QString::number(readings[0])));
    }

    void aNewSendOfASoundingBusGlides()
    {
        EngineRig rig;
        rig.publishMix(buses());
        playSteady(rig);
        (void)rig.engine().post(EngineRig::eventAt);
        rig.render(4800);
        auto all = buses();
        all[1].sends = {send(50, roomKey, Tap::PostFader)};
        rig.publishMix(std::move(all));
        const auto out = rig.render(2432);
        QVERIFY(std::abs(left(out, 2400) - 1.0F) < 1e-5F);
        for (std::size_t i = 1; i < 2432; ++i)
            QVERIFY(std::abs(left(out, i) - left(out, i - 1)) < 0.01F);
    }

    void aSideChainIsOneQuantumLateWhereverItStands()
    {
        for (const bool listenerFirst : {false, true}) {
            EngineRig rig;
            auto all = buses();
            all[listenerFirst ? 2 : 1].effects
                = {effect(60, EffectType::Compressor, false, listenerFirst ? musicKey : roomKey)};
            rig.publishMix(std::move(all));
            set(*rig.mix, 60, Compressor::Param::Threshold, -60.0);
            set(*rig.mix, 60, Compressor::Param::Ratio, 100.0);
            SoundPart::Layout layout;
            for (const std::uint32_t i : {0U, 1U}) {
                SoundPart::Node node;
                node.key = 110 + i;
                node.kind = SoundPart::NodeKind::Sound;
                node.payload = i;
                node.outputBus = (i == 0) == listenerFirst ? musicKey : roomKey; // 0 is listened to
                layout.nodes.push_back(node);
                SoundSpec spec;
                spec.sample = rig.sample(constant(48000, i == 0 ? 1.0F : 0.5F));
                layout.sounds.push_back(spec);
            }
            rig.put(5, std::make_unique<SoundPart>(std::move(layout)));
            std::vector<EventPart::Action> both{rig.action(), rig.action()};
            for (const std::uint32_t i : {0U, 1U}) {
                both[i].key = 300 + i;
                both[i].targetPart = 5;
                both[i].target = 110 + i;
            }
            rig.publishEvent(both);
            rig.render(256);
            (void)rig.engine().post(EngineRig::eventAt);
            const auto out = rig.render(512);
            const float whole = 1.5F * 0.70711F;
            QVERIFY(std::abs(left(out, 127) - whole) < 1e-4F); // not turned down yet
            QVERIFY(left(out, 140) < 0.9F * whole);            // attack 0: at once, a quantum late
        }
    }

    void nothingAllocatesOnTheWay()
    {
        EngineRig rig;
        auto all = buses();
        for (std::size_t type = 0; type < effectTypes; ++type)
            all[type % 3].effects.push_back(effect(80 + type, static_cast<EffectType>(type), type % 2 == 1));
        all[1].sends = {send(50, roomKey, Tap::PreFader), send(51, roomKey, Tap::PostFader),
                        send(52, roomKey, Tap::PostPan)};
        rig.publishMix(std::move(all));
        playSteady(rig, {send(55, roomKey, Tap::PostPan)},
                   {effect(70, EffectType::Compressor), effect(71, EffectType::Equalizer),
                    effect(72, EffectType::Distortion), effect(73, EffectType::Widener)});
        rig.render(256); // loads
        (void)rig.engine().post(EngineRig::eventAt);
        std::vector<float> out(2 * 4800);
        const RealtimeGuard guard;
        for (int i = 0; i < 10; ++i) {
            set(*rig.mix, 80, EffectParam::Bypass, i % 2);
            rig.engine().renderDevice(out.data(), 4800);
        }
        QCOMPARE(guard.violations(), 0);
        QVERIFY(std::ranges::all_of(out, [](float x) { return std::isfinite(x); }));
    }
};

QTEST_GUILESS_MAIN(TestRouting)
#include "tst_routing.moc"
