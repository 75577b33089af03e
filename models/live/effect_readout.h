#pragma once

#include "engine/effects/effect.h"
#include "models/document/object_id.h"

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

#include <functional>

namespace flux {

/// What one effect of a bus tells of itself, as a line of text: gain change, levels, loudness, how late it
/// is. Asks ten times a second while it is watched, and not at all otherwise.
class EffectReadout : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the studio")
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged)
    Q_PROPERTY(QString text READ text NOTIFY textChanged)
    Q_PROPERTY(double gainChange READ gainChange NOTIFY gainChanged) ///< dB, of what turns a level up or down

public:
    /// What there is to show of the effect that is looked at.
    struct Reading {
        engine::EffectType type = engine::EffectType::Equalizer;
        engine::EffectReadings values{};
        double latency = 0.0; ///< s
        bool live = false;    ///< it is in the mix, so the values are of this moment
        bool exists = false;  ///< there is an effect
    };
    using Ask = std::function<Reading()>;
    explicit EffectReadout(Ask ask, QObject *parent = nullptr);

    [[nodiscard]] bool isWatched() const { return m_timer.isActive(); }
    void setWatched(bool watched);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] double gainChange() const { return m_gainChange; }
    Q_INVOKABLE void poll();
    /// `reading` in words; empty when there is nothing to say.
    [[nodiscard]] static QString textOf(const Reading &reading);

Q_SIGNALS:
    void watchedChanged();
    void textChanged();
    void gainChanged();

private:
    Ask m_ask;
    QTimer m_timer;
    QString m_text;
    double m_gainChange = 0.0;
};

} // namespace flux
