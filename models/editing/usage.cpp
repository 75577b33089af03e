#include "models/editing/usage.h"

#include "models/document/naming.h"
#include "models/document/references.h"

#include <QCoreApplication>

#include <algorithm>

namespace flux {

using namespace doc;

std::vector<Use> usesOf(const Document &document, const QList<ObjectId> &ids)
{
    std::vector<std::pair<QString, Use>> placed;
    for (const Reference &reference : referencesInto(document, ids))
        placed.emplace_back(
            placeName(document, reference.user).toCaseFolded(),
            Use{reference.user, reference.property, reference.target, isWholePoint(document, reference)});
    std::ranges::sort(placed, {}, [](const auto &each) {
        return std::tie(each.first, each.second.user, each.second.property);
    });
    std::vector<Use> uses;
    for (const auto &each : placed)
        uses.push_back(each.second);
    return uses;
}

namespace {
/// What kind of object it is that names something, and by which property.
QString labelOf(const Document &document, const Use &use)
{
    const Kind kind = document.kind(use.user);
    const Property &property = properties(kind)[static_cast<std::size_t>(use.property)];
    return QStringLiteral("%1 · %2").arg(QCoreApplication::translate("Kind", kindInfo(kind).label),
                                         QCoreApplication::translate("Property", property.label));
}
} // namespace

void Usage::setDocument(Document *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (m_document) {
        connect(m_document, &Document::changed, this, [this](const std::vector<Change> &changes) {
            const auto matters = [this](const Change &change) { // a name, or what is named
                int row = 0;
                for (const Property &each : properties(m_document->kind(change.id)))
                    if ((change.properties >> row++ & 1U) != 0
                        && (row == 1 || each.type == ValueType::Reference))
                        return true;
                return false;
            };
            if (std::ranges::any_of(changes, matters))
                lookLater();
        });
        connect(m_document, &Document::inserted, this, &Usage::lookLater);
        connect(m_document, &Document::removed, this, &Usage::lookLater);
        connect(m_document, &Document::moved, this, &Usage::lookLater);
        connect(m_document, &Document::wasReset, this, &Usage::look);
    }
    Q_EMIT sourceChanged();
    look();
}

void Usage::setKey(ObjectId key)
{
    if (m_key == key)
        return;
    m_key = key;
    Q_EMIT sourceChanged();
    look();
}

void Usage::look()
{
    m_isStale = false;
    std::vector<Use> rows
        = m_document && m_document->contains(m_key) ? usesOf(*m_document, {m_key}) : std::vector<Use>();
    if (rows == m_rows) {
        if (!rows.empty()) // one of them may be called otherwise now
            Q_EMIT dataChanged(index(0), index(rowCountNow() - 1), {NameRole});
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

void Usage::lookLater()
{
    if (!std::exchange(m_isStale, true))
        QMetaObject::invokeMethod(this, &Usage::look, Qt::QueuedConnection);
}

QVariant Usage::of(const Document &document, const Use &use, int role)
{
    if (!document.contains(use.user)) // it goes from the list in a moment
        return {};
    switch (role) {
    case KeyRole: return QVariant::fromValue(use.user);
    case KindNameRole: return QString::fromLatin1(kindInfo(document.kind(use.user)).key);
    case NameRole: return placeName(document, use.user);
    case PlaceRole: return labelOf(document, use);
    default: return {};
    }
}

QVariant Usage::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return of(*m_document, m_rows[static_cast<std::size_t>(index.row())], role);
}

QHash<int, QByteArray> Usage::names()
{
    return {{KeyRole, "key"}, {KindNameRole, "kindName"}, {NameRole, "name"}, {PlaceRole, "place"}};
}

} // namespace flux
