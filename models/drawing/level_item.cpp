#include "models/drawing/level_item.h"

#include <QQuickWindow>
#include <QSGRectangleNode>

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

QSGNode *LevelItem::updatePaintNode(QSGNode *node, UpdatePaintNodeData * /*data*/)
{
    constexpr int parts = 5; // of a channel: ground, low, high, over, mark
    if (!node) {
        node = new QSGNode;
        for (int i = 0; i < 2 * parts; ++i) {
            QSGRectangleNode *part = window()->createRectangleNode();
            part->setFlag(QSGNode::OwnedByParent);
            node->appendChildNode(part);
        }
    }
    const double wide = std::max(1.0, std::floor((width() - 2.0) / 2.0));
    const double tall = height();
    const double high = std::round(tall * (1.0 + 9.0 / floor));
    const double over = std::round(tall * (1.0 + 1.0 / floor));
    auto *part = static_cast<QSGRectangleNode *>(node->firstChild());
    const auto put = [&](double x, double from, double to, const QColor &color) {
        part->setRect(QRectF(x, tall - std::max(from, to), wide, std::max(0.0, to - from)));
        part->setColor(color);
        part = static_cast<QSGRectangleNode *>(part->nextSibling());
    };
    for (int channel = 0; channel < 2; ++channel) {
        const double x = channel * (wide + 2.0);
        const double level = channel == 0 ? m_shown.left : m_shown.right;
        put(x, 0.0, tall, m_ground);
        put(x, 0.0, std::min(level, high), m_low);
        put(x, high, std::min(level, over), m_high);
        put(x, over, level, m_over);
        put(x, m_shown.highest - 2.0, m_shown.highest > 0 ? m_shown.highest : -2.0, m_mark);
    }
    ++m_repaints;
    QMetaObject::invokeMethod(this, &LevelItem::repainted, Qt::QueuedConnection);
    return node;
}

} // namespace flux
