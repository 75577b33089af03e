#pragma once

#include "engine/program/program.h"
#include "engine/rt/block.h"
#include "engine/voices/source_reader.h"
#include "engine/voices/voice_body.h"

#include <optional>

namespace flux::engine {

class Mixer;
struct Aspect;
struct Attenuated;
struct Sources;
struct World;

/// What surrounds all voices in a quantum.
struct Surroundings {
    const MixPart &mix;
    const World &world;
    const float *busLevels = nullptr; ///< dB down to the main bus, by bus
    const float *ducks = nullptr;     ///< dB that a bus's voices are turned down by
    CaptureLog &log;
    std::uint32_t levelsVersion = 0; ///< another number when levels or ducks are others
};

/// A way in from silence.
struct FadeIn {
    std::uint64_t start = 0; ///< frame
    std::uint32_t length = 0;
    Shape shape = Shape::Linear;
};
/// Those of a voice: of its own, of the item it is part of, of the action.
struct FadeIns {
    static constexpr std::size_t limit = 3;
    std::array<FadeIn, limit> all{};
    std::uint32_t count = 0;
    /// One more; where there are too many, the oldest goes.
    void add(const FadeIn &fade) noexcept FLUX_NONBLOCKING
    {
        if (fade.length == 0)
            return;
        if (count == limit) {
            std::move(all.begin() + 1, all.end(), all.begin());
            --count;
        }
        all[count++] = fade;
    }
};

/// One play of one sound, heard or not: source → pitch → high-pass → low-pass → gain, width and pan → bus.
/// An unheard ("virtual") one only knows where it is; a body makes it sound.
class Voice {
public:
    /// What a voice plays, and on whose behalf.
    struct Origin {
        SoundPart *sounds = nullptr;
        PartIndex soundsIndex = none;
        std::uint32_t node = none;
        EventPart *event = nullptr;
        PartIndex eventIndex = none;
        std::uint32_t action = none;
        std::uint32_t instance = none;
        std::uint64_t playing = 0;
        GameObject gameObject = 0;
        bool prepared = false;      ///< its event has a prepared start for it
        std::uint32_t run = none;   ///< of a container that plays on by itself
        std::uint32_t item = 0;     ///< of that run
        std::uint32_t track = none; ///< of the auto-spatial that its event has
        double randomVolume = 0.0;  ///< dB, drawn at the start
        double randomPitch = 0.0;   ///< ct, drawn at the start
    };

    [[nodiscard]] bool isFree() const noexcept FLUX_NONBLOCKING { return m_state == State::Free; }
    [[nodiscard]] const Origin &origin() const noexcept FLUX_NONBLOCKING { return m_origin; }
    void setItem(std::uint32_t item) noexcept FLUX_NONBLOCKING { m_origin.item = item; }
    [[nodiscard]] const SoundPart::Node &node() const noexcept FLUX_NONBLOCKING
    {
        return m_origin.sounds->nodes()[m_origin.node];
    }
    [[nodiscard]] ObjectKey sound() const noexcept FLUX_NONBLOCKING { return node().key; }
    [[nodiscard]] std::uint64_t startFrame() const noexcept FLUX_NONBLOCKING { return m_startFrame; }
    [[nodiscard]] std::uint64_t serial() const noexcept FLUX_NONBLOCKING { return m_serial; }

    /// `serial` counts the voices of a session.
    void start(const Origin &origin, std::uint64_t serial, std::uint64_t frame, const FadeIns &fades,
               const Passed &passed = {}) noexcept FLUX_NONBLOCKING;
    /// Fades out over `length` frames from `frame` on; a stop that would end sooner than an earlier one wins.
    void stop(std::uint64_t frame, std::uint32_t length, Shape shape) noexcept FLUX_NONBLOCKING;
    /// Fades over `fade` frames along `shape`.
    void setPaused(bool paused, std::uint32_t fade, Shape shape) noexcept FLUX_NONBLOCKING
    {
        m_paused = paused;
        m_endsUnheard = m_endsUnheard && paused;
        if (paused && !m_body)
            m_pauseGain = 0.0F; // nothing is to fade
        m_pauseLength = std::max(fade, 1U);
        if (m_pauseGain == 0.0F || m_pauseGain == 1.0F)
            m_pauseShape = shape; // one under way keeps its own: another is elsewhere at this point
        m_calm = false;
    }
    [[nodiscard]] bool isPaused() const noexcept FLUX_NONBLOCKING { return m_paused; }
    /// The pass of its loop is the last.
    void leaveLoop() noexcept FLUX_NONBLOCKING;
    /// Goes on elsewhere, with a short fade between: `amount` is in s, or in % of its file.
    void seek(double amount, bool percent, double sampleRate) noexcept FLUX_NONBLOCKING;
    /// Frames from the beginning of this quantum until its end, at the present pitch; SourceReader::endless
    /// when it never ends or nobody knows yet.
    [[nodiscard]] std::uint64_t framesLeft(const rt::Block &block, CaptureLog &log) noexcept FLUX_NONBLOCKING;
    /// The frame at which it was over, of a voice that was to begin further in than it is long; `none` when
    /// it wasn't.
    [[nodiscard]] std::optional<std::int64_t> overSince() const noexcept FLUX_NONBLOCKING;
    void release(StreamPool &streams) noexcept FLUX_NONBLOCKING;
    /// It was about to be heard, and stays unheard instead: time passes for it.
    void giveUpReturn(StreamPool &streams) noexcept FLUX_NONBLOCKING
    {
        goUnheard(streams);
        m_resuming = false;
    }

    /// Takes over the parts now in force; false when what it plays is no longer in them.
    [[nodiscard]] bool rebind(Program &program) noexcept FLUX_NONBLOCKING;

    enum class Outcome : std::uint8_t {
        Waiting,   ///< for its frame, its audio, or the end of a pause
        Ready,     ///< plays in this quantum, heard or not
        Ended,     ///< all of it was played, or its stop has faded out
        Late,      ///< its audio didn't come in time
        Unreadable ///< its audio can't be used
    };
    /// The first half of a quantum: what it is about to do.
    [[nodiscard]] Outcome update(const rt::Block &block,
                                 const Surroundings &around) noexcept FLUX_NONBLOCKING;

    // What the limits look at; after update() was Ready.
    [[nodiscard]] double priority() const noexcept FLUX_NONBLOCKING { return m_priority; }
    /// dB: all gains from sound to main bus without mutes and the sample's own level.
    [[nodiscard]] double loudness() const noexcept FLUX_NONBLOCKING { return m_loudness; }
    [[nodiscard]] std::uint32_t bus() const noexcept FLUX_NONBLOCKING { return m_bus; }
    /// Between its game object and the listener; 0 when it doesn't stand in space.
    [[nodiscard]] double distance() const noexcept FLUX_NONBLOCKING { return m_values.distance; }
    /// Frame at which it begins; before that it waits.
    [[nodiscard]] bool isWaiting() const noexcept FLUX_NONBLOCKING { return m_state == State::Waiting; }
    /// Many quanta pass unheard at once, fewer than framesLeft().
    void passTime(std::uint64_t frames) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] bool isFinite() const noexcept FLUX_NONBLOCKING;
    /// True when priority or loudness are others than a quantum ago, or it has just begun.
    [[nodiscard]] bool hasChanged() const noexcept FLUX_NONBLOCKING { return m_changed; }
    /// Fading out for good because something else needs its place: no limit counts it.
    [[nodiscard]] bool isStolen() const noexcept FLUX_NONBLOCKING { return m_stolen; }
    /// Fades out for good.
    [[nodiscard]] bool isStopping() const noexcept FLUX_NONBLOCKING { return m_stopLength > 0; }
    void steal(std::uint64_t frame, std::uint32_t length) noexcept FLUX_NONBLOCKING;

    // Heard or not
    [[nodiscard]] bool isHeard() const noexcept FLUX_NONBLOCKING { return m_body != nullptr && m_heard; }
    [[nodiscard]] bool hasBody() const noexcept FLUX_NONBLOCKING { return m_body != nullptr; }
    /// Is to be heard, and waits for a body or its stream.
    [[nodiscard]] bool isAwaited() const noexcept FLUX_NONBLOCKING { return m_body == nullptr && m_heard; }
    /// True until start or refusal has been told.
    [[nodiscard]] bool isNew() const noexcept FLUX_NONBLOCKING { return m_new; }
    void announce() noexcept FLUX_NONBLOCKING { m_new = false; }
    /// What one contributor makes of its level.
    struct GainPart {
        Record::Part part = Record::Part::Object;
        ObjectKey key = 0;
        double decibels = 0.0;
    };
    static constexpr std::size_t gainParts = 32;
    /// Finds what its level is made of; how many there are. Those that change nothing are left out.
    [[nodiscard]] std::size_t explain(const Surroundings &around,
                                      std::span<GainPart, gainParts> parts) const noexcept FLUX_NONBLOCKING;
    /// True when its level is another than when it was last explained, some time ago.
    [[nodiscard]] bool wantsExplaining(const rt::Block &block) noexcept FLUX_NONBLOCKING;
    /// Where it was at the end of the last quantum that was looked at, and how often its loop had been
    /// passed.
    struct Progress {
        std::uint32_t position = 0;
        std::uint32_t passes = 0;
    };
    /// That of now; `before` is what this said the last time.
    [[nodiscard]] Progress progress(Progress &before) noexcept FLUX_NONBLOCKING
    {
        before = std::exchange(m_progress, {m_place.position(), m_place.passes()});
        return m_progress;
    }
    /// True when a marker or the end of its loop may have been passed in this quantum.
    [[nodiscard]] bool mayHavePassed() const noexcept FLUX_NONBLOCKING
    {
        return m_hasMarkers || (m_loops && !m_passedOn); // straight from memory it goes round no loop
    }
    /// What it plays of its file, its action's say included.
    [[nodiscard]] SoundEdit edit() const noexcept FLUX_NONBLOCKING;
    /// Where in its file it reads next, frames at the engine's rate.
    [[nodiscard]] std::uint32_t filePosition() const noexcept FLUX_NONBLOCKING
    {
        return m_place.next(spec().sample->frames, edit());
    }
    /// What its loop repeats of the file.
    [[nodiscard]] SourceReader::Span loop() const noexcept FLUX_NONBLOCKING
    {
        return m_place.loopOf(spec().sample->frames, edit());
    }
    /// Its level will be told of again.
    void explainAgain() noexcept FLUX_NONBLOCKING { m_explainedLevel = 1e9; }
    [[nodiscard]] const SoundSpec &played() const noexcept FLUX_NONBLOCKING { return spec(); }
    /// Begins the modulators that drive it; `again`: also those that others have left ended.
    void startModulators(World &world, bool again = true) const noexcept FLUX_NONBLOCKING;
    /// What its modulators know it by.
    [[nodiscard]] std::uint32_t modulatorKey() const noexcept FLUX_NONBLOCKING
    {
        return static_cast<std::uint32_t>(m_serial);
    }
    /// True when it could sound in this quantum; otherwise its stream has been asked for and is on its way.
    /// `noneLeft` is set when there is no stream left.
    [[nodiscard]] bool isPrimed(VoiceTools &tools, bool &noneLeft) noexcept FLUX_NONBLOCKING;
    /// Sounds from this quantum on, in `body`; comes back as its object says.
    void embody(VoiceBody &body) noexcept FLUX_NONBLOCKING;
    /// Fades out and goes on unheard, or fades in again before that has ended.
    void setHeard(bool heard) noexcept FLUX_NONBLOCKING { m_heard = heard; }
    /// Has gone on unheard, for a limit or the threshold, and was told of as such.
    [[nodiscard]] bool isVirtual() const noexcept FLUX_NONBLOCKING { return m_virtual; }
    void setVirtual(bool unheard) noexcept FLUX_NONBLOCKING
    {
        m_virtual = unheard;
        m_inStep = unheard && isBlendedDown();
    }

    /// Where it goes on when it is heard again.
    [[nodiscard]] VirtualReturn comesBack() const noexcept FLUX_NONBLOCKING
    {
        return m_inStep ? VirtualReturn::FromElapsed : node().virtualReturn;
    }
    /// Turned down by a blend: too quiet for that, it goes on unheard, in step with its siblings.
    [[nodiscard]] bool isBlendedDown() const noexcept FLUX_NONBLOCKING { return m_values.blend < 1.0; }

    /// The second half of a quantum: renders into its bus, or passes the time. False when it has ended.
    [[nodiscard]] bool process(const rt::Block &block, const Surroundings &around, Mixer &mixer,
                               VoiceTools &tools) noexcept FLUX_NONBLOCKING;
    /// What is wrong with its stream, once: Late when it ran dry, so that the voice fades out and waits for
    /// more, Unreadable when the file can't be read any further.
    [[nodiscard]] Reason takeTrouble() noexcept FLUX_NONBLOCKING
    {
        return std::exchange(m_trouble, Reason::None);
    }

private:
    enum class State : std::uint8_t { Free, Waiting, Playing };
    struct Values {
        double volume = 0.0;
        double pitch = 0.0;
        double lowPass = 0.0;
        double highPass = 0.0;
        double pan = 0.0;
        double width = 1.0;
        double blend = 1.0;    ///< gain by the blends it is part of
        double distance = 0.0; ///< of its game object
        double priority = 0.0; ///< that distance adds
        bool silent = false;
        bool muted = false;
    };
    /// Of what m_values was made.
    struct Versions {
        std::uint32_t sounds = 0;
        std::uint32_t event = 0;
        std::uint32_t state = 0; ///< 0 when the game has no say in it
        std::uint32_t overrides = 0;
        std::uint32_t modulators = 0; ///< 0 when none drives it
        std::uint32_t space = 0;      ///< of its game object, 0 when it hears nothing of space
        std::uint32_t track = 0;      ///< of its event's auto-spatial and the mix's policy
        friend bool operator==(const Versions &, const Versions &) = default;
    };
    [[nodiscard]] Versions versionsNow(const Surroundings &around) const noexcept FLUX_NONBLOCKING;
    /// True when an envelope that ends what it drives has died away.
    [[nodiscard]] bool endsByModulator(const World &world) const noexcept FLUX_NONBLOCKING;
    /// Calls `each(part, drive)` for all that drives it, its effects and its sends.
    template <class Each> void forDrives(Each &&each) const noexcept FLUX_NONBLOCKING;
    void findDrivers() noexcept FLUX_NONBLOCKING;
    [[nodiscard]] Sources sources(const World &world) const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] Values values(const Surroundings &around) const noexcept FLUX_NONBLOCKING;
    void place(Values &values, const World &world) const noexcept FLUX_NONBLOCKING;
    void follow(Values &values, const Surroundings &around) const noexcept FLUX_NONBLOCKING;
    void blend(Values &values, std::uint32_t child, const World &world) const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] double priorityNow(const World &world) const noexcept FLUX_NONBLOCKING;
    void updateValues(const Surroundings &around) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] double sendOffset(const World &world, ObjectKey bus) const noexcept FLUX_NONBLOCKING;
    void modulate(const rt::Block &block, const World &world,
                  std::span<float, rt::quantumFrames> gains) const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] bool isFadingIn(std::uint64_t frame) const noexcept FLUX_NONBLOCKING;
    void delayFades(std::uint64_t frames) noexcept FLUX_NONBLOCKING;
    void settleDown(const rt::Block &block, const Sample &sample, Mixer &mixer) noexcept FLUX_NONBLOCKING;
    void playOn(const Sample &sample, const MixPart &mix, Mixer &mixer, VoiceTools &tools,
                std::uint32_t needed) noexcept FLUX_NONBLOCKING;
    void wakeUp(const Sample &sample) noexcept FLUX_NONBLOCKING;
    void applyEnvelopes(const rt::Block &block, const ShapeTable &shapes, float *left, float *right,
                        std::uint32_t from) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] bool pass(std::uint32_t count, std::uint32_t fileFrames) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] const SoundSpec &spec() const noexcept FLUX_NONBLOCKING
    {
        return m_origin.sounds->sound(node().payload);
    }
    void beginFurtherIn() noexcept FLUX_NONBLOCKING;
    /// The slot whose audio it begins with: its sound's, or the one that `event` keeps for its trim.
    [[nodiscard]] const SampleSlot &headIn(const EventPart &event,
                                           std::uint32_t action) const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] const SampleSlot &layerHead() const noexcept FLUX_NONBLOCKING
    {
        return headIn(*m_origin.event, m_origin.action);
    }
    struct Sends {
        const Part &part; ///< that has their values
        std::span<const SendSpec> specs;
    };
    /// Its action's own, or its object's.
    [[nodiscard]] Sends sends() const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] bool hasAudio(const rt::Block &block, CaptureLog &log) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] bool openStream(VoiceTools &tools) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] bool flows(VoiceTools &tools, std::uint32_t needed) noexcept FLUX_NONBLOCKING;
    void readSource(VoiceTools &tools, const Sample &sample, float *left, float *right,
                    std::uint32_t needed) noexcept FLUX_NONBLOCKING;
    void mix(const rt::Block &block, const Surroundings &around, Mixer &mixer, float *left,
             float *right) noexcept FLUX_NONBLOCKING;
    void send(const rt::Block &block, const Surroundings &around, Mixer &mixer, bool preFader,
              const float *left, const float *right) noexcept FLUX_NONBLOCKING;
    void applyWaves(const rt::Block &block, const World &world, float *left,
                    float *right) noexcept FLUX_NONBLOCKING;
    void applyPause(const ShapeTable &shapes, float *left, float *right) noexcept FLUX_NONBLOCKING;
    void goUnheard(StreamPool &streams) noexcept FLUX_NONBLOCKING;
    void arrive() noexcept FLUX_NONBLOCKING;

    Origin m_origin;
    std::uint64_t m_serial = 0;
    State m_state = State::Free;
    bool m_new = true;
    bool m_changed = true;
    bool m_heard = false;
    bool m_stolen = false;
    bool m_ofLayer = false;     ///< begins with what its action keeps, not with its sound's head
    bool m_endsUnheard = false; ///< was stopped while it stood still
    bool m_virtual = false;
    bool m_inStep = false; ///< goes on unheard for a blend: comes back where it would be
    bool m_paused = false;
    Shape m_pauseShape = Shape::Linear;
    float m_pauseGain = 1.0F; ///< before the shape
    std::uint32_t m_pauseLength = 1;
    std::uint64_t m_startFrame = 0;
    FadeIns m_fades;
    Shape m_stopShape = Shape::Linear;
    std::uint32_t m_stopLength = 0; ///< 0: not stopping
    float m_stopFrom = 1.0F;        ///< gain at which the stop began
    float m_stopGain = 1.0F;        ///< what the stop has made of it so far
    std::uint64_t m_stopFrame = 0;
    Values m_values;
    Versions m_versions;
    bool m_valuesKnown = false;
    bool m_driven = false;      ///< the game has a say in its values
    bool m_modulated = false;   ///< so have LFOs and envelopes…
    bool m_volumeWaves = false; ///< …in its volume, frame by frame
    bool m_spatial = false;     ///< so has where its game object is
    double m_priority = 50.0;
    double m_loudness = 0.0;
    std::uint32_t m_bus = 0;
    std::uint32_t m_levelsVersion = 0; ///< of the buses' levels at the last update
    std::uint64_t m_askedAt
        = ~std::uint64_t{0}; ///< frame of the quantum in which its audio was asked for last
    bool m_hasAudio = false;
    bool m_hasMarkers = false;
    bool m_loops = false;
    bool m_shut = false; ///< somebody listens to other buses alone
    // Most quanta of most voices only go on: at the file's speed, at one gain, with nothing else to do
    bool m_calm = false;                  ///< the last quantum was like this, and nothing has changed
    bool m_passedOn = false;              ///< the resampler hasn't seen what was played since
    std::uint32_t m_calmFrames = 0;       ///< that may still be played like this
    std::uint64_t m_mixStamp = 0;         ///< of the mix at the last update
    double m_duck = 0.0;                  ///< dB, of its bus's voices
    const Sample *m_calmSample = nullptr; ///< what it then plays
    VoiceBody *m_body = nullptr;
    SourceReader m_place;  ///< what is heard next
    SourceReader m_reader; ///< what the body's resampler reads next, some frames ahead of that
    // Streamed sounds only
    Stream *m_stream = nullptr;
    Passed m_passed;        ///< when it begins
    std::int64_t m_lag = 0; ///< frames between what is read next and where the stream begins
    float m_flow = 1.0F;    ///< 0 while it waits for its stream
    bool m_starved = false; ///< fading out because the stream runs dry, or waiting for it
    bool m_failed = false;  ///< the stream can't be read, and that was told
    Reason m_trouble = Reason::None;
    bool m_reopen = false;   ///< what the stream delivers is not what is wanted any more
    bool m_resuming = false; ///< it was paused: no time has passed for it
    bool m_seeks = false;    ///< fades out to go on at m_seekTo
    bool m_seeksShare = false;
    std::uint32_t m_seekTo = 0;   ///< frame of its file, or a share of it times 2³²
    std::uint64_t m_fraction = 0; ///< past m_place, times 2³², while it has no body
    Progress m_progress;
    std::uint64_t m_explained = 0; ///< frame
    double m_explainedLevel = 1e9; ///< dB
};
static_assert(sizeof(Voice) <= 512, "an unheard voice's share of memory");

} // namespace flux::engine
