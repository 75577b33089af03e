#pragma once

#include "models/document/document.h"

namespace flux {

/// The place of a parameter-reach property among the slots of its object in the engine; −1 when it has none.
[[nodiscard]] int slotOf(doc::Kind kind, int property);

/// What the engine reads for a property's value.
[[nodiscard]] float slotValue(const QVariant &value);

} // namespace flux
