#include "app/offline.h"

#include "models/compile/publisher.h"
#include "models/document/naming.h"
#include "models/live/reason_text.h"
#include "models/simulate/scenario_player.h"
#include "models/waveforms/loudness.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <span>

namespace flux {

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("Render", text);
}
} // namespace

RenderReport renderOffline(doc::Document &document, const std::function<QString(const QString &)> &absolute,
                           const RenderJob &job, const std::function<bool(double seconds)> &go)
{
    RenderReport report;
    const auto *project = document.find<doc::Project>(doc::root::project);
    engine::Engine::Settings settings;
    settings.sampleRate = project->sampleRate;
    settings.voices = static_cast<std::uint32_t>(project->voiceLimit);
    engine::Engine engine(settings);
    engine.setOfflineRate(job.rate);
    Listening listening(document);
    for (const doc::ObjectId id : job.solo)
        listening.setSolo(id, true);
    Publisher publisher(document, engine, absolute);
    publisher.setListening(&listening);
    for (const doc::ObjectId id : job.posts)
        if (publisher.audition(id, report.problem) == 0)
            return report;
    ScenarioPlayer player(publisher, engine);
    if (!player.prepare(job.scenario, report.problem))
        return report;
    report.facts.projectRate = settings.sampleRate;
    report.facts.rate = job.rate;

    std::unique_ptr<engine::AudioWriter> writer;
    if (!job.output.isEmpty()) {
        std::string problem;
        writer = engine::AudioWriter::create(job.output.toStdU16String(), job.format, 2, job.rate, problem);
        if (!writer) {
            report.problem
                = say(QT_TRANSLATE_NOOP("Render",
                                        "\"%1\" can't be written: %2. Choose a folder you may write to."))
                      .arg(job.output, QString::fromStdString(problem));
            report.couldNotWrite = true;
            return report;
        }
    }
    LoudnessMeter loudness(job.rate);
    const bool clips = job.format != engine::AudioFormat::Wav32Float;
    const double limit = job.seconds > 0.0 ? job.seconds : job.longest;
    const auto total = static_cast<std::uint64_t>(std::llround(limit * job.rate));
    std::vector<float> buffer(2 * static_cast<std::size_t>(job.block));
    // Whole quanta are rendered, so it ends at the same frame whatever the block: the first quantum without
    // an event.
    const auto idleFrames = static_cast<std::uint64_t>(job.rate / 10);
    std::uint64_t end = 0;
    while (report.frames < total) {
        const auto frames
            = static_cast<std::uint32_t>(std::min<std::uint64_t>(job.block, total - report.frames));
        // Steps are sent ahead of what this block can reach, whatever the rates.
        const double ahead = static_cast<double>(report.frames + frames) * settings.sampleRate / job.rate;
        if (!player.send(static_cast<std::uint64_t>(ahead) + 4 * rt::quantumFrames)) {
            report.problem = say(QT_TRANSLATE_NOOP(
                "Render", "The engine can't take so many steps at once: spread them over more time."));
            return report;
        }
        engine.renderOffline(buffer.data(), frames);
        engine::Record record;
        while (engine.nextRecord(record)) {
            using Kind = engine::Record::Kind;
            report.facts.take(record);
            report.voices += record.kind == Kind::VoiceStarted ? 1 : 0;
            if ((record.kind == Kind::EventRefused || record.kind == Kind::VoiceRefused)
                && !isAuthored(record.reason))
                report.refusals << say(QT_TRANSLATE_NOOP("Render", "\"%1\" was not heard: %2."))
                                       .arg(pathName(document, doc::ObjectId{record.object}),
                                            textOf(record.reason));
            if (record.kind == Kind::EventEnded)
                end = static_cast<std::uint64_t>(static_cast<double>(record.frame + rt::quantumFrames)
                                                 * job.rate / settings.sampleRate)
                    + idleFrames;
        }
        report.facts.mostVoices
            = std::max(report.facts.mostVoices, static_cast<int>(engine.status().voices.load()));
        std::uint32_t used = frames;
        if (end > 0) // echoes and rooms go on behind the last event
            end = std::max(end,
                           static_cast<std::uint64_t>(static_cast<double>(engine.status().tailEnd.load())
                                                      * job.rate / settings.sampleRate));
        const bool over = job.seconds <= 0.0 && player.isDone() && engine.isIdle() && end > 0;
        if (over && report.frames + frames >= end)
            used = static_cast<std::uint32_t>(end > report.frames ? end - report.frames : 0);
        report.facts.take(buffer.data(), used);
        for (float &sample : std::span(buffer).first(clips ? 2 * static_cast<std::size_t>(used) : 0))
            sample = std::clamp(sample, -1.0F, 1.0F); // as the file has it
        loudness.take(buffer.data(), used);
        if (writer && !writer->write(std::span(buffer).first(2 * static_cast<std::size_t>(used)))) {
            report.problem
                = say(QT_TRANSLATE_NOOP("Render",
                                        "\"%1\" could not be written to its end: make room on the disk."))
                      .arg(job.output);
            report.couldNotWrite = true;
            return report;
        }
        report.frames += used;
        if (over && report.frames >= end)
            break;
        if (!go(static_cast<double>(report.frames) / job.rate)) {
            report.cancelled = true;
            return report;
        }
    }
    report.facts.finish();
    report.facts.lufs = loudness.integrated();
    report.peak = report.facts.peak;
    report.facts.cut = report.frames >= total;
    report.endless = job.seconds <= 0.0 && report.facts.cut;
    if (writer && !writer->finish()) {
        report.problem = say(QT_TRANSLATE_NOOP(
                                 "Render", "\"%1\" could not be written to its end: make room on the disk."))
                             .arg(job.output);
        report.couldNotWrite = true;
    }
    return report;
}

} // namespace flux
