#include "models/document/types/binding.h"

namespace flux::doc {

Properties Binding::properties()
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
            doc::property<Binding, &Binding::property>("property", QT_TRANSLATE_NOOP("Property", "Property"),
                                                       Structure)
                .in(section)
                .namingProperty(),
            doc::property<Binding, &Binding::enabled>("enabled", QT_TRANSLATE_NOOP("Property", "Enabled"),
                                                      Parameter)
                .in(section),
        });
    return table;
}

Properties CurvePoint::properties()
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

Properties StateOffset::properties()
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
            property<StateOffset, &StateOffset::lowPass>("lowPass", QT_TRANSLATE_NOOP("Property", "Low-pass"),
                                                         Parameter)
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

Properties Condition::properties()
{
    using enum Reach;
    constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Condition");
    static constexpr auto table = joined(
        nameRow<Condition>(),
        std::array{
            property<Condition, &Condition::test>("test", QT_TRANSLATE_NOOP("Property", "Only if"), Structure)
                .in(section)
                .oneOf(tests),
            property<Condition, &Condition::state>("state", QT_TRANSLATE_NOOP("Property", "State"), Structure)
                .in(section)
                .naming(bit(Kind::State))
                .when("test", 0b11),
            property<Condition, &Condition::stateGroup>(
                "stateGroup", QT_TRANSLATE_NOOP("Property", "State group"), Structure)
                .in(section)
                .naming(bit(Kind::StateGroup))
                .when("test", 0b11),
            property<Condition, &Condition::switchValue>("switchValue",
                                                         QT_TRANSLATE_NOOP("Property", "Switch"), Structure)
                .in(section)
                .naming(bit(Kind::Switch))
                .when("test", 0b1100),
            property<Condition, &Condition::parameter>("parameter",
                                                       QT_TRANSLATE_NOOP("Property", "Parameter"), Structure)
                .in(section)
                .naming(bit(Kind::GameParameter))
                .when("test", 0b10000),
            property<Condition, &Condition::compare>("compare", QT_TRANSLATE_NOOP("Property", "Comparison"),
                                                     Structure)
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

} // namespace flux::doc
