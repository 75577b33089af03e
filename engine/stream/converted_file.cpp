#include "engine/stream/converted_file.h"

#include <algorithm>

namespace flux::engine {

ConvertedFile::ConvertedFile(std::unique_ptr<Decoder> decoder, double sampleRate)
    : m_decoder(std::move(decoder)), m_converter(channels(), m_decoder->info().sampleRate, sampleRate),
      m_block(2048 * static_cast<std::size_t>(channels())),
      m_frames(convertedFrames(m_decoder->info().frames, m_decoder->info().sampleRate, sampleRate)),
      m_left(m_decoder->info().frames)
{
}

std::unique_ptr<ConvertedFile> ConvertedFile::open(const std::filesystem::path &file, double sampleRate,
                                                   AudioFault &fault)
{
    auto decoder = Decoder::open(file, fault);
    return decoder ? std::unique_ptr<ConvertedFile>(new ConvertedFile(std::move(decoder), sampleRate))
                   : nullptr;
}

bool ConvertedFile::seek(std::uint64_t frame)
{
    const std::uint64_t source = m_converter.seek(frame);
    m_position = frame;
    m_left = m_decoder->info().frames - std::min(source, m_decoder->info().frames);
    return m_decoder->seek(source);
}

std::size_t ConvertedFile::read(std::span<float> out)
{
    const auto width = static_cast<std::size_t>(channels());
    std::size_t done = 0;
    while (done * width < out.size()) {
        const std::size_t got = m_converter.read(out.subspan(done * width));
        done += got;
        if (got > 0)
            continue;
        const std::size_t wanted
            = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, m_block.size() / width));
        const std::size_t read = wanted > 0 ? m_decoder->read(std::span(m_block).first(wanted * width)) : 0;
        m_left -= read;
        if (read > 0) {
            m_converter.write(std::span(m_block).first(read * width));
            continue;
        }
        m_left = 0;
        m_converter.finish();
        const std::size_t rest = m_converter.read(out.subspan(done * width));
        done += rest;
        if (rest == 0)
            break;
    }
    m_position += done;
    return done;
}

} // namespace flux::engine
