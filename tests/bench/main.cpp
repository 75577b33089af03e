#include "engine/dsp/kernels.h"
#include "tests/bench/bench.h"

#include <cstdio>
#include <cstring>
#include <ctime>

namespace flux::bench {

double cpuSeconds()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
#else
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#endif
}

} // namespace flux::bench

/// ff_bench [--json] [--long]: each figure against its reference in the same run.
int main(int argc, char **argv)
{
    using namespace flux::bench;
    bool json = false;
    bool full = false;
    for (int i = 1; i < argc; ++i) {
        json = json || std::strcmp(argv[i], "--json") == 0;
        full = full || std::strcmp(argv[i], "--long") == 0;
    }
    std::vector<Row> rows;
    benchKernels(rows);
    benchMixer(rows);
    benchCaches(rows);
    benchStreams(rows);
    benchBlocks(rows, full ? 600.0 : 30.0);
    if (!json)
        std::printf("kernels: %s\n", flux::engine::simdLevelName(flux::engine::simdLevel()));
    std::printf("%s", json ? "[" : "");
    for (const Row &row : rows) {
        const double ratio = row.ours / row.reference;
        const bool holds = ratio <= row.target;
        if (json)
            std::printf("%s{\"name\":\"%s\",\"unit\":\"%s\",\"ours\":%g,\"reference\":%g,\"against\":\"%s\","
                        "\"ratio\":%g,\"target\":%g,\"holds\":%s}",
                        &row == rows.data() ? "" : ",", row.name.c_str(), row.unit.c_str(), row.ours,
                        row.reference, row.against.c_str(), ratio, row.target, holds ? "true" : "false");
        else
            std::printf("%-62s %9.3f %s, %.3f x %s (at most %.3g): %s\n", row.name.c_str(), row.ours,
                        row.unit.c_str(), ratio, row.against.c_str(), row.target,
                        holds ? "holds" : "FALLS SHORT");
    }
    std::printf("%s", json ? "]\n" : "");
    return 0;
}
