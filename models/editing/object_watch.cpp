#include "models/editing/object_watch.h"

#include "models/editing/following.h"

namespace flux {

void ObjectWatch::setDocument(doc::Document *document)
{
    if (document == m_document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document)
        follow(
            *document, this, [this](doc::ObjectId id) { return m_document->isWithin(id, m_key); },
            &ObjectWatch::changed);
    Q_EMIT watchChanged();
}

void ObjectWatch::setKey(doc::ObjectId key)
{
    if (key == m_key)
        return;
    m_key = key;
    Q_EMIT watchChanged();
}

} // namespace flux
