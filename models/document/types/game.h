#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// A named number that the game sets (RTPC).
struct GameParameter {
    enum class Interpolation : quint8 { None, SlewRate, Filter };
    static constexpr std::array<Choice, 3> interpolations{{
        {"none", QT_TRANSLATE_NOOP("Property", "At once")},
        {"slewRate", QT_TRANSLATE_NOOP("Property", "Units per second")},
        {"filter", QT_TRANSLATE_NOOP("Property", "Seconds to arrive")},
    }};

    QString name;
    double minimum = 0.0;
    double maximum = 100.0;
    double initial = 50.0; ///< until the game sets it
    Interpolation interpolation = Interpolation::None;
    double attack = 50.0;  ///< upwards: units per second, or s until 99.5 % of the way
    double release = 50.0; ///< downwards

    static Properties properties();
};

/// Modes of the whole game, of which exactly one holds; none at the beginning.
struct StateGroup {
    QString name;
    double transition = 1.0; ///< s, of changes that no transition of its own names

    static Properties properties();
};

/// One mode of a state group.
struct State {
    QString name;
    static Properties properties();
};

/// How long a group takes from one state to another.
struct StateTransition {
    QString name;
    ObjectId from; ///< none: no state
    ObjectId to;
    double seconds = 1.0;
    bool bothWays = false;

    static Properties properties();
};

/// Modes of each game object, of which exactly one holds.
struct SwitchGroup {
    QString name;
    ObjectId initial;        ///< switch that holds until the game sets one
    ObjectId parameter;      ///< decides instead of the game, by the switches' thresholds
    double hysteresis = 0.0; ///< units by which the parameter must fall below a threshold to go back

    static Properties properties();
};

/// One mode of a switch group.
struct Switch {
    QString name;
    double threshold = 0.0; ///< value of the group's parameter from which on it holds

    static Properties properties();
};

} // namespace flux::doc
