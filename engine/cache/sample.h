#pragma once

#include "engine/rt/realtime.h"
#include "engine/stream/audio_fault.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <vector>

namespace flux::engine {

/// Decoded audio at the project rate; 16-bit sources stay 16-bit. Immutable once made.
class Sample {
public:
    Sample(int channels, std::vector<std::int16_t> data) : m_channels(channels), m_short(std::move(data)) {}
    Sample(int channels, std::vector<float> data) : m_channels(channels), m_float(std::move(data)) {}

    [[nodiscard]] int channels() const noexcept FLUX_NONBLOCKING { return m_channels; }
    [[nodiscard]] std::uint32_t frames() const noexcept FLUX_NONBLOCKING
    {
        return static_cast<std::uint32_t>((m_short.size() + m_float.size())
                                          / static_cast<std::size_t>(m_channels));
    }
    [[nodiscard]] std::size_t bytes() const { return m_short.size() * 2 + m_float.size() * 4; }

    /// Audio thread: where the frames of a mono sample of floats stand; null for others.
    [[nodiscard]] const float *monoFloats() const noexcept FLUX_NONBLOCKING
    {
        return m_channels == 1 && !m_float.empty() ? m_float.data() : nullptr;
    }
    /// Audio thread. Copies frames [from, from + count); a mono source leaves `right` alone.
    void copy(std::uint32_t from, std::uint32_t count, float *left,
              float *right) const noexcept FLUX_NONBLOCKING;

private:
    int m_channels;
    std::vector<std::int16_t> m_short;
    std::vector<float> m_float;
};

/// The part of a file that is kept in memory so that a stream starts at once; frames at the project rate.
struct Head {
    std::uint32_t start = 0;
    std::uint32_t frames = 0; ///< 0: the whole file is kept
};

/// A place for one file's decoded audio: parts hold it, the engine thread fills it, voices read it.
struct SampleSlot {
    enum State : int { Empty, Wanted, Ready, Failed };

    std::filesystem::path file;
    Head head;                ///< what of the file is kept
    std::uint32_t number = 0; ///< names the slot in messages
    std::uint64_t owner = 0;  ///< whoever asked for it first
    std::atomic<int> state{Empty};
    std::atomic<const Sample *> sample{nullptr}; ///< null until Ready; stays while a part holds the slot
    std::uint32_t frames = 0;                    ///< of the whole file at the project rate; when Ready

    [[nodiscard]] bool isStreamed() const noexcept FLUX_NONBLOCKING { return head.frames > 0; }

    /// Why it failed; control and engine threads.
    [[nodiscard]] AudioFault fault() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_fault;
    }
    void fail(AudioFault why)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_fault = std::move(why);
        }
        state.store(Failed, std::memory_order_release);
    }

    SampleSlot() = default;
    SampleSlot(const SampleSlot &) = delete;
    SampleSlot &operator=(const SampleSlot &) = delete;
    ~SampleSlot() { delete sample.load(); }

private:
    mutable std::mutex m_mutex;
    AudioFault m_fault;
};

} // namespace flux::engine
