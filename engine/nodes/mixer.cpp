#include "engine/nodes/mixer.h"

#include "engine/dsp/math.h"

#include <algorithm>

namespace flux::engine {

void Mixer::begin(const rt::Block &block, MixPart &mix, const World &world) noexcept FLUX_NONBLOCKING
{
    if (m_aimedAt.mix >> 32U != mix.stamp() >> 32U) // another mix, whose buses may stand in other places
        m_sounding = {};
    m_mix = &mix;
    m_world = &world;
    for (const std::uint32_t bus : mix.order()) {
        mix.state(bus).fed = false;
        mix.state(bus).inputCount = 0;
        std::swap(mix.state(bus).key, mix.state(bus).nextKey);
    }
    duck(block);
    aim();
}

/// What turns buses and voices down, by what was heard a quantum ago.
void Mixer::duck(const rt::Block &block) noexcept FLUX_NONBLOCKING
{
    MixPart &mix = *m_mix;
    const auto count = static_cast<std::uint32_t>(mix.buses().size());
    m_duckChangeCount = 0;
    for (std::uint32_t i = 0; i < count; ++i)
        mix.state(i).active = std::exchange(m_sounding[i], false);
    for (std::uint32_t i = count; i-- > 1;) // children stand behind their parents
        mix.state(mix.buses()[i].parent).active |= mix.state(i).active;
    if (const bool had = std::exchange(m_hadDucks, mix.hasDucks()); !had && !m_hadDucks)
        return;
    bool changed = false;
    for (std::uint32_t i = 0; i < count; ++i) {
        const MixPart::Bus &bus = mix.buses()[i];
        double ofBus = 0.0;
        double ofVoices = 0.0;
        for (std::size_t d = 0; d < bus.ducks.size(); ++d) {
            const DuckSpec &spec = bus.ducks[d];
            MixPart::DuckState &state = mix.state(i).ducks[d];
            if (state.source == none)
                continue;
            const MixPart::BusState &source = mix.state(state.source);
            DuckValues values{};
            for (std::uint32_t v = 0; v < duckParams; ++v)
                values[v] = mix.value(spec.firstValue + v);
            if (spec.drives.count > 0)
                drive(mix, spec.drives, sources(), values.data());
            const bool before = state.duck.isTriggered();
            state.duck.advance(spec, values, source.level ? source.level->level() : silenceDb, source.active,
                               block);
            (spec.ofVoices ? ofVoices : ofBus) += state.duck.decibels();
            if (before != state.duck.isTriggered() && m_duckChangeCount < m_duckChanges.size())
                m_duckChanges[m_duckChangeCount++]
                    = {spec.key, !before, values[static_cast<std::size_t>(DuckParam::Amount)]};
            mix.tellDuck(i, d, static_cast<float>(state.duck.decibels()));
        }
        ofBus = std::max(ofBus, bus.mostDucking);
        ofVoices = std::max(ofVoices, bus.mostDucking);
        if (i > 0)
            ofVoices += static_cast<double>(m_voiceDucks[bus.parent]);
        changed
            |= static_cast<float>(ofBus) != m_busDucks[i] || static_cast<float>(ofVoices) != m_voiceDucks[i];
        m_busDucks[i] = static_cast<float>(ofBus);
        m_voiceDucks[i] = static_cast<float>(ofVoices);
    }
    m_ducksVersion += changed ? 1 : 0;
}

/// A bus's values as author, game and actions have them.
std::array<float, busParams> Mixer::valuesOf(std::uint32_t at,
                                             bool volumeLater) const noexcept FLUX_NONBLOCKING
{
    std::array<float, busParams> values{};
    for (std::size_t i = 0; i < busParams; ++i)
        values[i] = m_mix->get(at, static_cast<BusParam>(i));
    const MixPart::Bus &bus = m_mix->buses()[at];
    if (bus.drives.count > 0)
        drive(*m_mix, bus.drives, {*m_world, {}, volumeLater}, values.data());
    if (!m_world->overrides.isEmpty())
        values[static_cast<std::size_t>(BusParam::Volume)]
            += static_cast<float>(m_world->overrides.offset(Overrides::What::BusVolume, bus.key, 0));
    return values;
}

/// The gains that the buses' values ask for; most quanta change none.
void Mixer::aim() noexcept FLUX_NONBLOCKING
{
    MixPart &mix = *m_mix;
    const bool driven = !mix.drives().isEmpty();
    const Aim now{mix.stamp(), driven ? m_world->state.version() : 0,
                  driven ? m_world->modulators.version() : 0, m_world->overrides.version(), m_ducksVersion};
    if (m_aimedAt == now)
        return;
    m_aimedAt = now;
    ++m_levelsVersion;
    for (std::uint32_t i = 0; i < mix.buses().size(); ++i) { // parents stand before their children
        MixPart::BusState &bus = mix.state(i);
        const auto values = valuesOf(i);
        const auto get
            = [&](BusParam p) noexcept { return static_cast<double>(values[static_cast<std::size_t>(p)]); };
        const double gain = get(BusParam::Mute) > 0.5 ? 0.0 : decibelsToGain(get(BusParam::Volume));
        const double pan = std::clamp(get(BusParam::Pan), -1.0, 1.0);
        const double width = std::clamp(get(BusParam::Width), 0.0, 2.0);
        // Modulators are heard, but make nothing too quiet to be worth a voice.
        const auto level = static_cast<std::size_t>(BusParam::Volume);
        const float steady = m_mix->buses()[i].drives.count > 0 ? valuesOf(i, true)[level] : values[level];
        m_levels[i] = steady + (i > 0 ? m_levels[mix.buses()[i].parent] : 0.0F);
        const double duck = decibelsToGain(static_cast<double>(m_busDucks[i]));
        m_levels[i] += m_busDucks[i];
        bus.whole = panGains(gain * duck, pan, width, false);
        bus.fader = {static_cast<float>(gain), 0.0F, 0.0F, static_cast<float>(gain)};
        bus.ducked = {static_cast<float>(duck), 0.0F, 0.0F, static_cast<float>(duck)};
        bus.panner = panGains(1.0, pan, width, false);
        if (i > 0)
            bus.enter = times(wayOf(i), bus.whole);
    }
}

/// The gains between a bus's output and the next bus with a buffer.
Gains Mixer::wayOf(std::uint32_t at) const noexcept FLUX_NONBLOCKING
{
    if (m_mix->isShut(at, m_mix->buses()[at].parent))
        return {};
    const MixPart::BusState &parent = m_mix->state(m_mix->buses()[at].parent);
    return parent.sum ? Gains{1.0F, 0.0F, 0.0F, 1.0F} : parent.enter;
}

Mixer::Input Mixer::input(std::uint32_t at) noexcept FLUX_NONBLOCKING
{
    MixPart::BusState *bus = &m_mix->state(at);
    if (!bus->sum) // only a gain: what comes goes on to the next bus with a buffer
        bus = &m_mix->state(bus->out);
    if (!bus->fed) {
        bus->sum[0].samples.fill(0.0F);
        bus->sum[1].samples.fill(0.0F);
        bus->fed = true;
    }
    return {bus->sum[0].samples.data(), bus->sum[1].samples.data()};
}

void Mixer::measure(std::uint32_t at, const MixPart::BusState *bus) noexcept FLUX_NONBLOCKING
{
    MeterSlot &meter = m_meters[at];
    if (!bus) {
        meter.energy.store(0.0F, std::memory_order_relaxed);
        return;
    }
    const auto [left, right, energy]
        = kernels().measure(bus->sum[0].samples.data(), bus->sum[1].samples.data(), rt::quantumFrames);
    // The reader takes a peak by exchanging it with 0; a maximum lost to that race shows a quantum later.
    if (left > meter.peakLeft.load(std::memory_order_relaxed))
        meter.peakLeft.store(left, std::memory_order_relaxed);
    if (right > meter.peakRight.load(std::memory_order_relaxed))
        meter.peakRight.store(right, std::memory_order_relaxed);
    meter.energy.store(energy / (2.0F * rt::quantumFrames), std::memory_order_relaxed);
}

void Mixer::runEffects(const rt::Block &block, rt::StageClock &clock, std::uint32_t at,
                       bool postFader) noexcept FLUX_NONBLOCKING
{
    const auto &specs = m_mix->buses()[at].effects;
    MixPart::BusState &bus = m_mix->state(at);
    if (specs.empty())
        return;
    clock.mark(rt::Stage::Buses);
    std::array<float, effectValues> values{};
    for (std::size_t e = 0; e < specs.size(); ++e) {
        if (specs[e].postFader != postFader)
            continue;
        MixPart::EffectState &state = bus.effects[e];
        loadDriven(*m_mix, specs[e], sources(), values);
        if (!m_world->overrides.isEmpty()) {
            float &bypass = values[static_cast<std::size_t>(EffectParam::Bypass)];
            bypass = m_world->overrides.instead(Overrides::What::Bypass, specs[e].key, 0, bypass > 0.5F)
                ? 1.0F
                : 0.0F;
        }
        EffectIo io{block, values.data(), bus.sum[0].samples.data(), bus.sum[1].samples.data(),
                    rt::quantumFrames};
        if (state.listensTo != none) {
            const MixPart::Buffer *key = m_mix->state(state.listensTo).key;
            io.keyLeft = key[0].samples.data();
            io.keyRight = key[1].samples.data();
        }
        state.mix.run(*state.effect, io);
        m_mix->tell(at, e, state.effect->readings());
    }
    clock.mark(rt::Stage::Effects);
}

void Mixer::send(const rt::Block &block, std::uint32_t at, Tap tap) noexcept FLUX_NONBLOCKING
{
    const auto &specs = m_mix->buses()[at].sends;
    MixPart::BusState &bus = m_mix->state(at);
    for (std::size_t s = 0; s < specs.size(); ++s) {
        MixPart::SendState &state = bus.sends[s];
        if (specs[s].tap != tap || state.to == none)
            continue;
        SendValues values{};
        loadDriven(*m_mix, specs[s], sources(), values);
        const Gains target
            = m_mix->isShut(at, state.to) ? Gains{} : panGains(sendGain(values), sendPan(values), 1.0, false);
        if (state.started)
            state.gains.glideTo(target, block.glideFrames);
        else
            state.gains.jumpTo(target);
        state.started = true;
        if (state.gains.isSilent())
            continue;
        const Input aux = input(state.to);
        state.gains.mixStereo(bus.sum[0].samples.data(), bus.sum[1].samples.data(), aux.left, aux.right,
                              rt::quantumFrames);
    }
}

/// How long a bus's effects sound on, and how long they take to come to rest.
Mixer::After Mixer::afterOf(const rt::Block &block, std::uint32_t at) const noexcept FLUX_NONBLOCKING
{
    const auto &specs = m_mix->buses()[at].effects;
    std::array<float, effectValues> values{};
    float tail = 0.0F;
    float rest = 0.0F;
    for (std::size_t e = 0; e < specs.size(); ++e) {
        loadDriven(*m_mix, specs[e], sources(), values);
        const Effect &effect = *m_mix->state(at).effects[e].effect;
        const float late = static_cast<float>(latencyOf(specs[e].type, values.data(), block.sampleRate))
            / block.sampleRate;
        tail += effect.tail(values.data()) + late;
        rest = std::max(rest, effect.rest(values.data()));
    }
    return {static_cast<std::uint64_t>(tail * block.sampleRate),
            static_cast<std::uint64_t>((tail + rest) * block.sampleRate)};
}

/// One bus: its effects, fader and sends; what comes out stands in its buffer.
void Mixer::run(const rt::Block &block, rt::StageClock &clock, std::uint32_t at) noexcept FLUX_NONBLOCKING
{
    MixPart::BusState &bus = m_mix->state(at);
    float *left = bus.sum[0].samples.data();
    float *right = bus.sum[1].samples.data();
    const auto move = [&](GainGlide &gains, const Gains &target) noexcept {
        if (bus.started)
            gains.glideTo(target, block.glideFrames);
        else
            gains.jumpTo(target);
        if (!gains.isUnity())
            gains.turn(left, right, rt::quantumFrames);
    };
    runEffects(block, clock, at, false);
    send(block, at, Tap::PreFader);
    move(bus.first, bus.inTwo ? bus.fader : bus.whole);
    if (bus.inTwo) {
        runEffects(block, clock, at, true);
        if (bus.key)
            std::copy_n(bus.sum, 2, bus.nextKey);
        if (bus.level)
            bus.level->push(kernels().measure(left, right, rt::quantumFrames).energy
                                    / (2.0F * rt::quantumFrames)
                                + m_silenced[at] * power(bus.fader),
                            block.sampleRate);
        move(bus.duck, bus.ducked);
        send(block, at, Tap::PostFader);
        move(bus.second, bus.panner);
    }
    send(block, at, Tap::PostPan);
}

/// What came out of a bus goes on to the next: with a gain at once, as it is when that one's turn comes.
void Mixer::pass(const rt::Block &block, std::uint32_t at) noexcept FLUX_NONBLOCKING
{
    MixPart::BusState &bus = m_mix->state(at);
    if (bus.wayStarted)
        bus.way.glideTo(wayOf(at), block.glideFrames);
    else
        bus.way.jumpTo(wayOf(at));
    bus.wayStarted = true;
    const Input out = input(bus.out);
    MixPart::BusState &next = m_mix->state(bus.out);
    if (bus.way.isUnity())
        next.inputs[next.inputCount++] = at;
    else
        bus.way.mixStereo(bus.sum[0].samples.data(), bus.sum[1].samples.data(), out.left, out.right,
                          rt::quantumFrames);
}

/// Adds the buses that feed this one, eight in one pass.
void Mixer::gather(MixPart::BusState &bus) noexcept FLUX_NONBLOCKING
{
    constexpr std::size_t most = 8;
    for (std::size_t from = 0; from < bus.inputCount; from += most) {
        const std::size_t count = std::min(most, bus.inputCount - from);
        for (std::size_t channel = 0; channel < 2; ++channel) {
            std::array<const float *, most> in{};
            for (std::size_t i = 0; i < count; ++i)
                in[i] = m_mix->state(bus.inputs[from + i]).sum[channel].samples.data();
            kernels().addMany(in.data(), static_cast<std::uint32_t>(count), bus.sum[channel].samples.data(),
                              rt::quantumFrames);
        }
    }
}

/// What silenced voices would have brought goes from bus to bus.
void Mixer::passSilenced() noexcept FLUX_NONBLOCKING
{
    for (auto at = static_cast<std::uint32_t>(m_mix->buses().size()); at-- > 1;) // children behind parents
        m_silenced[m_mix->buses()[at].parent] += m_silenced[at] * power(m_mix->state(at).whole);
}

std::uint64_t Mixer::finish(const rt::Block &block, rt::StageClock &clock, float *left,
                            float *right) noexcept FLUX_NONBLOCKING
{
    if (m_hasSilenced)
        passSilenced();
    std::uint64_t tail = 0;
    for (const std::uint32_t at : m_mix->order()) {
        MixPart::BusState &bus = m_mix->state(at);
        if (bus.fed)
            bus.quiet = 0;
        After after;
        if (!bus.fed && bus.quiet != MixPart::asleep && !bus.effects.empty())
            after = afterOf(block, at);
        if (!bus.fed && bus.quiet >= after.rest) { // nothing sounds: nothing to glide
            bus.quiet = MixPart::asleep;
            bus.first.jumpTo(bus.inTwo ? bus.fader : bus.whole);
            bus.second.jumpTo(bus.panner);
            bus.duck.jumpTo(bus.ducked);
            if (bus.level)
                bus.level->push(m_silenced[at] * power(bus.fader), block.sampleRate);
            bus.started = true;
            bus.wayStarted = false;
            for (MixPart::SendState &each : bus.sends)
                each.started = false;
            if (bus.nextKey) {
                bus.nextKey[0].samples.fill(0.0F);
                bus.nextKey[1].samples.fill(0.0F);
            }
            measure(at, nullptr);
            continue;
        }
        if (!bus.fed) {
            (void)input(at); // silence goes in
            tail = std::max(tail, after.tail > bus.quiet ? after.tail - bus.quiet : 0);
            bus.quiet += rt::quantumFrames;
        }
        gather(bus);
        run(block, clock, at);
        if (at > 0)
            pass(block, at);
        bus.started = true;
        measure(at, &bus);
    }
    if (std::exchange(m_hasSilenced, false))
        m_silenced = {};
    const MixPart::BusState &main = m_mix->state(0);
    if (main.fed) {
        std::copy_n(main.sum[0].samples.data(), rt::quantumFrames, left);
        std::copy_n(main.sum[1].samples.data(), rt::quantumFrames, right);
    } else {
        std::fill_n(left, rt::quantumFrames, 0.0F);
        std::fill_n(right, rt::quantumFrames, 0.0F);
    }
    return tail;
}

} // namespace flux::engine
