#pragma once

#include "engine/dsp/shape.h"
#include "engine/program/drive.h"

namespace flux::engine {

/// Plays all its children at once; tracks decide how loud each is at a parameter's value.
class BlendContainer {
public:
    enum class Edge : std::uint8_t {
        Hard,      ///< no fade
        Automatic, ///< over the overlap with the neighbour
        Manual,    ///< over a width of its own
    };
    enum class ItemParam : std::uint8_t { Start, End, FadeIn, FadeOut, Count };
    static constexpr std::uint32_t itemParams = static_cast<std::uint32_t>(ItemParam::Count);
    enum class TrackParam : std::uint8_t { Volume, Pitch, LowPass, HighPass, Count };
    static constexpr std::uint32_t trackParams = static_cast<std::uint32_t>(TrackParam::Count);

    struct Item {
        ObjectKey key = 0;
        ObjectKey child = 0;
        Edge left = Edge::Automatic;
        Edge right = Edge::Automatic;
        Shape leftShape = Shape::SineIn; ///< of the gain, from the edge inwards
        Shape rightShape = Shape::SineIn;
        std::uint32_t firstValue = 0; ///< filled in by the part
    };
    struct Track {
        ObjectKey key = 0;
        DriveSource source; ///< index `none`: it doesn't blend
        std::vector<Item> items{};
        std::uint32_t firstValue = 0; ///< filled in by the part
    };
    struct Spec {
        std::vector<Track> tracks;
    };
};

/// Audio thread: how loud an item of a track is at `x`, 0…1, by the values in `part`.
[[nodiscard]] double blendGain(const Part &part, const BlendContainer::Track &track, std::size_t item,
                               double x) noexcept FLUX_NONBLOCKING;

} // namespace flux::engine
