#pragma once

#include "engine/program/keys.h"

#include <array>
#include <memory>

namespace flux::engine {

/// Values by (index, game object), a fixed number of them, found in O(1); walked in the order they came in
/// as long as none leaves. Never allocates after it was made.
template <class T, std::uint32_t Capacity> class ScopedMap {
    static_assert((Capacity & (Capacity - 1)) == 0);

public:
    struct Entry {
        std::uint32_t index = 0;
        GameObject object = 0;
        T value{};
    };

    /// Audio thread. Null when there is none.
    [[nodiscard]] T *find(std::uint32_t index, GameObject object) noexcept FLUX_NONBLOCKING
    {
        const std::uint32_t at = m_slots[slotOf(index, object)];
        return at == none ? nullptr : &m_entries[at].value;
    }
    [[nodiscard]] const T *find(std::uint32_t index, GameObject object) const noexcept FLUX_NONBLOCKING
    {
        return const_cast<ScopedMap *>(this)->find(index, object);
    }
    /// Audio thread: a new value, or the one that is there; null when there is no room.
    [[nodiscard]] T *add(std::uint32_t index, GameObject object) noexcept FLUX_NONBLOCKING
    {
        const std::uint32_t slot = slotOf(index, object);
        if (m_slots[slot] != none)
            return &m_entries[m_slots[slot]].value;
        if (m_count == Capacity)
            return nullptr;
        m_slots[slot] = m_count;
        m_entries[m_count] = {index, object, T{}};
        return &m_entries[m_count++].value;
    }
    /// Audio thread: removes all for which `gone(entry)` holds.
    template <class Gone> void removeIf(Gone &&gone) noexcept FLUX_NONBLOCKING
    {
        std::uint32_t kept = 0;
        for (std::uint32_t at = 0; at < m_count; ++at)
            if (!gone(m_entries[at]))
                m_entries[kept++] = m_entries[at];
        if (kept == m_count)
            return;
        m_count = kept;
        m_slots.fill(none);
        for (std::uint32_t at = 0; at < m_count; ++at)
            m_slots[slotOf(m_entries[at].index, m_entries[at].object)] = at;
    }
    /// Audio thread.
    template <class Each> void forEach(Each &&each) noexcept FLUX_NONBLOCKING
    {
        for (std::uint32_t at = 0; at < m_count; ++at)
            each(m_entries[at]);
    }
    [[nodiscard]] bool isFull() const noexcept FLUX_NONBLOCKING { return m_count == Capacity; }
    [[nodiscard]] std::uint32_t size() const noexcept FLUX_NONBLOCKING { return m_count; }

    ScopedMap() : m_entries(new Entry[Capacity]) { m_slots.fill(none); }

private:
    static constexpr std::uint32_t slots = 2 * Capacity;

    /// Where an entry is, or where it would go.
    [[nodiscard]] std::uint32_t slotOf(std::uint32_t index, GameObject object) const noexcept FLUX_NONBLOCKING
    {
        std::uint64_t hash = (std::uint64_t{index} << 32U | object) * 0x9e3779b97f4a7c15ULL;
        std::uint32_t slot = static_cast<std::uint32_t>(hash >> 40U) & (slots - 1);
        while (m_slots[slot] != none
               && (m_entries[m_slots[slot]].index != index || m_entries[m_slots[slot]].object != object))
            slot = (slot + 1) & (slots - 1);
        return slot;
    }

    std::array<std::uint32_t, slots> m_slots; ///< half of them are free, so a search is short
    std::unique_ptr<Entry[]> m_entries;
    std::uint32_t m_count = 0;
};

} // namespace flux::engine
