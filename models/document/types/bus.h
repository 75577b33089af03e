#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// What every summing point has.
struct BusProperties {
    double volume = 0.0; ///< dB
    double pan = 0.0;    ///< −1 left … 1 right
    double width = 1.0;  ///< 0 mono … 2
    bool mute = false;
    double mostDucking = -96.0; ///< dB; what all duck rules together may turn it down by
    // What becomes of voices that follow the screen, as factors
    double spatialPan = 1.0;
    double spatialWidth = 1.0;
    double spatialSmoothing = 1.0;
    double spatialReverb = 1.0; ///< of their sends
    double spatialDoppler = 1.0;
    bool meter = true; ///< off: a bus without effects and sends is only a gain on the way and costs no buffer
};

/// A mixing bus; its parent is the bus it feeds. The one directly below the tree is the main bus.
struct Bus : BusProperties {
    QString name;
    int voiceLimit = 0; ///< of it and all buses that feed it; 0: none
    LimitRule voiceLimitRule = LimitRule::Oldest;

    static Properties properties();
};

/// A bus that sends feed, and no voice of its own; what comes out goes to its parent.
struct AuxBus : BusProperties {
    QString name;

    static Properties properties();
};

} // namespace flux::doc
