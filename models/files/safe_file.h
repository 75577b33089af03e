#pragma once

#include <QByteArray>
#include <QString>

#include <utility>

class QFile;

namespace flux {

/// Asks the system to bring a file's contents to the disk.
bool syncFile(QFile &file);

/// Writes `path` anew: to a temporary file beside it, flushed, then renamed. The former file stays whole on
/// failure. A device or a pipe is written to as it is. Returns why it failed, or an empty string.
[[nodiscard]] QString writeSafely(const QString &path, const QByteArray &contents);

/// A lock on a project that the operating system holds, so that a killed process leaves none behind.
class ProjectLock {
public:
    ProjectLock() = default;
    ~ProjectLock() { release(); }
    ProjectLock(const ProjectLock &) = delete;
    ProjectLock &operator=(const ProjectLock &) = delete;

    /// False when another process has it: holder() then names it.
    bool acquire(const QString &path);
    void release();
    void exchange(ProjectLock &other)
    {
        std::swap(m_handle, other.m_handle);
        m_holder.swap(other.m_holder);
    }
    [[nodiscard]] bool isHeld() const { return m_handle != -1; }
    [[nodiscard]] const QString &holder() const { return m_holder; }

private:
    qintptr m_handle = -1;
    QString m_holder;
};

/// XXH3-128 of a file's bytes as 32 hexadecimal digits; empty when it can't be read.
[[nodiscard]] QString contentHash(const QString &path);

} // namespace flux
