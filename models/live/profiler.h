#pragma once

#include "engine/program/messages.h"
#include "models/document/object_id.h"

#include <QStringList>

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace flux {

/// What happened last, bounded: the newest records push the oldest out.
class Profiler {
public:
    static constexpr std::size_t usual = 10'000;

    explicit Profiler(std::size_t most = usual) : m_most(most) {}

    void take(const engine::Record &record);
    void clear();
    [[nodiscard]] const std::deque<engine::Record> &records() const { return m_records; }
    /// Records that were pushed out.
    [[nodiscard]] std::uint64_t forgotten() const { return m_forgotten; }

    struct Latency { ///< frames
        std::uint64_t p50 = 0;
        std::uint64_t p90 = 0;
        std::uint64_t p99 = 0;
        std::uint64_t most = 0;
    };
    struct Summary {
        double seconds = 0.0; ///< between the first and the last record
        int posts = 0;
        int refusedPosts = 0;
        int voices = 0;     ///< started
        int mostVoices = 0; ///< heard at once
        int stolen = 0;
        int starvations = 0;
        Latency latency;                       ///< from when a voice should begin until it did
        std::map<engine::Reason, int> reasons; ///< why something was refused, stopped or goes on unheard
    };
    [[nodiscard]] Summary summary(double sampleRate) const;

    /// The chain that led to a voice, and what became of it until a frame.
    struct Explanation {
        std::uint32_t voice = 0;
        doc::ObjectId sound;
        std::vector<engine::Record> steps; ///< post, action, draws, and what happened to the voice
        std::vector<engine::Record> gains; ///< what its level was made of, the sum last
        engine::Record last;               ///< of the steps: its fate
    };
    /// Nothing when the voice is unknown, or forgotten.
    [[nodiscard]] std::optional<Explanation> explain(std::uint32_t voice, std::uint64_t frame) const;
    /// Voices that were in progress at a frame, in the order of their beginnings.
    [[nodiscard]] std::vector<std::uint32_t> voicesAt(std::uint64_t frame) const;

private:
    std::size_t m_most;
    std::deque<engine::Record> m_records;
    std::uint64_t m_forgotten = 0;
};

using NameOf = std::function<QString(doc::ObjectId)>;
/// A word for a kind of record, as in exported files.
[[nodiscard]] QString kindOf(const engine::Record &record);
/// Of a record of a level, a word for the contributor; otherwise empty.
[[nodiscard]] QString partOf(const engine::Record &record);
/// An explanation for a person, a line for each step and each contribution.
[[nodiscard]] QStringList describe(const Profiler::Explanation &explanation, double sampleRate,
                                   const NameOf &nameOf);

} // namespace flux
