#pragma once

#include "engine/dsp/delay_line.h"
#include "engine/dsp/glide.h"
#include "engine/dsp/lfo.h"
#include "engine/effects/effect.h"

namespace flux::engine {

/// A delay that a slow sine moves, with feedback: short it is a flanger, longer a chorus. (J. Dattorro,
/// "Effect Design, Part 2: Delay-Line Modulation and Chorus", JAES 45, 1997.) What is read between samples
/// comes from a cubic.
class Chorus final : public Effect {
public:
    enum class Param : std::uint8_t {
        Delay = static_cast<std::uint8_t>(EffectParam::Count), ///< s, its middle
        Depth,                                                 ///< s to either side, held below the delay
        Rate,                                                  ///< Hz
        Feedback,                                              ///< −95…95 %
        Spread, ///< 0…180°: how far the right side's sine is ahead
        Count
    };
    static constexpr double longest = 0.1; ///< s

    explicit Chorus(double sampleRate);
    void reset() noexcept FLUX_NONBLOCKING override;
    void process(const EffectIo &io) noexcept FLUX_NONBLOCKING override;
    [[nodiscard]] float tail(const float *values) const noexcept FLUX_NONBLOCKING override;

private:
    std::array<DelayLine, 2> m_lines;
    Glide m_delay;
    Glide m_depth;
    Glide m_feedback;
    Glide m_ahead;
    Phase m_phase;
};

} // namespace flux::engine
