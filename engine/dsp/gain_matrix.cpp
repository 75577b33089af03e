#include "engine/dsp/gain_matrix.h"

#include "engine/dsp/math.h"

namespace flux::engine {

Gains panGains(double gain, double pan, double width, bool mono) noexcept FLUX_NONBLOCKING
{
    const double angle = (std::clamp(pan, -1.0, 1.0) + 1.0) * 0.25; // of π
    double left = cosPi(angle);
    double right = sinPi(angle);
    if (mono)
        return {static_cast<float>(gain * left), 0.0F, static_cast<float>(gain * right), 0.0F};
    constexpr double root2 = 1.41421356237309504880;
    left = gain * std::min(1.0, root2 * left);
    right = gain * std::min(1.0, root2 * right);
    const double same = 0.5 * (1.0 + width);
    const double other = 0.5 * (1.0 - width);
    return {static_cast<float>(left * same), static_cast<float>(left * other),
            static_cast<float>(right * other), static_cast<float>(right * same)};
}

void GainGlide::glideTo(const Gains &target, std::uint32_t frames) noexcept FLUX_NONBLOCKING
{
    if (target == m_target)
        return;
    m_target = target;
    m_left = frames;
    for (std::size_t i = 0; i < 4; ++i)
        m_step[i] = (target[i] - m_value[i]) / static_cast<float>(frames);
}

} // namespace flux::engine
