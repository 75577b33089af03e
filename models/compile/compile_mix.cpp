#include "models/compile/compiler.h"
#include "models/compile/slots.h"

#include <algorithm>

namespace flux {

using namespace doc;

std::unique_ptr<engine::MixPart> compileMix(const Document &document)
{
    std::vector<engine::MixPart::Bus> buses;
    std::vector<ObjectId> ids;
    QHash<ObjectId, std::uint32_t> rows;
    for (const ObjectId id : document.branch(root::buses)) {
        if (document.kind(id) != Kind::Bus || buses.size() == engine::busLimit)
            continue;
        // A second bus below the tree (only a damaged file has one) feeds the main bus.
        const std::uint32_t parent = buses.empty() ? engine::none : rows.value(document.parentOf(id), 0);
        rows.insert(id, static_cast<std::uint32_t>(buses.size()));
        const auto *bus = document.find<Bus>(id);
        buses.push_back({id.value,
                         parent,
                         {static_cast<std::uint32_t>(bus->voiceLimit),
                          static_cast<engine::VoiceLimit::Rule>(bus->voiceLimitRule)}});
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
    auto part = std::make_unique<engine::MixPart>(std::move(buses), global);
    for (std::uint32_t bus = 0; bus < ids.size(); ++bus)
        for (int row = 0; row < static_cast<int>(properties(Kind::Bus).size()); ++row)
            if (const int slot = slotOf(Kind::Bus, row); slot >= 0)
                part->setValue(bus * engine::busParams + static_cast<std::size_t>(slot),
                               slotValue(document.value(ids[bus], row)));
    return part;
}

} // namespace flux
