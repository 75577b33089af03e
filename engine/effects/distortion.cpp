#include "engine/effects/distortion.h"

#include "engine/effects/dynamics.h"

#include <utility>

namespace flux::engine {

namespace {
float soft(float x) noexcept FLUX_NONBLOCKING
{
    // tanh x = 1 − 2/(e^(2x) + 1)
    const float power = fastExp2(2.88539008F * x);
    return 1.0F - 2.0F / (power + 1.0F);
}
} // namespace

float Distortion::bend(Curve curve, float x) noexcept FLUX_NONBLOCKING
{
    switch (curve) {
    case Distortion::Curve::Soft: return soft(x);
    case Distortion::Curve::Hard: return std::clamp(x, -1.0F, 1.0F);
    case Distortion::Curve::Tube: return x > 0.0F ? soft(x) : 0.6F * soft(x * (1.0F / 0.6F));
    case Distortion::Curve::Fold: {
        const float turns = 0.25F * (x + 1.0F);
        const float whole
            = static_cast<float>(static_cast<std::int32_t>(turns)) - (turns < 0.0F ? 1.0F : 0.0F);
        const float phase = turns - whole; // 0…1
        return phase < 0.5F ? 4.0F * phase - 1.0F : 3.0F - 4.0F * phase;
    }
    }
    return x;
}

void Distortion::reset() noexcept FLUX_NONBLOCKING
{
    for (Channel &channel : m_channels) {
        channel.over.reset();
        channel.low = channel.mean = 0.0F;
    }
    m_drive.restart();
    m_gain.restart();
    m_blend.restart();
}

void Distortion::delayDry(const EffectIo &io, float *left, float *right) noexcept FLUX_NONBLOCKING
{
    std::uint32_t at = m_dryAt;
    for (std::size_t c = 0; c < 2; ++c)
        if (float *data = c == 0 ? left : right) {
            at = m_dryAt;
            for (std::uint32_t i = 0; i < io.frames; ++i) {
                std::swap(data[i], m_channels[c].dry[at]);
                at = at + 1 == Oversampler::latency ? 0 : at + 1;
            }
        }
    m_dryAt = at;
}

void Distortion::process(const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    const auto curve = static_cast<Curve>(static_cast<int>(std::clamp(io.value(Param::Curve), 0.0F, 3.0F)));
    if (curve != m_curve && !m_blend.isMoving()) {
        m_before = m_curve;
        m_curve = curve;
        m_blend.restart();
        m_blend.to(0.0F, 0);
    }
    m_blend.to(1.0F, io.block.glideFrames);
    m_drive.to(fastGain(io.value(Param::Drive)), io.block.glideFrames);
    m_gain.to(fastGain(io.value(Param::Gain)), io.block.glideFrames);
    const float rate = io.block.sampleRate;
    const auto keep = static_cast<float>(
        exp2(-9.0647202836543876 * static_cast<double>(std::min(io.value(Param::Tone) / rate, 0.49F))));
    const float meanKeep = 1.0F - 62.8F / rate; // 10 Hz
    for (std::uint32_t i = 0; i < io.frames; ++i) {
        const float drive = m_drive.next();
        const float gain = m_gain.next();
        const float blend = m_blend.next();
        for (std::size_t c = 0; c < 2; ++c) {
            float *data = c == 0 ? io.left : io.right;
            if (!data)
                continue;
            Channel &channel = m_channels[c];
            std::array<float, Oversampler::factor> fine = channel.over.up(data[i] * drive);
            for (float &x : fine) {
                const float now = bend(m_curve, x);
                x = blend == 1.0F ? now : bend(m_before, x) * (1.0F - blend) + now * blend;
            }
            float y = channel.over.down(fine);
            if (m_curve == Curve::Tube || blend != 1.0F)
                channel.mean = y + meanKeep * (channel.mean - y);
            else
                channel.mean *= meanKeep;
            y -= channel.mean;
            channel.low = y + keep * (channel.low - y);
            data[i] = channel.low * gain;
        }
    }
}

} // namespace flux::engine
