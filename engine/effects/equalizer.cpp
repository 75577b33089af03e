#include "engine/effects/equalizer.h"

#include "engine/dsp/math.h"

#include <algorithm>
#include <cmath>
#include <complex>

namespace flux::engine {

double Equalizer::decibelsAt(const float *band, double frequency, float sampleRate)
{
    // The bilinear transform makes a tone's place on the analogue axis tan(πf/rate).
    const double turn = std::clamp(frequency / static_cast<double>(sampleRate), 1e-6, 0.4999);
    const double place = sinPi(turn) / cosPi(turn);
    double sum = 0.0;
    for (std::size_t i = 0; i < sections; ++i) {
        const Coefficients c = design(band, i, sampleRate);
        if (c == Coefficients{})
            continue;
        const std::complex<double> s(0.0, place / static_cast<double>(c.g));
        const std::complex<double> below = s * s + static_cast<double>(c.k) * s + 1.0;
        const std::complex<double> out
            = static_cast<double>(c.m0) + (static_cast<double>(c.m1) * s + static_cast<double>(c.m2)) / below;
        sum += 10.0 * std::log10(std::max(std::norm(out), 1e-20));
    }
    return sum;
}

void Equalizer::reset() noexcept FLUX_NONBLOCKING
{
    for (Section &section : m_sections)
        section = {};
    m_first = true;
}

Equalizer::Coefficients Equalizer::design(const float *band, std::size_t section,
                                          float rate) noexcept FLUX_NONBLOCKING
{
    const auto at
        = [band](BandParam p) noexcept { return static_cast<double>(band[static_cast<std::size_t>(p)]); };
    Coefficients c;
    if (at(BandParam::Enabled) < 0.5)
        return c;
    const auto type = static_cast<BandType>(static_cast<int>(at(BandParam::Type)));
    const bool pass = type == BandType::LowPass || type == BandType::HighPass;
    const std::size_t needed
        = pass ? 1 + static_cast<std::size_t>(std::clamp(at(BandParam::Slope), 0.0, 3.0)) : 1;
    if (section >= needed)
        return c;
    const double turn = std::clamp(at(BandParam::Frequency) / static_cast<double>(rate), 1e-5, 0.495);
    const double g = sinPi(turn) / cosPi(turn);
    double q = std::clamp(at(BandParam::Q), 0.05, 40.0);
    // A = 10^(gain/40), the square root of the gain at the centre or on the shelf
    const double a = exp2(std::clamp(at(BandParam::Gain), -60.0, 60.0) * 0.083048202372184);
    double k = 1.0 / q;
    double warped = g;
    switch (type) {
    case BandType::Bell:
        k = 1.0 / (q * a);
        c.m1 = static_cast<float>(k * (a * a - 1.0));
        break;
    case BandType::LowShelf:
        warped = g / std::sqrt(a);
        c.m1 = static_cast<float>(k * (a - 1.0));
        c.m2 = static_cast<float>(a * a - 1.0);
        break;
    case BandType::HighShelf:
        warped = g * std::sqrt(a);
        c.m0 = static_cast<float>(a * a);
        c.m1 = static_cast<float>(k * (1.0 - a) * a);
        c.m2 = static_cast<float>(1.0 - a * a);
        break;
    case BandType::LowPass:
    case BandType::HighPass: {
        // Pole pairs of a Butterworth filter of order 2·needed; the band's Q turns up the sharpest of them.
        const double angle = (2.0 * static_cast<double>(section) + 1.0) / (4.0 * static_cast<double>(needed));
        const double flat = 1.0 / (2.0 * sinPi(angle));
        q = section == 0 ? flat * q * 1.41421356237309505 : flat;
        k = 1.0 / q;
        const bool low = type == BandType::LowPass;
        c.m0 = low ? 0.0F : 1.0F;
        c.m1 = low ? 0.0F : static_cast<float>(-k);
        c.m2 = low ? 1.0F : -1.0F;
        break;
    }
    case BandType::Notch: c.m1 = static_cast<float>(-k); break;
    }
    c.g = static_cast<float>(warped);
    c.k = static_cast<float>(k);
    return c;
}

/// Sets the targets where a band's values are others than before.
void Equalizer::aim(const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    for (std::size_t b = 0; b < equalizerBands; ++b) {
        const float *band = io.values + static_cast<std::size_t>(Param::FirstBand) + b * bandParams;
        float *seen = m_seen.data() + b * bandParams;
        if (!m_first && std::equal(band, band + bandParams, seen))
            continue;
        std::copy_n(band, bandParams, seen);
        for (std::size_t i = 0; i < sections; ++i) {
            Section &s = m_sections[b * sections + i];
            const Coefficients target = design(band, i, io.block.sampleRate);
            if (target == s.target && !m_first)
                continue;
            const bool idle = s.isIdle();
            s.target = target;
            if (m_first) {
                s.now = target;
                s.left = 0;
                continue;
            }
            if (idle) { // its filter may start where it likes: nothing of it is heard yet
                s.now.g = target.g;
                s.now.k = target.k;
                s.band = {};
                s.low = {};
            } else if (target.m0 == 1.0F && target.m1 == 0.0F && target.m2 == 0.0F) {
                s.target.g = s.now.g; // on the way out it stays where it is
                s.target.k = s.now.k;
            }
            s.left = io.block.glideFrames;
            const float part = 1.0F / static_cast<float>(s.left);
            s.step = {(s.target.g - s.now.g) * part, (s.target.k - s.now.k) * part,
                      (s.target.m0 - s.now.m0) * part, (s.target.m1 - s.now.m1) * part,
                      (s.target.m2 - s.now.m2) * part};
        }
    }
}

/// A pole pair of quality Q at f falls by e^(−πft/Q): 100 dB in 11.5·Q/(πf).
float Equalizer::tail(const float *values) const noexcept FLUX_NONBLOCKING
{
    float longest = 0.01F;
    for (std::size_t b = 0; b < equalizerBands; ++b) {
        const float *band = values + static_cast<std::size_t>(Param::FirstBand) + b * bandParams;
        const auto at = [band](BandParam p) noexcept { return band[static_cast<std::size_t>(p)]; };
        if (at(BandParam::Enabled) < 0.5F)
            continue;
        const auto type = static_cast<BandType>(static_cast<int>(at(BandParam::Type)));
        float q = std::clamp(at(BandParam::Q), 0.5F, 40.0F);
        if (type == BandType::Bell) // what is turned up rings longer
            q *= static_cast<float>(
                exp2(std::max(0.0, static_cast<double>(at(BandParam::Gain))) * 0.083048202372184));
        if (type == BandType::LowPass || type == BandType::HighPass)
            q *= 1.42F * (1.0F + at(BandParam::Slope));
        longest = std::max(longest, 11.5F * q / (3.14159265F * std::max(at(BandParam::Frequency), 10.0F)));
    }
    return longest;
}

void Equalizer::run(Section &s, const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    std::uint32_t to = 0;
    for (std::uint32_t from = 0; from < io.frames; from = to) {
        to = io.frames;
        if (s.left > 0) { // on its way: every frame has its own coefficients
            to = from + 1;
            if (--s.left == 0)
                s.now = s.target;
            else
                s.now = {s.now.g + s.step.g, s.now.k + s.step.k, s.now.m0 + s.step.m0, s.now.m1 + s.step.m1,
                         s.now.m2 + s.step.m2};
        }
        const Coefficients &c = s.now;
        const float a1 = 1.0F / (1.0F + c.g * (c.g + c.k));
        const float a2 = c.g * a1;
        const float a3 = c.g * a2;
        const auto channel = [&](float *data, std::size_t at) noexcept {
            float band = s.band[at];
            float low = s.low[at];
            for (std::uint32_t i = from; i < to; ++i) {
                const float v0 = data[i];
                const float v3 = v0 - low;
                const float v1 = a1 * band + a2 * v3;
                const float v2 = low + a2 * band + a3 * v3;
                band = 2.0F * v1 - band;
                low = 2.0F * v2 - low;
                data[i] = c.m0 * v0 + c.m1 * v1 + c.m2 * v2;
            }
            s.band[at] = band;
            s.low[at] = low;
        };
        channel(io.left, 0);
        if (io.right)
            channel(io.right, 1);
    }
}

void Equalizer::process(const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    aim(io);
    for (Section &section : m_sections)
        if (!section.isIdle())
            run(section, io);
    const auto gain = static_cast<float>(decibelsToGain(static_cast<double>(io.value(Param::Gain))));
    if (m_first)
        m_gain = gain;
    m_first = false;
    if (gain == 1.0F && m_gain == 1.0F)
        return;
    const float step = (gain - m_gain) / static_cast<float>(io.frames);
    for (std::uint32_t i = 0; i < io.frames; ++i) {
        const float now = m_gain + step * static_cast<float>(i + 1);
        io.left[i] *= now;
        if (io.right)
            io.right[i] *= now;
    }
    m_gain = gain;
}

} // namespace flux::engine
