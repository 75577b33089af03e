#pragma once

#include "engine/dsp/delay_line.h"
#include "engine/dsp/glide.h"
#include "engine/effects/effect.h"

namespace flux::engine {

/// A feedback delay network of eight lines with a Householder matrix (J.-M. Jot and A. Chaigne, "Digital
/// delay networks for designing artificial reverberators", AES 90, 1991), behind four all-passes that spread
/// its input (M. R. Schroeder, 1962). Each line loses what its length asks for, so that all decay together:
/// 60 dB in the decay time at low frequencies, and in `1 − damping` of it at the highest. The wet signal is
/// about as loud as the dry one, whatever the decay.
class Reverb final : public Effect {
public:
    enum class Param : std::uint8_t {
        Decay = static_cast<std::uint8_t>(EffectParam::Count), ///< s to −60 dB
        Size,     ///< 0…100 %: lines of 0.35 to 1.65 times their middle length
        Damping,  ///< 0…95 %
        PreDelay, ///< s
        Width,    ///< 0 mono … 1 … 2
        Count
    };
    static constexpr double longestPreDelay = 0.25; ///< s
    static constexpr std::size_t lines = 8;

    explicit Reverb(double sampleRate);
    void reset() noexcept FLUX_NONBLOCKING override;
    void process(const EffectIo &io) noexcept FLUX_NONBLOCKING override;
    [[nodiscard]] float tail(const float *values) const noexcept FLUX_NONBLOCKING override;

private:
    void aim(const EffectIo &io) noexcept FLUX_NONBLOCKING;
    struct AllPass {
        DelayLine line;
        std::uint32_t delay;
        [[nodiscard]] float next(float x) noexcept FLUX_NONBLOCKING
        {
            constexpr float g = 0.6F;
            const float late = line.at(delay - 1);
            const float in = x + g * late;
            line.push(in);
            return late - g * in;
        }
    };
    struct Line {
        DelayLine samples;
        FadingTap tap;
        Glide gain;
        Glide keep; ///< pole of the line's low-pass
        float low = 0.0F;
    };
    std::array<DelayLine, 2> m_pre;
    FadingTap m_preTap;
    std::vector<AllPass> m_spread; ///< four left, four right
    std::vector<Line> m_lines;
    Glide m_level;
    Glide m_width;
    std::array<float, static_cast<std::size_t>(Param::Count)> m_seen{};
    bool m_first = true;
};

} // namespace flux::engine
