#include "models/live/effect_readout.h"

#include <QLocale>

namespace flux {

EffectReadout::EffectReadout(Ask ask, QObject *parent) : QObject(parent), m_ask(std::move(ask))
{
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &EffectReadout::poll);
}

void EffectReadout::setWatched(bool watched)
{
    if (watched == m_timer.isActive())
        return;
    watched ? m_timer.start() : m_timer.stop();
    if (watched)
        poll();
    Q_EMIT watchedChanged();
}

void EffectReadout::poll()
{
    const Reading reading = m_ask();
    using Type = engine::EffectType;
    const bool changes = reading.exists && reading.live
        && (reading.type == Type::Compressor || reading.type == Type::Expander
            || reading.type == Type::Limiter);
    if (const double now = changes ? static_cast<double>(reading.values[0]) : 0.0; now != m_gainChange) {
        m_gainChange = now;
        Q_EMIT gainChanged();
    }
    const QString text = textOf(reading);
    if (text == m_text)
        return;
    m_text = text;
    Q_EMIT textChanged();
}

QString EffectReadout::textOf(const Reading &reading)
{
    if (!reading.exists)
        return {};
    const QLocale locale;
    const auto number = [&](float value, const QString &unit) {
        QString text
            = value <= -96.0F ? QStringLiteral("−∞") : locale.toString(static_cast<double>(value), 'f', 1);
        if (text.startsWith(u'-'))
            text[0] = QChar(0x2212);
        return text + QChar(0x202f) + unit; // doesn't break
    };
    QStringList parts;
    const engine::EffectReadings &v = reading.values;
    const QString decibels = QStringLiteral("dB");
    const QString lufs = QStringLiteral("LUFS");
    switch (reading.type) {
    case engine::EffectType::Compressor:
    case engine::EffectType::Expander:
    case engine::EffectType::Limiter:
        if (reading.live)
            parts << tr("Gain change %1").arg(number(v[0], decibels));
        break;
    case engine::EffectType::Meter:
        if (reading.live)
            parts << tr("Level %1").arg(number(v[0], QStringLiteral("dBFS")));
        break;
    case engine::EffectType::LoudnessMeter:
        if (reading.live)
            parts << tr("Momentary %1").arg(number(v[0], lufs)) << tr("Short-term %1").arg(number(v[1], lufs))
                  << tr("Integrated %1").arg(number(v[2], lufs))
                  << tr("True peak %1").arg(number(v[3], QStringLiteral("dBTP")));
        break;
    default: break;
    }
    if (reading.latency > 0.0)
        parts << tr("%1 ms late").arg(locale.toString(reading.latency * 1000.0, 'f', 1));
    return parts.join(u'\n');
}

} // namespace flux
