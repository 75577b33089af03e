#include "models/lists/object_tree_model.h"

#include <algorithm>

namespace flux {

using namespace doc;

void ObjectTreeModel::setDocument(Document *document)
{
    if (m_document == document)
        return;
    beginResetModel();
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (m_document) {
        connect(m_document, &Document::inserting, this,
                [this](ObjectId parent, int row) { beginInsertRows(indexOf(parent), row, row); });
        connect(m_document, &Document::inserted, this, [this](ObjectId) { endInsertRows(); });
        connect(m_document, &Document::removing, this, [this](ObjectId id) {
            const int row = m_document->rowOf(id);
            beginRemoveRows(indexOf(m_document->parentOf(id)), row, row);
        });
        connect(m_document, &Document::removed, this, [this] { endRemoveRows(); });
        connect(m_document, &Document::moving, this, [this](ObjectId id, ObjectId parent, int row) {
            const ObjectId from = m_document->parentOf(id);
            const int old = m_document->rowOf(id);
            // Qt counts the target row before the object has left.
            const bool same = from == parent;
            if (same && row == old)
                return;
            beginMoveRows(indexOf(from), old, old, indexOf(parent), same && row > old ? row + 1 : row);
            m_moving = true;
        });
        connect(m_document, &Document::moved, this, [this] {
            if (std::exchange(m_moving, false))
                endMoveRows();
        });
        connect(m_document, &Document::changed, this, [this](const std::vector<Change> &changes) {
            for (const ChangedRows &rows : changedRows(*m_document, changes))
                if (rows.parent)
                    Q_EMIT dataChanged(
                        createIndex(rows.first, 0, m_document->childAt(rows.parent, rows.first).value),
                        createIndex(rows.last, 0, m_document->childAt(rows.parent, rows.last).value),
                        rows.roles);
        });
        connect(m_document, &Document::aboutToReset, this, [this] { beginResetModel(); });
        connect(m_document, &Document::wasReset, this, [this] { endResetModel(); });
    }
    endResetModel();
    Q_EMIT documentChanged();
}

QModelIndex ObjectTreeModel::indexOf(ObjectId id) const
{
    if (!m_document || !m_document->contains(id))
        return {};
    if (m_document->kind(id) == doc::Kind::Tree)
        return createIndex(static_cast<int>(std::ranges::find(root::trees, id) - root::trees.begin()), 0,
                           id.value);
    return m_document->parentOf(id) ? createIndex(m_document->rowOf(id), 0, id.value) : QModelIndex();
}

QModelIndex ObjectTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!m_document || row < 0 || column != 0)
        return {};
    if (!parent.isValid())
        return row < static_cast<int>(root::trees.size())
            ? createIndex(row, 0, root::trees[static_cast<std::size_t>(row)].value)
            : QModelIndex();
    const ObjectId id = m_document->childAt(idOf(parent), row);
    return id ? createIndex(row, 0, id.value) : QModelIndex();
}

QModelIndex ObjectTreeModel::parent(const QModelIndex &index) const
{
    return m_document && index.isValid() ? indexOf(m_document->parentOf(idOf(index))) : QModelIndex();
}

int ObjectTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!m_document)
        return 0;
    return parent.isValid() ? m_document->childCount(idOf(parent)) : static_cast<int>(root::trees.size());
}

QVariant ObjectTreeModel::data(const QModelIndex &index, int role) const
{
    if (!m_document || !index.isValid())
        return {};
    static const int nameRole = roleOf(doc::Kind::Sound, 0);
    return objectData(*m_document, idOf(index), role == Qt::DisplayRole ? nameRole : role);
}

} // namespace flux
