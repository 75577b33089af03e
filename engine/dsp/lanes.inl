// Eight floats at once, for kernels_body.inl: the compiler's vectors where it has them, plain loops elsewhere.

#if defined(__GNUC__)
#define FLUX_RESTRICT __restrict__
#define FLUX_INLINE inline __attribute__((always_inline))
using F8 = float __attribute__((vector_size(32)));
using I8 = std::int32_t __attribute__((vector_size(32)));
FLUX_INLINE F8 load8(const float *p) noexcept
{
    F8 v;
    __builtin_memcpy(&v, p, sizeof v);
    return v;
}
FLUX_INLINE void store8(float *p, F8 v) noexcept
{
    __builtin_memcpy(p, &v, sizeof v);
}
using F16 = float __attribute__((vector_size(64)));
FLUX_INLINE F16 load16(const float *p) noexcept
{
    F16 v;
    __builtin_memcpy(&v, p, sizeof v);
    return v;
}
FLUX_INLINE F8 addHalves(F16 v) noexcept
{
    return __builtin_shufflevector(v, v, 0, 1, 2, 3, 4, 5, 6, 7)
        + __builtin_shufflevector(v, v, 8, 9, 10, 11, 12, 13, 14, 15);
}
FLUX_INLINE float lane(F8 v, int i) noexcept
{
    return v[i];
}
FLUX_INLINE F8 max8(F8 a, F8 b) noexcept
{
    return a > b ? a : b;
}
FLUX_INLINE F8 min8(F8 a, F8 b) noexcept
{
    return a < b ? a : b;
}
using U8 = std::uint32_t __attribute__((vector_size(32)));
/// 0, step, 2·step … 7·step, each modulo 2³².
FLUX_INLINE U8 stepsOfEight(std::uint32_t step) noexcept
{
    return U8{0, 1, 2, 3, 4, 5, 6, 7} * step;
}
/// (low + steps) / 2³², to 24 bits.
FLUX_INLINE F8 fractionsOf(std::uint32_t low, U8 steps) noexcept
{
    return __builtin_convertvector(reinterpret_cast<I8>((low + steps) >> 8), F8) * 0x1p-24F;
}
FLUX_INLINE float root(float x) noexcept
{
    return __builtin_sqrtf(x);
}
/// The first halves of both, and the second halves of both.
FLUX_INLINE F8 firstHalves(F8 a, F8 b) noexcept
{
    return __builtin_shufflevector(a, b, 0, 1, 2, 3, 8, 9, 10, 11);
}
FLUX_INLINE F8 secondHalves(F8 a, F8 b) noexcept
{
    return __builtin_shufflevector(a, b, 4, 5, 6, 7, 12, 13, 14, 15);
}
/// Of each quarter pair its first two lanes, and its last two.
FLUX_INLINE F8 firstPairs(F8 a, F8 b) noexcept
{
    return __builtin_shufflevector(a, b, 0, 1, 8, 9, 4, 5, 12, 13);
}
FLUX_INLINE F8 lastPairs(F8 a, F8 b) noexcept
{
    return __builtin_shufflevector(a, b, 2, 3, 10, 11, 6, 7, 14, 15);
}
FLUX_INLINE F8 evens(F8 a, F8 b) noexcept
{
    return __builtin_shufflevector(a, b, 0, 2, 8, 10, 4, 6, 12, 14);
}
FLUX_INLINE F8 odds(F8 a, F8 b) noexcept
{
    return __builtin_shufflevector(a, b, 1, 3, 9, 11, 5, 7, 13, 15);
}
#else
#define FLUX_RESTRICT __restrict
#define FLUX_INLINE inline
template <int N> struct Lanes {
    float v[N];
};
using F8 = Lanes<8>;
using F16 = Lanes<16>;
template <int N, class Op> Lanes<N> each(const Lanes<N> &a, const Lanes<N> &b, Op op) noexcept
{
    Lanes<N> r;
    for (int i = 0; i < N; ++i)
        r.v[i] = op(a.v[i], b.v[i]);
    return r;
}
template <int N> Lanes<N> operator+(const Lanes<N> &a, const Lanes<N> &b) noexcept
{
    return each(a, b, [](float x, float y) { return x + y; });
}
template <int N> Lanes<N> operator-(const Lanes<N> &a, const Lanes<N> &b) noexcept
{
    return each(a, b, [](float x, float y) { return x - y; });
}
template <int N> Lanes<N> operator*(const Lanes<N> &a, const Lanes<N> &b) noexcept
{
    return each(a, b, [](float x, float y) { return x * y; });
}
template <int N> Lanes<N> operator*(float x, const Lanes<N> &b) noexcept
{
    return each(b, b, [x](float y, float) { return x * y; });
}
template <int N> Lanes<N> load(const float *p) noexcept
{
    Lanes<N> r;
    for (int i = 0; i < N; ++i)
        r.v[i] = p[i];
    return r;
}
inline F8 load8(const float *p) noexcept
{
    return load<8>(p);
}
inline F16 load16(const float *p) noexcept
{
    return load<16>(p);
}
inline F8 addHalves(const F16 &a) noexcept
{
    return load<8>(a.v) + load<8>(a.v + 8);
}
inline void store8(float *p, const F8 &a) noexcept
{
    for (int i = 0; i < 8; ++i)
        p[i] = a.v[i];
}
inline float lane(const F8 &a, int i) noexcept
{
    return a.v[i];
}
inline F8 max8(const F8 &a, const F8 &b) noexcept
{
    return each(a, b, [](float x, float y) { return x > y ? x : y; });
}
inline F8 min8(const F8 &a, const F8 &b) noexcept
{
    return each(a, b, [](float x, float y) { return x < y ? x : y; });
}
struct U8 {
    std::uint32_t v[8];
};
inline U8 stepsOfEight(std::uint32_t step) noexcept
{
    U8 r;
    for (std::uint32_t i = 0; i < 8; ++i)
        r.v[i] = i * step;
    return r;
}
inline F8 fractionsOf(std::uint32_t low, const U8 &steps) noexcept
{
    F8 r;
    for (int i = 0; i < 8; ++i)
        r.v[i] = static_cast<float>(static_cast<std::int32_t>((low + steps.v[i]) >> 8U)) * 0x1p-24F;
    return r;
}
inline float root(float x) noexcept
{
    return ::sqrtf(x);
}
inline F8 pick(const F8 &a, const F8 &b, const int (&from)[8]) noexcept
{
    F8 r;
    for (int i = 0; i < 8; ++i)
        r.v[i] = from[i] < 8 ? a.v[from[i]] : b.v[from[i] - 8];
    return r;
}
inline F8 firstHalves(const F8 &a, const F8 &b) noexcept
{
    return pick(a, b, {0, 1, 2, 3, 8, 9, 10, 11});
}
inline F8 secondHalves(const F8 &a, const F8 &b) noexcept
{
    return pick(a, b, {4, 5, 6, 7, 12, 13, 14, 15});
}
inline F8 firstPairs(const F8 &a, const F8 &b) noexcept
{
    return pick(a, b, {0, 1, 8, 9, 4, 5, 12, 13});
}
inline F8 lastPairs(const F8 &a, const F8 &b) noexcept
{
    return pick(a, b, {2, 3, 10, 11, 6, 7, 14, 15});
}
inline F8 evens(const F8 &a, const F8 &b) noexcept
{
    return pick(a, b, {0, 2, 8, 10, 4, 6, 12, 14});
}
inline F8 odds(const F8 &a, const F8 &b) noexcept
{
    return pick(a, b, {1, 3, 9, 11, 5, 7, 13, 15});
}
#endif

/// Sum of eight lanes, always in this order.
FLUX_INLINE float sum(F8 a) noexcept
{
    return ((lane(a, 0) + lane(a, 4)) + (lane(a, 2) + lane(a, 6)))
        + ((lane(a, 1) + lane(a, 5)) + (lane(a, 3) + lane(a, 7)));
}

/// The largest and the smallest of eight lanes.
FLUX_INLINE float largest(F8 a) noexcept
{
    a = max8(a, secondHalves(a, a));
    a = max8(a, lastPairs(a, a));
    return lane(max8(a, odds(a, a)), 0);
}
FLUX_INLINE float smallest(F8 a) noexcept
{
    a = min8(a, secondHalves(a, a));
    a = min8(a, lastPairs(a, a));
    return lane(min8(a, odds(a, a)), 0);
}

/// Two vectors summed halfway, for sumsOfPairs().
FLUX_INLINE F8 pairSums(F8 a, F8 b) noexcept
{
    return firstHalves(a, b) + secondHalves(a, b);
}
/// The sum of each of eight vectors, in sum()'s order, in the lane of its number; pair i holds vectors i and i+4.
FLUX_INLINE F8 sumsOfPairs(const F8 (&pair)[4]) noexcept
{
    F8 quad[2]; // lanes 0+2 and 1+3 of the pairs: four vectors in each
    for (int i = 0; i < 2; ++i)
        quad[i] = firstPairs(pair[2 * i], pair[2 * i + 1]) + lastPairs(pair[2 * i], pair[2 * i + 1]);
    return evens(quad[0], quad[1]) + odds(quad[0], quad[1]);
}
