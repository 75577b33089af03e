#include "engine/program/sound_part.h"

namespace flux::engine {

SoundPart::SoundPart(Layout layout)
    : Part(Kind::Sounds, layout.nodes.size() * voiceParams + countValues(layout.effects, layout.sends)),
      m_layout(std::move(layout))
{
    std::size_t next = m_layout.nodes.size() * voiceParams;
    layValues(*this, m_layout.effects, m_layout.sends, next, m_values);
    for (std::uint32_t i = 0; i < m_layout.nodes.size(); ++i) {
        m_index.add(m_layout.nodes[i].key, i);
        setValue(slot(i, VoiceParam::Width), 1.0F);
    }
    m_index.sort();
    m_values.sort();
}

std::uint32_t SoundPart::valuesAt(ObjectKey key) const
{
    const std::uint32_t node = m_index.find(key);
    return node == none ? m_values.find(key) : static_cast<std::uint32_t>(node * voiceParams);
}

bool SoundPart::isWithin(std::uint32_t node, ObjectKey ancestor) const noexcept FLUX_NONBLOCKING
{
    for (; node != none; node = m_layout.nodes[node].parent)
        if (m_layout.nodes[node].key == ancestor)
            return true;
    return false;
}

void SoundPart::inherit(SoundPart &old) noexcept FLUX_NONBLOCKING
{
    for (const Node &node : m_layout.nodes) {
        if (node.kind != NodeKind::Random)
            continue;
        const std::uint32_t before = old.find(node.key);
        if (before != none && old.m_layout.nodes[before].kind == NodeKind::Random)
            m_layout.randoms[node.payload].inherit(old.m_layout.randoms[old.m_layout.nodes[before].payload]);
    }
}

} // namespace flux::engine
