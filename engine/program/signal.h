#pragma once

#include "engine/effects/effect.h"
#include "engine/program/part.h"

#include <array>

namespace flux::engine {

/// An effect in a slot of a bus or an object.
struct EffectSpec {
    ObjectKey key = 0;
    EffectType type = EffectType::Equalizer;
    bool postFader = false;         ///< on buses: behind the fader
    ObjectKey sideChain = 0;        ///< the bus it listens to; 0: its own signal
    std::vector<ObjectKey> bands{}; ///< of an equaliser, in the order of its values
    // Filled in by the part
    std::uint32_t firstValue = 0;
    std::uint32_t valueCount = 0;
    DriveRange drives{};
};

/// Where a send takes its signal (semantics 9b).
enum class Tap : std::uint8_t { PreFader, PostFader, PostPan };
enum class SendParam : std::uint8_t { Level, Pan, Enabled, Muted, Count };
inline constexpr std::size_t sendParams = static_cast<std::size_t>(SendParam::Count);
inline constexpr std::size_t objectSends = 8; ///< of one object at most

/// A way from a bus or an object to an aux bus.
struct SendSpec {
    ObjectKey key = 0;
    ObjectKey to = 0;
    Tap tap = Tap::PostFader;
    // Filled in by the part
    std::uint32_t firstValue = 0;
    DriveRange drives{};
};
using SendValues = std::array<float, sendParams>;

/// Control thread: how many values these need.
[[nodiscard]] std::size_t countValues(const std::vector<EffectSpec> &effects,
                                      const std::vector<SendSpec> &sends);
/// Control thread: gives them their values from `next` on, wet and enabled to begin with, and tells `index`
/// where each object's begin.
void layValues(Part &part, std::vector<EffectSpec> &effects, std::vector<SendSpec> &sends, std::size_t &next,
               KeyIndex &index);
/// Audio thread: the authored values of an effect.
void loadValues(const Part &part, const EffectSpec &spec,
                std::array<float, effectValues> &values) noexcept FLUX_NONBLOCKING;
/// Audio thread: the authored values of a send.
void loadValues(const Part &part, const SendSpec &spec, SendValues &values) noexcept FLUX_NONBLOCKING;
/// A send's gain, 0 while it is off.
[[nodiscard]] double sendGain(const SendValues &values) noexcept FLUX_NONBLOCKING;
[[nodiscard]] inline double sendPan(const SendValues &values) noexcept FLUX_NONBLOCKING
{
    return static_cast<double>(values[static_cast<std::size_t>(SendParam::Pan)]);
}

} // namespace flux::engine
