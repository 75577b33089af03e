#pragma once

#include "engine/dsp/shape.h"
#include "engine/program/keys.h"

namespace flux::engine {

/// How an event follows elements on the screen. Weights are relative; what has no evidence has no weight.
struct SpatialIntent {
    bool active = false;
    ObjectKey anchor = 0; ///< the element it belongs to
    ObjectKey from = 0;   ///< a motion begins at this element…
    ObjectKey to = 0;     ///< …and ends at this one
    Shape easing = Shape::Linear;
    double motionSeconds = 0.0;
    double positionWeight = 0.5;
    double motionWeight = 0.3;
    double hintWeight = 0.2;
    double hint = 0.0;       ///< −1 left … 1 right
    double width = 0.5;      ///< stereo width of what is followed
    double deadZone = 0.04;  ///< around the middle, of half the screen
    double mostPan = 0.95;   ///< at the screen's edge
    double smoothing = 0.07; ///< s, a time constant
    double lifetime = 1.0;   ///< s after an element's last word
    bool doppler = false;
};

} // namespace flux::engine
