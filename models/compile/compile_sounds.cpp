#include "models/compile/compiler.h"
#include "models/compile/slots.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace flux {

using namespace doc;

namespace {
std::uint32_t frames(double seconds, double rate)
{
    return static_cast<std::uint32_t>(std::clamp(std::llround(seconds * rate), 0LL, 0x7fffffffLL));
}

engine::SoundSpec lower(const Sound &sound, const CompileContext &context)
{
    const double rate = context.sampleRate;
    engine::SoundSpec spec;
    spec.sample = sampleOf(sound, context);
    spec.trimStart = frames(sound.trimStart, rate);
    spec.trimEnd = frames(sound.trimEnd, rate);
    spec.fadeIn = frames(sound.fadeIn, rate);
    spec.fadeOut = frames(sound.fadeOut, rate);
    spec.fadeInShape = static_cast<engine::Shape>(sound.fadeInShape);
    spec.fadeOutShape = static_cast<engine::Shape>(sound.fadeOutShape);
    spec.loop = static_cast<engine::LoopMode>(sound.loop);
    spec.repeats = static_cast<std::uint32_t>(sound.loopCount);
    spec.loopStart = frames(sound.loopStart, rate);
    spec.loopEnd = frames(sound.loopEnd, rate);
    return spec;
}

const VoiceLimits *limitsOf(const Document &document, ObjectId id)
{
    if (const auto *sound = document.find<Sound>(id))
        return sound;
    if (const auto *random = document.find<Random>(id))
        return random;
    return document.find<Group>(id);
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
        for (std::size_t node = 0; node < m_ids.size(); ++node)
            addChildren(node);
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
            m_layout.sounds.push_back(lower(*sound, m_context));
        } else if (kind == Kind::Random) {
            node.kind = NodeKind::Random;
        }
        m_rows.insert(id, row);
        m_ids.push_back(id);
        m_layout.nodes.push_back(node);
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
        Signal signal = compileSignal(m_document, id);
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
        const auto *random = m_document.find<Random>(m_ids[at]);
        if (!random)
            return;
        engine::RandomContainer::Spec spec;
        spec.mode = static_cast<engine::RandomContainer::Mode>(random->mode);
        spec.avoidLast = static_cast<std::uint32_t>(random->avoidLast);
        for (std::uint32_t i = 0; i < node.childCount; ++i)
            spec.children.push_back(m_layout.nodes[m_layout.children[node.firstChild + i]].key);
        node.payload = static_cast<std::uint32_t>(m_layout.randoms.size());
        m_layout.randoms.emplace_back(std::move(spec));
    }

    const CompileContext &m_context;
    const Document &m_document;
    engine::SoundPart::Layout m_layout;
    std::vector<ObjectId> m_ids;
    std::vector<ObjectId> m_signalIds; ///< of effects, bands and sends
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
    if (!isStreamed(sound, context.document))
        return context.sampleOf(sound.audioFile, {});
    return context.sampleOf(
        sound.audioFile,
        {frames(sound.trimStart, context.sampleRate), frames(sound.prefetch, context.sampleRate)});
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
