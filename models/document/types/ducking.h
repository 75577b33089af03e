#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// Its parent bus is turned down by another one.
struct DuckRule {
    enum class Trigger : quint8 { Level, Activity };
    static constexpr std::array<Choice, 2> triggers{{
        {"level", QT_TRANSLATE_NOOP("Property", "Its level")},
        {"activity", QT_TRANSLATE_NOOP("Property", "Any voice in it")},
    }};
    enum class Acts : quint8 { Bus, Voices };
    static constexpr std::array<Choice, 2> targets{{
        {"bus", QT_TRANSLATE_NOOP("Property", "On the bus")},
        {"voices", QT_TRANSLATE_NOOP("Property", "On its voices and their sends")},
    }};

    QString name;
    ObjectId source;
    Trigger trigger = Trigger::Level;
    double threshold = -40.0; ///< dBFS, RMS over 50 ms
    double amount = -6.0;     ///< dB
    double attack = 0.05;     ///< s
    double hold = 0.1;        ///< s after the trigger has ended
    double release = 0.5;     ///< s
    FadeShape shape = FadeShape::Linear;
    Acts acts = Acts::Bus;

    static Properties properties();
};

} // namespace flux::doc
