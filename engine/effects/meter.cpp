#include "engine/effects/meter.h"

#include "engine/effects/dynamics.h"

namespace flux::engine {

void Meter::process(const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    const bool rms = io.value(Param::Detector) > 0.5F;
    if (rms != m_rms)
        m_level = rms ? m_level * m_level : fastGain(0.5F * fastDecibels(m_level));
    m_rms = rms;
    const float attack = smoothing(static_cast<double>(io.value(Param::Attack)), io.block.sampleRate);
    const float release = smoothing(static_cast<double>(io.value(Param::Release)), io.block.sampleRate);
    for (std::uint32_t i = 0; i < io.frames; ++i) {
        const float l = io.left[i];
        const float r = io.right ? io.right[i] : l;
        float x = rms ? 0.5F * (l * l + r * r) : std::max(l < 0.0F ? -l : l, r < 0.0F ? -r : r);
        x = x < 1e12F ? x : 1e12F; // also what is no number
        m_level = x + (x > m_level ? attack : release) * (m_level - x);
    }
}

EffectReadings Meter::readings() const noexcept FLUX_NONBLOCKING
{
    const float decibels = m_rms ? 0.5F * fastDecibels(m_level) : fastDecibels(m_level);
    return {std::max(decibels, static_cast<float>(silenceDb))};
}

} // namespace flux::engine
