#include "models/commands/recipes.h"

#include "models/document/driving.h"
#include "models/document/order_key.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace flux::recipes {

using namespace doc;

std::string orderAt(const Document &document, ObjectId parent, int row)
{
    const int count = document.childCount(parent);
    if (row < 0 || row > count)
        row = count;
    return orderBetween(row > 0 ? document.order(document.childAt(parent, row - 1)) : std::string{},
                        row < count ? document.order(document.childAt(parent, row)) : std::string{});
}

void removeBranch(const Document &document, ObjectId id, Edits &edits)
{
    auto ids = document.branch(id);
    std::ranges::reverse(ids); // leaves first, so that undo plants the trunk first
    for (const ObjectId each : ids)
        edits.emplace_back(edit::Remove{each});
}

namespace {
/// What stands within a copy keeps its name, unless a game asks for it by it.
void nameInside(UniqueNames &names, Record &record)
{
    const Kind kind = kindOf(record.object);
    if (QString &name = nameOf(record.object); !name.isEmpty() && nameScope(kind, record.parent).kinds != 0)
        name = names.take(kind, record.parent, name);
}
} // namespace

QList<ObjectId> copyBranches(const Document &document, const std::vector<Branch> &branches, Edits &edits,
                             UniqueNames *names)
{
    QHash<ObjectId, ObjectId> copies;
    for (const Branch &branch : branches)
        for (const ObjectId each : document.branch(branch.id))
            copies.insert(each, ObjectId::random());
    QList<ObjectId> made;
    for (const Branch &branch : branches) {
        made << copies.value(branch.id);
        for (const ObjectId each : document.branch(branch.id)) {
            Record record = document.record(each);
            record.id = copies.value(each);
            record.parent = each == branch.id ? branch.parent : copies.value(record.parent);
            if (each == branch.id) {
                record.order = branch.order;
                nameOf(record.object) = branch.name;
            } else if (names) {
                nameInside(*names, record);
            }
            void *data = dataOf(record.object);
            for (const Property &p : properties(kindOf(record.object)))
                if (p.type == ValueType::Reference)
                    if (const auto copy = copies.constFind(p.read(data).value<ObjectId>());
                        copy != copies.cend())
                        p.write(data, QVariant::fromValue(*copy));
            edits.emplace_back(edit::Insert{std::move(record)});
        }
    }
    return made;
}

std::vector<const Record *> topOf(const Edits &copied)
{
    QSet<ObjectId> ids;
    std::vector<const Record *> top;
    for (const Edit &each : copied) // parents come first
        if (const auto *insert = std::get_if<edit::Insert>(&each)) {
            if (!ids.contains(insert->record.parent))
                top.push_back(&insert->record);
            ids.insert(insert->record.id);
        }
    return top;
}

QList<ObjectId> pasteBranches(const Document &document, const Edits &copied,
                              const std::vector<ObjectId> &parents, Edits &edits)
{
    QHash<ObjectId, ObjectId> fresh;
    for (const Edit &each : copied)
        if (const auto *insert = std::get_if<edit::Insert>(&each))
            fresh.insert(insert->record.id, ObjectId::random());
    QHash<ObjectId, std::string> lastOrder; // by parent
    UniqueNames names(document);
    QList<ObjectId> made;
    for (const Edit &each : copied) {
        const auto *insert = std::get_if<edit::Insert>(&each);
        if (!insert)
            continue;
        Record record = insert->record;
        record.id = fresh.value(record.id);
        void *data = dataOf(record.object);
        int row = 0;
        for (const Property &p : properties(kindOf(record.object))) {
            const quint64 own = quint64{1} << row++;
            if (p.type != ValueType::Reference)
                continue;
            const auto target = p.read(data).value<ObjectId>();
            if (fresh.contains(target)) {
                p.write(data, QVariant::fromValue(fresh.value(target)));
            } else if (target && !document.contains(target)) {
                p.write(data, QVariant::fromValue(ObjectId{}));
                record.own &= ~own;
            }
        }
        if (fresh.contains(record.parent)) {
            record.parent = fresh.value(record.parent);
            nameInside(names, record);
        } else {
            const ObjectId parent = parents[static_cast<std::size_t>(made.size())];
            record.parent = parent;
            std::string &last = lastOrder[parent];
            last = last.empty() ? orderAt(document, parent) : orderBetween(last, {});
            record.order = last;
            if (QString &name = nameOf(record.object); !name.isEmpty())
                name = names.take(kindOf(record.object), parent, name);
            made << record.id;
        }
        edits.emplace_back(edit::Insert{std::move(record)});
    }
    return made;
}

Record newRecord(Kind kind, ObjectId parent, std::string order, const QString &name)
{
    Record record;
    record.id = ObjectId::random();
    record.parent = parent;
    record.order = std::move(order);
    record.object = makeObject(kind);
    nameOf(record.object) = name;
    record.own = 1; // the name
    return record;
}

ObjectId addSoundOf(const Document &document, ObjectId file, ObjectId parent, std::string order,
                    UniqueNames &names, Edits &edits)
{
    const QString name = QFileInfo(document.find<AudioFile>(file)->path).completeBaseName();
    Record record = newRecord(Kind::Sound, parent, std::move(order), names.take(Kind::Sound, parent, name));
    std::get<Sound>(record.object).audioFile = file;
    record.own |= quint64{1} << propertyIndex(Kind::Sound, u"audioFile");
    const ObjectId made = record.id;
    edits.emplace_back(edit::Insert{std::move(record)});
    return made;
}

ObjectId addLayer(ObjectId event, ObjectId target, double seconds, std::string order, Edits &edits)
{
    Record record = newRecord(Kind::Action, event, std::move(order), {});
    auto &action = std::get<Action>(record.object);
    action.target = target;
    action.delay = std::max(0.0, seconds);
    record.own |= quint64{1} << propertyIndex(Kind::Action, u"target")
        | quint64{seconds > 0.0} << propertyIndex(Kind::Action, u"delay");
    const ObjectId made = record.id;
    edits.emplace_back(edit::Insert{std::move(record)});
    return made;
}

namespace {
void addPoints(ObjectId curve, std::initializer_list<std::pair<double, double>> points, Edits &edits)
{
    std::string order;
    for (const auto &[x, y] : points) {
        order = orderBetween(order, {});
        Record point = newRecord(Kind::CurvePoint, curve, order, {});
        std::get<CurvePoint>(point.object).at = x;
        std::get<CurvePoint>(point.object).value = y;
        point.own |= quint64{1} << propertyIndex(Kind::CurvePoint, u"at")
            | quint64{1} << propertyIndex(Kind::CurvePoint, u"value");
        edits.emplace_back(edit::Insert{std::move(point)});
    }
}
} // namespace

void fillAttenuation(Record record, Edits &edits)
{
    Record curve = newRecord(Kind::AttenuationCurve, record.id, orderBetween({}, {}), {});
    curve.own |= quint64{1} << propertyIndex(Kind::AttenuationCurve, u"target");
    const ObjectId id = curve.id;
    edits.emplace_back(edit::Insert{std::move(record)});
    edits.emplace_back(edit::Insert{std::move(curve)});
    addPoints(id, {{1.0, 0.0}, {2.0, -6.0}, {5.0, -14.0}, {15.0, -24.0}, {50.0, -40.0}, {100.0, -96.0}},
              edits);
}

void fillCurve(const Document &document, Record record, Edits &edits)
{
    const auto *attenuation = document.find<Attenuation>(record.parent);
    const ObjectId id = record.id;
    edits.emplace_back(edit::Insert{std::move(record)});
    addPoints(id, {{0.0, 0.0}, {attenuation ? attenuation->maxDistance : 100.0, 0.0}}, edits);
}

namespace {
ObjectId firstParameter(const Document &document)
{
    for (const ObjectId id : document.branch(root::game))
        if (document.kind(id) == Kind::GameParameter)
            return id;
    return {};
}
} // namespace

void fillTrack(const Document &document, Record track, Edits &edits)
{
    if (const ObjectId parameter = firstParameter(document)) {
        std::get<BlendTrack>(track.object).parameter = parameter;
        track.own |= quint64{1} << propertyIndex(Kind::BlendTrack, "parameter");
    }
    edits.emplace_back(edit::Insert{std::move(track)});
}

void fillBinding(const Document &document, Record record, Edits &edits)
{
    auto &binding = std::get<Binding>(record.object);
    const Kind owner = document.kind(record.parent);
    const auto own = [&](const char *name) {
        record.own |= quint64{1} << propertyIndex(Kind::Binding, QString::fromLatin1(name));
    };
    double low = 0.0;
    double high = 100.0;
    double neutral = 0.0;
    const auto isFree = [&](int row) {
        Binding candidate;
        candidate.property = QString::fromLatin1(properties(owner)[static_cast<std::size_t>(row)].name);
        return !rivalOf(document, record.parent, candidate, {});
    };
    if (!drivableRows(owner).empty()) {
        const auto free = std::ranges::find_if(drivableRows(owner), isFree);
        const int row = free == drivableRows(owner).end() ? drivableRows(owner).front() : *free;
        const Property &property = properties(owner)[static_cast<std::size_t>(row)];
        binding.property = QString::fromLatin1(property.name);
        own("property");
        neutral = property.driven == Driven::Adds   ? 0.0
            : property.driven == Driven::Multiplies ? 1.0
                                                    : document.value(record.parent, row).toDouble();
    }
    if (const ObjectId source = firstParameter(document)) {
        const auto *parameter = document.find<GameParameter>(source);
        binding.source = source;
        own("source");
        low = parameter->minimum;
        high = parameter->maximum;
    }
    const ObjectId id = record.id;
    edits.emplace_back(edit::Insert{std::move(record)});
    addPoints(id, {{low, neutral}, {high, neutral}}, edits);
}

std::span<const ScreenPreset> screenPresets()
{
    // What points at a place follows it closely; speech stays in front, music and ambience hardly move.
    static constexpr std::array all{
        ScreenPreset{"ui", 0.6, 0.5, 0.5, 0.2, 0.0},     ScreenPreset{"reels", 0.9, 0.7, 0.8, 0.4, 0.25},
        ScreenPreset{"sfx", 1.0, 1.0, 1.0, 1.0, 1.0},    ScreenPreset{"vo", 0.25, 0.4, 2.0, 0.5, 0.0},
        ScreenPreset{"music", 0.15, 1.0, 4.0, 1.0, 0.0}, ScreenPreset{"ambience", 0.4, 1.5, 3.0, 1.4, 0.0}};
    return all;
}

void applyScreenPreset(ObjectId bus, Kind kind, QStringView preset, Edits &edits)
{
    for (const ScreenPreset &each : screenPresets()) {
        if (preset != QLatin1String(each.name))
            continue;
        for (const auto &[property, value] :
             {std::pair{u"spatialPan", each.pan}, std::pair{u"spatialWidth", each.width},
              std::pair{u"spatialSmoothing", each.smoothing}, std::pair{u"spatialReverb", each.reverb},
              std::pair{u"spatialDoppler", each.doppler}})
            edits.emplace_back(edit::Set{bus, propertyIndex(kind, property), value});
    }
}

void leaveContainers(const Document &document, const QSet<ObjectId> &children, Edits &edits)
{
    const auto isAbout = [&](ObjectId part) {
        const auto *step = document.find<PlayItem>(part);
        const auto *range = document.find<BlendItem>(part);
        const auto *assignment = document.find<SwitchItem>(part);
        return (step || range || assignment)
            && children.contains(step        ? step->child
                                     : range ? range->child
                                             : assignment->child);
    };
    QSet<ObjectId> containers;
    for (const ObjectId child : children)
        if ((bit(document.kind(document.parentOf(child))) & containerKinds & ~bit(Kind::Random)) != 0)
            containers.insert(document.parentOf(child));
    for (const ObjectId container : std::as_const(containers)) {
        for (const ObjectId part : document.children(container)) {
            if (isAbout(part))
                removeBranch(document, part, edits);
            else if (document.kind(part) == Kind::BlendTrack)
                for (const ObjectId range : document.children(part))
                    if (isAbout(range))
                        removeBranch(document, range, edits);
        }
        const int initial = propertyIndex(Kind::SwitchContainer, u"initial");
        if (const auto *choice = document.find<SwitchContainer>(container);
            choice && children.contains(choice->initial))
            edits.emplace_back(
                edit::Set{container, initial, defaultValue(Kind::SwitchContainer, initial), false});
    }
}

void takeOwnSlots(const Document &document, Kind kind, ObjectId parent, Edits &edits)
{
    const QLatin1String name((bit(kind) & effectKinds) != 0 ? "ownEffects"
                                 : kind == Kind::Send       ? "ownSends"
                                                            : "");
    const Kind owner = document.kind(parent);
    const int row = name.isEmpty() ? -1 : propertyIndex(owner, QString(name));
    if (row >= 0)
        edits.emplace_back(edit::Set{parent, row, true});
}

} // namespace flux::recipes
