#pragma once

#include "engine/cache/lru.h"
#include "engine/cache/sample.h"
#include "engine/rt/spsc_ring.h"
#include "engine/stream/converted_file.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <string>
#include <unordered_map>

namespace flux::engine {

/// All decoded audio, within a byte budget that is tested before memory is taken.
///
/// A slot is pinned while a part holds it. Of the others the one let go of longest ago goes first. Control
/// threads ask, one engine thread loads and evicts; the audio thread only ever reads what a slot points to.
/// The store outlives all that hold its slots.
class SampleStore {
public:
    SampleStore(std::size_t budgetBytes, double sampleRate) : m_budget(budgetBytes), m_sampleRate(sampleRate)
    {
    }

    /// The slot of `file`, made when new and pinned while the pointer lives: one file has one slot, so it is
    /// decoded once.
    /// `owner` is what it is called by in what happens to it.
    [[nodiscard]] std::shared_ptr<SampleSlot> slot(const std::filesystem::path &file, Head head = {},
                                                   std::uint64_t owner = 0);
    /// The slot of that number, pinned; null when it is gone.
    [[nodiscard]] std::shared_ptr<SampleSlot> slotOf(std::uint32_t number);

    /// Asks for the audio; the engine thread loads it. Nothing happens when it is there or on its way.
    void want(const std::shared_ptr<SampleSlot> &slot);

    /// Something that came into memory or went out of it.
    struct Happening {
        bool loaded = false;
        std::uint32_t number = 0;
        std::uint64_t owner = 0;
        std::size_t bytes = 0;
    };
    /// The next of that; one reader. When nobody reads, the latest are lost.
    bool nextHappening(Happening &happening) { return m_happenings.tryPop(happening); }

    /// Engine thread: reads a few thousand frames of what is wanted. False when nothing is.
    bool loadStep();
    /// Engine thread: sleeps until something is wanted, for `milliseconds` at most.
    void waitForWork(int milliseconds);
    void wake() { m_work.notify_all(); }
    /// True while something that was wanted is not there yet.
    [[nodiscard]] bool isLoading() const;

    /// Forgets `file`, so that the next slot() reads it anew; parts keep what they hold.
    void forget(const std::filesystem::path &file);
    /// Gives back all that nothing holds.
    void trim();

    [[nodiscard]] std::size_t bytes() const;
    [[nodiscard]] std::size_t budget() const { return m_budget; }
    /// What fills the memory, for people: pinned first, then the most recently used.
    struct Listed {
        std::filesystem::path file;
        std::size_t bytes = 0;
        bool pinned = false;
    };
    [[nodiscard]] std::vector<Listed> list(std::size_t most) const;

private:
    struct Entry {
        std::unique_ptr<SampleSlot> slot;
        std::weak_ptr<SampleSlot> pin;
        std::string key;
        std::size_t bytes = 0;
    };
    /// A file on its way into memory.
    struct Load {
        std::shared_ptr<SampleSlot> slot;
        std::unique_ptr<ConvertedFile> file;
        std::vector<float> block;
        std::vector<float> floats;
        std::vector<std::int16_t> shorts;
        std::size_t wanted = 0; ///< samples
        std::size_t reserved = 0;
    };

    [[nodiscard]] std::shared_ptr<SampleSlot> pin(Entry &entry);
    void unpin(std::uint32_t number);
    bool step();
    void abandon(AudioFault why);
    void begin(std::shared_ptr<SampleSlot> slot);
    void finish();
    [[nodiscard]] bool makeRoom(std::size_t bytes);
    void drop(std::uint32_t number);

    mutable std::mutex m_mutex;
    std::condition_variable m_work;
    std::unordered_map<std::uint32_t, Entry> m_entries; ///< by number
    std::unordered_map<std::string, std::uint32_t> m_numbers;
    Lru<std::uint32_t, char> m_idle; ///< entries that nothing pins
    std::deque<std::shared_ptr<SampleSlot>> m_wanted;
    Load m_load;                                ///< engine thread
    rt::SpscRing<Happening, 1024> m_happenings; ///< written under the mutex
    bool m_loading = false;
    std::size_t m_bytes = 0;
    std::uint32_t m_lastNumber = 0;
    std::size_t m_budget;
    double m_sampleRate;
};

} // namespace flux::engine
