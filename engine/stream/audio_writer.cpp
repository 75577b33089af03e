#include "engine/stream/audio_writer.h"

#include <algorithm>
#include <random>
#include <sndfile.h>
#include <system_error>
#include <utility>

namespace flux::engine {

struct AudioWriter::File {
    SNDFILE *handle = nullptr;
    std::filesystem::path place;
    std::filesystem::path growing; ///< beside it; empty: written in place
    int channels = 2;
    bool failed = false;

    void remove() const
    {
        std::error_code ignored;
        if (!growing.empty())
            std::filesystem::remove(growing, ignored);
    }
};

namespace {
int formatOf(AudioFormat format)
{
    switch (format) {
    case AudioFormat::Wav16: return SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    case AudioFormat::Wav24: return SF_FORMAT_WAV | SF_FORMAT_PCM_24;
    case AudioFormat::Wav32Float: return SF_FORMAT_WAV | SF_FORMAT_FLOAT;
    case AudioFormat::Flac: return SF_FORMAT_FLAC | SF_FORMAT_PCM_24;
    case AudioFormat::Vorbis: return SF_FORMAT_OGG | SF_FORMAT_VORBIS;
    }
    return 0;
}
} // namespace

std::unique_ptr<AudioWriter> AudioWriter::create(const std::filesystem::path &file, AudioFormat format,
                                                 int channels, int sampleRate, std::string &problem)
{
    SF_INFO info{};
    info.format = formatOf(format);
    info.channels = channels;
    info.samplerate = sampleRate;
    std::error_code ignored;
    const auto there = std::filesystem::status(file, ignored);
    if (std::filesystem::is_directory(there) || file.filename().empty()) {
        problem = file.empty() ? "it has no name" : "it is a folder";
        return nullptr;
    }
    auto owner = std::make_unique<File>();
    owner->place = file;
    if (!std::filesystem::exists(there) || std::filesystem::is_regular_file(there)) {
        if (std::filesystem::is_symlink(file, ignored))
            owner->place = std::filesystem::weakly_canonical(file, ignored);
        owner->growing = owner->place.parent_path()
            / (".part" + std::to_string(std::random_device{}()) + "-" + std::to_string(info.format));
    }
    const std::filesystem::path &target = owner->growing.empty() ? owner->place : owner->growing;
#ifdef _WIN32
    SNDFILE *handle = sf_wchar_open(target.c_str(), SFM_WRITE, &info);
#else
    SNDFILE *handle = sf_open(target.c_str(), SFM_WRITE, &info);
#endif
    if (!handle) {
        problem = sf_strerror(nullptr);
        return nullptr;
    }
    sf_command(handle, SFC_SET_ADD_PEAK_CHUNK, nullptr, SF_FALSE); // it holds the time of day
    sf_command(handle, SFC_SET_CLIPPING, nullptr, SF_TRUE);
    double quality = 0.6;
    sf_command(handle, SFC_SET_VBR_ENCODING_QUALITY, &quality, sizeof quality);
    owner->handle = handle;
    owner->channels = channels;
    return std::unique_ptr<AudioWriter>(new AudioWriter(std::move(owner)));
}

AudioWriter::AudioWriter(std::unique_ptr<File> file) : m_file(std::move(file)) {}

AudioWriter::~AudioWriter()
{
    if (!m_file->handle)
        return;
    sf_close(m_file->handle);
    m_file->remove();
}

bool AudioWriter::write(std::span<const float> interleaved)
{
    constexpr std::size_t most = 4096; // libsndfile's Vorbis encoder keeps a whole call on the stack
    for (std::size_t at = 0; at < interleaved.size(); at += most) {
        const auto part = interleaved.subspan(at, std::min(most, interleaved.size() - at));
        if (sf_write_float(m_file->handle, part.data(), static_cast<sf_count_t>(part.size()))
            != static_cast<sf_count_t>(part.size()))
            m_file->failed = true;
    }
    return !m_file->failed;
}

bool AudioWriter::finish()
{
    if (!m_file->handle)
        return false;
    sf_write_sync(m_file->handle);
    const bool closed = sf_close(std::exchange(m_file->handle, nullptr)) == 0;
    std::error_code failure;
    if (!closed || m_file->failed) {
        m_file->remove();
        return false;
    }
    if (!m_file->growing.empty())
        std::filesystem::rename(m_file->growing, m_file->place, failure);
    if (failure)
        m_file->remove();
    return !failure;
}

} // namespace flux::engine
