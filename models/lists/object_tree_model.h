#pragma once

#include "models/lists/roles.h"
#include "models/lists/search_query.h"

#include <QSet>

namespace flux {

/// All objects of the project as a tree, a role for each property.
///
/// Holds no data of its own; a change is announced as its roles of its rows and nothing more. A reset happens
/// only when a project is opened or closed.
class ObjectTreeModel : public QAbstractItemModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::doc::Document *document READ document WRITE setDocument NOTIFY documentChanged REQUIRED)

public:
    explicit ObjectTreeModel(QObject *parent = nullptr) : QAbstractItemModel(parent) {}

    [[nodiscard]] doc::Document *document() const { return m_document; }
    void setDocument(doc::Document *document);

    /// How a search finds files of the project.

    /// What the last view of one tree, or of all (empty), had unfolded: the next one begins with that; null
    /// at first. View state, never saved; forgotten with the project.
    [[nodiscard]] const QSet<doc::ObjectId> *unfolded(const QString &only) const
    {
        const auto known = m_unfolded.constFind(only);
        return known == m_unfolded.cend() ? nullptr : &*known;
    }
    void setUnfolded(const QString &only, const QSet<doc::ObjectId> &ids) { m_unfolded.insert(only, ids); }
    void forgetUnfolded() { m_unfolded.clear(); }

    [[nodiscard]] QModelIndex indexOf(doc::ObjectId id) const;
    [[nodiscard]] doc::ObjectId idOf(const QModelIndex &index) const
    {
        return {index.isValid() ? static_cast<quint64>(index.internalId()) : 0};
    }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex & /*parent*/ = {}) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return objectRoleNames(); }

Q_SIGNALS:
    void documentChanged();

private:
    static_assert(sizeof(quintptr) == sizeof(quint64), "an index carries an object's id");
    doc::Document *m_document = nullptr;
    QHash<QString, QSet<doc::ObjectId>> m_unfolded; ///< by tree
    bool m_moving = false;                          ///< between the two halves of a move that changes rows
};

} // namespace flux
