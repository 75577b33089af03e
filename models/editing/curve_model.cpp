#include "models/editing/curve_model.h"

#include "engine/program/drive.h"
#include "models/commands/recipes.h"
#include "models/document/driving.h"
#include "models/document/naming.h"
#include "models/lists/property_model.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace flux {

using namespace doc;

void CurveModel::setEditor(Editor *editor)
{
    if (m_editor == editor)
        return;
    if (m_editor)
        m_editor->document()->disconnect(this);
    m_editor = editor;
    if (m_editor) {
        Document *document = m_editor->document();
        const auto concerns = [this](ObjectId id) {
            return id == m_key || id == m_shown.axes.source || this->document().parentOf(id) == m_key
                || id == this->document().parentOf(m_key);
        };
        connect(document, &Document::changed, this, [this, concerns](const std::vector<Change> &changes) {
            if (std::ranges::any_of(changes, [&](const Change &change) { return concerns(change.id); }))
                look();
        });
        connect(document, &Document::inserted, this, [this, concerns](ObjectId id) {
            if (concerns(id))
                look();
        });
        connect(document, &Document::removed, this, [this](ObjectId id, ObjectId parent) {
            if (id == m_key || parent == m_key)
                look();
        });
        connect(document, &Document::wasReset, this, &CurveModel::look);
    }
    Q_EMIT editorChanged();
    look();
}

void CurveModel::setKey(ObjectId key)
{
    if (m_key == key)
        return;
    m_key = key;
    m_grabbed.clear();
    m_window = {};
    Q_EMIT keyChanged();
    look();
    Q_EMIT othersChanged();
}

std::vector<CurveModel::Point> CurveModel::pointsOf(ObjectId curve) const
{
    std::vector<Point> points;
    for (const ObjectId id : document().children(curve))
        if (const auto *point = document().find<CurvePoint>(id))
            points.push_back({id, point->at, point->value, static_cast<int>(point->shape)});
    std::ranges::stable_sort(points, {}, &Point::at);
    return points;
}

CurveModel::Axes CurveModel::axesOf(ObjectId curve) const
{
    Axes axes;
    const auto widen = [&](const std::vector<Point> &points) {
        for (const Point &point : points) {
            axes.left = std::min(axes.left, point.at);
            axes.right = std::max(axes.right, point.at);
            axes.lowest = std::min(axes.lowest, point.value);
            axes.highest = std::max(axes.highest, point.value);
        }
        if (axes.right <= axes.left)
            axes.right = axes.left + 1.0;
        if (axes.highest <= axes.lowest)
            axes.highest = axes.lowest + 1.0;
    };
    const auto label = [](const char *text) { return QCoreApplication::translate("Property", text); };
    if (const auto *binding = document().find<Binding>(curve)) {
        const ObjectId owner = document().parentOf(curve);
        const Kind kind = document().kind(owner);
        if (const int row = propertyIndex(kind, binding->property); row >= 0) {
            const Property &property = properties(kind)[static_cast<std::size_t>(row)];
            axes.lowest = property.minimum;
            axes.highest = property.usual > 0.0 ? property.usual : property.maximum;
            if (property.type == ValueType::Boolean) {
                axes.lowest = 0.0;
                axes.highest = 1.0;
            }
            axes.upwards = label(property.label);
        }
        axes.source = binding->source;
        using Follows = Binding::Follows;
        const auto range = [&](double left, double right, const char *name) {
            axes.left = left;
            axes.right = right;
            axes.across = name ? label(name) : shownName(document(), binding->source);
        };
        switch (binding->follows) {
        case Follows::Source:
            if (const auto *parameter = document().find<GameParameter>(binding->source))
                range(parameter->minimum, parameter->maximum, nullptr);
            else if (document().kind(binding->source) == Kind::Lfo)
                range(-1.0, 1.0, nullptr);
            else if (document().kind(binding->source) == Kind::Envelope)
                range(0.0, 1.0, nullptr);
            break;
        case Follows::Distance: range(0.0, 100.0, QT_TRANSLATE_NOOP("Property", "Distance")); break;
        case Follows::Azimuth: range(-180.0, 180.0, QT_TRANSLATE_NOOP("Property", "Azimuth")); break;
        case Follows::Elevation: range(-90.0, 90.0, QT_TRANSLATE_NOOP("Property", "Elevation")); break;
        case Follows::ConeAngle: range(0.0, 180.0, QT_TRANSLATE_NOOP("Property", "Cone angle")); break;
        case Follows::Speed: range(0.0, 50.0, QT_TRANSLATE_NOOP("Property", "Speed")); break;
        }
    } else if (const auto *spread = document().find<AttenuationCurve>(curve)) {
        const auto *attenuation = document().find<Attenuation>(document().parentOf(curve));
        axes.right = attenuation ? attenuation->maxDistance : 100.0;
        axes.across = label(QT_TRANSLATE_NOOP("Property", "Distance"));
        axes.upwards = label(AttenuationCurve::targets[static_cast<std::size_t>(spread->target)].label);
        const bool percent = curveUnit(document(), curve) == Unit::Percent;
        axes.lowest = percent ? 0.0 : -96.0;
        axes.highest = percent ? 100.0 : 0.0;
    }
    axes.unit = curveUnit(document(), curve);
    widen(pointsOf(curve));
    return axes;
}

double CurveModel::heightAt(const std::vector<Point> &points, double x)
{
    if (points.empty())
        return 0.0;
    const auto right = std::ranges::upper_bound(points, x, {}, &Point::at);
    if (right == points.begin())
        return points.front().value;
    const Point &from = *std::prev(right);
    if (right == points.end() || from.shape >= static_cast<int>(engine::holdShape))
        return from.value;
    const double t = (x - from.at) / (right->at - from.at);
    return from.value
        + (right->value - from.value) * engine::shapeAt(static_cast<engine::Shape>(from.shape), t);
}

CurveModel::Axes CurveModel::Shown::inView() const
{
    Axes part = axes;
    const double width = axes.right - axes.left;
    const double height = axes.highest - axes.lowest;
    part.left = axes.left + window.left * width;
    part.right = part.left + window.size * width;
    part.lowest = axes.lowest + window.bottom * height;
    part.highest = part.lowest + window.size * height;
    return part;
}

void CurveModel::setWindow(Window window)
{
    window.size = std::clamp(window.size, 0.01, 1.0);
    window.left = std::clamp(window.left, 0.0, 1.0 - window.size);
    window.bottom = std::clamp(window.bottom, 0.0, 1.0 - window.size);
    if (window == m_window)
        return;
    m_window = window;
    look();
    Q_EMIT othersChanged();
}

void CurveModel::zoom(double factor, double across, double upwards)
{
    Window window = m_window;
    window.size = std::clamp(m_window.size / factor, 0.01, 1.0);
    window.left += across * (m_window.size - window.size);
    window.bottom += upwards * (m_window.size - window.size);
    setWindow(window);
}

void CurveModel::pan(double across, double upwards)
{
    Window window = m_window;
    window.left += across * window.size;
    window.bottom += upwards * window.size;
    setWindow(window);
}

void CurveModel::showAll()
{
    setWindow({});
}

QList<QPointF> CurveModel::lineOf(const std::vector<Point> &points, const Axes &whole, const Axes &inView)
{
    QList<QPointF> line;
    if (points.empty())
        return line;
    const auto put = [&](double x, double value) {
        line << QPointF((x - inView.left) / (inView.right - inView.left),
                        (value - inView.lowest) / (inView.highest - inView.lowest));
    };
    put(whole.left, heightAt(points, whole.left));
    for (std::size_t i = 0; i < points.size(); ++i) {
        put(points[i].at, points[i].value);
        if (i + 1 == points.size())
            break;
        const Point &next = points[i + 1];
        constexpr int parts = 32;
        if (points[i].shape >= static_cast<int>(engine::holdShape))
            put(next.at, points[i].value);
        else if (points[i].shape != 0 && next.at > points[i].at)
            for (int part = 1; part < parts; ++part)
                put(points[i].at + (next.at - points[i].at) * part / parts,
                    heightAt(points, points[i].at + (next.at - points[i].at) * part / parts));
    }
    put(whole.right, points.back().value);
    return line;
}

void CurveModel::look()
{
    Shown now;
    const Kind kind = m_editor ? document().kind(m_key) : Kind::Unknown;
    if (kind == Kind::Binding || kind == Kind::AttenuationCurve) {
        now.valid = true;
        now.axes = axesOf(m_key);
        now.window = m_window;
        now.line = lineOf(pointsOf(m_key), now.axes, now.inView());
    }
    if (now == m_shown)
        return;
    const bool other = now.axes.source != m_shown.axes.source;
    m_shown = std::move(now);
    Q_EMIT changed();
    if (other)
        Q_EMIT othersChanged();
}

QVariantList CurveModel::others() const
{
    QVariantList list;
    if (!m_editor || !m_shown.axes.source)
        return list;
    constexpr qsizetype most = 16; // more lines can't be told apart
    for (const ObjectId id : document().allOf(Kind::Binding)) {
        const auto *binding = document().find<Binding>(id);
        if (id == m_key || binding->source != m_shown.axes.source
            || binding->follows != Binding::Follows::Source)
            continue;
        Axes axes = axesOf(id);
        axes.left = m_shown.axes.left;
        axes.right = m_shown.axes.right;
        const Axes inView = Shown{true, {}, axes, m_window}.inView();
        list << QVariantMap{
            {QStringLiteral("key"), QVariant::fromValue(id)},
            {QStringLiteral("name"),
             QStringLiteral("%1: %2").arg(shownName(document(), document().parentOf(id)), axes.upwards)},
            {QStringLiteral("points"), QVariant::fromValue(lineOf(pointsOf(id), axes, inView))}};
        if (list.size() == most)
            break;
    }
    return list;
}

QString CurveModel::textAcross(double value) const
{
    return shownNumber(value, Unit::None, false);
}

QString CurveModel::textUpwards(double value) const
{
    return shownNumber(value, m_shown.axes.unit, false);
}

double CurveModel::valueAt(double x) const
{
    return m_editor ? heightAt(pointsOf(m_key), x) : 0.0;
}

ObjectId CurveModel::addPoint(double at, double value)
{
    if (!m_shown.valid)
        return {};
    Record record = recipes::newRecord(Kind::CurvePoint, m_key, recipes::orderAt(document(), m_key), {});
    CurvePoint point;
    point.at = at;
    point.value = value;
    for (const Point &other : pointsOf(m_key))
        if (other.at <= at)
            point.shape = static_cast<CurvePoint::CurveShape>(other.shape);
    record.object = point;
    for (const char *name : {"at", "value", "shape"})
        record.own |= quint64{1} << propertyIndex(Kind::CurvePoint, name);
    const ObjectId id = record.id;
    return m_editor->push(tr("Add a point"), {edit::Insert{std::move(record)}}) ? id : ObjectId{};
}

void CurveModel::grab(const QList<ObjectId> &points)
{
    m_grabbed = pointsOf(m_key);
    std::erase_if(m_grabbed, [&](const Point &point) { return !points.contains(point.id); });
}

void CurveModel::drag(double across, double upwards)
{
    if (m_grabbed.empty())
        return;
    // None beyond the edge, and all as they stand to each other
    const auto within = [&](double by, double Point::*place, double lowest, double highest) {
        const auto [least, most] = std::ranges::minmax_element(m_grabbed, {}, place);
        return std::clamp(by, std::min(0.0, lowest - (*least).*place),
                          std::max(0.0, highest - (*most).*place));
    };
    const Axes &axes = m_shown.axes;
    across = within(across, &Point::at, axes.left, axes.right);
    upwards = within(upwards, &Point::value, axes.lowest, axes.highest);
    std::vector<Editor::Setting> settings;
    for (const Point &point : m_grabbed) {
        settings.push_back({point.id, QStringLiteral("at"), point.at + across});
        settings.push_back({point.id, QStringLiteral("value"), point.value + upwards});
    }
    (void)m_editor->setAll(settings, tr("Move points"));
}

bool CurveModel::removePoints(const QList<ObjectId> &points)
{
    QList<ObjectId> there = points;
    there.removeIf([this](ObjectId id) { return !document().contains(id); });
    if (std::ssize(pointsOf(m_key)) - there.size() < 2) {
        Q_EMIT m_editor->refused(tr("A curve needs two points: move one instead."));
        return false;
    }
    return m_editor->removeAll(there);
}

bool CurveModel::setShape(const QList<ObjectId> &points, int shape)
{
    std::vector<Editor::Setting> settings;
    for (const ObjectId id : points)
        if (document().contains(id))
            settings.push_back({id, QStringLiteral("shape"), shape});
    return !settings.empty() && m_editor->setAll(settings, tr("Change the curve's shape"));
}

} // namespace flux
