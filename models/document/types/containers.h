#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// Folds children under one set of inherited properties; is not played itself.
struct Group : VoiceProperties, VoiceLimits, Positioned, OwnSlots {
    QString name;

    static Properties properties();
};

/// How a container goes on by itself: by step with each post, or from item to item.
struct SuccessionProperties {
    enum class PlayMode : quint8 { Step, Continuous };
    static constexpr std::array<Choice, 2> playModes{{
        {"step", QT_TRANSLATE_NOOP("Property", "One for each post")},
        {"continuous", QT_TRANSLATE_NOOP("Property", "All, one after the other")},
    }};
    enum class Loop : quint8 { Off, Infinite, Counted };
    static constexpr std::array<Choice, 3> loops{{
        {"off", QT_TRANSLATE_NOOP("Property", "Off")},
        {"infinite", QT_TRANSLATE_NOOP("Property", "Infinite")},
        {"counted", QT_TRANSLATE_NOOP("Property", "Counted")},
    }};
    /// In the engine's order.
    enum class Transition : quint8 { None, SampleAccurate, Delay, CrossFade, PowerFade, TriggerRate };
    static constexpr std::array<Choice, 6> transitions{{
        {"none", QT_TRANSLATE_NOOP("Property", "When the last has died away")},
        {"sampleAccurate", QT_TRANSLATE_NOOP("Property", "Sample accurate")},
        {"delay", QT_TRANSLATE_NOOP("Property", "After a pause")},
        {"crossFade", QT_TRANSLATE_NOOP("Property", "Cross-fade (amplitude)")},
        {"powerFade", QT_TRANSLATE_NOOP("Property", "Cross-fade (power)")},
        {"triggerRate", QT_TRANSLATE_NOOP("Property", "At a steady rate")},
    }};
    enum class Scope : quint8 { Global, GameObject };
    static constexpr std::array<Choice, 2> scopes{{
        {"global", QT_TRANSLATE_NOOP("Property", "Global")},
        {"gameObject", QT_TRANSLATE_NOOP("Property", "Game object")},
    }};

    PlayMode playMode = PlayMode::Step;
    Loop loop = Loop::Off;
    int rounds = 2; ///< when counted
    Transition transition = Transition::None;
    double transitionTime = 1.0; ///< s, of pauses, cross-fades and steady rates
    Scope scope = Scope::Global; ///< whose plays are remembered together
};

/// The rows of SuccessionProperties for a kind that has them.
template <class T> constexpr std::array<Property, 6> successionRows()
{
    using enum Reach;
    constexpr const char *playing = QT_TRANSLATE_NOOP("Property", "Playing");
    return {
        property<T, &T::playMode>("playMode", QT_TRANSLATE_NOOP("Property", "Plays"), Structure)
            .in(playing)
            .oneOf(T::playModes),
        property<T, &T::loop>("loop", QT_TRANSLATE_NOOP("Property", "Loop"), Structure)
            .in(playing)
            .oneOf(T::loops)
            .when("playMode", 0b10),
        property<T, &T::rounds>("rounds", QT_TRANSLATE_NOOP("Property", "Rounds"), Structure)
            .in(playing)
            .between(2, 32767)
            .usually(16)
            .when("loop", 0b100),
        property<T, &T::transition>("transition", QT_TRANSLATE_NOOP("Property", "The next begins"), Structure)
            .in(playing)
            .oneOf(T::transitions)
            .when("playMode", 0b10),
        property<T, &T::transitionTime>("transitionTime", QT_TRANSLATE_NOOP("Property", "Transition time"),
                                        Structure)
            .in(playing)
            .as(Unit::Seconds)
            .between(0.0, 3600.0)
            .usually(5.0)
            .when("transition", 0b111100),
        property<T, &T::scope>("scope", QT_TRANSLATE_NOOP("Property", "History"), Structure)
            .in(playing)
            .oneOf(T::scopes),
    };
}

/// Picks one child each time it is played.
struct Random : VoiceProperties, VoiceLimits, Positioned, OwnSlots, SuccessionProperties {
    enum class Mode : quint8 { Random, Shuffle, RoundRobin };
    static constexpr std::array<Choice, 3> modes{{
        {"random", QT_TRANSLATE_NOOP("Property", "Random")},
        {"shuffle", QT_TRANSLATE_NOOP("Property", "Shuffle")},
        {"roundRobin", QT_TRANSLATE_NOOP("Property", "Round robin")},
    }};

    QString name;
    Mode mode = Mode::Random;
    int avoidLast = 1; ///< 0 repeats freely; acts clamped to the number of children − 1
    double weight = 50.0;

    static Properties properties();
};

/// Plays its play list in order; without one, its children.
struct Sequence : VoiceProperties, VoiceLimits, Positioned, OwnSlots, SuccessionProperties {
    /// In the engine's order.
    enum class AtEnd : quint8 { Restart, Reverse, HoldLast, Stop };
    static constexpr std::array<Choice, 4> ends{{
        {"restart", QT_TRANSLATE_NOOP("Property", "From the start again")},
        {"reverse", QT_TRANSLATE_NOOP("Property", "Backwards, then forwards")},
        {"holdLast", QT_TRANSLATE_NOOP("Property", "The last one again")},
        {"stop", QT_TRANSLATE_NOOP("Property", "Nothing more")},
    }};

    QString name;
    AtEnd atEnd = AtEnd::Restart;
    bool alwaysReset = true; ///< a post begins at the first item
    double speed = 1.0;      ///< of gaps and steps, not of the sounds
    double weight = 50.0;

    static Properties properties();
};

/// Plays all its children at once; its tracks decide how loud each is.
struct Blend : VoiceProperties, VoiceLimits, Positioned, OwnSlots {
    QString name;
    double weight = 50.0;

    static Properties properties();
};

/// Plays the children that are assigned to the present switch or state.
struct SwitchContainer : VoiceProperties, VoiceLimits, Positioned, OwnSlots {
    enum class Change : quint8 { NextPost, AtOnce };
    static constexpr std::array<Choice, 2> changes{{
        {"nextPost", QT_TRANSLATE_NOOP("Property", "With the next post")},
        {"atOnce", QT_TRANSLATE_NOOP("Property", "At once")},
    }};

    QString name;
    ObjectId group;
    ObjectId initial; ///< child that plays when none is assigned to the present value
    Change change = Change::NextPost;
    double weight = 50.0;

    static Properties properties();
};

} // namespace flux::doc
