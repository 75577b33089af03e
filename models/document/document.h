#pragma once

#include "models/document/edit.h"

#include <QHash>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <tuple>

namespace flux::doc {

/// What happened to one object in a batch of edits: which properties, and whether one became own or unset.
struct Change {
    ObjectId id;
    quint64 properties = 0; ///< a bit for each row of the kind's table
    bool own = false;
};

/// Everything the user has authored: plain objects, ordered under their parents, changed only by apply().
///
/// An id leads to a dense handle; objects lie in one vector per kind. Siblings know their row. A batch
/// announces its changes once, at its end or before the next change of structure.
class Document : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Editor")

public:
    explicit Document(QObject *parent = nullptr);
    ~Document() override;

    /// Applies the edits in order and returns those that take them back, in the order that does. An edit that
    /// doesn't fit (unknown object, unknown parent, a parent inside itself) is left out.
    Edits apply(const Edits &edits);

    [[nodiscard]] bool contains(ObjectId id) const { return m_handles.contains(id); }
    [[nodiscard]] Kind kind(ObjectId id) const;
    [[nodiscard]] ObjectId parentOf(ObjectId id) const;
    [[nodiscard]] int rowOf(ObjectId id) const;
    [[nodiscard]] int childCount(ObjectId id) const;
    [[nodiscard]] ObjectId childAt(ObjectId id, int row) const;
    [[nodiscard]] std::vector<ObjectId> children(ObjectId id) const;
    [[nodiscard]] const std::string &order(ObjectId id) const;
    [[nodiscard]] quint64 own(ObjectId id) const;
    [[nodiscard]] bool isOwn(ObjectId id, int property) const { return ((own(id) >> property) & 1U) != 0; }
    [[nodiscard]] bool isWithin(ObjectId id, ObjectId ancestor) const;

    /// The stored object; null when there is none, or it is of another kind. Valid until the next edit.
    template <class T> [[nodiscard]] const T *find(ObjectId id) const
    {
        const Node *node = nodeOf(id);
        if (!node || node->kind != kindOfType<T>())
            return nullptr;
        return &std::get<std::vector<T>>(m_stores)[node->slot];
    }
    [[nodiscard]] QVariant value(ObjectId id, int property) const;
    [[nodiscard]] QVariant value(ObjectId id, const char *property) const;
    /// True when a property can act where its object stands, with the object's other properties as they are.
    [[nodiscard]] bool acts(ObjectId id, int property) const;
    [[nodiscard]] QString name(ObjectId id) const;
    [[nodiscard]] Record record(ObjectId id) const;
    [[nodiscard]] const Extra *extra(ObjectId id) const;
    [[nodiscard]] const std::map<int, std::string> *raw(ObjectId id) const;

    /// All objects below `id` (itself included), parents first.
    [[nodiscard]] std::vector<ObjectId> branch(ObjectId id) const;
    /// One object as a walk meets it.
    struct Met {
        ObjectId id;
        Kind kind;
        const QString &name; ///< as long as the walk is at it
        int depth;           ///< below where the walk began
    };
    /// Tells `see` of all objects below `id` (itself included), parents first and siblings in order; nothing
    /// may change meanwhile. For what looks at every object, and must not wait for a look-up of each.
    void walk(ObjectId id, const std::function<void(const Met &)> &see) const;
    /// All objects of one kind, in no particular order.
    [[nodiscard]] std::vector<ObjectId> allOf(Kind kind) const;
    [[nodiscard]] int count(Kind kind) const { return m_counts[kind]; }
    /// Objects without the fixed roots.
    [[nodiscard]] int size() const;

    /// Finds a file of the project by its path in it; told by who keeps the project. Without one, nobody
    /// knows.
    using Files = std::function<QString(const QString &)>;
    void setFiles(Files files) { m_files = std::move(files); }
    [[nodiscard]] const Files &files() const { return m_files; }

    // Loading: everything at once, without a word in between.
    void beginLoad();
    /// False when there is an object of this id already: it is left out.
    bool load(Record &&record, ObjectId parent);
    /// What was read later of an object that is loaded; of the same kind.
    void amend(Record &&record);
    /// Hangs up what was loaded. Objects whose parent doesn't exist, or that stand inside themselves, come
    /// below their tree's root and are returned.
    std::vector<ObjectId> endLoad();
    /// Takes what another document holds, and gives it its own. The other one tells nobody.
    void exchange(Document &other);

Q_SIGNALS:
    void inserting(flux::doc::ObjectId parent, int row);
    void inserted(flux::doc::ObjectId id);
    void removing(flux::doc::ObjectId id);
    void removed(flux::doc::ObjectId id, flux::doc::ObjectId parent, int row);
    /// `row` is the row after the move.
    void moving(flux::doc::ObjectId id, flux::doc::ObjectId parent, int row);
    void moved(flux::doc::ObjectId id, flux::doc::ObjectId formerParent);
    void changed(const std::vector<flux::doc::Change> &changes);
    void aboutToReset();
    void wasReset();
    /// Each list that was applied, after it was: for the journal.
    void applied(const flux::doc::Edits &edits);

private:
    using Handle = quint32;
    static constexpr Handle nowhere = 0xffffffffU;
    struct Node {
        ObjectId id;
        std::string order;
        std::vector<Handle> children;
        quint64 own = 0;
        std::shared_ptr<const Extra> extra;
        std::unique_ptr<std::map<int, std::string>> raw;
        Handle parent = nowhere;
        quint32 slot = 0;
        int row = 0;
        Kind kind = Kind::Unknown;
    };
    template <class... T> static std::tuple<std::vector<T>...> storesOf(std::variant<T...>);

    [[nodiscard]] const Node *nodeOf(ObjectId id) const;
    [[nodiscard]] const void *objectAt(const Node &node) const;
    [[nodiscard]] const QString &nameAt(const Node &node) const;
    void makeRoots();
    Handle addNode(Record &&record);
    void freeNode(Handle handle);
    [[nodiscard]] int rowFor(const Node &parent, const std::string &order, ObjectId id) const;
    void renumber(Node &parent, int from);
    void noteChange(ObjectId id, int property, bool own);
    void announceChanges();

    [[nodiscard]] bool applyOne(const edit::Insert &insert, Edits &inverses);
    [[nodiscard]] bool applyOne(const edit::Remove &remove, Edits &inverses);
    [[nodiscard]] bool applyOne(const edit::Move &move, Edits &inverses);
    [[nodiscard]] bool applyOne(const edit::Set &set, Edits &inverses);

    QHash<ObjectId, Handle> m_handles;
    std::vector<Node> m_nodes;
    std::vector<Handle> m_freeNodes;
    decltype(storesOf(Object{})) m_stores;
    std::array<std::vector<quint32>, kindCount> m_freeSlots;
    std::array<int, kindCount> m_counts{};
    std::vector<Change> m_changes;
    QHash<ObjectId, std::size_t> m_changeOf;
    std::vector<ObjectId> m_loadParents; ///< by handle, while loading
    Files m_files;
};

} // namespace flux::doc
