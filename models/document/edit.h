#pragma once

#include "models/document/object.h"

#include <variant>
#include <vector>

namespace flux::doc {

/// The four things that can happen to a document. Each has an inverse, which is all that undo is made of. All
/// are absolute, so applying a list twice ends in the same place: the journal relies on it.
namespace edit {
struct Insert {
    Record record; ///< its parent exists; its row follows from its order key
};
struct Remove {
    ObjectId id; ///< has no children
};
struct Move {
    ObjectId id;
    ObjectId parent;
    std::string order;
};
struct Set {
    ObjectId id;
    int property = 0;
    QVariant value;
    bool own = true;
    std::string raw{}; ///< the file's text where it couldn't be taken as it was
};
} // namespace edit
using Edit = std::variant<edit::Insert, edit::Remove, edit::Move, edit::Set>;
using Edits = std::vector<Edit>;

/// Roughly the memory that an edit holds, in bytes.
std::size_t sizeOf(const Edit &edit);

} // namespace flux::doc
