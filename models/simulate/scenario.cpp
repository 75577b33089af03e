#include "models/simulate/scenario.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace flux {

using namespace doc;
using namespace scenario;
using namespace Qt::Literals::StringLiterals;

QString scenario::say(const char *text)
{
    return QCoreApplication::translate("Scenario", text);
}

namespace {
class Reader {
public:
    Reader(const Document &document, QStringList &problems) : m_document(document), m_problems(problems) {}

    Scenario read(const QByteArray &json)
    {
        Scenario scenario;
        QJsonParseError error;
        const QJsonDocument parsed = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError) {
            const QByteArray before = json.left(error.offset);
            m_problems << say(QT_TRANSLATE_NOOP("Scenario", "Line %1, column %2: this is not JSON."))
                              .arg(before.count('\n') + 1)
                              .arg(error.offset - before.lastIndexOf('\n'));
            return scenario;
        }
        const QJsonObject all = parsed.object();
        m_place = say(QT_TRANSLATE_NOOP("Scenario", "The scenario"));
        if (!parsed.isObject()) {
            complain(say(
                QT_TRANSLATE_NOOP("Scenario", "It must be an object: { \"steps\": […], \"expect\": […] }.")));
            return scenario;
        }
        for (const QString &key : {u"steps"_s, u"expect"_s})
            if (all.contains(key) && !all.value(key).isArray())
                complain(say(QT_TRANSLATE_NOOP("Scenario", "\"%1\" must be a list.")).arg(key));
        allow(all, {u"seconds"_s, u"seed"_s, u"steps"_s, u"expect"_s, u"name"_s, u"comment"_s});
        scenario.seconds = number(all, u"seconds"_s, 0.0, 0.0, 86400.0);
        if (all.contains(u"seed"_s))
            scenario.seed = static_cast<int>(number(all, u"seed"_s, 0.0, 0.0, 2147483647.0));
        int index = 0;
        for (const QJsonValue &value : all.value(u"steps"_s).toArray()) {
            m_place = say(QT_TRANSLATE_NOOP("Scenario", "Step %1")).arg(++index);
            auto step = readStep(value.toObject());
            if (!step)
                continue;
            if (scenario.seconds > 0.0 && step->at >= scenario.seconds)
                complain(say(QT_TRANSLATE_NOOP("Scenario",
                                               "It would come at %1 s, but the scenario ends after %2 s."))
                             .arg(step->at)
                             .arg(scenario.seconds));
            scenario.steps.push_back(std::move(*step));
        }
        std::ranges::stable_sort(scenario.steps, {}, &Step::at);
        index = 0;
        for (const QJsonValue &value : all.value(u"expect"_s).toArray()) {
            m_place = say(QT_TRANSLATE_NOOP("Scenario", "Expectation %1")).arg(++index);
            if (auto expectation = readExpectation(value.toObject()))
                scenario.expectations.push_back(std::move(*expectation));
        }
        return scenario;
    }

private:
    void complain(const QString &what) { m_problems << m_place + u": "_s + what; }

    void allow(const QJsonObject &object, const QStringList &keys)
    {
        for (const QString &key : object.keys())
            if (!keys.contains(key))
                complain(say(QT_TRANSLATE_NOOP("Scenario", "\"%1\" is not known here; it may be: %2."))
                             .arg(key, keys.join(u", "_s)));
    }

    double number(const QJsonObject &object, const QString &key, double otherwise, double low, double high)
    {
        if (!object.contains(key))
            return otherwise;
        const QJsonValue value = object.value(key);
        if (!value.isDouble() || value.toDouble() < low || value.toDouble() > high) {
            complain(say(QT_TRANSLATE_NOOP("Scenario", "\"%1\" must be a number from %2 to %3."))
                         .arg(key)
                         .arg(low)
                         .arg(high));
            return otherwise;
        }
        return value.toDouble();
    }

    QString text(const QJsonObject &object, const QString &key)
    {
        if (object.contains(key) && (!object.value(key).isString() || object.value(key).toString().isEmpty()))
            complain(say(QT_TRANSLATE_NOOP("Scenario", "\"%1\" must be a name in quotes.")).arg(key));
        return object.value(key).toString();
    }

    void needTrue(const QJsonObject &object, const QString &key)
    {
        if (object.value(key) != QJsonValue(true))
            complain(say(QT_TRANSLATE_NOOP("Scenario", "\"%1\" is true, or left out.")).arg(key));
    }

    /// The one object of these kinds with such a name or id, below `parent` where there is one.
    ObjectId find(const QJsonValue &value, Kinds kinds, ObjectId parent = {})
    {
        const QString name = value.toString();
        if (const ObjectId id = ObjectId::fromString(name); (bit(m_document.kind(id)) & kinds) != 0)
            return id;
        std::vector<ObjectId> found;
        QStringList near;
        for (int kind = 0; kind < kindCount; ++kind) {
            if ((kinds >> kind & 1U) == 0)
                continue;
            for (const ObjectId id : m_document.allOf(static_cast<Kind>(kind))) {
                if (parent && m_document.parentOf(id) != parent)
                    continue;
                if (m_document.name(id) == name)
                    found.push_back(id);
                else if (near.size() < 5)
                    near << u'"' + m_document.name(id) + u'"';
            }
        }
        // An event of that name means the event, not the sound that is called the same.
        if (found.size() > 1)
            std::erase_if(found, [&](ObjectId id) {
                return m_document.kind(id) != Kind::Event && (kinds & bit(Kind::Event)) != 0;
            });
        if (found.size() == 1)
            return found.front();
        complain(found.empty()
                     ? say(QT_TRANSLATE_NOOP("Scenario",
                                             "There is no \"%1\" in the project. There is, for "
                                             "example: %2."))
                           .arg(name, near.isEmpty() ? u"–"_s : near.join(u", "_s))
                     : say(QT_TRANSLATE_NOOP("Scenario", "Several objects are called \"%1\": use the id."))
                           .arg(name));
        return {};
    }

    std::optional<Step> readStep(const QJsonObject &object)
    {
        static const QStringList verbs{u"post"_s,   u"stop"_s,     u"stopAll"_s,   u"set"_s,
                                       u"reset"_s,  u"state"_s,    u"switch"_s,    u"position"_s,
                                       u"anchor"_s, u"listener"_s, u"unregister"_s};
        Step step;
        step.at = number(object, u"at"_s, 0.0, 0.0, 86400.0);
        if (!object.contains(u"at"_s))
            complain(say(QT_TRANSLATE_NOOP("Scenario", "A step needs \"at\", its time in seconds.")));
        step.object = text(object, u"object"_s);
        QStringList used;
        for (const QString &verb : verbs)
            if (object.contains(verb))
                used << verb;
        if (used.size() != 1) {
            complain(
                say(QT_TRANSLATE_NOOP("Scenario", "A step does one thing: %1.")).arg(verbs.join(u", "_s)));
            return {};
        }
        const QString verb = used.first();
        QStringList words{u"at"_s, u"object"_s, u"comment"_s, verb};
        if (verb == u"stop" || verb == u"stopAll" || verb == u"set" || verb == u"reset")
            words << u"fade"_s;
        allow(object, words);
        const QJsonValue value = object.value(verb);
        const QJsonObject inner = value.toObject();
        const double fade = number(object, u"fade"_s, 0.0, 0.0, 60.0);
        const qsizetype before = m_problems.size();
        if (verb == u"post") {
            step.what = Post{find(value, playableKinds | bit(Kind::Event))};
        } else if (verb == u"stop") {
            step.what = Stop{find(value, playableKinds | bit(Kind::Event)), fade};
        } else if (verb == u"stopAll") {
            needTrue(object, verb);
            step.what = Stop{{}, fade};
        } else if (verb == u"set") {
            allow(inner, {u"parameter"_s, u"value"_s, u"fade"_s});
            step.what = SetParameter{find(inner.value(u"parameter"_s), bit(Kind::GameParameter)),
                                     number(inner, u"value"_s, 0.0, -1e9, 1e9),
                                     number(inner, u"fade"_s, fade, 0.0, 60.0)};
            if (!inner.contains(u"value"_s))
                complain(say(QT_TRANSLATE_NOOP("Scenario", "\"set\" needs a \"value\".")));
        } else if (verb == u"reset") {
            step.what = SetParameter{find(value, bit(Kind::GameParameter)), {}, fade};
        } else if (verb == u"state") {
            allow(inner, {u"group"_s, u"value"_s});
            SetState set{find(inner.value(u"group"_s), bit(Kind::StateGroup)), {}};
            const QJsonValue state = inner.value(u"value"_s);
            if (!state.isNull() && state.toString() != u"None")
                set.state = find(state, bit(Kind::State), set.group);
            step.what = set;
        } else if (verb == u"switch") {
            allow(inner, {u"group"_s, u"value"_s});
            SetSwitch set{find(inner.value(u"group"_s), bit(Kind::SwitchGroup)), {}};
            if (!inner.value(u"value"_s).isNull())
                set.value = find(inner.value(u"value"_s), bit(Kind::Switch), set.group);
            step.what = set;
        } else if (verb == u"position" || verb == u"listener") {
            step.what = readPlace(inner, verb == u"listener");
            if (inner.contains(u"object"_s))
                step.object = text(inner, u"object"_s);
        } else if (verb == u"anchor") {
            step.what = readAnchor(inner);
        } else {
            step.object = text(object, verb);
            step.what = Unregister{};
        }
        return m_problems.size() == before ? std::optional(step) : std::nullopt;
    }

    SetPlace readPlace(const QJsonObject &object, bool listener)
    {
        allow(object,
              listener ? QStringList{u"x"_s, u"y"_s, u"z"_s, u"forward"_s}
                       : QStringList{u"object"_s, u"x"_s, u"y"_s, u"z"_s, u"forward"_s});
        SetPlace place;
        place.listener = listener;
        const QStringList axes{u"x"_s, u"y"_s, u"z"_s};
        for (std::size_t i = 0; i < 3; ++i)
            place.position[i]
                = static_cast<float>(number(object, axes[static_cast<qsizetype>(i)], 0.0, -1e9, 1e9));
        if (!object.contains(u"forward"_s))
            return place;
        const QJsonArray forward = object.value(u"forward"_s).toArray();
        double length = 0.0;
        bool numbers = true;
        for (qsizetype i = 0; i < std::min<qsizetype>(forward.size(), 3); ++i) {
            numbers = numbers && forward[i].isDouble() && std::abs(forward[i].toDouble()) <= 1e9;
            place.forward[static_cast<std::size_t>(i)] = static_cast<float>(forward[i].toDouble());
            length += forward[i].toDouble() * forward[i].toDouble();
        }
        if (forward.size() != 3 || !numbers || length <= 0.0)
            complain(say(QT_TRANSLATE_NOOP("Scenario",
                                           "\"forward\" must be a list of three numbers that are not all 0, "
                                           "up to a thousand million.")));
        return place;
    }

    SetAnchor readAnchor(const QJsonObject &object)
    {
        const QStringList sides{u"x"_s, u"y"_s, u"width"_s, u"height"_s};
        allow(object, sides + QStringList{u"name"_s, u"visible"_s});
        SetAnchor anchor;
        anchor.element = object.value(u"name"_s).toString();
        anchor.visible = object.value(u"visible"_s).toBool(true);
        for (std::size_t i = 0; i < anchor.rectangle.size(); ++i)
            anchor.rectangle[i]
                = static_cast<float>(number(object, sides[static_cast<qsizetype>(i)], 0.0, -100.0, 100.0));
        if (anchor.element.isEmpty())
            complain(say(QT_TRANSLATE_NOOP("Scenario", "\"anchor\" needs the \"name\" of an element.")));
        return anchor;
    }

    std::optional<Expectation> readExpectation(const QJsonObject &object)
    {
        using Kind_ = Expectation::Kind;
        static const QList<std::pair<QString, Kind_>> kinds{
            {u"peakBelow"_s, Kind_::PeakBelow},     {u"peakAbove"_s, Kind_::PeakAbove},
            {u"noClipping"_s, Kind_::NoClipping},   {u"heard"_s, Kind_::Heard},
            {u"notHeard"_s, Kind_::NotHeard},       {u"silentBefore"_s, Kind_::SilentBefore},
            {u"silentAfter"_s, Kind_::SilentAfter}, {u"lufs"_s, Kind_::Lufs},
            {u"voicesBelow"_s, Kind_::VoicesBelow}, {u"startsAtFrame"_s, Kind_::StartsAt},
        };
        const qsizetype before = m_problems.size();
        Expectation e;
        QString key;
        QStringList known;
        for (const auto &[name, kind] : kinds) {
            known << name;
            if (!object.contains(name))
                continue;
            e.kind = kind;
            key = name;
        }
        if (key.isEmpty()) {
            complain(
                say(QT_TRANSLATE_NOOP("Scenario", "An expectation is one of: %1.")).arg(known.join(u", "_s)));
            return {};
        }
        e.text = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
        constexpr Kinds sounding = playableKinds | bit(Kind::Event) | bit(Kind::Group);
        if (e.kind == Kind_::Heard || e.kind == Kind_::NotHeard) {
            allow(object, {key, u"between"_s, u"comment"_s});
            e.target = find(object.value(key), sounding);
            e.high = 86400.0;
            readRange(object, u"between"_s, e, false);
        } else if (e.kind == Kind_::Lufs) {
            allow(object, {key, u"comment"_s});
            readRange(object, key, e, true);
        } else if (e.kind == Kind_::StartsAt) {
            allow(object, {key, u"event"_s, u"sound"_s, u"tolerance"_s, u"comment"_s});
            e.target = find(object.value(object.contains(u"event"_s) ? u"event"_s : u"sound"_s), sounding);
            e.low = number(object, key, 0.0, 0.0, 1e12);
            e.tolerance = number(object, u"tolerance"_s, 0.0, 0.0, 1e9);
        } else {
            allow(object, {key, u"comment"_s});
            if (e.kind == Kind_::NoClipping)
                needTrue(object, key);
            else
                e.low = number(object, key, 0.0, -200.0, 86400.0);
        }
        return m_problems.size() == before ? std::optional(e) : std::nullopt;
    }

    void readRange(const QJsonObject &object, const QString &key, Expectation &e, bool needed)
    {
        if (!object.contains(key) && !needed)
            return;
        const QJsonArray range = object.value(key).toArray();
        if (range.size() != 2 || !range[0].isDouble() || !range[1].isDouble()
            || range[0].toDouble() > range[1].toDouble()) {
            complain(say(QT_TRANSLATE_NOOP("Scenario",
                                           "\"%1\" must be a list of two numbers, the lower one first."))
                         .arg(key));
            return;
        }
        e.low = range[0].toDouble();
        e.high = range[1].toDouble();
    }

    const Document &m_document;
    QStringList &m_problems;
    QString m_place;
};
} // namespace

Scenario readScenario(const QByteArray &json, const Document &document, QStringList &problems)
{
    return Reader(document, problems).read(json);
}

} // namespace flux
