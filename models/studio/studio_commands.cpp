// Studio: what its commands do to the selection.
#include "models/check/validate.h"
#include "models/commands/recipes.h"
#include "models/files/edit_json.h"
#include "models/studio/studio.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>

namespace flux {

using namespace doc;

ObjectId Studio::placeFor(Kind kind)
{
    for (ObjectId at = m_selection; at; at = document()->parentOf(at))
        if (editor()->mayStandUnder(kind, at))
            return at;
    switch (kind) {
    case Kind::Event: return root::events;
    case Kind::Bus:
    case Kind::AuxBus: return document()->childAt(root::buses, 0);
    case Kind::Folder: return root::events;
    default: return root::sounds;
    }
}

/// The selected bus, object or equaliser that gets an effect, a send or a band; none when nothing of that is
/// selected.
ObjectId Studio::ownerFor(Kind kind)
{
    const Kinds owners = kind == Kind::Band ? bit(Kind::Equalizer) : busKinds | soundTreeKinds;
    ObjectId at = m_selection;
    while (at && (bit(document()->kind(at)) & owners) == 0)
        at = (bit(document()->kind(at)) & partKinds) != 0 ? document()->parentOf(at) : ObjectId{};
    return at;
}

ObjectId Studio::make(const QString &kindKey)
{
    const Kind kind = kindFromKey(kindKey);
    const QString label = QCoreApplication::translate("Kind", kindInfo(kind).label);
    const bool isPart = (bit(kind) & partKinds) != 0;
    const ObjectId parent = isPart ? ownerFor(kind) : placeFor(kind);
    if (!parent) {
        m_notifications.add(
            QStringLiteral("warning"),
            kind == Kind::Band
                ? tr("Select an equaliser first: the band goes there.")
                : tr("Select a bus, a sound or a container first: the %1 goes there.").arg(label));
        return {};
    }
    const bool nameless = kind == Kind::Action || kind == Kind::Send;
    const ObjectId id = editor()->insert(kind, parent, nameless ? QString() : label);
    if (id) {
        select(id);
        if (!nameless && !isPart)
            Q_EMIT renameRequested(id);
    }
    return id;
}

ObjectId Studio::addLayer(ObjectId event, ObjectId target, double seconds)
{
    Record record = recipes::newRecord(Kind::Action, event, recipes::orderAt(*document(), event), {});
    Action action;
    action.target = target;
    action.delay = std::max(0.0, seconds);
    record.object = action;
    record.own |= quint64{1} << propertyIndex(Kind::Action, u"target")
        | quint64{seconds > 0.0} << propertyIndex(Kind::Action, u"delay");
    const ObjectId id = record.id;
    return editor()->push(tr("Add %1").arg(nameOf(target)), {edit::Insert{std::move(record)}}) ? id
                                                                                               : ObjectId{};
}

void Studio::copy()
{
    if (!document()->parentOf(m_selection))
        return;
    Edits edits;
    (void)recipes::copyBranch(*document(), m_selection, document()->parentOf(m_selection), {},
                              nameOf(m_selection), edits);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(writeEdits(edits)));
}

void Studio::paste()
{
    const Edits copied = readEdits(QGuiApplication::clipboard()->text().toUtf8());
    const auto *first = copied.empty() ? nullptr : std::get_if<edit::Insert>(&copied.front());
    if (!first) {
        m_notifications.add(QStringLiteral("warning"),
                            tr("The clipboard holds no object: copy one in the tree first."));
        return;
    }
    const ObjectId parent = placeFor(kindOf(first->record.object));
    if (!editor()->mayStandUnder(kindOf(first->record.object), parent)) {
        m_notifications.add(QStringLiteral("warning"),
                            tr("What was copied can't stand here: select another place."));
        return;
    }
    if (const QString problem = editor()->slotProblem(kindOf(first->record.object), parent);
        !problem.isEmpty()) {
        m_notifications.add(QStringLiteral("warning"), problem);
        return;
    }
    Edits edits;
    recipes::takeOwnSlots(*document(), kindOf(first->record.object), parent, edits);
    const ObjectId id = recipes::pasteBranch(*document(), copied, parent, edits);
    if (editor()->push(tr("Paste"), std::move(edits)))
        select(id);
}

int Studio::check()
{
    const auto findings = validate(*document(), [this](const QString &path) {
        return QFileInfo(m_session.file().absolute(path)).isFile();
    });
    int shown = 0;
    for (const Finding &finding : findings) {
        if (++shown > 100)
            break;
        m_notifications.add(
            finding.severity == Problem::Error ? QStringLiteral("error") : QStringLiteral("warning"),
            QStringLiteral("%1: %2").arg(placeOf(finding.object), finding.message), finding.object);
    }
    if (findings.empty())
        m_notifications.add(QStringLiteral("info"), tr("The project was checked: nothing is wrong."));
    return static_cast<int>(findings.size());
}

QString Studio::placeOf(ObjectId id) const
{
    return placeName(m_session.document(), id);
}

bool Studio::isEffect(const QString &kind)
{
    return (bit(kindFromKey(kind)) & partKinds) != 0;
}

QString Studio::kindLabel(const QString &kind)
{
    return kind.isEmpty() ? QString()
                          : QCoreApplication::translate("Kind", kindInfo(kindFromKey(kind)).label);
}

void Studio::run(const QString &command)
{
    const QHash<QString, std::function<void()>> own{
        {QStringLiteral("play"), [this] { play(m_selection); }},
        {QStringLiteral("stopAll"), [this] { stopAll(); }},
        {QStringLiteral("save"), [this] { save(); }},
        {QStringLiteral("undo"), [this] { editor()->undo(); }},
        {QStringLiteral("redo"), [this] { editor()->redo(); }},
        {QStringLiteral("newEvent"), [this] { make(QStringLiteral("event")); }},
        {QStringLiteral("newRandom"), [this] { make(QStringLiteral("random")); }},
        {QStringLiteral("newGroup"), [this] { make(QStringLiteral("group")); }},
        {QStringLiteral("newFolder"), [this] { make(QStringLiteral("folder")); }},
        {QStringLiteral("newBus"), [this] { make(QStringLiteral("bus")); }},
        {QStringLiteral("addAction"), [this] { make(QStringLiteral("action")); }},
        {QStringLiteral("duplicate"),
         [this] {
             if (const ObjectId copy = editor()->duplicate(m_selection))
                 select(copy);
         }},
        {QStringLiteral("copy"), [this] { copy(); }},
        {QStringLiteral("paste"), [this] { paste(); }},
        {QStringLiteral("remove"),
         [this] {
             if (m_selection)
                 editor()->remove(m_selection);
         }},
        {QStringLiteral("rename"), [this] { Q_EMIT renameRequested(m_selection); }},
        {QStringLiteral("check"),
         [this] {
             check();
             Q_EMIT commandRequested(QStringLiteral("notifications"));
         }},
    };
    // "new:" and a kind, for what has no command of its own above
    if (const QString prefix = QStringLiteral("new:"); command.startsWith(prefix)) {
        if (isProjectOpen())
            make(command.mid(prefix.size()));
        return;
    }
    static const QStringList withoutProject{QStringLiteral("stopAll")};
    if (const auto found = own.constFind(command); found != own.cend()) {
        if (isProjectOpen() || withoutProject.contains(command))
            (*found)();
        return;
    }
    Q_EMIT commandRequested(command);
}

} // namespace flux
