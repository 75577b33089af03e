#pragma once

#include "engine/dsp/shape.h"
#include "engine/program/keys.h"

#include <span>

namespace flux::engine {

class Part;

/// How a curve travels from a point to the next: a Shape, or it holds the left point.
using CurveShape = std::uint8_t;
inline constexpr CurveShape holdShape = static_cast<CurveShape>(shapeCount);

/// What a game, not an author, makes of a value.
struct DriveSource {
    enum class Kind : std::uint8_t {
        Parameter, ///< index: of the parameter
        State,     ///< index: of the group
        BuiltIn,   ///< index: which one
        Modulator, ///< index: of the LFO or envelope
    };
    Kind kind = Kind::Parameter;
    std::uint32_t index = none;
    ObjectKey choice = 0; ///< the state
    friend bool operator==(const DriveSource &, const DriveSource &) = default;
};

/// What the engine finds out of a voice's game object by itself.
enum class BuiltIn : std::uint8_t { Distance, Azimuth, Elevation, ConeAngle, Speed };

/// How a driven value meets the authored one.
enum class DriveRule : std::uint8_t { Replace, Add, Multiply, Or };

/// One binding of a value to a parameter through a curve, or the offsets of one state.
struct DriveSpec {
    struct Point {
        ObjectKey key = 0;
        CurveShape shape = 0;
    };
    ObjectKey key = 0;
    ObjectKey owner = 0; ///< the object whose values are driven
    DriveSource source;
    DriveRule rule = DriveRule::Replace;
    std::uint32_t target = 0; ///< among the owner's values; of a state: the first of `count`
    std::uint32_t count = 1;  ///< of a state: how many values it moves
    float minimum = 0.0F;     ///< that a replaced value may have
    float maximum = 0.0F;
    std::vector<Point> points{}; ///< of the curve; none for a state
};

/// Which of a part's drives concern one object.
struct DriveRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// One driven value.
struct Drive {
    DriveSource source;
    DriveRule rule = DriveRule::Replace;
    std::uint32_t target = 0;
    float minimum = 0.0F;
    float maximum = 0.0F;
    std::uint32_t firstValue = 0; ///< in the part: whether it is enabled, then x and y of each point; of a
                                  ///< state: the offset
    std::uint32_t firstShape = 0;
    std::uint32_t points = 0;
};

/// All that drives the values of a part's objects. Points and offsets are values of the part, so that moving
/// one compiles nothing.
class Drives {
public:
    Drives() = default;
    explicit Drives(std::vector<DriveSpec> specs);

    /// Control thread: how many values they need.
    [[nodiscard]] static std::size_t countValues(const std::vector<DriveSpec> &specs);
    /// Control thread: gives them their values from `next` on, and tells `index` where each object's begin.
    void lay(Part &part, std::size_t &next, KeyIndex &index);
    /// Control thread.
    [[nodiscard]] DriveRange of(ObjectKey owner) const;

    [[nodiscard]] bool isEmpty() const noexcept FLUX_NONBLOCKING { return m_drives.empty(); }
    [[nodiscard]] std::span<const Drive> in(DriveRange range) const noexcept FLUX_NONBLOCKING
    {
        return {m_drives.data() + range.first, range.count};
    }
    [[nodiscard]] std::span<const Drive> all() const noexcept FLUX_NONBLOCKING { return m_drives; }
    [[nodiscard]] CurveShape shape(std::uint32_t at) const noexcept FLUX_NONBLOCKING { return m_shapes[at]; }

private:
    std::vector<DriveSpec> m_specs; ///< by owner; those that replace come first
    std::vector<Drive> m_drives;
    std::vector<CurveShape> m_shapes;
    KeyIndex m_first; ///< by owner
    KeyIndex m_count;
};

/// Audio thread: the height of a drive's curve at `x`; outside its points the end value holds.
[[nodiscard]] double curveAt(const Part &part, const Drives &drives, const Drive &drive,
                             double x) noexcept FLUX_NONBLOCKING;

} // namespace flux::engine
