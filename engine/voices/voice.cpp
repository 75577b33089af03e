#include "engine/voices/voice.h"

#include "engine/control/world.h"
#include "engine/dsp/math.h"

#include <algorithm>

namespace flux::engine {

namespace {
constexpr std::uint64_t longestWait = 1; ///< s for audio that isn't loaded yet
} // namespace

bool Voice::isFinite() const noexcept FLUX_NONBLOCKING
{
    return edit().loop != LoopMode::Infinite;
}

void Voice::start(const Origin &origin, std::uint64_t serial, std::uint64_t frame, const FadeIns &fades,
                  const Passed &passed) noexcept FLUX_NONBLOCKING
{
    *this = {};
    m_origin = origin;
    m_serial = serial;
    m_state = State::Waiting;
    m_startFrame = frame;
    m_fades = fades;
    m_passed = passed;
    m_progress = {edit().trimStart, 0};
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
    m_calm = false;
    m_endsUnheard = m_endsUnheard || m_paused; // nothing of it is heard, once its pause has faded out
    if (m_stopLength > 0 && m_stopFrame + m_stopLength <= frame + length)
        return;
    m_stopFrom = m_stopGain; // of a stop that was under way
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
    const SoundEdit before = edit();
    if (SoundPart *now = program.sounds(m_origin.soundsIndex); now != m_origin.sounds) {
        const ObjectKey key = sound();
        const std::uint32_t node = now ? now->find(key) : none;
        if (node == none || now->nodes()[node].kind != SoundPart::NodeKind::Sound)
            return false;
        const auto &was = m_origin.sounds->sound(m_origin.sounds->nodes()[m_origin.node].payload);
        const auto &is = now->sound(now->nodes()[node].payload);
        if (is.sample != was.sample)
            return false; // another file, or another head of it: what sounds can't go on in it
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
        const bool begins = m_lag > 0 && (m_body || m_new);
        if (begins && m_ofLayer && &layerHead() != &headIn(*now, action))
            return false; // it begins elsewhere now
        Program::acquire(now);
        program.release(m_origin.event);
        m_valuesKnown = false;
        m_origin.event = now;
        m_origin.action = action;
    }
    m_reopen = m_reopen || static_cast<const SoundRegion &>(before) != edit();
    return true;
}

SoundEdit Voice::edit() const noexcept FLUX_NONBLOCKING
{
    return m_origin.event->actions()[m_origin.action].layer.of(spec());
}

bool Voice::isFadingIn(std::uint64_t frame) const noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < m_fades.count; ++i)
        if (frame < m_fades.all[i].start + m_fades.all[i].length)
            return true;
    return false;
}

/// It stands still meanwhile: so do the fades it is in.
void Voice::delayFades(std::uint64_t frames) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < m_fades.count; ++i)
        m_fades.all[i].start += frames;
}

void Voice::leaveLoop() noexcept FLUX_NONBLOCKING
{
    if (edit().loop == LoopMode::Off)
        return;
    m_place.leaveLoop();
    m_reader.leaveLoop();
    m_calm = false;
    m_reopen = true; // a stream has read the loop ahead
}

void Voice::seek(double amount, bool percent, double sampleRate) noexcept FLUX_NONBLOCKING
{
    const double to = percent ? amount * 0.01 * 0x1p32 : amount * sampleRate;
    m_seekTo = static_cast<std::uint32_t>(std::clamp(to, 0.0, 0x1p32 - 1.0));
    m_seeksShare = percent;
    m_seeks = true;
    m_calm = false;
}

/// Goes on where it was told to, its audio being there; it has no body.
void Voice::arrive() noexcept FLUX_NONBLOCKING
{
    m_seeks = false;
    const std::uint32_t frames = spec().sample->frames;
    const auto to = m_seeksShare ? static_cast<std::uint32_t>(std::uint64_t{frames} * m_seekTo >> 32U)
                                 : std::min(m_seekTo, frames);
    const std::uint32_t place = m_place.within(frames, edit(), to);
    m_place.jumpTo(place);
    m_progress.position = place;
    m_fraction = 0;
}

/// True when its audio can be played; asked for once per quantum, so that a take that is rendered again hears
/// the same answer throughout.
bool Voice::hasAudio(const rt::Block &block, CaptureLog &log) noexcept FLUX_NONBLOCKING
{
    if (m_hasAudio || m_askedAt == block.frame)
        return m_hasAudio;
    const auto isKnown = [](const SampleSlot &slot) noexcept {
        return slot.state.load(std::memory_order_acquire) == SampleSlot::Failed
            || slot.sample.load(std::memory_order_acquire);
    };
    const bool known = isKnown(*spec().sample) && isKnown(layerHead());
    m_hasAudio = log.granted(Resource::Sample, m_serial, block.frame, known);
    m_askedAt = block.frame;
    return m_hasAudio;
}

std::uint64_t Voice::framesLeft(const rt::Block &block, CaptureLog &log) noexcept FLUX_NONBLOCKING
{
    const SampleSlot &slot = *spec().sample;
    if (m_paused || !hasAudio(block, log) || !slot.sample.load(std::memory_order_acquire))
        return SourceReader::endless;
    std::uint64_t left = m_place.framesLeft(slot.frames, edit());
    if (left > 0xffffffffU)
        return SourceReader::endless; // a day: nobody waits for its end
    {
        const std::uint64_t fraction = m_body ? m_body->resampler.fraction() : m_fraction;
        const std::uint64_t step = resamplerStep(centsToRatio(m_values.pitch));
        const std::uint64_t way = (left << 32U) - std::min(left << 32U, fraction);
        left = (way + step - 1) / step;
        left += m_startFrame > block.frame ? m_startFrame - block.frame : 0;
    }
    if (m_stopLength > 0) {
        const std::uint64_t end = m_stopFrame + m_stopLength;
        left = std::min(left, end > block.frame ? end - block.frame : 0);
    }
    return left;
}

std::optional<std::int64_t> Voice::overSince() const noexcept FLUX_NONBLOCKING
{
    if (m_passed.frames == 0 || m_state != State::Playing || !m_new || m_place.framesPastEnd() == 0)
        return {};
    const std::uint64_t step = resamplerStep(centsToRatio(m_values.pitch));
    return static_cast<std::int64_t>(m_startFrame)
        - static_cast<std::int64_t>((std::uint64_t{m_place.framesPastEnd()} << 32U) / step);
}

Voice::Outcome Voice::update(const rt::Block &block, const Surroundings &around) noexcept FLUX_NONBLOCKING
{
    const std::uint64_t stamp = around.mix.stamp();
    if (m_calm && m_stopLength == 0 && !m_paused && !m_new && m_mixStamp == stamp
        && m_levelsVersion == around.levelsVersion && m_valuesKnown && versionsNow(around) == m_versions) {
        m_changed = false;
        return Outcome::Ready;
    }
    m_calm = false;
    m_mixStamp = stamp;
    m_levelsVersion = around.levelsVersion;
    const bool stands = m_paused && m_pauseGain == 0.0F;
    if (m_stopLength > 0
        && (m_state == State::Waiting || (m_endsUnheard && stands)
            || (!stands && block.frame >= m_stopFrame + m_stopLength)))
        return m_stopFrame < block.end() ? Outcome::Ended : Outcome::Waiting;
    if (stands && m_state == State::Waiting) { // what is paused before it begins, begins later
        m_startFrame += rt::quantumFrames;
        delayFades(rt::quantumFrames);
        return Outcome::Waiting;
    }
    if (m_startFrame >= block.end())
        return Outcome::Waiting;
    if (stands) {
        delayFades(rt::quantumFrames);
        m_stopFrame += rt::quantumFrames; // a fade that was under way goes on when it does
        return Outcome::Waiting;
    }
    const SampleSlot &slot = *spec().sample;
    if (!hasAudio(block, around.log)) {
        const double waited = static_cast<double>(block.frame) - static_cast<double>(m_startFrame);
        return waited > static_cast<double>(block.sampleRate) * longestWait ? Outcome::Late
                                                                            : Outcome::Waiting;
    }
    if (!slot.sample.load(std::memory_order_acquire))
        return Outcome::Unreadable;
    const bool begins = m_state == State::Waiting;
    if (begins) {
        m_state = State::Playing;
        const std::uint64_t start = std::max(m_startFrame, block.frame); // its audio may have come late
        delayFades(start - m_startFrame);
        m_startFrame = start;
    }
    const ObjectKey own = m_origin.event->actions()[m_origin.action].outputBus;
    m_bus = around.mix.find(own ? own : node().outputBus);
    updateValues(around);
    if (begins && m_passed.frames > 0) {
        beginFurtherIn();
        if (m_place.framesPastEnd() > 0)
            return Outcome::Ended;
    }
    if (m_modulated && m_stopLength == 0 && endsByModulator(around.world))
        stop(block.frame, block.glideFrames, Shape::Linear);
    m_shut = around.mix.isShutToVoices(m_bus, m_bus);
    m_duck = static_cast<double>(around.ducks[m_bus]);
    const double level = m_values.silent && m_values.blend <= 0.0 ? silenceDb : m_values.volume + m_duck;
    const double loudness = level + static_cast<double>(around.busLevels[m_bus]);
    m_changed = m_changed || m_new || loudness != m_loudness;
    m_loudness = loudness;
    return Outcome::Ready;
}

void Voice::embody(VoiceBody &body) noexcept FLUX_NONBLOCKING
{
    if (m_virtual && comesBack() == VirtualReturn::FromBeginning) {
        m_place.start();
        m_fraction = 0;
        m_progress = {edit().trimStart, 0};
    }
    m_reader = m_place;
    body.take(m_fraction, !m_new || m_passed.frames > 0);
    m_body = &body;
    m_heard = true;
    if (m_pauseGain == 0.0F)
        body.presence = 1.0F; // it fades in from its pause
    m_flow = 1.0F;
    m_resuming = false;
}

} // namespace flux::engine
