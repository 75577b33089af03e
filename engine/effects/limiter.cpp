#include "engine/effects/limiter.h"

#include "engine/effects/dynamics.h"

namespace flux::engine {

namespace {
constexpr double window = 0.005; ///< s
constexpr float one = 1073741824.0F;

std::uint32_t windowFrames(double sampleRate) noexcept FLUX_NONBLOCKING
{
    return static_cast<std::uint32_t>(window * sampleRate + 0.5);
}
} // namespace

std::uint32_t Limiter::latency(float sampleRate) noexcept FLUX_NONBLOCKING
{
    return windowFrames(static_cast<double>(sampleRate)) - 1 + Oversampler::upLatency;
}

Limiter::Limiter(double sampleRate)
    : m_window(windowFrames(sampleRate)), m_dry{DelayLine(m_window + 2 * Oversampler::upLatency),
                                                DelayLine(m_window + 2 * Oversampler::upLatency)},
      m_wet{DelayLine(m_window + 2 * Oversampler::upLatency),
            DelayLine(m_window + 2 * Oversampler::upLatency)},
      m_candidates(m_window + 1), m_gains(m_window)
{
    forgetGains();
}

void Limiter::forgetGains() noexcept FLUX_NONBLOCKING
{
    std::fill(m_gains.begin(), m_gains.end(), static_cast<std::int32_t>(one));
    m_sum = static_cast<std::int64_t>(one) * m_window;
    m_first = m_count = 0;
    m_recovering = 1.0F;
    m_reduction = 0.0F;
}

void Limiter::reset() noexcept FLUX_NONBLOCKING
{
    forgetGains();
    for (std::size_t i = 0; i < 2; ++i) {
        m_wet[i].reset();
        m_over[i].reset();
    }
    m_drive.restart();
    m_ceiling.restart();
}

void Limiter::delayDry(const EffectIo &io, float *left, float *right) noexcept FLUX_NONBLOCKING
{
    const std::uint32_t delay = latency(io.block.sampleRate);
    for (std::size_t channel = 0; channel < 2; ++channel)
        if (float *data = channel == 0 ? left : right)
            for (std::uint32_t i = 0; i < io.frames; ++i) {
                m_dry[channel].push(data[i]);
                data[i] = m_dry[channel].at(delay);
            }
}

float Limiter::smallest(float x) noexcept FLUX_NONBLOCKING
{
    const std::size_t size = m_candidates.size();
    while (m_count > 0 && m_candidates[(m_first + m_count - 1) % size].value >= x)
        --m_count;
    m_candidates[(m_first + m_count) % size] = {x, m_frame};
    ++m_count;
    if (m_candidates[m_first].frame + m_window <= m_frame) {
        m_first = (m_first + 1) % size;
        --m_count;
    }
    ++m_frame;
    return m_candidates[m_first].value;
}

void Limiter::process(const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    m_drive.to(fastGain(io.value(Param::Gain)), io.block.glideFrames);
    m_ceiling.to(fastGain(io.value(Param::Ceiling)), io.block.glideFrames);
    const float keep = smoothing(static_cast<double>(io.value(Param::Release)), io.block.sampleRate);
    const std::uint32_t delay = latency(io.block.sampleRate);
    float least = 1.0F;
    for (std::uint32_t i = 0; i < io.frames; ++i) {
        const float drive = m_drive.next();
        const float ceiling = m_ceiling.next();
        float peak = 0.0F;
        for (std::size_t channel = 0; channel < 2; ++channel) {
            const float *data = channel == 0 ? io.left : io.right;
            if (!data)
                continue;
            const float x = data[i] * drive;
            m_wet[channel].push(x);
            for (const float between : m_over[channel].up(x))
                peak = std::max(peak, between < 0.0F ? -between : between);
        }
        const float needed = smallest(peak > ceiling ? ceiling / peak : 1.0F);
        m_recovering = needed <= m_recovering ? needed : needed + keep * (m_recovering - needed);
        const auto exact = static_cast<std::int32_t>(m_recovering * one);
        m_sum += exact - m_gains[m_at];
        m_gains[m_at] = exact;
        m_at = m_at + 1 == m_gains.size() ? 0 : m_at + 1;
        const auto gain = static_cast<float>(static_cast<double>(m_sum)
                                             / (static_cast<double>(one) * static_cast<double>(m_window)));
        least = std::min(least, gain);
        io.left[i] = m_wet[0].at(delay) * gain;
        if (io.right)
            io.right[i] = m_wet[1].at(delay) * gain;
    }
    m_reduction = fastDecibels(least);
}

} // namespace flux::engine
