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
    m_samples.reset();
    Q_EMIT sourceChanged();
    ask();
}

void WaveformItem::setRange(double &field, double value)
{
    if (field == value)
        return;
    field = value;
    Q_EMIT rangeChanged();
    askForSamples();
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
    askForSamples();
    repaint();
}

void WaveformItem::geometryChange(const QRectF &now, const QRectF &before)
{
    ImageItem::geometryChange(now, before);
    askForSamples();
}

WaveformView WaveformItem::view(int width, double scale) const
{
    const double from = m_from * m_peaks->sampleRate();
    const double to = (m_to > m_from ? m_to : m_peaks->seconds()) * m_peaks->sampleRate();
    return {from, (to - from) / width, m_gain, m_color, scale};
}

QImage WaveformItem::paint(QSize pixels, double scale) const
{
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const WaveformView shown = view(pixels.width(), scale);
    const bool near = shown.perPixel < Peaks::levels.front();
    if (!near || !m_samples || !paintSamples(image, *m_samples, m_peaks->frames(), shown))
        paintPeaks(image, *m_peaks, shown);
    return image;
}

/// Nearer than the finest peaks, the frames themselves are shown, as soon as they are there; what is around
/// comes along, so that scrolling finds it.
void WaveformItem::askForSamples()
{
    if (!m_peaks || !m_cache || m_peaks->isSketch() || width() < 1.0)
        return;
    const WaveformView shown = view(static_cast<int>(std::ceil(width())), 1.0);
    if (shown.perPixel >= Peaks::levels.front()) {
        m_samples.reset();
        return;
    }
    const double span = shown.perPixel * width();
    const double around = std::min(span, 32768.0);
    const auto begin = static_cast<quint64>(std::max(0.0, shown.from));
    const quint64 end = std::min(static_cast<quint64>(shown.from + span) + 3, m_peaks->frames());
    const auto covers = [](const Samples &samples, quint64 first, quint64 last) {
        return samples.from <= first && samples.end() >= last;
    };
    if (m_asked || (m_samples && covers(*m_samples, begin, end)))
        return;
    m_asked = true;
    const auto first = static_cast<quint64>(std::max(0.0, shown.from - around));
    m_cache->readSamples(m_path, first, end - first + static_cast<quint64>(around), this,
                         [this, path = m_path, begin, end, covers](Samples &&samples) {
                             m_asked = false;
                             if (path == m_path) {
                                 if (!covers(samples, begin, end))
                                     return; // a file that has changed, or can't be read: the peaks stay
                                 m_samples = std::make_unique<const Samples>(std::move(samples));
                                 repaint();
                             }
                             askForSamples(); // the view may have moved on
                         });
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
