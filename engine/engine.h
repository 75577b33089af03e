#pragma once

#include "engine/cache/sample_store.h"
#include "engine/render/audio_output.h"
#include "engine/stream/stream_feeder.h"

#include <chrono>
#include <mutex>
#include <thread>

namespace flux::engine {

/// The whole engine: what a studio, a command line or a game talks to.
///
/// Control calls may come from any one thread at a time unless they say otherwise; inputs from any thread.
class Engine {
public:
    struct Settings {
        double sampleRate = 48000.0;                ///< Hz, the project's
        std::uint32_t voices = 48;                  ///< 1…4096
        std::size_t sampleBudget = 512U * 1048576U; ///< bytes of decoded audio
    };

    Engine();
    explicit Engine(const Settings &settings);
    ~Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    [[nodiscard]] const Settings &settings() const { return m_settings; }
    /// Begins anew at another rate or with room for other voices: all parts, samples and voices are gone, the
    /// device opens again by itself. Everything counts from 0; `record`: all that happens can be captured.
    void restart(double sampleRate, std::uint32_t voices, bool record = false);

    // Structure
    /// Puts parts in force together, in one quantum. What was published before and not yet taken is merged
    /// into it.
    void publish(std::unique_ptr<Transaction> transaction);
    /// How many offers were made so far.
    [[nodiscard]] std::uint64_t published() const { return m_published.load(); }
    [[nodiscard]] SampleStore &samples() { return m_core->samples; }
    [[nodiscard]] const StreamFeeder &streams() const { return m_core->feeder; }

    // Inputs, any thread. A full ring refuses: 0 or false.
    /// Plays an event; returns its playing id.
    std::uint64_t post(PartIndex event, GameObject object = 0, std::uint64_t frame = 0);
    /// Stops all that a post started, its delayed actions too.
    bool stop(std::uint64_t playing, float fadeSeconds = 0.0F, std::uint64_t frame = 0);
    bool stopAll(float fadeSeconds = 0.0F, std::uint64_t frame = 0);
    /// `fadeSeconds` 0: as the parameter's interpolation says. Object 0: everywhere.
    bool setParameter(std::uint32_t parameter, float value, GameObject object = 0, float fadeSeconds = 0.0F,
                      std::uint64_t frame = 0);
    bool resetParameter(std::uint32_t parameter, GameObject object = 0, float fadeSeconds = 0.0F,
                        std::uint64_t frame = 0);
    /// `state` 0: none.
    bool setState(std::uint32_t group, ObjectKey state, std::uint64_t frame = 0);
    /// `value` 0: as authored.
    bool setSwitch(std::uint32_t group, ObjectKey value, GameObject object = 0, std::uint64_t frame = 0);
    using Triple = std::array<float, 3>;
    /// Where a game object is and looks: x to the right, y up, z to the front. One that looks nowhere sounds
    /// to all sides alike. False also when a number is none.
    bool setPosition(GameObject object, const Triple &position, const Triple &forward = {},
                     std::uint64_t frame = 0);
    /// The same of the one who hears it all.
    bool setListener(const Triple &position, const Triple &forward = {0.0F, 0.0F, 1.0F},
                     std::uint64_t frame = 0);
    struct Rectangle {
        float x = 0.0F; ///< in parts of the screen, from its left
        float y = 0.0F; ///< from its top
        float width = 0.0F;
        float height = 0.0F;
    };
    /// Where an element of the screen is; `element` is anchorKey() of its name. False also when a number is
    /// none.
    bool setAnchor(ObjectKey element, const Rectangle &rectangle, bool visible = true,
                   std::uint64_t frame = 0);
    /// Forgets all that was set, by the game or by actions.
    bool forgetAll();
    /// A new game object; 0 when there are as many as there may be.
    GameObject registerObject(std::uint64_t frame = 0);
    /// What it started sounds on with its last values; then they are forgotten and its place is used again.
    bool unregisterObject(GameObject object, std::uint64_t frame = 0);
    /// A value of a part, in order with everything else; while a take is recorded, instead of its slot.
    bool setValue(PartIndex part, std::uint32_t serial, std::uint32_t slot, float value);

    /// Voices tell what their level is made of, as records.
    void setExplaining(bool explains)
    {
        m_explains = explains;
        m_core->renderer.setExplaining(explains);
    }

    /// The sound whose place in its file the state tells (Snapshot::watchedAt); 0: of none.
    void watchSound(ObjectKey sound)
    {
        m_watchedSound = sound;
        m_core->renderer.watchSound(sound);
    }

    /// Processor ticks that a quantum may take before a record tells of it; with a device, as long as it
    /// lasts.
    void allowTicks(std::uint64_t ticks) { m_core->renderer.allowTicks(ticks); }

    // Takes
    [[nodiscard]] CaptureLog &capture() { return m_core->renderer.capture(); }
    /// An input of a recorded take, as it was then.
    bool repeat(const Input &recorded);
    [[nodiscard]] std::uint64_t refusedInputs() const { return m_refusedInputs.load(); }

    // Outwards
    /// The next record of what happened, oldest first; one reader.
    bool nextRecord(Record &record);
    [[nodiscard]] const Renderer::Status &status() const { return m_core->renderer.status(); }
    /// How the time of a quantum is spent, in parts of its length; and the rest of the state.
    struct Load {
        std::array<double, rt::stages> stages{}; ///< since the last look
        double worst = 0.0;                      ///< longest quantum of the last second
        Snapshot now;
    };
    /// One reader, the control thread.
    [[nodiscard]] Load takeLoad();
    struct Levels {
        float peakLeft = 0.0F; ///< linear, since the last look
        float peakRight = 0.0F;
        float rms = 0.0F; ///< of the last quantum
    };
    /// One reader.
    [[nodiscard]] Levels takeLevels(std::size_t bus);

    // Running
    /// Opens a sound device, now or when it appears, and starts the engine thread.
    void startDevice(const DeviceSettings &wanted);
    [[nodiscard]] const AudioOutput &output() const { return m_core->output; }
    /// For offline work instead of a device: loads what is wanted, then renders interleaved stereo. Never
    /// with a device.
    void renderOffline(float *interleaved, std::uint32_t frames);
    /// The audio half of renderOffline(), for whoever has a device of their own: from the audio thread alone.
    void renderDevice(float *interleaved, std::uint32_t frames) noexcept FLUX_NONBLOCKING
    {
        m_core->stage.render(interleaved, frames);
    }
    /// Sets the rate renderOffline() delivers.
    void setOfflineRate(double rate) { m_core->stage.setDeviceRate(rate); }
    /// Control thread, now and then: deletes parts that nobody plays any more.
    void reclaim() { m_core->renderer.reclaim(); }
    /// True when no event is in progress and nothing is waiting.
    [[nodiscard]] bool isIdle() const;

private:
    /// What runs at one sample rate, in the order in which it may go.
    struct Core {
        explicit Core(const Settings &settings);
        SampleStore samples;
        Renderer renderer;
        StreamFeeder feeder;
        OutputStage stage;
        AudioOutput output;
    };
    bool push(Input input);
    bool send(const Input &input);
    bool sendPlace(Input::Op op, GameObject object, const Triple &position, const Triple &forward,
                   std::uint64_t frame);
    /// Refuses what is no number.
    bool sendNumbers(const Input &input);
    void runEngineThread();
    void stopThreads();

    Settings m_settings;
    std::unique_ptr<Core> m_core;
    DeviceSettings m_device; ///< as last asked for
    bool m_deviceAsked = false;
    bool m_explains = false;
    ObjectKey m_watchedSound = 0;
    std::atomic<std::uint64_t> m_published{0};
    Snapshot m_lastLook;
    std::uint64_t m_firstTick = rt::ticks(); ///< and the time then: how fast ticks go
    std::chrono::steady_clock::time_point m_firstTime = std::chrono::steady_clock::now();

    std::mutex m_inputMutex;                  ///< serialises callers; the audio thread never takes it
    std::atomic<std::uint64_t> m_sequence{0}; ///< inputs that the ring took
    std::uint64_t m_posts = 0;
    struct ObjectSlot {
        std::uint32_t uses = 0;
        bool taken = false;
    };
    std::vector<ObjectSlot> m_objects = std::vector<ObjectSlot>(gameObjectLimit);
    std::atomic<std::uint64_t> m_refusedInputs{0};

    std::thread m_thread;
    std::atomic<bool> m_stopThread{false};
};

} // namespace flux::engine
