#include "models/document/types/ducking.h"

namespace flux::doc {

Properties DuckRule::properties()
{
    using enum Reach;
    constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Ducking");
    static constexpr auto table = joined(
        nameRow<DuckRule>(),
        std::array{
            property<DuckRule, &DuckRule::source>("source", QT_TRANSLATE_NOOP("Property", "Turned down by"),
                                                  Structure)
                .in(section)
                .naming(busKinds),
            property<DuckRule, &DuckRule::trigger>("trigger", QT_TRANSLATE_NOOP("Property", "Triggered by"),
                                                   Structure)
                .in(section)
                .oneOf(triggers),
            property<DuckRule, &DuckRule::threshold>("threshold", QT_TRANSLATE_NOOP("Property", "Threshold"),
                                                     Parameter)
                .in(section)
                .as(Unit::Decibels)
                .between(-96.0, 0.0)
                .when("trigger", 0b1),
            property<DuckRule, &DuckRule::amount>("amount", QT_TRANSLATE_NOOP("Property", "Amount"),
                                                  Parameter)
                .in(section)
                .as(Unit::Decibels)
                .between(-96.0, 0.0)
                .drivenBy(ByParameter)
                .adding(),
            property<DuckRule, &DuckRule::attack>("attack", QT_TRANSLATE_NOOP("Property", "Attack"),
                                                  Parameter)
                .in(section)
                .as(Unit::Seconds)
                .between(0.0, 10.0)
                .usually(1.0),
            property<DuckRule, &DuckRule::hold>("hold", QT_TRANSLATE_NOOP("Property", "Hold"), Parameter)
                .in(section)
                .as(Unit::Seconds)
                .between(0.05, 10.0)
                .usually(1.0),
            property<DuckRule, &DuckRule::release>("release", QT_TRANSLATE_NOOP("Property", "Release"),
                                                   Parameter)
                .in(section)
                .as(Unit::Seconds)
                .between(0.0, 10.0)
                .usually(2.0),
            property<DuckRule, &DuckRule::shape>("shape", QT_TRANSLATE_NOOP("Property", "Curve"), Structure)
                .in(section)
                .oneOf(fadeShapes),
            property<DuckRule, &DuckRule::acts>("acts", QT_TRANSLATE_NOOP("Property", "Acts"), Structure)
                .in(section)
                .oneOf(targets),
        });
    return table;
}

} // namespace flux::doc
