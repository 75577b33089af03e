#pragma once

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

    // The three crossings, each with one thread at either end.
    rt::HandOver<Transaction> transactions;
    rt::SpscRing<Input, inputCapacity> inputs;
    rt::SpscRing<Record, recordCapacity> records;

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
    [[nodiscard]] StreamPool &streams() { return m_tools->streams; }
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
        AudioPools::Start start = AudioPools::Start::Unpooled;
        ObjectKey pool = 0; ///< the event that it was a start of; another may be in its place by the end
    };
    static constexpr std::size_t instanceLimit = 1024;

    void adoptPools(const Transaction &transaction) noexcept FLUX_NONBLOCKING;
    void takeSnapshot() noexcept FLUX_NONBLOCKING;
    void takeTransaction() noexcept FLUX_NONBLOCKING;
    void takeInputs() noexcept FLUX_NONBLOCKING;
    void runAgenda() noexcept FLUX_NONBLOCKING;
    void post(const Input &input, std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    void act(std::uint32_t instance, ObjectKey action, std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    void play(std::uint32_t instance, std::uint32_t action, std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] Voice::Origin resolve(std::uint32_t instance,
                                        std::uint32_t action) noexcept FLUX_NONBLOCKING;
    void drawRandoms(Voice::Origin &origin, Instance &instance) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] double draw(Instance &instance, ObjectKey object,
                              Purpose purpose) noexcept FLUX_NONBLOCKING;
    template <class Matches>
    void stopVoices(std::uint64_t frame, std::uint32_t fade, Shape shape,
                    Matches &&matches) noexcept FLUX_NONBLOCKING;
    template <class Ended> void cancelActions(Ended &&ended) noexcept FLUX_NONBLOCKING;
    void renderVoices() noexcept FLUX_NONBLOCKING;
    void gatherReady(const MixPart &mix) noexcept FLUX_NONBLOCKING;
    void settle(Voice &voice, Reason refusal) noexcept FLUX_NONBLOCKING;
    void freeVoice(Voice &voice) noexcept FLUX_NONBLOCKING;
    void endInstanceIfDone(std::uint32_t instance) noexcept FLUX_NONBLOCKING;
    void tell(Record::Kind kind, Reason reason, std::uint64_t frame, std::uint64_t playing, ObjectKey object,
              GameObject gameObject = 0) noexcept FLUX_NONBLOCKING;
    void tell(Record::Kind kind, Reason reason, const Voice &voice) noexcept FLUX_NONBLOCKING;
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
    std::array<float, busLimit> m_busLevels{};
    Agenda m_agenda;
    std::vector<Instance> m_instances;
    std::unique_ptr<VoiceTools> m_tools;
    AudioPools m_pools;
    rt::StageClock m_clock;
    rt::TripleBuffer<Snapshot> m_snapshots;
    Status m_status;
};

} // namespace flux::engine
