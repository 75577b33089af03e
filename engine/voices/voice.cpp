#include "engine/voices/voice.h"

#include "engine/dsp/math.h"
#include "engine/nodes/mixer.h"

#include <algorithm>

namespace flux::engine {

namespace {
constexpr double pitchLimit = 4800.0;    ///< ct, of the sum along the tree: the resampler's range
constexpr std::uint64_t longestWait = 1; ///< s for audio that isn't loaded yet

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

double Voice::priorityNow() const noexcept FLUX_NONBLOCKING
{
    if (m_origin.event->actions()[m_origin.action].ownPriority)
        return static_cast<double>(m_origin.event->get(m_origin.action, VoiceParam::Priority));
    const std::uint32_t at = node().priorityNode;
    return at == none ? 50.0 : static_cast<double>(m_origin.sounds->get(at, VoiceParam::Priority));
}

bool Voice::isFinite() const noexcept FLUX_NONBLOCKING
{
    return spec().loop != LoopMode::Infinite;
}

void Voice::start(const Origin &origin, std::uint64_t serial, std::uint64_t frame, std::uint32_t fadeIn,
                  Shape fadeShape) noexcept FLUX_NONBLOCKING
{
    *this = {};
    m_origin = origin;
    m_serial = serial;
    m_state = State::Waiting;
    m_startFrame = frame;
    m_fadeInLength = fadeIn;
    m_fadeInShape = fadeShape;
}

void Voice::release(StreamPool &streams) noexcept FLUX_NONBLOCKING
{
    goUnheard(streams);
    m_state = State::Free;
}

void Voice::goUnheard(StreamPool &streams) noexcept FLUX_NONBLOCKING
{
    if (m_body) {
        m_fraction = m_body->resampler.fraction();
        m_body->release();
    }
    m_body = nullptr;
    m_calm = m_passedOn = false;
    if (m_stream)
        streams.release(*m_stream);
    m_stream = nullptr;
    m_starved = false;
}

void Voice::stop(std::uint64_t frame, std::uint32_t length, Shape shape) noexcept FLUX_NONBLOCKING
{
    length = std::max(length, 1U);
    if (m_stopLength > 0 && m_stopFrame + m_stopLength <= frame + length)
        return;
    m_stopFrame = frame;
    m_stopLength = length;
    m_stopShape = shape;
}

void Voice::steal(std::uint64_t frame, std::uint32_t length) noexcept FLUX_NONBLOCKING
{
    m_stolen = true;
    stop(frame, length, Shape::Linear);
}

bool Voice::rebind(Program &program) noexcept FLUX_NONBLOCKING
{
    if (SoundPart *now = program.sounds(m_origin.soundsIndex); now != m_origin.sounds) {
        const ObjectKey key = sound();
        const std::uint32_t node = now ? now->find(key) : none;
        if (node == none || now->nodes()[node].kind != SoundPart::NodeKind::Sound)
            return false;
        const auto &was = m_origin.sounds->sound(m_origin.sounds->nodes()[m_origin.node].payload);
        const auto &is = now->sound(now->nodes()[node].payload);
        if (is.sample != was.sample)
            return false; // another file, or another head of it: what sounds can't go on in it
        m_reopen = m_reopen || static_cast<const SoundRegion &>(is) != was;
        Program::acquire(now);
        program.release(m_origin.sounds);
        m_valuesKnown = false;
        m_origin.sounds = now;
        m_origin.node = node;
    }
    if (EventPart *now = program.event(m_origin.eventIndex); now != m_origin.event) {
        const std::uint32_t action = now ? now->find(m_origin.event->actions()[m_origin.action].key) : none;
        if (action == none)
            return false;
        Program::acquire(now);
        program.release(m_origin.event);
        m_valuesKnown = false;
        m_origin.event = now;
        m_origin.action = action;
    }
    return true;
}

Voice::Values Voice::values() const noexcept FLUX_NONBLOCKING
{
    Values v;
    v.volume = m_origin.randomVolume;
    v.pitch = m_origin.randomPitch;
    const auto add = [&v](const auto &part, std::uint32_t i) noexcept {
        const auto get = [&](VoiceParam p) noexcept { return static_cast<double>(part.get(i, p)); };
        const double volume = get(VoiceParam::Volume) + get(VoiceParam::Gain);
        v.muted = v.muted || get(VoiceParam::Mute) > 0.5;
        v.silent = v.silent || v.muted || volume <= silenceDb;
        v.volume += volume;
        v.pitch += get(VoiceParam::Pitch);
        v.lowPass += get(VoiceParam::LowPass);
        v.highPass += get(VoiceParam::HighPass);
        v.pan += get(VoiceParam::Pan);
        v.width *= get(VoiceParam::Width);
    };
    for (std::uint32_t node = m_origin.node; node != none; node = m_origin.sounds->nodes()[node].parent)
        add(*m_origin.sounds, node);
    add(*m_origin.event, m_origin.action);
    v.pitch = std::clamp(v.pitch, -pitchLimit, pitchLimit);
    v.lowPass = std::clamp(v.lowPass, 0.0, 100.0);
    v.highPass = std::clamp(v.highPass, 0.0, 100.0);
    v.width = std::clamp(v.width, 0.0, 2.0);
    return v;
}

void Voice::applyEnvelopes(const rt::Block &block, const ShapeTable &shapes, float *left, float *right,
                           std::uint32_t from) noexcept FLUX_NONBLOCKING
{
    const auto scale = [&](std::uint32_t i, float gain) noexcept {
        left[i] *= gain;
        if (right)
            right[i] *= gain;
    };
    if (m_played < m_fadeInLength)
        for (std::uint32_t i = from; i < rt::quantumFrames; ++i)
            scale(i,
                  shapes.at(m_fadeInShape,
                            static_cast<float>(m_played + i - from) / static_cast<float>(m_fadeInLength)));
    if (m_stopLength > 0)
        for (std::uint32_t i = 0; i < rt::quantumFrames; ++i) {
            const auto past = static_cast<double>(block.frame + i) - static_cast<double>(m_stopFrame);
            scale(i, 1.0F - shapes.at(m_stopShape, static_cast<float>(past / m_stopLength)));
        }
}

/// Most quanta change nothing: then what was found the last time still holds.
bool Voice::hasNewValues() noexcept FLUX_NONBLOCKING
{
    const std::array<std::uint32_t, 2> versions{m_origin.sounds->version(), m_origin.event->version()};
    if (m_valuesKnown && versions == m_versions)
        return false;
    m_versions = versions;
    m_valuesKnown = true;
    return true;
}

void Voice::updateValues() noexcept FLUX_NONBLOCKING
{
    m_changed = false;
    if (!hasNewValues())
        return;
    m_values = values();
    const double priority = priorityNow();
    m_changed = priority != m_priority;
    m_priority = priority;
}

Voice::Outcome Voice::update(const rt::Block &block, const MixPart &mix,
                             const float *busLevels) noexcept FLUX_NONBLOCKING
{
    const std::uint64_t stamp = mix.stamp();
    if (m_calm && m_stopLength == 0 && !m_paused && !m_new && m_mixStamp == stamp && m_valuesKnown
        && m_versions[0] == m_origin.sounds->version() && m_versions[1] == m_origin.event->version()) {
        m_changed = false;
        return Outcome::Ready;
    }
    m_calm = false;
    m_mixStamp = stamp;
    if (m_stopLength > 0
        && (m_state == State::Waiting || !m_body || block.frame >= m_stopFrame + m_stopLength))
        return m_stopFrame < block.end() ? Outcome::Ended : Outcome::Waiting;
    if (m_startFrame >= block.end() || (m_paused && m_pauseGain == 0.0F))
        return Outcome::Waiting;
    const SampleSlot &slot = *spec().sample;
    if (!slot.sample.load(std::memory_order_acquire)) {
        if (slot.state.load(std::memory_order_acquire) == SampleSlot::Failed)
            return Outcome::Unreadable;
        const double waited = static_cast<double>(block.frame) - static_cast<double>(m_startFrame);
        return waited > static_cast<double>(block.sampleRate) * longestWait ? Outcome::Late
                                                                            : Outcome::Waiting;
    }
    if (m_state == State::Waiting) {
        m_state = State::Playing;
        m_startFrame = std::max(m_startFrame, block.frame); // its audio may have come late
    }
    updateValues();
    const ObjectKey own = m_origin.event->actions()[m_origin.action].outputBus;
    m_bus = mix.find(own ? own : node().outputBus);
    const double loudness = m_values.volume + static_cast<double>(busLevels[m_bus]);
    m_changed = m_changed || m_new || loudness != m_loudness;
    m_loudness = loudness;
    return Outcome::Ready;
}

void Voice::embody(VoiceBody &body) noexcept FLUX_NONBLOCKING
{
    if (m_virtual && node().virtualReturn == VirtualReturn::FromBeginning) {
        m_place.start();
        m_fraction = 0;
    }
    m_reader = m_place;
    body.take(m_fraction, !m_new);
    m_body = &body;
    m_heard = true;
    m_pauseGain = 1.0F;
    m_flow = 1.0F;
    m_resuming = false;
}

/// Asks for the stream from what is heard next on, or a little later where time goes on meanwhile.
bool Voice::openStream(StreamPool &streams) noexcept FLUX_NONBLOCKING
{
    const SoundSpec &sound = spec();
    const SampleSlot &slot = *sound.sample;
    SourceReader from = m_body ? m_reader : m_place;
    const bool atStart = m_new && !m_body;
    const bool timePasses
        = !m_body && !m_resuming && !(m_virtual && node().virtualReturn != VirtualReturn::FromElapsed);
    if (atStart) {
        const std::uint32_t kept = slot.sample.load(std::memory_order_acquire)->frames();
        m_lag = slot.head.start == sound.trimStart ? from.straightOn(slot.frames, sound, kept) : 0;
    } else {
        m_lag = timePasses ? Stream::ringFrames / 4 : 0;
    }
    from.skip(slot.frames, sound, static_cast<std::uint32_t>(m_lag));
    const bool asked = streams.open(*m_stream, slot.number, from, sound);
    m_reopen = m_reopen && !asked;
    return asked;
}

bool Voice::isPrimed(StreamPool &streams, bool &noneLeft) noexcept FLUX_NONBLOCKING
{
    if (!spec().sample->isStreamed())
        return true;
    if (!m_stream) {
        if (m_virtual && node().virtualReturn == VirtualReturn::FromBeginning) {
            m_place.start();
            m_fraction = 0;
        }
        m_stream = streams.acquire(m_origin.prepared);
        noneLeft = m_stream == nullptr;
        if (noneLeft)
            return false;
        const bool atStart = m_new;
        if (!openStream(streams)) {
            streams.release(*m_stream);
            m_stream = nullptr;
            return false;
        }
        return atStart && m_lag > 0; // its head sounds while the stream comes
    }
    if (m_lag > 0)
        return m_new; // or it comes back when it reaches the place that is being read ahead
    const std::uint32_t available = m_stream->available();
    constexpr std::uint32_t enough = 4096;
    const auto missed = static_cast<std::uint32_t>(-m_lag);
    if (!m_stream->isComplete() && available < missed + enough)
        return false;
    m_stream->take(nullptr, nullptr, std::min(missed, available));
    m_lag = 0;
    return true;
}

/// False while it must wait for its stream; begins to fade out before that runs dry.
bool Voice::flows(StreamPool &streams, std::uint32_t needed) noexcept FLUX_NONBLOCKING
{
    if (!m_stream)
        return true;
    const std::uint64_t ready
        = static_cast<std::uint64_t>(std::max<std::int64_t>(m_lag, 0)) + m_stream->available();
    constexpr std::uint64_t enough = 6000;
    if (m_stream->hasFailed() && !std::exchange(m_failed, true))
        m_trouble = Reason::Unreadable;
    if (m_reopen) { // fade out on what is there, then ask for what is wanted
        m_starved = true;
        if (m_flow == 0.0F)
            (void)openStream(streams);
    } else if (m_stream->isComplete()) {
        m_starved = false;
    } else if (!m_starved && ready < 3 * std::uint64_t{needed}) {
        m_starved = true;
        m_trouble = Reason::Late;
    } else if (m_starved && m_flow == 0.0F && ready >= enough) {
        m_starved = false;
    }
    return !m_starved || m_flow > 0.0F;
}

void Voice::readSource(VoiceTools &tools, const Sample &sample, float *left, float *right,
                       std::uint32_t needed) noexcept FLUX_NONBLOCKING
{
    const SoundSpec &sound = spec();
    if (!m_stream) {
        m_reader.read(sample.frames(), sound, tools.shapes, left, right, needed,
                      [&](std::uint32_t position, std::uint32_t count, float *l, float *r) noexcept {
                          sample.copy(position, count, l, r);
                      });
        return;
    }
    const SampleSlot &slot = *sound.sample;
    const auto copy = [&](std::uint32_t position, std::uint32_t count, float *l, float *r) noexcept {
        const auto behind = [](float *p, std::uint32_t n) noexcept { return p ? p + n : nullptr; };
        std::uint32_t done = 0;
        if (m_lag > 0) {
            done = std::min(count, static_cast<std::uint32_t>(m_lag));
            sample.copy(position - slot.head.start, done, l, r);
            m_lag -= done;
        }
        const std::uint32_t got = std::min(count - done, m_stream->available());
        m_stream->take(l + done, behind(r, done), got);
        done += got;
        if (done == count)
            return;
        std::fill(l + done, l + count, 0.0F);
        if (r)
            std::fill(r + done, r + count, 0.0F);
        m_reopen = m_reopen || !m_stream->isComplete(); // it was passed by: what comes is too late
    };
    m_reader.read(slot.frames, sound, tools.shapes, left, right, needed, copy);
}

/// Time passes unheard, `count` frames of output. False when the sound has ended.
bool Voice::pass(std::uint32_t count, std::uint32_t fileFrames) noexcept FLUX_NONBLOCKING
{
    if (m_resuming || (m_virtual && node().virtualReturn != VirtualReturn::FromElapsed))
        return true;
    const std::uint64_t end = m_fraction + count * resamplerStep(centsToRatio(m_values.pitch));
    m_fraction = end & 0xffffffffU;
    m_place.skip(fileFrames, spec(), static_cast<std::uint32_t>(end >> 32U));
    m_lag -= static_cast<std::int64_t>(end >> 32U);
    m_played += count;
    return m_place.framesPastEnd() == 0;
}

/// The sends of its object; a muted voice sends nothing.
void Voice::send(const rt::Block &block, const MixPart &mix, Mixer &mixer, const float *left,
                 const float *right) noexcept FLUX_NONBLOCKING
{
    VoiceBody &body = *m_body;
    const auto sends = m_origin.sounds->sends(node());
    const bool mono = right == nullptr;
    std::size_t at = 0;
    for (const SendSpec &spec : sends) {
        if (at == objectSends)
            break;
        GainGlide &gains = body.sends[at];
        const bool known = std::exchange(body.sendKeys[at++], spec.key) == spec.key;
        const std::uint32_t to = mix.indexOf(spec.to);
        if (to == none)
            continue;
        const Values &v = m_values;
        double level = sendGain(*m_origin.sounds, spec);
        if (v.muted || (v.silent && spec.tap != Tap::PreFader))
            level = 0.0;
        else if (spec.tap == Tap::PostFader)
            level *= decibelsToGain(v.volume);
        const double pan = sendPan(*m_origin.sounds, spec);
        const Gains target = spec.tap == Tap::PostPan
            ? times(panGains(level, pan, 1.0, false), body.gainsOf(v.volume, v.pan, v.width, v.silent, mono))
            : panGains(level, pan, 1.0, mono);
        if (known)
            gains.glideTo(target, block.glideFrames);
        else if (body.first)
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
void Voice::mix(const rt::Block &block, const MixPart &mix, Mixer &mixer, const float *left,
                const float *right) noexcept FLUX_NONBLOCKING
{
    VoiceBody &body = *m_body;
    const Values &v = m_values;
    const bool mono = right == nullptr;
    if (node().sendCount > 0)
        send(block, mix, mixer, left, right);
    Gains target = body.gainsOf(v.volume, v.pan, v.width, v.silent, mono);
    const Gains *enter = mixer.enter(m_bus);
    if (enter)
        target = times(*enter, target);
    if (body.first)
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
void Voice::settleDown(const Sample &sample, Mixer &mixer) noexcept FLUX_NONBLOCKING
{
    const VoiceBody &body = *m_body;
    const bool nothingElse = !m_stream && !body.gains.isMoving() && body.presence == 1.0F
        && m_pauseGain == 1.0F && m_flow == 1.0F && m_played >= m_fadeInLength && body.highPass.isIdle()
        && body.lowPass.isIdle() && m_values.highPass == 0.0 && m_values.lowPass == 0.0
        && body.effects.isEmpty() && node().effectCount == 0 && node().sendCount == 0 && !mixer.enter(m_bus);
    if (!nothingElse)
        return;
    const std::uint32_t frames = spec().sample->frames;
    const std::uint32_t ahead = m_reader.plainAhead(frames, spec());
    m_calm = ahead > rt::quantumFrames && m_reader.plainBehind(frames, spec()) >= 2 * Resampler::history
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
    m_played += rt::quantumFrames;
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

bool Voice::process(const rt::Block &block, const MixPart &mix, Mixer &mixer,
                    VoiceTools &tools) noexcept FLUX_NONBLOCKING
{
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
    if (!m_body)
        return pass(count, fileFrames);
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
    if (!flows(tools.streams, needed))
        return true; // it holds its place until there is more
    readSource(tools, sample, sourceLeft + lead, behind(sourceRight, lead), needed);
    m_place.skip(fileFrames, sound, body.first ? needed - Resampler::ahead : needed);
    body.resampler.process(tools.sinc, mix.global().resampling, sourceLeft, sourceRight, left + from,
                           behind(right, from), count, step);
    body.highPass.process(left + from, behind(right, from), count, v.highPass, block.sampleRate,
                          block.glideFrames, body.first);
    body.lowPass.process(left + from, behind(right, from), count, v.lowPass, block.sampleRate,
                         block.glideFrames, body.first);
    body.effects.run(block, *m_origin.sounds, node(), left + from, behind(right, from), count);
    applyEnvelopes(block, tools.shapes, left, right, from);
    m_played += count;
    const float way = 1.0F / static_cast<float>(block.glideFrames);
    glide(m_pauseGain, m_paused ? 0.0F : 1.0F, way, left, right, rt::quantumFrames);
    glide(m_flow, m_starved ? 0.0F : 1.0F, way, left, right, rt::quantumFrames);
    glide(body.presence, m_heard ? 1.0F : 0.0F, way, left, right, rt::quantumFrames);

    this->mix(block, mix, mixer, left, right);
    body.first = false;
    const bool paused = m_paused && m_pauseGain == 0.0F;
    if (paused || (!m_heard && body.presence == 0.0F)) {
        m_resuming = paused;
        goUnheard(tools.streams);
        return true;
    }
    settleDown(sample, mixer);
    // The filters may ring on a little; half the resampler's length is what can still come out of it.
    return m_reader.framesPastEnd() < Resampler::history;
}

} // namespace flux::engine
