#include "models/editing/pick_chances.h"

#include "models/document/chances.h"
#include "models/editing/following.h"

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
    if (values == m_values)
        return;
    m_values = std::move(values);
    Q_EMIT valuesChanged();
}

} // namespace flux
