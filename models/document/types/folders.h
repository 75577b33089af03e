#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// The root of one tree; always there, never in a file.
struct Tree {
    QString name;
    static Properties properties()
    {
        static constexpr auto table = nameRow<Tree>();
        return table;
    }
};

/// Orders objects of one tree for people and files; is never heard and inherits nothing.
struct Folder {
    QString name;
    bool ownFile = false; ///< kept in a unit file of its own; where it stands says so, not a key

    static Properties properties()
    {
        static constexpr auto table
            = joined(nameRow<Folder>(),
                     std::array{property<Folder, &Folder::ownFile>(
                                    "ownFile", QT_TRANSLATE_NOOP("Property", "Own file"), Reach::Label)
                                    .in(QT_TRANSLATE_NOOP("Property", "Version control"))});
        return table;
    }
};

/// Something that a newer program wrote: kept as it is.
struct Unknown {
    QString name;
    QByteArray text; ///< the whole object, compact JSON

    static Properties properties()
    {
        static constexpr auto table = nameRow<Unknown>();
        return table;
    }
};

/// The project itself.
struct Project {
    QString name;
    int seed = 1;
    int sampleRate = 48000; ///< Hz, of the engine
    int voiceLimit = 48;    ///< voices that sound at once
    LimitRule voiceLimitRule = LimitRule::Oldest;
    double virtualThreshold = -80.0; ///< dB; a quieter voice isn't heard
    enum class Resampling : quint8 { BandLimited, Cubic, Linear };
    static constexpr std::array<Choice, 3> resamplings{{
        {"bandLimited", QT_TRANSLATE_NOOP("Property", "Band-limited, 24 taps")},
        {"cubic", QT_TRANSLATE_NOOP("Property", "Cubic, 4 points")},
        {"linear", QT_TRANSLATE_NOOP("Property", "Linear")},
    }};
    Resampling resampling = Resampling::BandLimited; ///< of pitched voices

    static Properties properties()
    {
        using enum Reach;
        constexpr const char *engine = QT_TRANSLATE_NOOP("Property", "Engine");
        static constexpr auto table = joined(
            nameRow<Project>(),
            std::array{
                property<Project, &Project::seed>("seed", QT_TRANSLATE_NOOP("Property", "Seed"), Structure)
                    .in(engine)
                    .between(0, 2147483647)
                    .usually(1000),
                property<Project, &Project::sampleRate>(
                    "sampleRate", QT_TRANSLATE_NOOP("Property", "Engine sample rate"), Structure)
                    .in(engine)
                    .as(Unit::Hertz)
                    .between(8000, 192000),
                property<Project, &Project::voiceLimit>(
                    "voiceLimit", QT_TRANSLATE_NOOP("Property", "Voice limit"), Structure)
                    .in(engine)
                    .between(1, 4096)
                    .usually(256),
                property<Project, &Project::voiceLimitRule>(
                    "voiceLimitRule", QT_TRANSLATE_NOOP("Property", "Over the limit"), Structure)
                    .in(engine)
                    .oneOf(limitRules),
                property<Project, &Project::virtualThreshold>(
                    "virtualThreshold", QT_TRANSLATE_NOOP("Property", "Not heard below"), Structure)
                    .in(engine)
                    .as(Unit::Decibels)
                    .between(-96.0, 0.0),
                property<Project, &Project::resampling>(
                    "resampling", QT_TRANSLATE_NOOP("Property", "Resampling"), Structure)
                    .in(engine)
                    .oneOf(resamplings),
            });
        return table;
    }
};

} // namespace flux::doc
