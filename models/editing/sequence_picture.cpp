#include "models/editing/sequence_picture.h"

#include "models/lists/media_info.h"

#include <algorithm>
#include <cmath>

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
    shown.byItself = sequence->playMode == Sequence::PlayMode::Continuous;
    const Transition transition = shown.byItself ? sequence->transition : Transition::None;
    const double speed = std::max(0.01, sequence->speed);
    const double time = sequence->transitionTime;
    constexpr double loopShown = 4.0; // s, of what has no end
    const bool crosses = transition == Transition::CrossFade || transition == Transition::PowerFade;
    shown.speed = speed;
    shown.steady = transition == Transition::TriggerRate;
    double next = 0.0;   // when the coming one would begin without a delay of its own
    double before = 0.0; // when the one before it began
    bool reached = true; // no one before it sounds for ever
    Place *last = nullptr;
    for (const ObjectId id : m_document->children(m_key)) {
        const auto *step = m_document->find<PlayItem>(id);
        if (!step)
            continue;
        constexpr double nominal = 0.5; // s, of what has no audio: it is to be seen and taken
        const double known = playLength(*m_document, step->child);
        Place place;
        place.endless = std::isinf(known);
        place.reached = reached;
        place.once = place.endless ? loopShown : known > 0.0 ? known : nominal;
        double end = 0.0;
        for (int pass = 0; pass < std::max(1, step->repeats); ++pass) {
            // At a steady rate only the first one waits.
            const double delay = shown.steady && (last || pass > 0) ? 0.0 : step->delay / speed;
            const double begin = std::max(before, next + delay);
            if (pass == 0)
                place.start = begin;
            else
                place.period = begin - before;
            shown.overlaps = shown.overlaps || ((last || pass > 0) && begin < shown.end - 1e-9);
            before = begin;
            end = begin + place.once;
            const double cross = crosses ? std::min(time, place.once / 2.0) : 0.0;
            place.shortened = crosses && time > place.once / 2.0;
            next = shown.steady                   ? begin + time / speed
                : transition == Transition::Delay ? end + time / speed
                                                  : end - cross;
            shown.end = std::max(shown.end, end);
        }
        place.length = end - place.start;
        reached = reached && !(place.endless && shown.byItself && !shown.steady);
        last = &*shown.places.insert(id, place);
    }
    if (last && sequence->loop == Sequence::Loop::Off)
        last->shortened = false; // nothing comes after it
    return shown;
}

double SequencePicture::start(ObjectId step, int /*version*/) const
{
    return m_shown.places.value(step).start;
}

QVariantMap SequencePicture::place(ObjectId step, int /*version*/) const
{
    const Place place = m_shown.places.value(step);
    return {{QStringLiteral("start"), place.start},
            {QStringLiteral("length"), place.length},
            {QStringLiteral("once"), place.once},
            {QStringLiteral("period"), place.period > 0.0 ? place.period : place.once},
            {QStringLiteral("endless"), place.endless},
            {QStringLiteral("reached"), place.reached},
            {QStringLiteral("shortened"), place.shortened}};
}

} // namespace flux
