#pragma once

#include "engine/program/messages.h"

#include <QString>

namespace flux {

/// Why something was not played, or no longer, translated, as the rest of a sentence behind a colon.
[[nodiscard]] QString textOf(engine::Reason reason);

} // namespace flux
