#pragma once

#include "engine/dsp/delay_line.h"
#include "engine/dsp/glide.h"
#include "engine/effects/dynamics.h"

namespace flux::engine {

/// A feed-forward compressor after D. Giannoulis, M. Massberg and J. D. Reiss, "Digital Dynamic Range
/// Compressor Design" (JAES 60, 2012): gain computer with soft knee (eq. 4), its output smoothed in dB by a
/// branching one-pole (eq. 17). Attack and release are time constants: 63 % of the way in dB.
class Compressor : public Effect {
public:
    enum class Param : std::uint8_t {
        Threshold = static_cast<std::uint8_t>(EffectParam::Count), ///< dBFS
        Ratio,                                                     ///< 1…100
        Knee,                                                      ///< dB, its whole width
        Attack,                                                    ///< s
        Release,                                                   ///< s
        Gain,                                                      ///< dB, make-up
        Detector,                                                  ///< 0 peak, 1 RMS
        LookAhead,                                                 ///< s, on buses
        Count
    };
    void reset() noexcept FLUX_NONBLOCKING override;
    void process(const EffectIo &io) noexcept FLUX_NONBLOCKING override;
    [[nodiscard]] float rest(const float *values) const noexcept FLUX_NONBLOCKING override
    {
        return 0.1F + 12.0F * values[static_cast<std::size_t>(Param::Release)];
    }
    /// Gain change in dB, make-up left out.
    [[nodiscard]] EffectReadings readings() const noexcept FLUX_NONBLOCKING override { return {m_least}; }

protected:
    /// `io` holds what is turned down, `keyLeft` and `keyRight` what is listened to.
    void compress(const EffectIo &io, const float *keyLeft, const float *keyRight) noexcept FLUX_NONBLOCKING;

private:
    LevelDetector m_detector;
    float m_change = 0.0F; ///< dB, smoothed
    float m_least = 0.0F;  ///< dB, in the last stretch
    Glide m_threshold;
    Glide m_slope; ///< 1/ratio − 1
    Glide m_knee;
    Glide m_gain;
};

/// The compressor of buses: the signal waits for the detector, up to 20 ms.
class LookAheadCompressor final : public Compressor {
public:
    static constexpr double longest = 0.02; ///< s
    explicit LookAheadCompressor(double sampleRate);
    void process(const EffectIo &io) noexcept FLUX_NONBLOCKING override;
    [[nodiscard]] static std::uint32_t latency(const float *values,
                                               float sampleRate) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] bool mayBeLate() const noexcept FLUX_NONBLOCKING override { return true; }
    void delayDry(const EffectIo &io, float *left, float *right) noexcept FLUX_NONBLOCKING override;

private:
    std::array<DelayLine, 2> m_lines;
    FadingTap m_tap;
    std::array<std::array<float, rt::quantumFrames>, 2> m_late{};
};

} // namespace flux::engine
