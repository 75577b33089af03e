#include "models/compile/listening.h"

#include <algorithm>

namespace flux {

using namespace doc;

Listening::Listening(const Document &document, QObject *parent) : QObject(parent), m_document(document)
{
    connect(&document, &Document::aboutToReset, this, &Listening::clear);
    connect(&document, &Document::removing, this, [this](ObjectId id) {
        if (m_solo.remove(id) || m_muted.remove(id))
            Q_EMIT changed();
    });
}

void Listening::setSolo(ObjectId id, bool on)
{
    if (!canSolo(id) || on == m_solo.contains(id))
        return;
    if (on)
        m_solo.insert(id);
    else
        m_solo.remove(id);
    Q_EMIT changed();
}

void Listening::setMuted(ObjectId id, bool on)
{
    if (!canMute(id) || on == m_muted.contains(id))
        return;
    if (on)
        m_muted.insert(id);
    else
        m_muted.remove(id);
    Q_EMIT changed();
}

void Listening::clear()
{
    if (count() == 0)
        return;
    m_solo.clear();
    m_muted.clear();
    Q_EMIT changed();
}

bool Listening::hasSolo(Kinds kinds) const
{
    return std::ranges::any_of(m_solo, [&](ObjectId id) { return (bit(m_document.kind(id)) & kinds) != 0; });
}

QHash<ObjectId, engine::Listening> Listening::buses() const
{
    QHash<ObjectId, engine::Listening> states;
    if (!hasSolo(busKinds))
        return states;
    QHash<ObjectId, std::vector<ObjectId>> ways; // where a bus's signal goes
    std::vector<ObjectId> reached;
    for (const ObjectId id : m_document.branch(root::buses)) {
        const ObjectId parent = m_document.parentOf(id);
        if (const auto *send = m_document.find<Send>(id)) {
            ways[parent].push_back(send->auxBus);
        } else if ((bit(m_document.kind(id)) & busKinds) != 0) {
            ways[id].push_back(parent);
            if (m_solo.contains(id) || states.value(parent) == engine::Listening::Kept) {
                states.insert(id, engine::Listening::Kept);
                reached.push_back(id);
            }
        }
    }
    // Voices of these buses may send to any aux bus that an object sends to.
    for (const ObjectId id : m_document.allOf(Kind::Send))
        if ((bit(m_document.kind(m_document.parentOf(id))) & busKinds) == 0)
            reached.push_back(m_document.find<Send>(id)->auxBus);
    QSet<ObjectId> seen;
    for (std::size_t i = 0; i < reached.size(); ++i) {
        const ObjectId at = reached[i];
        if ((bit(m_document.kind(at)) & busKinds) == 0 || seen.contains(at))
            continue;
        seen.insert(at);
        if (!states.contains(at))
            states.insert(at, engine::Listening::Reached);
        const std::vector<ObjectId> next = ways.value(at);
        reached.insert(reached.end(), next.begin(), next.end());
    }
    return states;
}

bool Listening::hears(ObjectId sound) const
{
    if (!hasSolo(soundTreeKinds))
        return true;
    for (ObjectId at = sound; at; at = m_document.parentOf(at))
        if (m_solo.contains(at))
            return true;
    return false;
}

bool Listening::isLayer(ObjectId id) const
{
    const auto *action = m_document.find<Action>(id);
    return action && action->type == Action::Type::Play;
}

QSet<ObjectId> Listening::idle() const
{
    QSet<ObjectId> idle = m_muted;
    for (const ObjectId id : m_solo) {
        const Kind kind = m_document.kind(id);
        if (kind != Kind::Binding && !isLayer(id))
            continue;
        for (const ObjectId other : m_document.children(m_document.parentOf(id)))
            if (!m_solo.contains(other) && m_document.kind(other) == kind
                && (kind == Kind::Binding || isLayer(other)))
                idle.insert(other);
    }
    return idle;
}

bool Listening::isSilenced(ObjectId id) const
{
    const Kind kind = m_document.kind(id);
    if ((bit(kind) & busKinds) != 0)
        return hasSolo(busKinds) && !buses().contains(id);
    if (const auto *action = m_document.find<Action>(id))
        return idle().contains(id) || isSilenced(action->target);
    if ((bit(kind) & soundTreeKinds) == 0 || hears(id))
        return false;
    return std::ranges::none_of(m_solo, [&](ObjectId solo) { return m_document.isWithin(solo, id); });
}

} // namespace flux
