#include "engine/render/audio_driver.h"

#include <chrono>
#include <thread>

namespace flux::engine {

void AudioDriver::renderTimed(OutputStage &stage, float *out, std::uint32_t frames, double sampleRate)
{
    using Clock = std::chrono::steady_clock;
    const auto before = Clock::now();
    stage.render(out, frames);
    const std::chrono::duration<double> took = Clock::now() - before;
    const auto load = static_cast<float>(took.count() * sampleRate / frames);
    m_status.load.store(0.95F * m_status.load.load(std::memory_order_relaxed) + 0.05F * load,
                        std::memory_order_relaxed);
    m_status.callbacks.fetch_add(1, std::memory_order_relaxed);
}

namespace {
class SilentDriver final : public AudioDriver {
public:
    SilentDriver(OutputStage &stage, const DeviceSettings &settings)
        : m_settings(settings), m_buffer(2 * static_cast<std::size_t>(settings.block)),
          m_thread([this, &stage] { run(stage); })
    {
    }
    ~SilentDriver() override
    {
        m_stop.store(true);
        m_thread.join();
    }
    [[nodiscard]] DeviceSettings settings() const override { return m_settings; }
    [[nodiscard]] bool isAlive() const override { return true; }

private:
    void run(OutputStage &stage)
    {
        using Clock = std::chrono::steady_clock;
        auto next = Clock::now();
        const auto block = std::chrono::duration_cast<Clock::duration>(
            std::chrono::duration<double>(m_settings.block / m_settings.sampleRate));
        while (!m_stop.load()) {
            renderTimed(stage, m_buffer.data(), m_settings.block, m_settings.sampleRate);
            next += block;
            if (Clock::now() > next + std::chrono::milliseconds(500))
                next = Clock::now(); // the machine slept: don't catch up
            std::this_thread::sleep_until(next);
        }
    }

    DeviceSettings m_settings;
    std::vector<float> m_buffer;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};
} // namespace

std::unique_ptr<AudioDriver> makeSilentDriver(OutputStage &stage, const DeviceSettings &settings)
{
    return std::make_unique<SilentDriver>(stage, settings);
}

} // namespace flux::engine
