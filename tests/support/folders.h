#pragma once

#include <QDir>
#include <QDirIterator>

namespace flux::test {

/// A project's folder as a program that was killed leaves it: with its journal, without its lock.
inline bool copyAsLeftBehind(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString copy = to + file.mid(from.size());
        if (!file.endsWith(QStringLiteral("lock"))
            && !(QDir().mkpath(QFileInfo(copy).path()) && QFile::copy(file, copy)))
            return false;
    }
    return true;
}

} // namespace flux::test
