#include "engine/render/agenda.h"

namespace flux::engine {

bool Agenda::before(const Entry &a, const Entry &b) noexcept FLUX_NONBLOCKING
{
    if (a.frame != b.frame)
        return a.frame < b.frame;
    if (a.isInput != b.isInput)
        return !a.isInput;
    return a.order < b.order;
}

bool Agenda::add(const Input &input) noexcept FLUX_NONBLOCKING
{
    Entry entry;
    entry.frame = input.frame;
    entry.order = input.sequence;
    entry.isInput = true;
    entry.input = input;
    return push(entry);
}

bool Agenda::add(std::uint64_t frame, std::uint32_t instance, ObjectKey action) noexcept FLUX_NONBLOCKING
{
    Entry entry;
    entry.frame = frame;
    entry.order = m_order++;
    entry.instance = instance;
    entry.action = action;
    return push(entry);
}

bool Agenda::push(const Entry &entry) noexcept FLUX_NONBLOCKING
{
    if (full())
        return false;
    std::size_t i = m_count++;
    while (i > 0 && before(entry, m_heap[(i - 1) / 2])) {
        m_heap[i] = m_heap[(i - 1) / 2];
        i = (i - 1) / 2;
    }
    m_heap[i] = entry;
    return true;
}

bool Agenda::next(std::uint64_t end, Entry &entry) noexcept FLUX_NONBLOCKING
{
    if (m_count == 0 || m_heap[0].frame >= end)
        return false;
    entry = m_heap[0];
    m_heap[0] = m_heap[--m_count];
    sink(0);
    return true;
}

void Agenda::sink(std::size_t i) noexcept FLUX_NONBLOCKING
{
    const Entry entry = m_heap[i];
    for (std::size_t child = 2 * i + 1; child < m_count; child = 2 * i + 1) {
        if (child + 1 < m_count && before(m_heap[child + 1], m_heap[child]))
            ++child;
        if (!before(m_heap[child], entry))
            break;
        m_heap[i] = m_heap[child];
        i = child;
    }
    m_heap[i] = entry;
}

void Agenda::rebuild() noexcept FLUX_NONBLOCKING
{
    for (std::size_t i = m_count / 2; i-- > 0;)
        sink(i);
}

} // namespace flux::engine
