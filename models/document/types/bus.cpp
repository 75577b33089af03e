#include "models/document/types/bus.h"

namespace flux::doc {

namespace {
/// The rows of BusProperties.
template <class T> constexpr std::array<Property, 11> busRows()
{
    using enum Reach;
    constexpr const char *bus = QT_TRANSLATE_NOOP("Property", "Bus");
    constexpr const char *screen = QT_TRANSLATE_NOOP("Property", "What follows the screen");
    return {
        property<T, &T::volume>("volume", QT_TRANSLATE_NOOP("Property", "Volume"), Parameter)
            .in(bus)
            .as(Unit::Decibels)
            .between(-96.0, 24.0)
            .drivenBy(ByParameter | ByState)
            .adding(),
        property<T, &T::pan>("pan", QT_TRANSLATE_NOOP("Property", "Pan"), Parameter)
            .in(bus)
            .between(-1.0, 1.0)
            .drivenBy(ByParameter),
        property<T, &T::width>("width", QT_TRANSLATE_NOOP("Property", "Stereo width"), Parameter)
            .in(bus)
            .between(0.0, 2.0)
            .drivenBy(ByParameter)
            .multiplying(),
        property<T, &T::mute>("mute", QT_TRANSLATE_NOOP("Property", "Mute"), Parameter)
            .in(bus)
            .drivenBy(ByParameter)
            .oring(),
        property<T, &T::mostDucking>("mostDucking", QT_TRANSLATE_NOOP("Property", "Most ducking"), Structure)
            .in(bus)
            .as(Unit::Decibels)
            .between(-96.0, 0.0),
        property<T, &T::meter>("meter", QT_TRANSLATE_NOOP("Property", "Meter"), Structure).in(bus),
        property<T, &T::spatialPan>("spatialPan", QT_TRANSLATE_NOOP("Property", "Pan, times"), Parameter)
            .in(screen)
            .between(0.0, 2.0),
        property<T, &T::spatialWidth>("spatialWidth", QT_TRANSLATE_NOOP("Property", "Width, times"),
                                      Parameter)
            .in(screen)
            .between(0.0, 2.0),
        property<T, &T::spatialSmoothing>("spatialSmoothing",
                                          QT_TRANSLATE_NOOP("Property", "Smoothing, times"), Parameter)
            .in(screen)
            .between(0.0, 10.0)
            .usually(4.0),
        property<T, &T::spatialReverb>("spatialReverb", QT_TRANSLATE_NOOP("Property", "Sends, times"),
                                       Parameter)
            .in(screen)
            .between(0.0, 2.0),
        property<T, &T::spatialDoppler>("spatialDoppler", QT_TRANSLATE_NOOP("Property", "Doppler, times"),
                                        Parameter)
            .in(screen)
            .between(0.0, 2.0),
    };
}
} // namespace

Properties Bus::properties()
{
    using enum Reach;
    constexpr const char *limits = QT_TRANSLATE_NOOP("Property", "Limits");
    static constexpr auto table
        = joined(nameRow<Bus>(), busRows<Bus>(),
                 std::array{
                     property<Bus, &Bus::voiceLimit>("voiceLimit",
                                                     QT_TRANSLATE_NOOP("Property", "Voice limit"), Structure)
                         .in(limits)
                         .between(0, 4096)
                         .usually(32),
                     property<Bus, &Bus::voiceLimitRule>(
                         "voiceLimitRule", QT_TRANSLATE_NOOP("Property", "Over the limit"), Structure)
                         .in(limits)
                         .oneOf(limitRules),
                 });
    return table;
}

Properties AuxBus::properties()
{
    static constexpr auto table = joined(nameRow<AuxBus>(), busRows<AuxBus>());
    return table;
}

} // namespace flux::doc
