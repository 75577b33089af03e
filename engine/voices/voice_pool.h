#pragma once

#include "engine/voices/voice.h"

#include <span>

namespace flux::engine {

/// All voices: a fixed number that sound at once, many more that go on unheard, and a few bodies in which
/// those that had to give way fade out.
class VoicePool {
public:
    /// Voices in progress, heard or not.
    static constexpr std::uint32_t unheardLimit = 2048;

    explicit VoicePool(std::uint32_t bodies);

    /// Audio thread: a free voice, or null; live() knows it from now on.
    [[nodiscard]] Voice *acquire() noexcept FLUX_NONBLOCKING;
    /// Audio thread: a free body, or null.
    [[nodiscard]] VoiceBody *body() noexcept FLUX_NONBLOCKING;
    /// Audio thread, once per quantum: forgets the voices that were released.
    void tidy() noexcept FLUX_NONBLOCKING;

    /// Audio thread: all voices in progress in the order in which they began. Released ones stay until
    /// tidy().
    [[nodiscard]] std::span<const std::uint32_t> live() const noexcept FLUX_NONBLOCKING
    {
        return {m_live.data(), m_liveCount};
    }
    [[nodiscard]] Voice &operator[](std::uint32_t index) noexcept FLUX_NONBLOCKING { return m_voices[index]; }
    [[nodiscard]] const Voice &operator[](std::uint32_t index) const noexcept FLUX_NONBLOCKING
    {
        return m_voices[index];
    }
    /// Audio thread: calls `each(voice)` for all voices in progress.
    template <class Each> void forEach(Each &&each) noexcept FLUX_NONBLOCKING
    {
        for (std::size_t i = 0; i < m_liveCount; ++i)
            if (Voice &voice = m_voices[m_live[i]]; !voice.isFree())
                each(voice);
    }
    [[nodiscard]] std::size_t indexOf(const Voice &voice) const noexcept FLUX_NONBLOCKING
    {
        return static_cast<std::size_t>(&voice - m_voices.data());
    }
    /// How many may sound at once.
    [[nodiscard]] std::uint32_t limit() const noexcept FLUX_NONBLOCKING { return m_limit; }
    [[nodiscard]] std::uint32_t capacity() const noexcept FLUX_NONBLOCKING
    {
        return static_cast<std::uint32_t>(m_voices.size());
    }

private:
    static constexpr std::uint32_t spare = 32;
    std::uint32_t m_limit;
    std::vector<Voice> m_voices;
    std::vector<VoiceBody> m_bodies;
    std::vector<std::uint32_t> m_free; ///< the first m_freeCount are unused voices
    std::vector<std::uint32_t> m_live;
    std::size_t m_freeCount = 0;
    std::size_t m_liveCount = 0;
    std::size_t m_nextBody = 0;
};

} // namespace flux::engine
