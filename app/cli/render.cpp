#include "app/cli/cli.h"
#include "app/offline.h"
#include "models/capture/capture_recorder.h"
#include "models/compile/publisher.h"
#include "models/live/device_fault_text.h"
#include "models/waveforms/loudness.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cmath>
#include <thread>

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
              RenderFacts *facts = nullptr)
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
        return report.couldNotWrite ? CouldNotWrite : InputHasErrors;
    }
    for (const QString &refusal : report.refusals)
        talk.complain(u"warning: "_s + refusal);
    if (report.endless)
        talk.complain(
            u"warning: %1 never ends by itself; it was cut after %2 s. Give --seconds."_s.arg(job.output)
                .arg(job.longest));
    const Loudness loudness = measureLoudness(job.output);
    const double seconds = static_cast<double>(report.frames) / job.rate;
    talk.say(u"%1: %2 s, %3 voices, peak %4 dBFS, %5 LUFS"_s.arg(job.output)
                 .arg(seconds, 0, 'f', 2)
                 .arg(report.voices)
                 .arg(decibels(report.peak),
                      std::isfinite(loudness.integrated) ? QString::number(loudness.integrated, 'f', 1)
                                                         : u"-inf"_s));
    QJsonObject result{
        {u"file"_s, job.output},  {u"frames"_s, static_cast<qint64>(report.frames)},
        {u"rate"_s, job.rate},    {u"voices"_s, report.voices},
        {u"peak"_s, report.peak}, {u"refusals"_s, QJsonArray::fromStringList(report.refusals)}};
    if (std::isfinite(loudness.integrated))
        result.insert(u"lufs"_s, loudness.integrated);
    if (facts) {
        *facts = report.facts;
        facts->lufs = loudness.integrated;
    }
    results << result;
    return report.refusals.isEmpty() ? Done : InputHasErrors;
}

/// Reads a scenario's file; complains and returns false when it can't be used.
bool readScenarioFile(const QString &path, const Document &document, const Talk &talk, Scenario &scenario)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        talk.complain(u"error: the scenario \"%1\" can't be read: %2"_s.arg(path, file.errorString()));
        return false;
    }
    QStringList problems;
    scenario = readScenario(file.readAll(), document, problems);
    for (const QString &problem : problems)
        talk.complain(u"error: %1: %2"_s.arg(path, problem));
    return problems.isEmpty();
}

/// Tells whether a scenario's expectations were met. Returns the exit code.
int tellVerdicts(const RenderOptions &o, const Talk &talk, const Scenario &scenario, const RenderFacts &facts,
                 const Document &document, QJsonArray &results)
{
    const std::vector<Verdict> verdicts = judge(scenario, facts, document);
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
    if (o.junit.empty())
        return code;
    const QString name = QFileInfo(QString::fromStdString(o.scenario)).completeBaseName();
    const double seconds = static_cast<double>(facts.frames) / facts.rate;
    if (const QString problem = writeSafely(QString::fromStdString(o.junit), junit(name, verdicts, seconds));
        !problem.isEmpty()) {
        talk.complain(u"error: "_s + problem);
        return CouldNotWrite;
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
    verb->add_option("SCENARIO", o->scenario,
                     "A scenario's file, as described in packaging/docs/scenarios.md");
    auto *event = verb->add_option("--event", o->events,
                                   "Event, sound or container, by name, path or id; several sound together");
    verb->add_flag("--all", o->all, "Every event, each to its own file in the folder given with -o")
        ->excludes(event);
    verb->add_option("-o,--output", o->output, "File to write (with --all: folder)")->required();
    verb->add_option("--seconds", o->seconds, "Length; without it until it is silent")
        ->check(CLI::Range(0.001, 86400.0));
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
    verb->add_option("--junit", o->junit, "JUnit file that tells which expectations were met");
    verb->callback([o, &talk, &exitCode] {
        if (!o->all && o->events.empty() && o->scenario.empty()) {
            talk.complain(u"error: name what to render: a scenario, --event, or --all"_s);
            exitCode = WrongUse;
            return;
        }
        Session session;
        exitCode = openProject(session, talk, QString::fromStdString(o->path), ProjectFile::Access::ReadOnly);
        if (exitCode != Done)
            return;
        Document &document = session.document();
        RenderJob job;
        if (!o->scenario.empty()) {
            if (!readScenarioFile(QString::fromStdString(o->scenario), document, talk, job.scenario)) {
                exitCode = InputHasErrors;
                return;
            }
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
            if (!QDir().mkpath(output)) {
                talk.complain(u"error: the folder \"%1\" can't be made"_s.arg(output));
                exitCode = CouldNotWrite;
                return;
            }
            job.longest = 8.0; // a loop's first seconds show what it is
            for (const ObjectId id : document.branch(root::events)) {
                if (document.kind(id) != Kind::Event)
                    continue;
                job.posts = {id};
                QString name = document.name(id).toLower();
                for (QChar &c : name)
                    c = c.isLetterOrNumber() ? c : u'_';
                job.output = u"%1/%2.%3"_s.arg(output, name, o->format == "flac" ? u"flac"_s : u"wav"_s);
                const int code = renderOne(session, talk, job, results);
                exitCode = std::max(exitCode, code);
                if (code == Cancelled || code == CouldNotWrite)
                    return;
            }
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
            RenderFacts facts;
            exitCode = renderOne(session, talk, job, results, &facts);
            if (!o->scenario.empty() && !results.isEmpty())
                exitCode = std::max(exitCode, tellVerdicts(*o, talk, job.scenario, facts, document, results));
        }
        const QJsonObject report{{u"project"_s, session.file().path()},
                                 {u"simd"_s, QString::fromLatin1(engine::simdLevelName(engine::simdLevel()))},
                                 {u"rendered"_s, results}};
        talk.result(report);
        if (!o->report.empty())
            if (const QString problem
                = writeSafely(QString::fromStdString(o->report), QJsonDocument(report).toJson());
                !problem.isEmpty()) {
                talk.complain(u"error: "_s + problem);
                exitCode = CouldNotWrite;
            }
    });
}

void addPlay(CLI::App &app, Talk &talk, int &exitCode)
{
    struct Options {
        std::string path;
        std::string event;
        std::string device;
        bool list = false;
        double seconds = 0.0;
        std::uint32_t block = 256;
        std::string capture;
    };
    const auto o = std::make_shared<Options>();
    CLI::App *verb = app.add_subcommand(
        "play", "Play an event through the sound device.\nExample: fluxforge play MyGame --event Spin");
    auto *path = verb->add_option("PROJECT", o->path, "The project's folder");
    verb->add_option("--event", o->event, "Event, sound or container, by name, path or id")->needs(path);
    verb->add_option("--device", o->device, "Name of the device, as --list-devices shows it");
    verb->add_flag("--list-devices", o->list, "Show the sound devices");
    verb->add_option("--seconds", o->seconds, "Stop after this time");
    verb->add_option("--capture", o->capture, "Record the take to this file, for \"replay\"");
    verb->add_option("--block", o->block, "Frames per callback")->check(CLI::Range(16, 8192));
    addSimd(*verb);
    verb->callback([o, &talk, &exitCode] {
        if (o->list) {
            QJsonArray devices;
            for (const engine::DeviceInfo &device : engine::listDevices()) {
                talk.say(u"%1%2 (%3, %4 Hz)"_s
                             .arg(device.isDefault ? u"* "_s : u"  "_s, QString::fromStdString(device.name),
                                  QString::fromStdString(device.host))
                             .arg(device.defaultRate));
                devices << QJsonObject{{u"name"_s, QString::fromStdString(device.name)},
                                       {u"host"_s, QString::fromStdString(device.host)},
                                       {u"default"_s, device.isDefault},
                                       {u"rate"_s, device.defaultRate}};
            }
            if (devices.isEmpty())
                talk.say(u"no sound devices"_s);
            talk.result({{u"devices"_s, devices}});
            return;
        }
        if (o->path.empty() || o->event.empty()) {
            talk.complain(u"error: give PROJECT and --event, or --list-devices"_s);
            exitCode = WrongUse;
            return;
        }
        Session session;
        exitCode = openProject(session, talk, QString::fromStdString(o->path), ProjectFile::Access::ReadOnly);
        if (exitCode != Done)
            return;
        const ObjectId id = findObject(session.document(), QString::fromStdString(o->event), talk);
        if (!id) {
            exitCode = InputHasErrors;
            return;
        }
        engine::Engine::Settings settings;
        const auto *project = session.document().find<Project>(root::project);
        settings.sampleRate = project->sampleRate;
        settings.voices = static_cast<std::uint32_t>(project->voiceLimit);
        engine::Engine engine(settings);
        Publisher publisher(session.document(), engine,
                            [&](const QString &relative) { return session.file().absolute(relative); });
        std::unique_ptr<CaptureRecorder> recorder;
        if (!o->capture.empty())
            recorder = std::make_unique<CaptureRecorder>(session.document(), engine, publisher);
        engine.startDevice({o->device, settings.sampleRate, o->block});
        using namespace std::chrono_literals;
        for (int i = 0; i < 200 && engine.output().report().state == engine::AudioOutput::State::Stopped; ++i)
            std::this_thread::sleep_for(20ms);
        const auto report = engine.output().report();
        if (report.state == engine::AudioOutput::State::Silent)
            talk.complain(u"warning: nothing will be heard: %1"_s.arg(textOf(report.fault)));
        else
            talk.complain(u"playing on %1, %2 Hz"_s.arg(QString::fromStdString(report.settings.name))
                              .arg(report.settings.sampleRate));
        QString problem;
        (void)publisher.prepare(id);
        for (int i = 0; i < 50 && engine.samples().isLoading(); ++i)
            std::this_thread::sleep_for(20ms); // so that all layers start together
        if (publisher.audition(id, problem) == 0) {
            talk.complain(u"error: "_s + problem);
            exitCode = InputHasErrors;
            return;
        }
        const auto begin = std::chrono::steady_clock::now();
        const auto elapsed
            = [&] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(); };
        while (!wasInterrupted() && (o->seconds <= 0.0 || elapsed() < o->seconds)) {
            std::this_thread::sleep_for(20ms);
            if (recorder) {
                recorder->poll();
                if (recorder->isFull())
                    break;
            }
            if (o->seconds <= 0.0 && elapsed() > 0.3 && engine.isIdle())
                break;
        }
        engine.stopAll();
        std::this_thread::sleep_for(100ms);
        if (recorder) {
            const QString target = QString::fromStdString(o->capture);
            if (const QString failure = recorder->finish(target); !failure.isEmpty()) {
                talk.complain(u"error: "_s + failure);
                exitCode = CouldNotWrite;
                return;
            }
            talk.complain(u"the take is in %1"_s.arg(target));
        }
        const auto last = engine.output().report();
        if (last.state != report.state)
            talk.complain(u"warning: the sound device changed while playing: %1"_s.arg(
                last.fault.kind == engine::DeviceFault::Kind::None ? u"it came back"_s : textOf(last.fault)));
        talk.result({{u"device"_s, QString::fromStdString(report.settings.name)},
                     {u"heard"_s, last.state == engine::AudioOutput::State::Running},
                     {u"underruns"_s, static_cast<qint64>(last.underruns)}});
        exitCode = wasInterrupted() ? Cancelled : Done;
    });
}

void addLoudness(CLI::App &app, Talk &talk, int &exitCode)
{
    const auto files = std::make_shared<std::vector<std::string>>();
    CLI::App *verb = app.add_subcommand(
        "loudness", "Measure loudness by EBU R 128.\nExample: fluxforge loudness music.wav");
    verb->add_option("FILE", *files, "Audio files")->required();
    verb->callback([files, &talk, &exitCode] {
        QJsonArray results;
        const auto number
            = [](double value) { return std::isfinite(value) ? QString::number(value, 'f', 1) : u"-inf"_s; };
        const auto json
            = [](double value) { return std::isfinite(value) ? QJsonValue(value) : QJsonValue(); };
        for (const std::string &file : *files) {
            const QString path = QString::fromStdString(file);
            const Loudness l = measureLoudness(path);
            if (!l.problem.isEmpty()) {
                talk.complain(u"error: %1 %2"_s.arg(path, l.problem));
                results << QJsonObject{{u"file"_s, path}, {u"problem"_s, l.problem}};
                exitCode = InputHasErrors;
                continue;
            }
            talk.say(
                u"%1: integrated %2 LUFS, short-term max %3 LUFS, momentary max %4 LUFS, range %5 LU, true peak %6 dBTP"_s
                    .arg(path, number(l.integrated), number(l.shortTermMax), number(l.momentaryMax),
                         number(l.range), number(l.truePeak)));
            results << QJsonObject{{u"file"_s, path},
                                   {u"integrated"_s, json(l.integrated)},
                                   {u"shortTermMax"_s, json(l.shortTermMax)},
                                   {u"momentaryMax"_s, json(l.momentaryMax)},
                                   {u"range"_s, json(l.range)},
                                   {u"truePeak"_s, json(l.truePeak)}};
        }
        talk.result({{u"files"_s, results}});
    });
}

} // namespace flux::cli
