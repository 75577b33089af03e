#include "models/drawing/image_item.h"

#include <QQuickWindow>
#include <QSGImageNode>

#include <algorithm>
#include <cmath>
#include <utility>

namespace flux {

ImageItem::ImageItem(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void ImageItem::repaint()
{
    m_stale = true;
    update();
}

void ImageItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() != before.size())
        repaint();
}

QSGNode *ImageItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData * /*data*/)
{
    auto *node = static_cast<QSGImageNode *>(old);
    const double scale = window()->effectiveDevicePixelRatio();
    constexpr QSize most(8192, 2048); // a larger picture is stretched: it is finer than anyone sees
    const QSize pixels(std::min(most.width(), static_cast<int>(std::ceil(width() * scale))),
                       std::min(most.height(), static_cast<int>(std::ceil(height() * scale))));
    if (!hasPicture() || pixels.isEmpty()) {
        delete node;
        m_stale = true;
        return nullptr;
    }
    if (!node) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        m_stale = true;
    }
    if (std::exchange(m_stale, false) || !node->texture())
        node->setTexture(
            window()->createTextureFromImage(paint(pixels, scale), QQuickWindow::TextureHasAlphaChannel));
    node->setRect(boundingRect());
    return node;
}

} // namespace flux
