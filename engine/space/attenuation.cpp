#include "engine/space/attenuation.h"

#include "engine/dsp/math.h"

#include <algorithm>

namespace flux::engine {

namespace {
double valueOf(const ControlPart &part, const AttenuationSpec &spec, AttenuationParam param) noexcept
{
    return static_cast<double>(part.value(spec.firstValue + static_cast<std::uint32_t>(param)));
}

double clampedDistance(const ControlPart &part, const AttenuationSpec &spec, const Aspect &aspect) noexcept
{
    return std::min(aspect.distance, valueOf(part, spec, AttenuationParam::MaxDistance));
}
} // namespace

Attenuated attenuate(const ControlPart &part, const AttenuationSpec &spec,
                     const Aspect &aspect) noexcept FLUX_NONBLOCKING
{
    Attenuated result;
    const double distance = clampedDistance(part, spec, aspect);
    for (const Drive &curve : part.drives().in(spec.curves)) {
        if (curve.target >= AttenuationSpec::firstSend)
            continue;
        const double y = curveAt(part, part.drives(), curve, distance);
        switch (static_cast<AttenuationTarget>(curve.target)) {
        case AttenuationTarget::Volume: result.volume += y; break;
        case AttenuationTarget::LowPass: result.lowPass += y; break;
        case AttenuationTarget::HighPass: result.highPass += y; break;
        case AttenuationTarget::Spread: result.spread += y / 100.0; break;
        case AttenuationTarget::Count: break;
        }
    }
    result.spread = std::clamp(result.spread, 0.0, 1.0);
    const double most = valueOf(part, spec, AttenuationParam::MaxDistance);
    result.priority
        = most > 0.0 ? valueOf(part, spec, AttenuationParam::PriorityOffset) * distance / most : 0.0;
    // Inside the inner cone nothing, outside the outer all of it, in between in proportion to the angle.
    const double inner = 0.5 * valueOf(part, spec, AttenuationParam::ConeInner);
    const double outer = std::max(inner, 0.5 * valueOf(part, spec, AttenuationParam::ConeOuter));
    const double outside = aspect.coneAngle <= inner ? 0.0
        : aspect.coneAngle >= outer                  ? 1.0
                                                     : (aspect.coneAngle - inner) / (outer - inner);
    result.volume += outside * valueOf(part, spec, AttenuationParam::ConeVolume);
    result.lowPass += outside * valueOf(part, spec, AttenuationParam::ConeLowPass);
    result.highPass += outside * valueOf(part, spec, AttenuationParam::ConeHighPass);
    return result;
}

double attenuateSend(const ControlPart &part, const AttenuationSpec &spec, const Aspect &aspect,
                     ObjectKey bus) noexcept FLUX_NONBLOCKING
{
    double decibels = 0.0;
    for (const Drive &curve : part.drives().in(spec.curves))
        if (curve.target >= AttenuationSpec::firstSend
            && spec.sends[curve.target - AttenuationSpec::firstSend] == bus)
            decibels += curveAt(part, part.drives(), curve, clampedDistance(part, spec, aspect));
    return decibels;
}

Elevated elevate(double degrees) noexcept FLUX_NONBLOCKING
{
    constexpr double most = 20.0; // %
    const double height = sinPi(degrees / 180.0);
    return {height < 0.0 ? -most * height : 0.0, height > 0.0 ? most * height : 0.0};
}

} // namespace flux::engine
