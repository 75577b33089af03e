#include "app/cli/cli.h"
#include "app/demo/demo_project.h"
#include "engine/stream/decoder.h"
#include "models/check/validate.h"
#include "models/document/naming.h"
#include "models/files/importer.h"
#include "models/waveforms/audio_fault_text.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace flux::cli {

using namespace doc;
using namespace Qt::Literals::StringLiterals;

namespace {
QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

/// Starts a small slot or adventure project: folders and buses that such a game needs.
void fillTemplate(Editor &editor, const std::string &name)
{
    const ObjectId main = editor.document()->childAt(root::buses, 0);
    QStringList buses;
    QStringList folders;
    if (name == "slot") {
        buses = {u"Music"_s, u"Reels"_s, u"Wins"_s, u"UI"_s};
        folders = {u"Reels"_s, u"Wins"_s, u"Feature"_s, u"Music"_s, u"UI"_s};
    } else if (name == "adventure") {
        buses = {u"Music"_s, u"Ambience"_s, u"Voice"_s, u"Effects"_s, u"UI"_s};
        folders = {u"Player"_s, u"World"_s, u"Dialogue"_s, u"Music"_s, u"UI"_s};
    }
    for (const QString &bus : buses)
        editor.insert(Kind::Bus, main, bus);
    for (const QString &folder : folders) {
        editor.insert(Kind::Folder, root::events, folder);
        editor.insert(Kind::Folder, root::sounds, folder);
    }
}

QJsonArray listed(const Problems &problems)
{
    QJsonArray list;
    for (const Problem &p : problems)
        list << QJsonObject{{u"severity"_s, p.severity == Problem::Error ? u"error"_s : u"warning"_s},
                            {u"file"_s, p.file},
                            {u"line"_s, p.line},
                            {u"column"_s, p.column},
                            {u"message"_s, p.message}};
    return list;
}
} // namespace

void addNew(CLI::App &app, Talk &talk, int &exitCode)
{
    struct Options {
        std::string path;
        std::string content = "empty";
    };
    const auto o = std::make_shared<Options>();
    CLI::App *verb
        = app.add_subcommand("new", "Make a project.\nExample: fluxforge new MyGame --template slot");
    verb->add_option("PROJECT", o->path, "Folder to make")->required();
    verb->add_option("--template", o->content, "empty, slot or adventure")
        ->check(CLI::IsMember({"empty", "slot", "adventure"}));
    verb->callback([o, &talk, &exitCode] {
        Session session;
        const QString path = text(o->path);
        if (const QString problem = session.create(path, QFileInfo(path).completeBaseName());
            !problem.isEmpty()) {
            talk.complain(u"error: "_s + problem);
            exitCode = CouldNotWrite;
            return;
        }
        fillTemplate(session.editor(), o->content);
        exitCode = saveProject(session, talk);
        talk.say(u"Made %1"_s.arg(session.file().path()));
        talk.result({{u"project"_s, session.file().path()}});
    });
}

void addDemo(CLI::App &app, Talk &talk, int &exitCode)
{
    const auto path = std::make_shared<std::string>();
    CLI::App *verb = app.add_subcommand(
        "demo",
        "Make the demo project, a small slot game, with its sounds.\nExample: fluxforge demo LuckyForge");
    verb->add_option("PROJECT", *path, "Folder to make")->required();
    verb->callback([path, &talk, &exitCode] {
        const QString problem = demo::makeDemo(
            text(*path), [&talk](double share) { talk.progress(u"making sounds"_s, share); });
        if (!problem.isEmpty()) {
            talk.complain(u"error: "_s + problem);
            exitCode = CouldNotWrite;
            return;
        }
        talk.say(u"Made the demo in %1"_s.arg(QFileInfo(text(*path)).absoluteFilePath()));
        talk.result({{u"project"_s, QFileInfo(text(*path)).absoluteFilePath()}});
    });
}

void addImport(CLI::App &app, Talk &talk, int &exitCode)
{
    struct Options {
        std::string path;
        std::vector<std::string> files;
        std::string into;
        std::string as = "sounds";
    };
    const auto o = std::make_shared<Options>();
    CLI::App *verb = app.add_subcommand(
        "import", "Import audio files and folders.\nExample: fluxforge import MyGame footsteps/ --as random");
    verb->add_option("PROJECT", o->path, "The project's folder")->required();
    verb->add_option("FILE", o->files, "Audio files, or folders of them")->required();
    verb->add_option("--into", o->into, "Object that takes the sounds: a folder, group or random container");
    verb->add_option("--as", o->as, "sounds, events or random")
        ->check(CLI::IsMember({"sounds", "events", "random"}));
    verb->callback([o, &talk, &exitCode] {
        Session session;
        exitCode = openProject(session, talk, text(o->path), ProjectFile::Access::ReadWrite);
        if (exitCode != Done)
            return;
        ObjectId into;
        if (!o->into.empty()) {
            into = findObject(session.document(), text(o->into), talk);
            if (!into || !session.editor().mayStandUnder(Kind::Sound, into)) {
                if (into)
                    talk.complain(
                        u"error: \"%1\" can't take sounds: give a folder, group or random container of the sound tree."_s
                            .arg(text(o->into)));
                exitCode = InputHasErrors;
                return;
            }
        }
        QStringList files;
        for (const std::string &file : o->files)
            files << text(file);
        ImportScan scan(files, session.file().path(), session.document());
        scan.run();
        talk.problems(scan.problems());
        const ImportAs as = o->as == "events" ? ImportAs::Events
            : o->as == "random"               ? ImportAs::Random
                                              : ImportAs::Sounds;
        ImportPlan plan = planImport(session.document(), scan.items(), into, as);
        const std::size_t made = plan.made.size();
        if (!plan.edits.empty() && !session.editor().push(u"Import"_s, std::move(plan.edits))) {
            exitCode = CouldNotWrite;
            return;
        }
        exitCode = saveProject(session, talk);
        int errors = 0;
        for (const Problem &p : scan.problems())
            errors += p.severity == Problem::Error ? 1 : 0;
        if (exitCode == Done && errors > 0)
            exitCode = scan.couldNotWrite() ? CouldNotWrite : InputHasErrors;
        talk.say(u"Imported %1 files as %2 %3; %4 were known already; %5 could not be used"_s
                     .arg(scan.items().size())
                     .arg(made)
                     .arg(text(o->as))
                     .arg(plan.duplicates)
                     .arg(errors));
        talk.result({{u"imported"_s, static_cast<int>(scan.items().size())},
                     {u"made"_s, static_cast<int>(made)},
                     {u"duplicates"_s, plan.duplicates},
                     {u"problems"_s, listed(scan.problems())}});
    });
}

void addInfo(CLI::App &app, Talk &talk, int &exitCode)
{
    const auto path = std::make_shared<std::string>();
    CLI::App *verb
        = app.add_subcommand("info", "Count what a project holds.\nExample: fluxforge info MyGame");
    verb->add_option("PROJECT", *path, "The project's folder")->required();
    verb->callback([path, &talk, &exitCode] {
        Session session;
        exitCode = openProject(session, talk, text(*path), ProjectFile::Access::ReadOnly);
        if (exitCode != Done)
            return;
        const Document &document = session.document();
        QJsonObject kinds;
        double seconds = 0.0;
        qint64 bytes = 0;
        for (const ObjectId id : document.allOf(Kind::AudioFile)) {
            const auto *file = document.find<AudioFile>(id);
            seconds += file->length;
            bytes += QFileInfo(session.file().absolute(file->path)).size();
        }
        talk.say(u"%1 (schema %2)"_s.arg(document.name(root::project)).arg(ProjectFile::schema));
        for (int kind = Kind::Folder; kind <= Kind::Unknown; ++kind) {
            const int count = document.count(static_cast<Kind>(kind));
            const QString key = kind == Kind::Unknown
                ? u"unknown"_s
                : QString::fromLatin1(kindInfo(static_cast<Kind>(kind)).key);
            kinds.insert(key, count);
            if (count > 0)
                talk.say(u"  %1 %2"_s.arg(count, 7).arg(key));
        }
        talk.say(u"  %1 s of audio in %2 MB"_s.arg(seconds, 0, 'f', 1)
                     .arg(static_cast<double>(bytes) / 1e6, 0, 'f', 1));
        talk.result({{u"name"_s, document.name(root::project)},
                     {u"schema"_s, ProjectFile::schema},
                     {u"kinds"_s, kinds},
                     {u"audioSeconds"_s, seconds},
                     {u"audioBytes"_s, bytes}});
    });
}

void addValidate(CLI::App &app, Talk &talk, int &exitCode)
{
    const auto path = std::make_shared<std::string>();
    CLI::App *verb = app.add_subcommand(
        "validate",
        "Check structure and files: what is wrong, where, what to do.\nExample: fluxforge validate MyGame");
    verb->add_option("PROJECT", *path, "The project's folder")->required();
    verb->callback([path, &talk, &exitCode] {
        Session session;
        const ProjectFile::Opened opened = session.open(text(*path), ProjectFile::Access::ReadOnly);
        if (!opened.ok) {
            talk.complain(u"error: "_s + opened.failure);
            talk.result(
                {{u"errors"_s, 1},
                 {u"warnings"_s, 0},
                 {u"problems"_s,
                  QJsonArray{QJsonObject{{u"severity"_s, u"error"_s}, {u"message"_s, opened.failure}}}}});
            exitCode = InputHasErrors;
            return;
        }
        const Document &document = session.document();
        Problems all = opened.problems;
        for (const Finding &finding : validate(document, [&](const QString &relative) {
                 return QFileInfo(session.file().absolute(relative)).isFile();
             }))
            all.push_back({finding.severity, pathName(document, finding.object), 0, 0, finding.message});
        int checked = 0;
        const auto files = document.allOf(Kind::AudioFile);
        for (const ObjectId id : files) {
            if (wasInterrupted()) {
                exitCode = Cancelled;
                return;
            }
            const auto *file = document.find<AudioFile>(id);
            const QString absolute = session.file().absolute(file->path);
            if (absolute.isEmpty())
                all.push_back(
                    {Problem::Error, file->path, 0, 0,
                     u"The path leads out of the project; it plays as silence. Import the file instead."_s});
            talk.progress(u"reading audio"_s,
                          static_cast<double>(++checked) / static_cast<double>(files.size()));
            if (!QFileInfo(absolute).isFile())
                continue;
            const engine::AudioScan scan = engine::scanAudio(absolute.toStdU16String());
            if (scan.problem)
                all.push_back({Problem::Error, file->path, 0, 0,
                               u"The file %1; it plays as silence. Replace it."_s.arg(textOf(scan.problem))});
            for (const engine::AudioFault &warning : scan.warnings)
                all.push_back({Problem::Warning, file->path, 0, 0,
                               u"The file %1. Replace it with a whole one."_s.arg(textOf(warning))});
        }
        int errors = 0;
        for (const Problem &p : all)
            errors += p.severity == Problem::Error ? 1 : 0;
        for (const Problem &p : all)
            talk.say((p.severity == Problem::Error ? u"error: "_s : u"warning: "_s) + p.text());
        talk.say(u"%1 errors, %2 warnings"_s.arg(errors).arg(static_cast<int>(all.size()) - errors));
        talk.result({{u"errors"_s, errors},
                     {u"warnings"_s, static_cast<int>(all.size()) - errors},
                     {u"problems"_s, listed(all)}});
        exitCode = errors > 0 ? InputHasErrors : Done;
    });
}

void addFormat(CLI::App &app, Talk &talk, int &exitCode)
{
    const auto path = std::make_shared<std::string>();
    CLI::App *verb = app.add_subcommand("format",
                                        "Write all files in their canonical form; a second run changes "
                                        "nothing.\nExample: fluxforge format MyGame");
    verb->add_option("PROJECT", *path, "The project's folder")->required();
    verb->callback([path, &talk, &exitCode] {
        Session session;
        exitCode = openProject(session, talk, text(*path), ProjectFile::Access::ReadWrite);
        if (exitCode != Done)
            return;
        int written = 0;
        if (const QString problem = session.file().format(written); !problem.isEmpty()) {
            talk.complain(u"error: "_s + problem);
            exitCode = CouldNotWrite;
            return;
        }
        talk.say(u"Wrote %1 files"_s.arg(written));
        talk.result({{u"written"_s, written}});
    });
}

} // namespace flux::cli
