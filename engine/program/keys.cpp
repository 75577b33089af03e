#include "engine/program/keys.h"

#include <algorithm>

namespace flux::engine {

void KeyIndex::sort()
{
    std::ranges::sort(m_rows);
}

std::uint32_t KeyIndex::find(ObjectKey key) const noexcept FLUX_NONBLOCKING
{
    const std::pair<ObjectKey, std::uint32_t> *row = m_rows.data();
    std::size_t count = m_rows.size();
    while (count > 0) {
        const std::size_t half = count / 2;
        if (row[half].first < key) {
            row += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return row != m_rows.data() + m_rows.size() && row->first == key ? row->second : none;
}

} // namespace flux::engine
