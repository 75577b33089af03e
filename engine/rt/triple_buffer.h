#pragma once

#include "engine/rt/realtime.h"

#include <array>
#include <atomic>
#include <cstdint>

namespace flux::rt {

/// The latest of a stream of snapshots, from one writer to one reader; neither waits for the other, and none
/// is torn. What the reader is too slow for is overwritten.
template <class T> class TripleBuffer {
public:
    /// Writer: the snapshot to fill in; it still holds an older one.
    [[nodiscard]] T &back() noexcept FLUX_NONBLOCKING { return m_slots[m_back]; }
    /// Writer: makes it the latest.
    void publish() noexcept FLUX_NONBLOCKING
    {
        m_back = m_middle.exchange(m_back | fresh, std::memory_order_acq_rel) & place;
    }
    /// Reader: the latest snapshot; the same as before when there is no newer one.
    [[nodiscard]] const T &take() noexcept FLUX_NONBLOCKING
    {
        if ((m_middle.load(std::memory_order_relaxed) & fresh) != 0)
            m_front = m_middle.exchange(m_front, std::memory_order_acq_rel) & place;
        return m_slots[m_front];
    }

private:
    static constexpr std::uint32_t place = 3;
    static constexpr std::uint32_t fresh = 4;
    std::array<T, 3> m_slots{};
    std::uint32_t m_back = 0;               ///< the writer's
    std::uint32_t m_front = 1;              ///< the reader's
    std::atomic<std::uint32_t> m_middle{2}; ///< between them, with `fresh` when the reader hasn't seen it
};

} // namespace flux::rt
