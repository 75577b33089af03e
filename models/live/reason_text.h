#pragma once

#include "engine/program/messages.h"

#include <QString>

namespace flux {

/// Why something was not played, or no longer, translated, as the rest of a sentence behind a colon.
[[nodiscard]] QString textOf(engine::Reason reason);

/// True when the author asked for it: a probability, a condition, a limit of the event.
[[nodiscard]] constexpr bool isAuthored(engine::Reason reason)
{
    using engine::Reason;
    return reason == Reason::Improbable || reason == Reason::Condition || reason == Reason::Cooldown
        || reason == Reason::EventLimit;
}

} // namespace flux
