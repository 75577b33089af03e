#pragma once

#include "engine/cache/sample.h"

#include <condition_variable>
#include <deque>
#include <list>
#include <memory>
#include <unordered_map>

namespace flux::engine {

/// All decoded audio, within a byte budget that is tested before memory is taken.
///
/// A slot that a part holds is pinned. Of the others the one wanted longest ago goes first. Control threads
/// ask, one engine thread loads and evicts; the audio thread only ever reads what a slot points to.
class SampleStore {
public:
    SampleStore(std::size_t budgetBytes, double sampleRate) : m_budget(budgetBytes), m_sampleRate(sampleRate)
    {
    }

    /// The slot of `file`, made when new: one file has one slot, so it is decoded once.
    [[nodiscard]] std::shared_ptr<SampleSlot> slot(const std::filesystem::path &file);

    /// Asks for the audio; the engine thread loads it. Nothing happens when it is there or on its way.
    void want(const std::shared_ptr<SampleSlot> &slot);

    /// Engine thread: loads the next wanted file. False when nothing is wanted.
    bool loadNext();
    /// Engine thread: sleeps until something is wanted, for `milliseconds` at most.
    void waitForWork(int milliseconds);
    void wake() { m_work.notify_all(); }
    /// True while something that was wanted is not there yet.
    [[nodiscard]] bool isLoading() const;

    /// Forgets `file`, so that the next slot() reads it anew; parts keep what they hold.
    void forget(const std::filesystem::path &file);
    /// Gives back all that no part holds.
    void trim();

    [[nodiscard]] std::size_t bytes() const;
    [[nodiscard]] std::size_t budget() const { return m_budget; }

private:
    struct Entry {
        std::shared_ptr<SampleSlot> slot;
        std::list<std::string>::iterator place; ///< in m_recency, newest first
        std::size_t bytes = 0;
    };

    void load(SampleSlot &slot);
    [[nodiscard]] bool makeRoom(std::size_t bytes);
    [[nodiscard]] bool evictOne();

    mutable std::mutex m_mutex;
    std::condition_variable m_work;
    std::unordered_map<std::string, Entry> m_entries;
    std::list<std::string> m_recency;
    std::deque<std::shared_ptr<SampleSlot>> m_wanted;
    bool m_loading = false; ///< one is being read
    std::size_t m_bytes = 0;
    std::size_t m_budget;
    double m_sampleRate;
};

} // namespace flux::engine
