#include "models/drawing/fade_item.h"

#include "engine/dsp/shape.h"

#include <algorithm>

namespace flux {

FadeItem::FadeItem(QQuickItem *parent) : PlotItem(parent)
{
    form();
}

void FadeItem::setShape(int shape)
{
    const int known = std::clamp(shape, 0, static_cast<int>(engine::shapeCount) - 1);
    if (known == m_shape)
        return;
    m_shape = known;
    form();
    Q_EMIT fadeChanged();
}

void FadeItem::setFalling(bool falling)
{
    if (falling == m_falling)
        return;
    m_falling = falling;
    form();
    Q_EMIT fadeChanged();
}

void FadeItem::form()
{
    constexpr int parts = 24;
    QList<QPointF> points;
    for (int i = 0; i <= parts; ++i) {
        const double t = static_cast<double>(i) / parts;
        points << QPointF(t, engine::shapeAt(static_cast<engine::Shape>(m_shape), m_falling ? 1.0 - t : t));
    }
    setPoints(points);
}

} // namespace flux
