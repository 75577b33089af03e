#pragma once

#include "models/document/document.h"

namespace flux::doc {

/// What one of the project's trees is called in the person's language.
[[nodiscard]] QString treeName(ObjectId tree);
/// What an object is called where it is listed: its name, an action's target, or at worst its id.
[[nodiscard]] QString shownName(const Document &document, ObjectId id);
/// The same as a heading: a tree's in the person's language, and at worst what kind of object it is.
[[nodiscard]] QString titleName(const Document &document, ObjectId id);
/// An object's place as it is shown: "Events / Spin".
[[nodiscard]] QString placeName(const Document &document, ObjectId id);
/// An object's place as it is typed: "Events/Spin". A slash in a name is written as "\\/", a backslash
/// doubled.
[[nodiscard]] QString pathName(const Document &document, ObjectId id);
/// The objects at such a place, or with such an id: several when names are there twice.
[[nodiscard]] std::vector<ObjectId> allByPath(const Document &document, const QString &path);
/// The first of them; none when there isn't one.
[[nodiscard]] ObjectId findByPath(const Document &document, const QString &path);

} // namespace flux::doc
