// Voice: the second half of a quantum.
#include "engine/control/world.h"
#include "engine/dsp/fast_math.h"
#include "engine/dsp/math.h"
#include "engine/nodes/mixer.h"
#include "engine/voices/voice.h"

#include <algorithm>

namespace flux::engine {

namespace {
/// A gain that goes on towards `goal` by `step` each frame, applied to both channels.
void glide(float &gain, float goal, float step, float *left, float *right,
           std::uint32_t frames) noexcept FLUX_NONBLOCKING
{
    std::uint32_t at = 0;
    if (gain != goal) {
        const float way = goal > gain ? step : -step;
        const auto needed = static_cast<std::uint32_t>((goal - gain) / way + 0.5F);
        at = std::clamp(needed, 1U, frames);
        kernels().scale(left, at, gain, way);
        if (right)
            kernels().scale(right, at, gain, way);
        gain = needed <= frames ? goal : gain + way * static_cast<float>(at);
    }
    if (gain == 1.0F || at == frames)
        return;
    kernels().scale(left + at, frames - at, gain, 0.0F);
    if (right)
        kernels().scale(right + at, frames - at, gain, 0.0F);
}
} // namespace

void Voice::applyEnvelopes(const rt::Block &block, const ShapeTable &shapes, float *left, float *right,
                           std::uint32_t from) noexcept FLUX_NONBLOCKING
{
    const auto scale = [&](std::uint32_t i, float gain) noexcept {
        left[i] *= gain;
        if (right)
            right[i] *= gain;
    };
    for (std::uint32_t f = 0; f < m_fades.count; ++f) {
        const FadeIn &fade = m_fades.all[f];
        if (block.frame >= fade.start + fade.length)
            continue;
        for (std::uint32_t i = from; i < rt::quantumFrames; ++i) {
            const auto past = static_cast<double>(block.frame + i) - static_cast<double>(fade.start);
            scale(i, shapes.at(fade.shape, static_cast<float>(past / fade.length)));
        }
    }
    if (m_stopLength > 0)
        for (std::uint32_t i = 0; i < rt::quantumFrames; ++i) {
            const auto past = static_cast<double>(block.frame + i) - static_cast<double>(m_stopFrame);
            m_stopGain
                = m_stopFrom * (1.0F - shapes.at(m_stopShape, static_cast<float>(past / m_stopLength)));
            scale(i, m_stopGain);
        }
}

/// What LFOs and envelopes make of its level, frame by frame, as gains.
void Voice::modulate(const rt::Block &block, const World &world,
                     std::span<float, rt::quantumFrames> gains) const noexcept FLUX_NONBLOCKING
{
    const Sources sources = this->sources(world);
    std::array<float, rt::quantumFrames> wave;
    std::ranges::fill(gains, 0.0F); // dB until the end
    const auto add = [&](const Part &part, DriveRange range) noexcept {
        for (const Drive &drive : part.drives().in(range)) {
            if (drive.source.kind != DriveSource::Kind::Modulator || !isLevel(drive.target)
                || part.value(drive.firstValue) < 0.5F
                || !world.modulators.render(drive.source.index, sources.owner, block, wave))
                continue;
            for (std::size_t i = 0; i < rt::quantumFrames; ++i)
                gains[i]
                    += static_cast<float>(curveAt(part, part.drives(), drive, static_cast<double>(wave[i])));
        }
    };
    add(*m_origin.event, m_origin.event->actions()[m_origin.action].drives);
    const SoundPart &sounds = *m_origin.sounds;
    for (std::uint32_t at = m_origin.node; at != none; at = sounds.nodes()[at].parent)
        add(sounds, sounds.nodes()[at].drives);
    constexpr auto silence = static_cast<float>(silenceDb);
    for (float &gain : gains)
        gain = gain <= silence ? 0.0F : fastGain(gain);
}

/// Its level's waves; where their author or a listener has changed something, in a glide.
void Voice::applyWaves(const rt::Block &block, const World &world, float *left,
                       float *right) noexcept FLUX_NONBLOCKING
{
    VoiceBody &body = *m_body;
    if (!m_volumeWaves && body.waveLeft == 0 && body.wave == 1.0F)
        return;
    const ControlPart *control = world.state.control();
    const std::array<std::uint32_t, 6> madeOf{
        m_origin.sounds->serial(), m_origin.sounds->version(),      m_origin.event->serial(),
        m_origin.event->version(), control ? control->serial() : 0, control ? control->version() : 0};
    if (std::exchange(body.waveMadeOf, madeOf) != madeOf && !body.first) {
        body.waveFrom = body.wave;
        body.waveLeft = block.glideFrames;
    }
    std::array<float, rt::quantumFrames> gains;
    modulate(block, world, gains);
    for (std::uint32_t i = 0; i < rt::quantumFrames; ++i) {
        float gain = gains[i];
        if (body.waveLeft > 0) {
            const float former = static_cast<float>(body.waveLeft--) / static_cast<float>(block.glideFrames);
            gain += (body.waveFrom - gain) * former;
        }
        body.wave = gain;
        left[i] *= gain;
        if (right)
            right[i] *= gain;
    }
}

/// A pause fades in and out along its shape.
void Voice::applyPause(const ShapeTable &shapes, float *left, float *right) noexcept FLUX_NONBLOCKING
{
    const float goal = m_paused ? 0.0F : 1.0F;
    if (m_pauseGain == goal && goal == 1.0F)
        return;
    const float step = 1.0F / static_cast<float>(m_pauseLength);
    for (std::uint32_t i = 0; i < rt::quantumFrames; ++i) {
        m_pauseGain
            = goal > m_pauseGain ? std::min(goal, m_pauseGain + step) : std::max(goal, m_pauseGain - step);
        const float gain = shapes.at(m_pauseShape, m_pauseGain);
        left[i] *= gain;
        if (right)
            right[i] *= gain;
    }
}

/// Time passes unheard, `count` frames of output. False when the sound has ended.
bool Voice::pass(std::uint32_t count, std::uint32_t fileFrames) noexcept FLUX_NONBLOCKING
{
    if (m_resuming || (m_virtual && comesBack() != VirtualReturn::FromElapsed))
        return true;
    const std::uint64_t end = m_fraction + count * resamplerStep(centsToRatio(m_values.pitch));
    m_fraction = end & 0xffffffffU;
    m_place.skip(fileFrames, edit(), static_cast<std::uint32_t>(end >> 32U));
    m_lag -= static_cast<std::int64_t>(end >> 32U);
    return m_place.framesPastEnd() == 0;
}

void Voice::passTime(std::uint64_t frames) noexcept FLUX_NONBLOCKING
{
    constexpr std::uint64_t most = 1U << 20U; // so that a pitched step of it fits
    for (; frames > 0; frames -= std::min(frames, most))
        (void)pass(static_cast<std::uint32_t>(std::min(frames, most)), spec().sample->frames);
}

/// Takes its place where it would be by now.
void Voice::beginFurtherIn() noexcept FLUX_NONBLOCKING
{
    const SoundEdit edit = this->edit();
    const std::uint32_t frames = spec().sample->frames;
    if (m_passed.ofFile)
        m_place.jumpTo(m_place.within(frames, edit, edit.trimStart + m_passed.frames));
    else
        passTime(m_passed.frames);
    m_lag = 0;
    m_progress = {m_place.position(), m_place.passes()};
}

/// Its sends before the fader, or the others; a muted voice sends nothing.
void Voice::send(const rt::Block &block, const Surroundings &around, Mixer &mixer, bool preFader,
                 const float *left, const float *right) noexcept FLUX_NONBLOCKING
{
    const MixPart &mix = around.mix;
    const Sources sources = this->sources(around.world);
    const double reverb
        = m_origin.track == none ? 1.0 : static_cast<double>(around.mix.get(m_bus, BusParam::SpatialReverb));
    VoiceBody &body = *m_body;
    const Sends sends = this->sends();
    const bool mono = right == nullptr;
    std::size_t at = 0;
    for (const SendSpec &spec : sends.specs) {
        if (at == objectSends)
            break;
        const std::size_t slot = at++;
        if ((spec.tap == Tap::PreFader) != preFader)
            continue;
        GainGlide &gains = body.sends[slot];
        const bool known = std::exchange(body.sendKeys[slot], spec.key) == spec.key;
        const std::uint32_t to = mix.indexOf(spec.to);
        if (to == none)
            continue;
        const Values &v = m_values;
        SendValues values{};
        loadDriven(sends.part, spec, sources, values);
        double level = sendGain(values) * reverb;
        if (m_spatial)
            level *= decibelsToGain(sendOffset(around.world, spec.to));
        if (v.muted || (v.silent && spec.tap != Tap::PreFader) || mix.isShutToVoices(m_bus, to))
            level = 0.0;
        else if (spec.tap == Tap::PostFader)
            level *= decibelsToGain(v.volume + m_duck);
        const double pan = sendPan(values);
        Gains target = spec.tap == Tap::PostPan
            ? times(panGains(level, pan, 1.0, false),
                    body.gainsOf(v.volume + m_duck, v.pan, v.width, v.silent || v.muted, mono))
            : panGains(level, pan, 1.0, mono);
        const Gains *enter = mixer.enter(to);
        if (enter)
            target = times(*enter, target);
        // Where a bus has got or lost its buffer, its gain has changed sides: the product is the same.
        const bool moved = std::exchange(body.sendsEnter[slot], enter != nullptr) != (enter != nullptr);
        if (known && !moved)
            gains.glideTo(target, block.glideFrames);
        else if (body.first || known)
            gains.jumpTo(target);
        else {
            gains.jumpTo({});
            gains.glideTo(target, block.glideFrames);
        }
        if (gains.isSilent())
            continue;
        const Mixer::Input bus = mixer.input(to);
        if (mono)
            gains.mixMono(left, bus.left, bus.right, rt::quantumFrames);
        else
            gains.mixStereo(left, right, bus.left, bus.right, rt::quantumFrames);
    }
    for (; at < objectSends; ++at)
        body.sendKeys[at] = 0;
}

/// Into its bus, and by its sends into others.
void Voice::mix(const rt::Block &block, const Surroundings &around, Mixer &mixer, float *left,
                float *right) noexcept FLUX_NONBLOCKING
{
    VoiceBody &body = *m_body;
    const Values &v = m_values;
    const bool mono = right == nullptr;
    const bool sends = !this->sends().specs.empty();
    if (sends)
        send(block, around, mixer, true, left, right);
    applyWaves(block, around.world, left, right);
    if (sends)
        send(block, around, mixer, false, left, right);
    const bool silenced = v.muted || m_shut;
    if (silenced && !v.silent && mixer.isMeasured(m_bus)) {
        const float energy = kernels().measure(left, mono ? left : right, rt::quantumFrames).energy;
        const Gains heard = panGains(decibelsToGain(v.volume + m_duck), v.pan, v.width, mono);
        mixer.noteSilenced(m_bus, energy / (2.0F * rt::quantumFrames) * power(heard));
    }
    Gains target = body.gainsOf(v.volume + m_duck, v.pan, v.width, v.silent || silenced, mono);
    const Gains *enter = mixer.enter(m_bus);
    if (enter)
        target = times(*enter, target);
    const bool moved = std::exchange(body.enters, enter != nullptr) != (enter != nullptr);
    if (body.first || moved)
        body.gains.jumpTo(target);
    else
        body.gains.glideTo(target, block.glideFrames);
    if (body.gains.isSilent())
        return;
    const Mixer::Input bus = mixer.input(m_bus);
    if (mono)
        body.gains.mixMono(left, bus.left, bus.right, rt::quantumFrames);
    else
        body.gains.mixStereo(left, right, bus.left, bus.right, rt::quantumFrames);
}

/// From the next quantum on it may just play on, if there is nothing else to do.
void Voice::settleDown(const rt::Block &block, const Sample &sample, Mixer &mixer) noexcept FLUX_NONBLOCKING
{
    const VoiceBody &body = *m_body;
    const bool nothingElse = !m_stream && !body.gains.isMoving() && body.presence == 1.0F
        && m_pauseGain == 1.0F && m_flow == 1.0F && !isFadingIn(block.end()) && body.highPass.isIdle()
        && body.lowPass.isIdle() && m_values.highPass == 0.0 && m_values.lowPass == 0.0 && !m_volumeWaves
        && body.wave == 1.0F && body.waveLeft == 0 && body.effects.isEmpty() && node().effectCount == 0
        && sends().specs.empty() && !mixer.enter(m_bus)
        && !((m_values.muted || m_shut) && mixer.isMeasured(m_bus));
    if (!nothingElse)
        return;
    const std::uint32_t frames = spec().sample->frames;
    const SoundEdit edit = this->edit();
    const std::uint32_t ahead = m_reader.plainAhead(frames, edit);
    m_calm = ahead > rt::quantumFrames && m_reader.plainBehind(frames, edit) >= 2 * Resampler::history
        && m_reader.position() == m_place.position() + Resampler::ahead && sample.frames() == frames;
    m_calmFrames = m_calm ? ahead - 1 : 0;
    m_calmSample = &sample;
}

/// A quantum straight from memory into the bus.
void Voice::playOn(const Sample &sample, const MixPart &mix, Mixer &mixer, VoiceTools &tools,
                   std::uint32_t needed) noexcept FLUX_NONBLOCKING
{
    VoiceBody &body = *m_body;
    const std::uint64_t step = body.stepOf(m_values.pitch);
    const bool mono = sample.channels() == 1;
    const bool copies = body.resampler.copies(step);
    // What the resampler would have in its buffers: 24 frames and what is new.
    const std::uint32_t from = copies ? m_place.position() : m_reader.position() - Resampler::history;
    const std::uint32_t count = copies ? needed : Resampler::history + needed;
    const float *left = sample.monoFloats();
    const float *right = nullptr;
    if (left) {
        left += from;
    } else {
        sample.copy(from, count, tools.source[0].data(), mono ? nullptr : tools.source[1].data());
        left = tools.source[0].data();
        right = mono ? nullptr : tools.source[1].data();
    }
    if (!copies) {
        body.resampler.processInPlace(tools.sinc, mix.global().resampling, left, right,
                                      tools.output[0].data(), mono ? nullptr : tools.output[1].data(),
                                      rt::quantumFrames, step);
        left = tools.output[0].data();
        right = mono ? nullptr : tools.output[1].data();
    }
    if (!body.gains.isSilent()) {
        const Mixer::Input bus = mixer.input(m_bus);
        if (mono)
            body.gains.mixMono(left, bus.left, bus.right, rt::quantumFrames);
        else
            body.gains.mixStereo(left, right, bus.left, bus.right, rt::quantumFrames);
    }
    m_place.advance(needed);
    m_reader.advance(needed);
    m_calmFrames -= needed;
    m_passedOn = true;
}

/// Back to the long way: the resampler hears of what was played without it.
void Voice::wakeUp(const Sample &sample) noexcept FLUX_NONBLOCKING
{
    std::array<float, Resampler::history> left;
    std::array<float, Resampler::history> right;
    const bool mono = sample.channels() == 1;
    sample.copy(m_reader.position() - Resampler::history, Resampler::history, left.data(),
                mono ? nullptr : right.data());
    m_body->resampler.remember(left.data(), mono ? nullptr : right.data());
    m_passedOn = false;
}

bool Voice::process(const rt::Block &block, const Surroundings &around, Mixer &mixer,
                    VoiceTools &tools) noexcept FLUX_NONBLOCKING
{
    const MixPart &mix = around.mix;
    if (m_calm && m_heard) {
        const std::uint32_t needed
            = m_body->resampler.needed(rt::quantumFrames, m_body->stepOf(m_values.pitch));
        if (m_calmFrames >= needed) {
            playOn(*m_calmSample, mix, mixer, tools, needed);
            return true;
        }
    }
    const SoundSpec &sound = spec();
    const Sample &sample = *sound.sample->sample.load(std::memory_order_acquire);
    const std::uint32_t fileFrames = sound.sample->frames;
    const std::uint32_t from
        = m_startFrame > block.frame ? static_cast<std::uint32_t>(m_startFrame - block.frame) : 0;
    const std::uint32_t count = rt::quantumFrames - from;
    if (!m_body) {
        if (m_seeks) {
            goUnheard(tools.streams); // a stream that is on its way is for another place
            arrive();
        }
        return pass(count, fileFrames);
    }
    m_calm = false;
    if (m_passedOn)
        wakeUp(sample);
    VoiceBody &body = *m_body;
    const Values &v = m_values;
    const bool mono = sample.channels() == 1;
    const std::uint64_t step = body.stepOf(v.pitch);
    float *sourceLeft = tools.source[0].data();
    float *sourceRight = mono ? nullptr : tools.source[1].data();
    const bool inPlace = from == 0 && body.resampler.copies(step);
    float *left = inPlace ? sourceLeft + Resampler::before : tools.output[0].data();
    float *right = mono ? nullptr : inPlace ? sourceRight + Resampler::before : tools.output[1].data();
    std::fill_n(left, from, 0.0F);
    if (right)
        std::fill_n(right, from, 0.0F);
    const auto behind = [](float *p, std::uint32_t n) noexcept { return p ? p + n : nullptr; };

    const std::uint32_t lead = body.resampler.lead();
    const std::uint32_t needed = body.resampler.needed(count, step);
    if (!flows(tools, needed))
        return true; // it holds its place until there is more
    readSource(tools, sample, sourceLeft + lead, behind(sourceRight, lead), needed);
    m_place.skip(fileFrames, edit(), body.first ? needed - Resampler::ahead : needed);
    body.resampler.process(tools.sinc, mix.global().resampling, sourceLeft, sourceRight, left + from,
                           behind(right, from), count, step);
    body.highPass.process(left + from, behind(right, from), count, v.highPass, block.sampleRate,
                          block.glideFrames, body.first);
    body.lowPass.process(left + from, behind(right, from), count, v.lowPass, block.sampleRate,
                         block.glideFrames, body.first);
    body.effects.run(block, *m_origin.sounds, node(), sources(around.world), left + from, behind(right, from),
                     count);
    applyEnvelopes(block, tools.shapes, left, right, from);
    const float way = 1.0F / static_cast<float>(block.glideFrames);
    applyPause(tools.shapes, left, right);
    glide(m_flow, m_starved ? 0.0F : 1.0F, way, left, right, rt::quantumFrames);
    const bool present = m_heard && !m_seeks;
    glide(body.presence, present ? 1.0F : 0.0F, way, left, right, rt::quantumFrames);

    this->mix(block, around, mixer, left, right);
    body.first = false;
    const bool paused = m_paused && m_pauseGain == 0.0F;
    if (paused || (!present && body.presence == 0.0F)) {
        goUnheard(tools.streams);
        m_resuming = paused || (m_seeks && m_heard);
        if (m_seeks)
            arrive();
        return true;
    }
    settleDown(block, sample, mixer);
    // The filters may ring on a little; half the resampler's length is what can still come out of it.
    const std::uint32_t past = m_reader.framesPastEnd();
    return past < Resampler::history
        || (!body.effects.isEmpty()
            && past < Resampler::history + body.effects.tail(block, *m_origin.sounds, node()));
}

} // namespace flux::engine
