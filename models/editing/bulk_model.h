#pragma once

#include "models/commands/editor.h"
#include "models/lists/property_model.h"

#include <QAbstractTableModel>
#include <QRectF>

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
    Q_PROPERTY(
        int version READ version NOTIFY versionChanged) ///< another number whenever a cell may be another

public:
    enum Role {
        KeyRole = Qt::UserRole,
        TextRole,
        OwnRole,
        OriginRole,
        EditableRole,
        KindNameRole,
        InputRole,
        ValueRole
    };
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
    [[nodiscard]] int version() const { return m_version; }

    Q_INVOKABLE QString columnLabel(int column) const;
    Q_INVOKABLE flux::doc::ObjectId keyAt(int row) const;
    /// All properties that any of the objects has: {name, label, shown}.
    Q_INVOKABLE QVariantList choices() const;
    Q_INVOKABLE void setShown(const QString &property, bool shown);
    /// By a column, upwards, then downwards, then as in the tree.
    Q_INVOKABLE void sortBy(int column);

    // What is typed and pasted (bulk_edits.cpp). Cells are a rectangle of columns (x) and rows (y); a
    // proposal is what such a call would do: {count, lines, problem}, `lines` the first of the changes as
    // text and `problem` why it would be refused, empty when it wouldn't.

    /// All cells there are.
    Q_INVOKABLE QRectF everything() const;
    /// Sets cells to a typed text, with "+3" and "*2" as relative, where the objects have the property; what
    /// can't be read is refused.
    Q_INVOKABLE bool fill(const QRectF &cells, const QString &text);
    Q_INVOKABLE QVariantMap proposedFill(const QRectF &cells, const QString &text) const;
    /// Unsets cells.
    Q_INVOKABLE bool reset(const QRectF &cells);
    /// Lines of cells with tabs between, as spreadsheets copy them, from the first cell on to the right and
    /// down; a single value goes to all the cells.
    Q_INVOKABLE bool paste(const QRectF &cells, const QString &text);
    Q_INVOKABLE QVariantMap proposedPaste(const QRectF &cells, const QString &text) const;
    /// Cells as a spreadsheet takes them, with a line of labels when it is the whole table.
    Q_INVOKABLE QString copied(const QRectF &cells) const;
    /// What a regular expression makes of the names.
    Q_INVOKABLE bool rename(const QString &pattern, const QString &replacement);
    Q_INVOKABLE QVariantMap proposedRename(const QString &pattern, const QString &replacement) const;

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
    void versionChanged();

private:
    [[nodiscard]] const doc::Document &document() const { return *m_editor->document(); }
    void begin();
    void label();
    void arrange();
    struct Typed {
        Editor::Setting setting;
        QString shown;   ///< the value as it will be shown
        QString problem; ///< why the text means no value; empty when it does
    };
    using AllTyped = std::vector<Typed>;
    class Names;
    [[nodiscard]] std::optional<Typed> typed(int row, int column, const QString &text, Names &names) const;
    [[nodiscard]] AllTyped filled(const QRect &cells, const QString &text) const;
    [[nodiscard]] AllTyped pasted(const QRect &cells, const QString &text) const;
    [[nodiscard]] AllTyped renamed(const QString &pattern, const QString &replacement) const;
    [[nodiscard]] QVariantMap proposal(const AllTyped &all) const;
    [[nodiscard]] QRect within(const QRectF &cells) const;
    bool apply(const AllTyped &all, const QString &text);
    [[nodiscard]] QVariant cell(doc::ObjectId id, const QString &property, int role) const;

    Editor *m_editor = nullptr;
    QList<doc::ObjectId> m_keys;
    QSet<doc::ObjectId> m_known; ///< the same
    bool m_isStale = false;      ///< rows went or came back, and are arranged when the edits are done
    int m_version = 0;
    QString m_filter;
    std::vector<doc::ObjectId> m_rows;
    QStringList m_columns; ///< names of properties
    QStringList m_labels;  ///< of the columns
    int m_sortedBy = -1;
    bool m_descending = false;
    mutable PropertyModel m_reader; ///< knows what one object's values are in effect, and how they are typed
};

} // namespace flux
