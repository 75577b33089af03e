#pragma once

#include "models/lists/roles.h"

namespace flux {

/// Objects of some kinds below one object, in the order of the tree: the buses of a mixer, the effects in a
/// bus's slots, all parameters. A change is told for the one row it concerns.
class ObjectQuery : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::doc::Document *document READ document WRITE setDocument NOTIFY documentChanged REQUIRED)
    Q_PROPERTY(flux::doc::ObjectId root READ root WRITE setRoot NOTIFY rootChanged)
    Q_PROPERTY(QStringList kinds READ kinds WRITE setKinds NOTIFY
                   kindsChanged)                                       ///< as in files; "effect": all effects
    Q_PROPERTY(bool deep READ isDeep WRITE setDeep NOTIFY deepChanged) ///< at any depth, not only children
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged)

public:
    enum Role { DepthRole = Qt::UserRole + 8 }; ///< found objects above a found one

    explicit ObjectQuery(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] doc::Document *document() const { return m_document; }
    void setDocument(doc::Document *document);
    [[nodiscard]] doc::ObjectId root() const { return m_root; }
    void setRoot(doc::ObjectId root);
    [[nodiscard]] const QStringList &kinds() const { return m_kinds; }
    void setKinds(const QStringList &kinds);
    [[nodiscard]] bool isDeep() const { return m_deep; }
    void setDeep(bool deep);
    [[nodiscard]] int rowCountNow() const { return static_cast<int>(m_rows.size()); }
    /// None when there is no such row.
    Q_INVOKABLE flux::doc::ObjectId keyAt(int row) const;
    Q_INVOKABLE int rowOf(flux::doc::ObjectId id) const { return m_rowOf.value(id, -1); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : rowCountNow();
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void documentChanged();
    void rootChanged();
    void kindsChanged();
    void deepChanged();
    void countChanged();

private:
    struct Row {
        doc::ObjectId id;
        int depth = 0;
        friend bool operator==(const Row &, const Row &) = default;
    };
    [[nodiscard]] bool concerns(doc::ObjectId parent) const;
    void collect(doc::ObjectId parent, int depth, std::vector<Row> &rows) const;
    void begin();
    void sync();
    void forget(doc::ObjectId id);
    void renumber();

    doc::Document *m_document = nullptr;
    doc::ObjectId m_root;
    QStringList m_kinds;
    doc::Kinds m_mask = 0;
    bool m_deep = false;
    std::vector<Row> m_rows;
    QHash<doc::ObjectId, int> m_rowOf;
};

} // namespace flux
