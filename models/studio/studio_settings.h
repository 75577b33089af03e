#pragma once

#include <QObject>
#include <QSettings>
#include <QtQml/qqmlregistration.h>

namespace flux {

/// What a person set for themselves; kept by the system for the user, never in a project.
class StudioSettings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Studio")
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged) ///< "dark" or "light"
    Q_PROPERTY(
        QString density READ density WRITE setDensity NOTIFY densityChanged) ///< "auto", "compact" or "touch"
    Q_PROPERTY(
        QString language READ language WRITE setLanguage NOTIFY languageChanged) ///< "system", "en" or "de"
    Q_PROPERTY(
        QString device READ device WRITE setDevice NOTIFY deviceChanged) ///< empty: the system's default
    Q_PROPERTY(int block READ block WRITE setBlock NOTIFY deviceChanged) ///< frames
    Q_PROPERTY(QStringList recent READ recent NOTIFY recentChanged)

public:
    explicit StudioSettings(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] QString theme() const { return text(QStringLiteral("theme"), QStringLiteral("dark")); }
    void setTheme(const QString &value)
    {
        store(QStringLiteral("theme"), value, &StudioSettings::themeChanged);
    }
    [[nodiscard]] QString density() const { return text(QStringLiteral("density"), QStringLiteral("auto")); }
    void setDensity(const QString &value)
    {
        store(QStringLiteral("density"), value, &StudioSettings::densityChanged);
    }
    [[nodiscard]] QString language() const
    {
        return text(QStringLiteral("language"), QStringLiteral("system"));
    }
    void setLanguage(const QString &value)
    {
        store(QStringLiteral("language"), value, &StudioSettings::languageChanged);
    }
    [[nodiscard]] QString device() const { return text(QStringLiteral("device"), {}); }
    void setDevice(const QString &value)
    {
        store(QStringLiteral("device"), value, &StudioSettings::deviceChanged);
    }
    [[nodiscard]] int block() const { return m_settings.value(QStringLiteral("block"), 256).toInt(); }
    void setBlock(int value) { store(QStringLiteral("block"), value, &StudioSettings::deviceChanged); }
    [[nodiscard]] QStringList recent() const
    {
        return m_settings.value(QStringLiteral("recent")).toStringList();
    }
    void addRecent(const QString &path);

Q_SIGNALS:
    void themeChanged();
    void densityChanged();
    void languageChanged();
    void deviceChanged();
    void recentChanged();

private:
    [[nodiscard]] QString text(const QString &key, const QString &usual) const
    {
        return m_settings.value(key, usual).toString();
    }
    void store(const QString &key, const QVariant &value, void (StudioSettings::*changed)())
    {
        if (m_settings.value(key) == value)
            return;
        m_settings.setValue(key, value);
        Q_EMIT(this->*changed)();
    }
    QSettings m_settings;
};

} // namespace flux
