#include "models/waveforms/peak_shelf.h"

#include <QDateTime>
#include <QDir>

namespace flux {

PeakShelf::PeakShelf(QString folder, qint64 quota) : m_folder(std::move(folder)), m_quota(quota)
{
    const auto oldestFirst
        = QDir(m_folder).entryInfoList({QStringLiteral("*.ffpk")}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo &file : oldestFirst) {
        m_sizes.insert(file.completeBaseName().toStdString(), file.size());
        m_bytes += file.size();
    }
    makeRoom(0);
}

QString PeakShelf::fileOf(const QString &hash) const
{
    return m_folder + u'/' + hash + QStringLiteral(".ffpk");
}

void PeakShelf::makeRoom(qint64 bytes)
{
    while (m_bytes + bytes > m_quota && !m_sizes.isEmpty()) {
        const std::string hash = m_sizes.oldest()->key;
        QFile::remove(fileOf(QString::fromStdString(hash)));
        m_bytes -= m_sizes.oldest()->value;
        ++m_removed;
        m_sizes.remove(hash);
    }
}

void PeakShelf::touch(const QString &hash)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_sizes.touch(hash.toStdString()))
        return;
    QFile file(fileOf(hash));
    if (file.open(QIODevice::ReadWrite))
        file.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
}

void PeakShelf::reserve(const QString &hash, qint64 bytes)
{
    const std::scoped_lock lock(m_mutex);
    if (const qint64 *known = m_sizes.find(hash.toStdString())) {
        m_bytes -= *known;
        m_sizes.remove(hash.toStdString());
    }
    makeRoom(bytes);
    m_sizes.insert(hash.toStdString(), bytes);
    m_bytes += bytes;
}

void PeakShelf::forget(const QString &hash)
{
    const std::scoped_lock lock(m_mutex);
    if (const qint64 *known = m_sizes.find(hash.toStdString())) {
        m_bytes -= *known;
        m_sizes.remove(hash.toStdString());
    }
}

void PeakShelf::setQuota(qint64 quota)
{
    const std::scoped_lock lock(m_mutex);
    m_quota = quota;
    makeRoom(0);
}

qint64 PeakShelf::bytes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_bytes;
}

int PeakShelf::files() const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<int>(m_sizes.size());
}

int PeakShelf::removed() const
{
    const std::scoped_lock lock(m_mutex);
    return m_removed;
}

} // namespace flux
