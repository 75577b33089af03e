#include "engine/containers/random_container.h"

#include <algorithm>

namespace flux::engine {

bool RandomContainer::mayPlay(std::uint32_t row) const noexcept FLUX_NONBLOCKING
{
    const Memory &memory = m_memory[row];
    if (m_spec.mode == Mode::Shuffle && memory.drawn)
        return false;
    const auto count = static_cast<std::uint32_t>(m_memory.size());
    // Within a shuffle's pool only the children drawn before its refill can be recent, and they must not come
    // first.
    const std::uint32_t pool = m_spec.mode == Mode::Shuffle ? count - m_drawn : count;
    const std::uint32_t reach
        = std::min(m_spec.avoidLast, m_spec.mode == Mode::Shuffle && m_drawn > 0 ? 0 : pool - 1);
    return memory.lastPick == 0 || m_picks - memory.lastPick >= reach;
}

std::uint32_t RandomContainer::remember(std::uint32_t row) noexcept FLUX_NONBLOCKING
{
    Memory &memory = m_memory[row];
    memory.lastPick = ++m_picks;
    m_drawn += memory.drawn ? 0 : 1;
    memory.drawn = true;
    return row;
}

void RandomContainer::refill() noexcept FLUX_NONBLOCKING
{
    for (Memory &memory : m_memory)
        memory.drawn = false;
    m_drawn = 0;
}

void RandomContainer::inherit(const RandomContainer &old) noexcept FLUX_NONBLOCKING
{
    m_picks = old.m_picks;
    m_drawn = 0;
    std::size_t hint = 0; // children mostly keep their order: the next one is usually where we look first
    for (std::size_t row = 0; row < m_memory.size(); ++row) {
        const std::size_t count = old.m_memory.size();
        for (std::size_t step = 0; step < count; ++step) {
            const std::size_t at = (hint + step) % count;
            if (old.m_spec.children[at] != m_spec.children[row])
                continue;
            m_memory[row] = old.m_memory[at];
            hint = at + 1;
            break;
        }
        m_drawn += m_memory[row].drawn ? 1 : 0;
    }
}

} // namespace flux::engine
