#include "engine/dsp/kernels.h"
#include "tests/bench/bench.h"

#include <array>
#include <cmath>

namespace flux::bench {

using namespace engine;

namespace {
constexpr std::uint32_t frames = 128;
volatile float sink = 0.0F; ///< so that nothing is left out

std::vector<float> tone(std::size_t count)
{
    std::vector<float> out(count);
    for (std::size_t i = 0; i < count; ++i)
        out[i] = 0.5F * std::sin(0.05F * static_cast<float>(i));
    return out;
}
} // namespace

void benchKernels(std::vector<Row> &rows)
{
    const std::vector<float> left = tone(frames);
    const std::vector<float> right = tone(frames);
    const Kernels &k = kernels();
    constexpr int many = 64;
    constexpr double perFrame = 1e9 / (many * frames);
    {
        const auto [ours, scalar] = compare(
            [&] {
                for (int i = 0; i < many; ++i)
                    sink = k.measure(left.data(), right.data(), frames).energy;
            },
            [&] {
                for (int i = 0; i < many; ++i) {
                    float peak = 0.0F;
                    float energy = 0.0F;
                    for (std::size_t n = 0; n < frames; ++n) {
                        peak = std::max(peak, std::max(std::abs(left[n]), std::abs(right[n])));
                        energy += left[n] * left[n] + right[n] * right[n];
                    }
                    sink = peak + energy;
                }
            });
        rows.push_back({"peak and RMS of a stereo bus", "ns/frame", ours * perFrame, scalar * perFrame,
                        "the scalar loop", 1.0 / 6.0});
    }
    {
        std::vector<std::vector<float>> buses(12, tone(frames));
        std::array<const float *, 6> lefts;
        std::array<const float *, 6> rights;
        for (std::size_t bus = 0; bus < 6; ++bus) {
            lefts[bus] = buses[2 * bus].data();
            rights[bus] = buses[2 * bus + 1].data();
        }
        std::vector<float> sumLeft(frames);
        std::vector<float> sumRight(frames);
        const auto [ours, scalar] = compare(
            [&] {
                for (int i = 0; i < many; ++i) {
                    k.addMany(lefts.data(), 6, sumLeft.data(), frames);
                    k.addMany(rights.data(), 6, sumRight.data(), frames);
                }
                sink = sumLeft[7];
            },
            [&] {
                for (int i = 0; i < many; ++i)
                    for (std::size_t bus = 0; bus < 6; ++bus)
                        for (std::size_t n = 0; n < frames; ++n) {
                            volatile float *l = &sumLeft[n];
                            volatile float *r = &sumRight[n];
                            *l = *l + buses[2 * bus][n];
                            *r = *r + buses[2 * bus + 1][n];
                        }
                sink = sumLeft[7];
            });
        rows.push_back({"summing 6 stereo buses", "ns/frame", ours * perFrame, scalar * perFrame,
                        "the scalar loop", 1.0 / 8.0});
    }
}

} // namespace flux::bench
