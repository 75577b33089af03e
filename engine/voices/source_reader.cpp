#include "engine/voices/source_reader.h"

#include <algorithm>

namespace flux::engine {

SourceReader::Region SourceReader::region(std::uint32_t frames,
                                          const SoundSpec &sound) const noexcept FLUX_NONBLOCKING
{
    Region r;
    r.start = std::min(sound.trimStart, frames);
    r.end = frames - std::min(sound.trimEnd, frames - r.start);
    r.loopStart = std::clamp(sound.loopStart, r.start, r.end);
    r.loopEnd = sound.loopEnd == 0 ? r.end : std::clamp(sound.loopEnd, r.start, r.end);
    const bool counted = sound.loop == LoopMode::Counted && m_passes < sound.repeats;
    // A loop shorter than this is a tone nobody asked for, and would bound the work per quantum badly.
    constexpr std::uint32_t shortest = 16;
    r.loops = (sound.loop == LoopMode::Infinite || counted) && r.loopEnd >= r.loopStart + shortest;
    return r;
}

template <class Run, class Silence>
void SourceReader::walk(std::uint32_t frames, const SoundSpec &sound, std::uint32_t count, Run &&run,
                        Silence &&silence) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t done = 0; done < count;) {
        const Region r = region(frames, sound);
        if (!m_started) {
            m_position = r.start;
            m_started = true;
        }
        const bool looping = r.loops && m_position < r.loopEnd;
        const std::uint32_t stop = looping ? r.loopEnd : r.end;
        if (m_position >= stop) {
            silence(done);
            m_past += count - done;
            return;
        }
        m_past = 0;
        const std::uint32_t stretch = std::min(count - done, stop - m_position);
        run(r, done, stretch, looping);
        m_position += stretch;
        done += stretch;
        if (looping && m_position == r.loopEnd) {
            m_position = r.loopStart;
            ++m_passes;
        }
    }
}

void SourceReader::skip(std::uint32_t frames, const SoundSpec &sound,
                        std::uint32_t count) noexcept FLUX_NONBLOCKING
{
    walk(
        frames, sound, count, [](const Region &, std::uint32_t, std::uint32_t, bool) noexcept {},
        [](std::uint32_t) noexcept {});
}

void SourceReader::read(const Sample &sample, const SoundSpec &sound, const ShapeTable &shapes, float *left,
                        float *right, std::uint32_t count) noexcept FLUX_NONBLOCKING
{
    const auto run = [&](const Region &r, std::uint32_t done, std::uint32_t stretch, bool looping) noexcept {
        float *l = left + done;
        float *rt = right ? right + done : nullptr;
        sample.copy(m_position, stretch, l, rt);
        const auto scale = [&](std::uint32_t i, float gain) noexcept {
            l[i] *= gain;
            if (rt)
                rt[i] *= gain;
        };
        if (m_passes == 0 && sound.fadeIn > 0)
            for (std::uint32_t i = 0; i < stretch && m_position + i < r.start + sound.fadeIn; ++i)
                scale(i,
                      shapes.at(sound.fadeInShape,
                                static_cast<float>(m_position + i - r.start)
                                    / static_cast<float>(sound.fadeIn)));
        if (!looping && sound.fadeOut > 0) {
            const std::uint32_t from = r.end - std::min(sound.fadeOut, r.end - r.start);
            for (std::uint32_t i = from > m_position ? from - m_position : 0; i < stretch; ++i)
                scale(i,
                      shapes.at(sound.fadeOutShape,
                                static_cast<float>(r.end - m_position - i)
                                    / static_cast<float>(sound.fadeOut)));
        }
    };
    const auto silence = [&](std::uint32_t done) noexcept {
        std::fill_n(left + done, count - done, 0.0F);
        if (right)
            std::fill_n(right + done, count - done, 0.0F);
    };
    walk(sample.frames(), sound, count, run, silence);
}

} // namespace flux::engine
