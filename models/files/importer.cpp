#include "models/files/importer.h"

#include "models/document/order_key.h"
#include "models/document/unique_names.h"
#include "models/files/safe_file.h"
#include "models/waveforms/audio_fault_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace flux {

using namespace doc;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("Files", text);
}

bool looksLikeAudio(const QString &path)
{
    const QByteArray ending = QFileInfo(path).suffix().toLower().toLatin1();
    return std::ranges::any_of(engine::audioFileEndings(),
                               [&](const char *known) { return ending == known; });
}
} // namespace

void ImportScan::collect(const QString &path, const QStringList &folders, bool named,
                         std::vector<Found> &found)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        QStringList inside = folders;
        inside << info.fileName();
        for (const QFileInfo &entry : QDir(path).entryInfoList(
                 QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name))
            if (entry.isDir() || looksLikeAudio(entry.filePath()))
                collect(entry.absoluteFilePath(), inside, false, found);
    } else if (info.exists() || named) {
        found.push_back({info.absoluteFilePath(), folders});
    }
}

ImportScan::ImportScan(QStringList paths, QString projectPath, const Document &has, bool listens)
    : m_paths(std::move(paths)), m_project(std::move(projectPath)), m_listens(listens)
{
    for (const ObjectId id : has.allOf(Kind::AudioFile))
        if (const auto *file = has.find<AudioFile>(id); !file->contentHash.isEmpty())
            m_known.insert(file->contentHash, file->path);
}

void ImportScan::takeBack()
{
    for (const QString &path : std::exchange(m_made, {})) {
        QFile::remove(path);
        (void)QDir(m_project).rmpath(QDir(m_project).relativeFilePath(QFileInfo(path).path())); // while empty
    }
}

void ImportScan::run(Progress &progress)
{
    std::vector<Found> found;
    for (const QString &path : std::as_const(m_paths)) {
        const std::size_t before = found.size();
        collect(path, {}, true, found);
        if (QFileInfo(path).isDir() && found.size() == before)
            m_problems.push_back(
                {Problem::Warning, path, 0, 0,
                 say(QT_TRANSLATE_NOOP(
                     "Files", "The folder holds no audio files (WAV, AIFF, FLAC, OGG, Opus, MP3)."))});
    }
    for (std::size_t i = 0; i < found.size() && !progress.isCancelled(); ++i) {
        take(found[i], progress);
        progress.set(static_cast<double>(i + 1) / static_cast<double>(found.size()));
    }
}

/// Where a file of that content goes; that of another content keeps its place.
QString ImportScan::newPath(const Found &found, const QString &hash) const
{
    const QString folder = (QStringList{QStringLiteral("audio")} + found.folders).join(u'/') + u'/';
    const QFileInfo info(found.path);
    QString name = info.fileName();
    for (int n = 2; QFile::exists(m_project + u'/' + folder + name)
         && contentHash(m_project + u'/' + folder + name) != hash;
         ++n)
        name = QStringLiteral("%1-%2.%3").arg(info.completeBaseName()).arg(n).arg(info.suffix());
    return folder + name;
}

void ImportScan::take(const Found &found, const Progress &progress)
{
    const auto complain = [&](Problem::Severity severity, const QString &message) {
        m_problems.push_back({severity, found.path, 0, 0, message});
    };
    const engine::AudioScan scan = engine::scanAudio(found.path.toStdU16String());
    if (scan.problem)
        return complain(
            Problem::Error,
            say(QT_TRANSLATE_NOOP("Files", "The file %1. It was not imported.")).arg(textOf(scan.problem)));
    for (const engine::AudioFault &warning : scan.warnings)
        complain(Problem::Warning, say(QT_TRANSLATE_NOOP("Files", "The file %1.")).arg(textOf(warning)));

    ImportItem item;
    item.source = found.path;
    item.folders = found.folders;
    item.info = scan.info;
    item.frames = scan.frames;
    item.hash = contentHash(found.path);
    constexpr double longest = 10.0; // s: a longer one is music or a room, and its rhythm is meant
    if (m_listens && static_cast<double>(scan.frames) <= longest * scan.info.sampleRate)
        item.silent = edgeTrims(readAudioFacts(found.path, &progress));
    const QString audio = m_project + QStringLiteral("/audio");
    const QString home = QFileInfo(m_project).canonicalFilePath() + u'/';
    if (const QString real = QFileInfo(found.path).canonicalFilePath(); real.startsWith(home)) {
        item.stored = real.mid(home.size()); // it is in the project already
    } else {
        item.stored = m_known.value(item.hash); // where it should be
        const QString there = QDir::cleanPath(m_project + u'/' + item.stored);
        item.elsewhere = !item.stored.isEmpty() && QFile::exists(there) && contentHash(there) != item.hash;
        if (item.stored.isEmpty() || item.elsewhere || !there.startsWith(m_project + u'/'))
            item.stored = newPath(found, item.hash);
        const QString target = m_project + u'/' + item.stored;
        const QString folder = QFileInfo(item.stored).path();
        if (!QFile::exists(target)) {
            QFile source(found.path);
            if (!QDir().mkpath(m_project + u'/' + folder) || !source.copy(target)) {
                m_couldNotWrite = true;
                return complain(Problem::Error,
                                say(QT_TRANSLATE_NOOP("Files",
                                                      "The file can't be copied into the project (%1). Make "
                                                      "room on the disk or check the folder's rights."))
                                    .arg(source.errorString()));
            }
            QFile::setPermissions(target, QFile::permissions(target) | QFile::WriteOwner);
            m_made << target;
        }
    }
    m_known.insert(item.hash, item.stored);
    m_items.push_back(std::move(item));
}

namespace {
/// Makes records below growing lists of siblings, each behind the last.
class Planner {
public:
    Planner(const Document &document, Edits &edits) : m_document(document), m_edits(edits) {}

    ObjectId add(Object object, ObjectId parent, const QString &name, quint64 own = 0)
    {
        Siblings &siblings = siblingsOf(parent);
        const QString unique = name.isEmpty() ? name : m_names.take(kindOf(object), parent, name);
        Record record;
        record.id = ObjectId::random();
        record.parent = parent;
        record.order = siblings.last = orderBetween(siblings.last, {});
        record.own = own | 1U;
        record.object = std::move(object);
        nameOf(record.object) = unique;
        const ObjectId id = record.id;
        m_edits.emplace_back(edit::Insert{std::move(record)});
        return id;
    }

    /// The folder (or what `make` makes) of that name below `parent`.
    template <class Make> ObjectId folder(ObjectId parent, const QString &name, Make &&make)
    {
        Siblings &siblings = siblingsOf(parent);
        if (const ObjectId known = siblings.folders.value(name))
            return known;
        const ObjectId id = add(make(), parent, name);
        siblingsOf(parent).folders.insert(name, id);
        return id;
    }

private:
    struct Siblings {
        std::string last;
        QHash<QString, ObjectId> folders; ///< by name
    };
    Siblings &siblingsOf(ObjectId parent)
    {
        const auto known = m_siblings.find(parent);
        if (known != m_siblings.end())
            return *known;
        Siblings siblings;
        for (const ObjectId child : m_document.children(parent)) {
            siblings.last = m_document.order(child);
            if (m_document.kind(child) == Kind::Folder)
                siblings.folders.insert(m_document.name(child), child);
        }
        return *m_siblings.insert(parent, siblings);
    }

    const Document &m_document;
    Edits &m_edits;
    UniqueNames m_names{m_document};
    QHash<ObjectId, Siblings> m_siblings;
};

AudioFile describe(const ImportItem &item)
{
    AudioFile audio;
    audio.path = item.stored;
    audio.contentHash = item.hash;
    audio.channels = item.info.channels;
    audio.sampleRate = static_cast<int>(item.info.sampleRate);
    audio.length = static_cast<double>(item.frames) / item.info.sampleRate;
    return audio;
}
} // namespace

Edits planReplacement(ObjectId audioFile, const ImportItem &item)
{
    const AudioFile now = describe(item);
    const auto set = [&](const char *property, QVariant value) {
        return edit::Set{audioFile, propertyIndex(Kind::AudioFile, property), std::move(value)};
    };
    return {set("path", now.path), set("contentHash", now.contentHash), set("channels", now.channels),
            set("sampleRate", now.sampleRate), set("length", now.length)};
}

ImportPlan planImport(const Document &document, const std::vector<ImportItem> &items, ObjectId into,
                      ImportAs as)
{
    ImportPlan plan;
    Planner planner(document, plan.edits);
    QHash<QString, ObjectId> known; // content → audio file
    for (const ObjectId id : document.allOf(Kind::AudioFile))
        known.insert(document.find<AudioFile>(id)->contentHash, id);
    QSet<QString> renewed;          // contents of which this import has made an audio file
    QHash<QString, ObjectId> buses; // by name
    for (const ObjectId id : document.allOf(Kind::Bus))
        buses.insert(document.name(id).toCaseFolded(), id);
    const auto ownBit = [](Kind kind, QStringView name) { return quint64{1} << propertyIndex(kind, name); };
    const bool inFolders = !into || document.kind(into) == Kind::Tree || document.kind(into) == Kind::Folder;
    if (!into)
        into = root::sounds;
    QHash<ObjectId, ObjectId> randomOf;

    for (const ImportItem &item : items) {
        const QString base = QFileInfo(item.source).completeBaseName();
        ObjectId file = known.value(item.hash);
        if (file && (!item.elsewhere || renewed.contains(item.hash))) {
            ++plan.duplicates;
        } else {
            ObjectId parent = root::audio;
            for (const QString &folder : item.folders)
                parent = planner.folder(parent, folder, [] { return Object(Folder{}); });
            file = planner.add(describe(item), parent, QFileInfo(item.stored).fileName(), 0x3e);
            known.insert(item.hash, file);
            renewed.insert(item.hash);
        }
        ObjectId parent = into;
        if (inFolders)
            for (const QString &folder : item.folders)
                parent = planner.folder(parent, folder, [] { return Object(Folder{}); });
        ObjectId bus;
        if (inFolders)
            for (const QString &folder : item.folders) // the innermost has the last word
                bus = buses.value(folder.toCaseFolded(), bus);
        plan.routed += bus ? 1 : 0;
        if (as == ImportAs::Random) {
            ObjectId &random = randomOf[parent];
            if (!random) {
                Random container;
                container.outputBus = bus;
                random = planner.add(std::move(container), parent,
                                     item.folders.isEmpty() ? base : item.folders.last(),
                                     bus ? ownBit(Kind::Random, u"outputBus") : 0);
                plan.made.push_back(random);
            }
            parent = random;
            bus = {}; // by its container
        }
        Sound sound;
        sound.audioFile = file;
        quint64 own = ownBit(Kind::Sound, u"audioFile");
        sound.trimStart = item.silent.head;
        sound.trimEnd = item.silent.tail;
        own |= item.silent.head > 0.0 ? ownBit(Kind::Sound, u"trimStart") : 0;
        own |= item.silent.tail > 0.0 ? ownBit(Kind::Sound, u"trimEnd") : 0;
        plan.trimmed += item.silent.head > 0.0 || item.silent.tail > 0.0 ? 1 : 0;
        sound.outputBus = bus;
        own |= bus ? ownBit(Kind::Sound, u"outputBus") : 0;
        const ObjectId made = planner.add(std::move(sound), parent, base, own);
        ++plan.sounds;
        if (as == ImportAs::Sounds)
            plan.made.push_back(made);
        if (as != ImportAs::Events)
            continue;
        ObjectId above = root::events;
        for (const QString &folder : item.folders)
            above = planner.folder(above, folder, [] { return Object(Folder{}); });
        const ObjectId event = planner.add(Event{}, above, base);
        Action play;
        play.target = made;
        planner.add(std::move(play), event, {}, ownBit(Kind::Action, u"target"));
        plan.made.push_back(event);
    }
    return plan;
}

} // namespace flux
