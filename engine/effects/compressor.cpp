#include "engine/effects/compressor.h"

namespace flux::engine {

void Compressor::reset() noexcept FLUX_NONBLOCKING
{
    m_detector.reset();
    m_change = m_least = 0.0F;
    for (Glide *glide : {&m_threshold, &m_slope, &m_knee, &m_gain})
        glide->restart();
}

void Compressor::compress(const EffectIo &io, const float *keyLeft,
                          const float *keyRight) noexcept FLUX_NONBLOCKING
{
    const std::uint32_t way = io.block.glideFrames;
    m_detector.prepare(io.value(Param::Detector) > 0.5F, io.block.sampleRate);
    m_threshold.to(io.value(Param::Threshold), way);
    m_slope.to(1.0F / std::max(1.0F, io.value(Param::Ratio)) - 1.0F, way);
    m_knee.to(std::max(0.0F, io.value(Param::Knee)), way);
    m_gain.to(io.value(Param::Gain), way);
    const float attack = smoothing(static_cast<double>(io.value(Param::Attack)), io.block.sampleRate);
    const float release = smoothing(static_cast<double>(io.value(Param::Release)), io.block.sampleRate);
    m_least = 0.0F;
    shapeLevel(io, m_detector, keyLeft, keyRight, [&](float level) noexcept {
        const float over = level - m_threshold.next();
        const float slope = m_slope.next();
        const float knee = m_knee.next();
        const float wanted = compression(over, slope, knee);
        const float keep = wanted < m_change ? attack : release;
        m_change = wanted + keep * (m_change - wanted);
        m_least = std::min(m_least, m_change);
        return m_change + m_gain.next();
    });
}

void Compressor::process(const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    compress(io, io.keyLeft ? io.keyLeft : io.left, io.keyLeft ? io.keyRight : io.right);
}

LookAheadCompressor::LookAheadCompressor(double sampleRate)
    : m_lines{DelayLine(static_cast<std::uint32_t>(longest * sampleRate) + 2 * rt::quantumFrames),
              DelayLine(static_cast<std::uint32_t>(longest * sampleRate) + 2 * rt::quantumFrames)}
{
}

std::uint32_t LookAheadCompressor::latency(const float *values, float sampleRate) noexcept FLUX_NONBLOCKING
{
    const auto seconds = static_cast<double>(values[static_cast<std::size_t>(Param::LookAhead)]);
    return static_cast<std::uint32_t>(std::clamp(seconds, 0.0, longest) * static_cast<double>(sampleRate)
                                      + 0.5);
}

void LookAheadCompressor::delayDry(const EffectIo &io, float *left, float *right) noexcept FLUX_NONBLOCKING
{
    m_tap.to(latency(io.values, io.block.sampleRate), io.block.glideFrames);
    for (std::uint32_t i = 0; i < io.frames; ++i) {
        m_lines[0].push(left[i]);
        if (right)
            m_lines[1].push(right[i]);
        const StereoFrame late = m_tap.next([&](std::uint32_t delay) noexcept {
            return StereoFrame{m_lines[0].at(delay), right ? m_lines[1].at(delay) : 0.0F};
        });
        m_late[0][i] = left[i] = late.left;
        if (right)
            m_late[1][i] = right[i] = late.right;
    }
}

void LookAheadCompressor::process(const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    // The key is the signal as it comes in; the signal that is turned down comes later.
    std::array<std::array<float, rt::quantumFrames>, 2> key;
    const float *keyLeft = io.keyLeft;
    const float *keyRight = io.keyRight;
    if (!keyLeft) {
        std::copy_n(io.left, io.frames, key[0].data());
        keyLeft = key[0].data();
        if (io.right) {
            std::copy_n(io.right, io.frames, key[1].data());
            keyRight = key[1].data();
        }
    }
    std::copy_n(m_late[0].data(), io.frames, io.left);
    if (io.right)
        std::copy_n(m_late[1].data(), io.frames, io.right);
    compress(io, keyLeft, keyRight);
}

} // namespace flux::engine
