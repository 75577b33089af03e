#pragma once

#include "app/demo/synth.h"
#include "engine/stream/audio_writer.h"

#include <span>

namespace flux::demo {

/// One sound of the demo: how it is made and how it is kept.
struct DemoSound {
    const char *name;
    const char *folder;
    engine::AudioFormat format;
    bool stereo;
    Tape (*make)();
};
[[nodiscard]] std::span<const DemoSound> demoSounds();

} // namespace flux::demo
