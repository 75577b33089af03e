// Studio: what is chosen is copied, cut, pasted, dragged and removed.
#include "models/commands/recipes.h"
#include "models/document/order_key.h"
#include "models/document/routing.h"
#include "models/files/edit_json.h"
#include "models/studio/studio.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>

namespace flux {

using namespace doc;

/// What is chosen and can be taken along: not the parts of the project, and not what goes with another one.
QList<ObjectId> Studio::movable() const
{
    const Document &document = m_session.document();
    QList<ObjectId> ids = m_session.editor().topmost(m_chosen);
    ids.removeIf([&](ObjectId id) { return !document.parentOf(id) || document.parentOf(id) == root::buses; });
    return ids;
}

bool Studio::copy()
{
    m_copiedFrom = movable();
    if (m_copiedFrom.isEmpty())
        return false;
    std::vector<recipes::Branch> branches;
    for (const ObjectId id : std::as_const(m_copiedFrom))
        branches.push_back({id, document()->parentOf(id), document()->order(id), nameOf(id)});
    Edits edits;
    (void)recipes::copyBranches(*document(), branches, edits);
    m_copyText = QString::fromUtf8(writeEdits(edits));
    QGuiApplication::clipboard()->setText(m_copyText);
    markCut({});
    return true;
}

void Studio::cut()
{
    if (copy())
        markCut(m_copiedFrom);
}

void Studio::markCut(const QList<ObjectId> &ids)
{
    if (m_cut == ids)
        return;
    m_cut = ids;
    Q_EMIT cutChanged();
}

QList<ObjectId> Studio::dragged(ObjectId id) const
{
    return m_chosen.contains(id) ? m_chosen : QList<ObjectId>{id};
}

bool Studio::drop(ObjectId id, ObjectId onto, int row, double seconds)
{
    const QList<ObjectId> ids = editor()->topmost(dragged(id));
    if (ids.isEmpty()) // it went while it was dragged
        return false;
    if (becomesLayers(ids, onto)) {
        const QList<ObjectId> layers = addLayers(onto, ids, seconds);
        if (!layers.isEmpty())
            chooseAll(layers);
        return !layers.isEmpty();
    }
    if (becomesSounds(ids, onto))
        return addSounds(onto, row, ids);
    if (row < 0 && comesOutAt(ids, onto)) {
        std::vector<Editor::Setting> settings;
        for (const ObjectId each : ids)
            settings.push_back({each, QStringLiteral("outputBus"), QVariant::fromValue(onto)});
        return editor()->setAll(
            settings,
            ids.size() == 1
                ? tr("%1 comes out at %2").arg(nameOf(ids.front()), nameOf(onto))
                : tr("%n object(s) come out at another bus", nullptr, static_cast<int>(ids.size())));
    }
    if (!editor()->moveAll(ids, onto, row))
        return false;
    showDropped(ids, onto);
    return true;
}

/// What was dropped is chosen and in view, unless it went into what is chosen: one goes on dropping there.
void Studio::showDropped(const QList<ObjectId> &ids, ObjectId onto)
{
    if (onto == m_selection)
        return;
    chooseAll(ids);
    Q_EMIT revealRequested(ids.last());
}

bool Studio::becomesLayers(const QList<ObjectId> &ids, ObjectId onto) const
{
    const Document &document = m_session.document();
    return document.kind(onto) == Kind::Event && std::ranges::all_of(ids, [&](ObjectId each) {
               return (bit(document.kind(each)) & (playableKinds | bit(Kind::AudioFile))) != 0;
           });
}

/// Audio files are heard by sounds: where one may stand, a new one for each file.
bool Studio::becomesSounds(const QList<ObjectId> &ids, ObjectId onto) const
{
    const Document &document = m_session.document();
    return m_session.editor().mayStandUnder(Kind::Sound, onto)
        && std::ranges::all_of(ids, [&](ObjectId each) { return document.kind(each) == Kind::AudioFile; });
}

bool Studio::addSounds(ObjectId parent, int row, const QList<ObjectId> &files)
{
    Edits edits;
    QList<ObjectId> made;
    UniqueNames names(*document());
    std::string order = recipes::orderAt(*document(), parent, row);
    const std::string behind = row >= 0 && row < document()->childCount(parent)
        ? document()->order(document()->childAt(parent, row))
        : std::string();
    for (const ObjectId file : files) {
        made << recipes::addSoundOf(*document(), file, parent, order, names, edits);
        order = orderBetween(order, behind);
    }
    if (!editor()->push(tr("Add %n sound(s)", nullptr, static_cast<int>(files.size())), std::move(edits)))
        return false;
    showDropped(made, parent);
    return true;
}

/// What is heard comes out at the bus it is dropped on.
bool Studio::comesOutAt(const QList<ObjectId> &ids, ObjectId onto) const
{
    const Document &document = m_session.document();
    return document.kind(onto) == Kind::Bus && std::ranges::all_of(ids, [&](ObjectId each) {
               return (bit(document.kind(each)) & soundTreeKinds) != 0;
           });
}

QString Studio::dropProblem(ObjectId id, ObjectId onto, bool between) const
{
    const QList<ObjectId> ids
        = m_session.editor().topmost(dragged(id)); // what lies in one of them goes with it
    if (ids.isEmpty())
        return tr("There is nothing to move any more.");
    if (!becomesLayers(ids, onto) && !becomesSounds(ids, onto) && (between || !comesOutAt(ids, onto)))
        for (const ObjectId each : ids)
            if (const QString problem = m_session.editor().moveProblem(each, onto); !problem.isEmpty())
                return problem;
    return {};
}

void Studio::moveBy(int rows)
{
    const QList<ObjectId> moving = editor()->topmost(m_chosen);
    if (moving.isEmpty())
        return;
    const ObjectId parent = document()->parentOf(moving.front());
    if (std::ranges::any_of(moving, [&](ObjectId id) { return document()->parentOf(id) != parent; })) {
        m_notifications.add(
            QStringLiteral("warning"),
            tr("These stand in different places: cut them and paste them where they are to go."));
        return;
    }
    // By one row that is shown beside it.
    const bool listed = (bit(document()->kind(moving.front())) & unlistedKinds) == 0;
    const auto isShown = [&](int at) {
        return !listed || (bit(document()->kind(document()->childAt(parent, at))) & unlistedKinds) == 0;
    };
    const int count = document()->childCount(parent);
    int at = rows < 0 ? document()->rowOf(moving.front()) - 1 : document()->rowOf(moving.back()) + 1;
    while (at >= 0 && at < count && !isShown(at))
        at += rows;
    if (at >= 0 && at < count)
        (void)editor()->moveAll(moving, parent, rows < 0 ? at : at + 1);
}

void Studio::remove()
{
    const QList<ObjectId> going = editor()->topmost(m_chosen);
    if (going.isEmpty())
        return;
    // What always exists is refused without a question.
    if (movable() == going && editor()->mayChange() && m_removal.ask(going))
        Q_EMIT commandRequested(QStringLiteral("removal"));
    else
        (void)editor()->removeAll(going);
}

Edits Studio::copied()
{
    Edits copied = readEdits(QGuiApplication::clipboard()->text().toUtf8());
    if (!copied.empty() && std::holds_alternative<edit::Insert>(copied.front()))
        return copied;
    m_notifications.add(QStringLiteral("warning"),
                        tr("The clipboard holds no object: copy one in the tree first."));
    return {};
}

void Studio::paste()
{
    const Edits copied = this->copied();
    if (copied.empty())
        return;
    const bool ours = QGuiApplication::clipboard()->text() == m_copyText;
    // Beside what was copied, not into it.
    const ObjectId from
        = ours && m_copiedFrom.contains(m_selection) ? document()->parentOf(m_selection) : m_selection;
    if (ours && !m_cut.isEmpty()) {
        const QList<ObjectId> moving = m_cut;
        if (editor()->moveAll(moving, placeFor(document()->kind(moving.front()), from), -1)) {
            markCut({});
            chooseAll(moving);
        }
        return;
    }
    Edits edits;
    std::vector<ObjectId> parents;
    QHash<std::pair<ObjectId, Kinds>, int> coming;
    for (const Record *top : recipes::topOf(copied)) {
        const Kind kind = kindOf(top->object);
        const ObjectId parent = placeFor(kind, from);
        const QString problem = editor()->mayStandUnder(kind, parent)
            ? editor()->slotProblem(kind, parent, coming[{parent, slotsOf(kind)}]++)
            : tr("What was copied can't stand here: select another place.");
        if (!problem.isEmpty()) {
            m_notifications.add(QStringLiteral("warning"), problem);
            return;
        }
        parents.push_back(parent);
        recipes::takeOwnSlots(*document(), kind, parent, edits);
    }
    const QList<ObjectId> made = recipes::pasteBranches(*document(), copied, parents, edits);
    if (editor()->push(tr("Paste"), std::move(edits)))
        chooseAll(made);
}

void Studio::pasteProperties()
{
    const Edits copied = this->copied();
    if (copied.empty())
        return;
    const auto *first = &std::get<edit::Insert>(copied.front());
    const Record &from = first->record;
    const Properties table = properties(kindOf(from.object));
    std::vector<Editor::Setting> settings;
    for (const ObjectId id : std::as_const(m_chosen))
        for (std::size_t row = 1; row < table.size(); ++row) {
            const Property &property = table[row];
            const Kind kind = document()->kind(id);
            const int own = (from.own >> row & 1U) != 0 && property.refersTo != bit(Kind::AudioFile)
                ? propertyIndex(kind, property.name)
                : -1;
            if (own > 0 && properties(kind)[static_cast<std::size_t>(own)].type == property.type)
                settings.push_back(
                    {id, QString::fromLatin1(property.name), property.read(dataOf(from.object))});
        }
    if (settings.empty())
        m_notifications.add(
            QStringLiteral("warning"),
            tr("\"%1\" has set nothing that could be set here too.").arg(doc::nameOf(from.object)));
    else
        (void)editor()->setAll(settings, tr("Paste properties"));
}

} // namespace flux
