#include "models/waveforms/waveform_item.h"

#include <cmath>

namespace flux {

WaveformItem::WaveformItem(QQuickItem *parent) : ImageItem(parent) {}

void WaveformItem::setCache(PeakCache *cache)
{
    if (m_cache == cache)
        return;
    if (m_cache)
        m_cache->disconnect(this);
    m_cache = cache;
    if (m_cache) {
        connect(m_cache, &PeakCache::ready, this, [this](const QString &hash) {
            if (hash == m_hash)
                ask();
        });
        connect(m_cache, &PeakCache::resumed, this, &WaveformItem::ask);
        connect(m_cache, &PeakCache::failed, this, [this](const QString &hash, const QString &why) {
            if (hash != m_hash)
                return;
            m_problem = why;
            Q_EMIT loadedChanged();
        });
    }
    Q_EMIT sourceChanged();
    ask();
}

void WaveformItem::setHash(const QString &hash)
{
    if (m_hash == hash)
        return;
    m_hash = hash;
    m_peaks.reset();
    m_problem.clear();
    Q_EMIT sourceChanged();
    ask();
}

void WaveformItem::setPath(const QString &path)
{
    if (m_path == path)
        return;
    m_path = path;
    Q_EMIT sourceChanged();
    ask();
}

void WaveformItem::setRange(double &field, double value)
{
    if (field == value)
        return;
    field = value;
    Q_EMIT rangeChanged();
    repaint();
}

void WaveformItem::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    Q_EMIT colorChanged();
    repaint();
}

void WaveformItem::componentComplete()
{
    ImageItem::componentComplete();
    ask();
}

void WaveformItem::ask()
{
    if (!isComponentComplete())
        return;
    m_peaks = m_cache && !m_path.isEmpty() ? m_cache->get(m_hash, m_path) : nullptr;
    Q_EMIT loadedChanged();
    repaint();
}

QImage WaveformItem::paint(QSize pixels, double /*scale*/) const
{
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const double from = m_from * m_peaks->sampleRate();
    const double to = (m_to > m_from ? m_to : m_peaks->seconds()) * m_peaks->sampleRate();
    const double perPixel = (to - from) / pixels.width();
    const int channels = m_peaks->channels();
    const double half = 0.5 * pixels.height() / channels;
    const QRgb outer = qPremultiply(QColor(m_color.red(), m_color.green(), m_color.blue(), 150).rgba());
    const QRgb inner = qPremultiply(m_color.rgba());
    for (int channel = 0; channel < channels; ++channel) {
        const double centre = half * (2 * channel + 1);
        for (int x = 0; x < pixels.width(); ++x) {
            const auto first = static_cast<quint64>(std::max(0.0, from + x * perPixel));
            const auto last
                = std::max(first + 1, static_cast<quint64>(std::max(0.0, from + (x + 1) * perPixel)));
            if (first >= m_peaks->frames())
                break;
            const Peak peak = m_peaks->between(channel, first, last, perPixel);
            const auto y = [&](double level) {
                return static_cast<int>(
                    std::lround(centre - std::clamp(level * m_gain / 127.0, -1.0, 1.0) * (half - 1.0)));
            };
            const int top = y(peak.high);
            const int bottom = std::max(y(peak.low), top + 1);
            const int innerTop = std::max(top, y(peak.rms));
            const int innerBottom = std::min(bottom, y(-static_cast<double>(peak.rms)));
            for (int row = std::max(0, top); row < std::min(bottom, pixels.height()); ++row)
                reinterpret_cast<QRgb *>(image.scanLine(row))[x]
                    = row >= innerTop && row < innerBottom ? inner : outer;
        }
    }
    return image;
}

double WaveformItem::paintNow(double from, double to)
{
    if (!m_peaks)
        return 0.0;
    m_from = from;
    m_to = to;
    return paint({static_cast<int>(width()), static_cast<int>(height())}, 1.0).width();
}

} // namespace flux
