#include "engine/control/world.h"

#include "engine/program/mix_part.h"
#include "engine/program/sound_part.h"

#include <algorithm>

namespace flux::engine {

bool Sources::value(const DriveSource &source, double &x) const noexcept FLUX_NONBLOCKING
{
    switch (source.kind) {
    case DriveSource::Kind::Parameter:
        if (!world.state.hasParameter(source.index))
            return false;
        x = world.state.parameter(source.index, owner.object);
        return true;
    case DriveSource::Kind::State: x = world.state.weightOf(source.index, source.choice); return true;
    case DriveSource::Kind::Modulator: return world.modulators.value(source.index, owner, x);
    case DriveSource::Kind::BuiltIn: {
        const Aspect aspect = world.space.aspectOf(owner.object);
        switch (static_cast<BuiltIn>(source.index)) {
        case BuiltIn::Distance: x = aspect.distance; return true;
        case BuiltIn::Azimuth: x = aspect.azimuth; return true;
        case BuiltIn::Elevation: x = aspect.elevation; return true;
        case BuiltIn::ConeAngle: x = aspect.coneAngle; return true;
        case BuiltIn::Speed: x = aspect.speed; return true;
        }
        return false;
    }
    }
    return false;
}

bool isLevel(std::uint32_t target) noexcept FLUX_NONBLOCKING
{
    static_assert(static_cast<int>(VoiceParam::Volume) == static_cast<int>(BusParam::Volume)
                  && static_cast<std::size_t>(VoiceParam::Gain) >= busParams);
    return target == static_cast<std::uint32_t>(VoiceParam::Volume)
        || target == static_cast<std::uint32_t>(VoiceParam::Gain);
}

void drive(const Part &part, DriveRange range, const Sources &sources,
           float *values) noexcept FLUX_NONBLOCKING
{
    const Drives &drives = part.drives();
    for (const Drive &each : drives.in(range)) {
        double x = 0.0;
        const bool isState = each.source.kind == DriveSource::Kind::State;
        if (sources.volumeLater && each.source.kind == DriveSource::Kind::Modulator && isLevel(each.target))
            continue;
        if ((!isState && part.value(each.firstValue) < 0.5F) || !sources.value(each.source, x))
            continue;
        const double y
            = isState ? x * static_cast<double>(part.value(each.firstValue)) : curveAt(part, drives, each, x);
        float &value = values[each.target];
        switch (each.rule) {
        case DriveRule::Replace: value = std::clamp(static_cast<float>(y), each.minimum, each.maximum); break;
        case DriveRule::Add: value += static_cast<float>(y); break;
        case DriveRule::Multiply: value *= static_cast<float>(y); break;
        case DriveRule::Or: value = y > 0.5 ? 1.0F : value; break;
        }
    }
}

} // namespace flux::engine
