#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace flux::engine {

enum class AudioFormat { Wav16, Wav24, Wav32Float, Flac, Vorbis };

/// Writes one audio file; the same samples give the same bytes (Vorbis excepted: its stream has a random
/// number). It grows beside its place and is put there when it is whole: what stood there stays until then. A
/// device or a pipe is written to as it is.
class AudioWriter {
public:
    /// Null when the file can't be made; `problem` then says why.
    static std::unique_ptr<AudioWriter> create(const std::filesystem::path &file, AudioFormat format,
                                               int channels, int sampleRate, std::string &problem);
    ~AudioWriter();
    AudioWriter(const AudioWriter &) = delete;
    AudioWriter &operator=(const AudioWriter &) = delete;

    /// False when not all could be written.
    [[nodiscard]] bool write(std::span<const float> interleaved);
    /// Ends the file and puts it in its place. False when not all reached the disk.
    [[nodiscard]] bool finish();

private:
    struct File;
    explicit AudioWriter(std::unique_ptr<File> file);
    std::unique_ptr<File> m_file;
};

} // namespace flux::engine
