#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// What every summing point has.
struct BusProperties {
    double volume = 0.0; ///< dB
    double pan = 0.0;    ///< −1 left … 1 right
    double width = 1.0;  ///< 0 mono … 2
    bool mute = false;
    double mostDucking = -96.0; ///< dB; what all duck rules together may turn it down by
    // What becomes of voices that follow the screen, as factors
    double spatialPan = 1.0;
    double spatialWidth = 1.0;
    double spatialSmoothing = 1.0;
    double spatialReverb = 1.0; ///< of their sends
    double spatialDoppler = 1.0;
    bool meter = true; ///< off: a bus without effects and sends is only a gain on the way and costs no buffer
};

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

/// A mixing bus; its parent is the bus it feeds. The one directly below the tree is the main bus.
struct Bus : BusProperties {
    QString name;
    int voiceLimit = 0; ///< of it and all buses that feed it; 0: none
    LimitRule voiceLimitRule = LimitRule::Oldest;

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *bus = QT_TRANSLATE_NOOP("Property", "Bus");
        static constexpr auto table
            = joined(nameRow<Bus>(), busRows<Bus>(),
                     std::array{
                         property<Bus, &Bus::voiceLimit>(
                             "voiceLimit", QT_TRANSLATE_NOOP("Property", "Voice limit"), Structure)
                             .in(bus)
                             .between(0, 4096)
                             .usually(32),
                         property<Bus, &Bus::voiceLimitRule>(
                             "voiceLimitRule", QT_TRANSLATE_NOOP("Property", "Over the limit"), Structure)
                             .in(bus)
                             .oneOf(limitRules),
                     });
        return table;
    }
};

/// A bus that sends feed, and no voice of its own; what comes out goes to its parent.
struct AuxBus : BusProperties {
    QString name;

    static Properties properties()
    {
        static constexpr auto table = joined(nameRow<AuxBus>(), busRows<AuxBus>());
        return table;
    }
};

} // namespace flux::doc
