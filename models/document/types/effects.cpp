#include "models/document/types/effects.h"

namespace flux::doc {

Properties Equalizer::properties()
{
    using enum Reach;
    constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Equaliser");
    static constexpr auto table = joined(
        nameRow<Equalizer>(), effectRows<Equalizer>(),
        std::array{
            property<Equalizer, &Equalizer::gain>("gain", QT_TRANSLATE_NOOP("Property", "Gain"), Parameter)
                .in(section)
                .as(Unit::Decibels)
                .between(-24.0, 24.0)
                .drivenBy(ByParameter),
        });
    return table;
}

Properties Band::properties()
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
                .drivenBy(ByParameter)
                .when("type", 0b000111),
            property<Band, &Band::q>("q", QT_TRANSLATE_NOOP("Property", "Q"), Parameter)
                .in(section)
                .between(0.1, 20.0)
                .usually(4.0)
                .drivenBy(ByParameter),
            property<Band, &Band::slope>("slope", QT_TRANSLATE_NOOP("Property", "Slope"), Parameter)
                .in(section)
                .oneOf(slopes)
                .when("type", 0b011000),
        });
    return table;
}

Properties Delay::properties()
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
            property<Delay, &Delay::sync>("sync", QT_TRANSLATE_NOOP("Property", "In time with"), Parameter)
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
            property<Delay, &Delay::lowPass>("lowPass", QT_TRANSLATE_NOOP("Property", "Low-pass"), Parameter)
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

Properties Reverb::properties()
{
    using enum Reach;
    constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Reverb");
    static constexpr auto table = joined(
        nameRow<Reverb>(), effectRows<Reverb>(),
        std::array{
            property<Reverb, &Reverb::decay>("decay", QT_TRANSLATE_NOOP("Property", "Decay time"), Parameter)
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
            property<Reverb, &Reverb::damping>("damping", QT_TRANSLATE_NOOP("Property", "Damping"), Parameter)
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

Properties Chorus::properties()
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
            property<Chorus, &Chorus::spread>("spread", QT_TRANSLATE_NOOP("Property", "Spread"), Parameter)
                .in(section)
                .as(Unit::Degrees)
                .between(0.0, 180.0)
                .drivenBy(ByParameter),
        });
    return table;
}

Properties Distortion::properties()
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
            property<Distortion, &Distortion::gain>("gain", QT_TRANSLATE_NOOP("Property", "Gain"), Parameter)
                .in(section)
                .as(Unit::Decibels)
                .between(-48.0, 24.0)
                .drivenBy(ByParameter),
            property<Distortion, &Distortion::tone>("tone", QT_TRANSLATE_NOOP("Property", "Tone"), Parameter)
                .in(section)
                .as(Unit::Hertz)
                .between(200.0, 20000.0)
                .drivenBy(ByParameter),
        });
    return table;
}

Properties Widener::properties()
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
            property<Widener, &Widener::monoBelow>("monoBelow", QT_TRANSLATE_NOOP("Property", "Mono below"),
                                                   Parameter)
                .in(section)
                .as(Unit::Hertz)
                .between(0.0, 500.0)
                .drivenBy(ByParameter),
        });
    return table;
}

Properties Tremolo::properties()
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
            property<Tremolo, &Tremolo::spread>("spread", QT_TRANSLATE_NOOP("Property", "Spread"), Parameter)
                .in(section)
                .as(Unit::Degrees)
                .between(0.0, 180.0)
                .drivenBy(ByParameter),
        });
    return table;
}

Properties PitchShift::properties()
{
    using enum Reach;
    constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Pitch shift");
    static constexpr auto table = joined(nameRow<PitchShift>(), effectRows<PitchShift>(),
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

Properties Meter::properties()
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
            property<Meter, &Meter::release>("release", QT_TRANSLATE_NOOP("Property", "Release"), Parameter)
                .in(section)
                .as(Unit::Seconds)
                .between(0.001, 5.0)
                .drivenBy(ByParameter),
        });
    return table;
}

Properties LoudnessMeter::properties()
{
    static constexpr auto table = joined(nameRow<LoudnessMeter>(), meterRows<LoudnessMeter>());
    return table;
}

} // namespace flux::doc
