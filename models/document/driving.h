#pragma once

#include "models/document/document.h"

namespace flux::doc {

/// Why a binding under `owner` could not act, and what to do, as a sentence for a person; empty when it can.
/// One that follows nothing yet has no problem of this kind.
[[nodiscard]] QString drivingProblem(const Document &document, ObjectId owner, const Binding &binding);
/// An enabled binding of `owner` that would be put in the place of, or be replaced by, another one of the
/// same property; none when there is none. `self` doesn't count.
[[nodiscard]] ObjectId rivalOf(const Document &document, ObjectId owner, const Binding &binding,
                               ObjectId self);

/// In what a binding's or a distance curve's points are measured upwards: as the property or target it
/// drives.
[[nodiscard]] Unit curveUnit(const Document &document, ObjectId curve);
/// The bindings and state offsets of an object that drive a property of it, as far as they are enabled.
[[nodiscard]] std::vector<ObjectId> driversOf(const Document &document, ObjectId id, int property);

} // namespace flux::doc
