#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// A way from its parent, an object or a bus, to an aux bus.
struct Send {
    enum class Tap : quint8 { PreFader, PostFader, PostPan };
    static constexpr std::array<Choice, 3> taps{{
        {"preFader", QT_TRANSLATE_NOOP("Property", "Before the fader")},
        {"postFader", QT_TRANSLATE_NOOP("Property", "Behind the fader")},
        {"postPan", QT_TRANSLATE_NOOP("Property", "Behind the pan")},
    }};

    QString name; ///< empty: shown as the name of its aux bus
    ObjectId auxBus;
    double level = 0.0; ///< dB
    double pan = 0.0;   ///< −1 left … 1 right
    bool enabled = true;
    bool mute = false;
    Tap tap = Tap::PostFader;

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *send = QT_TRANSLATE_NOOP("Property", "Send");
        static constexpr auto table = joined(
            nameRow<Send>(),
            std::array{
                property<Send, &Send::auxBus>("auxBus", QT_TRANSLATE_NOOP("Property", "Aux bus"), Structure)
                    .in(send)
                    .naming(bit(Kind::AuxBus)),
                property<Send, &Send::level>("level", QT_TRANSLATE_NOOP("Property", "Level"), Parameter)
                    .in(send)
                    .as(Unit::Decibels)
                    .between(-96.0, 0.0)
                    .drivenBy(ByParameter)
                    .adding(),
                property<Send, &Send::pan>("pan", QT_TRANSLATE_NOOP("Property", "Pan"), Parameter)
                    .in(send)
                    .between(-1.0, 1.0)
                    .drivenBy(ByParameter),
                property<Send, &Send::enabled>("enabled", QT_TRANSLATE_NOOP("Property", "Enabled"), Parameter)
                    .in(send),
                property<Send, &Send::mute>("mute", QT_TRANSLATE_NOOP("Property", "Mute"), Parameter)
                    .in(send)
                    .drivenBy(ByParameter)
                    .oring(),
                property<Send, &Send::tap>("tap", QT_TRANSLATE_NOOP("Property", "Taken"), Structure)
                    .in(send)
                    .oneOf(taps),
            });
        return table;
    }
};

} // namespace flux::doc
