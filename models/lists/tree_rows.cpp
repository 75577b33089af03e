#include "models/lists/tree_rows.h"

#include "models/lists/search_query.h"

#include <algorithm>
#include <utility>

namespace flux {

using namespace doc;

void TreeRows::setTree(ObjectTreeModel *tree)
{
    if (m_tree == tree)
        return;
    if (m_tree)
        m_tree->disconnect(this);
    m_tree = tree;
    if (m_tree) {
        connect(m_tree, &QAbstractItemModel::modelReset, this, [this] {
            m_tree->forgetUnfolded();
            unfoldFirst();
            beginResetModel();
            rebuild();
            endResetModel();
            Q_EMIT countChanged();
        });
        connect(m_tree, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex &parent, int first) {
                    insertRow(m_tree->idOf(m_tree->index(first, 0, parent)));
                    tellChildren(parent);
                });
        connect(m_tree, &QAbstractItemModel::rowsRemoved, this, &TreeRows::tellChildren);
        connect(m_tree, &QAbstractItemModel::rowsAboutToBeRemoved, this,
                [this](const QModelIndex &parent, int first) {
                    removeRow(m_tree->idOf(m_tree->index(first, 0, parent)));
                });
        connect(m_tree, &QAbstractItemModel::rowsAboutToBeMoved, this,
                [this](const QModelIndex &parent, int first) {
                    removeRow(m_tree->idOf(m_tree->index(first, 0, parent)));
                });
        connect(m_tree, &QAbstractItemModel::rowsMoved, this,
                [this](const QModelIndex &from, int, int, const QModelIndex &to, int row) {
                    // Qt tells the row before which it went; within one parent downwards that is one too far.
                    for (const int at : {row, row - 1})
                        if (const ObjectId id = m_tree->idOf(m_tree->index(at, 0, to)); id && rowOf(id) < 0)
                            insertRow(id);
                    tellChildren(from);
                    tellChildren(to);
                });
        connect(m_tree, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
                    // Siblings may have their children's rows between them here: contiguous runs only.
                    int first = -1;
                    int last = -1;
                    const auto tell = [&] {
                        if (first >= 0)
                            Q_EMIT dataChanged(index(first), index(last), roles);
                        first = -1;
                    };
                    for (int row = from.row(); row <= to.row(); ++row) {
                        const int at = rowOf(m_tree->idOf(m_tree->index(row, 0, from.parent())));
                        if (at < 0)
                            continue;
                        if (first >= 0 && at == last + 1) {
                            last = at;
                            continue;
                        }
                        tell();
                        first = last = at;
                    }
                    tell();
                });
        unfoldFirst();
    }
    beginResetModel();
    rebuild();
    endResetModel();
    Q_EMIT treeChanged();
    Q_EMIT countChanged();
}

/// What the last view of this kind had unfolded; at first the trees, and of one that is shown alone also what
/// is in it: the main bus.
void TreeRows::unfoldFirst()
{
    if (const auto *known = m_tree ? m_tree->unfolded(m_only) : nullptr) {
        m_expanded = *known;
        return;
    }
    m_expanded.clear();
    for (const ObjectId id : root::trees)
        if (id != root::audio) // files are looked for, not leafed through
            m_expanded.insert(id);
    if (const ObjectId root = treeFromKey(m_only); root && m_tree && m_tree->document())
        for (const ObjectId child : m_tree->document()->children(root))
            m_expanded.insert(child);
}

void TreeRows::setSearch(const QString &text)
{
    if (m_search == text)
        return;
    m_search = text;
    replace();
    Q_EMIT searchChanged();
}

void TreeRows::setOnly(const QString &tree)
{
    if (m_only == tree)
        return;
    m_only = tree;
    unfoldFirst();
    replace();
    Q_EMIT onlyChanged();
}

bool TreeRows::isShownTree(ObjectId tree) const
{
    return m_only.isEmpty() || m_only == QLatin1String(treeKey(tree));
}

void TreeRows::replace()
{
    // Rows out, rows in: on a reset a view cancels what it had asked for by rows that are gone.
    if (!m_rows.empty()) {
        beginRemoveRows({}, 0, rowCountNow() - 1);
        m_rows.clear();
        m_indexed = false;
        endRemoveRows();
    }
    rebuild();
    if (std::vector<Row> rows = std::exchange(m_rows, {}); !rows.empty()) {
        beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
        m_rows = std::move(rows);
        m_indexed = false;
        endInsertRows();
    }
    Q_EMIT countChanged();
}

namespace {
bool isHidden(const Document &document, ObjectId id)
{
    return (unlistedKinds & bit(document.kind(id))) != 0;
}
} // namespace

bool TreeRows::shows(ObjectId id) const
{
    return !isHidden(*m_tree->document(), id) && (!m_searching || m_made.contains(id) || isFound(id));
}

/// Itself, or something in it.
bool TreeRows::isFound(ObjectId id) const
{
    const SearchQuery query(m_search);
    bool found = false;
    m_tree->document()->walk(
        id, [&](const Document::Met &met) { found = found || query.matches(*m_tree->document(), met); });
    return found;
}

/// What the search finds in a tree, below what it is in. Once over all objects at each key that is typed.
void TreeRows::appendFound(const SearchQuery &query, ObjectId tree)
{
    const Document &document = *m_tree->document();
    struct Above {
        ObjectId id;
        bool shown;
        bool hidden;
    };
    std::vector<Above> path;
    document.walk(tree, [&](const Document::Met &met) {
        path.resize(static_cast<std::size_t>(met.depth));
        path.push_back({met.id, false, (unlistedKinds & bit(met.kind)) != 0});
        if (met.id == tree || !query.matches(document, met))
            return;
        ++m_found;
        for (std::size_t depth = 0; depth < path.size() && !path[depth].hidden; ++depth)
            if (!std::exchange(path[depth].shown, true))
                m_rows.push_back({path[depth].id, static_cast<int>(depth)});
    });
}

void TreeRows::append(ObjectId id, int depth, std::vector<Row> &rows) const
{
    if (!shows(id))
        return;
    rows.push_back({id, depth});
    if (m_searching || m_expanded.contains(id))
        for (const ObjectId child : m_tree->document()->children(id))
            append(child, depth + 1, rows);
}

void TreeRows::rebuild()
{
    m_rows.clear();
    m_indexed = false;
    m_made.clear();
    m_found = 0;
    m_searching = false;
    if (!m_tree || !m_tree->document())
        return;
    const SearchQuery query(m_search);
    m_searching = !query.isEmpty();
    for (const ObjectId id : root::trees) {
        if (!isShownTree(id))
            continue;
        if (m_searching)
            appendFound(query, id);
        else
            append(id, 0, m_rows);
    }
}

void TreeRows::indexFrom(int row)
{
    if (!m_indexed)
        return;
    for (std::size_t i = static_cast<std::size_t>(row); i < m_rows.size(); ++i)
        m_rowOf.insert(m_rows[i].id, static_cast<int>(i));
}

/// Takes rows out, `to` not among them.
void TreeRows::forget(int from, int to)
{
    for (int i = from; m_indexed && i < to; ++i)
        m_rowOf.remove(m_rows[static_cast<std::size_t>(i)].id);
    m_rows.erase(m_rows.begin() + from, m_rows.begin() + to);
    indexFrom(from);
}

int TreeRows::rowOf(ObjectId id) const
{
    if (!m_indexed) {
        m_indexed = true;
        m_rowOf.clear();
        m_rowOf.reserve(static_cast<qsizetype>(m_rows.size()));
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_rowOf.insert(m_rows[i].id, static_cast<int>(i));
    }
    return m_rowOf.value(id, -1);
}

ObjectId TreeRows::keyAt(int row) const
{
    return row >= 0 && row < rowCountNow() ? m_rows[static_cast<std::size_t>(row)].id : ObjectId{};
}

int TreeRows::subtreeEnd(int row) const
{
    const int depth = m_rows[static_cast<std::size_t>(row)].depth;
    int end = row + 1;
    while (end < rowCountNow() && m_rows[static_cast<std::size_t>(end)].depth > depth)
        ++end;
    return end;
}

void TreeRows::insertRow(ObjectId id)
{
    const Document &document = *m_tree->document();
    const ObjectId parent = document.parentOf(id);
    const int above = rowOf(parent);
    if (m_searching) // what is new is shown while searching: it was just made
        m_made.insert(id);
    if (above < 0 || isHidden(document, id))
        return;
    if (!m_searching && !m_expanded.contains(parent)) {
        return;
    }
    int row = above + 1;
    for (int before = document.rowOf(id) - 1; before >= 0; --before)
        if (const int at = rowOf(document.childAt(parent, before)); at >= 0) {
            row = subtreeEnd(at);
            break;
        }
    std::vector<Row> rows;
    append(id, m_rows[static_cast<std::size_t>(above)].depth + 1, rows);
    if (rows.empty())
        return;
    beginInsertRows({}, row, row + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.begin() + row, rows.begin(), rows.end());
    indexFrom(row);
    endInsertRows();
    Q_EMIT countChanged();
}

/// How many children a row has is another now.
void TreeRows::tellChildren(const QModelIndex &parent)
{
    if (const int row = rowOf(m_tree->idOf(parent)); row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {ExpandableRole, role::ChildCount});
}

void TreeRows::removeRow(ObjectId id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    const int end = subtreeEnd(row);
    beginRemoveRows({}, row, end - 1);
    forget(row, end);
    endRemoveRows();
    Q_EMIT countChanged();
}

void TreeRows::toggle(int row)
{
    if (row >= 0 && row < rowCountNow())
        setExpanded(row, !m_expanded.contains(keyAt(row)));
}

void TreeRows::setExpanded(int row, bool expanded)
{
    const ObjectId id = keyAt(row);
    if (!id || m_expanded.contains(id) == expanded || m_searching)
        return;
    if (!expanded) {
        m_expanded.remove(id);
        const int end = subtreeEnd(row);
        if (end > row + 1) {
            beginRemoveRows({}, row + 1, end - 1);
            forget(row + 1, end);
            endRemoveRows();
        }
    } else {
        m_expanded.insert(id);
        std::vector<Row> rows;
        append(id, m_rows[static_cast<std::size_t>(row)].depth, rows);
        if (rows.size() > 1) {
            beginInsertRows({}, row + 1, row + static_cast<int>(rows.size()) - 1);
            m_rows.insert(m_rows.begin() + row + 1, rows.begin() + 1, rows.end());
            indexFrom(row);
            endInsertRows();
        }
    }
    m_tree->setUnfolded(m_only, m_expanded);
    Q_EMIT dataChanged(index(row), index(row), {ExpandedRole});
    Q_EMIT countChanged();
}

bool TreeRows::isExpanded(int row) const
{
    const QModelIndex at = index(row);
    return at.isValid() && data(at, ExpandableRole).toBool() && data(at, ExpandedRole).toBool();
}

int TreeRows::firstFound() const
{
    const SearchQuery query(m_search);
    for (int row = 0; row < rowCountNow(); ++row)
        if (m_searching && m_tree->document()->kind(keyAt(row)) != doc::Kind::Tree
            && query.matches(*m_tree->document(), keyAt(row)))
            return row;
    return -1;
}

int TreeRows::reveal(ObjectId id)
{
    if (!m_tree || !m_tree->document()->contains(id))
        return -1;
    // A layer or a point is in no tree: what it stands in is.
    ObjectId listed = id;
    while ((bit(m_tree->document()->kind(listed)) & unlistedKinds) != 0)
        listed = m_tree->document()->parentOf(listed);
    if (m_searching && rowOf(listed) < 0)
        setSearch({});
    std::vector<ObjectId> above;
    for (ObjectId at = m_tree->document()->parentOf(id); at; at = m_tree->document()->parentOf(at))
        above.push_back(at);
    std::ranges::reverse(above);
    for (const ObjectId at : above)
        setExpanded(rowOf(at), true);
    return rowOf(id);
}

QVariant TreeRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const Document &document = *m_tree->document();
    switch (role) {
    case DepthRole: return row.depth;
    case ExpandedRole: return m_searching || m_expanded.contains(row.id);
    case ExpandableRole: return shownChildren(row.id, 1) > 0;
    case role::ChildCount: return shownChildren(row.id, document.childCount(row.id));
    default: return m_tree->data(m_tree->indexOf(row.id), role);
    }
}

/// How many of its children are rows when it is unfolded; `most` are counted.
int TreeRows::shownChildren(ObjectId id, int most) const
{
    // Only some kinds have children that aren't listed: a folder may have very many.
    static const Kinds counted = [] {
        Kinds kinds = 0;
        for (int kind = 0; kind < kindCount; ++kind)
            if ((unlistedKinds >> kind & 1U) != 0)
                kinds |= kindInfo(static_cast<doc::Kind>(kind)).parents;
        return kinds;
    }();
    const Document &document = *m_tree->document();
    if ((bit(document.kind(id)) & counted) == 0)
        return std::min(most, document.childCount(id));
    int count = 0;
    for (int at = 0; at < document.childCount(id) && count < most; ++at)
        count += isHidden(document, document.childAt(id, at)) ? 0 : 1;
    return count;
}

QHash<int, QByteArray> TreeRows::roleNames() const
{
    QHash<int, QByteArray> names = objectRoleNames();
    names.insert(DepthRole, "indent");
    names.insert(ExpandedRole, "expanded");
    names.insert(ExpandableRole, "expandable");
    return names;
}

} // namespace flux
