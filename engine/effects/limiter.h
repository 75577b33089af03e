#pragma once

#include "engine/dsp/delay_line.h"
#include "engine/dsp/glide.h"
#include "engine/dsp/oversampler.h"
#include "engine/effects/effect.h"

namespace flux::engine {

/// A true-peak limiter: peaks between the samples are found by four-times oversampling (Rec. ITU-R BS.1770-4,
/// annex 2). The gain that a peak needs is held for the 5 ms before it arrives and averaged over them, so
/// that it is reached exactly then and its way there has no corner; it comes back by a one-pole with the
/// release as time constant.
class Limiter final : public Effect {
public:
    enum class Param : std::uint8_t {
        Gain = static_cast<std::uint8_t>(EffectParam::Count), ///< dB, before the limit
        Ceiling,                                              ///< dBTP
        Release,                                              ///< s
        Count
    };
    explicit Limiter(double sampleRate);
    void reset() noexcept FLUX_NONBLOCKING override;
    void process(const EffectIo &io) noexcept FLUX_NONBLOCKING override;
    [[nodiscard]] static std::uint32_t latency(float sampleRate) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] bool mayBeLate() const noexcept FLUX_NONBLOCKING override { return true; }
    void delayDry(const EffectIo &io, float *left, float *right) noexcept FLUX_NONBLOCKING override;
    [[nodiscard]] float rest(const float *values) const noexcept FLUX_NONBLOCKING override
    {
        return 0.1F + 12.0F * values[static_cast<std::size_t>(Param::Release)];
    }
    /// Gain change in dB, the drive left out.
    [[nodiscard]] EffectReadings readings() const noexcept FLUX_NONBLOCKING override { return {m_reduction}; }

private:
    /// The smallest of the last m_window values: those that may still be it, oldest first.
    [[nodiscard]] float smallest(float x) noexcept FLUX_NONBLOCKING;
    void forgetGains() noexcept FLUX_NONBLOCKING;

    std::uint32_t m_window;
    std::array<DelayLine, 2> m_dry;
    std::array<DelayLine, 2> m_wet;
    std::array<Oversampler, 2> m_over;
    struct Candidate {
        float value = 1.0F;
        std::uint64_t frame = 0;
    };
    std::vector<Candidate> m_candidates; ///< a ring
    std::size_t m_first = 0;
    std::size_t m_count = 0;
    std::uint64_t m_frame = 0;
    std::vector<std::int32_t> m_gains; ///< the last m_window, times 2³⁰: their sum has no rounding
    std::size_t m_at = 0;
    std::int64_t m_sum = 0;
    float m_recovering = 1.0F;
    float m_reduction = 0.0F;
    Glide m_drive;
    Glide m_ceiling;
};

} // namespace flux::engine
