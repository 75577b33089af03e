#include "models/editing/pick_chances.h"

#include "models/document/chances.h"
#include "models/editing/following.h"

#include <algorithm>

namespace flux {

using namespace doc;

void PickChances::setDocument(Document *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (m_document) {
        const auto concerns
            = [this](ObjectId id) { return m_key && (id == m_key || m_document->parentOf(id) == m_key); };
        follow(*m_document, this, concerns, &PickChances::wait);
        connect(m_document, &Document::moved, this, [this, concerns](ObjectId id, ObjectId former) {
            if (concerns(id) || former == m_key)
                wait();
        });
        // Once for all that comes, goes or changes together.
        connect(m_document, &Document::applied, this, [this] {
            if (m_isStale)
                look();
        });
        connect(m_document, &Document::wasReset, this, &PickChances::look);
    }
    Q_EMIT sourceChanged();
    look();
}

void PickChances::setKey(ObjectId key)
{
    if (m_key == key)
        return;
    m_key = key;
    Q_EMIT sourceChanged();
    look();
}

void PickChances::look()
{
    m_isStale = false;
    QList<double> values;
    if (m_document)
        for (const double chance : pickChances(*m_document, m_key))
            values << chance;
    QStringList notes;
    const auto *random = m_document ? m_document->find<Random>(m_key) : nullptr;
    if (random && random->mode == Random::Mode::Shuffle)
        notes << tr("Shuffle: each plays once a round; a higher weight plays earlier in it.");
    if (random && random->mode == Random::Mode::RoundRobin)
        notes << tr("Round robin: one after the other. Weights don't act.");
    if (const auto most = std::max(0, static_cast<int>(values.size()) - 1);
        random && random->mode != Random::Mode::RoundRobin && values.size() > 1 && random->avoidLast > most)
        notes << tr("“Avoid the last” is %1 and acts as %2: there are %3 children.")
                     .arg(random->avoidLast)
                     .arg(most)
                     .arg(values.size());
    const bool weighs = !random || random->mode != Random::Mode::RoundRobin;
    const QString note = notes.join(u' ');
    if (values == m_values && weighs == m_weighs && note == m_note)
        return;
    m_values = std::move(values);
    m_weighs = weighs;
    m_note = note;
    Q_EMIT valuesChanged();
}

} // namespace flux
