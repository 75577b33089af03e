#include "engine/render/output_stage.h"

#include <algorithm>

namespace flux::engine {

void OutputStage::pull(float *left, float *right, std::uint32_t frames) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t done = 0; done < frames;) {
        if (m_quantumAt == rt::quantumFrames) {
            m_renderer.renderQuantum(m_quantum[0].data(), m_quantum[1].data());
            m_quantumAt = 0;
        }
        const std::uint32_t run = std::min(frames - done, rt::quantumFrames - m_quantumAt);
        std::copy_n(m_quantum[0].data() + m_quantumAt, run, left + done);
        std::copy_n(m_quantum[1].data() + m_quantumAt, run, right + done);
        m_quantumAt += run;
        done += run;
    }
}

void OutputStage::refill() noexcept FLUX_NONBLOCKING
{
    m_at = 0;
    m_count = rt::quantumFrames;
    if (m_step == unityStep)
        return pull(m_ready[0].data(), m_ready[1].data(), m_count);
    const std::uint32_t lead = m_resampler.lead();
    pull(m_source[0].data() + lead, m_source[1].data() + lead, m_resampler.needed(m_count, m_step));
    m_resampler.process(m_sinc, Resampling::BandLimited, m_source[0].data(), m_source[1].data(),
                        m_ready[0].data(), m_ready[1].data(), m_count, m_step);
}

void OutputStage::render(float *interleaved, std::uint32_t frames) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < frames; ++i, ++m_at) {
        if (m_at == m_count)
            refill();
        interleaved[2 * static_cast<std::size_t>(i)] = m_ready[0][m_at];
        interleaved[2 * static_cast<std::size_t>(i) + 1] = m_ready[1][m_at];
    }
}

} // namespace flux::engine
