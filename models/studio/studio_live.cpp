// Studio: what a game would set, set by hand.
#include "models/lists/property_model.h"
#include "models/studio/studio.h"

#include <QLocale>
#include <QtMath>

#include <algorithm>
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
        const double value = live().values.value(id, m_live[0].values.value(id, parameter->initial));
        map.insert(QStringLiteral("minimum"), parameter->minimum);
        map.insert(QStringLiteral("maximum"), parameter->maximum);
        map.insert(QStringLiteral("value"), value);
        map.insert(QStringLiteral("text"), shownNumber(value, Unit::None, false));
        map.insert(QStringLiteral("hint"),
                   tr("Set it as the game would: what follows it is heard at once. It isn't saved."));
        return map;
    }
    if (const auto *attenuation = document.find<Attenuation>(id)) {
        const QPointF place = this->place();
        const double distance = std::hypot(place.x(), place.y());
        const double angle = std::atan2(place.x(), place.y()) * 180.0 / std::numbers::pi;
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
    const ObjectId all = m_live[0].choices.value(group, switches ? switches->initial : ObjectId{});
    const ObjectId now = switches ? live().choices.value(group, all) : all;
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

void Studio::setLiveObject(int number)
{
    number = std::clamp(number, 0, liveObjects);
    if (number == m_liveObject)
        return;
    m_liveObject = number;
    if (number > 0 && live().object == 0)
        live().object = m_engine->registerObject();
    Q_EMIT liveChanged();
}

QString Studio::levelText(ObjectId bus) const
{
    const BusLevels::Level level = m_levels->of(bus);
    return tr("%1, at most %2")
        .arg(shownDecibels(std::max(level.left, level.right)), shownDecibels(level.highest));
}

void Studio::setLive(ObjectId id, double value)
{
    const auto *parameter = document()->find<GameParameter>(id);
    if (!parameter)
        return;
    value = std::clamp(value, parameter->minimum, std::max(parameter->minimum, parameter->maximum));
    m_publisher->flush();
    (void)m_engine->setParameter(m_publisher->controlOf(id), static_cast<float>(value), live().object);
    live().values.insert(id, value);
    Q_EMIT liveChanged();
}

bool Studio::setLiveTyped(ObjectId id, const QString &text)
{
    if (document()->kind(id) != Kind::GameParameter)
        return false;
    const QString typed = text.trimmed();
    const QChar how = typed.isEmpty() ? QChar() : typed.front();
    const bool relative = QStringLiteral("+*/").contains(how);
    PropertyModel model;
    model.setDocument(document());
    model.setKey(id);
    const QVariant read
        = model.parse(propertyIndex(Kind::GameParameter, "initial"), relative ? typed.mid(1) : typed);
    const double number = read.toDouble();
    if (!read.isValid() || (how == u'/' && number == 0.0)) {
        m_notifications.add(QStringLiteral("warning"),
                            tr("\"%1\" is no value: type a number, or +, * or / and one.").arg(text), id);
        return false;
    }
    const double now = this->live(id).value(QStringLiteral("value")).toDouble();
    const double value = how == u'+' ? now + number
        : how == u'*'                ? now * number
        : how == u'/'                ? now / number
                                     : number;
    setLive(id, value);
    return true;
}

void Studio::nudgeLive(ObjectId id, double steps)
{
    if (const auto *parameter = document()->find<GameParameter>(id))
        setLive(id,
                live(id).value(QStringLiteral("value")).toDouble()
                    + steps * (parameter->maximum - parameter->minimum) / 100.0);
}

void Studio::resetLive(ObjectId id)
{
    if (document()->kind(id) != Kind::GameParameter)
        return;
    (void)m_engine->resetParameter(m_publisher->controlOf(id), live().object);
    live().values.remove(id);
    Q_EMIT liveChanged();
}

void Studio::setPlace(double right, double front)
{
    if (!sendPlace({right, front}, live().facing))
        return;
    live().place = {right, front};
    Q_EMIT liveChanged();
}

void Studio::setFacing(double degrees)
{
    if (!sendPlace(live().place, degrees))
        return;
    live().facing = degrees;
    Q_EMIT liveChanged();
}

bool Studio::sendPlace(QPointF place, double facing)
{
    engine::Engine::Triple forward{}; // to all sides
    if (!std::isnan(facing))
        forward = {static_cast<float>(std::sin(qDegreesToRadians(facing))), 0.0F,
                   static_cast<float>(std::cos(qDegreesToRadians(facing)))};
    return m_engine->setPosition(
        live().object, {static_cast<float>(place.x()), 0.0F, static_cast<float>(place.y())}, forward);
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
    const int chosen = m_liveObject;
    for (m_liveObject = 0; m_liveObject <= liveObjects; ++m_liveObject) {
        if (live().object != 0)
            live().object = m_engine->registerObject();
        const Live as = live(); // what is called writes into it
        for (auto value = as.values.cbegin(); value != as.values.cend(); ++value)
            setLive(value.key(), value.value());
        for (auto choice = as.choices.cbegin(); choice != as.choices.cend(); ++choice)
            chooseLive(choice.key(), choice.value());
        if (!as.place.isNull())
            setPlace(as.place.x(), as.place.y());
        if (!std::isnan(as.facing))
            setFacing(as.facing);
    }
    m_liveObject = chosen;
    Q_EMIT liveChanged();
}

void Studio::chooseLive(ObjectId group, ObjectId value)
{
    m_publisher->flush();
    const std::uint32_t at = m_publisher->controlOf(group);
    const bool state = document()->kind(group) == Kind::StateGroup; // holds for the whole game
    if (state)
        (void)m_engine->setState(at, value.value);
    else
        (void)m_engine->setSwitch(at, value.value, live().object);
    (state ? m_live[0] : live()).choices.insert(group, value);
    Q_EMIT liveChanged();
}

} // namespace flux
