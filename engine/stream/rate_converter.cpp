#include "engine/stream/rate_converter.h"

#include "engine/dsp/kaiser.h"
#include "engine/dsp/math.h"

#include <algorithm>
#include <cmath>

namespace flux::engine {

namespace {
constexpr int halfTaps = 32;
constexpr int phases = 512;
constexpr double beta = 10.0;
constexpr double passband = 0.96; ///< of the lower Nyquist frequency, so that the transition ends near it

/// The kernel's right half at `phases` points per zero crossing, with one more for interpolation.
std::vector<float> halfKernel()
{
    std::vector<float> kernel(halfTaps * phases + 2);
    for (std::size_t i = 0; i < kernel.size(); ++i) {
        const double x = static_cast<double>(i) / phases;
        constexpr double pi = 3.14159265358979323846;
        const double sinc = i == 0 ? passband : sinPi(passband * x) / (pi * x);
        kernel[i] = static_cast<float>(sinc * kaiser(x / halfTaps, beta));
    }
    return kernel;
}
} // namespace

std::uint64_t convertedFrames(std::uint64_t frames, double from, double to)
{
    return static_cast<std::uint64_t>(std::ceil(static_cast<double>(frames) * to / from));
}

std::vector<float> convertRate(std::span<const float> interleaved, int channels, double from, double to)
{
    static const std::vector<float> kernel = halfKernel();
    const auto width = static_cast<std::size_t>(channels);
    const auto frames = static_cast<std::int64_t>(interleaved.size() / width);
    const auto count = convertedFrames(static_cast<std::uint64_t>(frames), from, to);
    const double scale = std::min(1.0, to / from); // kernel steps per source frame
    const double reach = halfTaps / scale;

    std::vector<float> out(static_cast<std::size_t>(count) * width);
    for (std::uint64_t n = 0; n < count; ++n) {
        const double centre = static_cast<double>(n) * from / to;
        const auto first = std::max<std::int64_t>(0, static_cast<std::int64_t>(std::ceil(centre - reach)));
        const auto last
            = std::min<std::int64_t>(frames - 1, static_cast<std::int64_t>(std::floor(centre + reach)));
        double left = 0.0;
        double right = 0.0;
        for (std::int64_t k = first; k <= last; ++k) {
            const double x = std::abs(static_cast<double>(k) - centre) * scale * phases;
            const auto i = static_cast<std::size_t>(x);
            const double tap = kernel[i] + (kernel[i + 1] - kernel[i]) * (x - static_cast<double>(i));
            const auto at = static_cast<std::size_t>(k) * width;
            left += tap * interleaved[at];
            if (width == 2)
                right += tap * interleaved[at + 1];
        }
        out[n * width] = static_cast<float>(left * scale);
        if (width == 2)
            out[n * width + 1] = static_cast<float>(right * scale);
    }
    return out;
}

} // namespace flux::engine
