#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// What every effect has.
struct EffectProperties {
    enum class Place : quint8 { PreFader, PostFader };
    static constexpr std::array<Choice, 2> places{{
        {"preFader", QT_TRANSLATE_NOOP("Property", "Before the fader")},
        {"postFader", QT_TRANSLATE_NOOP("Property", "Behind the fader")},
    }};
    bool bypass = false;
    double wet = 100.0;            ///< %
    Place place = Place::PreFader; ///< on a bus
};

/// The rows of EffectProperties for effects that change the signal.
template <class T> constexpr std::array<Property, 3> effectRows()
{
    using enum Reach;
    constexpr const char *effect = QT_TRANSLATE_NOOP("Property", "Effect");
    return {
        property<T, &T::bypass>("bypass", QT_TRANSLATE_NOOP("Property", "Bypass"), Parameter)
            .in(effect)
            .drivenBy(ByParameter),
        property<T, &T::wet>("wet", QT_TRANSLATE_NOOP("Property", "Wet"), Parameter)
            .in(effect)
            .as(Unit::Percent)
            .between(0.0, 100.0)
            .drivenBy(ByParameter),
        property<T, &T::place>("place", QT_TRANSLATE_NOOP("Property", "Place"), Structure)
            .in(effect)
            .oneOf(T::places)
            .under(busKinds),
    };
}

/// The rows of EffectProperties for effects that only measure.
template <class T> constexpr std::array<Property, 2> meterRows()
{
    constexpr auto all = effectRows<T>();
    return {all[0], all[2]};
}

/// What a level detector follows; also the engine's order.
enum class Detector : quint8 { Peak, Rms };
inline constexpr std::array<Choice, 2> detectors{{
    {"peak", QT_TRANSLATE_NOOP("Property", "Peak")},
    {"rms", QT_TRANSLATE_NOOP("Property", "RMS")},
}};

} // namespace flux::doc
