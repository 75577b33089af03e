#pragma once

#include "models/document/kind.h"
#include "models/document/types/audio_file.h"
#include "models/document/types/binding.h"
#include "models/document/types/bus.h"
#include "models/document/types/containers.h"
#include "models/document/types/ducking.h"
#include "models/document/types/dynamics.h"
#include "models/document/types/effects.h"
#include "models/document/types/event.h"
#include "models/document/types/folders.h"
#include "models/document/types/game.h"
#include "models/document/types/modulators.h"
#include "models/document/types/play_lists.h"
#include "models/document/types/send.h"
#include "models/document/types/sound.h"
#include "models/document/types/space.h"

#include <map>
#include <memory>
#include <string>
#include <variant>

namespace flux::doc {

/// Anything the user can author; for edits. The document keeps a vector for each kind.
using Object
    = std::variant<Tree, Project, Folder, AudioFile, Sound, Group, Random, Event, Action, Bus, AuxBus, Send,
                   Equalizer, Band, Compressor, Expander, Limiter, Delay, Reverb, Chorus, Distortion, Widener,
                   Tremolo, PitchShift, Meter, LoudnessMeter, Sequence, PlayItem, Blend, BlendTrack,
                   BlendItem, SwitchContainer, SwitchItem, GameParameter, StateGroup, State, StateTransition,
                   SwitchGroup, Switch, Binding, CurvePoint, StateOffset, Condition, DuckRule, Attenuation,
                   AttenuationCurve, Lfo, Envelope, SpatialIntent, Marker, Unknown>;
inline constexpr auto kindCount = static_cast<int>(std::variant_size_v<Object>);

/// The kind of a type: its place among the alternatives.
template <class T, std::size_t I = 0> constexpr Kind kindOfType()
{
    if constexpr (std::is_same_v<T, std::variant_alternative_t<I, Object>>)
        return static_cast<Kind>(I);
    else
        return kindOfType<T, I + 1>();
}

inline Kind kindOf(const Object &object)
{
    return static_cast<Kind>(object.index());
}

/// The struct inside, as its property table reads and writes it. Users go through these two, not through a
/// visit of their own, which would be compiled once for each kind.
[[nodiscard]] void *dataOf(Object &object);
[[nodiscard]] const void *dataOf(const Object &object);
[[nodiscard]] QString &nameOf(Object &object);
[[nodiscard]] const QString &nameOf(const Object &object);

/// What the kind table says of a kind.
struct KindInfo {
    const char *key;   ///< in files
    const char *label; ///< marked for translation in the context "Kind"
    Kinds parents;     ///< kinds it may stand under
};
const KindInfo &kindInfo(Kind kind);
/// Unknown when there is none of that name.
Kind kindFromKey(QStringView key);

/// The property table of a kind; row 0 is always the name.
Properties properties(Kind kind);
/// The row called `name`, or −1.
int propertyIndex(Kind kind, QStringView name);
/// The same of a name in ASCII.
[[nodiscard]] int propertyIndex(Kind kind, const char *name);
/// The rows that a parameter can drive.
const std::vector<int> &drivableRows(Kind kind);
/// A freshly made object of a kind.
Object makeObject(Kind kind);
/// What a property is before anyone sets it.
const QVariant &defaultValue(Kind kind, int property);

/// The trees, as fixed ids.
namespace root {
inline constexpr ObjectId project{1};
inline constexpr ObjectId sounds{2};
inline constexpr ObjectId events{3};
inline constexpr ObjectId buses{4};
inline constexpr ObjectId audio{5};
inline constexpr ObjectId game{6};
inline constexpr std::array trees{events, sounds, buses, game, audio};
} // namespace root
/// The name of a tree in files ("sounds"), empty when `id` is none; and back.
const char *treeKey(ObjectId id);
ObjectId treeFromKey(QStringView key);

/// JSON that this program doesn't understand, kept as compact text by key.
struct Extra {
    std::map<std::string, std::string> members;    ///< of the object, `targets` included
    std::map<std::string, std::string> properties; ///< unknown ones
    friend bool operator==(const Extra &, const Extra &) = default;
};

/// One object with its place; what an insertion needs and a removal gives back.
struct Record {
    ObjectId id;
    ObjectId parent;
    std::string order; ///< fractional key among its siblings
    quint64 own = 0;   ///< a bit for each property set by its author
    Object object;
    std::shared_ptr<const Extra> extra;
    std::map<int, std::string> raw; ///< properties whose text in the file couldn't be taken as it was
};

} // namespace flux::doc
