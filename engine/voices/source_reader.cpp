#include "engine/voices/source_reader.h"

#include <algorithm>

namespace flux::engine {

SourceReader::Region SourceReader::region(const Sample &sample,
                                          const SoundSpec &sound) const noexcept FLUX_NONBLOCKING
{
    const std::uint32_t frames = sample.frames();
    Region r;
    r.start = std::min(sound.trimStart, frames);
    r.end = frames - std::min(sound.trimEnd, frames - r.start);
    r.loopStart = std::clamp(sound.loopStart, r.start, r.end);
    r.loopEnd = sound.loopEnd == 0 ? r.end : std::clamp(sound.loopEnd, r.start, r.end);
    const bool counted = sound.loop == LoopMode::Counted && m_passes < sound.repeats;
    // A loop shorter than this is a tone nobody asked for, and would bound the work per quantum badly.
    constexpr std::uint32_t shortest = 16;
    r.loops
        = (sound.loop == LoopMode::Infinite || counted) && r.loopEnd >= r.loopStart + shortest;
    return r;
}

void SourceReader::read(const Sample &sample, const SoundSpec &sound, const ShapeTable &shapes, float *left,
                        float *right, std::uint32_t count) noexcept FLUX_NONBLOCKING
{
    std::uint32_t done = 0;
    while (done < count) {
        const Region r = region(sample, sound);
        if (!m_started) {
            m_position = r.start;
            m_started = true;
        }
        const bool looping = r.loops && m_position < r.loopEnd;
        const std::uint32_t stop = looping ? r.loopEnd : r.end;
        if (m_position >= stop) {
            std::fill_n(left + done, count - done, 0.0F);
            std::fill_n(right + done, count - done, 0.0F);
            m_past += count - done;
            return;
        }
        m_past = 0;
        const std::uint32_t run = std::min(count - done, stop - m_position);
        sample.copy(m_position, run, left + done, right + done);

        const auto scale = [&](std::uint32_t i, float gain) noexcept {
            left[done + i] *= gain;
            right[done + i] *= gain;
        };
        if (m_passes == 0 && sound.fadeIn > 0)
            for (std::uint32_t i = 0; i < run && m_position + i < r.start + sound.fadeIn; ++i)
                scale(i,
                      shapes.at(sound.fadeInShape,
                                static_cast<float>(m_position + i - r.start)
                                    / static_cast<float>(sound.fadeIn)));
        if (!looping && sound.fadeOut > 0) {
            const std::uint32_t from = r.end - std::min(sound.fadeOut, r.end - r.start);
            for (std::uint32_t i = from > m_position ? from - m_position : 0; i < run; ++i)
                scale(i,
                      shapes.at(sound.fadeOutShape,
                                static_cast<float>(r.end - m_position - i)
                                    / static_cast<float>(sound.fadeOut)));
        }
        m_position += run;
        done += run;
        if (looping && m_position == r.loopEnd) {
            m_position = r.loopStart;
            ++m_passes;
        }
    }
}

} // namespace flux::engine
