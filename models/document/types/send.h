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

    static Properties properties();
};

} // namespace flux::doc
