#include "engine/voices/voice.h"

#include "engine/control/world.h"
#include "engine/dsp/math.h"
#include "engine/space/attenuation.h"

#include <algorithm>

namespace flux::engine {

namespace {
constexpr double pitchLimit = 4800.0;    ///< ct, of the sum along the tree: the resampler's range
constexpr std::uint64_t longestWait = 1; ///< s for audio that isn't loaded yet
} // namespace

/// The nearest own priority, and what parameters add to it on the way there.
double Voice::priorityNow(const World &world) const noexcept FLUX_NONBLOCKING
{
    const Sources sources = this->sources(world);
    const SoundPart &part = *m_origin.sounds;
    const EventPart::Action &action = m_origin.event->actions()[m_origin.action];
    std::array<float, actionParams> values{};
    constexpr auto at = static_cast<std::size_t>(VoiceParam::Priority);
    const std::uint32_t own = node().priorityNode;
    values[at] = action.ownPriority ? m_origin.event->get(m_origin.action, VoiceParam::Priority)
        : own == none               ? 50.0F
                                    : part.get(own, VoiceParam::Priority);
    drive(*m_origin.event, action.drives, sources, values.data());
    for (std::uint32_t node = action.ownPriority ? none : m_origin.node; node != none;
         node = node == own ? none : part.nodes()[node].parent)
        drive(part, part.nodes()[node].drives, sources, values.data());
    return std::clamp(static_cast<double>(values[at]) + m_values.priority, 0.0, 100.0);
}

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
    m_endsUnheard = m_endsUnheard || (m_paused && m_pauseGain == 0.0F); // nothing of it is heard
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

/// What a blend makes of its child: how loud, and its tracks' offsets.
void Voice::blend(Values &v, std::uint32_t child, const World &world) const noexcept FLUX_NONBLOCKING
{
    const SoundPart &part = *m_origin.sounds;
    const SoundPart::Node &node = part.nodes()[child];
    if (node.parent == none || part.nodes()[node.parent].kind != SoundPart::NodeKind::Blend)
        return;
    const Sources sources = this->sources(world);
    for (const BlendContainer::Track &track : part.blend(part.nodes()[node.parent].payload).tracks) {
        double x = 0.0;
        const bool blends = sources.value(track.source, x);
        for (std::size_t i = 0; i < track.items.size(); ++i) {
            if (track.items[i].child != node.key)
                continue;
            const auto offset = [&](BlendContainer::TrackParam p) noexcept {
                return static_cast<double>(part.value(track.firstValue + static_cast<std::uint32_t>(p)));
            };
            const double volume = offset(BlendContainer::TrackParam::Volume);
            v.silent = v.silent || volume <= silenceDb;
            v.volume += volume;
            v.pitch += offset(BlendContainer::TrackParam::Pitch);
            v.lowPass += offset(BlendContainer::TrackParam::LowPass);
            v.highPass += offset(BlendContainer::TrackParam::HighPass);
            if (blends)
                v.blend *= blendGain(part, track, i, x);
        }
    }
}

Sources Voice::sources(const World &world) const noexcept FLUX_NONBLOCKING
{
    return {world, {m_origin.gameObject, modulatorKey(), m_origin.instance}};
}

/// What distance and direction make of it.
void Voice::place(Values &v, const World &world) const noexcept FLUX_NONBLOCKING
{
    const Positioning &positioning = node().positioning;
    const Aspect aspect = world.space.aspectOf(m_origin.gameObject);
    const ControlPart *control = world.state.control();
    const AttenuationSpec *spec = control ? control->attenuation(positioning.attenuation) : nullptr;
    const Attenuated attenuated = spec ? attenuate(*control, *spec, aspect) : Attenuated{};
    v.distance = aspect.distance;
    v.priority = attenuated.priority;
    v.silent = v.silent || attenuated.volume <= silenceDb;
    v.volume += attenuated.volume;
    const Elevated elevated = elevate(aspect.elevation);
    v.lowPass += attenuated.lowPass + elevated.lowPass;
    v.highPass += attenuated.highPass + elevated.highPass;
    v.pitch += aspect.shift * static_cast<double>(positioning.doppler);
    // To the ears' axis all of a circle falls; what is above or below is nearer to the middle.
    const double aside = sinPi(aspect.azimuth / 180.0) * cosPi(aspect.elevation / 180.0);
    v.pan += aside * (1.0 - attenuated.spread);
    v.width *= attenuated.spread;
}

/// What its place on the screen makes of it, as its bus has it.
void Voice::follow(Values &v, const Surroundings &around) const noexcept FLUX_NONBLOCKING
{
    const SpatialOutput &output = around.world.autoSpatial.output(m_origin.track);
    const auto policy
        = [&](BusParam param) noexcept { return static_cast<double>(around.mix.get(m_bus, param)); };
    v.pan += output.pan * policy(BusParam::SpatialPan);
    v.width *= output.width * policy(BusParam::SpatialWidth);
    v.volume += output.volume;
    v.lowPass += output.lowPass;
    v.pitch += std::clamp(output.pitch * policy(BusParam::SpatialDoppler), -200.0, 200.0);
}

/// dB that distance and screen add to its send to `bus`.
double Voice::sendOffset(const World &world, ObjectKey bus) const noexcept FLUX_NONBLOCKING
{
    const Positioning &positioning = node().positioning;
    const ControlPart *control = world.state.control();
    const AttenuationSpec *spec
        = positioning.spatial && control ? control->attenuation(positioning.attenuation) : nullptr;
    return spec ? attenuateSend(*control, *spec, world.space.aspectOf(m_origin.gameObject), bus) : 0.0;
}

Voice::Values Voice::values(const Surroundings &around) const noexcept FLUX_NONBLOCKING
{
    const World &world = around.world;
    Values v;
    v.volume = m_origin.randomVolume;
    v.pitch = m_origin.randomPitch;
    Sources sources = this->sources(world);
    sources.volumeLater = true;
    std::array<float, actionParams> own{};
    const auto add = [&](const auto &part, std::uint32_t i, ObjectKey key, DriveRange drives) noexcept {
        for (std::size_t p = 0; p < voiceParams; ++p)
            own[p] = part.get(i, static_cast<VoiceParam>(p));
        if (drives.count > 0)
            drive(part, drives, sources, own.data());
        const auto get
            = [&](VoiceParam p) noexcept { return static_cast<double>(own[static_cast<std::size_t>(p)]); };
        double volume = get(VoiceParam::Volume) + get(VoiceParam::Gain);
        bool mute = get(VoiceParam::Mute) > 0.5;
        if (!world.overrides.isEmpty()) {
            using What = Overrides::What;
            const auto offset
                = [&](What what) noexcept { return world.overrides.offset(what, key, m_origin.gameObject); };
            volume += offset(What::Volume);
            v.pitch += offset(What::Pitch);
            v.lowPass += offset(What::LowPass);
            v.highPass += offset(What::HighPass);
            mute = world.overrides.instead(What::Mute, key, m_origin.gameObject, mute);
        }
        v.muted = v.muted || mute;
        v.silent = v.silent || volume <= silenceDb;
        v.volume += volume;
        v.pitch += get(VoiceParam::Pitch);
        v.lowPass += get(VoiceParam::LowPass);
        v.highPass += get(VoiceParam::HighPass);
        v.pan += get(VoiceParam::Pan);
        v.width *= get(VoiceParam::Width);
    };
    const auto &nodes = m_origin.sounds->nodes();
    for (std::uint32_t node = m_origin.node; node != none; node = nodes[node].parent) {
        add(*m_origin.sounds, node, nodes[node].key, nodes[node].drives);
        blend(v, node, world);
    }
    v.muted = v.muted || m_origin.sounds->value(m_origin.sounds->silencedSlot(m_origin.node)) > 0.5F;
    const EventPart::Action &action = m_origin.event->actions()[m_origin.action];
    add(*m_origin.event, m_origin.action, action.key, action.drives);
    if (node().positioning.spatial)
        place(v, world);
    if (m_origin.track != none)
        follow(v, around);
    v.pitch = std::clamp(v.pitch, -pitchLimit, pitchLimit);
    v.lowPass = std::clamp(v.lowPass, 0.0, 100.0);
    v.highPass = std::clamp(v.highPass, 0.0, 100.0);
    v.width = std::clamp(v.width, 0.0, 2.0);
    v.silent = v.silent || v.blend <= 0.0;
    v.volume += v.blend > 0.0 && v.blend < 1.0 ? gainToDecibels(v.blend) : 0.0;
    return v;
}

Voice::Sends Voice::sends() const noexcept FLUX_NONBLOCKING
{
    const EventPart::Action &action = m_origin.event->actions()[m_origin.action];
    return action.ownSends ? Sends{*m_origin.event, m_origin.event->sends(action)}
                           : Sends{*m_origin.sounds, m_origin.sounds->sends(node())};
}

SoundEdit Voice::edit() const noexcept FLUX_NONBLOCKING
{
    return m_origin.event->actions()[m_origin.action].layer.of(spec());
}

template <class Each> void Voice::forDrives(Each &&each) const noexcept FLUX_NONBLOCKING
{
    const SoundPart &part = *m_origin.sounds;
    const auto all = [&](const Part &of, DriveRange range) noexcept {
        for (const Drive &drive : of.drives().in(range))
            each(of, drive);
    };
    all(*m_origin.event, m_origin.event->actions()[m_origin.action].drives);
    for (std::uint32_t at = m_origin.node; at != none; at = part.nodes()[at].parent)
        all(part, part.nodes()[at].drives);
    for (const EffectSpec &effect : part.effects(node()))
        all(part, effect.drives);
    const Sends sends = this->sends();
    for (const SendSpec &send : sends.specs)
        all(sends.part, send.drives);
}

/// Who has a say in how it sounds, and what there is to tell of its way.
void Voice::findDrivers() noexcept FLUX_NONBLOCKING
{
    const SoundPart &part = *m_origin.sounds;
    m_driven = m_modulated = m_volumeWaves = false;
    m_spatial = node().positioning.spatial;
    m_hasMarkers = !spec().markers.empty();
    m_loops = edit().loop != LoopMode::Off;
    for (std::uint32_t at = m_origin.node; at != none && !m_driven; at = part.nodes()[at].parent)
        m_driven = part.nodes()[at].kind == SoundPart::NodeKind::Blend;
    forDrives([&](const Part &, const Drive &drive) noexcept {
        m_driven = true;
        m_modulated = m_modulated || drive.source.kind == DriveSource::Kind::Modulator;
        m_spatial = m_spatial || drive.source.kind == DriveSource::Kind::BuiltIn;
    });
    const auto waves = [&](const Part &of, DriveRange range) noexcept {
        for (const Drive &drive : of.drives().in(range))
            m_volumeWaves = m_volumeWaves
                || (drive.source.kind == DriveSource::Kind::Modulator && isLevel(drive.target));
    };
    waves(*m_origin.event, m_origin.event->actions()[m_origin.action].drives);
    for (std::uint32_t at = m_origin.node; at != none; at = part.nodes()[at].parent)
        waves(part, part.nodes()[at].drives);
}

void Voice::startModulators(World &world) const noexcept FLUX_NONBLOCKING
{
    const ModulatorOwner owner{m_origin.gameObject, modulatorKey(), m_origin.instance};
    forDrives([&](const Part &, const Drive &drive) noexcept {
        if (drive.source.kind == DriveSource::Kind::Modulator)
            world.modulators.start(drive.source.index, owner, m_origin.playing, m_startFrame);
    });
}

Voice::Versions Voice::versionsNow(const Surroundings &around) const noexcept FLUX_NONBLOCKING
{
    const World &world = around.world;
    Versions now{m_origin.sounds->version(), m_origin.event->version(),
                 m_driven || m_spatial ? world.state.version() : 0, world.overrides.version()};
    now.modulators = m_modulated ? world.modulators.version() : 0;
    if (m_spatial) {
        const ControlPart *control = world.state.control();
        now.space = world.space.version(m_origin.gameObject) + (control ? control->version() : 0);
    }
    if (m_origin.track != none)
        now.track = world.autoSpatial.version(m_origin.track) + around.mix.version();
    return now;
}

/// Most quanta change nothing: then what was found the last time still holds.
void Voice::updateValues(const Surroundings &around) noexcept FLUX_NONBLOCKING
{
    m_changed = false;
    if (m_valuesKnown && versionsNow(around) == m_versions)
        return;
    if (!m_valuesKnown)
        findDrivers();
    m_versions = versionsNow(around);
    m_valuesKnown = true;
    m_values = values(around);
    const double priority = priorityNow(around.world);
    m_changed = priority != m_priority || m_spatial;
    m_priority = priority;
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
    const std::uint32_t frames = spec().sample->frames;
    const double to = percent ? amount * 0.01 * frames : amount * sampleRate;
    m_seekTo = m_place.within(frames, edit(),
                              static_cast<std::uint32_t>(std::clamp(to, 0.0, static_cast<double>(frames))));
    m_seeks = true;
    m_calm = false;
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
        && (m_state == State::Waiting || m_endsUnheard
            || (!stands && block.frame >= m_stopFrame + m_stopLength)))
        return m_stopFrame < block.end() ? Outcome::Ended : Outcome::Waiting;
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
    if (begins && m_passed.frames > 0)
        beginFurtherIn();
    if (m_modulated && m_stopLength == 0) {
        const ModulatorOwner owner{m_origin.gameObject, modulatorKey(), m_origin.instance};
        forDrives([&](const Part &part, const Drive &drive) noexcept {
            if (drive.source.kind == DriveSource::Kind::Modulator && part.value(drive.firstValue) >= 0.5F
                && around.world.modulators.endsVoice(drive.source.index, owner))
                stop(block.frame, block.glideFrames, Shape::Linear);
        });
    }
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
