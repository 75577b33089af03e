#pragma once

#include "engine/rt/realtime.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace flux::engine {

using ObjectKey = std::uint64_t;  ///< id of an authored object; 0 names nothing
using PartIndex = std::uint32_t;  ///< place of a part in the program
using GameObject = std::uint32_t; ///< dense handle; 0 is global

inline constexpr std::uint32_t none = 0xffffffffU;
inline constexpr std::uint32_t gameObjectLimit = 1024; ///< the global one included

/// What an element of the screen is known by: FNV-1a of its name.
[[nodiscard]] constexpr ObjectKey anchorKey(std::string_view name) noexcept
{
    ObjectKey hash = 0xcbf29ce484222325ULL;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return name.empty() ? 0 : hash;
}

/// Sorted keys of a part's objects with their indices.
class KeyIndex {
public:
    void add(ObjectKey key, std::uint32_t index) { m_rows.emplace_back(key, index); }
    void sort();
    /// Audio thread. `none` when there is no such object.
    [[nodiscard]] std::uint32_t find(ObjectKey key) const noexcept FLUX_NONBLOCKING;

private:
    std::vector<std::pair<ObjectKey, std::uint32_t>> m_rows;
};

} // namespace flux::engine
