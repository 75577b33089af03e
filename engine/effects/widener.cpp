#include "engine/effects/widener.h"

#include "engine/dsp/math.h"

#include <algorithm>

namespace flux::engine {

void Widener::reset() noexcept FLUX_NONBLOCKING
{
    m_width.restart();
    m_g.restart();
    m_cut.restart();
    m_band = m_low = 0.0F;
}

void Widener::process(const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    if (!io.right)
        return; // one channel has no side
    const std::uint32_t way = io.block.glideFrames;
    m_width.to(std::clamp(io.value(Param::Width) * 0.01F, 0.0F, 3.0F), way);
    const float hertz = io.value(Param::MonoBelow);
    m_cut.to(hertz > 0.0F ? 1.0F : 0.0F, way);
    if (hertz > 0.0F) {
        const double turn = std::min(static_cast<double>(hertz / io.block.sampleRate), 0.49);
        m_g.to(static_cast<float>(sinPi(turn) / cosPi(turn)), way);
    }
    constexpr float damping = 1.41421356F; // 1/Q of a Butterworth pole pair
    for (std::uint32_t i = 0; i < io.frames; ++i) {
        const float middle = 0.5F * (io.left[i] + io.right[i]);
        float side = 0.5F * (io.left[i] - io.right[i]);
        const float cut = m_cut.next();
        const float g = m_g.next();
        if (cut > 0.0F) {
            const float a1 = 1.0F / (1.0F + g * (g + damping));
            const float v3 = side - m_low;
            const float v1 = a1 * m_band + g * a1 * v3;
            const float v2 = m_low + g * a1 * m_band + g * g * a1 * v3;
            m_band = 2.0F * v1 - m_band;
            m_low = 2.0F * v2 - m_low;
            side -= cut * (damping * v1 + v2);
        }
        side *= m_width.next();
        io.left[i] = middle + side;
        io.right[i] = middle - side;
    }
}

} // namespace flux::engine
