#include "models/check/names.h"

#include <QCoreApplication>

namespace flux {

using namespace doc;

namespace {
/// Each is found by its name among these, wherever it stands.
constexpr std::array askedFor{bit(Kind::Event), bit(Kind::GameParameter), bit(Kind::StateGroup),
                              bit(Kind::SwitchGroup), busKinds};
/// What has to have a name.
constexpr Kinds named = soundTreeKinds | busKinds | bit(Kind::Folder) | bit(Kind::Event)
    | (gameKinds & ~bit(Kind::StateTransition));

/// Within what a name has to be its only one: a set of kinds, or the siblings.
std::pair<Kinds, ObjectId> scopeOf(const Document &document, ObjectId id)
{
    for (const Kinds kinds : askedFor)
        if ((bit(document.kind(id)) & kinds) != 0)
            return {kinds, {}};
    return {0, document.parentOf(id)};
}
} // namespace

std::vector<NameClash> nameClashes(const Document &document)
{
    QHash<std::pair<std::pair<Kinds, ObjectId>, QString>, ObjectId> owners;
    std::vector<NameClash> clashes;
    for (const ObjectId tree : root::trees)
        for (const ObjectId id : document.branch(tree)) {
            if ((bit(document.kind(id)) & named) == 0)
                continue;
            const QString name = document.name(id).trimmed();
            const auto scope = scopeOf(document, id);
            if (name.isEmpty())
                clashes.push_back({id, {}, {}});
            else if (const auto owner = owners.constFind({scope, name}); owner != owners.cend())
                clashes.push_back({id, *owner, {}});
            else
                owners.insert({scope, name}, id);
        }
    for (NameClash &clash : clashes) {
        const auto scope = scopeOf(document, clash.id);
        const QString wanted = clash.other
            ? document.name(clash.id).trimmed()
            : QCoreApplication::translate("Kind", kindInfo(document.kind(clash.id)).label);
        clash.free = wanted;
        for (int number = 2; owners.contains({scope, clash.free}); ++number)
            clash.free = QStringLiteral("%1 %2").arg(wanted).arg(number);
        owners.insert({scope, clash.free}, clash.id);
    }
    return clashes;
}

} // namespace flux
