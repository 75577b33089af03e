#pragma once

#include "engine/rt/realtime.h"

#include <cstdint>

namespace flux::engine {

/// A value that reaches each new target in a straight line; the first one at once.
class Glide {
public:
    /// Once per quantum. `frames`: how long the way takes.
    void to(float target, std::uint32_t frames) noexcept FLUX_NONBLOCKING
    {
        if (!m_started || frames == 0) {
            m_started = true;
            m_value = m_target = target;
            m_left = 0;
        } else if (target != m_target) {
            m_target = target;
            m_left = frames;
            m_step = (target - m_value) / static_cast<float>(frames);
        }
    }
    /// The value of the next frame.
    [[nodiscard]] float next() noexcept FLUX_NONBLOCKING
    {
        if (m_left > 0)
            m_value = --m_left == 0 ? m_target : m_value + m_step;
        return m_value;
    }
    [[nodiscard]] float value() const noexcept FLUX_NONBLOCKING { return m_value; }
    [[nodiscard]] bool isMoving() const noexcept FLUX_NONBLOCKING { return m_left > 0; }
    /// The next target is taken at once.
    void restart() noexcept FLUX_NONBLOCKING { m_started = false; }

private:
    float m_value = 0.0F;
    float m_target = 0.0F;
    float m_step = 0.0F;
    std::uint32_t m_left = 0;
    bool m_started = false;
};

} // namespace flux::engine
