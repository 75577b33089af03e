#pragma once

#include "models/waveforms/peaks.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <list>

namespace flux {

/// The peaks of a project's audio files: made once by a worker, kept on disk by content, mapped while they
/// are looked at. Both budgets are enforced when something is added; what was used longest ago goes first.
class PeakCache : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the studio")

public:
    explicit PeakCache(QObject *parent = nullptr);
    ~PeakCache() override;

    /// Where peaks are kept; empty forgets everything.
    void setFolder(const QString &folder);
    void setBudgets(qint64 memoryBytes, qint64 diskBytes)
    {
        m_memoryBudget = memoryBytes;
        m_diskBudget = diskBytes;
    }

    /// The peaks of a file with that content, or null, or of a long file a sketch: then ready() follows once
    /// more, or failed().
    std::shared_ptr<const Peaks> get(const QString &hash, const QString &audioPath);
    /// Any thread: removes what was used longest ago until at most `budget` bytes are left; how many files
    /// went.
    static int trimFolder(const QString &folder, qint64 budget);
    [[nodiscard]] qint64 memoryBytes() const { return m_bytes; }
    /// Waits for all workers; for tests.
    void finish() { m_workers.waitForDone(); }

Q_SIGNALS:
    void ready(const QString &hash);
    void failed(const QString &hash, const QString &why);

private:
    struct Entry {
        std::shared_ptr<const Peaks> peaks;
        std::list<QString>::iterator place;
    };
    [[nodiscard]] QString fileOf(const QString &hash) const
    {
        return m_folder + u'/' + hash + QStringLiteral(".ffpk");
    }
    void keep(const QString &hash, std::shared_ptr<const Peaks> peaks);

    QString m_folder;
    qint64 m_memoryBudget = 64 << 20;
    qint64 m_diskBudget = qint64{2} << 30;
    qint64 m_bytes = 0;
    QHash<QString, Entry> m_entries;
    std::list<QString> m_recency; ///< newest first
    QSet<QString> m_wanted;
    QHash<QString, std::shared_ptr<const Peaks>> m_sketches; ///< of what is being made
    QHash<QString, QString> m_problems;
    std::shared_ptr<std::atomic<bool>> m_cancel = std::make_shared<std::atomic<bool>>(false);
    QThreadPool m_workers;
};

} // namespace flux
