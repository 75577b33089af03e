#include "engine/dsp/math.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>

namespace flux::engine {

namespace {
using std::numbers::ln2;
using std::numbers::pi;

constexpr std::int64_t floorToInt(double x) noexcept
{
    const auto n = static_cast<std::int64_t>(x);
    return static_cast<double>(n) > x ? n - 1 : n;
}

/// sin(y) for |y| ≤ π/4, Taylor series to y^17.
constexpr double sinSmall(double y) noexcept
{
    const double q = y * y;
    double sum = 1.0;
    for (int k = 16; k >= 2; k -= 2)
        sum = 1.0 - q / (k * (k + 1)) * sum;
    return y * sum;
}

/// cos(y) for |y| ≤ π/4, Taylor series to y^16.
constexpr double cosSmall(double y) noexcept
{
    const double q = y * y;
    double sum = 1.0;
    for (int k = 16; k >= 2; k -= 2)
        sum = 1.0 - q / (k * (k - 1)) * sum;
    return sum;
}
/// atan(y) for |y| ≤ 0.2, Taylor series to y^25.
constexpr double atanSmall(double y) noexcept
{
    const double q = y * y;
    double sum = 0.0;
    for (int k = 25; k >= 1; k -= 2)
        sum = 1.0 / k - q * sum;
    return y * sum;
}
} // namespace

double exp2(double x) noexcept FLUX_NONBLOCKING
{
    x = std::clamp(x, -1022.0, 1023.0);
    const std::int64_t whole = floorToInt(x + 0.5);
    const double y = (x - static_cast<double>(whole)) * ln2;
    double sum = 1.0;
    for (int k = 14; k >= 1; --k)
        sum = 1.0 + y / k * sum;
    return sum * std::bit_cast<double>(static_cast<std::uint64_t>(whole + 1023) << 52U);
}

double log2(double x) noexcept FLUX_NONBLOCKING
{
    const auto bits = std::bit_cast<std::uint64_t>(x);
    auto exponent = static_cast<std::int64_t>((bits >> 52U) & 0x7ffU) - 1023;
    double m = std::bit_cast<double>((bits & 0xfffffffffffffULL) | 0x3ff0000000000000ULL);
    if (m > 1.41421356237309504880) {
        m *= 0.5;
        ++exponent;
    }
    // ln m = 2 artanh((m−1)/(m+1))
    const double s = (m - 1.0) / (m + 1.0);
    const double q = s * s;
    double sum = 0.0;
    for (int k = 23; k >= 1; k -= 2)
        sum = 1.0 / k + q * sum;
    return static_cast<double>(exponent) + 2.0 * s * sum / ln2;
}

double sinPi(double x) noexcept FLUX_NONBLOCKING
{
    const std::int64_t quarter = floorToInt(2.0 * x + 0.5);
    const double y = (x - 0.5 * static_cast<double>(quarter)) * pi;
    switch (quarter & 3) {
    case 0: return sinSmall(y);
    case 1: return cosSmall(y);
    case 2: return -sinSmall(y);
    default: return -cosSmall(y);
    }
}

double cosPi(double x) noexcept FLUX_NONBLOCKING
{
    return sinPi(x + 0.5);
}

double angleDegrees(double y, double x) noexcept FLUX_NONBLOCKING
{
    const double ay = y < 0.0 ? -y : y;
    const double ax = x < 0.0 ? -x : x;
    if (ax == 0.0 && ay == 0.0)
        return 0.0;
    double t = ay < ax ? ay / ax : ax / ay; // 0…1
    for (int i = 0; i < 2; ++i)             // half the angle: atan t = 2 atan(t / (1 + √(1 + t²)))
        t = t / (1.0 + std::sqrt(1.0 + t * t));
    double degrees = 4.0 * atanSmall(t) * (180.0 / pi);
    if (ay >= ax)
        degrees = 90.0 - degrees;
    if (x < 0.0)
        degrees = 180.0 - degrees;
    return y < 0.0 ? -degrees : degrees;
}

double decibelsToGain(double db) noexcept FLUX_NONBLOCKING
{
    return db <= silenceDb ? 0.0 : exp2(db * 0.166096404744368117393515971474); // log2(10)/20
}

double gainToDecibels(double gain) noexcept FLUX_NONBLOCKING
{
    return gain <= 1.6e-5 ? silenceDb : std::max(silenceDb, log2(gain) * 6.02059991327962390427477789449);
}

double centsToRatio(double cents) noexcept FLUX_NONBLOCKING
{
    return exp2(cents / 1200.0);
}

double lowPassHertz(double percent) noexcept FLUX_NONBLOCKING
{
    const double v = std::clamp(percent, 0.0, 100.0);
    constexpr double log2Of065 = -0.62148837674627;
    return v <= 30.0 ? 20000.0 - 433.33 * v : 7000.0 * exp2(log2Of065 * (v - 30.0) / 5.0);
}

double highPassHertz(double percent) noexcept FLUX_NONBLOCKING
{
    return lowPassHertz(100.0 - percent);
}

} // namespace flux::engine
