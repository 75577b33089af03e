// What an edit may do: which values a property takes, and what may stand where.
#include "models/commands/editor.h"
#include "models/document/driving.h"
#include "models/document/routing.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <optional>

namespace flux {

using namespace doc;

std::optional<QVariant> Editor::accepted(ObjectId id, int property, const QVariant &value)
{
    const Property &row = properties(m_document.kind(id))[static_cast<std::size_t>(property)];
    const QString label = QCoreApplication::translate("Property", row.label);
    if (!row.actsUnder(m_document.kind(m_document.parentOf(id)))) {
        refuse(tr("%1 has no effect on an object, only on a bus: put the %2 on a bus.")
                   .arg(label, QCoreApplication::translate("Kind", kindInfo(m_document.kind(id)).label)));
        return {};
    }
    QVariant result = value;
    bool ok = true;
    switch (row.type) {
    case ValueType::Number: result = value.toDouble(&ok); break;
    case ValueType::Integer: result = value.toInt(&ok); break;
    case ValueType::Boolean:
        if (value.userType() == QMetaType::QString) // any other text would count as yes
            ok = QStringList{QStringLiteral("true"), QStringLiteral("false"), QStringLiteral("1"),
                             QStringLiteral("0")}
                     .contains(value.toString());
        result = value.toBool();
        break;
    case ValueType::Text:
        if (row.namesProperty) { // by its name, or by its place in the list of those that can be chosen
            const Kind owner = m_document.kind(m_document.parentOf(id));
            const std::vector<int> &rows = drivableRows(owner);
            const auto nameOf = [&](int at) {
                return QString::fromLatin1(properties(owner)[static_cast<std::size_t>(at)].name);
            };
            ok = value.userType() == QMetaType::QString
                ? std::ranges::any_of(rows, [&](int at) { return nameOf(at) == value.toString(); })
                : value.toInt() >= 0 && value.toInt() < static_cast<int>(rows.size());
            if (ok && value.userType() != QMetaType::QString)
                result = nameOf(rows[static_cast<std::size_t>(value.toInt())]);
            result = result.toString();
            break;
        }
        result
            = property == 0 ? value.toString().trimmed() : value.toString(); // what nobody sees isn't found
        if (property == 0 && result.toString().isEmpty() && !m_document.name(id).isEmpty()
            && (bit(m_document.kind(id)) & namedKinds) != 0) {
            refuse(tr("\"%1\" needs a name: it is found by it.").arg(shownName(id)));
            return {};
        }
        break;
    case ValueType::Choice:
        for (int i = 0; i < static_cast<int>(row.choices.size()); ++i)
            if (value.userType() == QMetaType::QString
                && value.toString() == QLatin1String(row.choices[static_cast<std::size_t>(i)].key))
                result = i;
        result = result.toInt(&ok);
        ok = ok && result.toInt() >= 0 && result.toInt() < static_cast<int>(row.choices.size());
        if (const auto *action = m_document.find<Action>(id); ok && action
            && QLatin1String(row.name) == QLatin1String("type")
            && result.toInt() == static_cast<int>(Action::Type::PostEvent))
            if (const QString problem = postProblem(id, action->event); !problem.isEmpty()) {
                refuse(problem);
                return {};
            }
        break;
    case ValueType::Reference: {
        const auto target = value.userType() == QMetaType::QString ? ObjectId::fromString(value.toString())
                                                                   : value.value<ObjectId>();
        if (target && (bit(m_document.kind(target)) & row.refersTo) == 0) {
            refuse(tr("%1 can't be \"%2\": that is of another kind. Choose one of the list.")
                       .arg(label, shownName(target)));
            return {};
        }
        const ObjectId from = m_document.parentOf(id);
        if (m_document.kind(id) == Kind::Send && feeds(m_document, target, from)) {
            refuse(tr("\"%1\" can't send to \"%2\": that feeds it in turn, and the sound would go round in a "
                      "circle. "
                      "Choose another aux bus.")
                       .arg(shownName(from), shownName(target)));
            return {};
        }
        if (const QString problem = circleProblem(id, row, target); !problem.isEmpty()) {
            refuse(problem);
            return {};
        }
        result = QVariant::fromValue(target);
        break;
    }
    }
    if (!ok) {
        refuse(tr("%1 can't be \"%2\": type a value of the right form.").arg(label, value.toString()));
        return {};
    }
    if (row.type == ValueType::Number || row.type == ValueType::Integer) {
        const double number = result.toDouble();
        if (!(number >= row.minimum && number <= row.maximum)) {
            const QLocale locale;
            refuse(tr("%1 can't be %2: type a value from %3 to %4.")
                       .arg(label, locale.toString(number), locale.toString(row.minimum),
                            locale.toString(row.maximum)));
            return {};
        }
    }
    if (const QString problem = bindingProblem(id, property, result); !problem.isEmpty()) {
        refuse(problem);
        return {};
    }
    return result;
}

/// Why a binding with this value could not act, or would be one too many; empty when it may.
QString Editor::bindingProblem(ObjectId id, int property, const QVariant &value) const
{
    const auto *binding = m_document.find<Binding>(id);
    if (!binding || property == 0)
        return {};
    Binding changed = *binding;
    Binding::properties()[static_cast<std::size_t>(property)].write(&changed, value);
    const ObjectId owner = m_document.parentOf(id);
    // What stood there before, from a file, may still be changed otherwise.
    if (const QString problem = drivingProblem(m_document, owner, changed);
        !problem.isEmpty() && drivingProblem(m_document, owner, *binding).isEmpty())
        return problem;
    return rivalOf(m_document, owner, *binding, id) ? QString() : rivalProblem(owner, changed, id);
}

/// Why a binding would be one too many for its owner; empty when it isn't.
QString Editor::rivalProblem(ObjectId owner, const Binding &binding, ObjectId self) const
{
    const int row = propertyIndex(m_document.kind(owner), binding.property);
    return rivalOf(m_document, owner, binding, self)
        ? tr("%1 of \"%2\" follows something already, and only one can stand in its place: remove or disable "
             "the other binding first.")
              .arg(QCoreApplication::translate(
                       "Property", properties(m_document.kind(owner))[static_cast<std::size_t>(row)].label),
                   shownName(owner))
        : QString();
}

/// Why a reference would let a bus duck itself, or events post each other without end; empty: it wouldn't.
QString Editor::circleProblem(ObjectId id, const Property &row, ObjectId target) const
{
    if (m_document.kind(id) == Kind::DuckRule)
        return duckProblem(target, m_document.parentOf(id));
    return m_document.kind(id) == Kind::Action && row.refersTo == bit(Kind::Event) ? postProblem(id, target)
                                                                                   : QString();
}

/// Why a bus can't turn another one down; empty when it can, or there is none yet.
QString Editor::duckProblem(ObjectId source, ObjectId bus) const
{
    return source && m_document.isWithin(source, bus)
        ? tr("\"%1\" can't turn \"%2\" down: that is itself, or hears it. Choose another bus.")
              .arg(shownName(source), shownName(bus))
        : QString();
}

QString Editor::postProblem(ObjectId action, ObjectId event) const
{
    const ObjectId owner = m_document.parentOf(action);
    return event && posts(m_document, event, owner)
        ? tr("\"%1\" can't post \"%2\": that posts it in turn, without end. Choose another event.")
              .arg(shownName(owner), shownName(event))
        : QString();
}

/// Why a parameter would have no range, or begin outside it; empty when it may. A range that becomes smaller
/// takes the beginning along.
QString Editor::fitRanges(Edits &edits) const
{
    const auto rowOf
        = [](const char *name) { return propertyIndex(Kind::GameParameter, QString::fromLatin1(name)); };
    QHash<ObjectId, GameParameter> changed;
    QSet<ObjectId> begins;
    for (const Edit &each : edits)
        if (const auto *set = std::get_if<edit::Set>(&each))
            if (const auto *parameter = m_document.find<GameParameter>(set->id)) {
                if (!changed.contains(set->id))
                    changed.insert(set->id, *parameter);
                GameParameter::properties()[static_cast<std::size_t>(set->property)].write(&changed[set->id],
                                                                                           set->value);
                if (set->property == rowOf("initial"))
                    begins.insert(set->id);
            }
    const QLocale locale;
    for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
        const GameParameter &after = it.value();
        const GameParameter &before = *m_document.find<GameParameter>(it.key());
        if (after.minimum == before.minimum && after.maximum == before.maximum
            && after.initial == before.initial)
            continue;
        if (!(after.minimum < after.maximum))
            return tr("\"%1\" can't go from %2 to %3: the minimum must be below the maximum.")
                .arg(shownName(it.key()), locale.toString(after.minimum), locale.toString(after.maximum));
        // Within a gesture the range may come back over where the parameter began.
        const auto earlier
            = begins.contains(it.key()) ? std::nullopt : beforeGesture(it.key(), rowOf("initial"));
        const double begin = earlier ? earlier->value.toDouble() : after.initial;
        if (begin == after.initial && begin >= after.minimum && begin <= after.maximum)
            continue;
        if (begins.contains(it.key()))
            return tr("\"%1\" can't begin with %2: type a value from %3 to %4, its range.")
                .arg(shownName(it.key()), locale.toString(after.initial), locale.toString(after.minimum),
                     locale.toString(after.maximum));
        const double bounded = std::clamp(begin, after.minimum, after.maximum);
        edits.emplace_back(
            edit::Set{it.key(), rowOf("initial"), bounded, !earlier || bounded != begin || earlier->own});
    }
    return {};
}

bool Editor::mayStandUnder(Kind kind, ObjectId parent) const
{
    if (!m_document.contains(parent) || (kindInfo(kind).parents & bit(m_document.kind(parent))) == 0)
        return false;
    ObjectId tree = parent;
    while (m_document.parentOf(tree))
        tree = m_document.parentOf(tree);
    switch (kind) {
    case Kind::Event: return tree == root::events;
    case Kind::Bus:
        return tree == root::buses && (parent != root::buses || m_document.childCount(root::buses) == 0);
    case Kind::AudioFile: return tree == root::audio;
    case Kind::Folder: return tree != root::buses;
    case Kind::Sound:
    case Kind::Group:
    case Kind::Random:
    case Kind::Sequence:
    case Kind::Blend:
    case Kind::SwitchContainer: return tree == root::sounds;
    case Kind::GameParameter:
    case Kind::StateGroup:
    case Kind::Attenuation:
    case Kind::Lfo:
    case Kind::Envelope:
    case Kind::SwitchGroup: return tree == root::game;
    default: return true;
    }
}

/// Why an effect or send can't go to `parent` though its kind could; empty when it can.
QString Editor::slotProblem(Kind kind, ObjectId parent, int coming) const
{
    const bool onBus = (bit(m_document.kind(parent)) & busKinds) != 0;
    const QString label = QCoreApplication::translate("Kind", kindInfo(kind).label);
    const auto full = [&](Kinds kinds, int most) {
        int count = coming;
        for (const ObjectId id : m_document.children(parent))
            count += (bit(m_document.kind(id)) & kinds) != 0 ? 1 : 0;
        return count >= most;
    };
    if ((bit(kind) & effectKinds) != 0) {
        if (!onBus && (bit(m_document.kind(parent)) & soundTreeKinds) != 0
            && (bit(kind) & objectEffectKinds) == 0)
            return tr("A %1 can't be on an object: it needs more memory than a voice has, or sounds on after "
                      "it. Put "
                      "it on a bus, or on an aux bus and send \"%2\" to that.")
                .arg(label, shownName(parent));
        if (const int most = effectSlots(m_document, parent); full(effectKinds, most))
            return tr("\"%1\" has %n effect(s), as many as there may be: remove one first.", nullptr, most)
                .arg(shownName(parent));
    }
    if (kind == Kind::DuckRule && m_document.parentOf(parent) == root::buses)
        return tr("The main bus can't be turned down by a bus that it hears: put the rule on another bus.");
    if (kind == Kind::Send && full(bit(Kind::Send), sendSlots))
        return tr("\"%1\" has %n send(s), as many as there may be: remove one first.", nullptr, sendSlots)
            .arg(shownName(parent));
    if (kind == Kind::Band && full(bit(Kind::Band), bandSlots))
        return tr("An equaliser has %n band(s) at most: remove one first.", nullptr, bandSlots);
    return {};
}

} // namespace flux
