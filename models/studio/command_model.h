#pragma once

#include "models/document/document.h"
#include "models/studio/studio_settings.h"

#include <QAbstractListModel>

#include <span>

namespace flux {

/// The command palette: every command and every object that matches what was typed.
class CommandModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Studio")
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
    Q_PROPERTY(int keysVersion READ keysVersion NOTIFY keysChanged) ///< another number when keys are others

public:
    enum Role { TextRole = Qt::UserRole, DetailRole, CommandRole, KeyRole, KindNameRole };
    CommandModel(const doc::Document &document, StudioSettings &settings, QObject *parent)
        : QAbstractListModel(parent), m_document(document), m_settings(settings)
    {
    }

    [[nodiscard]] const QString &search() const { return m_search; }
    void setSearch(const QString &text);
    /// Finds again: the palette opens.
    Q_INVOKABLE void refresh();
    /// The keys of a command, as a person reads them.
    Q_INVOKABLE QString keysOf(const QString &command) const;
    /// A Markdown table: keys, and what they do, of all commands that have some.
    [[nodiscard]] QString keyTable() const;
    /// The same as a Shortcut takes them.
    Q_INVOKABLE QString portableKeysOf(const QString &command) const;
    [[nodiscard]] int keysVersion() const { return m_keysVersion; }
    /// Gives a command other keys; `key` and `modifiers` as in a key event. What another command has is
    /// refused: the name of that one, empty when it was done.
    Q_INVOKABLE QString remap(const QString &command, int key, int modifiers);
    /// Gives a command the keys it came with.
    Q_INVOKABLE void resetKeys(const QString &command);
    Q_INVOKABLE bool isRemapped(const QString &command) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    struct Command {
        const char *id;
        const char *text; ///< marked for translation in the context "Command"
        const char *keys; ///< portable, or empty
    };
    [[nodiscard]] static std::span<const Command> commands();

Q_SIGNALS:
    void searchChanged();
    void keysChanged();

private:
    struct Row {
        QString text;
        QString detail;
        QString command;
        doc::ObjectId key;
        QString kindName;
    };
    void tellKeys();
    const doc::Document &m_document;
    StudioSettings &m_settings;
    int m_keysVersion = 0;
    QString m_search;
    std::vector<Row> m_rows;
};

} // namespace flux
