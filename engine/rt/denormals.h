#pragma once

#include "engine/rt/realtime.h"

#include <cstdint>

#if defined(__SSE2__) || defined(_M_X64)
#include <xmmintrin.h>
#endif

namespace flux::rt {

/// While it lives, numbers too small to be heard are 0 on this thread: decaying filters cost no more than
/// sounding ones, and a render has the same bits whoever calls.
class NoDenormals {
public:
    NoDenormals() noexcept FLUX_NONBLOCKING : m_before(read()) { write(m_before | flags); }
    ~NoDenormals() { write(m_before); }
    NoDenormals(const NoDenormals &) = delete;
    NoDenormals &operator=(const NoDenormals &) = delete;

private:
#if defined(__SSE2__) || defined(_M_X64)
    static constexpr std::uint64_t flags = 0x8040; ///< flush to zero, denormals are zero
    static std::uint64_t read() noexcept FLUX_NONBLOCKING
    {
        return _mm_getcsr();
    }
    static void write(std::uint64_t value) noexcept FLUX_NONBLOCKING
    {
        _mm_setcsr(static_cast<unsigned>(value));
    }
#elif defined(__aarch64__) && defined(__GNUC__)
    static constexpr std::uint64_t flags = std::uint64_t{1} << 24U; ///< FZ
    static std::uint64_t read() noexcept FLUX_NONBLOCKING
    {
        std::uint64_t value = 0;
        asm volatile("mrs %0, fpcr" : "=r"(value));
        return value;
    }
    static void write(std::uint64_t value) noexcept FLUX_NONBLOCKING
    {
        asm volatile("msr fpcr, %0" : : "r"(value));
    }
#else
    static constexpr std::uint64_t flags = 0;
    static std::uint64_t read() noexcept FLUX_NONBLOCKING
    {
        return 0;
    }
    static void write(std::uint64_t) noexcept FLUX_NONBLOCKING {}
#endif
    std::uint64_t m_before;
};

} // namespace flux::rt
