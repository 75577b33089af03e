#include "models/studio/session.h"

#include "models/files/edit_json.h"

namespace flux {

Session::Session(QObject *parent) : QObject(parent), m_file(*m_editor.document()) {}

Session::~Session()
{
    close();
}

void Session::startHistory()
{
    m_editor.setSpill(
        std::make_unique<UndoSpill>(m_file.sessionPath(QStringLiteral("undo")), &writeEdits, &readEdits));
}

ProjectFile::Opened Session::open(const QString &path, ProjectFile::Access access)
{
    close();
    ProjectFile::Opened opened = m_file.open(path, access);
    if (!opened.ok)
        return opened;
    if (opened.access == ProjectFile::Access::ReadWrite)
        startHistory();
    else
        m_editor.setReadOnly(
            opened.holder.isEmpty()
                ? tr("The project was opened for reading only: it can't be changed.")
                : tr("The project is open elsewhere (%1): close it there, then open it again.")
                      .arg(opened.holder));
    return opened;
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
