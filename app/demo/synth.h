#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace flux::demo {

/// A stereo piece of audio under construction, 48 kHz.
class Tape {
public:
    static constexpr double rate = 48000.0;
    explicit Tape(double seconds);

    [[nodiscard]] std::size_t frames() const { return m_left.size(); }
    [[nodiscard]] double seconds() const { return static_cast<double>(frames()) / rate; }
    /// Adds one frame at `frame`; beyond the end nothing, or on a loop what the beginning hears of it.
    void add(std::size_t frame, double left, double right);
    /// Beyond the end comes the beginning: tails of a loop are heard at its start.
    void setLoop(bool loop) { m_loop = loop; }

    void lowPass(double hertz);
    void highPass(double hertz);
    /// A small room: four combs and two all-passes (Schroeder 1962), `amount` 0…1.
    void room(double amount, double seconds);
    void fade(double in, double out);
    /// Scales so that the peak is at `decibels` below full scale.
    void normalise(double decibels);
    [[nodiscard]] std::vector<float> interleaved() const;
    [[nodiscard]] std::vector<float> mono() const;

private:
    bool m_loop = false;
    std::vector<double> m_left;
    std::vector<double> m_right;
};

/// Frequency of a MIDI note number.
[[nodiscard]] double note(double number);

/// A struck bell: two-operator FM with a falling index.
void bell(Tape &tape, double at, double hertz, double gain, double decay, double pan = 0.0,
          double ratio = 3.5, double index = 2.2);
/// A plucked string (Karplus and Strong 1983).
void pluck(Tape &tape, double at, double hertz, double gain, double seconds, double pan, std::uint32_t seed);
/// A soft chord tone of detuned saws, filtered by its own envelope.
void pad(Tape &tape, double at, double hertz, double gain, double seconds, double pan, double bright);
/// A brass-like tone for fanfares.
void brass(Tape &tape, double at, double hertz, double gain, double seconds, double pan);
/// Noise through a band that moves from one frequency to another.
void sweep(Tape &tape, double at, double fromHertz, double toHertz, double gain, double seconds, double q,
           std::uint32_t seed);
/// A low thump whose pitch falls.
void thump(Tape &tape, double at, double fromHertz, double toHertz, double gain, double decay,
           double pan = 0.0);
/// A short click of noise.
void tick(Tape &tape, double at, double gain, double decay, double pan, std::uint32_t seed);

} // namespace flux::demo
