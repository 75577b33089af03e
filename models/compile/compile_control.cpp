#include "models/compile/compiler.h"
#include "models/compile/slots.h"
#include "models/document/driving.h"

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
engine::ModulatorSpec lower(ObjectId id, const Lfo &lfo)
{
    engine::ModulatorSpec spec;
    spec.key = id.value;
    spec.kind = engine::ModulatorSpec::Kind::Lfo;
    spec.scope = static_cast<engine::ModulatorScope>(lfo.scope);
    spec.random = lfo.waveform == Lfo::Waveform::Random;
    spec.wave = spec.random ? engine::Wave::Sine : static_cast<engine::Wave>(lfo.waveform);
    return spec;
}

engine::ModulatorSpec lower(ObjectId id, const Envelope &envelope)
{
    engine::ModulatorSpec spec;
    spec.key = id.value;
    spec.kind = engine::ModulatorSpec::Kind::Envelope;
    spec.scope = static_cast<engine::ModulatorScope>(envelope.scope);
    spec.curve = static_cast<engine::Shape>(envelope.curve);
    spec.endsVoice = envelope.endsVoice;
    return spec;
}

void addPoints(const Document &document, ObjectId curve, engine::DriveSpec &spec, std::vector<ObjectId> &ids)
{
    for (const ObjectId child : document.children(curve))
        if (const auto *point = document.find<CurvePoint>(child)) {
            spec.points.push_back({child.value, static_cast<engine::CurveShape>(point->shape)});
            ids.push_back(child);
        }
}

/// What a binding follows; false when it follows nothing.
bool findSource(const CompileContext &context, const Binding &binding, engine::DriveSource &source)
{
    using SourceKind = engine::DriveSource::Kind;
    if (binding.follows != Binding::Follows::Source) {
        source = {SourceKind::BuiltIn,
                  static_cast<std::uint32_t>(binding.follows)
                      - static_cast<std::uint32_t>(Binding::Follows::Distance)};
        return true;
    }
    const Kind kind = context.document.kind(binding.source);
    if (kind == Kind::GameParameter)
        source = {SourceKind::Parameter, context.controlOf(binding.source)};
    else if ((bit(kind) & modulatorKinds) != 0)
        source = {SourceKind::Modulator, context.controlOf(binding.source)};
    else
        return false;
    return true;
}
} // namespace

void DriveList::addCurves(const CompileContext &context, ObjectId attenuation,
                          std::vector<engine::ObjectKey> &sends)
{
    const Document &document = context.document;
    for (const ObjectId id : document.children(attenuation)) {
        const auto *curve = document.find<AttenuationCurve>(id);
        if (!curve)
            continue;
        engine::DriveSpec spec;
        spec.key = id.value;
        spec.owner = attenuation.value;
        spec.source
            = {engine::DriveSource::Kind::BuiltIn, static_cast<std::uint32_t>(engine::BuiltIn::Distance)};
        spec.rule = engine::DriveRule::Add;
        spec.target = static_cast<std::uint32_t>(curve->target);
        if (curve->target == AttenuationCurve::Target::Send) {
            spec.target = engine::AttenuationSpec::firstSend + static_cast<std::uint32_t>(sends.size());
            sends.push_back(curve->auxBus.value);
        }
        addPoints(document, id, spec, ids);
        specs.push_back(std::move(spec));
    }
}

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
                || !findSource(context, *binding, spec.source)
                || !drivingProblem(document, owner, *binding).isEmpty())
                continue;
            const Property &property = properties(kind)[static_cast<std::size_t>(row)];
            if (slotOf(kind, row) < 0)
                continue;
            spec.rule = static_cast<engine::DriveRule>(property.driven);
            spec.target = base + static_cast<std::uint32_t>(slotOf(kind, row));
            const bool isSwitch = property.type == ValueType::Boolean;
            spec.minimum = isSwitch ? 0.0F : static_cast<float>(property.minimum);
            spec.maximum = isSwitch ? 1.0F : static_cast<float>(property.maximum);
            addPoints(document, id, spec, ids);
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
    DriveList drives;
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
        } else if (document.kind(id) == Kind::Attenuation) {
            if (auto *spec = place(layout.attenuations, at)) {
                spec->key = id.value;
                drives.addCurves(context, id, spec->sends);
                drives.ids.push_back(id);
            }
        } else if ((bit(document.kind(id)) & modulatorKinds) != 0) {
            const auto *lfo = document.find<Lfo>(id);
            if (auto *spec = place(layout.modulators, at)) {
                *spec = lfo ? lower(id, *lfo) : lower(id, *document.find<Envelope>(id));
                drives.add(context, id, id.value);
                drives.ids.push_back(id);
            }
        }
    }
    layout.drives = std::move(drives.specs);
    auto part = std::make_unique<engine::ControlPart>(std::move(layout));
    for (const ObjectId id : drives.ids)
        fillSlots(*part, document, id);
    return part;
}

} // namespace flux
