#include "models/studio/session.h"

#include "models/files/edit_json.h"

namespace flux {

Session::Session(QObject *parent) : QObject(parent), m_file(*m_editor.document())
{
    QUndoStack &history = m_editor.history();
    connect(&m_file, &ProjectFile::saved, this, [this, &history] {
        m_editor.settle();
        history.setClean();
    });
    connect(&m_file, &ProjectFile::recovered, this, [this, &history] {
        m_editor.clearHistory();
        history.resetClean(); // no step leads to what was saved
    });
    connect(&m_file, &ProjectFile::partlySaved, this, [this, &history] {
        m_editor.settle();
        history.resetClean();
    });
    connect(&m_editor, &Editor::tookBack, this, [this, &history] {
        if (history.isClean())
            m_file.forgetChanges();
    });
    connect(&m_file, &ProjectFile::recoveryEnded, this, [this] { m_editor.setReadOnly({}); });
    // Undone, or done again, to what was saved: there is nothing to save. An emptied history says the same.
    connect(&history, &QUndoStack::cleanChanged, this, [this, &history](bool clean) {
        if (clean && history.count() > 0)
            m_file.forgetChanges();
    });
}

Session::~Session()
{
    close();
}

void Session::startHistory()
{
    m_editor.setSpill(
        std::make_unique<UndoSpill>(m_file.sessionPath(QStringLiteral("undo")), &writeEdits, &readEdits));
    m_editor.history().setClean(); // an empty history keeps what it was told before
}

ProjectFile::Opened Session::open(const QString &path, ProjectFile::Access access)
{
    close();
    ProjectFile::Opened opened = m_file.open(path, access);
    if (opened.ok)
        begin(opened);
    return opened;
}

void Session::adopt(LooseProject &project)
{
    close();
    m_file.exchange(project.file);
    begin(project.opened);
}

void Session::begin(const ProjectFile::Opened &opened)
{
    if (opened.access == ProjectFile::Access::ReadWrite) {
        startHistory();
        if (opened.recoverable > 0)
            m_editor.setReadOnly(tr(
                "First restore or discard what the session that ended unexpectedly had not saved: until then "
                "nothing can be changed."));
    } else {
        m_editor.setReadOnly(
            opened.holder.isEmpty()
                ? tr("The project was opened for reading only: it can't be changed.")
                : tr("The project is open elsewhere (%1): close it there, then open it again.")
                      .arg(opened.holder));
    }
}

QString Session::create(const QString &path, const QString &name)
{
    close();
    const QString problem = m_file.create(path, name);
    if (problem.isEmpty())
        startHistory();
    return problem;
}

void Session::close()
{
    m_editor.setReadOnly({});
    m_editor.setSpill(nullptr);
    m_file.close();
}

} // namespace flux
