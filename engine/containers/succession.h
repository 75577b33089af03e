#pragma once

#include "engine/dsp/shape.h"

namespace flux::engine {

/// How a container goes from one item to the next.
enum class Transition : std::uint8_t {
    None,           ///< the next begins when the last has died away
    SampleAccurate, ///< the next begins at the frame after the last one's end
    Delay,          ///< so long after the last one's end
    CrossFade,      ///< gains add up to 1
    PowerFade,      ///< powers add up to 1
    TriggerRate,    ///< every so often, whatever still sounds
};

/// What a container does that plays one item after the other by itself.
struct Succession {
    bool continuous = false; ///< off: one item for each post
    Transition transition = Transition::None;
    float duration = 1.0F;    ///< s, of the transition
    std::uint32_t rounds = 1; ///< 0: for ever
    bool alwaysReset = true;  ///< a post begins at the first item, wherever the last one was
};

/// The gain of one who comes in, and 1 minus that of one who goes out, over the time of a cross-fade.
[[nodiscard]] constexpr Shape fadeInShape(Transition t) noexcept
{
    return t == Transition::PowerFade ? Shape::SineIn : Shape::Linear;
}
[[nodiscard]] constexpr Shape fadeOutShape(Transition t) noexcept
{
    return t == Transition::PowerFade ? Shape::SineOut : Shape::Linear;
}

} // namespace flux::engine
