#include "engine/voices/voice_limits.h"

#include <algorithm>

namespace flux::engine {

namespace {
constexpr double returnMargin = 3.0; ///< dB above the threshold at which an unheard voice comes back
constexpr std::size_t scopesPerStage = 6;

/// True when `a` stays and `b` goes, should only one be heard.
bool matters(const Voice &a, const Voice &b, VoiceLimit::Rule victim) noexcept
{
    if (a.priority() != b.priority())
        return a.priority() > b.priority();
    const auto younger = [&] {
        if (a.startFrame() != b.startFrame())
            return a.startFrame() > b.startFrame();
        return a.origin().playing != b.origin().playing ? a.origin().playing > b.origin().playing
                                                        : a.serial() > b.serial();
    };
    switch (victim) {
    case VoiceLimit::Rule::Oldest: break;
    case VoiceLimit::Rule::Quietest:
        if (a.loudness() != b.loudness())
            return a.loudness() > b.loudness();
        break;
    case VoiceLimit::Rule::Furthest:
        if (a.distance() != b.distance())
            return a.distance() < b.distance();
        break;
    case VoiceLimit::Rule::Newest: return a.serial() != b.serial() && !younger();
    }
    return younger();
}

bool playsOn(const Voice &voice) noexcept
{
    return voice.node().virtualBehaviour == VirtualBehaviour::Continue;
}
} // namespace

VoiceLimits::VoiceLimits(std::uint32_t capacity)
    : m_members(std::size_t{capacity} * perVoice), m_refusals(capacity)
{
}

void VoiceLimits::collect(const VoicePool &voices, std::span<const std::uint32_t> ready,
                          const MixPart &mix) noexcept FLUX_NONBLOCKING
{
    m_count = 0;
    for (std::uint32_t i = 0; i < ready.size(); ++i) {
        const Voice &voice = voices[ready[i]];
        const SoundPart &part = *voice.origin().sounds;
        std::size_t taken = 0;
        for (std::uint32_t at = voice.node().limitNode; at != none && taken < scopesPerStage; ++taken) {
            const SoundPart::Node &node = part.nodes()[at];
            m_members[m_count++] = {0, at, node.key, node.limit, i}; // below stands behind: a depth of a kind
            at = node.parent == none ? none : part.nodes()[node.parent].limitNode;
        }
        taken = 0;
        for (std::uint32_t at = voice.bus(); at != none && taken < scopesPerStage;
             at = mix.buses()[at].parent) {
            const MixPart::Bus &bus = mix.buses()[at];
            if (bus.limit.most > 0) {
                m_members[m_count++] = {1, at, bus.key, bus.limit, i};
                ++taken;
            }
        }
        VoiceLimit all = mix.global().limit;
        all.most = std::min(all.most, voices.limit());
        m_members[m_count++] = {2, 0, 0, all, i};
    }
}

void VoiceLimits::decide(const VoicePool &voices, std::span<const std::uint32_t> ready,
                         const MixPart &mix) noexcept FLUX_NONBLOCKING
{
    for (std::size_t i = 0; i < ready.size(); ++i) {
        const Voice &voice = voices[ready[i]];
        const bool back = !voice.isNew() && !voice.isHeard();
        const bool loud = voice.loudness() >= mix.global().threshold + (back ? returnMargin : 0.0);
        m_refusals[i] = loud || playsOn(voice) ? Reason::None : Reason::TooQuiet;
    }
    collect(voices, ready, mix);
    const auto end = m_members.begin() + static_cast<std::ptrdiff_t>(m_count);
    std::sort(m_members.begin(), end, [&](const Member &a, const Member &b) noexcept {
        if (a.stage != b.stage)
            return a.stage < b.stage;
        if (a.depth != b.depth)
            return a.depth > b.depth;
        if (a.scope != b.scope)
            return a.scope < b.scope;
        return a.voice != b.voice && matters(voices[ready[a.voice]], voices[ready[b.voice]], a.limit.victim);
    });
    constexpr std::array<Reason, 3> reasons{Reason::ObjectLimit, Reason::BusLimit, Reason::NoVoice};
    std::uint32_t heard = 0;
    for (std::size_t i = 0; i < m_count; ++i) {
        const Member &m = m_members[i];
        if (i == 0 || m.stage != m_members[i - 1].stage || m.scope != m_members[i - 1].scope)
            heard = 0;
        Reason &refusal = m_refusals[m.voice];
        if (refusal != Reason::None)
            continue;
        const bool exempt = m.stage < 2 && playsOn(voices[ready[m.voice]]);
        if (heard < m.limit.most || exempt)
            ++heard;
        else
            refusal = reasons[m.stage];
    }
}

} // namespace flux::engine
