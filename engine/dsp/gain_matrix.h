#pragma once

#include "engine/rt/realtime.h"

#include <array>
#include <cstdint>

namespace flux::engine {

/// Gains from two channels in to two channels out, {LL, RL, LR, RR}: first letter the source, second the
/// output.
using Gains = std::array<float, 4>;

/// Volume, width and pan as gains. `width` 0…2 scales the side (L−R)/2, then the pan law turns the balance:
/// a mono source gets L = cos θ, R = sin θ, θ = (pan+1)π/4; a stereo one min(1, √2·cos θ) and min(1, √2·sin
/// θ).
[[nodiscard]] Gains panGains(double gain, double pan, double width, bool mono) noexcept FLUX_NONBLOCKING;

/// Gains that reach a new target by a straight line and never jump, except before the first sound.
class GainGlide {
public:
    void jumpTo(const Gains &target) noexcept FLUX_NONBLOCKING
    {
        m_value = m_target = target;
        m_left = 0;
    }
    /// Starts from the present value, whatever an earlier glide had left to do.
    void glideTo(const Gains &target, std::uint32_t frames) noexcept FLUX_NONBLOCKING;

    [[nodiscard]] bool isSilent() const noexcept FLUX_NONBLOCKING
    {
        return m_left == 0 && m_value == Gains{};
    }

    /// out += matrix · in over `frames` frames; `right` may equal `left` for a mono source.
    void mixInto(const float *left, const float *right, float *outLeft, float *outRight,
                 std::uint32_t frames) noexcept FLUX_NONBLOCKING;

private:
    Gains m_value{};
    Gains m_target{};
    Gains m_step{};
    std::uint32_t m_left = 0;
};

} // namespace flux::engine
