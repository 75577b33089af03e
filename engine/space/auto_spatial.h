#pragma once

#include "engine/program/spatial_intent.h"
#include "engine/rt/block.h"

#include <array>
#include <span>

namespace flux::engine {

/// What becomes of an event that follows the screen; before its bus's policy.
struct SpatialOutput {
    double pan = 0.0; ///< −1…1, added
    double width = 1.0;
    double volume = 0.0;  ///< dB
    double lowPass = 0.0; ///< %
    double pitch = 0.0;   ///< ct
};

/// Follows elements of the screen ("anchors"): where they are, where they go, and what their author says make
/// pan, width, level, filter and pitch of the events that belong to them.
///
/// All of it is the audio thread's; nothing here allocates. More than the limits are refused and counted.
class AutoSpatial {
public:
    static constexpr std::uint32_t trackLimit = 128;  ///< events at once
    static constexpr std::uint32_t anchorLimit = 256; ///< elements
    static constexpr std::uint32_t updatesPerSecond = 500;

    /// An element's rectangle in parts of the screen; x 0 left … 1 right, y 0 top … 1 bottom. False: refused.
    bool setAnchor(ObjectKey id, std::span<const float, 4> rectangle, bool visible, std::uint64_t frame,
                   double sampleRate) noexcept FLUX_NONBLOCKING;
    void forgetAll() noexcept FLUX_NONBLOCKING;

    /// An event begins to be followed; `none` when there are as many as may be.
    [[nodiscard]] std::uint32_t track(const SpatialIntent &intent,
                                      std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    /// The intent was edited.
    void retune(std::uint32_t track, const SpatialIntent &intent) noexcept FLUX_NONBLOCKING;
    /// A voice of it plays on this bus, whose policy decides how fast it moves.
    void setBus(std::uint32_t track, ObjectKey bus) noexcept FLUX_NONBLOCKING { m_tracks[track].bus = bus; }
    void untrack(std::uint32_t track) noexcept FLUX_NONBLOCKING;

    /// Once per quantum; `smoothingOf(bus)` scales how long things take.
    template <class SmoothingOf>
    void advance(const rt::Block &block, SmoothingOf &&smoothingOf) noexcept FLUX_NONBLOCKING
    {
        for (std::uint32_t i = 0; m_count > 0 && i < trackLimit; ++i)
            if (Track &track = m_tracks[i]; track.used)
                follow(track, block, smoothingOf(track.bus));
    }
    [[nodiscard]] const SpatialOutput &output(std::uint32_t track) const noexcept FLUX_NONBLOCKING
    {
        return m_tracks[track].output;
    }
    [[nodiscard]] std::uint32_t version(std::uint32_t track) const noexcept FLUX_NONBLOCKING
    {
        return m_tracks[track].version;
    }
    [[nodiscard]] std::uint64_t refused() const noexcept FLUX_NONBLOCKING { return m_refused; }

private:
    struct Anchor {
        ObjectKey id = 0;
        double x = 0.5; ///< of its middle
        double y = 0.5;
        bool visible = true;
        std::uint64_t frame = 0;
    };
    struct Track {
        bool used = false;
        bool begun = false;
        SpatialIntent intent;
        ObjectKey bus = 0;
        std::uint64_t start = 0;
        SpatialOutput output;
        std::uint32_t version = 0;
    };
    [[nodiscard]] const Anchor *find(ObjectKey id) const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] SpatialOutput wanted(const Track &track,
                                       const rt::Block &block) const noexcept FLUX_NONBLOCKING;
    void follow(Track &track, const rt::Block &block, double smoothing) noexcept FLUX_NONBLOCKING;

    std::array<Anchor, anchorLimit> m_anchors{};
    std::uint32_t m_anchorCount = 0;
    std::array<Track, trackLimit> m_tracks{};
    std::uint32_t m_count = 0;
    std::uint64_t m_second = 0; ///< in which updates are counted
    std::uint32_t m_updates = 0;
    std::uint64_t m_refused = 0;
};

} // namespace flux::engine
