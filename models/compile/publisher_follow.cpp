// Publisher: how it follows what changes in the document.
#include "models/compile/publisher.h"

#include <QTimer>

namespace flux {

using namespace doc;

void Publisher::watch()
{
    connect(&m_document, &Document::changed, this, &Publisher::onChanged);
    connect(&m_document, &Document::inserted, this, [this](ObjectId id) {
        preparePooled(id);
        markOf(id);
        markUsers(id);
        if (m_played.contains(id)) // it was removed and is back
            markEvents();
    });
    connect(&m_document, &Document::removing, this, [this](ObjectId id) {
        letGo(id);
        markOf(id);
        markUsers(id);
    });
    connect(&m_document, &Document::moving, this, &Publisher::markOf);
    connect(&m_document, &Document::moved, this, [this](ObjectId id, ObjectId) {
        markOf(id);
        markUsers(id);
        if ((bit(m_document.kind(id)) & soundTreeKinds) != 0)
            markEvents(); // what they play may be in another part now
    });
    connect(&m_document, &Document::aboutToReset, this, &Publisher::clear);
    connect(&m_document, &Document::wasReset, this, [this] {
        beginAnew();
        schedule();
    });
}

void Publisher::schedule()
{
    if (std::exchange(m_scheduled, true))
        return;
    QMetaObject::invokeMethod(this, &Publisher::flush, Qt::QueuedConnection);
}

/// An effect that is about to be removed is bypassed first, which takes 5 ms, so that it doesn't end with a
/// click.
void Publisher::letGo(ObjectId id)
{
    engine::Part *part = m_live.value(partOf(id), nullptr);
    const std::uint32_t first = part ? part->valuesAt(id.value) : engine::none;
    if ((bit(m_document.kind(id)) & effectKinds) == 0 || first == engine::none)
        return;
    setSlot(partOf(id), *part, first + static_cast<std::size_t>(engine::EffectParam::Bypass), 1.0F);
    if (!std::exchange(m_scheduled, true))
        QTimer::singleShot(10, this, &Publisher::flush);
}

/// The object whose part of the program `id` is in: the tree of buses, an event, or a topmost sound object.
ObjectId Publisher::partOf(ObjectId id) const
{
    while ((bit(m_document.kind(id)) & (partKinds | bit(Kind::Action))) != 0)
        id = m_document.parentOf(id);
    const Kind kind = m_document.kind(id);
    if (kind == Kind::Project || (bit(kind) & busKinds) != 0)
        return root::buses;
    if ((bit(kind) & gameKinds) != 0)
        return root::game;
    return kind == Kind::Event ? id : topmostOf(m_document, id);
}

/// The part that an object belongs to is compiled again, if it is in the program.
void Publisher::markOf(ObjectId id)
{
    if (m_document.kind(id) == Kind::AudioFile) {
        for (auto live = m_live.cbegin(); live != m_live.cend(); ++live)
            if ((bit(m_document.kind(live.key())) & soundTreeKinds) != 0)
                m_dirty.insert(live.key());
        schedule();
        return;
    }
    const ObjectId part = partOf(id);
    if (!m_live.contains(part))
        return;
    m_dirty.insert(part);
    schedule();
}

/// What follows a parameter, state or switch that comes, goes or changes its group is compiled again.
void Publisher::markUsers(ObjectId id)
{
    if ((bit(m_document.kind(id)) & gameKinds) == 0)
        return;
    for (auto live = m_live.cbegin(); live != m_live.cend(); ++live)
        m_dirty.insert(live.key());
    schedule();
}

void Publisher::markEvents()
{
    for (auto live = m_live.cbegin(); live != m_live.cend(); ++live)
        if (m_document.kind(live.key()) == Kind::Event)
            m_dirty.insert(live.key());
    for (const ObjectId audition : std::as_const(m_auditions))
        m_live.remove(audition);
    schedule();
}

/// A pooled event is in the program without anybody having played it.
void Publisher::preparePooled(ObjectId id)
{
    const auto *event = m_document.find<Event>(id);
    if (!event || !event->pooled || m_live.contains(id))
        return;
    m_live.insert(id, nullptr);
    m_dirty.insert(id);
    schedule();
}

void Publisher::onChanged(const std::vector<Change> &changes)
{
    for (const Change &change : changes) {
        preparePooled(change.id);
        if (!writeSlots(change))
            continue;
        markOf(change.id);
        if ((bit(m_document.kind(change.id)) & modulatorKinds) != 0)
            markUsers(change.id); // who may follow it depends on whom it runs for
    }
}

} // namespace flux
