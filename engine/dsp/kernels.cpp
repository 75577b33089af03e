#include "engine/dsp/kernels.h"

#include <array>
#include <atomic>

namespace flux::engine {

namespace baseline {
extern const Kernels table;
}
#ifdef FLUX_X86_KERNELS
namespace avx2 {
extern const Kernels table;
}
namespace avx512 {
extern const Kernels table;
}
#endif

namespace {
const Kernels &tableOf(SimdLevel level) noexcept
{
    switch (level) {
    case SimdLevel::Baseline: break;
#ifdef FLUX_X86_KERNELS
    case SimdLevel::Avx2: return avx2::table;
    case SimdLevel::Avx512: return avx512::table;
#else
    default: break;
#endif
    }
    return baseline::table;
}

bool machineHas([[maybe_unused]] SimdLevel level)
{
#ifdef FLUX_X86_KERNELS
    __builtin_cpu_init();
    switch (level) {
    case SimdLevel::Baseline: return true;
    case SimdLevel::Avx2: return __builtin_cpu_supports("avx2") != 0;
    case SimdLevel::Avx512:
        return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0
            && __builtin_cpu_supports("avx512dq") != 0 && __builtin_cpu_supports("avx512vl") != 0;
    }
    return false;
#else
    return level == SimdLevel::Baseline;
#endif
}

struct Choice {
    std::atomic<SimdLevel> level;
    std::atomic<const Kernels *> table;
    Choice() : level(bestSimdLevel()), table(&tableOf(level.load())) {}
};
Choice choice;

constexpr std::array<const char *, 3> names{"baseline", "avx2", "avx512"};
} // namespace

SimdLevel bestSimdLevel()
{
    return availableSimdLevels().back();
}

std::vector<SimdLevel> availableSimdLevels()
{
    std::vector<SimdLevel> levels;
    for (const SimdLevel level : {SimdLevel::Baseline, SimdLevel::Avx2, SimdLevel::Avx512})
        if (machineHas(level))
            levels.push_back(level);
    return levels;
}

SimdLevel simdLevel() noexcept
{
    return choice.level.load(std::memory_order_relaxed);
}

bool setSimdLevel(SimdLevel level)
{
    if (!machineHas(level))
        return false;
    choice.level.store(level);
    choice.table.store(&tableOf(level));
    return true;
}

const char *simdLevelName(SimdLevel level)
{
    return names[static_cast<std::size_t>(level)];
}

bool simdLevelFromName(std::string_view name, SimdLevel &level)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        if (name == names[i]) {
            level = static_cast<SimdLevel>(i);
            return true;
        }
    return false;
}

const Kernels &kernels() noexcept FLUX_NONBLOCKING
{
    return *choice.table.load(std::memory_order_relaxed);
}

} // namespace flux::engine
