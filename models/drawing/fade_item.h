#pragma once

#include "models/drawing/plot_item.h"

namespace flux {

/// The gain of a fade over its length, as the engine forms it.
class FadeItem : public flux::PlotItem { // by its full name: Qt 6.4 finds no other for QML
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int shape READ shape WRITE setShape NOTIFY fadeChanged)          ///< engine::Shape
    Q_PROPERTY(bool falling READ isFalling WRITE setFalling NOTIFY fadeChanged) ///< out, not in

public:
    explicit FadeItem(QQuickItem *parent = nullptr);

    [[nodiscard]] int shape() const { return m_shape; }
    void setShape(int shape);
    [[nodiscard]] bool isFalling() const { return m_falling; }
    void setFalling(bool falling);

Q_SIGNALS:
    void fadeChanged();

private:
    void form();

    int m_shape = 0;
    bool m_falling = false;
};

} // namespace flux
