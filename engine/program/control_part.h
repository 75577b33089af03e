#pragma once

#include "engine/dsp/lfo.h"
#include "engine/program/part.h"

namespace flux::engine {

inline constexpr std::uint32_t parameterLimit = 1024;
inline constexpr std::uint32_t stateGroupLimit = 256;
inline constexpr std::uint32_t switchGroupLimit = 256;
inline constexpr std::uint32_t attenuationLimit = 256;
inline constexpr std::uint32_t modulatorLimit = 256;

/// How a parameter gets from one value to the next.
enum class Interpolation : std::uint8_t {
    None,     ///< at once
    SlewRate, ///< so many units per second
    Filter,   ///< 99.5 % of the way in so many seconds
};

/// A number that the game sets (RTPC).
struct ParameterSpec {
    ObjectKey key = 0; ///< 0: there is none at this index
    float minimum = 0.0F;
    float maximum = 100.0F;
    float initial = 50.0F;
    Interpolation interpolation = Interpolation::None;
    float attack = 50.0F;  ///< upwards: units per second, or seconds
    float release = 50.0F; ///< downwards
};

/// Modes of which exactly one holds, everywhere.
struct StateGroupSpec {
    struct Transition {
        ObjectKey from = 0; ///< 0: no state
        ObjectKey to = 0;
        float seconds = 0.0F;
        bool bothWays = false;
    };
    ObjectKey key = 0;
    float seconds = 1.0F; ///< of changes that the table doesn't name
    std::vector<ObjectKey> states{};
    std::vector<Transition> transitions{};
};

/// Modes of which exactly one holds for each game object.
struct SwitchGroupSpec {
    struct Threshold {
        ObjectKey value = 0;
        float from = 0.0F; ///< of the parameter
    };
    ObjectKey key = 0;
    ObjectKey initial = 0;
    std::uint32_t parameter = none;      ///< that decides instead of the game
    float hysteresis = 0.0F;             ///< by how much it must fall below a threshold to go back
    std::vector<Threshold> thresholds{}; ///< ascending
};

/// What an attenuation has a slot for.
enum class AttenuationParam : std::uint8_t {
    MaxDistance,
    ConeInner,  ///< degrees, the whole angle
    ConeOuter,  ///< degrees, the whole angle
    ConeVolume, ///< dB outside
    ConeLowPass,
    ConeHighPass,
    PriorityOffset, ///< at the maximum distance
    Count
};
inline constexpr std::uint32_t attenuationParams = static_cast<std::uint32_t>(AttenuationParam::Count);
/// What its curves make; behind these come the sends.
enum class AttenuationTarget : std::uint8_t { Volume, LowPass, HighPass, Spread, Count };

/// What distance and direction make of a sound, shared by many. Its curves are drives over the distance.
struct AttenuationSpec {
    static constexpr std::uint32_t firstSend = static_cast<std::uint32_t>(AttenuationTarget::Count);
    ObjectKey key = 0;
    std::vector<ObjectKey> sends{}; ///< aux buses, in the order of the curves' targets
    // Filled in by the part
    std::uint32_t firstValue = 0;
    DriveRange curves{};
};

enum class LfoParam : std::uint8_t { Rate, Depth, Smoothing, Phase, Attack, Count };
enum class EnvelopeParam : std::uint8_t { Attack, Hold, Decay, Sustain, Release, Count };
inline constexpr std::uint32_t modulatorParams = 5;
static_assert(modulatorParams == static_cast<std::uint32_t>(LfoParam::Count)
              && modulatorParams == static_cast<std::uint32_t>(EnvelopeParam::Count));
/// Who shares one run of a modulator.
enum class ModulatorScope : std::uint8_t { Voice, Event, Object, Global };

/// An LFO (−1…1) or an envelope (0…1) that drives values.
struct ModulatorSpec {
    enum class Kind : std::uint8_t { Lfo, Envelope };
    ObjectKey key = 0;
    Kind kind = Kind::Lfo;
    ModulatorScope scope = ModulatorScope::Voice;
    Wave wave = Wave::Sine;
    bool random = false;         ///< a new value with each turn instead of a wave
    Shape curve = Shape::Linear; ///< of an envelope's attack, decay and release
    bool endsVoice = false;      ///< when its release is over
    // Filled in by the part
    std::uint32_t firstValue = 0;
    DriveRange drives{};
};

/// What a game can set, and what values follow: parameters, states, switches, attenuations and modulators,
/// each at an index that stays its own as long as the project is open.
class ControlPart final : public Part {
public:
    struct Layout {
        std::vector<ParameterSpec> parameters;
        std::vector<StateGroupSpec> stateGroups;
        std::vector<SwitchGroupSpec> switchGroups;
        std::vector<AttenuationSpec> attenuations{};
        std::vector<ModulatorSpec> modulators{};
        std::vector<DriveSpec> drives{};
    };
    explicit ControlPart(Layout layout);

    [[nodiscard]] std::uint32_t valuesAt(ObjectKey key) const override { return m_values.find(key); }

    /// Audio thread. Null when there is none at `index`.
    [[nodiscard]] const ParameterSpec *parameter(std::uint32_t index) const noexcept FLUX_NONBLOCKING
    {
        return at(m_layout.parameters, index);
    }
    [[nodiscard]] const StateGroupSpec *stateGroup(std::uint32_t index) const noexcept FLUX_NONBLOCKING
    {
        return at(m_layout.stateGroups, index);
    }
    [[nodiscard]] const SwitchGroupSpec *switchGroup(std::uint32_t index) const noexcept FLUX_NONBLOCKING
    {
        return at(m_layout.switchGroups, index);
    }

    [[nodiscard]] const AttenuationSpec *attenuation(std::uint32_t index) const noexcept FLUX_NONBLOCKING
    {
        return at(m_layout.attenuations, index);
    }
    [[nodiscard]] const ModulatorSpec *modulator(std::uint32_t index) const noexcept FLUX_NONBLOCKING
    {
        return at(m_layout.modulators, index);
    }

private:
    template <class T>
    [[nodiscard]] static const T *at(const std::vector<T> &all, std::uint32_t index) noexcept FLUX_NONBLOCKING
    {
        return index < all.size() && all[index].key != 0 ? &all[index] : nullptr;
    }
    Layout m_layout;
    KeyIndex m_values; ///< of attenuations, modulators and what drives them
};

} // namespace flux::engine
