#pragma once

#include "models/capture/capture_file.h"

#include <QStringList>

#include <span>

namespace flux {

/// How a take was rendered again.
struct Replay {
    QString problem;     ///< it couldn't be
    QStringList missing; ///< audio files that the project doesn't have: silence in their place
    std::uint64_t frames = 0;
    std::uint64_t compared = 0;  ///< frames up to the last mark of the take
    bool identical = true;       ///< the same bits at every mark
    std::uint64_t differsAt = 0; ///< frame of the first mark that doesn't agree
    bool cancelled = false;
};

/// Renders a take again. `fileOf(contentHash, path)` finds its audio, empty when there is none;
/// `write(stereo)` takes what is heard, false when it can't; `go(seconds)` ends it when false.
[[nodiscard]] Replay replay(const Capture &capture,
                            const std::function<QString(const QString &hash, const QString &path)> &fileOf,
                            const std::function<bool(std::span<const float>)> &write,
                            const std::function<bool(double)> &go);

} // namespace flux
