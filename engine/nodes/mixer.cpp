#include "engine/nodes/mixer.h"

#include "engine/dsp/math.h"

#include <algorithm>

namespace flux::engine {

Mixer::Mixer()
    : m_buses(std::make_unique<std::array<Bus, busLimit>>()),
      m_moved(std::make_unique<std::array<GainGlide, busLimit>>())
{
}

void Mixer::adopt(const MixPart &mix) noexcept FLUX_NONBLOCKING
{
    auto &buses = *m_buses;
    const std::size_t count = std::min(mix.buses().size(), busLimit);
    std::array<bool, busLimit> known{};
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t old = 0; old < m_count; ++old)
            if (m_keys[old] == mix.buses()[i].key) {
                (*m_moved)[i] = buses[old].gains;
                known[i] = buses[old].started;
                break;
            }
    for (std::size_t i = 0; i < count; ++i) {
        m_keys[i] = mix.buses()[i].key;
        buses[i].started = known[i];
        if (known[i])
            buses[i].gains = (*m_moved)[i];
    }
    m_count = count;
}

void Mixer::begin() noexcept FLUX_NONBLOCKING
{
    for (std::size_t i = 0; i < m_count; ++i)
        (*m_buses)[i].fed = false;
}

Mixer::Input Mixer::input(std::uint32_t bus) noexcept FLUX_NONBLOCKING
{
    Bus &b = (*m_buses)[bus];
    if (!b.fed) {
        b.left.fill(0.0F);
        b.right.fill(0.0F);
        b.fed = true;
    }
    return {b.left.data(), b.right.data()};
}

void Mixer::levels(const MixPart &mix, std::array<float, busLimit> &levels) const noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < m_count; ++i) // parents stand before their children
        levels[i] = mix.get(i, BusParam::Volume) + (i > 0 ? levels[mix.buses()[i].parent] : 0.0F);
}

void Mixer::measure(std::size_t bus) noexcept FLUX_NONBLOCKING
{
    const Bus &b = (*m_buses)[bus];
    MeterSlot &meter = m_meters[bus];
    if (!b.fed) {
        meter.energy.store(0.0F, std::memory_order_relaxed);
        return;
    }
    const auto [left, right, energy] = kernels().measure(b.left.data(), b.right.data(), rt::quantumFrames);
    // The reader takes a peak by exchanging it with 0; a maximum lost to that race shows a quantum later.
    if (left > meter.peakLeft.load(std::memory_order_relaxed))
        meter.peakLeft.store(left, std::memory_order_relaxed);
    if (right > meter.peakRight.load(std::memory_order_relaxed))
        meter.peakRight.store(right, std::memory_order_relaxed);
    meter.energy.store(energy / (2.0F * rt::quantumFrames), std::memory_order_relaxed);
}

void Mixer::finish(const rt::Block &block, const MixPart &mix, float *left,
                   float *right) noexcept FLUX_NONBLOCKING
{
    std::fill_n(left, rt::quantumFrames, 0.0F);
    std::fill_n(right, rt::quantumFrames, 0.0F);
    for (std::size_t i = m_count; i-- > 0;) {
        const auto at = static_cast<std::uint32_t>(i);
        Bus &bus = (*m_buses)[i];
        const bool mute = mix.get(at, BusParam::Mute) > 0.5F;
        const double gain = mute ? 0.0 : decibelsToGain(static_cast<double>(mix.get(at, BusParam::Volume)));
        const Gains target = panGains(gain, static_cast<double>(mix.get(at, BusParam::Pan)),
                                      static_cast<double>(mix.get(at, BusParam::Width)), false);
        if (!bus.fed || !bus.started)
            bus.gains.jumpTo(target); // nothing sounds: nothing to glide
        else
            bus.gains.glideTo(target, block.glideFrames);
        bus.started = true;
        if (bus.fed) {
            Input out{left, right};
            if (i > 0)
                out = input(mix.buses()[i].parent);
            if (!bus.gains.isUnity()) // in place: its own signal after its fader is what its meter shows
                bus.gains.turn(bus.left.data(), bus.right.data(), rt::quantumFrames);
            kernels().add(bus.left.data(), out.left, rt::quantumFrames);
            kernels().add(bus.right.data(), out.right, rt::quantumFrames);
        }
        measure(i);
    }
}

} // namespace flux::engine
