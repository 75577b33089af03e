#include "engine/containers/blend_container.h"

#include "engine/program/part.h"

#include <algorithm>

namespace flux::engine {

double blendGain(const Part &part, const BlendContainer::Track &track, std::size_t at,
                 double x) noexcept FLUX_NONBLOCKING
{
    using Edge = BlendContainer::Edge;
    using Param = BlendContainer::ItemParam;
    const BlendContainer::Item &item = track.items[at];
    const auto get = [&](const BlendContainer::Item &of, Param param) noexcept {
        return static_cast<double>(part.value(of.firstValue + static_cast<std::uint32_t>(param)));
    };
    const double start = get(item, Param::Start);
    const double end = get(item, Param::End);
    if (x < start || x > end)
        return 0.0;
    // How far the next item to one side reaches into this one.
    const auto overlap = [&](bool left) noexcept {
        double width = 0.0;
        for (std::size_t i = 0; i < track.items.size(); ++i) {
            if (i == at)
                continue;
            const double otherStart = get(track.items[i], Param::Start);
            const double otherEnd = get(track.items[i], Param::End);
            if (left && otherStart < start && otherEnd > start)
                width = std::max(width, std::min(otherEnd, end) - start);
            if (!left && otherEnd > end && otherStart < end)
                width = std::max(width, end - std::max(otherStart, start));
        }
        return width;
    };
    const auto edge = [&](Edge mode, double own, bool left, double distance, Shape shape) noexcept {
        const double width = mode == Edge::Hard ? 0.0 : mode == Edge::Manual ? own : overlap(left);
        return width > 0.0 && distance < width ? shapeAt(shape, distance / width) : 1.0;
    };
    return edge(item.left, get(item, Param::FadeIn), true, x - start, item.leftShape)
        * edge(item.right, get(item, Param::FadeOut), false, end - x, item.rightShape);
}

} // namespace flux::engine
