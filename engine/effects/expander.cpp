#include "engine/effects/expander.h"

namespace flux::engine {

void Expander::reset() noexcept FLUX_NONBLOCKING
{
    m_detector.reset();
    m_change = 0.0F;
    m_held = 0;
    for (Glide *glide : {&m_threshold, &m_slope, &m_knee, &m_range})
        glide->restart();
}

void Expander::process(const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    const std::uint32_t way = io.block.glideFrames;
    m_detector.prepare(io.value(Param::Detector) > 0.5F, io.block.sampleRate);
    m_threshold.to(io.value(Param::Threshold), way);
    m_slope.to(std::max(1.0F, io.value(Param::Ratio)) - 1.0F, way);
    m_knee.to(std::max(0.0F, io.value(Param::Knee)), way);
    m_range.to(std::min(0.0F, io.value(Param::Range)), way);
    const float attack = smoothing(static_cast<double>(io.value(Param::Attack)), io.block.sampleRate);
    const float release = smoothing(static_cast<double>(io.value(Param::Release)), io.block.sampleRate);
    const auto hold
        = static_cast<std::uint32_t>(std::max(0.0F, io.value(Param::Hold)) * io.block.sampleRate + 0.5F);
    shapeLevel(io, m_detector, io.keyLeft ? io.keyLeft : io.left, io.keyLeft ? io.keyRight : io.right,
               [&](float level) noexcept {
                   const float over = level - m_threshold.next();
                   const float slope = m_slope.next();
                   const float knee = m_knee.next();
                   const float range = m_range.next();
                   float wanted = expansion(over, slope, knee, range);
                   if (over >= 0.0F)
                       m_held = hold;
                   else if (m_held > 0) {
                       --m_held;
                       wanted = std::max(wanted, m_change);
                   }
                   const float keep = wanted > m_change ? attack : release;
                   m_change = wanted + keep * (m_change - wanted);
                   return m_change;
               });
}

} // namespace flux::engine
