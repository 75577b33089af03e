#pragma once

#include "engine/containers/run.h"
#include "engine/control/world.h"
#include "engine/dsp/draw.h"
#include "engine/nodes/mixer.h"
#include "engine/render/agenda.h"
#include "engine/render/snapshot.h"
#include "engine/rt/denormals.h"
#include "engine/rt/hand_over.h"
#include "engine/rt/triple_buffer.h"
#include "engine/voices/audio_pool.h"
#include "engine/voices/voice_limits.h"

namespace flux::engine {

/// The audio thread's whole work: takes offers, acts on inputs, renders voices and buses, tells what
/// happened.
class Renderer {
public:
    Renderer(double sampleRate, std::uint32_t voiceLimit);
    ~Renderer();
    Renderer(const Renderer &) = delete;
    Renderer &operator=(const Renderer &) = delete;

    /// Audio thread: the next 128 frames, left and right.
    void renderQuantum(float *left, float *right) noexcept FLUX_NONBLOCKING;

    // For rehearsals: voices get no body, so nothing sounds.
    void rehearse() { m_rehearses = true; }
    /// Frames in which nothing can happen but time passing, whole quanta; SourceReader::endless when nothing
    /// more will.
    [[nodiscard]] std::uint64_t quietFrames() noexcept FLUX_NONBLOCKING;
    /// Lets them pass at once.
    void passTime(std::uint64_t frames) noexcept FLUX_NONBLOCKING;
    struct Crowd {
        std::uint32_t voices = 0; ///< that play
        double loudest = -1e9;    ///< dB
    };
    [[nodiscard]] Crowd crowd() noexcept FLUX_NONBLOCKING;

    // The three crossings, each with one thread at either end.
    rt::HandOver<Transaction> transactions;
    rt::SpscRing<Input, inputCapacity> inputs{rt::SpscRing<Input, inputCapacity>::Pages::Sparse};
    rt::SpscRing<Record, recordCapacity> records;
    /// Game objects that nobody needs any more.
    rt::SpscRing<GameObject, gameObjectLimit> freedObjects;

    /// Any thread.
    struct Status {
        std::atomic<std::uint64_t> frame{0};          ///< clock: frames rendered so far
        std::atomic<std::uint64_t> tailEnd{0};        ///< until then effects of buses may sound on
        std::atomic<std::uint32_t> voices{0};         ///< sounding now
        std::atomic<std::uint32_t> unheardVoices{0};  ///< virtual, paused or waiting
        std::atomic<std::uint32_t> streams{0};        ///< that voices hold
        std::atomic<std::uint64_t> starvations{0};    ///< how often a stream ran dry
        std::atomic<std::uint32_t> instances{0};      ///< events in progress
        std::atomic<std::uint64_t> inputsTaken{0};    ///< out of the ring
        std::atomic<std::uint32_t> pending{0};        ///< inputs and actions that wait for their frame
        std::atomic<std::uint64_t> droppedRecords{0}; ///< the ring outwards was full
        std::atomic<std::uint64_t> droppedInputs{0};  ///< the agenda was full
        std::atomic<std::uint64_t> transactions{0};   ///< taken
    };
    [[nodiscard]] const Status &status() const { return m_status; }
    /// The state after the latest quantum; for one reader on any thread.
    [[nodiscard]] const Snapshot &snapshot() { return m_snapshots.take(); }
    [[nodiscard]] MeterSlot &meter(std::size_t bus) { return m_mixer.meter(bus); }
    [[nodiscard]] const SincTable &sinc() const noexcept FLUX_NONBLOCKING { return m_tools->sinc; }
    [[nodiscard]] StreamPool &streams() { return m_tools->streams; }
    /// Any thread: voices tell what their level is made of.
    void setExplaining(bool explains) { m_explains.store(explains, std::memory_order_relaxed); }
    /// Any thread: the sound whose place in its file the snapshot tells; 0: of none.
    void watchSound(ObjectKey sound) { m_watchedSound.store(sound, std::memory_order_relaxed); }
    /// Any thread: ticks that a quantum may take before it is told of; 0: any number.
    void allowTicks(std::uint64_t ticks) { m_allowedTicks.store(ticks, std::memory_order_relaxed); }
    /// What is recorded of it, or repeated.
    [[nodiscard]] CaptureLog &capture() { return m_tools->log; }
    /// Control thread: deletes replaced parts.
    void reclaim() noexcept;

private:
    /// One post and all that it caused.
    struct Instance {
        std::uint64_t playing = 0; ///< 0: free
        EventPart *event = nullptr;
        PartIndex eventIndex = none;
        GameObject gameObject = 0;
        std::uint32_t pendingActions = 0;
        std::uint32_t voices = 0;
        std::uint32_t draws = 0;
        std::uint32_t runs = 0;
        std::uint32_t root = none; ///< of m_roots
        std::uint32_t depth = 0;   ///< how many events posted each other on the way
        std::uint64_t startFrame = 0;
        std::uint32_t track = none; ///< of the auto-spatial
        bool givesWay = false;      ///< it is ending, for a limit
        AudioPools::Start start = AudioPools::Start::Unpooled;
        ObjectKey pool = 0; ///< the event that it was a start of; another may be in its place by the end
    };
    static constexpr std::uint32_t instanceLimit = 1024;
    /// A post from outside: counts the posts it causes, so that no id depends on time.
    struct Root {
        std::uint32_t users = 0; ///< instances
        std::uint32_t caused = 0;
        std::uint64_t frame = 0;     ///< of the quantum that inQuantum counts
        std::uint32_t inQuantum = 0; ///< posts it caused at once
    };
    static constexpr std::uint32_t mostAtOnce = 128; ///< posts that one post may cause in a quantum
    struct ObjectUse {
        GameObject object = 0;
        std::uint32_t instances = 0;
        bool leaves = false;
    };
    /// Where and how something is started.
    struct Start {
        std::uint32_t instance = none;
        std::uint32_t action = none;
        SoundPart *sounds = nullptr;
        PartIndex soundsIndex = none;
        std::uint32_t run = none;
        std::uint32_t item = 0;
        std::uint32_t depth = 0; ///< of containers
        FadeIns fades;
        FadeIn pending;  ///< begins with the first that is started
        Passed passed{}; ///< by then, since `begun`
        std::uint64_t begun = 0;
        /// The frame of something that was to start at `frame`: what is over is taken from its wait first.
        [[nodiscard]] std::uint64_t due(std::uint64_t frame) noexcept FLUX_NONBLOCKING
        {
            if (passed.ofFile)
                return begun;
            const std::uint64_t waited = std::min<std::uint64_t>(passed.frames, frame - begun);
            passed.frames -= static_cast<std::uint32_t>(waited);
            return frame - waited;
        }
        /// A fade of something that starts at `frame`, where it would be by now.
        [[nodiscard]] FadeIn fadeAt(std::uint64_t frame, std::uint32_t length,
                                    Shape shape) const noexcept FLUX_NONBLOCKING
        {
            return {frame - std::min<std::uint64_t>(frame, passed.frames), length, shape};
        }
    };

    void adoptPools(const Transaction &transaction) noexcept FLUX_NONBLOCKING;
    void takeSnapshot() noexcept FLUX_NONBLOCKING;
    [[nodiscard]] double placeOfWatched() noexcept FLUX_NONBLOCKING;
    void takeTransaction() noexcept FLUX_NONBLOCKING;
    void takeInputs() noexcept FLUX_NONBLOCKING;
    void runAgenda() noexcept FLUX_NONBLOCKING;
    void take(const Input &input, std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    // Events (renderer_events.cpp)
    struct Post {
        PartIndex part = none;
        GameObject object = 0;
        std::uint64_t playing = 0;
        std::uint32_t root = none;
        std::uint32_t depth = 0;
    };
    void post(const Post &post, std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] Reason mayBegin(const EventPart &event, const Post &post,
                                  std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] bool makeRoom(const EventPart &event, GameObject object,
                                std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] double loudnessOf(std::uint32_t instance) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] bool holds(const std::vector<Condition> &conditions,
                             GameObject object) const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] double actionValue(std::uint32_t instance, std::uint32_t action,
                                     std::size_t param) const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] Sources sourcesOf(std::uint32_t instance) const noexcept FLUX_NONBLOCKING;
    void advanceWorld() noexcept FLUX_NONBLOCKING;
    void startBusModulators() noexcept FLUX_NONBLOCKING;
    void useObject(GameObject object) noexcept FLUX_NONBLOCKING;
    void leaveObject(GameObject object) noexcept FLUX_NONBLOCKING;
    // Actions (renderer_actions.cpp)
    void act(std::uint32_t instance, ObjectKey action, std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    void set(std::uint32_t instance, std::uint32_t action, std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    void resetPlayLists(const EventPart::Action &action, GameObject object) noexcept FLUX_NONBLOCKING;
    // Starts (renderer_play.cpp)
    void play(std::uint32_t instance, std::uint32_t action, std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    void startNode(Start start, std::uint32_t node, std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    void startVoice(Start start, std::uint32_t node, std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] std::uint32_t pickChild(const Start &start, std::uint32_t node,
                                          std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] double nodeValue(const SoundPart &part, std::uint32_t node, VoiceParam param,
                                   std::uint32_t instance) const noexcept FLUX_NONBLOCKING;
    void drawRandoms(Voice::Origin &origin, Instance &instance) noexcept FLUX_NONBLOCKING;
    // Containers that play on by themselves (renderer_runs.cpp)
    void startRun(Start start, std::uint32_t node, std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    void conductRuns() noexcept FLUX_NONBLOCKING;
    void measureRuns() noexcept FLUX_NONBLOCKING;
    void measureRun(std::uint32_t run) noexcept FLUX_NONBLOCKING;
    void conduct(std::uint32_t run) noexcept FLUX_NONBLOCKING;
    void conductItems(std::uint32_t run) noexcept FLUX_NONBLOCKING;
    void conductSwitch(std::uint32_t run) noexcept FLUX_NONBLOCKING;
    void schedule(std::uint32_t run) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] std::uint64_t fadeOutOf(const Run &run) const noexcept FLUX_NONBLOCKING;
    void fadeOutItem(std::uint32_t run) noexcept FLUX_NONBLOCKING;
    void startItem(std::uint32_t run, std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    void beginNext(std::uint32_t run, std::int64_t frame) noexcept FLUX_NONBLOCKING;
    void passItem(std::uint32_t run, std::uint32_t item, std::int64_t since) noexcept FLUX_NONBLOCKING;
    void stopItem(std::uint32_t run, std::uint32_t item, std::uint64_t frame, std::uint32_t fade,
                  Shape shape) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] bool isPartOf(std::uint32_t run, std::uint32_t item, std::uint32_t ofRun,
                                std::uint32_t ofItem) const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] const Succession &successionOf(const Run &run) const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] double speedOf(const Run &run) const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] double itemDelay(const Run &run, std::uint32_t row) const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] ObjectKey switchValueOf(const Run &run) const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] bool hasMore(const Run &run) const noexcept FLUX_NONBLOCKING;
    void endRunIfDone(std::uint32_t run) noexcept FLUX_NONBLOCKING;
    void leaveRun(std::uint32_t run) noexcept FLUX_NONBLOCKING;
    void rebindRuns() noexcept FLUX_NONBLOCKING;
    void renumberItems(std::uint32_t at, const SoundPart &now) noexcept FLUX_NONBLOCKING;
    /// Nothing more is to come of all runs for which `matches(run)` holds.
    template <class Matches> void endRuns(Matches &&matches) noexcept FLUX_NONBLOCKING
    {
        for (std::uint32_t i = 0; i < Run::limit; ++i)
            if (!m_runs[i].isFree() && matches(m_runs[i])) {
                m_runs[i].ending = true;
                endRunIfDone(i);
            }
    }
    [[nodiscard]] double draw(Instance &instance, ObjectKey object,
                              Purpose purpose) noexcept FLUX_NONBLOCKING;
    template <class Matches>
    void stopVoices(std::uint64_t frame, std::uint32_t fade, Shape shape,
                    Matches &&matches) noexcept FLUX_NONBLOCKING
    {
        m_voices.forEach([&](Voice &voice) noexcept {
            if (matches(voice))
                voice.stop(frame, fade, shape);
        });
    }
    /// Takes the delayed actions off the agenda of all events in progress for which `ended(instance)` holds.
    template <class Ended> void cancelActions(Ended &&ended) noexcept FLUX_NONBLOCKING
    {
        m_agenda.drop([&](std::uint32_t index) noexcept {
            Instance &instance = m_instances[index];
            if (!ended(instance))
                return false;
            --instance.pendingActions;
            return true;
        });
        for (std::uint32_t i = 0; i < instanceLimit; ++i)
            endInstanceIfDone(i);
    }
    void renderVoices() noexcept FLUX_NONBLOCKING;
    [[nodiscard]] Surroundings surroundings() noexcept FLUX_NONBLOCKING;
    void gatherReady() noexcept FLUX_NONBLOCKING;
    void settle(Voice &voice, Reason refusal) noexcept FLUX_NONBLOCKING;
    void freeVoice(Voice &voice) noexcept FLUX_NONBLOCKING;
    void endInstanceIfDone(std::uint32_t instance) noexcept FLUX_NONBLOCKING;
    void tell(Record::Kind kind, Reason reason, std::uint64_t frame, std::uint64_t playing, ObjectKey object,
              GameObject gameObject = 0, float value = 0.0F) noexcept FLUX_NONBLOCKING;
    void tell(Record::Kind kind, Reason reason, const Voice &voice) noexcept FLUX_NONBLOCKING;
    void tell(const Record &record) noexcept FLUX_NONBLOCKING;
    void tellOfVoice(Voice &voice, const Surroundings &around) noexcept FLUX_NONBLOCKING;
    void tellPassed(Voice &voice) noexcept FLUX_NONBLOCKING;
    void tellPick(std::uint32_t instance, ObjectKey child, std::uint32_t row,
                  std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] std::uint32_t frames(double seconds) const noexcept FLUX_NONBLOCKING;

    rt::Block m_block;
    Program m_program;
    Mixer m_mixer;
    VoicePool m_voices;
    VoiceLimits m_limits;
    std::vector<std::uint32_t> m_ready;  ///< the first m_readyCount: voices that want to sound
    std::vector<std::uint8_t> m_isReady; ///< by voice
    std::size_t m_readyCount = 0;
    std::size_t m_readyBefore = 0; ///< a quantum ago
    bool m_voicesChanged = true;
    std::uint64_t m_voiceCount = 0;
    std::size_t m_gathered = 0; ///< voices in progress that were updated in this quantum
    std::unique_ptr<World> m_world;
    const ControlPart *m_control = nullptr; ///< that m_world knows
    Agenda m_agenda;
    std::uint32_t m_publications = 0; ///< in force
    std::vector<Instance> m_instances;
    std::vector<Root> m_roots;
    std::vector<ObjectUse> m_objects;
    struct Cooldown {
        ObjectKey key = 0;
        std::uint64_t readyAt = 0;
    };
    ScopedMap<Cooldown, 1024> m_cooldowns; ///< by event part and game object
    std::vector<Run> m_runs;
    std::uint32_t m_runCount = 0;
    bool m_conducting = false;
    bool m_rehearses = false;
    std::atomic<bool> m_explains{false};
    std::atomic<ObjectKey> m_watchedSound{0};
    bool m_explained = false; ///< in the last quantum
    std::unique_ptr<VoiceTools> m_tools;
    AudioPools m_pools;
    rt::StageClock m_clock;
    std::atomic<std::uint64_t> m_allowedTicks{0};
    rt::TripleBuffer<Snapshot> m_snapshots;
    Status m_status;
};

} // namespace flux::engine
