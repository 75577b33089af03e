#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// What distance and direction make of sounds, shared by many; its curves are its children.
struct Attenuation {
    QString name;
    double maxDistance = 100.0;    ///< the game's unit of length; further away nothing changes any more
    double coneInner = 90.0;       ///< degrees, the whole angle
    double coneOuter = 245.0;      ///< degrees, the whole angle
    double coneVolume = -6.0;      ///< dB outside
    double coneLowPass = 0.0;      ///< % outside
    double coneHighPass = 0.0;     ///< % outside
    double priorityOffset = -10.0; ///< at the maximum distance, in proportion before that

    static Properties properties();
};

/// What an attenuation makes of one value along the distance, by points that are its children.
struct AttenuationCurve {
    /// In the engine's order.
    enum class Target : quint8 { Volume, LowPass, HighPass, Spread, Send };
    static constexpr std::array<Choice, 5> targets{{
        {"volume", QT_TRANSLATE_NOOP("Property", "Volume")},
        {"lowPass", QT_TRANSLATE_NOOP("Property", "Low-pass")},
        {"highPass", QT_TRANSLATE_NOOP("Property", "High-pass")},
        {"spread", QT_TRANSLATE_NOOP("Property", "Spread")},
        {"send", QT_TRANSLATE_NOOP("Property", "Sends to a bus")},
    }};

    QString name;
    Target target = Target::Volume;
    ObjectId auxBus; ///< whose sends; their level is changed by so many dB

    static Properties properties();
};

/// Its event follows an element on the screen: where that is, where it goes, and what the author says are
/// weighed.
struct SpatialIntent {
    QString name;
    QString anchor;              ///< the game's name of the element
    double positionWeight = 0.5; ///< of where it is
    QString motionFrom;          ///< element at which a motion begins
    QString motionTo;            ///< and at which it ends
    double motionTime = 0.5;     ///< s
    FadeShape easing = FadeShape::Linear;
    double motionWeight = 0.3;
    double hint = 0.0; ///< −1 left … 1 right
    double hintWeight = 0.2;
    double width = 0.5;
    double deadZone = 0.04; ///< around the middle, of half the screen
    double mostPan = 0.95;
    double smoothing = 0.07; ///< s
    double lifetime = 1.0;   ///< s after an element's last word
    bool doppler = false;

    static Properties properties();
};

} // namespace flux::doc
