#pragma once

#include "engine/rt/block.h"
#include "engine/rt/realtime.h"

#include <array>
#include <cstddef>
#include <memory>
#include <span>

namespace flux::engine {

enum class EffectType : std::uint8_t {
    Equalizer,
    Compressor,
    Expander,
    Limiter,
    Delay,
    Reverb,
    Chorus,
    Distortion,
    Widener,
    Tremolo,
    PitchShift,
    Meter,
    LoudnessMeter,
};
inline constexpr std::size_t effectTypes = 13;

/// The first values of every effect; its own follow.
enum class EffectParam : std::uint8_t {
    Bypass, ///< above 0.5: what comes in goes out (late by the effect's latency)
    Wet,    ///< 0…100 %
    Count
};
inline constexpr std::size_t effectValues = 64; ///< of one effect at most
inline constexpr std::size_t busEffects = 8;    ///< slots of a bus
inline constexpr std::size_t objectEffects = 4; ///< slots of an object
inline constexpr std::size_t voiceEffectBytes = 4096;

/// What an effect tells of itself: dB (gain change, levels) or LUFS; what stands where is the effect's
/// affair.
using EffectReadings = std::array<float, 4>;

/// One stretch of audio for an effect, at most a quantum long.
struct EffectIo {
    const rt::Block &block;
    const float *values; ///< by parameter
    float *left;
    float *right; ///< null: one channel
    std::uint32_t frames;
    const float *keyLeft = nullptr; ///< what a side chain listens to; null: the signal itself
    const float *keyRight = nullptr;

    template <class Param> [[nodiscard]] float value(Param param) const noexcept FLUX_NONBLOCKING
    {
        return values[static_cast<std::size_t>(param)];
    }
};

/// A processor in a slot of a bus or an object. Its memory is its own, taken when it is made; it works in
/// place and gives the wet signal alone. A changed value glides, or cross-fades, within some milliseconds.
class Effect {
public:
    Effect() = default;
    virtual ~Effect() = default;
    Effect(const Effect &) = delete;
    Effect &operator=(const Effect &) = delete;

    /// Forgets all it heard and takes the next values at once.
    virtual void reset() noexcept FLUX_NONBLOCKING = 0;
    virtual void process(const EffectIo &io) noexcept FLUX_NONBLOCKING = 0;
    /// True for types whose signal may be late: then delayDry() sees every stretch.
    [[nodiscard]] virtual bool mayBeLate() const noexcept FLUX_NONBLOCKING { return false; }
    /// Delays the dry signal, a copy of the input, by latencyOf() its type; comes before process().
    virtual void delayDry(const EffectIo &io, float *left, float *right) noexcept FLUX_NONBLOCKING;
    /// Seconds for which it may sound on when nothing comes in any more, to −100 dB.
    [[nodiscard]] virtual float tail(const float *values) const noexcept FLUX_NONBLOCKING;
    /// Seconds after which it is as if nothing had ever come in: what it measures has fallen, what it turned
    /// down is back.
    [[nodiscard]] virtual float rest(const float *values) const noexcept FLUX_NONBLOCKING
    {
        return tail(values);
    }
    [[nodiscard]] virtual EffectReadings readings() const noexcept FLUX_NONBLOCKING { return {}; }
};

/// Control thread.
[[nodiscard]] std::unique_ptr<Effect> makeEffect(EffectType type, double sampleRate);
/// Audio thread: an effect of an object, built in `memory` (voiceEffectBytes, aligned to 64); it holds
/// nothing that would have to be given back. Null for types that don't go on objects.
[[nodiscard]] Effect *placeEffect(EffectType type, void *memory) noexcept FLUX_NONBLOCKING;
/// Frames by which the wet signal of a bus's effect is late with these values.
[[nodiscard]] std::uint32_t latencyOf(EffectType type, const float *values,
                                      float sampleRate) noexcept FLUX_NONBLOCKING;
/// How many values an effect of this type reads.
[[nodiscard]] std::size_t valuesOf(EffectType type) noexcept FLUX_NONBLOCKING;

/// Bypass and wet/dry around an effect: every move takes 5 ms, so none clicks, and what is bypassed costs
/// nothing but its latency.
class EffectMix {
public:
    void restart() noexcept FLUX_NONBLOCKING { *this = {}; }
    void run(Effect &effect, const EffectIo &io) noexcept FLUX_NONBLOCKING;
    /// An effect that comes into a chain that sounds fades in.
    void fadeIn() noexcept FLUX_NONBLOCKING { m_started = true; }

private:
    float m_wet = 0.0F;
    bool m_started = false;
    bool m_fresh = true; ///< the effect was reset and hasn't run since
};

} // namespace flux::engine
