#include "app/cli/cli.h"
#include "models/waveforms/audiowaveform.h"
#include "models/waveforms/peak_shelf.h"
#include "models/waveforms/peaks.h"

#include <QDir>
#include <QFileInfo>

#include <CLI/CLI.hpp>

namespace flux::cli {

using namespace doc;
using namespace Qt::Literals::StringLiterals;

namespace {
/// Keeps what was used last, within `quota` bytes; how many files went.
int trim(const QString &folder, qint64 quota)
{
    return PeakShelf(folder, quota).removed();
}

QFileInfoList peakFiles(const QString &folder)
{
    return QDir(folder).entryInfoList({u"*.ffpk"_s}, QDir::Files, QDir::Time);
}

qint64 bytesOf(const QFileInfoList &files)
{
    qint64 bytes = 0;
    for (const QFileInfo &file : files)
        bytes += file.size();
    return bytes;
}

QString megabytes(qint64 bytes)
{
    return QString::number(static_cast<double>(bytes) / 1e6, 'f', 1) + u" MB"_s;
}
} // namespace

void addCache(CLI::App &app, Talk &talk, int &exitCode)
{
    struct Options {
        std::string path;
        std::uint64_t quota = std::uint64_t{2} << 30U;
    };
    const auto o = std::make_shared<Options>();
    CLI::App *verb = app.add_subcommand(
        "cache",
        "What the project keeps of its waveforms on disk; all of it is made again when needed.\n"
        "Example: fluxforge cache trim MyGame --quota 500MB");
    verb->require_subcommand(1);
    const auto add = [&](const char *name, const char *help, auto &&action) {
        CLI::App *sub = verb->add_subcommand(name, help);
        sub->fallthrough(); // --json and --quiet are the verb's
        sub->add_option("PROJECT", o->path, "The project's folder")->required();
        sub->callback([o, &talk, &exitCode, action] {
            Session session;
            exitCode
                = openProject(session, talk, QString::fromStdString(o->path), ProjectFile::Access::ReadOnly);
            if (exitCode == Done)
                exitCode = action(session.file().cachePath(u"peaks"_s));
        });
        return sub;
    };
    const auto report = [&talk](const QString &folder, const QString &what, int count) {
        const QFileInfoList files = peakFiles(folder);
        talk.say(
            u"%1%2 files, %3 in %4"_s.arg(what).arg(files.size()).arg(megabytes(bytesOf(files)), folder));
        talk.result({{u"path"_s, folder},
                     {u"files"_s, static_cast<int>(files.size())},
                     {u"bytes"_s, bytesOf(files)},
                     {u"changed"_s, count}});
        return int{Done};
    };
    add("show", "How much there is", [report](const QString &folder) { return report(folder, {}, 0); });
    add("path", "Where it is", [&talk](const QString &folder) {
        talk.say(folder);
        talk.result({{u"path"_s, folder}});
        return int{Done};
    });
    add("verify", "Read all of it; damaged files go and are made again",
        [&talk, report](const QString &folder) {
            int damaged = 0;
            for (const QFileInfo &file : peakFiles(folder)) {
                if (Peaks::open(file.filePath()))
                    continue;
                talk.complain(
                    u"warning: %1 is damaged; it was removed and will be made again"_s.arg(file.fileName()));
                QFile::remove(file.filePath());
                ++damaged;
            }
            (void)report(folder, u"%1 damaged; "_s.arg(damaged), damaged);
            return int{damaged > 0 ? InputHasErrors : Done};
        });
    CLI::App *trimming
        = add("trim", "Keep what was used last, within the quota", [o, report](const QString &folder) {
              const int removed = trim(folder, static_cast<qint64>(o->quota));
              return report(folder, u"%1 removed; "_s.arg(removed), removed);
          });
    trimming->add_option("--quota", o->quota, "Size that is kept, e.g. 500MB; 2GB without it")
        ->transform(CLI::AsSizeValue(true));
    add("clear", "Remove all of it", [report](const QString &folder) {
        const int removed = trim(folder, 0);
        return report(folder, u"%1 removed; "_s.arg(removed), removed);
    });
}

namespace {
struct PeakOptions {
    std::string file;
    std::string output;
    std::string import;
    int bits = 8;
    int zoom = 256;
};

/// Puts audiowaveform data into the cache of a project, for the file of the project that has this audio.
int importPeaks(const PeakOptions &o, Talk &talk)
{
    Session session;
    const QString audio = QString::fromStdString(o.file);
    if (const int code
        = openProject(session, talk, QString::fromStdString(o.output), ProjectFile::Access::ReadOnly);
        code != Done)
        return code;
    const Document &document = session.document();
    for (const ObjectId id : document.allOf(Kind::AudioFile)) {
        const auto *file = document.find<AudioFile>(id);
        const QString path = session.file().absolute(file->path);
        if (file->path != audio && QFileInfo(path) != QFileInfo(audio))
            continue;
        const PeakShelf shelf(session.file().cachePath(u"peaks"_s), qint64{1} << 60U);
        const QString data = QString::fromStdString(o.import);
        if (const QString problem = readAudiowaveform(data, path, shelf.fileOf(file->contentHash));
            !problem.isEmpty()) {
            talk.complain(u"error: %1: %2"_s.arg(data, problem));
            return InputHasErrors;
        }
        talk.say(u"Imported %1 for %2"_s.arg(data, file->path));
        talk.result({{u"audio"_s, file->path}, {u"imported"_s, data}});
        return Done;
    }
    talk.complain(
        u"error: the project has no audio file %1: give its path as the project has it, for example "
        u"audio/music.flac."_s.arg(audio));
    return InputHasErrors;
}

int exportPeaks(const PeakOptions &o, Talk &talk)
{
    const QString file = QString::fromStdString(o.file);
    const QString output = QString::fromStdString(o.output);
    if (!QFileInfo(file).isReadable()) {
        talk.complain(u"error: %1 can't be read: give an audio file."_s.arg(file));
        return InputHasErrors;
    }
    QString problem;
    const QByteArray data = audiowaveformOf(file, o.bits, o.zoom, problem);
    if (!problem.isEmpty()) {
        talk.complain(u"error: %1 %2"_s.arg(file, problem));
        return InputHasErrors;
    }
    if (const int code = writeFile(talk, o.output, data); code != Done)
        return code;
    talk.say(u"Wrote %1, %2"_s.arg(output, megabytes(data.size())));
    talk.result({{u"output"_s, output}, {u"bytes"_s, data.size()}});
    return Done;
}
} // namespace

void addPeaks(CLI::App &app, Talk &talk, int &exitCode)
{
    const auto o = std::make_shared<PeakOptions>();
    CLI::App *verb
        = app.add_subcommand("peaks",
                             "Write a file's waveform as audiowaveform data (.dat, version 2), or take such "
                             "data into a project.\n"
                             "Example: fluxforge peaks music.flac -o music.dat --zoom 512\n"
                             "Example: fluxforge peaks audio/music.flac --import music.dat -o MyGame");
    verb->add_option("FILE", o->file, "Audio file; with --import as the project names it")->required();
    verb->add_option("-o,--output", o->output, "File to write; with --import the project's folder")
        ->required();
    verb->add_option("--import", o->import,
                     "Data to show in the project until the waveform is made from the audio");
    verb->add_option("--bits", o->bits, "8 or 16")->check(CLI::IsMember({8, 16}));
    verb->add_option("--zoom", o->zoom, "Frames per pixel")->check(CLI::Range(2, 1048576));
    verb->callback([o, &talk, &exitCode] {
        exitCode = o->import.empty() ? exportPeaks(*o, talk) : importPeaks(*o, talk);
    });
}

} // namespace flux::cli
