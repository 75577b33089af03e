#pragma once

#include "engine/control/world.h"
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
    void begin(const rt::Block &block, MixPart &mix, const World &world) noexcept FLUX_NONBLOCKING;
    /// Audio thread: a voice sounds in this bus.
    void noteVoice(std::uint32_t bus) noexcept FLUX_NONBLOCKING { m_sounding[bus] = true; }
    /// Audio thread: true when somebody ducks by the level of this bus or of one above it.
    [[nodiscard]] bool isMeasured(std::uint32_t bus) const noexcept FLUX_NONBLOCKING
    {
        return m_mix->state(bus).measured;
    }
    /// Audio thread: the mean square that a voice would have brought into `bus` in this quantum, were it not
    /// muted or passed over by somebody who listens to others. It ducks as if it sounded: by its energy,
    /// which adds to that of what is heard as for unlike signals. Effects and sends don't know of it.
    void noteSilenced(std::uint32_t bus, float energy) noexcept FLUX_NONBLOCKING
    {
        m_silenced[bus] += energy;
        m_hasSilenced = true;
    }
    /// Audio thread: by how much the voices of a bus are turned down, dB; by bus.
    [[nodiscard]] const float *ducks() const noexcept FLUX_NONBLOCKING { return m_voiceDucks.data(); }

    /// A ducking rule that began to act, or whose trigger ended.
    struct DuckChange {
        ObjectKey rule = 0;
        bool begins = false;
        float amount = 0.0F; ///< dB
    };
    /// Audio thread: those of this quantum; when there are very many, the first.
    [[nodiscard]] std::span<const DuckChange> duckChanges() const noexcept FLUX_NONBLOCKING
    {
        return {m_duckChanges.data(), m_duckChangeCount};
    }

    /// Audio thread: each bus's volume down to the main bus, in dB, without mutes; by bus.
    [[nodiscard]] const float *levels() const noexcept FLUX_NONBLOCKING { return m_levels.data(); }
    /// Audio thread: another number when the levels are others.
    [[nodiscard]] std::uint32_t levelsVersion() const noexcept FLUX_NONBLOCKING { return m_levelsVersion; }

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
    [[nodiscard]] Sources sources() const noexcept FLUX_NONBLOCKING { return {*m_world}; }
    [[nodiscard]] std::array<float, busParams>
    valuesOf(std::uint32_t bus, bool volumeLater = false) const noexcept FLUX_NONBLOCKING;
    void duck(const rt::Block &block) noexcept FLUX_NONBLOCKING;
    void aim() noexcept FLUX_NONBLOCKING;
    void passSilenced() noexcept FLUX_NONBLOCKING;
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

    MixPart *m_mix = nullptr; ///< of this quantum
    const World *m_world = nullptr;
    struct Aim {
        std::uint64_t mix = 0;
        std::uint32_t state = 0;
        std::uint32_t modulators = 0;
        std::uint32_t overrides = 0;
        std::uint32_t ducks = 0;
        friend bool operator==(const Aim &, const Aim &) = default;
    };
    Aim m_aimedAt; ///< what the gains and levels were made of
    std::array<float, busLimit> m_levels{};
    std::uint32_t m_levelsVersion = 0;
    std::array<bool, busLimit> m_sounding{};  ///< in this quantum
    std::array<float, busLimit> m_silenced{}; ///< in this quantum: mean square before the fader
    bool m_hasSilenced = false;
    std::array<float, busLimit> m_busDucks{};   ///< dB
    std::array<float, busLimit> m_voiceDucks{}; ///< dB, those of the buses above included
    std::uint32_t m_ducksVersion = 0;
    std::array<DuckChange, 32> m_duckChanges{};
    std::size_t m_duckChangeCount = 0;
    bool m_hadDucks = false;
    std::array<MeterSlot, busLimit> m_meters;
};

} // namespace flux::engine
