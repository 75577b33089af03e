#pragma once

#include "engine/dsp/oversampler.h"
#include "engine/effects/effect.h"

#include <vector>

namespace flux::engine {

/// Loudness after Rec. ITU-R BS.1770-4 and EBU R 128: momentary (400 ms), short-term (3 s), integrated with
/// both gates, and the largest true peak. It leaves the signal alone; bypassing it begins a new measurement.
///
/// The K-weighting's two filters are designed for the rate from the analogue values of B. De Man, "Evaluation
/// of Implementations of the EBU R128 Loudness Measurement" (AES 145, 2018).
class LoudnessMeter final : public Effect {
public:
    explicit LoudnessMeter(double sampleRate);
    void reset() noexcept FLUX_NONBLOCKING override;
    void process(const EffectIo &io) noexcept FLUX_NONBLOCKING override;
    [[nodiscard]] float rest(const float *) const noexcept FLUX_NONBLOCKING override { return 3.5F; }
    /// Momentary, short-term and integrated in LUFS, true peak in dBTP; −200 before there is any.
    [[nodiscard]] EffectReadings readings() const noexcept FLUX_NONBLOCKING override { return m_readings; }

private:
    struct Biquad { ///< transposed direct form II
        double b0 = 1.0, b1 = 0.0, b2 = 0.0, a1 = 0.0, a2 = 0.0;
    };
    struct State {
        std::array<double, 4> z{};
        Oversampler over;
    };
    [[nodiscard]] double weighted(State &state, double x) const noexcept FLUX_NONBLOCKING;
    void endStep() noexcept FLUX_NONBLOCKING;
    [[nodiscard]] double meanOfLast(std::size_t steps) const noexcept FLUX_NONBLOCKING;
    [[nodiscard]] double integrated() const noexcept FLUX_NONBLOCKING;

    // Steps of 10 ms, so that short bursts are met wherever they stand (EBU Tech 3341, cases 10 to 14)
    static constexpr std::size_t momentarySteps = 40;
    static constexpr std::size_t shortSteps = 300;
    static constexpr std::size_t stepsPerBlock = 10; ///< gating blocks begin every 100 ms
    static constexpr int binsPerUnit = 50;           ///< of 1 LU
    static constexpr int lowest = -70;               ///< LUFS, the absolute gate
    static constexpr std::size_t binCount = 100 * binsPerUnit;

    Biquad m_shelf;
    Biquad m_highPass;
    std::array<State, 2> m_states;
    std::uint32_t m_stepFrames;
    std::uint32_t m_inStep = 0;
    double m_energy = 0.0;
    std::array<double, shortSteps> m_steps{}; ///< mean energies of the last steps, a ring
    std::size_t m_stepCount = 0;
    std::vector<std::uint32_t> m_histogram; ///< blocks of 400 ms above the absolute gate, by loudness
    std::vector<double> m_binEnergy;        ///< mean square in the middle of each bin
    float m_peak = 0.0F;
    EffectReadings m_readings{};
};

} // namespace flux::engine
