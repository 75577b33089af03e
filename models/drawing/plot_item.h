#pragma once

#include "models/drawing/image_item.h"

#include <QColor>

namespace flux {

/// A line through points, smooth, with an area below it if wanted: curves, fades, responses. The points are
/// shares of the item: (0, 0) is below left, (1, 1) above right.
class PlotItem : public flux::ImageItem { // by its full name: Qt 6.4 finds no other for QML
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QList<QPointF> points READ points WRITE setPoints NOTIFY pointsChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY styleChanged)
    Q_PROPERTY(QColor fill MEMBER m_fill NOTIFY styleChanged) ///< transparent: only the line
    Q_PROPERTY(double thickness MEMBER m_thickness NOTIFY styleChanged)
    Q_PROPERTY(double base MEMBER m_base NOTIFY styleChanged) ///< share of the height from which it is filled
    Q_PROPERTY(bool dashed MEMBER m_dashed NOTIFY styleChanged)

public:
    explicit PlotItem(QQuickItem *parent = nullptr);

    [[nodiscard]] const QList<QPointF> &points() const { return m_points; }
    void setPoints(const QList<QPointF> &points);

Q_SIGNALS:
    void pointsChanged();
    void styleChanged();

private:
    [[nodiscard]] bool hasPicture() const override { return m_points.size() > 1; }
    [[nodiscard]] QImage paint(QSize pixels, double scale) const override;

    QList<QPointF> m_points;
    QColor m_color{Qt::white};
    QColor m_fill{Qt::transparent};
    double m_thickness = 1.5;
    double m_base = 0.0;
    bool m_dashed = false;
};

} // namespace flux
