#include "models/waveforms/peaks.h"

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
    std::array<char, 32> unused{};
};
static_assert(sizeof(Header) == 64);

/// Collects peaks of one channel, all levels in one pass.
class Collector {
public:
    void add(const float *samples, std::size_t count, std::size_t stride)
    {
        for (std::size_t i = 0; i < count; ++i) {
            const float x = samples[i * stride];
            m_low = std::min(m_low, x);
            m_high = std::max(m_high, x);
            m_energy += x * x;
            if (++m_filled == Peaks::levels[0])
                close();
        }
    }
    std::array<std::vector<Peak>, Peaks::levels.size()> finish()
    {
        if (m_filled > 0)
            close();
        for (std::size_t level = 1; level < Peaks::levels.size(); ++level)
            for (std::size_t i = 0; i < m_levels[level - 1].size(); i += 4)
                m_levels[level].push_back(
                    merged(std::span(m_levels[level - 1])
                               .subspan(i, std::min<std::size_t>(4, m_levels[level - 1].size() - i))));
        return std::move(m_levels);
    }

private:
    static Peak merged(std::span<const Peak> four)
    {
        Peak all = four.front();
        double energy = 0.0;
        for (const Peak &p : four) {
            all.low = std::min(all.low, p.low);
            all.high = std::max(all.high, p.high);
            energy += static_cast<double>(p.rms) * p.rms;
        }
        all.rms = static_cast<quint8>(std::lround(std::sqrt(energy / static_cast<double>(four.size()))));
        return all;
    }
    void close()
    {
        const auto bound = [](float x) { return static_cast<qint8>(std::clamp(x, -127.0F, 127.0F)); };
        Peak peak;
        peak.low = bound(std::floor(m_low * 127.0F)); // outwards: a peak is never shown smaller than it is
        peak.high = bound(std::ceil(m_high * 127.0F));
        peak.rms = static_cast<quint8>(
            std::min(127.0F, std::sqrt(m_energy / static_cast<float>(m_filled)) * 127.0F + 0.5F));
        m_levels[0].push_back(peak);
        m_low = 1e9F;
        m_high = -1e9F;
        m_energy = 0.0F;
        m_filled = 0;
    }
    float m_low = 1e9F;
    float m_high = -1e9F;
    float m_energy = 0.0F;
    std::uint32_t m_filled = 0;
    std::array<std::vector<Peak>, Peaks::levels.size()> m_levels;
};
} // namespace

QString Peaks::make(const QString &audio, const QString &path, const std::atomic<bool> *cancel)
{
    engine::AudioFault fault;
    const auto decoder = engine::Decoder::open(audio.toStdU16String(), fault);
    if (!decoder)
        return textOf(fault);
    const auto channels = static_cast<std::size_t>(decoder->info().playedChannels());
    std::array<Collector, 2> collectors;
    std::vector<float> block(8192 * channels);
    Header header;
    while (const std::size_t frames = decoder->read(block)) {
        if (cancel && cancel->load())
            return QCoreApplication::translate("Files", "cancelled");
        for (std::size_t c = 0; c < channels; ++c)
            collectors[c].add(block.data() + c, frames, channels);
        header.frames += frames;
    }
    header.channels = static_cast<quint32>(channels);
    header.rate = static_cast<quint32>(decoder->info().sampleRate);

    std::array<std::array<std::vector<Peak>, levels.size()>, 2> all;
    for (std::size_t c = 0; c < channels; ++c)
        all[c] = collectors[c].finish();
    QByteArray body;
    for (std::size_t level = 0; level < levels.size(); ++level)
        for (std::size_t c = 0; c < channels; ++c)
            body.append(reinterpret_cast<const char *>(all[c][level].data()),
                        static_cast<qsizetype>(all[c][level].size() * sizeof(Peak)));
    header.checksum = XXH3_64bits(body.constData(), static_cast<std::size_t>(body.size()));
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(reinterpret_cast<const char *>(&header), sizeof header) != sizeof header
        || file.write(body) != body.size() || !file.commit())
        return file.errorString();
    return {};
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
    return peaks;
}

std::span<const Peak> Peaks::level(std::size_t level, int channel) const
{
    return {m_at[level][static_cast<std::size_t>(channel)], static_cast<std::size_t>(count(m_frames, level))};
}

Peak Peaks::between(int channel, quint64 from, quint64 to, double perPeak) const
{
    std::size_t best = 0;
    while (best + 1 < levels.size() && levels[best + 1] <= perPeak)
        ++best;
    const auto row = level(best, channel);
    const std::size_t first
        = std::min<std::size_t>(static_cast<std::size_t>(from / levels[best]), row.size());
    const std::size_t last = std::min<std::size_t>(
        static_cast<std::size_t>((std::max(to, from + 1) - 1) / levels[best]) + 1, row.size());
    Peak all;
    if (first >= last)
        return all;
    all = row[first];
    double energy = 0.0;
    for (const Peak &p : row.subspan(first, last - first)) {
        all.low = std::min(all.low, p.low);
        all.high = std::max(all.high, p.high);
        energy += static_cast<double>(p.rms) * p.rms;
    }
    all.rms = static_cast<quint8>(std::sqrt(energy / static_cast<double>(last - first)));
    return all;
}

} // namespace flux
