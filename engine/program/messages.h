#pragma once

#include "engine/program/part.h"

#include <array>

namespace flux::engine {

/// Something a game, a person or a scenario asks of the engine; all go through one ordered ring.
struct Input {
    enum class Op : std::uint8_t {
        Post,           ///< index: the event's part; id: the playing id it gets
        StopPlaying,    ///< id: the post to stop; numbers: fade in s
        StopAll,        ///< numbers: fade in s
        SetParameter,   ///< index: the parameter; numbers: value, fade in s
        ResetParameter, ///< index: the parameter; numbers: –, fade in s
        SetState,       ///< index: the group; id: the state, 0 none
        SetSwitch,      ///< index: the group; id: the switch, 0 as authored
        ForgetAll,      ///< all that was set: another project opens
        Register,
        Unregister,  ///< its values go when its voices have ended
        SetPlace,    ///< numbers: position x, y, z, then where it looks
        SetListener, ///< numbers: the same
        SetAnchor,   ///< id: the element of the screen; numbers: x, y, width, height, visible
        SetValue,    ///< index: a part; id: its serial, then the slot, 32 bits each; numbers: the value
    };
    std::uint64_t frame = 0;    ///< when it takes effect; 0: with the next quantum
    std::uint64_t sequence = 0; ///< given by the ring's owner; inputs of one frame act in this order
    Op op = Op::Post;
    std::uint32_t index = none;
    GameObject object = 0;
    std::uint64_t id = 0;
    std::array<float, 6> numbers{};
    std::uint32_t publications = 0; ///< made before it: it takes effect when they are in force
};
static_assert(sizeof(Input) <= 72, "thousands of them wait at once");
inline constexpr std::size_t inputCapacity = 16384;

/// Why something was not played.
enum class Reason : std::uint8_t {
    None,
    NotPrepared,   ///< the event or its target is not in the program
    NothingToPlay, ///< the target has no child that can play
    NoVoice,       ///< all voices play something that matters more
    NoInstance,    ///< too many events at once
    Late,          ///< the audio was not there within a second
    Unreadable,    ///< the audio file can't be used
    Improbable,    ///< an action's probability said no
    QueueFull,     ///< too many delayed actions
    TooQuiet,      ///< below the project's threshold
    ObjectLimit,   ///< its object, or one above it, has enough voices
    NoStream,      ///< all streams are in use
    BusLimit,      ///< its bus, or one above it, has enough voices
    Condition,     ///< a condition doesn't hold
    Cooldown,      ///< it was played too short a time ago
    EventLimit,    ///< it is in progress as often as it may be
    TooDeep,       ///< events post each other without end
    NoRun,         ///< too many containers play on by themselves
    NoRoom,        ///< too many values are set at once
};

/// Something that happened, for the profiler and the event log.
struct Record {
    enum class Kind : std::uint8_t {
        EventPosted,
        EventEnded,
        EventStopped, ///< another one of the same event takes its place
        EventRefused,
        VoiceStarted,
        VoiceEnded,
        VoiceStolen,
        VoiceRefused,
        VoiceVirtual,  ///< goes on unheard
        VoiceReal,     ///< is heard again
        StreamStarved, ///< ran dry: its voice faded out and waits
        PoolShort,     ///< fewer starts of an event are prepared than its pool asks for
        Picked,
        Acted,         ///< an action other than Play did what it does
        ParameterSet,  ///< object: its key; value
        StateSet,      ///< object: the state, 0 none
        SwitchSet,     ///< object: the switch
        LoopPassed,    ///< detail: the voice; value: how often so far
        MarkerPassed,  ///< object: the marker; detail: the voice
        DuckBegan,     ///< object: the rule; value: its amount, dB
        DuckEnded,     ///< its trigger has ended: it holds, then lets go
        SampleLoaded,  ///< object: whoever asked for it first; value: MB; detail: its number
        SampleEvicted, ///< the same
        BlockOverrun,  ///< a quantum took longer than it lasts; value: how many times as long
        // Only while somebody explains
        VoiceQueued, ///< object: the action that starts it; frame: when it should begin; detail: the voice
        Gain, ///< what one contributor makes of a voice's level, value: dB; part says which; detail: the
              ///< voice
    };
    /// Who has a say in a voice's level.
    enum class Part : std::uint8_t {
        Object,    ///< object: the sound, container or action
        Random,    ///< drawn at the start
        State,     ///< object: the state
        Parameter, ///< object: the parameter
        Place,     ///< a binding to its game object's place
        Modulator, ///< object: the LFO or envelope; at the quantum's first frame
        Override,  ///< object: what an action has set an offset on
        Blend,
        Distance, ///< and direction
        Screen,
        Duck,
        Bus, ///< object: the bus; all of them down to the main bus
        Mute,
        Solo, ///< somebody listens to others alone
        End   ///< all have been told: value: the sum
    };
    Kind kind = Kind::EventPosted;
    Reason reason = Reason::None;
    Part part = Part::Object;
    GameObject gameObject = 0;
    std::uint64_t frame = 0;
    std::uint64_t playing = 0;
    ObjectKey object = 0;
    float value = 0.0F;
    std::uint32_t detail = 0; ///< number of a voice in its session, or of a draw in its post
};
inline constexpr std::size_t recordCapacity = 8192;

/// Parts to be replaced together, in one quantum; afterwards it holds the old ones.
struct Transaction {
    struct Change {
        PartIndex index = none;
        Part *part = nullptr; ///< null takes the part out of the program
    };
    std::vector<Change> changes;
    std::uint32_t publications = 0; ///< made so far, this one included

    Transaction() = default;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction()
    {
        for (const Change &change : changes)
            delete change.part;
    }
    /// Adds `part`; one for the same place that was not yet taken is dropped.
    void put(PartIndex index, std::unique_ptr<Part> part)
    {
        for (Change &change : changes)
            if (change.index == index) {
                delete std::exchange(change.part, part.release());
                return;
            }
        changes.push_back({index, part.release()});
    }
};

} // namespace flux::engine
