#include "models/compile/compiler.h"
#include "models/compile/slots.h"

namespace flux {

using namespace doc;

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
    auto part = std::make_unique<engine::EventPart>(event.value, std::move(specs));
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
