// Renderer: inputs, events and their actions.
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
        if (!entry.isInput) {
            --m_instances[entry.instance].pendingActions;
            act(entry.instance, entry.action, frame);
            endInstanceIfDone(entry.instance);
            continue;
        }
        const Input &input = entry.input;
        const std::uint32_t fade = frames(std::max(0.005, static_cast<double>(input.value)));
        switch (input.op) {
        case Input::Op::Post: post(input, frame); break;
        case Input::Op::StopPlaying:
            cancelActions([&](const Instance &each) noexcept { return each.playing == input.playing; });
            stopVoices(frame, fade, Shape::Linear,
                       [&](const Voice &v) noexcept { return v.origin().playing == input.playing; });
            break;
        case Input::Op::StopAll:
            cancelActions([](const Instance &) noexcept { return true; });
            stopVoices(frame, fade, Shape::Linear, [](const Voice &) noexcept { return true; });
            break;
        }
    }
}

void Renderer::post(const Input &input, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    EventPart *event = m_program.event(input.part);
    const ObjectKey key = event ? event->key() : 0;
    const auto refuse = [&](Reason reason) noexcept {
        tell(Record::Kind::EventRefused, reason, frame, input.playing, key, input.object);
    };
    if (!event)
        return refuse(Reason::NotPrepared);
    std::uint32_t index = 0;
    while (index < instanceLimit && m_instances[index].playing != 0)
        ++index;
    if (index == instanceLimit)
        return refuse(Reason::NoInstance);
    Instance &instance = m_instances[index];
    Program::acquire(event);
    instance = {input.playing, event, input.part, input.object};
    instance.start = m_pools.begin(key, frame);
    instance.pool = key;
    m_tools->streams.reserve(m_pools.reservedStreams());
    m_status.instances.fetch_add(1, std::memory_order_relaxed);
    tell(Record::Kind::EventPosted, Reason::None, frame, input.playing, key, input.object);

    for (std::uint32_t a = 0; a < event->actions().size(); ++a) {
        const ObjectKey action = event->actions()[a].key;
        const double chance = static_cast<double>(event->get(a, ActionParam::Probability)) / 100.0;
        if (chance < 1.0 && draw(instance, action, Purpose::Probability) >= chance) {
            tell(Record::Kind::VoiceRefused, Reason::Improbable, frame, input.playing, action, input.object);
            continue;
        }
        const std::uint32_t delay = frames(static_cast<double>(event->get(a, ActionParam::Delay)));
        if (delay == 0) {
            act(index, action, frame);
        } else if (m_agenda.add(frame + delay, index, action)) {
            ++instance.pendingActions;
        } else {
            tell(Record::Kind::VoiceRefused, Reason::QueueFull, frame, input.playing, action, input.object);
        }
    }
    endInstanceIfDone(index);
}

void Renderer::act(std::uint32_t index, ObjectKey key, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    const Instance &instance = m_instances[index];
    const EventPart &event = *instance.event;
    const std::uint32_t a = event.find(key);
    if (a == none)
        return; // taken out of the event while it was waiting
    const EventPart::Action &action = event.actions()[a];
    const std::uint32_t fade = frames(std::max(0.005, static_cast<double>(event.get(a, ActionParam::Fade))));
    const auto concerns = [&](const Voice &voice) noexcept {
        const Voice::Origin &origin = voice.origin();
        return (action.scope == ActionScope::Global || origin.gameObject == instance.gameObject)
            && origin.soundsIndex == action.targetPart && origin.sounds->isWithin(origin.node, action.target);
    };
    switch (action.type) {
    case ActionType::Play: play(index, a, frame); break;
    case ActionType::Stop: stopVoices(frame, fade, action.fadeShape, concerns); break;
    case ActionType::StopAll:
        stopVoices(frame, fade, action.fadeShape, [&](const Voice &voice) noexcept {
            return action.scope == ActionScope::Global || voice.origin().gameObject == instance.gameObject;
        });
        break;
    case ActionType::Pause:
    case ActionType::Resume:
        m_voices.forEach([&](Voice &voice) noexcept {
            if (concerns(voice))
                voice.setPaused(action.type == ActionType::Pause);
        });
        break;
    }
}

double Renderer::draw(Instance &instance, ObjectKey object, Purpose purpose) noexcept FLUX_NONBLOCKING
{
    const MixPart *mix = m_program.mix();
    return unit(draw64(mix ? mix->global().seed : 0, instance.playing, object, purpose, instance.draws++));
}

Voice::Origin Renderer::resolve(std::uint32_t index, std::uint32_t action) noexcept FLUX_NONBLOCKING
{
    Instance &instance = m_instances[index];
    Voice::Origin origin;
    origin.event = instance.event;
    origin.eventIndex = instance.eventIndex;
    origin.action = action;
    origin.instance = index;
    origin.playing = instance.playing;
    origin.gameObject = instance.gameObject;
    origin.prepared = instance.start == AudioPools::Start::Prepared;
    const EventPart::Action &spec = instance.event->actions()[action];
    origin.soundsIndex = spec.targetPart;
    origin.sounds = m_program.sounds(spec.targetPart);
    std::uint32_t node = origin.sounds ? origin.sounds->find(spec.target) : none;
    // A part's parents stand before their children, so this goes strictly forward and ends.
    while (node != none) {
        const SoundPart::Node &n = origin.sounds->nodes()[node];
        if (n.kind == SoundPart::NodeKind::Sound)
            break;
        if (n.kind == SoundPart::NodeKind::Group || n.childCount == 0) {
            node = none;
            break;
        }
        SoundPart &part = *origin.sounds;
        const auto weight = [&](std::uint32_t row) noexcept {
            return static_cast<double>(part.get(part.child(n, row), VoiceParam::Weight));
        };
        const std::uint32_t row = part.random(n.payload).pick(weight, draw(instance, n.key, Purpose::Pick));
        node = part.child(n, row);
        tell(Record::Kind::Picked, Reason::None, m_block.frame, instance.playing, part.nodes()[node].key,
             instance.gameObject);
    }
    origin.node = node;
    return origin;
}

void Renderer::drawRandoms(Voice::Origin &origin, Instance &instance) noexcept FLUX_NONBLOCKING
{
    const auto add = [&](const auto &part, std::uint32_t i, ObjectKey key) noexcept {
        const auto between = [&](VoiceParam low, VoiceParam high, Purpose purpose) noexcept {
            const auto a = static_cast<double>(part.get(i, low));
            const auto b = static_cast<double>(part.get(i, high));
            return a == 0.0 && b == 0.0 ? 0.0 : a + (b - a) * draw(instance, key, purpose);
        };
        origin.randomVolume
            += between(VoiceParam::VolumeRandomMin, VoiceParam::VolumeRandomMax, Purpose::Volume);
        origin.randomPitch += between(VoiceParam::PitchRandomMin, VoiceParam::PitchRandomMax, Purpose::Pitch);
    };
    for (std::uint32_t node = origin.node; node != none; node = origin.sounds->nodes()[node].parent)
        add(*origin.sounds, node, origin.sounds->nodes()[node].key);
    add(*origin.event, origin.action, origin.event->actions()[origin.action].key);
}

void Renderer::play(std::uint32_t index, std::uint32_t action, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    Instance &instance = m_instances[index];
    const EventPart::Action &spec = instance.event->actions()[action];
    Voice::Origin origin = resolve(index, action);
    const auto refuse = [&](Reason reason) noexcept {
        tell(Record::Kind::VoiceRefused, reason, frame, instance.playing, spec.target, instance.gameObject);
    };
    if (!origin.sounds)
        return refuse(Reason::NotPrepared);
    if (origin.node == none)
        return refuse(Reason::NothingToPlay);
    drawRandoms(origin, instance);

    auto delay = static_cast<double>(instance.event->get(action, VoiceParam::InitialDelay));
    for (std::uint32_t node = origin.node; node != none; node = origin.sounds->nodes()[node].parent)
        delay += static_cast<double>(origin.sounds->get(node, VoiceParam::InitialDelay));

    Voice *voice = m_voices.acquire();
    if (!voice)
        return refuse(Reason::NoVoice);
    const double fade = static_cast<double>(instance.event->get(action, ActionParam::Fade));
    Program::acquire(origin.sounds);
    Program::acquire(origin.event);
    ++instance.voices;
    voice->start(origin, ++m_voiceCount, frame + frames(delay), frames(fade), spec.fadeShape);
}

template <class Matches>
void Renderer::stopVoices(std::uint64_t frame, std::uint32_t fade, Shape shape,
                          Matches &&matches) noexcept FLUX_NONBLOCKING
{
    m_voices.forEach([&](Voice &voice) noexcept {
        if (matches(voice))
            voice.stop(frame, fade, shape);
    });
}

template <class Ended> void Renderer::cancelActions(Ended &&ended) noexcept FLUX_NONBLOCKING
{
    m_agenda.drop([&](std::uint32_t index) noexcept {
        Instance &instance = m_instances[index];
        if (!ended(instance))
            return false;
        --instance.pendingActions;
        return true;
    });
    for (std::uint32_t i = 0; i < instanceLimit; ++i)
        endInstanceIfDone(i);
}

} // namespace flux::engine
