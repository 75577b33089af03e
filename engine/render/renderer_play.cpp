// Renderer: starting sounds and containers.
#include "engine/render/renderer.h"

#include <algorithm>

namespace flux::engine {

/// A value of an object of the sound tree as author and game have it.
double Renderer::nodeValue(const SoundPart &part, std::uint32_t node, VoiceParam param,
                           std::uint32_t instance) const noexcept FLUX_NONBLOCKING
{
    const DriveRange drives = part.nodes()[node].drives;
    if (drives.count == 0)
        return static_cast<double>(part.get(node, param));
    std::array<float, voiceParams> values{};
    for (std::size_t p = 0; p < voiceParams; ++p)
        values[p] = part.get(node, static_cast<VoiceParam>(p));
    drive(part, drives, sourcesOf(instance), values.data());
    return static_cast<double>(values[static_cast<std::size_t>(param)]);
}

void Renderer::play(std::uint32_t index, std::uint32_t action, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    const Instance &instance = m_instances[index];
    const EventPart::Action &spec = instance.event->actions()[action];
    Start start;
    start.instance = index;
    start.action = action;
    start.soundsIndex = spec.targetPart;
    start.sounds = m_program.sounds(spec.targetPart);
    const std::uint32_t node = start.sounds ? start.sounds->find(spec.target) : none;
    if (node == none) {
        tell(Record::Kind::VoiceRefused, Reason::NotPrepared, frame, instance.playing, spec.target,
             instance.gameObject);
        return;
    }
    start.passed = spec.passed;
    start.begun = frame;
    start.pending
        = {0, frames(static_cast<double>(instance.event->get(action, ActionParam::Fade))), spec.fadeShape};
    double delay = actionValue(index, action, static_cast<std::size_t>(VoiceParam::InitialDelay));
    for (std::uint32_t at = start.sounds->nodes()[node].parent; at != none;
         at = start.sounds->nodes()[at].parent)
        delay += nodeValue(*start.sounds, at, VoiceParam::InitialDelay, index);
    startNode(start, node, frame + frames(delay));
}

/// The child of a random container that is next.
std::uint32_t Renderer::pickChild(const Start &start, std::uint32_t at,
                                  std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    Instance &instance = m_instances[start.instance];
    SoundPart &part = *start.sounds;
    const SoundPart::Node &node = part.nodes()[at];
    const auto weight = [&](std::uint32_t row) noexcept {
        return std::max(0.001, nodeValue(part, part.child(node, row), VoiceParam::Weight, start.instance));
    };
    const std::uint32_t row = part.random(node.payload)
                                  .pick(instance.gameObject, weight, draw(instance, node.key, Purpose::Pick));
    const std::uint32_t child = part.child(node, row);
    tellPick(start.instance, part.nodes()[child].key, row, frame);
    return child;
}

/// Starts whatever `at` is, `frame` before its own initial delay.
void Renderer::startNode(Start start, std::uint32_t at, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    constexpr std::uint32_t deepestTree = 64;
    const Instance &instance = m_instances[start.instance];
    SoundPart &part = *start.sounds;
    const SoundPart::Node &node = part.nodes()[at];
    const auto refuse = [&](Reason reason) noexcept {
        tell(Record::Kind::VoiceRefused, reason, frame, instance.playing, node.key, instance.gameObject);
    };
    if (++start.depth > deepestTree)
        return refuse(Reason::NothingToPlay);
    frame += frames(nodeValue(part, at, VoiceParam::InitialDelay, start.instance));
    using Kind = SoundPart::NodeKind;
    if (node.kind != Kind::Sound && node.childCount == 0)
        return refuse(Reason::NothingToPlay);
    switch (node.kind) {
    case Kind::Group: return refuse(Reason::NothingToPlay);
    case Kind::Sound: return startVoice(start, at, frame);
    case Kind::Random:
        if (part.random(node.payload).spec().succession.continuous)
            return startRun(start, at, frame);
        return startNode(start, pickChild(start, at, frame), frame);
    case Kind::Sequence: {
        SequenceContainer &sequence = part.sequence(node.payload);
        if (sequence.spec().succession.continuous)
            return startRun(start, at, frame);
        const std::uint32_t item = sequence.step(sequence.place(instance.gameObject));
        if (item == none)
            return refuse(Reason::NothingToPlay);
        const SequenceContainer::Item &spec = sequence.spec().items[item];
        const std::uint32_t child = part.child(node, spec.child);
        tellPick(start.instance, part.nodes()[child].key, spec.child, frame);
        start.fades.add(start.fadeAt(frame, spec.fadeIn, Shape::Linear));
        return startNode(start, child, frame);
    }
    case Kind::Blend:
        for (std::uint32_t row = 0; row < node.childCount; ++row)
            startNode(start, part.child(node, row), frame);
        return;
    case Kind::Switch: {
        const SwitchContainer &choice = part.switchAt(node.payload);
        if (choice.continuous)
            return startRun(start, at, frame);
        const ObjectKey value = choice.followsState
            ? m_world->state.state(choice.group)
            : m_world->state.switchOf(choice.group, instance.gameObject);
        bool any = false;
        choice.at(value, [&](ObjectKey key, const SwitchContainer::Item *item) noexcept {
            const std::uint32_t child = part.find(key);
            if (child == none)
                return;
            any = true;
            Start each = start;
            if (item)
                each.fades.add(start.fadeAt(frame, item->fadeIn, Shape::Linear));
            startNode(each, child, frame);
        });
        if (!any)
            refuse(Reason::NothingToPlay);
        return;
    }
    }
}

void Renderer::startVoice(Start start, std::uint32_t node, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    frame = start.due(frame);
    Instance &instance = m_instances[start.instance];
    Voice::Origin origin;
    origin.sounds = start.sounds;
    origin.soundsIndex = start.soundsIndex;
    origin.node = node;
    origin.event = instance.event;
    origin.eventIndex = instance.eventIndex;
    origin.action = start.action;
    origin.instance = start.instance;
    origin.playing = instance.playing;
    origin.gameObject = instance.gameObject;
    origin.prepared = instance.start == AudioPools::Start::Prepared;
    origin.track = instance.track;
    origin.run = start.run;
    origin.item = start.item;
    drawRandoms(origin, instance);
    Voice *voice = m_voices.acquire();
    if (!voice) {
        tell(Record::Kind::VoiceRefused, Reason::NoVoice, frame, instance.playing,
             start.sounds->nodes()[node].key, instance.gameObject);
        return;
    }
    FadeIns fades = start.fades;
    fades.add(start.fadeAt(frame, start.pending.length, start.pending.shape));
    Program::acquire(origin.sounds);
    Program::acquire(origin.event);
    ++instance.voices;
    if (origin.run != none)
        ++m_runs[origin.run].users;
    voice->start(origin, ++m_voiceCount, frame, fades, start.passed);
    voice->startModulators(*m_world);
    if (m_explains.load(std::memory_order_relaxed))
        tell({Record::Kind::VoiceQueued, Reason::None, Record::Part::Object, origin.gameObject, frame,
              origin.playing, origin.event->actions()[origin.action].key, 0.0F,
              static_cast<std::uint32_t>(m_voiceCount)});
    if (const ObjectKey own = origin.event->actions()[origin.action].outputBus; origin.track != none)
        m_world->autoSpatial.setBus(origin.track, own ? own : voice->node().outputBus);
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

} // namespace flux::engine
