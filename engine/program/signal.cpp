#include "engine/program/signal.h"

#include "engine/dsp/math.h"
#include "engine/effects/equalizer.h"

namespace flux::engine {

std::size_t countValues(const std::vector<EffectSpec> &effects, const std::vector<SendSpec> &sends)
{
    std::size_t count = sends.size() * sendParams;
    for (const EffectSpec &effect : effects)
        count += valuesOf(effect.type);
    return count;
}

void layValues(Part &part, std::vector<EffectSpec> &effects, std::vector<SendSpec> &sends, std::size_t &next,
               KeyIndex &index)
{
    for (SendSpec &send : sends) {
        send.firstValue = static_cast<std::uint32_t>(next);
        index.add(send.key, send.firstValue);
        part.setValue(next + static_cast<std::size_t>(SendParam::Enabled), 1.0F);
        next += sendParams;
    }
    for (EffectSpec &effect : effects) {
        effect.firstValue = static_cast<std::uint32_t>(next);
        effect.valueCount = static_cast<std::uint32_t>(valuesOf(effect.type));
        index.add(effect.key, effect.firstValue);
        part.setValue(next + static_cast<std::size_t>(EffectParam::Wet), 100.0F);
        for (std::size_t band = 0; band < std::min(effect.bands.size(), equalizerBands); ++band)
            index.add(effect.bands[band],
                      static_cast<std::uint32_t>(next + static_cast<std::size_t>(Equalizer::Param::FirstBand)
                                                 + band * bandParams));
        next += effect.valueCount;
    }
}

void loadValues(const Part &part, const EffectSpec &spec,
                std::array<float, effectValues> &values) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < spec.valueCount; ++i)
        values[i] = part.value(spec.firstValue + i);
}

void loadValues(const Part &part, const SendSpec &spec, SendValues &values) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < sendParams; ++i)
        values[i] = part.value(spec.firstValue + i);
}

double sendGain(const SendValues &values) noexcept FLUX_NONBLOCKING
{
    const auto at = [&](SendParam p) noexcept { return values[static_cast<std::size_t>(p)]; };
    if (at(SendParam::Enabled) < 0.5F || at(SendParam::Muted) > 0.5F)
        return 0.0;
    return decibelsToGain(static_cast<double>(at(SendParam::Level)));
}

} // namespace flux::engine
