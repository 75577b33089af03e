#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// Folds children under one set of inherited properties; is not played itself.
struct Group : VoiceProperties, VoiceLimits, OwnSlots {
    QString name;

    static Properties properties()
    {
        static constexpr auto table
            = joined(nameRow<Group>(), voiceRows<Group>(), limitRows<Group>(), slotRows<Group>());
        return table;
    }
};

/// Picks one child each time it is played.
struct Random : VoiceProperties, VoiceLimits, OwnSlots {
    enum class Mode : quint8 { Random, Shuffle, RoundRobin };
    static constexpr std::array<Choice, 3> modes{{
        {"random", QT_TRANSLATE_NOOP("Property", "Random")},
        {"shuffle", QT_TRANSLATE_NOOP("Property", "Shuffle")},
        {"roundRobin", QT_TRANSLATE_NOOP("Property", "Round robin")},
    }};

    QString name;
    Mode mode = Mode::Random;
    int avoidLast = 1; ///< 0 repeats freely; acts clamped to the number of children − 1
    double weight = 50.0;

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *picking = QT_TRANSLATE_NOOP("Property", "Picking");
        static constexpr auto table = joined(
            nameRow<Random>(),
            std::array{
                property<Random, &Random::mode>("mode", QT_TRANSLATE_NOOP("Property", "Mode"), Structure)
                    .in(picking)
                    .oneOf(modes),
                property<Random, &Random::avoidLast>(
                    "avoidLast", QT_TRANSLATE_NOOP("Property", "Avoid the last"), Structure)
                    .in(picking)
                    .between(0, 999)
                    .usually(10),
            },
            voiceRows<Random>(), limitRows<Random>(), slotRows<Random>(), weightRow<Random>());
        return table;
    }
};

} // namespace flux::doc
