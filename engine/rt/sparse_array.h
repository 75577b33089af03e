#pragma once

#include "engine/rt/realtime.h"

#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>

namespace flux::rt {

/// Room for many small things, all bytes zero at first; pages that nobody has written cost no memory. A
/// page's first touch takes the system's time: for what the audio thread doesn't write first, or only in a
/// storm.
template <class T> class SparseArray {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    /// Throws std::bad_alloc.
    explicit SparseArray(std::size_t size) : m_items(static_cast<T *>(std::calloc(size, sizeof(T))))
    {
        if (!m_items)
            throw std::bad_alloc();
    }
    [[nodiscard]] T &operator[](std::size_t i) noexcept FLUX_NONBLOCKING { return m_items[i]; }
    [[nodiscard]] const T &operator[](std::size_t i) const noexcept FLUX_NONBLOCKING { return m_items[i]; }
    [[nodiscard]] T *data() noexcept FLUX_NONBLOCKING { return m_items.get(); }

private:
    struct Free {
        void operator()(T *items) const { std::free(items); }
    };
    std::unique_ptr<T[], Free> m_items;
};

} // namespace flux::rt
