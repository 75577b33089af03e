// Renderer: voices from quantum to quantum.
#include "engine/render/renderer.h"

#include <algorithm>

namespace flux::engine {

Surroundings Renderer::surroundings() noexcept FLUX_NONBLOCKING
{
    return {*m_program.mix(), *m_world,     m_mixer.levels(),
            m_mixer.ducks(),  m_tools->log, m_mixer.levelsVersion()};
}

void Renderer::renderVoices() noexcept FLUX_NONBLOCKING
{
    const MixPart &mix = *m_program.mix();
    const Surroundings around = surroundings();
    if (const bool explains = m_explains.load(std::memory_order_relaxed);
        !std::exchange(m_explained, explains) && explains)
        m_voices.forEach([](Voice &voice) noexcept { voice.explainAgain(); });
    m_readyCount = m_gathered = 0;
    gatherReady();
    conductRuns();
    gatherReady();
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
        if (voice.isHeard()) {
            ++heard;
            m_mixer.noteVoice(voice.bus());
        }
        const bool goesOn = voice.process(m_block, around, m_mixer, *m_tools);
        tellOfVoice(voice, around);
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

/// Updates the voices that have come since it was last called in this quantum; those that sound or could are
/// in m_ready afterwards.
void Renderer::gatherReady() noexcept FLUX_NONBLOCKING
{
    const Surroundings around = surroundings();
    for (; m_gathered < m_voices.live().size(); ++m_gathered) {
        const std::uint32_t index = m_voices.live()[m_gathered];
        Voice &voice = m_voices[index];
        m_isReady[index] = false;
        if (voice.isFree())
            continue;
        const Voice::Outcome outcome = voice.update(m_block, around);
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
            if (const auto since = voice.overSince(); since && voice.origin().run != none)
                passItem(voice.origin().run, voice.origin().item, *since);
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
        if (voice.hasBody() || m_rehearses) {
            // it goes on, or comes back before it has faded out
        } else if (!voice.isPrimed(*m_tools, noStream)) {
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
    // What a container plays one after the other keeps its time, and what a blend turns down its step.
    const bool ends = !(refusal == Reason::TooQuiet && voice.isBlendedDown())
        && (behaviour == VirtualBehaviour::Kill
            || (behaviour == VirtualBehaviour::KillIfFinite && voice.isFinite()
                && voice.origin().run == none));
    if (ends)
        for (std::uint32_t run = voice.origin().run; run != none; run = m_runs[run].parent)
            m_runs[run].ending = true;
    if (!ends) {
        if (!voice.isVirtual())
            tell(Record::Kind::VoiceVirtual, refusal, voice);
        voice.announce();
        voice.setVirtual(true);
        voice.setHeard(false);
        if (!voice.hasBody())
            voice.giveUpReturn(m_tools->streams);
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
    tell({kind, reason, Record::Part::Object, voice.origin().gameObject,
          std::max(m_block.frame, voice.startFrame()), voice.origin().playing, voice.sound(), 0.0F,
          static_cast<std::uint32_t>(voice.serial())});
}

/// Loops and markers that were passed in this quantum, and what the level is made of.
void Renderer::tellOfVoice(Voice &voice, const Surroundings &around) noexcept FLUX_NONBLOCKING
{
    if (voice.mayHavePassed())
        tellPassed(voice);
    if (!m_explains.load(std::memory_order_relaxed) || voice.isNew() || !voice.wantsExplaining(m_block))
        return;
    std::array<Voice::GainPart, Voice::gainParts> parts;
    const std::size_t count = voice.explain(around, parts);
    for (std::size_t i = 0; i < count; ++i)
        tell({Record::Kind::Gain, Reason::None, parts[i].part, voice.origin().gameObject,
              std::max(m_block.frame, voice.startFrame()), voice.origin().playing, parts[i].key,
              static_cast<float>(parts[i].decibels), static_cast<std::uint32_t>(voice.serial())});
}

void Renderer::tellPassed(Voice &voice) noexcept FLUX_NONBLOCKING
{
    Voice::Progress before;
    const Voice::Progress now = voice.progress(before);
    if (!voice.isHeard())
        return;
    const SourceReader::Span loop = voice.loop();
    const bool looped = now.passes != before.passes;
    const auto told = [&](Record::Kind kind, ObjectKey object, double value) noexcept {
        tell({kind, Reason::None, Record::Part::Object, voice.origin().gameObject, m_block.frame,
              voice.origin().playing, object, static_cast<float>(value),
              static_cast<std::uint32_t>(voice.serial())});
    };
    for (const Marker &marker : voice.played().markers) {
        const bool passed = looped
            ? marker.at >= before.position || (marker.at >= loop.start && marker.at < now.position)
            : marker.at >= before.position && marker.at < now.position;
        const bool inLoop = marker.at < loop.end;
        if (passed && (!looped || inLoop))
            told(Record::Kind::MarkerPassed, marker.key, 0.0);
    }
    if (looped)
        told(Record::Kind::LoopPassed, voice.sound(), now.passes);
}

/// A container has chosen; `row` among its children.
void Renderer::tellPick(std::uint32_t instance, ObjectKey child, std::uint32_t row,
                        std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    const Instance &post = m_instances[instance];
    tell({Record::Kind::Picked, Reason::None, Record::Part::Object, post.gameObject, frame, post.playing,
          child, static_cast<float>(row), post.draws});
}

void Renderer::freeVoice(Voice &voice) noexcept FLUX_NONBLOCKING
{
    const Voice::Origin origin = voice.origin();
    m_world->modulators.endVoice(voice.modulatorKey());
    voice.release(m_tools->streams);
    m_program.release(origin.sounds);
    m_program.release(origin.event);
    --m_instances[origin.instance].voices;
    if (origin.run != none)
        leaveRun(origin.run);
    endInstanceIfDone(origin.instance);
}

void Renderer::endInstanceIfDone(std::uint32_t index) noexcept FLUX_NONBLOCKING
{
    Instance &instance = m_instances[index];
    if (instance.playing == 0 || instance.voices > 0 || instance.runs > 0 || instance.pendingActions > 0)
        return;
    tell(Record::Kind::EventEnded, Reason::None, m_block.frame, instance.playing, instance.event->key(),
         instance.gameObject);
    m_pools.end(instance.pool, instance.start, m_block.frame);
    m_tools->streams.reserve(m_pools.reservedStreams());
    m_world->modulators.endInstance(index);
    if (instance.track != none)
        m_world->autoSpatial.untrack(instance.track);
    m_program.release(instance.event);
    --m_roots[instance.root].users;
    const GameObject object = instance.gameObject;
    instance = {};
    leaveObject(object);
    m_status.instances.fetch_sub(1, std::memory_order_relaxed);
}

} // namespace flux::engine
