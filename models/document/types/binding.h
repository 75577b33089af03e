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

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Binding");
        static constexpr auto table = joined(
            nameRow<Binding>(),
            std::array{
                doc::property<Binding, &Binding::follows>("follows", QT_TRANSLATE_NOOP("Property", "Follows"),
                                                          Structure)
                    .in(section)
                    .oneOf(sources),
                doc::property<Binding, &Binding::source>("source", QT_TRANSLATE_NOOP("Property", "Source"),
                                                         Structure)
                    .in(section)
                    .naming(bit(Kind::GameParameter) | modulatorKinds)
                    .when("follows", 0b1),
                doc::property<Binding, &Binding::property>(
                    "property", QT_TRANSLATE_NOOP("Property", "Property"), Structure)
                    .in(section)
                    .namingProperty(),
                doc::property<Binding, &Binding::enabled>("enabled", QT_TRANSLATE_NOOP("Property", "Enabled"),
                                                          Parameter)
                    .in(section),
            });
        return table;
    }
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

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Point");
        constexpr double widest = 1e6;
        static constexpr auto table = joined(
            nameRow<CurvePoint>(),
            std::array{
                property<CurvePoint, &CurvePoint::at>("at", QT_TRANSLATE_NOOP("Property", "At"), Parameter)
                    .in(section)
                    .between(-widest, widest)
                    .usually(100.0),
                property<CurvePoint, &CurvePoint::value>("value", QT_TRANSLATE_NOOP("Property", "Value"),
                                                         Parameter)
                    .in(section)
                    .between(-widest, widest)
                    .usually(100.0),
                property<CurvePoint, &CurvePoint::shape>("shape", QT_TRANSLATE_NOOP("Property", "Curve"),
                                                         Structure)
                    .in(section)
                    .oneOf(shapes),
            });
        return table;
    }
};

/// What one state makes of its parent, added to what is authored.
struct StateOffset {
    QString name;
    ObjectId state;
    double volume = 0.0;   ///< dB
    double pitch = 0.0;    ///< ct
    double lowPass = 0.0;  ///< %
    double highPass = 0.0; ///< %

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "In this state");
        static constexpr auto table = joined(
            nameRow<StateOffset>(),
            std::array{
                property<StateOffset, &StateOffset::state>("state", QT_TRANSLATE_NOOP("Property", "State"),
                                                           Structure)
                    .in(section)
                    .naming(bit(Kind::State)),
                property<StateOffset, &StateOffset::volume>("volume", QT_TRANSLATE_NOOP("Property", "Volume"),
                                                            Parameter)
                    .in(section)
                    .as(Unit::Decibels)
                    .between(-96.0, 24.0),
                property<StateOffset, &StateOffset::pitch>("pitch", QT_TRANSLATE_NOOP("Property", "Pitch"),
                                                           Parameter)
                    .in(section)
                    .as(Unit::Cents)
                    .between(-2400.0, 2400.0)
                    .under(soundTreeKinds),
                property<StateOffset, &StateOffset::lowPass>(
                    "lowPass", QT_TRANSLATE_NOOP("Property", "Low-pass"), Parameter)
                    .in(section)
                    .as(Unit::Percent)
                    .between(-100.0, 100.0)
                    .under(soundTreeKinds),
                property<StateOffset, &StateOffset::highPass>(
                    "highPass", QT_TRANSLATE_NOOP("Property", "High-pass"), Parameter)
                    .in(section)
                    .as(Unit::Percent)
                    .between(-100.0, 100.0)
                    .under(soundTreeKinds),
            });
        return table;
    }
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

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Condition");
        static constexpr auto table = joined(
            nameRow<Condition>(),
            std::array{
                property<Condition, &Condition::test>("test", QT_TRANSLATE_NOOP("Property", "Only if"),
                                                      Structure)
                    .in(section)
                    .oneOf(tests),
                property<Condition, &Condition::state>("state", QT_TRANSLATE_NOOP("Property", "State"),
                                                       Structure)
                    .in(section)
                    .naming(bit(Kind::State))
                    .when("test", 0b11),
                property<Condition, &Condition::stateGroup>(
                    "stateGroup", QT_TRANSLATE_NOOP("Property", "State group"), Structure)
                    .in(section)
                    .naming(bit(Kind::StateGroup))
                    .when("test", 0b11),
                property<Condition, &Condition::switchValue>(
                    "switchValue", QT_TRANSLATE_NOOP("Property", "Switch"), Structure)
                    .in(section)
                    .naming(bit(Kind::Switch))
                    .when("test", 0b1100),
                property<Condition, &Condition::parameter>(
                    "parameter", QT_TRANSLATE_NOOP("Property", "Parameter"), Structure)
                    .in(section)
                    .naming(bit(Kind::GameParameter))
                    .when("test", 0b10000),
                property<Condition, &Condition::compare>(
                    "compare", QT_TRANSLATE_NOOP("Property", "Comparison"), Structure)
                    .in(section)
                    .oneOf(comparisons)
                    .when("test", 0b10000),
                property<Condition, &Condition::number>("number", QT_TRANSLATE_NOOP("Property", "Number"),
                                                        Structure)
                    .in(section)
                    .between(-1e6, 1e6)
                    .usually(100.0)
                    .when("test", 0b10000),
            });
        return table;
    }
};

} // namespace flux::doc
