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

/// What a replay needs of whoever asks for it.
struct ReplayListener {
    /// Finds audio by its content; empty when there is none.
    std::function<QString(const QString &hash, const QString &path)> fileOf;
    /// Takes what is heard, false when it can't.
    std::function<bool(std::span<const float> stereo)> write;
    /// Is told of all that happens; may be empty.
    std::function<void(const engine::Record &)> told;
    /// Ends it when false.
    std::function<bool(double seconds)> go;
};

/// Renders a take again.
[[nodiscard]] Replay replay(const Capture &capture, const ReplayListener &listener);

} // namespace flux
