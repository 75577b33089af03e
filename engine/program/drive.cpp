#include "engine/program/drive.h"

#include "engine/program/part.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace flux::engine {

namespace {
std::size_t valuesOf(const DriveSpec &spec)
{
    return spec.source.kind == DriveSource::Kind::State ? spec.count : 1 + 2 * spec.points.size();
}
} // namespace

Drives::Drives(std::vector<DriveSpec> specs)
{
    std::vector<std::size_t> order(specs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t at) { // of equals the later one acts last
        return std::tuple{specs[at].owner, static_cast<int>(specs[at].rule), at};
    });
    for (const std::size_t at : order)
        m_specs.push_back(std::move(specs[at]));
}

std::size_t Drives::countValues(const std::vector<DriveSpec> &specs)
{
    std::size_t count = 0;
    for (const DriveSpec &spec : specs)
        count += valuesOf(spec);
    return count;
}

void Drives::lay(Part &part, std::size_t &next, KeyIndex &index)
{
    std::uint32_t first = 0;
    const auto close = [&](ObjectKey owner) {
        m_first.add(owner, first);
        m_count.add(owner, static_cast<std::uint32_t>(m_drives.size()) - first);
        first = static_cast<std::uint32_t>(m_drives.size());
    };
    for (std::size_t i = 0; i < m_specs.size(); ++i) {
        const DriveSpec &spec = m_specs[i];
        index.add(spec.key, static_cast<std::uint32_t>(next));
        Drive drive{spec.source, spec.rule, spec.target, spec.minimum, spec.maximum};
        drive.firstValue = static_cast<std::uint32_t>(next);
        drive.firstShape = static_cast<std::uint32_t>(m_shapes.size());
        drive.points = static_cast<std::uint32_t>(spec.points.size());
        if (spec.source.kind == DriveSource::Kind::State) {
            for (std::uint32_t value = 0; value < spec.count; ++value) {
                m_drives.push_back(drive);
                ++drive.firstValue;
                ++drive.target;
            }
        } else {
            part.setValue(next, 1.0F);
            for (std::size_t point = 0; point < spec.points.size(); ++point) {
                index.add(spec.points[point].key, static_cast<std::uint32_t>(next + 1 + 2 * point));
                m_shapes.push_back(spec.points[point].shape);
            }
            if (!spec.points.empty())
                m_drives.push_back(drive);
        }
        next += valuesOf(spec);
        if (i + 1 == m_specs.size() || m_specs[i + 1].owner != spec.owner)
            close(spec.owner);
    }
    m_first.sort();
    m_count.sort();
    m_specs.clear();
}

DriveRange Drives::of(ObjectKey owner) const
{
    const std::uint32_t first = m_first.find(owner);
    return first == none ? DriveRange{} : DriveRange{first, m_count.find(owner)};
}

double curveAt(const Part &part, const Drives &drives, const Drive &drive, double x) noexcept FLUX_NONBLOCKING
{
    // While a point is dragged past another one they may stand in any order: the nearest on either side
    // count.
    std::uint32_t left = none;
    std::uint32_t right = none;
    double leftX = 0.0;
    double rightX = 0.0;
    const auto valueOf = [&](std::uint32_t point, std::uint32_t which) noexcept {
        return static_cast<double>(part.value(drive.firstValue + 1 + 2 * point + which));
    };
    for (std::uint32_t point = 0; point < drive.points; ++point) {
        const double at = valueOf(point, 0);
        if (at <= x && (left == none || at >= leftX)) {
            left = point;
            leftX = at;
        }
        if (at > x && (right == none || at < rightX)) {
            right = point;
            rightX = at;
        }
    }
    if (left == none)
        return valueOf(right, 1);
    const double from = valueOf(left, 1);
    const CurveShape shape = drives.shape(drive.firstShape + left);
    if (right == none || shape >= holdShape)
        return from;
    const double t = (x - leftX) / (rightX - leftX);
    return from + (valueOf(right, 1) - from) * shapeAt(static_cast<Shape>(shape), t);
}

} // namespace flux::engine
