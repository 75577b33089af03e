#include "engine/render/audio_output.h"

#include <chrono>

namespace flux::engine {

namespace {
constexpr auto checkEvery = std::chrono::milliseconds(250);
constexpr auto retryEvery = std::chrono::seconds(2);
} // namespace

void AudioOutput::start(const DeviceSettings &wanted)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_wanted = wanted;
        m_reopen = true;
        m_stop = false;
    }
    m_changed.notify_all();
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
}

void AudioOutput::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    const std::scoped_lock lock(m_mutex);
    m_report.state = State::Stopped;
}

AudioOutput::Report AudioOutput::report() const
{
    const std::scoped_lock lock(m_mutex);
    return m_report;
}

void AudioOutput::fallBack(const DeviceSettings &wanted, DeviceFault fault)
{
    m_driver.reset();
    m_stage.setDeviceRate(wanted.sampleRate);
    m_driver = makeSilentDriver(m_stage, wanted);
    const std::scoped_lock lock(m_mutex);
    m_report.state = State::Silent;
    m_report.settings = wanted;
    m_report.fault = std::move(fault);
}

void AudioOutput::open(const DeviceSettings &wanted)
{
    m_driver.reset(); // PortAudio finds new devices only when it starts afresh
    DeviceFault fault;
    m_driver = makePortAudioDriver(m_stage, wanted, fault);
    if (!m_driver)
        return fallBack(wanted, std::move(fault));
    const std::scoped_lock lock(m_mutex);
    m_report.state = State::Running;
    m_report.settings = m_driver->settings();
    m_report.fault = {};
}

void AudioOutput::look()
{
    std::vector<DeviceInfo> devices = listDevices();
    const std::scoped_lock lock(m_mutex);
    m_report.devices = std::move(devices);
}

void AudioOutput::run()
{
    auto lastTry = std::chrono::steady_clock::now();
    look();
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        const DeviceSettings wanted = m_wanted;
        const bool reopen = std::exchange(m_reopen, false);
        const bool missing = m_report.state == State::Silent;
        lock.unlock();

        const auto now = std::chrono::steady_clock::now();
        if (reopen) {
            open(wanted);
            lastTry = now;
        } else if (m_driver && !m_driver->isAlive()) {
            fallBack(wanted, {DeviceFault::Kind::StoppedAnswering, m_driver->settings().name, {}});
            lastTry = now;
        } else if (missing && now - lastTry > retryEvery) {
            lastTry = now;
            look();
            const auto report = this->report();
            bool there = false;
            for (const DeviceInfo &device : report.devices)
                there |= wanted.name.empty() ? device.isDefault : device.name == wanted.name;
            if (there)
                open(wanted);
        }

        lock.lock();
        if (m_driver) {
            m_report.underruns = m_driver->status().underruns.load(std::memory_order_relaxed);
            m_report.load = m_driver->status().load.load(std::memory_order_relaxed);
        }
        m_changed.wait_for(lock, checkEvery, [this] { return m_stop || m_reopen; });
    }
    lock.unlock();
    m_driver.reset();
}

} // namespace flux::engine
