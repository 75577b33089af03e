#pragma once

#include "engine/program/sound_part.h"
#include "engine/rt/block.h"

namespace flux::engine {

struct Sources;

/// The effects of one sounding voice, in memory of its own, four at most.
class EffectChain {
public:
    /// Forgets all.
    void clear() noexcept FLUX_NONBLOCKING;
    /// Runs the effects of `node`, in place. One channel: `right` is null.
    void run(const rt::Block &block, const SoundPart &part, const SoundPart::Node &node,
             const Sources &sources, float *left, float *right,
             std::uint32_t frames) noexcept FLUX_NONBLOCKING;

    /// Frames for which it may sound on after its source, 2 s at most.
    [[nodiscard]] std::uint32_t tail(const rt::Block &block, const SoundPart &part,
                                     const SoundPart::Node &node) const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] bool isEmpty() const noexcept FLUX_NONBLOCKING { return m_count == 0; }

private:
    void adopt(std::span<const EffectSpec> specs) noexcept FLUX_NONBLOCKING;

    struct Place {
        ObjectKey key = 0; ///< 0: free
        EffectType type = EffectType::Equalizer;
        Effect *effect = nullptr;
        EffectMix mix;
    };
    [[nodiscard]] bool holds(std::span<const EffectSpec> specs) const noexcept FLUX_NONBLOCKING;
    std::uint32_t m_count = 0;
    bool m_ran = false;
    std::array<std::uint8_t, objectEffects> m_order{}; ///< the place of each effect
    std::array<Place, objectEffects> m_places;
    alignas(64) std::array<std::array<std::byte, voiceEffectBytes>, objectEffects> m_memory;
};

} // namespace flux::engine
