#pragma once

#include <QObject>
#include <QSettings>
#include <QtQml/qqmlregistration.h>

#include <algorithm>

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
    Q_PROPERTY(bool contrast READ contrast WRITE setContrast NOTIFY themeChanged) ///< stronger text and lines
    Q_PROPERTY(int scale READ scale WRITE setScale NOTIFY scaleChanged) ///< %, 75…200; from the next start on
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
    [[nodiscard]] bool contrast() const
    {
        return m_settings.value(QStringLiteral("contrast"), false).toBool();
    }
    void setContrast(bool value) { store(QStringLiteral("contrast"), value, &StudioSettings::themeChanged); }
    [[nodiscard]] int scale() const
    {
        return std::clamp(m_settings.value(QStringLiteral("scale"), 100).toInt(), 75, 200);
    }
    void setScale(int percent) { store(QStringLiteral("scale"), percent, &StudioSettings::scaleChanged); }
    /// The keys that a person gave a command, portable; only where hasKeysOf() it.
    [[nodiscard]] QString keysOf(const QString &command) const
    {
        return m_settings.value(QStringLiteral("keys/") + command).toString();
    }
    [[nodiscard]] bool hasKeysOf(const QString &command) const
    {
        return m_settings.contains(QStringLiteral("keys/") + command);
    }
    void setKeysOf(const QString &command, const QString &keys)
    {
        m_settings.setValue(QStringLiteral("keys/") + command, keys);
    }
    void forgetKeysOf(const QString &command) { m_settings.remove(QStringLiteral("keys/") + command); }
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
    void scaleChanged();
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
