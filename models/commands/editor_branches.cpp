// What is done to whole objects, with all below them: removed, moved, duplicated; several at once.
#include "models/commands/editor.h"
#include "models/commands/recipes.h"
#include "models/document/driving.h"
#include "models/document/order_key.h"
#include "models/document/references.h"
#include "models/document/routing.h"

#include <algorithm>

namespace flux {

using namespace doc;

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
    std::ranges::sort(ids,
                      [&](ObjectId a, ObjectId b) { return *places.constFind(a) < *places.constFind(b); });
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

bool Editor::removalEdits(const QList<ObjectId> &ids, Edits &edits)
{
    for (const ObjectId id : topmost(ids)) {
        const ObjectId parent = m_document.parentOf(id);
        if (!parent)
            return refuse(tr("\"%1\" always exists and can't be removed.").arg(shownName(id)));
        if (parent == root::buses)
            return refuse(tr("The main bus can't be removed: everything is heard through it."));
        recipes::removeBranch(m_document, id, edits);
    }
    return true;
}

bool Editor::removeAll(const QList<ObjectId> &ids)
{
    Edits edits;
    return removalEdits(ids, edits)
        && push(textFor(QT_TR_NOOP("Remove %1"), QT_TR_N_NOOP("Remove %n object(s)"), ids), std::move(edits));
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
    for (ObjectId at = instead; at; at = m_document.parentOf(at))
        if (gone.contains(at))
            return refuse(tr("\"%1\" goes too: choose another one.").arg(shownName(instead)));
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
    return removalEdits(going, edits)
        && push(textFor(QT_TR_NOOP("Remove %1"), QT_TR_N_NOOP("Remove %n object(s)"), topmost(ids)),
                std::move(edits));
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
    if (const auto *rule = m_document.find<DuckRule>(id))
        return duckProblem(rule->source, parent);
    const auto *binding = m_document.find<Binding>(id);
    if (!binding)
        return {};
    const QString problem = drivingProblem(m_document, parent, *binding);
    return problem.isEmpty() ? rivalProblem(parent, *binding, id) : problem;
}

bool Editor::move(ObjectId id, ObjectId parent, int row)
{
    return moveAll({id}, parent, row);
}

bool Editor::moveAll(const QList<ObjectId> &ids, ObjectId parent, int row)
{
    const QList<ObjectId> moving = topmost(ids);
    const QSet<ObjectId> all(moving.begin(), moving.end());
    QHash<Kinds, int> coming;
    QSet<QString> bound;
    QSet<ObjectId> leaving;
    Edits edits;
    for (const ObjectId id : moving) {
        const Kind kind = m_document.kind(id);
        QString problem = moveProblem(id, parent);
        if (problem.isEmpty() && m_document.parentOf(id) != parent) {
            // One after the other they take the slots, and the places of values.
            problem = slotProblem(kind, parent, coming[slotsOf(kind)]++);
            recipes::takeOwnSlots(m_document, kind, parent, edits);
            leaving.insert(id);
            const auto *binding = m_document.find<Binding>(id);
            const int driven = binding ? propertyIndex(m_document.kind(parent), binding->property) : -1;
            if (driven >= 0 && binding->enabled
                && properties(m_document.kind(parent))[static_cast<std::size_t>(driven)].driven
                    == Driven::Replaces) {
                if (bound.contains(binding->property) && problem.isEmpty())
                    problem = tr("Two of these decide the same value of \"%1\": move only one of them.")
                                  .arg(shownName(parent));
                bound.insert(binding->property);
            }
        }
        if (!problem.isEmpty())
            return refuse(problem);
    }
    recipes::leaveContainers(m_document, leaving, edits);
    const std::vector<ObjectId> now = m_document.children(parent);
    std::vector<ObjectId> staying;
    std::size_t place = 0;
    for (std::size_t at = 0; at < now.size(); ++at)
        if (!all.contains(now[at])) {
            staying.push_back(now[at]);
            place += row < 0 || static_cast<int>(at) < row ? 1 : 0;
        }
    std::vector<ObjectId> after = staying;
    after.insert(after.begin() + static_cast<std::ptrdiff_t>(place), moving.begin(), moving.end());
    if (after == now) // they stand there already
        return true;
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
    UniqueNames names(m_document);
    QHash<std::pair<ObjectId, Kinds>, int> coming;
    for (const ObjectId id : originals) {
        const ObjectId parent = m_document.parentOf(id);
        const Kind kind = m_document.kind(id);
        if (!parent || !mayStandUnder(kind, parent)) {
            refuse(tr("\"%1\" can't be duplicated.").arg(shownName(id)));
            return {};
        }
        if (const QString problem = slotProblem(kind, parent, coming[{parent, slotsOf(kind)}]++);
            !problem.isEmpty()) {
            refuse(problem);
            return {};
        }
        QString name = m_document.name(id);
        if (!name.isEmpty())
            name = names.take(kind, parent, name);
        branches.push_back(
            {id, parent, recipes::orderAt(m_document, parent, m_document.rowOf(id) + 1), name});
    }
    Edits edits;
    const QList<ObjectId> copies = recipes::copyBranches(m_document, branches, edits, &names);
    return push(textFor(QT_TR_NOOP("Duplicate %1"), QT_TR_N_NOOP("Duplicate %n object(s)"), originals),
                std::move(edits))
        ? copies
        : QList<ObjectId>();
}

} // namespace flux
