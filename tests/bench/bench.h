#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace flux::bench {

/// One figure against its reference in the same run.
struct Row {
    std::string name;
    std::string unit;
    double ours = 0.0;
    double reference = 0.0;
    std::string against;
    double target = 0.0; ///< largest ratio of ours to the reference
};

/// CPU time of this thread, s.
[[nodiscard]] double cpuSeconds();

/// Runs a and b by turns in slices of some 8 ms of CPU time and returns the median time per call of each: the
/// machine's noise meets both. The clock is read once in half a millisecond, as reading it costs more than a
/// kernel does.
template <class A, class B> std::pair<double, double> compare(A &&a, B &&b, int rounds = 25)
{
    const auto timeOf = [](auto &&f, int calls) {
        const double begin = cpuSeconds();
        for (int i = 0; i < calls; ++i)
            f();
        return cpuSeconds() - begin;
    };
    const auto slice = [&timeOf](auto &&f) {
        int batch = 1;
        while (timeOf(f, batch) < 0.0005)
            batch *= 2;
        int calls = 0;
        double spent = 0.0;
        for (; spent < 0.008; calls += batch)
            spent += timeOf(f, batch);
        return spent / calls;
    };
    std::vector<double> ofA;
    std::vector<double> ofB;
    for (int i = 0; i < rounds; ++i) {
        ofA.push_back(slice(a));
        ofB.push_back(slice(b));
    }
    const auto median = [](std::vector<double> &v) {
        const auto middle = v.begin() + static_cast<std::ptrdiff_t>(v.size() / 2);
        std::nth_element(v.begin(), middle, v.end());
        return *middle;
    };
    return {median(ofA), median(ofB)};
}

void benchKernels(std::vector<Row> &rows);
void benchMixer(std::vector<Row> &rows);
void benchCaches(std::vector<Row> &rows);
void benchStreams(std::vector<Row> &rows);
/// Block times over `seconds` of simulated play with loading, eviction and 200 posts a second.
void benchBlocks(std::vector<Row> &rows, double seconds);

} // namespace flux::bench
