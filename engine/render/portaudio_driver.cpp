#include "engine/render/audio_driver.h"

#include <algorithm>
#include <chrono>
#include <portaudio.h>
#ifdef __linux__
#include <dlfcn.h>
#endif

namespace flux::engine {

namespace {
#ifdef __linux__
void ignoreAlsa(const char * /*file*/, int /*line*/, const char * /*function*/, int /*error*/,
                const char * /*format*/, ...)
{
}
#endif

/// ALSA and JACK report every device that isn't there on stderr, each time PortAudio looks; what matters
/// comes back as an error anyway. They are PortAudio's libraries, not ours: asked for by name, if present.
void quietLibraries()
{
#ifdef __linux__
    using AlsaHandler = void (*)(const char *, int, const char *, int, const char *, ...);
    using JackHandler = void (*)(const char *);
    if (auto *set = reinterpret_cast<int (*)(AlsaHandler)>(dlsym(RTLD_DEFAULT, "snd_lib_error_set_handler")))
        set(&ignoreAlsa);
    for (const char *name : {"jack_set_error_function", "jack_set_info_function"})
        if (auto *set = reinterpret_cast<void (*)(JackHandler)>(dlsym(RTLD_DEFAULT, name)))
            set([](const char *) {});
#endif
}

/// PortAudio initialised while this lives; counted by PortAudio itself.
class Session {
public:
    Session() : m_error((quietLibraries(), Pa_Initialize())) {}
    ~Session()
    {
        if (m_error == paNoError)
            Pa_Terminate();
    }
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;
    [[nodiscard]] PaError error() const { return m_error; }

private:
    PaError m_error;
};

PaDeviceIndex findDevice(const std::string &name)
{
    if (name.empty())
        return Pa_GetDefaultOutputDevice();
    for (PaDeviceIndex i = 0; i < Pa_GetDeviceCount(); ++i)
        if (const PaDeviceInfo *info = Pa_GetDeviceInfo(i);
            info && info->maxOutputChannels >= 2 && name == info->name)
            return i;
    return paNoDevice;
}

class PortAudioDriver final : public AudioDriver {
public:
    explicit PortAudioDriver(OutputStage &stage) : m_stage(stage) {}
    ~PortAudioDriver() override
    {
        if (m_stream) {
            Pa_AbortStream(m_stream);
            Pa_CloseStream(m_stream);
        }
    }

    bool open(const DeviceSettings &wanted, DeviceFault &fault)
    {
        if (m_session.error() != paNoError) {
            fault = {DeviceFault::Kind::NoSoundSystem, {}, Pa_GetErrorText(m_session.error())};
            return false;
        }
        const PaDeviceIndex device = findDevice(wanted.name);
        if (device == paNoDevice) {
            fault = {wanted.name.empty() ? DeviceFault::Kind::NoOutput : DeviceFault::Kind::NotThere,
                     wanted.name,
                     {}};
            return false;
        }
        const PaDeviceInfo *info = Pa_GetDeviceInfo(device);
        PaStreamParameters to{device, 2, paFloat32,
                              std::max(info->defaultLowOutputLatency, 2.0 * wanted.block / wanted.sampleRate),
                              nullptr};
        m_settings = {info->name, wanted.sampleRate, wanted.block};
        if (Pa_IsFormatSupported(nullptr, &to, wanted.sampleRate) != paFormatIsSupported)
            m_settings.sampleRate = info->defaultSampleRate;
        m_stage.setDeviceRate(m_settings.sampleRate);
        PaError error = Pa_OpenStream(&m_stream, nullptr, &to, m_settings.sampleRate, wanted.block, paNoFlag,
                                      &callback, this);
        if (error == paNoError)
            error = Pa_StartStream(m_stream);
        if (error != paNoError)
            fault = {DeviceFault::Kind::CantOpen, m_settings.name, Pa_GetErrorText(error)};
        return error == paNoError;
    }

    [[nodiscard]] DeviceSettings settings() const override { return m_settings; }

    /// A device that was pulled out either ends its stream or just never calls again.
    [[nodiscard]] bool isAlive() const override
    {
        if (Pa_IsStreamActive(m_stream) != 1)
            return false;
        const auto now = std::chrono::steady_clock::now();
        const std::uint64_t callbacks = m_status.callbacks.load(std::memory_order_relaxed);
        if (callbacks != m_lastCallbacks) {
            m_lastCallbacks = callbacks;
            m_lastSeen = now;
        }
        return now - m_lastSeen < std::chrono::seconds(3);
    }

private:
    static int callback(const void * /*input*/, void *output, unsigned long frames,
                        const PaStreamCallbackTimeInfo * /*time*/, PaStreamCallbackFlags flags, void *self)
    {
        auto &driver = *static_cast<PortAudioDriver *>(self);
        if ((flags & paOutputUnderflow) != 0)
            driver.m_status.underruns.fetch_add(1, std::memory_order_relaxed);
        driver.renderTimed(driver.m_stage, static_cast<float *>(output), static_cast<std::uint32_t>(frames),
                           driver.m_settings.sampleRate);
        return paContinue;
    }

    Session m_session;
    OutputStage &m_stage;
    PaStream *m_stream = nullptr;
    DeviceSettings m_settings;
    mutable std::uint64_t m_lastCallbacks = 0;
    mutable std::chrono::steady_clock::time_point m_lastSeen = std::chrono::steady_clock::now();
};
} // namespace

std::unique_ptr<AudioDriver> makePortAudioDriver(OutputStage &stage, const DeviceSettings &settings,
                                                 DeviceFault &fault)
{
    auto driver = std::make_unique<PortAudioDriver>(stage);
    if (!driver->open(settings, fault))
        return nullptr;
    return driver;
}

std::vector<DeviceInfo> listDevices()
{
    const Session session;
    std::vector<DeviceInfo> devices;
    if (session.error() != paNoError)
        return devices;
    for (PaDeviceIndex i = 0; i < Pa_GetDeviceCount(); ++i) {
        const PaDeviceInfo *info = Pa_GetDeviceInfo(i);
        if (!info || info->maxOutputChannels < 2)
            continue;
        const PaHostApiInfo *host = Pa_GetHostApiInfo(info->hostApi);
        devices.push_back(
            {info->name, host ? host->name : "", i == Pa_GetDefaultOutputDevice(), info->defaultSampleRate});
    }
    return devices;
}

} // namespace flux::engine
