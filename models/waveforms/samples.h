#pragma once

#include <QString>

#include <vector>

namespace flux {

/// A stretch of an audio file, folded to mono or stereo, frame by frame.
struct Samples {
    quint64 from = 0; ///< its first frame
    int channels = 0;
    double rate = 0.0;        ///< Hz
    std::vector<float> audio; ///< channels × frames, interleaved

    [[nodiscard]] quint64 frames() const
    {
        return channels > 0 ? audio.size() / static_cast<quint64>(channels) : 0;
    }
    [[nodiscard]] quint64 end() const { return from + frames(); }
    /// `frame` of the file, within [from, end()).
    [[nodiscard]] float at(quint64 frame, int channel) const
    {
        return audio[(frame - from) * static_cast<quint64>(channels) + static_cast<quint64>(channel)];
    }
};

/// `count` frames from `from` on, fewer at the file's end; without channels when it can't be read.
[[nodiscard]] Samples readSamples(const QString &path, quint64 from, quint64 count);
/// Frames per second of a file; 0 when it can't be read.
[[nodiscard]] double sampleRateOf(const QString &path);

} // namespace flux
