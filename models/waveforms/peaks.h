#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <array>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace flux {

/// Smallest, largest and mean-square-rooted sample of a stretch of audio, in 1/127 of full scale.
struct Peak {
    qint8 low = 0;
    qint8 high = 0;
    quint8 rms = 0;
};
static_assert(sizeof(Peak) == 3);

/// What goes on while peaks are made, for whoever waits for them on another thread.
struct PeakTask {
    std::atomic<bool> cancel{false};
    std::atomic<quint64> done{0};  ///< frames read
    std::atomic<quint64> total{0}; ///< frames to read; 0: not known yet
};

/// The peaks of one audio file at six zoom levels, mapped from their file: 1.6 % of what its float samples
/// would take.
///
/// The file: a header of 64 bytes (magic "FFPK", version, channels, rate, frames, checksum of what follows),
/// then for each level and each channel its peaks. Little-endian.
class Peaks {
public:
    static constexpr std::array<quint32, 6> levels{64, 256, 1024, 4096, 16384, 65536}; ///< frames per peak

    /// Null when the file is missing, of another version or damaged: make it anew.
    static std::shared_ptr<const Peaks> open(const QString &path);
    /// Reads an audio file once and writes its peaks. Empty, or why it failed. `task` may be null; `reserve`
    /// is told the file's size before it is written.
    static QString make(const QString &audio, const QString &path, PeakTask *task = nullptr,
                        const std::function<void(qint64)> &reserve = {});
    /// Writes peaks that somebody else found, `perPeak` frames each, channel by channel: something to look at
    /// until they are made from the audio. Empty, or why it failed.
    static QString writeImported(const QString &path, int sampleRate, quint64 frames, quint32 perPeak,
                                 const std::array<std::vector<Peak>, 2> &found, int channels);
    /// True for peaks that came from elsewhere, coarser than ours: to be made anew when there is time.
    [[nodiscard]] bool isImported() const { return m_finest > levels.front(); }

    /// Looks into a long file here and there, for `longest` at most, so that something can be shown while its
    /// peaks are made: the coarsest level only. Null for a short one, or one that can't be read.
    static std::shared_ptr<const Peaks> sketch(const QString &audio, std::chrono::milliseconds longest);
    [[nodiscard]] bool isSketch() const { return !m_sketch.empty(); }

    [[nodiscard]] int channels() const { return m_channels; }
    [[nodiscard]] quint64 frames() const { return m_frames; }
    [[nodiscard]] double sampleRate() const { return m_rate; }
    [[nodiscard]] double seconds() const { return static_cast<double>(m_frames) / m_rate; }
    [[nodiscard]] qint64 bytes() const { return m_file.size(); }
    [[nodiscard]] std::span<const Peak> level(std::size_t level, int channel) const;
    /// The extremes of [from, to) frames, from the coarsest level that is fine enough for `perPeak` frames.
    [[nodiscard]] Peak between(int channel, quint64 from, quint64 to, double perPeak) const;

private:
    static quint64 count(quint64 frames, std::size_t level)
    {
        return (frames + levels[level] - 1) / levels[level];
    }
    QFile m_file;
    const uchar *m_data = nullptr;
    int m_channels = 0;
    double m_rate = 1.0;
    quint64 m_frames = 0;
    quint32 m_finest = levels.front();
    std::array<std::array<const Peak *, 2>, 6> m_at{};
    std::vector<Peak> m_sketch; ///< instead of a file
};

} // namespace flux
