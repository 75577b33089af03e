#pragma once

#include "models/commands/editor.h"
#include "models/editing/usage.h"

#include <QAbstractListModel>

namespace flux {

/// Objects that are to be removed though others name them: who does, and what these are to name instead.
class Removal : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Studio")
    Q_PROPERTY(QString title READ title NOTIFY asked)
    Q_PROPERTY(int count READ rowCountNow NOTIFY asked)
    Q_PROPERTY(int going READ going NOTIFY asked) ///< parts that are about nothing else, and go along
    /// A property that names what is removed, for the choice of something else; none when several objects are
    /// removed, or only what lies in the one is named.
    Q_PROPERTY(flux::doc::ObjectId askedFor READ askedFor NOTIFY asked)
    Q_PROPERTY(QString askedProperty READ askedProperty NOTIFY asked)
    Q_PROPERTY(QList<flux::doc::ObjectId> ids READ ids NOTIFY asked) ///< what is to be removed
    Q_PROPERTY(flux::doc::ObjectId instead READ instead WRITE setInstead NOTIFY asked)
    Q_PROPERTY(QString insteadText READ insteadText NOTIFY asked)

public:
    explicit Removal(Editor &editor, QObject *parent);

    /// False, and nothing is asked, when nothing else names them.
    bool ask(const QList<doc::ObjectId> &ids);
    [[nodiscard]] QString title() const;
    [[nodiscard]] int rowCountNow() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int going() const;
    [[nodiscard]] doc::ObjectId askedFor() const { return m_askedFor; }
    [[nodiscard]] QString askedProperty() const { return m_askedProperty; }
    [[nodiscard]] const QList<doc::ObjectId> &ids() const { return m_ids; }
    [[nodiscard]] doc::ObjectId instead() const { return m_instead; }
    void setInstead(doc::ObjectId instead);
    [[nodiscard]] QString insteadText() const;
    /// Removes them. False when the other one can't stand in all places: refused() says why.
    Q_INVOKABLE bool carryOut();
    Q_INVOKABLE void drop();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : rowCountNow();
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return Usage::names(); }

Q_SIGNALS:
    void asked();
    /// There is nothing to ask any more: it was done, or what was to be removed is gone.
    void ended();

private:
    void look();
    [[nodiscard]] bool goes(const Use &row) const;
    [[nodiscard]] bool fallsSilent(const Use &row) const;

    Editor &m_editor;
    QList<doc::ObjectId> m_ids;
    std::vector<Use> m_rows;
    doc::ObjectId m_askedFor;
    QString m_askedProperty;
    doc::ObjectId m_instead;
    bool m_busy = false;
};

} // namespace flux
