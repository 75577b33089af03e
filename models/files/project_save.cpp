#include "models/files/json_writer.h"
#include "models/files/object_json.h"
#include "models/files/project_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>

namespace flux {

using namespace doc;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("Files", text);
}
const QString stagedName = QStringLiteral("commit");
} // namespace

ProjectFile::ProjectFile(Document &document, QObject *parent)
    : QObject(parent), m_document(document), m_units(document)
{
    document.setFiles([this](const QString &path) { return absolute(path); });
    watch();
}

ProjectFile::~ProjectFile()
{
    m_document.setFiles({});
    close();
}

void ProjectFile::watch()
{
    connect(&m_document, &Document::changed, this, [this](const std::vector<Change> &changes) {
        for (const Change &change : changes) {
            touch(change.id);
            // A folder that gets or loses its own file concerns its parent's file too.
            const int row = propertyIndex(Kind::Folder, u"ownFile");
            if (m_document.kind(change.id) == Kind::Folder && (change.properties >> row & 1U) != 0) {
                markUnit(change.id);
                touch(m_document.parentOf(change.id));
            }
        }
    });
    connect(&m_document, &Document::inserted, this, &ProjectFile::touch);
    connect(&m_document, &Document::removing, this, &ProjectFile::touch);
    connect(&m_document, &Document::moving, this, &ProjectFile::touch);
    connect(&m_document, &Document::moved, this, [this](ObjectId id) {
        touch(id);
        markUnit(id); // it may have been a unit, or be one now
    });
    connect(&m_document, &Document::applied, this, [this](const Edits &edits) {
        if (m_journal && !m_loading)
            m_journal->append(edits);
    });
}

void ProjectFile::touch(ObjectId id)
{
    markUnit(m_units.unitOf(id));
}

void ProjectFile::markUnit(ObjectId unit)
{
    if (m_loading || !isOpen())
        return;
    const bool first = m_dirty.isEmpty();
    m_dirty.insert(unit);
    if (first)
        Q_EMIT modifiedChanged();
}

QString ProjectFile::create(const QString &path, const QString &name)
{
    const QFileInfo info(path);
    if (QFileInfo::exists(info.absoluteFilePath() + QStringLiteral("/project.json")))
        return say(QT_TRANSLATE_NOOP("Files", "\"%1\" holds a project already; choose another folder."))
            .arg(info.absoluteFilePath());
    if (info.exists() && (!info.isDir() || !QDir(info.absoluteFilePath()).isEmpty()))
        return say(QT_TRANSLATE_NOOP("Files", "\"%1\" exists and is not empty; choose a new folder."))
            .arg(info.absoluteFilePath());
    if (!QDir().mkpath(info.absoluteFilePath()))
        return say(QT_TRANSLATE_NOOP("Files",
                                     "The folder \"%1\" can't be made; choose one you may write to."))
            .arg(info.absoluteFilePath());
    close();
    m_path = info.absoluteFilePath();
    m_loading = true;
    m_document.beginLoad();
    (void)m_document.endLoad();
    m_loading = false;
    if (!QDir(m_path).mkpath(QStringLiteral(".session"))
        || !m_lock.acquire(sessionPath(QStringLiteral("lock"))))
        return say(QT_TRANSLATE_NOOP("Files", "\"%1\" can't be locked.")).arg(m_path);
    m_journal = std::make_unique<Journal>(sessionPath(QStringLiteral("journal")));
    QString problem = writeSafely(m_path + QStringLiteral("/.gitignore"), "/.session/\n/.cache/\n");
    if (problem.isEmpty())
        problem = writeSafely(m_path + QStringLiteral("/.gitattributes"), "*.json text eol=lf\n");
    (void)m_document.apply({edit::Set{root::project, 0, name}});
    markUnit(root::project);
    ensureMainBus();
    return problem.isEmpty() ? save() : problem;
}

QString ProjectFile::absolute(const QString &relative) const
{
    const QString clean = QDir::cleanPath(m_path + u'/' + relative);
    const QString canonical = QFileInfo(clean).canonicalFilePath(); // empty when it doesn't exist
    const QString home = QFileInfo(m_path).canonicalFilePath() + u'/';
    const bool inside = canonical.isEmpty() ? clean.startsWith(m_path + u'/') : canonical.startsWith(home);
    return inside && !QDir::isAbsolutePath(relative) ? clean : QString();
}

void ProjectFile::writeBranch(JsonWriter &json, ObjectId id, ObjectId unit) const
{
    json.beginObject();
    writeObject(json, m_document.record(id));
    const auto children = m_document.children(id);
    const bool any
        = std::ranges::any_of(children, [&](ObjectId child) { return m_units.unitOf(child) == unit; });
    if (any) {
        json.key("children");
        json.beginArray();
        for (const ObjectId child : children)
            if (m_units.unitOf(child) == unit)
                writeBranch(json, child, unit);
        json.endArray();
    }
    json.endObject();
}

QByteArray ProjectFile::unitText(ObjectId unit, const Progress &progress) const
{
    JsonWriter json;
    json.beginObject();
    json.key("schema");
    if (unit == root::project) {
        json.integer(m_projectSchema);
        const Record record = m_document.record(unit);
        json.key("name");
        json.string(QStringView(m_document.name(unit)));
        ObjectReader::writeProperties(json, record);
        if (record.extra)
            for (const auto &[key, text] : record.extra->members) {
                json.key(key);
                json.raw(text);
            }
        json.endObject();
        return QByteArray::fromStdString(json.take());
    }
    json.integer(m_newerSchemas.value(unit, schema));
    const bool tree = m_document.kind(unit) == Kind::Tree;
    const ObjectId parent = tree ? unit : m_document.parentOf(unit);
    json.key("unit");
    json.string(tree ? QStringView(QString::fromLatin1(treeKey(unit))) : QStringView(unit.toString()));
    json.key("parent");
    if (m_document.kind(parent) == Kind::Tree)
        json.string(std::string_view(treeKey(parent)));
    else
        json.string(QStringView(parent.toString()));
    json.key("objects");
    json.beginArray();
    for (const ObjectId id : m_units.topOf(unit)) {
        if (progress.isCancelled())
            return {};
        writeBranch(json, id, unit);
    }
    json.endArray();
    json.endObject();
    return QByteArray::fromStdString(json.take());
}

QString ProjectFile::save()
{
    Saving saving = beginSaving();
    Progress unwatched;
    write(saving, unwatched);
    return endSaving(saving);
}

ProjectFile::Saving ProjectFile::beginSaving()
{
    Saving saving;
    if (!m_recoverable.empty()) {
        saving.problem = say(
            QT_TRANSLATE_NOOP("Files",
                              "Nothing was saved: a session of this project ended unexpectedly, and what "
                              "it had not saved is still to be restored or discarded. Open the project "
                              "in the studio for that."));
        return saving;
    }
    saving.units.assign(m_dirty.begin(), m_dirty.end());
    std::ranges::sort(saving.units);
    for (const ObjectId unit : saving.units)
        saving.paths << (unit == root::project      ? QStringLiteral("project.json")
                             : m_units.exists(unit) ? m_units.makePath(unit)
                                                    : QString());
    return saving;
}

QString ProjectFile::endSaving(const Saving &saving)
{
    if (saving.partly)
        Q_EMIT partlySaved();
    if (saving.cancelled || !saving.problem.isEmpty())
        return saving.problem;
    if (m_journal)
        m_journal->clear();
    m_lastWritten = 0;
    for (qsizetype i = 0; i < saving.paths.size(); ++i) {
        if (saving.paths[i].isEmpty())
            m_units.forget(saving.units[static_cast<std::size_t>(i)]);
        else
            ++m_lastWritten;
    }
    Q_EMIT saved();
    if (!m_dirty.isEmpty()) {
        m_dirty.clear();
        Q_EMIT modifiedChanged();
    }
    return {};
}

void ProjectFile::forgetChanges()
{
    if (m_dirty.isEmpty())
        return;
    m_dirty.clear();
    if (m_journal)
        m_journal->clear();
    Q_EMIT modifiedChanged();
}

QString ProjectFile::format(int &written)
{
    QSet<ObjectId> all{root::project};
    for (int kind = Kind::Folder; kind <= Kind::Unknown; ++kind)
        for (const ObjectId id : m_document.allOf(static_cast<Kind>(kind)))
            all.insert(m_units.unitOf(id));
    const Progress unwatched;
    for (const ObjectId unit : std::as_const(all)) {
        QFile file(m_path + u'/'
                   + (unit == root::project ? QStringLiteral("project.json") : m_units.path(unit)));
        if (!file.open(QIODevice::ReadOnly) || file.readAll() != unitText(unit, unwatched))
            markUnit(unit);
    }
    const QString problem = save();
    written = problem.isEmpty() ? m_lastWritten : 0;
    return problem;
}

/// Two phases: everything is written aside, then a manifest says so, then the files are put in place. Whoever
/// is killed before the manifest has changed nothing; after it, the next opening finishes the work.
void ProjectFile::write(Saving &saving, Progress &progress)
{
    QDir staged(sessionPath(stagedName));
    if (!saving.problem.isEmpty() || saving.units.empty())
        return;
    staged.removeRecursively();
    if (!QDir().mkpath(staged.path())) {
        saving.problem = say(QT_TRANSLATE_NOOP("Files",
                                               "Nothing was saved: the folder %1 can't be made. Check the "
                                               "project folder's rights."))
                             .arg(staged.path());
        return;
    }
    QByteArray manifest;
    for (qsizetype i = 0; i < saving.paths.size(); ++i) {
        const QString &path = saving.paths[i];
        const ObjectId unit = saving.units[static_cast<std::size_t>(i)];
        if (path.isEmpty()) {
            if (const QString former = m_units.path(unit); !former.isEmpty())
                manifest += "remove " + former.toUtf8() + '\n';
            continue;
        }
        const QByteArray text = unitText(unit, progress);
        if (progress.isCancelled()) {
            staged.removeRecursively();
            saving.cancelled = true;
            return;
        }
        const QString name = QString::number(i);
        QFile file(staged.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush()
            || !syncFile(file)) {
            saving.problem = say(QT_TRANSLATE_NOOP("Files",
                                                   "Nothing was saved: %1 (%2). All files are as they were; "
                                                   "make room on the disk or check the folder's rights."))
                                 .arg(path, file.errorString());
            return;
        }
        manifest += "put " + name.toUtf8() + ' ' + path.toUtf8() + '\n';
        progress.set(static_cast<double>(i + 1) / static_cast<double>(saving.paths.size()));
    }
    manifest += "end\n";
    saving.problem = writeSafely(staged.filePath(QStringLiteral("manifest")), manifest);
    if (!saving.problem.isEmpty())
        return;
    finishCommit();
    if (staged.exists(QStringLiteral("manifest"))) {
        saving.partly = true;
        saving.problem = say(QT_TRANSLATE_NOOP("Files",
                                               "The project was written, but not all files could be put in "
                                               "place. Check the rights in %1 and save again."))
                             .arg(m_path);
    }
}

void ProjectFile::finishCommit()
{
    QDir staged(sessionPath(stagedName));
    QFile manifest(staged.filePath(QStringLiteral("manifest")));
    if (!manifest.open(QIODevice::ReadOnly))
        return;
    const QList<QByteArray> lines = manifest.readAll().split('\n');
    if (!lines.contains("end"))
        return;
    bool all = true;
    for (const QByteArray &line : lines) {
        if (line.startsWith("put ")) {
            const qsizetype space = line.indexOf(' ', 4);
            const QString from = staged.filePath(QString::fromUtf8(line.mid(4, space - 4)));
            const QString to = m_path + u'/' + QString::fromUtf8(line.mid(space + 1));
            if (!QFile::exists(from))
                continue; // put in place before
            QDir().mkpath(QFileInfo(to).path());
            std::error_code error;
            std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
            all = all && !error;
        } else if (line.startsWith("remove ")) {
            QFile::remove(m_path + u'/' + QString::fromUtf8(line.mid(7)));
        }
    }
    if (!all)
        return;
    // Everything the journal holds is in these files now.
    QFile::remove(sessionPath(QStringLiteral("journal")));
    manifest.close();
    manifest.remove();
    staged.removeRecursively();
}

void ProjectFile::exchange(ProjectFile &other)
{
    m_units.exchange(other.m_units);
    m_path.swap(other.m_path);
    m_dirty.swap(other.m_dirty);
    m_newerSchemas.swap(other.m_newerSchemas);
    std::swap(m_projectSchema, other.m_projectSchema);
    m_lock.exchange(other.m_lock);
    m_journal.swap(other.m_journal);
    m_recoverable.swap(other.m_recoverable);
    std::swap(m_lastWritten, other.m_lastWritten);
    m_document.exchange(other.m_document);
}

void ProjectFile::close()
{
    if (!isOpen())
        return;
    if (m_journal)
        m_journal->clear(); // closing is a decision: what wasn't saved is not wanted
    m_journal.reset();
    m_lock.release();
    m_units.clear();
    m_dirty.clear();
    m_newerSchemas.clear();
    m_projectSchema = schema;
    m_recoverable.clear();
    m_path.clear();
    m_loading = true;
    m_document.beginLoad();
    (void)m_document.endLoad();
    m_loading = false;
}

} // namespace flux
