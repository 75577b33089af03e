#include "models/lists/object_query.h"

#include <algorithm>

namespace flux {

using namespace doc;

void ObjectQuery::setDocument(Document *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (m_document) {
        connect(m_document, &Document::inserted, this, [this](ObjectId id) {
            if (concerns(m_document->parentOf(id)))
                sync();
        });
        connect(m_document, &Document::removing, this, &ObjectQuery::forget);
        connect(m_document, &Document::moved, this, [this](ObjectId id, ObjectId former) {
            if (concerns(m_document->parentOf(id)) || concerns(former))
                sync();
        });
        connect(m_document, &Document::changed, this, [this](const std::vector<Change> &changes) {
            for (const Change &change : changes)
                if (const int row = rowOf(change.id); row >= 0)
                    Q_EMIT dataChanged(index(row), index(row), changedRoles(*m_document, change));
        });
        connect(m_document, &Document::aboutToReset, this, [this] {
            beginResetModel();
            m_rows.clear();
            m_rowOf.clear();
            endResetModel();
            Q_EMIT countChanged();
        });
        connect(m_document, &Document::wasReset, this, &ObjectQuery::begin);
    }
    Q_EMIT documentChanged();
    begin();
}

void ObjectQuery::setRoot(ObjectId root)
{
    if (m_root == root)
        return;
    m_root = root;
    Q_EMIT rootChanged();
    begin();
}

void ObjectQuery::setKinds(const QStringList &kinds)
{
    if (m_kinds == kinds)
        return;
    m_kinds = kinds;
    m_mask = 0;
    for (const QString &kind : kinds)
        m_mask |= kind == QStringLiteral("effect") ? effectKinds : bit(kindFromKey(kind));
    Q_EMIT kindsChanged();
    begin();
}

void ObjectQuery::setDeep(bool deep)
{
    if (m_deep == deep)
        return;
    m_deep = deep;
    Q_EMIT deepChanged();
    begin();
}

bool ObjectQuery::concerns(ObjectId parent) const
{
    return parent == m_root || (m_deep && m_document->isWithin(parent, m_root));
}

void ObjectQuery::collect(ObjectId parent, int depth, std::vector<Row> &rows) const
{
    for (const ObjectId id : m_document->children(parent)) {
        const bool found = (m_mask & bit(m_document->kind(id))) != 0;
        if (found)
            rows.push_back({id, depth});
        if (m_deep)
            collect(id, depth + (found ? 1 : 0), rows);
    }
}

void ObjectQuery::begin()
{
    beginResetModel();
    m_rows.clear();
    if (m_document && m_root && m_mask)
        collect(m_root, 0, m_rows);
    renumber();
    endResetModel();
    Q_EMIT countChanged();
}

void ObjectQuery::renumber()
{
    m_rowOf.clear();
    for (int row = 0; row < rowCountNow(); ++row)
        m_rowOf.insert(m_rows[static_cast<std::size_t>(row)].id, row);
}

void ObjectQuery::forget(ObjectId id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    renumber();
    endRemoveRows();
    Q_EMIT countChanged();
}

/// Brings the rows in step with the tree by single rows, so that a view keeps its delegates.
void ObjectQuery::sync()
{
    std::vector<Row> wanted;
    collect(m_root, 0, wanted);
    QSet<ObjectId> stay;
    for (const Row &row : wanted)
        stay.insert(row.id);
    const std::size_t before = m_rows.size();
    for (std::size_t row = m_rows.size(); row-- > 0;)
        if (!stay.contains(m_rows[row].id))
            forget(ObjectId(m_rows[row].id));
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        const auto at = static_cast<int>(row);
        const auto found = std::ranges::find(m_rows.begin() + std::min<std::ptrdiff_t>(at, rowCountNow()),
                                             m_rows.end(), wanted[row].id, &Row::id);
        if (found == m_rows.end()) {
            beginInsertRows({}, at, at);
            m_rows.insert(m_rows.begin() + at, wanted[row]);
            endInsertRows();
        } else if (const auto from = static_cast<int>(found - m_rows.begin()); from != at) {
            beginMoveRows({}, from, from, {}, at);
            std::rotate(m_rows.begin() + at, found, found + 1);
            endMoveRows();
        }
        if (Row &now = m_rows[row]; now.depth != wanted[row].depth) {
            now.depth = wanted[row].depth;
            Q_EMIT dataChanged(index(at), index(at), {DepthRole});
        }
    }
    renumber();
    if (m_rows.size() != before)
        Q_EMIT countChanged();
}

ObjectId ObjectQuery::keyAt(int row) const
{
    return row >= 0 && row < rowCountNow() ? m_rows[static_cast<std::size_t>(row)].id : ObjectId{};
}

QVariant ObjectQuery::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    return role == DepthRole ? QVariant(row.depth) : objectData(*m_document, row.id, role);
}

QHash<int, QByteArray> ObjectQuery::roleNames() const
{
    static const QHash<int, QByteArray> names = [] {
        QHash<int, QByteArray> all = objectRoleNames();
        all.insert(DepthRole, "depth_");
        return all;
    }();
    return names;
}

} // namespace flux
