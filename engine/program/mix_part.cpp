#include "engine/program/mix_part.h"

#include <algorithm>
#include <functional>

namespace flux::engine {

namespace {
std::size_t countAll(const std::vector<MixPart::Bus> &buses)
{
    std::size_t count = buses.size() * busParams;
    for (const MixPart::Bus &bus : buses)
        count += countValues(bus.effects, bus.sends) + bus.ducks.size() * duckParams;
    return count;
}

std::uint32_t nextSerial()
{
    static std::atomic<std::uint32_t> made{0};
    return ++made;
}
} // namespace

MixPart::MixPart(std::vector<Bus> buses, const MixSettings &global, double sampleRate,
                 std::vector<DriveSpec> drives)
    : Part(Kind::Mix, countAll(buses), std::move(drives)), m_serial(nextSerial()), m_buses(std::move(buses)),
      m_global(global), m_states(m_buses.size())
{
    std::size_t next = m_buses.size() * busParams;
    std::uint32_t effects = 0;
    std::uint32_t ducks = 0;
    for (std::uint32_t i = 0; i < m_buses.size(); ++i) {
        Bus &bus = m_buses[i];
        m_index.add(bus.key, i);
        m_values.add(bus.key, static_cast<std::uint32_t>(i * busParams));
        setValue(slot(i, BusParam::Width), 1.0F);
        for (const BusParam p : {BusParam::SpatialPan, BusParam::SpatialWidth, BusParam::SpatialSmoothing,
                                 BusParam::SpatialReverb, BusParam::SpatialDoppler})
            setValue(slot(i, p), 1.0F);
        bus.effects.resize(std::min(bus.effects.size(), busEffects));
        layValues(*this, bus.effects, bus.sends, next, m_values);
        m_firstEffect.push_back(effects);
        for (const EffectSpec &spec : bus.effects) {
            m_effectRows.add(spec.key, effects++);
            m_states[i].effects.push_back({makeEffect(spec.type, sampleRate), {}, none});
            m_states[i].inTwo = m_states[i].inTwo || spec.postFader;
        }
        m_firstDuck.push_back(ducks);
        m_states[i].ducks.resize(bus.ducks.size());
        for (DuckSpec &duck : bus.ducks) {
            duck.firstValue = static_cast<std::uint32_t>(next);
            m_values.add(duck.key, duck.firstValue);
            m_duckRows.add(duck.key, ducks++);
            next += duckParams;
        }
        m_states[i].sends.resize(bus.sends.size());
        for (const SendSpec &send : bus.sends)
            m_states[i].inTwo = m_states[i].inTwo || send.tap == Tap::PostFader;
    }
    layDrives(next, m_values);
    for (Bus &bus : m_buses) {
        bus.drives = this->drives().of(bus.key);
        for (EffectSpec &effect : bus.effects)
            effect.drives = this->drives().of(effect.key);
        for (SendSpec &send : bus.sends)
            send.drives = this->drives().of(send.key);
        for (DuckSpec &duck : bus.ducks)
            duck.drives = this->drives().of(duck.key);
    }
    m_index.sort();
    m_values.sort();
    m_effectRows.sort();
    m_duckRows.sort();
    m_hasDucks = ducks > 0;
    m_duckReadings = std::make_unique<std::atomic<float>[]>(ducks);
    m_readings = std::make_unique<std::array<std::atomic<float>, 4>[]>(effects);
    for (std::uint32_t i = 0; i < m_buses.size(); ++i)
        for (std::size_t e = 0; e < m_states[i].effects.size(); ++e)
            tell(i, e, m_states[i].effects[e].effect->readings());
    connect();
}

/// Resolves sends and side chains, orders the buses, and gives buffers to those that need one.
void MixPart::connect()
{
    const auto count = static_cast<std::uint32_t>(m_buses.size());
    std::vector<bool> isTarget(count);
    std::vector<bool> isKey(count);
    std::vector<std::vector<std::uint32_t>> feeders(count);
    for (std::uint32_t i = 1; i < count; ++i)
        feeders[m_buses[i].parent].push_back(i);
    // A send that would close a circle is left out; the editors refuse it, a damaged file may have one.
    const auto reaches = [&](std::uint32_t from, std::uint32_t to) {
        std::vector<bool> seen(count);
        const std::function<bool(std::uint32_t)> feeds = [&](std::uint32_t at) { // does `from` feed `at`?
            if (at == from)
                return true;
            if (seen[at])
                return false;
            seen[at] = true;
            return std::ranges::any_of(feeders[at], feeds);
        };
        return feeds(to);
    };
    for (std::uint32_t i = 0; i < count; ++i)
        for (std::size_t s = 0; s < m_buses[i].sends.size(); ++s) {
            const std::uint32_t to = m_index.find(m_buses[i].sends[s].to);
            if (to == none || reaches(to, i))
                continue;
            m_states[i].sends[s].to = to;
            isTarget[to] = true;
            feeders[to].push_back(i);
        }
    for (std::uint32_t i = 0; i < count; ++i)
        for (std::size_t e = 0; e < m_buses[i].effects.size(); ++e)
            if (const ObjectKey key = m_buses[i].effects[e].sideChain; key != 0)
                if (const std::uint32_t at = m_index.find(key); at != none) {
                    m_states[i].effects[e].listensTo = at;
                    isKey[at] = true;
                }
    for (std::uint32_t i = 0; i < count; ++i)
        for (std::size_t d = 0; d < m_buses[i].ducks.size(); ++d) {
            const DuckSpec &spec = m_buses[i].ducks[d];
            const std::uint32_t source = m_index.find(spec.source);
            // A bus can't turn down itself or what it feeds; a damaged file may say so.
            bool feedsIt = source == none;
            for (std::uint32_t at = source; at != none && !feedsIt; at = m_buses[at].parent)
                feedsIt = at == i;
            if (feedsIt)
                continue;
            m_states[i].ducks[d].source = source;
            if (spec.trigger == DuckSpec::Trigger::Level && !m_states[source].level)
                m_states[source].level = std::make_unique<LevelWindow>();
        }
    for (std::uint32_t i = 0; i < count; ++i) // parents stand before their children
        m_states[i].measured = m_states[i].level || (i > 0 && m_states[m_buses[i].parent].measured);
    std::size_t needed = 0;
    std::vector<bool> passive(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        const Bus &bus = m_buses[i];
        passive[i] = i > 0 && !bus.metered && bus.effects.empty() && bus.sends.empty() && !isTarget[i]
            && !isKey[i] && !m_states[i].level;
        needed += passive[i] ? 0 : isKey[i] ? 6 : 2;
    }
    m_buffers.resize(needed);
    Buffer *free = m_buffers.data();
    for (std::uint32_t i = 0; i < count; ++i) {
        BusState &state = m_states[i];
        if (!passive[i])
            state.sum = std::exchange(free, free + 2);
        if (isKey[i]) {
            state.key = std::exchange(free, free + 2);
            state.nextKey = std::exchange(free, free + 2);
        }
        state.inTwo = state.inTwo || isKey[i] || state.level;
        const std::uint32_t parent = m_buses[i].parent;
        state.out = i == 0 ? none : passive[parent] ? m_states[parent].out : parent;
        if (i > 0)
            m_states[state.out].inputs.push_back(i); // room for all that may come
    }
    std::vector<bool> placed(count);
    const std::function<void(std::uint32_t)> place = [&](std::uint32_t at) {
        if (placed[at])
            return;
        placed[at] = true;
        std::ranges::for_each(feeders[at], place);
        if (!passive[at])
            m_order.push_back(at);
    };
    place(0);
    for (std::uint32_t i = 0; i < count; ++i) // all of them are below the main bus; this is for broken files
        place(i);
}

void MixPart::inherit(MixPart &old) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < m_buses.size(); ++i) {
        const std::uint32_t before = old.m_index.find(m_buses[i].key);
        if (before == none)
            continue;
        BusState &now = m_states[i];
        BusState &was = old.m_states[before];
        now.quiet = was.quiet;
        if (now.inTwo == was.inTwo && (now.sum != nullptr) == (was.sum != nullptr)) {
            now.started = was.started;
            now.first = was.first;
            now.second = was.second;
            now.duck = was.duck;
        }
        // The way on is the same only if it runs over the same buses without a buffer.
        const auto over = [](const MixPart &part, std::uint32_t bus) noexcept {
            const std::uint32_t parent = part.m_buses[bus].parent;
            const std::uint32_t out = part.m_states[bus].out;
            return std::pair{out == none ? 0 : part.m_buses[out].key,
                             parent == none || part.m_states[parent].sum ? 0 : part.m_buses[parent].key};
        };
        if (over(*this, i) == over(old, before)) {
            now.way = was.way;
            now.wayStarted = was.wayStarted;
        }
        if (now.key && was.key) {
            std::copy_n(was.key, 2, now.key);
            std::copy_n(was.nextKey, 2, now.nextKey);
        }
        if (now.level && was.level)
            *now.level = *was.level;
        now.active = was.active;
        for (std::size_t d = 0; d < now.ducks.size(); ++d)
            for (std::size_t o = 0; o < was.ducks.size(); ++o)
                if (m_buses[i].ducks[d].key == old.m_buses[before].ducks[o].key)
                    now.ducks[d].duck = was.ducks[o].duck;
        for (std::size_t s = 0; s < now.sends.size(); ++s) {
            now.sends[s].started = was.started; // a new one comes in by a glide
            for (std::size_t o = 0; o < was.sends.size(); ++o) {
                const SendSpec &send = m_buses[i].sends[s];
                const SendSpec &other = old.m_buses[before].sends[o];
                if (send.key != other.key || send.to != other.to || send.tap != other.tap)
                    continue;
                now.sends[s].gains = was.sends[o].gains;
                now.sends[s].started = was.sends[o].started;
            }
        }
        for (std::size_t e = 0; e < now.effects.size(); ++e) {
            const EffectSpec &spec = m_buses[i].effects[e];
            bool known = false;
            for (std::size_t o = 0; o < was.effects.size(); ++o) {
                const EffectSpec &other = old.m_buses[before].effects[o];
                if (other.key != spec.key || other.type != spec.type)
                    continue;
                std::swap(now.effects[e].effect, was.effects[o].effect); // with all it remembers
                now.effects[e].mix = was.effects[o].mix;
                known = true;
            }
            if (!known && was.started)
                now.effects[e].mix.fadeIn();
            tell(i, e, now.effects[e].effect->readings());
        }
    }
}

void MixPart::tell(std::uint32_t bus, std::size_t effect,
                   const EffectReadings &readings) noexcept FLUX_NONBLOCKING
{
    auto &row = m_readings[effectRow(bus, effect)];
    for (std::size_t i = 0; i < readings.size(); ++i)
        row[i].store(readings[i], std::memory_order_relaxed);
}

bool MixPart::readings(ObjectKey effect, EffectReadings &readings) const
{
    const std::uint32_t row = m_effectRows.find(effect);
    if (row == none)
        return false;
    for (std::size_t i = 0; i < readings.size(); ++i)
        readings[i] = m_readings[row][i].load(std::memory_order_relaxed);
    return true;
}

} // namespace flux::engine
