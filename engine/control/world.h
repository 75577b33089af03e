#pragma once

#include "engine/control/game_state.h"
#include "engine/control/overrides.h"
#include "engine/modulation/modulators.h"
#include "engine/space/auto_spatial.h"
#include "engine/space/space.h"

namespace flux::engine {

/// What the game and its actions make of the program.
struct World {
    GameState state;
    Overrides overrides;
    Space space;
    Modulators modulators;
    AutoSpatial autoSpatial;

    /// The game forgets all that was set.
    void forgetAll() noexcept FLUX_NONBLOCKING
    {
        state.forgetAll();
        overrides.clear();
        space.forgetAll();
        modulators.forgetAll();
        autoSpatial.forgetAll();
    }
    /// A game object is gone.
    void forget(GameObject object) noexcept FLUX_NONBLOCKING
    {
        state.forget(object);
        overrides.forget(object);
        space.forget(object);
        modulators.forget(object);
    }
};

/// Where driven values come from, for one reader: a voice sees its game object's values, a bus the global
/// ones.
struct Sources {
    const World &world;
    ModulatorOwner owner{};
    bool volumeLater = false; ///< modulators leave volume and gain alone: they are heard frame by frame, and
                              ///< count for no loudness

    /// False when there is no such source: what it drives stays as it is.
    [[nodiscard]] bool value(const DriveSource &source, double &x) const noexcept FLUX_NONBLOCKING;
};

/// True for the values of a voice or bus that are its level.
[[nodiscard]] bool isLevel(std::uint32_t target) noexcept FLUX_NONBLOCKING;

/// Audio thread: what the game makes of an object's values, in place.
void drive(const Part &part, DriveRange range, const Sources &sources,
           float *values) noexcept FLUX_NONBLOCKING;

/// Audio thread: the values of an effect or send, as author and game have them.
template <class Spec, class Values>
void loadDriven(const Part &part, const Spec &spec, const Sources &sources,
                Values &values) noexcept FLUX_NONBLOCKING
{
    loadValues(part, spec, values);
    if (spec.drives.count > 0)
        drive(part, spec.drives, sources, values.data());
}

} // namespace flux::engine
