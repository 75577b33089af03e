#include "models/commands/editor.h"

#include "models/commands/recipes.h"
#include "models/document/order_key.h"
#include "models/document/references.h"
#include "models/document/routing.h"

#include <QCoreApplication>

#include <algorithm>

namespace flux {

using namespace doc;

/// Edits that are done and undone together. Holds the edits that go the other way from where the document is.
class Editor::Step : public QUndoCommand {
public:
    Step(Editor &editor, const QString &text, Edits edits, int gesture)
        : QUndoCommand(text), m_editor(editor), m_edits(std::move(edits)), m_gesture(gesture)
    {
        account();
    }
    ~Step() override { m_editor.m_undoBytes -= m_bytes; }

    void redo() override { swap(); }
    void undo() override { swap(); }
    [[nodiscard]] int id() const override { return m_gesture ? m_gesture : -1; }

    /// Steps of one gesture become one: what takes back the later comes first.
    bool mergeWith(const QUndoCommand *next) override
    {
        const auto &later = static_cast<const Step &>(*next);
        Edits merged = later.m_edits;
        for (const Edit &mine : m_edits) {
            // Taking back an earlier set of the same property makes a later one's needless.
            if (const auto *set = std::get_if<edit::Set>(&mine))
                std::erase_if(merged, [set](const Edit &edit) {
                    const auto *other = std::get_if<edit::Set>(&edit);
                    return other && other->id == set->id && other->property == set->property;
                });
            merged.push_back(mine);
        }
        m_edits = std::move(merged);
        account();
        return true;
    }

    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    void moveTo(UndoSpill &spill)
    {
        m_place = spill.put(std::exchange(m_edits, {}));
        account();
    }

private:
    void swap()
    {
        if (m_place) {
            m_edits = m_editor.m_spill->take(*m_place);
            m_place.reset();
        }
        m_edits = m_editor.m_document.apply(m_edits);
        account();
    }
    void account()
    {
        m_editor.m_undoBytes -= m_bytes;
        m_bytes = 0;
        for (const Edit &edit : m_edits)
            m_bytes += sizeOf(edit);
        m_editor.m_undoBytes += m_bytes;
    }

    Editor &m_editor;
    Edits m_edits;
    std::shared_ptr<UndoSpill::Place> m_place; ///< where the edits are when they have left memory
    std::size_t m_bytes = 0;
    int m_gesture;
};

Editor::Editor(QObject *parent) : QObject(parent)
{
    connect(&m_history, &QUndoStack::indexChanged, this, &Editor::historyChanged);
}

Editor::~Editor()
{
    disconnect(&m_history, nullptr, this, nullptr);
    m_history.clear();
}

bool Editor::refuse(const QString &message)
{
    Q_EMIT refused(message);
    return false;
}

QString Editor::shownName(ObjectId id) const
{
    const QString name = m_document.name(id);
    return name.isEmpty() ? QCoreApplication::translate("Kind", kindInfo(m_document.kind(id)).label) : name;
}

/// What is done to one object, by its name, or to many.
QString Editor::textFor(const char *one, const char *many, const QList<ObjectId> &ids) const
{
    return ids.size() == 1 ? tr(one).arg(shownName(ids.front()))
                           : tr(many, nullptr, static_cast<int>(ids.size()));
}

bool Editor::set(ObjectId id, const QString &property, const QVariant &value)
{
    const Kind kind = m_document.kind(id);
    const int row = propertyIndex(kind, property);
    const QString label = row < 0
        ? QString()
        : QCoreApplication::translate("Property", properties(kind)[static_cast<std::size_t>(row)].label);
    return setAll({{id, property, value}}, tr("%1 of %2").arg(label, shownName(id)));
}

bool Editor::reset(ObjectId id, const QString &property)
{
    const Kind kind = m_document.kind(id);
    const int row = propertyIndex(kind, property);
    if (!m_document.contains(id) || row <= 0)
        return refuse(tr("\"%1\" can't be reset.").arg(property));
    const QString label
        = QCoreApplication::translate("Property", properties(kind)[static_cast<std::size_t>(row)].label);
    return push(tr("Reset %1 of %2").arg(label, shownName(id)),
                {edit::Set{id, row, defaultValue(kind, row), false}});
}

bool Editor::setAll(const std::vector<Setting> &settings, const QString &text)
{
    Edits edits;
    for (const Setting &setting : settings) {
        const int row = propertyIndex(m_document.kind(setting.id), setting.property);
        if (!m_document.contains(setting.id) || row < 0)
            return refuse(tr("There is no property \"%1\" here.").arg(setting.property));
        const auto stored = accepted(setting.id, row, setting.value);
        if (!stored)
            return false;
        edits.emplace_back(edit::Set{setting.id, row, *stored});
    }
    if (const QString problem = fitRanges(edits); !problem.isEmpty())
        return refuse(problem);
    return push(text, std::move(edits));
}

ObjectId Editor::insert(Kind kind, ObjectId parent, const QString &name)
{
    if (const QString problem = slotProblem(kind, parent);
        m_document.contains(parent) && !problem.isEmpty()) {
        refuse(problem);
        return {};
    }
    if (!mayStandUnder(kind, parent)) {
        refuse(tr("A %1 can't stand under \"%2\".")
                   .arg(QCoreApplication::translate("Kind", kindInfo(kind).label), shownName(parent)));
        return {};
    }
    const QString unique = name.isEmpty() ? name : recipes::uniqueName(m_document, parent, name);
    Record record = recipes::newRecord(kind, parent, recipes::orderAt(m_document, parent), unique);
    const ObjectId id = record.id;
    const QString text = tr("New %1").arg(QCoreApplication::translate("Kind", kindInfo(kind).label));
    Edits edits;
    if (kind == Kind::Binding)
        recipes::fillBinding(m_document, record, edits);
    else if (kind == Kind::BlendTrack)
        recipes::fillTrack(m_document, record, edits);
    else if (kind == Kind::Attenuation)
        recipes::fillAttenuation(record, edits);
    else if (kind == Kind::AttenuationCurve)
        recipes::fillCurve(m_document, record, edits);
    else
        edits.emplace_back(edit::Insert{std::move(record)});
    recipes::takeOwnSlots(m_document, kind, parent, edits);
    return push(text, std::move(edits)) ? id : ObjectId{};
}

ObjectId Editor::insertWith(Kind kind, ObjectId parent, const QVariantMap &values)
{
    beginGesture();
    const ObjectId id = insert(kind, parent, {});
    std::vector<Setting> settings;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        settings.push_back({id, value.key(), value.value()});
    if (id && setAll(settings, tr("New"))) {
        endGesture();
        return id;
    }
    if (m_gestureDepth == 1) {
        cancelGesture();
    } else { // part of a larger step, which goes on
        if (id)
            (void)remove(id);
        endGesture();
    }
    return {};
}

bool Editor::remove(ObjectId id)
{
    return removeAll({id});
}

QList<ObjectId> Editor::inTreeOrder(QList<ObjectId> ids) const
{
    QHash<ObjectId, std::vector<int>> places;
    for (const ObjectId id : std::as_const(ids)) {
        std::vector<int> rows;
        ObjectId at = id;
        for (; m_document.parentOf(at); at = m_document.parentOf(at))
            rows.push_back(m_document.rowOf(at));
        rows.push_back(static_cast<int>(std::ranges::find(root::trees, at) - root::trees.begin()));
        std::ranges::reverse(rows);
        places.insert(id, std::move(rows));
    }
    std::ranges::sort(ids, [&](ObjectId a, ObjectId b) { return *places.constFind(a) < *places.constFind(b); });
    return ids;
}

QList<ObjectId> Editor::topmost(const QList<ObjectId> &ids) const
{
    const QSet<ObjectId> all(ids.begin(), ids.end());
    QList<ObjectId> top;
    for (const ObjectId id : all) {
        ObjectId above = m_document.parentOf(id);
        while (above && !all.contains(above))
            above = m_document.parentOf(above);
        if (!above && m_document.contains(id))
            top << id;
    }
    return inTreeOrder(std::move(top));
}

bool Editor::removeAll(const QList<ObjectId> &ids)
{
    Edits edits;
    const QList<ObjectId> top = topmost(ids);
    for (const ObjectId id : top) {
        const ObjectId parent = m_document.parentOf(id);
        if (!parent)
            return refuse(tr("\"%1\" always exists and can't be removed.").arg(shownName(id)));
        if (parent == root::buses)
            return refuse(tr("The main bus can't be removed: everything is heard through it."));
        recipes::removeBranch(m_document, id, edits);
    }
    return push(textFor(QT_TR_NOOP("Remove %1"), QT_TR_N_NOOP("Remove %n object(s)"), ids), std::move(edits));
}

bool Editor::removeAndReplace(const QList<ObjectId> &ids, ObjectId instead)
{
    Edits edits;
    QList<ObjectId> going = ids;
    const std::vector<Reference> references = referencesInto(m_document, topmost(ids));
    const auto fits = [&](const Reference &reference) {
        const Properties table = properties(m_document.kind(reference.user));
        return (table[static_cast<std::size_t>(reference.property)].refersTo & bit(m_document.kind(instead)))
            != 0;
    };
    for (const Reference &reference : references)
        if (!fits(reference) && isWholePoint(m_document, reference))
            going << reference.user;
    const QSet<ObjectId> gone(going.cbegin(), going.cend());
    for (const Reference &reference : references) {
        ObjectId at = reference.user;
        while (at && !gone.contains(at))
            at = m_document.parentOf(at);
        if (at)
            continue;
        if (!fits(reference)) {
            edits.emplace_back(edit::Set{reference.user, reference.property,
                                         defaultValue(m_document.kind(reference.user), reference.property),
                                         false});
        } else if (const auto value
                   = accepted(reference.user, reference.property, QVariant::fromValue(instead))) {
            edits.emplace_back(edit::Set{reference.user, reference.property, *value});
        } else {
            return false;
        }
    }
    beginGesture();
    const bool done = push(tr("Remove"), std::move(edits)) && removeAll(going);
    if (done)
        endGesture();
    else
        cancelGesture();
    return done;
}

QString Editor::moveProblem(ObjectId id, ObjectId parent) const
{
    if (!mayStandUnder(m_document.kind(id), parent) || m_document.isWithin(parent, id))
        return tr("\"%1\" can't be moved into \"%2\".").arg(shownName(id), shownName(parent));
    if (m_document.parentOf(id) == root::buses)
        return tr("The main bus can't be moved: everything is heard through it.");
    if (parent == m_document.parentOf(id))
        return {};
    if (const QString problem = slotProblem(m_document.kind(id), parent); !problem.isEmpty())
        return problem;
    if ((bit(m_document.kind(id)) & (busKinds | bit(Kind::Send))) != 0
        && feedsAfterMove(m_document, id, parent))
        return tr("\"%1\" can't be moved into \"%2\": by its sends the sound would go round in a circle. "
                  "Remove the send first.")
            .arg(shownName(id), shownName(parent));
    const auto *binding = m_document.find<Binding>(id);
    return binding ? rivalProblem(parent, *binding, id) : QString();
}

bool Editor::move(ObjectId id, ObjectId parent, int row)
{
    return moveAll({id}, parent, row);
}

bool Editor::moveAll(const QList<ObjectId> &ids, ObjectId parent, int row)
{
    const QList<ObjectId> moving = topmost(ids);
    QHash<Kind, int> coming;
    for (const ObjectId id : moving) {
        QString problem = moveProblem(id, parent);
        if (problem.isEmpty() && m_document.parentOf(id) != parent) // one after the other they take the slots
            problem = slotProblem(m_document.kind(id), parent, coming[m_document.kind(id)]++);
        if (!problem.isEmpty())
            return refuse(problem);
    }
    const std::vector<ObjectId> now = m_document.children(parent);
    std::vector<ObjectId> staying;
    std::size_t place = 0;
    for (std::size_t at = 0; at < now.size(); ++at)
        if (!moving.contains(now[at])) {
            staying.push_back(now[at]);
            place += row < 0 || static_cast<int>(at) < row ? 1 : 0;
        }
    std::vector<ObjectId> after = staying;
    after.insert(after.begin() + static_cast<std::ptrdiff_t>(place), moving.begin(), moving.end());
    if (after == now) // they stand there already
        return true;
    Edits edits;
    std::string before = place > 0 ? m_document.order(staying[place - 1]) : std::string();
    const std::string behind = place < staying.size() ? m_document.order(staying[place]) : std::string();
    for (const ObjectId id : moving) {
        before = orderBetween(before, behind);
        edits.emplace_back(edit::Move{id, parent, before});
    }
    return push(textFor(QT_TR_NOOP("Move %1"), QT_TR_N_NOOP("Move %n object(s)"), moving), std::move(edits));
}

ObjectId Editor::duplicate(ObjectId id)
{
    return duplicateAll({id}).value(0);
}

QList<ObjectId> Editor::duplicateAll(const QList<ObjectId> &ids)
{
    const QList<ObjectId> originals = topmost(ids);
    std::vector<recipes::Branch> branches;
    QHash<ObjectId, QSet<QString>> taken;
    QHash<std::pair<ObjectId, Kind>, int> coming;
    for (const ObjectId id : originals) {
        const ObjectId parent = m_document.parentOf(id);
        const Kind kind = m_document.kind(id);
        if (!parent || !mayStandUnder(kind, parent)) {
            refuse(tr("\"%1\" can't be duplicated.").arg(shownName(id)));
            return {};
        }
        if (const QString problem = slotProblem(kind, parent, coming[{parent, kind}]++); !problem.isEmpty()) {
            refuse(problem);
            return {};
        }
        QString name = m_document.name(id);
        if (!name.isEmpty()) {
            name = recipes::uniqueName(m_document, parent, name, taken[parent]);
            taken[parent].insert(name);
        }
        branches.push_back(
            {id, parent, recipes::orderAt(m_document, parent, m_document.rowOf(id) + 1), name});
    }
    Edits edits;
    const QList<ObjectId> copies = recipes::copyBranches(m_document, branches, edits);
    return push(textFor(QT_TR_NOOP("Duplicate %1"), QT_TR_N_NOOP("Duplicate %n object(s)"), originals),
                std::move(edits))
        ? copies
        : QList<ObjectId>();
}

bool Editor::push(const QString &text, Edits edits)
{
    if (!m_readOnly.isEmpty())
        return refuse(m_readOnly);
    // A step that would change nothing is no step.
    std::erase_if(edits, [this](const Edit &edit) {
        const auto *set = std::get_if<edit::Set>(&edit);
        return set && m_document.value(set->id, set->property) == set->value
            && m_document.isOwn(set->id, set->property) == set->own
            && (!m_document.raw(set->id) || !m_document.raw(set->id)->contains(set->property));
    });
    if (edits.empty())
        return true;
    for (const Edit &edit : edits) // pasted, duplicated or new
        if (const auto *insert = std::get_if<edit::Insert>(&edit))
            if (const auto *binding = std::get_if<Binding>(&insert->record.object))
                if (const QString problem = rivalProblem(insert->record.parent, *binding, insert->record.id);
                    !problem.isEmpty())
                    return refuse(problem);
    m_history.push(new Step(*this, text, std::move(edits), m_gesture));
    m_gestureHasStep = m_gestureHasStep || m_gesture != 0;
    trimMemory();
    return true;
}

void Editor::trimMemory()
{
    m_oldestInMemory = std::min(m_oldestInMemory, m_history.index());
    while (m_spill && m_undoBytes > m_undoBudget && m_oldestInMemory < m_history.index() - 1) {
        auto *step = static_cast<Step *>(const_cast<QUndoCommand *>(m_history.command(m_oldestInMemory)));
        step->moveTo(*m_spill);
        ++m_oldestInMemory;
    }
}

void Editor::beginGesture()
{
    if (m_gestureDepth++ > 0)
        return;
    m_gesture = ++m_gestures;
    m_gestureHasStep = false;
}

void Editor::endGesture()
{
    m_gestureDepth = std::max(0, m_gestureDepth - 1);
    if (m_gestureDepth == 0)
        m_gesture = 0;
}

void Editor::cancelGesture()
{
    if (m_gesture != 0 && m_gestureHasStep) {
        m_history.undo();
        // The step must not come back by redo: an obsolete command is deleted when it is next undone or
        // redone.
        const_cast<QUndoCommand *>(m_history.command(m_history.index()))->setObsolete(true);
        m_history.redo();
    }
    m_gesture = 0;
    m_gestureDepth = 0;
    m_gestureHasStep = false;
}

void Editor::undo()
{
    m_gesture = m_gestureDepth = 0;
    m_history.undo();
}

void Editor::redo()
{
    m_gesture = m_gestureDepth = 0;
    m_history.redo();
}

void Editor::setSpill(std::unique_ptr<UndoSpill> spill)
{
    clearHistory();
    m_spill = std::move(spill);
}

void Editor::clearHistory()
{
    m_gesture = m_gestureDepth = 0;
    m_history.clear();
    m_oldestInMemory = 0;
}

} // namespace flux
