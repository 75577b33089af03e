#include "engine/dsp/resampler.h"

#include "engine/dsp/kaiser.h"
#include "engine/dsp/math.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <numbers>

namespace flux::engine {

namespace {
/// The sincTaps for a frame `phase` of 256 past the centre; a cut-off of 1 is half the source's rate.
std::array<float, sincTaps> rowOf(double cutoff, std::uint32_t phase)
{
    constexpr double beta = 8.0;
    constexpr double centre = sincTaps / 2.0 - 1.0;
    std::array<float, sincTaps> result{};
    if (cutoff == 1.0 && phase % sincPhases == 0) {
        result[sincTaps / 2 - 1 + phase / sincPhases] = 1.0F;
        return result;
    }
    std::array<double, sincTaps> row{};
    double total = 0.0;
    for (std::size_t i = 0; i < sincTaps; ++i) {
        const double x = static_cast<double>(i) - centre - static_cast<double>(phase) / sincPhases;
        const double sinc = std::abs(x) < 1e-9 ? cutoff : sinPi(cutoff * x) / (std::numbers::pi * x);
        row[i] = sinc * kaiser(x / (sincTaps / 2.0), beta);
        total += row[i];
    }
    for (std::size_t i = 0; i < sincTaps; ++i) // unity at 0 Hz in every phase
        result[i] = static_cast<float>(row[i] / total);
    return result;
}
} // namespace

SincTable::SincTable()
    : m_rows(static_cast<float *>(
        ::operator new[](limits.size() * sincPhases * rowLength * sizeof(float), std::align_val_t{64})))
{
    float *at = m_rows.get();
    for (const double limit : limits) {
        std::array<float, sincTaps> row = rowOf(1.0 / limit, 0);
        for (std::uint32_t phase = 0; phase < sincPhases; ++phase) {
            const std::array<float, sincTaps> next = rowOf(1.0 / limit, phase + 1);
            for (std::size_t i = 0; i < sincTaps; ++i) { // as Kernels::sinc wants them
                const std::size_t group = i < 16 ? 16 : 8;
                float *tap = at + (i < 16 ? i : 16 + i);
                tap[0] = row[i];
                tap[group] = (next[i] - row[i]) * 0x1p-24F;
            }
            at += rowLength;
            row = next;
        }
    }
}

const float *SincTable::kernel(double ratio) const noexcept FLUX_NONBLOCKING
{
    std::size_t k = 0;
    while (k + 1 < limits.size() && limits[k] < ratio)
        ++k;
    return m_rows.get() + k * sincPhases * rowLength;
}

std::uint32_t Resampler::needed(std::uint32_t frames, std::uint64_t step) const noexcept FLUX_NONBLOCKING
{
    const auto advance = static_cast<std::uint32_t>((m_fraction + frames * step) >> 32U);
    return advance + (m_primed ? 0 : history - before);
}

void Resampler::convert(const SincTable &table, Resampling quality, const float *left, const float *right,
                        float *outLeft, float *outRight, std::uint32_t frames,
                        std::uint64_t step) const noexcept FLUX_NONBLOCKING
{
    const Kernels &k = kernels();
    const auto each = [&](auto &&run) noexcept {
        run(left, outLeft);
        if (right)
            run(right, outRight);
    };
    if (copies(step))
        each([&](const float *in, float *out) noexcept {
            if (out != in + before)
                std::copy_n(in + before, frames, out);
        });
    else if (quality == Resampling::Cubic)
        each([&](const float *in, float *out) noexcept { k.cubic(in, out, frames, m_fraction, step); });
    else if (quality == Resampling::Linear)
        each([&](const float *in, float *out) noexcept { k.linear(in, out, frames, m_fraction, step); });
    else if (right)
        k.sincStereo(table.kernel(static_cast<double>(step) * 0x1p-32), left, right, outLeft, outRight,
                     frames, m_fraction, step);
    else
        k.sinc(table.kernel(static_cast<double>(step) * 0x1p-32), left, outLeft, frames, m_fraction, step);
}

void Resampler::process(const SincTable &table, Resampling quality, float *left, float *right, float *outLeft,
                        float *outRight, std::uint32_t frames, std::uint64_t step) noexcept FLUX_NONBLOCKING
{
    const std::uint32_t keep = lead(); // silence before the first frame, the last 24 frames after it
    std::copy_n(m_left.end() - keep, keep, left);
    if (right)
        std::copy_n(m_right.end() - keep, keep, right);
    convert(table, quality, left, right, outLeft, outRight, frames, step);
    const std::uint64_t end = m_fraction + frames * step;
    const auto advance = static_cast<std::uint32_t>(end >> 32U);
    remember(left + advance, right ? right + advance : nullptr);
    m_fraction = end & 0xffffffffU;
    m_primed = true;
}

void Resampler::processInPlace(const SincTable &table, Resampling quality, const float *left,
                               const float *right, float *outLeft, float *outRight, std::uint32_t frames,
                               std::uint64_t step) noexcept FLUX_NONBLOCKING
{
    convert(table, quality, left, right, outLeft, outRight, frames, step);
    m_fraction = (m_fraction + frames * step) & 0xffffffffU;
}

} // namespace flux::engine
