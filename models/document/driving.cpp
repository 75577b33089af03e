#include "models/document/driving.h"

#include <QCoreApplication>

namespace flux::doc {

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("Driving", text);
}

bool belongsToBus(const Document &document, ObjectId id)
{
    for (; id; id = document.parentOf(id))
        if ((bit(document.kind(id)) & busKinds) != 0)
            return true;
    return false;
}

bool isForAll(const Document &document, ObjectId modulator)
{
    const int row = propertyIndex(document.kind(modulator), u"scope");
    return row >= 0
        && document.value(modulator, row).toInt() == static_cast<int>(ModulatorProperties::Scope::Global);
}

const Property *rowOf(const Document &document, ObjectId owner, const Binding &binding)
{
    const Kind kind = document.kind(owner);
    const int row = propertyIndex(kind, binding.property);
    return row < 0 ? nullptr : &properties(kind)[static_cast<std::size_t>(row)];
}
} // namespace

QString drivingProblem(const Document &document, ObjectId owner, const Binding &binding)
{
    const Property *row = rowOf(document, owner, binding);
    if (!row)
        return {};
    const bool isModulator = (bit(document.kind(binding.source)) & modulatorKinds) != 0;
    const bool isPlace = binding.follows != Binding::Follows::Source;
    if (!isPlace && !isModulator)
        return {};
    const QString label = QCoreApplication::translate("Property", row->label);
    if (row->atStartOnly || (isPlace && QLatin1String(row->name) == QLatin1String("priority")))
        return say(QT_TRANSLATE_NOOP("Driving", "%1 can follow a parameter only. Choose one as its source."))
            .arg(label);
    if ((bit(document.kind(owner)) & modulatorKinds) != 0 && (!isPlace || isForAll(document, owner)))
        return isPlace
            ? say(QT_TRANSLATE_NOOP("Driving",
                                    "What runs for all has no place. Let it run for each game "
                                    "object, or follow a parameter."))
            : say(QT_TRANSLATE_NOOP("Driving", "A modulator can't follow a modulator. Choose a parameter."));
    if (!belongsToBus(document, owner))
        return {};
    if (isPlace)
        return say(QT_TRANSLATE_NOOP("Driving",
                                     "A bus belongs to no game object, so it has no place. Let the sounds "
                                     "follow it, or follow a parameter."));
    if (!isForAll(document, binding.source))
        return say(QT_TRANSLATE_NOOP("Driving",
                                     "A bus can follow \"%1\" only when that runs once for all: set Runs to "
                                     "\"One for all\"."))
            .arg(document.name(binding.source));
    return {};
}

ObjectId rivalOf(const Document &document, ObjectId owner, const Binding &binding, ObjectId self)
{
    const Property *row = rowOf(document, owner, binding);
    if (!row || row->driven != Driven::Replaces || !binding.enabled)
        return {};
    for (const ObjectId id : document.children(owner))
        if (const auto *other = document.find<Binding>(id);
            other && id != self && other->enabled && other->property == binding.property)
            return id;
    return {};
}

Unit curveUnit(const Document &document, ObjectId curve)
{
    if (const auto *binding = document.find<Binding>(curve)) {
        const Kind owner = document.kind(document.parentOf(curve));
        const int row = propertyIndex(owner, binding->property);
        return row >= 0 ? properties(owner)[static_cast<std::size_t>(row)].unit : Unit::None;
    }
    const auto *spread = document.find<AttenuationCurve>(curve);
    using Target = AttenuationCurve::Target;
    if (!spread)
        return Unit::None;
    return spread->target == Target::LowPass || spread->target == Target::HighPass
            || spread->target == Target::Spread
        ? Unit::Percent
        : Unit::Decibels;
}

std::vector<ObjectId> driversOf(const Document &document, ObjectId id, int property)
{
    const QLatin1String name(properties(document.kind(id))[static_cast<std::size_t>(property)].name);
    std::vector<ObjectId> drivers;
    for (const ObjectId child : document.children(id))
        if (const auto *binding = document.find<Binding>(child)) {
            if (binding->enabled && binding->property == name)
                drivers.push_back(child);
        } else if (document.kind(child) == Kind::StateOffset) {
            if (const int row = propertyIndex(Kind::StateOffset, QString(name));
                row > 0 && document.isOwn(child, row))
                drivers.push_back(child);
        }
    return drivers;
}

} // namespace flux::doc
