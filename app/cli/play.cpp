#include "app/cli/cli.h"
#include "models/capture/capture_recorder.h"
#include "models/compile/publisher.h"
#include "models/live/device_fault_text.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>
#include <chrono>
#include <thread>

namespace flux::cli {

using namespace doc;
using namespace Qt::Literals::StringLiterals;

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
    verb->add_option("--seconds", o->seconds, "Stop after this time")->check(between(0.001, 86400.0));
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
            talk.complain(u"%1: nothing will be heard: %2"_s.arg(
                o->device.empty() ? u"warning"_s : u"error"_s, textOf(report.fault)));
        else
            talk.complain(u"playing on %1, %2 Hz"_s.arg(QString::fromStdString(report.settings.name))
                              .arg(report.settings.sampleRate));
        if (report.state == engine::AudioOutput::State::Silent && !o->device.empty()) {
            exitCode = InputHasErrors; // that one was asked for
            return;
        }
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

} // namespace flux::cli
