#include "engine/dsp/fast_math.h"
#include "engine/dsp/fft.h"
#include "engine/dsp/math.h"
#include "engine/effects/chorus.h"
#include "engine/effects/compressor.h"
#include "engine/effects/delay.h"
#include "engine/effects/distortion.h"
#include "engine/effects/equalizer.h"
#include "engine/effects/expander.h"
#include "engine/effects/limiter.h"
#include "engine/effects/loudness_meter.h"
#include "engine/effects/meter.h"
#include "engine/effects/pitch_shift.h"
#include "engine/effects/reverb.h"
#include "engine/effects/tremolo.h"
#include "engine/effects/widener.h"
#include "tests/support/realtime_guard.h"

#include <QTest>

#include <cmath>
#include <complex>
#include <ebur128.h>
#include <functional>
#include <random>

using namespace flux;
using namespace flux::engine;

namespace {
constexpr double pi = 3.14159265358979323846;
constexpr double rate = 48000.0;

struct Stereo {
    std::vector<float> left;
    std::vector<float> right;
};

/// One effect in its slot, fed with whatever a test likes.
class Slot {
public:
    explicit Slot(EffectType type, double wet = 100.0) : m_type(type), m_effect(makeEffect(type, rate))
    {
        m_block.sampleRate = static_cast<float>(rate);
        m_block.glideFrames = 240;
        m_values[static_cast<std::size_t>(EffectParam::Wet)] = static_cast<float>(wet);
    }
    template <class Param> Slot &set(Param param, double value)
    {
        m_values[static_cast<std::size_t>(param)] = static_cast<float>(value);
        return *this;
    }
    Slot &band(std::size_t index, BandType type, double hertz, double gain, double q, int slope = 0)
    {
        float *band
            = m_values.data() + static_cast<std::size_t>(Equalizer::Param::FirstBand) + index * bandParams;
        band[0] = 1.0F;
        band[1] = static_cast<float>(type);
        band[2] = static_cast<float>(hertz);
        band[3] = static_cast<float>(gain);
        band[4] = static_cast<float>(q);
        band[5] = static_cast<float>(slope);
        return *this;
    }
    /// Processes in place; `change` is called before the quantum that begins at a frame.
    void run(Stereo &audio, const std::function<void(std::size_t)> &change = {}, const Stereo *key = nullptr)
    {
        for (std::size_t at = 0; at + rt::quantumFrames <= audio.left.size(); at += rt::quantumFrames) {
            if (change)
                change(at);
            const test::RealtimeGuard guard;
            m_mix.run(*m_effect,
                      {m_block, m_values.data(), audio.left.data() + at,
                       audio.right.empty() ? nullptr : audio.right.data() + at, rt::quantumFrames,
                       key ? key->left.data() + at : nullptr, key ? key->right.data() + at : nullptr});
            m_block.frame += rt::quantumFrames;
            m_violations += guard.violations();
        }
    }
    [[nodiscard]] std::vector<float> mono(std::vector<float> audio)
    {
        Stereo both{audio, audio};
        run(both);
        return both.left;
    }
    [[nodiscard]] std::vector<float> impulseResponse(std::size_t frames)
    {
        std::vector<float> audio(frames);
        audio[0] = 1.0F;
        return mono(audio);
    }
    [[nodiscard]] int violations() const { return m_violations; }
    [[nodiscard]] Effect &effect() { return *m_effect; }
    [[nodiscard]] EffectReadings readings() const { return m_effect->readings(); }
    [[nodiscard]] std::uint32_t latency() const
    {
        return latencyOf(m_type, m_values.data(), m_block.sampleRate);
    }

private:
    EffectType m_type;
    std::unique_ptr<Effect> m_effect;
    EffectMix m_mix;
    rt::Block m_block;
    std::array<float, effectValues> m_values{};
    int m_violations = 0;
};

std::vector<float> sine(std::size_t frames, double hertz, double gain = 1.0)
{
    std::vector<float> out(frames);
    for (std::size_t i = 0; i < frames; ++i)
        out[i] = static_cast<float>(gain * std::sin(2.0 * pi * hertz * static_cast<double>(i) / rate));
    return out;
}

std::vector<float> noise(std::size_t frames, unsigned seed = 1)
{
    std::mt19937 engine(seed);
    std::vector<float> out(frames);
    for (float &x : out)
        x = static_cast<float>(static_cast<double>(engine()) / 2147483648.0 - 1.0) * 0.5F;
    return out;
}

/// The complex amplitude of one frequency in [from, to).
std::complex<double> toneOf(const std::vector<float> &audio, double hertz, std::size_t from, std::size_t to)
{
    std::complex<double> sum;
    double weight = 0.0;
    for (std::size_t i = from; i < to; ++i) {
        const double w
            = 0.5 - 0.5 * std::cos(2.0 * pi * static_cast<double>(i - from) / static_cast<double>(to - from));
        sum += w * static_cast<double>(audio[i])
            * std::polar(1.0, -2.0 * pi * hertz * static_cast<double>(i) / rate);
        weight += w;
    }
    return 2.0 * sum / weight;
}

double dB(double gain)
{
    return 20.0 * std::log10(std::max(gain, 1e-12));
}

double levelOf(const std::vector<float> &audio, std::size_t from, std::size_t to)
{
    double sum = 0.0;
    for (std::size_t i = from; i < to; ++i)
        sum += static_cast<double>(audio[i]) * static_cast<double>(audio[i]);
    return 10.0 * std::log10(sum / static_cast<double>(to - from) + 1e-20);
}

/// Response of an impulse response at one frequency.
double responseAt(const std::vector<float> &h, double hertz)
{
    std::complex<double> sum;
    for (std::size_t i = 0; i < h.size(); ++i)
        sum += static_cast<double>(h[i]) * std::polar(1.0, -2.0 * pi * hertz * static_cast<double>(i) / rate);
    return dB(std::abs(sum));
}

/// The largest jump from sample to sample beyond what a steady sine of that frequency makes.
double worstStep(const std::vector<float> &audio, std::size_t from, std::size_t to)
{
    double worst = 0.0;
    for (std::size_t i = from + 2; i < to; ++i) // second difference: smooth signals have a small one
        worst = std::max(worst,
                         std::abs(static_cast<double>(audio[i]) - 2.0 * static_cast<double>(audio[i - 1])
                                  + static_cast<double>(audio[i - 2])));
    return worst;
}
} // namespace

class TestEffects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void elementaryFunctions()
    {
        for (double x = -120.0; x < 120.0; x += 0.0713) {
            const float exact = static_cast<float>(std::exp2(x));
            QVERIFY2(std::abs(fastExp2(static_cast<float>(x)) / exact - 1.0F) < 1e-5F,
                     qPrintable(QString::number(x)));
            QVERIFY(std::abs(fastLog2(exact) - static_cast<float>(x)) < 2e-5F);
        }
        QVERIFY(fastDecibels(0.0F) < -700.0F);
        Fft fft(256);
        std::vector<std::complex<float>> data(256);
        for (std::size_t i = 0; i < 256; ++i)
            data[i] = {static_cast<float>(std::cos(2.0 * pi * 17.0 * static_cast<double>(i) / 256.0)), 0.0F};
        fft.forward(data.data());
        for (std::size_t k = 0; k < 256; ++k)
            QVERIFY(std::abs(std::abs(data[k]) - (k == 17 || k == 239 ? 128.0F : 0.0F)) < 1e-3F);
        fft.backward(data.data());
        QVERIFY(std::abs(data[3].real() / 256.0F - std::cos(2.0F * 3.14159265F * 51.0F / 256.0F)) < 1e-5F);
    }

    // Equaliser: the analogue prototype at the bent frequency, in dB
    void equalizerFollowsItsPrototype_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<double>("hertz");
        QTest::addColumn<double>("gain");
        QTest::addColumn<double>("q");
        QTest::addColumn<int>("slope");
        QTest::newRow("bell +12") << int(BandType::Bell) << 1000.0 << 12.0 << 2.0 << 0;
        QTest::newRow("bell -9 low") << int(BandType::Bell) << 60.0 << -9.0 << 0.7 << 0;
        QTest::newRow("low shelf") << int(BandType::LowShelf) << 200.0 << 6.0 << 0.7071 << 0;
        QTest::newRow("high shelf") << int(BandType::HighShelf) << 6000.0 << -8.0 << 0.7071 << 0;
        QTest::newRow("notch") << int(BandType::Notch) << 3000.0 << 0.0 << 4.0 << 0;
        for (int slope = 0; slope < 4; ++slope) {
            QTest::addRow("low-pass %d", 12 * (slope + 1))
                << int(BandType::LowPass) << 800.0 << 0.0 << 0.70710678 << slope;
            QTest::addRow("high-pass %d", 12 * (slope + 1))
                << int(BandType::HighPass) << 2500.0 << 0.0 << 0.70710678 << slope;
        }
    }
    void equalizerFollowsItsPrototype()
    {
        QFETCH(int, type);
        QFETCH(double, hertz);
        QFETCH(double, gain);
        QFETCH(double, q);
        QFETCH(int, slope);
        Slot slot(EffectType::Equalizer);
        slot.band(3, static_cast<BandType>(type), hertz, gain, q, slope);
        const auto h = slot.impulseResponse(48000);
        const double a = std::pow(10.0, gain / 40.0);
        for (const double f : {20.0, 50.0, 100.0, 300.0, 700.0, 1000.0, 2000.0, 5000.0, 9000.0, 15000.0}) {
            const std::complex<double> s(0.0, std::tan(pi * f / rate) / std::tan(pi * hertz / rate));
            std::complex<double> expected;
            switch (static_cast<BandType>(type)) { // R. Bristow-Johnson, Audio EQ Cookbook
            case BandType::Bell: expected = (s * s + s * (a / q) + 1.0) / (s * s + s / (a * q) + 1.0); break;
            case BandType::LowShelf:
                expected = a * (s * s + std::sqrt(a) / q * s + a) / (a * s * s + std::sqrt(a) / q * s + 1.0);
                break;
            case BandType::HighShelf:
                expected = a * (a * s * s + std::sqrt(a) / q * s + 1.0) / (s * s + std::sqrt(a) / q * s + a);
                break;
            case BandType::Notch: expected = (s * s + 1.0) / (s * s + s / q + 1.0); break;
            case BandType::LowPass:
            case BandType::HighPass: { // Butterworth: |H|² = 1/(1 + w^2N)
                const double w = std::abs(s);
                const int order = 2 * (slope + 1);
                expected = 1.0
                    / std::sqrt(1.0 + std::pow(type == int(BandType::LowPass) ? w : 1.0 / w, 2.0 * order));
                break;
            }
            }
            const double wanted = dB(std::abs(expected));
            if (wanted > -90.0)
                QVERIFY2(
                    std::abs(responseAt(h, f) - wanted) < (wanted < -50.0 ? 0.6 : 0.05),
                    qPrintable(
                        QStringLiteral("%1 Hz: %2, not %3 dB").arg(f).arg(responseAt(h, f)).arg(wanted)));
        }
    }
    void equalizerMovesWithoutAClick()
    {
        Slot slot(EffectType::Equalizer);
        slot.band(0, BandType::Bell, 400.0, 0.0, 1.0);
        Stereo audio{sine(48000, 200.0, 0.3), sine(48000, 200.0, 0.3)};
        const double steady = worstStep(audio.left, 0, 4800);
        slot.run(audio, [&](std::size_t at) {
            if (at == 9600)
                slot.band(0, BandType::Bell, 250.0, 12.0, 2.0);
            if (at == 19200)
                slot.band(0, BandType::LowPass, 3000.0, 0.0, 0.7, 3);
            if (at == 28800)
                slot.band(0, BandType::HighShelf, 100.0, -20.0, 0.7);
        });
        // louder by 12 dB is four times; a jump would be some 500 times
        const double worst = worstStep(audio.left, 0, 48000);
        QVERIFY2(worst < 40.0 * steady, qPrintable(QString::number(worst / steady)));
        QVERIFY(dB(std::abs(toneOf(audio.left, 200.0, 14400, 19200))) > -10.5 + 6.0);
    }

    // Compressor and expander: static curve and time constants
    void compressorsStaticCurve()
    {
        for (const double knee : {0.0, 12.0})
            for (double level = -40.0; level <= -1.0; level += 3.0) {
                Slot slot(EffectType::Compressor);
                slot.set(Compressor::Param::Threshold, -20.0)
                    .set(Compressor::Param::Ratio, 4.0)
                    .set(Compressor::Param::Knee, knee)
                    .set(Compressor::Param::Attack, 0.001)
                    .set(Compressor::Param::Release, 0.001);
                const auto in = std::vector<float>(24000, static_cast<float>(std::pow(10.0, level / 20.0)));
                const auto out = slot.mono(in);
                const double over = level + 20.0;
                const double change = 2.0 * over >= knee ? -0.75 * over
                    : 2.0 * over > -knee ? -0.75 * std::pow(over + knee / 2.0, 2) / (2.0 * knee)
                                         : 0.0;
                QVERIFY2(std::abs(dB(static_cast<double>(out[23000])) - (level + change)) < 0.02,
                         qPrintable(QStringLiteral("%1 dB, knee %2: %3")
                                        .arg(level)
                                        .arg(knee)
                                        .arg(dB(static_cast<double>(out[23000])))));
                QVERIFY(std::abs(static_cast<double>(slot.readings()[0]) - change) < 0.02);
            }
    }
    void compressorsTimes()
    {
        Slot slot(EffectType::Compressor);
        slot.set(Compressor::Param::Threshold, -20.0)
            .set(Compressor::Param::Ratio, 4.0)
            .set(Compressor::Param::Attack, 0.02)
            .set(Compressor::Param::Release, 0.2)
            .set(Compressor::Param::Gain, 3.0);
        std::vector<float> in(96000, 0.01F);
        std::fill(in.begin() + 9600, in.begin() + 48000, 1.0F); // 0 dBFS: 15 dB of reduction
        const auto out = slot.mono(in);
        const auto change = [&](std::size_t at) {
            return dB(static_cast<double>(out[at]) / static_cast<double>(in[at])) - 3.0;
        };
        QVERIFY(std::abs(change(9600 + 960) + 15.0 * (1.0 - std::exp(-1.0))) < 0.1);
        QVERIFY(std::abs(change(9600 + 2880) + 15.0 * (1.0 - std::exp(-3.0))) < 0.1);
        QVERIFY(std::abs(change(47000) + 15.0) < 0.05);
        QVERIFY(std::abs(change(48000 + 9600) + 15.0 * std::exp(-1.0)) < 0.1);
    }
    void compressorLooksAhead()
    {
        Slot slot(EffectType::Compressor);
        slot.set(Compressor::Param::Threshold, -40.0)
            .set(Compressor::Param::Ratio, 100.0)
            .set(Compressor::Param::Attack, 0.0005)
            .set(Compressor::Param::Release, 0.1)
            .set(Compressor::Param::LookAhead, 0.01);
        QCOMPARE(slot.latency(), 480U);
        std::vector<float> in(9600);
        std::fill(in.begin() + 4800, in.end(), 1.0F);
        const auto out = slot.mono(in);
        QCOMPARE(out[5279], 0.0F);
        QVERIFY(std::abs(out[5281]) < 0.02F); // it is turned down before it comes
        // Dry and wet stay together: at 50 % an unturned signal is as it was, only later
        Slot half(EffectType::Compressor, 50.0);
        half.set(Compressor::Param::Threshold, 0.0)
            .set(Compressor::Param::Ratio, 1.0)
            .set(Compressor::Param::LookAhead, 0.01);
        const auto tone = noise(9600);
        const auto later = half.mono(tone);
        for (std::size_t i = 480; i < 9600; ++i)
            QVERIFY(std::abs(later[i] - tone[i - 480]) < 1e-5F);
    }
    void compressorHearsItsSideChain()
    {
        Slot slot(EffectType::Compressor);
        slot.set(Compressor::Param::Threshold, -20.0)
            .set(Compressor::Param::Ratio, 100.0)
            .set(Compressor::Param::Attack, 0.001)
            .set(Compressor::Param::Release, 0.001);
        Stereo audio{sine(48000, 440.0, 0.5), sine(48000, 440.0, 0.5)};
        Stereo key{std::vector<float>(48000), std::vector<float>(48000)};
        std::fill(key.left.begin() + 24000, key.left.end(), 1.0F);
        slot.run(audio, {}, &key);
        QVERIFY(levelOf(audio.left, 12000, 24000) > -9.1);
        QVERIFY(std::abs(levelOf(audio.left, 36000, 48000) - (levelOf(audio.left, 12000, 24000) - 19.8))
                < 0.2);
    }
    void rmsDetectorReadsTheMeanLevel()
    {
        // A sine's RMS is 3 dB below its peak: with RMS the reduction is that of a level 3 dB lower.
        for (const bool rms : {false, true}) {
            Slot slot(EffectType::Compressor);
            slot.set(Compressor::Param::Threshold, -30.0)
                .set(Compressor::Param::Ratio, 2.0)
                .set(Compressor::Param::Attack, 0.1)
                .set(Compressor::Param::Release, 0.1)
                .set(Compressor::Param::Detector, rms ? 1.0 : 0.0);
            (void)slot.mono(sine(96000, 3000.0, 1.0));
            const double change = static_cast<double>(slot.readings()[0]);
            if (rms)
                QVERIFY(std::abs(change + (30.0 - 3.01) / 2.0) < 0.1);
            else
                QVERIFY(change < -11.0 && change > -15.1);
        }
    }
    void expandersStaticCurveAndHold()
    {
        for (double level = -70.0; level <= -10.0; level += 5.0) {
            Slot slot(EffectType::Expander);
            slot.set(Expander::Param::Threshold, -40.0)
                .set(Expander::Param::Ratio, 2.0)
                .set(Expander::Param::Range, -18.0)
                .set(Expander::Param::Attack, 0.001)
                .set(Expander::Param::Release, 0.001);
            const auto out
                = slot.mono(std::vector<float>(24000, static_cast<float>(std::pow(10.0, level / 20.0))));
            const double change = std::max(-18.0, std::min(0.0, level + 40.0));
            QVERIFY(std::abs(dB(static_cast<double>(out[23000])) - (level + change)) < 0.02);
        }
        Slot slot(EffectType::Expander);
        slot.set(Expander::Param::Threshold, -20.0)
            .set(Expander::Param::Ratio, 100.0)
            .set(Expander::Param::Range, -60.0)
            .set(Expander::Param::Attack, 0.0)
            .set(Expander::Param::Hold, 0.1)
            .set(Expander::Param::Release, 0.05);
        std::vector<float> in(48000, 0.5F);
        std::fill(in.begin() + 19200, in.end(), 0.01F);
        const auto out = slot.mono(in);
        QVERIFY(std::abs(out[19200 + 4700] - 0.01F) < 1e-5F); // held for 100 ms
        const double after = dB(static_cast<double>(out[19200 + 4800 + 2400])) + 40.0;
        QVERIFY(std::abs(after + 60.0 * (1.0 - std::exp(-1.0))) < 0.5);
    }

    void limiterHoldsTruePeaks()
    {
        for (const double ceiling : {-1.0, -6.0}) {
            Slot slot(EffectType::Limiter);
            slot.set(Limiter::Param::Gain, 9.0)
                .set(Limiter::Param::Ceiling, ceiling)
                .set(Limiter::Param::Release, 0.05);
            Stereo audio{noise(96000, 3), sine(96000, 11970.0, 0.9)};
            for (std::size_t i = 40000; i < 40010; ++i)
                audio.left[i] = 1.0F;
            slot.run(audio);
            std::vector<float> interleaved;
            for (std::size_t i = 0; i < audio.left.size(); ++i) {
                interleaved.push_back(audio.left[i]);
                interleaved.push_back(audio.right[i]);
            }
            ebur128_state *state = ebur128_init(2, 48000, EBUR128_MODE_TRUE_PEAK);
            (void)ebur128_add_frames_float(state, interleaved.data(), audio.left.size());
            for (unsigned c = 0; c < 2; ++c) {
                double peak = 0.0;
                (void)ebur128_true_peak(state, c, &peak);
                QVERIFY2(dB(peak) < ceiling + 0.15, qPrintable(QString::number(dB(peak))));
                QVERIFY(dB(peak) > ceiling - 2.5);
            }
            ebur128_destroy(&state);
        }
        // What needs no limit comes out as it was, only later
        Slot slot(EffectType::Limiter);
        slot.set(Limiter::Param::Release, 0.05);
        const auto in = noise(9600);
        const auto out = slot.mono(in);
        const std::uint32_t late = slot.latency();
        for (std::size_t i = late; i < 9600; ++i)
            QVERIFY(std::abs(out[i] - in[i - late]) < 1e-6F);
    }
    void limiterRecoversWithItsRelease()
    {
        Slot slot(EffectType::Limiter);
        slot.set(Limiter::Param::Ceiling, -6.0206).set(Limiter::Param::Release, 0.1);
        std::vector<float> in = sine(48000, 1000.0, 1.0);
        for (std::size_t i = 9600; i < in.size(); ++i)
            in[i] *= 0.4F;
        const auto out = slot.mono(in);
        const double before = std::abs(toneOf(out, 1000.0, 4800, 9600));
        QVERIFY(std::abs(before - 0.5) < 0.01);
        // Gain goes from 0.5 to 1 with a time constant of 100 ms
        const double middle
            = std::abs(toneOf(out, 1000.0, 9600 + 240 + 4800 - 240, 9600 + 240 + 4800 + 240)) / 0.4;
        QVERIFY2(std::abs(middle - (1.0 - 0.5 * std::exp(-1.0))) < 0.04, qPrintable(QString::number(middle)));
    }

    void delayRepeats()
    {
        Slot slot(EffectType::Delay);
        slot.set(Delay::Param::Time, 0.1)
            .set(Delay::Param::Feedback, 50.0)
            .set(Delay::Param::LowPass, 20000.0)
            .set(Delay::Param::HighPass, 0.0);
        const auto h = slot.impulseResponse(24000);
        // The first echo is exact, the later ones go through the low-pass: their energy is spread a little.
        QCOMPARE(h[4800], 1.0F);
        QCOMPARE(h[4799], 0.0F);
        const auto area = [&](std::size_t from) {
            double sum = 0.0;
            for (std::size_t i = from; i < from + 400; ++i)
                sum += static_cast<double>(h[i]);
            return sum;
        };
        QVERIFY(std::abs(area(9600) - 0.5) < 1e-3);
        QVERIFY(std::abs(area(14400) - 0.25) < 1e-3);
        // A dotted eighth at 120 beats a minute is 375 ms
        Slot synced(EffectType::Delay);
        synced.set(Delay::Param::Sync, 7.0).set(Delay::Param::Tempo, 120.0);
        const auto echo = synced.impulseResponse(24000);
        QCOMPARE(echo[18000], 1.0F);
    }
    void delayGoesFromSideToSide()
    {
        Slot slot(EffectType::Delay);
        slot.set(Delay::Param::Time, 0.05)
            .set(Delay::Param::Feedback, 60.0)
            .set(Delay::Param::PingPong, 1.0)
            .set(Delay::Param::LowPass, 20000.0);
        Stereo audio{std::vector<float>(12800), std::vector<float>(12800)};
        audio.left[0] = audio.right[0] = 0.5F;
        slot.run(audio);
        QVERIFY(levelOf(audio.left, 2400, 2600) > levelOf(audio.right, 2400, 2600) + 60.0);
        QVERIFY(levelOf(audio.right, 4800, 5000) > levelOf(audio.left, 4800, 5000) + 60.0);
        QVERIFY(levelOf(audio.left, 7200, 7400) > levelOf(audio.right, 7200, 7400) + 60.0);
    }

    void delayLeavesNoConstantBehind()
    {
        Slot slot(EffectType::Delay);
        slot.set(Delay::Param::Time, 0.02)
            .set(Delay::Param::Feedback, 95.0)
            .set(Delay::Param::LowPass, 20000.0)
            .set(Delay::Param::HighPass, 2000.0);
        Stereo audio{sine(96000, 60.0, 0.5), sine(96000, 60.0, 0.5)};
        std::fill(audio.left.begin() + 48000, audio.left.end(), 0.0F);
        std::fill(audio.right.begin() + 48000, audio.right.end(), 0.0F);
        slot.run(audio, [&](std::size_t at) {
            if (at >= 24000)
                slot.set(Delay::Param::HighPass, 0.0);
        });
        double mean = 0.0;
        for (std::size_t i = 94000; i < 95000; ++i)
            mean += static_cast<double>(audio.left[i]) / 1000.0;
        QVERIFY2(std::abs(mean) < 0.3, qPrintable(QString::number(mean)));
    }
    void extremesStayFinite()
    {
        // One huge sample doesn't blind a detector, and no end of a range stops a reverb.
        for (const EffectType type : {EffectType::Compressor, EffectType::Expander}) {
            Slot slot(type);
            typical(slot, type, false);
            slot.set(type == EffectType::Compressor ? static_cast<int>(Compressor::Param::Detector)
                                                    : static_cast<int>(Expander::Param::Detector),
                     1.0);
            std::vector<float> audio = sine(96000, 500.0, 0.5);
            audio[1000] = 1e20F;
            const auto out = slot.mono(audio);
            const double change = levelOf(out, 90000, 95000) - levelOf(audio, 90000, 95000);
            QVERIFY2(type == EffectType::Compressor ? change < -3.0 : change > -3.0,
                     qPrintable(QString::number(change)));
        }
        for (const double size : {0.0, 50.0, 100.0}) {
            Slot slot(EffectType::Reverb);
            slot.set(Reverb::Param::Decay, 0.1)
                .set(Reverb::Param::Size, size)
                .set(Reverb::Param::Damping, 95.0)
                .set(Reverb::Param::Width, 1.0);
            const auto out = slot.mono(noise(24000));
            QVERIFY(levelOf(out, 4800, 23000) > -60.0);
        }
    }
    void reverbDecaysAsAsked()
    {
        for (const double decay : {0.8, 2.5})
            for (const double damping : {0.0, 60.0}) {
                Slot slot(EffectType::Reverb);
                slot.set(Reverb::Param::Decay, decay)
                    .set(Reverb::Param::Size, 60.0)
                    .set(Reverb::Param::Damping, damping)
                    .set(Reverb::Param::PreDelay, 0.02)
                    .set(Reverb::Param::Width, 1.0);
                const auto h = slot.impulseResponse(static_cast<std::size_t>(rate * decay * 1.5));
                for (std::size_t i = 0; i < 960; ++i)
                    QCOMPARE(h[i], 0.0F); // pre-delay
                // Schroeder's backward integration, −5 to −35 dB, of a band
                const auto decayOf = [&](double low, double high) {
                    Slot filter(EffectType::Equalizer);
                    filter.band(0, BandType::HighPass, low, 0.0, 0.7071, 3)
                        .band(1, BandType::LowPass, high, 0.0, 0.7071, 3);
                    const auto band = filter.mono(h);
                    std::vector<double> left(band.size() + 1);
                    for (std::size_t i = band.size(); i-- > 0;)
                        left[i] = left[i + 1] + static_cast<double>(band[i]) * static_cast<double>(band[i]);
                    const auto reach = [&](double level) {
                        std::size_t i = 0;
                        while (10.0 * std::log10(left[i] / left[0] + 1e-30) > level)
                            ++i;
                        return static_cast<double>(i) / rate;
                    };
                    return 2.0 * (reach(-35.0) - reach(-5.0));
                };
                const double low = decayOf(100.0, 400.0);
                QVERIFY2(std::abs(low / decay - 1.0) < (damping > 0.0 ? 0.12 : 0.06),
                         qPrintable(QStringLiteral("%1 s, not %2").arg(low).arg(decay)));
                const double high = decayOf(10000.0, 18000.0);
                if (damping == 0.0)
                    QVERIFY(std::abs(high / decay - 1.0) < 0.06);
                else
                    QVERIFY2(high < 0.62 * decay && high > 0.36 * decay,
                             qPrintable(QString::number(high / decay)));
            }
    }
    void reverbIsAboutAsLoudAsItsInput()
    {
        for (const double decay : {0.5, 4.0}) {
            Slot slot(EffectType::Reverb);
            slot.set(Reverb::Param::Decay, decay)
                .set(Reverb::Param::Size, 50.0)
                .set(Reverb::Param::Width, 1.0);
            Stereo audio{noise(480000, 5), noise(480000, 6)};
            const double before = levelOf(audio.left, 240000, 480000);
            slot.run(audio);
            QVERIFY2(std::abs(levelOf(audio.left, 240000, 480000) - before) < 1.5,
                     qPrintable(QString::number(levelOf(audio.left, 240000, 480000) - before)));
        }
        // No width: both sides alike
        Slot narrow(EffectType::Reverb);
        narrow.set(Reverb::Param::Decay, 1.0).set(Reverb::Param::Size, 50.0).set(Reverb::Param::Width, 0.0);
        Stereo audio{noise(24000, 5), noise(24000, 6)};
        narrow.run(audio);
        for (std::size_t i = 0; i < 23000; ++i)
            QVERIFY(std::abs(audio.left[i] - audio.right[i]) < 1e-5F);
    }

    void chorusIsACombWhenItStandsStill()
    {
        Slot slot(EffectType::Chorus, 50.0);
        slot.set(Chorus::Param::Delay, 0.001)
            .set(Chorus::Param::Depth, 0.0)
            .set(Chorus::Param::Feedback, 0.0);
        const auto h = slot.impulseResponse(4800);
        for (const double f : {100.0, 250.0, 400.0, 1000.0, 1250.0, 3100.0})
            QVERIFY2(std::abs(responseAt(h, f) - dB(std::abs(std::cos(pi * f * 0.001)))) < 0.05,
                     qPrintable(QString::number(f)));
        // With feedback g the wet path is z^−D/(1 − g·z^−D)
        Slot flanger(EffectType::Chorus);
        flanger.set(Chorus::Param::Delay, 0.001)
            .set(Chorus::Param::Depth, 0.0)
            .set(Chorus::Param::Feedback, 70.0);
        const auto ring = flanger.impulseResponse(9600);
        QVERIFY(std::abs(responseAt(ring, 1000.0) - dB(1.0 / 0.3)) < 0.1);
        QVERIFY(std::abs(responseAt(ring, 500.0) - dB(1.0 / 1.7)) < 0.1);
    }
    void chorusSwingsThePitch()
    {
        Slot slot(EffectType::Chorus);
        slot.set(Chorus::Param::Delay, 0.01).set(Chorus::Param::Depth, 0.002).set(Chorus::Param::Rate, 2.0);
        const auto out = slot.mono(sine(96000, 1000.0, 0.5));
        // d(delay)/dt = 2π·rate·depth at most: 2.5 % of pitch either way
        double highest = 0.0;
        double lowest = 1e9;
        std::size_t crossing = 0;
        double place = 0.0;
        for (std::size_t i = 24000; i < 95000; ++i)
            if (out[i - 1] < 0.0F && out[i] >= 0.0F) {
                const double exact = static_cast<double>(i)
                    - static_cast<double>(out[i]) / static_cast<double>(out[i] - out[i - 1]);
                if (crossing > 0) {
                    highest = std::max(highest, rate / (exact - place));
                    lowest = std::min(lowest, rate / (exact - place));
                }
                place = exact;
                ++crossing;
            }
        QVERIFY2(std::abs(highest - 1025.0) < 2.0 && std::abs(lowest - 975.0) < 2.0,
                 qPrintable(QStringLiteral("%1 %2").arg(lowest).arg(highest)));
    }

    void distortionsHarmonics()
    {
        // A sine clipped hard at half its height: its Fourier series is known.
        Slot slot(EffectType::Distortion);
        slot.set(Distortion::Param::Curve, 1.0)
            .set(Distortion::Param::Drive, 6.0206)
            .set(Distortion::Param::Tone, 20000.0);
        const auto out = slot.mono(sine(96000, 500.0, 1.0));
        const double angle = std::asin(0.5);
        for (const int n : {1, 3, 5, 7}) {
            double expected = 0.0; // 4/π·∫ over a quarter
            constexpr int steps = 20000;
            for (int i = 0; i < steps; ++i) {
                const double t = (i + 0.5) * pi / 2.0 / steps;
                const double y = t < angle ? 2.0 * std::sin(t) : 1.0;
                expected += 4.0 / pi * y * std::sin(n * t) * pi / 2.0 / steps;
            }
            QVERIFY2(std::abs(dB(std::abs(toneOf(out, 500.0 * n, 48000, 96000))) - dB(std::abs(expected)))
                         < 0.15 + 0.1 * n,
                     qPrintable(QStringLiteral("%1: %2 dB")
                                    .arg(n)
                                    .arg(dB(std::abs(toneOf(out, 500.0 * n, 48000, 96000))))));
        }
        QVERIFY(dB(std::abs(toneOf(out, 1000.0, 48000, 96000))) < -70.0); // symmetric: no even ones
        // A tube has even ones, and no mean
        Slot tube(EffectType::Distortion);
        tube.set(Distortion::Param::Curve, 2.0)
            .set(Distortion::Param::Drive, 12.0)
            .set(Distortion::Param::Tone, 20000.0);
        const auto warm = tube.mono(sine(96000, 500.0, 0.7));
        QVERIFY(dB(std::abs(toneOf(warm, 1000.0, 48000, 96000))) > -30.0);
        double mean = 0.0;
        for (std::size_t i = 48000; i < 96000; ++i)
            mean += static_cast<double>(warm[i]) / 48000.0;
        QVERIFY(std::abs(mean) < 0.01);
        // Harmonics beyond half the rate don't fold back: 7 kHz × 5 would come back at 13 kHz
        Slot high(EffectType::Distortion);
        high.set(Distortion::Param::Curve, 0.0)
            .set(Distortion::Param::Drive, 20.0)
            .set(Distortion::Param::Tone, 20000.0);
        const auto clean = high.mono(sine(96000, 7000.0, 1.0));
        QVERIFY2(dB(std::abs(toneOf(clean, 13000.0, 48000, 96000))) < -65.0,
                 qPrintable(QString::number(dB(std::abs(toneOf(clean, 13000.0, 48000, 96000))))));
        Slot fold(EffectType::Distortion);
        fold.set(Distortion::Param::Curve, 3.0)
            .set(Distortion::Param::Drive, 0.0)
            .set(Distortion::Param::Tone, 20000.0);
        const auto same = fold.mono(sine(9600, 500.0, 0.5)); // below 1 a triangle is straight
        QVERIFY(std::abs(std::abs(toneOf(same, 500.0, 4800, 9600)) - 0.5) < 0.002);
        QVERIFY(dB(std::abs(toneOf(same, 1500.0, 4800, 9600))) < -60.0);
    }

    void widenerScalesTheSide()
    {
        Slot slot(EffectType::Widener);
        slot.set(Widener::Param::Width, 200.0).set(Widener::Param::MonoBelow, 0.0);
        Stereo audio{sine(9600, 300.0, 0.4), sine(9600, 300.0, 0.2)};
        slot.run(audio);
        QVERIFY(std::abs(std::abs(toneOf(audio.left, 300.0, 4800, 9600)) - 0.5) < 1e-3);  // 0.3 + 2·0.1
        QVERIFY(std::abs(std::abs(toneOf(audio.right, 300.0, 4800, 9600)) - 0.1) < 1e-3); // 0.3 − 2·0.1
        Slot bass(EffectType::Widener);
        bass.set(Widener::Param::Width, 100.0).set(Widener::Param::MonoBelow, 200.0);
        Stereo low{sine(48000, 20.0, 0.5), std::vector<float>(48000)};
        bass.run(low);
        QVERIFY(std::abs(std::abs(toneOf(low.left, 20.0, 24000, 48000)) - 0.25) < 0.01);
        QVERIFY(std::abs(std::abs(toneOf(low.right, 20.0, 24000, 48000)) - 0.25) < 0.01);
    }

    void tremoloSwings()
    {
        Slot slot(EffectType::Tremolo);
        slot.set(Tremolo::Param::Rate, 4.0)
            .set(Tremolo::Param::Depth, 80.0)
            .set(Tremolo::Param::Spread, 180.0);
        Stereo audio{std::vector<float>(48000, 1.0F), std::vector<float>(48000, 1.0F)};
        slot.run(audio);
        for (std::size_t i = 0; i < 47000; i += 77) {
            const double t = static_cast<double>(i) / rate;
            const double swing = 0.5 - 0.5 * std::sin(2.0 * pi * 4.0 * t);
            QVERIFY(std::abs(static_cast<double>(audio.left[i]) - (1.0 - 0.8 * swing)) < 1e-4);
            QVERIFY(std::abs(static_cast<double>(audio.right[i]) - (1.0 - 0.8 * (1.0 - swing))) < 1e-4);
        }
        Slot square(EffectType::Tremolo);
        square.set(Tremolo::Param::Rate, 4.0)
            .set(Tremolo::Param::Depth, 100.0)
            .set(Tremolo::Param::Shape, 2.0);
        const auto out = square.mono(std::vector<float>(48000, 1.0F));
        QVERIFY(out[3000] > 0.99F && out[9000] < 0.01F);
        for (std::size_t i = 1; i < out.size() - 128; ++i)
            QVERIFY(std::abs(out[i] - out[i - 1]) < 0.05F);
    }

    void pitchShiftMovesThePitch()
    {
        for (const double cents : {-1200.0, -500.0, 0.0, 100.0, 700.0, 1200.0}) {
            Slot slot(EffectType::PitchShift);
            slot.set(PitchShift::Param::Pitch, cents);
            const auto out = slot.mono(sine(96000, 440.0, 0.5));
            const double wanted = 440.0 * std::pow(2.0, cents / 1200.0);
            const double level = std::abs(toneOf(out, wanted, 24000, 95000));
            QVERIFY2(std::abs(dB(level / 0.5)) < 1.0,
                     qPrintable(QStringLiteral("%1: %2").arg(cents).arg(dB(level / 0.5))));
            if (cents == 0.0) { // unmoved, it is the input 2047 frames later
                const auto in = sine(96000, 440.0, 0.5);
                for (std::size_t i = 12000; i < 90000; i += 7)
                    QVERIFY(std::abs(out[i] - in[i - slot.latency()]) < 2e-3F);
            } else {
                QVERIFY(std::abs(toneOf(out, 440.0, 24000, 95000)) < 0.01);
            }
        }
    }

    void metersRead()
    {
        Slot slot(EffectType::Meter);
        slot.set(Meter::Param::Attack, 0.0).set(Meter::Param::Release, 0.3);
        const auto in = sine(48000, 1000.0, 0.5);
        QVERIFY(slot.mono(in) == in);
        QVERIFY(std::abs(slot.readings()[0] + 6.02F) < 0.1F);
        Slot mean(EffectType::Meter);
        mean.set(Meter::Param::Attack, 0.3).set(Meter::Param::Release, 0.3).set(Meter::Param::Detector, 1.0);
        (void)mean.mono(sine(144000, 1000.0, 0.5));
        QVERIFY(std::abs(mean.readings()[0] + 9.03F) < 0.1F);
        (void)mean.mono(std::vector<float>(14400)); // one time constant of release: −4.34 dB of energy
        QVERIFY(std::abs(mean.readings()[0] + 9.03F + 4.34F) < 0.1F);
    }

    void loudnessMeterAgreesWithTheLibrary()
    {
        // Noise that swells, falls silent and comes back: gates, short term and peaks all have their say.
        Stereo audio{noise(960000, 8), noise(960000, 9)};
        for (std::size_t i = 0; i < 960000; ++i) {
            const double t = static_cast<double>(i) / rate;
            const auto gain = static_cast<float>(t < 5.0        ? 0.05 * t
                                                     : t < 9.0  ? 0.0005
                                                     : t < 12.0 ? 0.6
                                                                : 0.02);
            audio.left[i] *= gain;
            audio.right[i] *= 0.5F * gain;
        }
        Slot slot(EffectType::LoudnessMeter);
        ebur128_state *state = ebur128_init(
            2, 48000, EBUR128_MODE_I | EBUR128_MODE_S | EBUR128_MODE_M | EBUR128_MODE_TRUE_PEAK);
        Stereo all = audio;
        slot.run(all);
        QVERIFY(all.left == audio.left); // it changes nothing
        std::vector<float> interleaved;
        for (std::size_t i = 0; i < 960000; ++i) {
            interleaved.push_back(audio.left[i]);
            interleaved.push_back(audio.right[i]);
        }
        (void)ebur128_add_frames_float(state, interleaved.data(), 960000);
        double integrated = 0.0;
        double shortTerm = 0.0;
        double momentary = 0.0;
        double peak = 0.0;
        (void)ebur128_loudness_global(state, &integrated);
        (void)ebur128_loudness_shortterm(state, &shortTerm);
        (void)ebur128_loudness_momentary(state, &momentary);
        (void)ebur128_true_peak(state, 0, &peak);
        ebur128_destroy(&state);
        const EffectReadings found = slot.readings();
        QVERIFY2(std::abs(static_cast<double>(found[0]) - momentary) < 0.05,
                 qPrintable(QString::number(found[0])));
        QVERIFY(std::abs(static_cast<double>(found[1]) - shortTerm) < 0.05);
        QVERIFY2(std::abs(static_cast<double>(found[2]) - integrated) < 0.05,
                 qPrintable(QString::number(found[2])));
        QVERIFY2(std::abs(static_cast<double>(found[3]) - dB(peak))
                     < 0.6, // white noise: the two interpolators differ
                 qPrintable(QStringLiteral("%1 %2").arg(found[3]).arg(dB(peak))));
        // EBU Tech 3341, 15 and on: a sine of a quarter of the rate, sampled 45° beside its peaks
        std::vector<float> quarter(48000);
        for (std::size_t i = 0; i < quarter.size(); ++i)
            quarter[i] = static_cast<float>(0.5 * std::sin(pi * (static_cast<double>(i) / 2.0 + 0.25)));
        Slot peaks(EffectType::LoudnessMeter);
        (void)peaks.mono(quarter);
        QVERIFY(peaks.readings()[3] > -6.02F - 0.4F && peaks.readings()[3] < -6.02F + 0.2F);
        // EBU Tech 3341: a stereo sine of 1 kHz at −23 dBFS reads −23 LUFS
        Slot reference(EffectType::LoudnessMeter);
        const auto tone = sine(960000, 1000.0, std::pow(10.0, -23.0 / 20.0));
        Stereo both{tone, tone};
        reference.run(both);
        for (const std::size_t i : {0U, 1U, 2U})
            QVERIFY(std::abs(reference.readings()[i] + 23.0F) < 0.1F);
    }

    // What holds for all
    void wetDryAndBypass_data()
    {
        QTest::addColumn<int>("type");
        for (std::size_t type = 0; type < effectTypes; ++type)
            QTest::addRow("%d", static_cast<int>(type)) << static_cast<int>(type);
    }
    /// Typical values of a type; some of them, moved, in `moved`.
    static void typical(Slot &slot, EffectType type, bool moved)
    {
        const double m = moved ? 1.0 : 0.0;
        switch (type) {
        case EffectType::Equalizer:
            slot.band(0, BandType::Bell, 300.0 + 200.0 * m, 6.0 - 9.0 * m, 1.0);
            break;
        case EffectType::Compressor:
            slot.set(Compressor::Param::Threshold, -30.0 + 10.0 * m)
                .set(Compressor::Param::Ratio, 4.0 - m)
                .set(Compressor::Param::Attack, 0.01)
                .set(Compressor::Param::Release, 0.1)
                .set(Compressor::Param::LookAhead, 0.002 + 0.003 * m)
                .set(Compressor::Param::Gain, 4.0 * m);
            break;
        case EffectType::Expander:
            slot.set(Expander::Param::Threshold, -10.0 - 20.0 * m)
                .set(Expander::Param::Ratio, 2.0)
                .set(Expander::Param::Range, -40.0)
                .set(Expander::Param::Attack, 0.005)
                .set(Expander::Param::Release, 0.1);
            break;
        case EffectType::Limiter:
            slot.set(Limiter::Param::Gain, 3.0 + 6.0 * m)
                .set(Limiter::Param::Ceiling, -9.0 + 3.0 * m)
                .set(Limiter::Param::Release, 0.1);
            break;
        case EffectType::Delay:
            slot.set(Delay::Param::Time, 0.03 + 0.017 * m)
                .set(Delay::Param::Feedback, 40.0)
                .set(Delay::Param::LowPass, 8000.0);
            break;
        case EffectType::Reverb:
            slot.set(Reverb::Param::Decay, 1.0 + m)
                .set(Reverb::Param::Size, 50.0 + 20.0 * m)
                .set(Reverb::Param::Width, 1.0)
                .set(Reverb::Param::Damping, 30.0 - 20.0 * m);
            break;
        case EffectType::Chorus:
            slot.set(Chorus::Param::Delay, 0.012 + 0.005 * m)
                .set(Chorus::Param::Depth, 0.001)
                .set(Chorus::Param::Rate, 0.6)
                .set(Chorus::Param::Feedback, 20.0 * m);
            break;
        case EffectType::Distortion:
            slot.set(Distortion::Param::Curve, 3.0 * m)
                .set(Distortion::Param::Drive, 3.0 + 2.0 * m)
                .set(Distortion::Param::Tone, 12000.0)
                .set(Distortion::Param::Gain, -3.0);
            break;
        case EffectType::Widener:
            slot.set(Widener::Param::Width, 150.0 - 100.0 * m).set(Widener::Param::MonoBelow, 300.0 * m);
            break;
        case EffectType::Tremolo:
            slot.set(Tremolo::Param::Rate, 3.0).set(Tremolo::Param::Depth, 60.0 - 40.0 * m);
            break;
        case EffectType::PitchShift: slot.set(PitchShift::Param::Pitch, 300.0 - 50.0 * m); break;
        case EffectType::Meter:
        case EffectType::LoudnessMeter: break;
        }
    }
    void wetDryAndBypass()
    {
        QFETCH(int, type);
        const auto kind = static_cast<EffectType>(type);
        const auto in = sine(96000, 180.0, 0.3);
        const double steady = worstStep(in, 0, 4800);
        // Dry: what went in, late by what it says
        Slot dry(kind, 0.0);
        typical(dry, kind, false);
        const auto unchanged = dry.mono(in);
        const std::uint32_t late = dry.latency();
        for (std::size_t i = late; i < 9600; ++i)
            QVERIFY(std::abs(unchanged[i] - in[i - late]) < 1e-6F);
        // Bypass on and off, values and wet moved: no click
        Slot slot(kind);
        typical(slot, kind, false);
        Stereo audio{in, sine(96000, 180.0, 0.2)};
        slot.run(audio, [&](std::size_t at) {
            if (at == 19200)
                slot.set(EffectParam::Bypass, 1.0);
            if (at == 28800)
                slot.set(EffectParam::Bypass, 0.0);
            if (at == 57600)
                typical(slot, kind, true);
            if (at == 76800)
                slot.set(EffectParam::Wet, 30.0);
        });
        for (const float x : audio.left)
            QVERIFY(std::isfinite(x) && std::abs(x) < 2.0F);
        // A jump in a sine of 180 Hz at 0.3 would be some 500 times the steady second difference.
        const double worst = worstStep(audio.left, 9600, 95000);
        QVERIFY2(worst < 60.0 * steady, qPrintable(QString::number(worst / steady)));
    }
    void silenceStaysSilentAndNothingIsDenormal()
    {
        for (std::size_t type = 0; type < effectTypes; ++type) {
            Slot slot(static_cast<EffectType>(type));
            typical(slot, static_cast<EffectType>(type), false);
            const auto silent = slot.mono(std::vector<float>(4800));
            QVERIFY(std::ranges::all_of(silent, [](float x) { return std::abs(x) < 1e-6F; }));
            std::vector<float> burst(480000);
            for (std::size_t i = 0; i < 4800; ++i)
                burst[i] = 0.5F;
            const auto out = slot.mono(burst);
            const bool isMeter = static_cast<EffectType>(type) >= EffectType::Meter;
            QVERIFY(isMeter || slot.effect().tail(std::array<float, effectValues>{}.data()) > 0.0F);
            QVERIFY2(levelOf(out, 470000, 479000) < -90.0, qPrintable(QString::number(type)));
            QCOMPARE(slot.violations(), 0); // no allocation, no lock
        }
    }
    void whatIsNoNumberDoesNotStay()
    {
        for (std::size_t type = 0; type < static_cast<std::size_t>(EffectType::Meter); ++type) {
            Slot slot(static_cast<EffectType>(type));
            typical(slot, static_cast<EffectType>(type), false);
            std::vector<float> bad = sine(4864, 300.0, 0.3);
            for (std::size_t i = 1000; i < 1128; ++i)
                bad[i] = i % 2 == 0 ? std::numeric_limits<float>::quiet_NaN()
                                    : std::numeric_limits<float>::infinity();
            (void)slot.mono(bad);
            (void)slot.mono(std::vector<float>(48000));
            const auto after = slot.mono(sine(48000, 300.0, 0.3));
            QVERIFY2(std::ranges::all_of(after, [](float x) { return std::isfinite(x); }),
                     qPrintable(QString::number(type)));
            QVERIFY2(levelOf(after, 24000, 47000) > -40.0, qPrintable(QString::number(type)));
        }
    }
    void everyTypeHasRoomForItsValues()
    {
        for (std::size_t type = 0; type < effectTypes; ++type) {
            const auto kind = static_cast<EffectType>(type);
            QVERIFY(valuesOf(kind) >= 2 && valuesOf(kind) <= effectValues);
        }
    }
};

QTEST_GUILESS_MAIN(TestEffects)
#include "tst_effects.moc"
