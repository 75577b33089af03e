#pragma once

#include "engine/program/messages.h"
#include "models/simulate/scenario.h"

namespace flux {

/// What was measured and told while something was rendered.
struct RenderFacts {
    /// A sound that was heard, or would have been were it not muted.
    struct Sounding {
        doc::ObjectId sound;
        std::uint64_t playing = 0;
        std::uint64_t start = 0; ///< frame at the project's rate
        std::uint64_t end = 0;
    };
    double projectRate = 48000.0; ///< Hz
    double rate = 48000.0;        ///< Hz, of the samples
    std::uint64_t frames = 0;
    std::vector<float> peaks; ///< linear, of each ms
    double lufs = 0.0;        ///< integrated
    int mostVoices = 0;
    std::vector<Sounding> soundings;
    QHash<quint64, doc::ObjectId> posted; ///< events by playing id
    double peak = 0.0;                    ///< linear
    bool cut = false;                     ///< it may have gone on beyond its end

    void take(const engine::Record &record);
    void take(const float *interleaved, std::uint32_t count);
    /// Ends what still sounds.
    void finish();

private:
    std::uint32_t m_inWindow = 0;
};

/// Whether an expectation was met.
struct Verdict {
    scenario::Expectation expectation;
    bool met = false;
    QString found; ///< what was the case
};
[[nodiscard]] std::vector<Verdict> judge(const Scenario &scenario, const RenderFacts &facts,
                                         const doc::Document &document);

/// The verdicts as a JUnit test suite; each of `errors` is a case of its own that failed for another reason.
[[nodiscard]] QByteArray junit(const QString &name, const std::vector<Verdict> &verdicts,
                               const QStringList &errors, double seconds);

} // namespace flux
