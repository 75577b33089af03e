#pragma once

#include "engine/dsp/delay_line.h"
#include "engine/dsp/fft.h"
#include "engine/effects/effect.h"

namespace flux::engine {

/// Moves the pitch and keeps the length, by a phase vocoder that shifts the region around each spectral peak
/// as a whole and turns its phase on from frame to frame (J. Laroche and M. Dolson, "New phase-vocoder
/// techniques for pitch-shifting, harmonizing and other exotic effects", WASPAA 1999). Frames of 2048, four
/// of them overlapping, both channels moved alike.
class PitchShift final : public Effect {
public:
    enum class Param : std::uint8_t {
        Pitch = static_cast<std::uint8_t>(EffectParam::Count), ///< ct, −2400…2400
        Count
    };
    static constexpr std::uint32_t size = 2048;
    static constexpr std::uint32_t hop = size / 4;
    static constexpr std::uint32_t latency = size - 1; ///< frames

    PitchShift();
    void reset() noexcept FLUX_NONBLOCKING override;
    void process(const EffectIo &io) noexcept FLUX_NONBLOCKING override;
    [[nodiscard]] bool mayBeLate() const noexcept FLUX_NONBLOCKING override { return true; }
    void delayDry(const EffectIo &io, float *left, float *right) noexcept FLUX_NONBLOCKING override;

private:
    static constexpr std::uint32_t bins = size / 2 + 1;
    using Bin = std::complex<float>;
    void frame(double ratio) noexcept FLUX_NONBLOCKING;
    void findPeaks() noexcept FLUX_NONBLOCKING;
    void movePeaks(double ratio) noexcept FLUX_NONBLOCKING;

    Fft m_fft{size};
    std::array<DelayLine, 2> m_dry;
    std::vector<float> m_window;
    std::array<std::vector<float>, 2> m_in;  ///< the last `size` frames, a ring
    std::array<std::vector<float>, 2> m_out; ///< sums of frames, a ring; what was read is 0
    std::vector<Bin> m_work;
    std::array<std::vector<Bin>, 2> m_spectrum;
    std::array<std::vector<Bin>, 2> m_shifted;
    std::vector<float> m_energy;
    std::vector<std::uint32_t> m_peaks; ///< the first m_peakCount
    std::vector<double> m_turned;       ///< by bin: how far its region's phase has been turned, of 2π
    std::vector<double> m_turnedBefore;
    std::uint32_t m_peakCount = 0;
    std::uint32_t m_at = 0;
    std::uint32_t m_untilFrame = hop;
};

} // namespace flux::engine
