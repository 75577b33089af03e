#include "engine/dsp/draw.h"
#include "engine/dsp/gain_matrix.h"
#include "engine/dsp/resampler.h"
#include "tests/support/engine_rig.h"

#include <QTest>

#include <cstring>

using namespace flux;
using namespace flux::engine;
using namespace flux::test;

namespace {
std::vector<float> noise(std::size_t count, std::uint64_t seed)
{
    std::vector<float> out(count);
    for (std::size_t i = 0; i < count; ++i)
        out[i] = static_cast<float>(2.0 * unit(mix64(seed * 1000003 + i)) - 1.0);
    return out;
}

/// Everything the kernels make of some noise, one behind the other.
std::vector<float> everything(const Kernels &k)
{
    constexpr std::uint32_t n = 240; // not a multiple of all widths
    std::vector<float> all;
    const auto keep
        = [&](const std::vector<float> &part) { all.insert(all.end(), part.begin(), part.end()); };
    std::vector<std::int16_t> shorts(2 * n);
    for (std::size_t i = 0; i < shorts.size(); ++i)
        shorts[i] = static_cast<std::int16_t>(mix64(i) & 0xffffU);
    std::vector<float> a(n);
    std::vector<float> b(n);
    k.fromShort(shorts.data(), a.data(), n);
    keep(a);
    k.fromShortStereo(shorts.data(), a.data(), b.data(), n);
    keep(a);
    keep(b);
    const std::vector<float> interleaved = noise(2 * n, 1);
    k.fromFloatStereo(interleaved.data(), a.data(), b.data(), n);
    keep(a);
    keep(b);
    const std::vector<float> left = noise(n + 400, 2);
    const std::vector<float> right = noise(n + 400, 3);
    for (const float step : {0.0F, 0.001F}) {
        const MovingGains gains{{0.3F, -0.2F, 0.7F, 0.9F}, {step, 2 * step, -step, step}};
        k.mixMono(left.data(), a.data(), b.data(), n, gains);
        keep(a);
        k.mixStereo(left.data(), right.data(), a.data(), b.data(), n, gains);
        keep(a);
        keep(b);
        k.turn(a.data(), b.data(), n, gains);
        keep(a);
        keep(b);
        k.scale(a.data(), n, 0.9F, step);
        keep(a);
    }
    k.add(left.data(), a.data(), n);
    keep(a);
    const Measure m = k.measure(left.data(), right.data(), n);
    keep({m.peakLeft, m.peakRight, m.energy});
    float low = 0.0F;
    float high = 0.0F;
    float energy = 0.0F;
    k.extremes(left.data(), n, low, high, energy);
    keep({low, high, energy});
    float lows[2] = {};
    float highs[2] = {};
    float energies[2] = {};
    k.extremesStereo(left.data(), n / 2, lows, highs, energies);
    keep({lows[0], lows[1], highs[0], highs[1], energies[0], energies[1]});
    const SincTable table;
    for (const double ratio : {0.7, 1.1, 1.5}) {
        const std::uint64_t step = resamplerStep(ratio);
        const std::uint64_t fraction = unityStep / 3;
        k.sinc(table.kernel(ratio), left.data(), a.data(), n, fraction, step);
        keep(a);
        k.sincStereo(table.kernel(ratio), left.data(), right.data(), a.data(), b.data(), n, fraction, step);
        keep(a);
        keep(b);
        k.cubic(left.data(), a.data(), n, fraction, step);
        keep(a);
        k.linear(left.data(), b.data(), n, fraction, step);
        keep(b);
    }
    return all;
}
} // namespace

class TestKernels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QVERIFY(setSimdLevel(bestSimdLevel())); }

    void allLevelsHaveTheSameBits()
    {
        QVERIFY(setSimdLevel(SimdLevel::Baseline));
        const std::vector<float> expected = everything(kernels());
        QVERIFY(std::ranges::all_of(expected, [](float x) { return std::isfinite(x); }));
        for (const SimdLevel level : availableSimdLevels()) {
            QVERIFY(setSimdLevel(level));
            const std::vector<float> got = everything(kernels());
            for (std::size_t i = 0; i < expected.size(); ++i)
                QVERIFY2(std::memcmp(&expected[i], &got[i], 4) == 0,
                         qPrintable(QStringLiteral("%1 at %2: %3 instead of %4")
                                        .arg(QLatin1String(simdLevelName(level)))
                                        .arg(i)
                                        .arg(got[i])
                                        .arg(expected[i])));
        }
    }

    void kernelsDoWhatTheirFormulasSay()
    {
        const Kernels &k = kernels();
        const std::vector<float> left = noise(256, 5);
        const std::vector<float> right = noise(256, 6);
        std::vector<float> a(256, 0.5F);
        std::vector<float> b(256, -0.5F);
        const MovingGains gains{{0.3F, -0.2F, 0.7F, 0.9F}, {0.001F, 0.002F, -0.001F, 0.003F}};
        k.mixStereo(left.data(), right.data(), a.data(), b.data(), 256, gains);
        double energy = 0.0;
        float peak = 0.0F;
        for (std::size_t i = 0; i < 256; ++i) {
            const auto t = static_cast<float>(i + 1);
            const float l = 0.5F + left[i] * (0.3F + 0.001F * t) + right[i] * (-0.2F + 0.002F * t);
            const float r = -0.5F + left[i] * (0.7F - 0.001F * t) + right[i] * (0.9F + 0.003F * t);
            QVERIFY(std::abs(a[i] - l) < 1e-6F && std::abs(b[i] - r) < 1e-6F);
            energy += static_cast<double>(left[i]) * static_cast<double>(left[i])
                + static_cast<double>(right[i]) * static_cast<double>(right[i]);
            peak = std::max(peak, std::abs(left[i]));
        }
        const Measure m = k.measure(left.data(), right.data(), 256);
        QVERIFY(std::abs(static_cast<double>(m.energy) - energy) < 1e-3);
        QCOMPARE(m.peakLeft, peak);
    }

    /// A pitched sine keeps its shape; what the cheaper qualities lose is known and in order.
    void resamplingQualitiesDifferAsTheyShould()
    {
        const SincTable table;
        const double ratio = 1.1;
        const auto errorOf = [&](Resampling quality, double hertz) {
            Resampler resampler;
            std::vector<float> l(Resampler::room(128));
            std::vector<float> out(128);
            std::uint64_t read = 0;
            double worst = 0.0;
            for (std::uint64_t block = 0; block < 40; ++block) {
                const std::uint32_t lead = resampler.lead();
                const std::uint32_t needed = resampler.needed(128, resamplerStep(ratio));
                for (std::uint32_t i = 0; i < needed; ++i, ++read)
                    l[lead + i] = static_cast<float>(
                        std::sin(2.0 * 3.14159265358979 * hertz / 48000.0 * static_cast<double>(read)));
                resampler.process(table, quality, l.data(), nullptr, out.data(), nullptr, 128,
                                  resamplerStep(ratio));
                if (block == 0)
                    continue; // it fades in from silence before its beginning
                for (std::uint64_t i = 0; i < 128; ++i)
                    worst = std::max(worst,
                                     std::abs(static_cast<double>(out[i])
                                              - std::sin(2.0 * 3.14159265358979 * hertz / 48000.0 * ratio
                                                         * static_cast<double>(block * 128 + i))));
            }
            return worst;
        };
        QVERIFY(errorOf(Resampling::BandLimited, 1000.0) < 3e-4); // −70 dB
        QVERIFY(errorOf(Resampling::BandLimited, 10000.0) < 1e-3);
        QVERIFY(errorOf(Resampling::Cubic, 1000.0) < 2e-3);
        QVERIFY(errorOf(Resampling::Linear, 1000.0) < 5e-3);
        QVERIFY(errorOf(Resampling::Linear, 10000.0) > 10.0 * errorOf(Resampling::BandLimited, 10000.0));
    }

    void aWholeRenderHasTheSameBitsAtEveryLevel()
    {
        std::vector<std::vector<float>> renders;
        for (const SimdLevel level : availableSimdLevels()) {
            QVERIFY(setSimdLevel(level));
            EngineRig rig;
            rig.publishMix({{1, none, {}}, {2, 0, {}}});
            SoundSpec spec;
            spec.sample = rig.sample(noise(24000, 9), 2);
            spec.loop = LoopMode::Infinite;
            rig.publishSound(spec, 2);
            rig.publishEvent({rig.action()});
            rig.sounds->setValue(SoundPart::slot(0, VoiceParam::Pitch), 165.0F);
            rig.sounds->setValue(SoundPart::slot(0, VoiceParam::LowPass), 40.0F);
            rig.sounds->setValue(SoundPart::slot(0, VoiceParam::Pan), -0.3F);
            rig.engine().post(EngineRig::eventAt);
            auto audio = rig.render(12000);
            rig.mix->setValue(MixPart::slot(1, BusParam::Volume), -7.0F);
            const auto more = rig.render(12000);
            audio.insert(audio.end(), more.begin(), more.end());
            renders.push_back(std::move(audio));
        }
        QVERIFY(std::ranges::any_of(renders.front(), [](float x) { return std::abs(x) > 0.05F; }));
        for (const auto &render : renders)
            QVERIFY(render == renders.front());
    }

    void levelsHaveNames()
    {
        SimdLevel level = SimdLevel::Baseline;
        QVERIFY(simdLevelFromName("avx2", level));
        QVERIFY(level == SimdLevel::Avx2);
        QVERIFY(!simdLevelFromName("mmx", level));
        QCOMPARE(availableSimdLevels().front(), SimdLevel::Baseline);
    }
};

QTEST_GUILESS_MAIN(TestKernels)
#include "tst_kernels.moc"
