// The kernels' code, compiled once for each instruction set, each time in a namespace of its own
// (FLUX_SIMD_NAMESPACE). Nothing here may call an inline function of another header: the linker keeps one
// copy of those, perhaps the one for a machine that isn't this one.

namespace flux::engine::FLUX_SIMD_NAMESPACE {
namespace {

#include "engine/dsp/lanes.inl"

void fromShort(const std::int16_t *FLUX_RESTRICT in, float *FLUX_RESTRICT out,
               std::uint32_t count) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < count; ++i)
        out[i] = static_cast<float>(in[i]) * (1.0F / 32768.0F);
}

void fromShortStereo(const std::int16_t *FLUX_RESTRICT in, float *FLUX_RESTRICT left,
                     float *FLUX_RESTRICT right, std::uint32_t frames) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < frames; ++i) {
        left[i] = static_cast<float>(in[2 * i]) * (1.0F / 32768.0F);
        right[i] = static_cast<float>(in[2 * i + 1]) * (1.0F / 32768.0F);
    }
}

void fromFloatStereo(const float *FLUX_RESTRICT in, float *FLUX_RESTRICT left, float *FLUX_RESTRICT right,
                     std::uint32_t frames) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < frames; ++i) {
        left[i] = in[2 * i];
        right[i] = in[2 * i + 1];
    }
}

void mixMono(const float *FLUX_RESTRICT in, float *FLUX_RESTRICT outLeft, float *FLUX_RESTRICT outRight,
             std::uint32_t frames, const MovingGains &gains) noexcept FLUX_NONBLOCKING
{
    const float left = gains.value[0];
    const float right = gains.value[2];
    const float stepLeft = gains.step[0];
    const float stepRight = gains.step[2];
    if (stepLeft == 0.0F && stepRight == 0.0F) {
        for (std::uint32_t i = 0; i < frames; ++i) {
            outLeft[i] += in[i] * left;
            outRight[i] += in[i] * right;
        }
        return;
    }
    for (std::uint32_t i = 0; i < frames; ++i) {
        const auto t = static_cast<float>(static_cast<std::int32_t>(i) + 1);
        outLeft[i] += in[i] * (left + stepLeft * t);
        outRight[i] += in[i] * (right + stepRight * t);
    }
}

bool moves(const MovingGains &gains) noexcept
{
    return gains.step[0] != 0.0F || gains.step[1] != 0.0F || gains.step[2] != 0.0F || gains.step[3] != 0.0F;
}

void mixStereo(const float *FLUX_RESTRICT left, const float *FLUX_RESTRICT right,
               float *FLUX_RESTRICT outLeft, float *FLUX_RESTRICT outRight, std::uint32_t frames,
               const MovingGains &gains) noexcept FLUX_NONBLOCKING
{
    const float a = gains.value[0];
    const float b = gains.value[1];
    const float c = gains.value[2];
    const float d = gains.value[3];
    if (!moves(gains)) {
        for (std::uint32_t i = 0; i < frames; ++i) {
            outLeft[i] += left[i] * a + right[i] * b;
            outRight[i] += left[i] * c + right[i] * d;
        }
        return;
    }
    const float da = gains.step[0];
    const float db = gains.step[1];
    const float dc = gains.step[2];
    const float dd = gains.step[3];
    for (std::uint32_t i = 0; i < frames; ++i) {
        const auto t = static_cast<float>(static_cast<std::int32_t>(i) + 1);
        outLeft[i] += left[i] * (a + da * t) + right[i] * (b + db * t);
        outRight[i] += left[i] * (c + dc * t) + right[i] * (d + dd * t);
    }
}

void turn(float *FLUX_RESTRICT left, float *FLUX_RESTRICT right, std::uint32_t frames,
          const MovingGains &gains) noexcept FLUX_NONBLOCKING
{
    const float a = gains.value[0];
    const float b = gains.value[1];
    const float c = gains.value[2];
    const float d = gains.value[3];
    const float da = gains.step[0];
    const float db = gains.step[1];
    const float dc = gains.step[2];
    const float dd = gains.step[3];
    for (std::uint32_t i = 0; i < frames; ++i) {
        const auto t = static_cast<float>(static_cast<std::int32_t>(i) + 1);
        const float l = left[i];
        const float r = right[i];
        left[i] = l * (a + da * t) + r * (b + db * t);
        right[i] = l * (c + dc * t) + r * (d + dd * t);
    }
}

void add(const float *FLUX_RESTRICT in, float *FLUX_RESTRICT out,
         std::uint32_t count) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < count; ++i)
        out[i] += in[i];
}

void scale(float *FLUX_RESTRICT data, std::uint32_t count, float from, float step) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < count; ++i)
        data[i] *= from + step * static_cast<float>(static_cast<std::int32_t>(i) + 1);
}

void addMany(const float *const *in, std::uint32_t inputs, float *out,
             std::uint32_t count) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i + 32 <= count; i += 32) {
        F16 a = load16(out + i);
        F16 b = load16(out + i + 16);
        for (std::uint32_t n = 0; n < inputs; ++n) {
            const float *x = in[n] + i;
            a = a + load16(x);
            b = b + load16(x + 16);
        }
        store16(out + i, a);
        store16(out + i + 16, b);
    }
}

Measure measure(const float *left, const float *right, std::uint32_t frames) noexcept FLUX_NONBLOCKING
{
    // Peaks by their squares, which the energy needs anyway: the root of a square is exact.
    F16 peakLeft[2] = {};
    F16 peakRight[2] = {};
    F16 energy[2] = {};
    for (std::uint32_t i = 0; i + 32 <= frames; i += 32)
        for (int half = 0; half < 2; ++half) {
            const F16 l = load16(left + i + 16 * half);
            const F16 r = load16(right + i + 16 * half);
            const F16 squareLeft = l * l;
            const F16 squareRight = r * r;
            peakLeft[half] = max16(peakLeft[half], squareLeft);
            peakRight[half] = max16(peakRight[half], squareRight);
            energy[half] = energy[half] + (squareLeft + squareRight);
        }
    Measure m;
    m.peakLeft = root(largest(maxHalves(max16(peakLeft[0], peakLeft[1]))));
    m.peakRight = root(largest(maxHalves(max16(peakRight[0], peakRight[1]))));
    m.energy = sum(addHalves(energy[0]) + addHalves(energy[1]));
    return m;
}

void extremes(const float *in, std::uint32_t count, float &low, float &high,
              float &energy) noexcept FLUX_NONBLOCKING
{
    F8 least[2] = {load8(in), load8(in + 8)};
    F8 most[2] = {least[0], least[1]};
    F8 squares[2] = {least[0] * least[0], least[1] * least[1]};
    for (std::uint32_t i = 16; i + 16 <= count; i += 16)
        for (int half = 0; half < 2; ++half) {
            const F8 x = load8(in + i + 8 * half);
            least[half] = min8(least[half], x);
            most[half] = max8(most[half], x);
            squares[half] = squares[half] + x * x;
        }
    low = smallest(min8(least[0], least[1]));
    high = largest(max8(most[0], most[1]));
    energy = sum(squares[0] + squares[1]);
}

void extremesStereo(const float *in, std::uint32_t frames, float *low, float *high,
                    float *energy) noexcept FLUX_NONBLOCKING
{
    F8 least[2] = {load8(in), load8(in + 8)}; // even lanes left, odd lanes right
    F8 most[2] = {least[0], least[1]};
    F8 squares[2] = {least[0] * least[0], least[1] * least[1]};
    for (std::uint32_t i = 16; i + 16 <= 2 * frames; i += 16)
        for (int half = 0; half < 2; ++half) {
            const F8 x = load8(in + i + 8 * half);
            least[half] = min8(least[half], x);
            most[half] = max8(most[half], x);
            squares[half] = squares[half] + x * x;
        }
    F8 l = min8(least[0], least[1]);
    F8 h = max8(most[0], most[1]);
    F8 s = squares[0] + squares[1];
    l = min8(l, secondHalves(l, l));
    h = max8(h, secondHalves(h, h));
    s = s + secondHalves(s, s);
    l = min8(l, lastPairs(l, l));
    h = max8(h, lastPairs(h, h));
    s = s + lastPairs(s, s);
    for (int channel = 0; channel < 2; ++channel) {
        low[channel] = lane(l, channel);
        high[channel] = lane(h, channel);
        energy[channel] = lane(s, channel);
    }
}

/// Where one output frame of a resampler stands; `at` is a frame times 2³².
struct Place {
    std::uint32_t base;
    std::uint32_t phase;
    float blend; ///< 0…2²⁴: how far it is to the next phase
};
FLUX_INLINE Place placeOf(std::uint64_t at) noexcept
{
    static_assert(sincPhases == 256, "the phase is a byte");
    return {static_cast<std::uint32_t>(at >> 32U), static_cast<std::uint32_t>(at >> 24U) & 0xffU,
            static_cast<float>(static_cast<std::int32_t>(at & 0xffffffU))};
}
/// 0…1 of the way from frame to frame, to 24 bits.
FLUX_INLINE float fractionOf(std::uint64_t at) noexcept
{
    return static_cast<float>(static_cast<std::int32_t>(at >> 8U & 0xffffffU)) * 0x1p-24F;
}

/// The 24 taps of one output frame: sixteen in one go, where the machine has registers for that.
struct Taps {
    F16 first;
    F8 last;
};
FLUX_INLINE Taps tapsOf(const float *kernel, Place p) noexcept
{
    static_assert(sincTaps == 24, "sixteen and eight");
    const float *row = kernel + 2 * sincTaps * p.phase;
    return {load16(row) + p.blend * load16(row + 16), load8(row + 32) + p.blend * load8(row + 40)};
}
FLUX_INLINE F8 convolved(const float *in, const Taps &taps) noexcept
{
    return addHalves(load16(in) * taps.first) + load8(in + 16) * taps.last;
}

FLUX_INLINE F8 sincAt(const float *kernel, const float *in, std::uint64_t at) noexcept
{
    const Place p = placeOf(at);
    return convolved(in + p.base, tapsOf(kernel, p));
}
/// Two output frames, four apart, for sumsOfPairs().
FLUX_INLINE F8 sincPair(const float *kernel, const float *in, std::uint64_t at, std::uint64_t step) noexcept
{
    return pairSums(sincAt(kernel, in, at), sincAt(kernel, in, at + 4 * step));
}

void sinc(const float *kernel, const float *in, float *out, std::uint32_t frames, std::uint64_t from,
          std::uint64_t step) noexcept FLUX_NONBLOCKING
{
    std::uint32_t n = 0;
    for (; n + 8 <= frames; n += 8, from += 8 * step)
        store8(out + n,
               sumsOfPairs(sincPair(kernel, in, from, step), sincPair(kernel, in, from + step, step),
                           sincPair(kernel, in, from + 2 * step, step),
                           sincPair(kernel, in, from + 3 * step, step)));
    for (; n < frames; ++n, from += step)
        out[n] = sum(sincAt(kernel, in, from));
}

/// The same for two channels, which share the taps.
struct Stereo {
    F8 left;
    F8 right;
};
FLUX_INLINE Stereo sincAt(const float *kernel, const float *left, const float *right,
                          std::uint64_t at) noexcept
{
    const Place p = placeOf(at);
    const Taps taps = tapsOf(kernel, p);
    return {convolved(left + p.base, taps), convolved(right + p.base, taps)};
}
FLUX_INLINE Stereo sincPair(const float *kernel, const float *left, const float *right, std::uint64_t at,
                            std::uint64_t step) noexcept
{
    const Stereo a = sincAt(kernel, left, right, at);
    const Stereo b = sincAt(kernel, left, right, at + 4 * step);
    return {pairSums(a.left, b.left), pairSums(a.right, b.right)};
}

void sincStereo(const float *kernel, const float *left, const float *right, float *outLeft, float *outRight,
                std::uint32_t frames, std::uint64_t from, std::uint64_t step) noexcept FLUX_NONBLOCKING
{
    std::uint32_t n = 0;
    for (; n + 8 <= frames; n += 8, from += 8 * step) {
        const Stereo a = sincPair(kernel, left, right, from, step);
        const Stereo b = sincPair(kernel, left, right, from + step, step);
        const Stereo c = sincPair(kernel, left, right, from + 2 * step, step);
        const Stereo d = sincPair(kernel, left, right, from + 3 * step, step);
        store8(outLeft + n, sumsOfPairs(a.left, b.left, c.left, d.left));
        store8(outRight + n, sumsOfPairs(a.right, b.right, c.right, d.right));
    }
    for (; n < frames; ++n, from += step) {
        const Stereo s = sincAt(kernel, left, right, from);
        outLeft[n] = sum(s.left);
        outRight[n] = sum(s.right);
    }
}

constexpr std::uint32_t centre = sincTaps / 2 - 1; ///< taps left of the frame that is being read

/// Catmull-Rom between x[1] and x[2].
template <class V> FLUX_INLINE V cubicAt(V x0, V x1, V x2, V x3, V t) noexcept
{
    const V c1 = 0.5F * (x2 - x0);
    const V c2 = (x0 - 2.5F * x1) + (2.0F * x2 - 0.5F * x3);
    const V c3 = 0.5F * (x3 - x0) + 1.5F * (x1 - x2);
    return ((c3 * t + c2) * t + c1) * t + x1;
}

void cubic(const float *FLUX_RESTRICT in, float *FLUX_RESTRICT out, std::uint32_t frames, std::uint64_t from,
           std::uint64_t step) noexcept FLUX_NONBLOCKING
{
    const float *first = in + (centre - 1);
    const U8 steps = stepsOfEight(static_cast<std::uint32_t>(step));
    std::uint32_t n = 0;
    for (; n + 8 <= frames; n += 8) { // eight outputs at once: their four samples are turned into columns
        F8 x[8];
        const std::uint64_t begin = from + n * step;
        for (std::uint32_t k = 0; k < 8; ++k)
            x[k] = load8(first + ((begin + k * step) >> 32U));
        F8 pair[4];
        for (int i = 0; i < 4; ++i)
            pair[i] = firstHalves(x[i], x[i + 4]);
        const F8 even = evens(pair[0], pair[1]);
        const F8 odd = odds(pair[0], pair[1]);
        const F8 even2 = evens(pair[2], pair[3]);
        const F8 odd2 = odds(pair[2], pair[3]);
        store8(out + n,
               cubicAt(evens(even, even2), evens(odd, odd2), odds(even, even2), odds(odd, odd2),
                       fractionsOf(static_cast<std::uint32_t>(begin), steps)));
    }
    for (; n < frames; ++n) {
        const std::uint64_t at = from + n * step;
        const float *x = first + (at >> 32U);
        out[n] = cubicAt(x[0], x[1], x[2], x[3], fractionOf(at));
    }
}

void linear(const float *FLUX_RESTRICT in, float *FLUX_RESTRICT out, std::uint32_t frames, std::uint64_t from,
            std::uint64_t step) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t n = 0; n < frames; ++n) {
        const std::uint64_t at = from + n * step;
        const auto base = static_cast<std::uint32_t>(at >> 32U);
        const float t = fractionOf(at);
        const float *x = in + base + centre;
        out[n] = x[0] + t * (x[1] - x[0]);
    }
}

} // namespace

extern const Kernels table;
const Kernels table{fromShort, fromShortStereo, fromFloatStereo, mixMono, mixStereo, turn,
                    add,       addMany,         scale,           measure, extremes,  extremesStereo,
                    sinc,      sincStereo,      cubic,           linear};

} // namespace flux::engine::FLUX_SIMD_NAMESPACE
