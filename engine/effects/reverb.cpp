#include "engine/effects/reverb.h"

#include "engine/effects/dynamics.h"

#include <cmath>

namespace flux::engine {

namespace {
/// Middle lengths of the lines, s: no two with a common measure, so that their echoes don't fall together.
constexpr std::array<double, Reverb::lines> lengths{0.0297, 0.0331, 0.0371, 0.0411,
                                                    0.0437, 0.0479, 0.0533, 0.0587};
constexpr std::array<double, 4> spreads{0.00477, 0.00359, 0.01273, 0.00931};

std::uint32_t lineFrames(std::size_t line, float size, double rate) noexcept FLUX_NONBLOCKING
{
    const double scale = 0.35 + 0.013 * std::clamp(static_cast<double>(size), 0.0, 100.0);
    return static_cast<std::uint32_t>(lengths[line] * scale * rate + 0.5);
}
} // namespace

Reverb::Reverb(double sampleRate)
    : m_pre{DelayLine(static_cast<std::uint32_t>(longestPreDelay * sampleRate) + 1),
            DelayLine(static_cast<std::uint32_t>(longestPreDelay * sampleRate) + 1)}
{
    for (std::size_t channel = 0; channel < 2; ++channel)
        for (const double seconds : spreads) {
            // the right ones are a little longer, so that the sides differ
            const auto frames
                = static_cast<std::uint32_t>(seconds * (channel == 0 ? 1.0 : 1.037) * sampleRate + 0.5);
            m_spread.push_back({DelayLine(frames), std::max(1U, frames)});
        }
    for (std::size_t i = 0; i < lines; ++i)
        m_lines.push_back({DelayLine(lineFrames(i, 100.0F, sampleRate) + 1), {}, {}, {}});
}

void Reverb::reset() noexcept FLUX_NONBLOCKING
{
    for (DelayLine &line : m_pre)
        line.reset();
    m_preTap.restart();
    for (AllPass &pass : m_spread)
        pass.line.reset();
    for (Line &line : m_lines) {
        line.samples.reset();
        line.tap.restart();
        line.gain.restart();
        line.keep.restart();
        line.low = 0.0F;
    }
    m_level.restart();
    m_width.restart();
    m_first = true;
}

float Reverb::tail(const float *values) const noexcept FLUX_NONBLOCKING
{
    return 1.7F * values[static_cast<std::size_t>(Param::Decay)]
        + values[static_cast<std::size_t>(Param::PreDelay)] + 0.3F; // to −100 dB
}

void Reverb::aim(const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    const auto rate = static_cast<double>(io.block.sampleRate);
    const auto slow = static_cast<std::uint32_t>(0.05 * rate);
    const double preDelay = std::clamp(static_cast<double>(io.value(Param::PreDelay)), 0.0, longestPreDelay);
    m_preTap.to(static_cast<std::uint32_t>(preDelay * rate + 0.5), slow);
    for (std::size_t i = 0; i < lines; ++i)
        m_lines[i].tap.to(lineFrames(i, io.value(Param::Size), rate) - 1, slow);
    if (!m_first && std::equal(m_seen.begin(), m_seen.end(), io.values))
        return;
    std::copy_n(io.values, m_seen.size(), m_seen.begin());
    m_first = false;
    const double decay = std::max(0.05, static_cast<double>(io.value(Param::Decay)));
    const double faster
        = 1.0 / (1.0 - std::clamp(static_cast<double>(io.value(Param::Damping)), 0.0, 95.0) * 0.01);
    double kept = 0.0; // mean of g²
    for (std::size_t i = 0; i < lines; ++i) {
        const double frames = lineFrames(i, io.value(Param::Size), rate);
        const double log2Gain = -9.965784284662087 * frames / (rate * decay); // g = 10^(−3·length/decay)
        const double gain = exp2(log2Gain);
        // g·(1−p)/(1−p·z⁻¹) is g at 0 and g·(1−p)/(1+p) at half the rate, where g^faster is wanted.
        const double ratio = std::max(exp2(log2Gain * (faster - 1.0)), 0.01); // the pole stays inside
        m_lines[i].gain.to(static_cast<float>(gain), io.block.glideFrames);
        m_lines[i].keep.to(static_cast<float>((1.0 - ratio) / (1.0 + ratio)), io.block.glideFrames);
        kept += gain * gain / lines;
    }
    // Noise settles in every line at in/(1 − kept); four lines, each less by its g², make a side.
    m_level.to(static_cast<float>(std::sqrt((1.0 - kept) / (4.0 * kept))), io.block.glideFrames);
    m_width.to(std::clamp(io.value(Param::Width), 0.0F, 2.0F), io.block.glideFrames);
}

void Reverb::process(const EffectIo &io) noexcept FLUX_NONBLOCKING
{
    aim(io);
    for (std::uint32_t n = 0; n < io.frames; ++n) {
        m_pre[0].push(io.left[n]);
        m_pre[1].push(io.right ? io.right[n] : io.left[n]);
        const StereoFrame late = m_preTap.next([&](std::uint32_t at) noexcept {
            return StereoFrame{m_pre[0].at(at), m_pre[1].at(at)};
        });
        float left = late.left;
        float right = late.right;
        for (std::size_t i = 0; i < spreads.size(); ++i) {
            left = m_spread[i].next(left);
            right = m_spread[spreads.size() + i].next(right);
        }
        std::array<float, lines> out;
        float sum = 0.0F;
        for (std::size_t i = 0; i < lines; ++i) {
            Line &line = m_lines[i];
            const StereoFrame read = line.tap.next([&](std::uint32_t at) noexcept {
                return StereoFrame{line.samples.at(at), 0.0F};
            });
            const float wanted = line.gain.next() * read.left;
            line.low = wanted + line.keep.next() * (line.low - wanted);
            out[i] = line.low;
            sum += out[i];
        }
        sum *= 2.0F / lines; // Householder: I − (2/N)·1·1ᵀ
        for (std::size_t i = 0; i < lines; ++i)
            m_lines[i].samples.push(out[i] - sum + (i % 2 == 0 ? left : right));
        const float level = m_level.next();
        const float l = level * ((out[0] - out[2]) + (out[4] - out[6]));
        const float r = level * ((out[1] - out[3]) + (out[5] - out[7]));
        const float width = m_width.next();
        const float middle = 0.5F * (l + r);
        const float side = 0.5F * (l - r) * width;
        io.left[n] = middle + side;
        if (io.right)
            io.right[n] = middle - side;
    }
}

} // namespace flux::engine
