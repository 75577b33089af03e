#include "engine/effects/chorus.h"

#include "engine/effects/dynamics.h"

namespace flux::engine {

Chorus::Chorus(double sampleRate)
    : m_lines{DelayLine(static_cast<std::uint32_t>(longest * sampleRate) + 4),
              DelayLine(static_cast<std::uint32_t>(longest * sampleRate) + 4)}
{
}

void Chorus::reset() noexcept FLUX_NONBLOCKING
{
    for (DelayLine &line : m_lines)
        line.reset();
    for (Glide *glide : {&m_delay, &m_depth, &m_feedback, &m_ahead})
        glide->restart();
    m_phase.reset();
}

float Chorus::tail(const float *values) const noexcept FLUX_NONBLOCKING
{
    float feedback = values[static_cast<std::size_t>(Param::Feedback)] * 0.01F;
    feedback = std::clamp(feedback < 0.0F ? -feedback : feedback, 0.0F, 0.95F);
    const float echoes = feedback < 1e-4F ? 1.0F : 1.0F + 100.0F / -fastDecibels(feedback);
    return 2.0F * values[static_cast<std::size_t>(Param::Delay)] * echoes + 0.1F;
}

void Chorus::process(const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    const float rate = io.block.sampleRate;
    const auto slow = static_cast<std::uint32_t>(0.05F * rate); // faster would be heard as a jump of pitch
    const float middle
        = std::clamp(io.value(Param::Delay), 0.0001F, 0.5F * static_cast<float>(longest)) * rate;
    m_delay.to(std::max(2.0F, middle), slow);
    m_depth.to(std::clamp(io.value(Param::Depth) * rate, 0.0F, std::max(2.0F, middle) - 1.0F), slow);
    m_feedback.to(std::clamp(io.value(Param::Feedback) * 0.01F, -0.95F, 0.95F), io.block.glideFrames);
    const double turn = static_cast<double>(std::clamp(io.value(Param::Rate), 0.0F, 50.0F) / rate);
    m_ahead.to(std::clamp(io.value(Param::Spread), 0.0F, 180.0F) / 360.0F, slow);
    for (std::uint32_t i = 0; i < io.frames; ++i) {
        const float delay = m_delay.next();
        const float depth = m_depth.next();
        const float feedback = m_feedback.next();
        const auto ahead = static_cast<double>(m_ahead.next());
        for (std::size_t channel = 0; channel < 2; ++channel) {
            float *data = channel == 0 ? io.left : io.right;
            if (!data)
                continue;
            const double phase = channel == 0 ? m_phase.value() : m_phase.ahead(ahead);
            const auto moved = static_cast<float>(waveAt(Wave::Sine, phase));
            DelayLine &line = m_lines[channel];
            // read before this frame is written: what was written last is one frame old
            const float late = line.between(std::max(1.0F, delay + depth * moved - 1.0F));
            line.push(data[i] + feedback * late);
            data[i] = late;
        }
        m_phase.advance(turn);
    }
}

} // namespace flux::engine
