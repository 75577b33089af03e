#pragma once

#include "models/live/bus_levels.h"

#include <QColor>
#include <QPointer>
#include <QQuickItem>

#include <array>

class QSGImageNode;

namespace flux {

/// A bus's meter: two channels with what they reached at most, from −60 dBFS to 0, on a ground of one colour.
/// Opaque rectangles alone, so that it looks the same on every backend and hides what is below it; drawn only
/// when one of them has moved by a pixel, and by the software renderer at every second tick of the levels,
/// or every third where more than 32 buses are watched: half of what its frames cost doesn't depend on what
/// they draw.
class LevelItem : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::BusLevels *levels READ levels WRITE setLevels NOTIFY sourceChanged)
    Q_PROPERTY(flux::doc::ObjectId bus READ bus WRITE setBus NOTIFY sourceChanged)
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY colorsChanged)
    Q_PROPERTY(QColor low MEMBER m_low NOTIFY colorsChanged)   ///< below −9 dBFS
    Q_PROPERTY(QColor high MEMBER m_high NOTIFY colorsChanged) ///< from there on
    Q_PROPERTY(QColor over MEMBER m_over NOTIFY colorsChanged) ///< from −1 dBFS on
    Q_PROPERTY(QColor mark MEMBER m_mark NOTIFY colorsChanged) ///< what was reached at most

public:
    static constexpr double floor = -60.0; ///< dBFS

    explicit LevelItem(QQuickItem *parent = nullptr);
    ~LevelItem() override;

    [[nodiscard]] BusLevels *levels() const { return m_levels; }
    void setLevels(BusLevels *levels);
    [[nodiscard]] doc::ObjectId bus() const { return m_bus; }
    void setBus(doc::ObjectId bus);

Q_SIGNALS:
    void sourceChanged();
    void colorsChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;
    void itemChange(ItemChange change, const ItemChangeData &value) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    struct Part {
        QRectF rectangle;
        QColor color;
    };
    [[nodiscard]] std::array<Part, 9> parts() const;
    QSGNode *paintPicture(QSGImageNode *node) const;
    QSGNode *paintRectangles(QSGNode *node) const;
    void look();
    [[nodiscard]] bool isSoftware() const;
    void watch(bool on);
    struct Shown {
        int left = -1; ///< px from below
        int right = -1;
        int highest = -1;
        friend bool operator==(const Shown &, const Shown &) = default;
    };

    QPointer<BusLevels> m_levels;
    doc::ObjectId m_bus;
    QColor m_ground, m_low, m_high, m_over, m_mark;
    Shown m_shown;
    bool m_watching = false;
};

} // namespace flux
