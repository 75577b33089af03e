// What a voice's properties are now: its own along the tree, and what drives them.
#include "engine/control/world.h"
#include "engine/dsp/math.h"
#include "engine/space/attenuation.h"
#include "engine/voices/voice.h"

#include <algorithm>

namespace flux::engine {

namespace {
constexpr double pitchLimit = 4800.0; ///< ct, of the sum along the tree: the resampler's range
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

bool Voice::endsByModulator(const World &world) const noexcept FLUX_NONBLOCKING
{
    const ModulatorOwner owner{m_origin.gameObject, modulatorKey(), m_origin.instance};
    bool ends = false;
    forDrives([&](const Part &part, const Drive &drive) noexcept {
        ends = ends
            || (drive.source.kind == DriveSource::Kind::Modulator && part.value(drive.firstValue) >= 0.5F
                && world.modulators.endsVoice(drive.source.index, owner));
    });
    return ends;
}

void Voice::startModulators(World &world, bool again) const noexcept FLUX_NONBLOCKING
{
    const ModulatorOwner owner{m_origin.gameObject, modulatorKey(), m_origin.instance};
    forDrives([&](const Part &, const Drive &drive) noexcept {
        if (drive.source.kind == DriveSource::Kind::Modulator)
            world.modulators.start(drive.source.index, owner, m_origin.playing, m_startFrame, again);
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

} // namespace flux::engine
