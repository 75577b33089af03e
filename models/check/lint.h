#pragma once

#include "models/document/document.h"
#include "models/waveforms/audio_facts.h"

#include <functional>
#include <optional>
#include <span>

namespace flux {

/// One thing that the linter looks for.
struct LintRule {
    enum class Severity : quint8 { Hint, Warning, Error };
    const char *id; ///< as it is typed: "unused-parameter"
    Severity severity;
    const char *explanation; ///< marked for translation in the context "Lint"
    bool hasFix;             ///< for some of its findings at least
    bool readsAudio;
};
[[nodiscard]] std::span<const LintRule> lintRules();

/// One place where something isn't as it should be.
struct LintFinding {
    const LintRule *rule = nullptr;
    doc::ObjectId object;
    QString message; ///< translated
    doc::Edits fix;  ///< what would mend it, as one step; none when only a person can decide
};

/// What is told of an audio file of the project; nothing: its rules are left out.
using AudioFactsOf = std::function<std::optional<AudioFacts>(doc::ObjectId audioFile)>;

/// All findings, in the order of the rules.
[[nodiscard]] std::vector<LintFinding> lint(const doc::Document &document, const AudioFactsOf &factsOf = {});

} // namespace flux
