#pragma once

#include "engine/stream/audio_fault.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace flux::engine {

/// What an audio file says about itself.
struct AudioInfo {
    int channels = 0;         ///< as stored, 1…8
    double sampleRate = 0.0;  ///< Hz, 8000…384000
    std::uint64_t frames = 0; ///< as announced by the header
    bool sixteenBit = false;  ///< integer samples of at most 16 bits
    std::string format;       ///< for people, e.g. "WAV, 24 bit"
    [[nodiscard]] int playedChannels() const { return channels == 1 ? 1 : 2; }
    [[nodiscard]] double seconds() const { return static_cast<double>(frames) / sampleRate; }
};

/// Reads one audio file from its beginning, folded to mono or stereo; control and engine threads.
///
/// More than two channels are folded with the coefficients of ITU-R BS.775 (centre and surrounds −3 dB, no
/// LFE). NaN and infinite samples are read as 0 and counted.
class Decoder {
public:
    static constexpr int maximumChannels = 8;

    /// Null when the file can't be read; `fault` then says why.
    static std::unique_ptr<Decoder> open(const std::filesystem::path &file, AudioFault &fault);
    ~Decoder();
    Decoder(const Decoder &) = delete;
    Decoder &operator=(const Decoder &) = delete;

    [[nodiscard]] const AudioInfo &info() const { return m_info; }

    /// Interleaved frames of info().playedChannels() channels; returns fewer than asked for at the end.
    std::size_t read(std::span<float> interleaved);

    /// Goes on at `frame`; false when the file can't be read there.
    bool seek(std::uint64_t frame);

    /// Samples so far that were not numbers.
    [[nodiscard]] std::uint64_t invalidSamples() const { return m_invalid; }
    /// True when the header promises more than the file holds.
    [[nodiscard]] bool isTruncated() const
    {
        return m_truncated || (m_ended && m_framesRead < m_info.frames);
    }

private:
    struct File;
    Decoder(std::unique_ptr<File> file, AudioInfo info, bool truncated);

    std::unique_ptr<File> m_file;
    AudioInfo m_info;
    std::vector<float> m_fold; ///< per stored channel: gain to the left, gain to the right
    std::vector<float> m_raw;
    std::vector<std::int16_t> m_short;
    std::uint64_t m_invalid = 0;
    std::uint64_t m_framesRead = 0;
    bool m_truncated = false;
    bool m_ended = false;
};

/// Everything there is to know of a file before it is used: reads all of it.
struct AudioScan {
    AudioInfo info;
    std::uint64_t frames = 0; ///< that could be read
    float peak = 0.0F;        ///< linear, of the folded signal
    AudioFault problem;       ///< why it can't be used
    std::vector<AudioFault> warnings;
};
[[nodiscard]] AudioScan scanAudio(const std::filesystem::path &file);

/// The file name endings that are offered for import, lower case, without a dot.
[[nodiscard]] std::span<const char *const> audioFileEndings();

} // namespace flux::engine
