#pragma once

#include "engine/render/renderer.h"

namespace flux::engine {

/// Between the renderer's quanta at the project rate and a device's blocks at its own rate: a short queue,
/// and a resampler where the rates differ. What the renderer does is the same for every device.
class OutputStage {
public:
    OutputStage(Renderer &renderer, double projectRate) : m_renderer(renderer), m_projectRate(projectRate) {}

    /// Control thread, while no device runs.
    void setDeviceRate(double rate)
    {
        m_step = resamplerStep(m_projectRate / rate);
        m_resampler.reset();
        m_count = m_at = 0;
    }

    /// Audio thread: `frames` interleaved stereo frames, any number.
    void render(float *interleaved, std::uint32_t frames) noexcept FLUX_NONBLOCKING;

private:
    void refill() noexcept FLUX_NONBLOCKING;
    void pull(float *left, float *right, std::uint32_t frames) noexcept FLUX_NONBLOCKING;

    Renderer &m_renderer;
    double m_projectRate;
    std::uint64_t m_step = unityStep; ///< project frames per device frame, times 2³²
    SincTable m_sinc;
    Resampler m_resampler;
    std::array<std::array<float, rt::quantumFrames>, 2> m_quantum{};
    std::uint32_t m_quantumAt = rt::quantumFrames;
    std::array<std::array<float, Resampler::room(rt::quantumFrames)>, 2> m_source{};
    std::array<std::array<float, rt::quantumFrames>, 2> m_ready{};
    std::uint32_t m_at = 0;
    std::uint32_t m_count = 0;
};

} // namespace flux::engine
