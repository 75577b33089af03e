#pragma once

#include "engine/program/drive.h"

#include <atomic>
#include <cstddef>
#include <memory>

namespace flux::engine {

/// How many voices something may have at once, and which of equal priority goes when there are more.
struct VoiceLimit {
    enum class Rule : std::uint8_t { Oldest, Quietest, Newest, Furthest };
    std::uint32_t most = 0; ///< 0: no limit
    Rule victim = Rule::Oldest;
};

inline constexpr PartIndex mixPart = 0;
inline constexpr PartIndex controlPart = 1;
inline constexpr PartIndex firstFreePart = 2;
inline constexpr PartIndex partLimit = 1U << 18U;

/// One separately replaceable piece of a program. Its shape never changes; its values are atomic slots that
/// the control thread writes and the audio thread reads, latest wins.
class Part {
public:
    enum class Kind : std::uint8_t { Mix, Control, Sounds, Event };

    Part(Kind kind, std::size_t valueCount, std::vector<DriveSpec> drives = {})
        : m_kind(kind), m_valueCount(valueCount + Drives::countValues(drives)),
          m_values(new std::atomic<float>[m_valueCount]()), m_drives(std::move(drives))
    {
    }
    virtual ~Part() = default;
    Part(const Part &) = delete;
    Part &operator=(const Part &) = delete;

    /// Control thread: where the values of an object of this part begin; `none` when it has none here.
    [[nodiscard]] virtual std::uint32_t valuesAt(ObjectKey key) const = 0;

    [[nodiscard]] Kind kind() const noexcept FLUX_NONBLOCKING { return m_kind; }
    [[nodiscard]] float value(std::size_t slot) const noexcept FLUX_NONBLOCKING
    {
        return m_values[slot].load(std::memory_order_relaxed);
    }
    /// Control thread; or the audio thread, where values come as inputs: never both at once.
    void setValue(std::size_t slot, float value) noexcept FLUX_NONBLOCKING
    {
        m_values[slot].store(value, std::memory_order_relaxed);
        m_version.store(m_version.load(std::memory_order_relaxed) + 1, std::memory_order_release);
    }
    /// Control thread: tells it from others that stood or will stand at its place.
    void setSerial(std::uint32_t serial) { m_serial = serial; }
    [[nodiscard]] std::uint32_t serial() const noexcept FLUX_NONBLOCKING { return m_serial; }
    [[nodiscard]] std::size_t valueCount() const noexcept FLUX_NONBLOCKING { return m_valueCount; }
    /// What drives its values besides their author.
    [[nodiscard]] const Drives &drives() const noexcept FLUX_NONBLOCKING { return m_drives; }

    /// Audio thread: another number after any change of a value, so that nobody need look at all of them.
    [[nodiscard]] std::uint32_t version() const noexcept FLUX_NONBLOCKING
    {
        return m_version.load(std::memory_order_acquire);
    }

protected:
    /// Puts the drives' values behind the others, from `next` on.
    void layDrives(std::size_t next, KeyIndex &index) { m_drives.lay(*this, next, index); }

private:
    friend class Program;
    Kind m_kind;
    std::uint32_t m_serial = 0;
    std::size_t m_valueCount;
    std::unique_ptr<std::atomic<float>[]> m_values;
    Drives m_drives;
    std::atomic<std::uint32_t> m_version{0};
    std::uint32_t m_users = 0; ///< audio thread's: voices and instances that read this part
    bool m_retired = false;    ///< audio thread's: replaced, goes back when nobody reads it
    Part *m_next = nullptr;    ///< in the list of those that go back
};

} // namespace flux::engine
