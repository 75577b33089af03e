// Studio: what a game would set, set by hand.
#include "models/lists/property_model.h"
#include "models/studio/studio.h"

#include <QLocale>

#include <cmath>
#include <numbers>

namespace flux {

using namespace doc;

bool Studio::isLive(const QString &kind)
{
    return (bit(kindFromKey(kind)) & gameKinds & ~bit(Kind::StateTransition) & ~modulatorKinds) != 0;
}

QVariantMap Studio::live(ObjectId id) const
{
    const Document &document = m_session.document();
    QVariantMap map{{QStringLiteral("kind"), QString::fromLatin1(kindInfo(document.kind(id)).key)},
                    {QStringLiteral("name"), document.name(id)}};
    if (const auto *parameter = document.find<GameParameter>(id)) {
        const double value = m_liveValues.value(id, parameter->initial);
        map.insert(QStringLiteral("minimum"), parameter->minimum);
        map.insert(QStringLiteral("maximum"), parameter->maximum);
        map.insert(QStringLiteral("value"), value);
        map.insert(QStringLiteral("text"), shownNumber(value, Unit::None, false));
        map.insert(QStringLiteral("hint"),
                   tr("Set it as the game would: what follows it is heard at once. It isn't saved."));
        return map;
    }
    if (const auto *attenuation = document.find<Attenuation>(id)) {
        const double distance = std::hypot(m_place.x(), m_place.y());
        const double angle = std::atan2(m_place.x(), m_place.y()) * 180.0 / std::numbers::pi;
        const QString away = QLocale().toString(distance, 'f', 1);
        const QString degrees = QLocale().toString(std::round(std::abs(angle)), 'f', 0);
        map.insert(QStringLiteral("maximum"), attenuation->maxDistance);
        map.insert(QStringLiteral("text"),
                   distance == 0.0             ? tr("at the listener")
                       : std::abs(angle) < 0.5 ? tr("%1 away, in front").arg(away)
                       : angle > 0.0           ? tr("%1 away, %2° to the right").arg(away, degrees)
                                               : tr("%1 away, %2° to the left").arg(away, degrees));
        map.insert(
            QStringLiteral("hint"),
            tr("Drag the dot, then play something that stands in space: it is heard from there. It isn't "
               "saved."));
        return map;
    }
    const Kind kind = document.kind(id);
    const ObjectId group = kind == Kind::State || kind == Kind::Switch ? document.parentOf(id) : id;
    const auto *switches = document.find<SwitchGroup>(group);
    const ObjectId now = m_liveChoices.value(group, switches ? switches->initial : ObjectId{});
    QVariantList choices;
    const auto add = [&](ObjectId key, const QString &name) {
        choices << QVariantMap{{QStringLiteral("key"), QVariant::fromValue(key)},
                               {QStringLiteral("name"), name},
                               {QStringLiteral("on"), key == now}};
    };
    if (!switches)
        add({}, tr("No state"));
    for (const ObjectId child : document.children(group))
        if (document.kind(child) == Kind::State || document.kind(child) == Kind::Switch)
            add(child, document.name(child));
    map.insert(QStringLiteral("group"), QVariant::fromValue(group));
    map.insert(QStringLiteral("choices"), choices);
    map.insert(QStringLiteral("hint"),
               switches && switches->parameter
                   ? tr("\"%1\" decides by its value: set it there.").arg(document.name(switches->parameter))
                   : tr("Choose as the game would: it is heard at once. It isn't saved."));
    return map;
}

double Studio::ducking(ObjectId rule) const
{
    return m_publisher->ducking(rule);
}

void Studio::setLive(ObjectId id, double value)
{
    if (document()->kind(id) != Kind::GameParameter)
        return;
    m_publisher->flush();
    (void)m_engine->setParameter(m_publisher->controlOf(id), static_cast<float>(value));
    m_liveValues.insert(id, value);
    Q_EMIT liveChanged();
}

void Studio::resetLive(ObjectId id)
{
    if (document()->kind(id) != Kind::GameParameter)
        return;
    (void)m_engine->resetParameter(m_publisher->controlOf(id));
    m_liveValues.remove(id);
    Q_EMIT liveChanged();
}

void Studio::setPlace(double right, double front)
{
    const auto x = static_cast<float>(right);
    const auto z = static_cast<float>(front);
    if (!m_engine->setPosition(0, {x, 0.0F, z}))
        return;
    m_place = {right, front};
    Q_EMIT liveChanged();
}

bool Studio::sendAnchor(const QString &element, QPointF place)
{
    const QByteArray name = element.toUtf8();
    // The size of a symbol: what it is doesn't matter to where it is heard.
    const engine::Engine::Rectangle rectangle{static_cast<float>(place.x()) - 0.05F,
                                              static_cast<float>(place.y()) - 0.05F, 0.1F, 0.1F};
    return !element.isEmpty()
        && m_engine->setAnchor(engine::anchorKey({name.constData(), static_cast<std::size_t>(name.size())}),
                               rectangle);
}

void Studio::setAnchor(const QString &element, double x, double y)
{
    if (!sendAnchor(element, {x, y}))
        return;
    m_anchors.insert(element, {x, y});
    Q_EMIT liveChanged();
}

void Studio::repeatLive()
{
    for (auto value = m_liveValues.cbegin(); value != m_liveValues.cend(); ++value)
        (void)m_engine->setParameter(m_publisher->controlOf(value.key()), static_cast<float>(value.value()));
    const QHash<ObjectId, ObjectId> choices = m_liveChoices; // chooseLive() writes into it
    for (auto choice = choices.cbegin(); choice != choices.cend(); ++choice)
        chooseLive(choice.key(), choice.value());
    if (!m_place.isNull())
        setPlace(m_place.x(), m_place.y());
}

void Studio::chooseLive(ObjectId group, ObjectId value)
{
    m_publisher->flush();
    const std::uint32_t at = m_publisher->controlOf(group);
    if (document()->kind(group) == Kind::StateGroup)
        (void)m_engine->setState(at, value.value);
    else
        (void)m_engine->setSwitch(at, value.value);
    m_liveChoices.insert(group, value);
    Q_EMIT liveChanged();
}

} // namespace flux
