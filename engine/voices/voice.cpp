#include "engine/voices/voice.h"

#include "engine/dsp/math.h"

#include <algorithm>

namespace flux::engine {

namespace {
constexpr double pitchLimit = 4800.0;    ///< ct, of the sum along the tree: the resampler's range
constexpr std::uint64_t longestWait = 1; ///< s for audio that isn't loaded yet
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
    m_calm = false;
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

} // namespace flux::engine
