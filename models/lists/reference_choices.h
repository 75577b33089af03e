#pragma once

#include "models/document/document.h"

#include <QAbstractListModel>

namespace flux {

/// What a person may choose for a property that names an object: all of the kinds it may name, by name, with
/// their places; first nothing. A search narrows it, in the language of all lists.
class ReferenceChoices : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::doc::Document *document READ document WRITE setDocument NOTIFY askedChanged REQUIRED)
    Q_PROPERTY(flux::doc::ObjectId key READ key WRITE setKey NOTIFY askedChanged) ///< whose property it is
    Q_PROPERTY(QString property READ property WRITE setProperty NOTIFY askedChanged)
    Q_PROPERTY(QList<flux::doc::ObjectId> without READ without WRITE setWithout NOTIFY askedChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY askedChanged)
    Q_PROPERTY(int more READ more NOTIFY foundChanged) ///< how many were found beyond those that are listed

public:
    enum Role { NameRole = Qt::UserRole, PlaceRole, KeyRole, KindNameRole };

    explicit ReferenceChoices(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] doc::Document *document() const { return m_document; }
    void setDocument(doc::Document *document);
    [[nodiscard]] doc::ObjectId key() const { return m_key; }
    void setKey(doc::ObjectId key);
    [[nodiscard]] const QString &property() const { return m_property; }
    void setProperty(const QString &property);
    /// What is not to be chosen, nor what lies in it.
    [[nodiscard]] const QList<doc::ObjectId> &without() const { return m_without; }
    void setWithout(const QList<doc::ObjectId> &without);
    [[nodiscard]] const QString &search() const { return m_search; }
    void setSearch(const QString &search);
    [[nodiscard]] int more() const { return m_more; }
    /// Lists anew: nothing here follows the document by itself.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE int rowOf(flux::doc::ObjectId id) const;
    Q_INVOKABLE flux::doc::ObjectId keyAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// What nothing is called for a property.
    [[nodiscard]] static QString nothing(const doc::Property &property);

Q_SIGNALS:
    void askedChanged();
    void foundChanged();

private:
    static constexpr std::size_t longest = 500; ///< more than anyone reads; a search narrows it
    doc::Document *m_document = nullptr;
    doc::ObjectId m_key;
    QString m_property;
    QList<doc::ObjectId> m_without;
    QString m_search;
    QString m_nothing; ///< what the first row says, when it is there
    std::vector<doc::ObjectId> m_rows;
    int m_more = 0;
};

} // namespace flux
