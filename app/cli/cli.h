#pragma once

#include "engine/stream/audio_writer.h"
#include "models/studio/session.h"

#include <QJsonObject>

namespace CLI {
class App;
class Validator;
} // namespace CLI

namespace flux::cli {

/// What a command ends with.
enum Exit { Done = 0, InputHasErrors = 1, WrongUse = 2, CouldNotWrite = 3, Cancelled = 4 };

/// How a command talks: results on stdout (as one JSON object with --json), everything else on stderr.
class Talk {
public:
    bool json = false;
    bool quiet = false;

    /// A line of result for people; nothing with --json.
    void say(const QString &line) const;
    /// The result for programs; nothing without --json.
    void result(const QJsonObject &object) const;
    void complain(const QString &line) const;
    void problems(const Problems &problems) const;
    /// True when the project that was opened has errors: the command did what it could, and ends with 1.
    [[nodiscard]] bool sawErrors() const { return m_sawErrors; }
    /// "rendering 40 %" on a terminal, at most ten times a second.
    void progress(const QString &what, double share) const;

private:
    mutable bool m_sawErrors = false;
};

/// Checks an option: a number from `low` to `high`, and really one.
[[nodiscard]] CLI::Validator between(double low, double high);

/// True once the person pressed Ctrl+C.
[[nodiscard]] bool wasInterrupted();

/// Opens a project for reading, or for writing; complains and returns an exit code when it can't.
[[nodiscard]] int openProject(Session &session, const Talk &talk, const QString &path,
                              ProjectFile::Access access);
/// Saves; complains and returns an exit code when it can't.
[[nodiscard]] int saveProject(Session &session, const Talk &talk);
/// Writes a file that was asked for, none where `path` is empty; complains and returns an exit code when it
/// can't.
[[nodiscard]] int writeFile(const Talk &talk, const std::string &path, const QByteArray &contents);
/// The format of an audio file: wav24, wav32f or flac.
[[nodiscard]] engine::AudioFormat formatOf(const std::string &name);
/// An option that forces the kernels' instruction set; what it says acts when the verb runs.
void addSimd(CLI::App &verb);
/// Finds an object by its path, id, or, for events, its name alone.
[[nodiscard]] doc::ObjectId findObject(const doc::Document &document, const QString &name, const Talk &talk);

// Each verb adds its subcommand; its action sets the exit code.
void addNew(CLI::App &app, Talk &talk, int &exitCode);
void addDemo(CLI::App &app, Talk &talk, int &exitCode);
void addImport(CLI::App &app, Talk &talk, int &exitCode);
void addInfo(CLI::App &app, Talk &talk, int &exitCode);
void addValidate(CLI::App &app, Talk &talk, int &exitCode);
void addFormat(CLI::App &app, Talk &talk, int &exitCode);
void addGetSet(CLI::App &app, Talk &talk, int &exitCode);
void addRender(CLI::App &app, Talk &talk, int &exitCode);
void addSimulate(CLI::App &app, Talk &talk, int &exitCode);
void addLint(CLI::App &app, Talk &talk, int &exitCode);
void addProfile(CLI::App &app, Talk &talk, int &exitCode);
void addReplay(CLI::App &app, Talk &talk, int &exitCode);
void addPlay(CLI::App &app, Talk &talk, int &exitCode);
void addLoudness(CLI::App &app, Talk &talk, int &exitCode);
void addCache(CLI::App &app, Talk &talk, int &exitCode);
void addPeaks(CLI::App &app, Talk &talk, int &exitCode);
void addBench(CLI::App &app, Talk &talk, int &exitCode);

/// Runs the command line.
int run(int argc, char **argv);

} // namespace flux::cli
