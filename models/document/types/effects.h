#pragma once

#include "models/document/types/effect_properties.h"

namespace flux::doc {

/// A parametric equaliser; its bands are its children, eight at most.
struct Equalizer : EffectProperties {
    QString name;
    double gain = 0.0; ///< dB, of all

    static Properties properties();
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
    QString name;
    bool enabled = true;
    Type type = Type::Bell;
    double frequency = 1000.0; ///< Hz
    double gain = 0.0;         ///< dB, of bell and shelves
    double q = 0.7071;
    Slope slope = Slope::Db12; ///< of low- and high-pass

    static Properties properties();
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

    static Properties properties();
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

    static Properties properties();
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

    static Properties properties();
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

    static Properties properties();
};

/// Scales what differs between left and right.
struct Widener : EffectProperties {
    QString name;
    double width = 150.0;   ///< %
    double monoBelow = 0.0; ///< Hz; 0: nowhere

    static Properties properties();
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

    static Properties properties();
};

/// Moves the pitch and keeps the length; 2047 frames late.
struct PitchShift : EffectProperties {
    QString name;
    double pitch = 0.0; ///< ct

    static Properties properties();
};

/// Follows the level; what it finds is shown.
struct Meter : EffectProperties {
    QString name;
    Detector detector = Detector::Peak;
    double attack = 0.01; ///< s
    double release = 0.3; ///< s

    static Properties properties();
};

/// Loudness after BS.1770 and R 128. Bypassing it begins a new measurement.
struct LoudnessMeter : EffectProperties {
    QString name;

    static Properties properties();
};

} // namespace flux::doc
