#pragma once

#include "models/commands/editor.h"
#include "models/files/loose_project.h"

namespace flux {

/// One open project: its document, its history and its folder, in the order in which they may go.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] Editor &editor() { return m_editor; }
    [[nodiscard]] const Editor &editor() const { return m_editor; }
    [[nodiscard]] doc::Document &document() { return *m_editor.document(); }
    [[nodiscard]] ProjectFile &file() { return m_file; }
    [[nodiscard]] const doc::Document &document() const { return *m_editor.document(); }
    [[nodiscard]] const ProjectFile &file() const { return m_file; }

    /// Opens a project and sets up its history's spill. A project that another process has is opened
    /// read-only.
    ProjectFile::Opened open(const QString &path, ProjectFile::Access access);
    /// Takes the place of the open project, by one that was opened elsewhere.
    void adopt(LooseProject &project);
    [[nodiscard]] QString create(const QString &path, const QString &name);
    void close();

private:
    void startHistory();
    void begin(const ProjectFile::Opened &opened);
    Editor m_editor;
    ProjectFile m_file;
};

} // namespace flux
