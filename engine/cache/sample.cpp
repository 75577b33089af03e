#include "engine/cache/sample.h"

#include "engine/dsp/kernels.h"

#include <algorithm>

namespace flux::engine {

void Sample::copy(std::uint32_t from, std::uint32_t count, float *left,
                  float *right) const noexcept FLUX_NONBLOCKING
{
    const std::size_t at = static_cast<std::size_t>(from) * static_cast<std::size_t>(m_channels);
    const Kernels &k = kernels();
    if (!m_short.empty()) {
        if (m_channels == 1)
            k.fromShort(m_short.data() + at, left, count);
        else
            k.fromShortStereo(m_short.data() + at, left, right, count);
    } else if (m_channels == 1) {
        std::copy_n(m_float.data() + at, count, left);
    } else {
        k.fromFloatStereo(m_float.data() + at, left, right, count);
    }
}

} // namespace flux::engine
