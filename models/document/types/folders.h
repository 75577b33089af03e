#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// The root of one tree; always there, never in a file.
struct Tree {
    QString name;
    static Properties properties();
};

/// Orders objects of one tree for people and files; is never heard and inherits nothing.
struct Folder {
    QString name;
    bool ownFile = false; ///< kept in a unit file of its own; where it stands says so, not a key

    static Properties properties();
};

/// Something that a newer program wrote: kept as it is.
struct Unknown {
    QString name;
    QByteArray text; ///< the whole object, compact JSON

    static Properties properties();
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

    static Properties properties();
};

} // namespace flux::doc
