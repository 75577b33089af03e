#pragma once

#include "engine/rt/realtime.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace flux::engine {

using ObjectKey = std::uint64_t;  ///< id of an authored object; 0 names nothing
using PartIndex = std::uint32_t;  ///< place of a part in the program
using GameObject = std::uint32_t; ///< dense handle; 0 is global

inline constexpr std::uint32_t none = 0xffffffffU;

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
