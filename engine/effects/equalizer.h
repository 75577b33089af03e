#pragma once

#include "engine/effects/effect.h"

namespace flux::engine {

inline constexpr std::size_t equalizerBands = 8;
/// The values of one band.
enum class BandParam : std::uint8_t {
    Enabled,
    Type,      ///< a BandType
    Frequency, ///< Hz
    Gain,      ///< dB, of bell and shelves
    Q,         ///< 0.1…20; 0.7071 makes shelves and passes maximally flat
    Slope,     ///< sections of a low- or high-pass: 0…3 are 12…48 dB per octave
    Count
};
inline constexpr std::size_t bandParams = static_cast<std::size_t>(BandParam::Count);
enum class BandType : std::uint8_t { Bell, LowShelf, HighShelf, LowPass, HighPass, Notch };

/// A parametric equaliser of up to eight bands.
///
/// Each section is the linear trapezoidal state-variable filter of A. Simper, "Solving the continuous SVF
/// equations using trapezoidal integration and equivalent currents" (Cytomic, 2013) with the mixing
/// coefficients of its table: the analogue prototype with its frequency axis bent by the bilinear transform.
/// Steep passes are Butterworth cascades. Coefficients move in a straight line for 5 ms.
class Equalizer final : public Effect {
public:
    enum class Param : std::uint8_t { Gain = static_cast<std::uint8_t>(EffectParam::Count), FirstBand };

    /// What a band makes of a steady tone, dB; `band` has bandParams values, `frequency` and `sampleRate` are
    /// in Hz.
    [[nodiscard]] static double decibelsAt(const float *band, double frequency, float sampleRate);

    void reset() noexcept FLUX_NONBLOCKING override;
    void process(const EffectIo &io) noexcept FLUX_NONBLOCKING override;
    [[nodiscard]] float tail(const float *values) const noexcept FLUX_NONBLOCKING override;

private:
    static constexpr std::size_t sections = 4; ///< of a band at most
    /// g = tan(πf/rate), k = 1/Q, and how much of input, band and low output makes the section's output.
    struct Coefficients {
        float g = 0.0F;
        float k = 1.0F;
        float m0 = 1.0F;
        float m1 = 0.0F;
        float m2 = 0.0F;
        friend bool operator==(const Coefficients &, const Coefficients &) = default;
    };
    struct Section {
        Coefficients now;
        Coefficients target;
        Coefficients step;
        std::uint32_t left = 0; ///< frames of a move
        std::array<float, 2> band{};
        std::array<float, 2> low{};
        [[nodiscard]] bool isIdle() const noexcept FLUX_NONBLOCKING
        {
            return left == 0 && now.m0 == 1.0F && now.m1 == 0.0F && now.m2 == 0.0F;
        }
    };
    static Coefficients design(const float *band, std::size_t section, float rate) noexcept FLUX_NONBLOCKING;
    void aim(const EffectIo &io) noexcept FLUX_NONBLOCKING;
    static void run(Section &section, const EffectIo &io) noexcept FLUX_NONBLOCKING;

    std::array<Section, equalizerBands * sections> m_sections{};
    std::array<float, equalizerBands * bandParams> m_seen{}; ///< values the targets were made of
    float m_gain = 1.0F;
    bool m_first = true;
};

} // namespace flux::engine
