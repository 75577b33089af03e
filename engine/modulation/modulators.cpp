#include "engine/modulation/modulators.h"

#include "engine/control/world.h"
#include "engine/dsp/draw.h"
#include "engine/dsp/shape.h"

#include <algorithm>

namespace flux::engine {

namespace {
float valueOf(const std::array<float, modulatorParams> &values, LfoParam param) noexcept
{
    return values[static_cast<std::size_t>(param)];
}
double secondsOf(const std::array<float, modulatorParams> &values, EnvelopeParam param) noexcept
{
    return std::max(0.0, static_cast<double>(values[static_cast<std::size_t>(param)]));
}
} // namespace

std::uint32_t Modulators::scopeOf(const ModulatorSpec &spec,
                                  const ModulatorOwner &owner) noexcept FLUX_NONBLOCKING
{
    switch (spec.scope) {
    case ModulatorScope::Voice: return owner.voice;
    case ModulatorScope::Event: return owner.instance;
    case ModulatorScope::Object: return owner.object;
    case ModulatorScope::Global: return 0;
    }
    return none;
}

void Modulators::adopt(const ControlPart *control) noexcept FLUX_NONBLOCKING
{
    m_control = control;
    std::array<bool, modulatorLimit> changed{};
    std::array<bool, modulatorLimit> known{};
    for (std::uint32_t i = 0; i < modulatorLimit; ++i) {
        const ModulatorSpec *spec = control ? control->modulator(i) : nullptr;
        known[i] = spec != nullptr;
        const ObjectKey key = spec ? spec->key : 0;
        const ModulatorScope scope = spec ? spec->scope : m_scopes[i];
        const bool otherScope = std::exchange(m_scopes[i], scope) != scope;
        changed[i] = std::exchange(m_keys[i], key) != key || otherScope;
    }
    m_runs.removeIf([&](const auto &e) noexcept { return changed[e.index] || !known[e.index]; });
    ++m_version;
}

const Modulators::Run *Modulators::find(std::uint32_t index,
                                        const ModulatorOwner &owner) const noexcept FLUX_NONBLOCKING
{
    const ModulatorSpec *spec = m_control ? m_control->modulator(index) : nullptr;
    return spec ? m_runs.find(index, scopeOf(*spec, owner)) : nullptr;
}

void Modulators::start(std::uint32_t index, const ModulatorOwner &owner, std::uint64_t identity,
                       std::uint64_t frame, bool again) noexcept FLUX_NONBLOCKING
{
    const ModulatorSpec *spec = m_control ? m_control->modulator(index) : nullptr;
    const std::uint32_t scope = spec ? scopeOf(*spec, owner) : none;
    if (scope == none)
        return;
    Run *run = m_runs.find(index, scope);
    if (run && (!run->ended || !again)) {
        run->start = std::min(run->start, frame);
        return;
    }
    run = run ? run : m_runs.add(index, scope);
    if (!run) {
        ++m_refused;
        return;
    }
    *run = {};
    run->object = spec->scope == ModulatorScope::Global ? 0 : owner.object;
    run->identity = spec->scope == ModulatorScope::Global ? 0 : identity;
    run->start = frame;
    if (m_world && frame < m_block.end()) // the others have gone on to this quantum already
        prepare(*spec, *run);
}

void Modulators::endVoice(std::uint32_t voice) noexcept FLUX_NONBLOCKING
{
    if (!isEmpty())
        m_runs.removeIf([&](const auto &e) noexcept {
            return e.object == voice && m_control->modulator(e.index)->scope == ModulatorScope::Voice;
        });
}

void Modulators::endInstance(std::uint32_t instance) noexcept FLUX_NONBLOCKING
{
    if (!isEmpty())
        m_runs.removeIf([&](const auto &e) noexcept {
            return e.object == instance && m_control->modulator(e.index)->scope == ModulatorScope::Event;
        });
}

void Modulators::forget(GameObject object) noexcept FLUX_NONBLOCKING
{
    if (object != 0 && !isEmpty())
        m_runs.removeIf([&](const auto &e) noexcept {
            return e.object == object && m_control->modulator(e.index)->scope == ModulatorScope::Object;
        });
}

void Modulators::forgetAll() noexcept FLUX_NONBLOCKING
{
    m_runs.removeIf([&](const auto &e) noexcept {
        const ModulatorScope scope
            = m_control ? m_control->modulator(e.index)->scope : ModulatorScope::Global;
        return scope == ModulatorScope::Object || scope == ModulatorScope::Global;
    });
    ++m_version;
}

template <class Each>
void Modulators::forRuns(std::uint32_t index, GameObject object, bool all,
                         Each &&each) noexcept FLUX_NONBLOCKING
{
    m_runs.forEach([&](auto &entry) noexcept {
        const bool global = m_control->modulator(entry.index)->scope == ModulatorScope::Global;
        if (entry.index == index && (all || global || entry.value.object == object))
            each(entry.value);
    });
}

void Modulators::trigger(std::uint32_t index, GameObject object, bool all,
                         std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    forRuns(index, object, all, [&](Run &run) noexcept {
        Run fresh;
        fresh.object = run.object;
        fresh.identity = run.identity;
        fresh.start = frame;
        fresh.formerStart = run.start;
        fresh.formerReleased = run.released;
        fresh.values = run.values;
        const bool late = frame < m_block.end(); // the others have gone on to this quantum already
        fresh.next = late ? run.swing : run.next;
        run = fresh;
        if (late && m_world)
            prepare(*m_control->modulator(index), run);
    });
}

void Modulators::release(std::uint32_t index, GameObject object, bool all,
                         std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    forRuns(index, object, all, [&](Run &run) noexcept {
        if (run.released == never)
            run.released = frame;
    });
}

/// 0…1 at `frame`: attack, hold, decay and sustain, and the release from wherever it was.
double Modulators::envelope(const ModulatorSpec &spec, const Run &run, std::uint64_t frame,
                            double sampleRate) noexcept FLUX_NONBLOCKING
{
    const double attack = secondsOf(run.values, EnvelopeParam::Attack);
    const double hold = secondsOf(run.values, EnvelopeParam::Hold);
    const double decay = secondsOf(run.values, EnvelopeParam::Decay);
    const double sustain = std::clamp(secondsOf(run.values, EnvelopeParam::Sustain) / 100.0, 0.0, 1.0);
    const bool former = frame < run.start && run.formerStart != never;
    const std::uint64_t start = former ? run.formerStart : run.start;
    const std::uint64_t released = former ? run.formerReleased : run.released;
    const auto held = [&](std::uint64_t at) noexcept {
        if (at < start)
            return 0.0;
        double t = static_cast<double>(at - start) / sampleRate;
        if (t < attack)
            return shapeAt(spec.curve, t / attack);
        t -= attack + hold;
        if (t < 0.0)
            return 1.0;
        return t < decay ? 1.0 + (sustain - 1.0) * shapeAt(spec.curve, t / decay) : sustain;
    };
    if (frame < released)
        return held(frame);
    const double release = secondsOf(run.values, EnvelopeParam::Release);
    const double t = static_cast<double>(frame - released) / sampleRate;
    return t < release ? held(released) * (1.0 - shapeAt(spec.curve, t / release)) : 0.0;
}

/// −1…1 where an LFO stands.
double Modulators::shape(const ModulatorSpec &spec, const Run &run,
                         const Swing &swing) const noexcept FLUX_NONBLOCKING
{
    const double offset = static_cast<double>(valueOf(run.values, LfoParam::Phase)) / 360.0;
    double phase = swing.phase + offset;
    const double whole = static_cast<double>(static_cast<std::int64_t>(phase));
    phase -= whole;
    if (!spec.random)
        return waveAt(spec.wave, phase);
    const auto turn = swing.turns + static_cast<std::uint32_t>(whole);
    return 2.0 * unit(draw64(m_seed, run.identity, spec.key, Purpose::Modulate, turn)) - 1.0;
}

/// Takes an LFO through the quantum, to `out` where there is one; its value at the first frame.
double Modulators::walk(const ModulatorSpec &spec, const Run &run, Swing &swing, const rt::Block &block,
                        float *out) const noexcept FLUX_NONBLOCKING
{
    const auto rate = static_cast<double>(block.sampleRate);
    const double hertz = std::max(0.0, static_cast<double>(valueOf(run.values, LfoParam::Rate)));
    const double depth = static_cast<double>(valueOf(run.values, LfoParam::Depth)) / 100.0;
    const double attack = static_cast<double>(valueOf(run.values, LfoParam::Attack)) * rate; // frames
    // A time constant of a quarter of the period at 100 %.
    const double smoothing = static_cast<double>(valueOf(run.values, LfoParam::Smoothing)) / 100.0;
    const double constant = hertz > 0.0 ? smoothing * 0.25 * rate / hertz : 0.0; // frames
    const double rest = constant > 0.0 ? exp2(-1.4426950408889634 / constant) : 0.0;
    const double step = hertz / rate;
    const auto began = [&](std::uint64_t frame) noexcept {
        return frame < run.start && run.formerStart != never ? run.formerStart : run.start;
    };
    const auto at = [&](std::uint64_t frame) noexcept {
        const std::uint64_t start = began(frame);
        const double past = frame > start ? static_cast<double>(frame - start) : 0.0;
        return shape(spec, run, swing) * depth * (past < attack ? past / attack : 1.0);
    };
    const auto turn = [&](double turns) noexcept {
        swing.phase += turns;
        const auto whole = static_cast<std::uint32_t>(swing.phase);
        swing.phase -= static_cast<double>(whole);
        swing.turns += whole;
    };
    if (!swing.begun) {
        swing.begun = true;
        swing.smooth = at(block.frame);
    }
    const bool every = out || rest > 0.0; // otherwise only where it will be matters
    double first = 0.0;
    for (std::uint32_t i = 0; i < rt::quantumFrames; ++i) {
        if (block.frame + i == run.start && run.formerStart != never) { // triggered
            swing = {.begun = true};
            swing.smooth = at(run.start);
        }
        if (i == 0 || every) {
            const double x = at(block.frame + i);
            swing.smooth = x + (swing.smooth - x) * rest;
            first = i == 0 ? swing.smooth : first;
        }
        if (out)
            out[i] = static_cast<float>(swing.smooth);
        if (block.frame + i >= began(block.frame + i))
            turn(step); // one by one, so that it comes out the same either way
    }
    return first;
}

void Modulators::advance(const rt::Block &block, std::uint64_t seed,
                         const World &world) noexcept FLUX_NONBLOCKING
{
    m_seed = seed;
    m_block = block;
    m_world = &world;
    if (isEmpty() || !m_control)
        return;
    ++m_version;
    m_runs.forEach([&](auto &entry) noexcept { prepare(*m_control->modulator(entry.index), entry.value); });
}

/// Takes a run into the quantum that is being rendered.
void Modulators::prepare(const ModulatorSpec &spec, Run &run) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < modulatorParams; ++i)
        run.values[i] = m_control->value(spec.firstValue + i);
    if (spec.drives.count > 0)
        drive(*m_control, spec.drives, {*m_world, {run.object}}, run.values.data());
    if (spec.kind == ModulatorSpec::Kind::Envelope) {
        const auto rate = static_cast<double>(m_block.sampleRate);
        run.value = envelope(spec, run, m_block.frame, rate);
        run.ended = run.released != never
            && static_cast<double>(m_block.frame)
                >= static_cast<double>(run.released) + secondsOf(run.values, EnvelopeParam::Release) * rate;
        return;
    }
    run.swing = run.next;
    run.value = walk(spec, run, run.next, m_block, nullptr);
}

bool Modulators::value(std::uint32_t index, const ModulatorOwner &owner,
                       double &x) const noexcept FLUX_NONBLOCKING
{
    const Run *run = find(index, owner);
    if (run)
        x = run->value;
    return run != nullptr;
}

bool Modulators::render(std::uint32_t index, const ModulatorOwner &owner, const rt::Block &block,
                        std::span<float, rt::quantumFrames> out) const noexcept FLUX_NONBLOCKING
{
    const Run *run = find(index, owner);
    if (!run)
        return false;
    const ModulatorSpec &spec = *m_control->modulator(index);
    if (spec.kind == ModulatorSpec::Kind::Lfo) {
        Swing swing = run->swing;
        (void)walk(spec, *run, swing, block, out.data());
        return true;
    }
    for (std::uint32_t i = 0; i < rt::quantumFrames; ++i)
        out[i] = static_cast<float>(
            envelope(spec, *run, block.frame + i, static_cast<double>(block.sampleRate)));
    return true;
}

bool Modulators::endsVoice(std::uint32_t index, const ModulatorOwner &owner) const noexcept FLUX_NONBLOCKING
{
    const Run *run = find(index, owner);
    return run && run->ended && m_control->modulator(index)->endsVoice;
}

std::uint64_t Modulators::nextEnd() noexcept FLUX_NONBLOCKING
{
    std::uint64_t next = never;
    m_runs.forEach([&](auto &entry) noexcept {
        const Run &run = entry.value;
        if (run.ended || run.released == never || !m_control->modulator(entry.index)->endsVoice)
            return;
        const double release = secondsOf(run.values, EnvelopeParam::Release);
        next = std::min(next,
                        run.released
                            + static_cast<std::uint64_t>(release * static_cast<double>(m_block.sampleRate)));
    });
    return next;
}

} // namespace flux::engine
