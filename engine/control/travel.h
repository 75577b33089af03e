#pragma once

#include "engine/dsp/shape.h"
#include "engine/rt/block.h"

namespace flux::engine {

/// A number on its way from one value to the next, looked at once per quantum.
class Travel {
public:
    void jumpTo(double value) noexcept FLUX_NONBLOCKING
    {
        m_value = m_from = m_target = value;
        m_length = 0;
    }
    /// Takes `frames` from now on along `shape`; one that is under way starts anew from where it is.
    void travelTo(double target, std::uint64_t now, std::uint64_t frames,
                  Shape shape) noexcept FLUX_NONBLOCKING
    {
        if (frames == 0)
            return jumpTo(target);
        m_from = m_value;
        m_target = target;
        m_start = now;
        m_length = frames;
        m_shape = shape;
    }
    /// Sets the value for a way of its own, by whoever walks it.
    void stepTo(double value) noexcept FLUX_NONBLOCKING { m_value = value; }
    /// Where it is at `frame`; true when that is somewhere else than before.
    bool advance(std::uint64_t frame) noexcept FLUX_NONBLOCKING
    {
        if (m_length == 0)
            return false;
        const double before = m_value;
        const auto passed = frame > m_start ? frame - m_start : 0;
        if (passed >= m_length)
            jumpTo(m_target);
        else
            m_value = m_from
                + (m_target - m_from)
                    * shapeAt(m_shape, static_cast<double>(passed) / static_cast<double>(m_length));
        return m_value != before;
    }
    [[nodiscard]] double value() const noexcept FLUX_NONBLOCKING { return m_value; }
    [[nodiscard]] double target() const noexcept FLUX_NONBLOCKING { return m_target; }
    [[nodiscard]] bool isTravelling() const noexcept FLUX_NONBLOCKING { return m_length > 0; }
    /// A new target for a way of its own.
    void aimAt(double target) noexcept FLUX_NONBLOCKING
    {
        m_target = target;
        m_length = 0;
    }

private:
    double m_value = 0.0;
    double m_from = 0.0;
    double m_target = 0.0;
    std::uint64_t m_start = 0;
    std::uint64_t m_length = 0;
    Shape m_shape = Shape::Linear;
};

} // namespace flux::engine
