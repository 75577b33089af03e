#pragma once

#include "engine/control/travel.h"
#include "engine/program/keys.h"

#include <array>

namespace flux::engine {

/// What actions have set on objects and buses, until they reset it: offsets in dB, ct and % that are added
/// to what was authored, mutes and bypasses that stand in its place. An offset of the game object and the
/// global one add; of mutes and bypasses the game object's own wins.
class Overrides {
public:
    static constexpr std::size_t limit = 256;
    enum class What : std::uint8_t { Volume, Pitch, LowPass, HighPass, Mute, BusVolume, Bypass };

    /// Audio thread. `object` 0: everywhere. False when there is no room.
    bool set(What what, ObjectKey target, GameObject object, double value, std::uint64_t now,
             std::uint64_t frames, Shape shape) noexcept FLUX_NONBLOCKING
    {
        Entry *entry = find(what, target, object);
        if (!entry) {
            if (m_count == limit)
                return false;
            entry = &m_entries[m_count++];
            *entry = {what, false, target, object, {}};
        }
        entry->ends = false;
        entry->value.travelTo(value, now, isOffset(what) ? frames : 0, shape);
        ++m_version;
        return true;
    }
    /// Audio thread: back to what was authored.
    void reset(What what, ObjectKey target, GameObject object, std::uint64_t now, std::uint64_t frames,
               Shape shape) noexcept FLUX_NONBLOCKING
    {
        Entry *entry = find(what, target, object);
        if (!entry)
            return;
        entry->ends = true;
        entry->value.travelTo(0.0, now, isOffset(what) ? frames : 0, shape);
        dropEnded();
        ++m_version;
    }
    /// Audio thread: a game object is gone.
    void forget(GameObject object) noexcept FLUX_NONBLOCKING
    {
        for (std::size_t i = 0; i < m_count; ++i)
            if (m_entries[i].object == object && object != 0) {
                m_entries[i].ends = true;
                m_entries[i].value.jumpTo(0.0);
            }
        dropEnded();
        ++m_version;
    }
    /// Audio thread, once per quantum.
    void advance(std::uint64_t frame) noexcept FLUX_NONBLOCKING
    {
        bool moved = false;
        for (std::size_t i = 0; i < m_count; ++i)
            moved |= m_entries[i].value.advance(frame);
        if (!moved)
            return;
        dropEnded();
        ++m_version;
    }
    void clear() noexcept FLUX_NONBLOCKING
    {
        m_count = 0;
        ++m_version;
    }

    [[nodiscard]] bool isEmpty() const noexcept FLUX_NONBLOCKING { return m_count == 0; }
    [[nodiscard]] double offset(What what, ObjectKey target,
                                GameObject object) const noexcept FLUX_NONBLOCKING
    {
        double sum = 0.0;
        for (std::size_t i = 0; i < m_count; ++i)
            if (const Entry &e = m_entries[i];
                e.what == what && e.target == target && (e.object == 0 || e.object == object))
                sum += e.value.value();
        return sum;
    }
    /// `authored`, or what an action has put in its place.
    [[nodiscard]] bool instead(What what, ObjectKey target, GameObject object,
                               bool authored) const noexcept FLUX_NONBLOCKING
    {
        bool value = authored;
        for (std::size_t i = 0; i < m_count; ++i)
            if (const Entry &e = m_entries[i]; e.what == what && e.target == target) {
                if (e.object == object && object != 0)
                    return e.value.value() > 0.5;
                if (e.object == 0)
                    value = e.value.value() > 0.5;
            }
        return value;
    }
    /// Another number after any change.
    [[nodiscard]] std::uint32_t version() const noexcept FLUX_NONBLOCKING { return m_version; }

private:
    struct Entry {
        What what = What::Volume;
        bool ends = false; ///< goes when it has arrived
        ObjectKey target = 0;
        GameObject object = 0;
        Travel value;
    };
    static bool isOffset(What what) noexcept FLUX_NONBLOCKING
    {
        return what != What::Mute && what != What::Bypass;
    }
    Entry *find(What what, ObjectKey target, GameObject object) noexcept FLUX_NONBLOCKING
    {
        for (std::size_t i = 0; i < m_count; ++i)
            if (Entry &e = m_entries[i]; e.what == what && e.target == target && e.object == object)
                return &e;
        return nullptr;
    }
    void dropEnded() noexcept FLUX_NONBLOCKING
    {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_count; ++i)
            if (!m_entries[i].ends || m_entries[i].value.isTravelling())
                m_entries[kept++] = m_entries[i];
        m_count = kept;
    }

    std::array<Entry, limit> m_entries{};
    std::size_t m_count = 0;
    std::uint32_t m_version = 1;
};

} // namespace flux::engine
