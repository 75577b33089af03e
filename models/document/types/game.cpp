#include "models/document/types/game.h"

namespace flux::doc {

Properties GameParameter::properties()
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

Properties StateGroup::properties()
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

Properties State::properties()
{
    static constexpr auto table = nameRow<State>();
    return table;
}

Properties StateTransition::properties()
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

Properties SwitchGroup::properties()
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

Properties Switch::properties()
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

} // namespace flux::doc
