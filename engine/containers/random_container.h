#pragma once

#include "engine/containers/scoped.h"
#include "engine/containers/succession.h"

#include <span>

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
        bool perObject = false;              ///< each game object has a history of its own
        Succession succession{};
    };

    explicit RandomContainer(Spec spec);
    [[nodiscard]] const Spec &spec() const noexcept FLUX_NONBLOCKING { return m_spec; }

    /// Audio thread. The row of the child to play, or `children` when there is none. `weight(row)` is a
    /// child's weight; `draw` is in [0, 1). Two passes over the children, whatever weights and memory say.
    template <class Weight>
    [[nodiscard]] std::uint32_t pick(GameObject object, Weight &&weight,
                                     double draw) noexcept FLUX_NONBLOCKING
    {
        History &history = m_histories.of(object);
        const auto count = static_cast<std::uint32_t>(m_spec.children.size());
        if (count == 0)
            return count;
        if (m_spec.mode == Mode::RoundRobin)
            return remember(history, history.picks % count);
        if (m_spec.mode == Mode::Shuffle && history.drawn == count)
            refill(history);
        double total = 0.0;
        for (std::uint32_t row = 0; row < count; ++row)
            total += mayPlay(history, row) ? weight(row) : 0.0;
        double left = draw * total;
        std::uint32_t chosen = count;
        for (std::uint32_t row = 0; row < count; ++row) {
            if (!mayPlay(history, row))
                continue;
            chosen = row;
            if ((left -= weight(row)) < 0.0)
                break;
        }
        return remember(history, chosen);
    }

    /// Audio thread: forgets what was picked for a game object, or for all.
    void reset(GameObject object, bool everywhere) noexcept FLUX_NONBLOCKING;
    /// Audio thread: takes over what the container it replaces has played.
    void inherit(const RandomContainer &old) noexcept FLUX_NONBLOCKING;

private:
    struct Memory {
        std::uint32_t lastPick = 0; ///< count of picks when this child was last picked; 0: never
        bool drawn = false;         ///< out of the shuffle's pool
    };
    struct History {
        std::vector<Memory> memory{};
        std::uint32_t picks = 0;
        std::uint32_t drawn = 0;
        void forget() noexcept FLUX_NONBLOCKING
        {
            for (Memory &each : memory)
                each = {};
            picks = drawn = 0;
        }
    };

    [[nodiscard]] bool mayPlay(const History &history, std::uint32_t row) const noexcept FLUX_NONBLOCKING;
    static std::uint32_t remember(History &history, std::uint32_t row) noexcept FLUX_NONBLOCKING;
    static void refill(History &history) noexcept FLUX_NONBLOCKING;

    Spec m_spec;
    Scoped<History> m_histories;
};

} // namespace flux::engine
