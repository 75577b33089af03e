#pragma once

#include "engine/program/signal.h"
#include "models/document/document.h"

namespace flux {

/// The place of a parameter-reach property among the slots of its object in the engine; −1 when it has none.
[[nodiscard]] int slotOf(doc::Kind kind, int property);

/// What the engine reads for a property's value.
[[nodiscard]] float slotValue(const QVariant &value);

/// The engine's type of an effect kind.
[[nodiscard]] engine::EffectType effectType(doc::Kind kind);

/// Writes all of an object's slots into the part that has them.
void fillSlots(engine::Part &part, const doc::Document &document, doc::ObjectId id);

} // namespace flux
