#pragma once

#include "engine/dsp/math.h"

namespace flux::engine {

/// The shapes of a low-frequency oscillation; all begin at 0 rising, the square at 1.
enum class Wave : std::uint8_t { Sine, Triangle, Square, SawUp, SawDown };

/// −1…1 for a phase of 0…1.
[[nodiscard]] inline double waveAt(Wave wave, double phase) noexcept FLUX_NONBLOCKING
{
    switch (wave) {
    case Wave::Sine: return sinPi(2.0 * phase);
    case Wave::Triangle:
        return phase < 0.25 ? 4.0 * phase : phase < 0.75 ? 2.0 - 4.0 * phase : 4.0 * phase - 4.0;
    case Wave::Square: return phase < 0.5 ? 1.0 : -1.0;
    case Wave::SawUp: return phase < 0.5 ? 2.0 * phase : 2.0 * phase - 2.0;
    case Wave::SawDown: return phase < 0.5 ? -2.0 * phase : 2.0 - 2.0 * phase;
    }
    return 0.0;
}

/// A phase of 0…1 that goes round.
class Phase {
public:
    void advance(double turns) noexcept FLUX_NONBLOCKING
    {
        m_value += turns;
        m_value -= static_cast<double>(static_cast<std::int64_t>(m_value));
    }
    [[nodiscard]] double value() const noexcept FLUX_NONBLOCKING { return m_value; }
    /// The phase `offset` turns (0…1) ahead.
    [[nodiscard]] double ahead(double offset) const noexcept FLUX_NONBLOCKING
    {
        const double sum = m_value + offset;
        return sum >= 1.0 ? sum - 1.0 : sum;
    }
    void reset() noexcept FLUX_NONBLOCKING { m_value = 0.0; }

private:
    double m_value = 0.0;
};

} // namespace flux::engine
