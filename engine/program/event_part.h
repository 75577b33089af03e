#pragma once

#include "engine/program/sound_part.h"

namespace flux::engine {

enum class ActionType : std::uint8_t { Play, Stop, StopAll, Pause, Resume };
enum class ActionScope : std::uint8_t { Object, Global };

/// What an action has a slot for beyond the voice properties.
enum class ActionParam : std::uint8_t { Delay = voiceParams, Fade, Probability, Count };
inline constexpr std::size_t actionParams = static_cast<std::size_t>(ActionParam::Count);

/// How many starts of an event are kept ready; none when `most` is 0.
struct EventPool {
    std::uint32_t least = 0;
    std::uint32_t most = 0;
    std::uint64_t idleFrames = 0;    ///< after so long without a start only the least are kept
    std::uint32_t streams = 0;       ///< that one start needs at most
    std::uint64_t residentBytes = 0; ///< of audio that is kept in memory for all its starts
};

/// An event's actions, in their order on its time line.
class EventPart final : public Part {
public:
    struct Action {
        ObjectKey key = 0;
        ActionType type = ActionType::Play;
        ActionScope scope = ActionScope::Object;
        Shape fadeShape = Shape::Linear;
        PartIndex targetPart = none;
        ObjectKey target = 0;
        ObjectKey outputBus = 0; ///< replaces the target's bus when not 0
        bool ownPriority = false;
    };

    EventPart(ObjectKey key, std::vector<Action> actions, const EventPool &pool = {})
        : Part(Kind::Event, actions.size() * actionParams), m_key(key), m_actions(std::move(actions)),
          m_pool(pool)
    {
        for (std::uint32_t i = 0; i < m_actions.size(); ++i) {
            setValue(slot(i, VoiceParam::Width), 1.0F);
            setValue(slot(i, ActionParam::Probability), 100.0F);
        }
    }

    [[nodiscard]] std::uint32_t valuesAt(ObjectKey key) const override
    {
        const std::uint32_t at = find(key);
        return at == none ? none : static_cast<std::uint32_t>(at * actionParams);
    }
    [[nodiscard]] ObjectKey key() const noexcept FLUX_NONBLOCKING { return m_key; }
    [[nodiscard]] const std::vector<Action> &actions() const noexcept FLUX_NONBLOCKING { return m_actions; }
    [[nodiscard]] const EventPool &pool() const noexcept FLUX_NONBLOCKING { return m_pool; }
    /// Audio thread. An event's actions are few: a scan beats an index.
    [[nodiscard]] std::uint32_t find(ObjectKey action) const noexcept FLUX_NONBLOCKING
    {
        for (std::uint32_t i = 0; i < m_actions.size(); ++i)
            if (m_actions[i].key == action)
                return i;
        return none;
    }
    template <class Param>
    [[nodiscard]] static std::size_t slot(std::uint32_t action, Param param) noexcept FLUX_NONBLOCKING
    {
        return action * actionParams + static_cast<std::size_t>(param);
    }
    template <class Param>
    [[nodiscard]] float get(std::uint32_t action, Param param) const noexcept FLUX_NONBLOCKING
    {
        return value(slot(action, param));
    }

private:
    ObjectKey m_key;
    std::vector<Action> m_actions;
    EventPool m_pool;
};

} // namespace flux::engine
