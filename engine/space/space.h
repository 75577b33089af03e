#pragma once

#include "engine/program/keys.h"
#include "engine/rt/block.h"

#include <array>
#include <memory>

namespace flux::engine {

/// x to the right, y up, z to the front; in the game's unit of length.
struct Vector {
    double x = 0.0;
    double y = 0.0;
    double z = 0.0;
};

/// Where a game object is, as the listener has it.
struct Aspect {
    double distance = 0.0;
    double azimuth = 0.0;   ///< degrees: 0 in front, 90 to the right, ±180 behind
    double elevation = 0.0; ///< degrees: 90 above
    double coneAngle = 0.0; ///< degrees between where the object looks and the listener, 0…180; 0 when it
                            ///< looks nowhere
    double speed = 0.0;     ///< of the object, units per second
    double shift = 0.0;     ///< ct that its sound is higher, for a listener and an object in motion
};

/// Where game objects and the one listener are, and how they move. A velocity is found from the way between
/// two positions; one that has none for a tenth of a second stands still.
///
/// All of it is the audio thread's; nothing here allocates.
class Space {
public:
    static constexpr double speedOfSound = 343.0; ///< units per second

    Space();

    void setPlace(GameObject object, const Vector &position, const Vector &forward, std::uint64_t now,
                  double sampleRate) noexcept FLUX_NONBLOCKING;
    void setListener(const Vector &position, const Vector &forward, std::uint64_t now,
                     double sampleRate) noexcept FLUX_NONBLOCKING;
    /// An object is gone; its place may be another one's.
    void forget(GameObject object) noexcept FLUX_NONBLOCKING;
    void forgetAll() noexcept FLUX_NONBLOCKING;
    /// Once per quantum.
    void advance(const rt::Block &block) noexcept FLUX_NONBLOCKING;

    [[nodiscard]] Aspect aspectOf(GameObject object) const noexcept FLUX_NONBLOCKING;
    /// Another number when the object's aspect is another.
    [[nodiscard]] std::uint32_t version(GameObject object) const noexcept FLUX_NONBLOCKING
    {
        return placeOf(object).version + m_listener.version;
    }

private:
    struct Place {
        GameObject object = 0;
        bool known = false;
        bool moves = false;
        std::uint64_t since = 0; ///< frame of the last position
        Vector position;
        Vector forward;  ///< of length 1; or 0: it sounds to all sides alike
        Vector velocity; ///< units per second, as it is heard
        Vector wanted;   ///< units per second, as the last two positions have it
        std::uint32_t version = 0;
    };
    static void put(Place &place, const Vector &position, const Vector &forward, std::uint64_t now,
                    double sampleRate) noexcept FLUX_NONBLOCKING;
    static void move(Place &place, const rt::Block &block) noexcept FLUX_NONBLOCKING;
    [[nodiscard]] const Place &placeOf(GameObject object) const noexcept FLUX_NONBLOCKING
    {
        const Place &place = m_places[object % gameObjectLimit];
        return place.object == object ? place : m_nowhere;
    }

    std::unique_ptr<std::array<Place, gameObjectLimit>> m_memory;
    std::array<Place, gameObjectLimit> &m_places;
    Place m_listener;
    Place m_nowhere;
    std::uint32_t m_moving = 0; ///< objects and listener that move
};

} // namespace flux::engine
