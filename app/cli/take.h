#pragma once

#include "app/cli/cli.h"
#include "models/capture/replay.h"

namespace flux::cli {

/// A recorded take, with the project that supplies its audio.
class Take {
public:
    /// Complains and returns an exit code when project or capture can't be used.
    [[nodiscard]] int open(const Talk &talk, const std::string &project, const std::string &capture);
    [[nodiscard]] const Capture &capture() const { return m_capture; }
    /// Finds audio in the project by what it holds; empty when it isn't there.
    [[nodiscard]] QString find(const QString &hash, const QString &path) const;
    /// Renders it again and tells what is missing. Returns the exit code; `result` says more.
    [[nodiscard]] int play(const Talk &talk, ReplayListener listener, Replay &result) const;

private:
    Session m_session;
    Capture m_capture;
    QHash<QString, QString> m_byHash;
};

} // namespace flux::cli
