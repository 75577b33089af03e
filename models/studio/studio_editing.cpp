// Studio: what editors of one kind of object ask for.
#include "models/commands/recipes.h"
#include "models/document/naming.h"
#include "models/files/edit_json.h"
#include "models/lists/property_model.h"
#include "models/studio/studio.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

namespace flux {

using namespace doc;

ObjectId Studio::nearest(ObjectId id, const QStringList &kinds) const
{
    const Document &document = m_session.document();
    for (ObjectId at = id; at; at = document.parentOf(at))
        if (kinds.contains(QLatin1String(kindInfo(document.kind(at)).key)))
            return at;
    return {};
}

QList<ObjectId> Studio::forTable() const
{
    if (m_chosen.size() > 1)
        return m_chosen;
    QList<ObjectId> all;
    constexpr qsizetype most = 20000; // more than anyone reads; a search narrows it
    const Document &document = m_session.document();
    for (const ObjectId id : document.branch(m_selection))
        if (id != m_selection && (bit(document.kind(id)) & (partKinds | bit(Kind::Folder))) == 0
            && all.size() < most)
            all << id;
    return all.isEmpty() ? m_chosen : all;
}

bool Studio::setOnChosen(ObjectId id, const QString &property, const QVariant &value)
{
    if (m_chosen.size() < 2 || !m_chosen.contains(id))
        return editor()->set(id, property, value);
    std::vector<Editor::Setting> settings;
    QHash<ObjectId, QSet<QString>> taken;
    for (const ObjectId each : editor()->inTreeOrder(m_chosen)) {
        if (propertyIndex(document()->kind(each), property) < 0)
            continue;
        QVariant own = value;
        if (property == QLatin1String("name")) { // one name for all, with numbers where they stand together
            const ObjectId parent = document()->parentOf(each);
            QString name = value.toString();
            for (int n = 2; taken[parent].contains(name); ++n)
                name = QStringLiteral("%1 %2").arg(value.toString()).arg(n);
            taken[parent].insert(name);
            own = name;
        }
        settings.push_back({each, property, own});
    }
    return editor()->setAll(settings,
                            tr("%1 of %n object(s)", nullptr, static_cast<int>(settings.size()))
                                .arg(propertyLabel(id, property)));
}

bool Studio::setTypedOnChosen(ObjectId id, const QString &property, const QString &text)
{
    if (m_chosen.size() < 2 || !m_chosen.contains(id))
        return setTyped(id, property, text);
    PropertyModel model;
    model.setDocument(document());
    std::vector<Editor::Setting> settings;
    for (const ObjectId each : std::as_const(m_chosen)) {
        const int row = propertyIndex(document()->kind(each), property);
        if (row < 0)
            continue;
        model.setKey(each);
        const QVariant value = model.parse(row, text);
        settings.push_back({each, property, value.isValid() ? value : QVariant(text)});
    }
    return editor()->setAll(settings,
                            tr("%1 of %n object(s)", nullptr, static_cast<int>(settings.size()))
                                .arg(propertyLabel(id, property)));
}

void Studio::resetOnChosen(ObjectId id, const QString &property)
{
    if (m_chosen.size() < 2 || !m_chosen.contains(id)) {
        (void)editor()->reset(id, property);
        return;
    }
    std::vector<Editor::Place> places;
    for (const ObjectId each : std::as_const(m_chosen))
        if (const int row = propertyIndex(document()->kind(each), property);
            row > 0 && document()->isOwn(each, row))
            places.push_back({each, property});
    if (!places.empty())
        (void)editor()->resetAll(places,
                                 tr("Reset %1 of %n object(s)", nullptr, static_cast<int>(places.size()))
                                     .arg(propertyLabel(id, property)));
}

bool Studio::setTyped(ObjectId id, const QString &property, const QString &text)
{
    PropertyModel model;
    model.setDocument(document());
    model.setKey(id);
    const QVariant value = model.parse(propertyIndex(document()->kind(id), property), text);
    return editor()->set(id, property, value.isValid() ? value : QVariant(text));
}

QVariant Studio::valueOf(ObjectId id, const QString &property) const
{
    const Document &document = m_session.document();
    const int row = propertyIndex(document.kind(id), property);
    return row < 0 ? QVariant() : document.value(id, row);
}

namespace {
/// The text that a property has in files.
QString textOf(const Property &property, const QVariant &value)
{
    switch (property.type) {
    case ValueType::Choice:
        return QLatin1String(property.choices[static_cast<std::size_t>(value.toInt())].key);
    case ValueType::Reference: return value.value<ObjectId>().toString();
    case ValueType::Number: return QLocale::c().toString(value.toDouble(), 'g', 15);
    default: return value.toString();
    }
}
} // namespace

QString Studio::titleOf(ObjectId id) const
{
    const Document &document = m_session.document();
    const QString name = titleName(document, id);
    if (!document.name(id).isEmpty() || shownName(document, id) == id.toString())
        return name;
    if (const auto *binding = document.find<Binding>(id))
        return QStringLiteral("%1 ← %2").arg(propertyLabel(document.parentOf(id), binding->property), name);
    if (const auto *curve = document.find<AttenuationCurve>(id))
        return choiceLabel(id, QStringLiteral("target"), static_cast<int>(curve->target));
    switch (document.kind(id)) {
    case Kind::Send: return QStringLiteral("→ %1").arg(name);
    case Kind::DuckRule:
    case Kind::StateOffset: return QStringLiteral("← %1").arg(name);
    default: return name;
    }
}

QString Studio::choiceLabel(ObjectId id, const QString &property, int value) const
{
    const Kind kind = m_session.document().kind(id);
    const int row = propertyIndex(kind, property);
    if (row < 0)
        return {};
    const auto &choices = properties(kind)[static_cast<std::size_t>(row)].choices;
    return value < 0 || value >= static_cast<int>(choices.size())
        ? QString()
        : QCoreApplication::translate("Property", choices[static_cast<std::size_t>(value)].label);
}

QString Studio::nameOfAction(ObjectId id, int /*type*/) const
{
    const Document &document = m_session.document();
    const auto *action = document.find<Action>(id);
    if (!action)
        return {};
    const QString what = choiceLabel(id, QStringLiteral("type"), static_cast<int>(action->type));
    for (const ObjectId object : {action->target, action->targetBus, action->effect, action->parameter,
                                  action->state, action->switchValue, action->modulator, action->event})
        if (object && document.contains(object)) {
            const Kind kind = document.kind(object);
            const bool meant = action->is(Action::onSounds) ? (bit(kind) & soundTreeKinds) != 0
                : action->is(Action::onBuses)               ? (bit(kind) & busKinds) != 0
                : action->is(Action::onEffects)             ? (bit(kind) & effectKinds) != 0
                : action->is(Action::onParameters)          ? kind == Kind::GameParameter
                : action->is(Action::onModulators)          ? (bit(kind) & modulatorKinds) != 0
                : action->type == Action::Type::SetState    ? kind == Kind::State
                : action->type == Action::Type::SetSwitch
                ? kind == Kind::Switch
                : action->type == Action::Type::PostEvent && kind == Kind::Event;
            if (meant)
                return QStringLiteral("%1 %2").arg(what, document.name(object));
        }
    return what;
}

void Studio::copyValue(ObjectId id, const QString &property) const
{
    const Kind kind = m_session.document().kind(id);
    if (const int row = propertyIndex(kind, property); row >= 0)
        QGuiApplication::clipboard()->setText(
            textOf(properties(kind)[static_cast<std::size_t>(row)], m_session.document().value(id, row)));
}

QVariant Studio::pasted(ObjectId id, const QString &property)
{
    Document &document = m_session.document();
    const Kind kind = document.kind(id);
    const int row = propertyIndex(kind, property);
    const QString text = QGuiApplication::clipboard()->text().trimmed();
    if (row < 0 || text.isEmpty())
        return {};
    const Property &table = properties(kind)[static_cast<std::size_t>(row)];
    switch (table.type) {
    case ValueType::Reference: {
        const ObjectId target = ObjectId::fromString(text);
        if (text == ObjectId().toString()) // none was copied
            return QVariant::fromValue(target);
        return (bit(document.kind(target)) & table.refersTo) != 0 && document.contains(target)
            ? QVariant::fromValue(target)
            : QVariant();
    }
    case ValueType::Number:
    case ValueType::Integer: {
        PropertyModel model;
        model.setDocument(&document);
        model.setKey(id);
        return model.parse(row, text);
    }
    case ValueType::Boolean:
        return text == QLatin1String("true") || text == QLatin1String("false")
            ? QVariant(text == QLatin1String("true"))
            : QVariant();
    case ValueType::Choice:
        return std::ranges::any_of(table.choices,
                                   [&](const Choice &each) { return text == QLatin1String(each.key); })
            ? QVariant(text)
            : QVariant();
    case ValueType::Text:
        return text.contains(u'\n') || !readEdits(text.toUtf8()).empty() ? QVariant() : QVariant(text);
    }
    return {};
}

bool Studio::pasteValue(ObjectId id, const QString &property)
{
    const QVariant value = pasted(id, property);
    return value.isValid() && editor()->set(id, property, value);
}

bool Studio::isProcessor(const QString &kind)
{
    return (bit(kindFromKey(kind)) & effectKinds) != 0;
}

QString Studio::propertyLabel(ObjectId id, const QString &property) const
{
    const Kind kind = m_session.document().kind(id);
    const int row = propertyIndex(kind, property);
    return row < 0
        ? property
        : QCoreApplication::translate("Property", properties(kind)[static_cast<std::size_t>(row)].label);
}

bool Studio::canFollow(ObjectId id, const QString &property) const
{
    const Kind kind = m_session.document().kind(id);
    const int row = propertyIndex(kind, property);
    return row >= 0 && (properties(kind)[static_cast<std::size_t>(row)].drivable & ByParameter) != 0;
}

ObjectId Studio::bind(ObjectId id, const QString &property)
{
    if (!canFollow(id, property))
        return {};
    editor()->beginGesture();
    if (document()->allOf(Kind::GameParameter).empty()) // something to follow
        (void)editor()->insert(Kind::GameParameter, root::game,
                               QCoreApplication::translate("Kind", kindInfo(Kind::GameParameter).label));
    const ObjectId binding
        = editor()->insertWith(Kind::Binding, id, {{QStringLiteral("property"), property}});
    editor()->endGesture();
    if (binding)
        select(binding);
    return binding;
}

namespace {
/// Children that are content and that no part of `owner` refers to by its property `child`.
std::vector<ObjectId> unassigned(const Document &document, ObjectId container, ObjectId owner)
{
    QSet<ObjectId> assigned;
    for (const ObjectId part : document.children(owner))
        if ((bit(document.kind(part)) & partKinds) != 0)
            assigned.insert(document.value(part, "child").value<ObjectId>());
    std::vector<ObjectId> free;
    for (const ObjectId id : document.children(container))
        if ((bit(document.kind(id)) & soundTreeKinds) != 0 && !assigned.contains(id))
            free.push_back(id);
    return free;
}
} // namespace

int Studio::unlisted(ObjectId sequence) const
{
    return static_cast<int>(unassigned(m_session.document(), sequence, sequence).size());
}

int Studio::listChildren(ObjectId sequence)
{
    const auto free = unassigned(*document(), sequence, sequence);
    editor()->beginGesture();
    for (const ObjectId child : free)
        (void)editor()->insertWith(Kind::PlayItem, sequence,
                                   {{QStringLiteral("child"), QVariant::fromValue(child)}});
    editor()->endGesture();
    return static_cast<int>(free.size());
}

int Studio::spreadChildren(ObjectId track)
{
    const auto *blend = document()->find<BlendTrack>(track);
    if (!blend)
        return 0;
    const auto free = unassigned(*document(), document()->parentOf(track), track);
    double low = 0.0;
    double high = 100.0;
    if (const auto *parameter = document()->find<GameParameter>(blend->parameter)) {
        low = parameter->minimum;
        high = parameter->maximum;
    }
    // Each reaches a quarter into its neighbours.
    const double step = (high - low) / static_cast<double>(std::max<std::size_t>(free.size(), 1));
    editor()->beginGesture();
    for (std::size_t i = 0; i < free.size(); ++i) {
        const double start = low + step * static_cast<double>(i);
        (void)editor()->insertWith(Kind::BlendItem, track,
                                   {{QStringLiteral("child"), QVariant::fromValue(free[i])},
                                    {QStringLiteral("start"), std::max(low, start - step / 4.0)},
                                    {QStringLiteral("end"), std::min(high, start + step * 1.25)}});
    }
    editor()->endGesture();
    return static_cast<int>(free.size());
}

} // namespace flux
