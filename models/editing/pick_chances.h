#pragma once

#include "models/document/document.h"

#include <QtQml/qqmlregistration.h>

namespace flux {

/// How likely each child of a random container is to be picked, by weights, mode and what is left out, and
/// what of these doesn't act: follows them.
class PickChances : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::doc::Document *document READ document WRITE setDocument NOTIFY sourceChanged REQUIRED)
    Q_PROPERTY(flux::doc::ObjectId key READ key WRITE setKey NOTIFY sourceChanged)
    Q_PROPERTY(
        QList<double> values READ values NOTIFY valuesChanged) ///< 0…1, of those children that can play
    Q_PROPERTY(bool weighs READ weighs NOTIFY valuesChanged)   ///< weights act on what comes next
    Q_PROPERTY(
        QString note READ note NOTIFY valuesChanged) ///< what doesn't act as it is set; empty: all does

public:
    explicit PickChances(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] doc::Document *document() const { return m_document; }
    void setDocument(doc::Document *document);
    [[nodiscard]] doc::ObjectId key() const { return m_key; }
    void setKey(doc::ObjectId key);
    [[nodiscard]] const QList<double> &values() const { return m_values; }
    [[nodiscard]] bool weighs() const { return m_weighs; }
    [[nodiscard]] const QString &note() const { return m_note; }

Q_SIGNALS:
    void sourceChanged();
    void valuesChanged();

private:
    void look();
    void wait() { m_isStale = true; }

    doc::Document *m_document = nullptr;
    doc::ObjectId m_key;
    QList<double> m_values;
    bool m_weighs = true;
    QString m_note;
    bool m_isStale = false; ///< to be looked at when the edits are done
};

} // namespace flux
