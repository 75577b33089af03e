#pragma once

#include "models/document/edit.h"

#include <QString>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace flux {

/// The edits since the last save, on disk within 200 ms, so that a crash or a power cut loses no more than
/// that.
///
/// An append-only file of lines "checksum edits". A thread of its own writes and flushes it; nobody waits for
/// it.
class Journal {
public:
    /// Continues the file at `path` behind its last whole line, or starts it.
    explicit Journal(QString path);
    ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    void append(const doc::Edits &edits);
    /// Everything is saved: starts anew.
    void clear();
    /// Waits until all is on disk.
    void flush();
    /// Why the last write failed; empty when all is well.
    [[nodiscard]] QString problem() const;

    /// The edits in a file, up to the first line that isn't whole.
    [[nodiscard]] static std::vector<doc::Edits> read(const QString &path, qint64 *wholeBytes = nullptr);

private:
    void run();
    bool write(const QByteArray &lines);

    QString m_path;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    QByteArray m_pending;
    QString m_problem;
    bool m_clear = false;
    bool m_busy = false;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace flux
