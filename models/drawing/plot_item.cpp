#include "models/drawing/plot_item.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace flux {

PlotItem::PlotItem(QQuickItem *parent) : ImageItem(parent)
{
    connect(this, &PlotItem::styleChanged, this, &PlotItem::repaint);
}

void PlotItem::setPoints(const QList<QPointF> &points)
{
    if (m_points == points)
        return;
    m_points = points;
    Q_EMIT pointsChanged();
    repaint();
}

QImage PlotItem::paint(QSize pixels, double scale) const
{
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    // Half a line's width stays inside, so that what runs along an edge is seen.
    const double margin = 0.5 * m_thickness * scale;
    const double tall = pixels.height() - 2.0 * margin;
    const auto y = [&](double share) { return margin + (1.0 - std::clamp(share, -120.0, 120.0)) * tall; };
    QPolygonF line;
    line.reserve(m_points.size());
    for (const QPointF &point : m_points)
        line << QPointF(point.x() * pixels.width(), y(point.y()));
    if (m_fill.alpha() > 0) {
        QPolygonF area = line;
        area << QPointF(line.last().x(), y(m_base)) << QPointF(line.first().x(), y(m_base));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_fill);
        painter.drawPolygon(area);
    }
    if (m_color.alpha() > 0 && m_thickness > 0.0) {
        QPen pen(m_color, m_thickness * scale, m_dashed ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap,
                 Qt::RoundJoin);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen);
        painter.drawPolyline(line);
    }
    return image;
}

} // namespace flux
