#include "engine/dsp/voice_filter.h"

#include "engine/dsp/math.h"

#include <algorithm>

namespace flux::engine {

void VoiceFilter::reset() noexcept FLUX_NONBLOCKING
{
    *this = VoiceFilter(m_kind);
}

double VoiceFilter::warped(double percent, float sampleRate) const noexcept FLUX_NONBLOCKING
{
    const double hertz = m_kind == Kind::LowPass ? lowPassHertz(percent) : highPassHertz(percent);
    const double x = std::min(hertz / static_cast<double>(sampleRate), 0.49);
    return sinPi(x) / cosPi(x);
}

void VoiceFilter::process(float *left, float *right, std::uint32_t frames, double percent, float sampleRate,
                          std::uint32_t glideFrames, bool first) noexcept FLUX_NONBLOCKING
{
    const float goal = percent > 0.0 ? 1.0F : 0.0F;
    if (goal == 0.0F && m_wet == 0.0F)
        return;
    if (m_wet == 0.0F) { // out of bypass: nothing of the past is in the filter
        m_g = static_cast<float>(warped(percent, sampleRate));
        m_left = {};
        m_right = {};
        if (first)
            m_wet = 1.0F;
    } else if (goal == 0.0F) {
        percent = m_percent; // keep the last cut-off while fading to bypass
    }
    m_percent = percent;

    constexpr std::uint32_t step = 16;
    const auto target = static_cast<float>(warped(percent, sampleRate));
    const float gStep = (target - m_g) / static_cast<float>((frames + step - 1) / step);
    const float wetStep = 1.0F / static_cast<float>(glideFrames);
    constexpr float damping = 1.41421356F; // 1/Q of a Butterworth pole pair
    const bool low = m_kind == Kind::LowPass;

    for (std::uint32_t from = 0; from < frames; from += step) {
        m_g += gStep;
        const float a1 = 1.0F / (1.0F + m_g * (m_g + damping));
        const float a2 = m_g * a1;
        const float a3 = m_g * a2;
        const auto run = [=](State &s, float x) noexcept {
            const float v3 = x - s.low;
            const float v1 = a1 * s.band + a2 * v3;
            const float v2 = s.low + a2 * s.band + a3 * v3;
            s.band = 2.0F * v1 - s.band;
            s.low = 2.0F * v2 - s.low;
            return low ? v2 : x - damping * v1 - v2;
        };
        const std::uint32_t to = std::min(frames, from + step);
        for (std::uint32_t i = from; i < to; ++i) {
            m_wet = goal > m_wet ? std::min(goal, m_wet + wetStep) : std::max(goal, m_wet - wetStep);
            left[i] += m_wet * (run(m_left, left[i]) - left[i]);
            if (right)
                right[i] += m_wet * (run(m_right, right[i]) - right[i]);
        }
    }
    m_g = target;
}

} // namespace flux::engine
