// Renderer: containers that play on by themselves, their beginning and end.
#include "engine/render/renderer.h"

#include <algorithm>

namespace flux::engine {

namespace {
constexpr std::uint64_t endless = SourceReader::endless;
}

void Renderer::startRun(Start start, std::uint32_t node, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    Instance &instance = m_instances[start.instance];
    const auto refuse = [&](Reason reason) noexcept {
        tell(Record::Kind::VoiceRefused, reason, frame, instance.playing, start.sounds->nodes()[node].key,
             instance.gameObject);
    };
    const std::uint32_t depth = start.run == none ? 0 : m_runs[start.run].depth + 1;
    std::uint32_t index = 0;
    while (index < Run::limit && !m_runs[index].isFree())
        ++index;
    if (index == Run::limit || depth == Run::deepest)
        return refuse(Reason::NoRun);
    Run &run = m_runs[index];
    run = {};
    run.instance = start.instance;
    run.action = instance.event->actions()[start.action].key;
    run.sounds = start.sounds;
    run.soundsIndex = start.soundsIndex;
    run.node = node;
    run.parent = start.run;
    run.parentItem = start.item;
    run.depth = depth;
    run.nextFrame = frame;
    run.fades = start.fades;
    run.fades.add(start.fadeAt(frame, start.pending.length, start.pending.shape));
    const SoundPart::Node &spec = start.sounds->nodes()[node];
    if (spec.kind == SoundPart::NodeKind::Sequence) {
        SequenceContainer &sequence = start.sounds->sequence(spec.payload);
        const Succession &succession = sequence.spec().succession;
        if (!succession.alwaysReset)
            run.place = sequence.place(instance.gameObject);
        run.toCome = succession.rounds;
        if (!sequence.spec().items.empty())
            run.nextFrame += frames(itemDelay(run, run.place.next) / speedOf(run));
        run.ending = sequence.spec().items.empty();
    } else if (spec.kind == SoundPart::NodeKind::Random) {
        run.toCome = successionOf(run).rounds * spec.childCount;
    }
    run.nextFrame = start.due(run.nextFrame);
    run.passed = start.passed; // of its first item
    Program::acquire(start.sounds);
    ++instance.runs;
    ++m_runCount;
    if (start.run != none)
        ++m_runs[start.run].users;
    if (run.ending) {
        refuse(Reason::NothingToPlay);
        endRunIfDone(index);
    } else if (m_conducting) {
        conduct(index); // its first item may be due in this quantum
        if (m_runs[index].overSince != Run::unknown)
            endRunIfDone(index); // all of it was passed by: what it is in goes on at once
    }
}

/// True when something is part of an item of a run, perhaps by way of other runs.
bool Renderer::isPartOf(std::uint32_t run, std::uint32_t item, std::uint32_t ofRun,
                        std::uint32_t ofItem) const noexcept FLUX_NONBLOCKING
{
    while (run != none && (run != ofRun || item != ofItem)) {
        item = m_runs[run].parentItem;
        run = m_runs[run].parent;
    }
    return run != none;
}

void Renderer::stopItem(std::uint32_t run, std::uint32_t item, std::uint64_t frame, std::uint32_t fade,
                        Shape shape) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < Run::limit; ++i)
        if (!m_runs[i].isFree() && i != run && isPartOf(m_runs[i].parent, m_runs[i].parentItem, run, item)) {
            m_runs[i].ending = true;
            m_runs[i].nextKnown = false;
        }
    stopVoices(frame, fade, shape, [&](const Voice &voice) noexcept {
        return isPartOf(voice.origin().run, voice.origin().item, run, item);
    });
}

/// How long the present items of all runs go on, at the present pitch.
void Renderer::measureRuns() noexcept FLUX_NONBLOCKING
{
    std::uint32_t deepest = 0;
    for (Run &run : m_runs) {
        run.left = 0;
        run.itemUsers = 0;
        deepest = run.isFree() ? deepest : std::max(deepest, run.depth);
    }
    const auto count = [&](std::uint32_t at, std::uint32_t item, std::uint64_t left) noexcept {
        Run &run = m_runs[at];
        const bool isSwitch = run.sounds->nodes()[run.node].kind == SoundPart::NodeKind::Switch;
        if (item != run.item && !isSwitch)
            return;
        ++run.itemUsers;
        run.left = std::max(run.left, left);
    };
    m_voices.forEach([&](Voice &voice) noexcept {
        if (voice.origin().run != none)
            count(voice.origin().run, voice.origin().item, voice.framesLeft(m_block, m_tools->log));
    });
    for (std::uint32_t depth = deepest; depth > 0; --depth)
        for (const Run &run : m_runs)
            if (!run.isFree() && run.depth == depth)
                count(run.parent, run.parentItem, run.ending ? run.left : endless);
    for (Run &run : m_runs)
        if (run.itemUsers > 0)
            run.overSince = Run::unknown;
}

/// The same for one of them, after something was started in it.
void Renderer::measureRun(std::uint32_t at) noexcept FLUX_NONBLOCKING
{
    gatherReady();
    Run &run = m_runs[at];
    run.left = 0;
    run.itemUsers = 0;
    m_voices.forEach([&](Voice &voice) noexcept {
        if (voice.origin().run != at || voice.origin().item != run.item)
            return;
        ++run.itemUsers;
        run.left = std::max(run.left, voice.framesLeft(m_block, m_tools->log));
    });
    for (const Run &inner : m_runs)
        if (!inner.isFree() && inner.parent == at && inner.parentItem == run.item) {
            ++run.itemUsers;
            run.left = std::max(run.left, inner.ending ? inner.left : endless);
        }
    if (run.itemUsers > 0)
        run.overSince = Run::unknown;
}

void Renderer::conductRuns() noexcept FLUX_NONBLOCKING
{
    if (m_runCount == 0)
        return;
    m_conducting = true;
    measureRuns();
    for (std::uint32_t i = 0; i < Run::limit; ++i)
        if (!m_runs[i].isFree())
            conduct(i);
    for (std::uint32_t i = 0; i < Run::limit; ++i)
        endRunIfDone(i);
    m_conducting = false;
}

void Renderer::endRunIfDone(std::uint32_t at) noexcept FLUX_NONBLOCKING
{
    Run &run = m_runs[at];
    if (run.isFree() || !run.ending || run.users > 0)
        return;
    const std::uint32_t parent = run.parent;
    const std::uint32_t instance = run.instance;
    if (parent != none && run.overSince != Run::unknown)
        passItem(parent, run.parentItem, run.overSince);
    m_program.release(run.sounds);
    run = {};
    --m_runCount;
    --m_instances[instance].runs;
    if (parent != none)
        leaveRun(parent);
    endInstanceIfDone(instance);
}

/// Something of an item was over before it could begin.
void Renderer::passItem(std::uint32_t at, std::uint32_t item, std::int64_t since) noexcept FLUX_NONBLOCKING
{
    Run &run = m_runs[at];
    if (item == run.item || run.sounds->nodes()[run.node].kind == SoundPart::NodeKind::Switch)
        run.overSince = std::max(run.overSince, since);
}

/// A voice or run of it has ended.
void Renderer::leaveRun(std::uint32_t at) noexcept FLUX_NONBLOCKING
{
    --m_runs[at].users;
    endRunIfDone(at);
}

/// Runs go on in the parts now in force; one whose container is gone ends with what sounds.
void Renderer::rebindRuns() noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < Run::limit && m_runCount > 0; ++i) {
        Run &run = m_runs[i];
        SoundPart *now = run.isFree() ? nullptr : m_program.sounds(run.soundsIndex);
        if (run.isFree() || now == run.sounds)
            continue;
        const SoundPart::Node &was = run.sounds->nodes()[run.node];
        const std::uint32_t node = now ? now->find(was.key) : none;
        if (node == none || now->nodes()[node].kind != was.kind) {
            run.ending = true;
            endRunIfDone(i);
            continue;
        }
        if (was.kind == SoundPart::NodeKind::Switch)
            renumberItems(i, *now);
        Program::acquire(now);
        m_program.release(run.sounds);
        run.sounds = now;
        run.node = node;
    }
}

/// A switch's items are rows of its part: in another part the same children have others.
void Renderer::renumberItems(std::uint32_t at, const SoundPart &now) noexcept FLUX_NONBLOCKING
{
    const SoundPart &was = *m_runs[at].sounds;
    const auto itemNow = [&](std::uint32_t item) noexcept {
        const std::uint32_t row
            = item > 0 && item <= was.nodes().size() ? now.find(was.nodes()[item - 1].key) : none;
        return row == none ? none : row + 1; // of one that is gone nobody asks any more
    };
    m_voices.forEach([&](Voice &voice) noexcept {
        if (voice.origin().run == at)
            voice.setItem(itemNow(voice.origin().item));
    });
    for (Run &inner : m_runs)
        if (!inner.isFree() && inner.parent == at)
            inner.parentItem = itemNow(inner.parentItem);
}

} // namespace flux::engine
