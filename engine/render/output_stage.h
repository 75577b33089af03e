#pragma once

#include "engine/render/renderer.h"

#include <algorithm>

namespace flux::engine {

/// Between the renderer's quanta at the project rate and a device's blocks at its own rate: a short queue,
/// and a resampler where the rates differ. What the renderer does is the same for every device.
class OutputStage {
public:
    OutputStage(Renderer &renderer, double projectRate) : m_renderer(renderer), m_projectRate(projectRate) {}

    /// Control thread, while no device runs.
    void setDeviceRate(double rate)
    {
        m_step = resamplerStep(std::min(m_projectRate / rate, mostRatio));
        m_resampler.reset();
        m_count = m_at = 0;
    }

    /// Audio thread: `frames` interleaved stereo frames, any number.
    void render(float *interleaved, std::uint32_t frames) noexcept FLUX_NONBLOCKING
    {
        run(interleaved, frames, []() noexcept {});
    }
    /// Offline: the same; calls `before()` ahead of each quantum.
    template <class Before> void render(float *interleaved, std::uint32_t frames, Before &&before)
    {
        run(interleaved, frames, before);
    }

private:
    static constexpr double mostRatio = 192000.0 / 8000.0; ///< of what projects and files may have

    template <class Before> void run(float *interleaved, std::uint32_t frames, Before &&before)
    {
        for (std::uint32_t i = 0; i < frames; ++i, ++m_at) {
            if (m_at == m_count)
                refill(before);
            interleaved[2 * static_cast<std::size_t>(i)] = m_ready[0][m_at];
            interleaved[2 * static_cast<std::size_t>(i) + 1] = m_ready[1][m_at];
        }
    }
    template <class Before> void refill(Before &&before)
    {
        m_at = 0;
        m_count = rt::quantumFrames;
        const bool direct = m_step == unityStep;
        const std::uint32_t lead = direct ? 0 : m_resampler.lead();
        pull(direct ? m_ready[0].data() : m_source[0].data() + lead,
             direct ? m_ready[1].data() : m_source[1].data() + lead,
             direct ? m_count : m_resampler.needed(m_count, m_step), before);
        if (!direct)
            m_resampler.process(m_renderer.sinc(), Resampling::BandLimited, m_source[0].data(),
                                m_source[1].data(), m_ready[0].data(), m_ready[1].data(), m_count, m_step);
    }
    template <class Before> void pull(float *left, float *right, std::uint32_t frames, Before &&before)
    {
        for (std::uint32_t done = 0; done < frames;) {
            if (m_quantumAt == rt::quantumFrames) {
                before();
                m_renderer.renderQuantum(m_quantum[0].data(), m_quantum[1].data());
                m_quantumAt = 0;
            }
            const std::uint32_t count = std::min(frames - done, rt::quantumFrames - m_quantumAt);
            std::copy_n(m_quantum[0].data() + m_quantumAt, count, left + done);
            std::copy_n(m_quantum[1].data() + m_quantumAt, count, right + done);
            m_quantumAt += count;
            done += count;
        }
    }

    Renderer &m_renderer;
    double m_projectRate;
    std::uint64_t m_step = unityStep; ///< project frames per device frame, times 2³²
    Resampler m_resampler;
    std::array<std::array<float, rt::quantumFrames>, 2> m_quantum{};
    std::uint32_t m_quantumAt = rt::quantumFrames;
    std::array<std::array<float, Resampler::room(rt::quantumFrames, mostRatio)>, 2> m_source{};
    std::array<std::array<float, rt::quantumFrames>, 2> m_ready{};
    std::uint32_t m_at = 0;
    std::uint32_t m_count = 0;
};

} // namespace flux::engine
