#pragma once

#include "engine/dsp/gain_matrix.h"
#include "engine/program/mix_part.h"
#include "engine/rt/block.h"

#include <array>
#include <atomic>

namespace flux::engine {

/// Peak and RMS of one bus, from the audio thread to whoever looks. Peaks hold until they are read.
struct MeterSlot {
    std::atomic<float> peakLeft{0.0F};  ///< linear
    std::atomic<float> peakRight{0.0F}; ///< linear
    std::atomic<float> energy{0.0F};    ///< mean square of both channels over the last quantum
};

/// Sums voices into buses and buses into the main bus. A bus that nothing feeds costs nothing.
class Mixer {
public:
    Mixer();

    /// Audio thread: the buses of a new mix keep what they had.
    void adopt(const MixPart &mix) noexcept FLUX_NONBLOCKING;
    /// Audio thread: silences all buses, before the voices of a quantum.
    void begin() noexcept FLUX_NONBLOCKING;

    /// Audio thread: each bus's volume down to the main bus, in dB, without mutes.
    void levels(const MixPart &mix, std::array<float, busLimit> &levels) const noexcept FLUX_NONBLOCKING;

    struct Input {
        float *left = nullptr;
        float *right = nullptr;
    };
    /// Audio thread: where a voice adds its sound to `bus`.
    [[nodiscard]] Input input(std::uint32_t bus) noexcept FLUX_NONBLOCKING;

    /// Audio thread: sums all buses, children first, and writes the main bus to `left` and `right`.
    void finish(const rt::Block &block, const MixPart &mix, float *left,
                float *right) noexcept FLUX_NONBLOCKING;

    [[nodiscard]] MeterSlot &meter(std::size_t bus) { return m_meters[bus]; }

private:
    struct Bus {
        ObjectKey key = 0;
        GainGlide gains;
        bool fed = false;
        bool started = false; ///< its gains have been set once
        alignas(64) std::array<float, rt::quantumFrames> left{};
        alignas(64) std::array<float, rt::quantumFrames> right{};
    };
    void measure(std::size_t bus) noexcept FLUX_NONBLOCKING;

    std::unique_ptr<std::array<Bus, busLimit>> m_buses;
    std::unique_ptr<std::array<GainGlide, busLimit>> m_moved; ///< scratch for adopt()
    std::array<ObjectKey, busLimit> m_keys{};
    std::size_t m_count = 0;
    std::array<MeterSlot, busLimit> m_meters;
};

} // namespace flux::engine
