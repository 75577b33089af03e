#pragma once

#include "engine/capture/capture_log.h"
#include "engine/dsp/gain_matrix.h"
#include "engine/dsp/resampler.h"
#include "engine/dsp/shape.h"
#include "engine/dsp/voice_filter.h"
#include "engine/rt/block.h"
#include "engine/stream/stream.h"
#include "engine/voices/effect_chain.h"

namespace flux::engine {

/// Tables and scratch memory that all voices share.
struct VoiceTools {
    SincTable sinc;
    ShapeTable shapes;
    StreamPool streams;
    CaptureLog log;
    std::uint64_t frame = 0; ///< of the quantum
    alignas(64) std::array<std::array<float, Resampler::room(rt::quantumFrames)>, 2> source{};
    alignas(64) std::array<std::array<float, rt::quantumFrames>, 2> output{};
};

/// What a voice needs to sound, and an unheard one doesn't: the state of its processors.
class VoiceBody {
public:
    [[nodiscard]] bool isFree() const noexcept FLUX_NONBLOCKING { return !m_taken; }
    /// Begins anew, `fraction` / 2³² of a frame into the source; `fadeIn` in 5 ms instead of at once.
    void take(std::uint64_t fraction, bool fadeIn) noexcept FLUX_NONBLOCKING;
    void release() noexcept FLUX_NONBLOCKING { m_taken = false; }

    Resampler resampler;
    VoiceFilter highPass{VoiceFilter::Kind::HighPass};
    VoiceFilter lowPass{VoiceFilter::Kind::LowPass};
    GainGlide gains;
    std::array<GainGlide, objectSends> sends; ///< by send of the voice's object
    std::array<ObjectKey, objectSends> sendKeys{};
    std::array<bool, objectSends> sendsEnter{}; ///< a bus without a buffer: its gain is in theirs
    bool enters = false;                        ///< the same for the voice's bus
    bool first = true;                          ///< no quantum rendered yet
    float presence = 1.0F;                      ///< 0 unheard … 1 heard
    float wave = 1.0F;                          ///< gain that modulators made of its last frame
    float waveFrom = 1.0F;                      ///< that it glides away from
    std::uint32_t waveLeft = 0;                 ///< frames that the glide still lasts
    std::array<std::uint32_t, 6> waveMadeOf{};  ///< serials and versions of what drives it

    /// The gains for a level, kept until one of the values changes.
    [[nodiscard]] const Gains &gainsOf(double decibels, double pan, double width, bool silent,
                                       bool mono) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] std::uint64_t stepOf(double cents) noexcept FLUX_NONBLOCKING;

private:
    bool m_taken = false;
    std::array<double, 4> m_levels{}; ///< what m_gains was made of
    double m_cents = 0.0;
    std::uint64_t m_step = unityStep;
    Gains m_gains{};

public:
    EffectChain effects; ///< large: behind all that every quantum reads
};
static_assert(sizeof(VoiceBody) <= 24 * 1024, "a physical voice's share of memory");

} // namespace flux::engine
