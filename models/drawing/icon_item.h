#pragma once

#include "models/drawing/image_item.h"

#include <QColor>

namespace flux {

/// A drawn sign of one stroke width, 16 × 16 at its own size. (A Shape is drawn outside its clip by Qt 6.4's
/// software renderer when all of it is outside.)
class IconItem : public flux::ImageItem { // by its full name: Qt 6.4 finds no other for QML
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged REQUIRED)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)

public:
    explicit IconItem(QQuickItem *parent = nullptr) : ImageItem(parent) {}

    [[nodiscard]] const QString &name() const { return m_name; }
    void setName(const QString &name);
    [[nodiscard]] const QColor &color() const { return m_color; }
    void setColor(const QColor &color);
    /// The names there are.
    static QStringList names();

Q_SIGNALS:
    void nameChanged();
    void colorChanged();

protected:
    [[nodiscard]] bool hasPicture() const override;
    [[nodiscard]] QImage paint(QSize pixels, double scale) const override;

private:
    QString m_name;
    QColor m_color{Qt::white};
};

} // namespace flux
