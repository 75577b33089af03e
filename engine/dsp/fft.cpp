#include "engine/dsp/fft.h"

#include "engine/dsp/math.h"

#include <utility>

namespace flux::engine {

Fft::Fft(std::uint32_t size) : m_size(size), m_turns(size / 2), m_reversed(size)
{
    for (std::uint32_t k = 0; k < size / 2; ++k) {
        const double angle = -2.0 * k / size; // of π
        m_turns[k] = {static_cast<float>(cosPi(angle)), static_cast<float>(sinPi(angle))};
    }
    for (std::uint32_t i = 1; i < size; ++i)
        m_reversed[i] = m_reversed[i / 2] / 2 + (i % 2 == 1 ? size / 2 : 0);
}

void Fft::transform(std::complex<float> *data, bool conjugate) const noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < m_size; ++i)
        if (i < m_reversed[i])
            std::swap(data[i], data[m_reversed[i]]);
    for (std::uint32_t half = 1; half < m_size; half *= 2) {
        const std::uint32_t stride = m_size / (2 * half);
        for (std::uint32_t from = 0; from < m_size; from += 2 * half)
            for (std::uint32_t k = 0; k < half; ++k) {
                const std::complex<float> turn = m_turns[k * stride];
                const float c = turn.real();
                const float s = conjugate ? -turn.imag() : turn.imag();
                std::complex<float> &a = data[from + k];
                std::complex<float> &b = data[from + k + half];
                const float re = b.real() * c - b.imag() * s;
                const float im = b.real() * s + b.imag() * c;
                b = {a.real() - re, a.imag() - im};
                a = {a.real() + re, a.imag() + im};
            }
    }
}

} // namespace flux::engine
