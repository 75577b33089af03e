#pragma once

#include "models/document/types/voice_properties.h"

#include <algorithm>

namespace flux::doc {

/// A property of its parent follows a parameter, along a curve of points that are its children.
struct Binding {
    /// A parameter or modulator, or something of the place of the game object; those in the engine's order.
    enum class Follows : quint8 { Source, Distance, Azimuth, Elevation, ConeAngle, Speed };
    static constexpr std::array<Choice, 6> sources{{
        {"source", QT_TRANSLATE_NOOP("Property", "Parameter or modulator")},
        {"distance", QT_TRANSLATE_NOOP("Property", "Distance")},
        {"azimuth", QT_TRANSLATE_NOOP("Property", "Azimuth")},
        {"elevation", QT_TRANSLATE_NOOP("Property", "Elevation")},
        {"coneAngle", QT_TRANSLATE_NOOP("Property", "Cone angle")},
        {"speed", QT_TRANSLATE_NOOP("Property", "Speed")},
    }};
    QString name;
    Follows follows = Follows::Source;
    ObjectId source;
    QString property; ///< of the parent, by its name in files
    bool enabled = true;

    static Properties properties();
};

/// A point of a curve; outside the first and last one their values hold.
struct CurvePoint {
    static constexpr std::array<Choice, fadeShapes.size() + 1> shapes = [] {
        std::array<Choice, fadeShapes.size() + 1> all{};
        std::copy(fadeShapes.begin(), fadeShapes.end(), all.begin());
        all.back() = {"constant", QT_TRANSLATE_NOOP("Property", "Constant")};
        return all;
    }();
    /// Those of fades in their order, then the one that holds; also the engine's.
    enum class CurveShape : quint8 {
        Linear,
        Log1,
        Log3,
        Exp1,
        Exp3,
        SCurve,
        InverseS,
        SineIn,
        SineOut,
        Constant
    };

    QString name;
    double at = 0.0;                       ///< units of the parameter
    double value = 0.0;                    ///< units of the property
    CurveShape shape = CurveShape::Linear; ///< from here to the next point

    static Properties properties();
};

/// What one state makes of its parent, added to what is authored.
struct StateOffset {
    QString name;
    ObjectId state;
    double volume = 0.0;   ///< dB
    double pitch = 0.0;    ///< ct
    double lowPass = 0.0;  ///< %
    double highPass = 0.0; ///< %

    static Properties properties();
};

/// Something that must hold for its event or action to do anything.
struct Condition {
    enum class Test : quint8 { StateIs, StateIsNot, SwitchIs, SwitchIsNot, Parameter };
    static constexpr std::array<Choice, 5> tests{{
        {"stateIs", QT_TRANSLATE_NOOP("Property", "The state is")},
        {"stateIsNot", QT_TRANSLATE_NOOP("Property", "The state is not")},
        {"switchIs", QT_TRANSLATE_NOOP("Property", "The switch is")},
        {"switchIsNot", QT_TRANSLATE_NOOP("Property", "The switch is not")},
        {"parameter", QT_TRANSLATE_NOOP("Property", "The parameter is")},
    }};
    enum class Compare : quint8 { Less, LessOrEqual, Greater, GreaterOrEqual, Equal, NotEqual };
    static constexpr std::array<Choice, 6> comparisons{{
        {"less", "<"},
        {"lessOrEqual", "≤"},
        {"greater", ">"},
        {"greaterOrEqual", "≥"},
        {"equal", "="},
        {"notEqual", "≠"},
    }};

    QString name;
    Test test = Test::StateIs;
    ObjectId state;      ///< none: that none of the group holds
    ObjectId stateGroup; ///< where the state is none
    ObjectId switchValue;
    ObjectId parameter;
    Compare compare = Compare::Greater;
    double number = 0.0;

    static Properties properties();
};

} // namespace flux::doc
