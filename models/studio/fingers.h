#pragma once

#include <QObject>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace flux {

/// Whether several fingers are on the screen, or were until the last one left: then no tap is meant.
///
/// A TapHandler of Qt 6.4 that sees two fingers leave takes one of them for a finger that came, and waits for
/// it ever after. Those that Tap.qml makes don't look while several are there.
class Fingers : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool several READ isSeveral NOTIFY severalChanged)

public:
    explicit Fingers(QObject *parent = nullptr);

    [[nodiscard]] bool isSeveral() const { return m_several; }
    /// Has every layout in an item arrange what it holds anew: when all sizes change at once, as with another
    /// density, those of Qt 6.4 miss some.
    Q_INVOKABLE static void arrange(QQuickItem *root);
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void severalChanged();

private:
    bool m_several = false;
};

} // namespace flux
