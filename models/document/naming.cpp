#include "models/document/naming.h"

#include <QCoreApplication>
#include <QStringList>

namespace flux::doc {

QString treeName(ObjectId tree)
{
    const char *text = tree == root::sounds ? QT_TRANSLATE_NOOP("Tree", "Sounds")
        : tree == root::events              ? QT_TRANSLATE_NOOP("Tree", "Events")
        : tree == root::buses               ? QT_TRANSLATE_NOOP("Tree", "Buses")
        : tree == root::game                ? QT_TRANSLATE_NOOP("Tree", "Game")
                                            : QT_TRANSLATE_NOOP("Tree", "Audio files");
    return QCoreApplication::translate("Tree", text);
}

QString shownName(const Document &document, ObjectId id)
{
    QString name = document.name(id);
    if (document.kind(id) == Kind::Tree)
        name[0] = name[0].toUpper();
    if (!name.isEmpty())
        return name;
    // Many things are best called by what they refer to.
    if (const auto *action = document.find<Action>(id)) {
        for (const ObjectId target : {action->target, action->targetBus, action->effect, action->parameter,
                                      action->state, action->switchValue, action->modulator, action->event})
            name = name.isEmpty() ? document.name(target) : name;
        if (name.isEmpty())
            name = QString::fromLatin1(Action::types[static_cast<std::size_t>(action->type)].key);
    } else if (const auto *send = document.find<Send>(id)) {
        name = document.name(send->auxBus);
    } else if (const auto *play = document.find<PlayItem>(id)) {
        name = document.name(play->child);
    } else if (const auto *range = document.find<BlendItem>(id)) {
        name = document.name(range->child);
    } else if (const auto *assignment = document.find<SwitchItem>(id)) {
        name = document.name(assignment->value);
    } else if (const auto *binding = document.find<Binding>(id)) {
        name = binding->follows == Binding::Follows::Source
            ? document.name(binding->source)
            : QString::fromLatin1(Binding::sources[static_cast<std::size_t>(binding->follows)].key);
    } else if (const auto *curve = document.find<AttenuationCurve>(id)) {
        name = QString::fromLatin1(AttenuationCurve::targets[static_cast<std::size_t>(curve->target)].key);
    } else if (const auto *intent = document.find<SpatialIntent>(id)) {
        name = intent->anchor;
    } else if (const auto *offset = document.find<StateOffset>(id)) {
        name = document.name(offset->state);
    } else if (const auto *rule = document.find<DuckRule>(id)) {
        name = document.name(rule->source);
    }
    return name.isEmpty() ? id.toString() : name;
}

QString titleName(const Document &document, ObjectId id)
{
    if (document.kind(id) == Kind::Tree)
        return treeName(id);
    const QString name = shownName(document, id);
    return name == id.toString() ? QCoreApplication::translate("Kind", kindInfo(document.kind(id)).label)
                                 : name;
}

QString placeName(const Document &document, ObjectId id)
{
    QStringList names;
    for (ObjectId at = id; at; at = document.parentOf(at))
        names.prepend(document.kind(at) == Kind::Tree ? treeName(at) : shownName(document, at));
    return names.join(QStringLiteral(" / "));
}

QString pathName(const Document &document, ObjectId id)
{
    QStringList names;
    for (ObjectId at = id; at; at = document.parentOf(at))
        names.prepend(shownName(document, at)
                          .replace(u'\\', QStringLiteral("\\\\"))
                          .replace(u'/', QStringLiteral("\\/")));
    return names.join(u'/');
}

namespace {
/// The names between the slashes that aren't escaped; empty ones are left out.
QStringList stepsOf(const QString &path)
{
    QStringList steps{QString()};
    for (qsizetype i = 0; i < path.size(); ++i)
        if (path[i] == u'\\' && i + 1 < path.size())
            steps.last() += path[++i];
        else if (path[i] == u'/')
            steps << QString();
        else
            steps.last() += path[i];
    steps.removeAll(QString());
    return steps;
}
} // namespace

std::vector<ObjectId> allByPath(const Document &document, const QString &path)
{
    if (const ObjectId id = ObjectId::fromString(path); document.contains(id))
        return {id};
    if (path.compare(u"Project", Qt::CaseInsensitive) == 0)
        return {root::project};
    const QStringList steps = stepsOf(path);
    const ObjectId tree = steps.isEmpty() ? ObjectId() : treeFromKey(steps.first().toLower());
    if (!tree)
        return {};
    std::vector<ObjectId> found{tree};
    for (int i = 1; i < steps.size(); ++i) {
        std::vector<ObjectId> next;
        for (const ObjectId at : found)
            for (const ObjectId child : document.children(at))
                if (shownName(document, child) == steps[i])
                    next.push_back(child);
        found = std::move(next);
    }
    return found;
}

ObjectId findByPath(const Document &document, const QString &path)
{
    const std::vector<ObjectId> found = allByPath(document, path);
    return found.empty() ? ObjectId() : found.front();
}

} // namespace flux::doc
