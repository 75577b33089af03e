#pragma once

#include "models/document/document.h"

#include <QString>

#include <array>
#include <optional>
#include <variant>

namespace flux {

namespace scenario {
/// A text of the context "Scenario".
[[nodiscard]] QString say(const char *text);

/// Plays an event, sound or container.
struct Post {
    doc::ObjectId target;
};
/// Stops what the posts of this name have started, all of them with a fade.
struct Stop {
    doc::ObjectId target; ///< none: everything
    double fade = 0.0;    ///< s
};
struct SetParameter {
    doc::ObjectId parameter;
    std::optional<double> value; ///< none: reset
    double fade = 0.0;           ///< s
};
struct SetState {
    doc::ObjectId group;
    doc::ObjectId state; ///< none: none of them
};
struct SetSwitch {
    doc::ObjectId group;
    doc::ObjectId value; ///< none: as authored
};
/// Where a game object or the listener is.
struct SetPlace {
    bool listener = false;
    std::array<float, 3> position{};
    std::array<float, 3> forward{}; ///< none: an object sounds to all sides, the listener looks to the front
};
/// Where an element of the screen is.
struct SetAnchor {
    QString element;
    std::array<float, 4> rectangle{}; ///< x, y, width, height in parts of the screen
    bool visible = true;
};
/// Takes a game object away.
struct Unregister {};

struct Step {
    double at = 0.0; ///< s
    QString object;  ///< name of the game object; empty: the global one
    std::variant<Post, Stop, SetParameter, SetState, SetSwitch, SetPlace, SetAnchor, Unregister> what;
};

/// Something that is asserted of what is heard.
struct Expectation {
    enum class Kind : quint8 {
        PeakBelow,    ///< low: dBFS
        PeakAbove,    ///< low: dBFS
        NoClipping,   ///< no sample beyond full scale
        Heard,        ///< target sounds somewhere in low…high s
        NotHeard,     ///< target sounds nowhere in low…high s
        SilentBefore, ///< low: s
        SilentAfter,  ///< low: s
        Lufs,         ///< integrated loudness within low…high
        VoicesBelow,  ///< low: never as many at once
        StartsAt,     ///< target starts at frame low, give or take `tolerance`
    };
    Kind kind = Kind::PeakBelow;
    doc::ObjectId target;
    double low = 0.0;
    double high = 0.0;
    double tolerance = 0.0; ///< frames
    QString text;           ///< as it is reported
};
} // namespace scenario

/// A timed script of what a game does, and what is expected to be heard of it.
struct Scenario {
    double seconds = 0.0; ///< 0: until it is silent
    std::optional<int> seed;
    std::vector<scenario::Step> steps; ///< in the order of time
    std::vector<scenario::Expectation> expectations;
};

/// Reads a scenario; names are those of objects in the project. Each problem names its place and what to do;
/// with one the scenario is not to be used.
[[nodiscard]] Scenario readScenario(const QByteArray &json, const doc::Document &document,
                                    QStringList &problems);

} // namespace flux
