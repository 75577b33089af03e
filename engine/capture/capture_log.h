#pragma once

#include "engine/program/messages.h"
#include "engine/rt/block.h"
#include "engine/rt/spsc_ring.h"

#include <atomic>
#include <compare>
#include <memory>

namespace flux::engine {

/// What a voice may have to wait for, because a disk or another thread isn't there yet.
enum class Resource : std::uint8_t {
    Sample,  ///< its file, or the head of it
    Stream,  ///< a stream of its own
    Opening, ///< the feeder's ear
    Primed,  ///< enough read ahead to begin
    Flow,    ///< enough to go on
    Refill,  ///< enough to go on again
    Read,    ///< the frames it asks for
    Whole,   ///< the rest of its file
};

/// Something that a take must hold to be rendered again with the same bits.
struct Captured {
    enum class Kind : std::uint8_t {
        Input,       ///< took effect in the quantum of `frame`
        Transaction, ///< count: how many publications are in force
        Withheld,    ///< serial: the voice that had to wait; count: how much it got instead
        Mark,        ///< hash: of all that was rendered until `frame`
    };
    Kind kind = Kind::Input;
    Resource resource = Resource::Sample;
    std::uint32_t count = 0;
    std::uint64_t frame = 0;
    std::uint64_t serial = 0; ///< of a voice, or a hash
    Input input;
};
inline constexpr std::size_t captureCapacity = 16384;

/// A refusal that a replay repeats.
struct Withheld {
    std::uint64_t frame = 0;
    std::uint64_t serial = 0;
    Resource resource = Resource::Sample;
    std::uint32_t count = 0;
    friend auto operator<=>(const Withheld &, const Withheld &) = default;
};

/// What happens to a take on the audio thread: nothing, it is recorded, or it is repeated.
///
/// Recording hands everything over in a ring; what finds no room there makes the take unusable and is
/// counted.
class CaptureLog {
public:
    /// Control thread, before the first quantum.
    void record();
    /// Control thread, before the first quantum: voices wait as they did then.
    void repeat(std::vector<Withheld> script);
    /// Control thread: what follows is no part of the take.
    void end() { m_mode.store(Mode::Off, std::memory_order_relaxed); }

    /// Control thread: the next of what was recorded.
    [[nodiscard]] bool next(Captured &captured);
    /// Control thread: recorded things that found no room.
    [[nodiscard]] std::uint64_t lost() const { return m_lost.load(std::memory_order_relaxed); }

    /// Audio thread: what was there for a voice, `got` of `wanted`; while repeating, what was there then.
    [[nodiscard]] std::uint32_t granted(Resource resource, std::uint64_t serial, std::uint64_t frame,
                                        std::uint32_t got, std::uint32_t wanted) noexcept FLUX_NONBLOCKING
    {
        return mode() == Mode::Off ? got : slowlyGranted(resource, serial, frame, got, wanted);
    }
    [[nodiscard]] bool granted(Resource resource, std::uint64_t serial, std::uint64_t frame,
                               bool there) noexcept FLUX_NONBLOCKING
    {
        return granted(resource, serial, frame, there ? 1U : 0U, 1U) != 0;
    }
    /// Audio thread.
    void input(const Input &input, std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    void transaction(std::uint32_t publications, std::uint64_t frame) noexcept FLUX_NONBLOCKING;
    /// Audio thread: a quantum was rendered.
    void rendered(const rt::Block &block, const float *left, const float *right) noexcept FLUX_NONBLOCKING;

    /// Of all that was rendered since the beginning; for whoever repeats.
    [[nodiscard]] std::uint64_t hash() const { return m_hash; }
    /// Frames between two marks.
    static constexpr std::uint64_t markEvery = 375ULL * rt::quantumFrames;

private:
    enum class Mode : std::uint8_t { Off, Record, Repeat };
    [[nodiscard]] std::uint32_t slowlyGranted(Resource resource, std::uint64_t serial, std::uint64_t frame,
                                              std::uint32_t got,
                                              std::uint32_t wanted) noexcept FLUX_NONBLOCKING;
    void push(const Captured &captured) noexcept FLUX_NONBLOCKING;

    [[nodiscard]] Mode mode() const noexcept FLUX_NONBLOCKING
    {
        return m_mode.load(std::memory_order_relaxed);
    }

    std::atomic<Mode> m_mode{Mode::Off};
    std::unique_ptr<rt::SpscRing<Captured, captureCapacity>> m_ring;
    std::vector<Withheld> m_script; ///< sorted
    std::atomic<std::uint64_t> m_lost{0};
    std::uint64_t m_hash = 0;
};

} // namespace flux::engine
