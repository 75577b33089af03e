#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// The name a game posts; its actions are its children.
struct Event {
    enum class Overflow : quint8 { RefuseNewest, StopOldest, StopQuietest };
    static constexpr std::array<Choice, 3> overflows{{
        {"refuseNewest", QT_TRANSLATE_NOOP("Property", "The newest is refused")},
        {"stopOldest", QT_TRANSLATE_NOOP("Property", "The oldest stops")},
        {"stopQuietest", QT_TRANSLATE_NOOP("Property", "The quietest stops")},
    }};
    enum class LimitScope : quint8 { Global, GameObject };
    static constexpr std::array<Choice, 2> limitScopes{{
        {"global", QT_TRANSLATE_NOOP("Property", "Global")},
        {"gameObject", QT_TRANSLATE_NOOP("Property", "Game object")},
    }};

    QString name;
    int instanceLimit = 0; ///< in progress at once; 0: no limit
    Overflow overflow = Overflow::RefuseNewest;
    double cooldown = 0.0; ///< s between two starts
    LimitScope limitScope = LimitScope::Global;
    bool pooled = false;    ///< starts are prepared, so that it sounds at once whatever else plays
    int poolLeast = 2;      ///< prepared starts that are always kept
    int poolMost = 8;       ///< prepared starts that there may come to be
    double poolIdle = 30.0; ///< s without a start, after which only the least are kept

    static Properties properties();
};

/// One thing an event does, at its place on the event's time line.
struct Action : VoiceProperties {
    /// In the engine's order.
    enum class Type : quint8 {
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
        Trigger,
        ReleaseEnvelope,
    };
    static constexpr std::array<Choice, 31> types{{
        {"play", QT_TRANSLATE_NOOP("Property", "Play")},
        {"stop", QT_TRANSLATE_NOOP("Property", "Stop")},
        {"stopAll", QT_TRANSLATE_NOOP("Property", "Stop all")},
        {"pause", QT_TRANSLATE_NOOP("Property", "Pause")},
        {"resume", QT_TRANSLATE_NOOP("Property", "Resume")},
        {"pauseAll", QT_TRANSLATE_NOOP("Property", "Pause all")},
        {"resumeAll", QT_TRANSLATE_NOOP("Property", "Resume all")},
        {"break", QT_TRANSLATE_NOOP("Property", "Break the loop")},
        {"seek", QT_TRANSLATE_NOOP("Property", "Seek")},
        {"setVolume", QT_TRANSLATE_NOOP("Property", "Set volume")},
        {"resetVolume", QT_TRANSLATE_NOOP("Property", "Reset volume")},
        {"setPitch", QT_TRANSLATE_NOOP("Property", "Set pitch")},
        {"resetPitch", QT_TRANSLATE_NOOP("Property", "Reset pitch")},
        {"setLowPass", QT_TRANSLATE_NOOP("Property", "Set low-pass")},
        {"resetLowPass", QT_TRANSLATE_NOOP("Property", "Reset low-pass")},
        {"setHighPass", QT_TRANSLATE_NOOP("Property", "Set high-pass")},
        {"resetHighPass", QT_TRANSLATE_NOOP("Property", "Reset high-pass")},
        {"mute", QT_TRANSLATE_NOOP("Property", "Mute")},
        {"unmute", QT_TRANSLATE_NOOP("Property", "Unmute")},
        {"setBusVolume", QT_TRANSLATE_NOOP("Property", "Set bus volume")},
        {"resetBusVolume", QT_TRANSLATE_NOOP("Property", "Reset bus volume")},
        {"setParameter", QT_TRANSLATE_NOOP("Property", "Set parameter")},
        {"resetParameter", QT_TRANSLATE_NOOP("Property", "Reset parameter")},
        {"setState", QT_TRANSLATE_NOOP("Property", "Set state")},
        {"setSwitch", QT_TRANSLATE_NOOP("Property", "Set switch")},
        {"postEvent", QT_TRANSLATE_NOOP("Property", "Post event")},
        {"bypassOn", QT_TRANSLATE_NOOP("Property", "Bypass effect")},
        {"bypassOff", QT_TRANSLATE_NOOP("Property", "End bypass")},
        {"resetPlayList", QT_TRANSLATE_NOOP("Property", "Reset play list")},
        {"trigger", QT_TRANSLATE_NOOP("Property", "Trigger modulator")},
        {"releaseEnvelope", QT_TRANSLATE_NOOP("Property", "Release envelope")},
    }};
    /// Types whose amount counts.
    static constexpr quint64 amounts
        = bitsOf<Type>({Type::Seek, Type::SetVolume, Type::SetPitch, Type::SetLowPass, Type::SetHighPass,
                        Type::SetBusVolume, Type::SetParameter});
    /// Types that act on an object of the sound tree.
    static constexpr quint64 onSounds = bitsOf<Type>(
        {Type::Play, Type::Stop, Type::Pause, Type::Resume, Type::Break, Type::Seek, Type::SetVolume,
         Type::ResetVolume, Type::SetPitch, Type::ResetPitch, Type::SetLowPass, Type::ResetLowPass,
         Type::SetHighPass, Type::ResetHighPass, Type::Mute, Type::Unmute, Type::ResetPlayList});
    static constexpr quint64 onBuses = bitsOf<Type>({Type::SetBusVolume, Type::ResetBusVolume});
    static constexpr quint64 onEffects = bitsOf<Type>({Type::BypassOn, Type::BypassOff});
    static constexpr quint64 onParameters = bitsOf<Type>({Type::SetParameter, Type::ResetParameter});
    static constexpr quint64 onModulators = bitsOf<Type>({Type::Trigger, Type::ReleaseEnvelope});
    static constexpr quint64 onPlay = bitsOf<Type>({Type::Play});
    /// Types that take time where their fade says so.
    static constexpr quint64 fades
        = (onSounds | onBuses | onParameters | bitsOf<Type>({Type::StopAll, Type::PauseAll, Type::ResumeAll}))
        & ~bitsOf<Type>({Type::Break, Type::Seek, Type::Mute, Type::Unmute, Type::ResetPlayList});
    /// Types that mean one game object or all.
    static constexpr quint64 scoped
        = (onSounds | onParameters | onEffects | onModulators
           | bitsOf<Type>({Type::StopAll, Type::PauseAll, Type::ResumeAll, Type::SetSwitch}))
        & ~onPlay;
    [[nodiscard]] bool is(quint64 those) const { return (those >> static_cast<int>(type) & 1U) != 0; }

    enum class Loop : quint8 { AsAuthored, Off, Infinite, Counted };
    static constexpr std::array<Choice, 4> loops{{
        {"asAuthored", QT_TRANSLATE_NOOP("Property", "As the sound has it")},
        {"off", QT_TRANSLATE_NOOP("Property", "Off")},
        {"infinite", QT_TRANSLATE_NOOP("Property", "Infinite")},
        {"counted", QT_TRANSLATE_NOOP("Property", "Counted")},
    }};
    enum class Scope : quint8 { GameObject, Global };
    static constexpr std::array<Choice, 2> scopes{{
        {"gameObject", QT_TRANSLATE_NOOP("Property", "Game object")},
        {"global", QT_TRANSLATE_NOOP("Property", "Global")},
    }};
    enum class SeekUnit : quint8 { Seconds, Percent };
    static constexpr std::array<Choice, 2> seekUnits{{
        {"seconds", QT_TRANSLATE_NOOP("Property", "Seconds")},
        {"percent", QT_TRANSLATE_NOOP("Property", "Percent")},
    }};

    QString name; ///< empty: shown as the name of its target
    Type type = Type::Play;
    ObjectId target;
    ObjectId targetBus;
    ObjectId effect;
    ObjectId parameter;
    ObjectId state;      ///< none: that no state of the group holds
    ObjectId stateGroup; ///< where the state is none
    ObjectId switchValue;
    ObjectId modulator;
    ObjectId event;
    double amount = 0.0; ///< dB, ct, %, units of the parameter, or of seekUnit, as the type says
    SeekUnit seekUnit = SeekUnit::Seconds;
    double delay = 0.0;         ///< s on the event's time line
    double probability = 100.0; ///< %
    double fade = 0.0;          ///< s: in for play, out for the stops (5 ms at least), else on the way
    FadeShape fadeShape = FadeShape::Linear;
    Scope scope = Scope::GameObject;
    // What Play makes of each sound that it starts, besides the sound's own edit
    double trimStart = 0.0; ///< s
    double trimEnd = 0.0;   ///< s
    double fadeOut = 0.0;   ///< s before the sound's end, in the file's time
    FadeShape fadeOutShape = FadeShape::Linear;
    Loop loop = Loop::AsAuthored;
    int loopCount = 1;     ///< repeats, when counted
    bool ownSends = false; ///< its sends stand in the place of the target's

    static Properties properties();
};

} // namespace flux::doc
