#pragma once

#include "engine/program/event_part.h"
#include "engine/voices/voice.h"

#include <limits>

namespace flux::engine {

/// A container that plays on by itself: which item it is at, and when the next one begins. Voices and other
/// runs belong to one item of it; it ends when they have ended and nothing more is to come.
struct Run {
    static constexpr std::uint32_t limit = 256;
    static constexpr std::uint32_t deepest = 12; ///< runs inside runs
    static constexpr std::int64_t unknown = std::numeric_limits<std::int64_t>::min();

    std::uint32_t instance = none; ///< none: free
    ObjectKey action = 0;          ///< that started it
    SoundPart *sounds = nullptr;
    PartIndex soundsIndex = none;
    std::uint32_t node = none;
    std::uint32_t parent = none; ///< run
    std::uint32_t parentItem = 0;
    std::uint32_t depth = 0;
    std::uint32_t users = 0;     ///< voices and runs in it
    std::uint32_t item = 0;      ///< counts the items; of a switch, the changes (its items are nodes, plus 1)
    std::uint64_t itemStart = 0; ///< frame
    std::uint64_t nextFrame = 0; ///< of the next item's start
    Passed passed{};             ///< of the next item, when it begins
    std::int64_t ahead = 0;      ///< frames of the item that were over when it began
    /// The frame at which the item was over, when it was before it could begin; unknown when something of it
    /// is still to be heard.
    std::int64_t overSince = unknown;
    bool nextKnown = true;
    bool ending = false; ///< nothing more is to come
    bool begun = false;  ///< something has been started
    bool paused = false;
    bool fadingOut = false; ///< the item's fade at its end has begun
    FadeIns fades;          ///< of what it is part of
    FadeIn cross;           ///< of the next item
    SequenceContainer::Place place;
    std::uint32_t row = none;  ///< of the item, in a play list
    std::uint32_t repeats = 0; ///< of the same item to come
    std::uint32_t toCome = 0;  ///< rounds of a sequence, picks of a random container; 0: endless
    ObjectKey value = 0;       ///< that a switch follows
    // Found anew in each quantum
    std::uint64_t left = 0;      ///< frames until the item's end
    std::uint32_t itemUsers = 0; ///< voices and runs of the item

    [[nodiscard]] bool isFree() const noexcept FLUX_NONBLOCKING { return instance == none; }
};

} // namespace flux::engine
