#pragma once

#include "models/document/document.h"
#include "models/document/unique_names.h"

#include <QSet>

#include <span>

namespace flux::recipes {

/// An order key for a new child of `parent` before its row `row`; −1: behind the last.
[[nodiscard]] std::string orderAt(const doc::Document &document, doc::ObjectId parent, int row = -1);

/// Edits that remove an object and all below it, leaves first.
void removeBranch(const doc::Document &document, doc::ObjectId id, doc::Edits &edits);

/// An object to copy, and where the copy stands.
struct Branch {
    doc::ObjectId id;
    doc::ObjectId parent;
    std::string order{};
    QString name{};
};
/// Edits that copy objects with all below them; references among what is copied point into the copies.
/// Returns the copies' ids.
/// With `names` what a game asks for by name gets one of its own, also within a branch.
QList<doc::ObjectId> copyBranches(const doc::Document &document, const std::vector<Branch> &branches,
                                  doc::Edits &edits, doc::UniqueNames *names = nullptr);

/// Those of copied objects that stood under none of the others, in their order.
[[nodiscard]] std::vector<const doc::Record *> topOf(const doc::Edits &copied);

/// Edits that insert what copyBranches() made, perhaps in another document: with new ids, each of topOf()
/// below its one of `parents`. References to objects that don't exist here are unset. Returns the ids of the
/// topmost.
QList<doc::ObjectId> pasteBranches(const doc::Document &document, const doc::Edits &copied,
                                   const std::vector<doc::ObjectId> &parents, doc::Edits &edits);

/// A new object with a name, as a record to insert.
[[nodiscard]] doc::Record newRecord(doc::Kind kind, doc::ObjectId parent, std::string order,
                                    const QString &name);

/// Edits that insert a new sound with a file's audio, called as the file is. `names` are those of one step.
/// Returns its id.
doc::ObjectId addSoundOf(const doc::Document &document, doc::ObjectId file, doc::ObjectId parent,
                         std::string order, doc::UniqueNames &names, doc::Edits &edits);

/// Edits that insert a layer, which plays `target` from `seconds` of its event's time line on. Returns its
/// id.
doc::ObjectId addLayer(doc::ObjectId event, doc::ObjectId target, double seconds, std::string order,
                       doc::Edits &edits);

/// Edits that insert a new binding with two points of a curve that changes nothing yet: of the first property
/// of its parent that can follow, over the range of the project's first parameter.
void fillBinding(const doc::Document &document, doc::Record binding, doc::Edits &edits);
/// A new blend track that follows the project's first parameter.
void fillTrack(const doc::Document &document, doc::Record track, doc::Edits &edits);
/// A new attenuation with a volume curve that falls by about 6 dB with each doubling of the distance, as
/// sound in the open does, and to silence at its end.
void fillAttenuation(doc::Record attenuation, doc::Edits &edits);
/// A new distance curve with two points that change nothing yet.
void fillCurve(const doc::Document &document, doc::Record curve, doc::Edits &edits);

/// Children that go elsewhere leave nothing behind in their containers that would be about them: no step of a
/// play list, range of a blend, assignment of a switch.
void leaveContainers(const doc::Document &document, const QSet<doc::ObjectId> &children, doc::Edits &edits);

/// An object that gets an effect or a send has its own ones from then on, as part of the same step.
void takeOwnSlots(const doc::Document &document, doc::Kind kind, doc::ObjectId parent, doc::Edits &edits);

/// How a kind of sound follows the screen: factors for a bus.
struct ScreenPreset {
    const char *name; ///< "ui", "reels", "sfx", "vo", "music" or "ambience"
    double pan = 1.0;
    double width = 1.0;
    double smoothing = 1.0;
    double reverb = 1.0;
    double doppler = 1.0;
};
[[nodiscard]] std::span<const ScreenPreset> screenPresets();
/// Edits that give a bus the factors of a preset; none when there is no such preset.
void applyScreenPreset(doc::ObjectId bus, doc::Kind kind, QStringView preset, doc::Edits &edits);

} // namespace flux::recipes
