#include "models/document/chances.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace flux {

using namespace doc;

namespace {
/// Odds with which each child would be one of `expected` that are drawn independently of each other.
std::vector<double> oddsFor(std::span<const double> weights, double expected)
{
    std::vector<double> odds(weights.size());
    double low = -200.0; // of the exponent of what the weights are multiplied by
    double high = 200.0;
    for (int step = 0; step < 60; ++step) {
        const double factor = std::exp2(0.5 * (low + high));
        double sum = 0.0;
        for (std::size_t i = 0; i < weights.size(); ++i)
            sum += odds[i] = weights[i] * factor / (1.0 + weights[i] * factor);
        (sum < expected ? low : high) = 0.5 * (low + high);
    }
    return odds;
}
} // namespace

std::vector<double> pickChances(Random::Mode mode, int avoidLast, std::span<const double> weights)
{
    const std::size_t count = weights.size();
    if (count == 0)
        return {};
    const auto k = static_cast<std::size_t>(std::clamp(avoidLast, 0, static_cast<int>(count) - 1));
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<double> chances(count, 1.0 / static_cast<double>(count));
    if (mode != Random::Mode::Random || k + 1 == count || sum <= 0.0)
        return chances;
    // With odds p = tw / (1 + tw) for any t, w(i) e_k(others) is in proportion to p(i) times the probability
    // that k of the others are drawn: numbers that neither vanish nor overflow, where k + 1 are expected.
    const std::vector<double> odds = oddsFor(weights, static_cast<double>(k + 1));
    // Among very many the one more hardly changes how many of the others are drawn.
    constexpr std::size_t most = 1 << 20;
    if (count * (k + 1) > most) {
        for (std::size_t i = 0; i < count; ++i)
            chances[i] = odds[i] / static_cast<double>(k + 1);
        return chances;
    }
    const auto draw = [&](std::span<const double> drawn, double chance, std::span<double> to) {
        to[0] = drawn[0] * (1.0 - chance);
        for (std::size_t n = 1; n <= k; ++n)
            to[n] = drawn[n] * (1.0 - chance) + drawn[n - 1] * chance;
    };
    const std::size_t row = k + 1;
    std::vector<double> behind((count + 1) * row, 0.0); // how many of those from a child on are drawn
    behind[count * row] = 1.0;
    for (std::size_t i = count; i-- > 0;)
        draw({&behind[(i + 1) * row], row}, odds[i], {&behind[i * row], row});
    std::vector<double> before(row, 0.0); // and of those before it
    before[0] = 1.0;
    std::vector<double> next(row);
    for (std::size_t i = 0; i < count; ++i) {
        double others = 0.0;
        for (std::size_t n = 0; n <= k; ++n)
            others += before[n] * behind[(i + 1) * row + k - n];
        chances[i] = odds[i] * others;
        draw(before, odds[i], next);
        before.swap(next);
    }
    const double total = std::accumulate(chances.begin(), chances.end(), 0.0);
    for (double &chance : chances)
        chance /= total;
    return chances;
}

std::vector<double> pickChances(const Document &document, ObjectId random)
{
    const auto *container = document.find<Random>(random);
    if (!container)
        return {};
    std::vector<double> weights;
    for (const ObjectId child : document.children(random))
        if ((bit(document.kind(child)) & playableKinds) != 0)
            weights.push_back(document.value(child, "weight").toDouble());
    return pickChances(container->mode, container->avoidLast, weights);
}

} // namespace flux
