#include "models/drawing/level_item.h"

#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGRectangleNode>
#include <QSGRendererInterface>

#include <algorithm>
#include <cmath>

namespace flux {

LevelItem::LevelItem(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    connect(this, &LevelItem::colorsChanged, this, &QQuickItem::update);
}

LevelItem::~LevelItem()
{
    watch(false);
}

void LevelItem::watch(bool on)
{
    if (on == m_watching || !m_levels)
        return;
    m_watching = on;
    on ? m_levels->watch(m_bus) : m_levels->unwatch(m_bus);
    look();
}

void LevelItem::setLevels(BusLevels *levels)
{
    if (m_levels == levels)
        return;
    watch(false);
    if (m_levels)
        m_levels->disconnect(this);
    m_levels = levels;
    if (m_levels)
        connect(m_levels, &BusLevels::moved, this, &LevelItem::look);
    watch(isVisible());
    Q_EMIT sourceChanged();
}

void LevelItem::setBus(doc::ObjectId bus)
{
    if (m_bus == bus)
        return;
    watch(false);
    m_bus = bus;
    watch(isVisible());
    Q_EMIT sourceChanged();
}

void LevelItem::itemChange(ItemChange change, const ItemChangeData &value)
{
    if (change == ItemVisibleHasChanged)
        watch(value.boolValue);
    QQuickItem::itemChange(change, value);
}

void LevelItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    look();
    update();
}

void LevelItem::look()
{
    if (!m_levels || !isVisible())
        return;
    if (const unsigned each = m_levels->watched() > 32 ? 3 : 2; m_levels->ticks() % each != 0 && isSoftware())
        return;
    const BusLevels::Level level = m_levels->of(m_bus);
    const auto pixels = [this](double decibels) {
        return static_cast<int>(std::lround(std::clamp(1.0 - decibels / floor, 0.0, 1.0) * height()));
    };
    const Shown now{pixels(level.left), pixels(level.right), pixels(level.highest)};
    if (now == m_shown)
        return;
    m_shown = now;
    update();
}

bool LevelItem::isSoftware() const
{
    return window() && window()->rendererInterface()->graphicsApi() == QSGRendererInterface::Software;
}

/// The rectangles of both channels, from the top left.
std::array<LevelItem::Part, 9> LevelItem::parts() const
{
    const double wide = std::max(1.0, std::floor((width() - 2.0) / 2.0));
    const double tall = height();
    const double high = std::round(tall * (1.0 + 9.0 / floor));
    const double over = std::round(tall * (1.0 + 1.0 / floor));
    std::array<Part, 9> all;
    all[0] = {QRectF(0.0, 0.0, width(), tall), m_ground};
    std::size_t at = 1;
    const auto put = [&](double x, double from, double to, const QColor &color) {
        all[at++] = {QRectF(x, tall - std::max(from, to), wide, std::max(0.0, to - from)), color};
    };
    for (int channel = 0; channel < 2; ++channel) {
        const double x = channel * (wide + 2.0);
        const double level = channel == 0 ? m_shown.left : m_shown.right;
        put(x, 0.0, std::min(level, high), m_low);
        put(x, high, std::min(level, over), m_high);
        put(x, over, level, m_over);
        put(x, m_shown.highest - 2.0, m_shown.highest > 0 ? m_shown.highest : -2.0, m_mark);
    }
    return all;
}

QSGNode *LevelItem::updatePaintNode(QSGNode *node, UpdatePaintNodeData * /*data*/)
{
    // The software renderer works out which regions cover which, rectangle by rectangle: for it one picture
    // costs a third. A graphics card draws rectangles together, and would have to be sent the picture.
    return isSoftware() ? paintPicture(static_cast<QSGImageNode *>(node)) : paintRectangles(node);
}

QSGNode *LevelItem::paintPicture(QSGImageNode *node) const
{
    const double scale = window()->effectiveDevicePixelRatio();
    const QSize size = (QSizeF(width(), height()) * scale).toSize();
    if (size.isEmpty()) {
        delete node;
        return nullptr;
    }
    if (!node) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
    }
    // Written straight into the pixels: a painter for each picture costs more than what it paints. Between
    // two edges all rows are alike: one is painted, the others are copies of it.
    QImage image(size, QImage::Format_RGB32); // its rows have no gaps between them
    const auto all = parts();
    std::array<QRect, all.size()> areas;
    std::array<int, 2 * all.size()> edges;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QRectF &part = all[i].rectangle;
        areas[i] = QRectF(part.topLeft() * scale, part.size() * scale).toRect() & image.rect();
        edges[2 * i] = areas[i].top();
        edges[2 * i + 1] = areas[i].top() + areas[i].height();
    }
    std::ranges::sort(edges);
    auto *pixels = reinterpret_cast<QRgb *>(image.bits());
    for (std::size_t edge = 0; edge + 1 < edges.size(); ++edge) {
        const int top = edges[edge];
        const int end = edges[edge + 1];
        if (end == top)
            continue;
        QRgb *const row = pixels + top * size.width();
        for (std::size_t i = 0; i < all.size(); ++i)
            if (areas[i].top() <= top && areas[i].bottom() >= top)
                std::fill_n(row + areas[i].left(), areas[i].width(), all[i].color.rgb());
        for (int y = 1; y < end - top; ++y)
            std::copy_n(row, size.width(), row + y * size.width());
    }
    node->setTexture(window()->createTextureFromImage(image, QQuickWindow::TextureIsOpaque));
    node->setRect(boundingRect());
    return node;
}

QSGNode *LevelItem::paintRectangles(QSGNode *node) const
{
    if (!node) {
        node = new QSGNode;
        for (std::size_t i = 0; i < parts().size(); ++i) {
            QSGRectangleNode *part = window()->createRectangleNode();
            part->setFlag(QSGNode::OwnedByParent);
            node->appendChildNode(part);
        }
    }
    QSGNode *child = node->firstChild();
    for (const Part &part : parts()) {
        auto *shown = static_cast<QSGRectangleNode *>(child);
        shown->setRect(part.rectangle);
        shown->setColor(part.color);
        child = child->nextSibling();
    }
    return node;
}

} // namespace flux
