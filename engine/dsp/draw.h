#pragma once

#include <cstdint>

namespace flux::engine {

/// What a random number is for; part of the draw, so that one purpose never disturbs another.
enum class Purpose : std::uint32_t { Pick = 1, Volume = 2, Pitch = 3, Probability = 4, Modulate = 5 };

/// The finaliser of SplitMix64 (Steele, Lea and Flood, 2014): every input bit reaches every output bit.
[[nodiscard]] constexpr std::uint64_t mix64(std::uint64_t x) noexcept
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31U);
}

/// A counter-based draw: the same seed, playing id, object, purpose and count give the same number on every
/// machine and in every order of evaluation.
[[nodiscard]] constexpr std::uint64_t draw64(std::uint64_t seed, std::uint64_t playing, std::uint64_t object,
                                             Purpose purpose, std::uint32_t n) noexcept
{
    std::uint64_t h = mix64(seed);
    h = mix64(h ^ playing);
    h = mix64(h ^ object);
    return mix64(h ^ (static_cast<std::uint64_t>(purpose) << 32U | n));
}

/// A draw as a real in [0, 1), from its upper 53 bits.
[[nodiscard]] constexpr double unit(std::uint64_t draw) noexcept
{
    return static_cast<double>(draw >> 11U) * 0x1p-53;
}

} // namespace flux::engine
