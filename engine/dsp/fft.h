#pragma once

#include "engine/rt/realtime.h"

#include <complex>
#include <cstdint>
#include <vector>

namespace flux::engine {

/// The discrete Fourier transform in place, radix 2 with decimation in time (Cooley and Tukey, 1965).
class Fft {
public:
    /// Control thread. `size` is a power of two.
    explicit Fft(std::uint32_t size);
    /// X[k] = Σ x[n]·e^(−2πi·kn/size).
    void forward(std::complex<float> *data) const noexcept FLUX_NONBLOCKING { transform(data, false); }
    /// x[n] = Σ X[k]·e^(2πi·kn/size), without the division by the size.
    void backward(std::complex<float> *data) const noexcept FLUX_NONBLOCKING { transform(data, true); }

private:
    void transform(std::complex<float> *data, bool conjugate) const noexcept FLUX_NONBLOCKING;
    std::uint32_t m_size;
    std::vector<std::complex<float>> m_turns; ///< e^(−2πi·k/size), half of them
    std::vector<std::uint32_t> m_reversed;
};

} // namespace flux::engine
