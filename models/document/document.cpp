#include "models/document/document.h"

#include <algorithm>
#include <ranges>
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

const QString &Document::nameAt(const Node &node) const
{
    return *withType<const QString *>(
        node.kind, [&]<class T>() { return &std::get<std::vector<T>>(m_stores)[node.slot].name; });
}

QString Document::name(ObjectId id) const
{
    const Node *node = nodeOf(id);
    return node ? nameAt(*node) : QString();
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
    return row.conditions[0].values == 0 || std::ranges::any_of(row.conditions, [&](const When &condition) {
               if (condition.values == 0)
                   return false;
               const int decides = propertyIndex(kind, condition.property);
               return (condition.values >> value(id, decides).toInt() & 1U) != 0 && acts(id, decides);
           });
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

void Document::walk(ObjectId id, const std::function<void(const Met &)> &see) const
{
    if (!contains(id))
        return;
    struct Open {
        Handle handle;
        int depth;
    };
    std::vector<Open> open{{*m_handles.constFind(id), 0}};
    while (!open.empty()) {
        const auto [handle, depth] = open.back();
        open.pop_back();
        const Node &node = m_nodes[handle];
        see({node.id, node.kind, nameAt(node), depth});
        for (const Handle child : std::views::reverse(node.children))
            open.push_back({child, depth + 1});
    }
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
        amend(std::move(record));
        return true;
    }
    if (contains(record.id))
        return false;
    addNode(std::move(record));
    m_loadParents.push_back(parent);
    return true;
}

void Document::amend(Record &&record)
{
    Node &node = m_nodes[*m_handles.constFind(record.id)];
    node.order = std::move(record.order);
    node.own = record.own;
    node.extra = std::move(record.extra);
    node.raw.reset();
    if (!record.raw.empty())
        node.raw = std::make_unique<std::map<int, std::string>>(std::move(record.raw));
    withType<void>(node.kind, [&]<class T>() {
        std::get<std::vector<T>>(m_stores)[node.slot] = std::get<T>(std::move(record.object));
    });
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

void Document::exchange(Document &other)
{
    Q_EMIT aboutToReset();
    m_handles.swap(other.m_handles);
    m_nodes.swap(other.m_nodes);
    m_freeNodes.swap(other.m_freeNodes);
    for (int kind = 0; kind < kindCount; ++kind)
        withType<void>(static_cast<Kind>(kind), [&]<class T>() {
            std::get<std::vector<T>>(m_stores).swap(std::get<std::vector<T>>(other.m_stores));
        });
    m_freeSlots.swap(other.m_freeSlots);
    m_counts.swap(other.m_counts);
    Q_EMIT wasReset();
}

} // namespace flux::doc
