#include "app/demo/synth.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace flux::demo {

namespace {
constexpr double pi = 3.14159265358979323846;

/// Noise in −1…1, the same for the same seed.
class Noise {
public:
    explicit Noise(std::uint32_t seed) : m_state(seed * 2654435761U + 1U) {}
    double next()
    {
        m_state ^= m_state << 13U;
        m_state ^= m_state >> 17U;
        m_state ^= m_state << 5U;
        return static_cast<double>(m_state) / 2147483648.0 - 1.0;
    }

private:
    std::uint32_t m_state;
};

/// State-variable filter for one channel (Zavalishin).
struct Svf {
    double band = 0.0;
    double low = 0.0;
    struct Out {
        double low, band, high;
    };
    Out run(double x, double hertz, double q)
    {
        const double g = std::tan(pi * std::min(hertz, 20000.0) / Tape::rate);
        const double k = 1.0 / q;
        const double a = 1.0 / (1.0 + g * (g + k));
        const double v3 = x - low;
        const double v1 = a * band + a * g * v3;
        const double v2 = low + g * v1;
        band = 2.0 * v1 - band;
        low = 2.0 * v2 - low;
        return {v2, v1, x - k * v1 - v2};
    }
};

std::size_t frameOf(double seconds)
{
    return static_cast<std::size_t>(std::lround(seconds * Tape::rate));
}

struct Pan {
    explicit Pan(double p) : left(std::cos((p + 1.0) * pi / 4.0)), right(std::sin((p + 1.0) * pi / 4.0)) {}
    double left, right;
};

/// Calls f(t) for each frame and adds what it returns.
template <class F> void play(Tape &tape, double at, double seconds, double pan, F &&f)
{
    const Pan where(pan);
    const std::size_t first = frameOf(at);
    const std::size_t count = frameOf(seconds);
    for (std::size_t i = 0; i < count; ++i) {
        // The last 3 ms go to zero, so that nothing ends in a step.
        const double end = std::min(1.0, static_cast<double>(count - i) / (0.003 * Tape::rate));
        const double x = f(static_cast<double>(i) / Tape::rate) * end;
        tape.add(first + i, x * where.left, x * where.right);
    }
}
} // namespace

Tape::Tape(double seconds) : m_left(frameOf(seconds)), m_right(frameOf(seconds)) {}

void Tape::add(std::size_t frame, double left, double right)
{
    if (m_loop)
        frame %= m_left.size();
    if (frame >= m_left.size())
        return;
    m_left[frame] += left;
    m_right[frame] += right;
}

void Tape::lowPass(double hertz)
{
    for (auto *channel : {&m_left, &m_right}) {
        Svf filter;
        if (m_loop) // what the end leaves in the filter is there at the start
            for (const double x : *channel)
                filter.run(x, hertz, 0.7071);
        for (double &x : *channel)
            x = filter.run(x, hertz, 0.7071).low;
    }
}

void Tape::highPass(double hertz)
{
    for (auto *channel : {&m_left, &m_right}) {
        Svf filter;
        for (double &x : *channel)
            x = filter.run(x, hertz, 0.7071).high;
    }
}

void Tape::room(double amount, double seconds)
{
    constexpr std::array<int, 4> combs{1687, 1601, 2053, 2251};
    constexpr std::array<int, 2> passes{347, 113};
    int spread = 0;
    for (auto *channel : {&m_left, &m_right}) {
        std::array<std::vector<double>, 4> comb;
        std::array<std::vector<double>, 2> pass;
        std::array<double, 4> damp{};
        std::array<double, 4> feedback{};
        for (std::size_t i = 0; i < 4; ++i) {
            comb[i].assign(static_cast<std::size_t>(combs[i] + spread), 0.0);
            feedback[i] = std::pow(10.0, -3.0 * (combs[i] + spread) / (seconds * rate));
        }
        for (std::size_t i = 0; i < 2; ++i)
            pass[i].assign(static_cast<std::size_t>(passes[i] + spread), 0.0);
        const std::size_t count = channel->size();
        const std::vector<double> dry = *channel;
        const std::size_t rounds = m_loop ? 2 : 1; // on a loop the second round hears the first one's tail
        for (std::size_t n = 0; n < rounds * count; ++n) {
            const double x = dry[n % count];
            double wet = 0.0;
            for (std::size_t i = 0; i < 4; ++i) {
                double &cell = comb[i][n % comb[i].size()];
                wet += cell;
                damp[i] += 0.35 * (cell - damp[i]);
                cell = x + damp[i] * feedback[i];
            }
            for (auto &line : pass) {
                double &cell = line[n % line.size()];
                const double out = cell - 0.6 * wet;
                cell = wet + 0.6 * out;
                wet = out;
            }
            if (n >= (rounds - 1) * count)
                (*channel)[n % count] = x + amount * 0.3 * wet;
        }
        spread = 37;
    }
}

void Tape::fade(double in, double out)
{
    const std::size_t rise = std::max<std::size_t>(1, frameOf(in));
    const std::size_t fall = std::max<std::size_t>(1, frameOf(out));
    for (std::size_t i = 0; i < frames(); ++i) {
        const double up = std::min(1.0, static_cast<double>(i) / static_cast<double>(rise));
        const double down = std::min(1.0, static_cast<double>(frames() - 1 - i) / static_cast<double>(fall));
        m_left[i] *= up * down * down;
        m_right[i] *= up * down * down;
    }
}

void Tape::normalise(double decibels)
{
    double peak = 1e-9;
    for (const auto *channel : {&m_left, &m_right})
        for (const double x : *channel)
            peak = std::max(peak, std::abs(x));
    const double scale = std::pow(10.0, decibels / 20.0) / peak;
    for (auto *channel : {&m_left, &m_right})
        for (double &x : *channel)
            x *= scale;
}

std::vector<float> Tape::interleaved() const
{
    std::vector<float> out;
    out.reserve(2 * frames());
    for (std::size_t i = 0; i < frames(); ++i) {
        out.push_back(static_cast<float>(m_left[i]));
        out.push_back(static_cast<float>(m_right[i]));
    }
    return out;
}

std::vector<float> Tape::mono() const
{
    std::vector<float> out;
    for (std::size_t i = 0; i < frames(); ++i)
        out.push_back(static_cast<float>(0.5 * (m_left[i] + m_right[i])));
    return out;
}

double note(double number)
{
    return 440.0 * std::exp2((number - 69.0) / 12.0);
}

void bell(Tape &tape, double at, double hertz, double gain, double decay, double pan, double ratio,
          double index)
{
    play(tape, at, 5.0 * decay, pan, [&](double t) {
        const double fall = std::exp(-t / decay);
        const double modulator = std::sin(2.0 * pi * hertz * ratio * t) * index * std::exp(-3.0 * t / decay);
        const double strike = std::min(1.0, t / 0.002);
        return gain * strike * fall
            * (0.8 * std::sin(2.0 * pi * hertz * t + modulator)
               + 0.2 * std::sin(2.0 * pi * hertz * 2.003 * t));
    });
}

void pluck(Tape &tape, double at, double hertz, double gain, double seconds, double pan, std::uint32_t seed)
{
    const std::size_t length = std::max<std::size_t>(2, static_cast<std::size_t>(Tape::rate / hertz));
    std::vector<double> string(length);
    Noise noise(seed);
    for (double &x : string)
        x = noise.next();
    std::size_t i = 0;
    play(tape, at, seconds, pan, [&](double t) {
        const double x = string[i];
        const std::size_t next = (i + 1) % length;
        string[i] = 0.4985 * (string[i] + string[next]);
        i = next;
        return gain * x * std::exp(-2.5 * t / seconds);
    });
}

void pad(Tape &tape, double at, double hertz, double gain, double seconds, double pan, double bright)
{
    for (const double side : {-1.0, 1.0}) {
        Svf filter;
        double phase = 0.25 + 0.2 * side;
        const double step = hertz * (1.0 + 0.0025 * side) / Tape::rate;
        play(tape, at, seconds + 0.6, std::clamp(pan + 0.5 * side, -1.0, 1.0), [&](double t) {
            phase += step;
            phase -= std::floor(phase);
            // A saw with its step rounded off over one sample (PolyBLEP).
            double saw = 2.0 * phase - 1.0;
            if (phase < step)
                saw += std::pow(1.0 - phase / step, 2.0);
            else if (phase > 1.0 - step)
                saw -= std::pow((phase - 1.0) / step + 1.0, 2.0);
            const double up = std::min(1.0, t / 0.35);
            const double down = t < seconds ? 1.0 : std::max(0.0, 1.0 - (t - seconds) / 0.6);
            return gain * 0.5 * up * down * filter.run(saw, hertz * (1.5 + bright * up), 0.7).low;
        });
    }
}

void brass(Tape &tape, double at, double hertz, double gain, double seconds, double pan)
{
    for (const double detune : {0.9975, 1.0, 1.003}) {
        Svf filter;
        double phase = 0.37 * detune;
        play(tape, at, seconds + 0.25, pan + 60.0 * (detune - 1.0), [&](double t) {
            const double vibrato = 1.0 + 0.003 * std::sin(2.0 * pi * 5.2 * t) * std::min(1.0, t / 0.3);
            phase += hertz * detune * vibrato / Tape::rate;
            phase -= std::floor(phase);
            const double attack = std::min(1.0, t / 0.035);
            const double release = t < seconds ? 1.0 : std::max(0.0, 1.0 - (t - seconds) / 0.25);
            const double bite = 2.0 + 5.0 * attack * std::exp(-1.6 * t);
            return gain * 0.4 * attack * release * filter.run(2.0 * phase - 1.0, hertz * bite, 0.8).low;
        });
    }
}

void sweep(Tape &tape, double at, double fromHertz, double toHertz, double gain, double seconds, double q,
           std::uint32_t seed)
{
    for (const double side : {-0.6, 0.6}) {
        Noise noise(seed + static_cast<std::uint32_t>(side > 0.0));
        Svf filter;
        play(tape, at, seconds, side, [&](double t) {
            const double x = t / seconds;
            const double hertz = fromHertz * std::pow(toHertz / fromHertz, x);
            return gain * std::sin(pi * std::pow(x, 0.7)) * filter.run(noise.next(), hertz, q).band
                / std::sqrt(q);
        });
    }
}

void thump(Tape &tape, double at, double fromHertz, double toHertz, double gain, double decay, double pan)
{
    double phase = 0.0;
    play(tape, at, 6.0 * decay, pan, [&](double t) {
        phase += (toHertz + (fromHertz - toHertz) * std::exp(-t / (0.25 * decay))) / Tape::rate;
        return gain * std::min(1.0, t / 0.001) * std::exp(-t / decay) * std::sin(2.0 * pi * phase);
    });
}

void tick(Tape &tape, double at, double gain, double decay, double pan, std::uint32_t seed)
{
    Noise noise(seed);
    Svf filter;
    play(tape, at, 6.0 * decay, pan,
         [&](double t) { return gain * std::exp(-t / decay) * filter.run(noise.next(), 6500.0, 0.9).high; });
}

} // namespace flux::demo
