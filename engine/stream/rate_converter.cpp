#include "engine/stream/rate_converter.h"

#include "engine/dsp/kaiser.h"
#include "engine/dsp/math.h"

#include <algorithm>
#include <cmath>

namespace flux::engine {

namespace {
constexpr int halfTaps = 32;
constexpr int phases = 512;
constexpr double beta = 10.0;
constexpr double passband = 0.96; ///< of the lower Nyquist frequency, so that the transition ends near it

/// The kernel's right half at `phases` points per zero crossing, with one more for interpolation.
std::vector<float> halfKernel()
{
    std::vector<float> kernel(halfTaps * phases + 2);
    for (std::size_t i = 0; i < kernel.size(); ++i) {
        const double x = static_cast<double>(i) / phases;
        constexpr double pi = 3.14159265358979323846;
        const double sinc = i == 0 ? passband : sinPi(passband * x) / (pi * x);
        kernel[i] = static_cast<float>(sinc * kaiser(x / halfTaps, beta));
    }
    return kernel;
}
} // namespace

std::uint64_t convertedFrames(std::uint64_t frames, double from, double to)
{
    return static_cast<std::uint64_t>(std::ceil(static_cast<double>(frames) * to / from));
}

RateConverter::RateConverter(int channels, double from, double to)
    : m_channels(static_cast<std::size_t>(channels)), m_from(from), m_to(to),
      m_scale(std::min(1.0, to / from)), m_reach(halfTaps / m_scale)
{
}

std::uint64_t RateConverter::seek(std::uint64_t frame)
{
    const double centre = static_cast<double>(frame) * m_from / m_to;
    m_next = frame;
    m_first = m_from == m_to ? frame : static_cast<std::uint64_t>(std::max(0.0, std::ceil(centre - m_reach)));
    m_source.clear();
    m_finished = false;
    return m_first;
}

void RateConverter::write(std::span<const float> interleaved)
{
    m_source.insert(m_source.end(), interleaved.begin(), interleaved.end());
}

std::size_t RateConverter::read(std::span<float> out)
{
    static const std::vector<float> kernel = halfKernel();
    const std::size_t room = out.size() / m_channels;
    const std::uint64_t end = m_first + m_source.size() / m_channels; // behind the last frame we have
    std::size_t done = 0;
    if (m_from == m_to) {
        done = std::min<std::size_t>(room, static_cast<std::size_t>(end - m_next));
        std::copy_n(m_source.begin(), done * m_channels, out.begin());
        m_next += done;
        m_first += done;
        m_source.erase(m_source.begin(), m_source.begin() + static_cast<std::ptrdiff_t>(done * m_channels));
        return done;
    }
    const std::uint64_t total = m_finished ? convertedFrames(end, m_from, m_to) : 0;
    for (; done < room && (!m_finished || m_next < total); ++done, ++m_next) {
        const double centre = static_cast<double>(m_next) * m_from / m_to;
        const auto first = static_cast<std::uint64_t>(std::max(0.0, std::ceil(centre - m_reach)));
        auto last = static_cast<std::uint64_t>(std::floor(centre + m_reach));
        if (last >= end) {
            if (!m_finished)
                break;
            last = end - 1;
        }
        double left = 0.0;
        double right = 0.0;
        for (std::uint64_t k = first; k <= last; ++k) {
            const double x = std::abs(static_cast<double>(k) - centre) * m_scale * phases;
            const auto i = static_cast<std::size_t>(x);
            const double tap = kernel[i] + (kernel[i + 1] - kernel[i]) * (x - static_cast<double>(i));
            const auto at = static_cast<std::size_t>(k - m_first) * m_channels;
            left += tap * m_source[at];
            if (m_channels == 2)
                right += tap * m_source[at + 1];
        }
        out[done * m_channels] = static_cast<float>(left * m_scale);
        if (m_channels == 2)
            out[done * m_channels + 1] = static_cast<float>(right * m_scale);
    }
    // What no later frame reads goes, in large pieces.
    const double centre = static_cast<double>(m_next) * m_from / m_to;
    const auto needed = static_cast<std::uint64_t>(std::max(0.0, std::ceil(centre - m_reach)));
    if (needed > m_first + 4096 && needed <= end) {
        m_source.erase(m_source.begin(),
                       m_source.begin() + static_cast<std::ptrdiff_t>((needed - m_first) * m_channels));
        m_first = needed;
    }
    return done;
}

} // namespace flux::engine
