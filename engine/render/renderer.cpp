#include "engine/render/renderer.h"

#include <algorithm>

namespace flux::engine {

Renderer::Renderer(double sampleRate, std::uint32_t voiceLimit)
    : m_voices(voiceLimit), m_limits(m_voices.capacity()), m_ready(m_voices.capacity()),
      m_isReady(m_voices.capacity()), m_instances(instanceLimit), m_tools(std::make_unique<VoiceTools>()),
      m_pools(streamLimit, std::uint64_t{2} * Stream::ringFrames * sizeof(float))
{
    m_block.sampleRate = static_cast<float>(sampleRate);
    m_block.glideFrames = std::max(rt::quantumFrames, frames(0.005));
}

Renderer::~Renderer()
{
    m_voices.forEach([this](Voice &voice) {
        freeVoice(voice);
    }); // so that every part is in the program or on its way back
    for (Instance &instance : m_instances)
        if (instance.playing != 0)
            m_program.release(instance.event);
    m_program.passBack();
}

std::uint32_t Renderer::frames(double seconds) const noexcept FLUX_NONBLOCKING
{
    return static_cast<std::uint32_t>(std::max(0.0, seconds) * static_cast<double>(m_block.sampleRate) + 0.5);
}

void Renderer::reclaim() noexcept
{
    transactions.reclaim();
    m_program.reclaim();
}

void Renderer::tell(Record::Kind kind, Reason reason, std::uint64_t frame, std::uint64_t playing,
                    ObjectKey object, GameObject gameObject) noexcept FLUX_NONBLOCKING
{
    if (!records.tryPush({kind, reason, gameObject, frame, playing, object}))
        m_status.droppedRecords.fetch_add(1, std::memory_order_relaxed);
}

void Renderer::renderQuantum(float *left, float *right) noexcept FLUX_NONBLOCKING
{
    const rt::NoDenormals guard;
    m_clock.begin();
    takeTransaction();
    takeInputs();
    runAgenda();
    m_clock.mark(rt::Stage::Inputs);
    if (MixPart *mix = m_program.mix()) {
        m_mixer.begin(*mix);
        renderVoices();
        m_clock.mark(rt::Stage::Voices);
        const std::uint64_t tail = m_mixer.finish(m_block, m_clock, left, right);
        if (tail > 0)
            m_status.tailEnd.store(m_block.end() + tail, std::memory_order_relaxed);
    } else {
        std::fill_n(left, rt::quantumFrames, 0.0F);
        std::fill_n(right, rt::quantumFrames, 0.0F);
    }
    m_program.passBack();
    m_block.frame += rt::quantumFrames;
    m_status.frame.store(m_block.frame, std::memory_order_release);
    m_status.pending.store(static_cast<std::uint32_t>(m_agenda.size()), std::memory_order_release);
    if (m_block.frame / rt::quantumFrames % 64 == 0)
        m_pools.trim(m_block.frame);
    m_clock.mark(rt::Stage::Buses);
    m_clock.end(static_cast<std::uint32_t>(m_block.sampleRate) / rt::quantumFrames);
    takeSnapshot();
}

void Renderer::takeSnapshot() noexcept FLUX_NONBLOCKING
{
    Snapshot &now = m_snapshots.back();
    now.frame = m_block.frame;
    now.voices = m_status.voices.load(std::memory_order_relaxed);
    now.unheard = m_status.unheardVoices.load(std::memory_order_relaxed);
    now.streams = m_status.streams.load(std::memory_order_relaxed);
    now.instances = m_status.instances.load(std::memory_order_relaxed);
    now.starvations = m_status.starvations.load(std::memory_order_relaxed);
    const AudioPools::Counts pools = m_pools.counts();
    now.pooled = pools.prepared;
    now.pooledBusy = pools.busy;
    now.overflow = pools.overflow;
    now.ticks = m_clock.totals();
    now.worst = m_clock.worst();
    m_snapshots.publish();
}

/// Events that come and go bring their pools with them.
void Renderer::adoptPools(const Transaction &transaction) noexcept FLUX_NONBLOCKING
{
    for (const Transaction::Change &change : transaction.changes) {
        const EventPart *old = m_program.event(change.index);
        const bool isEvent = change.part && change.part->kind() == Part::Kind::Event;
        const auto *now = isEvent ? static_cast<const EventPart *>(change.part) : nullptr;
        if (old && old->pool().most > 0 && (!now || now->key() != old->key()))
            m_pools.drop(old->key());
        if (now && !m_pools.adopt(*now, m_block.frame))
            tell(Record::Kind::PoolShort, Reason::None, m_block.frame, 0, now->key());
    }
    m_tools->streams.reserve(m_pools.reservedStreams());
}

void Renderer::takeTransaction() noexcept FLUX_NONBLOCKING
{
    Transaction *transaction = transactions.take();
    if (!transaction)
        return;
    adoptPools(*transaction);
    m_program.apply(*transaction);
    m_voices.forEach([this](Voice &voice) noexcept {
        if (!voice.rebind(m_program))
            voice.stop(m_block.frame, frames(0.005), Shape::Linear); // what it played is gone
    });
    m_voicesChanged = true;
    for (std::uint32_t i = 0; i < m_instances.size(); ++i) {
        Instance &instance = m_instances[i];
        EventPart *now = instance.playing ? m_program.event(instance.eventIndex) : nullptr;
        if (!now || now == instance.event)
            continue;
        Program::acquire(now);
        m_program.release(instance.event);
        instance.event = now;
    }
    transactions.giveBack(transaction);
    m_status.transactions.fetch_add(1, std::memory_order_relaxed);
}

void Renderer::takeInputs() noexcept FLUX_NONBLOCKING
{
    // One ring's worth at most: a caller that never pauses can't keep the audio thread here.
    Input input;
    std::size_t taken = 0;
    for (; taken < inputCapacity && !m_agenda.full() && inputs.tryPop(input); ++taken)
        if (!m_agenda.add(input))
            m_status.droppedInputs.fetch_add(1, std::memory_order_relaxed);
    m_status.inputsTaken.fetch_add(taken, std::memory_order_release);
}

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

void Renderer::renderVoices() noexcept FLUX_NONBLOCKING
{
    const MixPart &mix = *m_program.mix();
    m_mixer.levels(mix, m_busLevels);
    gatherReady(mix);
    if (m_voicesChanged || m_readyCount != m_readyBefore) {
        m_limits.decide(m_voices, {m_ready.data(), m_readyCount}, mix);
        for (std::size_t i = 0; i < m_readyCount; ++i)
            settle(m_voices[m_ready[i]], m_limits.refusal(i));
    }
    m_voicesChanged = false;
    m_readyBefore = m_readyCount;
    std::uint32_t heard = 0;
    m_voices.forEach([&](Voice &voice) noexcept {
        if (!m_isReady[m_voices.indexOf(voice)])
            return;
        heard += voice.isHeard() ? 1 : 0;
        const bool goesOn = voice.process(m_block, mix, m_mixer, *m_tools);
        if (const Reason trouble = voice.takeTrouble(); trouble != Reason::None) {
            tell(Record::Kind::StreamStarved, trouble, voice);
            m_status.starvations.fetch_add(1, std::memory_order_relaxed);
        }
        if (goesOn)
            return;
        tell(Record::Kind::VoiceEnded, Reason::None, voice);
        freeVoice(voice);
    });
    m_voices.tidy();
    m_tools->streams.tidy();
    m_status.streams.store(m_tools->streams.inUse(), std::memory_order_relaxed);
    m_status.voices.store(heard, std::memory_order_relaxed);
    m_status.unheardVoices.store(static_cast<std::uint32_t>(m_voices.live().size()) - heard,
                                 std::memory_order_relaxed);
}

/// Updates all voices; those that sound or could are in m_ready afterwards.
void Renderer::gatherReady(const MixPart &mix) noexcept FLUX_NONBLOCKING
{
    m_readyCount = 0;
    for (const std::uint32_t index : m_voices.live()) {
        Voice &voice = m_voices[index];
        m_isReady[index] = false;
        if (voice.isFree())
            continue;
        const Voice::Outcome outcome = voice.update(m_block, mix, m_busLevels.data());
        switch (outcome) {
        case Voice::Outcome::Waiting: break;
        case Voice::Outcome::Ready:
            m_isReady[index] = true;
            if (!voice.isStolen()) {
                m_ready[m_readyCount++] = index;
                m_voicesChanged |= voice.hasChanged() || voice.isAwaited();
            }
            break;
        case Voice::Outcome::Ended:
            tell(Record::Kind::VoiceEnded, Reason::None, voice);
            freeVoice(voice);
            break;
        case Voice::Outcome::Late:
        case Voice::Outcome::Unreadable:
            tell(Record::Kind::VoiceRefused,
                 outcome == Voice::Outcome::Late ? Reason::Late : Reason::Unreadable, voice);
            freeVoice(voice);
            break;
        }
    }
}

/// What the limits said of a voice takes effect; `refusal` is None when it is heard.
void Renderer::settle(Voice &voice, Reason refusal) noexcept FLUX_NONBLOCKING
{
    if (refusal == Reason::None) {
        bool noStream = false;
        voice.setHeard(true);
        if (voice.hasBody()) {
            // it goes on, or comes back before it has faded out
        } else if (!voice.isPrimed(m_tools->streams, noStream)) {
            if (noStream && voice.isNew()) {
                tell(Record::Kind::VoiceRefused, Reason::NoStream, voice);
                m_isReady[m_voices.indexOf(voice)] = false;
                freeVoice(voice);
            }
            return;
        } else if (VoiceBody *body = m_voices.body()) {
            voice.embody(*body);
        } else {
            return; // all are fading out: in a few milliseconds one is free
        }
        if (voice.isNew())
            tell(Record::Kind::VoiceStarted, Reason::None, voice);
        else if (voice.isVirtual())
            tell(Record::Kind::VoiceReal, Reason::None, voice);
        voice.setVirtual(false);
        voice.announce();
        return;
    }
    const VirtualBehaviour behaviour = voice.node().virtualBehaviour;
    const bool ends = behaviour == VirtualBehaviour::Kill
        || (behaviour == VirtualBehaviour::KillIfFinite && voice.isFinite());
    if (!ends) {
        if (!voice.isVirtual())
            tell(Record::Kind::VoiceVirtual, refusal, voice);
        voice.announce();
        voice.setVirtual(true);
        voice.setHeard(false);
        return;
    }
    if (!voice.hasBody()) {
        tell(voice.isNew() ? Record::Kind::VoiceRefused : Record::Kind::VoiceStolen, refusal, voice);
        m_isReady[m_voices.indexOf(voice)] = false;
        freeVoice(voice);
        return;
    }
    tell(Record::Kind::VoiceStolen, refusal, voice);
    voice.steal(m_block.frame, frames(0.005));
}

void Renderer::tell(Record::Kind kind, Reason reason, const Voice &voice) noexcept FLUX_NONBLOCKING
{
    tell(kind, reason, std::max(m_block.frame, voice.startFrame()), voice.origin().playing, voice.sound(),
         voice.origin().gameObject);
}

void Renderer::freeVoice(Voice &voice) noexcept FLUX_NONBLOCKING
{
    const Voice::Origin origin = voice.origin();
    voice.release(m_tools->streams);
    m_program.release(origin.sounds);
    m_program.release(origin.event);
    --m_instances[origin.instance].voices;
    endInstanceIfDone(origin.instance);
}

void Renderer::endInstanceIfDone(std::uint32_t index) noexcept FLUX_NONBLOCKING
{
    Instance &instance = m_instances[index];
    if (instance.playing == 0 || instance.voices > 0 || instance.pendingActions > 0)
        return;
    tell(Record::Kind::EventEnded, Reason::None, m_block.frame, instance.playing, instance.event->key(),
         instance.gameObject);
    m_pools.end(instance.event->key(), instance.start, m_block.frame);
    m_tools->streams.reserve(m_pools.reservedStreams());
    m_program.release(instance.event);
    instance = {};
    m_status.instances.fetch_sub(1, std::memory_order_relaxed);
}

} // namespace flux::engine
