#pragma once

#include "models/document/document.h"

#include <QSet>

namespace flux::doc {

/// Where a name has to be its only one: among objects of some kinds in the whole project, or among siblings.
struct NameScope {
    Kinds kinds = 0; ///< 0: siblings
    ObjectId parent; ///< none: in the whole project
    friend bool operator==(const NameScope &, const NameScope &) = default;
    friend size_t qHash(const NameScope &scope, size_t seed = 0)
    {
        return qHashMulti(seed, scope.kinds, scope.parent);
    }
};
/// A game asks by name for events, parameters, groups of states and switches, and buses, wherever they stand;
/// anything else is told apart from its siblings.
[[nodiscard]] NameScope nameScope(Kind kind, ObjectId parent);

/// Names for new objects, each with a number behind it when the name is taken: by a sibling, or in the whole
/// project where a game asks for it by name.
class UniqueNames {
public:
    explicit UniqueNames(const Document &document) : m_document(document) {}
    /// `parent` may be new itself.
    QString take(Kind kind, ObjectId parent, const QString &wanted);

private:
    struct Names {
        QSet<QString> taken;
        QHash<QString, int> next; ///< number to try, by wanted name
    };
    Names &namesIn(const NameScope &scope);

    const Document &m_document;
    QHash<NameScope, Names> m_of;
};
/// `wanted`, with a number behind it when it is taken.
[[nodiscard]] QString uniqueName(const Document &document, Kind kind, ObjectId parent, const QString &wanted);

/// An object that can't be told from another one by its name.
struct NameClash {
    ObjectId id;
    ObjectId other; ///< the one that is found by the name; none: `id` has no name
    QString free;   ///< a name that nobody has yet
};
/// Objects of namedKinds that have no name, or one that somebody has already where it should be the only one.
[[nodiscard]] std::vector<NameClash> nameClashes(const Document &document);

} // namespace flux::doc
