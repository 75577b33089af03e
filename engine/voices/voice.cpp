#include "engine/voices/voice.h"

#include "engine/dsp/math.h"
#include "engine/nodes/mixer.h"

#include <algorithm>

namespace flux::engine {

namespace {
constexpr double pitchLimit = 4800.0;    ///< ct, of the sum along the tree: the resampler's range
constexpr std::uint64_t longestWait = 1; ///< s for audio that isn't loaded yet
} // namespace

double Voice::priority() const noexcept FLUX_NONBLOCKING
{
    if (m_origin.event->actions()[m_origin.action].ownPriority)
        return static_cast<double>(m_origin.event->get(m_origin.action, VoiceParam::Priority));
    const std::uint32_t node = m_origin.sounds->nodes()[m_origin.node].priorityNode;
    return node == none ? 50.0 : static_cast<double>(m_origin.sounds->get(node, VoiceParam::Priority));
}

void Voice::start(const Origin &origin, std::uint64_t frame, std::uint32_t fadeIn,
                  Shape fadeShape) noexcept FLUX_NONBLOCKING
{
    m_origin = origin;
    m_state = State::Waiting;
    m_first = true;
    m_paused = false;
    m_pauseGain = 1.0F;
    m_startFrame = frame;
    m_fadeInLength = fadeIn;
    m_fadeInShape = fadeShape;
    m_played = 0;
    m_stopLength = 0;
    m_reader.start();
    m_resampler.reset();
    m_highPass.reset();
    m_lowPass.reset();
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

bool Voice::rebind(Program &program) noexcept FLUX_NONBLOCKING
{
    if (SoundPart *now = program.sounds(m_origin.soundsIndex); now != m_origin.sounds) {
        const ObjectKey key = sound();
        const std::uint32_t node = now ? now->find(key) : none;
        if (node == none || now->nodes()[node].kind != SoundPart::NodeKind::Sound)
            return false;
        const auto &was = m_origin.sounds->sound(m_origin.sounds->nodes()[m_origin.node].payload);
        if (now->sound(now->nodes()[node].payload).sample != was.sample)
            return false; // another file: what sounds can't go on in it
        Program::acquire(now);
        program.release(m_origin.sounds);
        m_origin.sounds = now;
        m_origin.node = node;
    }
    if (EventPart *now = program.event(m_origin.eventIndex); now != m_origin.event) {
        const std::uint32_t action = now ? now->find(m_origin.event->actions()[m_origin.action].key) : none;
        if (action == none)
            return false;
        Program::acquire(now);
        program.release(m_origin.event);
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
        v.silent = v.silent || volume <= silenceDb || get(VoiceParam::Mute) > 0.5;
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
    if (m_played < m_fadeInLength)
        for (std::uint32_t i = from; i < rt::quantumFrames; ++i) {
            const float gain = shapes.at(
                m_fadeInShape, static_cast<float>(m_played + i - from) / static_cast<float>(m_fadeInLength));
            left[i] *= gain;
            right[i] *= gain;
        }
    m_played += rt::quantumFrames - from;
    if (m_stopLength > 0)
        for (std::uint32_t i = 0; i < rt::quantumFrames; ++i) {
            const auto past = static_cast<double>(block.frame + i) - static_cast<double>(m_stopFrame);
            const float gain = 1.0F - shapes.at(m_stopShape, static_cast<float>(past / m_stopLength));
            left[i] *= gain;
            right[i] *= gain;
        }
}

void Voice::glidePause(const rt::Block &block, float *left, float *right) noexcept FLUX_NONBLOCKING
{
    const float goal = m_paused ? 0.0F : 1.0F;
    if (m_pauseGain == goal)
        return;
    const float step = 1.0F / static_cast<float>(block.glideFrames);
    for (std::uint32_t i = 0; i < rt::quantumFrames; ++i) {
        m_pauseGain
            = goal > m_pauseGain ? std::min(goal, m_pauseGain + step) : std::max(goal, m_pauseGain - step);
        left[i] *= m_pauseGain;
        right[i] *= m_pauseGain;
    }
}

Voice::Outcome Voice::process(const rt::Block &block, const MixPart &mix, Mixer &mixer,
                              VoiceTools &tools) noexcept FLUX_NONBLOCKING
{
    if (m_stopLength > 0 && block.frame >= m_stopFrame + m_stopLength)
        return Outcome::Ended;
    if (m_startFrame >= block.end() || (m_paused && m_pauseGain == 0.0F))
        return m_stopLength > 0 && m_state == State::Waiting ? Outcome::Ended : Outcome::Waiting;

    const SoundPart::Node &node = m_origin.sounds->nodes()[m_origin.node];
    const SoundSpec &sound = m_origin.sounds->sound(node.payload);
    const Sample *sample = sound.sample->sample.load(std::memory_order_acquire);
    if (m_state == State::Waiting && m_stopLength > 0)
        return Outcome::Ended;
    if (!sample) {
        if (sound.sample->state.load(std::memory_order_acquire) == SampleSlot::Failed)
            return Outcome::Unreadable;
        const double waited = static_cast<double>(block.frame) - static_cast<double>(m_startFrame);
        return waited > static_cast<double>(block.sampleRate) * longestWait ? Outcome::Late
                                                                            : Outcome::Waiting;
    }
    const bool starts = m_state == State::Waiting;
    m_state = State::Playing;
    const std::uint32_t from
        = starts && m_startFrame > block.frame ? static_cast<std::uint32_t>(m_startFrame - block.frame) : 0;
    if (starts && m_startFrame < block.frame)
        m_startFrame = block.frame; // its audio came late
    const std::uint32_t count = rt::quantumFrames - from;

    const Values v = values();
    const double ratio = centsToRatio(v.pitch);
    float *left = tools.output[0].data();
    float *right = tools.output[1].data();
    std::fill_n(left, from, 0.0F);
    std::fill_n(right, from, 0.0F);

    float *sourceLeft = tools.source[0].data();
    float *sourceRight = tools.source[1].data();
    const std::uint32_t lead = m_resampler.lead();
    m_reader.read(*sample, sound, tools.shapes, sourceLeft + lead, sourceRight + lead,
                  m_resampler.needed(count, ratio));
    m_resampler.process(tools.sinc, sourceLeft, sourceRight, left + from, right + from, count, ratio);

    m_highPass.process(left + from, right + from, count, v.highPass, block.sampleRate, block.glideFrames,
                       m_first);
    m_lowPass.process(left + from, right + from, count, v.lowPass, block.sampleRate, block.glideFrames,
                      m_first);
    applyEnvelopes(block, tools.shapes, left, right, from);
    glidePause(block, left, right);

    const ObjectKey own = m_origin.event->actions()[m_origin.action].outputBus;
    const double gain = v.silent ? 0.0 : decibelsToGain(v.volume);
    const Gains target = panGains(gain, v.pan, v.width, sample->channels() == 1);
    if (m_first)
        m_gains.jumpTo(target);
    else
        m_gains.glideTo(target, block.glideFrames);
    m_first = false;
    if (!m_gains.isSilent()) {
        const Mixer::Input bus = mixer.input(mix.find(own ? own : node.outputBus));
        m_gains.mixInto(left, right, bus.left, bus.right, rt::quantumFrames);
    }
    // The filters may ring on a little; half the resampler's length is what can still come out of it.
    if (m_reader.framesPastEnd() >= Resampler::history)
        return Outcome::Ended;
    return starts ? Outcome::Started : Outcome::Playing;
}

} // namespace flux::engine
