#include "app/cli/cli.h"

#include "engine/dsp/kernels.h"
#include "models/document/naming.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <CLI/CLI.hpp>
#include <atomic>
#include <csignal>
#include <cstdio>

#ifndef _WIN32
#include <unistd.h>
#endif

namespace flux::cli {

using namespace doc;

namespace {
std::atomic<bool> interrupted{false};

void print(std::FILE *to, const QString &line)
{
    const QByteArray text = line.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), to);
}

bool isTerminal()
{
#ifdef _WIN32
    return false;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}
} // namespace

void Talk::say(const QString &line) const
{
    if (!json)
        print(stdout, line);
}

void Talk::result(const QJsonObject &object) const
{
    if (json)
        print(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void Talk::complain(const QString &line) const
{
    print(stderr, line);
}

void Talk::problems(const Problems &problems) const
{
    for (const Problem &problem : problems) {
        m_sawErrors = m_sawErrors || problem.severity == Problem::Error;
        complain(
            (problem.severity == Problem::Error ? QStringLiteral("error: ") : QStringLiteral("warning: "))
            + problem.text());
    }
}

void Talk::progress(const QString &what, double share) const
{
    static const bool terminal = isTerminal();
    static QElapsedTimer last;
    if (!terminal || quiet || (last.isValid() && last.elapsed() < 100 && share < 1.0))
        return;
    last.start();
    std::fprintf(stderr, "\r%s %3.0f %%%s", qPrintable(what), share * 100.0, share >= 1.0 ? "\n" : "");
}

bool wasInterrupted()
{
    return interrupted.load();
}

int openProject(Session &session, const Talk &talk, const QString &path, ProjectFile::Access access)
{
    const ProjectFile::Opened opened = session.open(path, access);
    if (!opened.ok) {
        talk.complain(QStringLiteral("error: ") + opened.failure);
        return InputHasErrors;
    }
    talk.problems(opened.problems);
    if (access == ProjectFile::Access::ReadWrite && opened.access == ProjectFile::Access::ReadOnly) {
        talk.complain(
            opened.holder.isEmpty()
                ? QStringLiteral("error: \"%1\" can't be written to: check the folder's rights.").arg(path)
                : QStringLiteral("error: \"%1\" is open in %2: close it there first.")
                      .arg(path, opened.holder));
        return CouldNotWrite;
    }
    if (access == ProjectFile::Access::ReadWrite && opened.recoverable > 0) {
        talk.complain(QStringLiteral("error: \"%1\" holds %2 unsaved steps of a studio that ended "
                                     "unexpectedly: open it in the studio and restore or discard them first.")
                          .arg(path)
                          .arg(opened.recoverable));
        return CouldNotWrite;
    }
    QObject::connect(&session.editor(), &Editor::refused, &session,
                     [&talk](const QString &message) { talk.complain(QStringLiteral("error: ") + message); });
    return Done;
}

int saveProject(Session &session, const Talk &talk)
{
    const QString problem = session.file().save();
    if (problem.isEmpty())
        return Done;
    talk.complain(QStringLiteral("error: ") + problem);
    return CouldNotWrite;
}

CLI::Validator between(double low, double high)
{
    const auto range = QStringLiteral("%1 to %2").arg(low).arg(high).toStdString();
    return {[low, high, range](std::string &text) {
                bool ok = false;
                const double value = QString::fromStdString(text).toDouble(&ok);
                return ok && value >= low && value <= high ? std::string()
                                                           : text + " is no number from " + range;
            },
            range};
}

int writeFile(const Talk &talk, const std::string &path, const QByteArray &contents)
{
    const QString problem = path.empty() ? QString() : writeSafely(QString::fromStdString(path), contents);
    if (!problem.isEmpty())
        talk.complain(QStringLiteral("error: ") + problem);
    return problem.isEmpty() ? Done : CouldNotWrite;
}

void addSimd(CLI::App &verb)
{
    std::vector<std::string> names;
    for (const engine::SimdLevel level : engine::availableSimdLevels())
        names.emplace_back(engine::simdLevelName(level));
    verb.add_option_function<std::string>(
            "--simd",
            [](const std::string &name) {
                engine::SimdLevel level{};
                if (engine::simdLevelFromName(name, level))
                    engine::setSimdLevel(level);
            },
            "Instruction set of the inner loops; never heard")
        ->check(CLI::IsMember(names));
}

engine::AudioFormat formatOf(const std::string &name)
{
    return name == "wav32f" ? engine::AudioFormat::Wav32Float
        : name == "flac"    ? engine::AudioFormat::Flac
                            : engine::AudioFormat::Wav24;
}

ObjectId findObject(const Document &document, const QString &name, const Talk &talk)
{
    std::vector<ObjectId> named = allByPath(document, name);
    if (named.empty())
        for (const ObjectId id : document.allOf(Kind::Event))
            if (document.name(id) == name)
                named.push_back(id);
    if (named.size() == 1)
        return named.front();
    if (named.empty()) {
        talk.complain(
            QStringLiteral(
                "error: there is no object \"%1\": give its path (Events/Spin), its id, or an event's name.")
                .arg(name));
        return {};
    }
    talk.complain(QStringLiteral("error: there are %1 objects named \"%2\": give one by its path or id:")
                      .arg(named.size())
                      .arg(name));
    for (const ObjectId id : named)
        talk.complain(QStringLiteral("  %1 (%2)").arg(pathName(document, id), id.toString()));
    return {};
}

int run(int argc, char **argv)
{
    std::signal(SIGINT, [](int) { interrupted.store(true); });
    CLI::App app{
        "FluxForge: interactive sound for games, without a display.\n"
        "Example: fluxforge demo Lucky && fluxforge render Lucky --event Spin --seconds 3 -o spin.wav",
        "fluxforge"};
    app.set_version_flag("--version", FLUX_VERSION);
    app.require_subcommand(1);
    Talk talk;
    int exitCode = Done;
    for (const auto add : {&addNew, &addDemo, &addImport, &addInfo, &addValidate, &addFormat, &addGetSet,
                           &addRender, &addSimulate, &addLint, &addPlay, &addReplay, &addProfile,
                           &addLoudness, &addCache, &addPeaks, &addBench})
        add(app, talk, exitCode);
    const auto addFlags = [&talk](CLI::App &verb) {
        verb.add_flag("--json", talk.json, "Print the result as JSON");
        verb.add_flag("--quiet", talk.quiet, "Show no progress");
    };
    for (CLI::App *verb : app.get_subcommands({})) {
        addFlags(*verb);
        for (CLI::App *part : verb->get_subcommands({}))
            addFlags(*part);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const int code = app.exit(error);
        return code == 0 ? Done : WrongUse;
    }
    return exitCode == Done && talk.sawErrors() ? InputHasErrors : exitCode;
}

} // namespace flux::cli
