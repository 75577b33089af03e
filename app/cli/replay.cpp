#include "models/capture/replay.h"

#include "app/cli/cli.h"
#include "engine/stream/audio_writer.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <cmath>

namespace flux::cli {

using namespace doc;
using namespace Qt::Literals::StringLiterals;

namespace {
/// Finds audio in a project by what it holds.
class Media {
public:
    explicit Media(const Session &session) : m_session(session)
    {
        for (const ObjectId id : session.document().allOf(Kind::AudioFile)) {
            const auto *file = session.document().find<AudioFile>(id);
            m_byHash.insert(file->contentHash, session.file().absolute(file->path));
        }
    }
    QString find(const QString &hash, const QString &path) const
    {
        const auto isIt = [&](const QString &at) {
            return !at.isEmpty() && QFileInfo(at).isFile() && (hash.isEmpty() || contentHash(at) == hash);
        };
        const QString same = m_session.file().absolute(path);
        const QString other = hash.isEmpty() ? QString() : m_byHash.value(hash);
        return isIt(same) ? same : isIt(other) ? other : QString();
    }

private:
    const Session &m_session;
    QHash<QString, QString> m_byHash;
};

struct Options {
    std::string path;
    std::string capture;
    std::string output;
    std::string format = "wav32f";
};

int run(const Options &o, const Talk &talk)
{
    Session session;
    if (const int code
        = openProject(session, talk, QString::fromStdString(o.path), ProjectFile::Access::ReadOnly);
        code != Done)
        return code;
    const QString path = QString::fromStdString(o.capture);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        talk.complain(u"error: the capture \"%1\" can't be read: %2"_s.arg(path, file.errorString()));
        return InputHasErrors;
    }
    QString problem;
    const Capture capture = readCapture(file.readAll(), problem);
    if (!problem.isEmpty()) {
        talk.complain(u"error: %1: %2"_s.arg(path, problem));
        return InputHasErrors;
    }
    const QString output = QString::fromStdString(o.output);
    std::string why;
    const auto format = o.format == "wav24" ? engine::AudioFormat::Wav24
        : o.format == "flac"                ? engine::AudioFormat::Flac
                                            : engine::AudioFormat::Wav32Float;
    const auto writer = engine::AudioWriter::create(output.toStdU16String(), format, 2,
                                                    static_cast<int>(std::lround(capture.sampleRate)), why);
    if (!writer) {
        talk.complain(u"error: \"%1\" can't be written: %2. Choose a folder you may write to."_s.arg(
            output, QString::fromStdString(why)));
        return CouldNotWrite;
    }
    const Media media(session);
    const double seconds = static_cast<double>(capture.frames) / capture.sampleRate;
    const Replay result = replay(
        capture, [&](const QString &hash, const QString &at) { return media.find(hash, at); },
        [&](std::span<const float> audio) { return writer->write(audio); },
        [&](double done) {
            talk.progress(u"replaying"_s, seconds > 0.0 ? done / seconds : 1.0);
            return !wasInterrupted();
        });
    if (result.cancelled)
        return Cancelled;
    if (!result.problem.isEmpty() || !writer->finish()) {
        talk.complain(u"error: \"%1\": %2"_s.arg(output, result.problem));
        return CouldNotWrite;
    }
    for (const QString &missing : result.missing)
        talk.complain(
            u"error: \"%1\" is not in the project: it is silent here. Put the file back."_s.arg(missing));
    if (capture.underruns > 0)
        talk.complain(u"the device ran dry %1 times then: that is not repeated"_s.arg(capture.underruns));
    const double compared = static_cast<double>(result.compared) / capture.sampleRate;
    talk.say(result.identical
                 ? u"%1: %2 s, the same bits as the take (compared up to %3 s)"_s.arg(output)
                       .arg(seconds, 0, 'f', 2)
                       .arg(compared, 0, 'f', 2)
                 : u"%1: %2 s, NOT the same bits as the take before %3 s"_s.arg(output)
                       .arg(seconds, 0, 'f', 2)
                       .arg(static_cast<double>(result.differsAt) / capture.sampleRate, 0, 'f', 2));
    talk.result({{u"file"_s, output},
                 {u"frames"_s, static_cast<qint64>(result.frames)},
                 {u"identical"_s, result.identical},
                 {u"compared"_s, static_cast<qint64>(result.compared)},
                 {u"missing"_s, QJsonArray::fromStringList(result.missing)},
                 {u"underruns"_s, capture.underruns},
                 {u"simd"_s, capture.simd}});
    return result.identical && result.missing.isEmpty() ? Done : InputHasErrors;
}
} // namespace

void addReplay(CLI::App &app, Talk &talk, int &exitCode)
{
    const auto o = std::make_shared<Options>();
    CLI::App *verb = app.add_subcommand("replay",
                                        "Render a take that was recorded live again, with the same bits. The "
                                        "project only supplies the audio.\n"
                                        "Example: fluxforge replay MyGame take.ffcapture -o take.wav");
    verb->add_option("PROJECT", o->path, "The project's folder")->required();
    verb->add_option("CAPTURE", o->capture, "The take, as \"play --capture\" or the studio wrote it")
        ->required();
    verb->add_option("-o,--output", o->output, "File to write")->required();
    verb->add_option("--format", o->format, "wav24, wav32f or flac")
        ->check(CLI::IsMember({"wav24", "wav32f", "flac"}));
    verb->callback([o, &talk, &exitCode] { exitCode = run(*o, talk); });
}

} // namespace flux::cli
