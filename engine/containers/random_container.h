#pragma once

#include "engine/rt/realtime.h"

#include <cstdint>
#include <span>
#include <vector>

namespace flux::engine {

/// Picks one child by weighted chance; remembers what it picked, child by child.
class RandomContainer {
public:
    enum class Mode : std::uint8_t {
        Random,     ///< every child each time
        Shuffle,    ///< a drawn child leaves the pool until the pool is empty
        RoundRobin, ///< in order
    };
    struct Spec {
        Mode mode = Mode::Random;
        std::uint32_t avoidLast = 1;         ///< clamped so that a child is always left
        std::vector<std::uint64_t> children; ///< keys
    };

    explicit RandomContainer(Spec spec) : m_spec(std::move(spec)), m_memory(m_spec.children.size()) {}

    /// Audio thread. The row of the child to play, or `children` when there is none. `weight(row)` is a
    /// child's weight; `draw` is in [0, 1). Two passes over the children, whatever weights and memory say.
    template <class Weight>
    [[nodiscard]] std::uint32_t pick(Weight &&weight, double draw) noexcept FLUX_NONBLOCKING
    {
        const auto count = static_cast<std::uint32_t>(m_memory.size());
        if (count == 0)
            return count;
        if (m_spec.mode == Mode::RoundRobin)
            return remember(m_picks % count);
        if (m_spec.mode == Mode::Shuffle && m_drawn == count)
            refill();
        double total = 0.0;
        for (std::uint32_t row = 0; row < count; ++row)
            total += mayPlay(row) ? weight(row) : 0.0;
        double left = draw * total;
        std::uint32_t chosen = count;
        for (std::uint32_t row = 0; row < count; ++row) {
            if (!mayPlay(row))
                continue;
            chosen = row;
            if ((left -= weight(row)) < 0.0)
                break;
        }
        return remember(chosen);
    }

    /// Audio thread: takes over what the container it replaces has played.
    void inherit(const RandomContainer &old) noexcept FLUX_NONBLOCKING;

private:
    struct Memory {
        std::uint32_t lastPick = 0; ///< count of picks when this child was last picked; 0: never
        bool drawn = false;         ///< out of the shuffle's pool
    };

    [[nodiscard]] bool mayPlay(std::uint32_t row) const noexcept FLUX_NONBLOCKING;
    std::uint32_t remember(std::uint32_t row) noexcept FLUX_NONBLOCKING;
    void refill() noexcept FLUX_NONBLOCKING;

    Spec m_spec;
    std::vector<Memory> m_memory;
    std::uint32_t m_picks = 0;
    std::uint32_t m_drawn = 0;
};

} // namespace flux::engine
