#pragma once

#include "engine/rt/realtime.h"

#include <cstdint>

namespace flux::engine {

/// A 2-pole Butterworth low- or high-pass for two channels, driven by percent; 0 % is a true bypass.
///
/// Topology-preserving state-variable filter (Zavalishin, The Art of VA Filter Design, ch. 4), so that a
/// moving cut-off stays stable. The cut-off moves every 16 frames; going in and out of bypass cross-fades, so
/// no move clicks.
class VoiceFilter {
public:
    enum class Kind : std::uint8_t { LowPass, HighPass };
    explicit VoiceFilter(Kind kind) noexcept : m_kind(kind) {}

    void reset() noexcept FLUX_NONBLOCKING;

    /// True when it is bypassed and has nothing left to fade.
    [[nodiscard]] bool isIdle() const noexcept FLUX_NONBLOCKING { return m_wet == 0.0F; }
    /// Audio thread. `percent` is this quantum's target; `first` skips the glide. One channel: `right` is
    /// null.
    void process(float *left, float *right, std::uint32_t frames, double percent, float sampleRate,
                 std::uint32_t glideFrames, bool first) noexcept FLUX_NONBLOCKING;

private:
    [[nodiscard]] double warped(double percent, float sampleRate) const noexcept FLUX_NONBLOCKING;
    struct State {
        float band = 0.0F;
        float low = 0.0F;
    };

    Kind m_kind;
    double m_percent = 0.0;
    float m_g = 0.0F;   ///< tan(π f / rate), where the last quantum ended
    float m_wet = 0.0F; ///< 0 bypassed … 1 filtered
    State m_left;
    State m_right;
};

} // namespace flux::engine
