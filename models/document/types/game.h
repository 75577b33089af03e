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

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Parameter");
        constexpr double widest = 1e6;
        constexpr quint64 moving = 0b110;
        static constexpr auto table
            = joined(nameRow<GameParameter>(),
                     std::array{
                         property<GameParameter, &GameParameter::minimum>(
                             "minimum", QT_TRANSLATE_NOOP("Property", "Minimum"), Structure)
                             .in(section)
                             .between(-widest, widest)
                             .usually(100.0),
                         property<GameParameter, &GameParameter::maximum>(
                             "maximum", QT_TRANSLATE_NOOP("Property", "Maximum"), Structure)
                             .in(section)
                             .between(-widest, widest)
                             .usually(100.0),
                         property<GameParameter, &GameParameter::initial>(
                             "initial", QT_TRANSLATE_NOOP("Property", "Default"), Structure)
                             .in(section)
                             .between(-widest, widest)
                             .usually(100.0),
                         property<GameParameter, &GameParameter::interpolation>(
                             "interpolation", QT_TRANSLATE_NOOP("Property", "Interpolation"), Structure)
                             .in(section)
                             .oneOf(interpolations),
                         property<GameParameter, &GameParameter::attack>(
                             "attack", QT_TRANSLATE_NOOP("Property", "Upwards"), Structure)
                             .in(section)
                             .between(0.0, widest)
                             .usually(200.0)
                             .when("interpolation", moving),
                         property<GameParameter, &GameParameter::release>(
                             "release", QT_TRANSLATE_NOOP("Property", "Downwards"), Structure)
                             .in(section)
                             .between(0.0, widest)
                             .usually(200.0)
                             .when("interpolation", moving),
                     });
        return table;
    }
};

/// Modes of the whole game, of which exactly one holds; none at the beginning.
struct StateGroup {
    QString name;
    double transition = 1.0; ///< s, of changes that no transition of its own names

    static Properties properties()
    {
        static constexpr auto table = joined(
            nameRow<StateGroup>(),
            std::array{property<StateGroup, &StateGroup::transition>(
                           "transition", QT_TRANSLATE_NOOP("Property", "Transition time"), Reach::Structure)
                           .in(QT_TRANSLATE_NOOP("Property", "States"))
                           .as(Unit::Seconds)
                           .between(0.0, 60.0)
                           .usually(5.0)});
        return table;
    }
};

/// One mode of a state group.
struct State {
    QString name;
    static Properties properties()
    {
        static constexpr auto table = nameRow<State>();
        return table;
    }
};

/// How long a group takes from one state to another.
struct StateTransition {
    QString name;
    ObjectId from; ///< none: no state
    ObjectId to;
    double seconds = 1.0;
    bool bothWays = false;

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Transition");
        static constexpr auto table
            = joined(nameRow<StateTransition>(),
                     std::array{
                         property<StateTransition, &StateTransition::from>(
                             "from", QT_TRANSLATE_NOOP("Property", "From"), Structure)
                             .in(section)
                             .naming(bit(Kind::State)),
                         property<StateTransition, &StateTransition::to>(
                             "to", QT_TRANSLATE_NOOP("Property", "To"), Structure)
                             .in(section)
                             .naming(bit(Kind::State)),
                         property<StateTransition, &StateTransition::seconds>(
                             "seconds", QT_TRANSLATE_NOOP("Property", "Time"), Structure)
                             .in(section)
                             .as(Unit::Seconds)
                             .between(0.0, 60.0)
                             .usually(5.0),
                         property<StateTransition, &StateTransition::bothWays>(
                             "bothWays", QT_TRANSLATE_NOOP("Property", "Both ways"), Structure)
                             .in(section),
                     });
        return table;
    }
};

/// Modes of each game object, of which exactly one holds.
struct SwitchGroup {
    QString name;
    ObjectId initial;        ///< switch that holds until the game sets one
    ObjectId parameter;      ///< decides instead of the game, by the switches' thresholds
    double hysteresis = 0.0; ///< units by which the parameter must fall below a threshold to go back

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Switches");
        static constexpr auto table
            = joined(nameRow<SwitchGroup>(),
                     std::array{
                         property<SwitchGroup, &SwitchGroup::initial>(
                             "initial", QT_TRANSLATE_NOOP("Property", "Default switch"), Structure)
                             .in(section)
                             .naming(bit(Kind::Switch)),
                         property<SwitchGroup, &SwitchGroup::parameter>(
                             "parameter", QT_TRANSLATE_NOOP("Property", "Driven by"), Structure)
                             .in(section)
                             .naming(bit(Kind::GameParameter)),
                         property<SwitchGroup, &SwitchGroup::hysteresis>(
                             "hysteresis", QT_TRANSLATE_NOOP("Property", "Hysteresis"), Structure)
                             .in(section)
                             .between(0.0, 1e6)
                             .usually(20.0),
                     });
        return table;
    }
};

/// One mode of a switch group.
struct Switch {
    QString name;
    double threshold = 0.0; ///< value of the group's parameter from which on it holds

    static Properties properties()
    {
        static constexpr auto table
            = joined(nameRow<Switch>(),
                     std::array{property<Switch, &Switch::threshold>(
                                    "threshold", QT_TRANSLATE_NOOP("Property", "Threshold"), Reach::Structure)
                                    .in(QT_TRANSLATE_NOOP("Property", "Switch"))
                                    .between(-1e6, 1e6)
                                    .usually(100.0)});
        return table;
    }
};

} // namespace flux::doc
