#pragma once

#include "engine/cache/lru.h"
#include "models/waveforms/peak_shelf.h"
#include "models/waveforms/peaks.h"
#include "models/waveforms/samples.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace flux {

/// The peaks of a project's audio files: made once by a worker, kept on disk by content, mapped while they
/// are looked at. Both budgets are enforced when something is added; what was used longest ago goes first.
class PeakCache : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the studio")
    Q_PROPERTY(int pending READ pending NOTIFY pendingChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(int leftOut READ leftOut NOTIFY pendingChanged)

public:
    explicit PeakCache(QObject *parent = nullptr);
    ~PeakCache() override;

    /// Where peaks are kept; empty forgets everything.
    void setFolder(const QString &folder);
    void setBudgets(qint64 memoryBytes, qint64 diskBytes);

    /// The peaks of a file with that content, or null, or of a long file a sketch: then ready() follows once
    /// more, or failed().
    std::shared_ptr<const Peaks> get(const QString &hash, const QString &audioPath);
    /// Frames of a file, read by a worker; `then` is called unless `asker` is gone by then.
    void readSamples(const QString &audioPath, quint64 from, quint64 count, QObject *asker,
                     std::function<void(Samples &&)> then);
    [[nodiscard]] qint64 memoryBytes() const { return m_bytes; }
    /// Waits for all workers; for tests.
    void finish() { m_workers.waitForDone(); }

    /// Files whose peaks are being made, or wait for that.
    [[nodiscard]] int pending() const { return static_cast<int>(m_tasks.size()); }
    /// How much of them is done, 0…1.
    [[nodiscard]] double progress() const { return m_progress; }
    /// Files that cancel() left out.
    [[nodiscard]] int leftOut() const { return static_cast<int>(m_leftOut.size()); }
    /// Stops making peaks; what was asked for is left out until resume().
    Q_INVOKABLE void cancel();
    /// Makes what was left out when it is next looked at.
    Q_INVOKABLE void resume();

Q_SIGNALS:
    void ready(const QString &hash);
    void failed(const QString &hash, const QString &why);
    void pendingChanged();
    void progressChanged();
    /// Peaks that were left out may be asked for again.
    void resumed();

private:
    struct Task : PeakTask {
        std::atomic<bool> reads{false}; ///< the audio has to be read: worth a word about progress
    };
    void keep(const QString &hash, std::shared_ptr<const Peaks> peaks);
    void make(const QString &hash, const QString &audioPath, const std::shared_ptr<Task> &task,
              PeakShelf &shelf);
    void updateProgress();
    void dropTasks();

    QString m_folder;
    qint64 m_memoryBudget = 64 << 20;
    qint64 m_diskBudget = qint64{2} << 30;
    qint64 m_bytes = 0;
    engine::Lru<std::string, std::shared_ptr<const Peaks>> m_entries;
    std::shared_ptr<PeakShelf> m_shelf;
    QHash<QString, std::shared_ptr<Task>> m_tasks;
    QHash<QString, std::shared_ptr<const Peaks>> m_sketches; ///< of what is being made
    QHash<QString, QString> m_problems;
    QSet<QString> m_leftOut;
    QTimer m_progressTimer;
    double m_progress = 0.0;
    QThreadPool m_workers;
};

} // namespace flux
