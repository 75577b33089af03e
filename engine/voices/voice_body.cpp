#include "engine/voices/voice_body.h"

#include "engine/dsp/math.h"

namespace flux::engine {

void VoiceBody::take(std::uint64_t fraction, bool fadeIn) noexcept FLUX_NONBLOCKING
{
    m_taken = true;
    resampler.reset(fraction);
    highPass.reset();
    lowPass.reset();
    gains = {};
    sends = {};
    sendKeys = {};
    sendsEnter = {};
    enters = false;
    effects.clear();
    first = true;
    presence = fadeIn ? 0.0F : 1.0F;
    wave = 1.0F;
    waveLeft = 0;
    m_levels = {-1.0, -9.0, -9.0, -9.0}; // no level is like this: the gains are made at once
    m_cents = 0.0;
    m_step = unityStep;
}

const Gains &VoiceBody::gainsOf(double decibels, double pan, double width, bool silent,
                                bool mono) noexcept FLUX_NONBLOCKING
{
    const std::array<double, 4> levels{decibels, pan, width, silent ? 1.0 : 0.0};
    if (levels != m_levels) {
        m_levels = levels;
        m_gains = panGains(silent ? 0.0 : decibelsToGain(decibels), pan, width, mono);
    }
    return m_gains;
}

std::uint64_t VoiceBody::stepOf(double cents) noexcept FLUX_NONBLOCKING
{
    if (cents != m_cents) {
        m_cents = cents;
        m_step = resamplerStep(centsToRatio(cents));
    }
    return m_step;
}

} // namespace flux::engine
