#pragma once

#include "models/document/document.h"

#include <QPointF>

namespace flux {

/// What an effect, a modulator or a cone does, as a line to draw: an equaliser's response over frequency, the
/// curve of a compressor or waveshaper, a reverb's decay, an envelope over time. Made from the engine's own
/// formulas and the authored values; it follows them.
class ResponseCurve : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::doc::Document *document READ document WRITE setDocument NOTIFY documentChanged REQUIRED)
    Q_PROPERTY(flux::doc::ObjectId key READ key WRITE setKey NOTIFY keyChanged)
    Q_PROPERTY(QString axis READ axis NOTIFY
                   changed) ///< "frequency", "level", "transfer", "time", "angle"; empty: nothing to show
    Q_PROPERTY(QList<QPointF> line READ line NOTIFY changed) ///< shares of the picture, (0, 0) below left
    Q_PROPERTY(QList<QPointF> reference READ reference NOTIFY changed) ///< what would be if it did nothing
    Q_PROPERTY(double from READ from NOTIFY changed) ///< of the axis: Hz, dB, −1, s, degrees
    Q_PROPERTY(double to READ to NOTIFY changed)
    Q_PROPERTY(double lowest READ lowest NOTIFY changed) ///< of the height: dB or a share
    Q_PROPERTY(double highest READ highest NOTIFY changed)
    Q_PROPERTY(double threshold READ threshold NOTIFY changed) ///< dB, of dynamics; above all levels: none
    Q_PROPERTY(QString title READ title NOTIFY changed)        ///< in words, for those who don't see it

public:
    explicit ResponseCurve(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] doc::Document *document() const { return m_document; }
    void setDocument(doc::Document *document);
    [[nodiscard]] doc::ObjectId key() const { return m_key; }
    void setKey(doc::ObjectId key);
    [[nodiscard]] const QString &axis() const { return m_shown.axis; }
    [[nodiscard]] const QList<QPointF> &line() const { return m_shown.line; }
    [[nodiscard]] const QList<QPointF> &reference() const { return m_shown.reference; }
    [[nodiscard]] double from() const { return m_shown.from; }
    [[nodiscard]] double to() const { return m_shown.to; }
    [[nodiscard]] double lowest() const { return m_shown.lowest; }
    [[nodiscard]] double highest() const { return m_shown.highest; }
    [[nodiscard]] double threshold() const { return m_shown.threshold; }
    [[nodiscard]] QString title() const;
    /// Where a frequency stands on the axis, 0…1, and back.
    Q_INVOKABLE static double shareOfFrequency(double hertz);
    Q_INVOKABLE static double frequencyAt(double share);

Q_SIGNALS:
    void documentChanged();
    void keyChanged();
    void changed();

private:
    struct Shown {
        QString axis;
        QList<QPointF> line;
        QList<QPointF> reference;
        double from = 0.0;
        double to = 1.0;
        double lowest = 0.0;
        double highest = 1.0;
        double threshold = 1000.0;
        friend bool operator==(const Shown &, const Shown &) = default;
    };
    void look();
    [[nodiscard]] Shown show() const;
    [[nodiscard]] double value(const char *property) const;
    void equalizer(Shown &shown) const;
    void dynamics(Shown &shown) const;
    void transfer(Shown &shown) const;
    void echoes(Shown &shown) const;
    void lfo(Shown &shown) const;
    void envelope(Shown &shown) const;
    void cone(Shown &shown) const;

    doc::Document *m_document = nullptr;
    doc::ObjectId m_key;
    Shown m_shown;
};

} // namespace flux
