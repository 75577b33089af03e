#include "models/editing/bulk_model.h"

#include "models/document/naming.h"
#include "models/lists/search_query.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace flux {

using namespace doc;

void BulkModel::setEditor(Editor *editor)
{
    if (m_editor == editor)
        return;
    if (m_editor)
        m_editor->document()->disconnect(this);
    m_editor = editor;
    if (m_editor) {
        Document *document = m_editor->document();
        m_reader.setDocument(document);
        // Once for all that goes together, or comes back after an undo.
        const auto stale = [this](ObjectId id) { m_isStale = m_isStale || m_known.contains(id); };
        connect(document, &Document::removing, this, stale);
        connect(document, &Document::inserted, this, stale);
        connect(document, &Document::applied, this, [this] {
            if (std::exchange(m_isStale, false))
                arrange();
        });
        // What one inherits may come from any of the others: the cells in view are read again.
        connect(document, &Document::changed, this, [this](const std::vector<Change> &) {
            if (m_rows.empty() || m_columns.isEmpty() || m_isStale)
                return;
            ++m_version;
            Q_EMIT versionChanged();
            Q_EMIT dataChanged(index(0, 0), index(rowCountNow() - 1, columnCountNow() - 1),
                               {TextRole, InputRole, OwnRole, OriginRole});
        });
        connect(document, &Document::aboutToReset, this, [this] { setKeys({}); });
    }
    Q_EMIT editorChanged();
    begin();
}

void BulkModel::setKeys(const QList<ObjectId> &keys)
{
    if (m_keys == keys)
        return;
    m_keys = keys;
    m_known = QSet<ObjectId>(keys.begin(), keys.end());
    Q_EMIT keysChanged();
    begin();
}

void BulkModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    arrange();
}

QVariantList BulkModel::choices() const
{
    QVariantList all;
    QSet<QString> known;
    QSet<Kind> kinds;
    for (const ObjectId id : m_keys)
        kinds.insert(document().kind(id));
    for (int k = 0; k < kindCount; ++k)
        if (kinds.contains(static_cast<Kind>(k)))
            for (const Property &row : properties(static_cast<Kind>(k))) {
                const QString name = QString::fromLatin1(row.name);
                if (!row.editable || known.contains(name))
                    continue;
                known.insert(name);
                all << QVariantMap{
                    {QStringLiteral("name"), name},
                    {QStringLiteral("label"), QCoreApplication::translate("Property", row.label)},
                    {QStringLiteral("shown"), m_columns.contains(name)}};
            }
    return all;
}

void BulkModel::begin()
{
    beginResetModel();
    m_columns.clear();
    m_rows.clear();
    m_sortedBy = -1;
    if (m_editor && !m_keys.isEmpty()) {
        static const QStringList usual{
            QStringLiteral("name"),     QStringLiteral("volume"),        QStringLiteral("pitch"),
            QStringLiteral("lowPass"),  QStringLiteral("pan"),           QStringLiteral("outputBus"),
            QStringLiteral("priority"), QStringLiteral("weight"),        QStringLiteral("loop"),
            QStringLiteral("cooldown"), QStringLiteral("instanceLimit"), QStringLiteral("type"),
            QStringLiteral("delay"),    QStringLiteral("minimum"),       QStringLiteral("maximum")};
        QStringList there;
        for (const QVariant &choice : choices())
            there << choice.toMap().value(QStringLiteral("name")).toString();
        for (const QString &name : usual)
            if (there.contains(name))
                m_columns << name;
        for (const QString &name : there)
            if (m_columns.size() < 5 && !m_columns.contains(name))
                m_columns << name;
    }
    endResetModel();
    label();
    arrange();
}

void BulkModel::label()
{
    QHash<QString, QString> labels;
    for (const QVariant &choice : choices())
        labels.insert(choice.toMap().value(QStringLiteral("name")).toString(),
                      choice.toMap().value(QStringLiteral("label")).toString());
    m_labels.clear();
    for (const QString &name : std::as_const(m_columns))
        m_labels << labels.value(name, name);
}

void BulkModel::arrange()
{
    beginResetModel();
    m_rows.clear();
    if (m_editor) {
        const SearchQuery query(m_filter);
        for (const ObjectId id : m_keys)
            if (document().contains(id) && (query.isEmpty() || query.matches(document(), id)))
                m_rows.push_back(id);
        if (m_sortedBy >= 0 && m_sortedBy < columnCountNow()) {
            struct Value {
                ObjectId id;
                QVariant value;
                QString text;
            };
            const QString &name = m_columns[m_sortedBy];
            std::vector<Value> values;
            for (const ObjectId id : m_rows)
                values.push_back({id, cell(id, name, ValueRole), cell(id, name, TextRole).toString()});
            const auto less = [this](const Value &a, const Value &b) {
                const bool numbers
                    = a.value.userType() == QMetaType::Double || a.value.userType() == QMetaType::Int;
                if (numbers && b.value.userType() == a.value.userType())
                    return m_descending ? a.value.toDouble() > b.value.toDouble()
                                        : a.value.toDouble() < b.value.toDouble();
                const int order = QString::localeAwareCompare(a.text, b.text);
                return m_descending ? order > 0 : order < 0;
            };
            std::ranges::stable_sort(values, less);
            std::ranges::transform(values, m_rows.begin(), &Value::id);
        }
    }
    endResetModel();
    ++m_version;
    Q_EMIT versionChanged();
    Q_EMIT shapeChanged();
}

void BulkModel::setShown(const QString &property, bool shown)
{
    if (m_columns.contains(property) == shown || property == QLatin1String("name"))
        return;
    beginResetModel();
    shown ? m_columns.append(property) : static_cast<void>(m_columns.removeAll(property));
    m_sortedBy = -1;
    endResetModel();
    label();
    arrange();
}

void BulkModel::sortBy(int column)
{
    if (m_sortedBy != column) {
        m_sortedBy = column;
        m_descending = false;
    } else if (!m_descending) {
        m_descending = true;
    } else {
        m_sortedBy = -1;
        m_descending = false;
    }
    arrange();
}

QString BulkModel::columnLabel(int column) const
{
    return m_labels.value(column);
}

ObjectId BulkModel::keyAt(int row) const
{
    return row >= 0 && row < rowCountNow() ? m_rows[static_cast<std::size_t>(row)] : ObjectId{};
}

QVariant BulkModel::cell(ObjectId id, const QString &property, int role) const
{
    const int row = propertyIndex(document().kind(id), property);
    if (row < 0)
        return role == EditableRole || role == OwnRole ? QVariant(false) : QVariant(QString());
    m_reader.setKey(id);
    const QModelIndex at = m_reader.index(row);
    switch (role) {
    case TextRole: {
        const QString effective = m_reader.data(at, PropertyModel::EffectiveRole).toString();
        if (row == 0 && document().name(id).isEmpty())
            return titleName(document(), id); // what a part is called that needs no name
        return effective.isEmpty() ? m_reader.data(at, PropertyModel::TextRole).toString() : effective;
    }
    case InputRole: { // what is typed is one's own part of a sum
        const Combine combine = properties(document().kind(id))[static_cast<std::size_t>(row)].combine;
        return row == 0 || combine == Combine::Nearest || combine == Combine::Or
            ? cell(id, property, TextRole)
            : m_reader.data(at, PropertyModel::TextRole);
    }
    case OwnRole: return m_reader.data(at, PropertyModel::OwnRole);
    case ValueRole: return m_reader.data(at, PropertyModel::EffectiveValueRole);
    case OriginRole: {
        QStringList origins{m_reader.data(at, PropertyModel::OriginRole).toString(),
                            m_reader.data(at, PropertyModel::DrivenRole).toString()};
        origins.removeAll(QString());
        return origins.join(QStringLiteral(", "));
    }
    case EditableRole: return m_reader.data(at, PropertyModel::EditableRole);
    default: return {};
    }
}

QVariant BulkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ObjectId id = m_rows[static_cast<std::size_t>(index.row())];
    if (role == KeyRole)
        return QVariant::fromValue(id);
    if (role == KindNameRole)
        return QString::fromLatin1(kindInfo(document().kind(id)).key);
    return cell(id, m_columns[index.column()], role == Qt::DisplayRole ? int{TextRole} : role);
}

QHash<int, QByteArray> BulkModel::roleNames() const
{
    return {{KeyRole, "key"},       {TextRole, "text"},         {OwnRole, "own"},
            {OriginRole, "origin"}, {EditableRole, "editable"}, {KindNameRole, "kindName"},
            {InputRole, "input"}};
}

} // namespace flux
