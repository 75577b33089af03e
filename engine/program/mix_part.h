#pragma once

#include "engine/dsp/resampler.h"
#include "engine/program/part.h"

namespace flux::engine {

enum class BusParam : std::uint8_t { Volume, Pan, Width, Mute, Count };
inline constexpr std::size_t busParams = static_cast<std::size_t>(BusParam::Count);
inline constexpr std::size_t busLimit = 256;

/// What holds for the whole project.
struct MixSettings {
    std::uint64_t seed = 0;     ///< all draws follow from it
    VoiceLimit limit{4096, {}}; ///< voices that sound at once; the engine may have room for fewer
    double threshold = -80.0;   ///< dB; a quieter voice isn't heard
    Resampling resampling = Resampling::BandLimited;
};

/// The bus tree. Bus 0 is the main bus; a parent always stands before its children.
class MixPart final : public Part {
public:
    struct Bus {
        ObjectKey key = 0;
        std::uint32_t parent = none; ///< none for the main bus
        VoiceLimit limit{};          ///< of the voices of this bus and all that feed it
    };
    explicit MixPart(std::vector<Bus> buses, const MixSettings &global = {})
        : Part(Kind::Mix, buses.size() * busParams), m_buses(std::move(buses)), m_global(global)
    {
        for (std::uint32_t i = 0; i < m_buses.size(); ++i) {
            m_index.add(m_buses[i].key, i);
            setValue(slot(i, BusParam::Width), 1.0F);
        }
        m_index.sort();
    }

    [[nodiscard]] static std::size_t slot(std::uint32_t bus, BusParam param) noexcept FLUX_NONBLOCKING
    {
        return bus * busParams + static_cast<std::size_t>(param);
    }
    [[nodiscard]] float get(std::uint32_t bus, BusParam param) const noexcept FLUX_NONBLOCKING
    {
        return value(slot(bus, param));
    }
    [[nodiscard]] const std::vector<Bus> &buses() const noexcept FLUX_NONBLOCKING { return m_buses; }
    /// Audio thread. The main bus when there is no such bus.
    [[nodiscard]] std::uint32_t find(ObjectKey key) const noexcept FLUX_NONBLOCKING
    {
        const std::uint32_t bus = m_index.find(key);
        return bus == none ? 0 : bus;
    }
    /// Control thread. `none` when there is no such bus.
    [[nodiscard]] std::uint32_t indexOf(ObjectKey key) const { return m_index.find(key); }
    [[nodiscard]] const MixSettings &global() const noexcept FLUX_NONBLOCKING { return m_global; }

private:
    std::vector<Bus> m_buses;
    KeyIndex m_index;
    MixSettings m_global;
};

} // namespace flux::engine
