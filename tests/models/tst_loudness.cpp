#include "engine/effects/loudness_meter.h"
#include "models/waveforms/loudness.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <sndfile.h>

using namespace flux;
using namespace Qt::Literals::StringLiterals;

namespace {
constexpr double pi = 3.14159265358979323846;

/// A stretch of a 1 kHz tone: its level in dB (of the peak) for each channel, or silence.
struct Part {
    double seconds = 0.0;
    std::vector<double> levels; ///< one for all channels, or one each; empty: silence
};

double gainOf(double level)
{
    return std::pow(10.0, level / 20.0);
}
} // namespace

/// The cases of EBU Tech 3341 and 3342 that can be synthesised, within their tolerances.
class TestLoudness : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    /// What the meter effect found of the last stereo measurement.
    struct Meter {
        double integrated = -200.0;
        double shortTermMax = -200.0;
        double momentaryMax = -200.0;
        double truePeak = -200.0;
    } m_meter;
    engine::LoudnessMeter m_effect{48000.0};

    void meter(const std::vector<float> &interleaved)
    {
        std::array<float, engine::effectValues> values{};
        rt::Block block;
        std::array<float, 240> left{}; // divides all parts
        std::array<float, 240> right{};
        for (std::size_t at = 0; at + 2 * left.size() <= interleaved.size(); at += 2 * left.size()) {
            for (std::size_t i = 0; i < left.size(); ++i) {
                left[i] = interleaved[at + 2 * i];
                right[i] = interleaved[at + 2 * i + 1];
            }
            m_effect.process(
                {block, values.data(), left.data(), right.data(), static_cast<std::uint32_t>(left.size())});
            const engine::EffectReadings found = m_effect.readings();
            m_meter.momentaryMax = std::max(m_meter.momentaryMax, static_cast<double>(found[0]));
            m_meter.shortTermMax = std::max(m_meter.shortTermMax, static_cast<double>(found[1]));
            m_meter.integrated = static_cast<double>(found[2]);
            m_meter.truePeak = static_cast<double>(found[3]);
        }
    }

    Loudness measure(const std::vector<Part> &parts, int channels = 2, double hertz = 1000.0,
                     double phase = 0.0)
    {
        const QString path = m_folder.filePath(u"t.wav"_s);
        SF_INFO info{0, 48000, channels, SF_FORMAT_WAV | SF_FORMAT_FLOAT, 0, 0};
        SNDFILE *file = sf_open(QFile::encodeName(path).constData(), SFM_WRITE, &info);
        std::int64_t frame = 0;
        m_effect.reset();
        m_meter = {};
        for (const Part &part : parts) {
            std::vector<float> audio;
            const auto frames = static_cast<std::int64_t>(std::lround(part.seconds * 48000.0));
            for (std::int64_t i = 0; i < frames; ++i, ++frame) {
                // A tone that begins at once holds more than its own peak: true peaks are of tones that
                // don't.
                const double fade = hertz == 1000.0 ? 1.0
                                                    : std::min({1.0, static_cast<double>(i) / 4800.0,
                                                                static_cast<double>(frames - i) / 4800.0});
                const double x
                    = fade * std::sin(phase + 2.0 * pi * hertz * static_cast<double>(frame) / 48000.0);
                for (int c = 0; c < channels; ++c) {
                    const auto at = part.levels.size() > 1 ? static_cast<std::size_t>(c) : 0;
                    audio.push_back(part.levels.empty() ? 0.0F
                                                        : static_cast<float>(gainOf(part.levels[at]) * x));
                }
            }
            sf_writef_float(file, audio.data(), frames);
            if (channels == 2)
                meter(audio);
        }
        sf_close(file);
        return measureLoudness(path);
    }
    static std::vector<Part> repeated(const std::vector<Part> &parts, int times)
    {
        std::vector<Part> all;
        for (int i = 0; i < times; ++i)
            all.insert(all.end(), parts.begin(), parts.end());
        return all;
    }

private Q_SLOTS:
    void integrated()
    {
        const auto is = [&](double expected, const std::vector<Part> &parts, int channels = 2) {
            const double value = measure(parts, channels).integrated;
            QVERIFY2(std::abs(value - expected) <= 0.1, qPrintable(QString::number(value)));
            if (channels == 2)
                QVERIFY2(std::abs(m_meter.integrated - expected) <= 0.1,
                         qPrintable(QString::number(m_meter.integrated)));
        };
        is(-23.0, {{20.0, {-23.0}}});                                                                     // 1
        is(-33.0, {{20.0, {-33.0}}});                                                                     // 2
        is(-23.0, {{10.0, {-36.0}}, {60.0, {-23.0}}, {10.0, {-36.0}}});                                   // 3
        is(-23.0, {{10.0, {-72.0}}, {10.0, {-36.0}}, {60.0, {-23.0}}, {10.0, {-36.0}}, {10.0, {-72.0}}}); // 4
        is(-23.0, {{20.0, {-26.0}}, {20.1, {-20.0}}, {20.0, {-26.0}}});                                   // 5
        is(-23.0, {{20.0, {-28.0, -28.0, -24.0, -30.0, -30.0}}}, 5);                                      // 6
    }

    void shortTerm()
    {
        const double steady = measure(repeated({{1.34, {-20.0}}, {1.66, {-30.0}}}, 5)).shortTermMax; // 9
        QVERIFY2(std::abs(steady + 23.0) <= 0.1, qPrintable(QString::number(steady)));
        QVERIFY2(std::abs(m_meter.shortTermMax + 23.0) <= 0.1,
                 qPrintable(QString::number(m_meter.shortTermMax)));
        for (int i = 0; i < 20; ++i) { // 10
            const double value = measure({{0.15 * i, {}}, {3.0, {-23.0}}, {1.0, {}}}).shortTermMax;
            QVERIFY2(std::abs(value + 23.0) <= 0.1, qPrintable(u"%1: %2"_s.arg(i).arg(value)));
            QVERIFY2(std::abs(m_meter.shortTermMax + 23.0) <= 0.1,
                     qPrintable(u"%1: %2"_s.arg(i).arg(m_meter.shortTermMax)));
        }
    }

    void momentary()
    {
        const double steady = measure(repeated({{0.18, {-20.0}}, {0.22, {-30.0}}}, 25)).momentaryMax; // 12
        QVERIFY2(std::abs(steady + 23.0) <= 0.1, qPrintable(QString::number(steady)));
        QVERIFY2(std::abs(m_meter.momentaryMax + 23.0) <= 0.1,
                 qPrintable(QString::number(m_meter.momentaryMax)));
        for (int i = 0; i < 20; ++i) { // 13
            const double value = measure({{0.02 * i, {}}, {0.4, {-23.0}}, {1.0, {}}}).momentaryMax;
            QVERIFY2(std::abs(value + 23.0) <= 0.1, qPrintable(u"%1: %2"_s.arg(i).arg(value)));
            QVERIFY2(std::abs(m_meter.momentaryMax + 23.0) <= 0.1,
                     qPrintable(u"%1: %2"_s.arg(i).arg(m_meter.momentaryMax)));
        }
    }

    void truePeak()
    {
        const auto is = [&](double expected, double level, double divisor, double degrees) {
            const double value
                = measure({{2.0, {level}}}, 2, 48000.0 / divisor, degrees * pi / 180.0).truePeak;
            for (const double found : {value, m_meter.truePeak})
                QVERIFY2(found <= expected + 0.2 && found >= expected - 0.4,
                         qPrintable(QString::number(found)));
        };
        const double half = 20.0 * std::log10(0.5);
        is(-6.0, half, 4.0, 0.0);                    // 15
        is(-6.0, half, 4.0, 45.0);                   // 16
        is(-6.0, half, 6.0, 60.0);                   // 17
        is(-6.0, half, 8.0, 67.5);                   // 18
        is(3.0, 20.0 * std::log10(1.41), 4.0, 45.0); // 19
    }

    void range()
    {
        const auto is = [&](double expected, const std::vector<double> &levels) {
            std::vector<Part> parts;
            for (const double level : levels)
                parts.push_back({20.0, {level}});
            const double value = measure(parts).range;
            QVERIFY2(std::abs(value - expected) <= 1.0, qPrintable(QString::number(value)));
        };
        is(10.0, {-20.0, -30.0});
        is(5.0, {-20.0, -15.0});
        is(20.0, {-40.0, -20.0});
        is(15.0, {-50.0, -35.0, -20.0, -35.0, -50.0});
    }

    void silenceHasNoLoudness()
    {
        const Loudness silence = measure({{3.0, {}}});
        QVERIFY(std::isinf(silence.integrated) && std::isinf(silence.truePeak));
    }
};

QTEST_GUILESS_MAIN(TestLoudness)
#include "tst_loudness.moc"
