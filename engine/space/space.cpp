#include "engine/space/space.h"

#include "engine/dsp/math.h"

#include <algorithm>
#include <cmath>

namespace flux::engine {

namespace {
double dot(const Vector &a, const Vector &b) noexcept
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}
Vector minus(const Vector &a, const Vector &b) noexcept
{
    return {a.x - b.x, a.y - b.y, a.z - b.z};
}
Vector times(const Vector &a, double k) noexcept
{
    return {a.x * k, a.y * k, a.z * k};
}
double lengthOf(const Vector &a) noexcept
{
    return std::sqrt(dot(a, a));
}
} // namespace

Space::Space() : m_memory(std::make_unique<std::array<Place, gameObjectLimit>>()), m_places(*m_memory) {}

void Space::put(Place &place, const Vector &position, const Vector &forward, std::uint64_t now,
                double sampleRate) noexcept FLUX_NONBLOCKING
{
    const double seconds = static_cast<double>(now - std::min(now, place.since)) / sampleRate;
    constexpr double longestStep = 0.25; // s: whoever was silent for longer has been put there
    if (!place.known || seconds > longestStep) {
        place.wanted = {};
    } else if (seconds > 0.0) {
        const Vector velocity = times(minus(position, place.position), 1.0 / seconds);
        place.wanted = lengthOf(velocity) < speedOfSound ? velocity : Vector{}; // faster: a jump
    }
    if (seconds > 0.0 || !place.known)
        place.since = now;
    place.known = true;
    place.moves = true;
    place.position = position;
    place.forward = lengthOf(forward) > 0.0 ? times(forward, 1.0 / lengthOf(forward)) : Vector{};
    ++place.version;
}

void Space::setPlace(GameObject object, const Vector &position, const Vector &forward, std::uint64_t now,
                     double sampleRate) noexcept FLUX_NONBLOCKING
{
    Place &place = m_places[object % gameObjectLimit];
    if (place.object != object) {
        const std::uint32_t version = place.version;
        m_moving -= place.moves ? 1 : 0;
        place = {};
        place.object = object;
        place.version = version;
    }
    m_moving += place.moves ? 0 : 1;
    put(place, position, forward, now, sampleRate);
}

void Space::setListener(const Vector &position, const Vector &forward, std::uint64_t now,
                        double sampleRate) noexcept FLUX_NONBLOCKING
{
    m_moving += m_listener.moves ? 0 : 1;
    put(m_listener, position, forward, now, sampleRate);
}

void Space::forget(GameObject object) noexcept FLUX_NONBLOCKING
{
    Place &place = m_places[object % gameObjectLimit];
    if (place.object != object)
        return;
    m_moving -= place.moves ? 1 : 0;
    const std::uint32_t version = place.version + 1;
    place = {};
    place.version = version;
    place.object = object;
}

void Space::forgetAll() noexcept FLUX_NONBLOCKING
{
    const auto blank = [](Place &place) noexcept {
        const std::uint32_t version = place.version + 1;
        const GameObject object = place.object;
        place = {};
        place.version = version;
        place.object = object;
    };
    std::ranges::for_each(m_places, blank);
    blank(m_listener);
    m_moving = 0;
}

/// The velocity follows what the positions say in 30 ms, so that a game's uneven frames don't warble.
void Space::move(Place &place, const rt::Block &block) noexcept FLUX_NONBLOCKING
{
    const auto rate = static_cast<double>(block.sampleRate);
    if (static_cast<double>(block.frame - std::min(block.frame, place.since)) > 0.1 * rate)
        place.wanted = {};
    const double rest = exp2(-static_cast<double>(rt::quantumFrames) / (0.03 * rate) * 1.4426950408889634);
    const Vector away = minus(place.velocity, place.wanted);
    place.velocity
        = {place.wanted.x + away.x * rest, place.wanted.y + away.y * rest, place.wanted.z + away.z * rest};
    if (lengthOf(minus(place.velocity, place.wanted)) < 1e-6) {
        place.velocity = place.wanted;
        place.moves = lengthOf(place.wanted) > 0.0;
    }
    ++place.version;
}

void Space::advance(const rt::Block &block) noexcept FLUX_NONBLOCKING
{
    if (m_moving == 0)
        return;
    const auto each = [&](Place &place) noexcept {
        if (!place.moves)
            return;
        move(place, block);
        m_moving -= place.moves ? 0 : 1;
    };
    std::ranges::for_each(m_places, each);
    each(m_listener);
}

Aspect Space::aspectOf(GameObject object) const noexcept FLUX_NONBLOCKING
{
    const Place &place = placeOf(object);
    Aspect aspect;
    const Vector way = minus(place.position, m_listener.position);
    aspect.distance = lengthOf(way);
    aspect.speed = lengthOf(place.velocity);
    if (aspect.distance < 1e-9)
        return aspect;
    // The listener's axes: up is y, but for one who looks straight up or down.
    const Vector front = lengthOf(m_listener.forward) > 0.0 ? m_listener.forward : Vector{0.0, 0.0, 1.0};
    const double level = std::sqrt(front.x * front.x + front.z * front.z);
    const Vector right
        = level > 1e-9 ? Vector{front.z / level, 0.0, -front.x / level} : Vector{1.0, 0.0, 0.0};
    const Vector up{front.y * right.z - front.z * right.y, front.z * right.x - front.x * right.z,
                    front.x * right.y - front.y * right.x};
    const double ahead = dot(way, front);
    const double aside = dot(way, right);
    aspect.azimuth = angleDegrees(aside, ahead);
    aspect.elevation = angleDegrees(dot(way, up), std::sqrt(ahead * ahead + aside * aside));
    const Vector back = times(way, -1.0 / aspect.distance);
    if (lengthOf(place.forward) > 0.0) {
        const double cosine = std::clamp(dot(place.forward, back), -1.0, 1.0);
        aspect.coneAngle = angleDegrees(std::sqrt(1.0 - cosine * cosine), cosine);
    }
    // Doppler: f' = f (c + vListener) / (c − vSource), both towards each other
    constexpr double fastest = 0.9 * speedOfSound;
    const double source = std::clamp(dot(place.velocity, back), -fastest, fastest);
    const double listener = std::clamp(-dot(m_listener.velocity, back), -fastest, fastest);
    if (source != 0.0 || listener != 0.0)
        aspect.shift = 1200.0 * log2((speedOfSound + listener) / (speedOfSound - source));
    return aspect;
}

} // namespace flux::engine
