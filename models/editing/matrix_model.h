#pragma once

#include "models/commands/editor.h"

#include <QAbstractTableModel>

namespace flux {

/// What links objects of one list with those of another, as a table: a cell is one object, or room for one.
///
/// - "ducking": the bus of a row pulls the bus of a column down (duck rules; the amount).
/// - "sends": the bus of a row sends to the aux bus of a column (the level).
/// - "assignments": in the switch container `key`, the child of a row plays for the value of a column.
/// - "transitions": in the state group `key`, the time from the state of a row to that of a column.
/// - "offsets": what the states of the group `key`, the columns, make of each object that has offsets for
///   one of them (the volume).
class MatrixModel : public QAbstractTableModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::Editor *editor READ editor WRITE setEditor NOTIFY editorChanged REQUIRED)
    Q_PROPERTY(QString mode READ mode WRITE setMode NOTIFY modeChanged)
    Q_PROPERTY(flux::doc::ObjectId key READ key WRITE setKey NOTIFY keyChanged)
    Q_PROPERTY(int rows READ rowCountNow NOTIFY shapeChanged)
    Q_PROPERTY(int columns READ columnCountNow NOTIFY shapeChanged)

public:
    enum Role {
        LinkRole = Qt::UserRole, ///< the object of the cell; none: there is none
        PresentRole,             ///< there is one
        AllowedRole,             ///< there could be one
        ValueRole,               ///< its number
        TextRole,                ///< that, as shown; empty when there is none
        MoreRole                 ///< how many further objects link the same two
    };
    Q_ENUM(Role)

    explicit MatrixModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    [[nodiscard]] Editor *editor() const { return m_editor; }
    void setEditor(Editor *editor);
    [[nodiscard]] const QString &mode() const { return m_mode; }
    void setMode(const QString &mode);
    [[nodiscard]] doc::ObjectId key() const { return m_key; }
    void setKey(doc::ObjectId key);
    [[nodiscard]] int rowCountNow() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int columnCountNow() const { return static_cast<int>(m_columns.size()); }

    Q_INVOKABLE flux::doc::ObjectId rowKey(int row) const;
    Q_INVOKABLE flux::doc::ObjectId columnKey(int column) const;
    Q_INVOKABLE QString rowName(int row) const;
    Q_INVOKABLE QString columnName(int column) const;
    /// Makes the object of a cell; the one that is there when there is one, none when it was refused.
    Q_INVOKABLE flux::doc::ObjectId add(int row, int column);
    /// Lets the object of a cell link another pair, in one step; not onto a cell that has one.
    Q_INVOKABLE bool move(int row, int column, int toRow, int toColumn);
    Q_INVOKABLE bool put(int row, int column, double value);
    Q_INVOKABLE bool clear(int row, int column);
    /// Range and name of the property that a cell shows; empty where cells are only there or not.
    Q_INVOKABLE double minimum() const;
    Q_INVOKABLE double maximum() const;
    Q_INVOKABLE QString property() const;

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
    void modeChanged();
    void keyChanged();
    void shapeChanged();
    void namesChanged(); ///< of rows or columns

private:
    struct Form;
    [[nodiscard]] const Form *form() const;
    using Cell = std::pair<doc::ObjectId, doc::ObjectId>; ///< row, column
    [[nodiscard]] const doc::Document &document() const { return *m_editor->document(); }
    [[nodiscard]] std::vector<doc::ObjectId> lineOf(bool columns) const;
    [[nodiscard]] Cell cellOf(doc::ObjectId link) const;
    [[nodiscard]] doc::ObjectId ownerOf(const Cell &cell) const;
    [[nodiscard]] doc::ObjectId linkAt(int row, int column) const;
    [[nodiscard]] bool allows(const Cell &cell) const;
    [[nodiscard]] QString nameOf(doc::ObjectId id) const;
    void rebuild();
    void findLinks();
    void tell(const Cell &cell, const QList<int> &roles);
    void onStructure(doc::ObjectId id);
    void onChanged(const std::vector<doc::Change> &changes);

    Editor *m_editor = nullptr;
    QString m_mode;
    doc::ObjectId m_key;
    std::vector<doc::ObjectId> m_rows; ///< none: no state
    std::vector<doc::ObjectId> m_columns;
    QHash<Cell, QList<doc::ObjectId>> m_links;
    QHash<doc::ObjectId, Cell> m_cells; ///< by link
    bool m_pending = false;
};

} // namespace flux
