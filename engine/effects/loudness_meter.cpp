#include "engine/effects/loudness_meter.h"

#include "engine/dsp/math.h"

#include <algorithm>

namespace flux::engine {

namespace {
constexpr float nothing = -200.0F;

double loudness(double energy) noexcept FLUX_NONBLOCKING
{
    return energy > 1e-20 ? -0.691 + 3.01029995663981195 * log2(energy) : static_cast<double>(nothing);
}
} // namespace

LoudnessMeter::LoudnessMeter(double sampleRate)
    : m_stepFrames(static_cast<std::uint32_t>(sampleRate / 100.0 + 0.5)), m_histogram(binCount),
      m_binEnergy(binCount)
{
    const auto warped = [&](double hertz) { return sinPi(hertz / sampleRate) / cosPi(hertz / sampleRate); };
    {
        const double k = warped(1681.974450955533);
        const double q = 0.7071752369554196;
        const double high = exp2(3.999843853973347 / 6.02059991327962390);
        const double band = exp2(0.4996667741545416 * log2(high));
        const double a0 = 1.0 + k / q + k * k;
        m_shelf = {(high + band * k / q + k * k) / a0, 2.0 * (k * k - high) / a0,
                   (high - band * k / q + k * k) / a0, 2.0 * (k * k - 1.0) / a0, (1.0 - k / q + k * k) / a0};
    }
    {
        const double k = warped(38.13547087602444);
        const double q = 0.5003270373238773;
        const double a0 = 1.0 + k / q + k * k;
        m_highPass = {1.0, -2.0, 1.0, 2.0 * (k * k - 1.0) / a0, (1.0 - k / q + k * k) / a0};
    }
    for (std::size_t bin = 0; bin < binCount; ++bin) {
        const double level = lowest + (static_cast<double>(bin) + 0.5) / binsPerUnit;
        m_binEnergy[bin] = exp2((level + 0.691) / 3.01029995663981195);
    }
    m_readings.fill(nothing);
}

void LoudnessMeter::reset() noexcept FLUX_NONBLOCKING
{
    m_states = {};
    m_inStep = 0;
    m_energy = 0.0;
    m_steps = {};
    m_stepCount = 0;
    std::fill(m_histogram.begin(), m_histogram.end(), 0U);
    m_peak = 0.0F;
    m_readings.fill(nothing);
}

double LoudnessMeter::weighted(State &state, double x) const noexcept FLUX_NONBLOCKING
{
    auto &z = state.z;
    const auto run = [&z](const Biquad &f, std::size_t at, double in) noexcept {
        const double out = f.b0 * in + z[at];
        z[at] = f.b1 * in - f.a1 * out + z[at + 1];
        z[at + 1] = f.b2 * in - f.a2 * out;
        return out;
    };
    return run(m_highPass, 2, run(m_shelf, 0, x));
}

double LoudnessMeter::meanOfLast(std::size_t steps) const noexcept FLUX_NONBLOCKING
{
    double sum = 0.0;
    for (std::size_t i = 1; i <= steps; ++i)
        sum += m_steps[(m_stepCount - i) % shortSteps];
    return sum / static_cast<double>(steps);
}

/// The mean of the blocks that are at most 10 LU below the mean of those above the absolute gate.
double LoudnessMeter::integrated() const noexcept FLUX_NONBLOCKING
{
    const auto mean = [this](std::size_t from) noexcept {
        double sum = 0.0;
        double count = 0.0;
        for (std::size_t bin = from; bin < binCount; ++bin) {
            sum += m_histogram[bin] * m_binEnergy[bin];
            count += m_histogram[bin];
        }
        return count > 0.0 ? sum / count : 0.0;
    };
    const double ungated = mean(0);
    if (ungated == 0.0)
        return static_cast<double>(nothing);
    const double gate = loudness(ungated) - 10.0;
    return loudness(mean(static_cast<std::size_t>(std::max(0.0, (gate - lowest) * binsPerUnit))));
}

void LoudnessMeter::endStep() noexcept FLUX_NONBLOCKING
{
    m_steps[m_stepCount % shortSteps] = m_energy / m_stepFrames;
    ++m_stepCount;
    m_energy = 0.0;
    m_inStep = 0;
    if (m_stepCount < momentarySteps)
        return;
    const double momentary = loudness(meanOfLast(momentarySteps));
    m_readings[0] = static_cast<float>(momentary);
    if (m_stepCount >= shortSteps)
        m_readings[1] = static_cast<float>(loudness(meanOfLast(shortSteps)));
    if (m_stepCount % stepsPerBlock == 0 && momentary >= lowest) {
        const auto bin = static_cast<std::size_t>((momentary - lowest) * binsPerUnit);
        ++m_histogram[std::min(bin, binCount - 1)];
        m_readings[2] = static_cast<float>(integrated());
    }
}

void LoudnessMeter::process(const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < io.frames; ++i) {
        for (std::size_t c = 0; c < 2; ++c) {
            const float x = c == 0 || !io.right ? io.left[i] : io.right[i];
            const double y = weighted(m_states[c], static_cast<double>(x));
            m_energy += y * y;
            for (const float fine : m_states[c].over.up(x))
                m_peak = std::max(m_peak, fine < 0.0F ? -fine : fine);
        }
        if (++m_inStep == m_stepFrames)
            endStep();
    }
    if (m_peak > 1e-10F)
        m_readings[3] = static_cast<float>(6.02059991327962390 * log2(static_cast<double>(m_peak)));
}

} // namespace flux::engine
