#include "models/waveforms/peak_cache.h"

#include <QPointer>

namespace flux {

PeakCache::PeakCache(QObject *parent) : QObject(parent)
{
    m_workers.setMaxThreadCount(2);
    m_progressTimer.setInterval(100);
    connect(&m_progressTimer, &QTimer::timeout, this, &PeakCache::updateProgress);
}

PeakCache::~PeakCache()
{
    dropTasks();
    m_workers.waitForDone();
}

/// What is under way ends soon, and nobody hears of it.
void PeakCache::dropTasks()
{
    for (const auto &task : std::as_const(m_tasks))
        task->cancel = true;
    m_tasks.clear();
    m_sketches.clear();
    m_progressTimer.stop();
}

void PeakCache::setFolder(const QString &folder)
{
    dropTasks();
    m_folder = folder;
    m_shelf = folder.isEmpty() ? nullptr : std::make_shared<PeakShelf>(folder, m_diskBudget);
    m_entries.clear();
    m_problems.clear();
    m_leftOut.clear();
    m_bytes = 0;
    Q_EMIT pendingChanged();
}

void PeakCache::setBudgets(qint64 memoryBytes, qint64 diskBytes)
{
    m_memoryBudget = memoryBytes;
    m_diskBudget = diskBytes;
    if (m_shelf)
        m_shelf->setQuota(diskBytes);
}

std::shared_ptr<const Peaks> PeakCache::get(const QString &hash, const QString &audioPath)
{
    if (!m_shelf || hash.isEmpty())
        return nullptr;
    if (const auto *known = m_entries.touch(hash.toStdString()))
        return *known;
    if (m_tasks.contains(hash) || m_problems.contains(hash))
        return m_sketches.value(hash);
    if (m_leftOut.contains(hash))
        return nullptr;
    const auto task = std::make_shared<Task>();
    m_tasks.insert(hash, task);
    m_workers.start([this, hash, audioPath, task, shelf = m_shelf] { make(hash, audioPath, task, *shelf); });
    m_progressTimer.start();
    return nullptr;
}

/// A worker's whole job for one file.
void PeakCache::make(const QString &hash, const QString &audioPath, const std::shared_ptr<Task> &task,
                     PeakShelf &shelf)
{
    const QString file = shelf.fileOf(hash);
    std::shared_ptr<const Peaks> peaks = Peaks::open(file);
    QString problem;
    if (peaks)
        shelf.touch(hash);
    if (!peaks || peaks->isImported()) {
        task->reads = true;
        if (!peaks)
            shelf.forget(hash);
        if (const auto first = peaks ? peaks : Peaks::sketch(audioPath, std::chrono::milliseconds(60)))
            QMetaObject::invokeMethod(this, [this, hash, first, task] {
                if (m_tasks.value(hash) == task) {
                    m_sketches.insert(hash, first);
                    Q_EMIT ready(hash);
                }
            });
        problem = Peaks::make(audioPath, file, task.get(), [&](qint64 bytes) { shelf.reserve(hash, bytes); });
        if (problem.isEmpty())
            peaks = Peaks::open(file);
        else if (!peaks)
            shelf.forget(hash);
    }
    QMetaObject::invokeMethod(this, [this, hash, peaks, problem, task] {
        if (m_tasks.value(hash) != task)
            return; // cancelled, or another project by now
        m_tasks.remove(hash);
        m_sketches.remove(hash);
        updateProgress();
        if (peaks) {
            keep(hash, peaks);
            Q_EMIT ready(hash);
        } else {
            m_problems.insert(hash, problem);
            Q_EMIT failed(hash, problem);
        }
    });
}

void PeakCache::readSamples(const QString &audioPath, quint64 from, quint64 count, QObject *asker,
                            std::function<void(Samples &&)> then)
{
    // Before peaks that wait: somebody looks at this.
    m_workers.start(
        [this, audioPath, from, count, asker = QPointer(asker), then = std::move(then)]() mutable {
            auto samples = std::make_shared<Samples>(flux::readSamples(audioPath, from, count));
            QMetaObject::invokeMethod(this, [samples, asker = std::move(asker), then = std::move(then)] {
                if (asker)
                    then(std::move(*samples));
            });
        },
        1);
}

void PeakCache::updateProgress()
{
    double sum = 0.0;
    int reading = 0;
    for (const auto &task : std::as_const(m_tasks)) {
        const auto total = static_cast<double>(task->total.load());
        sum += total > 0.0 ? std::min(1.0, static_cast<double>(task->done.load()) / total) : 0.0;
        reading += task->reads.load() ? 1 : 0;
    }
    m_progress = reading > 0 ? sum / static_cast<double>(m_tasks.size()) : 1.0;
    if (m_tasks.isEmpty())
        m_progressTimer.stop();
    Q_EMIT pendingChanged();
    Q_EMIT progressChanged();
}

void PeakCache::cancel()
{
    for (auto task = m_tasks.cbegin(); task != m_tasks.cend(); ++task)
        m_leftOut.insert(task.key());
    dropTasks();
    Q_EMIT pendingChanged();
}

void PeakCache::resume()
{
    m_leftOut.clear();
    Q_EMIT pendingChanged();
    Q_EMIT resumed();
}

void PeakCache::keep(const QString &hash, std::shared_ptr<const Peaks> peaks)
{
    m_bytes += peaks->bytes();
    while (m_bytes > m_memoryBudget && !m_entries.isEmpty()) {
        m_bytes -= m_entries.oldest()->value->bytes();
        m_entries.remove(std::string(m_entries.oldest()->key));
    }
    m_entries.insert(hash.toStdString(), std::move(peaks));
}

} // namespace flux
