#include "models/lists/reference_choices.h"

#include "models/document/naming.h"
#include "models/lists/search_query.h"

#include <algorithm>

namespace flux {

using namespace doc;

void ReferenceChoices::setDocument(Document *document)
{
    m_document = document;
    Q_EMIT askedChanged();
}

void ReferenceChoices::setKey(ObjectId key)
{
    m_key = key;
    Q_EMIT askedChanged();
}

void ReferenceChoices::setProperty(const QString &property)
{
    m_property = property;
    Q_EMIT askedChanged();
}

void ReferenceChoices::setWithout(const QList<ObjectId> &without)
{
    m_without = without;
    Q_EMIT askedChanged();
}

void ReferenceChoices::setSearch(const QString &search)
{
    if (m_search == search)
        return;
    m_search = search;
    refresh();
    Q_EMIT askedChanged();
}

QString ReferenceChoices::nothing(const Property &property)
{
    return property.combine == Combine::Nearest ? tr("inherited") : tr("none");
}

void ReferenceChoices::refresh()
{
    beginResetModel();
    m_rows.clear();
    m_more = 0;
    const Kind kind = m_document ? m_document->kind(m_key) : Kind::Unknown;
    if (const int row = m_document ? propertyIndex(kind, m_property) : -1; row >= 0) {
        const Property &property = properties(kind)[static_cast<std::size_t>(row)];
        const SearchQuery query(m_search);
        std::vector<std::pair<QString, ObjectId>> found;
        for (int k = 0; k < kindCount; ++k)
            if ((property.refersTo >> k & 1U) != 0)
                for (const ObjectId id : m_document->allOf(static_cast<Kind>(k)))
                    if (query.matches(*m_document, id) && std::ranges::none_of(m_without, [&](ObjectId each) {
                            return m_document->isWithin(id, each);
                        }))
                        found.emplace_back(shownName(*m_document, id).toCaseFolded(), id);
        const std::size_t listed = std::min(found.size(), longest);
        std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(listed), found.end());
        m_nothing = nothing(property);
        if (query.isEmpty() || query.matches(m_nothing))
            m_rows.push_back({});
        for (std::size_t i = 0; i < listed; ++i)
            m_rows.push_back(found[i].second);
        m_more = static_cast<int>(found.size() - listed);
    }
    endResetModel();
    Q_EMIT foundChanged();
}

int ReferenceChoices::rowOf(ObjectId id) const
{
    const auto found = std::ranges::find(m_rows, id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QVariant ReferenceChoices::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ObjectId id = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return id ? shownName(*m_document, id) : m_nothing;
    case PlaceRole: return id ? placeName(*m_document, m_document->parentOf(id)) : QString();
    case KeyRole: return QVariant::fromValue(id);
    case KindNameRole: return id ? QString::fromLatin1(kindInfo(m_document->kind(id)).key) : QString();
    default: return {};
    }
}

QHash<int, QByteArray> ReferenceChoices::roleNames() const
{
    return {{NameRole, "name"}, {PlaceRole, "place"}, {KeyRole, "key"}, {KindNameRole, "kindName"}};
}

} // namespace flux
