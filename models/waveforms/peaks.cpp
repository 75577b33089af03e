#include "models/waveforms/peaks.h"

#include "engine/dsp/kernels.h"
#include "engine/stream/decoder.h"
#include "models/waveforms/audio_fault_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <xxhash.h>

namespace flux {

namespace {
struct Header {
    std::array<char, 4> magic{'F', 'F', 'P', 'K'};
    quint32 version = 1;
    quint32 channels = 0;
    quint32 rate = 0;
    quint64 frames = 0;
    quint64 checksum = 0;
    quint32 finest = Peaks::levels.front(); ///< frames per peak that are really known; 0 in older files
    std::array<char, 28> unused{};
};
static_assert(sizeof(Header) == 64);

Peak peakOf(float low, float high, float energy, std::uint32_t frames)
{
    const auto bound = [](float x) { return static_cast<int>(std::clamp(x, -127.0F, 127.0F)); };
    low *= 127.0F;
    high *= 127.0F;
    Peak peak; // outwards: a peak is never shown smaller than it is
    peak.low = static_cast<qint8>(bound(low) - (low < 0.0F && low > -127.0F ? 1 : 0));
    peak.high = static_cast<qint8>(bound(high) + (high > 0.0F && high < 127.0F ? 1 : 0));
    peak.rms = static_cast<quint8>(
        std::min(127.0F, std::sqrt(energy / static_cast<float>(frames)) * 127.0F + 0.5F));
    return peak;
}

Peak merged(std::span<const Peak> some)
{
    Peak all = some.front();
    int energy = 0;
    for (const Peak &p : some) {
        all.low = std::min(all.low, p.low);
        all.high = std::max(all.high, p.high);
        energy += p.rms * p.rms;
    }
    all.rms
        = static_cast<quint8>(std::sqrt(static_cast<float>(energy) / static_cast<float>(some.size())) + 0.5F);
    return all;
}

/// The peaks of any stretch of interleaved frames, one for each channel.
std::array<Peak, 2> peaksOf(std::span<const float> interleaved, std::size_t channels)
{
    std::array<float, 2> low{1e9F, 1e9F};
    std::array<float, 2> high{-1e9F, -1e9F};
    std::array<float, 2> energy{};
    const std::size_t whole = interleaved.size() / 16 * 16;
    if (whole > 0 && channels == 1)
        engine::kernels().extremes(interleaved.data(), static_cast<std::uint32_t>(whole), low[0], high[0],
                                   energy[0]);
    else if (whole > 0)
        engine::kernels().extremesStereo(interleaved.data(), static_cast<std::uint32_t>(whole / 2),
                                         low.data(), high.data(), energy.data());
    for (std::size_t i = whole; i < interleaved.size(); ++i) {
        const std::size_t c = i % channels;
        low[c] = std::min(low[c], interleaved[i]);
        high[c] = std::max(high[c], interleaved[i]);
        energy[c] += interleaved[i] * interleaved[i];
    }
    const auto frames = static_cast<std::uint32_t>(interleaved.size() / channels);
    std::array<Peak, 2> peaks{};
    for (std::size_t c = 0; c < channels; ++c)
        peaks[c] = peakOf(low[c], high[c], energy[c], frames);
    return peaks;
}

using Levels = std::array<std::vector<Peak>, Peaks::levels.size()>;

/// The coarser levels from the finest.
void fillLevels(Levels &all)
{
    for (std::size_t level = 1; level < Peaks::levels.size(); ++level) {
        const std::span<const Peak> finer = all[level - 1];
        all[level].reserve(finer.size() / 4 + 1);
        for (std::size_t i = 0; i < finer.size(); i += 4)
            all[level].push_back(merged(finer.subspan(i, std::min<std::size_t>(4, finer.size() - i))));
    }
}

} // namespace

std::shared_ptr<const Peaks> Peaks::sketch(const QString &audio, std::chrono::milliseconds longest)
{
    constexpr quint32 width = levels.back();
    const auto end = std::chrono::steady_clock::now() + longest;
    engine::AudioFault fault;
    const auto decoder = engine::Decoder::open(audio.toStdU16String(), fault);
    if (!decoder || decoder->info().frames < 8 * quint64{width})
        return nullptr; // a short file is read faster than it is sketched
    const auto channels = static_cast<std::size_t>(decoder->info().playedChannels());
    auto peaks = std::make_shared<Peaks>();
    peaks->m_channels = static_cast<int>(channels);
    peaks->m_rate = decoder->info().sampleRate;
    peaks->m_frames = decoder->info().frames;
    const auto points = static_cast<std::size_t>(count(peaks->m_frames, levels.size() - 1));
    std::array<std::vector<Peak>, 2> found{std::vector<Peak>(points), std::vector<Peak>(points)};
    std::vector<bool> known(points);
    std::vector<float> block(1024 * channels);
    // Every 16th first, then what lies between: whenever time is up the picture is whole.
    for (std::size_t stride = 16; stride > 0; stride /= 2)
        for (std::size_t at = 0; at < points; at += stride) {
            if (known[at] || !decoder->seek(at * quint64{width}))
                continue;
            const std::size_t frames = decoder->read(block);
            if (frames == 0)
                continue;
            const auto peak = peaksOf(std::span<const float>(block).first(frames * channels), channels);
            for (std::size_t c = 0; c < channels; ++c)
                for (std::size_t i = at; i < std::min(points, at + stride); ++i)
                    if (!known[i])
                        found[c][i] = peak[c];
            known[at] = true;
            if (std::chrono::steady_clock::now() > end && at > 0) {
                stride = 1;
                break;
            }
        }
    for (std::size_t c = 0; c < channels; ++c)
        peaks->m_sketch.insert(peaks->m_sketch.end(), found[c].begin(), found[c].end());
    return peaks;
}

namespace {
/// Writes a peak file from its finest level.
QString write(const QString &path, Header header, std::array<Levels, 2> &all,
              const std::function<void(qint64)> &reserve)
{
    for (std::size_t c = 0; c < header.channels; ++c)
        fillLevels(all[c]);
    QByteArray body;
    for (std::size_t level = 0; level < Peaks::levels.size(); ++level)
        for (std::size_t c = 0; c < header.channels; ++c)
            body.append(reinterpret_cast<const char *>(all[c][level].data()),
                        static_cast<qsizetype>(all[c][level].size() * sizeof(Peak)));
    header.checksum = XXH3_64bits(body.constData(), static_cast<std::size_t>(body.size()));
    if (reserve)
        reserve(body.size() + static_cast<qint64>(sizeof header));
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(reinterpret_cast<const char *>(&header), sizeof header) != sizeof header
        || file.write(body) != body.size() || !file.commit())
        return file.errorString();
    return {};
}
} // namespace

QString Peaks::make(const QString &audio, const QString &path, PeakTask *task,
                    const std::function<void(qint64)> &reserve)
{
    engine::AudioFault fault;
    const auto decoder = engine::Decoder::open(audio.toStdU16String(), fault);
    if (!decoder)
        return textOf(fault);
    if (task)
        task->total = decoder->info().frames;
    const auto channels = static_cast<std::size_t>(decoder->info().playedChannels());
    constexpr std::size_t piece = 1024; // stays in the fastest cache
    static_assert(piece % levels[0] == 0);
    std::array<Levels, 2> all;
    for (Levels &channel : all)
        channel[0].reserve(
            static_cast<std::size_t>(std::min<quint64>(count(decoder->info().frames, 0), quint64{1} << 24U)));
    std::vector<float> block(piece * channels);
    Header header;
    while (const std::size_t frames = decoder->read(block)) {
        if (task && task->cancel.load(std::memory_order_relaxed))
            return QCoreApplication::translate("Files", "cancelled");
        for (std::size_t at = 0; at < frames; at += levels[0]) {
            const std::size_t run = std::min<std::size_t>(levels[0], frames - at);
            const auto peak
                = peaksOf(std::span<const float>(block).subspan(at * channels, run * channels), channels);
            for (std::size_t c = 0; c < channels; ++c)
                all[c][0].push_back(peak[c]);
        }
        header.frames += frames;
        if (task)
            task->done.store(header.frames, std::memory_order_relaxed);
    }
    header.channels = static_cast<quint32>(channels);
    header.rate = static_cast<quint32>(decoder->info().sampleRate);
    return write(path, header, all, reserve);
}

QString Peaks::writeImported(const QString &path, int sampleRate, quint64 frames, quint32 perPeak,
                             const std::array<std::vector<Peak>, 2> &found, int channels)
{
    std::array<Levels, 2> all;
    for (std::size_t c = 0; c < static_cast<std::size_t>(channels); ++c)
        for (quint64 at = 0; at < frames; at += levels[0]) {
            const auto first = static_cast<std::size_t>(at / perPeak);
            const auto last = static_cast<std::size_t>((std::min(at + levels[0], frames) - 1) / perPeak);
            all[c][0].push_back(merged(std::span(found[c]).subspan(first, last - first + 1)));
        }
    Header header;
    header.channels = static_cast<quint32>(channels);
    header.rate = static_cast<quint32>(sampleRate);
    header.frames = frames;
    header.finest = std::max(perPeak, levels[0] + 1);
    return write(path, header, all, {});
}

std::shared_ptr<const Peaks> Peaks::open(const QString &path)
{
    auto peaks = std::make_shared<Peaks>();
    peaks->m_file.setFileName(path);
    if (!peaks->m_file.open(QIODevice::ReadOnly)
        || peaks->m_file.size() < static_cast<qint64>(sizeof(Header)))
        return nullptr;
    peaks->m_data = peaks->m_file.map(0, peaks->m_file.size());
    if (!peaks->m_data)
        return nullptr;
    Header header;
    std::memcpy(&header, peaks->m_data, sizeof header);
    const Header expected;
    if (header.magic != expected.magic || header.version != expected.version || header.channels < 1
        || header.channels > 2 || header.rate == 0 || header.frames > (quint64{1} << 40U))
        return nullptr;
    quint64 size = sizeof(Header);
    for (std::size_t level = 0; level < levels.size(); ++level)
        for (std::size_t c = 0; c < header.channels; ++c) {
            peaks->m_at[level][c] = reinterpret_cast<const Peak *>(peaks->m_data + size);
            size += count(header.frames, level) * sizeof(Peak);
        }
    if (size != static_cast<quint64>(peaks->m_file.size())
        || XXH3_64bits(peaks->m_data + sizeof(Header), static_cast<std::size_t>(size - sizeof(Header)))
            != header.checksum)
        return nullptr;
    peaks->m_channels = static_cast<int>(header.channels);
    peaks->m_rate = header.rate;
    peaks->m_frames = header.frames;
    peaks->m_finest = std::max(header.finest, levels.front());
    return peaks;
}

std::span<const Peak> Peaks::level(std::size_t level, int channel) const
{
    if (isSketch()) {
        const auto points = static_cast<std::size_t>(count(m_frames, levels.size() - 1));
        return std::span(m_sketch).subspan(static_cast<std::size_t>(channel) * points, points);
    }
    return {m_at[level][static_cast<std::size_t>(channel)], static_cast<std::size_t>(count(m_frames, level))};
}

Peak Peaks::between(int channel, quint64 from, quint64 to, double perPeak) const
{
    std::size_t best = isSketch() ? levels.size() - 1 : 0;
    while (best + 1 < levels.size() && levels[best + 1] <= perPeak)
        ++best;
    const auto row = level(best, channel);
    static_assert(levels[5] == 64U << 10U);
    const std::size_t shift = 6 + 2 * best; // this runs for every column of every waveform: no division
    const std::size_t first = std::min<std::size_t>(from >> shift, row.size());
    const std::size_t last = std::min<std::size_t>(((std::max(to, from + 1) - 1) >> shift) + 1, row.size());
    Peak all;
    if (first >= last)
        return all;
    all = row[first];
    quint64 energy = 0;
    for (const Peak &p : row.subspan(first, last - first)) {
        all.low = std::min(all.low, p.low);
        all.high = std::max(all.high, p.high);
        energy += static_cast<quint64>(p.rms) * p.rms;
    }
    all.rms = static_cast<quint8>(std::sqrt(static_cast<float>(energy) / static_cast<float>(last - first)));
    return all;
}

} // namespace flux
