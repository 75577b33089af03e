#pragma once

#include "models/commands/editor.h"

#include <QAbstractListModel>
#include <QUndoStack>

#include <deque>

namespace flux {

/// The steps that can be undone and redone, oldest first; row 0 is the state as opened.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Studio")
    Q_PROPERTY(int current READ current NOTIFY currentChanged)

public:
    enum Role { TextRole = Qt::UserRole, DoneRole };
    HistoryModel(Editor &editor, QObject *parent);

    [[nodiscard]] int current() const { return m_stack.index(); }
    Q_INVOKABLE void goTo(int row);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_rows;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return {{TextRole, "text"}, {DoneRole, "done"}};
    }

Q_SIGNALS:
    void currentChanged();

private:
    void sync();
    Editor &m_editor;
    QUndoStack &m_stack;
    int m_rows = 1;
    int m_current = 0;
};

/// What happened that a person should know of, newest first; bounded.
class NotificationModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Studio")
    Q_PROPERTY(int unread READ unread NOTIFY unreadChanged)
    Q_PROPERTY(QString latest READ latest NOTIFY unreadChanged)
    Q_PROPERTY(QString latestSeverity READ latestSeverity NOTIFY unreadChanged)

public:
    enum Role { TextRole = Qt::UserRole, SeverityRole, TimeRole, KeyRole, FixableRole };
    using QAbstractListModel::QAbstractListModel;

    /// `severity` is "info", "warning" or "error"; `object` is what to jump to.
    /// `fix`: what would mend it, offered as a button. The same once more is said again, but stands there
    /// once.
    void add(const QString &severity, const QString &text, doc::ObjectId object = {}, doc::Edits fix = {});
    /// What would mend what a row tells of; it is offered once.
    [[nodiscard]] doc::Edits takeFix(int row);
    Q_INVOKABLE void warn(const QString &text) { add(QStringLiteral("warning"), text); }
    Q_INVOKABLE void clear();
    Q_INVOKABLE void markRead();
    [[nodiscard]] int unread() const { return m_unread; }
    [[nodiscard]] QString latest() const { return m_rows.empty() ? QString() : m_rows.front().text; }
    [[nodiscard]] QString latestSeverity() const
    {
        return m_rows.empty() ? QString() : m_rows.front().severity;
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void unreadChanged();
    void added(const QString &severity, const QString &text);

private:
    struct Row {
        QString severity;
        QString text;
        QString time;
        doc::ObjectId object;
        doc::Edits fix;
    };
    static constexpr std::size_t longest = 200;
    std::deque<Row> m_rows;
    int m_unread = 0;
};

} // namespace flux
