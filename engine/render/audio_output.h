#pragma once

#include "engine/render/audio_driver.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace flux::engine {

/// Keeps the engine running whatever the sound hardware does: opens the wanted device, falls back to silent
/// running when it can't be opened or goes away, and returns to it when it is back.
///
/// Everything that may take time happens on a thread of its own; the calls return at once.
class AudioOutput {
public:
    enum class State { Stopped, Running, Silent };
    struct Report {
        State state = State::Stopped;
        DeviceSettings settings; ///< as opened
        DeviceFault fault;       ///< why it is silent
        std::vector<DeviceInfo> devices;
        std::uint64_t underruns = 0;
        float load = 0.0F; ///< share of the block's time
    };

    explicit AudioOutput(OutputStage &stage) : m_stage(stage) {}
    ~AudioOutput() { stop(); }

    /// Opens `wanted`, now or when it appears; replaces what was open before.
    void start(const DeviceSettings &wanted);
    void stop();

    [[nodiscard]] Report report() const;

private:
    void run();
    void open(const DeviceSettings &wanted);
    void fallBack(const DeviceSettings &wanted, DeviceFault fault);
    void look();

    OutputStage &m_stage;
    std::unique_ptr<AudioDriver> m_driver; ///< the thread's alone
    std::thread m_thread;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    DeviceSettings m_wanted;
    bool m_reopen = false;
    bool m_stop = false;
    Report m_report;
};

} // namespace flux::engine
