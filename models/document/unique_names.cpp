#include "models/document/unique_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace flux::doc {

namespace {
/// Each is found by its name among these, wherever it stands.
constexpr std::array askedFor{bit(Kind::Event), bit(Kind::GameParameter), bit(Kind::StateGroup),
                              bit(Kind::SwitchGroup), busKinds};
} // namespace

NameScope nameScope(Kind kind, ObjectId parent)
{
    for (const Kinds kinds : askedFor)
        if ((bit(kind) & kinds) != 0)
            return {kinds, {}};
    return {0, parent};
}

UniqueNames::Names &UniqueNames::namesIn(const NameScope &scope)
{
    const auto known = m_of.find(scope);
    if (known != m_of.end())
        return *known;
    Names names;
    if (scope.kinds == 0)
        for (const ObjectId child : m_document.children(scope.parent))
            names.taken.insert(m_document.name(child));
    for (int kind = 0; kind < kindCount; ++kind)
        if ((scope.kinds >> kind & 1U) != 0)
            for (const ObjectId id : m_document.allOf(static_cast<Kind>(kind)))
                names.taken.insert(m_document.name(id));
    return *m_of.insert(scope, std::move(names));
}

QString UniqueNames::take(Kind kind, ObjectId parent, const QString &wanted)
{
    const NameScope siblings{0, parent};
    const NameScope scope = nameScope(kind, parent);
    (void)namesIn(siblings); // both are there before one is held
    Names &names = namesIn(scope);
    QSet<QString> &beside = namesIn(siblings).taken;
    QString name = wanted;
    int &next = names.next[wanted];
    for (next = std::max(next, 2); names.taken.contains(name) || beside.contains(name); ++next)
        name = QStringLiteral("%1 %2").arg(wanted).arg(next);
    names.taken.insert(name);
    beside.insert(name);
    return name;
}

QString uniqueName(const Document &document, Kind kind, ObjectId parent, const QString &wanted)
{
    return UniqueNames(document).take(kind, parent, wanted);
}

std::vector<NameClash> nameClashes(const Document &document)
{
    QHash<std::pair<NameScope, QString>, ObjectId> owners;
    std::vector<NameClash> clashes;
    for (const ObjectId tree : root::trees)
        for (const ObjectId id : document.branch(tree)) {
            const Kind kind = document.kind(id);
            if ((bit(kind) & namedKinds) == 0)
                continue;
            const QString name = document.name(id).trimmed();
            const ObjectId parent = document.parentOf(id);
            ObjectId other;
            for (const NameScope &scope : {nameScope(kind, parent), NameScope{0, parent}})
                if (const auto owner = owners.constFind({scope, name}); owner == owners.cend())
                    owners.insert({scope, name}, id);
                else if (*owner != id)
                    other = *owner;
            if (name.isEmpty() || other)
                clashes.push_back({id, name.isEmpty() ? ObjectId() : other, {}});
        }
    UniqueNames names(document);
    for (NameClash &clash : clashes) {
        const Kind kind = document.kind(clash.id);
        const QString wanted = clash.other ? document.name(clash.id).trimmed()
                                           : QCoreApplication::translate("Kind", kindInfo(kind).label);
        clash.free = names.take(kind, document.parentOf(clash.id), wanted);
    }
    return clashes;
}

} // namespace flux::doc
