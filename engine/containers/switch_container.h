#pragma once

#include "engine/program/keys.h"

namespace flux::engine {

/// Plays the children that stand for the present switch or state.
struct SwitchContainer {
    struct Item {
        ObjectKey value = 0;
        ObjectKey child = 0;
        bool firstOnly = false;    ///< only when the container begins, not when its switch comes back
        bool goesOn = false;       ///< plays on when it stands for the next value too
        std::uint32_t fadeIn = 0;  ///< frames
        std::uint32_t fadeOut = 0; ///< frames
    };
    bool followsState = false; ///< a state group, not a switch group
    std::uint32_t group = none;
    ObjectKey initial = 0;   ///< the child when nothing stands for the value
    bool continuous = false; ///< changes at once, not with the next post
    std::vector<Item> items{};

    /// Audio thread: `each(child, item)` for all that play at `value`; `item` is null for the initial one.
    template <class Each> void at(ObjectKey value, Each &&each) const noexcept FLUX_NONBLOCKING
    {
        bool found = false;
        for (const Item &item : items)
            if (item.value == value && value != 0) {
                found = true;
                each(item.child, &item);
            }
        if (!found && initial != 0)
            each(initial, static_cast<const Item *>(nullptr));
    }
};

} // namespace flux::engine
