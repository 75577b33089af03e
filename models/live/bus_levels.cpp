#include "models/live/bus_levels.h"

#include <algorithm>
#include <cmath>

namespace flux {

namespace {
constexpr double silence = -96.0;
constexpr double fall = 20.0; ///< dB/s

double decibels(float gain)
{
    return gain > 1.6e-5F ? 20.0 * std::log10(static_cast<double>(gain)) : silence;
}
} // namespace

BusLevels::BusLevels(Read read, std::function<int(doc::ObjectId)> meterOf, QObject *parent)
    : QObject(parent), m_read(std::move(read)), m_meterOf(std::move(meterOf))
{
}

void BusLevels::watch(doc::ObjectId bus)
{
    if (!bus || m_levels[bus].by++ > 0)
        return;
    if (const int meter = m_meterOf(bus); meter > 0)
        (void)m_read(static_cast<std::size_t>(meter)); // what it reached while nobody looked
}

void BusLevels::unwatch(doc::ObjectId bus)
{
    if (const auto found = m_levels.find(bus); found != m_levels.end() && --found->by <= 0)
        m_levels.erase(found);
}

void BusLevels::take(Level &level, std::size_t meter, double seconds)
{
    const engine::Engine::Levels now = m_read(meter);
    const auto sink = [&](double &shown, float gain) {
        shown = std::max({decibels(gain), shown - fall * seconds, silence});
    };
    sink(level.left, now.peakLeft);
    sink(level.right, now.peakRight);
    sink(level.rms, now.rms);
    level.highest = std::max({level.highest, decibels(now.peakLeft), decibels(now.peakRight)});
}

void BusLevels::tick(double seconds)
{
    take(m_main, 0, seconds);
    for (auto bus = m_levels.begin(); bus != m_levels.end(); ++bus)
        if (const int meter = m_meterOf(bus.key()); meter == 0)
            bus->level = m_main; // a meter's peaks are there for one reader
        else if (meter > 0)
            take(bus->level, static_cast<std::size_t>(meter), seconds);
    ++m_ticks;
    Q_EMIT moved();
}

void BusLevels::resetHighest()
{
    m_main.highest = silence;
    for (Watched &bus : m_levels)
        bus.level.highest = silence;
    Q_EMIT moved();
}

} // namespace flux
