#pragma once

#include "models/document/document.h"
#include "models/document/problem.h"

#include <functional>

namespace flux {

/// What is wrong with a project's structure, in words that say what to do. `fileExists` tells of a path in
/// the project.
struct Finding {
    Problem::Severity severity = Problem::Warning;
    doc::ObjectId object;
    QString message;
};
[[nodiscard]] std::vector<Finding> validate(const doc::Document &document,
                                            const std::function<bool(const QString &path)> &fileExists);

/// What an object is called where it is listed: its name, an action's target, or at worst its id.
[[nodiscard]] QString shownName(const doc::Document &document, doc::ObjectId id);
/// An object's place as it is shown: "Events / Spin".
[[nodiscard]] QString placeName(const doc::Document &document, doc::ObjectId id);
/// An object's place as it is typed: "Events/Spin". A slash in a name is written as "\\/", a backslash
/// doubled.
[[nodiscard]] QString pathName(const doc::Document &document, doc::ObjectId id);
/// The object at such a place, or with such an id; none when there isn't one.
[[nodiscard]] doc::ObjectId findByPath(const doc::Document &document, const QString &path);

} // namespace flux
