#pragma once

#include "models/studio/studio.h"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace flux::test {

/// True for `ancestor` itself and all that stands in it.
inline bool isWithin(const QQuickItem *item, const QQuickItem *ancestor)
{
    while (item && item != ancestor)
        item = item->parentItem();
    return item != nullptr;
}

/// The whole window on a studio of its own, with an empty project.
class StudioWindow {
public:
    StudioWindow()
    {
        QQuickStyle::setStyle(QStringLiteral("Basic"));
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_engine.setInitialProperties({{QStringLiteral("studio"), QVariant::fromValue(&m_studio)}});
        m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/FluxForge/Ui/Main.qml")));
        if (!m_engine.rootObjects().isEmpty())
            m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
    }
    /// Null when the window couldn't be made.
    [[nodiscard]] QQuickWindow *window() const { return m_window; }
    [[nodiscard]] Studio &studio() { return m_studio; }
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] bool newProject() { return m_studio.newProject(QUrl::fromLocalFile(path("Game"))); }
    /// Everything visible from `at` down, parents first.
    static void each(QQuickItem *at, const std::function<void(QQuickItem *)> &call)
    {
        if (!at->isVisible())
            return;
        call(at);
        for (QQuickItem *child : at->childItems())
            each(child, call);
    }
    /// The first visible item of that name; null when there is none.
    [[nodiscard]] QQuickItem *item(const char *name) const
    {
        QQuickItem *found = nullptr;
        each(m_window->contentItem(), [&](QQuickItem *at) {
            if (!found && at->objectName() == QLatin1String(name))
                found = at;
        });
        return found;
    }

private:
    QTemporaryDir m_folder;
    Studio m_studio;
    QQmlApplicationEngine m_engine; // goes before the studio
    QQuickWindow *m_window = nullptr;
};

} // namespace flux::test
