#pragma once

#include "engine/capture/capture_log.h"
#include "models/compile/publisher.h"
#include "models/document/edit.h"

#include <variant>

namespace flux {

/// A take of live play: the project as it was, and all that reached the engine, with the frame at which it
/// took effect. It renders again with the same bits.
struct Capture {
    static constexpr int version = 1;

    /// The project was edited, or the publisher was asked for something; `published` afterwards.
    struct Work {
        std::variant<doc::Edits, Publisher::Task> what;
        std::uint64_t published = 0;
    };
    QString name; ///< of the project
    double sampleRate = 48000.0;
    std::uint32_t voices = 48;
    QString simd;        ///< instruction-set level of the kernels
    doc::Edits snapshot; ///< sets of the project's properties, then inserts, parents first
    std::vector<Work> work;
    std::vector<engine::Captured> heard; ///< in the order of time
    std::uint64_t frames = 0;
    int underruns = 0; ///< of the device: listed, not repeated
};

/// Puts the project as it was when a take began into an empty document.
void restore(const Capture &capture, doc::Document &document);

/// The file of a capture: compressed lines of JSON.
[[nodiscard]] QByteArray writeCapture(const Capture &capture);
/// `problem` says what is wrong with the file and what to do; then the capture is not to be used.
[[nodiscard]] Capture readCapture(const QByteArray &bytes, QString &problem);

} // namespace flux
