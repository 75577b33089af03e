#pragma once

#include "models/document/document.h"

namespace flux::doc {

/// How many effects, sends and bands there may be at one place.
inline constexpr int busEffectSlots = 8;
inline constexpr int objectEffectSlots = 4;
inline constexpr int sendSlots = 8;
inline constexpr int bandSlots = 8;
[[nodiscard]] inline int effectSlots(const Document &document, ObjectId owner)
{
    return (bit(document.kind(owner)) & busKinds) != 0 ? busEffectSlots : objectEffectSlots;
}

/// What shares its slots with this kind: effects with each other, sends, bands; 0: what takes none.
[[nodiscard]] constexpr Kinds slotsOf(Kind kind)
{
    return (bit(kind) & effectKinds) != 0          ? effectKinds
        : kind == Kind::Send || kind == Kind::Band ? bit(kind)
                                                   : 0;
}

/// True when what goes through bus `from` arrives at bus `to` by parents and sends, or they are the same.
[[nodiscard]] bool feeds(const Document &document, ObjectId from, ObjectId to);
/// True when a bus, or a send with its aux bus, would feed itself if it stood under `parent`.
[[nodiscard]] bool feedsAfterMove(const Document &document, ObjectId id, ObjectId parent);
/// True when posting `from` posts `to`, at once or by other events; an event posts itself.
[[nodiscard]] bool posts(const Document &document, ObjectId from, ObjectId to);

} // namespace flux::doc
