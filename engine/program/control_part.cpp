#include "engine/program/control_part.h"

namespace flux::engine {

ControlPart::ControlPart(Layout layout)
    : Part(Kind::Control,
           layout.attenuations.size() * attenuationParams + layout.modulators.size() * modulatorParams,
           std::move(layout.drives)),
      m_layout(std::move(layout))
{
    std::size_t next = 0;
    const auto lay = [&](auto &specs, std::uint32_t count) {
        for (auto &spec : specs) {
            spec.firstValue = static_cast<std::uint32_t>(next);
            if (spec.key != 0)
                m_values.add(spec.key, spec.firstValue);
            next += count;
        }
    };
    lay(m_layout.attenuations, attenuationParams);
    lay(m_layout.modulators, modulatorParams);
    layDrives(next, m_values);
    for (AttenuationSpec &spec : m_layout.attenuations)
        spec.curves = drives().of(spec.key);
    for (ModulatorSpec &spec : m_layout.modulators)
        spec.drives = drives().of(spec.key);
    m_values.sort();
}

} // namespace flux::engine
