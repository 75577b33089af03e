#include "tests/support/realtime_guard.h"

#include <cstddef>

#if defined(__linux__) && defined(__GLIBC__) && !defined(FLUX_SANITIZED)
#include <dlfcn.h>
#include <pthread.h>

extern "C" void *__libc_malloc(std::size_t);
extern "C" void __libc_free(void *);
extern "C" void *__libc_realloc(void *, std::size_t);
extern "C" void *__libc_calloc(std::size_t, std::size_t);
extern "C" void *__libc_memalign(std::size_t, std::size_t);

namespace {
thread_local bool guarded = false;
thread_local int broken = 0;
thread_local std::size_t most = static_cast<std::size_t>(-1); ///< bytes a piece of memory may have
void note()
{
    broken += guarded ? 1 : 0;
}
} // namespace

extern "C" void *malloc(std::size_t n)
{
    note();
    return n < most ? __libc_malloc(n) : nullptr;
}
extern "C" void *calloc(std::size_t n, std::size_t m)
{
    note();
    return __libc_calloc(n, m);
}
extern "C" void *realloc(void *p, std::size_t n)
{
    note();
    return n < most ? __libc_realloc(p, n) : nullptr;
}
extern "C" void *aligned_alloc(std::size_t a, std::size_t n)
{
    note();
    return __libc_memalign(a, n);
}
extern "C" int posix_memalign(void **out, std::size_t a, std::size_t n)
{
    note();
    *out = __libc_memalign(a, n);
    return *out ? 0 : 12;
}
extern "C" void free(void *p)
{
    note();
    __libc_free(p);
}
extern "C" int pthread_mutex_lock(pthread_mutex_t *m)
{
    static const auto real
        = reinterpret_cast<int (*)(pthread_mutex_t *)>(dlsym(RTLD_NEXT, "pthread_mutex_lock"));
    note();
    return real(m);
}

namespace flux::test {
MemoryLimit::MemoryLimit(std::size_t bytes)
{
    most = bytes;
}
MemoryLimit::~MemoryLimit()
{
    most = static_cast<std::size_t>(-1);
}
RealtimeGuard::RealtimeGuard()
{
    broken = 0;
    guarded = true;
}
RealtimeGuard::~RealtimeGuard()
{
    guarded = false;
}
int RealtimeGuard::violations() const
{
    return broken;
}
bool RealtimeGuard::works()
{
    return true;
}
} // namespace flux::test
#else
namespace flux::test {
MemoryLimit::MemoryLimit(std::size_t /*bytes*/) {}
MemoryLimit::~MemoryLimit() = default;
RealtimeGuard::RealtimeGuard() = default;
RealtimeGuard::~RealtimeGuard() = default;
int RealtimeGuard::violations() const
{
    return 0;
}
bool RealtimeGuard::works()
{
    return false;
}
} // namespace flux::test
#endif
