#include "models/lists/object_list_model.h"

namespace flux {

using namespace doc;

void ObjectListModel::setDocument(Document *document)
{
    if (m_document == document)
        return;
    beginResetModel();
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (m_document) {
        connect(m_document, &Document::inserting, this, [this](ObjectId parent, int row) {
            if (parent != m_parent)
                return;
            beginInsertRows({}, row, row);
            m_pending = Pending::Insert;
        });
        connect(m_document, &Document::inserted, this, &ObjectListModel::finish);
        connect(m_document, &Document::removing, this, [this](ObjectId id) {
            if (m_document->parentOf(id) != m_parent)
                return;
            beginRemoveRows({}, m_document->rowOf(id), m_document->rowOf(id));
            m_pending = Pending::Remove;
        });
        connect(m_document, &Document::removed, this, &ObjectListModel::finish);
        connect(m_document, &Document::moving, this, [this](ObjectId id, ObjectId to, int row) {
            const ObjectId from = m_document->parentOf(id);
            const int old = m_document->rowOf(id);
            if (from == m_parent && to == m_parent) {
                if (row != old && beginMoveRows({}, old, old, {}, row > old ? row + 1 : row))
                    m_pending = Pending::Move;
            } else if (from == m_parent) {
                beginRemoveRows({}, old, old);
                m_pending = Pending::Remove;
            } else if (to == m_parent) {
                beginInsertRows({}, row, row);
                m_pending = Pending::Insert;
            }
        });
        connect(m_document, &Document::moved, this, &ObjectListModel::finish);
        connect(m_document, &Document::changed, this, [this](const std::vector<Change> &changes) {
            for (const ChangedRows &rows : changedRows(*m_document, changes))
                if (rows.parent == m_parent)
                    Q_EMIT dataChanged(index(rows.first), index(rows.last), rows.roles);
        });
        connect(m_document, &Document::aboutToReset, this, [this] { beginResetModel(); });
        connect(m_document, &Document::wasReset, this, [this] {
            endResetModel();
            Q_EMIT countChanged();
        });
    }
    endResetModel();
    Q_EMIT documentChanged();
    Q_EMIT countChanged();
}

void ObjectListModel::finish()
{
    switch (std::exchange(m_pending, Pending::None)) {
    case Pending::None: return;
    case Pending::Insert: endInsertRows(); break;
    case Pending::Remove: endRemoveRows(); break;
    case Pending::Move: endMoveRows(); return;
    }
    Q_EMIT countChanged();
}

void ObjectListModel::setParentKey(ObjectId parent)
{
    if (m_parent == parent)
        return;
    finish(); // a change that somebody else was told of first
    beginResetModel();
    m_parent = parent;
    endResetModel();
    Q_EMIT parentKeyChanged();
    Q_EMIT countChanged();
}

int ObjectListModel::rowCount(const QModelIndex &parent) const
{
    return m_document && !parent.isValid() ? m_document->childCount(m_parent) : 0;
}

QVariant ObjectListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return objectData(*m_document, m_document->childAt(m_parent, index.row()), role);
}

} // namespace flux
