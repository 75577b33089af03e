#pragma once

#include "engine/rt/realtime.h"
#include "engine/rt/spsc_ring.h"
#include "engine/voices/source_reader.h"

#include <atomic>
#include <cstdint>
#include <memory>

namespace flux::engine {

/// What the audio thread asks of the engine thread for one stream.
struct StreamRequest {
    enum class Op : std::uint8_t { Open, Close };
    Op op = Op::Open;
    std::uint32_t stream = 0;
    std::uint32_t generation = 0; ///< of the stream: what was delivered for an earlier one is not wanted
    std::uint32_t file = 0;       ///< SampleSlot::number
    SourceReader reader;          ///< where to begin, and how to go on
    SoundRegion region;
};
inline constexpr std::size_t streamRequestCapacity = 1024;
inline constexpr std::uint32_t streamLimit = 256;

/// A file being read ahead of one voice: a ring that the engine thread fills and the audio thread empties.
class Stream {
public:
    static constexpr std::uint32_t ringFrames = 24000;

    // Audio thread
    /// Frames that can be taken now.
    [[nodiscard]] std::uint32_t available() noexcept FLUX_NONBLOCKING;
    /// Takes `count` frames of those available; null pointers throw them away.
    void take(float *left, float *right, std::uint32_t count) noexcept FLUX_NONBLOCKING;
    /// True when all that there will ever be is available.
    [[nodiscard]] bool isComplete() const noexcept FLUX_NONBLOCKING
    {
        return isServed() && m_complete.load(std::memory_order_acquire);
    }
    /// True when the file could not be read to its end.
    [[nodiscard]] bool hasFailed() const noexcept FLUX_NONBLOCKING
    {
        return isServed() && m_failed.load(std::memory_order_acquire);
    }

private:
    friend class StreamPool;
    friend class StreamFeeder;
    [[nodiscard]] bool isServed() const noexcept FLUX_NONBLOCKING
    {
        return m_served.load(std::memory_order_acquire) == m_generation;
    }

    std::unique_ptr<float[]> m_ring; ///< engine thread: left, then right; there while the stream is open
    std::atomic<std::uint64_t> m_written{0}; ///< frames, by the engine thread
    std::atomic<std::uint64_t> m_read{0};    ///< frames, by the audio thread
    std::atomic<std::uint64_t> m_begin{0};   ///< where the served generation begins
    std::atomic<std::uint32_t> m_served{0};  ///< generation that is being delivered
    std::atomic<bool> m_complete{false};
    std::atomic<bool> m_failed{false};
    std::atomic<bool> m_idle{true}; ///< closed, by the engine thread
    std::uint32_t m_generation = 0; ///< audio thread
    bool m_synced = false;          ///< audio thread: what was of earlier generations is gone
    bool m_taken = false;           ///< audio thread
};

/// All streams; the audio thread's side.
class StreamPool {
public:
    StreamPool() : m_streams(new Stream[streamLimit]) {}

    /// Audio thread: a free stream, or null; only a `prepared` start may take one of those kept for such.
    [[nodiscard]] Stream *acquire(bool prepared = false) noexcept FLUX_NONBLOCKING;
    /// Audio thread: how many are kept for prepared starts.
    void reserve(std::uint32_t streams) noexcept FLUX_NONBLOCKING { m_reserved = streams; }
    /// Audio thread: has `file` delivered as `reader` would read it from now on. False when the engine thread
    /// is behind with its requests: ask again.
    [[nodiscard]] bool open(Stream &stream, std::uint32_t file, const SourceReader &reader,
                            const SoundRegion &region) noexcept FLUX_NONBLOCKING;
    /// Audio thread: gives a stream back.
    void release(Stream &stream) noexcept FLUX_NONBLOCKING;
    /// Audio thread, once per quantum: closes what could not be closed at once.
    void tidy() noexcept FLUX_NONBLOCKING;
    [[nodiscard]] std::uint32_t inUse() const noexcept FLUX_NONBLOCKING { return m_inUse; }

    rt::SpscRing<StreamRequest, streamRequestCapacity> requests;
    [[nodiscard]] Stream &operator[](std::uint32_t index) { return m_streams[index]; }

private:
    [[nodiscard]] std::uint32_t indexOf(const Stream &stream) const noexcept FLUX_NONBLOCKING
    {
        return static_cast<std::uint32_t>(&stream - m_streams.get());
    }
    std::unique_ptr<Stream[]> m_streams;
    std::uint32_t m_inUse = 0;
    std::uint32_t m_reserved = 0;
    std::uint32_t m_toClose = 0; ///< streams whose closing is still to be asked for
    std::array<bool, streamLimit> m_closing{};
};

} // namespace flux::engine
