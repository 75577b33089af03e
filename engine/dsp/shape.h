#pragma once

#include "engine/rt/realtime.h"

#include <array>
#include <cstdint>

namespace flux::engine {

/// How a value travels from one point to the next; t in 0…1 (semantics of curves and fades).
enum class Shape : std::uint8_t { Linear, Log1, Log3, Exp1, Exp3, SCurve, InverseS, SineIn, SineOut };
inline constexpr std::size_t shapeCount = 9;

/// Exact value of `shape` at t, clamped to 0…1. For tables and control-rate work.
[[nodiscard]] double shapeAt(Shape shape, double t) noexcept FLUX_NONBLOCKING;

/// All shapes at 256 equal steps: per-frame fades read these, linearly between entries.
class ShapeTable {
public:
    ShapeTable() noexcept;
    /// Audio thread. Within 1e-4 of shapeAt().
    [[nodiscard]] float at(Shape shape, float t) const noexcept FLUX_NONBLOCKING
    {
        if (!(t > 0.0F))
            return 0.0F;
        if (t >= 1.0F)
            return 1.0F;
        const auto &row = m_rows[static_cast<std::size_t>(shape)];
        const float x = t * steps;
        const auto i = static_cast<std::size_t>(x);
        return row[i] + (row[i + 1] - row[i]) * (x - static_cast<float>(i));
    }

private:
    static constexpr std::size_t steps = 256;
    std::array<std::array<float, steps + 2>, shapeCount> m_rows{};
};

} // namespace flux::engine
