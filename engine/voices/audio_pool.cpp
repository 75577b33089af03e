#include "engine/voices/audio_pool.h"

#include <algorithm>

namespace flux::engine {

AudioPools::Pool *AudioPools::find(ObjectKey event) noexcept FLUX_NONBLOCKING
{
    for (Pool &pool : m_pools)
        if (pool.key == event)
            return &pool;
    return nullptr;
}

AudioPools::Counts AudioPools::countsOf(ObjectKey event) const noexcept FLUX_NONBLOCKING
{
    for (const Pool &pool : m_pools)
        if (pool.key == event)
            return pool.counts;
    return {};
}

/// True when this pool may have `prepared` starts beside what the others have.
bool AudioPools::hasRoomFor(const Pool &wanted, std::uint32_t prepared) const noexcept FLUX_NONBLOCKING
{
    std::uint64_t streams = std::uint64_t{prepared} * wanted.spec.streams;
    std::uint64_t bytes = wanted.spec.residentBytes;
    for (const Pool &pool : m_pools) {
        if (pool.key == 0 || &pool == &wanted)
            continue;
        streams += std::uint64_t{pool.counts.prepared} * pool.spec.streams;
        bytes += pool.counts.prepared > 0 ? pool.spec.residentBytes : 0;
    }
    return streams <= m_streams / 2 && bytes + streams * m_ringBytes <= byteLimit;
}

void AudioPools::count() noexcept FLUX_NONBLOCKING
{
    m_counts = {};
    m_reserved = 0;
    for (const Pool &pool : m_pools) {
        if (pool.key == 0)
            continue;
        m_counts.prepared += pool.counts.prepared;
        m_counts.busy += pool.counts.busy;
        m_counts.overflow += pool.counts.overflow;
        m_reserved += (pool.counts.prepared - pool.counts.busy) * pool.spec.streams;
    }
}

bool AudioPools::adopt(const EventPart &event, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    Pool *pool = find(event.key());
    if (event.pool().most == 0) {
        if (pool)
            drop(event.key());
        return true;
    }
    if (!pool) {
        pool = find(0);
        if (!pool)
            return false;
        *pool = {};
        pool->key = event.key();
    }
    pool->spec = event.pool();
    pool->dropped = false;
    pool->used = frame;
    // What is busy stays prepared; beyond that as many as its minimum asks for and there is room for.
    std::uint32_t &prepared = pool->counts.prepared;
    prepared = std::max(pool->counts.busy, std::min(prepared, pool->spec.most));
    while (prepared < pool->spec.least && hasRoomFor(*pool, prepared + 1))
        ++prepared;
    count();
    return prepared >= pool->spec.least;
}

void AudioPools::drop(ObjectKey event) noexcept FLUX_NONBLOCKING
{
    Pool *pool = event != 0 ? find(event) : nullptr;
    if (!pool)
        return;
    pool->dropped = true;
    pool->counts.prepared = pool->counts.busy;
    if (pool->counts.busy == 0 && pool->counts.overflow == 0)
        *pool = {};
    count();
}

AudioPools::Start AudioPools::begin(ObjectKey event, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    Pool *pool = find(event);
    if (!pool || pool->dropped)
        return Start::Unpooled;
    pool->used = frame;
    Counts &counts = pool->counts;
    if (counts.busy == counts.prepared && counts.prepared < pool->spec.most
        && hasRoomFor(*pool, counts.prepared + 1))
        ++counts.prepared;
    const bool prepared = counts.busy < counts.prepared;
    ++(prepared ? counts.busy : counts.overflow);
    count();
    return prepared ? Start::Prepared : Start::Overflow;
}

void AudioPools::end(ObjectKey event, Start start, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    Pool *pool = start != Start::Unpooled ? find(event) : nullptr;
    if (!pool)
        return;
    pool->used = frame;
    --(start == Start::Prepared ? pool->counts.busy : pool->counts.overflow);
    if (pool->dropped)
        drop(event);
    count();
}

void AudioPools::trim(std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    bool changed = false;
    for (Pool &pool : m_pools) {
        const std::uint32_t kept = std::max(pool.spec.least, pool.counts.busy);
        if (pool.key == 0 || pool.counts.prepared <= kept || frame < pool.used + pool.spec.idleFrames)
            continue;
        pool.counts.prepared = kept;
        changed = true;
    }
    if (changed)
        count();
}

} // namespace flux::engine
