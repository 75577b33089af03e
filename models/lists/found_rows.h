#pragma once

#include "models/lists/search_query.h"

#include <QSortFilterProxyModel>
#include <QtQml/qqmlregistration.h>

namespace flux {

/// The rows of a list (`sourceModel`) whose text matches a search, in their order.
class FoundRows : public QSortFilterProxyModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged) ///< in the search language

public:
    explicit FoundRows(QObject *parent = nullptr) : QSortFilterProxyModel(parent) {}

    [[nodiscard]] const QString &search() const { return m_search; }
    void setSearch(const QString &text);
    /// The row in the list itself.
    Q_INVOKABLE int listRow(int row) const { return mapToSource(index(row, 0)).row(); }

Q_SIGNALS:
    void searchChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_search;
    SearchQuery m_query{QString()};
};

} // namespace flux
