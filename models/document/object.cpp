#include "models/document/object.h"

#include <QHash>

#include <array>
#include <utility>
#include <vector>

namespace flux::doc {

namespace {
constexpr Kinds inSounds = bit(Kind::Tree) | bit(Kind::Folder) | bit(Kind::Group) | containerKinds;
constexpr Kinds inTree = bit(Kind::Tree) | bit(Kind::Folder);
/// Kinds with something that a parameter can drive.
constexpr Kinds drivenKinds = soundTreeKinds | busKinds | effectKinds | bit(Kind::Action) | bit(Kind::Send)
    | bit(Kind::Band) | bit(Kind::PlayItem) | bit(Kind::DuckRule) | modulatorKinds;

constexpr std::array<KindInfo, kindCount> infos{{
    {"tree", QT_TRANSLATE_NOOP("Kind", "Tree"), 0},
    {"project", QT_TRANSLATE_NOOP("Kind", "Project"), 0},
    {"folder", QT_TRANSLATE_NOOP("Kind", "Folder"), bit(Kind::Tree) | bit(Kind::Folder)},
    {"audioFile", QT_TRANSLATE_NOOP("Kind", "Audio file"), bit(Kind::Tree) | bit(Kind::Folder)},
    {"sound", QT_TRANSLATE_NOOP("Kind", "Sound"), inSounds},
    {"group", QT_TRANSLATE_NOOP("Kind", "Group"), bit(Kind::Tree) | bit(Kind::Folder) | bit(Kind::Group)},
    {"random", QT_TRANSLATE_NOOP("Kind", "Random container"), inSounds},
    {"event", QT_TRANSLATE_NOOP("Kind", "Event"), bit(Kind::Tree) | bit(Kind::Folder)},
    {"action", QT_TRANSLATE_NOOP("Kind", "Action"), bit(Kind::Event)},
    {"bus", QT_TRANSLATE_NOOP("Kind", "Bus"), bit(Kind::Tree) | bit(Kind::Bus)},
    {"auxBus", QT_TRANSLATE_NOOP("Kind", "Aux bus"), busKinds},
    {"send", QT_TRANSLATE_NOOP("Kind", "Send"), busKinds | soundTreeKinds | bit(Kind::Action)},
    {"equalizer", QT_TRANSLATE_NOOP("Kind", "Equaliser"), busKinds | soundTreeKinds},
    {"band", QT_TRANSLATE_NOOP("Kind", "Band"), bit(Kind::Equalizer)},
    {"compressor", QT_TRANSLATE_NOOP("Kind", "Compressor"), busKinds | soundTreeKinds},
    {"expander", QT_TRANSLATE_NOOP("Kind", "Expander"), busKinds | soundTreeKinds},
    {"limiter", QT_TRANSLATE_NOOP("Kind", "Limiter"), busKinds},
    {"delay", QT_TRANSLATE_NOOP("Kind", "Delay"), busKinds},
    {"reverb", QT_TRANSLATE_NOOP("Kind", "Reverb"), busKinds},
    {"chorus", QT_TRANSLATE_NOOP("Kind", "Chorus"), busKinds},
    {"distortion", QT_TRANSLATE_NOOP("Kind", "Distortion"), busKinds | soundTreeKinds},
    {"widener", QT_TRANSLATE_NOOP("Kind", "Stereo widener"), busKinds | soundTreeKinds},
    {"tremolo", QT_TRANSLATE_NOOP("Kind", "Tremolo"), busKinds | soundTreeKinds},
    {"pitchShift", QT_TRANSLATE_NOOP("Kind", "Pitch shift"), busKinds},
    {"meter", QT_TRANSLATE_NOOP("Kind", "Level meter"), busKinds},
    {"loudnessMeter", QT_TRANSLATE_NOOP("Kind", "Loudness meter"), busKinds},
    {"sequence", QT_TRANSLATE_NOOP("Kind", "Sequence container"), inSounds},
    {"playItem", QT_TRANSLATE_NOOP("Kind", "Play list item"), bit(Kind::Sequence)},
    {"blend", QT_TRANSLATE_NOOP("Kind", "Blend container"), inSounds},
    {"blendTrack", QT_TRANSLATE_NOOP("Kind", "Blend track"), bit(Kind::Blend)},
    {"blendItem", QT_TRANSLATE_NOOP("Kind", "Blend range"), bit(Kind::BlendTrack)},
    {"switchContainer", QT_TRANSLATE_NOOP("Kind", "Switch container"), inSounds},
    {"switchItem", QT_TRANSLATE_NOOP("Kind", "Assignment"), bit(Kind::SwitchContainer)},
    {"parameter", QT_TRANSLATE_NOOP("Kind", "Parameter"), inTree},
    {"stateGroup", QT_TRANSLATE_NOOP("Kind", "State group"), inTree},
    {"state", QT_TRANSLATE_NOOP("Kind", "State"), bit(Kind::StateGroup)},
    {"stateTransition", QT_TRANSLATE_NOOP("Kind", "Transition"), bit(Kind::StateGroup)},
    {"switchGroup", QT_TRANSLATE_NOOP("Kind", "Switch group"), inTree},
    {"switch", QT_TRANSLATE_NOOP("Kind", "Switch"), bit(Kind::SwitchGroup)},
    {"binding", QT_TRANSLATE_NOOP("Kind", "Binding"), drivenKinds},
    {"curvePoint", QT_TRANSLATE_NOOP("Kind", "Curve point"),
     bit(Kind::Binding) | bit(Kind::AttenuationCurve)},
    {"stateOffset", QT_TRANSLATE_NOOP("Kind", "State offset"), soundTreeKinds | busKinds},
    {"condition", QT_TRANSLATE_NOOP("Kind", "Condition"), bit(Kind::Event) | bit(Kind::Action)},
    {"duckRule", QT_TRANSLATE_NOOP("Kind", "Ducking rule"), busKinds},
    {"attenuation", QT_TRANSLATE_NOOP("Kind", "Attenuation"), inTree},
    {"attenuationCurve", QT_TRANSLATE_NOOP("Kind", "Distance curve"), bit(Kind::Attenuation)},
    {"lfo", QT_TRANSLATE_NOOP("Kind", "LFO"), inTree},
    {"envelope", QT_TRANSLATE_NOOP("Kind", "Envelope"), inTree},
    {"spatialIntent", QT_TRANSLATE_NOOP("Kind", "Place on the screen"), bit(Kind::Event)},
    {"marker", QT_TRANSLATE_NOOP("Kind", "Marker"), bit(Kind::Sound)},
    {"", QT_TRANSLATE_NOOP("Kind", "Unknown object"), ~Kinds{0}},
}};

template <std::size_t... I> auto tables(std::index_sequence<I...>)
{
    return std::array{std::variant_alternative_t<I, Object>::properties()...};
}

template <std::size_t... I> auto blanks(std::index_sequence<I...>)
{
    return std::array<Object, sizeof...(I)>{Object(std::in_place_index<I>)...};
}
} // namespace

void *dataOf(Object &object)
{
    return std::visit([](auto &o) -> void * { return &o; }, object);
}

const void *dataOf(const Object &object)
{
    return std::visit([](const auto &o) -> const void * { return &o; }, object);
}

QString &nameOf(Object &object)
{
    return std::visit([](auto &o) -> QString & { return o.name; }, object);
}

const QString &nameOf(const Object &object)
{
    return std::visit([](const auto &o) -> const QString & { return o.name; }, object);
}

const KindInfo &kindInfo(Kind kind)
{
    return infos[kind];
}

Kind kindFromKey(QStringView key)
{
    for (int i = Kind::Folder; i < Kind::Unknown; ++i)
        if (key == QLatin1String(infos[static_cast<std::size_t>(i)].key))
            return static_cast<Kind>(i);
    return Kind::Unknown;
}

Properties properties(Kind kind)
{
    static const auto all = tables(std::make_index_sequence<kindCount>());
    return all[kind];
}

int propertyIndex(Kind kind, QStringView name)
{
    // Views of names that stay: to look one up takes no copy of it.
    static const auto names = [] {
        std::array<std::vector<QString>, kindCount> all;
        for (int k = 0; k < kindCount; ++k)
            for (const Property &p : properties(static_cast<Kind>(k)))
                all[static_cast<std::size_t>(k)].push_back(QLatin1String(p.name));
        return all;
    }();
    static const auto indices = [] {
        std::array<QHash<QStringView, int>, kindCount> all;
        for (std::size_t k = 0; k < kindCount; ++k)
            for (std::size_t row = 0; row < names[k].size(); ++row)
                all[k].insert(names[k][row], static_cast<int>(row));
        return all;
    }();
    return indices[kind].value(name, -1);
}

int propertyIndex(Kind kind, const char *name)
{
    std::array<char16_t, 64> wide{}; // longer than any of the tables' names
    std::size_t length = 0;
    for (; name[length] != '\0' && length < wide.size(); ++length)
        wide[length] = static_cast<unsigned char>(name[length]);
    return propertyIndex(kind, QStringView(wide.data(), static_cast<qsizetype>(length)));
}

const std::vector<int> &drivableRows(Kind kind)
{
    static const auto all = [] {
        std::array<std::vector<int>, kindCount> rows;
        for (int k = 0; k < kindCount; ++k) {
            int row = 0;
            for (const Property &p : properties(static_cast<Kind>(k))) {
                if ((p.drivable & ByParameter) != 0)
                    rows[static_cast<std::size_t>(k)].push_back(row);
                ++row;
            }
        }
        return rows;
    }();
    return all[kind];
}

Object makeObject(Kind kind)
{
    static const auto all = blanks(std::make_index_sequence<kindCount>());
    return all[kind];
}

const QVariant &defaultValue(Kind kind, int property)
{
    static const auto all = [] {
        std::array<std::vector<QVariant>, kindCount> values;
        for (int k = 0; k < kindCount; ++k) {
            const Object blank = makeObject(static_cast<Kind>(k));
            for (const Property &p : properties(kindOf(blank)))
                values[static_cast<std::size_t>(k)].push_back(p.read(dataOf(blank)));
        }
        return values;
    }();
    return all[kind][static_cast<std::size_t>(property)];
}

const char *treeKey(ObjectId id)
{
    switch (id.value) {
    case root::sounds.value: return "sounds";
    case root::events.value: return "events";
    case root::buses.value: return "buses";
    case root::audio.value: return "audio";
    case root::game.value: return "game";
    default: return "";
    }
}

ObjectId treeFromKey(QStringView key)
{
    for (const ObjectId tree : root::trees)
        if (key == QLatin1String(treeKey(tree)))
            return tree;
    return {};
}

} // namespace flux::doc
