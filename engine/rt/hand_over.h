#pragma once

#include "engine/rt/spsc_ring.h"

#include <atomic>
#include <memory>

namespace flux::rt {

/// Gives whole objects to the audio thread and takes the used ones back, so that neither side ever waits and
/// the audio thread never frees.
template <class T> class HandOver {
public:
    HandOver() = default;
    HandOver(const HandOver &) = delete;
    HandOver &operator=(const HandOver &) = delete;

    ~HandOver()
    {
        delete m_offered.load();
        reclaim();
    }

    /// Control thread: takes back an offer that was not yet taken, or null; merge it into the next offer.
    [[nodiscard]] std::unique_ptr<T> withdraw() noexcept
    {
        return std::unique_ptr<T>(m_offered.exchange(nullptr, std::memory_order_acq_rel));
    }

    /// Control thread, after withdraw(): nothing is on offer then, so nothing is lost.
    void offer(std::unique_ptr<T> next) noexcept
    {
        delete m_offered.exchange(next.release(), std::memory_order_acq_rel);
        reclaim();
    }

    /// Control thread: deletes what the audio thread has let go of.
    void reclaim() noexcept
    {
        T *used = nullptr;
        while (m_used.tryPop(used))
            delete used;
    }

    /// Audio thread: the object on offer, or null. Give it back with giveBack().
    [[nodiscard]] T *take() noexcept FLUX_NONBLOCKING
    {
        if (m_used.full())
            return nullptr; // the control thread is behind: it keeps the offer until there is room to give it
                            // back
        return m_offered.exchange(nullptr, std::memory_order_acq_rel);
    }

    /// Audio thread: once for each object taken.
    void giveBack(T *used) noexcept FLUX_NONBLOCKING { (void)m_used.tryPush(used); }

private:
    std::atomic<T *> m_offered{nullptr};
    SpscRing<T *, 16> m_used;
};

} // namespace flux::rt
