#include "models/document/types/event.h"

namespace flux::doc {

Properties Event::properties()
{
    using enum Reach;
    constexpr const char *pool = QT_TRANSLATE_NOOP("Property", "Prepared starts");
    constexpr const char *limits = QT_TRANSLATE_NOOP("Property", "Limits");
    static constexpr auto table = joined(
        nameRow<Event>(),
        std::array{
            property<Event, &Event::instanceLimit>(
                "instanceLimit", QT_TRANSLATE_NOOP("Property", "At once at most"), Structure)
                .in(limits)
                .between(0, 10000)
                .usually(16),
            property<Event, &Event::overflow>("overflow", QT_TRANSLATE_NOOP("Property", "Over the limit"),
                                              Structure)
                .in(limits)
                .oneOf(overflows),
            property<Event, &Event::cooldown>("cooldown", QT_TRANSLATE_NOOP("Property", "Cool-down"),
                                              Structure)
                .in(limits)
                .as(Unit::Seconds)
                .between(0.0, 3600.0)
                .usually(5.0),
            property<Event, &Event::limitScope>("limitScope", QT_TRANSLATE_NOOP("Property", "Counted by"),
                                                Structure)
                .in(limits)
                .oneOf(limitScopes),
            property<Event, &Event::pooled>("pooled", QT_TRANSLATE_NOOP("Property", "Prepare"), Structure)
                .in(pool),
            property<Event, &Event::poolLeast>("poolLeast", QT_TRANSLATE_NOOP("Property", "At least"),
                                               Structure)
                .in(pool)
                .between(0, 64)
                .usually(16),
            property<Event, &Event::poolMost>("poolMost", QT_TRANSLATE_NOOP("Property", "At most"), Structure)
                .in(pool)
                .between(1, 64)
                .usually(16),
            property<Event, &Event::poolIdle>("poolIdle", QT_TRANSLATE_NOOP("Property", "Idle after"),
                                              Structure)
                .in(pool)
                .as(Unit::Seconds)
                .between(1.0, 3600.0)
                .usually(120.0),
        });
    return table;
}

Properties Action::properties()
{
    using enum Reach;
    constexpr const char *action = QT_TRANSLATE_NOOP("Property", "Action");
    constexpr const char *layer = QT_TRANSLATE_NOOP("Property", "Layer");
    static constexpr auto table = joined(
        nameRow<Action>(),
        std::array{
            property<Action, &Action::type>("type", QT_TRANSLATE_NOOP("Property", "Type"), Structure)
                .in(action)
                .oneOf(types),
            property<Action, &Action::target>("target", QT_TRANSLATE_NOOP("Property", "Target"), Structure)
                .in(action)
                .naming(soundTreeKinds)
                .when("type", onSounds),
            property<Action, &Action::targetBus>("targetBus", QT_TRANSLATE_NOOP("Property", "Bus"), Structure)
                .in(action)
                .naming(busKinds)
                .when("type", onBuses),
            property<Action, &Action::effect>("effect", QT_TRANSLATE_NOOP("Property", "Effect"), Structure)
                .in(action)
                .naming(effectKinds)
                .when("type", onEffects),
            property<Action, &Action::parameter>("parameter", QT_TRANSLATE_NOOP("Property", "Parameter"),
                                                 Structure)
                .in(action)
                .naming(bit(Kind::GameParameter))
                .when("type", onParameters),
            property<Action, &Action::state>("state", QT_TRANSLATE_NOOP("Property", "State"), Structure)
                .in(action)
                .naming(bit(Kind::State))
                .when("type", bitsOf<Type>({Type::SetState})),
            property<Action, &Action::stateGroup>("stateGroup", QT_TRANSLATE_NOOP("Property", "State group"),
                                                  Structure)
                .in(action)
                .naming(bit(Kind::StateGroup))
                .when("type", bitsOf<Type>({Type::SetState})),
            property<Action, &Action::switchValue>("switchValue", QT_TRANSLATE_NOOP("Property", "Switch"),
                                                   Structure)
                .in(action)
                .naming(bit(Kind::Switch))
                .when("type", bitsOf<Type>({Type::SetSwitch})),
            property<Action, &Action::modulator>("modulator", QT_TRANSLATE_NOOP("Property", "Modulator"),
                                                 Structure)
                .in(action)
                .naming(modulatorKinds)
                .when("type", onModulators),
            property<Action, &Action::event>("event", QT_TRANSLATE_NOOP("Property", "Event"), Structure)
                .in(action)
                .naming(bit(Kind::Event))
                .when("type", bitsOf<Type>({Type::PostEvent})),
            property<Action, &Action::amount>("amount", QT_TRANSLATE_NOOP("Property", "Amount"), Parameter)
                .in(action)
                .between(-1e6, 1e6)
                .usually(100.0)
                .when("type", amounts),
            property<Action, &Action::seekUnit>("seekUnit", QT_TRANSLATE_NOOP("Property", "Amount is in"),
                                                Structure)
                .in(action)
                .oneOf(seekUnits)
                .when("type", bitsOf<Type>({Type::Seek})),
            property<Action, &Action::delay>("delay", QT_TRANSLATE_NOOP("Property", "Delay"), Parameter)
                .in(action)
                .as(Unit::Seconds)
                .between(0.0, 600.0)
                .usually(10.0)
                .drivenBy(ByParameter)
                .readAtStart()
                .adding(),
            property<Action, &Action::probability>("probability",
                                                   QT_TRANSLATE_NOOP("Property", "Probability"), Parameter)
                .in(action)
                .as(Unit::Percent)
                .between(0.0, 100.0)
                .drivenBy(ByParameter)
                .readAtStart(),
            property<Action, &Action::fade>("fade", QT_TRANSLATE_NOOP("Property", "Fade"), Parameter)
                .in(action)
                .as(Unit::Seconds)
                .between(0.0, 60.0)
                .usually(5.0)
                .when("type", fades),
            property<Action, &Action::fadeShape>("fadeShape", QT_TRANSLATE_NOOP("Property", "Fade curve"),
                                                 Structure)
                .in(action)
                .oneOf(fadeShapes)
                .when("type", fades),
            property<Action, &Action::scope>("scope", QT_TRANSLATE_NOOP("Property", "Scope"), Structure)
                .in(action)
                .oneOf(scopes)
                .when("type", scoped),
        },
        only(
            std::array{
                property<Action, &Action::trimStart>("trimStart", QT_TRANSLATE_NOOP("Property", "Trim start"),
                                                     Structure)
                    .in(layer)
                    .as(Unit::Seconds)
                    .between(0.0, 86400.0)
                    .usually(10.0),
                property<Action, &Action::trimEnd>("trimEnd", QT_TRANSLATE_NOOP("Property", "Trim end"),
                                                   Structure)
                    .in(layer)
                    .as(Unit::Seconds)
                    .between(0.0, 86400.0)
                    .usually(10.0),
                property<Action, &Action::fadeOut>("fadeOut", QT_TRANSLATE_NOOP("Property", "Fade out"),
                                                   Structure)
                    .in(layer)
                    .as(Unit::Seconds)
                    .between(0.0, 86400.0)
                    .usually(5.0),
                property<Action, &Action::fadeOutShape>(
                    "fadeOutShape", QT_TRANSLATE_NOOP("Property", "Fade-out curve"), Structure)
                    .in(layer)
                    .oneOf(fadeShapes),
                property<Action, &Action::loop>("loop", QT_TRANSLATE_NOOP("Property", "Loop"), Structure)
                    .in(layer)
                    .oneOf(loops),
                property<Action, &Action::loopCount>("loopCount", QT_TRANSLATE_NOOP("Property", "Repeats"),
                                                     Structure)
                    .in(layer)
                    .between(1, 32767)
                    .usually(16),
                property<Action, &Action::ownSends>("ownSends", QT_TRANSLATE_NOOP("Property", "Own sends"),
                                                    Structure)
                    .in(layer),
            },
            "type", onPlay),
        only(voiceRows<Action>(), "type", onPlay));
    return table;
}

} // namespace flux::doc
