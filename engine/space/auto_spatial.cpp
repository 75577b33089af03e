#include "engine/space/auto_spatial.h"

#include "engine/dsp/math.h"

#include <algorithm>

namespace flux::engine {

const AutoSpatial::Anchor *AutoSpatial::find(ObjectKey id) const noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; id != 0 && i < m_anchorCount; ++i)
        if (m_anchors[i].id == id)
            return &m_anchors[i];
    return nullptr;
}

bool AutoSpatial::setAnchor(ObjectKey id, std::span<const float, 4> rectangle, bool visible,
                            std::uint64_t frame, double sampleRate) noexcept FLUX_NONBLOCKING
{
    const auto second = static_cast<std::uint64_t>(static_cast<double>(frame) / sampleRate);
    m_updates = std::exchange(m_second, second) == second ? m_updates : 0;
    const auto *known = find(id);
    const bool finite = std::ranges::all_of(rectangle, [](float x) noexcept { return x - x == 0.0F; });
    if (!finite || id == 0 || m_updates == updatesPerSecond || (!known && m_anchorCount == anchorLimit)) {
        ++m_refused;
        return false;
    }
    ++m_updates;
    Anchor &anchor
        = known ? m_anchors[static_cast<std::size_t>(known - m_anchors.data())] : m_anchors[m_anchorCount++];
    anchor = {id, static_cast<double>(rectangle[0]) + 0.5 * static_cast<double>(rectangle[2]),
              static_cast<double>(rectangle[1]) + 0.5 * static_cast<double>(rectangle[3]), visible, frame};
    return true;
}

void AutoSpatial::forgetAll() noexcept FLUX_NONBLOCKING
{
    m_anchorCount = 0;
    m_updates = 0;
}

std::uint32_t AutoSpatial::track(const SpatialIntent &intent, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < trackLimit; ++i) {
        if (m_tracks[i].used)
            continue;
        const std::uint32_t version = m_tracks[i].version + 1;
        m_tracks[i] = {};
        m_tracks[i].used = true;
        m_tracks[i].intent = intent;
        m_tracks[i].start = frame;
        m_tracks[i].version = version;
        ++m_count;
        return i;
    }
    ++m_refused;
    return none;
}

void AutoSpatial::retune(std::uint32_t track, const SpatialIntent &intent) noexcept FLUX_NONBLOCKING
{
    m_tracks[track].intent = intent;
}

void AutoSpatial::untrack(std::uint32_t track) noexcept FLUX_NONBLOCKING
{
    m_tracks[track].used = false;
    --m_count;
}

/// Where all evidence together puts it.
SpatialOutput AutoSpatial::wanted(const Track &track, const rt::Block &block) const noexcept FLUX_NONBLOCKING
{
    const SpatialIntent &intent = track.intent;
    SpatialOutput output;
    if (!intent.active)
        return output;
    const auto rate = static_cast<double>(block.sampleRate);
    const auto secondsSince = [&](std::uint64_t frame) noexcept {
        return block.frame > frame ? static_cast<double>(block.frame - frame) / rate : 0.0;
    };
    double sum = intent.hintWeight * intent.hint;
    double weights = intent.hintWeight;
    const Anchor *from = find(intent.from);
    const Anchor *to = find(intent.to);
    if (from && to) {
        const double way = intent.motionSeconds > 0.0
            ? std::min(1.0, secondsSince(track.start) / intent.motionSeconds)
            : 1.0;
        const double x = from->x + (to->x - from->x) * shapeAt(intent.easing, way);
        sum += intent.motionWeight * (2.0 * x - 1.0);
        weights += intent.motionWeight;
    }
    const Anchor *anchor = find(intent.anchor);
    if (anchor && secondsSince(anchor->frame) > intent.lifetime)
        anchor = nullptr;
    if (anchor) {
        sum += intent.positionWeight * (2.0 * anchor->x - 1.0);
        weights += intent.positionWeight;
        // Each screen away costs 6 dB and some highs, four at most; what is hidden one step more.
        const auto outside = [](double x) noexcept { return std::max({0.0, -x, x - 1.0}); };
        const double steps
            = std::min(4.0, outside(anchor->x) + outside(anchor->y)) + (anchor->visible ? 0.0 : 1.0);
        output.volume = -6.0 * steps;
        output.lowPass = 15.0 * steps;
    }
    const double place = std::clamp(weights > 0.0 ? sum / weights : 0.0, -1.0, 1.0);
    const double aside = place < 0.0 ? -place : place;
    if (aside > intent.deadZone && intent.deadZone < 1.0) {
        const double pan = (aside - intent.deadZone) / (1.0 - intent.deadZone) * intent.mostPan;
        output.pan = place < 0.0 ? -pan : pan;
    }
    output.width = intent.width;
    return output;
}

void AutoSpatial::follow(Track &track, const rt::Block &block, double smoothing) noexcept FLUX_NONBLOCKING
{
    const SpatialOutput goal = wanted(track, block);
    SpatialOutput next = goal;
    const SpatialOutput &now = track.output;
    const double seconds = rt::quantumFrames / static_cast<double>(block.sampleRate);
    const double constant = track.intent.smoothing * smoothing;
    if (track.begun && constant > 0.0) {
        const double rest = exp2(-seconds / constant * 1.4426950408889634);
        const auto nearer = [rest](double from, double to) noexcept {
            const double x = to + (from - to) * rest;
            return x - to < 1e-6 && to - x < 1e-6 ? to : x;
        };
        next = {nearer(now.pan, goal.pan), nearer(now.width, goal.width), nearer(now.volume, goal.volume),
                nearer(now.lowPass, goal.lowPass), 0.0};
    }
    if (track.begun && track.intent.doppler) {
        // What comes to the middle comes nearer: half a screen in a second is 50 ct higher; 2 semitones at
        // most.
        const auto size = [](double x) noexcept { return x < 0.0 ? -x : x; };
        next.pitch = std::clamp((size(now.pan) - size(next.pan)) / seconds * 50.0, -200.0, 200.0);
    }
    track.begun = true;
    const bool same = next.pan == now.pan && next.width == now.width && next.volume == now.volume
        && next.lowPass == now.lowPass && next.pitch == now.pitch;
    track.version += same ? 0 : 1;
    track.output = next;
}

} // namespace flux::engine
