#pragma once

#include "models/lists/object_tree_model.h"
#include "models/lists/search_query.h"

#include <QSet>

namespace flux {

/// The rows of the tree that are in view, one below the other: what is unfolded, or what a search finds with
/// its ancestors. Which rows are unfolded is view state; it is never saved with the project.
///
/// Search: words are beginnings of words in the name, all must match; "quotes" match exactly what is between
/// them; ! in front means not; type:sound asks for a kind.
class TreeRows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::ObjectTreeModel *tree READ tree WRITE setTree NOTIFY treeChanged REQUIRED)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
    Q_PROPERTY(QString only READ only WRITE setOnly NOTIFY onlyChanged) ///< one tree, as in files; empty: all
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged)
    Q_PROPERTY(int found READ found NOTIFY searchChanged)
    Q_PROPERTY(bool searching READ isSearching NOTIFY searchChanged) ///< false also for spaces alone

public:
    enum Role { DepthRole = Qt::UserRole + 9, ExpandedRole, ExpandableRole };

    explicit TreeRows(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] ObjectTreeModel *tree() const { return m_tree; }
    void setTree(ObjectTreeModel *tree);
    [[nodiscard]] const QString &search() const { return m_search; }
    void setSearch(const QString &text);
    [[nodiscard]] const QString &only() const { return m_only; }
    void setOnly(const QString &tree);
    /// Objects that the search matches.
    [[nodiscard]] int found() const { return m_found; }
    [[nodiscard]] bool isSearching() const { return m_searching; }
    [[nodiscard]] int rowCountNow() const { return static_cast<int>(m_rows.size()); }

    Q_INVOKABLE void toggle(int row);
    Q_INVOKABLE void setExpanded(int row, bool expanded);
    Q_INVOKABLE bool isExpanded(int row) const;
    /// The first row that the search matches itself; −1 when there is none.
    Q_INVOKABLE int firstFound() const;
    /// Unfolds what hides an object; its row, or −1.
    Q_INVOKABLE int reveal(flux::doc::ObjectId id);
    Q_INVOKABLE int rowOf(flux::doc::ObjectId id) const;
    Q_INVOKABLE flux::doc::ObjectId keyAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : rowCountNow();
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void treeChanged();
    void searchChanged();
    void countChanged();
    void onlyChanged();

private:
    struct Row {
        doc::ObjectId id;
        int depth = 0;
    };
    void rebuild();
    void unfoldFirst();
    /// Takes all rows out and puts in those that are to be seen now.
    void replace();
    [[nodiscard]] bool isShownTree(doc::ObjectId tree) const;
    void append(doc::ObjectId id, int depth, std::vector<Row> &rows) const;
    [[nodiscard]] bool shows(doc::ObjectId id) const;
    [[nodiscard]] int subtreeEnd(int row) const;
    [[nodiscard]] int shownChildren(doc::ObjectId id, int most) const;
    void insertRow(doc::ObjectId id);
    void removeRow(doc::ObjectId id);
    void tellChildren(const QModelIndex &parent);
    void appendFound(const SearchQuery &query, doc::ObjectId tree);
    [[nodiscard]] bool isFound(doc::ObjectId id) const;
    void indexFrom(int row);
    void forget(int from, int to);

    ObjectTreeModel *m_tree = nullptr;
    QString m_search;
    QString m_only;
    int m_found = 0;
    bool m_searching = false;
    std::vector<Row> m_rows;
    mutable QHash<doc::ObjectId, int> m_rowOf; ///< made when it is first asked for
    mutable bool m_indexed = false;
    QSet<doc::ObjectId> m_expanded;
    QSet<doc::ObjectId> m_made; ///< since the search began: they are shown whatever they are called
};

} // namespace flux
