#include "models/compile/compiler.h"
#include "models/compile/slots.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace flux {

using namespace doc;

std::uint32_t frames(double seconds, double rate)
{
    return static_cast<std::uint32_t>(std::clamp(std::llround(seconds * rate), 0LL, 0x7fffffffLL));
}

namespace {
engine::SoundSpec lowerSound(ObjectId id, const Sound &sound, const CompileContext &context)
{
    const double rate = context.sampleRate;
    engine::SoundSpec spec{editOf(sound, rate), sampleOf(sound, context)};
    for (const ObjectId child : context.document.children(id))
        if (const auto *marker = context.document.find<Marker>(child))
            spec.markers.push_back({child.value, frames(marker->at, rate)});
    return spec;
}

const VoiceLimits *limitsOf(const Document &document, ObjectId id)
{
    switch (document.kind(id)) {
    case Kind::Sound: return document.find<Sound>(id);
    case Kind::Random: return document.find<Random>(id);
    case Kind::Sequence: return document.find<Sequence>(id);
    case Kind::Blend: return document.find<Blend>(id);
    case Kind::SwitchContainer: return document.find<SwitchContainer>(id);
    default: return document.find<Group>(id);
    }
}

engine::Succession successionOf(const SuccessionProperties &from)
{
    engine::Succession succession;
    succession.continuous = from.playMode == SuccessionProperties::PlayMode::Continuous;
    succession.transition = static_cast<engine::Transition>(from.transition);
    succession.duration = static_cast<float>(from.transitionTime);
    succession.rounds = from.loop == SuccessionProperties::Loop::Off ? 1
        : from.loop == SuccessionProperties::Loop::Infinite          ? 0
                                                            : static_cast<std::uint32_t>(from.rounds);
    return succession;
}

/// The file of the first sound in a branch.
ObjectId fileOf(const Document &document, ObjectId id)
{
    for (const ObjectId each : document.branch(id))
        if (const auto *sound = document.find<Sound>(each))
            return sound->audioFile;
    return {};
}

class SoundsCompiler {
public:
    explicit SoundsCompiler(const CompileContext &context) : m_context(context), m_document(context.document)
    {
    }

    std::unique_ptr<engine::SoundPart> compile(ObjectId topmost)
    {
        for (const ObjectId id : m_document.branch(topmost))
            if ((bit(m_document.kind(id)) & soundTreeKinds) != 0
                && (id == topmost || m_rows.contains(m_document.parentOf(id))))
                add(id, id == topmost ? engine::none : m_rows.value(m_document.parentOf(id)));
        for (std::size_t node = 0; node < m_ids.size(); ++node) {
            addChildren(node);
            addContainer(node);
            m_drives.add(m_context, m_ids[node], m_ids[node].value);
        }
        std::ranges::move(m_drives.specs, std::back_inserter(m_layout.drives));
        m_signalIds.insert(m_signalIds.end(), m_drives.ids.begin(), m_drives.ids.end());
        auto part = std::make_unique<engine::SoundPart>(std::move(m_layout));
        for (const ObjectId id : m_ids)
            fillSlots(*part, m_document, id);
        for (const ObjectId id : m_signalIds)
            fillSlots(*part, m_document, id);
        return part;
    }

private:
    using NodeKind = engine::SoundPart::NodeKind;

    void add(ObjectId id, std::uint32_t parent)
    {
        const auto row = static_cast<std::uint32_t>(m_ids.size());
        const Kind kind = m_document.kind(id);
        engine::SoundPart::Node node;
        node.key = id.value;
        node.parent = parent;
        const auto own = [&](QStringView name) { return m_document.isOwn(id, propertyIndex(kind, name)); };
        node.priorityNode = own(u"priority") ? row
            : parent != engine::none         ? m_layout.nodes[parent].priorityNode
                                             : engine::none;
        node.outputBus = own(u"outputBus") ? m_document.value(id, "outputBus").value<ObjectId>().value
            : parent != engine::none       ? m_layout.nodes[parent].outputBus
                                           : 0;
        if (const VoiceLimits *limits = limitsOf(m_document, id)) {
            node.limit = {static_cast<std::uint32_t>(limits->voiceLimit),
                          static_cast<engine::VoiceLimit::Rule>(limits->voiceLimitRule)};
            node.virtualBehaviour = static_cast<engine::VirtualBehaviour>(limits->virtualBehaviour);
            node.virtualReturn = static_cast<engine::VirtualReturn>(limits->virtualReturn);
        }
        node.positioning = positioningOf(id, parent);
        const auto *above = parent != engine::none ? &m_layout.nodes[parent] : nullptr;
        if (above && !own(u"virtualBehaviour"))
            node.virtualBehaviour = above->virtualBehaviour;
        if (above && !own(u"virtualReturn"))
            node.virtualReturn = above->virtualReturn;
        node.limitNode = node.limit.most > 0 ? row : above ? above->limitNode : engine::none;
        addSignal(node, id, above);
        if (const auto *sound = m_document.find<Sound>(id)) {
            node.kind = NodeKind::Sound;
            node.payload = static_cast<std::uint32_t>(m_layout.sounds.size());
            m_layout.sounds.push_back(lowerSound(id, *sound, m_context));
        } else {
            node.kind = kind == Kind::Random    ? NodeKind::Random
                : kind == Kind::Sequence        ? NodeKind::Sequence
                : kind == Kind::Blend           ? NodeKind::Blend
                : kind == Kind::SwitchContainer ? NodeKind::Switch
                                                : NodeKind::Group;
        }
        m_rows.insert(id, row);
        m_ids.push_back(id);
        m_layout.nodes.push_back(node);
    }

    engine::Positioning positioningOf(ObjectId id, std::uint32_t parent) const
    {
        const Kind kind = m_document.kind(id);
        engine::Positioning positioning
            = parent == engine::none ? engine::Positioning{} : m_layout.nodes[parent].positioning;
        const auto own = [&](QStringView name) { return m_document.isOwn(id, propertyIndex(kind, name)); };
        if (own(u"positioning"))
            positioning.spatial = m_document.value(id, "positioning").toInt()
                == static_cast<int>(Positioned::Positioning::Space);
        if (own(u"doppler"))
            positioning.doppler = m_document.value(id, "doppler").toFloat();
        if (own(u"attenuation")) {
            const auto attenuation = m_document.value(id, "attenuation").value<ObjectId>();
            positioning.attenuation = m_document.kind(attenuation) == Kind::Attenuation
                ? m_context.controlOf(attenuation)
                : engine::none;
        }
        return positioning;
    }

    /// Effects and sends are the nearest own ones, each as a whole.
    void addSignal(engine::SoundPart::Node &node, ObjectId id, const engine::SoundPart::Node *above)
    {
        const bool ownEffects = m_document.value(id, "ownEffects").toBool();
        const bool ownSends = m_document.value(id, "ownSends").toBool();
        if (above && !ownEffects) {
            node.firstEffect = above->firstEffect;
            node.effectCount = above->effectCount;
        }
        if (above && !ownSends) {
            node.firstSend = above->firstSend;
            node.sendCount = above->sendCount;
        }
        if (!ownEffects && !ownSends)
            return;
        Signal signal = compileSignal(m_context, id);
        std::ranges::move(signal.drives, std::back_inserter(m_layout.drives));
        if (ownEffects) {
            node.firstEffect = static_cast<std::uint32_t>(m_layout.effects.size());
            node.effectCount = static_cast<std::uint32_t>(signal.effects.size());
            std::ranges::move(signal.effects, std::back_inserter(m_layout.effects));
        }
        if (ownSends) {
            node.firstSend = static_cast<std::uint32_t>(m_layout.sends.size());
            node.sendCount = static_cast<std::uint32_t>(signal.sends.size());
            std::ranges::move(signal.sends, std::back_inserter(m_layout.sends));
        }
        m_signalIds.insert(m_signalIds.end(), signal.ids.begin(), signal.ids.end());
    }

    void addChildren(std::size_t at)
    {
        engine::SoundPart::Node &node = m_layout.nodes[at];
        node.firstChild = static_cast<std::uint32_t>(m_layout.children.size());
        for (const ObjectId child : m_document.children(m_ids[at]))
            if (m_rows.contains(child))
                m_layout.children.push_back(m_rows.value(child));
        node.childCount = static_cast<std::uint32_t>(m_layout.children.size()) - node.firstChild;
    }

    void addContainer(std::size_t at)
    {
        engine::SoundPart::Node &node = m_layout.nodes[at];
        const ObjectId id = m_ids[at];
        if (const auto *random = m_document.find<Random>(id)) {
            engine::RandomContainer::Spec spec;
            spec.mode = static_cast<engine::RandomContainer::Mode>(random->mode);
            spec.avoidLast = static_cast<std::uint32_t>(random->avoidLast);
            spec.perObject = random->scope == SuccessionProperties::Scope::GameObject;
            spec.succession = successionOf(*random);
            for (std::uint32_t i = 0; i < node.childCount; ++i)
                spec.children.push_back(m_layout.nodes[m_layout.children[node.firstChild + i]].key);
            node.payload = static_cast<std::uint32_t>(m_layout.randoms.size());
            m_layout.randoms.emplace_back(std::move(spec));
        } else if (const auto *sequence = m_document.find<Sequence>(id)) {
            node.payload = static_cast<std::uint32_t>(m_layout.sequences.size());
            m_layout.sequences.emplace_back(lowerSequence(*sequence, node, id));
        } else if (m_document.kind(id) == Kind::Blend) {
            node.payload = static_cast<std::uint32_t>(m_layout.blends.size());
            m_layout.blends.push_back(lowerBlend(id));
        } else if (const auto *choice = m_document.find<SwitchContainer>(id)) {
            node.payload = static_cast<std::uint32_t>(m_layout.switches.size());
            m_layout.switches.push_back(lowerSwitch(*choice, id));
        }
    }

    /// The row of `child` among a node's children; `none` when it is no child of it.
    std::uint32_t rowOf(const engine::SoundPart::Node &node, ObjectId child) const
    {
        for (std::uint32_t row = 0; row < node.childCount; ++row)
            if (m_layout.nodes[m_layout.children[node.firstChild + row]].key == child.value)
                return row;
        return engine::none;
    }

    engine::SequenceContainer::Spec lowerSequence(const Sequence &sequence,
                                                  const engine::SoundPart::Node &node, ObjectId id)
    {
        engine::SequenceContainer::Spec spec;
        spec.atEnd = static_cast<engine::SequenceContainer::AtEnd>(sequence.atEnd);
        spec.perObject = sequence.scope == SuccessionProperties::Scope::GameObject;
        spec.succession = successionOf(sequence);
        spec.succession.alwaysReset = sequence.alwaysReset;
        bool hasList = false;
        for (const ObjectId child : m_document.children(id)) {
            const auto *item = m_document.find<PlayItem>(child);
            if (!item)
                continue;
            hasList = true;
            const std::uint32_t row = rowOf(node, item->child);
            if (row == engine::none)
                continue;
            spec.items.push_back({child.value, row, frames(item->fadeIn, m_context.sampleRate),
                                  frames(item->fadeOut, m_context.sampleRate),
                                  static_cast<std::uint32_t>(item->repeats)});
            m_signalIds.push_back(child);
            m_drives.add(m_context, child, child.value);
        }
        for (std::uint32_t row = 0; row < node.childCount && !hasList; ++row)
            spec.items.push_back({m_layout.nodes[m_layout.children[node.firstChild + row]].key, row});
        return spec;
    }

    engine::BlendContainer::Spec lowerBlend(ObjectId id)
    {
        engine::BlendContainer::Spec spec;
        for (const ObjectId child : m_document.children(id)) {
            const auto *track = m_document.find<BlendTrack>(child);
            if (!track)
                continue;
            engine::BlendContainer::Track lowered;
            lowered.key = child.value;
            if (m_document.kind(track->parameter) == Kind::GameParameter)
                lowered.source
                    = {engine::DriveSource::Kind::Parameter, m_context.controlOf(track->parameter)};
            m_signalIds.push_back(child);
            for (const ObjectId range : m_document.children(child))
                if (const auto *item = m_document.find<BlendItem>(range)) {
                    lowered.items.push_back({range.value, item->child.value,
                                             static_cast<engine::BlendContainer::Edge>(item->leftEdge),
                                             static_cast<engine::BlendContainer::Edge>(item->rightEdge),
                                             curveOf(item->leftCurve, child, range, true),
                                             curveOf(item->rightCurve, child, range, false)});
                    m_signalIds.push_back(range);
                }
            spec.tracks.push_back(std::move(lowered));
        }
        return spec;
    }

    /// Automatic is linear towards a neighbour that plays the same file, which is in step, and equal power
    /// otherwise. Neighbours are those before and behind it in the track.
    engine::Shape curveOf(BlendItem::FadeCurve curve, ObjectId track, ObjectId range, bool left) const
    {
        using Curve = BlendItem::FadeCurve;
        if (curve == Curve::EqualPower)
            return engine::Shape::SineIn;
        if (curve == Curve::SineOut)
            return engine::Shape::SineOut;
        if (curve != Curve::Automatic)
            return static_cast<engine::Shape>(static_cast<int>(curve) - static_cast<int>(Curve::Linear));
        const auto ranges = m_document.children(track);
        const auto at = std::ranges::find(ranges, range) - ranges.begin() + (left ? -1 : 1);
        if (at < 0 || at >= static_cast<std::ptrdiff_t>(ranges.size()))
            return engine::Shape::SineIn;
        const auto fileAt = [&](ObjectId id) {
            const auto *item = m_document.find<BlendItem>(id);
            return item ? fileOf(m_document, item->child) : ObjectId{};
        };
        const ObjectId file = fileAt(range);
        return file && file == fileAt(ranges[static_cast<std::size_t>(at)]) ? engine::Shape::Linear
                                                                            : engine::Shape::SineIn;
    }

    engine::SwitchContainer lowerSwitch(const SwitchContainer &choice, ObjectId id) const
    {
        engine::SwitchContainer lowered;
        lowered.followsState = m_document.kind(choice.group) == Kind::StateGroup;
        if ((bit(m_document.kind(choice.group)) & (bit(Kind::StateGroup) | bit(Kind::SwitchGroup))) != 0)
            lowered.group = m_context.controlOf(choice.group);
        lowered.continuous = choice.change == SwitchContainer::Change::AtOnce;
        const auto isChild = [&](ObjectId child) { return m_document.parentOf(child) == id; };
        if (isChild(choice.initial))
            lowered.initial = choice.initial.value;
        for (const ObjectId child : m_document.children(id))
            if (const auto *item = m_document.find<SwitchItem>(child); item && isChild(item->child))
                lowered.items.push_back({item->value.value, item->child.value, item->firstOnly, item->goesOn,
                                         frames(item->fadeIn, m_context.sampleRate),
                                         frames(item->fadeOut, m_context.sampleRate)});
        return lowered;
    }

    const CompileContext &m_context;
    const Document &m_document;
    engine::SoundPart::Layout m_layout;
    std::vector<ObjectId> m_ids;
    std::vector<ObjectId> m_signalIds; ///< of all that has slots and is no node
    DriveList m_drives;
    QHash<ObjectId, std::uint32_t> m_rows;
};
} // namespace

bool isStreamed(const Sound &sound, const Document &document)
{
    constexpr double longSound = 10.0; // s
    const auto *file = document.find<AudioFile>(sound.audioFile);
    return sound.stream == Sound::Streaming::On
        || (sound.stream == Sound::Streaming::Auto && file && file->length > longSound);
}

std::shared_ptr<engine::SampleSlot> sampleOf(const Sound &sound, const CompileContext &context)
{
    return isStreamed(sound, context.document)
        ? headOf(sound, context, frames(sound.trimStart, context.sampleRate))
        : context.sampleOf(sound.audioFile, {});
}

std::shared_ptr<engine::SampleSlot> headOf(const Sound &sound, const CompileContext &context,
                                           std::uint32_t start)
{
    return context.sampleOf(sound.audioFile, {start, frames(sound.prefetch, context.sampleRate)});
}

engine::SoundEdit editOf(const Sound &sound, double rate)
{
    engine::SoundEdit edit;
    edit.trimStart = frames(sound.trimStart, rate);
    edit.trimEnd = frames(sound.trimEnd, rate);
    edit.fadeIn = frames(sound.fadeIn, rate);
    edit.fadeOuts[0] = {frames(sound.fadeOut, rate), static_cast<engine::Shape>(sound.fadeOutShape)};
    edit.fadeInShape = static_cast<engine::Shape>(sound.fadeInShape);
    edit.loop = static_cast<engine::LoopMode>(sound.loop);
    edit.repeats = static_cast<std::uint32_t>(sound.loopCount);
    edit.loopStart = frames(sound.loopStart, rate);
    edit.loopEnd = frames(sound.loopEnd, rate);
    return edit;
}

ObjectId topmostOf(const Document &document, ObjectId id)
{
    ObjectId top;
    for (; id && (bit(document.kind(id)) & soundTreeKinds) != 0; id = document.parentOf(id))
        top = id;
    return document.isWithin(id, root::sounds) ? top : ObjectId{};
}

std::unique_ptr<engine::SoundPart> compileSounds(const CompileContext &context, ObjectId topmost)
{
    return SoundsCompiler(context).compile(topmost);
}

} // namespace flux
