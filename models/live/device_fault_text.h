#pragma once

#include "engine/render/audio_driver.h"

#include <QString>

namespace flux {

/// Why there is no sound, translated, as the rest of a sentence behind a colon.
[[nodiscard]] QString textOf(const engine::DeviceFault &fault);

} // namespace flux
