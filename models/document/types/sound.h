#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// An audio file with an edit that leaves the file alone.
struct Sound : VoiceProperties, VoiceLimits, Positioned, OwnSlots {
    enum class Loop : quint8 { Off, Infinite, Counted };
    static constexpr std::array<Choice, 3> loops{{
        {"off", QT_TRANSLATE_NOOP("Property", "Off")},
        {"infinite", QT_TRANSLATE_NOOP("Property", "Infinite")},
        {"counted", QT_TRANSLATE_NOOP("Property", "Counted")},
    }};

    QString name;
    ObjectId audioFile;
    double gain = 0.0;      ///< dB
    double trimStart = 0.0; ///< s cut off at the start
    double trimEnd = 0.0;   ///< s cut off at the end, so that a longer take keeps its trim
    double fadeIn = 0.0;    ///< s from the trimmed start, in the file's time
    double fadeOut = 0.0;   ///< s before the trimmed end of the last pass, in the file's time
    FadeShape fadeInShape = FadeShape::Linear;
    FadeShape fadeOutShape = FadeShape::Linear;
    Loop loop = Loop::Off;
    int loopCount = 1;      ///< how often the loop is repeated, when counted
    double loopStart = 0.0; ///< s from the file's start
    double loopEnd = 0.0;   ///< s from the file's start; 0: the trimmed end
    enum class Streaming : quint8 { Auto, On, Off };
    static constexpr std::array<Choice, 3> streamings{{
        {"auto", QT_TRANSLATE_NOOP("Property", "When it is long")},
        {"on", QT_TRANSLATE_NOOP("Property", "On")},
        {"off", QT_TRANSLATE_NOOP("Property", "Off")},
    }};
    Streaming stream = Streaming::Auto; ///< read from disk while it plays; auto: from 10 s on
    double prefetch = 0.1;              ///< s kept in memory, so that a stream starts at once
    double weight = 50.0;

    static Properties properties();
};

/// A place in its sound's file at which the game is told, while it is heard.
struct Marker {
    QString name;
    double at = 0.0; ///< s from the file's start

    static Properties properties();
};

} // namespace flux::doc
