#include "models/files/safe_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSysInfo>

#include <memory>
#include <xxhash.h>

#ifdef _WIN32
#include <io.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace flux {

bool syncFile(QFile &file)
{
#ifdef _WIN32
    return FlushFileBuffers(reinterpret_cast<HANDLE>(_get_osfhandle(file.handle()))) != 0;
#else
    return fsync(file.handle()) == 0;
#endif
}

QString writeSafely(const QString &path, const QByteArray &contents)
{
    if (const QFileInfo there(path); there.exists() && !there.isFile() && !there.isDir()) {
        QFile device(path);
        if (device.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
            && device.write(contents) == contents.size())
            return {};
        return QCoreApplication::translate("Files", "%1 could not be written: %2.")
            .arg(path, device.errorString());
    }
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    // commit() flushes to the disk before it renames.
    if (file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size() && file.commit())
        return {};
    return QCoreApplication::translate("Files",
                                       "%1 could not be written (%2). The file as it was is untouched; make "
                                       "room on the disk or check the folder's rights.")
        .arg(path, file.errorString());
}

bool ProjectLock::acquire(const QString &path)
{
    release();
    const QByteArray mine
        = QStringLiteral("%1, process %2 on %3")
              .arg(QCoreApplication::applicationName().isEmpty() ? QStringLiteral("FluxForge")
                                                                 : QCoreApplication::applicationName())
              .arg(QCoreApplication::applicationPid())
              .arg(QSysInfo::machineHostName())
              .toUtf8();
    const auto readHolder = [&] {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            m_holder = QString::fromUtf8(file.read(512));
    };
#ifdef _WIN32
    const HANDLE handle
        = CreateFileW(reinterpret_cast<const wchar_t *>(path.utf16()), GENERIC_READ | GENERIC_WRITE,
                      FILE_SHARE_READ, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        readHolder();
        return false;
    }
    SetFilePointer(handle, 0, nullptr, FILE_BEGIN);
    SetEndOfFile(handle);
    DWORD written = 0;
    WriteFile(handle, mine.constData(), static_cast<DWORD>(mine.size()), &written, nullptr);
    m_handle = reinterpret_cast<qintptr>(handle);
    return true;
#else
    const int handle = open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (handle < 0 || flock(handle, LOCK_EX | LOCK_NB) != 0) {
        readHolder();
        if (handle >= 0)
            close(handle);
        return false;
    }
    if (ftruncate(handle, 0) == 0)
        (void)!write(handle, mine.constData(), static_cast<std::size_t>(mine.size()));
    m_handle = handle;
    return true;
#endif
}

void ProjectLock::release()
{
    if (m_handle == -1)
        return;
#ifdef _WIN32
    CloseHandle(reinterpret_cast<HANDLE>(m_handle));
#else
    close(static_cast<int>(m_handle));
#endif
    m_handle = -1;
    m_holder.clear();
}

QString contentHash(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(), &XXH3_freeState);
    XXH3_128bits_reset(state.get());
    QByteArray block(1 << 18, Qt::Uninitialized);
    for (;;) {
        const qint64 got = file.read(block.data(), block.size());
        if (got < 0)
            return {};
        if (got == 0)
            break;
        XXH3_128bits_update(state.get(), block.constData(), static_cast<std::size_t>(got));
    }
    const XXH128_hash_t hash = XXH3_128bits_digest(state.get());
    return QStringLiteral("%1%2")
        .arg(static_cast<quint64>(hash.high64), 16, 16, QLatin1Char('0'))
        .arg(static_cast<quint64>(hash.low64), 16, 16, QLatin1Char('0'));
}

} // namespace flux
