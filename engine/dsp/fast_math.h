#pragma once

#include "engine/rt/realtime.h"

#include <bit>
#include <cstdint>

namespace flux::engine {

/// log2 and 2^x for work on every frame, in single precision: plain arithmetic only, so the same bits
/// everywhere. `fastLog2` is within 1e-6 for x > 0 (denormals count as the smallest normal number).
[[nodiscard]] inline float fastLog2(float x) noexcept FLUX_NONBLOCKING
{
    constexpr float smallest = 1.17549435e-38F;
    auto bits = std::bit_cast<std::uint32_t>(x > smallest ? x : smallest);
    auto exponent = static_cast<std::int32_t>(bits >> 23U) - 127;
    bits = (bits & 0x7fffffU) | 0x3f800000U;
    auto m = std::bit_cast<float>(bits); // 1…2
    if (m > 1.41421356F) {
        m *= 0.5F;
        ++exponent;
    }
    // ln m = 2·artanh t, t = (m−1)/(m+1), |t| ≤ 0.172 (Abramowitz & Stegun 4.1.27)
    const float t = (m - 1.0F) / (m + 1.0F);
    const float s = t * t;
    const float series = 1.0F + s * (1.0F / 3.0F + s * (1.0F / 5.0F + s * (1.0F / 7.0F)));
    return static_cast<float>(exponent) + 2.88539008F * t * series;
}

/// Within 3e-7 relative; x is held in −126…126.
[[nodiscard]] inline float fastExp2(float x) noexcept FLUX_NONBLOCKING
{
    x = x < -126.0F ? -126.0F : x > 126.0F ? 126.0F : x;
    const auto whole = static_cast<std::int32_t>(x + (x < 0.0F ? -0.5F : 0.5F));
    const float y = (x - static_cast<float>(whole)) * 0.693147181F; // |y| ≤ 0.347
    // Taylor's series to the sixth power
    const float power = 1.0F
        + y
            * (1.0F
               + y
                   * (1.0F / 2.0F
                      + y * (1.0F / 6.0F + y * (1.0F / 24.0F + y * (1.0F / 120.0F + y * (1.0F / 720.0F))))));
    return power * std::bit_cast<float>(static_cast<std::uint32_t>(whole + 127) << 23U);
}

/// Levels in dB from and to linear ones; −759 dB at 0.
[[nodiscard]] inline float fastDecibels(float gain) noexcept FLUX_NONBLOCKING
{
    return 6.02059991F * fastLog2(gain);
}
[[nodiscard]] inline float fastGain(float decibels) noexcept FLUX_NONBLOCKING
{
    return fastExp2(decibels * 0.166096405F);
}

} // namespace flux::engine
