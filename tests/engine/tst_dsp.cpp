#include "engine/dsp/draw.h"
#include "engine/dsp/gain_matrix.h"
#include "engine/dsp/math.h"
#include "engine/dsp/resampler.h"
#include "engine/dsp/shape.h"
#include "engine/stream/rate_converter.h"
#include "tests/support/engine_rig.h"

#include <QTest>

#include <cmath>

using namespace flux;
using namespace flux::engine;

class TestDsp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void elementaryFunctionsAreRight()
    {
        for (double x = -40.0; x < 40.0; x += 0.0137) {
            QVERIFY(std::abs(engine::exp2(x) / std::exp2(x) - 1.0) < 1e-14);
            QVERIFY(std::abs(sinPi(x) - std::sin(3.14159265358979323846 * x)) < 1e-13);
            QVERIFY(std::abs(cosPi(x) - std::cos(3.14159265358979323846 * x)) < 1e-13);
        }
        for (double x = 1e-9; x < 1e9; x *= 1.37)
            QVERIFY(std::abs(engine::log2(x) - std::log2(x)) < 1e-13);
        QVERIFY(std::abs(decibelsToGain(-6.0) - std::pow(10.0, -0.3)) < 1e-14);
        QCOMPARE(decibelsToGain(-96.0), 0.0);
        QCOMPARE(decibelsToGain(0.0), 1.0);
        QVERIFY(std::abs(centsToRatio(1200.0) - 2.0) < 1e-14);
    }

    void filterPercentsMapToTheirCutOffs()
    {
        QCOMPARE(lowPassHertz(0.0), 20000.0);
        QVERIFY(std::abs(lowPassHertz(30.0) - 7000.1) < 0.01);
        QVERIFY(std::abs(lowPassHertz(80.0) - 7000.0 * std::pow(0.65, 10.0)) < 1e-6);
        QCOMPARE(highPassHertz(100.0), 20000.0);
    }

    void panKeepsThePower()
    {
        for (double pan = -1.0; pan <= 1.0; pan += 0.05) {
            const Gains g = panGains(1.0, pan, 1.0, true);
            QVERIFY(std::abs(static_cast<double>(g[0] * g[0] + g[2] * g[2]) - 1.0) < 1e-6);
        }
        const Gains centre = panGains(1.0, 0.0, 1.0, false);
        QVERIFY(std::abs(centre[0] - 1.0F) < 1e-6F && std::abs(centre[3] - 1.0F) < 1e-6F
                && centre[1] == 0.0F);
        const Gains narrow = panGains(1.0, 0.0, 0.0, false); // width 0 is mono
        QVERIFY(std::abs(narrow[0] - 0.5F) < 1e-6F && std::abs(narrow[1] - 0.5F) < 1e-6F);
    }

    void aGlideArrivesAndNeverJumps()
    {
        GainGlide glide;
        glide.jumpTo({1.0F, 0.0F, 1.0F, 0.0F});
        glide.glideTo({0.0F, 0.0F, 0.0F, 0.0F}, 240);
        std::vector<float> in(512, 1.0F);
        std::vector<float> l(512);
        std::vector<float> r(512);
        glide.mixStereo(in.data(), in.data(), l.data(), r.data(), 512);
        for (std::size_t i = 1; i < 512; ++i)
            QVERIFY(std::abs(l[i] - l[i - 1]) <= 1.0F / 240.0F + 1e-6F);
        QCOMPARE(l[239], 0.0F);
        QVERIFY(glide.isSilent());
    }

    void shapesRunFromZeroToOne()
    {
        const ShapeTable table;
        for (std::size_t s = 0; s < shapeCount; ++s) {
            const auto shape = static_cast<Shape>(s);
            QVERIFY(std::abs(shapeAt(shape, 0.0)) < 1e-9);
            QVERIFY(std::abs(shapeAt(shape, 1.0) - 1.0) < 1e-9);
            double before = -1.0;
            for (double t = 0.0; t <= 1.0; t += 0.003) {
                QVERIFY(shapeAt(shape, t) >= before);
                before = shapeAt(shape, t);
                // The inverse S is vertical at its ends: a table of straight lines can't follow it there.
                const double room = shape == Shape::InverseS ? 0.02 : 1e-3;
                QVERIFY(std::abs(static_cast<double>(table.at(shape, static_cast<float>(t))) - before)
                        < room);
            }
        }
        QVERIFY(std::abs(shapeAt(Shape::InverseS, shapeAt(Shape::SCurve, 0.3)) - 0.3) < 1e-9);
        QVERIFY(std::abs(shapeAt(Shape::Exp3, 0.5) - (std::pow(3.0, 2.0) - 1.0) / (std::pow(3.0, 4.0) - 1.0))
                < 1e-9);
    }

    void resamplingAtRatioOneCopies()
    {
        const SincTable table;
        Resampler resampler;
        std::vector<float> source = test::sine(1000, 997.0);
        std::vector<float> l(Resampler::room(128));
        std::vector<float> r(l.size());
        std::vector<float> out(128);
        std::vector<float> other(128);
        std::size_t at = 0;
        for (int q = 0; q < 6; ++q) {
            const std::uint32_t lead = resampler.lead();
            const std::uint32_t need = resampler.needed(128, unityStep);
            for (std::uint32_t i = 0; i < need; ++i, ++at)
                l[lead + i] = r[lead + i] = source[at];
            resampler.process(table, Resampling::BandLimited, l.data(), r.data(), out.data(), other.data(),
                              128, unityStep);
            for (std::size_t i = 0; i < 128; ++i)
                QCOMPARE(out[i], source[static_cast<std::size_t>(q) * 128 + i]);
        }
    }

    void resamplingKeepsToneAndLevel_data()
    {
        QTest::addColumn<double>("ratio");
        for (const double ratio : {0.5, 0.9, 1.1, 1.5, 2.0})
            QTest::addRow("ratio %.1f", ratio) << ratio;
    }
    void resamplingKeepsToneAndLevel()
    {
        QFETCH(double, ratio);
        const SincTable table;
        Resampler resampler;
        const std::vector<float> source = test::sine(40000, 1000.0);
        std::vector<float> l(Resampler::room(128));
        std::vector<float> r(l.size());
        std::vector<float> out(128);
        std::vector<float> other(128);
        std::size_t at = 0;
        double error = 0.0;
        double power = 0.0;
        for (int q = 0; q < 100; ++q) {
            const std::uint32_t lead = resampler.lead();
            const std::uint32_t need = resampler.needed(128, resamplerStep(ratio));
            for (std::uint32_t i = 0; i < need; ++i, ++at)
                l[lead + i] = r[lead + i] = source[at];
            resampler.process(table, Resampling::BandLimited, l.data(), r.data(), out.data(), other.data(),
                              128, resamplerStep(ratio));
            for (std::size_t i = 0; i < 128 && q > 2; ++i) {
                const double t = (static_cast<double>(q) * 128 + static_cast<double>(i)) * ratio;
                const double ideal = 0.5 * std::sin(2.0 * 3.14159265358979 * 1000.0 * t / 48000.0);
                error += std::pow(static_cast<double>(out[i]) - ideal, 2.0);
                power += ideal * ideal;
            }
        }
        QVERIFY2(error / power < 1e-6,
                 qPrintable(QString::number(10.0 * std::log10(error / power)))); // −60 dB
    }

    void convertingTheRateKeepsToneAndLength()
    {
        const std::vector<float> source = test::sine(44100, 1000.0, 0.5F, 44100.0);
        RateConverter converter(1, 44100.0, 48000.0);
        std::vector<float> out(convertedFrames(source.size(), 44100.0, 48000.0));
        std::size_t done = 0;
        for (std::size_t at = 0; at < source.size(); at += 777) { // in pieces, as it is used
            converter.write(std::span(source).subspan(at, std::min<std::size_t>(777, source.size() - at)));
            done += converter.read(std::span(out).subspan(done));
        }
        converter.finish();
        done += converter.read(std::span(out).subspan(done));
        QCOMPARE(done, out.size());
        QCOMPARE(out.size(), std::size_t{48000});
        double error = 0.0;
        for (std::size_t i = 100; i < 47900; ++i)
            error = std::max(
                error,
                std::abs(static_cast<double>(out[i])
                         - 0.5
                             * std::sin(2.0 * 3.14159265358979 * 1000.0 * static_cast<double>(i) / 48000.0)));
        QVERIFY2(error < 1e-4, qPrintable(QString::number(error)));
    }

    void drawsAreUniformAndRepeatable()
    {
        QCOMPARE(draw64(1, 2, 3, Purpose::Pick, 4), draw64(1, 2, 3, Purpose::Pick, 4));
        QVERIFY(draw64(1, 2, 3, Purpose::Pick, 4) != draw64(1, 2, 3, Purpose::Pitch, 4));
        std::array<int, 16> bins{};
        constexpr int n = 160000;
        for (std::uint32_t i = 0; i < n; ++i)
            ++bins[static_cast<std::size_t>(unit(draw64(9, i << 1U, 77, Purpose::Volume, i % 3)) * 16.0)];
        double chi = 0.0;
        for (const int bin : bins)
            chi += std::pow(bin - n / 16.0, 2.0) / (n / 16.0);
        QVERIFY2(chi < 37.7, qPrintable(QString::number(chi))); // 15 degrees of freedom, p = 0.001
    }
};

QTEST_GUILESS_MAIN(TestDsp)
#include "tst_dsp.moc"
