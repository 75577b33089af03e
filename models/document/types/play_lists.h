#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// An entry of a sequence's play list.
struct PlayItem {
    QString name; ///< empty: shown as the name of its child
    ObjectId child;
    double delay = 0.0;   ///< s after the end of the item before; negative overlaps
    double fadeIn = 0.0;  ///< s
    double fadeOut = 0.0; ///< s
    int repeats = 1;

    static Properties properties();
};

/// One parameter's say in how loud the children of a blend are; the ranges are its children.
struct BlendTrack {
    QString name;
    ObjectId parameter;    ///< none: only the offsets act
    double volume = 0.0;   ///< dB, of its children, like the others
    double pitch = 0.0;    ///< ct
    double lowPass = 0.0;  ///< %
    double highPass = 0.0; ///< %

    static Properties properties();
};

/// The range of a track's parameter in which a child is heard.
struct BlendItem {
    /// In the engine's order.
    enum class Edge : quint8 { Hard, Automatic, Manual };
    static constexpr std::array<Choice, 3> edges{{
        {"none", QT_TRANSLATE_NOOP("Property", "None")},
        {"automatic", QT_TRANSLATE_NOOP("Property", "Over the overlap")},
        {"manual", QT_TRANSLATE_NOOP("Property", "Over a width of its own")},
    }};
    /// Automatic: equal power, but linear between children of the same file.
    enum class FadeCurve : quint8 {
        Automatic,
        EqualPower,
        Linear,
        Log1,
        Log3,
        Exp1,
        Exp3,
        SCurve,
        InverseS,
        SineOut
    };
    static constexpr std::array<Choice, 10> curves{{
        {"automatic", QT_TRANSLATE_NOOP("Property", "Automatic")},
        {"equalPower", QT_TRANSLATE_NOOP("Property", "Equal power")},
        {"linear", QT_TRANSLATE_NOOP("Property", "Linear")},
        {"log1", QT_TRANSLATE_NOOP("Property", "Logarithmic, gentle")},
        {"log3", QT_TRANSLATE_NOOP("Property", "Logarithmic, steep")},
        {"exp1", QT_TRANSLATE_NOOP("Property", "Exponential, gentle")},
        {"exp3", QT_TRANSLATE_NOOP("Property", "Exponential, steep")},
        {"s", QT_TRANSLATE_NOOP("Property", "S-curve")},
        {"inverseS", QT_TRANSLATE_NOOP("Property", "Inverse S-curve")},
        {"sineOut", QT_TRANSLATE_NOOP("Property", "Sine, slow start")},
    }};

    QString name; ///< empty: shown as the name of its child
    ObjectId child;
    double start = 0.0; ///< units of the parameter
    double end = 100.0;
    Edge leftEdge = Edge::Automatic;
    double leftWidth = 10.0; ///< units of the parameter
    FadeCurve leftCurve = FadeCurve::Automatic;
    Edge rightEdge = Edge::Automatic;
    double rightWidth = 10.0;
    FadeCurve rightCurve = FadeCurve::Automatic;

    static Properties properties();
};

/// That a child of a switch container stands for a switch or state.
struct SwitchItem {
    QString name;
    ObjectId value;
    ObjectId child;
    bool firstOnly = false; ///< not when the switch comes back
    bool goesOn = false;    ///< plays on when it stands for the next value too
    double fadeIn = 0.0;    ///< s
    double fadeOut = 0.0;   ///< s

    static Properties properties();
};

} // namespace flux::doc
