#pragma once

#include "engine/dsp/math.h"
#include "engine/dsp/shape.h"
#include "engine/program/drive.h"
#include "engine/rt/block.h"

#include <algorithm>
#include <array>

namespace flux::engine {

/// What a rule has a slot for: dB, dB, s, s, s.
enum class DuckParam : std::uint8_t { Threshold, Amount, Attack, Hold, Release, Count };
inline constexpr std::size_t duckParams = static_cast<std::size_t>(DuckParam::Count);
using DuckValues = std::array<float, duckParams>;

/// A bus that turns the bus it belongs to down.
struct DuckSpec {
    enum class Trigger : std::uint8_t {
        Level,    ///< its level is above the threshold
        Activity, ///< a voice sounds in it or below
    };
    ObjectKey key = 0;
    ObjectKey source = 0;
    Trigger trigger = Trigger::Level;
    bool ofVoices = false; ///< turns the voices down, and so their sends, not the bus
    Shape shape = Shape::Linear;
    // Filled in by the part
    std::uint32_t firstValue = 0;
    DriveRange drives{};
};

/// Level of a bus over the last 50 ms, quantum by quantum.
class LevelWindow {
public:
    void push(float energy, float sampleRate) noexcept FLUX_NONBLOCKING
    {
        const auto wanted = static_cast<std::size_t>(0.05F * sampleRate / rt::quantumFrames + 0.5F);
        m_length = std::clamp<std::size_t>(wanted, 1, longest);
        m_energies[m_next] = energy;
        m_next = m_next + 1 < m_length ? m_next + 1 : 0;
    }
    /// dBFS, the root of the mean square.
    [[nodiscard]] double level() const noexcept FLUX_NONBLOCKING
    {
        double sum = 0.0;
        for (std::size_t i = 0; i < m_length; ++i)
            sum += static_cast<double>(m_energies[i]);
        return sum > 0.0 ? 3.010299956639812 * log2(sum / static_cast<double>(m_length)) : -200.0;
    }

private:
    static constexpr std::size_t longest = 76; ///< at 192 kHz
    std::array<float, longest> m_energies{};
    std::size_t m_length = 1;
    std::size_t m_next = 0;
};

/// How far a rule has turned its bus down. Attack and release are the whole time between nothing and all of
/// the amount, in dB along the shape; a change of direction goes on from where it is.
class Duck {
public:
    /// Once per quantum. `level`: of the source, dBFS; `active`: a voice sounds in it.
    void advance(const DuckSpec &spec, const DuckValues &values, double level, bool active,
                 const rt::Block &block) noexcept FLUX_NONBLOCKING
    {
        const auto get
            = [&](DuckParam p) noexcept { return static_cast<double>(values[static_cast<std::size_t>(p)]); };
        constexpr double hysteresis = 3.0; // dB
        const double threshold = get(DuckParam::Threshold);
        m_triggered = spec.trigger == DuckSpec::Trigger::Activity
            ? active
            : level > threshold || (m_triggered && level >= threshold - hysteresis);
        const auto rate = static_cast<double>(block.sampleRate);
        const auto step = [&](DuckParam p) noexcept {
            const double frames = get(p) * rate;
            return frames > rt::quantumFrames ? rt::quantumFrames / frames : 1.0;
        };
        if (m_triggered) {
            m_heldUntil = block.frame + static_cast<std::uint64_t>(get(DuckParam::Hold) * rate);
            m_place = std::min(1.0, m_place + step(DuckParam::Attack));
        } else if (block.frame >= m_heldUntil) {
            m_place = std::max(0.0, m_place - step(DuckParam::Release));
        }
        m_decibels = m_place > 0.0 ? get(DuckParam::Amount) * shapeAt(spec.shape, m_place) : 0.0;
    }
    [[nodiscard]] bool isTriggered() const noexcept FLUX_NONBLOCKING { return m_triggered; }
    /// What it adds to the level, dB; 0 or less.
    [[nodiscard]] double decibels() const noexcept FLUX_NONBLOCKING { return m_decibels; }

private:
    double m_place = 0.0; ///< 0…1 on the way down
    double m_decibels = 0.0;
    std::uint64_t m_heldUntil = 0;
    bool m_triggered = false;
};

} // namespace flux::engine
