#pragma once

#include "engine/program/messages.h"
#include "models/document/document.h"

#include <functional>
#include <map>

namespace flux {

/// What came of playing something very often, without a sound.
struct Simulation {
    /// How often a child was picked.
    struct Share {
        doc::ObjectId child;
        int picks = 0;
        double share = 0.0; ///< of all picks of its container
        double low = 0.0;   ///< of the 95 % confidence interval of its probability (Wilson, 1927)
        double high = 0.0;
        double expected = 0.0; ///< by the long run of a random container (pickChances()); 0: any other
    };
    /// The picks of one container.
    struct Container {
        doc::ObjectId container;
        std::vector<Share> shares; ///< children in their order, those that were never picked too
        int picks = 0;
        int longestRepeat = 0; ///< most picks of the same child in a row
    };
    int plays = 0;
    int silent = 0;        ///< plays in which nothing started
    int endless = 0;       ///< plays that don't end by themselves
    double shortest = 0.0; ///< s, of those that end
    double mean = 0.0;
    double longest = 0.0;
    double quietest = 0.0; ///< dB: the gains of the loudest voice of a play, without the sounds' own levels
    double loudest = 0.0;
    int mostVoices = 0; ///< at once, in one play
    std::map<engine::Reason, int> refusals;
    std::vector<Container> containers;
    bool cancelled = false;
};

/// Plays an event, sound or container `plays` times, one after the other, with the project's seed. `problem`
/// says why it can't; `go(share)` may return false to cancel. Nothing is read but the document.
[[nodiscard]] Simulation simulate(const doc::Document &document, doc::ObjectId target, int plays,
                                  QString &problem, const std::function<bool(double)> &go = {});

} // namespace flux
