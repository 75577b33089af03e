// Edits to a document, and what it tells of them.
#include "models/document/document.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace flux::doc {

std::size_t sizeOf(const Edit &edit)
{
    const auto text = [](const QString &s) { return static_cast<std::size_t>(s.size()) * 2; };
    if (const auto *insert = std::get_if<edit::Insert>(&edit)) {
        std::size_t bytes = sizeof(Edit) + insert->record.order.size() + insert->record.raw.size() * 64;
        if (const Extra *extra = insert->record.extra.get())
            for (const auto *map : {&extra->members, &extra->properties})
                for (const auto &[key, value] : *map)
                    bytes += key.size() + value.size() + 64;
        return bytes + text(nameOf(insert->record.object));
    }
    if (const auto *set = std::get_if<edit::Set>(&edit))
        return sizeof(Edit) + set->raw.size()
            + (set->value.userType() == QMetaType::QString ? text(set->value.toString()) : 0);
    return sizeof(Edit);
}

void Document::noteChange(ObjectId id, int property, bool own)
{
    const std::size_t at = m_changeOf.value(id, m_changes.size());
    if (at == m_changes.size()) {
        m_changeOf.insert(id, at);
        m_changes.push_back({id});
    }
    Change &change = m_changes[at];
    change.properties |= quint64{1} << property;
    change.own = change.own || own;
}

void Document::announceChanges()
{
    if (m_changes.empty())
        return;
    m_changeOf.clear();
    Q_EMIT changed(std::exchange(m_changes, {}));
}

Edits Document::apply(const Edits &edits)
{
    Edits inverses;
    inverses.reserve(edits.size());
    for (const Edit &edit : edits)
        (void)std::visit([&](const auto &e) { return applyOne(e, inverses); }, edit);
    announceChanges();
    std::ranges::reverse(inverses);
    if (!inverses.empty())
        Q_EMIT applied(edits);
    return inverses;
}

bool Document::applyOne(const edit::Insert &insert, Edits &inverses)
{
    const auto parent = m_handles.constFind(insert.record.parent);
    if (contains(insert.record.id) || parent == m_handles.cend() || !insert.record.id)
        return false;
    announceChanges();
    const Handle parentHandle = *parent;
    const int row = rowFor(m_nodes[parentHandle], insert.record.order, insert.record.id);
    Q_EMIT inserting(insert.record.parent, row);
    const Handle handle = addNode(Record(insert.record));
    m_nodes[handle].parent = parentHandle;
    Node &above = m_nodes[parentHandle];
    above.children.insert(above.children.begin() + row, handle);
    renumber(above, row);
    Q_EMIT inserted(insert.record.id);
    inverses.emplace_back(edit::Remove{insert.record.id});
    return true;
}

bool Document::applyOne(const edit::Remove &remove, Edits &inverses)
{
    const Node *node = nodeOf(remove.id);
    if (!node || node->parent == nowhere || !node->children.empty())
        return false;
    announceChanges();
    Q_EMIT removing(remove.id);
    Record record = this->record(remove.id);
    const int row = node->row;
    Node &parent = m_nodes[node->parent];
    parent.children.erase(parent.children.begin() + row);
    renumber(parent, row);
    freeNode(*m_handles.constFind(remove.id));
    Q_EMIT removed(remove.id, record.parent, row);
    inverses.emplace_back(edit::Insert{std::move(record)});
    return true;
}

bool Document::applyOne(const edit::Move &move, Edits &inverses)
{
    const auto found = m_handles.constFind(move.id);
    const auto target = m_handles.constFind(move.parent);
    if (found == m_handles.cend() || target == m_handles.cend() || isWithin(move.parent, move.id)
        || m_nodes[*found].parent == nowhere)
        return false;
    const Handle handle = *found;
    const Handle to = *target;
    const Handle from = m_nodes[handle].parent;
    if (from == to && m_nodes[handle].order == move.order)
        return false;
    announceChanges();
    const ObjectId formerParent = m_nodes[from].id;
    inverses.emplace_back(edit::Move{move.id, formerParent, m_nodes[handle].order});

    const int oldRow = m_nodes[handle].row;
    int row = rowFor(m_nodes[to], move.order, move.id);
    if (from == to && row > oldRow)
        --row;
    Q_EMIT moving(move.id, move.parent, row);
    auto &old = m_nodes[from].children;
    old.erase(old.begin() + oldRow);
    renumber(m_nodes[from], oldRow);
    Node &node = m_nodes[handle];
    node.order = move.order;
    node.parent = to;
    m_nodes[to].children.insert(m_nodes[to].children.begin() + row, handle);
    renumber(m_nodes[to], row);
    Q_EMIT moved(move.id, formerParent);
    return true;
}

namespace {
/// A value within the hard limits of its property, wherever it comes from; `now` where it means nothing.
QVariant held(const Property &row, const QVariant &value, const QVariant &now)
{
    const double number = value.toDouble();
    switch (row.type) {
    case ValueType::Number:
        return std::isfinite(number) ? QVariant(std::clamp(number, row.minimum, row.maximum)) : now;
    case ValueType::Integer:
        return std::isfinite(number) ? QVariant(static_cast<int>(std::clamp(
                   number, std::max(row.minimum, -2147483648.0), std::min(row.maximum, 2147483647.0))))
                                     : now;
    case ValueType::Choice:
        return number >= 0.0 && number < static_cast<double>(row.choices.size()) ? value : now;
    default: return value;
    }
}
} // namespace

bool Document::applyOne(const edit::Set &set, Edits &inverses)
{
    const auto found = m_handles.constFind(set.id);
    if (found == m_handles.cend())
        return false;
    Node &node = m_nodes[*found];
    if (set.property < 0 || set.property >= static_cast<int>(properties(node.kind).size()))
        return false;
    const Property &row = properties(node.kind)[static_cast<std::size_t>(set.property)];
    void *object = const_cast<void *>(objectAt(node));
    const bool wasOwn = ((node.own >> set.property) & 1U) != 0;
    edit::Set back{set.id, set.property, row.read(object), wasOwn};
    if (node.raw)
        if (const auto raw = node.raw->find(set.property); raw != node.raw->end()) {
            back.raw = raw->second;
            node.raw->erase(raw);
        }
    const QVariant value = held(row, set.value, back.value);
    if (back.value == value && wasOwn == set.own && back.raw == set.raw)
        return true;
    row.write(object, value);
    const quint64 mask = quint64{1} << set.property;
    node.own = set.own ? node.own | mask : node.own & ~mask;
    if (!set.raw.empty()) {
        if (!node.raw)
            node.raw = std::make_unique<std::map<int, std::string>>();
        (*node.raw)[set.property] = set.raw;
    }
    inverses.emplace_back(std::move(back));
    noteChange(set.id, set.property, wasOwn != set.own);
    return true;
}

} // namespace flux::doc
