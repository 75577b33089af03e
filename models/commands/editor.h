#pragma once

#include "models/commands/undo_spill.h"
#include "models/document/document.h"

#include <QUndoStack>

namespace flux {

/// The only way to change a document: every call is one step of undo, or part of a gesture that is.
class Editor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::doc::Document *document READ document CONSTANT)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY historyChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY historyChanged)
    Q_PROPERTY(QString undoText READ undoText NOTIFY historyChanged)
    Q_PROPERTY(QString redoText READ redoText NOTIFY historyChanged)

public:
    explicit Editor(QObject *parent = nullptr);
    ~Editor() override;

    [[nodiscard]] doc::Document *document() { return &m_document; }
    [[nodiscard]] const doc::Document *document() const { return &m_document; }
    [[nodiscard]] QUndoStack &history() { return m_history; }

    /// Sets one property; a value out of range is refused. False when refused: refused() says why.
    Q_INVOKABLE bool set(flux::doc::ObjectId id, const QString &property, const QVariant &value);
    /// Unsets a property: it takes its default again, and is inherited.
    Q_INVOKABLE bool reset(flux::doc::ObjectId id, const QString &property);
    struct Setting {
        doc::ObjectId id;
        QString property;
        QVariant value;
    };
    /// Sets many as one step; all or nothing.
    bool setAll(const std::vector<Setting> &settings, const QString &text);
    struct Place {
        doc::ObjectId id;
        QString property;
    };
    /// Unsets many as one step; all or nothing.
    bool resetAll(const std::vector<Place> &places, const QString &text);

    /// Sets a property of several objects, to a value of its own each, as one step.
    Q_INVOKABLE bool setEach(const QList<flux::doc::ObjectId> &ids, const QString &property,
                             const QList<double> &values);
    /// Sets several properties of one object as one step.
    Q_INVOKABLE bool setTogether(flux::doc::ObjectId id, const QVariantMap &values);

    /// Makes an object as the last child of `parent` and returns its id; none when it may not stand there.
    Q_INVOKABLE flux::doc::ObjectId insert(flux::doc::kind::Kind kind, flux::doc::ObjectId parent,
                                           const QString &name);
    /// The same with some of its properties set, as one step.
    Q_INVOKABLE flux::doc::ObjectId insertWith(flux::doc::kind::Kind kind, flux::doc::ObjectId parent,
                                               const QVariantMap &values);
    /// Removes an object and all below it.
    Q_INVOKABLE bool remove(flux::doc::ObjectId id);
    Q_INVOKABLE bool removeAll(const QList<flux::doc::ObjectId> &ids);
    /// The same, and what names one of them names `instead` from then on, or nothing. Parts that would be
    /// about nothing then go too. One step; refused as a whole when `instead` can't stand somewhere.
    bool removeAndReplace(const QList<doc::ObjectId> &ids, doc::ObjectId instead);
    /// Moves an object below `parent`, before its row `row` (−1: last).
    Q_INVOKABLE bool move(flux::doc::ObjectId id, flux::doc::ObjectId parent, int row);
    /// Moves objects below `parent` as one step, in the order they stand in, before what is its row `row` now
    /// (−1: last). What lies in another one of them goes with it.
    bool moveAll(const QList<doc::ObjectId> &ids, doc::ObjectId parent, int row);
    /// Why an object can't be moved below `parent`; empty when it can.
    [[nodiscard]] QString moveProblem(doc::ObjectId id, doc::ObjectId parent) const;
    /// A copy of an object with all below it, as its next sibling.
    Q_INVOKABLE flux::doc::ObjectId duplicate(flux::doc::ObjectId id);
    /// The same of several, as one step; references from one to another point into the copies. Empty when one
    /// can't be.
    QList<doc::ObjectId> duplicateAll(const QList<doc::ObjectId> &ids);
    /// As they stand from above to below.
    [[nodiscard]] QList<doc::ObjectId> inTreeOrder(QList<doc::ObjectId> ids) const;
    /// Those of `ids` that lie in no other one of them, in the order of the trees.
    [[nodiscard]] QList<doc::ObjectId> topmost(const QList<doc::ObjectId> &ids) const;
    /// Why one more effect, send or band can't go to `parent`, where `coming` others are to go too; empty
    /// when it can.
    [[nodiscard]] QString slotProblem(doc::Kind kind, doc::ObjectId parent, int coming = 0) const;
    Q_INVOKABLE bool mayStandUnder(flux::doc::kind::Kind kind, flux::doc::ObjectId parent) const;

    /// Pushes a list of edits made by a recipe as one step.
    bool push(const QString &text, doc::Edits edits);

    /// Changes from here to endGesture() are one step. Two fingers on two faders are one gesture, ended by
    /// the last.
    Q_INVOKABLE void beginGesture();
    Q_INVOKABLE void endGesture();
    /// Takes back what the gesture did so far and ends it. What could be redone before still can.
    Q_INVOKABLE void cancelGesture();
    /// What the gesture under way has done so far becomes a step: the project is being saved.
    void settle();

    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    /// To where so many steps are done.
    void goTo(int steps);
    [[nodiscard]] bool canUndo() const { return m_history.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_history.canRedo(); }
    [[nodiscard]] QString undoText() const { return m_history.undoText(); }
    [[nodiscard]] QString redoText() const { return m_history.redoText(); }

    /// Bytes of edits kept in memory; older steps go to the spill. The newest step is kept whatever its size.
    void setUndoBudget(std::size_t bytes) { m_undoBudget = bytes; }
    [[nodiscard]] std::size_t undoBytes() const { return m_undoBytes; }
    /// Where old steps go; without one they stay in memory.
    void setSpill(std::unique_ptr<UndoSpill> spill);
    /// Ends the history, when a project opens or closes.
    void clearHistory();
    /// Refuses every change, with this reason; empty allows them again.
    void setReadOnly(const QString &reason) { m_readOnly = reason; }
    /// The same for a while, in which another thread reads the document: steps back are refused too. A
    /// gesture under way becomes a step.
    void hold(const QString &reason)
    {
        settle();
        m_held = reason;
    }
    [[nodiscard]] bool isHeld() const { return !m_held.isEmpty(); }
    [[nodiscard]] const QString &heldFor() const { return m_held; }
    [[nodiscard]] const QString &readOnlyReason() const { return m_readOnly; }
    [[nodiscard]] bool isReadOnly() const { return !m_readOnly.isEmpty(); }
    [[nodiscard]] bool mayChange() const { return m_readOnly.isEmpty() && m_held.isEmpty(); }

Q_SIGNALS:
    /// What was refused, why, and what to do.
    void refused(const QString &message);
    void historyChanged();
    /// A gesture was taken back, or came back to where it began: the project is as the history says.
    void tookBack();

private:
    class Step;
    bool refuse(const QString &message);
    /// What a gesture has done becomes a step, before others are taken back or done again.
    bool mayStep();
    bool pushSettings(const QString &text, doc::Edits edits);
    /// The value to store, or nothing: refused.
    std::optional<QVariant> accepted(doc::ObjectId id, int property, const QVariant &value);
    [[nodiscard]] QString circleProblem(doc::ObjectId id, const doc::Property &row,
                                        doc::ObjectId target) const;
    [[nodiscard]] QString bindingProblem(doc::ObjectId id, int property, const QVariant &value) const;
    [[nodiscard]] QString rivalProblem(doc::ObjectId owner, const doc::Binding &binding,
                                       doc::ObjectId self) const;
    [[nodiscard]] QString duckProblem(doc::ObjectId source, doc::ObjectId bus) const;
    [[nodiscard]] QString postProblem(doc::ObjectId action, doc::ObjectId event) const;
    [[nodiscard]] QString fitRanges(doc::Edits &edits) const;
    /// What a property was when the gesture under way began; nothing when the gesture hasn't changed it.
    [[nodiscard]] std::optional<doc::edit::Set> beforeGesture(doc::ObjectId id, int property) const;
    bool removalEdits(const QList<doc::ObjectId> &ids, doc::Edits &edits);
    [[nodiscard]] QString textFor(const char *one, const char *many, const QList<doc::ObjectId> &ids) const;
    void trimMemory();
    [[nodiscard]] bool changesNothing(const doc::Edit &edit) const;
    [[nodiscard]] QString shownName(doc::ObjectId id) const;

    doc::Document m_document;
    std::unique_ptr<UndoSpill> m_spill; ///< outlives the steps in m_history
    QUndoStack m_history;
    QString m_readOnly;
    QString m_held;
    std::size_t m_undoBudget = 8U * 1048576U;
    std::size_t m_undoBytes = 0;
    int m_oldestInMemory = 0; ///< steps below this have left
    int m_gestureDepth = 0;
    std::unique_ptr<Step>
        m_pending; ///< what the gesture under way has done so far; no step of the history yet
};

} // namespace flux
