#pragma once

#include "engine/dsp/shape.h"
#include "engine/program/sound_part.h"

namespace flux::engine {

/// Reads a sound's file from trim to trim with its loops and fades, as one endless forward stream: silence
/// follows the end. What it reads may change while it plays; the position stays.
class SourceReader {
public:
    void start() noexcept FLUX_NONBLOCKING { *this = {}; }

    /// Audio thread: the next `count` frames. One channel: `right` is null.
    void read(const Sample &sample, const SoundSpec &sound, const ShapeTable &shapes, float *left,
              float *right, std::uint32_t count) noexcept FLUX_NONBLOCKING;
    /// Audio thread: passes `count` frames by, unheard, of a file of `frames` frames.
    void skip(std::uint32_t frames, const SoundSpec &sound, std::uint32_t count) noexcept FLUX_NONBLOCKING;

    /// Frames of silence delivered since the end; 0 while it still sounds.
    [[nodiscard]] std::uint32_t framesPastEnd() const noexcept FLUX_NONBLOCKING { return m_past; }
    [[nodiscard]] std::uint32_t position() const noexcept FLUX_NONBLOCKING { return m_position; }

private:
    struct Region {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        std::uint32_t loopStart = 0;
        std::uint32_t loopEnd = 0;
        bool loops = false;
    };
    [[nodiscard]] Region region(std::uint32_t frames, const SoundSpec &sound) const noexcept FLUX_NONBLOCKING;
    /// Walks `count` frames: `run(region, done, frames, looping)` for each stretch that is read in one go,
    /// then `silence(done)` where the sound has ended.
    template <class Run, class Silence>
    void walk(std::uint32_t frames, const SoundSpec &sound, std::uint32_t count, Run &&run,
              Silence &&silence) noexcept FLUX_NONBLOCKING;

    std::uint32_t m_position = 0; ///< in the file
    std::uint32_t m_passes = 0;   ///< of the loop, completed
    std::uint32_t m_past = 0;
    bool m_started = false;
};

} // namespace flux::engine
