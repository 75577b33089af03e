#include "engine/voices/voice_pool.h"

#include <numeric>

namespace flux::engine {

VoicePool::VoicePool(std::uint32_t bodies)
    : m_limit(bodies), m_voices(bodies + unheardLimit), m_bodies(bodies + spare), m_free(m_voices.size()),
      m_live(m_voices.size()), m_freeCount(m_voices.size())
{
    std::iota(m_free.rbegin(), m_free.rend(), 0U);
}

Voice *VoicePool::acquire() noexcept FLUX_NONBLOCKING
{
    if (m_freeCount == 0 || m_liveCount == m_live.size())
        return nullptr;
    const std::uint32_t index = m_free[--m_freeCount];
    m_live[m_liveCount++] = index;
    return &m_voices[index];
}

VoiceBody *VoicePool::body() noexcept FLUX_NONBLOCKING
{
    for (std::size_t tried = 0; tried < m_bodies.size(); ++tried) {
        VoiceBody &body = m_bodies[m_nextBody];
        m_nextBody = m_nextBody + 1 == m_bodies.size() ? 0 : m_nextBody + 1;
        if (body.isFree())
            return &body;
    }
    return nullptr;
}

void VoicePool::tidy() noexcept FLUX_NONBLOCKING
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_liveCount; ++i)
        if (m_voices[m_live[i]].isFree())
            m_free[m_freeCount++] = m_live[i];
        else
            m_live[kept++] = m_live[i];
    m_liveCount = kept;
}

} // namespace flux::engine
