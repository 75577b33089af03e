#pragma once

#include "engine/rt/realtime.h"

#include <cstdint>

#if defined(_MSC_VER) && (defined(_M_X64) || defined(_M_IX86))
#include <intrin.h>
#endif

namespace flux::rt {

/// The processor's own counter, read without asking the system; how fast it counts is found by comparing two
/// readings with a clock. 0 where there is none.
[[nodiscard]] inline std::uint64_t ticks() noexcept FLUX_NONBLOCKING
{
#if defined(__x86_64__) || defined(__i386__)
    return __builtin_ia32_rdtsc();
#elif defined(__aarch64__)
    std::uint64_t count = 0;
    __asm__ volatile("mrs %0, cntvct_el0" : "=r"(count));
    return count;
#elif defined(_MSC_VER) && (defined(_M_X64) || defined(_M_IX86))
    return __rdtsc();
#else
    return 0;
#endif
}

} // namespace flux::rt
