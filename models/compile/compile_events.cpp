#include "models/compile/compiler.h"
#include "models/compile/slots.h"

#include <QSet>

#include <algorithm>

namespace flux {

using namespace doc;

namespace {
/// What the starts of a pooled event need, from what its Play actions can play.
engine::EventPool poolOf(const CompileContext &context, const Event &event, ObjectId id)
{
    engine::EventPool pool;
    if (!event.pooled)
        return pool;
    const Document &document = context.document;
    pool.most = static_cast<std::uint32_t>(event.poolMost);
    pool.least = std::min(static_cast<std::uint32_t>(event.poolLeast), pool.most);
    pool.idleFrames = static_cast<std::uint64_t>(event.poolIdle * context.sampleRate);
    QSet<ObjectId> counted;
    for (const ObjectId child : document.children(id)) {
        const auto *action = document.find<Action>(child);
        if (!action || action->type != Action::Type::Play)
            continue;
        bool streams = false;
        for (const ObjectId each : document.branch(action->target)) {
            const auto *sound = document.find<Sound>(each);
            const auto *file = sound ? document.find<AudioFile>(sound->audioFile) : nullptr;
            if (!file)
                continue;
            const bool streamed = isStreamed(*sound, document);
            streams = streams || streamed;
            if (counted.contains(each))
                continue;
            counted.insert(each);
            const double seconds = streamed ? sound->prefetch : file->length;
            pool.residentBytes += static_cast<std::uint64_t>(
                seconds * context.sampleRate * std::clamp(file->channels, 1, 2) * sizeof(float));
        }
        pool.streams += streams ? 1 : 0;
    }
    return pool;
}
} // namespace

std::unique_ptr<engine::EventPart> compileEvent(const CompileContext &context, ObjectId event)
{
    const Document &document = context.document;
    std::vector<engine::EventPart::Action> specs;
    std::vector<ObjectId> ids;
    for (const ObjectId id : document.children(event)) {
        const auto *action = document.find<Action>(id);
        if (!action)
            continue;
        engine::EventPart::Action spec;
        spec.key = id.value;
        spec.type = static_cast<engine::ActionType>(action->type);
        spec.scope = static_cast<engine::ActionScope>(action->scope);
        spec.fadeShape = static_cast<engine::Shape>(action->fadeShape);
        const ObjectId topmost = topmostOf(document, action->target);
        spec.targetPart = topmost ? context.partOf(topmost) : engine::none;
        spec.target = action->target.value;
        if (document.isOwn(id, propertyIndex(Kind::Action, u"outputBus")))
            spec.outputBus = action->outputBus.value;
        spec.ownPriority = document.isOwn(id, propertyIndex(Kind::Action, u"priority"));
        specs.push_back(spec);
        ids.push_back(id);
    }
    auto part = std::make_unique<engine::EventPart>(event.value, std::move(specs),
                                                    poolOf(context, *document.find<Event>(event), event));
    for (const ObjectId id : ids)
        fillSlots(*part, document, id);
    return part;
}

std::unique_ptr<engine::EventPart> compileAudition(const CompileContext &context, ObjectId target,
                                                   engine::ObjectKey key)
{
    engine::EventPart::Action play;
    play.key = target.value;
    play.targetPart = context.partOf(topmostOf(context.document, target));
    play.target = target.value;
    return std::make_unique<engine::EventPart>(key, std::vector{play});
}

} // namespace flux
