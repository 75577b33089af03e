#include "models/studio/studio.h"

#include "models/check/validate.h"
#include "models/commands/recipes.h"
#include "models/files/edit_json.h"
#include "models/lists/property_model.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QStandardPaths>

#include <cmath>

namespace flux {

using namespace doc;

void StudioSettings::addRecent(const QString &path)
{
    QStringList list = recent();
    list.removeAll(path);
    list.prepend(path);
    while (list.size() > 8)
        list.removeLast();
    m_settings.setValue(QStringLiteral("recent"), list);
    Q_EMIT recentChanged();
}

Studio::Studio(QObject *parent)
    : QObject(parent), m_engine(std::make_unique<engine::Engine>()),
      m_history(m_session.editor().history(), this), m_notifications(this),
      m_commands(m_session.document(), this)
{
    m_tree.setDocument(document());
    m_publisher = std::make_unique<Publisher>(
        *document(), *m_engine, [this](const QString &path) { return m_session.file().absolute(path); });
    m_telemetry = std::make_unique<Telemetry>(*m_engine,
                                              [this](ObjectId id) { return m_session.document().name(id); });
    m_worker.setMaxThreadCount(1);
    connect(m_telemetry.get(), &Telemetry::complained, this,
            [this](const QString &text) { m_notifications.add(QStringLiteral("warning"), text); });
    connect(editor(), &Editor::refused, this,
            [this](const QString &text) { m_notifications.add(QStringLiteral("warning"), text); });
    connect(&m_session.file(), &ProjectFile::modifiedChanged, this, &Studio::modifiedChanged);
    connect(document(), &Document::changed, this, [this](const std::vector<Change> &changes) {
        for (const Change &change : changes)
            if ((change.properties & 1U) != 0) {
                if (change.id == m_selection)
                    Q_EMIT selectedNameChanged();
                if (change.id == root::project)
                    Q_EMIT projectNameChanged();
            } else if (change.id == root::project) {
                QMetaObject::invokeMethod(this, &Studio::followRate, Qt::QueuedConnection);
            }
    });
    connect(document(), &Document::removing, this, [this](ObjectId id) {
        if (id == m_selection)
            select(m_session.document().parentOf(id));
    });
    connect(document(), &Document::aboutToReset, this, [this] { select({}); });
    connect(&m_peaks, &PeakCache::failed, this, [this](const QString &hash, const QString &why) {
        for (const ObjectId id : m_session.document().allOf(Kind::AudioFile))
            if (m_session.document().find<AudioFile>(id)->contentHash == hash) {
                m_notifications.add(QStringLiteral("error"),
                                    tr("The file \"%1\" %2. It plays as silence: replace it.")
                                        .arg(m_session.document().find<AudioFile>(id)->path, why),
                                    id);
                return;
            }
    });
    m_progressTimer.setInterval(50);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] {
        if (const double now = m_progressOf ? m_progressOf() : 0.0; now != m_progress) {
            m_progress = now;
            Q_EMIT progressChanged();
        }
    });
    m_playTimer.setInterval(5);
    connect(&m_playTimer, &QTimer::timeout, this, [this] {
        m_waited += m_playTimer.interval();
        if (!m_engine->samples().isLoading() || m_waited >= 1000)
            post(m_toPlay);
    });
    m_deviceTimer.setInterval(500);
    connect(&m_deviceTimer, &QTimer::timeout, this, &Studio::watchDevice);
    connect(&m_settings, &StudioSettings::deviceChanged, this, [this] {
        if (m_soundStarted)
            startSound();
    });
}

Studio::~Studio()
{
    cancelBusy();
    m_worker.waitForDone();
}

void Studio::startSound()
{
    m_soundStarted = true;
    m_engine->startDevice({m_settings.device().toStdString(), m_engine->settings().sampleRate,
                           static_cast<std::uint32_t>(m_settings.block())});
    m_deviceTimer.start();
}

void Studio::watchDevice()
{
    using State = engine::AudioOutput::State;
    m_publisher->flush();
    m_engine->reclaim();
    if (const QString problem = m_session.file().journalProblem(); problem != m_journalProblem) {
        m_journalProblem = problem;
        if (!problem.isEmpty())
            m_notifications.add(QStringLiteral("error"), problem);
    }
    const auto report = m_engine->output().report();
    const bool changed = report.state != m_report.state || report.problem != m_report.problem
        || report.settings.name != m_report.settings.name
        || report.settings.sampleRate != m_report.settings.sampleRate
        || report.settings.block != m_report.settings.block
        || report.devices.size() != m_report.devices.size();
    const State before = m_report.state;
    m_report = report;
    Q_EMIT memoryChanged();
    if (!changed)
        return;
    const QString rate = QLocale().toString(report.settings.sampleRate / 1000.0, 'g', 4);
    if (report.state == State::Running)
        m_deviceText = tr("%1 · %2 kHz · %3 frames")
                           .arg(QString::fromStdString(report.settings.name), rate)
                           .arg(report.settings.block);
    else
        m_deviceText = tr("No sound device: running silently");
    if (report.state == State::Silent && before != State::Silent)
        m_notifications.add(QStringLiteral("warning"),
                            tr("Nothing can be heard: %1. Connect a device or choose another in the "
                               "settings; it is used as soon as it is there.")
                                .arg(QString::fromStdString(report.problem)));
    else if (report.state == State::Running && before == State::Silent)
        m_notifications.add(QStringLiteral("info"),
                            tr("Sound is back on %1.").arg(QString::fromStdString(report.settings.name)));
    Q_EMIT deviceChanged();
}

QStringList Studio::devices() const
{
    QStringList names{QString()};
    for (const engine::DeviceInfo &device : m_report.devices)
        names << QString::fromStdString(device.name);
    return names;
}

QString Studio::memoryText() const
{
    const QLocale locale;
    const auto megabytes
        = [&](double bytes) { return locale.toString(bytes / 1048576.0, 'f', bytes < 10485760.0 ? 1 : 0); };
    return tr("Samples %1 of %2 MB · Peaks %3 of 64 MB")
        .arg(megabytes(static_cast<double>(m_engine->samples().bytes())),
             megabytes(static_cast<double>(m_engine->samples().budget())),
             megabytes(static_cast<double>(m_peaks.memoryBytes())));
}

QString Studio::shownDecibels(double value)
{
    return shownNumber(value, Unit::Decibels, false);
}

void Studio::followRate()
{
    const double rate = document()->find<Project>(root::project)->sampleRate;
    if (rate == m_engine->settings().sampleRate)
        return;
    m_publisher->clear(); // its parts belong to the engine as it was
    m_engine->restart(rate);
    m_publisher->republish();
}

void Studio::opened(const ProjectFile::Opened &opened)
{
    followRate();
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
    for (std::size_t i = 0; i < opened.problems.size() && i < 50; ++i)
        m_notifications.add(opened.problems[i].severity == Problem::Error ? QStringLiteral("error")
                                                                          : QStringLiteral("warning"),
                            opened.problems[i].text());
    if (opened.problems.size() > 50)
        m_notifications.add(QStringLiteral("warning"),
                            tr("%n more problem(s): run fluxforge validate.", nullptr,
                               static_cast<int>(opened.problems.size()) - 50));
    m_settings.addRecent(m_session.file().path());
    Q_EMIT projectChanged();
    Q_EMIT projectNameChanged();
    Q_EMIT modifiedChanged();
}

bool Studio::newProject(const QUrl &folder)
{
    const QString path = folder.toLocalFile();
    closeProject();
    if (const QString problem = m_session.create(path, QFileInfo(path).completeBaseName());
        !problem.isEmpty()) {
        m_notifications.add(QStringLiteral("error"), problem);
        Q_EMIT projectChanged();
        return false;
    }
    ProjectFile::Opened fresh;
    fresh.ok = true;
    opened(fresh);
    return true;
}

bool Studio::openProject(const QUrl &folder)
{
    return openPath(folder.toLocalFile());
}

bool Studio::openPath(const QString &path)
{
    closeProject();
    const ProjectFile::Opened result = m_session.open(path, ProjectFile::Access::ReadWrite);
    if (!result.ok) {
        m_notifications.add(QStringLiteral("error"), result.failure);
        Q_EMIT projectChanged();
        return false;
    }
    opened(result);
    return true;
}

void Studio::openDemo()
{
    const QString path = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
        + QStringLiteral("/FluxForge/LuckyForge.fluxforge");
    if (QFileInfo::exists(path + QStringLiteral("/project.json"))) {
        openPath(path);
        return;
    }
    if (m_busy || !m_demoMaker)
        return;
    const auto share = std::make_shared<std::atomic<double>>(0.0);
    const auto problem = std::make_shared<QString>();
    startWork(
        tr("Making the demo's sounds"),
        [this, path, share, problem] {
            *problem = m_demoMaker(path, [share](double x) { share->store(x); });
        },
        [this, path, problem] {
            if (problem->isEmpty())
                openPath(path);
            else
                m_notifications.add(QStringLiteral("error"), *problem);
        },
        [share] { return share->load(); });
}

bool Studio::save()
{
    const QString problem = m_session.file().save();
    if (!problem.isEmpty())
        m_notifications.add(QStringLiteral("error"), problem);
    return problem.isEmpty();
}

void Studio::closeProject()
{
    if (!m_session.file().isOpen())
        return;
    cancelBusy();
    m_worker.waitForDone();
    select({});
    m_session.close();
    m_publisher->flush();
    m_peaks.setFolder({});
    m_recoverable = 0;
    Q_EMIT recoverableChanged();
    Q_EMIT projectChanged();
    Q_EMIT projectNameChanged();
    Q_EMIT modifiedChanged();
}

void Studio::restore()
{
    const int steps = m_session.file().recover();
    editor()->clearHistory();
    m_recoverable = 0;
    Q_EMIT recoverableChanged();
    m_notifications.add(QStringLiteral("info"),
                        tr("%n step(s) were restored. Save to keep them.", nullptr, steps));
}

void Studio::discardRecovery()
{
    m_session.file().discardRecovery();
    m_recoverable = 0;
    Q_EMIT recoverableChanged();
}

void Studio::startWork(const QString &text, std::function<void()> work, std::function<void()> done,
                       std::function<double()> progress)
{
    m_busy = true;
    m_busyText = text;
    m_progress = 0.0;
    m_progressOf = std::move(progress);
    m_progressTimer.start();
    Q_EMIT busyChanged();
    Q_EMIT progressChanged();
    m_worker.start([this, work = std::move(work), done = std::move(done)] {
        work();
        QMetaObject::invokeMethod(this, [this, done] {
            m_progressTimer.stop();
            m_progressOf = nullptr;
            m_busy = false;
            Q_EMIT busyChanged();
            done();
        });
    });
}

void Studio::importFiles(const QList<QUrl> &files, const QString &as, ObjectId into)
{
    if (m_busy || !isProjectOpen())
        return;
    if (isReadOnly() || m_recoverable > 0) {
        m_notifications.add(QStringLiteral("warning"),
                            m_recoverable > 0 ? tr("Restore or discard the unsaved steps first, then import.")
                                              : tr("The project can't be changed: nothing was imported."));
        return;
    }
    QStringList paths;
    for (const QUrl &file : files)
        paths << file.toLocalFile();
    m_scan = std::make_shared<ImportScan>(paths, projectPath());
    startWork(
        tr("Importing audio"), [scan = m_scan] { scan->run(); },
        [this, scan = m_scan, as, into] { finishImport(*scan, as, into); },
        [scan = m_scan] { return scan->progress(); });
}

void Studio::finishImport(const ImportScan &scan, const QString &as, ObjectId into)
{
    m_scan.reset();
    for (const Problem &problem : scan.problems())
        m_notifications.add(problem.severity == Problem::Error ? QStringLiteral("error")
                                                               : QStringLiteral("warning"),
                            problem.text());
    if (scan.wasCancelled() || !isProjectOpen())
        return;
    const ImportAs what = as == QStringLiteral("events") ? ImportAs::Events
        : as == QStringLiteral("random")                 ? ImportAs::Random
                                                         : ImportAs::Sounds;
    if (!editor()->mayStandUnder(Kind::Sound, into))
        into = {};
    ImportPlan plan = planImport(*document(), scan.items(), into, what);
    if (plan.edits.empty())
        return;
    const QList<ObjectId> made(plan.made.begin(), plan.made.end());
    if (!editor()->push(tr("Import %n file(s)", nullptr, static_cast<int>(scan.items().size())),
                        std::move(plan.edits)))
        return;
    m_notifications.add(QStringLiteral("info"),
                        tr("Imported %n file(s).", nullptr, static_cast<int>(scan.items().size())),
                        made.isEmpty() ? ObjectId{} : made.first());
    if (!made.isEmpty())
        select(made.first());
}

void Studio::cancelBusy()
{
    if (m_scan)
        m_scan->cancel();
}

void Studio::select(ObjectId id)
{
    if (m_selection == id)
        return;
    m_selection = id;
    Q_EMIT selectionChanged();
    Q_EMIT selectedNameChanged();
}

ObjectId Studio::eventOfSelection() const
{
    const Document &document = m_session.document();
    return document.kind(m_selection) == Kind::Action ? document.parentOf(m_selection) : m_selection;
}

QString Studio::selectedKind()
{
    return document()->contains(m_selection)
        ? QString::fromLatin1(kindInfo(document()->kind(m_selection)).key)
        : QString();
}

bool Studio::selectionPlays() const
{
    return (bit(m_session.document().kind(m_selection))
            & (playableKinds | bit(Kind::Event) | bit(Kind::Action)))
        != 0;
}

QString Studio::selectedName()
{
    return document()->name(m_selection);
}

void Studio::play(ObjectId id)
{
    if (!document()->contains(id))
        return;
    if (document()->kind(id) == Kind::Action)
        id = document()->find<Action>(id)->target;
    // Its layers start together: what isn't loaded yet is waited for, a second at most.
    (void)m_publisher->prepare(id);
    m_toPlay = id;
    m_waited = 0;
    if (m_engine->samples().isLoading() && m_soundStarted)
        m_playTimer.start();
    else
        post(id);
}

void Studio::post(ObjectId id)
{
    m_playTimer.stop();
    QString problem;
    const std::uint64_t playing = m_publisher->audition(id, problem);
    if (playing == 0)
        m_notifications.add(QStringLiteral("warning"), problem, id);
    else
        m_telemetry->follow(playing);
}

void Studio::stopAll()
{
    m_playTimer.stop();
    m_engine->stopAll();
}

ObjectId Studio::placeFor(Kind kind)
{
    for (ObjectId at = m_selection; at; at = document()->parentOf(at))
        if (editor()->mayStandUnder(kind, at))
            return at;
    switch (kind) {
    case Kind::Event: return root::events;
    case Kind::Bus: return document()->childAt(root::buses, 0);
    case Kind::Folder: return root::events;
    default: return root::sounds;
    }
}

ObjectId Studio::make(const QString &kindKey)
{
    const Kind kind = kindFromKey(kindKey);
    const ObjectId parent = placeFor(kind);
    const ObjectId id = editor()->insert(
        kind, parent,
        kind == Kind::Action ? QString() : QCoreApplication::translate("Kind", kindInfo(kind).label));
    if (id) {
        select(id);
        if (kind != Kind::Action)
            Q_EMIT renameRequested(id);
    }
    return id;
}

ObjectId Studio::addLayer(ObjectId event, ObjectId target, double seconds)
{
    Record record = recipes::newRecord(Kind::Action, event, recipes::orderAt(*document(), event), {});
    Action action;
    action.target = target;
    action.delay = std::max(0.0, seconds);
    record.object = action;
    record.own |= quint64{1} << propertyIndex(Kind::Action, u"target")
        | quint64{seconds > 0.0} << propertyIndex(Kind::Action, u"delay");
    const ObjectId id = record.id;
    return editor()->push(tr("Add %1").arg(nameOf(target)), {edit::Insert{std::move(record)}}) ? id
                                                                                               : ObjectId{};
}

void Studio::copy()
{
    if (!document()->parentOf(m_selection))
        return;
    Edits edits;
    (void)recipes::copyBranch(*document(), m_selection, document()->parentOf(m_selection), {},
                              nameOf(m_selection), edits);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(writeEdits(edits)));
}

void Studio::paste()
{
    const Edits copied = readEdits(QGuiApplication::clipboard()->text().toUtf8());
    const auto *first = copied.empty() ? nullptr : std::get_if<edit::Insert>(&copied.front());
    if (!first) {
        m_notifications.add(QStringLiteral("warning"),
                            tr("The clipboard holds no object: copy one in the tree first."));
        return;
    }
    const ObjectId parent = placeFor(kindOf(first->record.object));
    if (!editor()->mayStandUnder(kindOf(first->record.object), parent)) {
        m_notifications.add(QStringLiteral("warning"),
                            tr("What was copied can't stand here: select another place."));
        return;
    }
    Edits edits;
    const ObjectId id = recipes::pasteBranch(*document(), copied, parent, edits);
    if (editor()->push(tr("Paste"), std::move(edits)))
        select(id);
}

int Studio::check()
{
    const auto findings = validate(*document(), [this](const QString &path) {
        return QFileInfo(m_session.file().absolute(path)).isFile();
    });
    int shown = 0;
    for (const Finding &finding : findings) {
        if (++shown > 100)
            break;
        m_notifications.add(
            finding.severity == Problem::Error ? QStringLiteral("error") : QStringLiteral("warning"),
            QStringLiteral("%1: %2").arg(placeOf(finding.object), finding.message), finding.object);
    }
    if (findings.empty())
        m_notifications.add(QStringLiteral("info"), tr("The project was checked: nothing is wrong."));
    return static_cast<int>(findings.size());
}

QString Studio::placeOf(ObjectId id) const
{
    QStringList names = pathName(m_session.document(), id).split(u'/');
    return names.join(QStringLiteral(" / "));
}

QString Studio::kindLabel(const QString &kind)
{
    return kind.isEmpty() ? QString()
                          : QCoreApplication::translate("Kind", kindInfo(kindFromKey(kind)).label);
}

void Studio::run(const QString &command)
{
    const QHash<QString, std::function<void()>> own{
        {QStringLiteral("play"), [this] { play(m_selection); }},
        {QStringLiteral("stopAll"), [this] { stopAll(); }},
        {QStringLiteral("save"), [this] { save(); }},
        {QStringLiteral("undo"), [this] { editor()->undo(); }},
        {QStringLiteral("redo"), [this] { editor()->redo(); }},
        {QStringLiteral("newEvent"), [this] { make(QStringLiteral("event")); }},
        {QStringLiteral("newRandom"), [this] { make(QStringLiteral("random")); }},
        {QStringLiteral("newGroup"), [this] { make(QStringLiteral("group")); }},
        {QStringLiteral("newFolder"), [this] { make(QStringLiteral("folder")); }},
        {QStringLiteral("newBus"), [this] { make(QStringLiteral("bus")); }},
        {QStringLiteral("addAction"), [this] { make(QStringLiteral("action")); }},
        {QStringLiteral("duplicate"),
         [this] {
             if (const ObjectId copy = editor()->duplicate(m_selection))
                 select(copy);
         }},
        {QStringLiteral("copy"), [this] { copy(); }},
        {QStringLiteral("paste"), [this] { paste(); }},
        {QStringLiteral("remove"),
         [this] {
             if (m_selection)
                 editor()->remove(m_selection);
         }},
        {QStringLiteral("rename"), [this] { Q_EMIT renameRequested(m_selection); }},
        {QStringLiteral("check"),
         [this] {
             check();
             Q_EMIT commandRequested(QStringLiteral("notifications"));
         }},
    };
    static const QStringList withoutProject{QStringLiteral("stopAll")};
    if (const auto found = own.constFind(command); found != own.cend()) {
        if (isProjectOpen() || withoutProject.contains(command))
            (*found)();
        return;
    }
    Q_EMIT commandRequested(command);
}

} // namespace flux
