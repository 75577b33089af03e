#pragma once

#include "models/document/document.h"

#include <QSet>

namespace flux {

/// Which file each object is kept in. A unit is named by its topmost object, or by its tree where small
/// objects share a file; a file keeps its name for as long as its unit lives.
class UnitTable {
public:
    explicit UnitTable(const doc::Document &document) : m_document(document) {}

    /// The unit an object belongs to.
    [[nodiscard]] doc::ObjectId unitOf(doc::ObjectId id) const;
    /// True when a unit of that name has something to hold.
    [[nodiscard]] bool exists(doc::ObjectId unit) const;
    /// The objects that stand first in a unit, in order.
    [[nodiscard]] std::vector<doc::ObjectId> topOf(doc::ObjectId unit) const;

    [[nodiscard]] QString path(doc::ObjectId unit) const { return m_paths.value(unit); }
    /// Gives a new unit a file name, after its object.
    QString makePath(doc::ObjectId unit);
    void setPath(doc::ObjectId unit, const QString &path);
    void forget(doc::ObjectId unit);
    /// Keeps a file name from being used: something stands there that couldn't be read.
    void reserve(const QString &path) { m_taken.insert(path.toLower()); }
    void clear();
    /// With that of the document with which this one's was exchanged.
    void exchange(UnitTable &other)
    {
        m_paths.swap(other.m_paths);
        m_taken.swap(other.m_taken);
    }

private:
    const doc::Document &m_document;
    QHash<doc::ObjectId, QString> m_paths; ///< relative to the project
    QSet<QString> m_taken;                 ///< lower case: some file systems don't tell
};

} // namespace flux
