#include "models/editing/blend_picture.h"

#include "models/compile/compiler.h"
#include "models/editing/following.h"

#include <QVariant>

#include <algorithm>

namespace flux {

using namespace doc;

void BlendPicture::setDocument(Document *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (m_document) {
        // Whether two neighbours play the same file decides on their fade: what lies in the container counts.
        const auto concerns = [this](ObjectId id) {
            return m_track && (id == m_parameter || m_document->isWithin(id, m_document->parentOf(m_track)));
        };
        follow(*m_document, this, concerns, &BlendPicture::look);
    }
    Q_EMIT documentChanged();
    look();
}

void BlendPicture::setTrack(ObjectId track)
{
    if (m_track == track)
        return;
    m_track = track;
    Q_EMIT trackChanged();
    look();
}

void BlendPicture::look()
{
    m_lines.clear();
    m_parameter = {};
    m_parameterName.clear();
    const auto *track = m_document ? m_document->find<BlendTrack>(m_track) : nullptr;
    if (track) {
        m_parameter = track->parameter;
        if (const auto *parameter = m_document->find<GameParameter>(m_parameter)) {
            m_parameterName = parameter->name;
            m_from = parameter->minimum;
            m_to = std::max(parameter->maximum, parameter->minimum + 1e-6);
        }
        static const auto silence = [] {
            auto slot = std::make_shared<engine::SampleSlot>();
            slot->frames = 1;
            return slot;
        }();
        const CompileContext context{*m_document, 48000.0, [](ObjectId) { return engine::none; },
                                     [](ObjectId) { return 0U; },
                                     [](ObjectId, engine::Head) { return silence; }};
        const ObjectId topmost = topmostOf(*m_document, m_document->parentOf(m_track));
        const auto part = topmost ? compileSounds(context, topmost) : nullptr;
        if (part)
            for (const engine::SoundPart::Node &node : part->nodes()) {
                if (node.kind != engine::SoundPart::NodeKind::Blend
                    || node.key != m_document->parentOf(m_track).value)
                    continue;
                for (const engine::BlendContainer::Track &each : part->blend(node.payload).tracks) {
                    if (each.key != m_track.value)
                        continue;
                    constexpr int steps = 200;
                    for (std::size_t item = 0; item < each.items.size(); ++item) {
                        QList<QPointF> &line = m_lines[ObjectId{each.items[item].key}];
                        for (int i = 0; i <= steps; ++i) {
                            const double share = static_cast<double>(i) / steps;
                            line << QPointF(
                                share,
                                engine::blendGain(*part, each, item, m_from + (m_to - m_from) * share));
                        }
                    }
                }
            }
    }
    ++m_version;
    Q_EMIT changed();
}

QVariant BlendPicture::line(ObjectId item, int /*version*/) const
{
    return QVariant::fromValue(m_lines.value(item));
}

} // namespace flux
