#include "models/document/types/modulators.h"

namespace flux::doc {

Properties Lfo::properties()
{
    using enum Reach;
    constexpr const char *section = QT_TRANSLATE_NOOP("Property", "LFO");
    static constexpr auto table = joined(
        nameRow<Lfo>(),
        std::array{
            property<Lfo, &Lfo::scope>("scope", QT_TRANSLATE_NOOP("Property", "Runs"), Structure)
                .in(section)
                .oneOf(scopes),
            property<Lfo, &Lfo::waveform>("waveform", QT_TRANSLATE_NOOP("Property", "Waveform"), Structure)
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
            property<Lfo, &Lfo::smoothing>("smoothing", QT_TRANSLATE_NOOP("Property", "Smoothing"), Parameter)
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

Properties Envelope::properties()
{
    using enum Reach;
    constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Envelope");
    constexpr double longest = 60.0;
    static constexpr auto table = joined(
        nameRow<Envelope>(),
        std::array{
            property<Envelope, &Envelope::scope>("scope", QT_TRANSLATE_NOOP("Property", "Runs"), Structure)
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
            property<Envelope, &Envelope::decay>("decay", QT_TRANSLATE_NOOP("Property", "Decay"), Parameter)
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
            property<Envelope, &Envelope::curve>("curve", QT_TRANSLATE_NOOP("Property", "Curve"), Structure)
                .in(section)
                .oneOf(fadeShapes),
            property<Envelope, &Envelope::endsVoice>(
                "endsVoice", QT_TRANSLATE_NOOP("Property", "Its end ends the sound"), Structure)
                .in(section),
        });
    return table;
}

} // namespace flux::doc
