#pragma once

#include "models/document/document.h"

#include <QAbstractListModel>
#include <QSet>

namespace flux {

/// The inspector's rows: the properties of one object, made from its kind's table.
class PropertyModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::doc::Document *document READ document WRITE setDocument NOTIFY documentChanged REQUIRED)
    Q_PROPERTY(flux::doc::ObjectId key READ key WRITE setKey NOTIFY keyChanged)
    /// Objects that are edited together with `key`; where their values differ from its own is told.
    Q_PROPERTY(QList<flux::doc::ObjectId> others READ others WRITE setOthers NOTIFY othersChanged)

public:
    enum Role {
        NameRole = Qt::UserRole,
        LabelRole,
        SectionRole,
        TypeRole,  ///< "number", "integer", "boolean", "text", "choice", "reference"
        UnitRole,  ///< as shown: "dB"
        ValueRole, ///< as stored; a choice as its place, a reference as an id
        TextRole,  ///< as shown, with its unit
        OwnRole,
        EffectiveValueRole, ///< what is in effect, as stored
        EffectiveRole,      ///< text of the sum along the tree where that differs
        OriginRole,         ///< where an effective value comes from
        MinimumRole,
        MaximumRole,
        UsualRole,
        ChoicesRole,
        EditableRole,
        ActsRole,
        MixedRole,  ///< another one has another value
        DrivenRole, ///< who drives it besides its author: parameters, modulators, states
    };

    explicit PropertyModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] doc::Document *document() const { return m_document; }
    void setDocument(doc::Document *document);
    [[nodiscard]] doc::ObjectId key() const { return m_key; }
    void setKey(doc::ObjectId key);
    [[nodiscard]] const QList<doc::ObjectId> &others() const { return m_others; }
    void setOthers(const QList<doc::ObjectId> &others);

    /// Reads all labels anew: the language has changed.
    Q_INVOKABLE void relabel();
    /// The value that a typed text means: with or without unit, "+3" and "*2" relative to the present one.
    /// Invalid when it can't be read.
    Q_INVOKABLE QVariant parse(int row, const QString &text) const;
    /// A stored value of a property of the object as a person reads it.
    [[nodiscard]] QString shown(const doc::Property &property, const QVariant &value) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void documentChanged();
    void keyChanged();
    void othersChanged();

private:
    [[nodiscard]] const doc::Property &property(int row) const;
    [[nodiscard]] doc::Unit unitOf(const doc::Property &property) const;
    [[nodiscard]] QVariant effective(int row, QString *origin) const;
    void tellDependents(int decides);
    [[nodiscard]] const std::vector<int> &drivable() const;
    [[nodiscard]] const doc::Property &follower(int row) const;
    [[nodiscard]] QString driven(int row) const;
    void onDriver(doc::ObjectId id);
    [[nodiscard]] bool isMixed(int row) const;
    [[nodiscard]] int namedProperty(const QString &name) const;
    void onChanged(const std::vector<doc::Change> &changes);

    doc::Document *m_document = nullptr;
    doc::ObjectId m_key;
    QList<doc::ObjectId> m_others;
};

/// A number with its unit, as a person reads it in their language.
[[nodiscard]] QString shownNumber(double value, doc::Unit unit, bool whole);

} // namespace flux
