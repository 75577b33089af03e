#pragma once

#include <cstddef>

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

/// While it lives, this thread gets no piece of memory of `bytes` or more.
class MemoryLimit {
public:
    explicit MemoryLimit(std::size_t bytes);
    ~MemoryLimit();
    MemoryLimit(const MemoryLimit &) = delete;
    MemoryLimit &operator=(const MemoryLimit &) = delete;
};

} // namespace flux::test
