#pragma once

#include "models/lists/roles.h"

namespace flux {

/// The children of one object, a role for each property: an event's actions, a container's children.
class ObjectListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::doc::Document *document READ document WRITE setDocument NOTIFY documentChanged REQUIRED)
    Q_PROPERTY(flux::doc::ObjectId parentKey READ parentKey WRITE setParentKey NOTIFY parentKeyChanged)
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged)

public:
    explicit ObjectListModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] doc::Document *document() const { return m_document; }
    void setDocument(doc::Document *document);
    [[nodiscard]] doc::ObjectId parentKey() const { return m_parent; }
    void setParentKey(doc::ObjectId parent);
    [[nodiscard]] int rowCountNow() const { return rowCount(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return objectRoleNames(); }

Q_SIGNALS:
    void documentChanged();
    void parentKeyChanged();
    void countChanged();

private:
    doc::Document *m_document = nullptr;
    doc::ObjectId m_parent;
    enum class Pending { None, Insert, Remove, Move } m_pending = Pending::None;
    void finish();
};

} // namespace flux
