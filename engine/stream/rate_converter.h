#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace flux::engine {

/// Converts a whole signal to another sample rate: windowed sinc, 64 taps at the lower of the two rates,
/// Kaiser window (β = 10, about −100 dB). Our own and not a library's, so that a render has the same bits on
/// every machine.
///
/// `interleaved` holds frames of `channels` channels; the result ceil(frames·to/from) frames.
[[nodiscard]] std::vector<float> convertRate(std::span<const float> interleaved, int channels, double from,
                                             double to);

/// How many frames convertRate() makes of `frames`.
[[nodiscard]] std::uint64_t convertedFrames(std::uint64_t frames, double from, double to);

} // namespace flux::engine
