#include "models/check/validate.h"

#include "models/document/routing.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace flux {

using namespace doc;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("Check", text);
}

class Validation {
public:
    Validation(const Document &document, const std::function<bool(const QString &)> &fileExists)
        : m_document(document), m_fileExists(fileExists)
    {
    }

    std::vector<Finding> run()
    {
        for (const ObjectId tree : root::trees)
            for (const ObjectId id : m_document.branch(tree))
                check(id);
        if (m_document.childCount(root::buses) > 1)
            add(Problem::Error, m_document.childAt(root::buses, 1),
                say(QT_TRANSLATE_NOOP(
                    "Check", "There is a second main bus; it feeds the first. Move it below the main bus.")));
        return std::move(m_findings);
    }

private:
    void add(Problem::Severity severity, ObjectId id, const QString &message)
    {
        m_findings.push_back({severity, id, message});
    }

    void check(ObjectId id)
    {
        const Kind kind = m_document.kind(id);
        const Properties table = properties(kind);
        for (int row = 1; row < static_cast<int>(table.size()); ++row) {
            const Property &property = table[static_cast<std::size_t>(row)];
            if (m_document.isOwn(id, row) && !property.actsUnder(m_document.kind(m_document.parentOf(id))))
                add(Problem::Warning, id,
                    say(QT_TRANSLATE_NOOP(
                            "Check", "%1 has no effect here, only on a bus. Reset it, or move the effect."))
                        .arg(QCoreApplication::translate("Property", property.label)));
            if (property.type != ValueType::Reference)
                continue;
            const auto target = m_document.value(id, row).value<ObjectId>();
            const QString label = QCoreApplication::translate("Property", property.label);
            if (target && !m_document.contains(target))
                add(Problem::Error, id,
                    say(QT_TRANSLATE_NOOP("Check",
                                          "%1 refers to %2, which does not exist. Choose another one."))
                        .arg(label, target.toString()));
            else if (target && (bit(m_document.kind(target)) & property.refersTo) == 0)
                add(Problem::Error, id,
                    say(QT_TRANSLATE_NOOP(
                            "Check", "%1 refers to \"%2\", which is of the wrong kind. Choose another one."))
                        .arg(label, m_document.name(target)));
        }
        if (const auto *sound = m_document.find<Sound>(id))
            checkSound(id, *sound);
        else if (const auto *file = m_document.find<AudioFile>(id)) {
            if (!m_fileExists(file->path))
                add(Problem::Error, id,
                    say(QT_TRANSLATE_NOOP("Check",
                                          "The file \"%1\" is missing: it plays as silence. Put it back or "
                                          "change the path."))
                        .arg(file->path));
        } else if (const auto *action = m_document.find<Action>(id))
            checkAction(id, *action);
        else if (kind == Kind::Event && m_document.childCount(id) == 0)
            add(Problem::Warning, id,
                say(QT_TRANSLATE_NOOP("Check",
                                      "The event does nothing. Drop a sound on it, or add an action.")));
        else if ((bit(kind) & containerKinds) != 0 && contentOf(id) == 0)
            add(Problem::Warning, id,
                say(QT_TRANSLATE_NOOP("Check",
                                      "The container is empty and plays nothing. Drop sounds on it.")));
        else if (const auto *random = m_document.find<Random>(id);
                 random && random->avoidLast >= contentOf(id) && contentOf(id) > 1)
            add(Problem::Warning, id,
                say(QT_TRANSLATE_NOOP("Check", "It avoids the last %1 but has %2 children: it acts as %3."))
                    .arg(random->avoidLast)
                    .arg(contentOf(id))
                    .arg(contentOf(id) - 1));
        else if (const auto *send = m_document.find<Send>(id))
            checkSend(id, *send);
        else if ((bit(kind) & effectKinds) != 0)
            checkEffect(id, kind);
        else if (kind == Kind::Unknown)
            add(Problem::Warning, id,
                say(QT_TRANSLATE_NOOP("Check",
                                      "This version doesn't know what this is; it is kept, but not heard.")));
    }

    /// How many children of a container can play.
    int contentOf(ObjectId id) const
    {
        int count = 0;
        for (const ObjectId child : m_document.children(id))
            count += (bit(m_document.kind(child)) & soundTreeKinds) != 0 ? 1 : 0;
        return count;
    }

    void checkSound(ObjectId id, const Sound &sound)
    {
        if (!sound.audioFile)
            return add(Problem::Error, id,
                       say(QT_TRANSLATE_NOOP("Check", "The sound has no audio file. Choose one.")));
        const auto *file = m_document.find<AudioFile>(sound.audioFile);
        if (file && file->length > 0.0 && sound.trimStart + sound.trimEnd >= file->length)
            add(Problem::Warning, id,
                say(QT_TRANSLATE_NOOP("Check",
                                      "Trim start and end leave nothing of the file's %1 s. Trim less."))
                    .arg(file->length, 0, 'f', 2));
    }

    /// How many of the siblings before `id` are of these kinds.
    int placeAmong(ObjectId id, Kinds kinds) const
    {
        int place = 0;
        for (const ObjectId other : m_document.children(m_document.parentOf(id))) {
            if (other == id)
                break;
            place += (bit(m_document.kind(other)) & kinds) != 0 ? 1 : 0;
        }
        return place;
    }

    void checkOwner(ObjectId id, const char *property)
    {
        const ObjectId owner = m_document.parentOf(id);
        if ((bit(m_document.kind(owner)) & (soundTreeKinds | bit(Kind::Action))) != 0
            && !m_document.value(owner, property).toBool())
            add(Problem::Warning, id,
                say(QT_TRANSLATE_NOOP(
                        "Check",
                        "It isn't heard: \"%1\" takes those from elsewhere. Switch on its own ones."))
                    .arg(m_document.name(owner)));
    }

    void checkSend(ObjectId id, const Send &send)
    {
        checkOwner(id, "ownSends");
        const ObjectId owner = m_document.parentOf(id);
        if (!send.auxBus)
            add(Problem::Error, id, say(QT_TRANSLATE_NOOP("Check", "The send has no aux bus. Choose one.")));
        else if (feeds(m_document, send.auxBus, owner))
            add(Problem::Error, id,
                say(QT_TRANSLATE_NOOP("Check",
                                      "The sound would go round in a circle, so a send on it is off. Choose "
                                      "another aux bus.")));
        if (placeAmong(id, bit(Kind::Send)) >= sendSlots)
            add(Problem::Warning, id,
                say(QT_TRANSLATE_NOOP("Check",
                                      "It isn't heard: there are as many sends before it as there may be.")));
    }

    void checkEffect(ObjectId id, Kind kind)
    {
        checkOwner(id, "ownEffects");
        const bool onBus = (bit(m_document.kind(m_document.parentOf(id))) & busKinds) != 0;
        if (!onBus && (bit(kind) & objectEffectKinds) == 0)
            add(Problem::Error, id,
                say(QT_TRANSLATE_NOOP(
                    "Check", "It isn't heard: this effect can't be on an object. Move it to a bus.")));
        if (placeAmong(id, effectKinds) >= effectSlots(m_document, m_document.parentOf(id)))
            add(Problem::Warning, id,
                say(QT_TRANSLATE_NOOP(
                    "Check", "It isn't heard: there are as many effects before it as there may be.")));
    }

    void checkAction(ObjectId id, const Action &action)
    {
        using Type = Action::Type;
        const bool hasTarget = action.is(Action::onSounds) ? bool(action.target)
            : action.is(Action::onBuses)                   ? bool(action.targetBus)
            : action.is(Action::onEffects)                 ? bool(action.effect)
            : action.is(Action::onParameters)              ? bool(action.parameter)
            : action.type == Type::SetState                ? action.state || action.stateGroup
            : action.type == Type::SetSwitch               ? bool(action.switchValue)
            : action.type == Type::PostEvent               ? bool(action.event)
                                                           : true;
        if (!hasTarget)
            return add(Problem::Error, id,
                       say(QT_TRANSLATE_NOOP("Check", "The action has no target. Choose what it acts on.")));
        if (action.type == Type::Play && m_document.kind(action.target) == Kind::Group)
            add(Problem::Error, id,
                say(QT_TRANSLATE_NOOP("Check", "A group can't be played. Choose a sound or a container.")));
    }

    const Document &m_document;
    const std::function<bool(const QString &)> &m_fileExists;
    std::vector<Finding> m_findings;
};
} // namespace

std::vector<Finding> validate(const Document &document,
                              const std::function<bool(const QString &)> &fileExists)
{
    return Validation(document, fileExists).run();
}

} // namespace flux
