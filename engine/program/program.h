#pragma once

#include "engine/program/control_part.h"
#include "engine/program/event_part.h"
#include "engine/program/messages.h"
#include "engine/program/mix_part.h"
#include "engine/program/sound_part.h"
#include "engine/rt/sparse_array.h"

#include <atomic>

namespace flux::engine {

/// The parts in force, on the audio thread. A replaced part goes back to the control side when nobody reads
/// it.
class Program {
public:
    Program() = default;
    ~Program();
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    /// Audio thread. Null when there is no such part, or it is of another kind.
    [[nodiscard]] MixPart *mix() const noexcept FLUX_NONBLOCKING
    {
        return as<MixPart>(mixPart, Part::Kind::Mix);
    }
    [[nodiscard]] ControlPart *control() const noexcept FLUX_NONBLOCKING
    {
        return as<ControlPart>(controlPart, Part::Kind::Control);
    }
    [[nodiscard]] SoundPart *sounds(PartIndex index) const noexcept FLUX_NONBLOCKING
    {
        return as<SoundPart>(index, Part::Kind::Sounds);
    }
    /// Of whatever kind.
    [[nodiscard]] Part *part(PartIndex index) const noexcept FLUX_NONBLOCKING
    {
        return index < partLimit ? m_parts[index] : nullptr;
    }
    [[nodiscard]] EventPart *event(PartIndex index) const noexcept FLUX_NONBLOCKING
    {
        return as<EventPart>(index, Part::Kind::Event);
    }

    /// Audio thread: puts the parts of `transaction` in force, O(1) each; replaced parts that nobody reads
    /// stay in it to be deleted, the others follow when they are released.
    void apply(Transaction &transaction) noexcept FLUX_NONBLOCKING;

    /// Audio thread: a voice or an event in progress reads `part` from now on, or no longer.
    static void acquire(Part *part) noexcept FLUX_NONBLOCKING { ++part->m_users; }
    void release(Part *part) noexcept FLUX_NONBLOCKING;

    /// Audio thread, once per quantum: makes released parts visible to reclaim().
    void passBack() noexcept FLUX_NONBLOCKING;
    /// Control thread: deletes released parts.
    void reclaim() noexcept;

private:
    template <class T> [[nodiscard]] T *as(PartIndex index, Part::Kind kind) const noexcept FLUX_NONBLOCKING
    {
        Part *part = index < partLimit ? m_parts[index] : nullptr;
        return part && part->m_kind == kind ? static_cast<T *>(part) : nullptr;
    }

    rt::SparseArray<Part *> m_parts{partLimit};
    Part *m_released = nullptr; ///< audio thread's list
    std::atomic<Part *> m_passed{nullptr};
};

} // namespace flux::engine
