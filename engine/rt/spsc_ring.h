#pragma once

#include "engine/rt/realtime.h"
#include "engine/rt/sparse_array.h"

#include <atomic>
#include <cstddef>
#include <new>
#include <type_traits>

namespace flux::rt {

/// Single-producer single-consumer queue of small messages; neither end ever waits for the other.
template <class T, std::size_t Capacity> class SpscRing {
    static_assert(std::is_trivially_copyable_v<T>, "messages cross threads by copy");
    static_assert((Capacity & (Capacity - 1)) == 0, "a power of two lets the index wrap by mask");

public:
    /// A producer that may wait for memory can spare the pages that it hasn't come to yet.
    enum class Pages { Touched, Sparse };
    explicit SpscRing(Pages pages = Pages::Touched)
    {
        for (std::size_t i = 0; pages == Pages::Touched && i < Capacity; ++i)
            new (&m_items[i]) T;
    }

    /// Producer. False when full: the caller counts what it drops.
    [[nodiscard]] bool tryPush(const T &item) noexcept FLUX_NONBLOCKING
    {
        const auto head = m_head.load(std::memory_order_relaxed);
        if (head - m_tail.load(std::memory_order_acquire) == Capacity)
            return false;
        m_items[head & (Capacity - 1)] = item;
        m_head.store(head + 1, std::memory_order_release);
        return true;
    }

    /// Consumer.
    [[nodiscard]] bool tryPop(T &item) noexcept FLUX_NONBLOCKING
    {
        const auto tail = m_tail.load(std::memory_order_relaxed);
        if (tail == m_head.load(std::memory_order_acquire))
            return false;
        item = m_items[tail & (Capacity - 1)];
        m_tail.store(tail + 1, std::memory_order_release);
        return true;
    }

    /// Consumer: the one that tryPop() gives next; null when there is none.
    [[nodiscard]] const T *front() const noexcept FLUX_NONBLOCKING
    {
        const auto tail = m_tail.load(std::memory_order_relaxed);
        return tail == m_head.load(std::memory_order_acquire) ? nullptr : &m_items[tail & (Capacity - 1)];
    }

    /// Producer's view; the consumer can only make more room.
    [[nodiscard]] bool full() const noexcept FLUX_NONBLOCKING
    {
        return m_head.load(std::memory_order_relaxed) - m_tail.load(std::memory_order_acquire) == Capacity;
    }

private:
    SparseArray<T> m_items{Capacity};
    alignas(64) std::atomic<std::size_t> m_head{0};
    alignas(64) std::atomic<std::size_t> m_tail{0};
};

} // namespace flux::rt
