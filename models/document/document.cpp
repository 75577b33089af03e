#include "models/document/document.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace flux::doc {

namespace {
/// Calls f.template operator()<T>() for the type of `kind`; R is what it returns.
template <class R, class F> R withType(Kind kind, F f)
{
    using Call = R (*)(F &);
    static constexpr auto table = []<std::size_t... I>(std::index_sequence<I...>)
    {
        return std::array<Call, kindCount>{[](F &each) -> R {
            return each.template operator()<std::variant_alternative_t<I, Object>>();
        }...};
    }
    (std::make_index_sequence<kindCount>());
    return table[kind](f);
}
} // namespace

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

Document::Document(QObject *parent) : QObject(parent)
{
    makeRoots();
}

Document::~Document() = default;

void Document::makeRoots()
{
    const auto add = [this](ObjectId id, Object object) {
        Record record;
        record.id = id;
        record.object = std::move(object);
        addNode(std::move(record));
    };
    add(root::project, Project{});
    for (const ObjectId tree : root::trees)
        add(tree, Tree{QString::fromLatin1(treeKey(tree))});
}

const Document::Node *Document::nodeOf(ObjectId id) const
{
    const auto it = m_handles.constFind(id);
    return it == m_handles.cend() ? nullptr : &m_nodes[*it];
}

const void *Document::objectAt(const Node &node) const
{
    return withType<const void *>(
        node.kind, [&]<class T>() -> const void * { return &std::get<std::vector<T>>(m_stores)[node.slot]; });
}

Kind Document::kind(ObjectId id) const
{
    const Node *node = nodeOf(id);
    return node ? node->kind : Kind::Unknown;
}

ObjectId Document::parentOf(ObjectId id) const
{
    const Node *node = nodeOf(id);
    return node && node->parent != nowhere ? m_nodes[node->parent].id : ObjectId{};
}

int Document::rowOf(ObjectId id) const
{
    const Node *node = nodeOf(id);
    return node ? node->row : -1;
}

int Document::childCount(ObjectId id) const
{
    const Node *node = nodeOf(id);
    return node ? static_cast<int>(node->children.size()) : 0;
}

ObjectId Document::childAt(ObjectId id, int row) const
{
    const Node *node = nodeOf(id);
    if (!node || row < 0 || row >= static_cast<int>(node->children.size()))
        return {};
    return m_nodes[node->children[static_cast<std::size_t>(row)]].id;
}

std::vector<ObjectId> Document::children(ObjectId id) const
{
    std::vector<ObjectId> ids;
    if (const Node *node = nodeOf(id))
        for (const Handle child : node->children)
            ids.push_back(m_nodes[child].id);
    return ids;
}

const std::string &Document::order(ObjectId id) const
{
    static const std::string empty;
    const Node *node = nodeOf(id);
    return node ? node->order : empty;
}

quint64 Document::own(ObjectId id) const
{
    const Node *node = nodeOf(id);
    return node ? node->own : 0;
}

bool Document::isWithin(ObjectId id, ObjectId ancestor) const
{
    for (; id; id = parentOf(id))
        if (id == ancestor)
            return true;
    return false;
}

QVariant Document::value(ObjectId id, int property) const
{
    const Node *node = nodeOf(id);
    if (!node || property < 0 || property >= static_cast<int>(properties(node->kind).size()))
        return {};
    return properties(node->kind)[static_cast<std::size_t>(property)].read(objectAt(*node));
}

QString Document::name(ObjectId id) const
{
    const Node *node = nodeOf(id);
    return node ? withType<QString>(
               node->kind, [&]<class T>() { return std::get<std::vector<T>>(m_stores)[node->slot].name; })
                : QString();
}

QVariant Document::value(ObjectId id, const char *property) const
{
    return value(id, propertyIndex(kind(id), property));
}

bool Document::acts(ObjectId id, int property) const
{
    const Kind kind = this->kind(id);
    const Property &row = properties(kind)[static_cast<std::size_t>(property)];
    if (!row.actsUnder(this->kind(parentOf(id))))
        return false;
    if (row.whenChoices == 0)
        return true;
    const int decides = propertyIndex(kind, row.onlyWhen);
    return (row.whenChoices >> value(id, decides).toInt() & 1U) != 0 && acts(id, decides);
}

Record Document::record(ObjectId id) const
{
    Record record;
    const Node *node = nodeOf(id);
    if (!node)
        return record;
    record.id = id;
    record.parent = parentOf(id);
    record.order = node->order;
    record.own = node->own;
    record.extra = node->extra;
    if (node->raw)
        record.raw = *node->raw;
    withType<void>(node->kind,
                   [&]<class T>() { record.object = std::get<std::vector<T>>(m_stores)[node->slot]; });
    return record;
}

const Extra *Document::extra(ObjectId id) const
{
    const Node *node = nodeOf(id);
    return node ? node->extra.get() : nullptr;
}

const std::map<int, std::string> *Document::raw(ObjectId id) const
{
    const Node *node = nodeOf(id);
    return node ? node->raw.get() : nullptr;
}

std::vector<ObjectId> Document::branch(ObjectId id) const
{
    std::vector<ObjectId> ids;
    if (!contains(id))
        return ids;
    std::vector<Handle> open{*m_handles.constFind(id)};
    while (!open.empty()) {
        const Node &node = m_nodes[open.back()];
        open.pop_back();
        ids.push_back(node.id);
        open.insert(open.end(), node.children.rbegin(), node.children.rend());
    }
    return ids;
}

std::vector<ObjectId> Document::allOf(Kind kind) const
{
    std::vector<ObjectId> ids;
    ids.reserve(static_cast<std::size_t>(m_counts[kind]));
    for (const Node &node : m_nodes)
        if (node.id && node.kind == kind)
            ids.push_back(node.id);
    return ids;
}

int Document::size() const
{
    return static_cast<int>(m_handles.size()) - static_cast<int>(root::trees.size()) - 1;
}

Document::Handle Document::addNode(Record &&record)
{
    Handle handle = static_cast<Handle>(m_nodes.size());
    if (m_freeNodes.empty()) {
        m_nodes.emplace_back();
    } else {
        handle = m_freeNodes.back();
        m_freeNodes.pop_back();
    }
    Node &node = m_nodes[handle];
    node.id = record.id;
    node.order = std::move(record.order);
    node.own = record.own;
    node.kind = kindOf(record.object);
    node.extra = std::move(record.extra);
    if (!record.raw.empty())
        node.raw = std::make_unique<std::map<int, std::string>>(std::move(record.raw));
    withType<void>(node.kind, [&]<class T>() {
        auto &store = std::get<std::vector<T>>(m_stores);
        auto &unused = m_freeSlots[node.kind];
        if (unused.empty()) {
            node.slot = static_cast<quint32>(store.size());
            store.push_back(std::get<T>(std::move(record.object)));
        } else {
            node.slot = unused.back();
            unused.pop_back();
            store[node.slot] = std::get<T>(std::move(record.object));
        }
    });
    ++m_counts[node.kind];
    m_handles.insert(node.id, handle);
    return handle;
}

void Document::freeNode(Handle handle)
{
    Node &node = m_nodes[handle];
    withType<void>(node.kind, [&]<class T>() { std::get<std::vector<T>>(m_stores)[node.slot] = T{}; });
    m_freeSlots[node.kind].push_back(node.slot);
    --m_counts[node.kind];
    m_handles.remove(node.id);
    node = Node{};
    m_freeNodes.push_back(handle);
}

int Document::rowFor(const Node &parent, const std::string &order, ObjectId id) const
{
    const auto at = std::ranges::lower_bound(parent.children, std::tie(order, id), {}, [this](Handle child) {
        return std::tie(m_nodes[child].order, m_nodes[child].id);
    });
    return static_cast<int>(at - parent.children.begin());
}

void Document::renumber(Node &parent, int from)
{
    for (std::size_t row = static_cast<std::size_t>(from); row < parent.children.size(); ++row)
        m_nodes[parent.children[row]].row = static_cast<int>(row);
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

void Document::beginLoad()
{
    Q_EMIT aboutToReset();
    m_handles.clear();
    m_nodes = std::vector<Node>();
    m_freeNodes = {};
    for (int kind = 0; kind < kindCount;
         ++kind) // an assignment of the tuple would be compiled for each of its tails
        withType<void>(static_cast<Kind>(kind), [&]<class T>() { std::get<std::vector<T>>(m_stores) = {}; });
    m_freeSlots = {};
    m_counts = {};
    m_loadParents.clear();
    makeRoots();
    m_loadParents.resize(m_nodes.size());
}

bool Document::load(Record &&record, ObjectId parent)
{
    if (record.id == root::project) {
        Node &node = m_nodes[*m_handles.constFind(root::project)];
        node.own = record.own;
        node.extra = std::move(record.extra);
        if (!record.raw.empty())
            node.raw = std::make_unique<std::map<int, std::string>>(std::move(record.raw));
        std::get<std::vector<Project>>(m_stores)[node.slot] = std::get<Project>(std::move(record.object));
        return true;
    }
    if (contains(record.id))
        return false;
    addNode(std::move(record));
    m_loadParents.push_back(parent);
    return true;
}

std::vector<ObjectId> Document::endLoad()
{
    std::vector<ObjectId> strays;
    const auto treeOf = [](Kind kind) {
        switch (kind) {
        case Kind::Event:
        case Kind::Action: return root::events;
        case Kind::Bus:
        case Kind::AuxBus: return root::buses;
        case Kind::AudioFile: return root::audio;
        default: return (bit(kind) & gameKinds) != 0 ? root::game : root::sounds;
        }
    };
    const auto hang = [this](Handle handle, ObjectId parent) {
        m_nodes[handle].parent = *m_handles.constFind(parent);
        m_nodes[m_nodes[handle].parent].children.push_back(handle);
    };
    for (Handle handle = 0; handle < m_nodes.size(); ++handle) {
        if (const ObjectId id = m_nodes[handle].id;
            id == root::project || std::ranges::find(root::trees, id) != root::trees.end())
            continue;
        const bool known = contains(m_loadParents[handle]);
        if (!known)
            strays.push_back(m_nodes[handle].id);
        hang(handle, known ? m_loadParents[handle] : treeOf(m_nodes[handle].kind));
    }
    // What can't be reached from a root stands inside itself.
    std::vector<bool> reached(m_nodes.size());
    const auto reach = [&](ObjectId from) {
        for (const ObjectId id : branch(from))
            reached[*m_handles.constFind(id)] = true;
    };
    reach(root::project);
    for (const ObjectId tree : root::trees)
        reach(tree);
    for (Handle handle = 0; handle < m_nodes.size(); ++handle) {
        if (reached[handle])
            continue;
        auto &siblings = m_nodes[m_nodes[handle].parent].children;
        siblings.erase(std::ranges::find(siblings, handle));
        hang(handle, treeOf(m_nodes[handle].kind));
        strays.push_back(m_nodes[handle].id);
        reach(m_nodes[handle].id);
    }
    for (Node &node : m_nodes) {
        std::ranges::sort(node.children, {},
                          [this](Handle child) { return std::tie(m_nodes[child].order, m_nodes[child].id); });
        node.children.shrink_to_fit();
        renumber(node, 0);
    }
    m_loadParents = {};
    Q_EMIT wasReset();
    return strays;
}

} // namespace flux::doc
