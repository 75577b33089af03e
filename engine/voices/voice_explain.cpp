// Voice: what its level is made of.
#include "engine/control/world.h"
#include "engine/dsp/math.h"
#include "engine/space/attenuation.h"
#include "engine/voices/voice.h"

namespace flux::engine {

bool Voice::wantsExplaining(const rt::Block &block) noexcept FLUX_NONBLOCKING
{
    const double difference = m_loudness - m_explainedLevel;
    const bool first = m_explainedLevel == 1e9;
    const auto pause
        = static_cast<std::uint64_t>(block.sampleRate / 4.0F); // so that a glide isn't told of in full
    if (!first && ((difference < 0.1 && difference > -0.1) || block.frame < m_explained + pause))
        return false;
    m_explained = block.frame;
    m_explainedLevel = m_loudness;
    return true;
}

std::size_t Voice::explain(const Surroundings &around,
                           std::span<GainPart, gainParts> parts) const noexcept FLUX_NONBLOCKING
{
    using By = Record::Part;
    const World &world = around.world;
    const Sources sources = this->sources(world);
    std::size_t count = 0;
    const auto add = [&](By part, ObjectKey key, double decibels) noexcept {
        if (decibels != 0.0 && count + 1 < parts.size()) // the sum always has room
            parts[count++] = {part, key, decibels};
    };
    const auto addDrives = [&](const Part &of, DriveRange range) noexcept {
        const ControlPart *control = world.state.control();
        for (const Drive &drive : of.drives().in(range)) {
            double x = 0.0;
            if (!isLevel(drive.target) || !sources.value(drive.source, x))
                continue;
            const auto enabled = static_cast<double>(of.value(drive.firstValue));
            switch (drive.source.kind) {
            case DriveSource::Kind::State: add(By::State, drive.source.choice, x * enabled); break;
            case DriveSource::Kind::Parameter:
                if (enabled > 0.5)
                    add(By::Parameter, control->parameter(drive.source.index)->key,
                        curveAt(of, of.drives(), drive, x));
                break;
            case DriveSource::Kind::Modulator:
                if (enabled > 0.5)
                    add(By::Modulator, control->modulator(drive.source.index)->key,
                        curveAt(of, of.drives(), drive, x));
                break;
            case DriveSource::Kind::BuiltIn:
                if (enabled > 0.5)
                    add(By::Place, 0, curveAt(of, of.drives(), drive, x));
                break;
            }
        }
    };
    const auto addObject = [&](const auto &of, std::uint32_t i, ObjectKey key, DriveRange drives) noexcept {
        const auto get = [&](VoiceParam p) noexcept { return static_cast<double>(of.get(i, p)); };
        add(By::Object, key, get(VoiceParam::Volume) + get(VoiceParam::Gain));
        add(By::Mute, key, get(VoiceParam::Mute) > 0.5 ? silenceDb : 0.0);
        addDrives(of, drives);
        add(By::Override, key, world.overrides.offset(Overrides::What::Volume, key, m_origin.gameObject));
    };
    const auto &nodes = m_origin.sounds->nodes();
    for (std::uint32_t at = m_origin.node; at != none; at = nodes[at].parent)
        addObject(*m_origin.sounds, at, nodes[at].key, nodes[at].drives);
    if (m_shut || m_origin.sounds->value(m_origin.sounds->silencedSlot(m_origin.node)) > 0.5F)
        add(By::Solo, 0, silenceDb);
    const EventPart::Action &action = m_origin.event->actions()[m_origin.action];
    addObject(*m_origin.event, m_origin.action, action.key, action.drives);
    add(By::Random, 0, m_origin.randomVolume);
    Values blended; // what tracks add
    for (std::uint32_t at = m_origin.node; at != none; at = nodes[at].parent)
        blend(blended, at, world);
    add(By::Blend, 0,
        blended.volume
            + (m_values.blend > 0.0 && m_values.blend < 1.0 ? gainToDecibels(m_values.blend) : 0.0));
    if (node().positioning.spatial) {
        Values placed;
        place(placed, world);
        add(By::Distance, 0, placed.volume);
    }
    if (m_origin.track != none)
        add(By::Screen, 0, world.autoSpatial.output(m_origin.track).volume);
    add(By::Duck, 0, m_duck);
    add(By::Bus, around.mix.buses()[m_bus].key, static_cast<double>(around.busLevels[m_bus]));
    parts[count++] = {By::End, 0, m_loudness};
    return count;
}

} // namespace flux::engine
