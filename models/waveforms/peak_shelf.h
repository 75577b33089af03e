#pragma once

#include "engine/cache/lru.h"

#include <QHash>
#include <QString>

#include <mutex>
#include <string>

namespace flux {

/// The peak files of one folder within a quota: what was used longest ago goes first, and every step is O(1).
/// Sizes and order are read from the folder once, when it is opened; a file's modification time is when it
/// was last wanted, so both are kept from session to session. Any thread.
class PeakShelf {
public:
    PeakShelf(QString folder, qint64 quota);

    [[nodiscard]] QString fileOf(const QString &hash) const;
    /// Marks a file as used now.
    void touch(const QString &hash);
    /// Makes room for a file of `bytes`, before it is written, and counts it.
    void reserve(const QString &hash, qint64 bytes);
    /// A file that was counted isn't there after all, or is damaged.
    void forget(const QString &hash);
    void setQuota(qint64 quota);

    [[nodiscard]] qint64 bytes() const;
    [[nodiscard]] int files() const;
    /// How many files went to keep the quota.
    [[nodiscard]] int removed() const;

private:
    void makeRoom(qint64 bytes);

    QString m_folder;
    qint64 m_quota;
    mutable std::mutex m_mutex;
    engine::Lru<std::string, qint64> m_sizes;
    qint64 m_bytes = 0;
    int m_removed = 0;
};

} // namespace flux
