#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QtQuickTest>

/// Gives the tests a folder for their projects, the studio's style, and what only the system can do.
class Setup : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void applicationAvailable() { QQuickStyle::setStyle(QStringLiteral("Basic")); }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine->rootContext()->setContextProperty(QStringLiteral("temporaryFolder"),
                                                  QUrl::fromLocalFile(m_folder.path()));
        engine->rootContext()->setContextProperty(QStringLiteral("system"), this);
    }

    /// Takes away the fingers on the screen, as a gesture of the system does.
    void cancelTouch(QQuickItem *within)
    {
        for (const QInputDevice *device : QInputDevice::devices()) {
            if (device->type() != QInputDevice::DeviceType::TouchScreen)
                continue;
            QTouchEvent event(QEvent::TouchCancel, static_cast<const QPointingDevice *>(device));
            QCoreApplication::sendEvent(within->window(), &event);
        }
    }

private:
    QTemporaryDir m_folder;
};

QUICK_TEST_MAIN_WITH_SETUP(FluxForge, Setup)
#include "main.moc"
