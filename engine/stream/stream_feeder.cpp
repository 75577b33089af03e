#include "engine/stream/stream_feeder.h"

#include <algorithm>
#include <new>

namespace flux::engine {

namespace {
using Clock = std::chrono::steady_clock;
constexpr auto keepRings = std::chrono::seconds(30);
} // namespace

std::uint32_t StreamFeeder::space(const Stream &stream)
{
    return Stream::ringFrames
        - static_cast<std::uint32_t>(stream.m_written.load(std::memory_order_relaxed)
                                     - stream.m_read.load(std::memory_order_acquire));
}

void StreamFeeder::takeRequests()
{
    StreamRequest request;
    while (m_pool.requests.tryPop(request))
        if (request.op == StreamRequest::Op::Open)
            open(request);
        else
            close(request);
}

void StreamFeeder::open(const StreamRequest &request)
{
    Stream &stream = m_pool[request.stream];
    Feed &feed = m_feeds[request.stream];
    m_open.fetch_add(feed.active ? 0 : 1, std::memory_order_relaxed);
    const auto slot = m_store.slotOf(request.file);
    feed.file.reset();
    try {
        if (!stream.m_ring) {
            stream.m_ring.reset(new float[2 * std::size_t{Stream::ringFrames}]());
            m_bytes.fetch_add(ringBytes, std::memory_order_relaxed);
        }
        AudioFault fault;
        feed.file = slot ? ConvertedFile::open(slot->file, m_sampleRate, fault) : nullptr;
    } catch (const std::bad_alloc &) {
        feed.file.reset(); // silence, and a record of it
    }
    feed.reader = request.reader;
    feed.region = request.region;
    feed.active = true;
    const Sample *head = slot ? slot->sample.load(std::memory_order_acquire) : nullptr;
    const bool failed = !feed.file || (slot && slot->frames != feed.file->frames())
        || (head && head->channels() != feed.file->channels());
    if (failed) // gone, damaged or replaced since its head was read
        feed.file.reset();
    feed.frames = slot ? slot->frames : 0;
    stream.m_failed.store(failed, std::memory_order_relaxed);
    stream.m_complete.store(failed, std::memory_order_relaxed);
    stream.m_begin.store(stream.m_written.load(std::memory_order_relaxed), std::memory_order_relaxed);
    stream.m_served.store(request.generation, std::memory_order_release);
}

void StreamFeeder::close(const StreamRequest &request)
{
    Stream &stream = m_pool[request.stream];
    Feed &feed = m_feeds[request.stream];
    m_open.fetch_sub(feed.active ? 1 : 0, std::memory_order_relaxed);
    feed = {};
    feed.idleSince = Clock::now();
    stream.m_served.store(request.generation, std::memory_order_relaxed);
    stream.m_idle.store(true, std::memory_order_release);
}

void StreamFeeder::giveBackRings()
{
    for (std::uint32_t i = 0; i < streamLimit; ++i) {
        Stream &stream = m_pool[i];
        // Taken again and not yet asked for, it keeps its ring: only an idle one's may go.
        if (!stream.m_ring || m_feeds[i].active || !stream.m_idle.load(std::memory_order_acquire)
            || Clock::now() - m_feeds[i].idleSince < keepRings)
            continue;
        stream.m_ring.reset();
        m_bytes.fetch_sub(ringBytes, std::memory_order_relaxed);
    }
}

void StreamFeeder::read(Stream &stream, Feed &feed, std::uint32_t count)
{
    const auto width = static_cast<std::size_t>(feed.file->channels());
    m_block.resize(std::size_t{piece} * width);
    std::uint64_t written = stream.m_written.load(std::memory_order_relaxed);
    bool broken = false;
    const auto put = [&](const float *from, std::uint32_t frames) {
        for (std::uint32_t i = 0; i < frames; ++i, ++written) {
            const auto at = static_cast<std::size_t>(written % Stream::ringFrames);
            stream.m_ring[at] = from[i * width];
            if (width == 2)
                stream.m_ring[Stream::ringFrames + at] = from[i * width + 1];
        }
    };
    feed.reader.follow(feed.frames, feed.region, count, [&](std::uint32_t position, std::uint32_t stretch) {
        if (broken)
            return;
        if (feed.file->position() != position)
            broken = !feed.file->seek(position);
        const auto got = static_cast<std::uint32_t>(
            broken ? 0 : feed.file->read(std::span(m_block).first(stretch * width)));
        // Shorter than it said: what is missing is silence, so that everything else keeps its time.
        std::fill(m_block.begin() + static_cast<std::ptrdiff_t>(got * width),
                  m_block.begin() + static_cast<std::ptrdiff_t>(stretch * width), 0.0F);
        put(m_block.data(), stretch);
    });
    if (broken)
        stream.m_failed.store(true, std::memory_order_relaxed);
    stream.m_written.store(written, std::memory_order_release);
    if (broken || feed.reader.framesPastEnd() > 0)
        stream.m_complete.store(true, std::memory_order_release);
}

bool StreamFeeder::service(std::chrono::microseconds slice)
{
    const auto end = Clock::now() + slice;
    for (;;) {
        takeRequests();
        std::uint32_t most = 0;
        std::uint32_t urgent = none;
        for (std::uint32_t i = 0; i < streamLimit; ++i) {
            if (!m_feeds[i].active || !m_feeds[i].file
                || m_pool[i].m_complete.load(std::memory_order_relaxed))
                continue;
            if (const std::uint32_t room = space(m_pool[i]); room >= piece && room > most) {
                most = room;
                urgent = i;
            }
        }
        if (urgent == none) {
            giveBackRings();
            return false;
        }
        try {
            read(m_pool[urgent], m_feeds[urgent], piece);
        } catch (const std::bad_alloc &) {
            m_pool[urgent].m_failed.store(true, std::memory_order_relaxed);
            m_pool[urgent].m_complete.store(true, std::memory_order_release);
        }
        if (Clock::now() >= end)
            return true;
    }
}

void StreamFeeder::fill()
{
    while (service(std::chrono::seconds(1))) {}
}

} // namespace flux::engine
