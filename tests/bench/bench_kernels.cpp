#include "engine/dsp/kernels.h"
#include "tests/bench/bench.h"

#include <array>
#include <cmath>
#include <cstring>

namespace flux::bench {

using namespace engine;

namespace {
constexpr std::uint32_t frames = 128;
volatile float sink = 0.0F; ///< so that nothing is left out

/// A block as the mixer has them: it begins with a cache line.
struct alignas(64) Block {
    std::array<float, frames> sample;
};

Block toneBlock()
{
    Block out;
    for (std::size_t i = 0; i < frames; ++i)
        out.sample[i] = 0.5F * std::sin(0.05F * static_cast<float>(i));
    return out;
}
} // namespace

void benchKernels(std::vector<Row> &rows)
{
    const Block ofLeft = toneBlock();
    const Block ofRight = toneBlock();
    const std::array<float, frames> &left = ofLeft.sample;
    const std::array<float, frames> &right = ofRight.sample;
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
        const std::vector<Block> buses(12, toneBlock());
        std::array<const float *, 6> lefts;
        std::array<const float *, 6> rights;
        for (std::size_t bus = 0; bus < 6; ++bus) {
            lefts[bus] = buses[2 * bus].sample.data();
            rights[bus] = buses[2 * bus + 1].sample.data();
        }
        Block ofSumLeft{};
        Block ofSumRight{};
        std::array<float, frames> &sumLeft = ofSumLeft.sample;
        std::array<float, frames> &sumRight = ofSumRight.sample;
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
                            *l = *l + buses[2 * bus].sample[n];
                            *r = *r + buses[2 * bus + 1].sample[n];
                        }
                sink = sumLeft[7];
            });
        rows.push_back({"summing 6 stereo buses", "ns/frame", ours * perFrame, scalar * perFrame,
                        "the scalar loop", 1.0 / 8.0});
    }
    for (const bool moves : {false, true}) {
        const Block in = toneBlock();
        Block outLeft{};
        Block outRight{};
        MovingGains gains;
        gains.value[0] = 0.5F;
        gains.value[2] = 0.25F;
        gains.step[0] = moves ? 1e-6F : 0.0F;
        gains.step[2] = moves ? -1e-6F : 0.0F;
        const auto [ours, scalar] = compare(
            [&] {
                for (int i = 0; i < many; ++i)
                    k.mixMono(in.sample.data(), outLeft.sample.data(), outRight.sample.data(), frames, gains);
                sink = outLeft.sample[7];
            },
            [&] {
                for (int i = 0; i < many; ++i)
                    for (std::size_t n = 0; n < frames; ++n) {
                        volatile float *l = &outLeft.sample[n];
                        volatile float *r = &outRight.sample[n];
                        const float t = static_cast<float>(n + 1);
                        *l = *l
                            + in.sample[n] * (moves ? gains.value[0] + gains.step[0] * t : gains.value[0]);
                        *r = *r
                            + in.sample[n] * (moves ? gains.value[2] + gains.step[2] * t : gains.value[2]);
                    }
                sink = outLeft.sample[7];
            });
        // Twice what a loop made by hand takes of the scalar one.
        rows.push_back(
            {moves ? "a mono voice into a stereo bus, its gain moving" : "a mono voice into a stereo bus",
             "ns/frame", ours * perFrame, scalar * perFrame, "the scalar loop", moves ? 0.22 : 0.37});
    }
    {
        // Far beyond the caches: a kernel that waits for memory as copying does is as fast as it can be.
        constexpr std::uint32_t large = 16U << 20U;
        const std::vector<float> in(large, 0.25F);
        std::vector<float> out(large);
        const auto [adding, copying]
            = compare([&] { k.add(in.data(), out.data(), large); },
                      [&] { std::memcpy(out.data(), in.data(), std::size_t{large} * sizeof(float)); }, 5);
        sink = out[7];
        rows.push_back({"adding 64 MB to 64 MB", "ms", adding * 1e3, copying * 1e3, "copying them", 1.25});
    }
}

} // namespace flux::bench
