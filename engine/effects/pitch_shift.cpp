#include "engine/effects/pitch_shift.h"

#include "engine/dsp/math.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace flux::engine {

PitchShift::PitchShift()
    : m_dry{DelayLine(size), DelayLine(size)},
      m_window(size), m_in{std::vector<float>(size), std::vector<float>(size)},
      m_out{std::vector<float>(size), std::vector<float>(size)}, m_work(size),
      m_spectrum{std::vector<Bin>(bins), std::vector<Bin>(bins)}, m_shifted{std::vector<Bin>(bins),
                                                                            std::vector<Bin>(bins)},
      m_energy(bins), m_peaks(bins), m_turned(bins), m_turnedBefore(bins)
{
    for (std::uint32_t i = 0; i < size; ++i) // Hann
        m_window[i] = static_cast<float>(0.5 - 0.5 * cosPi(2.0 * i / size));
}

void PitchShift::reset() noexcept FLUX_NONBLOCKING
{
    for (std::size_t c = 0; c < 2; ++c) {
        std::fill(m_in[c].begin(), m_in[c].end(), 0.0F);
        std::fill(m_out[c].begin(), m_out[c].end(), 0.0F);
    }
    std::fill(m_turned.begin(), m_turned.end(), 0.0);
    m_untilFrame = hop;
}

void PitchShift::delayDry(const EffectIo &io, float *left, float *right) noexcept FLUX_NONBLOCKING
{
    for (std::size_t c = 0; c < 2; ++c)
        if (float *data = c == 0 ? left : right)
            for (std::uint32_t i = 0; i < io.frames; ++i) {
                m_dry[c].push(data[i]);
                data[i] = m_dry[c].at(latency);
            }
}

/// A peak is larger than the two bins on either side.
void PitchShift::findPeaks() noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t k = 0; k < bins; ++k)
        m_energy[k] = std::norm(m_spectrum[0][k]) + std::norm(m_spectrum[1][k]);
    m_peakCount = 0;
    for (std::uint32_t k = 2; k + 2 < bins; ++k)
        if (m_energy[k] > m_energy[k - 1] && m_energy[k] > m_energy[k - 2] && m_energy[k] >= m_energy[k + 1]
            && m_energy[k] >= m_energy[k + 2] && m_energy[k] > 1e-14F)
            m_peaks[m_peakCount++] = k;
}

void PitchShift::movePeaks(double ratio) noexcept FLUX_NONBLOCKING
{
    std::swap(m_turned, m_turnedBefore);
    std::fill(m_turned.begin(), m_turned.end(), 0.0);
    for (auto &channel : m_shifted)
        std::fill(channel.begin(), channel.end(), Bin{});
    std::uint32_t from = 0;
    for (std::uint32_t p = 0; p < m_peakCount; ++p) {
        const std::uint32_t peak = m_peaks[p];
        std::uint32_t to = bins; // the region ends at the quietest bin before the next peak
        if (p + 1 < m_peakCount)
            to = static_cast<std::uint32_t>(
                std::min_element(m_energy.begin() + peak, m_energy.begin() + m_peaks[p + 1])
                - m_energy.begin());
        // Where the peak is between the bins: exact for one sine under a Hann window (T. Grandke,
        // "Interpolation algorithms for discrete Fourier transforms of weighted signals", IEEE Trans. IM 32,
        // 1983).
        const bool above = m_energy[peak + 1] > m_energy[peak - 1];
        const double slope
            = std::sqrt(static_cast<double>(m_energy[above ? peak + 1 : peak - 1] / m_energy[peak]));
        const double beside = (2.0 * slope - 1.0) / (slope + 1.0);
        const double exact = peak + (above ? beside : -beside);
        const double shift = exact * (ratio - 1.0); // in bins
        const auto whole = static_cast<std::int32_t>(shift + (shift < 0.0 ? -0.5 : 0.5));
        double turned = m_turnedBefore[peak] + shift * hop / size;
        turned -= static_cast<double>(static_cast<std::int64_t>(turned));
        const Bin turn{static_cast<float>(cosPi(2.0 * turned)), static_cast<float>(sinPi(2.0 * turned))};
        for (std::uint32_t k = from; k < to; ++k) {
            m_turned[k] = turned;
            const std::int64_t target = static_cast<std::int64_t>(k) + whole;
            if (target < 0 || target >= static_cast<std::int64_t>(bins))
                continue;
            for (std::size_t channel = 0; channel < 2; ++channel) {
                const Bin x = m_spectrum[channel][k];
                Bin &sum = m_shifted[channel][static_cast<std::size_t>(target)];
                sum = {sum.real() + x.real() * turn.real() - x.imag() * turn.imag(),
                       sum.imag() + x.real() * turn.imag() + x.imag() * turn.real()};
            }
        }
        from = to;
    }
}

void PitchShift::frame(double ratio) noexcept FLUX_NONBLOCKING
{
    // Both channels in one transform: left as the real, right as the imaginary part.
    for (std::uint32_t i = 0; i < size; ++i) {
        const std::uint32_t at = (m_at + i) & (size - 1);
        m_work[i] = {m_in[0][at] * m_window[i], m_in[1][at] * m_window[i]};
    }
    m_fft.forward(m_work.data());
    for (std::uint32_t k = 0; k < bins; ++k) {
        const Bin a = m_work[k];
        const Bin b = m_work[(size - k) & (size - 1)];
        m_spectrum[0][k] = {0.5F * (a.real() + b.real()), 0.5F * (a.imag() - b.imag())};
        m_spectrum[1][k] = {0.5F * (a.imag() + b.imag()), 0.5F * (b.real() - a.real())};
    }
    findPeaks();
    movePeaks(ratio);
    for (std::uint32_t k = 0; k < bins; ++k) {
        const Bin l = m_shifted[0][k];
        const Bin r = m_shifted[1][k];
        m_work[k] = {l.real() - r.imag(), l.imag() + r.real()};
        if (k > 0 && k + 1 < bins)
            m_work[size - k] = {l.real() + r.imag(), r.real() - l.imag()};
    }
    m_work[0] = {m_shifted[0][0].real(), m_shifted[1][0].real()};
    m_work[size / 2] = {m_shifted[0][size / 2].real(), m_shifted[1][size / 2].real()};
    m_fft.backward(m_work.data());
    constexpr float scale = 1.0F / (1.5F * size); // four squared Hann windows sum to 1.5
    for (std::uint32_t i = 0; i < size; ++i) {
        const std::uint32_t at = (m_at + i) & (size - 1);
        m_out[0][at] += m_work[i].real() * m_window[i] * scale;
        m_out[1][at] += m_work[i].imag() * m_window[i] * scale;
    }
}

void PitchShift::process(const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    const double ratio
        = centsToRatio(std::clamp(static_cast<double>(io.value(Param::Pitch)), -2400.0, 2400.0));
    for (std::uint32_t i = 0; i < io.frames; ++i) {
        // The oldest frame of the ring gives way to the newest; what was summed up for it is complete.
        m_in[0][m_at] = io.left[i];
        m_in[1][m_at] = io.right ? io.right[i] : 0.0F;
        m_at = (m_at + 1) & (size - 1);
        if (--m_untilFrame == 0) {
            m_untilFrame = hop;
            frame(ratio);
        }
        io.left[i] = std::exchange(m_out[0][m_at], 0.0F);
        const float right = std::exchange(m_out[1][m_at], 0.0F);
        if (io.right)
            io.right[i] = right;
    }
}

} // namespace flux::engine
