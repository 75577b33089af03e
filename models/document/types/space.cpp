#include "models/document/types/space.h"

namespace flux::doc {

Properties Attenuation::properties()
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

Properties AttenuationCurve::properties()
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

Properties SpatialIntent::properties()
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

} // namespace flux::doc
