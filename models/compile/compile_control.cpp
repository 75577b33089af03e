#include "models/compile/compiler.h"
#include "models/compile/slots.h"

#include <algorithm>

namespace flux {

using namespace doc;

namespace {
/// `at` of a table that grows as far as it is needed; null when there is no place left.
template <class T> T *place(std::vector<T> &table, std::uint32_t at)
{
    if (at == engine::none)
        return nullptr;
    if (table.size() <= at)
        table.resize(at + 1);
    return &table[at];
}

engine::StateGroupSpec lower(const Document &document, ObjectId id, const StateGroup &group)
{
    engine::StateGroupSpec spec;
    spec.key = id.value;
    spec.seconds = static_cast<float>(group.transition);
    for (const ObjectId child : document.children(id)) {
        if (document.kind(child) == Kind::State)
            spec.states.push_back(child.value);
        else if (const auto *transition = document.find<StateTransition>(child))
            spec.transitions.push_back({transition->from.value, transition->to.value,
                                        static_cast<float>(transition->seconds), transition->bothWays});
    }
    return spec;
}

engine::SwitchGroupSpec lower(const CompileContext &context, ObjectId id, const SwitchGroup &group)
{
    engine::SwitchGroupSpec spec;
    spec.key = id.value;
    spec.initial = group.initial.value;
    spec.hysteresis = static_cast<float>(group.hysteresis);
    if (context.document.kind(group.parameter) == Kind::GameParameter)
        spec.parameter = context.controlOf(group.parameter);
    for (const ObjectId child : context.document.children(id))
        if (const auto *value = context.document.find<Switch>(child))
            spec.thresholds.push_back({child.value, static_cast<float>(value->threshold)});
    std::ranges::stable_sort(spec.thresholds, {}, &engine::SwitchGroupSpec::Threshold::from);
    return spec;
}
} // namespace

void DriveList::add(const CompileContext &context, ObjectId owner, engine::ObjectKey key, std::uint32_t base)
{
    const Document &document = context.document;
    const Kind kind = document.kind(owner);
    for (const ObjectId id : document.children(owner)) {
        engine::DriveSpec spec;
        spec.key = id.value;
        spec.owner = key;
        if (const auto *binding = document.find<Binding>(id)) {
            const int row = propertyIndex(kind, binding->property);
            if (row < 0 || (properties(kind)[static_cast<std::size_t>(row)].drivable & ByParameter) == 0
                || document.kind(binding->source) != Kind::GameParameter)
                continue;
            const Property &property = properties(kind)[static_cast<std::size_t>(row)];
            if (slotOf(kind, row) < 0)
                continue;
            spec.source = {engine::DriveSource::Kind::Parameter, context.controlOf(binding->source)};
            spec.rule = static_cast<engine::DriveRule>(property.driven);
            spec.target = base + static_cast<std::uint32_t>(slotOf(kind, row));
            const bool isSwitch = property.type == ValueType::Boolean;
            spec.minimum = isSwitch ? 0.0F : static_cast<float>(property.minimum);
            spec.maximum = isSwitch ? 1.0F : static_cast<float>(property.maximum);
            for (const ObjectId child : document.children(id))
                if (const auto *point = document.find<CurvePoint>(child)) {
                    spec.points.push_back({child.value, static_cast<engine::CurveShape>(point->shape)});
                    ids.push_back(child);
                }
        } else if (const auto *offset = document.find<StateOffset>(id)) {
            const ObjectId group = document.parentOf(offset->state);
            // A damaged file may have one where it has no place.
            if (document.kind(group) != Kind::StateGroup || (bit(kind) & (soundTreeKinds | busKinds)) == 0)
                continue;
            spec.source = {engine::DriveSource::Kind::State, context.controlOf(group), offset->state.value};
            spec.rule = engine::DriveRule::Add;
            spec.target = base; // volume; behind it pitch, low- and high-pass, which buses don't have
            spec.count = (bit(kind) & busKinds) != 0 ? 1 : 4;
        } else {
            continue;
        }
        ids.push_back(id);
        specs.push_back(std::move(spec));
    }
}

std::unique_ptr<engine::ControlPart> compileControl(const CompileContext &context)
{
    engine::ControlPart::Layout layout;
    const Document &document = context.document;
    for (const ObjectId id : document.branch(root::game)) {
        const std::uint32_t at
            = (bit(document.kind(id)) & gameKinds) != 0 ? context.controlOf(id) : engine::none;
        if (const auto *parameter = document.find<GameParameter>(id)) {
            const auto low = static_cast<float>(std::min(parameter->minimum, parameter->maximum));
            const auto high = static_cast<float>(std::max(parameter->minimum, parameter->maximum));
            if (auto *spec = place(layout.parameters, at))
                *spec = {id.value,
                         low,
                         high,
                         std::clamp(static_cast<float>(parameter->initial), low, high),
                         static_cast<engine::Interpolation>(parameter->interpolation),
                         static_cast<float>(parameter->attack),
                         static_cast<float>(parameter->release)};
        } else if (const auto *states = document.find<StateGroup>(id)) {
            if (auto *spec = place(layout.stateGroups, at))
                *spec = lower(document, id, *states);
        } else if (const auto *switches = document.find<SwitchGroup>(id)) {
            if (auto *spec = place(layout.switchGroups, at))
                *spec = lower(context, id, *switches);
        }
    }
    return std::make_unique<engine::ControlPart>(std::move(layout));
}

} // namespace flux
