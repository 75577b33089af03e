#pragma once

#include "engine/render/output_stage.h"

#include <memory>
#include <string>
#include <vector>

namespace flux::engine {

/// What a device is asked for, or found to be.
struct DeviceSettings {
    std::string name;            ///< empty: the system's default
    double sampleRate = 48000.0; ///< Hz; the engine asks for its own
    std::uint32_t block = 256;   ///< frames per callback
};

/// Why a device can't be heard; people read it translated.
struct DeviceFault {
    enum class Kind : std::uint8_t {
        None,
        NoSoundSystem,   ///< detail: the library's words
        NoOutput,        ///< the computer has none
        NotThere,        ///< name: what was asked for
        CantOpen,        ///< name, detail
        StoppedAnswering ///< name
    };
    Kind kind = Kind::None;
    std::string name;
    std::string detail;
};

/// Counters of one running driver, readable from any thread.
struct DriverStatus {
    std::atomic<std::uint64_t> callbacks{0};
    std::atomic<std::uint64_t> underruns{0};
    std::atomic<float> load{0.0F}; ///< share of a block's time that rendering took, smoothed
};

/// Calls an OutputStage from the real world's clock. Stopped by destruction.
class AudioDriver {
public:
    virtual ~AudioDriver() = default;
    [[nodiscard]] virtual DeviceSettings settings() const = 0; ///< as opened
    [[nodiscard]] virtual bool isAlive() const = 0;            ///< false: the device went away
    [[nodiscard]] const DriverStatus &status() const { return m_status; }

protected:
    /// Times one block; from the driver's callback.
    void renderTimed(OutputStage &stage, float *out, std::uint32_t frames, double sampleRate);
    DriverStatus m_status;
};

/// A device that could be opened.
struct DeviceInfo {
    std::string name;
    std::string host; ///< e.g. "ALSA"
    bool isDefault = false;
    double defaultRate = 48000.0;
};

/// Runs by the system's clock and sends the sound nowhere: time passes, events play, meters move.
[[nodiscard]] std::unique_ptr<AudioDriver> makeSilentDriver(OutputStage &stage,
                                                            const DeviceSettings &settings);

/// Null when the device can't be opened; `fault` then says why.
[[nodiscard]] std::unique_ptr<AudioDriver>
makePortAudioDriver(OutputStage &stage, const DeviceSettings &settings, DeviceFault &fault);
/// The devices that can play now. Looks anew each time, so it must not be called while a PortAudio driver
/// runs.
[[nodiscard]] std::vector<DeviceInfo> listDevices();

} // namespace flux::engine
