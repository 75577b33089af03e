#pragma once

#include "engine/control/scoped_map.h"
#include "engine/control/travel.h"
#include "engine/program/control_part.h"

namespace flux::engine {

/// What the game has told: parameters, states and switches, by game object where it said so. A value of a
/// game object wins over the global one, that over what the author set.
///
/// All of it is the audio thread's; nothing here allocates. Where there is no room for one more value of a
/// game object, the global one holds and refused() counts.
class GameState {
public:
    /// Another control part is in force: what it doesn't know any more is forgotten, what is new begins.
    void adopt(const ControlPart *control) noexcept FLUX_NONBLOCKING;

    /// `frames`: how long it takes; 0: as the parameter's interpolation says.
    void setParameter(std::uint32_t index, GameObject object, double value, std::uint64_t now,
                      std::uint64_t frames, Shape shape) noexcept FLUX_NONBLOCKING;
    void resetParameter(std::uint32_t index, GameObject object, std::uint64_t now, std::uint64_t frames,
                        Shape shape) noexcept FLUX_NONBLOCKING;
    void setState(std::uint32_t group, ObjectKey state, std::uint64_t now,
                  double sampleRate) noexcept FLUX_NONBLOCKING;
    void setSwitch(std::uint32_t group, GameObject object, ObjectKey value) noexcept FLUX_NONBLOCKING;
    /// Forgets all that a game object has of its own.
    void forget(GameObject object) noexcept FLUX_NONBLOCKING;

    /// Forgets all that was set.
    void forgetAll() noexcept FLUX_NONBLOCKING;
    /// Once per quantum: everything goes on by 128 frames.
    void advance(const rt::Block &block) noexcept FLUX_NONBLOCKING;

    /// The part in force; null when there is none.
    [[nodiscard]] const ControlPart *control() const noexcept FLUX_NONBLOCKING { return m_control; }
    [[nodiscard]] bool hasParameter(std::uint32_t index) const noexcept FLUX_NONBLOCKING
    {
        return m_control && m_control->parameter(index);
    }
    [[nodiscard]] double parameter(std::uint32_t index, GameObject object) const noexcept FLUX_NONBLOCKING;
    /// 0: none.
    [[nodiscard]] ObjectKey state(std::uint32_t group) const noexcept FLUX_NONBLOCKING;
    /// How much of a state is in force, 0…1: between states several are.
    [[nodiscard]] double weightOf(std::uint32_t group, ObjectKey state) const noexcept FLUX_NONBLOCKING;
    /// 0: none.
    [[nodiscard]] ObjectKey switchOf(std::uint32_t group, GameObject object) const noexcept FLUX_NONBLOCKING;

    /// Another number after any change.
    [[nodiscard]] std::uint32_t version() const noexcept FLUX_NONBLOCKING { return m_version; }
    [[nodiscard]] std::uint64_t refused() const noexcept FLUX_NONBLOCKING { return m_refused; }

private:
    static constexpr std::uint32_t stateLimit = 64; ///< of a group
    static constexpr std::uint32_t scopedLimit = 4096;
    struct Group {
        ObjectKey key = 0;
        ObjectKey state = 0;
        std::uint32_t moving = 0; ///< weights under way
        std::array<Travel, stateLimit> weights{};
    };
    /// A value of a game object.
    struct Own : Travel {
        bool leaves = false; ///< on its way back to the global value; gone when it is there
    };
    struct Mapped {
        ObjectKey value = 0;
        bool known = false;
    };
    [[nodiscard]] Travel *numberOf(std::uint32_t index, GameObject object) noexcept FLUX_NONBLOCKING;
    void send(Travel &number, const ParameterSpec &spec, double value, std::uint64_t now,
              std::uint64_t frames, Shape shape) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] bool step(Travel &number, const ParameterSpec &spec,
                            const rt::Block &block) const noexcept FLUX_NONBLOCKING;
    void dropOwn(std::uint32_t index, GameObject object) noexcept FLUX_NONBLOCKING;
    void mapSwitches(std::uint32_t parameter, GameObject object) noexcept FLUX_NONBLOCKING;

    const ControlPart *m_control = nullptr;
    std::array<ObjectKey, parameterLimit> m_parameterKeys{};
    std::array<Travel, parameterLimit> m_numbers{};
    std::array<bool, parameterLimit> m_wasSet{}; ///< by the game; otherwise the author's default holds
    std::uint32_t m_parameters = 0;              ///< none stands at this index or behind it
    std::array<Group, stateGroupLimit> m_groups{};
    std::array<ObjectKey, switchGroupLimit> m_switchKeys{};
    std::array<ObjectKey, switchGroupLimit> m_switches{}; ///< global; 0: as the author set
    std::array<Mapped, switchGroupLimit> m_mapped{};
    ScopedMap<Own, scopedLimit> m_ownNumbers;
    ScopedMap<ObjectKey, scopedLimit> m_ownSwitches;
    ScopedMap<Mapped, scopedLimit> m_ownMapped;
    std::uint32_t m_version = 1;
    std::uint64_t m_refused = 0;
};

} // namespace flux::engine
