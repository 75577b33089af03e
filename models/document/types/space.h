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

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *distance = QT_TRANSLATE_NOOP("Property", "Distance");
        constexpr const char *cone = QT_TRANSLATE_NOOP("Property", "Cone");
        static constexpr auto table
            = joined(nameRow<Attenuation>(),
                     std::array{
                         property<Attenuation, &Attenuation::maxDistance>(
                             "maxDistance", QT_TRANSLATE_NOOP("Property", "Maximum distance"), Parameter)
                             .in(distance)
                             .between(0.01, 1e6)
                             .usually(200.0),
                         property<Attenuation, &Attenuation::priorityOffset>(
                             "priorityOffset", QT_TRANSLATE_NOOP("Property", "Priority there"), Parameter)
                             .in(distance)
                             .between(-100.0, 100.0),
                         property<Attenuation, &Attenuation::coneInner>(
                             "coneInner", QT_TRANSLATE_NOOP("Property", "Inner angle"), Parameter)
                             .in(cone)
                             .as(Unit::Degrees)
                             .between(0.0, 360.0),
                         property<Attenuation, &Attenuation::coneOuter>(
                             "coneOuter", QT_TRANSLATE_NOOP("Property", "Outer angle"), Parameter)
                             .in(cone)
                             .as(Unit::Degrees)
                             .between(0.0, 360.0),
                         property<Attenuation, &Attenuation::coneVolume>(
                             "coneVolume", QT_TRANSLATE_NOOP("Property", "Volume outside"), Parameter)
                             .in(cone)
                             .as(Unit::Decibels)
                             .between(-96.0, 0.0),
                         property<Attenuation, &Attenuation::coneLowPass>(
                             "coneLowPass", QT_TRANSLATE_NOOP("Property", "Low-pass outside"), Parameter)
                             .in(cone)
                             .as(Unit::Percent)
                             .between(0.0, 100.0),
                         property<Attenuation, &Attenuation::coneHighPass>(
                             "coneHighPass", QT_TRANSLATE_NOOP("Property", "High-pass outside"), Parameter)
                             .in(cone)
                             .as(Unit::Percent)
                             .between(0.0, 100.0),
                     });
        return table;
    }
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

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Over the distance");
        static constexpr auto table
            = joined(nameRow<AttenuationCurve>(),
                     std::array{
                         property<AttenuationCurve, &AttenuationCurve::target>(
                             "target", QT_TRANSLATE_NOOP("Property", "Changes"), Structure)
                             .in(section)
                             .oneOf(targets),
                         property<AttenuationCurve, &AttenuationCurve::auxBus>(
                             "auxBus", QT_TRANSLATE_NOOP("Property", "Aux bus"), Structure)
                             .in(section)
                             .naming(bit(Kind::AuxBus))
                             .when("target", bitsOf<Target>({Target::Send})),
                     });
        return table;
    }
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

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *evidence = QT_TRANSLATE_NOOP("Property", "Where it is");
        constexpr const char *heard = QT_TRANSLATE_NOOP("Property", "How it is heard");
        static constexpr auto table
            = joined(nameRow<SpatialIntent>(),
                     std::array{
                         property<SpatialIntent, &SpatialIntent::anchor>(
                             "anchor", QT_TRANSLATE_NOOP("Property", "Element"), Structure)
                             .in(evidence),
                         property<SpatialIntent, &SpatialIntent::positionWeight>(
                             "positionWeight", QT_TRANSLATE_NOOP("Property", "Its weight"), Structure)
                             .in(evidence)
                             .between(0.0, 1.0),
                         property<SpatialIntent, &SpatialIntent::motionFrom>(
                             "motionFrom", QT_TRANSLATE_NOOP("Property", "Moves from"), Structure)
                             .in(evidence),
                         property<SpatialIntent, &SpatialIntent::motionTo>(
                             "motionTo", QT_TRANSLATE_NOOP("Property", "Moves to"), Structure)
                             .in(evidence),
                         property<SpatialIntent, &SpatialIntent::motionTime>(
                             "motionTime", QT_TRANSLATE_NOOP("Property", "In"), Structure)
                             .in(evidence)
                             .as(Unit::Seconds)
                             .between(0.0, 60.0)
                             .usually(5.0),
                         property<SpatialIntent, &SpatialIntent::easing>(
                             "easing", QT_TRANSLATE_NOOP("Property", "Easing"), Structure)
                             .in(evidence)
                             .oneOf(fadeShapes),
                         property<SpatialIntent, &SpatialIntent::motionWeight>(
                             "motionWeight", QT_TRANSLATE_NOOP("Property", "Weight of the motion"), Structure)
                             .in(evidence)
                             .between(0.0, 1.0),
                         property<SpatialIntent, &SpatialIntent::hint>(
                             "hint", QT_TRANSLATE_NOOP("Property", "Hint"), Structure)
                             .in(evidence)
                             .between(-1.0, 1.0),
                         property<SpatialIntent, &SpatialIntent::hintWeight>(
                             "hintWeight", QT_TRANSLATE_NOOP("Property", "Weight of the hint"), Structure)
                             .in(evidence)
                             .between(0.0, 1.0),
                         property<SpatialIntent, &SpatialIntent::width>(
                             "width", QT_TRANSLATE_NOOP("Property", "Stereo width"), Structure)
                             .in(heard)
                             .between(0.0, 2.0),
                         property<SpatialIntent, &SpatialIntent::deadZone>(
                             "deadZone", QT_TRANSLATE_NOOP("Property", "Dead zone"), Structure)
                             .in(heard)
                             .between(0.0, 0.9),
                         property<SpatialIntent, &SpatialIntent::mostPan>(
                             "mostPan", QT_TRANSLATE_NOOP("Property", "Most pan"), Structure)
                             .in(heard)
                             .between(0.0, 1.0),
                         property<SpatialIntent, &SpatialIntent::smoothing>(
                             "smoothing", QT_TRANSLATE_NOOP("Property", "Smoothing"), Structure)
                             .in(heard)
                             .as(Unit::Seconds)
                             .between(0.0, 5.0)
                             .usually(0.5),
                         property<SpatialIntent, &SpatialIntent::lifetime>(
                             "lifetime", QT_TRANSLATE_NOOP("Property", "Forgotten after"), Structure)
                             .in(heard)
                             .as(Unit::Seconds)
                             .between(0.05, 60.0)
                             .usually(5.0),
                         property<SpatialIntent, &SpatialIntent::doppler>(
                             "doppler", QT_TRANSLATE_NOOP("Property", "Doppler"), Structure)
                             .in(heard),
                     });
        return table;
    }
};

} // namespace flux::doc
