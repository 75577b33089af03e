#pragma once

#include "engine/rt/realtime.h"

#include <cstdint>

namespace flux::engine {

/// Elementary functions of our own: the C library's pick an implementation by processor, and a render must
/// have the same bits everywhere. Errors are below 1e-14 relative (tests/engine/tst_math.cpp).
[[nodiscard]] double exp2(double x) noexcept FLUX_NONBLOCKING;
[[nodiscard]] double log2(double x) noexcept FLUX_NONBLOCKING;  ///< x > 0
[[nodiscard]] double sinPi(double x) noexcept FLUX_NONBLOCKING; ///< sin(πx)
[[nodiscard]] double cosPi(double x) noexcept FLUX_NONBLOCKING; ///< cos(πx)
/// The angle of (x, y) in degrees, −180…180; 0 at the origin.
[[nodiscard]] double angleDegrees(double y, double x) noexcept FLUX_NONBLOCKING;
[[nodiscard]] inline bool isFinite(double x) noexcept FLUX_NONBLOCKING
{
    return x - x == 0.0;
}

/// Any level at or below this is silence: there is no infinity in files.
inline constexpr double silenceDb = -96.0;

[[nodiscard]] double decibelsToGain(double db) noexcept FLUX_NONBLOCKING;   ///< 0 at or below silenceDb
[[nodiscard]] double gainToDecibels(double gain) noexcept FLUX_NONBLOCKING; ///< silenceDb at 0
[[nodiscard]] double centsToRatio(double cents) noexcept FLUX_NONBLOCKING;

/// Cut-off in Hz of a low-pass at `percent`: v ≤ 30: 20000 − 433.33·v, above: 7000·0.65^((v−30)/5).
[[nodiscard]] double lowPassHertz(double percent) noexcept FLUX_NONBLOCKING;
/// Cut-off in Hz of a high-pass at `percent`: the mirror of the low-pass.
[[nodiscard]] double highPassHertz(double percent) noexcept FLUX_NONBLOCKING;

} // namespace flux::engine
