#pragma once

#include "engine/rt/realtime.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace flux::engine {

/// Instruction sets the kernels are built for. All give the same bits: the lanes and the order of every
/// reduction are fixed, and nothing is contracted to fused operations.
enum class SimdLevel : std::uint8_t {
    Baseline, ///< SSE2 on x86-64, NEON on ARM64
    Avx2,
    Avx512, ///< F, BW, DQ and VL
};

/// The best level of this machine, and what to use instead; a level the machine lacks is refused.
[[nodiscard]] SimdLevel bestSimdLevel();
[[nodiscard]] SimdLevel simdLevel() noexcept;
/// Control thread, while nothing renders. False when the machine lacks `level`.
bool setSimdLevel(SimdLevel level);
[[nodiscard]] const char *simdLevelName(SimdLevel level); ///< "baseline", "avx2", "avx512"
/// The level called `name`; false when there is none.
[[nodiscard]] bool simdLevelFromName(std::string_view name, SimdLevel &level);
/// Levels that this machine has, lowest first.
[[nodiscard]] std::vector<SimdLevel> availableSimdLevels();

/// Gains of a 2 × 2 matrix {LL, RL, LR, RR} that move by `step` each frame: frame i has value + step·(i+1).
/// (Plain arrays: kernels may not call inline functions.)
struct MovingGains {
    float value[4] = {};
    float step[4] = {};
};

/// What a meter finds in one stretch of two channels.
struct Measure {
    float peakLeft = 0.0F;  ///< linear
    float peakRight = 0.0F; ///< linear
    float energy = 0.0F;    ///< sum of the squares of both channels
};

/// The inner loops of the engine, chosen once for the machine. Buffers may stand anywhere in memory but must
/// not overlap, except where a comment says so.
struct Kernels {
    /// Samples to floats; stereo ones are interleaved.
    void (*fromShort)(const std::int16_t *in, float *out, std::uint32_t count) noexcept FLUX_NONBLOCKING;
    void (*fromShortStereo)(const std::int16_t *in, float *left, float *right,
                            std::uint32_t frames) noexcept FLUX_NONBLOCKING;
    void (*fromFloatStereo)(const float *in, float *left, float *right,
                            std::uint32_t frames) noexcept FLUX_NONBLOCKING;
    /// outLeft += in · value[0], outRight += in · value[2].
    void (*mixMono)(const float *in, float *outLeft, float *outRight, std::uint32_t frames,
                    const MovingGains &gains) noexcept FLUX_NONBLOCKING;
    /// out += matrix · in.
    void (*mixStereo)(const float *left, const float *right, float *outLeft, float *outRight,
                      std::uint32_t frames, const MovingGains &gains) noexcept FLUX_NONBLOCKING;
    /// In place: (left, right) = matrix · (left, right).
    void (*turn)(float *left, float *right, std::uint32_t frames,
                 const MovingGains &gains) noexcept FLUX_NONBLOCKING;
    void (*add)(const float *in, float *out, std::uint32_t count) noexcept FLUX_NONBLOCKING;
    /// Adds `inputs` buffers, one after the other, in one pass. `count` is a multiple of 32.
    void (*addMany)(const float *const *in, std::uint32_t inputs, float *out,
                    std::uint32_t count) noexcept FLUX_NONBLOCKING;
    /// In place: times from + step·(i+1).
    void (*scale)(float *data, std::uint32_t count, float from, float step) noexcept FLUX_NONBLOCKING;
    /// `frames` is a multiple of 32.
    Measure (*measure)(const float *left, const float *right, std::uint32_t frames) noexcept FLUX_NONBLOCKING;
    /// Smallest, largest sample and sum of squares of `count` samples, a multiple of 16.
    void (*extremes)(const float *in, std::uint32_t count, float &low, float &high,
                     float &energy) noexcept FLUX_NONBLOCKING;
    /// The same for both channels of interleaved frames, a multiple of 8.
    void (*extremesStereo)(const float *in, std::uint32_t frames, float *low, float *high,
                           float *energy) noexcept FLUX_NONBLOCKING;
    /// Band-limited: out[n] from the 24 samples at (from + n·step) / 2³². `kernel` holds, for each of
    /// `sincPhases` phases, 16 taps, 2⁻²⁴ of their distances to those of the next phase, 8 taps, 2⁻²⁴ of
    /// theirs.
    void (*sinc)(const float *kernel, const float *in, float *out, std::uint32_t frames, std::uint64_t from,
                 std::uint64_t step) noexcept FLUX_NONBLOCKING;
    void (*sincStereo)(const float *kernel, const float *left, const float *right, float *outLeft,
                       float *outRight, std::uint32_t frames, std::uint64_t from,
                       std::uint64_t step) noexcept FLUX_NONBLOCKING;
    /// 4-point cubic (Catmull-Rom) and linear, between the same centre samples as `sinc`, so that none reads
    /// further ahead than that.
    void (*cubic)(const float *in, float *out, std::uint32_t frames, std::uint64_t from,
                  std::uint64_t step) noexcept FLUX_NONBLOCKING;
    void (*linear)(const float *in, float *out, std::uint32_t frames, std::uint64_t from,
                   std::uint64_t step) noexcept FLUX_NONBLOCKING;
};

inline constexpr std::uint32_t sincTaps = 24;
inline constexpr std::uint32_t sincPhases = 256;

/// The kernels of the level in force.
[[nodiscard]] const Kernels &kernels() noexcept FLUX_NONBLOCKING;

} // namespace flux::engine
