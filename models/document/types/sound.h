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

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *edit = QT_TRANSLATE_NOOP("Property", "Edit");
        constexpr double longest = 86400.0;
        static constexpr auto table = joined(
            nameRow<Sound>(),
            std::array{
                property<Sound, &Sound::audioFile>("audioFile", QT_TRANSLATE_NOOP("Property", "Audio file"),
                                                   Structure)
                    .in(edit)
                    .naming(bit(Kind::AudioFile)),
                property<Sound, &Sound::gain>("gain", QT_TRANSLATE_NOOP("Property", "Gain"), Parameter)
                    .in(edit)
                    .as(Unit::Decibels)
                    .between(-24.0, 24.0)
                    .drivenBy(ByParameter)
                    .adding(),
                property<Sound, &Sound::trimStart>("trimStart", QT_TRANSLATE_NOOP("Property", "Trim start"),
                                                   Structure)
                    .in(edit)
                    .as(Unit::Seconds)
                    .between(0.0, longest)
                    .usually(10.0),
                property<Sound, &Sound::trimEnd>("trimEnd", QT_TRANSLATE_NOOP("Property", "Trim end"),
                                                 Structure)
                    .in(edit)
                    .as(Unit::Seconds)
                    .between(0.0, longest)
                    .usually(10.0),
                property<Sound, &Sound::fadeIn>("fadeIn", QT_TRANSLATE_NOOP("Property", "Fade in"), Structure)
                    .in(edit)
                    .as(Unit::Seconds)
                    .between(0.0, longest)
                    .usually(5.0),
                property<Sound, &Sound::fadeInShape>(
                    "fadeInShape", QT_TRANSLATE_NOOP("Property", "Fade-in curve"), Structure)
                    .in(edit)
                    .oneOf(fadeShapes),
                property<Sound, &Sound::fadeOut>("fadeOut", QT_TRANSLATE_NOOP("Property", "Fade out"),
                                                 Structure)
                    .in(edit)
                    .as(Unit::Seconds)
                    .between(0.0, longest)
                    .usually(5.0),
                property<Sound, &Sound::fadeOutShape>(
                    "fadeOutShape", QT_TRANSLATE_NOOP("Property", "Fade-out curve"), Structure)
                    .in(edit)
                    .oneOf(fadeShapes),
                property<Sound, &Sound::loop>("loop", QT_TRANSLATE_NOOP("Property", "Loop"), Structure)
                    .in(edit)
                    .oneOf(loops),
                property<Sound, &Sound::loopCount>("loopCount", QT_TRANSLATE_NOOP("Property", "Repeats"),
                                                   Structure)
                    .in(edit)
                    .between(1, 32767)
                    .usually(16),
                property<Sound, &Sound::loopStart>("loopStart", QT_TRANSLATE_NOOP("Property", "Loop start"),
                                                   Structure)
                    .in(edit)
                    .as(Unit::Seconds)
                    .between(0.0, longest)
                    .usually(10.0),
                property<Sound, &Sound::loopEnd>("loopEnd", QT_TRANSLATE_NOOP("Property", "Loop end"),
                                                 Structure)
                    .in(edit)
                    .as(Unit::Seconds)
                    .between(0.0, longest)
                    .usually(10.0),
                property<Sound, &Sound::stream>("stream", QT_TRANSLATE_NOOP("Property", "Stream"), Structure)
                    .in(edit)
                    .oneOf(streamings),
                property<Sound, &Sound::prefetch>("prefetch", QT_TRANSLATE_NOOP("Property", "Prefetch"),
                                                  Structure)
                    .in(edit)
                    .as(Unit::Seconds)
                    .between(0.05, 2.0),
            },
            voiceRows<Sound>(), limitRows<Sound>(), positionRows<Sound>(), slotRows<Sound>(),
            weightRow<Sound>());
        return table;
    }
};

/// A place in its sound's file at which the game is told, while it is heard.
struct Marker {
    QString name;
    double at = 0.0; ///< s from the file's start

    static Properties properties()
    {
        static constexpr auto table
            = joined(nameRow<Marker>(),
                     std::array{property<Marker, &Marker::at>("at", QT_TRANSLATE_NOOP("Property", "At"),
                                                              Reach::Structure)
                                    .in(QT_TRANSLATE_NOOP("Property", "Marker"))
                                    .as(Unit::Seconds)
                                    .between(0.0, 86400.0)
                                    .usually(10.0)});
        return table;
    }
};

} // namespace flux::doc
