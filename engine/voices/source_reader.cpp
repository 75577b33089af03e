#include "engine/voices/source_reader.h"

namespace flux::engine {

SourceReader::Bounds SourceReader::bounds(std::uint32_t frames,
                                          const SoundRegion &region) const noexcept FLUX_NONBLOCKING
{
    Bounds b;
    b.start = std::min(region.trimStart, frames);
    b.end = frames - std::min(region.trimEnd, frames - b.start);
    b.loopStart = std::clamp(region.loopStart, b.start, b.end);
    b.loopEnd = region.loopEnd == 0 ? b.end : std::clamp(region.loopEnd, b.start, b.end);
    const bool counted = region.loop == LoopMode::Counted && m_passes < region.repeats;
    // A loop shorter than this is a tone nobody asked for, and would bound the work per quantum badly.
    constexpr std::uint32_t shortest = 16;
    b.loops
        = !m_leaves && (region.loop == LoopMode::Infinite || counted) && b.loopEnd >= b.loopStart + shortest;
    return b;
}

void SourceReader::skip(std::uint32_t frames, const SoundRegion &region,
                        std::uint32_t count) noexcept FLUX_NONBLOCKING
{
    const Bounds b = bounds(frames, region);
    const std::uint32_t at = m_started ? m_position : b.start;
    if (b.loops && at < b.loopEnd && count > b.loopEnd - at) { // whole rounds needn't be walked
        const std::uint32_t length = b.loopEnd - b.loopStart;
        std::uint32_t rounds = (count - (b.loopEnd - at)) / length;
        if (region.loop == LoopMode::Counted)
            rounds = std::min(rounds, region.repeats - m_passes - 1);
        m_passes += rounds;
        count -= rounds * length;
    }
    (void)walk(frames, region, count, [](const Bounds &, std::uint32_t, std::uint32_t, bool) noexcept {});
}

std::uint64_t SourceReader::framesLeft(std::uint32_t frames,
                                       const SoundRegion &region) const noexcept FLUX_NONBLOCKING
{
    const Bounds b = bounds(frames, region);
    const std::uint32_t at = m_started ? m_position : b.start;
    const std::uint64_t straight = b.end > at ? b.end - at : 0;
    if (!b.loops || at >= b.loopEnd)
        return straight;
    if (region.loop == LoopMode::Infinite)
        return endless;
    return straight + std::uint64_t{region.repeats - m_passes} * (b.loopEnd - b.loopStart);
}

std::uint32_t SourceReader::straightOn(std::uint32_t frames, const SoundRegion &region,
                                       std::uint32_t most) const noexcept FLUX_NONBLOCKING
{
    const Bounds b = bounds(frames, region);
    const std::uint32_t at = m_started ? m_position : b.start;
    const std::uint32_t stop = b.loops && at < b.loopEnd ? b.loopEnd : b.end;
    return std::min(most, stop > at ? stop - at : 0);
}

std::uint32_t SourceReader::plainAhead(std::uint32_t frames,
                                       const SoundEdit &sound) const noexcept FLUX_NONBLOCKING
{
    const Bounds b = bounds(frames, sound);
    if (!m_started || (m_passes == 0 && m_position < b.start + sound.fadeIn))
        return 0;
    const bool looping = b.loops && m_position < b.loopEnd;
    const std::uint32_t stop = looping
        ? b.loopEnd
        : b.end - std::min(std::max(sound.fadeOuts[0].length, sound.fadeOuts[1].length), b.end - b.start);
    return stop > m_position ? stop - m_position : 0;
}

std::uint32_t SourceReader::plainBehind(std::uint32_t frames,
                                        const SoundEdit &sound) const noexcept FLUX_NONBLOCKING
{
    const Bounds b = bounds(frames, sound);
    const std::uint32_t from = m_passes == 0 ? b.start + sound.fadeIn : b.loopStart;
    return m_started && m_position > from ? m_position - from : 0;
}

void SourceReader::fade(const Bounds &bounds, const SoundEdit &sound, const ShapeTable &shapes, float *left,
                        float *right, std::uint32_t stretch, bool looping) const noexcept FLUX_NONBLOCKING
{
    const auto scale = [&](std::uint32_t i, float gain) noexcept {
        left[i] *= gain;
        if (right)
            right[i] *= gain;
    };
    if (m_passes == 0 && sound.fadeIn > 0)
        for (std::uint32_t i = 0; i < stretch && m_position + i < bounds.start + sound.fadeIn; ++i)
            scale(i,
                  shapes.at(sound.fadeInShape,
                            static_cast<float>(m_position + i - bounds.start)
                                / static_cast<float>(sound.fadeIn)));
    for (const FadeOut &out : sound.fadeOuts) {
        if (looping || out.length == 0)
            continue;
        const std::uint32_t from = bounds.end - std::min(out.length, bounds.end - bounds.start);
        for (std::uint32_t i = from > m_position ? from - m_position : 0; i < stretch; ++i)
            scale(
                i,
                shapes.at(out.shape,
                          static_cast<float>(bounds.end - m_position - i) / static_cast<float>(out.length)));
    }
}

} // namespace flux::engine
