#pragma once

#include "models/drawing/image_item.h"
#include "models/waveforms/peak_cache.h"
#include "models/waveforms/waveform_picture.h"

#include <QColor>
#include <QPointer>

namespace flux {

/// Draws a stretch of an audio file as its peaks, near enough as its frames. Asks the peak cache and shows
/// nothing until the peaks are there.
class WaveformItem : public flux::ImageItem { // by its full name: Qt 6.4 finds no other for QML
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::PeakCache *cache READ cache WRITE setCache NOTIFY sourceChanged)
    Q_PROPERTY(QString hash READ hash WRITE setHash NOTIFY sourceChanged)
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY sourceChanged)
    Q_PROPERTY(double from READ from WRITE setFrom NOTIFY rangeChanged)
    Q_PROPERTY(double to READ to WRITE setTo NOTIFY rangeChanged)
    Q_PROPERTY(double gain READ gain WRITE setGain NOTIFY rangeChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY loadedChanged)

public:
    explicit WaveformItem(QQuickItem *parent = nullptr);

    [[nodiscard]] PeakCache *cache() const { return m_cache; }
    void setCache(PeakCache *cache);
    [[nodiscard]] const QString &hash() const { return m_hash; }
    void setHash(const QString &hash);
    [[nodiscard]] const QString &path() const { return m_path; }
    void setPath(const QString &path);
    [[nodiscard]] double from() const { return m_from; }
    void setFrom(double seconds) { setRange(m_from, seconds); }
    /// End of the stretch in s; 0: the file's end.
    [[nodiscard]] double to() const { return m_to; }
    void setTo(double seconds) { setRange(m_to, seconds); }
    [[nodiscard]] double gain() const { return m_gain; } ///< linear
    void setGain(double gain) { setRange(m_gain, gain); }
    [[nodiscard]] const QColor &color() const { return m_color; }
    void setColor(const QColor &color);
    /// True while it shows frames rather than peaks.
    [[nodiscard]] bool showsSamples() const { return m_samples != nullptr; }
    [[nodiscard]] bool isLoaded() const { return m_peaks != nullptr; }
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// Paints another stretch as a frame would, without showing it, and returns how many columns it took: for
    /// measuring.
    double paintNow(double from, double to);

Q_SIGNALS:
    void sourceChanged();
    void rangeChanged();
    void colorChanged();
    void loadedChanged();

protected:
    void componentComplete() override;
    [[nodiscard]] bool hasPicture() const override { return m_peaks != nullptr; }
    [[nodiscard]] QImage paint(QSize pixels, double scale) const override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    void setRange(double &field, double value);
    void ask();
    void askForSamples();
    [[nodiscard]] WaveformView view(int width, double scale) const;

    QPointer<PeakCache> m_cache;
    QString m_hash;
    QString m_path;
    double m_from = 0.0;
    double m_to = 0.0;
    double m_gain = 1.0;
    QColor m_color{Qt::white};
    std::shared_ptr<const Peaks> m_peaks;
    std::unique_ptr<const Samples> m_samples; ///< what is in view and a bit around it
    bool m_asked = false;                     ///< they are being read
    QString m_problem;
};

} // namespace flux
