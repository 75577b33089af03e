#include "app/cli/take.h"
#include "engine/stream/audio_writer.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>
#include <cmath>

namespace flux::cli {

using namespace Qt::Literals::StringLiterals;

namespace {
struct ReplayOptions {
    std::string path;
    std::string capture;
    std::string output;
    std::string format = "wav32f";
};

int run(const ReplayOptions &o, const Talk &talk)
{
    Take take;
    if (const int code = take.open(talk, o.path, o.capture); code != Done)
        return code;
    const QString output = QString::fromStdString(o.output);
    const double rate = take.capture().sampleRate;
    std::string why;
    const auto writer = engine::AudioWriter::create(output.toStdU16String(), formatOf(o.format), 2,
                                                    static_cast<int>(std::lround(rate)), why);
    if (!writer) {
        talk.complain(u"error: \"%1\" can't be written: %2. Choose a folder you may write to."_s.arg(
            output, QString::fromStdString(why)));
        return CouldNotWrite;
    }
    Replay result;
    const int code = take.play(
        talk, {{}, [&](std::span<const float> audio) { return writer->write(audio); }, {}, {}}, result);
    if (code == Cancelled || code == CouldNotWrite)
        return code;
    if (!writer->finish()) {
        talk.complain(u"error: \"%1\" could not be written to its end: make room on the disk."_s.arg(output));
        return CouldNotWrite;
    }
    const auto seconds
        = [&](std::uint64_t frames) { return QString::number(static_cast<double>(frames) / rate, 'f', 2); };
    talk.say(result.compared == 0
                 ? u"%1: %2 s; too short a take to be compared with"_s.arg(output, seconds(result.frames))
                 : result.identical ? u"%1: %2 s, the same bits as the take (compared up to %3 s)"_s.arg(
                       output, seconds(result.frames), seconds(result.compared))
                                    : u"%1: %2 s, NOT the same bits as the take before %3 s"_s.arg(
                                        output, seconds(result.frames), seconds(result.differsAt)));
    QJsonObject told{{u"file"_s, output},
                     {u"frames"_s, static_cast<qint64>(result.frames)},
                     {u"compared"_s, static_cast<qint64>(result.compared)},
                     {u"missing"_s, QJsonArray::fromStringList(result.missing)},
                     {u"underruns"_s, take.capture().underruns},
                     {u"simd"_s, take.capture().simd}};
    if (result.compared > 0)
        told.insert(u"identical"_s, result.identical);
    talk.result(told);
    return result.identical ? code : InputHasErrors;
}
} // namespace

void addReplay(CLI::App &app, Talk &talk, int &exitCode)
{
    const auto o = std::make_shared<ReplayOptions>();
    CLI::App *verb = app.add_subcommand(
        "replay",
        "Render a take that was recorded live again, with the same bits. The project only supplies "
        "the audio.\nExample: fluxforge replay MyGame take.ffcapture -o take.wav");
    verb->add_option("PROJECT", o->path, "The project's folder")->required();
    verb->add_option("CAPTURE", o->capture, "The take, as \"play --capture\" wrote it")->required();
    verb->add_option("-o,--output", o->output, "File to write")->required();
    verb->add_option("--format", o->format, "wav24, wav32f or flac")
        ->check(CLI::IsMember({"wav24", "wav32f", "flac"}));
    verb->callback([o, &talk, &exitCode] { exitCode = run(*o, talk); });
}

} // namespace flux::cli
