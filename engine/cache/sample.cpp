#include "engine/cache/sample.h"

namespace flux::engine {

namespace {
template <class T>
void spread(const T *data, int channels, std::uint32_t count, float scale, float *left, float *right) noexcept
{
    if (channels == 1)
        for (std::uint32_t i = 0; i < count; ++i)
            left[i] = right[i] = static_cast<float>(data[i]) * scale;
    else
        for (std::uint32_t i = 0; i < count; ++i) {
            left[i] = static_cast<float>(data[2 * static_cast<std::size_t>(i)]) * scale;
            right[i] = static_cast<float>(data[2 * static_cast<std::size_t>(i) + 1]) * scale;
        }
}
} // namespace

void Sample::copy(std::uint32_t from, std::uint32_t count, float *left,
                  float *right) const noexcept FLUX_NONBLOCKING
{
    const std::size_t at = static_cast<std::size_t>(from) * static_cast<std::size_t>(m_channels);
    if (!m_short.empty())
        spread(m_short.data() + at, m_channels, count, 1.0F / 32768.0F, left, right);
    else
        spread(m_float.data() + at, m_channels, count, 1.0F, left, right);
}

} // namespace flux::engine
