#pragma once

#include <atomic>

namespace flux {

/// How far a piece of work is and whether it is still wanted, between the thread that does it and those who
/// wait.
class Progress {
public:
    /// 0…1
    void set(double share) { m_share.store(share, std::memory_order_relaxed); }
    [[nodiscard]] double share() const { return m_share.load(std::memory_order_relaxed); }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    std::atomic<double> m_share{0.0};
    std::atomic<bool> m_cancelled{false};
};

} // namespace flux
