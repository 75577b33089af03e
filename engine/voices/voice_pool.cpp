#include "engine/voices/voice_pool.h"

#include <algorithm>

namespace flux::engine {

std::uint32_t VoicePool::active() const noexcept FLUX_NONBLOCKING
{
    std::uint32_t count = 0;
    for (const Voice &voice : m_voices)
        count += !voice.isFree() && !voice.isStopping() ? 1 : 0;
    return count;
}

Voice *VoicePool::acquire(double priority, const rt::Block &block, std::uint64_t frame,
                          Voice *&stolen) noexcept FLUX_NONBLOCKING
{
    stolen = nullptr;
    Voice *unused = nullptr;
    Voice *victim = nullptr;
    std::uint32_t active = 0;
    for (Voice &voice : m_voices) {
        if (voice.isFree()) {
            unused = unused ? unused : &voice;
            continue;
        }
        if (voice.isStopping())
            continue;
        ++active;
        const auto gives = [](const Voice &a, const Voice &b) noexcept {
            const double pa = a.priority();
            const double pb = b.priority();
            if (pa != pb)
                return pa < pb;
            return a.startFrame() != b.startFrame() ? a.startFrame() < b.startFrame()
                                                    : a.origin().playing < b.origin().playing;
        };
        if (!victim || gives(voice, *victim))
            victim = &voice;
    }
    if (active < m_limit || !unused)
        return unused;
    if (victim->priority() > priority)
        return nullptr;
    const auto fade = static_cast<std::uint32_t>(block.sampleRate * 0.005F);
    victim->stop(frame, fade, Shape::Linear);
    stolen = victim;
    return unused;
}

} // namespace flux::engine
