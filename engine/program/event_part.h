#pragma once

#include "engine/program/sound_part.h"
#include "engine/program/spatial_intent.h"

namespace flux::engine {

enum class ActionType : std::uint8_t {
    Play,
    Stop,
    StopAll,
    Pause,
    Resume,
    PauseAll,
    ResumeAll,
    Break,
    Seek,
    SetVolume,
    ResetVolume,
    SetPitch,
    ResetPitch,
    SetLowPass,
    ResetLowPass,
    SetHighPass,
    ResetHighPass,
    Mute,
    Unmute,
    SetBusVolume,
    ResetBusVolume,
    SetParameter,
    ResetParameter,
    SetState,
    SetSwitch,
    PostEvent,
    BypassOn,
    BypassOff,
    ResetPlayList,
    Trigger, ///< LFOs and envelopes begin anew
    ReleaseEnvelope,
};
enum class ActionScope : std::uint8_t { Object, Global };

/// What an action has a slot for beyond the voice properties.
enum class ActionParam : std::uint8_t {
    Delay = voiceParams,
    Fade,
    Probability,
    Amount, ///< dB, ct, %, units of the parameter or s, as the action's type says
    Count
};
inline constexpr std::size_t actionParams = static_cast<std::size_t>(ActionParam::Count);

/// How many starts of an event are kept ready; none when `most` is 0.
struct EventPool {
    std::uint32_t least = 0;
    std::uint32_t most = 0;
    std::uint64_t idleFrames = 0;    ///< after so long without a start only the least are kept
    std::uint32_t streams = 0;       ///< that one start needs at most
    std::uint64_t residentBytes = 0; ///< of audio that is kept in memory for all its starts
};

/// When an event may begin.
struct EventLimit {
    enum class Overflow : std::uint8_t { RefuseNewest, StopOldest, StopQuietest };
    std::uint32_t most = 0; ///< in progress at once; 0: no limit
    Overflow overflow = Overflow::RefuseNewest;
    bool perObject = false;           ///< each game object by itself
    std::uint64_t cooldownFrames = 0; ///< between two starts
};

/// Something that must hold for an event or action to do anything.
struct Condition {
    enum class Kind : std::uint8_t { StateIs, StateIsNot, SwitchIs, SwitchIsNot, Parameter };
    enum class Compare : std::uint8_t { Less, LessOrEqual, Greater, GreaterOrEqual, Equal, NotEqual };
    Kind kind = Kind::StateIs;
    std::uint32_t index = none; ///< of the state group, switch group or parameter
    ObjectKey choice = 0;       ///< the state or switch; 0: none
    Compare compare = Compare::Greater;
    float number = 0.0F;
};

/// What a Play action makes of each sound that it starts, besides what the sound is; in frames at the project
/// rate.
struct LayerEdit {
    std::uint32_t trimStart = 0; ///< more than the sound cuts off itself
    std::uint32_t trimEnd = 0;
    FadeOut fadeOut{};    ///< besides the sound's own
    bool ownLoop = false; ///< it loops as follows, whatever the sound says
    LoopMode loop = LoopMode::Off;
    std::uint32_t repeats = 0;

    [[nodiscard]] SoundEdit of(const SoundEdit &sound) const noexcept FLUX_NONBLOCKING
    {
        SoundEdit edit = sound;
        edit.trimStart += trimStart;
        edit.trimEnd += trimEnd;
        edit.fadeOuts[1] = fadeOut;
        if (ownLoop) {
            edit.loop = loop;
            edit.repeats = repeats;
        }
        return edit;
    }
};

/// What is over of what an action plays when it begins: it is listened to from a later place on.
struct Passed {
    std::uint32_t frames = 0;
    bool ofFile = false; ///< frames of the sound's file, whatever its pitch; otherwise time
};

/// Where a streamed sound begins when an action trims it: kept in memory too, so that it begins in time.
struct LayerHead {
    ObjectKey sound = 0;
    std::shared_ptr<SampleSlot> whole; ///< what the sound plays; the head is of no use for anything else
    std::shared_ptr<SampleSlot> head;
};

/// An event's actions, in their order on its time line.
class EventPart final : public Part {
public:
    struct Action {
        ObjectKey key = 0;
        ActionType type = ActionType::Play;
        ActionScope scope = ActionScope::Object;
        Shape fadeShape = Shape::Linear;
        PartIndex targetPart = none; ///< of the sounds or the event
        ObjectKey target = 0;        ///< object of the sound tree, bus or effect
        ObjectKey outputBus = 0;     ///< replaces the target's bus when not 0
        bool ownPriority = false;
        std::uint32_t control = none; ///< index of the parameter, state group, switch group or modulator
        ObjectKey choice = 0;         ///< the state or switch to set; 0: none
        bool inPercent = false;       ///< a seek's amount is in % of the length
        std::vector<Condition> conditions{};
        LayerEdit layer{};
        Passed passed{};
        std::vector<LayerHead> heads{}; ///< by sound; none where it begins as the sound does
        bool ownSends = false;          ///< its sends stand in the place of the target's
        std::uint32_t firstSend = 0;    ///< in the layout's
        std::uint32_t sendCount = 0;
        DriveRange drives{}; ///< filled in by the part
    };
    struct Layout {
        ObjectKey key = 0;
        std::vector<Action> actions;
        EventPool pool{};
        EventLimit limit{};
        std::vector<Condition> conditions{};
        std::vector<DriveSpec> drives{};
        SpatialIntent intent{};
        std::vector<SendSpec> sends{};
    };

    explicit EventPart(Layout layout)
        : Part(Kind::Event, layout.actions.size() * actionParams + countValues({}, layout.sends),
               std::move(layout.drives)),
          m_layout(std::move(layout))
    {
        std::size_t next = m_layout.actions.size() * actionParams;
        std::vector<EffectSpec> noEffects;
        layValues(*this, noEffects, m_layout.sends, next, m_values);
        layDrives(next, m_values);
        m_values.sort();
        for (SendSpec &send : m_layout.sends)
            send.drives = drives().of(send.key);
        for (std::uint32_t i = 0; i < m_layout.actions.size(); ++i) {
            m_layout.actions[i].drives = drives().of(m_layout.actions[i].key);
            setValue(slot(i, VoiceParam::Width), 1.0F);
            setValue(slot(i, ActionParam::Probability), 100.0F);
        }
    }
    EventPart(ObjectKey key, std::vector<Action> actions, const EventPool &pool = {})
        : EventPart(Layout{key, std::move(actions), pool})
    {
    }

    [[nodiscard]] std::uint32_t valuesAt(ObjectKey key) const override
    {
        const std::uint32_t at = find(key);
        return at == none ? m_values.find(key) : static_cast<std::uint32_t>(at * actionParams);
    }
    [[nodiscard]] ObjectKey key() const noexcept FLUX_NONBLOCKING { return m_layout.key; }
    [[nodiscard]] const std::vector<Action> &actions() const noexcept FLUX_NONBLOCKING
    {
        return m_layout.actions;
    }
    [[nodiscard]] const EventPool &pool() const noexcept FLUX_NONBLOCKING { return m_layout.pool; }
    [[nodiscard]] const EventLimit &limit() const noexcept FLUX_NONBLOCKING { return m_layout.limit; }
    /// How it follows the screen.
    [[nodiscard]] const SpatialIntent &intent() const noexcept FLUX_NONBLOCKING { return m_layout.intent; }
    [[nodiscard]] const std::vector<Condition> &conditions() const noexcept FLUX_NONBLOCKING
    {
        return m_layout.conditions;
    }
    [[nodiscard]] std::span<const SendSpec> sends(const Action &action) const noexcept FLUX_NONBLOCKING
    {
        return {m_layout.sends.data() + action.firstSend, action.sendCount};
    }
    /// Audio thread. An event's actions are few: a scan beats an index.
    [[nodiscard]] std::uint32_t find(ObjectKey action) const noexcept FLUX_NONBLOCKING
    {
        for (std::uint32_t i = 0; i < m_layout.actions.size(); ++i)
            if (m_layout.actions[i].key == action)
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
    Layout m_layout;
    KeyIndex m_values; ///< of sends and drives
};

} // namespace flux::engine
