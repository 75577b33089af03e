#pragma once

#include "models/document/document.h"

namespace flux {

/// Tells of every change of an object and of what lies in it, and of nothing else.
class ObjectWatch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::doc::Document *document READ document WRITE setDocument NOTIFY watchChanged REQUIRED)
    Q_PROPERTY(flux::doc::ObjectId key READ key WRITE setKey NOTIFY watchChanged)

public:
    explicit ObjectWatch(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] doc::Document *document() const { return m_document; }
    void setDocument(doc::Document *document);
    [[nodiscard]] doc::ObjectId key() const { return m_key; }
    void setKey(doc::ObjectId key);

Q_SIGNALS:
    void watchChanged();
    void changed();

private:
    doc::Document *m_document = nullptr;
    doc::ObjectId m_key;
};

} // namespace flux
