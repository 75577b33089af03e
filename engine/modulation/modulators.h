#pragma once

#include "engine/control/scoped_map.h"
#include "engine/dsp/lfo.h"
#include "engine/program/control_part.h"
#include "engine/rt/block.h"

#include <span>

namespace flux::engine {

struct World;

/// On whose behalf a modulator is asked: which of its runs is meant depends on its scope.
struct ModulatorOwner {
    GameObject object = 0;
    std::uint32_t voice = none;
    std::uint32_t instance = none; ///< the event in progress
};

/// The LFOs and envelopes that run: one for each voice, event, game object or for all, as each one's scope
/// says. They go on in a pause: they are clocks, not sounds.
///
/// All of it is the audio thread's; nothing here allocates. Where there is no room, what it would drive stays
/// as it was authored, and refused() counts.
class Modulators {
public:
    static constexpr std::uint32_t limit = 2048; ///< running at once

    /// Another control part is in force: modulators that it doesn't know any more end.
    void adopt(const ControlPart *control) noexcept FLUX_NONBLOCKING;
    /// Begins at `frame`, unless it runs already; one that is to run later begins sooner, one that has died
    /// away begins anew if `again`. `identity` decides what a random one draws.
    void start(std::uint32_t index, const ModulatorOwner &owner, std::uint64_t identity, std::uint64_t frame,
               bool again = true) noexcept FLUX_NONBLOCKING;
    void endVoice(std::uint32_t voice) noexcept FLUX_NONBLOCKING;
    void endInstance(std::uint32_t instance) noexcept FLUX_NONBLOCKING;
    void forget(GameObject object) noexcept FLUX_NONBLOCKING;
    /// Those of game objects and of all; the others end with their voices and events.
    void forgetAll() noexcept FLUX_NONBLOCKING;

    /// Actions: all runs of a modulator for a game object, or for all. Begins anew.
    void trigger(std::uint32_t index, GameObject object, bool all,
                 std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    /// Envelopes go on to their release.
    void release(std::uint32_t index, GameObject object, bool all,
                 std::uint64_t frame) noexcept FLUX_NONBLOCKING;

    /// Once per quantum. `world` is what drives their own values.
    void advance(const rt::Block &block, std::uint64_t seed, const World &world) noexcept FLUX_NONBLOCKING;

    /// Its value at the quantum's first frame; false when none runs for the owner.
    [[nodiscard]] bool value(std::uint32_t index, const ModulatorOwner &owner,
                             double &x) const noexcept FLUX_NONBLOCKING;
    /// Its values at all frames of the quantum that was advanced last; false when none runs.
    [[nodiscard]] bool render(std::uint32_t index, const ModulatorOwner &owner, const rt::Block &block,
                              std::span<float, rt::quantumFrames> out) const noexcept FLUX_NONBLOCKING;
    /// True when an envelope that ends its voice has died away.
    [[nodiscard]] bool endsVoice(std::uint32_t index,
                                 const ModulatorOwner &owner) const noexcept FLUX_NONBLOCKING;

    /// The frame at which the next envelope that ends its voice will have died away; ~0: none will.
    [[nodiscard]] std::uint64_t nextEnd() noexcept FLUX_NONBLOCKING;

    [[nodiscard]] bool isEmpty() const noexcept FLUX_NONBLOCKING { return m_runs.size() == 0; }
    /// Another number in each quantum in which some run.
    [[nodiscard]] std::uint32_t version() const noexcept FLUX_NONBLOCKING { return m_version; }
    [[nodiscard]] std::uint64_t refused() const noexcept FLUX_NONBLOCKING { return m_refused; }

private:
    /// Where an LFO is.
    struct Swing {
        double phase = 0.0;      ///< 0…1
        std::uint32_t turns = 0; ///< whole ones since the start
        double smooth = 0.0;
        bool begun = false;
    };
    static constexpr std::uint64_t never = ~std::uint64_t{0};
    struct Run {
        GameObject object = 0;
        std::uint64_t identity = 0;
        std::uint64_t start = 0;
        std::uint64_t released = never;
        std::array<float, modulatorParams> values{}; ///< in this quantum
        Swing swing;                                 ///< at the quantum's first frame
        Swing next;                                  ///< at that of the next
        double value = 0.0;
        bool ended = false;
        // What was triggered again: what it does until then
        std::uint64_t formerStart = never;
        std::uint64_t formerReleased = never;
    };

    [[nodiscard]] static std::uint32_t scopeOf(const ModulatorSpec &spec,
                                               const ModulatorOwner &owner) noexcept FLUX_NONBLOCKING;
    void prepare(const ModulatorSpec &spec, Run &run) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] const Run *find(std::uint32_t index,
                                  const ModulatorOwner &owner) const noexcept FLUX_NONBLOCKING;
    template <class Each>
    void forRuns(std::uint32_t index, GameObject object, bool all, Each &&each) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] double shape(const ModulatorSpec &spec, const Run &run,
                               const Swing &swing) const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] double walk(const ModulatorSpec &spec, const Run &run, Swing &swing, const rt::Block &block,
                              float *out) const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] static double envelope(const ModulatorSpec &spec, const Run &run, std::uint64_t frame,
                                         double sampleRate) noexcept FLUX_NONBLOCKING;

    const ControlPart *m_control = nullptr;
    const World *m_world = nullptr; ///< as of the last advance()
    rt::Block m_block{};            ///< that was advanced last
    std::array<ObjectKey, modulatorLimit> m_keys{};
    std::array<ModulatorScope, modulatorLimit> m_scopes{};
    ScopedMap<Run, limit> m_runs;
    std::uint64_t m_seed = 0;
    std::uint32_t m_version = 1;
    std::uint64_t m_refused = 0;
};

} // namespace flux::engine
