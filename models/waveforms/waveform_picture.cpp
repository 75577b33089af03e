#include "models/waveforms/waveform_picture.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace flux {

namespace {
/// From levels to rows of one channel.
struct Lane {
    Lane(int channel, int channels, int height, double gain)
        : half(0.5F * static_cast<float>(height) / static_cast<float>(channels)),
          centre(half * static_cast<float>(2 * channel + 1)), slope(static_cast<float>(gain))
    {
    }
    [[nodiscard]] float y(float level) const
    {
        return centre - std::clamp(level * slope, -1.0F, 1.0F) * (half - 1.0F);
    }
    [[nodiscard]] int row(float level) const { return static_cast<int>(y(level) + 0.5F); } // never below 0

    float half, centre, slope;
};

/// Columns of an image, whose rows are looked up once.
class Columns {
public:
    explicit Columns(QImage &image)
        : m_bits(reinterpret_cast<QRgb *>(image.bits())), m_stride(image.bytesPerLine() / 4),
          m_rows(image.height())
    {
    }
    void fill(int x, int from, int to, QRgb color) const
    {
        to = std::min(to, m_rows);
        QRgb *at = m_bits + from * m_stride + x;
        for (int row = from; row < to; ++row, at += m_stride)
            *at = color;
    }

private:
    QRgb *m_bits;
    qsizetype m_stride;
    int m_rows;
};

QRgb outerColor(const QColor &color)
{
    return qPremultiply(QColor(color.red(), color.green(), color.blue(), 150).rgba());
}
quint64 frameAt(const WaveformView &view, double x)
{
    return static_cast<quint64>(std::max(0.0, view.from + x * view.perPixel));
}

void paintColumns(QImage &image, const Samples &samples, quint64 end, const WaveformView &view)
{
    const Columns columns(image);
    const QRgb color = qPremultiply(view.color.rgba());
    for (int channel = 0; channel < samples.channels; ++channel) {
        const Lane lane(channel, samples.channels, image.height(), view.gain);
        for (int x = 0; x < image.width(); ++x) {
            // With the frame before, so that a steep wave has no gaps.
            const quint64 first = frameAt(view, x);
            const quint64 last = std::min(std::max(first + 1, frameAt(view, x + 1)), end);
            if (first >= last)
                break;
            float low = samples.at(first, channel);
            float high = low;
            for (quint64 frame = std::max(samples.from + 1, first) - 1; frame < last; ++frame) {
                low = std::min(low, samples.at(frame, channel));
                high = std::max(high, samples.at(frame, channel));
            }
            const int top = lane.row(high);
            columns.fill(x, top, std::max(lane.row(low), top + 1), color);
        }
    }
}

void paintLines(QImage &image, const Samples &samples, quint64 begin, quint64 end, const WaveformView &view)
{
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double room = 1.0 / view.perPixel; // between two frames
    for (int channel = 0; channel < samples.channels; ++channel) {
        const Lane lane(channel, samples.channels, image.height(), view.gain);
        QPolygonF line;
        for (quint64 frame = begin; frame < end; ++frame)
            line << QPointF((static_cast<double>(frame) - view.from) * room,
                            static_cast<double>(lane.y(samples.at(frame, channel))));
        painter.setPen(QPen(view.color, 1.25 * view.scale));
        painter.drawPolyline(line);
        if (room < 6.0 * view.scale)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(view.color);
        for (const QPointF &point : line)
            painter.drawEllipse(point, 2.5 * view.scale, 2.5 * view.scale);
    }
}
} // namespace

void paintPeaks(QImage &image, const Peaks &peaks, const WaveformView &view)
{
    const Columns columns(image);
    const QRgb outer = outerColor(view.color);
    const QRgb inner = qPremultiply(view.color.rgba());
    for (int channel = 0; channel < peaks.channels(); ++channel) {
        const Lane lane(channel, peaks.channels(), image.height(), view.gain / 127.0);
        quint64 next = frameAt(view, 0);
        for (int x = 0; x < image.width(); ++x) {
            const quint64 first = next;
            next = frameAt(view, x + 1);
            if (first >= peaks.frames())
                break;
            const Peak peak = peaks.between(channel, first, std::max(first + 1, next), view.perPixel);
            const int top = lane.row(peak.high);
            const int bottom = std::max(lane.row(peak.low), top + 1);
            const int innerTop = std::clamp(lane.row(peak.rms), top, bottom);
            const int innerBottom = std::clamp(lane.row(-static_cast<float>(peak.rms)), innerTop, bottom);
            columns.fill(x, top, innerTop, outer);
            columns.fill(x, innerTop, innerBottom, inner);
            columns.fill(x, innerBottom, bottom, outer);
        }
    }
}

bool paintSamples(QImage &image, const Samples &samples, quint64 fileFrames, const WaveformView &view)
{
    const quint64 begin = frameAt(view, 0);
    const quint64 end = std::min(frameAt(view, image.width()) + 2, fileFrames);
    if (samples.channels == 0 || begin < samples.from || end > samples.end())
        return false;
    if (view.perPixel >= 1.0)
        paintColumns(image, samples, end, view);
    else
        paintLines(image, samples, begin, end, view);
    return true;
}

} // namespace flux
