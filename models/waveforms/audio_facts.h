#pragma once

#include "models/document/progress.h"

#include <QString>

namespace flux {

/// What a linter asks of an audio file.
struct AudioFacts {
    bool readable = false;
    double seconds = 0.0;
    int clippedRuns = 0;      ///< times that three or more samples on end are at full scale
    double firstClip = 0.0;   ///< s
    double headSilence = 0.0; ///< s before the first sample above −60 dBFS
    double tailSilence = 0.0; ///< s behind the last one
    double lufs = 0.0;        ///< integrated; −∞ for silence and what is too short to measure
};
struct EdgeTrims {
    double head = 0.0; ///< s
    double tail = 0.0; ///< s
};
/// What to trim of a file that is silent at its edges, with a little left before and behind what sounds; 0
/// where beyond `now` there is no more silence than anyone minds: 20 ms at the start, 100 ms at the end.
[[nodiscard]] EdgeTrims edgeTrims(const AudioFacts &facts, const EdgeTrims &now = {});

/// Not readable when `progress` is cancelled meanwhile.
[[nodiscard]] AudioFacts readAudioFacts(const QString &path, const Progress *progress = nullptr);

} // namespace flux
