#pragma once

#include "engine/stream/audio_fault.h"

#include <QString>

namespace flux {

/// The fault, translated, as the rest of a sentence about the file: "is empty (0 bytes)".
[[nodiscard]] QString textOf(const engine::AudioFault &fault);

} // namespace flux
