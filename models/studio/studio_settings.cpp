#include "models/studio/studio_settings.h"

namespace flux {

void StudioSettings::addRecent(const QString &path)
{
    QStringList list = recent();
    list.removeAll(path);
    list.prepend(path);
    while (list.size() > 8)
        list.removeLast();
    m_settings.setValue(QStringLiteral("recent"), list);
    Q_EMIT recentChanged();
}

} // namespace flux
