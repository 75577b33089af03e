#include "engine/effects/effect.h"

#include "engine/effects/chorus.h"
#include "engine/effects/compressor.h"
#include "engine/effects/delay.h"
#include "engine/effects/distortion.h"
#include "engine/effects/equalizer.h"
#include "engine/effects/expander.h"
#include "engine/effects/limiter.h"
#include "engine/effects/loudness_meter.h"
#include "engine/effects/meter.h"
#include "engine/effects/pitch_shift.h"
#include "engine/effects/reverb.h"
#include "engine/effects/tremolo.h"
#include "engine/effects/widener.h"

#include <algorithm>
#include <new>

namespace flux::engine {

void Effect::delayDry(const EffectIo & /*io*/, float * /*left*/, float * /*right*/) noexcept FLUX_NONBLOCKING
{
}

float Effect::tail(const float * /*values*/) const noexcept FLUX_NONBLOCKING
{
    return 0.01F;
}

std::unique_ptr<Effect> makeEffect(EffectType type, double sampleRate)
{
    switch (type) {
    case EffectType::Equalizer: return std::make_unique<Equalizer>();
    case EffectType::Compressor: return std::make_unique<LookAheadCompressor>(sampleRate);
    case EffectType::Expander: return std::make_unique<Expander>();
    case EffectType::Limiter: return std::make_unique<Limiter>(sampleRate);
    case EffectType::Delay: return std::make_unique<Delay>(sampleRate);
    case EffectType::Reverb: return std::make_unique<Reverb>(sampleRate);
    case EffectType::Chorus: return std::make_unique<Chorus>(sampleRate);
    case EffectType::Distortion: return std::make_unique<Distortion>();
    case EffectType::Widener: return std::make_unique<Widener>();
    case EffectType::Tremolo: return std::make_unique<Tremolo>();
    case EffectType::PitchShift: return std::make_unique<PitchShift>();
    case EffectType::Meter: return std::make_unique<Meter>();
    case EffectType::LoudnessMeter: return std::make_unique<LoudnessMeter>(sampleRate);
    }
    return nullptr;
}

namespace {
template <class T> Effect *placed(void *memory) noexcept FLUX_NONBLOCKING
{
    static_assert(sizeof(T) <= voiceEffectBytes && alignof(T) <= 64, "too large for a voice");
    return new (memory) T;
}
} // namespace

Effect *placeEffect(EffectType type, void *memory) noexcept FLUX_NONBLOCKING
{
    switch (type) {
    case EffectType::Equalizer: return placed<Equalizer>(memory);
    case EffectType::Compressor: return placed<Compressor>(memory);
    case EffectType::Expander: return placed<Expander>(memory);
    case EffectType::Distortion: return placed<Distortion>(memory);
    case EffectType::Widener: return placed<Widener>(memory);
    case EffectType::Tremolo: return placed<Tremolo>(memory);
    default: return nullptr;
    }
}

std::uint32_t latencyOf(EffectType type, const float *values, float sampleRate) noexcept FLUX_NONBLOCKING
{
    switch (type) {
    case EffectType::Compressor: return LookAheadCompressor::latency(values, sampleRate);
    case EffectType::Limiter: return Limiter::latency(sampleRate);
    case EffectType::Distortion: return Oversampler::latency;
    case EffectType::PitchShift: return PitchShift::latency;
    default: return 0;
    }
}

std::size_t valuesOf(EffectType type) noexcept FLUX_NONBLOCKING
{
    const auto count = [](auto param) noexcept { return static_cast<std::size_t>(param); };
    switch (type) {
    case EffectType::Equalizer: return count(Equalizer::Param::FirstBand) + equalizerBands * bandParams;
    case EffectType::Compressor: return count(Compressor::Param::Count);
    case EffectType::Expander: return count(Expander::Param::Count);
    case EffectType::Limiter: return count(Limiter::Param::Count);
    case EffectType::Delay: return count(Delay::Param::Count);
    case EffectType::Reverb: return count(Reverb::Param::Count);
    case EffectType::Chorus: return count(Chorus::Param::Count);
    case EffectType::Distortion: return count(Distortion::Param::Count);
    case EffectType::Widener: return count(Widener::Param::Count);
    case EffectType::Tremolo: return count(Tremolo::Param::Count);
    case EffectType::PitchShift: return count(PitchShift::Param::Count);
    case EffectType::Meter: return count(Meter::Param::Count);
    case EffectType::LoudnessMeter: return count(EffectParam::Count);
    }
    return 0;
}

void EffectMix::run(Effect &effect, const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    const float goal = io.value(EffectParam::Bypass) > 0.5F
        ? 0.0F
        : std::clamp(io.value(EffectParam::Wet) * 0.01F, 0.0F, 1.0F);
    if (!m_started) {
        m_started = true;
        m_wet = goal;
    }
    const bool late = effect.mayBeLate();
    const bool sleeps = goal == 0.0F && m_wet == 0.0F;
    if (sleeps && !late) {
        m_fresh = true;
        return;
    }
    std::array<std::array<float, rt::quantumFrames>, 2> dry;
    const bool mixes = late || goal != 1.0F || m_wet != 1.0F;
    if (mixes) {
        std::copy_n(io.left, io.frames, dry[0].data());
        if (io.right)
            std::copy_n(io.right, io.frames, dry[1].data());
        if (late)
            effect.delayDry(io, dry[0].data(), io.right ? dry[1].data() : nullptr);
    }
    if (sleeps) {
        m_fresh = true;
        std::copy_n(dry[0].data(), io.frames, io.left);
        if (io.right)
            std::copy_n(dry[1].data(), io.frames, io.right);
        return;
    }
    if (m_fresh)
        effect.reset();
    m_fresh = false;
    effect.process(io);
    // What isn't a number stays in a filter for ever, and comes out of it at the end of each stretch.
    const auto isNumber = [&](const float *data) noexcept {
        return !data || data[io.frames - 1] - data[io.frames - 1] == 0.0F;
    };
    if (!isNumber(io.left) || !isNumber(io.right)) {
        m_fresh = true;
        std::fill_n(io.left, io.frames, 0.0F);
        if (io.right)
            std::fill_n(io.right, io.frames, 0.0F);
    }
    if (goal == 1.0F && m_wet == 1.0F)
        return;
    const float step = 1.0F / static_cast<float>(io.block.glideFrames);
    for (std::uint32_t i = 0; i < io.frames; ++i) {
        m_wet = goal > m_wet ? std::min(goal, m_wet + step) : std::max(goal, m_wet - step);
        io.left[i] = dry[0][i] + m_wet * (io.left[i] - dry[0][i]);
        if (io.right)
            io.right[i] = dry[1][i] + m_wet * (io.right[i] - dry[1][i]);
    }
}

} // namespace flux::engine
