#include "models/waveforms/peak_cache.h"

#include <QDateTime>
#include <QDir>

namespace flux {

PeakCache::PeakCache(QObject *parent) : QObject(parent)
{
    m_workers.setMaxThreadCount(2);
}

PeakCache::~PeakCache()
{
    m_cancel->store(true);
    m_workers.waitForDone();
}

void PeakCache::setFolder(const QString &folder)
{
    m_cancel->store(true);
    m_cancel = std::make_shared<std::atomic<bool>>(false);
    m_folder = folder;
    m_entries.clear();
    m_recency.clear();
    m_wanted.clear();
    m_sketches.clear();
    m_problems.clear();
    m_bytes = 0;
}

std::shared_ptr<const Peaks> PeakCache::get(const QString &hash, const QString &audioPath)
{
    if (m_folder.isEmpty() || hash.isEmpty())
        return nullptr;
    if (const auto known = m_entries.find(hash); known != m_entries.end()) {
        m_recency.splice(m_recency.begin(), m_recency, known->place);
        return known->peaks;
    }
    if (m_wanted.contains(hash) || m_problems.contains(hash))
        return m_sketches.value(hash);
    m_wanted.insert(hash);
    const QString file = fileOf(hash);
    m_workers.start(
        [this, hash, file, audioPath, cancel = m_cancel, folder = m_folder, budget = m_diskBudget] {
            std::shared_ptr<const Peaks> peaks = Peaks::open(file);
            QString problem;
            if (peaks) {
                QFile touched(file);
                if (touched.open(QIODevice::ReadWrite)) // its age is when it was last wanted
                    touched.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
            } else {
                if (const auto sketch = Peaks::sketch(audioPath, std::chrono::milliseconds(60)))
                    QMetaObject::invokeMethod(this, [this, hash, sketch, cancel] {
                        if (!cancel->load()) {
                            m_sketches.insert(hash, sketch);
                            Q_EMIT ready(hash);
                        }
                    });
                problem = Peaks::make(audioPath, file, cancel.get());
                if (problem.isEmpty()) {
                    trimFolder(folder, budget);
                    peaks = Peaks::open(file);
                }
            }
            if (cancel->load())
                return;
            QMetaObject::invokeMethod(this, [this, hash, peaks, problem, cancel] {
                if (cancel->load())
                    return;
                m_wanted.remove(hash);
                m_sketches.remove(hash);
                if (peaks) {
                    keep(hash, peaks);
                    Q_EMIT ready(hash);
                } else {
                    m_problems.insert(hash, problem);
                    Q_EMIT failed(hash, problem);
                }
            });
        });
    return nullptr;
}

void PeakCache::keep(const QString &hash, std::shared_ptr<const Peaks> peaks)
{
    m_bytes += peaks->bytes();
    while (m_bytes > m_memoryBudget && !m_recency.empty()) {
        m_bytes -= m_entries.take(m_recency.back()).peaks->bytes();
        m_recency.pop_back();
    }
    m_recency.push_front(hash);
    m_entries.insert(hash, {std::move(peaks), m_recency.begin()});
}

int PeakCache::trimFolder(const QString &folder, qint64 budget)
{
    qint64 bytes = 0;
    int removed = 0;
    const auto newestFirst = QDir(folder).entryInfoList({QStringLiteral("*.ffpk")}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : newestFirst) {
        bytes += file.size();
        if (bytes > budget && QFile::remove(file.filePath()))
            ++removed;
    }
    return removed;
}

} // namespace flux
