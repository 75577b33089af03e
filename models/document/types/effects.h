#pragma once

#include "models/document/types/effect_properties.h"

namespace flux::doc {

/// A parametric equaliser; its bands are its children, eight at most.
struct Equalizer : EffectProperties {
    QString name;
    double gain = 0.0; ///< dB, of all

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Equaliser");
        static constexpr auto table = joined(nameRow<Equalizer>(), effectRows<Equalizer>(),
                                             std::array{
                                                 property<Equalizer, &Equalizer::gain>(
                                                     "gain", QT_TRANSLATE_NOOP("Property", "Gain"), Parameter)
                                                     .in(section)
                                                     .as(Unit::Decibels)
                                                     .between(-24.0, 24.0)
                                                     .drivenBy(ByParameter),
                                             });
        return table;
    }
};

/// One band of an equaliser.
struct Band {
    enum class Type : quint8 { Bell, LowShelf, HighShelf, LowPass, HighPass, Notch };
    static constexpr std::array<Choice, 6> types{{
        {"bell", QT_TRANSLATE_NOOP("Property", "Bell")},
        {"lowShelf", QT_TRANSLATE_NOOP("Property", "Low shelf")},
        {"highShelf", QT_TRANSLATE_NOOP("Property", "High shelf")},
        {"lowPass", QT_TRANSLATE_NOOP("Property", "Low-pass")},
        {"highPass", QT_TRANSLATE_NOOP("Property", "High-pass")},
        {"notch", QT_TRANSLATE_NOOP("Property", "Notch")},
    }};
    enum class Slope : quint8 { Db12, Db24, Db36, Db48 };
    static constexpr std::array<Choice, 4> slopes{{
        {"12", QT_TRANSLATE_NOOP("Property", "12 dB per octave")},
        {"24", QT_TRANSLATE_NOOP("Property", "24 dB per octave")},
        {"36", QT_TRANSLATE_NOOP("Property", "36 dB per octave")},
        {"48", QT_TRANSLATE_NOOP("Property", "48 dB per octave")},
    }};
    QString name; ///< empty: shown as its type
    bool enabled = true;
    Type type = Type::Bell;
    double frequency = 1000.0; ///< Hz
    double gain = 0.0;         ///< dB, of bell and shelves
    double q = 0.7071;
    Slope slope = Slope::Db12; ///< of low- and high-pass

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Band");
        static constexpr auto table = joined(
            nameRow<Band>(),
            std::array{
                property<Band, &Band::enabled>("enabled", QT_TRANSLATE_NOOP("Property", "Enabled"), Parameter)
                    .in(section),
                property<Band, &Band::type>("type", QT_TRANSLATE_NOOP("Property", "Type"), Parameter)
                    .in(section)
                    .oneOf(types),
                property<Band, &Band::frequency>("frequency", QT_TRANSLATE_NOOP("Property", "Frequency"),
                                                 Parameter)
                    .in(section)
                    .as(Unit::Hertz)
                    .between(20.0, 20000.0)
                    .drivenBy(ByParameter),
                property<Band, &Band::gain>("gain", QT_TRANSLATE_NOOP("Property", "Gain"), Parameter)
                    .in(section)
                    .as(Unit::Decibels)
                    .between(-24.0, 24.0)
                    .drivenBy(ByParameter),
                property<Band, &Band::q>("q", QT_TRANSLATE_NOOP("Property", "Q"), Parameter)
                    .in(section)
                    .between(0.1, 20.0)
                    .usually(4.0)
                    .drivenBy(ByParameter),
                property<Band, &Band::slope>("slope", QT_TRANSLATE_NOOP("Property", "Slope"), Parameter)
                    .in(section)
                    .oneOf(slopes),
            });
        return table;
    }
};

/// Echoes, straight or from side to side.
struct Delay : EffectProperties {
    QString name;
    enum class Sync : quint8 {
        Off,
        Whole,
        Half,
        Quarter,
        Eighth,
        Sixteenth,
        DottedQuarter,
        DottedEighth,
        TripletQuarter,
        TripletEighth
    };
    static constexpr std::array<Choice, 10> syncs{{
        {"off", QT_TRANSLATE_NOOP("Property", "Off: the time")},
        {"1/1", QT_TRANSLATE_NOOP("Property", "Whole note")},
        {"1/2", QT_TRANSLATE_NOOP("Property", "Half note")},
        {"1/4", QT_TRANSLATE_NOOP("Property", "Quarter note")},
        {"1/8", QT_TRANSLATE_NOOP("Property", "Eighth note")},
        {"1/16", QT_TRANSLATE_NOOP("Property", "Sixteenth note")},
        {"1/4d", QT_TRANSLATE_NOOP("Property", "Dotted quarter")},
        {"1/8d", QT_TRANSLATE_NOOP("Property", "Dotted eighth")},
        {"1/4t", QT_TRANSLATE_NOOP("Property", "Quarter triplet")},
        {"1/8t", QT_TRANSLATE_NOOP("Property", "Eighth triplet")},
    }};
    double time = 0.25; ///< s
    Sync sync = Sync::Off;
    double tempo = 120.0;   ///< quarters a minute
    double feedback = 30.0; ///< %
    bool pingPong = false;
    double lowPass = 20000.0; ///< Hz, of the echoes
    double highPass = 20.0;   ///< Hz, of the echoes

    Delay() { wet = 50.0; }

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Delay");
        static constexpr auto table = joined(
            nameRow<Delay>(), effectRows<Delay>(),
            std::array{
                property<Delay, &Delay::time>("time", QT_TRANSLATE_NOOP("Property", "Time"), Parameter)
                    .in(section)
                    .as(Unit::Seconds)
                    .between(0.001, 5.0)
                    .usually(1.0)
                    .drivenBy(ByParameter),
                property<Delay, &Delay::sync>("sync", QT_TRANSLATE_NOOP("Property", "In time with"),
                                              Parameter)
                    .in(section)
                    .oneOf(syncs),
                property<Delay, &Delay::tempo>("tempo", QT_TRANSLATE_NOOP("Property", "Tempo"), Parameter)
                    .in(section)
                    .between(20.0, 400.0)
                    .usually(240.0)
                    .drivenBy(ByParameter),
                property<Delay, &Delay::feedback>("feedback", QT_TRANSLATE_NOOP("Property", "Feedback"),
                                                  Parameter)
                    .in(section)
                    .as(Unit::Percent)
                    .between(0.0, 95.0)
                    .drivenBy(ByParameter),
                property<Delay, &Delay::pingPong>("pingPong", QT_TRANSLATE_NOOP("Property", "Side to side"),
                                                  Parameter)
                    .in(section),
                property<Delay, &Delay::lowPass>("lowPass", QT_TRANSLATE_NOOP("Property", "Low-pass"),
                                                 Parameter)
                    .in(section)
                    .as(Unit::Hertz)
                    .between(200.0, 20000.0)
                    .drivenBy(ByParameter),
                property<Delay, &Delay::highPass>("highPass", QT_TRANSLATE_NOOP("Property", "High-pass"),
                                                  Parameter)
                    .in(section)
                    .as(Unit::Hertz)
                    .between(0.0, 2000.0)
                    .drivenBy(ByParameter),
            });
        return table;
    }
};

/// The sound of a room.
struct Reverb : EffectProperties {
    QString name;
    double decay = 1.5;     ///< s to −60 dB
    double size = 50.0;     ///< %
    double damping = 40.0;  ///< %
    double preDelay = 0.02; ///< s
    double width = 1.0;     ///< 0 mono … 2

    Reverb() { wet = 40.0; }

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Reverb");
        static constexpr auto table = joined(
            nameRow<Reverb>(), effectRows<Reverb>(),
            std::array{
                property<Reverb, &Reverb::decay>("decay", QT_TRANSLATE_NOOP("Property", "Decay time"),
                                                 Parameter)
                    .in(section)
                    .as(Unit::Seconds)
                    .between(0.1, 20.0)
                    .usually(5.0)
                    .drivenBy(ByParameter),
                property<Reverb, &Reverb::size>("size", QT_TRANSLATE_NOOP("Property", "Size"), Parameter)
                    .in(section)
                    .as(Unit::Percent)
                    .between(0.0, 100.0)
                    .drivenBy(ByParameter),
                property<Reverb, &Reverb::damping>("damping", QT_TRANSLATE_NOOP("Property", "Damping"),
                                                   Parameter)
                    .in(section)
                    .as(Unit::Percent)
                    .between(0.0, 95.0)
                    .drivenBy(ByParameter),
                property<Reverb, &Reverb::preDelay>("preDelay", QT_TRANSLATE_NOOP("Property", "Pre-delay"),
                                                    Parameter)
                    .in(section)
                    .as(Unit::Seconds)
                    .between(0.0, 0.25)
                    .drivenBy(ByParameter),
                property<Reverb, &Reverb::width>("width", QT_TRANSLATE_NOOP("Property", "Stereo width"),
                                                 Parameter)
                    .in(section)
                    .between(0.0, 2.0)
                    .drivenBy(ByParameter),
            });
        return table;
    }
};

/// A moving delay: a chorus, or short and with feedback a flanger.
struct Chorus : EffectProperties {
    QString name;
    double delay = 0.012;  ///< s
    double depth = 0.003;  ///< s to either side
    double rate = 0.8;     ///< Hz
    double feedback = 0.0; ///< %
    double spread = 90.0;  ///< ° that the right side is ahead

    Chorus() { wet = 50.0; }

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Chorus and flanger");
        static constexpr auto table = joined(
            nameRow<Chorus>(), effectRows<Chorus>(),
            std::array{
                property<Chorus, &Chorus::delay>("delay", QT_TRANSLATE_NOOP("Property", "Delay"), Parameter)
                    .in(section)
                    .as(Unit::Seconds)
                    .between(0.0005, 0.05)
                    .drivenBy(ByParameter),
                property<Chorus, &Chorus::depth>("depth", QT_TRANSLATE_NOOP("Property", "Depth"), Parameter)
                    .in(section)
                    .as(Unit::Seconds)
                    .between(0.0, 0.01)
                    .drivenBy(ByParameter),
                property<Chorus, &Chorus::rate>("rate", QT_TRANSLATE_NOOP("Property", "Rate"), Parameter)
                    .in(section)
                    .as(Unit::Hertz)
                    .between(0.0, 20.0)
                    .usually(5.0)
                    .drivenBy(ByParameter),
                property<Chorus, &Chorus::feedback>("feedback", QT_TRANSLATE_NOOP("Property", "Feedback"),
                                                    Parameter)
                    .in(section)
                    .as(Unit::Percent)
                    .between(-95.0, 95.0)
                    .drivenBy(ByParameter),
                property<Chorus, &Chorus::spread>("spread", QT_TRANSLATE_NOOP("Property", "Spread"),
                                                  Parameter)
                    .in(section)
                    .as(Unit::Degrees)
                    .between(0.0, 180.0)
                    .drivenBy(ByParameter),
            });
        return table;
    }
};

/// A waveshaper; 24 frames late.
struct Distortion : EffectProperties {
    QString name;
    enum class Curve : quint8 { Soft, Hard, Tube, Fold };
    static constexpr std::array<Choice, 4> curves{{
        {"soft", QT_TRANSLATE_NOOP("Property", "Soft")},
        {"hard", QT_TRANSLATE_NOOP("Property", "Hard")},
        {"tube", QT_TRANSLATE_NOOP("Property", "Tube")},
        {"fold", QT_TRANSLATE_NOOP("Property", "Fold")},
    }};
    Curve curve = Curve::Soft;
    double drive = 12.0;   ///< dB
    double gain = -6.0;    ///< dB, behind it
    double tone = 20000.0; ///< Hz

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Distortion");
        static constexpr auto table = joined(
            nameRow<Distortion>(), effectRows<Distortion>(),
            std::array{
                property<Distortion, &Distortion::curve>("curve", QT_TRANSLATE_NOOP("Property", "Curve"),
                                                         Parameter)
                    .in(section)
                    .oneOf(curves),
                property<Distortion, &Distortion::drive>("drive", QT_TRANSLATE_NOOP("Property", "Drive"),
                                                         Parameter)
                    .in(section)
                    .as(Unit::Decibels)
                    .between(0.0, 48.0)
                    .drivenBy(ByParameter),
                property<Distortion, &Distortion::gain>("gain", QT_TRANSLATE_NOOP("Property", "Gain"),
                                                        Parameter)
                    .in(section)
                    .as(Unit::Decibels)
                    .between(-48.0, 24.0)
                    .drivenBy(ByParameter),
                property<Distortion, &Distortion::tone>("tone", QT_TRANSLATE_NOOP("Property", "Tone"),
                                                        Parameter)
                    .in(section)
                    .as(Unit::Hertz)
                    .between(200.0, 20000.0)
                    .drivenBy(ByParameter),
            });
        return table;
    }
};

/// Scales what differs between left and right.
struct Widener : EffectProperties {
    QString name;
    double width = 150.0;   ///< %
    double monoBelow = 0.0; ///< Hz; 0: nowhere

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Stereo widener");
        static constexpr auto table = joined(
            nameRow<Widener>(), effectRows<Widener>(),
            std::array{
                property<Widener, &Widener::width>("width", QT_TRANSLATE_NOOP("Property", "Width"), Parameter)
                    .in(section)
                    .as(Unit::Percent)
                    .between(0.0, 300.0)
                    .drivenBy(ByParameter),
                property<Widener, &Widener::monoBelow>("monoBelow",
                                                       QT_TRANSLATE_NOOP("Property", "Mono below"), Parameter)
                    .in(section)
                    .as(Unit::Hertz)
                    .between(0.0, 500.0)
                    .drivenBy(ByParameter),
            });
        return table;
    }
};

/// A level that swings.
struct Tremolo : EffectProperties {
    QString name;
    enum class Shape : quint8 { Sine, Triangle, Square, SawUp, SawDown };
    static constexpr std::array<Choice, 5> shapes{{
        {"sine", QT_TRANSLATE_NOOP("Property", "Sine")},
        {"triangle", QT_TRANSLATE_NOOP("Property", "Triangle")},
        {"square", QT_TRANSLATE_NOOP("Property", "Square")},
        {"sawUp", QT_TRANSLATE_NOOP("Property", "Saw up")},
        {"sawDown", QT_TRANSLATE_NOOP("Property", "Saw down")},
    }};
    double rate = 5.0;   ///< Hz
    double depth = 50.0; ///< %
    Shape shape = Shape::Sine;
    double spread = 0.0; ///< ° that the right side is ahead

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Tremolo");
        static constexpr auto table = joined(
            nameRow<Tremolo>(), effectRows<Tremolo>(),
            std::array{
                property<Tremolo, &Tremolo::rate>("rate", QT_TRANSLATE_NOOP("Property", "Rate"), Parameter)
                    .in(section)
                    .as(Unit::Hertz)
                    .between(0.01, 50.0)
                    .usually(10.0)
                    .drivenBy(ByParameter),
                property<Tremolo, &Tremolo::depth>("depth", QT_TRANSLATE_NOOP("Property", "Depth"), Parameter)
                    .in(section)
                    .as(Unit::Percent)
                    .between(0.0, 100.0)
                    .drivenBy(ByParameter),
                property<Tremolo, &Tremolo::shape>("shape", QT_TRANSLATE_NOOP("Property", "Shape"), Parameter)
                    .in(section)
                    .oneOf(shapes),
                property<Tremolo, &Tremolo::spread>("spread", QT_TRANSLATE_NOOP("Property", "Spread"),
                                                    Parameter)
                    .in(section)
                    .as(Unit::Degrees)
                    .between(0.0, 180.0)
                    .drivenBy(ByParameter),
            });
        return table;
    }
};

/// Moves the pitch and keeps the length; 2047 frames late.
struct PitchShift : EffectProperties {
    QString name;
    double pitch = 0.0; ///< ct

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Pitch shift");
        static constexpr auto table
            = joined(nameRow<PitchShift>(), effectRows<PitchShift>(),
                     std::array{
                         property<PitchShift, &PitchShift::pitch>(
                             "pitch", QT_TRANSLATE_NOOP("Property", "Pitch"), Parameter)
                             .in(section)
                             .as(Unit::Cents)
                             .between(-2400.0, 2400.0)
                             .usually(1200.0)
                             .drivenBy(ByParameter),
                     });
        return table;
    }
};

/// Follows the level; what it finds is shown.
struct Meter : EffectProperties {
    QString name;
    Detector detector = Detector::Peak;
    double attack = 0.01; ///< s
    double release = 0.3; ///< s

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Level meter");
        static constexpr auto table = joined(
            nameRow<Meter>(), meterRows<Meter>(),
            std::array{
                property<Meter, &Meter::detector>("detector", QT_TRANSLATE_NOOP("Property", "Detector"),
                                                  Parameter)
                    .in(section)
                    .oneOf(detectors),
                property<Meter, &Meter::attack>("attack", QT_TRANSLATE_NOOP("Property", "Attack"), Parameter)
                    .in(section)
                    .as(Unit::Seconds)
                    .between(0.0, 1.0)
                    .drivenBy(ByParameter),
                property<Meter, &Meter::release>("release", QT_TRANSLATE_NOOP("Property", "Release"),
                                                 Parameter)
                    .in(section)
                    .as(Unit::Seconds)
                    .between(0.001, 5.0)
                    .drivenBy(ByParameter),
            });
        return table;
    }
};

/// Loudness after BS.1770 and R 128. Bypassing it begins a new measurement.
struct LoudnessMeter : EffectProperties {
    QString name;

    static Properties properties()
    {
        static constexpr auto table = joined(nameRow<LoudnessMeter>(), meterRows<LoudnessMeter>());
        return table;
    }
};

} // namespace flux::doc
