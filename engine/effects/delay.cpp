#include "engine/effects/delay.h"

#include "engine/effects/dynamics.h"

namespace flux::engine {

Delay::Delay(double sampleRate)
    : m_lines{DelayLine(static_cast<std::uint32_t>(longest * sampleRate) + 1),
              DelayLine(static_cast<std::uint32_t>(longest * sampleRate) + 1)}
{
}

void Delay::reset() noexcept FLUX_NONBLOCKING
{
    for (DelayLine &line : m_lines)
        line.reset();
    m_tap.restart();
    m_feedback.restart();
    m_cross.restart();
    m_low = m_high = {};
}

double Delay::seconds(const float *values) noexcept FLUX_NONBLOCKING
{
    const auto at
        = [values](Param p) noexcept { return static_cast<double>(values[static_cast<std::size_t>(p)]); };
    const auto sync = static_cast<std::size_t>(std::clamp(at(Param::Sync), 0.0, 9.0));
    const double time
        = sync == 0 ? at(Param::Time) : 60.0 / std::max(1.0, at(Param::Tempo)) * syncBeats[sync];
    return std::clamp(time, 0.0, longest);
}

float Delay::tail(const float *values) const noexcept FLUX_NONBLOCKING
{
    // Echoes fall by the feedback each; −100 dB is the end of them.
    const float feedback = std::clamp(values[static_cast<std::size_t>(Param::Feedback)] * 0.01F, 0.0F, 0.95F);
    const float echoes = feedback < 1e-4F ? 1.0F : 1.0F + 100.0F / -fastDecibels(feedback);
    const float sides = values[static_cast<std::size_t>(Param::PingPong)] > 0.5F ? 2.0F : 1.0F;
    return static_cast<float>(seconds(values)) * echoes * sides + 0.1F;
}

void Delay::process(const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    const float rate = io.block.sampleRate;
    const auto delay
        = static_cast<std::uint32_t>(std::max(1.0, seconds(io.values) * static_cast<double>(rate) + 0.5));
    m_tap.to(delay - 1, static_cast<std::uint32_t>(0.05F * rate));
    m_feedback.to(std::clamp(io.value(Param::Feedback) * 0.01F, 0.0F, 0.95F), io.block.glideFrames);
    m_cross.to(io.value(Param::PingPong) > 0.5F ? 1.0F : 0.0F, io.block.glideFrames);
    const auto pole = [rate](float hertz) noexcept { // of a one-pole low-pass, e^(−2πf/rate)
        return static_cast<float>(exp2(-9.0647202836543876 * static_cast<double>(hertz / rate)));
    };
    const float lowKeep = pole(std::min(io.value(Param::LowPass), 0.49F * rate));
    const bool cuts = io.value(Param::HighPass) > 0.0F;
    const float highKeep = pole(io.value(Param::HighPass));
    for (std::uint32_t i = 0; i < io.frames; ++i) {
        const StereoFrame echo = m_tap.next([&](std::uint32_t at) noexcept {
            return StereoFrame{m_lines[0].at(at), m_lines[1].at(at)};
        });
        const std::array<float, 2> heard{echo.left, echo.right};
        std::array<float, 2> back;
        for (std::size_t c = 0; c < 2; ++c) {
            m_low[c] = heard[c] + lowKeep * (m_low[c] - heard[c]);
            m_high[c] = cuts ? m_low[c] + highKeep * (m_high[c] - m_low[c]) : m_high[c] * 0.999F;
            back[c] = m_low[c] - m_high[c];
        }
        const float feedback = m_feedback.next();
        const float cross = m_cross.next();
        const float left = io.left[i];
        const float right = io.right ? io.right[i] : left;
        // From side to side: both channels enter on the left, and what comes out of a side feeds the other.
        const float both = 0.5F * (left + right);
        const float intoLeft = left + cross * (both - left);
        const float intoRight = right * (1.0F - cross);
        m_lines[0].push(intoLeft + feedback * (back[0] + cross * (back[1] - back[0])));
        m_lines[1].push(intoRight
                        + (feedback + cross * (1.0F - feedback)) * (back[1] + cross * (back[0] - back[1])));
        io.left[i] = echo.left;
        if (io.right)
            io.right[i] = echo.right;
    }
}

} // namespace flux::engine
