#include "engine/stream/stream.h"

#include <algorithm>

namespace flux::engine {

std::uint32_t Stream::available() noexcept FLUX_NONBLOCKING
{
    if (!isServed())
        return 0;
    if (!m_synced) {
        m_read.store(m_begin.load(std::memory_order_relaxed), std::memory_order_release);
        m_synced = true;
    }
    return static_cast<std::uint32_t>(m_written.load(std::memory_order_acquire)
                                      - m_read.load(std::memory_order_relaxed));
}

void Stream::take(float *left, float *right, std::uint32_t count) noexcept FLUX_NONBLOCKING
{
    if (count == 0)
        return; // there may be no ring yet
    const std::uint64_t read = m_read.load(std::memory_order_relaxed);
    const auto at = static_cast<std::uint32_t>(read % ringFrames);
    const std::uint32_t first = std::min(count, ringFrames - at);
    const auto copy = [&](const float *ring, float *out) noexcept {
        if (!out)
            return;
        std::copy_n(ring + at, first, out);
        std::copy_n(ring, count - first, out + first);
    };
    copy(m_ring.get(), left);
    copy(m_ring.get() + ringFrames, right);
    m_read.store(read + count, std::memory_order_release);
}

Stream *StreamPool::acquire(bool prepared) noexcept FLUX_NONBLOCKING
{
    if (!prepared && m_inUse + m_toClose + m_reserved >= streamLimit)
        return nullptr;
    for (std::uint32_t i = 0; i < streamLimit; ++i) {
        Stream &stream = m_streams[i];
        if (stream.m_taken || m_closing[i] || !stream.m_idle.load(std::memory_order_acquire))
            continue;
        stream.m_taken = true;
        ++m_inUse;
        return &stream;
    }
    return nullptr;
}

bool StreamPool::open(Stream &stream, std::uint32_t file, const SourceReader &reader,
                      const SoundRegion &region) noexcept FLUX_NONBLOCKING
{
    if (requests.full())
        return false;
    stream.m_idle.store(false, std::memory_order_relaxed);
    stream.m_synced = false;
    ++stream.m_generation;
    return requests.tryPush(
        {StreamRequest::Op::Open, indexOf(stream), stream.m_generation, file, reader, region});
}

void StreamPool::release(Stream &stream) noexcept FLUX_NONBLOCKING
{
    stream.m_taken = false;
    --m_inUse;
    if (stream.m_idle.load(std::memory_order_acquire))
        return; // it was never opened
    ++stream.m_generation;
    m_closing[indexOf(stream)] = true;
    ++m_toClose;
    tidy();
}

void StreamPool::tidy() noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < streamLimit && m_toClose > 0; ++i) {
        if (!m_closing[i])
            continue;
        if (!requests.tryPush({StreamRequest::Op::Close, i, m_streams[i].m_generation, 0, {}, {}}))
            return;
        m_closing[i] = false;
        --m_toClose;
    }
}

} // namespace flux::engine
