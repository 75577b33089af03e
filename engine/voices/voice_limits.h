#pragma once

#include "engine/voices/voice_pool.h"

namespace flux::engine {

/// Decides which voices are heard: those above the threshold, within the limits of their objects, then of
/// their buses, then of the project. Of those that compete, higher priority stays; of equals the limit's rule
/// says who goes, and at last the one with the older playing id.
///
/// Of one voice at most six limited objects and six limited buses count, the nearest ones.
class VoiceLimits {
public:
    explicit VoiceLimits(std::uint32_t capacity);

    /// Audio thread. `ready` are the voices that want to sound in this quantum; afterwards heard(i) tells of
    /// ready[i].
    void decide(const VoicePool &voices, std::span<const std::uint32_t> ready,
                const MixPart &mix) noexcept FLUX_NONBLOCKING;
    /// None: it is heard; otherwise why not.
    [[nodiscard]] Reason refusal(std::size_t i) const noexcept FLUX_NONBLOCKING { return m_refusals[i]; }

private:
    /// That a voice is within something that has a limit.
    struct Member {
        std::uint8_t stage = 0; ///< 0 object, 1 bus, 2 project
        std::uint32_t depth = 0;
        ObjectKey scope = 0;
        VoiceLimit limit;
        std::uint32_t voice = 0; ///< index in ready
    };
    static constexpr std::size_t perVoice = 13;
    void collect(const VoicePool &voices, std::span<const std::uint32_t> ready,
                 const MixPart &mix) noexcept FLUX_NONBLOCKING;

    std::vector<Member> m_members;
    std::size_t m_count = 0;
    std::vector<Reason> m_refusals;
};

} // namespace flux::engine
