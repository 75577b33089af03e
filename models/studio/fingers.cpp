#include "models/studio/fingers.h"

#include <QCoreApplication>
#include <QTouchEvent>
#include <QWindow>

namespace flux {

Fingers::Fingers(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this); // before any window looks at them
}

void Fingers::arrange(QQuickItem *root)
{
    if (root->inherits("QQuickLayout"))
        root->polish();
    for (QQuickItem *child : root->childItems())
        arrange(child);
}

bool Fingers::eventFilter(QObject *watched, QEvent *event)
{
    if ((event->type() != QEvent::TouchBegin && event->type() != QEvent::TouchUpdate
         && event->type() != QEvent::TouchEnd)
        || !watched->isWindowType())
        return false;
    const bool several = static_cast<QTouchEvent *>(event)->points().size() > 1
        || (m_several && event->type() != QEvent::TouchBegin);
    if (several != m_several) {
        m_several = several;
        Q_EMIT severalChanged();
    }
    return false;
}

} // namespace flux
