#include "engine/program/sound_part.h"

namespace flux::engine {

namespace {
std::size_t countAll(const SoundPart::Layout &layout)
{
    std::size_t count = layout.nodes.size() * (voiceParams + 1) + countValues(layout.effects, layout.sends);
    for (const SequenceContainer &sequence : layout.sequences)
        count += sequence.spec().items.size();
    for (const BlendContainer::Spec &blend : layout.blends)
        for (const BlendContainer::Track &track : blend.tracks)
            count += BlendContainer::trackParams + track.items.size() * BlendContainer::itemParams;
    return count;
}
} // namespace

SoundPart::SoundPart(Layout layout)
    : Part(Kind::Sounds, countAll(layout), std::move(layout.drives)), m_layout(std::move(layout))
{
    std::size_t next = silencedSlot(static_cast<std::uint32_t>(m_layout.nodes.size()));
    layValues(*this, m_layout.effects, m_layout.sends, next, m_values);
    for (std::uint32_t i = 0; i < m_layout.nodes.size(); ++i) {
        m_index.add(m_layout.nodes[i].key, i);
        setValue(slot(i, VoiceParam::Width), 1.0F);
        setValue(slot(i, VoiceParam::Speed), 1.0F);
    }
    const auto lay = [&](ObjectKey key, std::uint32_t count) {
        m_values.add(key, static_cast<std::uint32_t>(next));
        next += count;
        return static_cast<std::uint32_t>(next - count);
    };
    for (SequenceContainer &sequence : m_layout.sequences)
        for (SequenceContainer::Item &item : sequence.items())
            item.firstValue = lay(item.key, 1);
    for (BlendContainer::Spec &blend : m_layout.blends)
        for (BlendContainer::Track &track : blend.tracks) {
            track.firstValue = lay(track.key, BlendContainer::trackParams);
            for (BlendContainer::Item &item : track.items)
                item.firstValue = lay(item.key, BlendContainer::itemParams);
        }
    layDrives(next, m_values);
    for (Node &node : m_layout.nodes)
        node.drives = drives().of(node.key);
    for (EffectSpec &effect : m_layout.effects)
        effect.drives = drives().of(effect.key);
    for (SendSpec &send : m_layout.sends)
        send.drives = drives().of(send.key);
    for (SequenceContainer &sequence : m_layout.sequences)
        for (SequenceContainer::Item &item : sequence.items())
            item.drives = drives().of(item.key);
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
        if (node.kind != NodeKind::Random && node.kind != NodeKind::Sequence)
            continue;
        const std::uint32_t at = old.find(node.key);
        const Node *before = at == none ? nullptr : &old.m_layout.nodes[at];
        if (!before || before->kind != node.kind)
            continue;
        if (node.kind == NodeKind::Random)
            m_layout.randoms[node.payload].inherit(old.m_layout.randoms[before->payload]);
        else
            m_layout.sequences[node.payload].inherit(old.m_layout.sequences[before->payload]);
    }
}

} // namespace flux::engine
