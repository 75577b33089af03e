#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace flux::engine {

/// Converts a signal to another sample rate, piece by piece: windowed sinc, 64 taps at the lower of the two
/// rates, Kaiser window (β = 10, about −100 dB). Our own and not a library's, so that a render has the same
/// bits on every machine, wherever it begins and however it is cut into pieces.
class RateConverter {
public:
    RateConverter(int channels, double from, double to);

    /// Begins anew so that the next frame out is `frame`, in frames of the new rate; returns the frame of the
    /// source that must be written next.
    std::uint64_t seek(std::uint64_t frame);
    /// Interleaved frames of the source, in order.
    void write(std::span<const float> interleaved);
    /// No more will be written.
    void finish() { m_finished = true; }
    /// Moves what is ready to `out`, whole frames, as much as fits; returns how many frames.
    std::size_t read(std::span<float> out);

private:
    std::size_t m_channels;
    double m_from;
    double m_to;
    double m_scale; ///< kernel steps per source frame
    double m_reach; ///< source frames on either side
    std::vector<float> m_source;
    std::uint64_t m_first = 0; ///< the source's frame that stands first in m_source
    std::uint64_t m_next = 0;  ///< the next frame out
    bool m_finished = false;
};

/// How many frames there are of `frames` at the new rate.
[[nodiscard]] std::uint64_t convertedFrames(std::uint64_t frames, double from, double to);

} // namespace flux::engine
