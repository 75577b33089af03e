#include "engine/dsp/draw.h"
#include "models/document/object_id.h"

#include <atomic>

namespace {
/// Counts from FLUX_TEST_SEED, or from nothing: every run of a test draws the same ids, so what is random in
/// its projects is decided once. Other seeds look for tests that hold by luck alone.
std::atomic<quint64> drawn{static_cast<quint64>(qEnvironmentVariableIntValue("FLUX_TEST_SEED")) << 32U};

[[maybe_unused]] const bool told
    = (flux::doc::ObjectId::drawFrom([]() -> quint64 { return flux::engine::mix64(drawn += 1); }), true);
} // namespace
