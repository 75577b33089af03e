#pragma once

#include "engine/dsp/glide.h"
#include "engine/effects/effect.h"

namespace flux::engine {

/// Middle and side: the side, (L−R)/2, is scaled, and below a frequency taken out, so that the bass is mono.
class Widener final : public Effect {
public:
    enum class Param : std::uint8_t {
        Width = static_cast<std::uint8_t>(EffectParam::Count), ///< 0…300 %
        MonoBelow,                                             ///< Hz; 0: nowhere
        Count
    };
    void reset() noexcept FLUX_NONBLOCKING override;
    void process(const EffectIo &io) noexcept FLUX_NONBLOCKING override;

private:
    Glide m_width;
    Glide m_g;   ///< tan(πf/rate) of the side's high-pass
    Glide m_cut; ///< 0 all of the side … 1 high-passed
    float m_band = 0.0F;
    float m_low = 0.0F;
};

} // namespace flux::engine
