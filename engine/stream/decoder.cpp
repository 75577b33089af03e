#include "engine/stream/decoder.h"

#include "engine/dsp/kernels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sndfile.h>

namespace flux::engine {

struct Decoder::File {
    SNDFILE *handle = nullptr;
    ~File() { sf_close(handle); }
};

namespace {
constexpr float minus3 = 0.70710678F;

/// Gains of one loudspeaker to the left and right of a stereo fold.
std::array<float, 2> foldOf(int position)
{
    switch (position) {
    case SF_CHANNEL_MAP_LEFT:
    case SF_CHANNEL_MAP_FRONT_LEFT: return {1.0F, 0.0F};
    case SF_CHANNEL_MAP_RIGHT:
    case SF_CHANNEL_MAP_FRONT_RIGHT: return {0.0F, 1.0F};
    case SF_CHANNEL_MAP_LFE: return {0.0F, 0.0F};
    case SF_CHANNEL_MAP_REAR_LEFT:
    case SF_CHANNEL_MAP_SIDE_LEFT:
    case SF_CHANNEL_MAP_FRONT_LEFT_OF_CENTER: return {minus3, 0.0F};
    case SF_CHANNEL_MAP_REAR_RIGHT:
    case SF_CHANNEL_MAP_SIDE_RIGHT:
    case SF_CHANNEL_MAP_FRONT_RIGHT_OF_CENTER: return {0.0F, minus3};
    case SF_CHANNEL_MAP_REAR_CENTER: return {0.5F, 0.5F};
    default: return {minus3, minus3};
    }
}

/// The order that files of `channels` channels use when they don't say: Vorbis has its own, all others
/// WAVE's.
std::span<const int> usualOrder(int channels, bool vorbis)
{
    enum : int {
        L = SF_CHANNEL_MAP_LEFT,
        R = SF_CHANNEL_MAP_RIGHT,
        C = SF_CHANNEL_MAP_CENTER,
        Lfe = SF_CHANNEL_MAP_LFE,
        Bl = SF_CHANNEL_MAP_REAR_LEFT,
        Br = SF_CHANNEL_MAP_REAR_RIGHT,
        Bc = SF_CHANNEL_MAP_REAR_CENTER,
        Sl = SF_CHANNEL_MAP_SIDE_LEFT,
        Sr = SF_CHANNEL_MAP_SIDE_RIGHT
    };
    static constexpr std::array<std::array<int, 8>, 6> wave{{{L, R, C},
                                                             {L, R, Bl, Br},
                                                             {L, R, C, Bl, Br},
                                                             {L, R, C, Lfe, Bl, Br},
                                                             {L, R, C, Lfe, Bc, Sl, Sr},
                                                             {L, R, C, Lfe, Bl, Br, Sl, Sr}}};
    static constexpr std::array<std::array<int, 8>, 6> ogg{{{L, C, R},
                                                            {L, R, Bl, Br},
                                                            {L, C, R, Bl, Br},
                                                            {L, C, R, Bl, Br, Lfe},
                                                            {L, C, R, Sl, Sr, Bc, Lfe},
                                                            {L, C, R, Sl, Sr, Bl, Br, Lfe}}};
    const auto &row = (vorbis ? ogg : wave)[static_cast<std::size_t>(channels - 3)];
    return std::span(row).first(static_cast<std::size_t>(channels));
}

std::vector<float> foldGains(SNDFILE *file, int channels, int format)
{
    std::vector<int> map(static_cast<std::size_t>(channels), SF_CHANNEL_MAP_INVALID);
    const int bytes = channels * static_cast<int>(sizeof(int));
    const bool told = sf_command(file, SFC_GET_CHANNEL_MAP_INFO, map.data(), bytes) == SF_TRUE
        && std::ranges::none_of(
                          map, [](int c) { return c == SF_CHANNEL_MAP_INVALID || c == SF_CHANNEL_MAP_MONO; });
    if (!told)
        std::ranges::copy(usualOrder(channels, (format & SF_FORMAT_TYPEMASK) == SF_FORMAT_OGG), map.begin());
    std::vector<float> gains;
    for (const int position : map)
        for (const float gain : foldOf(position))
            gains.push_back(gain);
    return gains;
}

bool isSixteenBit(int format)
{
    const int type = format & SF_FORMAT_SUBMASK;
    return type == SF_FORMAT_PCM_16 || type == SF_FORMAT_PCM_S8 || type == SF_FORMAT_PCM_U8
        || type == SF_FORMAT_ULAW || type == SF_FORMAT_ALAW;
}

std::string formatName(int format)
{
    const auto ask = [](int command, int which) -> std::string {
        SF_FORMAT_INFO info{};
        info.format = which;
        return sf_command(nullptr, command, &info, sizeof info) == 0 && info.name ? info.name : "";
    };
    return ask(SFC_GET_FORMAT_INFO, format & SF_FORMAT_TYPEMASK) + ", "
        + ask(SFC_GET_FORMAT_INFO, format & SF_FORMAT_SUBMASK);
}

/// Frames up to the last whole page of an Ogg file that breaks off; 0 when there is none. The library knows a
/// length only where the stream has an end (RFC 3533: a page tells the last sample that ends on it, RFC 7845:
/// at 48 kHz and with the pre-skip for Opus).
std::uint64_t framesOfTornOgg(const std::filesystem::path &file, int rate, bool opus)
{
    constexpr std::size_t twoPages = 131072; // one has 65,307 bytes at the most
    std::ifstream in(file, std::ios::binary);
    std::string text(4096, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    const auto number = [&text](std::size_t at, std::size_t bytes) {
        std::uint64_t value = 0;
        for (std::size_t i = bytes; i-- > 0;)
            value = value << 8U | static_cast<unsigned char>(text[at + i]);
        return value;
    };
    const std::size_t head = text.find("OpusHead");
    const std::uint64_t skipped
        = opus && head != std::string::npos && head + 12 <= text.size() ? number(head + 10, 2) : 0;
    in.clear();
    in.seekg(0, std::ios::end);
    const auto size = static_cast<std::size_t>(std::max<std::streamoff>(0, in.tellg()));
    text.resize(std::min(size, twoPages));
    in.seekg(static_cast<std::streamoff>(size - text.size()));
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    for (std::size_t at = text.rfind("OggS"); at != std::string::npos;
         at = at > 0 ? text.rfind("OggS", at - 1) : std::string::npos) {
        if (at + 27 > text.size())
            continue;
        const auto segments = static_cast<std::size_t>(static_cast<unsigned char>(text[at + 26]));
        std::size_t end = at + 27 + segments;
        for (std::size_t i = 0; i < segments && at + 27 + i < text.size(); ++i)
            end += static_cast<unsigned char>(text[at + 27 + i]);
        const std::uint64_t last = number(at + 6, 8);
        if (end > text.size() || last == ~std::uint64_t{0} || last <= skipped)
            continue;
        return opus ? (last - skipped) * static_cast<std::uint64_t>(rate) / 48000 : last;
    }
    return 0;
}

std::string withoutEnd(std::string text)
{
    while (!text.empty() && (text.back() == '.' || text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    return text;
}
} // namespace

std::unique_ptr<Decoder> Decoder::open(const std::filesystem::path &file, AudioFault &fault)
{
    using Kind = AudioFault::Kind;
    const auto refuse = [&](Kind kind, std::uint64_t number = 0, std::string detail = {}) {
        fault = {kind, number, 0, std::move(detail)};
        return nullptr;
    };
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return refuse(Kind::Missing);
    if (!std::filesystem::is_regular_file(file, ignored))
        return refuse(Kind::NotAFile);
    if (std::filesystem::file_size(file, ignored) == 0)
        return refuse(Kind::Empty);
    SF_INFO info{};
#ifdef _WIN32
    SNDFILE *handle = sf_wchar_open(file.c_str(), SFM_READ, &info);
#else
    SNDFILE *handle = sf_open(file.c_str(), SFM_READ, &info);
#endif
    if (!handle)
        switch (sf_error(nullptr)) {
        case SF_ERR_UNRECOGNISED_FORMAT: return refuse(Kind::UnknownFormat);
        case SF_ERR_UNSUPPORTED_ENCODING: return refuse(Kind::UnknownEncoding);
        case SF_ERR_SYSTEM: return refuse(Kind::Unreadable, 0, withoutEnd(sf_strerror(nullptr)));
        default: return refuse(Kind::Malformed, 0, withoutEnd(sf_strerror(nullptr)));
        }
    auto owner = std::make_unique<File>();
    owner->handle = handle;
    if (info.channels < 1 || info.channels > maximumChannels)
        return refuse(Kind::Channels, static_cast<std::uint64_t>(std::max(0, info.channels)));
    if (info.samplerate < 8000 || info.samplerate > 384000)
        return refuse(Kind::SampleRate, static_cast<std::uint64_t>(std::max(0, info.samplerate)));
    bool truncated = false;
    if (info.frames == SF_COUNT_MAX) {
        truncated = true;
        info.frames = static_cast<sf_count_t>(
            framesOfTornOgg(file, info.samplerate, (info.format & SF_FORMAT_SUBMASK) == SF_FORMAT_OPUS));
    }
    if (info.frames <= 0)
        return refuse(Kind::NoAudio);
    std::array<char, 8192> log{};
    sf_command(handle, SFC_GET_LOG_INFO, log.data(), static_cast<int>(log.size()) - 1);
    const char *data = std::strstr(log.data(), "data : ");
    const char *end = data ? std::strchr(data, '\n') : nullptr;
    truncated = truncated
        || (data && end && std::string_view(data, end).find("should be") != std::string_view::npos);

    AudioInfo told;
    told.channels = info.channels;
    told.sampleRate = info.samplerate;
    told.frames = static_cast<std::uint64_t>(info.frames);
    told.sixteenBit = isSixteenBit(info.format) && info.channels <= 2;
    told.format = formatName(info.format);
    std::unique_ptr<Decoder> decoder(new Decoder(std::move(owner), std::move(told), truncated));
    if (info.channels > 2)
        decoder->m_fold = foldGains(handle, info.channels, info.format);
    return decoder;
}

Decoder::Decoder(std::unique_ptr<File> file, AudioInfo info, bool truncated)
    : m_file(std::move(file)), m_info(std::move(info)), m_truncated(truncated)
{
}

Decoder::~Decoder() = default;

namespace {
/// Makes what is not a number silent; returns how many there were.
std::uint64_t silenceInvalid(std::span<float> samples)
{
    // One NaN or infinity makes the sum of the squares one too: most files are passed in one quick look.
    const std::size_t whole = samples.size() / 16 * 16;
    float low = 0.0F;
    float high = 0.0F;
    float energy = 0.0F;
    if (whole > 0)
        kernels().extremes(samples.data(), static_cast<std::uint32_t>(whole), low, high, energy);
    std::uint64_t invalid = 0;
    for (float &x : std::isfinite(energy) ? samples.subspan(whole) : samples)
        if (!std::isfinite(x)) {
            x = 0.0F;
            ++invalid;
        }
    return invalid;
}
} // namespace

std::size_t Decoder::read(std::span<float> interleaved)
{
    const auto out = static_cast<std::size_t>(m_info.playedChannels());
    const auto stored = static_cast<std::size_t>(m_info.channels);
    const std::size_t frames = interleaved.size() / out;
    std::span<float> raw = interleaved;
    if (stored > 2) {
        m_raw.resize(frames * stored);
        raw = m_raw;
    }
    std::size_t read = 0;
    if (m_info.sixteenBit) { // our own conversion is faster, and integers are numbers
        m_short.resize(frames * stored);
        const sf_count_t got
            = sf_readf_short(m_file->handle, m_short.data(), static_cast<sf_count_t>(frames));
        read = got > 0 ? static_cast<std::size_t>(got) : 0;
        kernels().fromShort(m_short.data(), raw.data(), static_cast<std::uint32_t>(read * stored));
    } else {
        const sf_count_t got = sf_readf_float(m_file->handle, raw.data(), static_cast<sf_count_t>(frames));
        read = got > 0 ? static_cast<std::size_t>(got) : 0;
        m_invalid += silenceInvalid(raw.first(read * stored));
    }
    if (stored > 2)
        for (std::size_t i = 0; i < read; ++i) {
            float left = 0.0F;
            float right = 0.0F;
            for (std::size_t c = 0; c < stored; ++c) {
                left += raw[i * stored + c] * m_fold[2 * c];
                right += raw[i * stored + c] * m_fold[2 * c + 1];
            }
            interleaved[2 * i] = left;
            interleaved[2 * i + 1] = right;
        }
    m_framesRead += read;
    m_ended |= read < frames;
    return read;
}

bool Decoder::seek(std::uint64_t frame)
{
    m_framesRead = frame;
    m_ended = false;
    return sf_seek(m_file->handle, static_cast<sf_count_t>(frame), SEEK_SET)
        == static_cast<sf_count_t>(frame);
}

AudioScan scanAudio(const std::filesystem::path &file)
{
    AudioScan scan;
    const auto decoder = Decoder::open(file, scan.problem);
    if (!decoder)
        return scan;
    scan.info = decoder->info();
    const auto channels = static_cast<std::size_t>(scan.info.playedChannels());
    std::vector<float> block(8192 * channels);
    while (const std::size_t frames = decoder->read(block)) {
        for (const float x : std::span(block).first(frames * channels))
            scan.peak = std::max(scan.peak, std::abs(x));
        scan.frames += frames;
    }
    if (scan.frames == 0)
        scan.problem.kind = AudioFault::Kind::Undecodable;
    if (decoder->isTruncated())
        scan.warnings.push_back({AudioFault::Kind::Truncated, 0, 0, {}});
    if (decoder->invalidSamples() > 0)
        scan.warnings.push_back({AudioFault::Kind::NotNumbers, decoder->invalidSamples(), 0, {}});
    return scan;
}

std::span<const char *const> audioFileEndings()
{
    static constexpr std::array<const char *, 14> endings{
        "wav", "aif", "aiff", "aifc", "flac", "ogg", "oga", "opus", "mp3", "w64", "rf64", "caf", "au", "bwf"};
    return endings;
}

} // namespace flux::engine
