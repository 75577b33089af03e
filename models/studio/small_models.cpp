#include "models/studio/small_models.h"

#include <QTime>

#include <algorithm>

namespace flux {

using namespace doc;

HistoryModel::HistoryModel(Editor &editor, QObject *parent)
    : QAbstractListModel(parent), m_editor(editor), m_stack(editor.history())
{
    connect(&m_stack, &QUndoStack::indexChanged, this, &HistoryModel::sync);
}

void HistoryModel::sync()
{
    const int rows = m_stack.count() + 1;
    const int now = m_stack.index();
    // A new step cuts off what could be redone: those rows go first.
    const int kept = std::min({m_rows, rows, std::min(m_current, now) + 1});
    const bool replaced = now > m_current && rows <= m_rows && rows == now + 1;
    if (rows < m_rows || replaced) {
        const int from = replaced ? kept : rows;
        if (from < m_rows) {
            beginRemoveRows({}, from, m_rows - 1);
            m_rows = from;
            endRemoveRows();
        }
    }
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
    const int first = std::min(m_current, now);
    const int last = std::min(std::max(m_current, now), rows - 1);
    m_current = now;
    if (first <= last)
        Q_EMIT dataChanged(index(first), index(last), {DoneRole, TextRole});
    Q_EMIT currentChanged();
}

void HistoryModel::goTo(int row)
{
    m_editor.goTo(row);
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == DoneRole)
        return index.row() <= m_stack.index();
    if (role == TextRole || role == Qt::DisplayRole)
        return index.row() == 0 ? tr("As opened") : m_stack.text(index.row() - 1);
    return {};
}

void NotificationModel::add(const QString &severity, const QString &text, ObjectId object, Edits fix)
{
    if (!m_rows.empty() && m_rows.front().text == text && m_rows.front().object == object && fix.empty()) {
        Q_EMIT added(severity, text); // once more: it is said again, and stands there once
        return;
    }
    beginInsertRows({}, 0, 0);
    m_rows.push_front(
        {severity, text, QTime::currentTime().toString(QStringLiteral("HH:mm:ss")), object, std::move(fix)});
    endInsertRows();
    if (m_rows.size() > longest) {
        beginRemoveRows({}, static_cast<int>(longest), static_cast<int>(longest));
        m_rows.pop_back();
        endRemoveRows();
    }
    ++m_unread;
    Q_EMIT unreadChanged();
    Q_EMIT added(severity, text);
}

void NotificationModel::clear()
{
    if (m_rows.empty())
        return;
    beginRemoveRows({}, 0, rowCount() - 1);
    m_rows.clear();
    endRemoveRows();
    markRead();
}

void NotificationModel::markRead()
{
    m_unread = 0;
    Q_EMIT unreadChanged();
}

QVariant NotificationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TextRole: return row.text;
    case SeverityRole: return row.severity;
    case TimeRole: return row.time;
    case KeyRole: return QVariant::fromValue(row.object);
    case FixableRole: return !row.fix.empty();
    default: return {};
    }
}

Edits NotificationModel::takeFix(int row)
{
    if (row < 0 || row >= rowCount())
        return {};
    Edits fix = std::exchange(m_rows[static_cast<std::size_t>(row)].fix, {});
    Q_EMIT dataChanged(index(row), index(row), {FixableRole});
    return fix;
}

QHash<int, QByteArray> NotificationModel::roleNames() const
{
    return {{TextRole, "text"},
            {SeverityRole, "severity"},
            {TimeRole, "time"},
            {KeyRole, "key"},
            {FixableRole, "fixable"}};
}

} // namespace flux
