#include "models/editing/sequence_picture.h"

#include "models/lists/media_info.h"

#include <algorithm>

namespace flux {

using namespace doc;

void SequencePicture::setDocument(Document *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (m_document) {
        // How long a child is may change anywhere below it: once for all that changes together.
        connect(m_document, &Document::applied, this, &SequencePicture::look);
        connect(m_document, &Document::wasReset, this, &SequencePicture::look);
    }
    Q_EMIT sourceChanged();
    look();
}

void SequencePicture::setKey(ObjectId key)
{
    if (m_key == key)
        return;
    m_key = key;
    Q_EMIT sourceChanged();
    look();
}

void SequencePicture::look()
{
    Shown now = placed();
    if (now == m_shown)
        return;
    m_shown = std::move(now);
    ++m_version;
    Q_EMIT changed();
}

SequencePicture::Shown SequencePicture::placed() const
{
    Shown shown;
    const auto *sequence = m_document ? m_document->find<Sequence>(m_key) : nullptr;
    if (!sequence)
        return shown;
    using Transition = Sequence::Transition;
    const Transition transition
        = sequence->playMode == Sequence::PlayMode::Continuous ? sequence->transition : Transition::None;
    const double speed = std::max(0.01, sequence->speed);
    const double time = sequence->transitionTime;
    const bool crosses = transition == Transition::CrossFade || transition == Transition::PowerFade;
    double next = 0.0;   // when the coming one would begin without a delay of its own
    double before = 0.0; // when the one before it began
    for (const ObjectId id : m_document->children(m_key)) {
        const auto *step = m_document->find<PlayItem>(id);
        if (!step)
            continue;
        constexpr double nominal = 0.5; // s, of what has no audio: it is to be seen and taken
        const double known = playLength(*m_document, step->child);
        const double length = known > 0.0 ? known : nominal;
        Place place;
        double end = 0.0;
        for (int pass = 0; pass < std::max(1, step->repeats); ++pass) {
            const double begin = std::max(before, next + step->delay / speed);
            if (pass == 0)
                place.start = begin;
            shown.overlaps = shown.overlaps || (!shown.places.isEmpty() && begin < shown.end - 1e-9);
            before = begin;
            end = begin + length;
            const double cross = crosses ? std::min(time, length / 2.0) : 0.0;
            place.shortened = crosses && time > length / 2.0;
            next = transition == Transition::TriggerRate ? begin + time / speed
                : transition == Transition::Delay        ? end + time / speed
                                                         : end - cross;
        }
        place.length = end - place.start;
        shown.end = std::max(shown.end, end);
        shown.places.insert(id, place);
    }
    return shown;
}

double SequencePicture::start(ObjectId step, int /*version*/) const
{
    return m_shown.places.value(step).start;
}

double SequencePicture::length(ObjectId step, int /*version*/) const
{
    return m_shown.places.value(step).length;
}

bool SequencePicture::isShortened(ObjectId step, int /*version*/) const
{
    return m_shown.places.value(step).shortened;
}

} // namespace flux
