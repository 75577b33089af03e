#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// A mixing bus; its parent is the bus it feeds. The one directly below the tree is the main bus.
struct Bus {
    QString name;
    double volume = 0.0; ///< dB
    double pan = 0.0;    ///< −1 left … 1 right
    double width = 1.0;  ///< 0 mono … 2
    bool mute = false;
    int voiceLimit = 0; ///< of it and all buses that feed it; 0: none
    LimitRule voiceLimitRule = LimitRule::Oldest;

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *bus = QT_TRANSLATE_NOOP("Property", "Bus");
        constexpr int driven = ByParameter | ByState;
        static constexpr auto table = joined(
            nameRow<Bus>(),
            std::array{
                property<Bus, &Bus::volume>("volume", QT_TRANSLATE_NOOP("Property", "Volume"), Parameter)
                    .in(bus)
                    .as(Unit::Decibels)
                    .between(-96.0, 24.0)
                    .drivenBy(driven),
                property<Bus, &Bus::pan>("pan", QT_TRANSLATE_NOOP("Property", "Pan"), Parameter)
                    .in(bus)
                    .between(-1.0, 1.0)
                    .drivenBy(ByParameter),
                property<Bus, &Bus::width>("width", QT_TRANSLATE_NOOP("Property", "Stereo width"), Parameter)
                    .in(bus)
                    .between(0.0, 2.0)
                    .drivenBy(ByParameter),
                property<Bus, &Bus::mute>("mute", QT_TRANSLATE_NOOP("Property", "Mute"), Parameter)
                    .in(bus)
                    .drivenBy(ByParameter),
                property<Bus, &Bus::voiceLimit>("voiceLimit", QT_TRANSLATE_NOOP("Property", "Voice limit"),
                                                Structure)
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

} // namespace flux::doc
