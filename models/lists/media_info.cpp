#include "models/lists/media_info.h"

#include "models/document/naming.h"

#include <algorithm>
#include <limits>

namespace flux {

using namespace doc;

void MediaInfo::setDocument(Document *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (m_document) {
        connect(m_document, &Document::changed, this, [this](const std::vector<Change> &changes) {
            if (std::ranges::any_of(changes, [this](const Change &change) { return concerns(change.id); }))
                look();
        });
        // A child that comes or goes may be the first.
        connect(m_document, &Document::inserted, this, [this](ObjectId id) {
            if (id == m_key || m_document->isWithin(id, m_key))
                look();
        });
        connect(m_document, &Document::removed, this, [this](ObjectId id, ObjectId parent) {
            if (concerns(id) || m_document->isWithin(parent, m_key))
                look();
        });
        connect(m_document, &Document::moved, this, [this](ObjectId id, ObjectId former) {
            if (m_document->isWithin(id, m_key) || m_document->isWithin(former, m_key))
                look();
        });
        connect(m_document, &Document::wasReset, this, &MediaInfo::look);
    }
    look();
    Q_EMIT changed();
}

void MediaInfo::setKey(ObjectId key)
{
    if (m_key == key)
        return;
    m_key = key;
    look();
    Q_EMIT changed();
}

namespace {
/// The first sound in an object, or it itself; none when there is none.
ObjectId firstSound(const Document &document, ObjectId id)
{
    while (document.kind(id) != Kind::Sound && document.childCount(id) > 0)
        id = document.childAt(id, 0);
    return document.kind(id) == Kind::Sound ? id : ObjectId{};
}

/// s, of what a sound's loop repeats.
double repeatedLength(const Sound &sound, const AudioFile &file)
{
    const double to = file.length - sound.trimEnd;
    const double end = sound.loopEnd > 0.0 ? std::min(sound.loopEnd, to) : to;
    return std::max(0.0, end - std::max(sound.loopStart, sound.trimStart));
}
} // namespace

double playLength(const Document &document, ObjectId id)
{
    const auto *sound = document.find<Sound>(firstSound(document, id));
    const auto *file = sound ? document.find<AudioFile>(sound->audioFile) : nullptr;
    if (!file)
        return 0.0;
    const double once = std::max(0.0, file->length - sound->trimStart - sound->trimEnd);
    if (sound->loop == Sound::Loop::Infinite)
        return std::numeric_limits<double>::infinity();
    return once
        + (sound->loop == Sound::Loop::Counted ? sound->loopCount * repeatedLength(*sound, *file) : 0.0);
}

void MediaInfo::look()
{
    Shown now;
    m_sound = m_file = {};
    if (m_document && m_document->contains(m_key)) {
        now.exists = true;
        now.name = m_document->name(m_key);
        now.title = titleName(*m_document, m_key);
        now.kindName = QString::fromLatin1(kindInfo(m_document->kind(m_key)).key);
        now.childCount = m_document->childCount(m_key);
        const ObjectId at = firstSound(*m_document, m_key);
        if (const auto *sound = m_document->find<Sound>(at)) {
            m_sound = at;
            m_file = sound->audioFile;
            now.loops = sound->loop != Sound::Loop::Off;
            now.trimStart = sound->trimStart;
            now.trimEnd = sound->trimEnd;
            now.fadeIn = sound->fadeIn;
            now.fadeOut = sound->fadeOut;
            now.fadeInShape = static_cast<int>(sound->fadeInShape);
            now.fadeOutShape = static_cast<int>(sound->fadeOutShape);
            now.repeats = sound->loop == Sound::Loop::Infinite ? -1
                : sound->loop == Sound::Loop::Counted          ? sound->loopCount
                                                               : 0;
            if (const auto *file = m_document->find<AudioFile>(sound->audioFile)) {
                now.hash = file->contentHash;
                now.path = file->path;
                now.length = file->length;
                now.from = std::min(sound->trimStart, file->length);
                now.to = std::max(now.from, file->length - sound->trimEnd);
                now.loopLength = repeatedLength(*sound, *file);
            }
        } else if (const auto *file = m_document->find<AudioFile>(m_key)) {
            now.hash = file->contentHash;
            now.path = file->path;
            now.length = now.to = file->length;
        }
    }
    if (now == m_shown)
        return;
    m_shown = std::move(now);
    Q_EMIT changed();
}

} // namespace flux
