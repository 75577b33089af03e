#include "engine/dsp/resampler.h"

#include "engine/dsp/kaiser.h"
#include "engine/dsp/math.h"

#include <algorithm>
#include <cmath>

namespace flux::engine {

namespace {
constexpr std::uint32_t taps = SincTable::taps;
constexpr std::uint32_t phases = SincTable::phases;
constexpr std::size_t rowsPerKernel = phases + 1;
constexpr std::uint32_t lanes = 8;
static_assert(taps % lanes == 0);

/// Sum of eight lanes, always in this order.
inline float sum(const std::array<float, lanes> &a) noexcept
{
    return ((a[0] + a[4]) + (a[2] + a[6])) + ((a[1] + a[5]) + (a[3] + a[7]));
}
} // namespace

SincTable::SincTable() : m_rows(limits.size() * rowsPerKernel * taps)
{
    constexpr double beta = 8.0;
    constexpr double centre = taps / 2.0 - 1.0;
    for (std::size_t k = 0; k < limits.size(); ++k) {
        const double cutoff = 1.0 / limits[k];
        for (std::size_t p = 0; p < rowsPerKernel; ++p) {
            std::array<double, taps> row{};
            double total = 0.0;
            for (std::size_t i = 0; i < taps; ++i) {
                const double x = static_cast<double>(i) - centre - static_cast<double>(p) / phases;
                const double window = kaiser(x / (taps / 2.0), beta);
                constexpr double pi = 3.14159265358979323846;
                const double sinc = std::abs(x) < 1e-9 ? cutoff : sinPi(cutoff * x) / (pi * x);
                row[i] = sinc * window;
                total += row[i];
            }
            for (std::size_t i = 0; i < taps; ++i) // unity at 0 Hz in every phase
                m_rows[(k * rowsPerKernel + p) * taps + i] = static_cast<float>(row[i] / total);
        }
    }
    for (const std::size_t p : {std::size_t{0}, std::size_t{phases}})
        for (std::size_t i = 0; i < taps; ++i)
            m_rows[p * taps + i] = i == taps / 2 - 1 + (p ? 1 : 0) ? 1.0F : 0.0F;
}

const float *SincTable::kernel(double ratio) const noexcept FLUX_NONBLOCKING
{
    std::size_t k = 0;
    while (k + 1 < limits.size() && limits[k] < ratio)
        ++k;
    return m_rows.data() + k * rowsPerKernel * taps;
}

std::uint32_t Resampler::needed(std::uint32_t frames, double ratio) const noexcept FLUX_NONBLOCKING
{
    const auto advance = static_cast<std::uint32_t>(m_fraction + static_cast<double>(frames) * ratio);
    return advance + (m_primed ? 0 : history - before);
}

void Resampler::process(const SincTable &table, float *left, float *right, float *outLeft, float *outRight,
                        std::uint32_t frames, double ratio) noexcept FLUX_NONBLOCKING
{
    const std::uint32_t keep = lead(); // silence before the first frame, the last 24 frames after it
    std::copy_n(m_left.end() - keep, keep, left);
    std::copy_n(m_right.end() - keep, keep, right);

    if (ratio == 1.0 && m_fraction == 0.0) {
        std::copy_n(left + before, frames, outLeft);
        std::copy_n(right + before, frames, outRight);
    } else {
        const float *kernel = table.kernel(ratio);
        for (std::uint32_t n = 0; n < frames; ++n) {
            const double at = m_fraction + static_cast<double>(n) * ratio;
            const auto base = static_cast<std::uint32_t>(at);
            const double fine = (at - base) * phases;
            const auto phase = static_cast<std::uint32_t>(fine);
            const auto blend = static_cast<float>(fine - phase);
            const float *row = kernel + static_cast<std::size_t>(phase) * taps;
            std::array<float, lanes> sumLeft{};
            std::array<float, lanes> sumRight{};
            for (std::uint32_t i = 0; i < taps; i += lanes)
                for (std::uint32_t lane = 0; lane < lanes; ++lane) {
                    const float a = row[i + lane];
                    const float tap = a + blend * (row[taps + i + lane] - a);
                    sumLeft[lane] += left[base + i + lane] * tap;
                    sumRight[lane] += right[base + i + lane] * tap;
                }
            outLeft[n] = sum(sumLeft);
            outRight[n] = sum(sumRight);
        }
    }

    const double end = m_fraction + static_cast<double>(frames) * ratio;
    const auto advance = static_cast<std::uint32_t>(end);
    std::copy_n(left + advance, history, m_left.begin());
    std::copy_n(right + advance, history, m_right.begin());
    m_fraction = end - advance;
    m_primed = true;
}

} // namespace flux::engine
