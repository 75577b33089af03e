#include "engine/effects/tremolo.h"

#include "engine/effects/dynamics.h"

namespace flux::engine {

void Tremolo::reset() noexcept FLUX_NONBLOCKING
{
    m_phase.reset();
    m_depth.restart();
    m_ahead.restart();
    m_keep.restart();
    m_first = true;
}

void Tremolo::process(const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    m_depth.to(std::clamp(io.value(Param::Depth) * 0.01F, 0.0F, 1.0F), io.block.glideFrames);
    const auto wave = static_cast<Wave>(static_cast<int>(std::clamp(io.value(Param::Shape), 0.0F, 4.0F)));
    const double turn
        = static_cast<double>(std::clamp(io.value(Param::Rate), 0.0F, 100.0F) / io.block.sampleRate);
    m_ahead.to(std::clamp(io.value(Param::Spread), 0.0F, 180.0F) / 360.0F,
               static_cast<std::uint32_t>(0.02F * io.block.sampleRate));
    // A sine has no corners to round.
    const float rounding = smoothing(0.0005, io.block.sampleRate);
    if (wave != m_wave && !m_first) { // from where it is: rounded at first, whatever the new shape is
        m_keep.restart();
        m_keep.to(rounding, 0);
    }
    m_wave = wave;
    m_keep.to(wave == Wave::Sine ? 0.0F : rounding, static_cast<std::uint32_t>(0.01F * io.block.sampleRate));
    for (std::uint32_t i = 0; i < io.frames; ++i) {
        const float depth = m_depth.next();
        const float keep = m_keep.next();
        const auto ahead = static_cast<double>(m_ahead.next());
        for (std::size_t c = 0; c < 2; ++c) {
            float *data = c == 0 ? io.left : io.right;
            if (!data)
                continue;
            const double phase = c == 0 ? m_phase.value() : m_phase.ahead(ahead);
            const auto swing = static_cast<float>(0.5 - 0.5 * waveAt(wave, phase)); // 0 loud … 1 quiet
            m_swing[c] = m_first ? swing : swing + keep * (m_swing[c] - swing);
            data[i] *= 1.0F - depth * m_swing[c];
        }
        m_first = false;
        m_phase.advance(turn);
    }
}

} // namespace flux::engine
