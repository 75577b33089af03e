#pragma once

#include <cstdint>

namespace flux::rt {

/// The engine always renders this many frames at a time, whatever block the device asks for.
inline constexpr std::uint32_t quantumFrames = 128;

/// One quantum of audio work. Only the renderer makes one, so a function that takes a Block & runs on the
/// audio thread and nowhere else: no allocation, no lock, no system call, no exception.
struct Block {
    std::uint64_t frame = 0;       ///< of the first sample, on the engine's 64-bit clock
    float sampleRate = 48000.0F;   ///< Hz, the project's
    std::uint32_t glideFrames = 0; ///< max(quantum, 5 ms): how long a changed gain takes to arrive
    std::uint64_t end() const noexcept { return frame + quantumFrames; }
};

} // namespace flux::rt
