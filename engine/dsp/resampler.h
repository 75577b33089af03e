#pragma once

#include "engine/rt/realtime.h"

#include <array>
#include <cstdint>
#include <vector>

namespace flux::engine {

/// Windowed-sinc kernels for reading a signal between its samples, for ratios up to Resampler::maximumRatio.
///
/// 24 taps, 256 phases with linear interpolation between them, Kaiser window (β = 8). Above a ratio of 1 the
/// cut-off follows the ratio down in steps, so that what would alias is taken away first (J. O. Smith,
/// Digital Audio Resampling, CCRMA). Phase 0 of the widest kernel is exactly one sample: ratio 1 copies bit
/// by bit.
class SincTable {
public:
    static constexpr std::uint32_t taps = 24;
    static constexpr std::uint32_t phases = 256;

    SincTable();
    /// The kernel for `ratio` source frames per output frame; (phases + 1) rows of `taps` floats.
    [[nodiscard]] const float *kernel(double ratio) const noexcept FLUX_NONBLOCKING;

private:
    static constexpr std::array<double, 10> limits{1.0, 1.26, 1.59, 2.0, 2.52, 3.18, 4.0, 6.35, 10.1, 16.0};
    std::vector<float> m_rows;
};

/// Reads a stereo stream at another speed; keeps the last 24 frames, so that its source is read strictly
/// forward.
class Resampler {
public:
    static constexpr double maximumRatio = 16.0;
    static constexpr std::uint32_t history = SincTable::taps;
    /// Room that process() needs in each of its buffers for `frames` frames of output.
    static constexpr std::uint32_t room(std::uint32_t frames)
    {
        return history + frames * static_cast<std::uint32_t>(maximumRatio) + 2;
    }

    void reset() noexcept FLUX_NONBLOCKING
    {
        m_left = {};
        m_right = {};
        m_fraction = 0.0;
        m_primed = false;
    }

    /// How many new source frames the next `frames` of output need at `ratio`; put them behind lead() frames.
    [[nodiscard]] std::uint32_t needed(std::uint32_t frames, double ratio) const noexcept FLUX_NONBLOCKING;
    /// How many frames at the start of the buffers process() fills in itself.
    [[nodiscard]] std::uint32_t lead() const noexcept FLUX_NONBLOCKING { return m_primed ? history : before; }

    /// Audio thread. `left` and `right` hold lead() + needed() frames; writes `frames` frames.
    void process(const SincTable &table, float *left, float *right, float *outLeft, float *outRight,
                 std::uint32_t frames, double ratio) noexcept FLUX_NONBLOCKING;

private:
    static constexpr std::uint32_t before = SincTable::taps / 2 - 1; ///< taps left of the centre
    std::array<float, history> m_left{};
    std::array<float, history> m_right{};
    double m_fraction = 0.0; ///< 0…1 past the centre frame
    bool m_primed = false;   ///< the first frames after a reset are read ahead
};

} // namespace flux::engine
