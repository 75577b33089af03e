#pragma once

#include "engine/dsp/kernels.h"

#include <algorithm>
#include <array>

namespace flux::engine {

/// Gains from two channels in to two channels out, {LL, RL, LR, RR}: first letter the source, second the
/// output.
using Gains = std::array<float, 4>;

/// Volume, width and pan as gains. `width` 0…2 scales the side (L−R)/2, then the pan law turns the balance:
/// a mono source gets L = cos θ, R = sin θ, θ = (pan+1)π/4; a stereo one min(1, √2·cos θ) and min(1, √2·sin
/// θ).
[[nodiscard]] Gains panGains(double gain, double pan, double width, bool mono) noexcept FLUX_NONBLOCKING;

/// First `inner`, then `outer`.
[[nodiscard]] inline Gains times(const Gains &outer, const Gains &inner) noexcept FLUX_NONBLOCKING
{
    return {outer[0] * inner[0] + outer[1] * inner[2], outer[0] * inner[1] + outer[1] * inner[3],
            outer[2] * inner[0] + outer[3] * inner[2], outer[2] * inner[1] + outer[3] * inner[3]};
}

/// By how much the mean square grows on the way, when left and right have nothing in common.
[[nodiscard]] inline float power(const Gains &g) noexcept FLUX_NONBLOCKING
{
    return (g[0] * g[0] + g[1] * g[1] + g[2] * g[2] + g[3] * g[3]) / 2.0F;
}

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

    [[nodiscard]] bool isMoving() const noexcept FLUX_NONBLOCKING { return m_left > 0; }
    [[nodiscard]] bool isSilent() const noexcept FLUX_NONBLOCKING
    {
        return m_left == 0 && m_value == Gains{};
    }
    /// True when the matrix is 1 and stays so: what goes in comes out.
    [[nodiscard]] bool isUnity() const noexcept FLUX_NONBLOCKING
    {
        return m_left == 0 && m_value == Gains{1.0F, 0.0F, 0.0F, 1.0F};
    }

    /// out += gains · in, for a source of one channel.
    void mixMono(const float *in, float *outLeft, float *outRight,
                 std::uint32_t frames) noexcept FLUX_NONBLOCKING
    {
        advance(frames, [&](std::uint32_t at, std::uint32_t count, const MovingGains &gains) noexcept {
            kernels().mixMono(in + at, outLeft + at, outRight + at, count, gains);
        });
    }
    /// out += matrix · in.
    void mixStereo(const float *left, const float *right, float *outLeft, float *outRight,
                   std::uint32_t frames) noexcept FLUX_NONBLOCKING
    {
        advance(frames, [&](std::uint32_t at, std::uint32_t count, const MovingGains &gains) noexcept {
            kernels().mixStereo(left + at, right + at, outLeft + at, outRight + at, count, gains);
        });
    }
    /// In place.
    void turn(float *left, float *right, std::uint32_t frames) noexcept FLUX_NONBLOCKING
    {
        advance(frames, [&](std::uint32_t at, std::uint32_t count, const MovingGains &gains) noexcept {
            kernels().turn(left + at, right + at, count, gains);
        });
    }

private:
    /// Calls `run(at, count, gains)` for what is left of a glide, then for the rest.
    template <class Run> void advance(std::uint32_t frames, Run &&run) noexcept FLUX_NONBLOCKING
    {
        const std::uint32_t moving = std::min(frames, m_left);
        MovingGains gains;
        if (moving > 0) {
            std::copy(m_value.begin(), m_value.end(), gains.value);
            std::copy(m_step.begin(), m_step.end(), gains.step);
            run(0, moving, gains);
            m_left -= moving;
            for (std::size_t i = 0; i < 4; ++i)
                m_value[i] = m_left == 0 ? m_target[i] : m_value[i] + m_step[i] * static_cast<float>(moving);
        }
        if (moving == frames)
            return;
        gains = {};
        std::copy(m_value.begin(), m_value.end(), gains.value);
        run(moving, frames - moving, gains);
    }

    Gains m_value{};
    Gains m_target{};
    Gains m_step{};
    std::uint32_t m_left = 0;
};

} // namespace flux::engine
