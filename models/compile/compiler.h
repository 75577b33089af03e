#pragma once

#include "engine/program/control_part.h"
#include "engine/program/event_part.h"
#include "engine/program/mix_part.h"
#include "engine/program/sound_part.h"
#include "models/document/document.h"

#include <functional>

namespace flux {

/// What the compiler asks of whoever runs the program.
struct CompileContext {
    const doc::Document &document;
    double sampleRate = 48000.0; ///< Hz, the engine's
    /// The place of the part that holds an object of the sound tree.
    std::function<engine::PartIndex(doc::ObjectId topmost)> partOf;
    /// The place of a parameter, state group or switch group among those of its kind.
    std::function<std::uint32_t(doc::ObjectId)> controlOf = [](doc::ObjectId) { return engine::none; };
    std::function<std::shared_ptr<engine::SampleSlot>(doc::ObjectId audioFile, engine::Head)> sampleOf;
};

/// A time in frames.
[[nodiscard]] std::uint32_t frames(double seconds, double rate);

/// The object of the sound tree that is compiled as one part together with `id`: its topmost ancestor that is
/// no folder. None when `id` isn't in the sound tree, or stands below something unknown.
[[nodiscard]] doc::ObjectId topmostOf(const doc::Document &document, doc::ObjectId id);

/// True when a sound is read from its file while it plays, by its own word or because it is long.
[[nodiscard]] bool isStreamed(const doc::Sound &sound, const doc::Document &document);
/// The audio that a sound plays: all of its file, or its head when it is streamed.
[[nodiscard]] std::shared_ptr<engine::SampleSlot> sampleOf(const doc::Sound &sound,
                                                           const CompileContext &context);
/// The head of a streamed sound that is begun at another frame of its file.
[[nodiscard]] std::shared_ptr<engine::SampleSlot> headOf(const doc::Sound &sound,
                                                         const CompileContext &context, std::uint32_t start);
/// What a sound plays of its file, and how that begins and ends.
[[nodiscard]] engine::SoundEdit editOf(const doc::Sound &sound, double rate);

/// The effects and sends among the children of an object or bus, in their order. What doesn't go there, or is
/// one too many, is left out.
struct Signal {
    std::vector<engine::EffectSpec> effects;
    std::vector<engine::SendSpec> sends;
    std::vector<doc::ObjectId> ids; ///< of all of them and of equalisers' bands: those that have slots
    std::vector<engine::DriveSpec> drives;
};
[[nodiscard]] Signal compileSignal(const CompileContext &context, doc::ObjectId owner);

/// What drives the values of an object and of its effects and sends: its bindings and what states make of it.
struct DriveList {
    std::vector<engine::DriveSpec> specs;
    std::vector<doc::ObjectId> ids; ///< of all that has slots
    /// Adds those of `owner`, whose values begin `base` behind those of `key` in the engine.
    void add(const CompileContext &context, doc::ObjectId owner, engine::ObjectKey key,
             std::uint32_t base = 0);
    /// Adds the curves of an attenuation; `sends` gets the aux buses of those that change sends.
    void addCurves(const CompileContext &context, doc::ObjectId attenuation,
                   std::vector<engine::ObjectKey> &sends);
};

[[nodiscard]] std::unique_ptr<engine::ControlPart> compileControl(const CompileContext &context);
[[nodiscard]] std::unique_ptr<engine::MixPart> compileMix(const CompileContext &context);
[[nodiscard]] std::unique_ptr<engine::SoundPart> compileSounds(const CompileContext &context,
                                                               doc::ObjectId topmost);
/// `from`: its time line begins there, in s, to listen to its later part. What would be under way by then
/// begins as far in (of a container that plays on by itself, its first item alone); what would have been set
/// is set; events that would have been posted aren't.
[[nodiscard]] std::unique_ptr<engine::EventPart> compileEvent(const CompileContext &context,
                                                              doc::ObjectId event, double from = 0.0);
/// An event that nobody authored: it plays `target`, for auditions; a sound from a place in its file on, s, a
/// container from one in its time.
[[nodiscard]] std::unique_ptr<engine::EventPart> compileAudition(const CompileContext &context,
                                                                 doc::ObjectId target, engine::ObjectKey key,
                                                                 double from = 0.0);

} // namespace flux
