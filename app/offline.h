#pragma once

#include "engine/engine.h"
#include "engine/stream/audio_writer.h"
#include "models/document/document.h"
#include "models/simulate/verdict.h"

#include <QString>

#include <functional>

namespace flux {

/// What to render without a device.
struct RenderJob {
    std::vector<doc::ObjectId> posts; ///< events, sounds or containers, all at frame 0
    Scenario scenario;                ///< besides
    std::vector<doc::ObjectId> solo;  ///< objects and buses to hear alone; none: all
    QString output;                   ///< file to write; empty: only measure
    engine::AudioFormat format = engine::AudioFormat::Wav24;
    int rate = 48000;          ///< Hz, of the file
    std::uint32_t block = 256; ///< frames asked for at a time: must not be heard
    double seconds = 0.0;      ///< 0: until it is silent
    double longest = 600.0;    ///< s after which an endless sound is cut
};

struct RenderReport {
    QString problem; ///< nothing was rendered, or not all could be written
    bool couldNotWrite = false;
    bool endless = false; ///< it was cut at `longest`
    bool cancelled = false;
    std::uint64_t frames = 0;
    double peak = 0.0;    ///< linear
    int voices = 0;       ///< started
    QStringList refusals; ///< what was not heard, and why
    RenderFacts facts;
};

/// Renders a project's objects as they would sound live, deterministically. `absolute` finds files of the
/// project; `go` may return false to cancel.
[[nodiscard]] RenderReport renderOffline(doc::Document &document,
                                         const std::function<QString(const QString &)> &absolute,
                                         const RenderJob &job, const std::function<bool(double seconds)> &go);

} // namespace flux
