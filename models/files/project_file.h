#pragma once

#include "models/document/problem.h"
#include "models/document/progress.h"
#include "models/files/journal.h"
#include "models/files/safe_file.h"
#include "models/files/unit_table.h"

#include <memory>

namespace flux {

/// A project's folder: reads it into a document, writes what changed back, and keeps what was edited since.
class ProjectFile : public QObject {
    Q_OBJECT

public:
    static constexpr int schema = 1;

    explicit ProjectFile(doc::Document &document, QObject *parent = nullptr);
    ~ProjectFile() override;

    enum class Access { ReadWrite, ReadOnly };
    struct Opened {
        bool ok = false;
        QString failure;   ///< the project can't be opened at all
        Problems problems; ///< what was odd; the rest works
        Access access = Access::ReadWrite;
        QString holder;         ///< who has it, when it is read-only for that reason
        int recoverable = 0;    ///< steps in the journal that were never saved
        bool cancelled = false; ///< `ok` is false, and nothing failed
    };

    /// Makes an empty project: a folder with a main bus. `path` must not hold a project yet.
    [[nodiscard]] QString create(const QString &path, const QString &name);
    Opened open(const QString &path, Access access = Access::ReadWrite, Progress *progress = nullptr);
    /// Takes another project with its document's contents, and gives it its own.
    void exchange(ProjectFile &other);
    /// What the journal holds of a session that ended unexpectedly. Until it is taken or thrown away nothing
    /// is saved: that would make it worthless.
    [[nodiscard]] doc::Edits recoverable() const;
    /// The same, for whoever applies it; the journal goes on behind it.
    doc::Edits takeRecoverable();
    /// Applies it, as edits that are not saved yet and can't be undone. Returns how many steps there were.
    int recover();
    /// Throws it away.
    void discardRecovery();
    /// Writes all units that changed. Empty, or why it failed: then every file is as it was.
    [[nodiscard]] QString save();
    /// A save in three steps, of which the middle one may be on another thread while nothing is changed.
    struct Saving {
        std::vector<doc::ObjectId> units;
        QStringList paths; ///< of the units; empty: it goes
        QString problem;   ///< why nothing was written
        bool partly = false;
        bool cancelled = false;
    };
    [[nodiscard]] Saving beginSaving();
    void write(Saving &saving, Progress &progress);
    /// Empty, or why it failed; nothing failed when it was cancelled.
    [[nodiscard]] QString endSaving(const Saving &saving);
    /// Writes all units, changed or not; files that are already canonical stay untouched. Counts those
    /// written.
    [[nodiscard]] QString format(int &written);
    /// The document is again as it was saved, by what the user undid or did again: nothing is to be written.
    void forgetChanges();
    void close();

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isOpen() const { return !m_path.isEmpty(); }
    [[nodiscard]] bool isModified() const { return !m_dirty.isEmpty(); }
    [[nodiscard]] int lastWritten() const { return m_lastWritten; }
    [[nodiscard]] QString journalProblem() const { return m_journal ? m_journal->problem() : QString(); }
    void flushJournal()
    {
        if (m_journal)
            m_journal->flush();
    }
    /// A file of the project by its path in the project; empty when it would lead out of it.
    [[nodiscard]] QString absolute(const QString &relative) const;
    [[nodiscard]] QString sessionPath(const QString &name) const
    {
        return m_path + QStringLiteral("/.session/") + name;
    }
    [[nodiscard]] QString cachePath(const QString &name) const
    {
        return m_path + QStringLiteral("/.cache/") + name;
    }

Q_SIGNALS:
    void modifiedChanged();
    void saved();
    /// Some files are as they are now, some as they were before: neither is what was saved.
    void partlySaved();
    void recovered();
    /// What the journal held was taken or thrown away.
    void recoveryEnded();

private:
    void watch();
    void touch(doc::ObjectId id);
    void markUnit(doc::ObjectId unit);
    bool loadProject(Problems &problems, QString &failure);
    void loadUnit(const QString &relative, Problems &problems);
    bool readObjects(class UnitLoad &load, doc::ObjectId parent, bool top);
    /// Null when it is cancelled meanwhile.
    [[nodiscard]] QByteArray unitText(doc::ObjectId unit, const Progress &progress) const;
    void writeBranch(class JsonWriter &json, doc::ObjectId id, doc::ObjectId unit) const;
    void finishCommit();
    void ensureMainBus();

    doc::Document &m_document;
    UnitTable m_units;
    QString m_path;
    QSet<doc::ObjectId> m_dirty;
    QHash<doc::ObjectId, int> m_newerSchemas; ///< units written by a newer program keep its number
    int m_projectSchema = schema;
    ProjectLock m_lock;
    std::unique_ptr<Journal> m_journal;
    std::vector<doc::Edits> m_recoverable;
    bool m_loading = false;
    struct Reading {
        Progress *progress = nullptr;
        qint64 bytes = 0;  ///< of all unit files
        qint64 before = 0; ///< of those before the present one
    };
    Reading m_reading; ///< the opening under way
    int m_lastWritten = 0;
};

/// Brings an older project's text to the present schema, one step per version. Null when there is no way.
using Migration = QByteArray (*)(const QByteArray &);
[[nodiscard]] Migration migrationFrom(int schema);

} // namespace flux
