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

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "LFO");
        static constexpr auto table = joined(
            nameRow<Lfo>(),
            std::array{
                property<Lfo, &Lfo::scope>("scope", QT_TRANSLATE_NOOP("Property", "Runs"), Structure)
                    .in(section)
                    .oneOf(scopes),
                property<Lfo, &Lfo::waveform>("waveform", QT_TRANSLATE_NOOP("Property", "Waveform"),
                                              Structure)
                    .in(section)
                    .oneOf(waveforms),
                property<Lfo, &Lfo::rate>("rate", QT_TRANSLATE_NOOP("Property", "Rate"), Parameter)
                    .in(section)
                    .as(Unit::Hertz)
                    .between(0.0, 100.0)
                    .usually(20.0)
                    .drivenBy(ByParameter),
                property<Lfo, &Lfo::depth>("depth", QT_TRANSLATE_NOOP("Property", "Depth"), Parameter)
                    .in(section)
                    .as(Unit::Percent)
                    .between(0.0, 100.0)
                    .drivenBy(ByParameter),
                property<Lfo, &Lfo::smoothing>("smoothing", QT_TRANSLATE_NOOP("Property", "Smoothing"),
                                               Parameter)
                    .in(section)
                    .as(Unit::Percent)
                    .between(0.0, 100.0),
                property<Lfo, &Lfo::phase>("phase", QT_TRANSLATE_NOOP("Property", "Phase"), Parameter)
                    .in(section)
                    .as(Unit::Degrees)
                    .between(0.0, 360.0),
                property<Lfo, &Lfo::attack>("attack", QT_TRANSLATE_NOOP("Property", "Attack"), Parameter)
                    .in(section)
                    .as(Unit::Seconds)
                    .between(0.0, 10.0)
                    .drivenBy(ByParameter),
            });
        return table;
    }
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

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Envelope");
        constexpr double longest = 60.0;
        static constexpr auto table = joined(
            nameRow<Envelope>(),
            std::array{
                property<Envelope, &Envelope::scope>("scope", QT_TRANSLATE_NOOP("Property", "Runs"),
                                                     Structure)
                    .in(section)
                    .oneOf(scopes),
                property<Envelope, &Envelope::attack>("attack", QT_TRANSLATE_NOOP("Property", "Attack"),
                                                      Parameter)
                    .in(section)
                    .as(Unit::Seconds)
                    .between(0.0, longest)
                    .usually(5.0)
                    .drivenBy(ByParameter),
                property<Envelope, &Envelope::hold>("hold", QT_TRANSLATE_NOOP("Property", "Hold"), Parameter)
                    .in(section)
                    .as(Unit::Seconds)
                    .between(0.0, longest)
                    .usually(5.0)
                    .drivenBy(ByParameter),
                property<Envelope, &Envelope::decay>("decay", QT_TRANSLATE_NOOP("Property", "Decay"),
                                                     Parameter)
                    .in(section)
                    .as(Unit::Seconds)
                    .between(0.0, longest)
                    .usually(5.0)
                    .drivenBy(ByParameter),
                property<Envelope, &Envelope::sustain>("sustain", QT_TRANSLATE_NOOP("Property", "Sustain"),
                                                       Parameter)
                    .in(section)
                    .as(Unit::Percent)
                    .between(0.0, 100.0)
                    .drivenBy(ByParameter),
                property<Envelope, &Envelope::release>("release", QT_TRANSLATE_NOOP("Property", "Release"),
                                                       Parameter)
                    .in(section)
                    .as(Unit::Seconds)
                    .between(0.0, longest)
                    .usually(5.0)
                    .drivenBy(ByParameter),
                property<Envelope, &Envelope::curve>("curve", QT_TRANSLATE_NOOP("Property", "Curve"),
                                                     Structure)
                    .in(section)
                    .oneOf(fadeShapes),
                property<Envelope, &Envelope::endsVoice>(
                    "endsVoice", QT_TRANSLATE_NOOP("Property", "Its end ends the sound"), Structure)
                    .in(section),
            });
        return table;
    }
};

} // namespace flux::doc
