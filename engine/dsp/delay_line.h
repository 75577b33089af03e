#pragma once

#include "engine/rt/realtime.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace flux::engine {

/// The last samples of one channel. Forgetting them costs nothing: what was written before is just not read.
class DelayLine {
public:
    /// Control thread. Keeps at least `frames` + 4 samples.
    explicit DelayLine(std::uint32_t frames)
        : m_samples(std::bit_ceil(std::size_t{frames} + 5)),
          m_mask(static_cast<std::uint32_t>(m_samples.size()) - 1)
    {
    }
    void reset() noexcept FLUX_NONBLOCKING { m_filled = 0; }

    void push(float x) noexcept FLUX_NONBLOCKING
    {
        m_at = (m_at + 1) & m_mask;
        m_samples[m_at] = x;
        m_filled = std::min(m_filled + 1, m_mask + 1);
    }
    /// What was pushed `delay` samples before the latest one.
    [[nodiscard]] float at(std::uint32_t delay) const noexcept FLUX_NONBLOCKING
    {
        return delay < m_filled ? m_samples[(m_at - delay) & m_mask] : 0.0F;
    }
    /// Between samples, by the cubic of Catmull and Rom; `delay` ≥ 1.
    [[nodiscard]] float between(float delay) const noexcept FLUX_NONBLOCKING
    {
        const auto whole = static_cast<std::uint32_t>(delay);
        const float t = delay - static_cast<float>(whole);
        const float x0 = at(whole - 1);
        const float x1 = at(whole);
        const float x2 = at(whole + 1);
        const float x3 = at(whole + 2);
        const float c1 = 0.5F * (x2 - x0);
        const float c2 = (x0 - 2.5F * x1) + (2.0F * x2 - 0.5F * x3);
        const float c3 = 0.5F * (x3 - x0) + 1.5F * (x1 - x2);
        return ((c3 * t + c2) * t + c1) * t + x1;
    }

private:
    std::vector<float> m_samples;
    std::uint32_t m_mask;
    std::uint32_t m_at = 0;
    std::uint32_t m_filled = 0;
};

/// A delay in whole samples that cross-fades to each new value instead of jumping or bending the pitch.
class FadingTap {
public:
    /// Once per quantum; a fade in progress ends first.
    void to(std::uint32_t delay, std::uint32_t fadeFrames) noexcept FLUX_NONBLOCKING
    {
        if (!m_started) {
            m_started = true;
            m_now = m_next = delay;
        } else if (m_left == 0 && delay != m_now) {
            m_next = delay;
            m_left = m_length = std::max(1U, fadeFrames);
        }
    }
    void restart() noexcept FLUX_NONBLOCKING
    {
        m_started = false;
        m_left = 0;
    }
    /// What `read(delay)` gives at this frame's place, and on to the next frame.
    template <class Read> [[nodiscard]] auto next(Read &&read) noexcept FLUX_NONBLOCKING
    {
        auto value = read(m_now);
        if (m_left > 0) {
            const float t = 1.0F - static_cast<float>(--m_left) / static_cast<float>(m_length);
            value.blend(read(m_next), t);
            if (m_left == 0)
                m_now = m_next;
        }
        return value;
    }

private:
    std::uint32_t m_now = 0;
    std::uint32_t m_next = 0;
    std::uint32_t m_left = 0;
    std::uint32_t m_length = 1;
    bool m_started = false;
};

/// One frame of two channels.
struct StereoFrame {
    float left = 0.0F;
    float right = 0.0F;
    /// Moves `t` of the way (0…1) to `other`.
    void blend(const StereoFrame &other, float t) noexcept FLUX_NONBLOCKING
    {
        left += t * (other.left - left);
        right += t * (other.right - right);
    }
};

} // namespace flux::engine
