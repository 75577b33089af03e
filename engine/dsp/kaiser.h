#pragma once

#include <cmath>

namespace flux::engine {

/// Modified Bessel function of the first kind, order 0, by its power series.
[[nodiscard]] inline double bessel0(double x)
{
    double sum = 1.0;
    double term = 1.0;
    for (int k = 1; k < 40; ++k) {
        term *= (x / (2.0 * k)) * (x / (2.0 * k));
        sum += term;
    }
    return sum;
}

/// Kaiser window over −1…1, 0 outside (J. F. Kaiser, 1966).
[[nodiscard]] inline double kaiser(double x, double beta)
{
    return std::abs(x) >= 1.0 ? 0.0 : bessel0(beta * std::sqrt(1.0 - x * x)) / bessel0(beta);
}

} // namespace flux::engine
