#include "engine/capture/capture_log.h"

#include "engine/dsp/draw.h"

#include <algorithm>
#include <bit>

namespace flux::engine {

void CaptureLog::record()
{
    m_ring = std::make_unique<rt::SpscRing<Captured, captureCapacity>>();
    m_mode = Mode::Record;
}

void CaptureLog::repeat(std::vector<Withheld> script)
{
    std::ranges::sort(script);
    m_script = std::move(script);
    m_mode = Mode::Repeat;
}

bool CaptureLog::next(Captured &captured)
{
    return m_ring && m_ring->tryPop(captured);
}

void CaptureLog::push(const Captured &captured) noexcept FLUX_NONBLOCKING
{
    if (!m_ring->tryPush(captured))
        m_lost.fetch_add(1, std::memory_order_relaxed);
}

std::uint32_t CaptureLog::slowlyGranted(Resource resource, std::uint64_t serial, std::uint64_t frame,
                                        std::uint32_t got, std::uint32_t wanted) noexcept FLUX_NONBLOCKING
{
    if (mode() == Mode::Record) {
        if (got < wanted)
            push({Captured::Kind::Withheld, resource, got, frame, serial, {}});
        return got;
    }
    const Withheld sought{frame, serial, resource, 0};
    const auto found = std::ranges::lower_bound(m_script, sought);
    const bool same = found != m_script.end() && found->frame == frame && found->serial == serial
        && found->resource == resource;
    return same ? std::min(found->count, got) : got;
}

void CaptureLog::input(const Input &input, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    if (mode() == Mode::Record)
        push({Captured::Kind::Input, Resource::Sample, 0, frame, 0, input});
}

void CaptureLog::transaction(std::uint32_t publications, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    if (mode() == Mode::Record)
        push({Captured::Kind::Transaction, Resource::Sample, publications, frame, 0, {}});
}

void CaptureLog::rendered(const rt::Block &block, const float *left,
                          const float *right) noexcept FLUX_NONBLOCKING
{
    if (mode() == Mode::Off)
        return;
    std::uint64_t hash = m_hash;
    for (std::uint32_t i = 0; i < rt::quantumFrames; ++i) {
        const auto bits = std::uint64_t{std::bit_cast<std::uint32_t>(left[i])} << 32U
            | std::bit_cast<std::uint32_t>(right[i]);
        hash = (hash ^ bits) * 0x9e3779b97f4a7c15ULL;
        hash ^= hash >> 29U;
    }
    m_hash = hash;
    if (mode() == Mode::Record && block.end() % markEvery == 0)
        push({Captured::Kind::Mark, Resource::Sample, 0, block.end(), mix64(hash), {}});
}

} // namespace flux::engine
