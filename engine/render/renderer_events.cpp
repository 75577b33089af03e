// Renderer: inputs and events.
#include "engine/render/renderer.h"

#include <algorithm>

namespace flux::engine {

void Renderer::runAgenda() noexcept FLUX_NONBLOCKING
{
    // What is due may cause more that is due; each action runs once, so this ends, and the bound makes it
    // certain.
    Agenda::Entry entry;
    for (std::size_t i = 0; i < 2 * inputCapacity && m_agenda.next(m_block.end(), entry); ++i) {
        const std::uint64_t frame = std::max(entry.frame, m_block.frame);
        if (entry.isInput) {
            m_tools->log.input(entry.input, frame);
            take(entry.input, frame);
            continue;
        }
        act(entry.instance, entry.action, frame); // it must not end its event half way
        --m_instances[entry.instance].pendingActions;
        endInstanceIfDone(entry.instance);
    }
}

void Renderer::take(const Input &input, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    GameState &state = m_world->state;
    const auto seconds
        = [&](std::size_t i) noexcept { return frames(static_cast<double>(input.numbers[i])); };
    const std::uint32_t fade = std::max(frames(0.005), seconds(0));
    switch (input.op) {
    case Input::Op::Post: post({input.index, input.object, input.id}, frame); break;
    case Input::Op::StopPlaying: {
        const std::uint64_t causedToo = input.id >> 24U; // what it posted belongs to it
        cancelActions([&](const Instance &each) noexcept { return each.playing >> 24U == causedToo; });
        endRuns(
            [&](const Run &run) noexcept { return m_instances[run.instance].playing >> 24U == causedToo; });
        stopVoices(frame, fade, Shape::Linear,
                   [&](const Voice &v) noexcept { return v.origin().playing >> 24U == causedToo; });
        break;
    }
    case Input::Op::StopAll:
        cancelActions([](const Instance &) noexcept { return true; });
        endRuns([](const Run &) noexcept { return true; });
        stopVoices(frame, fade, Shape::Linear, [](const Voice &) noexcept { return true; });
        break;
    case Input::Op::SetParameter:
    case Input::Op::ResetParameter: {
        const ParameterSpec *spec = m_control ? m_control->parameter(input.index) : nullptr;
        if (!spec)
            break;
        const bool resets = input.op == Input::Op::ResetParameter;
        if (resets)
            state.resetParameter(input.index, input.object, frame, seconds(1), Shape::Linear);
        else
            state.setParameter(input.index, input.object, static_cast<double>(input.numbers[0]), frame,
                               seconds(1), Shape::Linear);
        tell(Record::Kind::ParameterSet, Reason::None, frame, 0, spec->key, input.object,
             resets ? spec->initial : input.numbers[0]);
        break;
    }
    case Input::Op::SetState:
        state.setState(input.index, input.id, frame, static_cast<double>(m_block.sampleRate));
        tell(Record::Kind::StateSet, Reason::None, frame, 0, input.id);
        break;
    case Input::Op::SetSwitch:
        state.setSwitch(input.index, input.object, input.id);
        tell(Record::Kind::SwitchSet, Reason::None, frame, 0, input.id, input.object);
        break;
    case Input::Op::ForgetAll:
        m_world->forgetAll();
        startBusModulators();
        m_cooldowns.removeIf([](const auto &) noexcept { return true; });
        break;
    case Input::Op::SetPlace:
    case Input::Op::SetListener: {
        const auto number = [&](std::size_t i) noexcept { return static_cast<double>(input.numbers[i]); };
        const Vector position{number(0), number(1), number(2)};
        const Vector forward{number(3), number(4), number(5)};
        const auto rate = static_cast<double>(m_block.sampleRate);
        const GameObject there = m_objects[input.object % gameObjectLimit].object;
        if (input.op == Input::Op::SetListener)
            m_world->space.setListener(position, forward, frame, rate);
        else if (there == 0 || there == input.object) // otherwise it is gone, and another one has its place
            m_world->space.setPlace(input.object, position, forward, frame, rate);
        break;
    }
    case Input::Op::SetAnchor:
        m_world->autoSpatial.setAnchor(input.id, std::span(input.numbers).first<4>(), input.numbers[4] > 0.5F,
                                       frame, static_cast<double>(m_block.sampleRate));
        break;
    case Input::Op::SetValue: {
        Part *part = m_program.part(input.index);
        const auto slot = static_cast<std::size_t>(input.id & 0xffffffffU);
        // A part that came meanwhile has the value already.
        if (part && part->serial() == input.id >> 32U && slot < part->valueCount())
            part->setValue(slot, input.numbers[0]);
        break;
    }
    case Input::Op::Register: m_objects[input.object % gameObjectLimit] = {input.object, 0, false}; break;
    case Input::Op::Unregister: {
        ObjectUse &use = m_objects[input.object % gameObjectLimit];
        if (use.object != input.object)
            break;
        use.leaves = true;
        ++use.instances;
        leaveObject(input.object);
        break;
    }
    }
}

void Renderer::useObject(GameObject object) noexcept FLUX_NONBLOCKING
{
    if (ObjectUse &use = m_objects[object % gameObjectLimit]; use.object == object)
        ++use.instances;
}

void Renderer::leaveObject(GameObject object) noexcept FLUX_NONBLOCKING
{
    ObjectUse &use = m_objects[object % gameObjectLimit];
    if (object == 0 || use.object != object || use.instances == 0 || --use.instances > 0 || !use.leaves)
        return;
    m_world->forget(object);
    use = {};
    (void)freedObjects.tryPush(object); // there is room for all of them
}

bool Renderer::holds(const std::vector<Condition> &conditions,
                     GameObject object) const noexcept FLUX_NONBLOCKING
{
    const GameState &state = m_world->state;
    const auto compare = [&](const Condition &c) noexcept {
        using Compare = Condition::Compare;
        if (!state.hasParameter(c.index))
            return false;
        const double difference = state.parameter(c.index, object) - static_cast<double>(c.number);
        const bool equal = difference >= -0.001 && difference <= 0.001;
        switch (c.compare) {
        case Compare::Less: return difference < 0.0;
        case Compare::LessOrEqual: return difference <= 0.0;
        case Compare::Greater: return difference > 0.0;
        case Compare::GreaterOrEqual: return difference >= 0.0;
        case Compare::Equal: return equal;
        case Compare::NotEqual: return !equal;
        }
        return false;
    };
    return std::ranges::all_of(conditions, [&](const Condition &c) noexcept {
        switch (c.kind) {
        case Condition::Kind::StateIs: return state.state(c.index) == c.choice;
        case Condition::Kind::StateIsNot: return state.state(c.index) != c.choice;
        case Condition::Kind::SwitchIs: return state.switchOf(c.index, object) == c.choice;
        case Condition::Kind::SwitchIsNot: return state.switchOf(c.index, object) != c.choice;
        case Condition::Kind::Parameter: return compare(c);
        }
        return false;
    });
}

/// dB of the loudest voice of an event in progress.
double Renderer::loudnessOf(std::uint32_t index) noexcept FLUX_NONBLOCKING
{
    double loudest = -1e9;
    m_voices.forEach([&](const Voice &voice) noexcept {
        if (voice.origin().instance == index)
            loudest = std::max(loudest, voice.loudness());
    });
    return loudest;
}

/// Within an event's limit there is room for one more, or somebody gives way.
bool Renderer::makeRoom(const EventPart &event, GameObject object,
                        std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    const EventLimit &limit = event.limit();
    std::uint32_t count = 0;
    std::uint32_t victim = none;
    double quietest = 0.0;
    for (std::uint32_t i = 0; i < instanceLimit; ++i) {
        const Instance &each = m_instances[i];
        if (each.playing == 0 || each.givesWay || each.event->key() != event.key()
            || (limit.perObject && each.gameObject != object))
            continue;
        ++count;
        const auto older = [&](const Instance &other) noexcept {
            return each.startFrame != other.startFrame ? each.startFrame < other.startFrame
                                                       : each.playing < other.playing;
        };
        const bool byLevel = limit.overflow == EventLimit::Overflow::StopQuietest;
        const double loudness = byLevel ? loudnessOf(i) : 0.0;
        if (victim == none || loudness < quietest || (loudness == quietest && older(m_instances[victim]))) {
            victim = i;
            quietest = loudness;
        }
    }
    if (count < limit.most)
        return true;
    if (limit.overflow == EventLimit::Overflow::RefuseNewest)
        return false;
    Instance &goes = m_instances[victim];
    goes.givesWay = true;
    const std::uint64_t playing = goes.playing;
    tell(Record::Kind::EventStopped, Reason::EventLimit, frame, playing, event.key(), goes.gameObject);
    cancelActions([&](const Instance &each) noexcept { return each.playing == playing; });
    endRuns([&](const Run &run) noexcept { return run.instance == victim; });
    stopVoices(frame, frames(0.005), Shape::Linear,
               [&](const Voice &v) noexcept { return v.origin().playing == playing; });
    return true;
}

/// None: the event may begin. Its cool-down begins with it.
Reason Renderer::mayBegin(const EventPart &event, const Post &post,
                          std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    if (!holds(event.conditions(), post.object))
        return Reason::Condition;
    const EventLimit &limit = event.limit();
    Cooldown *cooldown = nullptr;
    if (limit.cooldownFrames > 0) {
        const GameObject scope = limit.perObject ? post.object : 0;
        if (!m_cooldowns.find(post.part, scope) && m_cooldowns.isFull())
            m_cooldowns.removeIf([&](const auto &entry) noexcept { return entry.value.readyAt <= frame; });
        cooldown = m_cooldowns.add(post.part, scope);
        if (!cooldown)
            return Reason::NoRoom;
        if (cooldown->key == event.key() && frame < cooldown->readyAt)
            return Reason::Cooldown;
    }
    if (limit.most > 0 && !makeRoom(event, post.object, frame))
        return Reason::EventLimit;
    if (cooldown)
        *cooldown = {event.key(), frame + limit.cooldownFrames};
    return Reason::None;
}

/// What an event in progress sees of the game.
Sources Renderer::sourcesOf(std::uint32_t instance) const noexcept FLUX_NONBLOCKING
{
    return {*m_world, {m_instances[instance].gameObject, none, instance}};
}

/// An action's value as author and game have it.
double Renderer::actionValue(std::uint32_t instance, std::uint32_t action,
                             std::size_t param) const noexcept FLUX_NONBLOCKING
{
    const EventPart &event = *m_instances[instance].event;
    const DriveRange drives = event.actions()[action].drives;
    if (drives.count == 0)
        return static_cast<double>(event.value(action * actionParams + param));
    std::array<float, actionParams> values{};
    for (std::size_t i = 0; i < actionParams; ++i)
        values[i] = event.value(action * actionParams + i);
    drive(event, drives, sourcesOf(instance), values.data());
    return static_cast<double>(values[param]);
}

void Renderer::post(const Post &post, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    EventPart *event = m_program.event(post.part);
    const ObjectKey key = event ? event->key() : 0;
    const auto refuse = [&](Reason reason) noexcept {
        tell(Record::Kind::EventRefused, reason, frame, post.playing, key, post.object);
    };
    if (!event)
        return refuse(Reason::NotPrepared);
    if (const Reason reason = mayBegin(*event, post, frame); reason != Reason::None)
        return refuse(reason);
    std::uint32_t index = 0;
    while (index < instanceLimit && m_instances[index].playing != 0)
        ++index;
    if (index == instanceLimit)
        return refuse(Reason::NoInstance);
    Instance &instance = m_instances[index];
    Program::acquire(event);
    instance = {post.playing, event, post.part, post.object};
    instance.start = m_pools.begin(key, frame);
    instance.pool = key;
    instance.startFrame = frame;
    instance.depth = post.depth;
    if (event->intent().active)
        instance.track = m_world->autoSpatial.track(event->intent(), frame);
    instance.root = post.root;
    if (instance.root == none) { // there are as many as instances
        instance.root = 0;
        while (m_roots[instance.root].users > 0)
            ++instance.root;
        m_roots[instance.root] = {};
    }
    ++m_roots[instance.root].users;
    useObject(post.object);
    m_tools->streams.reserve(m_pools.reservedStreams());
    m_status.instances.fetch_add(1, std::memory_order_relaxed);
    tell(Record::Kind::EventPosted, Reason::None, frame, post.playing, key, post.object);

    ++instance.pendingActions; // so that it doesn't end before all of them were looked at
    for (std::uint32_t a = 0; a < event->actions().size(); ++a) {
        const ObjectKey action = event->actions()[a].key;
        const auto value = [&](ActionParam param) noexcept {
            return actionValue(index, a, static_cast<std::size_t>(param));
        };
        const auto skip = [&](Reason reason) noexcept {
            tell(Record::Kind::VoiceRefused, reason, frame, post.playing, action, post.object);
        };
        const double chance = value(ActionParam::Probability) / 100.0;
        if (chance < 1.0 && draw(instance, action, Purpose::Probability) >= chance) {
            skip(Reason::Improbable);
            continue;
        }
        const std::uint32_t delay = frames(value(ActionParam::Delay));
        if (delay == 0)
            act(index, action, frame);
        else if (m_agenda.add(frame + delay, index, action))
            ++instance.pendingActions;
        else
            skip(Reason::QueueFull);
    }
    --instance.pendingActions;
    endInstanceIfDone(index);
}

double Renderer::draw(Instance &instance, ObjectKey object, Purpose purpose) noexcept FLUX_NONBLOCKING
{
    const MixPart *mix = m_program.mix();
    return unit(draw64(mix ? mix->global().seed : 0, instance.playing, object, purpose, instance.draws++));
}

} // namespace flux::engine
