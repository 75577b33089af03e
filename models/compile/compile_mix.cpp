#include "engine/effects/equalizer.h"
#include "models/compile/compiler.h"
#include "models/compile/slots.h"
#include "models/document/routing.h"

#include <algorithm>
#include <iterator>

namespace flux {

using namespace doc;

static_assert(engine::busEffects == busEffectSlots && engine::objectEffects == objectEffectSlots
              && engine::objectSends == sendSlots && engine::equalizerBands == bandSlots);

Signal compileSignal(const CompileContext &context, ObjectId owner)
{
    const Document &document = context.document;
    DriveList drives;
    const bool onBus = (bit(document.kind(owner)) & busKinds) != 0;
    Signal signal;
    for (const ObjectId id : document.children(owner)) {
        const Kind kind = document.kind(id);
        if (const auto *send = document.find<Send>(id)) {
            if (signal.sends.size() == sendSlots)
                continue;
            signal.sends.push_back({id.value, send->auxBus.value, static_cast<engine::Tap>(send->tap)});
            signal.ids.push_back(id);
            drives.add(context, id, id.value);
        }
        if ((bit(kind) & (onBus ? effectKinds : objectEffectKinds)) == 0
            || signal.effects.size() == (onBus ? engine::busEffects : engine::objectEffects))
            continue;
        engine::EffectSpec spec;
        spec.key = id.value;
        spec.type = effectType(kind);
        spec.postFader = onBus
            && document.value(id, "place").toInt() == static_cast<int>(EffectProperties::Place::PostFader);
        if (onBus && propertyIndex(kind, u"sideChain") >= 0)
            spec.sideChain = document.value(id, "sideChain").value<ObjectId>().value;
        signal.ids.push_back(id);
        drives.add(context, id, id.value);
        for (const ObjectId band : document.children(id))
            if (document.kind(band) == Kind::Band && spec.bands.size() < engine::equalizerBands) {
                const auto first = static_cast<std::uint32_t>(engine::Equalizer::Param::FirstBand);
                drives.add(context, band, id.value,
                           first + static_cast<std::uint32_t>(spec.bands.size() * engine::bandParams));
                spec.bands.push_back(band.value);
                signal.ids.push_back(band);
            }
        signal.effects.push_back(std::move(spec));
    }
    signal.drives = std::move(drives.specs);
    signal.ids.insert(signal.ids.end(), drives.ids.begin(), drives.ids.end());
    return signal;
}

namespace {
std::vector<engine::DuckSpec> compileDucks(const CompileContext &context, ObjectId bus, DriveList &drives)
{
    std::vector<engine::DuckSpec> ducks;
    for (const ObjectId id : context.document.children(bus))
        if (const auto *rule = context.document.find<DuckRule>(id)) {
            ducks.push_back({id.value, rule->source.value,
                             static_cast<engine::DuckSpec::Trigger>(rule->trigger),
                             rule->acts == DuckRule::Acts::Voices, static_cast<engine::Shape>(rule->shape)});
            drives.ids.push_back(id);
            drives.add(context, id, id.value);
        }
    return ducks;
}
} // namespace

std::unique_ptr<engine::MixPart> compileMix(const CompileContext &context)
{
    const Document &document = context.document;
    DriveList drives;
    std::vector<engine::MixPart::Bus> buses;
    std::vector<ObjectId> ids;
    QHash<ObjectId, std::uint32_t> rows;
    for (const ObjectId id : document.branch(root::buses)) {
        if ((bit(document.kind(id)) & busKinds) == 0 || buses.size() == engine::busLimit)
            continue;
        // A second bus below the tree (only a damaged file has one) feeds the main bus.
        const std::uint32_t parent = buses.empty() ? engine::none : rows.value(document.parentOf(id), 0);
        rows.insert(id, static_cast<std::uint32_t>(buses.size()));
        engine::MixPart::Bus bus;
        bus.key = id.value;
        bus.parent = parent;
        bus.metered = document.value(id, "meter").toBool();
        if (const auto *limited = document.find<Bus>(id))
            bus.limit = {static_cast<std::uint32_t>(limited->voiceLimit),
                         static_cast<engine::VoiceLimit::Rule>(limited->voiceLimitRule)};
        bus.mostDucking = document.value(id, "mostDucking").toDouble();
        bus.ducks = compileDucks(context, id, drives);
        drives.add(context, id, id.value);
        Signal signal = compileSignal(context, id);
        std::ranges::move(signal.drives, std::back_inserter(drives.specs));
        bus.effects = std::move(signal.effects);
        bus.sends = std::move(signal.sends);
        ids.insert(ids.end(), signal.ids.begin(), signal.ids.end());
        buses.push_back(std::move(bus));
        ids.push_back(id);
    }
    if (buses.empty())
        buses.push_back({});
    const auto *project = document.find<Project>(root::project);
    engine::MixSettings global;
    global.seed = static_cast<std::uint64_t>(project->seed);
    global.limit = {static_cast<std::uint32_t>(project->voiceLimit),
                    static_cast<engine::VoiceLimit::Rule>(project->voiceLimitRule)};
    global.threshold = project->virtualThreshold;
    global.resampling = static_cast<engine::Resampling>(project->resampling);
    auto part = std::make_unique<engine::MixPart>(std::move(buses), global, context.sampleRate,
                                                  std::move(drives.specs));
    ids.insert(ids.end(), drives.ids.begin(), drives.ids.end());
    for (const ObjectId id : ids)
        fillSlots(*part, document, id);
    return part;
}

} // namespace flux
