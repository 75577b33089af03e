#pragma once

namespace flux::test {

/// While it lives, every allocation and every lock on this thread is counted.
class RealtimeGuard {
public:
    RealtimeGuard();
    ~RealtimeGuard();
    RealtimeGuard(const RealtimeGuard &) = delete;
    RealtimeGuard &operator=(const RealtimeGuard &) = delete;
    [[nodiscard]] int violations() const;
    /// False where something else stands between us and the allocator (a sanitizer): then nothing is counted.
    [[nodiscard]] static bool works();
};

} // namespace flux::test
