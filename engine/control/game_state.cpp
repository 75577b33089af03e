#include "engine/control/game_state.h"

#include "engine/dsp/math.h"

#include <algorithm>

namespace flux::engine {

namespace {
/// Within a range that may have become another one.
void hold(Travel &number, const ParameterSpec &spec) noexcept
{
    const auto low = static_cast<double>(spec.minimum);
    const auto high = static_cast<double>(spec.maximum);
    if (number.target() < low || number.target() > high || number.value() < low || number.value() > high)
        number.jumpTo(std::clamp(number.target(), low, high));
}
} // namespace

void GameState::adopt(const ControlPart *control) noexcept FLUX_NONBLOCKING
{
    m_control = control;
    m_parameters = 0;
    const auto keyOf = [](const auto *spec) noexcept { return spec ? spec->key : ObjectKey{0}; };
    std::array<bool, parameterLimit> changed{};
    for (std::uint32_t i = 0; i < parameterLimit; ++i) {
        const ParameterSpec *spec = control ? control->parameter(i) : nullptr;
        changed[i] = std::exchange(m_parameterKeys[i], keyOf(spec)) != keyOf(spec);
        m_parameters = spec ? i + 1 : m_parameters;
        if (changed[i] || !m_wasSet[i]) {
            m_numbers[i].jumpTo(spec ? static_cast<double>(spec->initial) : 0.0);
            m_wasSet[i] = false;
        } else if (spec) {
            hold(m_numbers[i], *spec);
        }
    }
    m_ownNumbers.removeIf([&](const auto &entry) noexcept { return changed[entry.index]; });
    m_ownNumbers.forEach([&](auto &entry) noexcept { hold(entry.value, *control->parameter(entry.index)); });
    for (std::uint32_t i = 0; i < stateGroupLimit; ++i) {
        const StateGroupSpec *spec = control ? control->stateGroup(i) : nullptr;
        Group &group = m_groups[i];
        if (group.key != keyOf(spec))
            group = {};
        group.key = keyOf(spec);
        const bool known = spec && std::ranges::find(spec->states, group.state) != spec->states.end();
        if (!known) // its state was taken out
            group.state = 0;
        for (std::size_t s = 0; spec && s < std::min<std::size_t>(spec->states.size(), stateLimit); ++s)
            group.weights[s].jumpTo(spec->states[s] == group.state ? 1.0 : 0.0);
        group.moving = 0;
    }
    std::array<bool, switchGroupLimit> other{};
    for (std::uint32_t i = 0; i < switchGroupLimit; ++i) {
        const SwitchGroupSpec *spec = control ? control->switchGroup(i) : nullptr;
        other[i] = std::exchange(m_switchKeys[i], keyOf(spec)) != keyOf(spec);
        if (other[i])
            m_switches[i] = 0;
        m_mapped[i] = {};
    }
    m_ownSwitches.removeIf([&](const auto &entry) noexcept { return other[entry.index]; });
    m_ownMapped.removeIf([](const auto &) noexcept { return true; });
    for (std::uint32_t i = 0; i < parameterLimit; ++i)
        if (m_parameterKeys[i] != 0)
            mapSwitches(i, 0);
    m_ownNumbers.forEach([this](const auto &entry) noexcept { mapSwitches(entry.index, entry.object); });
    ++m_version;
}

Travel *GameState::numberOf(std::uint32_t index, GameObject object) noexcept FLUX_NONBLOCKING
{
    if (object == 0)
        return &m_numbers[index];
    if (Own *own = m_ownNumbers.find(index, object)) {
        own->leaves = false;
        return own;
    }
    Own *own = m_ownNumbers.add(index, object);
    if (!own) {
        ++m_refused;
        return &m_numbers[index];
    }
    static_cast<Travel &>(*own) = m_numbers[index]; // it sets out from what held so far
    return own;
}

void GameState::send(Travel &number, const ParameterSpec &spec, double value, std::uint64_t now,
                     std::uint64_t frames, Shape shape) noexcept FLUX_NONBLOCKING
{
    if (!(value - value == 0.0))
        return; // not a number
    value = std::clamp(value, static_cast<double>(spec.minimum), static_cast<double>(spec.maximum));
    if (frames > 0)
        number.travelTo(value, now, frames, shape);
    else if (spec.interpolation == Interpolation::None)
        number.jumpTo(value);
    else
        number.aimAt(value);
    ++m_version;
}

void GameState::setParameter(std::uint32_t index, GameObject object, double value, std::uint64_t now,
                             std::uint64_t frames, Shape shape) noexcept FLUX_NONBLOCKING
{
    const ParameterSpec *spec = m_control ? m_control->parameter(index) : nullptr;
    if (!spec)
        return;
    Travel *number = numberOf(index, object);
    m_wasSet[index] = m_wasSet[index] || number == &m_numbers[index];
    send(*number, *spec, value, now, frames, shape);
    mapSwitches(index, object);
}

/// A game object's own value goes, and the switches that were decided by it.
void GameState::dropOwn(std::uint32_t index, GameObject object) noexcept FLUX_NONBLOCKING
{
    m_ownNumbers.removeIf([&](const auto &e) noexcept { return e.index == index && e.object == object; });
    m_ownMapped.removeIf([&](const auto &e) noexcept { return e.object == object; });
    m_ownNumbers.forEach([&](const auto &e) noexcept {
        if (e.object == object)
            mapSwitches(e.index, object);
    });
    ++m_version;
}

void GameState::resetParameter(std::uint32_t index, GameObject object, std::uint64_t now,
                               std::uint64_t frames, Shape shape) noexcept FLUX_NONBLOCKING
{
    const ParameterSpec *spec = m_control ? m_control->parameter(index) : nullptr;
    if (!spec)
        return;
    if (object == 0) {
        send(m_numbers[index], *spec, static_cast<double>(spec->initial), now, frames, shape);
        m_wasSet[index] = false;
    } else if (Own *own = m_ownNumbers.find(index, object)) {
        if (frames == 0 && spec->interpolation == Interpolation::None)
            return dropOwn(index, object);
        send(*own, *spec, m_numbers[index].target(), now, frames, shape);
        own->leaves = true;
    }
    mapSwitches(index, object);
}

void GameState::setState(std::uint32_t index, ObjectKey state, std::uint64_t now,
                         double sampleRate) noexcept FLUX_NONBLOCKING
{
    const StateGroupSpec *spec = m_control ? m_control->stateGroup(index) : nullptr;
    if (!spec || (state != 0 && std::ranges::find(spec->states, state) == spec->states.end()))
        return;
    Group &group = m_groups[index];
    if (group.state == state)
        return;
    auto seconds = static_cast<double>(spec->seconds);
    for (const StateGroupSpec::Transition &t : spec->transitions)
        if ((t.from == group.state && t.to == state)
            || (t.bothWays && t.from == state && t.to == group.state)) {
            seconds = static_cast<double>(t.seconds);
            break;
        }
    const auto frames = static_cast<std::uint64_t>(std::max(0.0, seconds) * sampleRate + 0.5);
    group.state = state;
    group.moving = 0;
    for (std::size_t s = 0; s < std::min<std::size_t>(spec->states.size(), stateLimit); ++s) {
        Travel &weight = group.weights[s];
        const double target = spec->states[s] == state ? 1.0 : 0.0;
        if (weight.value() == target && !weight.isTravelling())
            continue;
        weight.travelTo(target, now, frames, Shape::Linear);
        group.moving += weight.isTravelling() ? 1 : 0;
    }
    ++m_version;
}

void GameState::setSwitch(std::uint32_t group, GameObject object, ObjectKey value) noexcept FLUX_NONBLOCKING
{
    const SwitchGroupSpec *spec = m_control ? m_control->switchGroup(group) : nullptr;
    if (!spec)
        return;
    if (object == 0) {
        m_switches[group] = value;
    } else if (ObjectKey *own = m_ownSwitches.add(group, object)) {
        *own = value;
    } else {
        ++m_refused;
        m_switches[group] = value;
    }
    ++m_version;
}

void GameState::forget(GameObject object) noexcept FLUX_NONBLOCKING
{
    if (object == 0)
        return;
    const auto own = [object](const auto &entry) noexcept { return entry.object == object; };
    m_ownNumbers.removeIf(own);
    m_ownSwitches.removeIf(own);
    m_ownMapped.removeIf(own);
    ++m_version;
}

void GameState::forgetAll() noexcept FLUX_NONBLOCKING
{
    const ControlPart *control = m_control;
    adopt(nullptr); // nothing is known any more…
    adopt(control); // …and all is new
}

/// One quantum nearer to its target, by the parameter's own way. True when it has moved.
bool GameState::step(Travel &number, const ParameterSpec &spec,
                     const rt::Block &block) const noexcept FLUX_NONBLOCKING
{
    if (number.isTravelling())
        return number.advance(block.frame);
    const double target = number.target();
    const double value = number.value();
    if (value == target)
        return false;
    const auto speed = static_cast<double>(target > value ? spec.attack : spec.release);
    const double dt = rt::quantumFrames / static_cast<double>(block.sampleRate);
    if (spec.interpolation == Interpolation::SlewRate && speed > 0.0) {
        const double most = speed * dt;
        number.stepTo(target > value ? std::min(target, value + most) : std::max(target, value - most));
    } else if (spec.interpolation == Interpolation::Filter && speed > 0.0) {
        // One pole with a = 1 − 0.005^(dt/T); what is left at the end is too little to tell.
        constexpr double log2Rest = -7.643856189774724; // log2(0.005)
        const double next = target + (value - target) * exp2(log2Rest * dt / speed);
        const double near = 1e-6 * static_cast<double>(spec.maximum - spec.minimum);
        number.stepTo(next - target < near && target - next < near ? target : next);
    } else {
        number.stepTo(target);
    }
    return true;
}

void GameState::advance(const rt::Block &block) noexcept FLUX_NONBLOCKING
{
    if (!m_control)
        return;
    bool moved = false;
    for (std::uint32_t i = 0; i < m_parameters; ++i) {
        if (m_parameterKeys[i] == 0 || !step(m_numbers[i], *m_control->parameter(i), block))
            continue;
        mapSwitches(i, 0);
        moved = true;
    }
    std::uint32_t arrived = none; // one in a quantum is enough
    GameObject whose = 0;
    m_ownNumbers.forEach([&](auto &entry) noexcept {
        Own &own = entry.value;
        const double global = m_numbers[entry.index].value();
        if (own.leaves && !own.isTravelling())
            own.aimAt(global); // which may move too
        if (step(own, *m_control->parameter(entry.index), block)) {
            mapSwitches(entry.index, entry.object);
            moved = true;
        }
        if (own.leaves && !own.isTravelling() && own.value() == global) {
            arrived = entry.index;
            whose = entry.object;
        }
    });
    if (arrived != none)
        dropOwn(arrived, whose);
    for (Group &group : m_groups) {
        if (group.moving == 0)
            continue;
        group.moving = 0;
        for (Travel &weight : group.weights) {
            moved |= weight.advance(block.frame);
            group.moving += weight.isTravelling() ? 1 : 0;
        }
    }
    m_version += moved ? 1 : 0;
}

double GameState::parameter(std::uint32_t index, GameObject object) const noexcept FLUX_NONBLOCKING
{
    if (object != 0)
        if (const Own *own = m_ownNumbers.find(index, object))
            return own->value();
    return m_numbers[index].value();
}

ObjectKey GameState::state(std::uint32_t group) const noexcept FLUX_NONBLOCKING
{
    return group < stateGroupLimit ? m_groups[group].state : 0;
}

double GameState::weightOf(std::uint32_t group, ObjectKey state) const noexcept FLUX_NONBLOCKING
{
    const StateGroupSpec *spec = m_control ? m_control->stateGroup(group) : nullptr;
    if (!spec)
        return 0.0;
    for (std::size_t s = 0; s < std::min<std::size_t>(spec->states.size(), stateLimit); ++s)
        if (spec->states[s] == state)
            return m_groups[group].weights[s].value();
    return 0.0;
}

/// The switches that a parameter decides: the highest threshold it has reached; back only when it has fallen
/// below by the hysteresis.
void GameState::mapSwitches(std::uint32_t parameter, GameObject object) noexcept FLUX_NONBLOCKING
{
    for (std::uint32_t i = 0; i < switchGroupLimit; ++i) {
        if (m_switchKeys[i] == 0)
            continue;
        const SwitchGroupSpec *spec = m_control->switchGroup(i);
        if (!spec || spec->parameter != parameter)
            continue;
        Mapped *mapped = object == 0 ? &m_mapped[i] : m_ownMapped.add(i, object);
        if (!mapped)
            continue;
        const double x = this->parameter(parameter, object);
        ObjectKey now = spec->initial;
        double fallsAt = 0.0;
        bool higher = false; // what it has reached stands at or above the present one
        bool present = false;
        for (const SwitchGroupSpec::Threshold &t : spec->thresholds) {
            if (mapped->known && t.value == mapped->value) {
                fallsAt = static_cast<double>(t.from - spec->hysteresis);
                present = true;
            }
            if (x >= static_cast<double>(t.from)) {
                now = t.value;
                higher = present;
            }
        }
        if (present && !higher && x >= fallsAt)
            now = mapped->value;
        if (!mapped->known || mapped->value != now)
            ++m_version;
        *mapped = {now, true};
    }
}

ObjectKey GameState::switchOf(std::uint32_t group, GameObject object) const noexcept FLUX_NONBLOCKING
{
    const SwitchGroupSpec *spec = m_control ? m_control->switchGroup(group) : nullptr;
    if (!spec)
        return 0;
    if (spec->parameter != none) {
        const Mapped *own = object != 0 ? m_ownMapped.find(group, object) : nullptr;
        return own && own->known ? own->value : m_mapped[group].known ? m_mapped[group].value : spec->initial;
    }
    const ObjectKey *own = object != 0 ? m_ownSwitches.find(group, object) : nullptr;
    if (own && *own != 0)
        return *own;
    return m_switches[group] != 0 ? m_switches[group] : spec->initial;
}

} // namespace flux::engine
