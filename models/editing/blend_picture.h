#pragma once

#include "models/document/document.h"

#include <QPointF>

namespace flux {

/// How loud the children of a blend track are over its parameter: the engine's own answer, as lines to draw.
class BlendPicture : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::doc::Document *document READ document WRITE setDocument NOTIFY documentChanged REQUIRED)
    Q_PROPERTY(flux::doc::ObjectId track READ track WRITE setTrack NOTIFY trackChanged)
    Q_PROPERTY(double from READ from NOTIFY changed) ///< of the parameter
    Q_PROPERTY(double to READ to NOTIFY changed)
    Q_PROPERTY(QString parameterName READ parameterName NOTIFY changed) ///< empty: it follows none
    Q_PROPERTY(flux::doc::ObjectId parameter READ parameter NOTIFY changed)
    Q_PROPERTY(int version READ version NOTIFY changed) ///< another number whenever a line is another

public:
    explicit BlendPicture(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] doc::Document *document() const { return m_document; }
    void setDocument(doc::Document *document);
    [[nodiscard]] doc::ObjectId track() const { return m_track; }
    void setTrack(doc::ObjectId track);
    [[nodiscard]] double from() const { return m_from; }
    [[nodiscard]] double to() const { return m_to; }
    [[nodiscard]] const QString &parameterName() const { return m_parameterName; }
    [[nodiscard]] doc::ObjectId parameter() const { return m_parameter; }
    [[nodiscard]] int version() const { return m_version; }
    /// Gain over the parameter, 0…1 each; of a range of the track. `version` makes a binding follow.
    Q_INVOKABLE QVariant line(flux::doc::ObjectId item, int version) const;

Q_SIGNALS:
    void documentChanged();
    void trackChanged();
    void changed();

private:
    void look();

    doc::Document *m_document = nullptr;
    doc::ObjectId m_track;
    double m_from = 0.0;
    double m_to = 100.0;
    QString m_parameterName;
    doc::ObjectId m_parameter;
    QHash<doc::ObjectId, QList<QPointF>> m_lines;
    int m_version = 0;
};

} // namespace flux
