#pragma once

#include "engine/dsp/fast_math.h"
#include "engine/dsp/math.h"
#include "engine/effects/effect.h"

#include <algorithm>

namespace flux::engine {

/// The weight of the past in a one-pole smoother with a time constant of `seconds` (63 % of the way).
[[nodiscard]] inline float smoothing(double seconds, float sampleRate) noexcept FLUX_NONBLOCKING
{
    const double frames = seconds * static_cast<double>(sampleRate);
    return frames < 0.5 ? 0.0F : static_cast<float>(exp2(-1.4426950408889634 / frames));
}

/// The level that a compressor or gate acts on, in dB: the louder channel's peak, or the RMS of both over
/// 10 ms.
class LevelDetector {
public:
    void reset() noexcept FLUX_NONBLOCKING { m_energy = 0.0F; }
    void prepare(bool rms, float sampleRate) noexcept FLUX_NONBLOCKING
    {
        m_rms = rms;
        if (sampleRate != m_rate) {
            m_rate = sampleRate;
            m_keep = smoothing(0.01, sampleRate);
        }
    }
    [[nodiscard]] float next(float left, float right) noexcept FLUX_NONBLOCKING
    {
        if (!m_rms) {
            const float l = left < 0.0F ? -left : left;
            const float r = right < 0.0F ? -right : right;
            return fastDecibels(l > r ? l : r);
        }
        float energy = 0.5F * (left * left + right * right);
        energy = energy < 1e12F ? energy : 1e12F; // also what is no number
        m_energy = energy + m_keep * (m_energy - energy);
        return 0.5F * fastDecibels(m_energy);
    }

private:
    float m_energy = 0.0F;
    float m_keep = 0.0F;
    float m_rate = 0.0F;
    bool m_rms = false;
};

/// dB by which a compressor changes a level that is `over` dB above its threshold; `slope` is 1/ratio − 1.
/// The knee is the parabola of Giannoulis, Massberg and Reiss, "Digital Dynamic Range Compressor Design"
/// (2012).
[[nodiscard]] inline float compression(float over, float slope, float knee) noexcept FLUX_NONBLOCKING
{
    if (2.0F * over >= knee)
        return slope * over;
    if (2.0F * over > -knee)
        return slope * (over + 0.5F * knee) * (over + 0.5F * knee) / (2.0F * knee);
    return 0.0F;
}
/// The same of an expander; `slope` is ratio − 1, `range` the most it turns down, dB below 0.
[[nodiscard]] inline float expansion(float over, float slope, float knee,
                                     float range) noexcept FLUX_NONBLOCKING
{
    float wanted = 0.0F;
    if (2.0F * over <= -knee)
        wanted = slope * over;
    else if (2.0F * over < knee)
        wanted = -slope * (over - 0.5F * knee) * (over - 0.5F * knee) / (2.0F * knee);
    return wanted > range ? wanted : range;
}

/// Calls `gainOf(level in dB)` for the change in dB that each frame wants, and applies what it answers.
template <class GainOf>
void shapeLevel(const EffectIo &io, LevelDetector &detector, const float *keyLeft, const float *keyRight,
                GainOf &&gainOf) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < io.frames; ++i) {
        const float right = keyRight ? keyRight[i] : keyLeft[i];
        const float gain = fastGain(gainOf(detector.next(keyLeft[i], right)));
        io.left[i] *= gain;
        if (io.right)
            io.right[i] *= gain;
    }
}

} // namespace flux::engine
