#include "engine/dsp/shape.h"

#include "engine/dsp/math.h"

#include <algorithm>

namespace flux::engine {

namespace {
/// (b^(4t) − 1) / (b^4 − 1), given log2 b.
double exponential(double t, double log2Base) noexcept
{
    return (exp2(4.0 * t * log2Base) - 1.0) / (exp2(4.0 * log2Base) - 1.0);
}

/// The mirror of S(t) = 3t² − 2t³ about the diagonal, by bisection (S is monotone).
double inverseS(double t) noexcept
{
    if (t <= 0.0 || t >= 1.0)
        return t;
    double low = 0.0;
    double high = 1.0;
    for (int i = 0; i < 48; ++i) {
        const double middle = 0.5 * (low + high);
        (middle * middle * (3.0 - 2.0 * middle) < t ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

constexpr double log2Of141 = 0.49569516262406;
constexpr double log2Of3 = 1.58496250072116;
} // namespace

double shapeAt(Shape shape, double t) noexcept FLUX_NONBLOCKING
{
    t = std::clamp(t, 0.0, 1.0);
    switch (shape) {
    case Shape::Linear: return t;
    case Shape::Log1: return 1.0 - exponential(1.0 - t, log2Of141);
    case Shape::Log3: return 1.0 - exponential(1.0 - t, log2Of3);
    case Shape::Exp1: return exponential(t, log2Of141);
    case Shape::Exp3: return exponential(t, log2Of3);
    case Shape::SCurve: return t * t * (3.0 - 2.0 * t);
    case Shape::InverseS: return inverseS(t);
    case Shape::SineIn: return sinPi(0.5 * t);
    case Shape::SineOut: return 1.0 - cosPi(0.5 * t);
    }
    return t;
}

ShapeTable::ShapeTable() noexcept
{
    for (std::size_t shape = 0; shape < shapeCount; ++shape)
        for (std::size_t i = 0; i < m_rows[shape].size(); ++i)
            m_rows[shape][i] = static_cast<float>(
                shapeAt(static_cast<Shape>(shape), static_cast<double>(i) / static_cast<double>(steps)));
}

} // namespace flux::engine
