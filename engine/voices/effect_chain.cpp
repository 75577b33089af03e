#include "engine/voices/effect_chain.h"

#include "engine/control/world.h"

#include <algorithm>

namespace flux::engine {

void EffectChain::clear() noexcept FLUX_NONBLOCKING
{
    m_count = 0;
    m_ran = false;
    for (Place &place : m_places)
        place.key = 0;
}

bool EffectChain::holds(std::span<const EffectSpec> specs) const noexcept FLUX_NONBLOCKING
{
    if (specs.size() != m_count)
        return false;
    for (std::uint32_t i = 0; i < m_count; ++i)
        if (const Place &place = m_places[m_order[i]];
            place.key != specs[i].key || place.type != specs[i].type)
            return false;
    return true;
}

/// Effects that were there before stay as they are, wherever they stand now; new ones fade in.
void EffectChain::adopt(std::span<const EffectSpec> specs) noexcept FLUX_NONBLOCKING
{
    const auto isWanted = [&](const Place &place) noexcept {
        for (const EffectSpec &spec : specs)
            if (spec.key == place.key && spec.type == place.type)
                return true;
        return false;
    };
    for (Place &place : m_places)
        if (!isWanted(place))
            place.key = 0;
    m_count = 0;
    for (const EffectSpec &spec : specs) {
        if (m_count == objectEffects)
            break;
        std::size_t at = 0;
        while (at < objectEffects && m_places[at].key != spec.key)
            ++at;
        if (at == objectEffects) {
            at = 0;
            while (m_places[at].key != 0) // fewer than all are taken
                ++at;
            Place &place = m_places[at];
            place.effect = placeEffect(spec.type, m_memory[at].data());
            if (!place.effect)
                continue; // not for objects
            place.key = spec.key;
            place.type = spec.type;
            place.mix.restart();
            if (m_ran)
                place.mix.fadeIn();
        }
        m_order[m_count++] = static_cast<std::uint8_t>(at);
    }
}

std::uint32_t EffectChain::tail(const rt::Block &block, const SoundPart &part,
                                const SoundPart::Node &node) const noexcept FLUX_NONBLOCKING
{
    std::array<float, effectValues> values{};
    float seconds = 0.0F;
    for (std::uint32_t i = 0; i < m_count; ++i)
        for (const EffectSpec &spec : part.effects(node)) {
            const Place &place = m_places[m_order[i]];
            if (spec.key != place.key)
                continue;
            loadValues(part, spec, values);
            seconds += place.effect->tail(values.data());
        }
    return static_cast<std::uint32_t>(std::min(seconds, 2.0F) * block.sampleRate);
}

void EffectChain::run(const rt::Block &block, const SoundPart &part, const SoundPart::Node &node,
                      const Sources &sources, float *left, float *right,
                      std::uint32_t frames) noexcept FLUX_NONBLOCKING
{
    const World &world = sources.world;
    const GameObject object = sources.owner.object;
    const std::span<const EffectSpec> specs = part.effects(node);
    if (specs.empty() && m_count == 0) {
        m_ran = true;
        return;
    }
    if (!holds(specs))
        adopt(specs);
    std::array<float, effectValues> values{};
    std::uint32_t at = 0;
    for (const EffectSpec &spec : specs) {
        if (at == m_count || m_places[m_order[at]].key != spec.key)
            continue; // one that objects can't have
        Place &place = m_places[m_order[at++]];
        loadDriven(part, spec, sources, values);
        if (!world.overrides.isEmpty()) {
            float &bypass = values[static_cast<std::size_t>(EffectParam::Bypass)];
            bypass = world.overrides.instead(Overrides::What::Bypass, spec.key, object, bypass > 0.5F) ? 1.0F
                                                                                                       : 0.0F;
        }
        place.mix.run(*place.effect, {block, values.data(), left, right, frames});
    }
    m_ran = true;
}

} // namespace flux::engine
