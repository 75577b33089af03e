#include "models/check/lint.h"

#include "app/cli/cli.h"
#include "models/document/naming.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace flux::cli {

using namespace doc;
using namespace Qt::Literals::StringLiterals;

namespace {
struct LintOptions {
    std::string path;
    std::vector<std::string> fix;
    bool rules = false;
    bool quick = false;
};

QString severityName(LintRule::Severity severity)
{
    return severity == LintRule::Severity::Error  ? u"error"_s
        : severity == LintRule::Severity::Warning ? u"warning"_s
                                                  : u"hint"_s;
}

void tellRules(const Talk &talk)
{
    QJsonArray list;
    for (const LintRule &rule : lintRules()) {
        const QString explanation = QCoreApplication::translate("Lint", rule.explanation);
        talk.say(u"%1  %2%3%4"_s.arg(QString::fromLatin1(rule.id), -24)
                     .arg(severityName(rule.severity), -8)
                     .arg(rule.hasFix ? u"fix  "_s : u"     "_s, explanation));
        list << QJsonObject{{u"id"_s, QString::fromLatin1(rule.id)},
                            {u"severity"_s, severityName(rule.severity)},
                            {u"fix"_s, rule.hasFix},
                            {u"explanation"_s, explanation}};
    }
    talk.result({{u"rules"_s, list}});
}

const LintRule *ruleOf(const std::string &id)
{
    for (const LintRule &rule : lintRules())
        if (id == rule.id)
            return &rule;
    return nullptr;
}

/// Mends what the rules that were named find; returns the exit code.
int mend(Session &session, const Talk &talk, const LintOptions &o, std::vector<LintFinding> &findings)
{
    int mended = 0;
    for (LintFinding &finding : findings) {
        const bool wanted = std::ranges::any_of(
            o.fix, [&](const std::string &id) { return id == finding.rule->id || id == "all"; });
        if (!wanted || finding.fix.empty())
            continue;
        if (!session.editor().push(u"Fix "_s + QString::fromLatin1(finding.rule->id), finding.fix))
            return InputHasErrors;
        finding.rule = nullptr;
        ++mended;
    }
    std::erase_if(findings, [](const LintFinding &finding) { return !finding.rule; });
    talk.complain(u"%1 mended"_s.arg(mended));
    return mended > 0 ? saveProject(session, talk) : int{Done};
}
} // namespace

void addLint(CLI::App &app, Talk &talk, int &exitCode)
{
    const auto o = std::make_shared<LintOptions>();
    CLI::App *verb = app.add_subcommand(
        "lint",
        "Look for what isn't as it should be, though nothing is broken. Ends with 1 when there are errors or "
        "warnings; hints alone are fine.\nExample: fluxforge lint MyGame\n"
        "         fluxforge lint MyGame --fix avoid-covers-children");
    verb->add_option("PROJECT", o->path, "The project's folder");
    verb->add_option("--fix", o->fix, "Mend what this rule finds, where it can be mended; several, or all");
    verb->add_flag("--rules", o->rules, "Show the rules, with ids and explanations");
    verb->add_flag("--quick", o->quick, "Leave out the rules that read the audio files");
    verb->callback([o, &talk, &exitCode] {
        if (o->rules)
            return tellRules(talk);
        for (const std::string &id : o->fix)
            if (id != "all" && !ruleOf(id)) {
                talk.complain(u"error: there is no rule \"%1\": see fluxforge lint --rules"_s.arg(
                    QString::fromStdString(id)));
                exitCode = WrongUse;
                return;
            }
        if (o->path.empty()) {
            talk.complain(u"error: name the project's folder, or ask for --rules"_s);
            exitCode = WrongUse;
            return;
        }
        Session session;
        exitCode
            = openProject(session, talk, QString::fromStdString(o->path),
                          o->fix.empty() ? ProjectFile::Access::ReadOnly : ProjectFile::Access::ReadWrite);
        if (exitCode != Done)
            return;
        const Document &document = session.document();
        AudioFactsOf factsOf;
        int read = 0;
        if (!o->quick)
            factsOf = [&](ObjectId id) -> std::optional<AudioFacts> {
                const auto *file = document.find<AudioFile>(id);
                if (!file || wasInterrupted())
                    return {};
                talk.progress(u"reading audio"_s,
                              static_cast<double>(++read) / (document.count(Kind::AudioFile) + 1));
                const AudioFacts facts = readAudioFacts(session.file().absolute(file->path));
                return facts.readable ? std::optional(facts) : std::nullopt;
            };
        std::vector<LintFinding> findings = lint(document, factsOf);
        if (wasInterrupted()) {
            exitCode = Cancelled;
            return;
        }
        if (!o->fix.empty())
            exitCode = mend(session, talk, *o, findings);
        QJsonArray list;
        for (const LintFinding &finding : findings) {
            const QString place = pathName(document, finding.object);
            talk.say(u"%1: %2: %3 [%4%5]"_s.arg(severityName(finding.rule->severity), place, finding.message,
                                                QString::fromLatin1(finding.rule->id),
                                                finding.fix.empty() ? QString() : u", has a fix"_s));
            list << QJsonObject{{u"rule"_s, QString::fromLatin1(finding.rule->id)},
                                {u"severity"_s, severityName(finding.rule->severity)},
                                {u"object"_s, finding.object.toString()},
                                {u"place"_s, place},
                                {u"message"_s, finding.message},
                                {u"fix"_s, !finding.fix.empty()}};
            if (finding.rule->severity != LintRule::Severity::Hint)
                exitCode = std::max<int>(exitCode, InputHasErrors);
        }
        if (findings.empty())
            talk.say(u"nothing found"_s);
        talk.result({{u"findings"_s, list}});
    });
}

} // namespace flux::cli
