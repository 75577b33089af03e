#pragma once

#include "engine/program/mix_part.h"
#include "engine/rt/stage_clock.h"

namespace flux::engine {

/// Peak and RMS of one bus, from the audio thread to whoever looks. Peaks hold until they are read.
struct MeterSlot {
    std::atomic<float> peakLeft{0.0F};  ///< linear
    std::atomic<float> peakRight{0.0F}; ///< linear
    std::atomic<float> energy{0.0F};    ///< mean square of both channels over the last quantum
};

/// Sums voices into buses and buses into the main bus, with effects and sends on the way. A bus that nothing
/// feeds costs nothing once its effects have died away.
class Mixer {
public:
    /// Audio thread: begins a quantum of `mix`.
    void begin(MixPart &mix) noexcept FLUX_NONBLOCKING;

    /// Audio thread: each bus's volume down to the main bus, in dB, without mutes.
    void levels(const MixPart &mix, std::array<float, busLimit> &levels) const noexcept FLUX_NONBLOCKING;

    struct Input {
        float *left = nullptr;
        float *right = nullptr;
    };
    /// Audio thread: gains to multiply a voice's with, for a bus that is only a gain; null: none.
    [[nodiscard]] const Gains *enter(std::uint32_t bus) const noexcept FLUX_NONBLOCKING
    {
        const MixPart::BusState &state = m_mix->state(bus);
        return state.sum ? nullptr : &state.enter;
    }
    /// Audio thread: where a voice adds its sound for `bus`.
    [[nodiscard]] Input input(std::uint32_t bus) noexcept FLUX_NONBLOCKING;

    /// Audio thread: sums all buses, children and senders first, and writes the main bus to `left` and
    /// `right`.
    /// What effects took is told to `clock`. Returns for how many frames some effect may sound on.
    std::uint64_t finish(const rt::Block &block, rt::StageClock &clock, float *left,
                         float *right) noexcept FLUX_NONBLOCKING;

    [[nodiscard]] MeterSlot &meter(std::size_t bus) { return m_meters[bus]; }

private:
    void aim() noexcept FLUX_NONBLOCKING;
    void measure(std::uint32_t bus, const MixPart::BusState *state) noexcept FLUX_NONBLOCKING;
    void runEffects(const rt::Block &block, rt::StageClock &clock, std::uint32_t bus,
                    bool postFader) noexcept FLUX_NONBLOCKING;
    void send(const rt::Block &block, std::uint32_t bus, Tap tap) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] Gains wayOf(std::uint32_t bus) const noexcept FLUX_NONBLOCKING;
    void pass(const rt::Block &block, std::uint32_t bus) noexcept FLUX_NONBLOCKING;
    void gather(MixPart::BusState &bus) noexcept FLUX_NONBLOCKING;
    void run(const rt::Block &block, rt::StageClock &clock, std::uint32_t bus) noexcept FLUX_NONBLOCKING;
    struct After { ///< frames after the last input
        std::uint64_t tail = 0;
        std::uint64_t rest = 0;
    };
    [[nodiscard]] After afterOf(const rt::Block &block, std::uint32_t bus) const noexcept FLUX_NONBLOCKING;

    MixPart *m_mix = nullptr;    ///< of this quantum
    std::uint64_t m_aimedAt = 0; ///< stamp of the mix whose gains are known
    std::array<MeterSlot, busLimit> m_meters;
};

} // namespace flux::engine
