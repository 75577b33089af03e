#pragma once

#include "engine/dsp/shape.h"
#include "engine/program/sound_part.h"

#include <algorithm>

namespace flux::engine {

/// Reads a sound's file from trim to trim with its loops and fades, as one endless forward stream: silence
/// follows the end. What it reads may change while it plays; the position stays.
class SourceReader {
public:
    void start() noexcept FLUX_NONBLOCKING { *this = {}; }

    /// Audio thread: the next `count` frames of a file of `frames` frames; `copy(position, frames, left,
    /// right)` delivers them. One channel: `right` is null.
    template <class Copy>
    void read(std::uint32_t frames, const SoundEdit &sound, const ShapeTable &shapes, float *left,
              float *right, std::uint32_t count, Copy &&copy) noexcept FLUX_NONBLOCKING
    {
        const auto behind = [](float *p, std::uint32_t n) noexcept { return p ? p + n : nullptr; };
        const std::uint32_t sounding = walk(
            frames, sound, count,
            [&](const Bounds &bounds, std::uint32_t done, std::uint32_t stretch, bool looping) noexcept {
                copy(m_position, stretch, left + done, behind(right, done));
                fade(bounds, sound, shapes, left + done, behind(right, done), stretch, looping);
            });
        std::fill(left + sounding, left + count, 0.0F);
        if (right)
            std::fill(right + sounding, right + count, 0.0F);
    }
    /// Goes on by `count` frames without the sound's fades: `each(position, frames)` for each stretch that
    /// stands together in the file.
    template <class Each>
    void follow(std::uint32_t frames, const SoundRegion &region, std::uint32_t count,
                Each &&each) noexcept(noexcept(each(0U, 0U)))
    {
        (void)walk(frames, region, count,
                   [&](const Bounds &, std::uint32_t, std::uint32_t stretch,
                       bool) noexcept(noexcept(each(0U, 0U))) { each(m_position, stretch); });
    }
    /// Audio thread: passes `count` frames by, unheard.
    void skip(std::uint32_t frames, const SoundRegion &region, std::uint32_t count) noexcept FLUX_NONBLOCKING;
    /// Where it reads next.
    [[nodiscard]] std::uint32_t next(std::uint32_t frames,
                                     const SoundRegion &region) const noexcept FLUX_NONBLOCKING
    {
        return m_started ? m_position : bounds(frames, region).start;
    }
    /// Audio thread: how many frames are read on end before the reader jumps, `most` at the most.
    [[nodiscard]] std::uint32_t straightOn(std::uint32_t frames, const SoundRegion &region,
                                           std::uint32_t most) const noexcept FLUX_NONBLOCKING;

    /// Audio thread: how many frames from here on, and how many before, are the file's own: straight on,
    /// without fades.
    [[nodiscard]] std::uint32_t plainAhead(std::uint32_t frames,
                                           const SoundEdit &sound) const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] std::uint32_t plainBehind(std::uint32_t frames,
                                            const SoundEdit &sound) const noexcept FLUX_NONBLOCKING;
    /// Audio thread: frames to go, loops included; `none` when it never ends.
    [[nodiscard]] std::uint64_t framesLeft(std::uint32_t frames,
                                           const SoundRegion &region) const noexcept FLUX_NONBLOCKING;
    static constexpr std::uint64_t endless = ~std::uint64_t{0};
    /// Frames of the file.
    struct Span {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
    };
    /// What the loop, if there is one, repeats: within what the sound plays of its file.
    [[nodiscard]] Span loopOf(std::uint32_t frames, const SoundRegion &region) const noexcept FLUX_NONBLOCKING
    {
        const Bounds b = bounds(frames, region);
        return {b.loopStart, b.loopEnd};
    }
    /// Plays the pass of the loop that it is in to its end, then on to the sound's end.
    void leaveLoop() noexcept FLUX_NONBLOCKING { m_leaves = true; }
    /// `position`, held within what the sound plays of its file.
    [[nodiscard]] std::uint32_t within(std::uint32_t frames, const SoundRegion &region,
                                       std::uint32_t position) const noexcept FLUX_NONBLOCKING
    {
        const Bounds b = bounds(frames, region);
        return std::clamp(position, b.start, b.end);
    }
    /// Goes on at a place in the file, as if it had come there by itself.
    void jumpTo(std::uint32_t position) noexcept FLUX_NONBLOCKING
    {
        m_position = position;
        m_started = true;
        m_past = 0;
    }
    /// Goes on by fewer frames than plainAhead().
    void advance(std::uint32_t count) noexcept FLUX_NONBLOCKING { m_position += count; }

    /// Frames of silence delivered since the end; 0 while it still sounds.
    [[nodiscard]] std::uint32_t framesPastEnd() const noexcept FLUX_NONBLOCKING { return m_past; }
    /// Of the loop, completed.
    [[nodiscard]] std::uint32_t passes() const noexcept FLUX_NONBLOCKING { return m_passes; }
    [[nodiscard]] std::uint32_t position() const noexcept FLUX_NONBLOCKING { return m_position; }

private:
    struct Bounds {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        std::uint32_t loopStart = 0;
        std::uint32_t loopEnd = 0;
        bool loops = false;
    };
    [[nodiscard]] Bounds bounds(std::uint32_t frames,
                                const SoundRegion &region) const noexcept FLUX_NONBLOCKING;
    void fade(const Bounds &bounds, const SoundEdit &sound, const ShapeTable &shapes, float *left,
              float *right, std::uint32_t stretch, bool looping) const noexcept FLUX_NONBLOCKING;
    /// `run(bounds, done, frames, looping)` for each stretch that is read in one go; returns how many frames
    /// there were before the end.
    template <class Run>
    std::uint32_t walk(std::uint32_t frames, const SoundRegion &region, std::uint32_t count, Run &&run)
    {
        std::uint32_t done = 0;
        while (done < count) {
            const Bounds b = bounds(frames, region);
            if (!m_started) {
                m_position = b.start;
                m_started = true;
            }
            const bool looping = b.loops && m_position < b.loopEnd;
            const std::uint32_t stop = looping ? b.loopEnd : b.end;
            if (m_position >= stop) {
                m_past += count - done;
                break;
            }
            m_past = 0;
            const std::uint32_t stretch = std::min(count - done, stop - m_position);
            run(b, done, stretch, looping);
            m_position += stretch;
            done += stretch;
            if (looping && m_position == b.loopEnd) {
                m_position = b.loopStart;
                ++m_passes;
            }
        }
        return done;
    }

    std::uint32_t m_position = 0; ///< in the file
    std::uint32_t m_passes = 0;   ///< of the loop, completed
    std::uint32_t m_past = 0;
    bool m_started = false;
    bool m_leaves = false;
};

} // namespace flux::engine
