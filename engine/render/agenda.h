#pragma once

#include "engine/program/messages.h"
#include "engine/rt/sparse_array.h"

#include <algorithm>

namespace flux::engine {

/// What is due at some frame, earliest first: inputs, and delayed actions of events in progress.
class Agenda {
public:
    struct Entry {
        std::uint64_t frame = 0;
        std::uint64_t order = 0;
        bool isInput = false; ///< at one frame, what was already under way comes before what arrives
        Input input;
        std::uint32_t instance = none; ///< of a delayed action
        ObjectKey action = 0;
    };

    Agenda() { std::fill_n(m_heap.data(), touched, Entry{}); }

    /// Audio thread. False when full.
    [[nodiscard]] bool add(const Input &input) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] bool add(std::uint64_t frame, std::uint32_t instance,
                           ObjectKey action) noexcept FLUX_NONBLOCKING;
    /// Audio thread: the next entry before `end`, or false.
    [[nodiscard]] bool next(std::uint64_t end, Entry &entry) noexcept FLUX_NONBLOCKING;
    /// Frame of the earliest entry; the largest number when there is none.
    [[nodiscard]] std::uint64_t earliest() const noexcept FLUX_NONBLOCKING
    {
        return m_count > 0 ? m_heap[0].frame : ~std::uint64_t{0};
    }
    [[nodiscard]] bool full() const noexcept FLUX_NONBLOCKING { return m_count == capacity; }
    [[nodiscard]] std::size_t size() const noexcept FLUX_NONBLOCKING { return m_count; }
    /// Audio thread: drops the delayed actions for which `gone(instance)` holds; calls it once for each
    /// dropped one.
    template <class Gone> void drop(Gone &&gone) noexcept FLUX_NONBLOCKING
    {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_count; ++i)
            if (m_heap[i].isInput || !gone(m_heap[i].instance))
                m_heap[kept++] = m_heap[i];
        m_count = kept;
        rebuild();
    }

private:
    static constexpr std::size_t capacity = 2 * inputCapacity;
    static constexpr std::size_t touched = 2048; ///< more are pending only in a storm
    [[nodiscard]] bool push(const Entry &entry) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] static bool before(const Entry &a, const Entry &b) noexcept FLUX_NONBLOCKING;
    void sink(std::size_t i) noexcept FLUX_NONBLOCKING;
    void rebuild() noexcept FLUX_NONBLOCKING;

    rt::SparseArray<Entry> m_heap{capacity};
    std::size_t m_count = 0;
    std::uint64_t m_order = 0;
};

} // namespace flux::engine
