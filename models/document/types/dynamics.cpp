#include "models/document/types/dynamics.h"

namespace flux::doc {

Properties Compressor::properties()
{
    using enum Reach;
    constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Compressor");
    static constexpr auto table = joined(
        nameRow<Compressor>(), effectRows<Compressor>(),
        std::array{
            property<Compressor, &Compressor::threshold>(
                "threshold", QT_TRANSLATE_NOOP("Property", "Threshold"), Parameter)
                .in(section)
                .as(Unit::Decibels)
                .between(-60.0, 0.0)
                .drivenBy(ByParameter),
            property<Compressor, &Compressor::ratio>("ratio", QT_TRANSLATE_NOOP("Property", "Ratio"),
                                                     Parameter)
                .in(section)
                .between(1.0, 100.0)
                .usually(20.0)
                .drivenBy(ByParameter),
            property<Compressor, &Compressor::knee>("knee", QT_TRANSLATE_NOOP("Property", "Knee"), Parameter)
                .in(section)
                .as(Unit::Decibels)
                .between(0.0, 24.0)
                .drivenBy(ByParameter),
            property<Compressor, &Compressor::attack>("attack", QT_TRANSLATE_NOOP("Property", "Attack"),
                                                      Parameter)
                .in(section)
                .as(Unit::Seconds)
                .between(0.0, 1.0)
                .usually(0.2)
                .drivenBy(ByParameter),
            property<Compressor, &Compressor::release>("release", QT_TRANSLATE_NOOP("Property", "Release"),
                                                       Parameter)
                .in(section)
                .as(Unit::Seconds)
                .between(0.001, 5.0)
                .usually(1.0)
                .drivenBy(ByParameter),
            property<Compressor, &Compressor::gain>("gain", QT_TRANSLATE_NOOP("Property", "Make-up"),
                                                    Parameter)
                .in(section)
                .as(Unit::Decibels)
                .between(-24.0, 24.0)
                .drivenBy(ByParameter),
            property<Compressor, &Compressor::detector>("detector", QT_TRANSLATE_NOOP("Property", "Detector"),
                                                        Parameter)
                .in(section)
                .oneOf(detectors),
            property<Compressor, &Compressor::lookAhead>(
                "lookAhead", QT_TRANSLATE_NOOP("Property", "Look-ahead"), Parameter)
                .in(section)
                .as(Unit::Seconds)
                .between(0.0, 0.02)
                .drivenBy(ByParameter)
                .under(busKinds),
            property<Compressor, &Compressor::sideChain>(
                "sideChain", QT_TRANSLATE_NOOP("Property", "Listens to"), Structure)
                .in(section)
                .naming(busKinds)
                .under(busKinds),
        });
    return table;
}

Properties Expander::properties()
{
    using enum Reach;
    constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Expander");
    static constexpr auto table = joined(
        nameRow<Expander>(), effectRows<Expander>(),
        std::array{
            property<Expander, &Expander::threshold>("threshold", QT_TRANSLATE_NOOP("Property", "Threshold"),
                                                     Parameter)
                .in(section)
                .as(Unit::Decibels)
                .between(-80.0, 0.0)
                .drivenBy(ByParameter),
            property<Expander, &Expander::ratio>("ratio", QT_TRANSLATE_NOOP("Property", "Ratio"), Parameter)
                .in(section)
                .between(1.0, 100.0)
                .usually(20.0)
                .drivenBy(ByParameter),
            property<Expander, &Expander::knee>("knee", QT_TRANSLATE_NOOP("Property", "Knee"), Parameter)
                .in(section)
                .as(Unit::Decibels)
                .between(0.0, 24.0)
                .drivenBy(ByParameter),
            property<Expander, &Expander::range>("range", QT_TRANSLATE_NOOP("Property", "Range"), Parameter)
                .in(section)
                .as(Unit::Decibels)
                .between(-96.0, 0.0)
                .drivenBy(ByParameter),
            property<Expander, &Expander::attack>("attack", QT_TRANSLATE_NOOP("Property", "Attack"),
                                                  Parameter)
                .in(section)
                .as(Unit::Seconds)
                .between(0.0, 1.0)
                .usually(0.2)
                .drivenBy(ByParameter),
            property<Expander, &Expander::hold>("hold", QT_TRANSLATE_NOOP("Property", "Hold"), Parameter)
                .in(section)
                .as(Unit::Seconds)
                .between(0.0, 5.0)
                .usually(0.5)
                .drivenBy(ByParameter),
            property<Expander, &Expander::release>("release", QT_TRANSLATE_NOOP("Property", "Release"),
                                                   Parameter)
                .in(section)
                .as(Unit::Seconds)
                .between(0.001, 5.0)
                .usually(1.0)
                .drivenBy(ByParameter),
            property<Expander, &Expander::detector>("detector", QT_TRANSLATE_NOOP("Property", "Detector"),
                                                    Parameter)
                .in(section)
                .oneOf(detectors),
            property<Expander, &Expander::sideChain>("sideChain", QT_TRANSLATE_NOOP("Property", "Listens to"),
                                                     Structure)
                .in(section)
                .naming(busKinds)
                .under(busKinds),
        });
    return table;
}

Properties Limiter::properties()
{
    using enum Reach;
    constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Limiter");
    static constexpr auto table = joined(
        nameRow<Limiter>(), effectRows<Limiter>(),
        std::array{
            property<Limiter, &Limiter::gain>("gain", QT_TRANSLATE_NOOP("Property", "Gain"), Parameter)
                .in(section)
                .as(Unit::Decibels)
                .between(-24.0, 24.0)
                .drivenBy(ByParameter),
            property<Limiter, &Limiter::ceiling>("ceiling", QT_TRANSLATE_NOOP("Property", "Ceiling"),
                                                 Parameter)
                .in(section)
                .as(Unit::Decibels)
                .between(-24.0, 0.0)
                .drivenBy(ByParameter),
            property<Limiter, &Limiter::release>("release", QT_TRANSLATE_NOOP("Property", "Release"),
                                                 Parameter)
                .in(section)
                .as(Unit::Seconds)
                .between(0.001, 5.0)
                .usually(1.0)
                .drivenBy(ByParameter),
        });
    return table;
}

} // namespace flux::doc
