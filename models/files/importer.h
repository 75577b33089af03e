#pragma once

#include "engine/stream/decoder.h"
#include "models/document/document.h"
#include "models/document/problem.h"
#include "models/document/progress.h"
#include "models/waveforms/audio_facts.h"

#include <QStringList>

namespace flux {

/// What an import should make of each file.
enum class ImportAs { Sounds, Events, Random };

/// One file on its way in.
struct ImportItem {
    QString source;      ///< absolute
    QStringList folders; ///< below what was dropped
    QString stored;      ///< path in the project
    QString hash;
    bool elsewhere = false; ///< what the project knows as this content is another file by now
    engine::AudioInfo info;
    std::uint64_t frames = 0;
    EdgeTrims silent; ///< what a sound of it might leave out
};

/// Reads files and folders from anywhere and copies what is audio into a project's audio folder. run() is for
/// any thread and touches no document.
class ImportScan {
public:
    /// What the project has already isn't copied again; `listens`: short files are read for silence at their
    /// edges.
    ImportScan(QStringList paths, QString projectPath, const doc::Document &has, bool listens = false);

    void run(Progress &progress);
    void run()
    {
        Progress unwatched;
        run(unwatched);
    }

    [[nodiscard]] const std::vector<ImportItem> &items() const { return m_items; }
    [[nodiscard]] const Problems &problems() const { return m_problems; }
    /// Removes the copies that it made.
    void takeBack();
    /// A file could not be copied into the project.
    [[nodiscard]] bool couldNotWrite() const { return m_couldNotWrite; }

private:
    struct Found {
        QString path;
        QStringList folders;
    };
    void collect(const QString &path, const QStringList &folders, bool named, std::vector<Found> &found);
    void take(const Found &found, const Progress &progress);
    [[nodiscard]] QString newPath(const Found &found, const QString &hash) const;

    QStringList m_paths;
    QString m_project;
    bool m_listens = false;
    QHash<QString, QString> m_known; ///< path in the project by content hash
    QStringList m_made;              ///< copies
    std::vector<ImportItem> m_items;
    Problems m_problems;
    bool m_couldNotWrite = false;
};

/// The edits that make objects of scanned files: audio files (one for each content), sounds, and events or a
/// random container for each folder. `into` is where the sounds go; none: the tree of sounds.
struct ImportPlan {
    doc::Edits edits;
    std::vector<doc::ObjectId> made; ///< events, containers or sounds, as asked for
    int sounds = 0;
    int duplicates = 0; ///< files whose content the project had already
    int trimmed = 0;    ///< sounds that leave out silence
    int routed = 0;     ///< sounds that come out at a bus that is called as their folder
};
/// Sounds leave out what the scan has found silent; those of a folder that is called as a bus come out there.
[[nodiscard]] ImportPlan planImport(const doc::Document &document, const std::vector<ImportItem> &items,
                                    doc::ObjectId into, ImportAs as);

/// The edits that make an audio file be one that was scanned.
[[nodiscard]] doc::Edits planReplacement(doc::ObjectId audioFile, const ImportItem &item);

} // namespace flux
