#include "app/cli/cli.h"
#include "app/offline.h"
#include "models/compile/listening.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QSet>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>

namespace flux::cli {

using namespace doc;
using namespace Qt::Literals::StringLiterals;

namespace {
struct RenderOptions {
    std::string path;
    std::vector<std::string> events;
    bool all = false;
    std::string output;
    double seconds = 0.0;
    int rate = 48000;
    std::uint32_t block = 256;
    std::string format = "wav24";
    int seed = -1;
    std::string report;
    std::string scenario;
    std::string junit;
    std::vector<std::string> solo;
};

QString decibels(double gain)
{
    return gain > 0.0 ? QString::number(20.0 * std::log10(gain), 'f', 1) : u"-inf"_s;
}

/// Renders one file and tells of it. Returns the exit code.
int renderOne(Session &session, const Talk &talk, const RenderJob &job, QJsonArray &results,
              QStringList &errors, RenderFacts *facts = nullptr)
{
    const RenderReport report = renderOffline(
        session.document(), [&](const QString &relative) { return session.file().absolute(relative); }, job,
        [&](double seconds) {
            talk.progress(u"rendering"_s,
                          std::min(0.99, seconds / (job.seconds > 0.0 ? job.seconds : job.longest)));
            return !wasInterrupted();
        });
    if (report.cancelled)
        return Cancelled;
    if (!report.problem.isEmpty()) {
        talk.complain(u"error: "_s + report.problem);
        errors << report.problem;
        return report.couldNotWrite ? CouldNotWrite : InputHasErrors;
    }
    for (const QString &refusal : report.refusals)
        talk.complain(u"warning: "_s + refusal);
    errors << report.refusals;
    if (report.endless)
        talk.complain(
            u"warning: %1 never ends by itself; it was cut after %2 s. Give --seconds."_s.arg(job.output)
                .arg(job.longest));
    const double lufs = report.facts.lufs;
    const double seconds = static_cast<double>(report.frames) / job.rate;
    talk.say(
        u"%1: %2 s, %3 voices, peak %4 dBFS, %5 LUFS"_s.arg(job.output)
            .arg(seconds, 0, 'f', 2)
            .arg(report.voices)
            .arg(decibels(report.peak), std::isfinite(lufs) ? QString::number(lufs, 'f', 1) : u"-inf"_s));
    QJsonObject result{
        {u"file"_s, job.output},  {u"frames"_s, static_cast<qint64>(report.frames)},
        {u"rate"_s, job.rate},    {u"voices"_s, report.voices},
        {u"peak"_s, report.peak}, {u"refusals"_s, QJsonArray::fromStringList(report.refusals)}};
    if (std::isfinite(lufs))
        result.insert(u"lufs"_s, lufs);
    if (facts)
        *facts = report.facts;
    results << result;
    return report.refusals.isEmpty() ? Done : InputHasErrors;
}

/// Reads a scenario's file; complains and returns false when it can't be used.
bool readScenarioFile(const QString &path, const Document &document, const Talk &talk, Scenario &scenario,
                      QStringList &errors)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        errors << u"the scenario \"%1\" can't be read: %2"_s.arg(path, file.errorString());
        talk.complain(u"error: "_s + errors.last());
        return false;
    }
    QStringList problems;
    scenario = readScenario(file.readAll(), document, problems);
    for (const QString &problem : problems)
        talk.complain(u"error: %1: %2"_s.arg(path, problem));
    errors << problems;
    return problems.isEmpty();
}

/// Tells whether a scenario's expectations were met. Returns the exit code.
int tellVerdicts(const Talk &talk, const std::vector<Verdict> &verdicts, QJsonArray &results)
{
    int code = Done;
    QJsonArray list;
    for (const Verdict &verdict : verdicts) {
        code = verdict.met ? code : InputHasErrors;
        talk.say(u"%1 %2: %3"_s.arg(verdict.met ? u"met    "_s : u"NOT MET"_s, verdict.expectation.text,
                                    verdict.found));
        list << QJsonObject{{u"expectation"_s, verdict.expectation.text},
                            {u"met"_s, verdict.met},
                            {u"found"_s, verdict.found}};
    }
    QJsonObject result = results.last().toObject();
    result.insert(u"expectations"_s, list);
    results.replace(results.size() - 1, result);
    return code;
}

/// A file's name for an event, another for each.
QString fileNameFor(const QString &event, QSet<QString> &taken)
{
    QString name = event.toLower().left(80); // what a file system takes, whatever the letters
    for (QChar &c : name)
        c = c.isLetterOrNumber() ? c : u'_';
    QString file = name;
    for (int n = 2; taken.contains(file); ++n)
        file = u"%1_%2"_s.arg(name).arg(n);
    taken.insert(file);
    return file;
}

int renderAll(Session &session, const Talk &talk, RenderJob &job, const QString &folder, QJsonArray &results)
{
    if (!QDir().mkpath(folder)) {
        talk.complain(u"error: the folder \"%1\" can't be made"_s.arg(folder));
        return CouldNotWrite;
    }
    const Document &document = session.document();
    const QString ending = job.format == engine::AudioFormat::Flac ? u"flac"_s : u"wav"_s;
    job.longest = 8.0; // a loop's first seconds show what it is
    int code = Done;
    QSet<QString> taken;
    QStringList errors;
    for (const ObjectId id : document.branch(root::events)) {
        if (document.kind(id) != Kind::Event)
            continue;
        job.posts = {id};
        job.output = u"%1/%2.%3"_s.arg(folder, fileNameFor(document.name(id), taken), ending);
        const int one = renderOne(session, talk, job, results, errors);
        code = std::max(code, one);
        if (one == Cancelled || one == CouldNotWrite)
            break;
    }
    return code;
}
} // namespace

void addRender(CLI::App &app, Talk &talk, int &exitCode)
{
    const auto o = std::make_shared<RenderOptions>();
    CLI::App *verb = app.add_subcommand(
        "render",
        "Render events, or a scenario, to audio, offline and deterministically. Of a "
        "scenario's expectations each is told; one that isn't met ends with 1.\nExample: "
        "fluxforge render MyGame --event Spin --seconds 3 -o spin.wav\n"
        "         fluxforge render MyGame spin.json -o spin.wav --junit spin.xml");
    verb->add_option("PROJECT", o->path, "The project's folder")->required();
    CLI::Option *scenario = verb->add_option(
        "SCENARIO", o->scenario, "A scenario's file, as described in packaging/docs/scenarios.md");
    auto *event = verb->add_option("--event", o->events,
                                   "Event, sound or container, by name, path or id; several sound together");
    verb->add_flag("--all", o->all, "Every event, each to its own file in the folder given with -o")
        ->excludes(event)
        ->excludes(scenario);
    verb->add_option("-o,--output", o->output, "File to write (with --all: folder)")->required();
    verb->add_option("--seconds", o->seconds, "Length; without it until it is silent")
        ->check(between(0.001, 86400.0));
    verb->add_option("--rate", o->rate, "Sample rate of the file in Hz")->check(CLI::Range(8000, 192000));
    verb->add_option("--block", o->block, "Frames rendered at a time; never heard")
        ->check(CLI::Range(1, 65536));
    verb->add_option("--format", o->format, "wav24, wav32f or flac")
        ->check(CLI::IsMember({"wav24", "wav32f", "flac"}));
    verb->add_option("--seed", o->seed, "Instead of the project's seed")->check(CLI::Range(0, 2147483647));
    verb->add_option("--solo", o->solo,
                     "Sound, container, group or bus to hear alone, by path or id; several together");
    addSimd(*verb);
    verb->add_option("--report", o->report, "JSON file that tells what was rendered");
    verb->add_option("--junit", o->junit,
                     "JUnit file that tells which of the scenario's expectations were met")
        ->needs(scenario);
    verb->callback([o, &talk, &exitCode] {
        if (!o->all && o->events.empty() && o->scenario.empty()) {
            talk.complain(u"error: name what to render: a scenario, --event, or --all"_s);
            exitCode = WrongUse;
            return;
        }
        if (o->output.empty()) {
            talk.complain(u"error: -o needs the name of a file"_s);
            exitCode = WrongUse;
            return;
        }
        QStringList errors;
        std::vector<Verdict> verdicts;
        RenderFacts facts;
        // Whatever happens: a file of an earlier run must not speak for this one.
        const auto tellJunit = qScopeGuard([&] {
            const QString name = QFileInfo(QString::fromStdString(o->scenario)).completeBaseName();
            if (exitCode != Done && errors.isEmpty() && std::ranges::all_of(verdicts, &Verdict::met))
                errors << u"it could not be rendered: see what the command said"_s;
            if (!o->junit.empty() && exitCode != Cancelled)
                exitCode = std::max(
                    exitCode,
                    writeFile(talk, o->junit,
                              junit(name, verdicts, errors, static_cast<double>(facts.frames) / facts.rate)));
        });
        Session session;
        exitCode = openProject(session, talk, QString::fromStdString(o->path), ProjectFile::Access::ReadOnly);
        if (exitCode != Done) {
            errors << u"the project \"%1\" can't be opened"_s.arg(QString::fromStdString(o->path));
            return;
        }
        if (talk.sawErrors())
            errors << u"the project \"%1\" has errors: see fluxforge validate"_s.arg(
                QString::fromStdString(o->path));
        Document &document = session.document();
        RenderJob job;
        if (!o->scenario.empty()) {
            if (!readScenarioFile(QString::fromStdString(o->scenario), document, talk, job.scenario,
                                  errors)) {
                exitCode = InputHasErrors;
                return;
            }
            const double last = job.scenario.steps.empty() ? 0.0 : job.scenario.steps.back().at;
            if (o->seconds > 0.0 && last >= o->seconds) {
                errors << u"a step of the scenario comes at %1 s: --seconds must be longer"_s.arg(last);
                talk.complain(u"error: "_s + errors.last());
                exitCode = InputHasErrors;
                return;
            }
            job.longest += last;
            o->seed = o->seed < 0 ? job.scenario.seed.value_or(-1) : o->seed;
            o->seconds = o->seconds > 0.0 ? o->seconds : job.scenario.seconds;
        }
        if (o->seed >= 0)
            (void)document.apply({edit::Set{root::project, propertyIndex(Kind::Project, u"seed"), o->seed}});
        job.format = formatOf(o->format);
        job.rate = o->rate;
        job.block = o->block;
        job.seconds = o->seconds;
        for (const std::string &name : o->solo) {
            const ObjectId id = findObject(document, QString::fromStdString(name), talk);
            if (id && !Listening::maySolo(document.kind(id)))
                talk.complain(
                    u"error: \"%1\" can't be heard alone: name a sound, a container, a group or a bus"_s.arg(
                        QString::fromStdString(name)));
            if (!id || !Listening::maySolo(document.kind(id))) {
                exitCode = InputHasErrors;
                return;
            }
            job.solo.push_back(id);
        }
        QJsonArray results;
        const QString output = QString::fromStdString(o->output);
        if (o->all) {
            exitCode = renderAll(session, talk, job, output, results);
            if (exitCode == Cancelled || exitCode == CouldNotWrite)
                return;
        } else {
            for (const std::string &name : o->events) {
                const ObjectId id = findObject(document, QString::fromStdString(name), talk);
                if (!id) {
                    exitCode = InputHasErrors;
                    return;
                }
                job.posts.push_back(id);
            }
            job.output = output;
            exitCode = renderOne(session, talk, job, results, errors, &facts);
            if (!o->scenario.empty() && !results.isEmpty()) {
                verdicts = judge(job.scenario, facts, document);
                exitCode = std::max(exitCode, tellVerdicts(talk, verdicts, results));
            }
        }
        const QJsonObject report{{u"project"_s, session.file().path()},
                                 {u"simd"_s, QString::fromLatin1(engine::simdLevelName(engine::simdLevel()))},
                                 {u"rendered"_s, results}};
        talk.result(report);
        exitCode = std::max(exitCode, writeFile(talk, o->report, QJsonDocument(report).toJson()));
    });
}

} // namespace flux::cli
