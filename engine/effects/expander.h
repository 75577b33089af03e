#pragma once

#include "engine/dsp/glide.h"
#include "engine/effects/dynamics.h"

namespace flux::engine {

/// A downward expander, with a high ratio a gate: the mirror of the compressor's gain computer (Giannoulis,
/// Massberg and Reiss, JAES 60, 2012, section 1.2). Attack opens, release closes, both 63 % of the way in dB;
/// it stays open for the hold time after the level was last above the threshold.
class Expander final : public Effect {
public:
    enum class Param : std::uint8_t {
        Threshold = static_cast<std::uint8_t>(EffectParam::Count), ///< dBFS
        Ratio,                                                     ///< 1…100
        Knee,                                                      ///< dB, its whole width
        Range,                                                     ///< dB, the most it turns down, ≤ 0
        Attack,                                                    ///< s
        Hold,                                                      ///< s
        Release,                                                   ///< s
        Detector,                                                  ///< 0 peak, 1 RMS
        Count
    };
    void reset() noexcept FLUX_NONBLOCKING override;
    void process(const EffectIo &io) noexcept FLUX_NONBLOCKING override;
    [[nodiscard]] float rest(const float *values) const noexcept FLUX_NONBLOCKING override
    {
        return 0.1F + values[static_cast<std::size_t>(Param::Hold)]
            + 12.0F * values[static_cast<std::size_t>(Param::Release)];
    }
    /// Gain change in dB.
    [[nodiscard]] EffectReadings readings() const noexcept FLUX_NONBLOCKING override { return {m_change}; }

private:
    LevelDetector m_detector;
    float m_change = 0.0F; ///< dB, smoothed
    std::uint32_t m_held = 0;
    Glide m_threshold;
    Glide m_slope; ///< ratio − 1
    Glide m_knee;
    Glide m_range;
};

} // namespace flux::engine
