#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// The name a game posts; its actions are its children.
struct Event {
    QString name;
    bool pooled = false;    ///< starts are prepared, so that it sounds at once whatever else plays
    int poolLeast = 2;      ///< prepared starts that are always kept
    int poolMost = 8;       ///< prepared starts that there may come to be
    double poolIdle = 30.0; ///< s without a start, after which only the least are kept

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *pool = QT_TRANSLATE_NOOP("Property", "Prepared starts");
        static constexpr auto table = joined(
            nameRow<Event>(),
            std::array{
                property<Event, &Event::pooled>("pooled", QT_TRANSLATE_NOOP("Property", "Prepare"), Structure)
                    .in(pool),
                property<Event, &Event::poolLeast>("poolLeast", QT_TRANSLATE_NOOP("Property", "At least"),
                                                   Structure)
                    .in(pool)
                    .between(0, 64)
                    .usually(16),
                property<Event, &Event::poolMost>("poolMost", QT_TRANSLATE_NOOP("Property", "At most"),
                                                  Structure)
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
};

/// One thing an event does, at its place on the event's time line.
struct Action : VoiceProperties {
    enum class Type : quint8 { Play, Stop, StopAll, Pause, Resume };
    static constexpr std::array<Choice, 5> types{{
        {"play", QT_TRANSLATE_NOOP("Property", "Play")},
        {"stop", QT_TRANSLATE_NOOP("Property", "Stop")},
        {"stopAll", QT_TRANSLATE_NOOP("Property", "Stop all")},
        {"pause", QT_TRANSLATE_NOOP("Property", "Pause")},
        {"resume", QT_TRANSLATE_NOOP("Property", "Resume")},
    }};
    enum class Scope : quint8 { GameObject, Global };
    static constexpr std::array<Choice, 2> scopes{{
        {"gameObject", QT_TRANSLATE_NOOP("Property", "Game object")},
        {"global", QT_TRANSLATE_NOOP("Property", "Global")},
    }};

    QString name; ///< empty: shown as the name of its target
    Type type = Type::Play;
    ObjectId target;
    double delay = 0.0;         ///< s on the event's time line
    double probability = 100.0; ///< %
    double fade = 0.0;          ///< s: in for play, out for the stops (5 ms at least)
    FadeShape fadeShape = FadeShape::Linear;
    Scope scope = Scope::GameObject; ///< of stop, pause and resume

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *action = QT_TRANSLATE_NOOP("Property", "Action");
        static constexpr auto table = joined(
            nameRow<Action>(),
            std::array{
                property<Action, &Action::type>("type", QT_TRANSLATE_NOOP("Property", "Type"), Structure)
                    .in(action)
                    .oneOf(types),
                property<Action, &Action::target>("target", QT_TRANSLATE_NOOP("Property", "Target"),
                                                  Structure)
                    .in(action)
                    .naming(soundTreeKinds),
                property<Action, &Action::delay>("delay", QT_TRANSLATE_NOOP("Property", "Delay"), Parameter)
                    .in(action)
                    .as(Unit::Seconds)
                    .between(0.0, 600.0)
                    .usually(10.0)
                    .drivenBy(ByParameter),
                property<Action, &Action::probability>(
                    "probability", QT_TRANSLATE_NOOP("Property", "Probability"), Parameter)
                    .in(action)
                    .as(Unit::Percent)
                    .between(0.0, 100.0)
                    .drivenBy(ByParameter),
                property<Action, &Action::fade>("fade", QT_TRANSLATE_NOOP("Property", "Fade"), Parameter)
                    .in(action)
                    .as(Unit::Seconds)
                    .between(0.0, 60.0)
                    .usually(5.0),
                property<Action, &Action::fadeShape>("fadeShape", QT_TRANSLATE_NOOP("Property", "Fade curve"),
                                                     Structure)
                    .in(action)
                    .oneOf(fadeShapes),
                property<Action, &Action::scope>("scope", QT_TRANSLATE_NOOP("Property", "Scope"), Structure)
                    .in(action)
                    .oneOf(scopes),
            },
            voiceRows<Action>());
        return table;
    }
};

} // namespace flux::doc
