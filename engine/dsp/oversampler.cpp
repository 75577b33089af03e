#include "engine/dsp/oversampler.h"

#include "engine/dsp/kaiser.h"
#include "engine/dsp/math.h"

#include <numbers>

namespace flux::engine {

namespace {
constexpr std::uint32_t factor = Oversampler::factor;
constexpr std::uint32_t taps = Oversampler::taps;
constexpr std::uint32_t length = factor * (taps - 1) + 1; // 97, odd: the delay is whole

/// h[phase][i]: tap for the i-th latest sample of that phase; the last one of all but phase 0 is 0.
using Table = std::array<std::array<float, taps>, factor>;

Table makeTable()
{
    std::array<double, length> prototype{};
    double sum = 0.0;
    constexpr double centre = (length - 1) / 2.0;
    for (std::uint32_t n = 0; n < length; ++n) {
        const double x = static_cast<double>(n) - centre;
        const double t = x / factor;
        const double sinc = x == 0.0 ? 1.0 : sinPi(t) / (std::numbers::pi * t);
        prototype[n] = sinc * kaiser(x / (centre + 1.0), 8.0);
        sum += prototype[n];
    }
    Table table{};
    for (std::uint32_t n = 0; n < length; ++n)
        table[n % factor][n / factor] = static_cast<float>(prototype[n] * factor / sum);
    return table;
}
const Table phaseTable = makeTable();

float convolved(const float *oldest, const std::array<float, taps> &h) noexcept FLUX_NONBLOCKING
{
    float a = 0.0F;
    float b = 0.0F;
    float c = 0.0F;
    float d = 0.0F;
    for (std::uint32_t i = 0; i + 4 <= taps; i += 4) {
        a += oldest[taps - 1 - i] * h[i];
        b += oldest[taps - 2 - i] * h[i + 1];
        c += oldest[taps - 3 - i] * h[i + 2];
        d += oldest[taps - 4 - i] * h[i + 3];
    }
    return ((a + b) + (c + d)) + oldest[0] * h[taps - 1];
}
} // namespace

std::array<float, factor> Oversampler::up(float x) noexcept FLUX_NONBLOCKING
{
    m_in[m_inAt] = m_in[m_inAt + taps] = x;
    m_inAt = m_inAt + 1 == taps ? 0 : m_inAt + 1;
    const float *oldest = m_in.data() + m_inAt;
    std::array<float, factor> out{};
    for (std::uint32_t phase = 0; phase < factor; ++phase)
        out[phase] = convolved(oldest, phaseTable[phase]);
    return out;
}

float Oversampler::down(const std::array<float, factor> &x) noexcept FLUX_NONBLOCKING
{
    // y[n] = Σ h[k]·x[4n − k] / 4: with each of the four phases its own row of past samples.
    float sum = 0.0F;
    for (std::uint32_t phase = 0; phase < factor; ++phase) {
        float *row = m_out.data() + 2 * taps * phase;
        row[m_outAt] = row[m_outAt + taps] = x[phase];
    }
    m_outAt = m_outAt + 1 == taps ? 0 : m_outAt + 1;
    const float *now = m_out.data() + m_outAt;
    sum += convolved(now, phaseTable[0]);
    for (std::uint32_t phase = 1; phase < factor; ++phase) {
        // tap k = 4i + phase meets x[4(n−i) − phase] = phase 4−phase of the frame before
        const float *row = m_out.data() + 2 * taps * (factor - phase) + m_outAt;
        float part = 0.0F;
        for (std::uint32_t i = 0; i + 1 < taps; ++i)
            part += row[taps - 2 - i] * phaseTable[phase][i];
        sum += part;
    }
    return sum * (1.0F / factor);
}

} // namespace flux::engine
