#pragma once

#include "engine/dsp/gain_matrix.h"
#include "engine/dsp/resampler.h"
#include "engine/program/duck.h"
#include "engine/program/signal.h"
#include "engine/rt/block.h"

namespace flux::engine {

enum class BusParam : std::uint8_t {
    Volume,
    Pan,
    Width,
    Mute,
    // What becomes of voices that follow the screen, as factors
    SpatialPan,
    SpatialWidth,
    SpatialSmoothing,
    SpatialReverb, ///< of their sends
    SpatialDoppler,
    Listening, ///< a Listening
    Count
};
inline constexpr std::size_t busParams = static_cast<std::size_t>(BusParam::Count);
inline constexpr std::size_t busLimit = 256;

/// What a bus lets through while somebody listens to some buses alone. A bus goes on doing what it does, and
/// is measured: only the way out of it is closed.
enum class Listening : std::uint8_t {
    Off,     ///< nobody listens; or: its signal reaches no bus that is Reached
    Kept,    ///< is listened to
    Reached, ///< on the way of what is listened to: takes nothing but that
};

/// What holds for the whole project.
struct MixSettings {
    std::uint64_t seed = 0;     ///< all draws follow from it
    VoiceLimit limit{4096, {}}; ///< voices that sound at once; the engine may have room for fewer
    double threshold = -80.0;   ///< dB; a quieter voice isn't heard
    Resampling resampling = Resampling::BandLimited;
};

/// The bus tree with its effects and sends. Bus 0 is the main bus; a parent always stands before its
/// children.
///
/// A bus without effect, meter, send or listener is only a gain on the way: it has no buffer.
class MixPart final : public Part {
public:
    struct Bus {
        ObjectKey key = 0;
        std::uint32_t parent = none; ///< none for the main bus
        VoiceLimit limit{};          ///< of the voices of this bus and all that feed it
        bool metered = true;
        std::vector<EffectSpec> effects{};
        std::vector<SendSpec> sends{};
        DriveRange drives{};            ///< filled in by the part
        std::vector<DuckSpec> ducks{};  ///< that turn it down
        double mostDucking = silenceDb; ///< dB, of all of them together
    };

    // The audio thread's: what goes on in a bus from quantum to quantum.
    struct alignas(64) Buffer {
        std::array<float, rt::quantumFrames> samples{};
    };
    struct SendState {
        std::uint32_t to = none; ///< the aux bus; none: it is gone, or this way would be a circle
        GainGlide gains;
        bool started = false;
    };
    struct EffectState {
        std::unique_ptr<Effect> effect;
        EffectMix mix;
        std::uint32_t listensTo = none; ///< the bus whose output is its side chain
    };
    struct DuckState {
        std::uint32_t source = none; ///< bus
        Duck duck;
    };
    static constexpr std::uint64_t asleep = ~std::uint64_t{0};
    struct BusState {
        std::vector<std::uint32_t> inputs; ///< buses that sounded in this quantum and feed it as they are
        std::size_t inputCount = 0;
        std::vector<SendState> sends;
        std::vector<EffectState> effects;
        std::vector<DuckState> ducks;
        std::unique_ptr<LevelWindow> level; ///< of a bus that somebody ducks by; null: nobody measures
        bool measured = false;              ///< somebody ducks by its level or by that of a bus above it
        bool active = false;                ///< a voice sounded in it or below a quantum ago
        Buffer *sum = nullptr;              ///< left and right; null: the bus is only a gain
        Buffer *key = nullptr;              ///< what side chains hear: its output a quantum ago
        Buffer *nextKey = nullptr;          ///< what they hear in the next
        Gains whole{};                      ///< volume, pan and width
        Gains fader{};                      ///< volume
        Gains ducked{};                     ///< what turns it down, where something measures before that
        Gains panner{};                     ///< pan and width
        GainGlide first; ///< the whole, or the fader where something stands between that and the panner
        GainGlide duck;
        GainGlide second;
        std::uint32_t out = none; ///< the bus with a buffer that it feeds in the end
        Gains enter{};            ///< without a buffer: its gains and those of the buses on the way to `out`
        GainGlide way;            ///< of the buses without a buffer between it and `out`
        std::uint64_t quiet = asleep; ///< frames since something came in
        bool inTwo = false;           ///< first and second are apart
        bool fed = false;
        bool started = false; ///< its gains have been set once
        bool wayStarted = false;
    };

    /// `sampleRate` is for the effects.
    explicit MixPart(std::vector<Bus> buses, const MixSettings &global = {}, double sampleRate = 48000.0,
                     std::vector<DriveSpec> drives = {});

    [[nodiscard]] static std::size_t slot(std::uint32_t bus, BusParam param) noexcept FLUX_NONBLOCKING
    {
        return bus * busParams + static_cast<std::size_t>(param);
    }
    [[nodiscard]] float get(std::uint32_t bus, BusParam param) const noexcept FLUX_NONBLOCKING
    {
        return value(slot(bus, param));
    }
    [[nodiscard]] Listening listening(std::uint32_t bus) const noexcept FLUX_NONBLOCKING
    {
        return static_cast<Listening>(get(bus, BusParam::Listening));
    }
    /// True when nothing of one bus's signal may come into another.
    [[nodiscard]] bool isShut(std::uint32_t from, std::uint32_t to) const noexcept FLUX_NONBLOCKING
    {
        return listening(to) == Listening::Reached && listening(from) == Listening::Off;
    }
    /// True when nothing of the voices of one bus may come into another, or into that bus itself.
    [[nodiscard]] bool isShutToVoices(std::uint32_t of, std::uint32_t to) const noexcept FLUX_NONBLOCKING
    {
        return listening(to) == Listening::Reached && listening(of) != Listening::Kept;
    }
    [[nodiscard]] std::uint32_t valuesAt(ObjectKey key) const override { return m_values.find(key); }
    [[nodiscard]] const std::vector<Bus> &buses() const noexcept FLUX_NONBLOCKING { return m_buses; }
    /// Buses with a buffer, each behind all that feed it.
    [[nodiscard]] const std::vector<std::uint32_t> &order() const noexcept FLUX_NONBLOCKING
    {
        return m_order;
    }
    /// Audio thread.
    [[nodiscard]] BusState &state(std::uint32_t bus) noexcept FLUX_NONBLOCKING { return m_states[bus]; }
    /// Audio thread. `none` when there is no such bus.
    [[nodiscard]] std::uint32_t indexOf(ObjectKey key) const noexcept FLUX_NONBLOCKING
    {
        return m_index.find(key);
    }
    /// Audio thread. The main bus when there is no such bus.
    [[nodiscard]] std::uint32_t find(ObjectKey key) const noexcept FLUX_NONBLOCKING
    {
        const std::uint32_t bus = m_index.find(key);
        return bus == none ? 0 : bus;
    }
    /// Audio thread: another number after any change of a value, and for every other mix.
    [[nodiscard]] std::uint64_t stamp() const noexcept FLUX_NONBLOCKING
    {
        return std::uint64_t{m_serial} << 32U | version();
    }
    [[nodiscard]] const MixSettings &global() const noexcept FLUX_NONBLOCKING { return m_global; }
    /// Stereo buffers of all buses.
    [[nodiscard]] std::size_t bufferCount() const { return m_buffers.size() / 2; }

    /// Audio thread: the buses, effects and sends that both have go on where they were.
    void inherit(MixPart &old) noexcept FLUX_NONBLOCKING;

    /// Audio thread: what an effect tells of itself.
    void tell(std::uint32_t bus, std::size_t effect,
              const EffectReadings &readings) noexcept FLUX_NONBLOCKING;
    /// Audio thread: how far a rule turns its bus down, dB.
    void tellDuck(std::uint32_t bus, std::size_t duck, float decibels) noexcept FLUX_NONBLOCKING
    {
        m_duckReadings[m_firstDuck[bus] + duck].store(decibels, std::memory_order_relaxed);
    }
    /// Control thread: the latest of that; 0 when there is no such rule.
    [[nodiscard]] float duckReading(ObjectKey duck) const
    {
        const std::uint32_t row = m_duckRows.find(duck);
        return row == none ? 0.0F : m_duckReadings[row].load(std::memory_order_relaxed);
    }
    [[nodiscard]] bool hasDucks() const noexcept FLUX_NONBLOCKING { return m_hasDucks; }
    /// Control thread: the latest of that; false when there is no such effect.
    [[nodiscard]] bool readings(ObjectKey effect, EffectReadings &readings) const;

private:
    void connect();
    [[nodiscard]] std::size_t effectRow(std::uint32_t bus, std::size_t effect) const noexcept FLUX_NONBLOCKING
    {
        return m_firstEffect[bus] + effect;
    }

    std::uint32_t m_serial; ///< counts the mixes that were made
    std::vector<Bus> m_buses;
    KeyIndex m_index;  ///< buses
    KeyIndex m_values; ///< buses, effects, bands and sends
    MixSettings m_global;
    std::vector<BusState> m_states;
    std::vector<std::uint32_t> m_order;
    std::vector<Buffer> m_buffers;
    std::vector<std::uint32_t> m_firstEffect; ///< by bus, among all effects
    std::vector<std::uint32_t> m_firstDuck;   ///< by bus, among all rules
    KeyIndex m_duckRows;
    std::unique_ptr<std::atomic<float>[]> m_duckReadings;
    bool m_hasDucks = false;
    KeyIndex m_effectRows;
    std::unique_ptr<std::array<std::atomic<float>, 4>[]> m_readings;
};

} // namespace flux::engine
