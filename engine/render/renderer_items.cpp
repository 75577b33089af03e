// Renderer: containers that play on by themselves, from item to item.
#include "engine/render/renderer.h"

#include <algorithm>

namespace flux::engine {

namespace {
constexpr std::uint64_t endless = SourceReader::endless;
}

const Succession &Renderer::successionOf(const Run &run) const noexcept FLUX_NONBLOCKING
{
    const SoundPart::Node &node = run.sounds->nodes()[run.node];
    return node.kind == SoundPart::NodeKind::Sequence ? run.sounds->sequence(node.payload).spec().succession
                                                      : run.sounds->random(node.payload).spec().succession;
}

void Renderer::conduct(std::uint32_t at) noexcept FLUX_NONBLOCKING
{
    Run &run = m_runs[at];
    if (run.isFree())
        return;
    if (run.paused) {
        run.nextFrame += rt::quantumFrames;
        run.itemStart += rt::quantumFrames;
        if (run.overSince != Run::unknown)
            run.overSince += rt::quantumFrames;
        return;
    }
    ++run.users; // what it starts may end at once, and must not end it meanwhile
    if (run.sounds->nodes()[run.node].kind == SoundPart::NodeKind::Switch)
        conductSwitch(at);
    else
        conductItems(at);
    --run.users;
}

void Renderer::conductItems(std::uint32_t at) noexcept FLUX_NONBLOCKING
{
    // Items shorter than this bound allows come later than they should; nobody makes such lists.
    constexpr int mostStarts = 16;
    Run &run = m_runs[at];
    for (int starts = 0; starts < mostStarts; ++starts) {
        fadeOutItem(at);
        if (run.ending)
            return;
        if (!run.nextKnown)
            schedule(at);
        if (!run.nextKnown || run.nextFrame >= m_block.end())
            return;
        startItem(at, std::max(run.nextFrame, m_block.frame));
        measureRun(at);
    }
}

/// Frames of the fade-out of the item that plays.
std::uint64_t Renderer::fadeOutOf(const Run &run) const noexcept FLUX_NONBLOCKING
{
    const SoundPart::Node &node = run.sounds->nodes()[run.node];
    if (node.kind != SoundPart::NodeKind::Sequence)
        return 0;
    const auto &items = run.sounds->sequence(node.payload).spec().items;
    return run.row < items.size() ? items[run.row].fadeOut : 0;
}

/// The fade-out of an item, towards its end.
void Renderer::fadeOutItem(std::uint32_t at) noexcept FLUX_NONBLOCKING
{
    Run &run = m_runs[at];
    if (!run.begun || run.fadingOut || run.left == endless || run.itemUsers == 0)
        return;
    const std::uint64_t length = fadeOutOf(run);
    const std::uint64_t end = m_block.frame + run.left;
    if (length == 0 || end >= m_block.end() + length)
        return;
    run.fadingOut = true;
    const std::uint64_t begun
        = run.itemStart - std::min<std::uint64_t>(run.itemStart, static_cast<std::uint64_t>(run.ahead));
    const std::uint64_t from = std::max(end > length ? end - length : 0, begun);
    if (end > from)
        stopItem(at, run.item, from, static_cast<std::uint32_t>(end - from), Shape::Linear);
}

/// Of gaps and steps.
double Renderer::speedOf(const Run &run) const noexcept FLUX_NONBLOCKING
{
    if (run.sounds->nodes()[run.node].kind != SoundPart::NodeKind::Sequence)
        return 1.0;
    return std::clamp(nodeValue(*run.sounds, run.node, VoiceParam::Speed, run.instance), 0.25, 4.0);
}

/// s before an item of a play list.
double Renderer::itemDelay(const Run &run, std::uint32_t row) const noexcept FLUX_NONBLOCKING
{
    const SoundPart::Node &node = run.sounds->nodes()[run.node];
    if (node.kind != SoundPart::NodeKind::Sequence)
        return 0.0;
    const auto &items = run.sounds->sequence(node.payload).spec().items;
    if (row >= items.size())
        return 0.0;
    std::array<float, 1> value{run.sounds->value(items[row].firstValue)};
    drive(*run.sounds, items[row].drives, sourcesOf(run.instance), value.data());
    return static_cast<double>(value[0]);
}

/// Finds out when the next item begins, as soon as that can be known.
void Renderer::schedule(std::uint32_t at) noexcept FLUX_NONBLOCKING
{
    Run &run = m_runs[at];
    const Succession &succession = successionOf(run);
    const auto rate = static_cast<double>(m_block.sampleRate);
    const double speed = speedOf(run);
    const double delay = itemDelay(run, run.repeats > 0 ? run.row : run.place.next);
    const auto inFrames = [&](double seconds) noexcept {
        const double exact = seconds / speed * rate;
        return static_cast<std::int64_t>(exact + (exact < 0.0 ? -0.5 : 0.5));
    };
    const bool passed = run.overSince != Run::unknown; // it was listened to from later on
    const bool diesAway = succession.transition == Transition::None && delay >= 0.0;
    if (diesAway) {
        if (run.itemUsers > 0)
            return;
        beginNext(at, (passed ? run.overSince : static_cast<std::int64_t>(m_block.frame)) + inFrames(delay));
        return;
    }
    if (run.left == endless)
        return;
    const auto end = passed ? run.overSince : static_cast<std::int64_t>(m_block.frame + run.left);
    const auto start = static_cast<std::int64_t>(run.itemStart) - run.ahead;
    std::int64_t cross = 0;
    if (succession.transition == Transition::CrossFade || succession.transition == Transition::PowerFade)
        cross = std::min(inFrames(static_cast<double>(succession.duration) * speed), (end - start) / 2);
    std::int64_t next = end - cross + inFrames(delay);
    if (succession.transition == Transition::Delay)
        next += inFrames(static_cast<double>(succession.duration));
    next = std::max(next, start + 1);
    if (std::min({end, next, end - cross}) >= static_cast<std::int64_t>(m_block.end()))
        return;
    beginNext(at, next);
    if (cross > 0) {
        if (!passed)
            stopItem(at, run.item, static_cast<std::uint64_t>(std::max<std::int64_t>(end - cross, 0)),
                     static_cast<std::uint32_t>(cross), fadeOutShape(succession.transition));
        run.fadingOut = true;
        run.cross = {0, static_cast<std::uint32_t>(cross), fadeInShape(succession.transition)};
    }
}

/// The next item begins at a frame; what of it is over by now is passed by.
void Renderer::beginNext(std::uint32_t at, std::int64_t frame) noexcept FLUX_NONBLOCKING
{
    Run &run = m_runs[at];
    const auto now = static_cast<std::int64_t>(m_block.frame);
    if (run.ahead > 0 && frame < now)
        run.passed.frames = static_cast<std::uint32_t>(std::min<std::int64_t>(now - frame, 0xffffffff));
    run.nextFrame = static_cast<std::uint64_t>(std::max<std::int64_t>(frame, run.ahead > 0 ? now : 0));
    run.nextKnown = true;
}

/// True when another item is to follow the one that has just begun.
bool Renderer::hasMore(const Run &run) const noexcept FLUX_NONBLOCKING
{
    const SoundPart::Node &node = run.sounds->nodes()[run.node];
    if (run.repeats > 0)
        return true;
    if (node.kind == SoundPart::NodeKind::Random)
        return successionOf(run).rounds == 0 || run.toCome > 0;
    const SequenceContainer &sequence = run.sounds->sequence(node.payload);
    return !run.place.over && (sequence.spec().succession.rounds == 0 || run.toCome > 0);
}

void Renderer::startItem(std::uint32_t at, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    Run &run = m_runs[at];
    const Instance &instance = m_instances[run.instance];
    const std::uint32_t action = instance.event->find(run.action);
    const SoundPart::Node &node = run.sounds->nodes()[run.node];
    run.nextKnown = false;
    run.begun = true;
    run.fadingOut = false;
    run.itemStart = frame;
    ++run.item;
    Start start;
    start.instance = run.instance;
    start.action = action;
    start.sounds = run.sounds;
    start.soundsIndex = run.soundsIndex;
    start.run = at;
    start.item = run.item;
    start.passed = std::exchange(run.passed, {});
    if (start.passed.frames > 0 && !start.passed.ofFile && frame > run.nextFrame)
        start.passed.frames
            += static_cast<std::uint32_t>(frame - run.nextFrame); // there was no time for it before
    start.begun = frame;
    run.ahead = start.passed.ofFile ? 0 : start.passed.frames;
    run.overSince = run.ahead > 0 ? static_cast<std::int64_t>(frame) - run.ahead : Run::unknown;
    start.fades = run.fades;
    start.fades.add(start.fadeAt(frame, run.cross.length, run.cross.shape));
    run.cross = {};
    if (action == none || node.childCount == 0) { // taken out while it played
        run.ending = true;
        return;
    }
    std::uint32_t child = none;
    if (node.kind == SoundPart::NodeKind::Random) {
        child = pickChild(start, run.node, frame);
        run.toCome -= run.toCome > 0 ? 1 : 0;
    } else {
        SequenceContainer &sequence = run.sounds->sequence(node.payload);
        const auto &items = sequence.spec().items;
        if (run.repeats > 0) {
            --run.repeats;
        } else {
            run.row = sequence.step(run.place);
            if (!sequence.spec().succession.alwaysReset)
                sequence.place(instance.gameObject) = run.place;
            if (run.row != none) {
                run.repeats = std::max(1U, items[run.row].repeats) - 1;
                if (run.toCome > 0 && run.place.roundOver)
                    --run.toCome;
            }
        }
        if (run.row >= items.size()) {
            run.ending = true;
            return;
        }
        child = run.sounds->child(node, items[run.row].child);
        start.fades.add(start.fadeAt(frame, items[run.row].fadeIn, Shape::Linear));
        tellPick(run.instance, run.sounds->nodes()[child].key, items[run.row].child, frame);
    }
    run.ending = !hasMore(run);
    if (!run.ending && successionOf(run).transition == Transition::TriggerRate) {
        const double seconds = static_cast<double>(successionOf(run).duration) / speedOf(run);
        beginNext(at, static_cast<std::int64_t>(frame) - run.ahead + std::max(1U, frames(seconds)));
    }
    startNode(start, child, frame);
}

ObjectKey Renderer::switchValueOf(const Run &run) const noexcept FLUX_NONBLOCKING
{
    const SwitchContainer &choice = run.sounds->switchAt(run.sounds->nodes()[run.node].payload);
    return choice.followsState ? m_world->state.state(choice.group)
                               : m_world->state.switchOf(choice.group, m_instances[run.instance].gameObject);
}

/// A switch that changes at once: what stands for the former value goes, what stands for the new one comes.
void Renderer::conductSwitch(std::uint32_t at) noexcept FLUX_NONBLOCKING
{
    Run &run = m_runs[at];
    if (run.ending || (!run.begun && run.nextFrame >= m_block.end()))
        return;
    const ObjectKey value = switchValueOf(run);
    const SoundPart::Node &node = run.sounds->nodes()[run.node];
    const SwitchContainer &choice = run.sounds->switchAt(node.payload);
    if (run.begun && value == run.value) {
        // It ends with its sounds; with nothing to play it waits for the next value.
        bool plays = false;
        choice.at(value, [&](ObjectKey, const SwitchContainer::Item *item) noexcept {
            plays = plays || !item || !item->firstOnly || run.item == 1;
        });
        run.ending = plays && run.users == 1; // ours alone
        return;
    }
    const Instance &instance = m_instances[run.instance];
    const std::uint32_t action = instance.event->find(run.action);
    if (action == none) {
        run.ending = true;
        return;
    }
    const std::uint64_t frame = run.begun ? m_block.frame : std::max(run.nextFrame, m_block.frame);
    const auto isPlaying = [&](std::uint32_t child) noexcept {
        bool playing = false;
        m_voices.forEach([&](const Voice &voice) noexcept {
            playing = playing
                || (!voice.isStopping() && isPartOf(voice.origin().run, voice.origin().item, at, child + 1));
        });
        for (const Run &inner : m_runs) // which may be between two items
            playing = playing
                || (!inner.isFree() && !inner.ending
                    && isPartOf(inner.parent, inner.parentItem, at, child + 1));
        return playing;
    };
    const auto staysOn = [&](ObjectKey child) noexcept {
        bool stays = false;
        choice.at(value, [&](ObjectKey key, const SwitchContainer::Item *item) noexcept {
            stays = stays || (key == child && item && item->goesOn);
        });
        return stays;
    };
    if (run.begun)
        choice.at(run.value, [&](ObjectKey key, const SwitchContainer::Item *item) noexcept {
            const std::uint32_t child = run.sounds->find(key);
            if (child != none && !staysOn(key))
                stopItem(at, child + 1, frame, std::max(frames(0.005), item ? item->fadeOut : 0),
                         Shape::Linear);
        });
    const bool first = !run.begun;
    run.begun = true;
    ++run.item; // counts the changes
    run.value = value;
    const Passed passed = std::exchange(run.passed, {});
    choice.at(value, [&](ObjectKey key, const SwitchContainer::Item *item) noexcept {
        const std::uint32_t child = run.sounds->find(key);
        if (child == none || (item && item->firstOnly && !first)
            || (!first && staysOn(key) && isPlaying(child)))
            return;
        Start start;
        start.instance = run.instance;
        start.action = action;
        start.sounds = run.sounds;
        start.soundsIndex = run.soundsIndex;
        start.run = at;
        start.item = child + 1;
        start.passed = passed;
        start.begun = frame;
        start.fades = run.fades;
        start.fades.add(start.fadeAt(frame, std::max(first ? 0U : frames(0.005), item ? item->fadeIn : 0U),
                                     Shape::Linear));
        startNode(start, child, frame);
    });
    gatherReady();
}

} // namespace flux::engine
