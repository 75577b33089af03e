#include "models/lists/found_rows.h"

namespace flux {

void FoundRows::setSearch(const QString &text)
{
    if (m_search == text)
        return;
    m_search = text;
    m_query = SearchQuery(text);
    invalidateFilter();
    Q_EMIT searchChanged();
}

bool FoundRows::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_query.isEmpty())
        return true;
    static const QByteArray wanted = QByteArrayLiteral("text");
    const QHash<int, QByteArray> names = sourceModel()->roleNames();
    return m_query.matches(
        sourceModel()->index(row, 0, parent).data(names.key(wanted, Qt::DisplayRole)).toString());
}

} // namespace flux
