#include "engine/containers/sequence_container.h"

namespace flux::engine {

std::uint32_t SequenceContainer::step(Place &place) const noexcept FLUX_NONBLOCKING
{
    const auto count = static_cast<std::uint32_t>(m_spec.items.size());
    if (count == 0 || place.over)
        return none;
    const std::uint32_t at = place.next < count ? place.next : count - 1;
    const bool last = at + 1 == count;
    place.roundOver = last;
    switch (m_spec.atEnd) {
    case AtEnd::Restart: place.next = last ? 0 : at + 1; break;
    case AtEnd::HoldLast: place.next = last ? at : at + 1; break;
    case AtEnd::Stop:
        place.next = last ? at : at + 1;
        place.over = last;
        break;
    case AtEnd::Reverse:
        if (count == 1) {
            place.next = 0;
            break;
        }
        place.roundOver = place.backwards ? at == 0 : last;
        place.backwards = place.backwards ? at > 0 : last;
        place.next = place.backwards ? at - 1 : at + 1;
        break;
    }
    return at;
}

void SequenceContainer::inherit(const SequenceContainer &old) noexcept FLUX_NONBLOCKING
{
    m_places.inherit(old.m_places, [&](Place &mine, const Place &theirs) noexcept {
        mine = theirs;
        if (theirs.next >= old.m_spec.items.size())
            return;
        const ObjectKey next = old.m_spec.items[theirs.next].key;
        for (std::uint32_t at = 0; at < m_spec.items.size(); ++at)
            if (m_spec.items[at].key == next)
                mine.next = at;
    });
}

} // namespace flux::engine
