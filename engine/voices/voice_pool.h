#pragma once

#include "engine/voices/voice.h"

namespace flux::engine {

/// All voices: a fixed number that sound, and a few more in which stolen ones fade out.
class VoicePool {
public:
    explicit VoicePool(std::uint32_t limit) : m_limit(limit), m_voices(limit + spare) {}

    /// Audio thread: a free voice for something of `priority`. When all are taken the lowest priority gives
    /// way, of equals the oldest; `stolen` is then the voice that fades. Null when all others matter more.
    [[nodiscard]] Voice *acquire(double priority, const rt::Block &block, std::uint64_t frame,
                                 Voice *&stolen) noexcept FLUX_NONBLOCKING;

    [[nodiscard]] std::vector<Voice> &all() noexcept FLUX_NONBLOCKING { return m_voices; }
    [[nodiscard]] std::uint32_t limit() const noexcept FLUX_NONBLOCKING { return m_limit; }
    /// Audio thread: voices that sound and are not fading out.
    [[nodiscard]] std::uint32_t active() const noexcept FLUX_NONBLOCKING;

private:
    static constexpr std::uint32_t spare = 32;
    std::uint32_t m_limit;
    std::vector<Voice> m_voices;
};

} // namespace flux::engine
