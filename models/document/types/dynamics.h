#pragma once

#include "models/document/types/effect_properties.h"

namespace flux::doc {

/// Turns down what is louder than its threshold.
struct Compressor : EffectProperties {
    QString name;
    double threshold = -20.0; ///< dBFS
    double ratio = 4.0;
    double knee = 6.0;    ///< dB
    double attack = 0.01; ///< s
    double release = 0.1; ///< s
    double gain = 0.0;    ///< dB, make-up
    Detector detector = Detector::Peak;
    double lookAhead = 0.0; ///< s; needs memory that objects don't have
    ObjectId sideChain;     ///< the bus it listens to; none: its own signal

    static Properties properties();
};

/// Turns down what is quieter than its threshold; with a high ratio it is a gate.
struct Expander : EffectProperties {
    QString name;
    double threshold = -40.0; ///< dBFS
    double ratio = 2.0;
    double knee = 0.0;     ///< dB
    double range = -60.0;  ///< dB, the most it turns down
    double attack = 0.001; ///< s, to open
    double hold = 0.01;    ///< s that it stays open
    double release = 0.1;  ///< s, to close
    Detector detector = Detector::Peak;
    ObjectId sideChain; ///< the bus it listens to; none: its own signal

    static Properties properties();
};

/// Keeps true peaks below its ceiling; 5 ms late.
struct Limiter : EffectProperties {
    QString name;
    double gain = 0.0;     ///< dB, before the limit
    double ceiling = -1.0; ///< dBTP
    double release = 0.1;  ///< s

    static Properties properties();
};

} // namespace flux::doc
