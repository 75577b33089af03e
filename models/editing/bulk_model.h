#pragma once

#include "models/commands/editor.h"
#include "models/lists/property_model.h"

#include <QAbstractTableModel>

namespace flux {

/// Many objects as a table: a row for each, a column for each property that is shown, the name first. Cells
/// are effective values with where they come from; every way to change them is one step of undo.
class BulkModel : public QAbstractTableModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::Editor *editor READ editor WRITE setEditor NOTIFY editorChanged REQUIRED)
    Q_PROPERTY(QList<flux::doc::ObjectId> keys READ keys WRITE setKeys NOTIFY keysChanged)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged) ///< in the search language
    Q_PROPERTY(int rows READ rowCountNow NOTIFY shapeChanged)
    Q_PROPERTY(int columns READ columnCountNow NOTIFY shapeChanged)
    Q_PROPERTY(int sortedBy READ sortedBy NOTIFY shapeChanged) ///< column; −1: as in the tree
    Q_PROPERTY(bool descending READ isDescending NOTIFY shapeChanged)

public:
    enum Role { KeyRole = Qt::UserRole, TextRole, OwnRole, OriginRole, EditableRole, KindNameRole };
    Q_ENUM(Role)

    explicit BulkModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    [[nodiscard]] Editor *editor() const { return m_editor; }
    void setEditor(Editor *editor);
    [[nodiscard]] const QList<doc::ObjectId> &keys() const { return m_keys; }
    void setKeys(const QList<doc::ObjectId> &keys);
    [[nodiscard]] const QString &filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] int rowCountNow() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int columnCountNow() const { return static_cast<int>(m_columns.size()); }
    [[nodiscard]] int sortedBy() const { return m_sortedBy; }
    [[nodiscard]] bool isDescending() const { return m_descending; }

    Q_INVOKABLE QString columnLabel(int column) const;
    Q_INVOKABLE flux::doc::ObjectId keyAt(int row) const;
    /// All properties that any of the objects has: {name, label, shown}.
    Q_INVOKABLE QVariantList choices() const;
    Q_INVOKABLE void setShown(const QString &property, bool shown);
    /// By a column, upwards, then downwards, then as in the tree.
    Q_INVOKABLE void sortBy(int column);

    /// Sets a cell to a typed text, with "+3" and "*2" as relative; what can't be read is refused.
    Q_INVOKABLE bool put(int row, int column, const QString &text);
    /// The same for all rows of a column that have the property.
    Q_INVOKABLE bool fill(int column, const QString &text);
    /// Unsets a cell.
    Q_INVOKABLE bool reset(int row, int column);
    /// Lines of cells with tabs between, as spreadsheets copy them, from a cell on to the right and down.
    Q_INVOKABLE bool paste(int row, int column, const QString &text);
    /// The whole table as a spreadsheet takes it, with a line of labels.
    Q_INVOKABLE QString copied() const;
    /// What a regular expression makes of the names: {key, from, to} of those that become others. `problem`
    /// is the only entry when the expression is none: {problem}.
    Q_INVOKABLE QVariantList renamed(const QString &pattern, const QString &replacement) const;
    Q_INVOKABLE bool rename(const QString &pattern, const QString &replacement);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : rowCountNow();
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : columnCountNow();
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void editorChanged();
    void keysChanged();
    void filterChanged();
    void shapeChanged();

private:
    [[nodiscard]] const doc::Document &document() const { return *m_editor->document(); }
    void begin();
    void arrange();
    [[nodiscard]] std::optional<Editor::Setting> settingOf(int row, int column, const QString &text) const;
    [[nodiscard]] QVariant cell(doc::ObjectId id, const QString &property, int role) const;

    Editor *m_editor = nullptr;
    QList<doc::ObjectId> m_keys;
    QString m_filter;
    std::vector<doc::ObjectId> m_rows;
    QStringList m_columns; ///< names of properties
    int m_sortedBy = -1;
    bool m_descending = false;
    mutable PropertyModel m_reader; ///< knows what one object's values are in effect, and how they are typed
};

} // namespace flux
