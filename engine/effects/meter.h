#pragma once

#include "engine/effects/effect.h"

namespace flux::engine {

/// Follows the level and leaves the signal alone. What it finds is for parameters and for people.
class Meter final : public Effect {
public:
    enum class Param : std::uint8_t {
        Detector = static_cast<std::uint8_t>(EffectParam::Count), ///< 0 peak, 1 RMS
        Attack,                                                   ///< s
        Release,                                                  ///< s
        Count
    };
    void reset() noexcept FLUX_NONBLOCKING override { m_level = 0.0F; }
    void process(const EffectIo &io) noexcept FLUX_NONBLOCKING override;
    [[nodiscard]] float rest(const float *values) const noexcept FLUX_NONBLOCKING override
    {
        return 0.1F + 12.0F * values[static_cast<std::size_t>(Param::Release)];
    }
    /// Level in dBFS.
    [[nodiscard]] EffectReadings readings() const noexcept FLUX_NONBLOCKING override;

private:
    float m_level = 0.0F; ///< linear for peaks, its square for RMS
    bool m_rms = false;
};

} // namespace flux::engine
