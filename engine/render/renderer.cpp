#include "engine/render/renderer.h"

#include <algorithm>

namespace flux::engine {

Renderer::Renderer(double sampleRate, std::uint32_t voiceLimit)
    : m_voices(voiceLimit), m_limits(m_voices.capacity()), m_ready(m_voices.capacity()),
      m_isReady(m_voices.capacity()), m_world(std::make_unique<World>()), m_instances(instanceLimit),
      m_roots(instanceLimit), m_objects(gameObjectLimit), m_runs(Run::limit),
      m_tools(std::make_unique<VoiceTools>()),
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
    for (Run &run : m_runs)
        if (!run.isFree())
            m_program.release(run.sounds);
    for (Instance &instance : m_instances)
        if (instance.playing != 0)
            m_program.release(instance.event);
    m_program.passBack();
}

std::uint32_t Renderer::frames(double seconds) const noexcept FLUX_NONBLOCKING
{
    constexpr double most = 0x1p31; // hours; a game may say more, or infinity
    return static_cast<std::uint32_t>(
        std::min(most, std::max(0.0, seconds) * static_cast<double>(m_block.sampleRate) + 0.5));
}

void Renderer::reclaim() noexcept
{
    transactions.reclaim();
    m_program.reclaim();
}

void Renderer::tell(Record::Kind kind, Reason reason, std::uint64_t frame, std::uint64_t playing,
                    ObjectKey object, GameObject gameObject, float value) noexcept FLUX_NONBLOCKING
{
    tell({kind, reason, Record::Part::Object, gameObject, frame, playing, object, value});
}

void Renderer::tell(const Record &record) noexcept FLUX_NONBLOCKING
{
    if (!records.tryPush(record))
        m_status.droppedRecords.fetch_add(1, std::memory_order_relaxed);
}

void Renderer::renderQuantum(float *left, float *right) noexcept FLUX_NONBLOCKING
{
    const rt::NoDenormals guard;
    m_clock.begin();
    m_tools->frame = m_block.frame;
    takeTransaction();
    takeInputs();
    runAgenda();
    advanceWorld();
    m_clock.mark(rt::Stage::Inputs);
    if (MixPart *mix = m_program.mix()) {
        m_mixer.begin(m_block, *mix, *m_world);
        for (const Mixer::DuckChange &change : m_mixer.duckChanges())
            tell(change.begins ? Record::Kind::DuckBegan : Record::Kind::DuckEnded, Reason::None,
                 m_block.frame, 0, change.rule, 0, change.amount);
        renderVoices();
        m_clock.mark(rt::Stage::Voices);
        const std::uint64_t tail = m_mixer.finish(m_block, m_clock, left, right);
        if (tail > 0)
            m_status.tailEnd.store(m_block.end() + tail, std::memory_order_relaxed);
    } else {
        std::fill_n(left, rt::quantumFrames, 0.0F);
        std::fill_n(right, rt::quantumFrames, 0.0F);
    }
    m_tools->log.rendered(m_block, left, right);
    m_program.passBack();
    m_block.frame += rt::quantumFrames;
    m_status.frame.store(m_block.frame, std::memory_order_release);
    m_status.pending.store(static_cast<std::uint32_t>(m_agenda.size()), std::memory_order_release);
    if (m_block.frame / rt::quantumFrames % 64 == 0)
        m_pools.trim(m_block.frame);
    m_clock.mark(rt::Stage::Buses);
    if (const std::uint64_t allowed = m_allowedTicks.load(std::memory_order_relaxed);
        allowed > 0 && m_clock.taken() > allowed)
        tell(Record::Kind::BlockOverrun, Reason::None, m_block.frame - rt::quantumFrames, 0, 0, 0,
             static_cast<float>(m_clock.taken()) / static_cast<float>(allowed));
    m_clock.end(static_cast<std::uint32_t>(m_block.sampleRate) / rt::quantumFrames);
    takeSnapshot();
}

/// What the game has set goes on by a quantum.
void Renderer::advanceWorld() noexcept FLUX_NONBLOCKING
{
    const MixPart *mix = m_program.mix();
    m_world->state.advance(m_block);
    m_world->overrides.advance(m_block.frame);
    m_world->space.advance(m_block);
    m_world->modulators.advance(m_block, mix ? mix->global().seed : 0, *m_world);
    m_world->autoSpatial.advance(m_block, [&](ObjectKey bus) noexcept {
        return mix ? static_cast<double>(mix->get(mix->find(bus), BusParam::SpatialSmoothing)) : 1.0;
    });
}

/// Buses are there from the beginning, and so are the modulators that drive them.
void Renderer::startBusModulators() noexcept FLUX_NONBLOCKING
{
    if (const MixPart *mix = m_program.mix())
        for (const Drive &drive : mix->drives().all())
            if (drive.source.kind == DriveSource::Kind::Modulator)
                m_world->modulators.start(drive.source.index, {}, 0, m_block.frame, false);
}

double Renderer::placeOfWatched() noexcept FLUX_NONBLOCKING
{
    double place = -1.0;
    if (const ObjectKey watched = m_watchedSound.load(std::memory_order_relaxed); watched != 0)
        m_voices.forEach([&](const Voice &voice) noexcept { // the newest is the last
            if (voice.sound() == watched && !voice.isWaiting())
                place = voice.filePosition() / static_cast<double>(m_block.sampleRate);
        });
    return place;
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
    now.refusedValues
        = m_world->state.refused() + m_world->modulators.refused() + m_world->autoSpatial.refused();
    now.ticks = m_clock.totals();
    now.worst = m_clock.worst();
    now.watchedAt = placeOfWatched();
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
    m_publications = transaction->publications;
    m_tools->log.transaction(transaction->publications, m_block.frame);
    adoptPools(*transaction);
    m_program.apply(*transaction);
    if (const ControlPart *control = m_program.control(); control != m_control) {
        m_control = control;
        m_world->state.adopt(control);
        m_world->modulators.adopt(control);
    }
    startBusModulators();
    rebindRuns();
    m_voices.forEach([this](Voice &voice) noexcept {
        if (voice.rebind(m_program))
            voice.startModulators(*m_world, false);
        else
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
        if (instance.track != none)
            m_world->autoSpatial.retune(instance.track, now->intent());
    }
    transactions.giveBack(transaction);
    m_status.transactions.fetch_add(1, std::memory_order_relaxed);
}

void Renderer::takeInputs() noexcept FLUX_NONBLOCKING
{
    // One ring's worth at most: a caller that never pauses can't keep the audio thread here.
    Input input;
    std::size_t taken = 0;
    for (; taken < inputCapacity && !m_agenda.full(); ++taken) {
        // What was published before it may still be on its way: it waits for the parts that it means.
        const Input *next = inputs.front();
        if (!next || static_cast<std::int32_t>(m_publications - next->publications) < 0
            || !inputs.tryPop(input))
            break;
        if (!m_agenda.add(input))
            m_status.droppedInputs.fetch_add(1, std::memory_order_relaxed);
    }
    m_status.inputsTaken.fetch_add(taken, std::memory_order_release);
}

} // namespace flux::engine
