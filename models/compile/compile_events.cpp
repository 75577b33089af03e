#include "engine/voices/source_reader.h"
#include "models/compile/compiler.h"
#include "models/compile/slots.h"

#include <QSet>

#include <algorithm>
#include <iterator>

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
            const double heads = action->trimStart > 0.0 ? 2.0 : 1.0; // its own, and where the layer begins
            const double seconds = streamed ? heads * sound->prefetch : file->length;
            pool.residentBytes += static_cast<std::uint64_t>(
                seconds * context.sampleRate * std::clamp(file->channels, 1, 2) * sizeof(float));
        }
        pool.streams += streams ? 1 : 0;
    }
    return pool;
}
} // namespace

namespace {
/// The group of a state or switch, or the group that was named where there is none.
ObjectId groupOf(const Document &document, ObjectId value, ObjectId named)
{
    return value ? document.parentOf(value) : named;
}

std::vector<engine::Condition> conditionsOf(const CompileContext &context, ObjectId owner)
{
    const Document &document = context.document;
    std::vector<engine::Condition> conditions;
    for (const ObjectId id : document.children(owner)) {
        const auto *condition = document.find<Condition>(id);
        if (!condition)
            continue;
        using Test = Condition::Test;
        engine::Condition lowered;
        lowered.kind = static_cast<engine::Condition::Kind>(condition->test);
        lowered.compare = static_cast<engine::Condition::Compare>(condition->compare);
        lowered.number = static_cast<float>(condition->number);
        ObjectId control = condition->parameter;
        if (condition->test == Test::StateIs || condition->test == Test::StateIsNot) {
            control = groupOf(document, condition->state, condition->stateGroup);
            lowered.choice = condition->state.value;
        } else if (condition->test != Test::Parameter) {
            control = document.parentOf(condition->switchValue);
            lowered.choice = condition->switchValue.value;
        }
        lowered.index = control ? context.controlOf(control) : engine::none;
        conditions.push_back(lowered);
    }
    return conditions;
}

engine::EventLimit limitOf(const CompileContext &context, const Event &event)
{
    engine::EventLimit limit;
    limit.most = static_cast<std::uint32_t>(event.instanceLimit);
    limit.overflow = static_cast<engine::EventLimit::Overflow>(event.overflow);
    limit.perObject = event.limitScope == Event::LimitScope::GameObject;
    limit.cooldownFrames = static_cast<std::uint64_t>(event.cooldown * context.sampleRate + 0.5);
    return limit;
}

/// The first of an event's places on the screen.
engine::SpatialIntent intentOf(const Document &document, ObjectId event)
{
    engine::SpatialIntent lowered;
    for (const ObjectId id : document.children(event)) {
        const auto *intent = document.find<SpatialIntent>(id);
        if (!intent)
            continue;
        const auto keyOf = [](const QString &name) {
            const QByteArray text = name.toUtf8();
            return engine::anchorKey({text.constData(), static_cast<std::size_t>(text.size())});
        };
        lowered.active = true;
        lowered.anchor = keyOf(intent->anchor);
        lowered.from = keyOf(intent->motionFrom);
        lowered.to = keyOf(intent->motionTo);
        lowered.easing = static_cast<engine::Shape>(intent->easing);
        lowered.motionSeconds = intent->motionTime;
        lowered.positionWeight = intent->positionWeight;
        lowered.motionWeight = intent->motionWeight;
        lowered.hintWeight = intent->hintWeight;
        lowered.hint = intent->hint;
        lowered.width = intent->width;
        lowered.deadZone = intent->deadZone;
        lowered.mostPan = intent->mostPan;
        lowered.smoothing = intent->smoothing;
        lowered.lifetime = intent->lifetime;
        lowered.doppler = intent->doppler;
        break;
    }
    return lowered;
}

engine::EventPart::Action lower(const CompileContext &context, const Action &action, ObjectId id)
{
    const Document &document = context.document;
    engine::EventPart::Action spec;
    spec.key = id.value;
    spec.type = static_cast<engine::ActionType>(action.type);
    spec.scope = static_cast<engine::ActionScope>(action.scope);
    spec.fadeShape = static_cast<engine::Shape>(action.fadeShape);
    spec.inPercent = action.seekUnit == Action::SeekUnit::Percent;
    spec.conditions = conditionsOf(context, id);
    const auto inSounds = [&](ObjectId target) {
        const ObjectId topmost = topmostOf(document, target);
        spec.target = target.value;
        spec.targetPart = topmost ? context.partOf(topmost) : engine::none;
    };
    using Type = Action::Type;
    if (action.is(Action::onSounds)) {
        inSounds(action.target);
    } else if (action.is(Action::onBuses)) {
        spec.target = action.targetBus.value;
        spec.targetPart = engine::mixPart;
    } else if (action.is(Action::onEffects)) {
        spec.target = action.effect.value;
        const bool onBus = (bit(document.kind(document.parentOf(action.effect))) & busKinds) != 0;
        spec.targetPart = onBus ? engine::mixPart : engine::none;
    } else if (action.is(Action::onParameters)) {
        spec.control = action.parameter ? context.controlOf(action.parameter) : engine::none;
    } else if (action.is(Action::onModulators)) {
        spec.control = action.modulator ? context.controlOf(action.modulator) : engine::none;
    } else if (action.type == Type::SetState) {
        const ObjectId group = groupOf(document, action.state, action.stateGroup);
        spec.control = group ? context.controlOf(group) : engine::none;
        spec.choice = action.state.value;
    } else if (action.type == Type::SetSwitch) {
        const ObjectId group = document.parentOf(action.switchValue);
        spec.control = group ? context.controlOf(group) : engine::none;
        spec.choice = action.switchValue.value;
    } else if (action.type == Type::PostEvent) {
        spec.targetPart
            = document.kind(action.event) == Kind::Event ? context.partOf(action.event) : engine::none;
    }
    if (action.type == Type::Play) {
        const double rate = context.sampleRate;
        spec.layer.trimStart = frames(action.trimStart, rate);
        spec.layer.trimEnd = frames(action.trimEnd, rate);
        spec.layer.fadeOut = {frames(action.fadeOut, rate), static_cast<engine::Shape>(action.fadeOutShape)};
        spec.layer.ownLoop = action.loop != Action::Loop::AsAuthored;
        if (spec.layer.ownLoop)
            spec.layer.loop = static_cast<engine::LoopMode>(static_cast<int>(action.loop)
                                                            - static_cast<int>(Action::Loop::Off));
        spec.layer.repeats = static_cast<std::uint32_t>(action.loopCount);
    }
    if (document.isOwn(id, propertyIndex(Kind::Action, u"outputBus")))
        spec.outputBus = action.outputBus.value;
    spec.ownPriority = document.isOwn(id, propertyIndex(Kind::Action, u"priority"));
    return spec;
}
} // namespace

namespace {
/// What is kept in memory of the streamed sounds that an action begins elsewhere than they begin themselves.
std::vector<engine::LayerHead> headsOf(const CompileContext &context, const engine::EventPart::Action &action)
{
    std::vector<engine::LayerHead> heads;
    const ObjectId target{action.target};
    if (action.layer.trimStart + action.passed.frames == 0 || !topmostOf(context.document, target))
        return heads;
    const Document &document = context.document;
    for (const ObjectId id : document.branch(target)) {
        const auto *sound = document.find<Sound>(id);
        const auto *file = sound ? document.find<AudioFile>(sound->audioFile) : nullptr;
        if (!file || !isStreamed(*sound, document))
            continue;
        const engine::SoundEdit edit = action.layer.of(editOf(*sound, context.sampleRate));
        const std::uint32_t length = frames(file->length, context.sampleRate);
        engine::SourceReader reader;
        if (action.passed.ofFile)
            reader.jumpTo(reader.within(length, edit, edit.trimStart + action.passed.frames));
        else
            reader.skip(length, edit, action.passed.frames);
        if (const std::uint32_t start = reader.next(length, edit); start < length)
            heads.push_back({id.value, sampleOf(*sound, context), headOf(*sound, context, start)});
    }
    std::ranges::sort(heads, {}, &engine::LayerHead::sound);
    return heads;
}
} // namespace

std::unique_ptr<engine::EventPart> compileEvent(const CompileContext &context, ObjectId event, double from)
{
    const Document &document = context.document;
    engine::EventPart::Layout layout;
    layout.key = event.value;
    layout.pool = poolOf(context, *document.find<Event>(event), event);
    if (from <= 0.0) // what is listened to from a later place isn't refused for having been heard before
        layout.limit = limitOf(context, *document.find<Event>(event));
    layout.conditions = conditionsOf(context, event);
    DriveList drives;
    for (const ObjectId id : document.children(event)) {
        const auto *action = document.find<Action>(id);
        if (!action)
            continue;
        if (action->type == Action::Type::PostEvent && from > action->delay)
            continue; // it would begin at its own start
        layout.actions.push_back(lower(context, *action, id));
        if (action->type == Action::Type::Play) {
            engine::EventPart::Action &play = layout.actions.back();
            play.passed.frames = frames(std::max(0.0, from - action->delay), context.sampleRate);
            play.heads = headsOf(context, play);
        }
        drives.ids.push_back(id);
        drives.add(context, id, id.value);
        if (action->type != Action::Type::Play || !action->ownSends)
            continue;
        Signal signal = compileSignal(context, id);
        engine::EventPart::Action &spec = layout.actions.back();
        spec.ownSends = true;
        spec.firstSend = static_cast<std::uint32_t>(layout.sends.size());
        spec.sendCount = static_cast<std::uint32_t>(signal.sends.size());
        std::ranges::move(signal.sends, std::back_inserter(layout.sends));
        std::ranges::move(signal.drives, std::back_inserter(drives.specs));
        drives.ids.insert(drives.ids.end(), signal.ids.begin(), signal.ids.end());
    }
    layout.intent = intentOf(document, event);
    layout.drives = std::move(drives.specs);
    auto part = std::make_unique<engine::EventPart>(std::move(layout));
    for (const ObjectId id : drives.ids) {
        fillSlots(*part, document, id);
        const auto *action = from > 0.0 ? document.find<Action>(id) : nullptr;
        if (!action)
            continue;
        const int slot = slotOf(Kind::Action, propertyIndex(Kind::Action, "delay"));
        part->setValue(part->valuesAt(id.value) + static_cast<std::size_t>(slot),
                       slotValue(std::max(0.0, action->delay - from)));
    }
    return part;
}

std::unique_ptr<engine::EventPart> compileAudition(const CompileContext &context, ObjectId target,
                                                   engine::ObjectKey key, double from)
{
    engine::EventPart::Action play;
    play.key = 0; // nobody can set anything on it
    play.targetPart = context.partOf(topmostOf(context.document, target));
    play.target = target.value;
    if (from > 0.0) {
        const auto *sound = context.document.find<Sound>(target);
        play.passed = {frames(std::max(0.0, from - (sound ? sound->trimStart : 0.0)), context.sampleRate),
                       sound != nullptr};
        play.heads = headsOf(context, play);
    }
    return std::make_unique<engine::EventPart>(key, std::vector{play});
}

} // namespace flux
