#pragma once

#include "models/document/document.h"

#include <functional>

namespace flux::doc {

/// One property that names an object.
struct Reference {
    ObjectId user;
    int property = 0; ///< row of the user's table
    ObjectId target;
};

/// Calls for every property in the document that names something, whether that exists or not; in no
/// particular order.
void eachReference(const Document &document, const std::function<void(const Reference &)> &call);

/// What names one of `ids`, or something below them, from elsewhere.
[[nodiscard]] std::vector<Reference> referencesInto(const Document &document, const QList<ObjectId> &ids);

/// True when its user is about nothing else than what it names: a send without its aux bus, an item of a play
/// list without what it plays.
[[nodiscard]] bool isWholePoint(const Document &document, const Reference &reference);

} // namespace flux::doc
