#pragma once

#include "engine/rt/stage_clock.h"

namespace flux::engine {

/// The renderer's state after a quantum.
struct Snapshot {
    std::uint64_t frame = 0;         ///< frames rendered so far
    std::uint32_t voices = 0;        ///< sounding
    std::uint32_t unheard = 0;       ///< virtual, paused or waiting
    std::uint32_t streams = 0;       ///< that voices hold
    std::uint32_t instances = 0;     ///< events in progress
    std::uint64_t starvations = 0;   ///< streams that ran dry so far
    std::uint32_t pooled = 0;        ///< prepared starts of all audio pools
    std::uint32_t pooledBusy = 0;    ///< of these, in progress
    std::uint64_t refusedValues = 0; ///< of game objects, for want of room: the global ones hold
    std::uint32_t overflow = 0;      ///< starts in progress beyond their pool
    std::array<std::uint64_t, rt::stages> ticks{}; ///< rt::ticks() by stage, since the renderer began
    std::uint64_t worst = 0;                       ///< ticks of the longest quantum of the last second
    double watchedAt = -1.0; ///< s into its file where the watched sound's newest voice reads; −1: none
};

} // namespace flux::engine
