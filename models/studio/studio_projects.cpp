// Studio: opening, saving and closing projects, and importing into them.
#include "models/commands/recipes.h"
#include "models/document/order_key.h"
#include "models/studio/studio.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace flux {

using namespace doc;

void Studio::tell(const Problems &problems)
{
    constexpr std::size_t most = 50;
    for (std::size_t i = 0; i < problems.size() && i < most; ++i)
        m_notifications.add(problems[i].severity == Problem::Error ? QStringLiteral("error")
                                                                   : QStringLiteral("warning"),
                            problems[i].text());
    if (problems.size() > most)
        m_notifications.add(QStringLiteral("warning"),
                            tr("%n more problem(s): run fluxforge validate.", nullptr,
                               static_cast<int>(problems.size() - most)));
}

void Studio::opened(const ProjectFile::Opened &opened)
{
    followProject();
    m_telemetry->resetHighest();
    m_peaks.setFolder(m_session.file().cachePath(QStringLiteral("peaks")));
    if (opened.recoverable != m_recoverable) {
        m_recoverable = opened.recoverable;
        Q_EMIT recoverableChanged();
    }
    if (opened.access == ProjectFile::Access::ReadOnly)
        m_notifications.add(
            QStringLiteral("warning"),
            tr("The project is open elsewhere (%1). You can look and listen, but not change it.")
                .arg(opened.holder));
    tell(opened.problems);
    m_settings.addRecent(m_session.file().path());
    Q_EMIT projectChanged();
    Q_EMIT projectNameChanged();
    Q_EMIT modifiedChanged();
}

bool Studio::newProject(const QUrl &folder)
{
    const QString path = folder.toLocalFile();
    m_work.cancel();
    m_work.finish();
    const QFileInfo info(path);
    const QString name
        = info.suffix() == QLatin1String("fluxforge") ? info.completeBaseName() : info.fileName();
    LooseProject fresh;
    if (const QString problem = fresh.file.create(path, name); !problem.isEmpty()) { // what is open stays
        m_notifications.add(QStringLiteral("error"), problem);
        return false;
    }
    fresh.opened.ok = true;
    closeProject();
    m_session.adopt(fresh);
    opened(fresh.opened);
    return true;
}

QString Studio::folderForNew() const
{
    const QStringList recent = m_settings.recent();
    const QString beside = recent.isEmpty() ? QString() : QFileInfo(recent.front()).path();
    return QFileInfo(beside).isDir() ? beside
                                     : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QString Studio::problemOfNew(const QString &folder, const QString &name)
{
    static const QRegularExpression unusable(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]"));
    const QString called = name.trimmed();
    if (called.isEmpty())
        return tr("The project needs a name.");
    if (called.contains(unusable) || called.startsWith(u'.') || called.endsWith(u'.'))
        return tr("A folder can't be called \"%1\" everywhere: leave out / \\ : * ? \" < > | and dots at the "
                  "ends.")
            .arg(called);
    // The folder may be made too, but not inside a file.
    QFileInfo above(folder.trimmed());
    while (!above.exists() && above.path() != above.filePath())
        above.setFile(above.path());
    if (folder.trimmed().isEmpty() || !QFileInfo(folder.trimmed()).isAbsolute() || !above.isDir()
        || !above.isWritable())
        return tr("\"%1\" is no folder in which one can be made: choose another.").arg(folder.trimmed());
    if (QFile::encodeName(called).size() > 200)
        return tr("The name is too long for a folder: choose a shorter one.");
    const QDir made(QDir(folder.trimmed()).filePath(called));
    if (QFileInfo(made.path()).isFile() || (made.exists() && !made.isEmpty()))
        return tr("There is something called \"%1\" already: type another name.").arg(called);
    return {};
}

QString Studio::pathForNew(const QString &folder, const QString &name)
{
    return problemOfNew(folder, name).isEmpty()
        ? QDir::cleanPath(QDir(folder.trimmed()).filePath(name.trimmed()))
        : QString();
}

void Studio::openProject(const QUrl &folder)
{
    open(folder.toLocalFile());
}

/// The project that something lies in, or is: its folder, a folder in it, its project.json.
static QString projectAround(const QString &path)
{
    for (QDir at(QFileInfo(path).isFile() ? QFileInfo(path).path() : path); at.exists();) {
        if (at.exists(QStringLiteral("project.json")))
            return at.absolutePath();
        if (!at.cdUp())
            break;
    }
    return path;
}

void Studio::open(const QString &asked)
{
    const QString path = projectAround(asked);
    m_work.cancel(); // it concerns what is open now
    m_work.finish();
    const QString real = QFileInfo(path).canonicalFilePath();
    if (isProjectOpen() && !real.isEmpty() && real == QFileInfo(projectPath()).canonicalFilePath())
        closeProject(); // as it was saved, once more
    editor()->hold(tr("Another project is being opened: wait for it, or cancel that."));
    const auto project = std::make_shared<std::unique_ptr<LooseProject>>();
    m_work.start({tr("Opening \"%1\"").arg(QFileInfo(path).completeBaseName()),
                  [path, project, home = thread()](Progress &progress) {
                      auto loose = std::make_unique<LooseProject>();
                      loose->opened = loose->file.open(path, ProjectFile::Access::ReadWrite, &progress);
                      loose->document.moveToThread(home);
                      loose->file.moveToThread(home);
                      *project = std::move(loose);
                  },
                  [this, project](const Progress &progress) {
                      editor()->hold({});
                      LooseProject &loose = **project;
                      if (loose.opened.ok && !progress.isCancelled()) {
                          closeProject();
                          m_session.adopt(loose);
                          opened(loose.opened);
                      } else if (!progress.isCancelled()) {
                          m_notifications.add(QStringLiteral("error"), loose.opened.failure);
                      }
                  }},
                 noticed);
}

bool Studio::openPath(const QString &path)
{
    open(path);
    m_work.finish();
    return isProjectOpen() && projectPath() == QFileInfo(projectAround(path)).absoluteFilePath();
}

void Studio::openDemo()
{
    const QString path = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
        + QStringLiteral("/FluxForge/LuckyForge.fluxforge");
    if (QFileInfo::exists(path + QStringLiteral("/project.json"))) {
        open(path);
        return;
    }
    if (m_work.isBusy() || !m_demoMaker)
        return;
    editor()->hold(
        tr("The demo is being made, and opened then: wait for it.")); // what is done now would be lost
    const auto problem = std::make_shared<QString>();
    m_work.start({tr("Making the demo's sounds"),
                  [this, path, problem](Progress &progress) {
                      *problem = m_demoMaker(path, [&progress](double share) { progress.set(share); });
                  },
                  [this, path, problem](const Progress &) {
                      editor()->hold({});
                      if (problem->isEmpty())
                          open(path);
                      else
                          m_notifications.add(QStringLiteral("error"), *problem);
                  },
                  false});
}

void Studio::startSaving()
{
    if (!isProjectOpen())
        return;
    if (editor()->isHeld()) {
        if (!m_saving) { // it is going away
            m_notifications.add(QStringLiteral("warning"), editor()->heldFor());
            Q_EMIT savingEnded(false);
        }
        return;
    }
    m_saving = true;
    editor()->hold(tr("The project is being saved: wait for that, or cancel it."));
    const auto saving = std::make_shared<ProjectFile::Saving>(m_session.file().beginSaving());
    const auto write = [this, saving](Progress &progress) { m_session.file().write(*saving, progress); };
    const auto ended = [this, saving](const Progress &) {
        editor()->hold({});
        const QString problem = m_session.file().endSaving(*saving);
        if (!problem.isEmpty())
            m_notifications.add(QStringLiteral("error"), problem);
        m_saving = false;
        m_saved = problem.isEmpty() && !saving->cancelled;
        Q_EMIT savingEnded(m_saved);
    };
    if (m_work.isBusy()) { // audio is being read: that goes on
        Progress unwatched;
        write(unwatched);
        ended(unwatched);
    } else {
        m_work.start({tr("Saving"), write, ended}, noticed);
    }
}

bool Studio::save()
{
    m_saved = false;
    startSaving();
    if (m_saving)
        m_work.finish();
    return m_saved;
}

void Studio::closeProject()
{
    if (!m_session.file().isOpen())
        return;
    m_work.cancel();
    m_work.finish();
    select({});
    m_session.close();
    m_publisher->flush();
    m_telemetry->resetHighest();
    m_peaks.setFolder({});
    m_recoverable = 0;
    Q_EMIT recoverableChanged();
    Q_EMIT projectChanged();
    Q_EMIT projectNameChanged();
    Q_EMIT modifiedChanged();
}

void Studio::restore()
{
    if (editor()->isHeld())
        return;
    const int steps = std::exchange(m_recoverable, 0);
    Edits edits = m_session.file().takeRecoverable();
    // One step that can be undone. What the rules of editing would refuse comes back all the same.
    if (!editor()->push(tr("Restore %n step(s)", nullptr, steps), edits)) {
        (void)document()->apply(edits);
        editor()->clearHistory();
        editor()->history().resetClean();
    }
    Q_EMIT recoverableChanged();
    m_notifications.add(QStringLiteral("info"),
                        tr("%n step(s) were restored. Save to keep them.", nullptr, steps));
}

void Studio::discardRecovery()
{
    if (editor()->isHeld())
        return;
    const int steps = std::exchange(m_recoverable, 0);
    Edits edits = m_session.file().recoverable();
    m_session.file().discardRecovery();
    Q_EMIT recoverableChanged();
    m_notifications.add(QStringLiteral("info"),
                        tr("%n step(s) were discarded. They can still be brought back.", nullptr, steps), {},
                        std::move(edits));
}

bool Studio::mayImport()
{
    if (!isProjectOpen())
        return false;
    QString problem;
    if (m_work.isBusy())
        problem = tr("Nothing was imported: wait until the present work is done, or cancel it.");
    else if (m_recoverable > 0)
        problem = tr("Restore or discard the unsaved steps first, then import.");
    else if (isReadOnly())
        problem = tr("The project can't be changed: nothing was imported.");
    if (!problem.isEmpty())
        m_notifications.add(QStringLiteral("warning"), problem);
    return problem.isEmpty();
}

void Studio::importFiles(const QList<QUrl> &files, const QString &as, ObjectId into, double seconds)
{
    if (!mayImport())
        return;
    QStringList paths;
    for (const QUrl &file : files)
        paths << file.toLocalFile();
    const auto scan = std::make_shared<ImportScan>(paths, projectPath(), *document(), true);
    m_work.start({tr("Importing audio"), [scan](Progress &progress) { scan->run(progress); },
                  [this, scan, as, into, seconds](const Progress &progress) {
                      if (progress.isCancelled() || !isProjectOpen())
                          scan->takeBack();
                      else
                          finishImport(*scan, as, into, seconds);
                  }});
}

void Studio::replaceFile(ObjectId audioFile, const QUrl &file)
{
    if (document()->kind(audioFile) != Kind::AudioFile || !mayImport())
        return;
    const auto scan
        = std::make_shared<ImportScan>(QStringList{file.toLocalFile()}, projectPath(), *document());
    m_work.start(
        {tr("Importing audio"), [scan](Progress &progress) { scan->run(progress); },
         [this, scan, audioFile](const Progress &progress) {
             tell(scan->problems());
             const auto *now = document()->find<AudioFile>(audioFile); // it may have gone meanwhile
             const ImportItem *item = scan->items().empty() ? nullptr : &scan->items().front();
             if (progress.isCancelled() || !now || !item)
                 scan->takeBack();
             else if (now->path == item->stored && now->contentHash == item->hash)
                 m_notifications.add(
                     QStringLiteral("info"),
                     tr("%1 is where it was. Open the project again to see and hear it.").arg(now->path));
             else if (!editor()->push(tr("Replace the file of %1").arg(nameOf(audioFile)),
                                      planReplacement(audioFile, *item)))
                 scan->takeBack();
         }});
}

void Studio::finishImport(const ImportScan &scan, const QString &as, ObjectId into, double seconds)
{
    tell(scan.problems());
    const ImportAs what = as == QStringLiteral("events") ? ImportAs::Events
        : as == QStringLiteral("random")                 ? ImportAs::Random
                                                         : ImportAs::Sounds;
    const ObjectId event
        = as == QStringLiteral("layers") && document()->kind(into) == Kind::Event ? into : ObjectId{};
    if (!editor()->mayStandUnder(Kind::Sound, into))
        into = {};
    ImportPlan plan = planImport(*document(), scan.items(), into, what);
    const int failed = static_cast<int>(std::ranges::count_if(
        scan.problems(), [](const Problem &problem) { return problem.severity == Problem::Error; }));
    if (plan.edits.empty()) {
        if (failed > 0)
            m_notifications.add(QStringLiteral("error"),
                                tr("Nothing was imported: %n file(s) can't be read.", nullptr, failed));
        return;
    }
    std::string order = event ? recipes::orderAt(*document(), event) : std::string();
    for (const ObjectId sound : event ? plan.made : std::vector<ObjectId>{}) {
        recipes::addLayer(event, sound, seconds, order, plan.edits);
        order = orderBetween(order, {});
    }
    const QList<ObjectId> made(plan.made.begin(), plan.made.end());
    if (!editor()->push(tr("Import %n file(s)", nullptr, static_cast<int>(scan.items().size())),
                        std::move(plan.edits)))
        return;
    QString text = tr("Imported %n file(s).", nullptr, static_cast<int>(scan.items().size()));
    if (plan.duplicates > 0)
        text += u' '
            + tr("%n has the same content as one in the project: that audio file is used.", nullptr,
                 plan.duplicates);
    if (plan.routed > 0)
        text += u' ' + tr("%n comes out at the bus that is called as its folder.", nullptr, plan.routed);
    if (plan.trimmed > 0)
        text += u' ' + tr("%n is trimmed where it is silent.", nullptr, plan.trimmed);
    if (failed > 0)
        text += u' ' + tr("%n can't be read and is left out: the notifications say why.", nullptr, failed);
    m_notifications.add(failed > 0 ? QStringLiteral("warning") : QStringLiteral("info"), text,
                        made.isEmpty() ? ObjectId{} : made.first());
    if (event)
        select(event);
    else if (!made.isEmpty())
        select(made.first());
}

} // namespace flux
