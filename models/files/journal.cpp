#include "models/files/journal.h"

#include "models/files/edit_json.h"
#include "models/files/safe_file.h"

#include <QCoreApplication>
#include <QFile>

#include <chrono>
#include <xxhash.h>

namespace flux {

namespace {
QByteArray checksum(const QByteArray &text)
{
    return QByteArray::number(
               static_cast<qulonglong>(XXH3_64bits(text.constData(), static_cast<std::size_t>(text.size()))),
               16)
        .rightJustified(16, '0');
}
} // namespace

Journal::Journal(QString path) : m_path(std::move(path))
{
    qint64 whole = 0;
    (void)read(m_path, &whole);
    if (QFile::exists(m_path))
        QFile::resize(m_path, whole); // a torn line would hide all that follows it
    m_thread = std::thread([this] { run(); });
}

Journal::~Journal()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Journal::append(const doc::Edits &edits)
{
    const QByteArray text = writeEdits(edits);
    const QByteArray line = checksum(text) + ' ' + text + '\n';
    {
        const std::scoped_lock lock(m_mutex);
        m_pending += line;
    }
    m_changed.notify_all();
}

void Journal::clear()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_pending.clear();
        m_clear = true;
    }
    m_changed.notify_all();
    flush();
}

void Journal::flush()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock,
                   [this] { return (m_pending.isEmpty() && !m_clear && !m_busy) || !m_problem.isEmpty(); });
}

QString Journal::problem() const
{
    const std::scoped_lock lock(m_mutex);
    return m_problem;
}

bool Journal::write(const QByteArray &lines)
{
    QFile file(m_path);
    return file.open(QIODevice::WriteOnly | QIODevice::Append) && file.write(lines) == lines.size()
        && file.flush() && syncFile(file);
}

void Journal::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_stop || m_clear || !m_pending.isEmpty(); });
        if (m_stop && !m_clear && m_pending.isEmpty())
            return;
        const bool clear = std::exchange(m_clear, false);
        const QByteArray lines = std::exchange(m_pending, {});
        m_busy = true;
        lock.unlock();
        bool ok = true;
        if (clear)
            ok = !QFile::exists(m_path) || QFile::remove(m_path);
        if (!lines.isEmpty())
            ok = write(lines) && ok;
        lock.lock();
        m_busy = false;
        m_problem = ok ? QString()
                       : QCoreApplication::translate("Files",
                                                     "Edits can't be kept safe in %1: make room on the disk "
                                                     "or check the folder's rights, then save.")
                             .arg(m_path);
        if (!ok)
            m_pending.prepend(lines);
        m_changed.notify_all();
        if (!ok) {
            if (m_stop)
                return;
            m_changed.wait_for(lock, std::chrono::seconds(1));
        }
    }
}

std::vector<doc::Edits> Journal::read(const QString &path, qint64 *wholeBytes)
{
    std::vector<doc::Edits> steps;
    qint64 whole = 0;
    if (wholeBytes)
        *wholeBytes = 0;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return steps;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (!line.endsWith('\n') || line.size() < 20 || line[16] != ' ')
            break;
        const QByteArray text = line.mid(17, line.size() - 18);
        if (checksum(text) != line.left(16))
            break;
        doc::Edits edits = readEdits(text);
        if (edits.empty())
            break;
        steps.push_back(std::move(edits));
        whole += line.size();
        if (wholeBytes)
            *wholeBytes = whole;
    }
    return steps;
}

} // namespace flux
