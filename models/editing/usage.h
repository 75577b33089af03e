#pragma once

#include "models/document/document.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace flux {

/// One property that names an object, as it is shown.
struct Use {
    doc::ObjectId user;
    int property = 0; ///< row of the user's table
    doc::ObjectId target;
    bool point = false; ///< the user is about nothing else
    friend bool operator==(const Use &, const Use &) = default;
};
/// Who names one of `ids`, or something below them, from elsewhere; in the order of their places.
[[nodiscard]] std::vector<Use> usesOf(const doc::Document &document, const QList<doc::ObjectId> &ids);

/// Where an object is used: what names it, by which property. Follows the project, once for all that changes
/// together.
class Usage : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::doc::Document *document READ document WRITE setDocument NOTIFY sourceChanged REQUIRED)
    Q_PROPERTY(flux::doc::ObjectId key READ key WRITE setKey NOTIFY sourceChanged)
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged)

public:
    enum Role { KeyRole = Qt::UserRole, KindNameRole, NameRole, PlaceRole };

    explicit Usage(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] doc::Document *document() const { return m_document; }
    void setDocument(doc::Document *document);
    [[nodiscard]] doc::ObjectId key() const { return m_key; }
    void setKey(doc::ObjectId key);
    [[nodiscard]] int rowCountNow() const { return static_cast<int>(m_rows.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : rowCountNow();
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return names(); }
    /// Of a use's roles.
    [[nodiscard]] static QHash<int, QByteArray> names();
    [[nodiscard]] static QVariant of(const doc::Document &document, const Use &use, int role);

Q_SIGNALS:
    void sourceChanged();
    void countChanged();

private:
    void look();
    void lookLater();

    doc::Document *m_document = nullptr;
    doc::ObjectId m_key;
    std::vector<Use> m_rows;
    bool m_isStale = false; ///< to be looked at before the event loop goes on
};

} // namespace flux
