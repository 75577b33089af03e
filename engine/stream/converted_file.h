#pragma once

#include "engine/stream/decoder.h"
#include "engine/stream/rate_converter.h"

namespace flux::engine {

/// An audio file as it is at another sample rate, read from any place on; engine thread.
class ConvertedFile {
public:
    /// Null when the file can't be used; `fault` then says why.
    static std::unique_ptr<ConvertedFile> open(const std::filesystem::path &file, double sampleRate,
                                               AudioFault &fault);

    [[nodiscard]] int channels() const { return m_decoder->info().playedChannels(); }
    [[nodiscard]] bool sixteenBit() const { return m_decoder->info().sixteenBit; }
    /// As announced, at the new rate.
    [[nodiscard]] std::uint64_t frames() const { return m_frames; }
    [[nodiscard]] std::uint64_t position() const { return m_position; }
    /// False when the file can't be read there.
    bool seek(std::uint64_t frame);
    /// Interleaved; fewer frames than fit only at the end.
    std::size_t read(std::span<float> out);

private:
    ConvertedFile(std::unique_ptr<Decoder> decoder, double sampleRate);
    std::unique_ptr<Decoder> m_decoder;
    RateConverter m_converter;
    std::vector<float> m_block;
    std::uint64_t m_frames;
    std::uint64_t m_left; ///< frames of the source not yet read: a file may hold more than it announces
    std::uint64_t m_position = 0;
};

} // namespace flux::engine
