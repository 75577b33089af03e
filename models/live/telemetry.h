#pragma once

#include "engine/engine.h"
#include "models/live/bus_levels.h"
#include "models/live/profiler.h"

#include <QAbstractListModel>
#include <QTimer>

namespace flux {

/// What the engine did last, newest first: posts, refusals with their reason, steals. Bounded.
class EventLogModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Telemetry")

public:
    enum Role { TextRole = Qt::UserRole, DetailRole, SecondsRole, RefusedRole };
    static constexpr int longest = 500;

    using QAbstractListModel::QAbstractListModel;
    struct Line {
        QString text;
        QString detail;
        double seconds = 0.0;
        bool refused = false;
    };
    void add(Line line);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::deque<Line> m_lines;
};

/// The engine's state for views, polled at display rate while somebody looks.
class Telemetry : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the studio")
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged)
    Q_PROPERTY(double peakLeft READ peakLeft NOTIFY levelsChanged)   ///< dBFS, falling 20 dB/s
    Q_PROPERTY(double peakRight READ peakRight NOTIFY levelsChanged) ///< dBFS
    Q_PROPERTY(double rms READ rms NOTIFY levelsChanged)             ///< dBFS
    Q_PROPERTY(double highest READ highest NOTIFY levelsChanged)     ///< dBFS, held until reset
    Q_PROPERTY(int voices READ voices NOTIFY voicesChanged)
    Q_PROPERTY(int unheard READ unheard NOTIFY voicesChanged) ///< voices that are virtual, paused or waiting
    Q_PROPERTY(int streams READ streams NOTIFY streamsChanged)
    Q_PROPERTY(int starvations READ starvations NOTIFY streamsChanged) ///< since the engine began
    Q_PROPERTY(bool playing READ isPlaying NOTIFY playingChanged)
    /// What is auditioned, while its playhead moves.
    Q_PROPERTY(flux::doc::ObjectId auditioned READ auditioned NOTIFY auditionedChanged)
    /// Where on its time line it is, s; −1: nowhere.
    Q_PROPERTY(double playhead READ playhead NOTIFY playheadChanged)
    /// The sound whose place in its file is told, however it came to play.
    Q_PROPERTY(flux::doc::ObjectId sound READ sound WRITE setSound NOTIFY soundChanged)
    /// Where its newest voice reads, s; −1: none plays.
    Q_PROPERTY(double soundPlace READ soundPlace NOTIFY soundPlaceChanged)
    Q_PROPERTY(int load READ load NOTIFY loadChanged)                 ///< % of the block's time
    Q_PROPERTY(QString loadText READ loadText NOTIFY loadTextChanged) ///< what it is made of, in words
    Q_PROPERTY(flux::EventLogModel *log READ log CONSTANT)

public:
    /// `levels` is told to read the meters; it must outlive this.
    Telemetry(engine::Engine &engine, BusLevels &levels, NameOf nameOf, QObject *parent = nullptr);

    [[nodiscard]] bool isWatched() const { return m_timer.isActive(); }
    /// A window that is hidden polls nothing.
    void setWatched(bool watched);
    /// The post of `object` whose playhead is shown; it began at `from` s of its time line.
    void follow(std::uint64_t playing, doc::ObjectId object, double from = 0.0);
    [[nodiscard]] std::uint64_t followed() const { return m_followed; }
    Q_INVOKABLE void resetHighest();
    void poll();

    [[nodiscard]] double peakLeft() const { return m_level.left; }
    [[nodiscard]] double peakRight() const { return m_level.right; }
    [[nodiscard]] double rms() const { return m_level.rms; }
    [[nodiscard]] double highest() const { return m_level.highest; }
    [[nodiscard]] int voices() const { return m_voices; }
    [[nodiscard]] int unheard() const { return m_unheard; }
    [[nodiscard]] int streams() const { return m_streams; }
    [[nodiscard]] int starvations() const { return m_starvations; }
    [[nodiscard]] bool isPlaying() const { return m_playing; }
    [[nodiscard]] doc::ObjectId auditioned() const { return m_auditioned; }
    [[nodiscard]] double playhead() const { return m_playhead; }
    [[nodiscard]] doc::ObjectId sound() const { return m_sound; }
    void setSound(doc::ObjectId sound);
    [[nodiscard]] double soundPlace() const { return m_soundPlace; }
    [[nodiscard]] int load() const { return m_load; }
    [[nodiscard]] QString loadText() const { return m_loadText; }
    [[nodiscard]] EventLogModel *log() { return &m_log; }
    /// The engine begins anew, at frame 0: what was told of it before means nothing any more.
    void restart();
    /// What happened last, and why.
    [[nodiscard]] Profiler &profiler() { return m_profiler; }

Q_SIGNALS:
    void watchedChanged();
    void levelsChanged();
    void voicesChanged();
    void streamsChanged();
    void playingChanged();
    void auditionedChanged();
    void playheadChanged();
    void soundChanged();
    void soundPlaceChanged();
    void loadChanged();
    void loadTextChanged();
    /// All of a tick is told: what shows something live looks now.
    void ticked();
    /// A container has picked one of its children.
    void picked(flux::doc::ObjectId child);
    /// Something a person should know of: an unreadable file, for example.
    void complained(const QString &message);

private:
    void take(const engine::Record &record);
    void updateLoad(const engine::Engine::Load &load);

    engine::Engine &m_engine;
    BusLevels &m_levels;
    NameOf m_nameOf;
    QTimer m_timer;
    EventLogModel m_log;
    Profiler m_profiler;
    BusLevels::Level m_level; ///< of the main bus, as shown
    int m_voices = 0;
    int m_unheard = 0;
    int m_streams = 0;
    int m_starvations = 0;
    int m_load = 0;
    int m_looks = 0;
    std::array<double, rt::stages> m_stageSums{};
    QString m_loadText;
    bool m_playing = false;
    double m_playhead = -1.0;
    double m_soundPlace = -1.0;
    doc::ObjectId m_auditioned;
    doc::ObjectId m_sound;
    std::uint64_t m_followed = 0;
    std::uint64_t m_followedFrame = 0;
    double m_followedFrom = 0.0;
    bool m_followedStarted = false;
};

} // namespace flux
