#include "models/document/order_key.h"
#include "models/files/object_json.h"
#include "models/files/project_file.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>

#include <optional>

namespace flux {

using namespace doc;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("Files", text);
}

std::string_view view(const QByteArray &text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

/// A file's bytes, mapped where the system can.
class FileText {
public:
    explicit FileText(const QString &path) : m_file(path)
    {
        m_ok = m_file.open(QIODevice::ReadOnly);
        if (!m_ok || m_file.size() == 0)
            return;
        if (const uchar *mapped = m_file.map(0, m_file.size()))
            m_view = {reinterpret_cast<const char *>(mapped), static_cast<std::size_t>(m_file.size())};
        else
            m_view = view(m_copy = m_file.readAll());
    }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] QString problem() const { return m_file.errorString(); }
    [[nodiscard]] std::string_view text() const { return m_view; }

private:
    QFile m_file;
    QByteArray m_copy;
    std::string_view m_view;
    bool m_ok = false;
};

/// The schema number of a file, without reading more than the beginning of it; 0 when it has none.
int schemaOf(std::string_view text)
{
    JsonReader reader(text);
    std::string key;
    double number = 0.0;
    if (!reader.beginObject())
        return 0;
    while (reader.nextKey(key)) {
        if (key == "schema")
            return reader.peek() == JsonReader::Type::Number && reader.number(number) && number >= 1.0
                    && number < 1e6
                ? static_cast<int>(number)
                : 0;
        reader.skip();
    }
    return 0;
}

/// The text at the present schema: migrated when older, with the original kept beside it.
bool migrated(const QString &path, std::string_view &text, QByteArray &kept, int number)
{
    if (number >= ProjectFile::schema)
        return true;
    kept = QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    const QByteArray original = kept;
    for (int from = number; from < ProjectFile::schema; ++from) {
        const Migration step = migrationFrom(from);
        if (!step)
            return false;
        kept = step(kept);
    }
    if (!QFile::exists(path + QStringLiteral(".v%1.bak").arg(number)))
        (void)writeSafely(path + QStringLiteral(".v%1.bak").arg(number), original);
    text = view(kept);
    return true;
}
} // namespace

/// One unit file being read.
class UnitLoad {
public:
    UnitLoad(const QString &file, std::string_view text, Problems &list)
        : reader(text), problems(file, reader, list)
    {
    }
    JsonReader reader;
    FileProblems problems;
    ObjectId firstTop; ///< the unit's object when it has exactly one
    int tops = 0;
    bool ownFile = false; ///< its folder hangs under another folder

    void syntaxError()
    {
        problems.add(Problem::Error, reader.offset(),
                     say(QT_TRANSLATE_NOOP("Files",
                                           "%1. The file is left as it is and its objects are missing; mend "
                                           "it or take it from version control."))
                         .arg(reader.error()));
    }
};

Migration migrationFrom(int /*schema*/)
{
    return nullptr; // there is no older schema than 1
}

bool ProjectFile::loadProject(Problems &problems, QString &failure)
{
    const QString path = m_path + QStringLiteral("/project.json");
    const FileText file(path);
    if (!file.ok()) {
        failure
            = say(QT_TRANSLATE_NOOP(
                      "Files", "\"%1\" is not a FluxForge project: it holds no readable project.json (%2)."))
                  .arg(m_path, file.problem());
        return false;
    }
    std::string_view text = file.text();
    QByteArray kept;
    const int number = schemaOf(text);
    UnitLoad load(QStringLiteral("project.json"), text, problems);
    if (!load.reader.skip() || !load.reader.end()) {
        load.syntaxError();
        return true;
    }
    if (number < 1 || !migrated(path, text, kept, number)) {
        problems.push_back(
            {Problem::Error, QStringLiteral("project.json"), 1, 1,
             say(QT_TRANSLATE_NOOP("Files",
                                   "The file has no valid \"schema\" number; it is read as version %1."))
                 .arg(schema)});
    }
    if (number > schema)
        problems.push_back({Problem::Warning, QStringLiteral("project.json"), 1, 1,
                            say(QT_TRANSLATE_NOOP("Files",
                                                  "The file was written by a newer version (schema %1); what "
                                                  "this version doesn't know is kept."))
                                .arg(number)});
    m_projectSchema = std::max(number, schema);

    // The project is an object like any other, with a schema in front.
    JsonReader reader(text);
    FileProblems place(QStringLiteral("project.json"), reader, problems);
    std::string key;
    JsonWriter object(true);
    object.beginObject();
    object.key("id");
    object.string(std::string_view(root::project.toString().toStdString()));
    object.key("kind");
    object.string("project");
    reader.beginObject();
    while (reader.nextKey(key)) {
        std::string raw;
        reader.raw(raw);
        if (key == "schema" || key == "id" || key == "kind")
            continue;
        object.key(key);
        object.raw(raw);
    }
    object.endObject();
    const std::string compact = object.take();
    JsonReader again(compact);
    FileProblems where(QStringLiteral("project.json"), again, problems);
    ObjectReader objects(again, where);
    Record record;
    record.object = Project{};
    std::string ignored;
    if (objects.readAs(Kind::Project, record,
                       [&](const std::string &, Record &) { return again.raw(ignored); })) {
        record.id = root::project;
        m_document.load(std::move(record), {});
    } else {
        problems.push_back(
            {Problem::Error, QStringLiteral("project.json"), 1, 1,
             say(QT_TRANSLATE_NOOP("Files", "%1. The project's own settings act as their defaults."))
                 .arg(again.error())});
    }
    return true;
}

void ProjectFile::loadUnit(const QString &relative, Problems &problems)
{
    const FileText file(m_path + u'/' + relative);
    if (!file.ok()) {
        problems.push_back(
            {Problem::Error, relative, 0, 0,
             say(QT_TRANSLATE_NOOP("Files", "The file can't be read (%1); its objects are missing."))
                 .arg(file.problem())});
        m_units.reserve(relative);
        return;
    }
    // First the form of the whole file, so that a broken one leaves no halves behind.
    {
        UnitLoad check(relative, file.text(), problems);
        if (!check.reader.skip() || !check.reader.end()) {
            check.syntaxError();
            m_units.reserve(relative);
            return;
        }
    }
    std::string_view text = file.text();
    QByteArray kept;
    const int number = schemaOf(text);
    if (number < 1 || !migrated(m_path + u'/' + relative, text, kept, number)) {
        problems.push_back({Problem::Error, relative, 1, 1,
                            say(QT_TRANSLATE_NOOP("Files",
                                                  "The file has no valid \"schema\" number; it is left as it "
                                                  "is and its objects are missing."))});
        m_units.reserve(relative);
        return;
    }
    if (number > schema)
        problems.push_back({Problem::Warning, relative, 1, 1,
                            say(QT_TRANSLATE_NOOP("Files",
                                                  "The file was written by a newer version (schema %1); what "
                                                  "this version doesn't know is kept."))
                                .arg(number)});

    UnitLoad load(relative, text, problems);
    JsonReader &reader = load.reader;
    std::string key;
    ObjectId parent;
    ObjectId unit;
    bool hasObjects = false;
    std::optional<JsonReader> later; // the objects, before it is known what they stand under
    const auto readAll = [&](std::size_t at) {
        if (!parent) {
            QStringList trees;
            for (const ObjectId tree : root::trees)
                trees << QString::fromLatin1(treeKey(tree));
            load.problems.add(Problem::Error, at,
                              say(QT_TRANSLATE_NOOP("Files",
                                                    "The file has no valid \"parent\" (the id of a folder, "
                                                    "or one of %1); its objects come under Sounds."))
                                  .arg(trees.join(QStringLiteral(", "))));
            parent = root::sounds;
        }
        load.ownFile = treeKey(parent)[0] == '\0';
        return readObjects(load, parent, true);
    };
    reader.beginObject();
    while (reader.nextKey(key)) {
        const std::size_t at = reader.offset();
        std::string value;
        if ((key == "unit" || key == "parent") && reader.peek() == JsonReader::Type::String) {
            reader.string(value);
            const QString named = QString::fromStdString(value);
            const ObjectId tree = treeFromKey(named);
            (key == "unit" ? unit : parent) = tree ? tree : ObjectId::fromString(named);
        } else if (key == "objects" && reader.peek() == JsonReader::Type::Array) {
            hasObjects = true;
            if (!parent) {
                later = reader;
                reader.skip();
            } else if (!readAll(at)) {
                break;
            }
        } else {
            reader.skip();
        }
    }
    if (later && !reader.failed()) {
        reader = *later;
        (void)readAll(reader.offset());
    }
    if (reader.failed())
        load.syntaxError();
    if (!hasObjects)
        problems.push_back({Problem::Error, relative, 1, 1,
                            say(QT_TRANSLATE_NOOP("Files", "The file has no list of \"objects\"."))});
    const bool shared
        = parent == root::buses || ((parent == root::audio || parent == root::game) && unit == parent);
    const ObjectId owner = shared ? parent : load.firstTop;
    if (!owner || load.tops == 0) {
        m_units.reserve(relative);
        return;
    }
    if (!m_units.path(owner).isEmpty())
        problems.push_back(
            {Problem::Warning, relative, 0, 0,
             say(QT_TRANSLATE_NOOP("Files", "Its objects are kept in %1 from the next save on."))
                 .arg(m_units.path(owner))});
    else
        m_units.setPath(owner, relative);
    if (number > schema)
        m_newerSchemas.insert(owner, number);
}

bool ProjectFile::readObjects(UnitLoad &load, ObjectId parent, bool top)
{
    if (!load.reader.beginArray())
        return false;
    while (load.reader.nextElement()) {
        if (m_reading.progress && m_reading.progress->isCancelled())
            return false;
        if (m_reading.progress && top)
            m_reading.progress->set(
                static_cast<double>(m_reading.before + static_cast<qint64>(load.reader.offset()))
                / static_cast<double>(std::max<qint64>(m_reading.bytes, 1)));
        if (load.reader.peek() != JsonReader::Type::Object) {
            const std::size_t at = load.reader.offset();
            load.problems.add(Problem::Error, at,
                              say(QT_TRANSLATE_NOOP("Files", "This is not an object; it is left out.")));
            if (!load.reader.skip())
                return false;
            continue;
        }
        const std::size_t at = load.reader.offset();
        ObjectReader objects(load.reader, load.problems);
        Record record;
        ObjectId self;
        const auto own = [&](Record &filled) {
            if (auto *folder = std::get_if<Folder>(&filled.object); folder && top && load.ownFile)
                folder->ownFile = true;
        };
        const auto add = [&](Record &filled) {
            if (self)
                return;
            const Kind kind = kindOf(filled.object);
            if (m_document.contains(filled.id)) {
                const ObjectId fresh = ObjectId::random();
                load.problems.add(Problem::Error, at,
                                  say(QT_TRANSLATE_NOOP("Files",
                                                        "The id %1 is used twice; this object gets the new "
                                                        "id %2. References lead to the first."))
                                      .arg(filled.id.toString(), fresh.toString()));
                filled.id = fresh;
            }
            if (kind != Kind::Unknown
                && (m_document.contains(parent)
                    && (kindInfo(kind).parents & bit(m_document.kind(parent))) == 0))
                load.problems.add(
                    Problem::Error, at,
                    say(QT_TRANSLATE_NOOP(
                            "Files", "An object of kind \"%1\" can't stand here; it is kept, but not heard."))
                        .arg(QString::fromLatin1(kindInfo(kind).key)));
            self = filled.id;
            if (top) {
                ++load.tops;
                load.firstTop = load.tops == 1 ? self : load.firstTop;
            }
            own(filled);
            m_document.load(Record(filled), parent);
        };
        const bool ok = objects.read(record, [&](const std::string &key, Record &filled) {
            if (key != "children") {
                std::string ignored;
                return load.reader.raw(ignored);
            }
            add(filled);
            return readObjects(load, self, false);
        });
        if (!ok)
            return false;
        add(record);
        if (objects.isAmended()) {
            record.id = self;
            own(record);
            m_document.amend(std::move(record));
        }
    }
    return !load.reader.failed();
}

void ProjectFile::ensureMainBus()
{
    const auto buses = m_document.children(root::buses);
    if (buses.empty()) {
        Record record;
        record.id = ObjectId::random();
        record.parent = root::buses;
        record.order = orderBetween({}, {});
        Bus main;
        main.name = say(QT_TRANSLATE_NOOP("Files", "Main"));
        record.object = std::move(main);
        record.own = 1;
        (void)m_document.apply({edit::Insert{std::move(record)}});
    }
}

ProjectFile::Opened ProjectFile::open(const QString &path, Access access, Progress *progress)
{
    close();
    Opened opened;
    opened.access = access;
    m_path = QFileInfo(path).absoluteFilePath();
    if (!QFileInfo(m_path).isDir()) {
        opened.failure = say(QT_TRANSLATE_NOOP("Files", "There is no folder \"%1\".")).arg(m_path);
        m_path.clear();
        return opened;
    }
    if (!QFileInfo::exists(m_path + QStringLiteral("/project.json"))) {
        opened.failure
            = say(QT_TRANSLATE_NOOP("Files", "\"%1\" is not a FluxForge project: it holds no project.json."))
                  .arg(m_path);
        m_path.clear();
        return opened;
    }
    if (access == Access::ReadWrite) {
        const bool folder = QDir(m_path).mkpath(QStringLiteral(".session"));
        if (!folder || !m_lock.acquire(sessionPath(QStringLiteral("lock")))) {
            opened.access = Access::ReadOnly;
            opened.holder = folder ? m_lock.holder() : QString();
        } else {
            finishCommit();
            m_recoverable = Journal::read(sessionPath(QStringLiteral("journal")));
            opened.recoverable = static_cast<int>(m_recoverable.size());
        }
    }

    m_loading = true;
    m_document.beginLoad();
    opened.ok = loadProject(opened.problems, opened.failure);
    if (opened.ok) {
        if (!QFileInfo(m_path + QStringLiteral("/units")).isDir())
            opened.problems.push_back(
                {Problem::Error, QStringLiteral("units"), 0, 0,
                 say(QT_TRANSLATE_NOOP("Files",
                                       "The folder is missing, and with it all objects: take it from version "
                                       "control."))});
        QStringList files;
        QDirIterator entries(m_path + QStringLiteral("/units"), {QStringLiteral("*.json")},
                             QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (entries.hasNext())
            files << QDir(m_path).relativeFilePath(entries.next());
        files.sort(); // the same order everywhere: which of two equal ids comes first must not depend on the
                      // disk
        m_reading = {progress};
        const auto size = [this](const QString &file) { return QFileInfo(m_path + u'/' + file).size(); };
        for (const QString &file : std::as_const(files))
            m_reading.bytes += progress ? size(file) : 0;
        for (const QString &file : std::as_const(files)) {
            if (progress && progress->isCancelled())
                break;
            loadUnit(file, opened.problems);
            m_reading.before += progress ? size(file) : 0;
        }
        m_reading = {};
        opened.cancelled = progress && progress->isCancelled();
        opened.ok = !opened.cancelled;
    }
    for (const ObjectId id : m_document.endLoad())
        opened.problems.push_back({Problem::Error, m_units.path(id), 0, 0,
                                   say(QT_TRANSLATE_NOOP("Files",
                                                         "The parent of \"%1\" (%2) does not exist or stands "
                                                         "inside it; it was hung up at the top of its tree."))
                                       .arg(m_document.name(id), id.toString())});
    ensureMainBus();
    m_loading = false;
    if (!opened.ok) {
        m_path.clear();
        m_lock.release();
        return opened;
    }
    if (opened.access == Access::ReadWrite && opened.recoverable == 0)
        m_journal = std::make_unique<Journal>(sessionPath(QStringLiteral("journal")));
    return opened;
}

Edits ProjectFile::recoverable() const
{
    Edits all;
    for (const Edits &step : m_recoverable)
        all.insert(all.end(), step.begin(), step.end());
    return all;
}

Edits ProjectFile::takeRecoverable()
{
    // The journal stays as it is until the next save: what is done twice ends in the same place.
    Edits all = recoverable();
    m_recoverable.clear();
    m_journal = std::make_unique<Journal>(sessionPath(QStringLiteral("journal")));
    Q_EMIT recoveryEnded();
    return all;
}

int ProjectFile::recover()
{
    const auto steps = static_cast<int>(m_recoverable.size());
    (void)m_document.apply(takeRecoverable());
    if (steps > 0)
        Q_EMIT recovered();
    return steps;
}

void ProjectFile::discardRecovery()
{
    (void)takeRecoverable();
    m_journal->clear();
}

} // namespace flux
