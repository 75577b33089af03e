#pragma once

#include "engine/dsp/delay_line.h"
#include "engine/dsp/glide.h"
#include "engine/effects/effect.h"

namespace flux::engine {

/// Echoes, straight or from side to side. In the feedback stand a one-pole low-pass and high-pass, so that
/// each echo is duller than the one before. A new time cross-fades over 50 ms.
class Delay final : public Effect {
public:
    enum class Param : std::uint8_t {
        Time = static_cast<std::uint8_t>(EffectParam::Count), ///< s
        Sync,     ///< 0: the time; 1…: a note length of syncBeats
        Tempo,    ///< beats (quarters) a minute
        Feedback, ///< 0…95 %
        PingPong, ///< on: the echoes change sides
        LowPass,  ///< Hz
        HighPass, ///< Hz
        Count
    };
    static constexpr double longest = 5.0; ///< s
    /// Quarters of each Sync choice: 1/1, 1/2, 1/4, 1/8, 1/16, dotted 1/4 and 1/8, triplet 1/4 and 1/8.
    static constexpr std::array<double, 10> syncBeats{0.0,  4.0, 2.0,  1.0,       0.5,
                                                      0.25, 1.5, 0.75, 2.0 / 3.0, 1.0 / 3.0};

    explicit Delay(double sampleRate);
    void reset() noexcept FLUX_NONBLOCKING override;
    void process(const EffectIo &io) noexcept FLUX_NONBLOCKING override;
    [[nodiscard]] float tail(const float *values) const noexcept FLUX_NONBLOCKING override;

private:
    [[nodiscard]] static double seconds(const float *values) noexcept FLUX_NONBLOCKING;
    std::array<DelayLine, 2> m_lines;
    FadingTap m_tap;
    Glide m_feedback;
    Glide m_cross; ///< 0 straight … 1 from side to side
    std::array<float, 2> m_low{};
    std::array<float, 2> m_high{};
};

} // namespace flux::engine
