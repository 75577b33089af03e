#pragma once

#include "engine/dsp/glide.h"
#include "engine/dsp/oversampler.h"
#include "engine/effects/effect.h"

namespace flux::engine {

/// A waveshaper at four times the rate, so that the harmonics it makes don't fold back.
class Distortion final : public Effect {
public:
    enum class Param : std::uint8_t {
        Curve = static_cast<std::uint8_t>(EffectParam::Count), ///< a Curve
        Drive,                                                 ///< dB before the curve
        Gain,                                                  ///< dB behind it
        Tone,                                                  ///< Hz, a one-pole low-pass behind it
        Count
    };
    enum class Curve : std::uint8_t {
        Soft, ///< tanh x
        Hard, ///< x held in −1…1
        Tube, ///< bent more above than below: even harmonics, without its mean
        Fold  ///< a triangle: what goes beyond 1 comes back
    };
    /// What a curve makes of a sample.
    [[nodiscard]] static float bend(Curve curve, float x) noexcept FLUX_NONBLOCKING;

    void reset() noexcept FLUX_NONBLOCKING override;
    void process(const EffectIo &io) noexcept FLUX_NONBLOCKING override;
    [[nodiscard]] bool mayBeLate() const noexcept FLUX_NONBLOCKING override { return true; }
    void delayDry(const EffectIo &io, float *left, float *right) noexcept FLUX_NONBLOCKING override;

private:
    struct Channel {
        Oversampler over;
        float low = 0.0F;  ///< of the tone
        float mean = 0.0F; ///< what a lopsided curve adds
        std::array<float, Oversampler::latency> dry{};
    };
    std::array<Channel, 2> m_channels;
    std::uint32_t m_dryAt = 0;
    Glide m_drive;
    Glide m_gain;
    Curve m_curve = Curve::Soft;
    Curve m_before = Curve::Soft;
    Glide m_blend; ///< from the curve before to this one
};

} // namespace flux::engine
