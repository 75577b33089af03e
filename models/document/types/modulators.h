#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// What LFOs and envelopes have in common.
struct ModulatorProperties {
    /// In the engine's order.
    enum class Scope : quint8 { Voice, Event, GameObject, Global };
    static constexpr std::array<Choice, 4> scopes{{
        {"voice", QT_TRANSLATE_NOOP("Property", "One for each voice")},
        {"event", QT_TRANSLATE_NOOP("Property", "One for each event")},
        {"gameObject", QT_TRANSLATE_NOOP("Property", "One for each game object")},
        {"global", QT_TRANSLATE_NOOP("Property", "One for all")},
    }};
    Scope scope = Scope::Voice;
};

/// A low-frequency oscillation of −1…1, which bindings follow.
struct Lfo : ModulatorProperties {
    /// In the engine's order; the last is a new value with each turn.
    enum class Waveform : quint8 { Sine, Triangle, Square, SawUp, SawDown, Random };
    static constexpr std::array<Choice, 6> waveforms{{
        {"sine", QT_TRANSLATE_NOOP("Property", "Sine")},
        {"triangle", QT_TRANSLATE_NOOP("Property", "Triangle")},
        {"square", QT_TRANSLATE_NOOP("Property", "Square")},
        {"sawUp", QT_TRANSLATE_NOOP("Property", "Saw up")},
        {"sawDown", QT_TRANSLATE_NOOP("Property", "Saw down")},
        {"random", QT_TRANSLATE_NOOP("Property", "Random")},
    }};

    QString name;
    Waveform waveform = Waveform::Sine;
    double rate = 1.0;      ///< Hz
    double depth = 100.0;   ///< %
    double smoothing = 0.0; ///< %; at 100 a time constant of a quarter of the period
    double phase = 0.0;     ///< degrees
    double attack = 0.0;    ///< s until the whole depth

    static Properties properties();
};

/// An envelope of 0…1 (attack, hold, decay, sustain, release), which bindings follow.
struct Envelope : ModulatorProperties {
    QString name;
    double attack = 0.2;    ///< s
    double hold = 0.0;      ///< s
    double decay = 0.2;     ///< s
    double sustain = 100.0; ///< %
    double release = 0.5;   ///< s, after an action has released it
    FadeShape curve = FadeShape::Linear;
    bool endsVoice = false; ///< when its release is over

    static Properties properties();
};

} // namespace flux::doc
