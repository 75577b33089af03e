#pragma once

#include "engine/program/part.h"

namespace flux::engine {

inline constexpr std::uint32_t parameterLimit = 1024;
inline constexpr std::uint32_t stateGroupLimit = 256;
inline constexpr std::uint32_t switchGroupLimit = 256;

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

/// What a game can set: parameters, states and switches, each at an index that stays its own as long as the
/// project is open.
class ControlPart final : public Part {
public:
    struct Layout {
        std::vector<ParameterSpec> parameters;
        std::vector<StateGroupSpec> stateGroups;
        std::vector<SwitchGroupSpec> switchGroups;
    };
    explicit ControlPart(Layout layout) : Part(Kind::Control, 0), m_layout(std::move(layout)) {}

    [[nodiscard]] std::uint32_t valuesAt(ObjectKey) const override { return none; }

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

private:
    template <class T>
    [[nodiscard]] static const T *at(const std::vector<T> &all, std::uint32_t index) noexcept FLUX_NONBLOCKING
    {
        return index < all.size() && all[index].key != 0 ? &all[index] : nullptr;
    }
    Layout m_layout;
};

} // namespace flux::engine
