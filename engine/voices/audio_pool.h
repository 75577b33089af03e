#pragma once

#include "engine/program/event_part.h"

#include <array>

namespace flux::engine {

/// Prepared starts of pooled events: for each, a share of the streams is kept free, so that a start sounds in
/// the next quantum whatever else plays. A pool grows with its use and falls back to its minimum when it was
/// idle; what goes beyond its maximum is counted until it really ends. All pools share half of the streams
/// and 32 MB of rings and resident audio.
class AudioPools {
public:
    static constexpr std::size_t poolLimit = 256;
    static constexpr std::uint64_t byteLimit = 32U << 20U;

    /// How a start of an event stands to its pool.
    enum class Start : std::uint8_t { Unpooled, Prepared, Overflow };

    /// `streams`: how many there are in all.
    explicit AudioPools(std::uint32_t streams, std::uint64_t ringBytes)
        : m_streams(streams), m_ringBytes(ringBytes)
    {
    }

    /// Audio thread: an event is in the program, perhaps changed. False when its minimum can't be met.
    [[nodiscard]] bool adopt(const EventPart &event, std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    /// Audio thread: an event isn't in the program any more. Its starts are counted until they end.
    void drop(ObjectKey event) noexcept FLUX_NONBLOCKING;
    /// Audio thread: an event starts, and one of its starts has ended.
    [[nodiscard]] Start begin(ObjectKey event, std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    void end(ObjectKey event, Start start, std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    /// Audio thread, now and then: pools that were idle fall back to their minimum.
    void trim(std::uint64_t frame) noexcept FLUX_NONBLOCKING;

    /// Streams that are kept free for prepared starts.
    [[nodiscard]] std::uint32_t reservedStreams() const noexcept FLUX_NONBLOCKING { return m_reserved; }
    struct Counts {
        std::uint32_t prepared = 0;
        std::uint32_t busy = 0;
        std::uint32_t overflow = 0;
    };
    [[nodiscard]] Counts counts() const noexcept FLUX_NONBLOCKING { return m_counts; }
    /// Of one event; for tests and the profiler.
    [[nodiscard]] Counts countsOf(ObjectKey event) const noexcept FLUX_NONBLOCKING;

private:
    struct Pool {
        ObjectKey key = 0; ///< 0: free
        EventPool spec;
        Counts counts;
        std::uint64_t used = 0; ///< frame of the last start or end
        bool dropped = false;
    };
    [[nodiscard]] Pool *find(ObjectKey event) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] bool hasRoomFor(const Pool &pool, std::uint32_t prepared) const noexcept FLUX_NONBLOCKING;
    void count() noexcept FLUX_NONBLOCKING;

    std::array<Pool, poolLimit> m_pools{};
    std::uint32_t m_streams;
    std::uint64_t m_ringBytes;
    std::uint32_t m_reserved = 0;
    Counts m_counts;
};

} // namespace flux::engine
