// Studio: what is wrong with a project, and what mends it.
#include "models/check/lint.h"
#include "models/check/validate.h"
#include "models/studio/studio.h"

#include <QFileInfo>

#include <algorithm>
#include <ranges>

namespace flux {

using namespace doc;

namespace {
QString severityOf(const LintRule &rule)
{
    using Severity = LintRule::Severity;
    return rule.severity == Severity::Error  ? QStringLiteral("error")
        : rule.severity == Severity::Warning ? QStringLiteral("warning")
                                             : QStringLiteral("info");
}
constexpr int mostFindings = 100; ///< of each kind; who has more of them mends these first
} // namespace

void Studio::show(std::span<const LintFinding> all)
{
    std::vector<LintFinding> findings(all.begin(), all.end());
    std::ranges::stable_sort(findings, std::greater<>(), [](const LintFinding &finding) {
        return static_cast<int>(finding.rule->severity);
    });
    findings.resize(std::min<std::size_t>(findings.size(), mostFindings));
    for (const LintFinding &finding : std::views::reverse(findings)) // the worst comes last and stands on top
        m_notifications.add(severityOf(*finding.rule),
                            QStringLiteral("%1: %2").arg(placeOf(finding.object), finding.message),
                            finding.object, finding.fix);
}

int Studio::check()
{
    auto findings = validate(*document(), [this](const QString &path) {
        return QFileInfo(m_session.file().absolute(path)).isFile();
    });
    const auto lintFindings = lint(*document());
    show(lintFindings);
    const int found = static_cast<int>(findings.size() + lintFindings.size());
    const auto isError = [](const Finding &finding) { return finding.severity == Problem::Error; };
    std::ranges::stable_partition(findings, isError);
    findings.resize(std::min<std::size_t>(findings.size(), mostFindings));
    for (const Finding &finding : std::views::reverse(findings))
        m_notifications.add(isError(finding) ? QStringLiteral("error") : QStringLiteral("warning"),
                            QStringLiteral("%1: %2").arg(placeOf(finding.object), finding.message),
                            finding.object);
    checkAudio(found);
    return found;
}

/// The rules that read audio take their time: in the background, each file once.
void Studio::checkAudio(int foundBefore)
{
    struct Reading {
        std::vector<std::pair<QString, QString>> files; ///< what it is known by, path
        QHash<QString, AudioFacts> facts;
    };
    if (m_work.isBusy()) {
        m_notifications.add(
            QStringLiteral("info"),
            tr("The audio itself was not checked: check again when the present work is done."));
        return;
    }
    const auto keyOf
        = [](const AudioFile &file) { return file.contentHash.isEmpty() ? file.path : file.contentHash; };
    const auto reading = std::make_shared<Reading>();
    for (const ObjectId id : document()->allOf(Kind::AudioFile)) {
        const auto *file = document()->find<AudioFile>(id);
        if (!m_audioFacts.contains(keyOf(*file)))
            reading->files.emplace_back(keyOf(*file), m_session.file().absolute(file->path));
    }
    m_work.start(
        {tr("Reading audio"),
         [reading](Progress &progress) {
             for (std::size_t i = 0; i < reading->files.size() && !progress.isCancelled(); ++i) {
                 const auto &[hash, path] = reading->files[i];
                 if (const AudioFacts facts = readAudioFacts(path, &progress); facts.readable)
                     reading->facts.insert(hash, facts);
                 progress.set(static_cast<double>(i + 1) / static_cast<double>(reading->files.size()));
             }
         },
         [this, reading, foundBefore, keyOf](const Progress &progress) {
             m_audioFacts.insert(reading->facts);
             if (progress.isCancelled())
                 return;
             auto findings = lint(*document(), [this, keyOf](ObjectId id) -> std::optional<AudioFacts> {
                 const auto *file = document()->find<AudioFile>(id);
                 const auto facts = m_audioFacts.constFind(file ? keyOf(*file) : QString());
                 return facts != m_audioFacts.cend() && facts->readable ? std::optional(*facts)
                                                                        : std::nullopt;
             });
             std::erase_if(findings, [](const LintFinding &finding) { return !finding.rule->readsAudio; });
             show(findings);
             if (foundBefore == 0 && findings.empty())
                 m_notifications.add(QStringLiteral("info"),
                                     tr("The project was checked: nothing is wrong."));
             Q_EMIT checked();
         }});
}

void Studio::mend(int row)
{
    if (Edits fix = m_notifications.takeFix(row); !fix.empty())
        (void)editor()->push(tr("Mend"), std::move(fix));
}

} // namespace flux
