#pragma once

#include "engine/dsp/glide.h"
#include "engine/dsp/lfo.h"
#include "engine/effects/effect.h"

namespace flux::engine {

/// The level swings between 1 and 1 − depth; with a spread of 180° it goes from side to side. Corners are
/// rounded over 2 ms, so that a square doesn't click.
class Tremolo final : public Effect {
public:
    enum class Param : std::uint8_t {
        Rate = static_cast<std::uint8_t>(EffectParam::Count), ///< Hz
        Depth,                                                ///< 0…100 %
        Shape,                                                ///< a Wave
        Spread,                                               ///< 0…180°: how far the right side is ahead
        Count
    };
    void reset() noexcept FLUX_NONBLOCKING override;
    void process(const EffectIo &io) noexcept FLUX_NONBLOCKING override;

private:
    Phase m_phase;
    Glide m_depth;
    Glide m_ahead;
    Glide m_keep; ///< how much corners are rounded
    std::array<float, 2> m_swing{};
    Wave m_wave = Wave::Sine;
    bool m_first = true;
};

} // namespace flux::engine
