#pragma once

#include "engine/program/control_part.h"
#include "engine/space/space.h"

namespace flux::engine {

/// What distance and direction make of a sound.
struct Attenuated {
    double volume = 0.0;   ///< dB, added
    double lowPass = 0.0;  ///< %, added
    double highPass = 0.0; ///< %, added
    double spread = 0.0;   ///< 0 a point … 1 everywhere
    double priority = 0.0; ///< added
};

/// Audio thread: an attenuation's curves at the aspect's distance, and its cone.
[[nodiscard]] Attenuated attenuate(const ControlPart &part, const AttenuationSpec &spec,
                                   const Aspect &aspect) noexcept FLUX_NONBLOCKING;
/// Audio thread: dB that the distance adds to a send to `bus`.
[[nodiscard]] double attenuateSend(const ControlPart &part, const AttenuationSpec &spec, const Aspect &aspect,
                                   ObjectKey bus) noexcept FLUX_NONBLOCKING;

/// A cue for what is above or below the ears: above loses up to a fifth of its lows, below of its highs (%).
struct Elevated {
    double lowPass = 0.0;
    double highPass = 0.0;
};
[[nodiscard]] Elevated elevate(double degrees) noexcept FLUX_NONBLOCKING;

} // namespace flux::engine
