#pragma once

#include "models/document/document.h"

namespace flux {

/// An object that can't be told from another one by its name.
struct NameClash {
    doc::ObjectId id;
    doc::ObjectId other; ///< the one that is found by the name; none: `id` has no name
    QString free;        ///< a name that nobody has yet
};
/// Objects whose name a sibling has too, or that have none. What a game asks for by name (events, parameters,
/// groups of states and switches, buses) has to have a name of its own in the whole project.
[[nodiscard]] std::vector<NameClash> nameClashes(const doc::Document &document);

} // namespace flux
