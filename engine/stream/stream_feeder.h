#pragma once

#include "engine/cache/sample_store.h"
#include "engine/stream/converted_file.h"
#include "engine/stream/stream.h"

#include <chrono>

namespace flux::engine {

/// Fills the rings of all streams, the most urgent first; the engine thread's side.
class StreamFeeder {
public:
    StreamFeeder(StreamPool &pool, SampleStore &store, double sampleRate)
        : m_pool(pool), m_store(store), m_sampleRate(sampleRate), m_feeds(streamLimit)
    {
    }

    /// Does what was asked for, then reads ahead for `slice` at most. True when there is more to read now.
    bool service(std::chrono::microseconds slice);
    /// Reads ahead until every ring is full.
    void fill();

    /// Bytes of the rings that exist.
    [[nodiscard]] std::size_t bytes() const { return m_bytes.load(std::memory_order_relaxed); }
    [[nodiscard]] std::uint32_t openStreams() const { return m_open.load(std::memory_order_relaxed); }

private:
    struct Feed {
        std::unique_ptr<ConvertedFile> file;
        SourceReader reader;
        SoundRegion region;
        std::uint32_t frames = 0;
        bool active = false;
        std::chrono::steady_clock::time_point idleSince{};
    };
    void takeRequests();
    void open(const StreamRequest &request);
    void close(const StreamRequest &request);
    void giveBackRings();
    [[nodiscard]] static std::uint32_t space(const Stream &stream);
    void read(Stream &stream, Feed &feed, std::uint32_t count);

    static constexpr std::uint32_t piece = 2048; ///< frames read between two looks at what is most urgent
    static constexpr std::size_t ringBytes = std::size_t{Stream::ringFrames} * 2 * sizeof(float);
    StreamPool &m_pool;
    SampleStore &m_store;
    double m_sampleRate;
    std::vector<Feed> m_feeds;
    std::vector<float> m_block;
    std::atomic<std::size_t> m_bytes{0};
    std::atomic<std::uint32_t> m_open{0};
};

} // namespace flux::engine
