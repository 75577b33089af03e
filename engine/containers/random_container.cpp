#include "engine/containers/random_container.h"

namespace flux::engine {

RandomContainer::RandomContainer(Spec spec)
    : m_spec(std::move(spec)),
      m_histories(History{std::vector<Memory>(m_spec.children.size())}, m_spec.perObject)
{
}

bool RandomContainer::mayPlay(const History &history, std::uint32_t row) const noexcept FLUX_NONBLOCKING
{
    const Memory &memory = history.memory[row];
    if (m_spec.mode == Mode::Shuffle && memory.drawn)
        return false;
    const auto count = static_cast<std::uint32_t>(history.memory.size());
    // Within a shuffle's pool only the children drawn before its refill can be recent, and they must not come
    // first.
    const std::uint32_t pool = m_spec.mode == Mode::Shuffle ? count - history.drawn : count;
    const std::uint32_t reach
        = std::min(m_spec.avoidLast, m_spec.mode == Mode::Shuffle && history.drawn > 0 ? 0 : pool - 1);
    return memory.lastPick == 0 || history.picks - memory.lastPick >= reach;
}

std::uint32_t RandomContainer::remember(History &history, std::uint32_t row) noexcept FLUX_NONBLOCKING
{
    Memory &memory = history.memory[row];
    memory.lastPick = ++history.picks;
    history.drawn += memory.drawn ? 0 : 1;
    memory.drawn = true;
    return row;
}

void RandomContainer::refill(History &history) noexcept FLUX_NONBLOCKING
{
    for (Memory &memory : history.memory)
        memory.drawn = false;
    history.drawn = 0;
}

void RandomContainer::reset(GameObject object, bool everywhere) noexcept FLUX_NONBLOCKING
{
    if (everywhere)
        m_histories.forEach([](History &history) noexcept { history.forget(); });
    else
        m_histories.of(object).forget();
}

void RandomContainer::inherit(const RandomContainer &old) noexcept FLUX_NONBLOCKING
{
    m_histories.inherit(old.m_histories, [&](History &mine, const History &theirs) noexcept {
        mine.picks = theirs.picks;
        mine.drawn = 0;
        std::size_t hint = 0; // children mostly keep their order: the next one is where we look first
        for (std::size_t row = 0; row < mine.memory.size(); ++row) {
            const std::size_t count = theirs.memory.size();
            for (std::size_t step = 0; step < count; ++step) {
                const std::size_t at = (hint + step) % count;
                if (old.m_spec.children[at] != m_spec.children[row])
                    continue;
                mine.memory[row] = theirs.memory[at];
                hint = at + 1;
                break;
            }
            mine.drawn += mine.memory[row].drawn ? 1 : 0;
        }
    });
}

} // namespace flux::engine
