#pragma once

#include "engine/rt/ticks.h"

#include <array>
#include <cstddef>

namespace flux::rt {

/// What a quantum's time goes into.
enum class Stage : std::uint8_t {
    Inputs,  ///< offers, inputs, actions
    Voices,  ///< sources, pitch, filters and effects of voices
    Effects, ///< of buses
    Buses,   ///< sums, faders, sends and meters
    Count
};
inline constexpr std::size_t stages = static_cast<std::size_t>(Stage::Count);

/// Adds up ticks by stage: what lies between two marks counts for the stage that the second one names.
class StageClock {
public:
    void begin() noexcept FLUX_NONBLOCKING { m_begin = m_mark = ticks(); }
    void mark(Stage stage) noexcept FLUX_NONBLOCKING
    {
        const std::uint64_t now = ticks();
        m_totals[static_cast<std::size_t>(stage)] += now - m_mark;
        m_mark = now;
    }
    /// Ticks of this quantum up to the last mark.
    [[nodiscard]] std::uint64_t taken() const noexcept FLUX_NONBLOCKING { return m_mark - m_begin; }
    /// Ends a quantum; `second` quanta are a second.
    void end(std::uint32_t second) noexcept FLUX_NONBLOCKING
    {
        m_now = m_mark - m_begin > m_now ? m_mark - m_begin : m_now;
        if (++m_quanta < second)
            return;
        m_quanta = 0;
        m_before = m_now;
        m_now = 0;
    }
    [[nodiscard]] const std::array<std::uint64_t, stages> &totals() const noexcept FLUX_NONBLOCKING
    {
        return m_totals;
    }
    [[nodiscard]] std::uint64_t worst() const noexcept FLUX_NONBLOCKING
    {
        return m_now > m_before ? m_now : m_before;
    }

private:
    std::array<std::uint64_t, stages> m_totals{};
    std::uint64_t m_begin = 0;
    std::uint64_t m_mark = 0;
    std::uint64_t m_now = 0;
    std::uint64_t m_before = 0;
    std::uint32_t m_quanta = 0;
};

} // namespace flux::rt
