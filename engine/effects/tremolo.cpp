#include "engine/effects/tremolo.h"

#include "engine/effects/dynamics.h"

namespace flux::engine {

void Tremolo::reset() noexcept FLUX_NONBLOCKING
{
    m_phase.reset();
    m_depth.restart();
    m_first = true;
}

void Tremolo::process(const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    m_depth.to(std::clamp(io.value(Param::Depth) * 0.01F, 0.0F, 1.0F), io.block.glideFrames);
    const auto wave = static_cast<Wave>(static_cast<int>(std::clamp(io.value(Param::Shape), 0.0F, 4.0F)));
    const double turn
        = static_cast<double>(std::clamp(io.value(Param::Rate), 0.0F, 100.0F) / io.block.sampleRate);
    const double ahead = std::clamp(static_cast<double>(io.value(Param::Spread)), 0.0, 180.0) / 360.0;
    // A sine has no corners to round.
    const float keep = wave == Wave::Sine ? 0.0F : smoothing(0.0005, io.block.sampleRate);
    for (std::uint32_t i = 0; i < io.frames; ++i) {
        const float depth = m_depth.next();
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
