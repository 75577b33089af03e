#pragma once

#include <QImage>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace flux {

/// An item that is one picture, painted when what it shows or its size has changed: one image node, so that
/// it looks the same on every backend.
class ImageItem : public QQuickItem {
    Q_OBJECT
    QML_ANONYMOUS

public:
    explicit ImageItem(QQuickItem *parent = nullptr);

protected:
    /// What it shows is another: it is painted again.
    void repaint();
    [[nodiscard]] virtual bool hasPicture() const = 0;
    /// `scale`: device pixels for each of the item's.
    [[nodiscard]] virtual QImage paint(QSize pixels, double scale) const = 0;

    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) final;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    bool m_stale = true; ///< the picture doesn't show what it should
};

} // namespace flux
