#include "models/lists/roles.h"

#include <algorithm>

namespace flux {

using namespace doc;

namespace {
struct Table {
    QHash<int, QByteArray> names{{role::Key, "key"},
                                 {role::Kind, "kind"},
                                 {role::KindName, "kindName"},
                                 {role::Own, "own"},
                                 {role::ChildCount, "childCount"}};
    std::array<std::vector<int>, kindCount> roles;     ///< by kind and property
    std::array<QHash<int, int>, kindCount> properties; ///< role → property

    Table()
    {
        QHash<QByteArray, int> known;
        for (int k = 0; k < kindCount; ++k) {
            int row = 0;
            for (const Property &property : doc::properties(static_cast<doc::Kind>(k))) {
                const QByteArray name(property.name);
                const int role = known.value(name, role::FirstProperty + static_cast<int>(known.size()));
                known.insert(name, role);
                names.insert(role, name);
                roles[static_cast<std::size_t>(k)].push_back(role);
                properties[static_cast<std::size_t>(k)].insert(role, row++);
            }
        }
    }
};

const Table &table()
{
    static const Table all;
    return all;
}
} // namespace

int roleOf(doc::Kind kind, int property)
{
    return table().roles[kind][static_cast<std::size_t>(property)];
}

const QHash<int, QByteArray> &objectRoleNames()
{
    return table().names;
}

QVariant objectData(const Document &document, ObjectId id, int role)
{
    const doc::Kind kind = document.kind(id);
    switch (role) {
    case role::Key: return QVariant::fromValue(id);
    case role::Kind: return static_cast<int>(kind);
    case role::KindName: return QString::fromLatin1(kindInfo(kind).key);
    case role::Own: return QVariant::fromValue(document.own(id));
    case role::ChildCount: return document.childCount(id);
    default: {
        const int property = table().properties[kind].value(role, -1);
        return property < 0 ? QVariant() : document.value(id, property);
    }
    }
}

QList<int> changedRoles(const Document &document, const Change &change)
{
    const doc::Kind kind = document.kind(change.id);
    QList<int> roles;
    for (int property = 0; property < static_cast<int>(properties(kind).size()); ++property)
        if ((change.properties >> property & 1U) != 0)
            roles << roleOf(kind, property);
    if (change.own)
        roles << role::Own;
    return roles;
}

std::vector<ChangedRows> changedRows(const Document &document, const std::vector<Change> &changes)
{
    std::vector<ChangedRows> rows;
    rows.reserve(changes.size());
    for (const Change &change : changes) {
        const int row = document.rowOf(change.id);
        rows.push_back({document.parentOf(change.id), row, row, changedRoles(document, change)});
    }
    std::ranges::sort(rows, [](const ChangedRows &a, const ChangedRows &b) {
        return a.parent != b.parent ? a.parent < b.parent : a.first < b.first;
    });
    std::vector<ChangedRows> ranges;
    for (ChangedRows &row : rows) {
        if (!ranges.empty() && ranges.back().parent == row.parent && ranges.back().last + 1 == row.first
            && ranges.back().roles == row.roles)
            ranges.back().last = row.last;
        else
            ranges.push_back(std::move(row));
    }
    return ranges;
}

} // namespace flux
