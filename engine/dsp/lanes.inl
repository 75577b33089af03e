// Eight and sixteen floats at once, for kernels_body.inl: the compiler's vectors where the machine has long
// ones, else fours, as GCC takes longer ones to pieces badly; plain loops where the compiler has no vectors.

#if defined(__GNUC__)
#define FLUX_RESTRICT __restrict__
#define FLUX_INLINE inline __attribute__((always_inline))
FLUX_INLINE float root(float x) noexcept
{
    return __builtin_sqrtf(x);
}
#else
#define FLUX_RESTRICT __restrict
#define FLUX_INLINE inline
inline float root(float x) noexcept
{
    return ::sqrtf(x);
}
#endif

/// Twice as many lanes as a Half has.
template <class Half> struct Twice {
    Half low;
    Half high;
};
template <class H> FLUX_INLINE Twice<H> operator+(Twice<H> a, Twice<H> b) noexcept
{
    return {a.low + b.low, a.high + b.high};
}
template <class H> FLUX_INLINE Twice<H> operator-(Twice<H> a, Twice<H> b) noexcept
{
    return {a.low - b.low, a.high - b.high};
}
template <class H> FLUX_INLINE Twice<H> operator*(Twice<H> a, Twice<H> b) noexcept
{
    return {a.low * b.low, a.high * b.high};
}
template <class H> FLUX_INLINE Twice<H> operator*(float x, Twice<H> b) noexcept
{
    return {x * b.low, x * b.high};
}

#if defined(__GNUC__) && defined(__AVX__)
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
#if defined(__GNUC__)
using F4 = float __attribute__((vector_size(16)));
FLUX_INLINE F4 load4(const float *p) noexcept
{
    F4 v;
    __builtin_memcpy(&v, p, sizeof v);
    return v;
}
FLUX_INLINE void store4(float *p, F4 v) noexcept
{
    __builtin_memcpy(p, &v, sizeof v);
}
FLUX_INLINE F4 max4(F4 a, F4 b) noexcept
{
    return a > b ? a : b;
}
FLUX_INLINE F4 min4(F4 a, F4 b) noexcept
{
    return a < b ? a : b;
}
template <int i, int j, int k, int l> FLUX_INLINE F4 pick(F4 a, F4 b) noexcept
{
    return __builtin_shufflevector(a, b, i, j, k, l);
}
#else
struct F4 {
    float v[4];
    float operator[](int i) const noexcept { return v[i]; }
};
template <class Op> F4 each(F4 a, F4 b, Op op) noexcept
{
    return {op(a.v[0], b.v[0]), op(a.v[1], b.v[1]), op(a.v[2], b.v[2]), op(a.v[3], b.v[3])};
}
inline F4 operator+(F4 a, F4 b) noexcept
{
    return each(a, b, [](float x, float y) { return x + y; });
}
inline F4 operator-(F4 a, F4 b) noexcept
{
    return each(a, b, [](float x, float y) { return x - y; });
}
inline F4 operator*(F4 a, F4 b) noexcept
{
    return each(a, b, [](float x, float y) { return x * y; });
}
inline F4 operator*(float x, F4 b) noexcept
{
    return F4{x, x, x, x} * b;
}
inline F4 load4(const float *p) noexcept
{
    return {p[0], p[1], p[2], p[3]};
}
inline void store4(float *p, F4 a) noexcept
{
    for (int i = 0; i < 4; ++i)
        p[i] = a.v[i];
}
inline F4 max4(F4 a, F4 b) noexcept
{
    return each(a, b, [](float x, float y) { return x > y ? x : y; });
}
inline F4 min4(F4 a, F4 b) noexcept
{
    return each(a, b, [](float x, float y) { return x < y ? x : y; });
}
template <int i, int j, int k, int l> F4 pick(F4 a, F4 b) noexcept
{
    const float both[8] = {a.v[0], a.v[1], a.v[2], a.v[3], b.v[0], b.v[1], b.v[2], b.v[3]};
    return {both[i], both[j], both[k], both[l]};
}
#endif

using F8 = Twice<F4>;
FLUX_INLINE F8 load8(const float *p) noexcept
{
    return {load4(p), load4(p + 4)};
}
FLUX_INLINE void store8(float *p, F8 v) noexcept
{
    store4(p, v.low);
    store4(p + 4, v.high);
}
FLUX_INLINE float lane(F8 v, int i) noexcept
{
    return i < 4 ? v.low[i] : v.high[i - 4];
}
FLUX_INLINE F8 max8(F8 a, F8 b) noexcept
{
    return {max4(a.low, b.low), max4(a.high, b.high)};
}
FLUX_INLINE F8 min8(F8 a, F8 b) noexcept
{
    return {min4(a.low, b.low), min4(a.high, b.high)};
}
struct U8 {
    std::uint32_t v[8];
};
FLUX_INLINE U8 stepsOfEight(std::uint32_t step) noexcept
{
    return {{0, step, 2 * step, 3 * step, 4 * step, 5 * step, 6 * step, 7 * step}};
}
FLUX_INLINE F8 fractionsOf(std::uint32_t low, const U8 &steps) noexcept
{
    float r[8];
    for (int i = 0; i < 8; ++i)
        r[i] = static_cast<float>(static_cast<std::int32_t>((low + steps.v[i]) >> 8U)) * 0x1p-24F;
    return load8(r);
}
FLUX_INLINE F8 firstHalves(F8 a, F8 b) noexcept
{
    return {a.low, b.low};
}
FLUX_INLINE F8 secondHalves(F8 a, F8 b) noexcept
{
    return {a.high, b.high};
}
FLUX_INLINE F8 firstPairs(F8 a, F8 b) noexcept
{
    return {pick<0, 1, 4, 5>(a.low, b.low), pick<0, 1, 4, 5>(a.high, b.high)};
}
FLUX_INLINE F8 lastPairs(F8 a, F8 b) noexcept
{
    return {pick<2, 3, 6, 7>(a.low, b.low), pick<2, 3, 6, 7>(a.high, b.high)};
}
FLUX_INLINE F8 evens(F8 a, F8 b) noexcept
{
    return {pick<0, 2, 4, 6>(a.low, b.low), pick<0, 2, 4, 6>(a.high, b.high)};
}
FLUX_INLINE F8 odds(F8 a, F8 b) noexcept
{
    return {pick<1, 3, 5, 7>(a.low, b.low), pick<1, 3, 5, 7>(a.high, b.high)};
}
#endif

#if defined(__GNUC__) && defined(__AVX512F__)
using F16 = float __attribute__((vector_size(64)));
FLUX_INLINE F16 load16(const float *p) noexcept
{
    F16 v;
    __builtin_memcpy(&v, p, sizeof v);
    return v;
}
FLUX_INLINE void store16(float *p, F16 v) noexcept
{
    __builtin_memcpy(p, &v, sizeof v);
}
FLUX_INLINE F8 low(F16 v) noexcept
{
    return __builtin_shufflevector(v, v, 0, 1, 2, 3, 4, 5, 6, 7);
}
FLUX_INLINE F8 high(F16 v) noexcept
{
    return __builtin_shufflevector(v, v, 8, 9, 10, 11, 12, 13, 14, 15);
}
FLUX_INLINE F16 max16(F16 a, F16 b) noexcept
{
    return a > b ? a : b;
}
#else
using F16 = Twice<F8>;
FLUX_INLINE F16 load16(const float *p) noexcept
{
    return {load8(p), load8(p + 8)};
}
FLUX_INLINE void store16(float *p, F16 v) noexcept
{
    store8(p, v.low);
    store8(p + 8, v.high);
}
FLUX_INLINE F8 low(F16 v) noexcept
{
    return v.low;
}
FLUX_INLINE F8 high(F16 v) noexcept
{
    return v.high;
}
FLUX_INLINE F16 max16(F16 a, F16 b) noexcept
{
    return {max8(a.low, b.low), max8(a.high, b.high)};
}
#endif
FLUX_INLINE F8 addHalves(F16 v) noexcept
{
    return low(v) + high(v);
}
FLUX_INLINE F8 maxHalves(F16 v) noexcept
{
    return max8(low(v), high(v));
}

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
/// The sum of each of eight vectors, in sum()'s order, in the lane of its number; pair i holds i and i+4.
FLUX_INLINE F8 sumsOfPairs(F8 pair0, F8 pair1, F8 pair2, F8 pair3) noexcept
{
    // Lanes 0+2 and 1+3 of the pairs: four vectors in each.
    const F8 a = firstPairs(pair0, pair1) + lastPairs(pair0, pair1);
    const F8 b = firstPairs(pair2, pair3) + lastPairs(pair2, pair3);
    return evens(a, b) + odds(a, b);
}
