#pragma once

#include "engine/dsp/kernels.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

namespace flux::engine {

/// How a sound is played at another speed.
enum class Resampling : std::uint8_t {
    BandLimited, ///< 24-tap windowed sinc: no aliasing to speak of
    Cubic,       ///< 4-point Catmull-Rom: cheaper, aliases above some kHz
    Linear,      ///< 2-point: for who wants exactly that
};

/// Kernels of a windowed sinc: 24 taps, 256 phases, linear between them, Kaiser window (β = 8). Above a ratio
/// of 1 the cut-off follows the ratio down in steps, so that what would alias is taken away first (J. O.
/// Smith, Digital Audio Resampling, CCRMA). Phase 0 of the widest kernel is exactly one sample: ratio 1
/// copies bit by bit.
class SincTable {
public:
    static constexpr std::uint32_t taps = sincTaps;
    static constexpr std::uint32_t phases = sincPhases;

    SincTable();
    /// The kernel for `ratio` source frames per output frame, as Kernels::sinc wants it.
    [[nodiscard]] const float *kernel(double ratio) const noexcept FLUX_NONBLOCKING;

private:
    static constexpr std::size_t rowLength = 2 * std::size_t{taps};
    static constexpr std::array<double, 10> limits{1.0, 1.26, 1.59, 2.0, 2.52, 3.18, 4.0, 6.35, 10.1, 16.0};
    struct Free {
        void operator()(float *rows) const { ::operator delete[](rows, std::align_val_t{64}); }
    };
    std::unique_ptr<float[], Free> m_rows; ///< aligned, so that no load crosses a cache line
};

/// Source frames per output frame as the resampler counts them: times 2³², so that positions are exact.
[[nodiscard]] constexpr std::uint64_t resamplerStep(double ratio) noexcept
{
    return static_cast<std::uint64_t>(ratio * 0x1p32 + 0.5);
}
inline constexpr std::uint64_t unityStep = std::uint64_t{1} << 32U;

/// Reads a stream of one or two channels at another speed; keeps the last 24 frames, so that its source is
/// read strictly forward.
class Resampler {
public:
    static constexpr double maximumRatio = 16.0;
    static constexpr std::uint32_t history = SincTable::taps;
    /// Frames of the source that are read beyond the one that is heard.
    static constexpr std::uint32_t ahead = SincTable::taps / 2 + 1;
    /// Room that process() needs in each of its buffers for `frames` frames of output, up to a ratio.
    static constexpr std::uint32_t room(std::uint32_t frames, double ratio = maximumRatio)
    {
        return history + frames * static_cast<std::uint32_t>(ratio) + 2;
    }

    /// Begins anew, `fraction` / 2³² of a frame after the first one read.
    void reset(std::uint64_t fraction = 0) noexcept FLUX_NONBLOCKING
    {
        m_left = {};
        m_right = {};
        m_fraction = fraction;
        m_primed = false;
    }

    /// How many new source frames the next `frames` of output need at `step`; put them behind lead() frames.
    [[nodiscard]] std::uint32_t needed(std::uint32_t frames,
                                       std::uint64_t step) const noexcept FLUX_NONBLOCKING;
    /// How many frames at the start of the buffers process() fills in itself.
    [[nodiscard]] std::uint32_t lead() const noexcept FLUX_NONBLOCKING { return m_primed ? history : before; }
    /// Past the frame that is heard next, times 2³².
    [[nodiscard]] std::uint64_t fraction() const noexcept FLUX_NONBLOCKING { return m_fraction; }

    /// True when what comes out is what went in, `before` frames into the buffers: outLeft may point there.
    [[nodiscard]] bool copies(std::uint64_t step) const noexcept FLUX_NONBLOCKING
    {
        return step == unityStep && m_fraction == 0;
    }
    /// Audio thread: as process(), straight from a source that stands in memory: `left` and `right` begin
    /// `history` frames before what is new. It keeps none of it, so that remember() must come before the next
    /// process().
    void processInPlace(const SincTable &table, Resampling quality, const float *left, const float *right,
                        float *outLeft, float *outRight, std::uint32_t frames,
                        std::uint64_t step) noexcept FLUX_NONBLOCKING;
    /// Audio thread: the last `history` frames of what it didn't keep. One channel: `right` is null.
    void remember(const float *left, const float *right) noexcept FLUX_NONBLOCKING
    {
        std::copy_n(left, history, m_left.begin());
        if (right)
            std::copy_n(right, history, m_right.begin());
    }
    /// Audio thread. `left` and `right` hold lead() + needed() frames; writes `frames` frames. One channel:
    /// both `right` are null.
    void process(const SincTable &table, Resampling quality, float *left, float *right, float *outLeft,
                 float *outRight, std::uint32_t frames, std::uint64_t step) noexcept FLUX_NONBLOCKING;

    static constexpr std::uint32_t before = SincTable::taps / 2 - 1; ///< taps left of the centre

private:
    void convert(const SincTable &table, Resampling quality, const float *left, const float *right,
                 float *outLeft, float *outRight, std::uint32_t frames,
                 std::uint64_t step) const noexcept FLUX_NONBLOCKING;
    static_assert(history - before == ahead);
    std::array<float, history> m_left{};
    std::array<float, history> m_right{};
    std::uint64_t m_fraction = 0; ///< past the centre frame, times 2³²
    bool m_primed = false;        ///< the first frames after a reset are read ahead
};

} // namespace flux::engine
