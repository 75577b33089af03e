#pragma once

#include "engine/program/keys.h"

#include <algorithm>
#include <vector>

namespace flux::engine {

/// What a container remembers: once for all, or for each game object by itself. There is room for a fixed
/// number of game objects; the one that was not asked for the longest makes room for another.
template <class T> class Scoped {
public:
    static constexpr std::size_t objects = 16;

    /// `blank` is what nobody has played yet; T has forget(), which makes it blank again in place.
    Scoped(const T &blank, bool perObject) : m_all(1 + (perObject ? objects : 0), Entry{0, 0, blank}) {}

    /// Audio thread.
    [[nodiscard]] T &of(GameObject object) noexcept FLUX_NONBLOCKING
    {
        if (object == 0 || m_all.size() == 1)
            return m_all[0].value;
        std::size_t at = 1;
        for (std::size_t i = 1; i <= objects; ++i) {
            if (m_all[i].object == object) {
                at = i;
                break;
            }
            at = m_all[i].used < m_all[at].used ? i : at;
        }
        if (m_all[at].object != object) {
            m_all[at].object = object;
            m_all[at].value.forget();
        }
        m_all[at].used = ++m_asked;
        return m_all[at].value;
    }
    /// Audio thread: `take(mine, theirs)` for all that both remember.
    template <class Take> void inherit(const Scoped &old, Take &&take) noexcept FLUX_NONBLOCKING
    {
        for (std::size_t i = 0; i < std::min(m_all.size(), old.m_all.size()); ++i) {
            m_all[i].object = old.m_all[i].object;
            m_all[i].used = old.m_all[i].used;
            take(m_all[i].value, old.m_all[i].value);
        }
        m_asked = old.m_asked;
    }
    /// Audio thread: `each(value)` for all of them.
    template <class Each> void forEach(Each &&each) noexcept FLUX_NONBLOCKING
    {
        for (Entry &entry : m_all)
            each(entry.value);
    }

private:
    struct Entry {
        GameObject object = 0;
        std::uint64_t used = 0;
        T value;
    };
    std::vector<Entry> m_all; ///< the global one, then those of game objects
    std::uint64_t m_asked = 0;
};

} // namespace flux::engine
