#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace flux::doc {

namespace kind {
Q_NAMESPACE
QML_NAMED_ELEMENT(Kind)
/// In the order of Object's alternatives.
enum Kind : quint8 {
    Tree,
    Project,
    Folder,
    AudioFile,
    Sound,
    Group,
    Random,
    Event,
    Action,
    Bus,
    AuxBus,
    Send,
    Equalizer,
    Band,
    Compressor,
    Expander,
    Limiter,
    Delay,
    Reverb,
    Chorus,
    Distortion,
    Widener,
    Tremolo,
    PitchShift,
    Meter,
    LoudnessMeter,
    Sequence,
    PlayItem,
    Blend,
    BlendTrack,
    BlendItem,
    SwitchContainer,
    SwitchItem,
    GameParameter,
    StateGroup,
    State,
    StateTransition,
    SwitchGroup,
    Switch,
    Binding,
    CurvePoint,
    StateOffset,
    Condition,
    DuckRule,
    Attenuation,
    AttenuationCurve,
    Lfo,
    Envelope,
    SpatialIntent,
    Marker,
    Unknown
};
Q_ENUM_NS(Kind)
} // namespace kind
using kind::Kind;

using Kinds = quint64; ///< a bit for each kind
constexpr Kinds bit(Kind kind)
{
    return Kinds{1} << kind;
}

/// Kinds that choose among their children.
inline constexpr Kinds containerKinds
    = bit(Kind::Random) | bit(Kind::Sequence) | bit(Kind::Blend) | bit(Kind::SwitchContainer);
/// Kinds that an event can play.
inline constexpr Kinds playableKinds = bit(Kind::Sound) | containerKinds;
/// Kinds of the sound tree that are heard.
inline constexpr Kinds soundTreeKinds = playableKinds | bit(Kind::Group);
inline constexpr Kinds busKinds = bit(Kind::Bus) | bit(Kind::AuxBus);
/// Effects that objects may have: they need little memory and leave no tail.
inline constexpr Kinds objectEffectKinds = bit(Kind::Equalizer) | bit(Kind::Compressor) | bit(Kind::Expander)
    | bit(Kind::Distortion) | bit(Kind::Widener) | bit(Kind::Tremolo);
inline constexpr Kinds effectKinds = objectEffectKinds | bit(Kind::Limiter) | bit(Kind::Delay)
    | bit(Kind::Reverb) | bit(Kind::Chorus) | bit(Kind::PitchShift) | bit(Kind::Meter)
    | bit(Kind::LoudnessMeter);
/// Kinds that act on what their parent does and are no content of it.
inline constexpr Kinds partKinds = effectKinds | bit(Kind::Send) | bit(Kind::Band) | bit(Kind::PlayItem)
    | bit(Kind::BlendTrack) | bit(Kind::BlendItem) | bit(Kind::SwitchItem) | bit(Kind::Binding)
    | bit(Kind::CurvePoint) | bit(Kind::StateOffset) | bit(Kind::Condition) | bit(Kind::DuckRule)
    | bit(Kind::AttenuationCurve) | bit(Kind::SpatialIntent) | bit(Kind::Marker);
/// Parts that are called by what they refer to, or by their place.
inline constexpr Kinds namelessKinds = bit(Kind::Action) | bit(Kind::Send) | bit(Kind::PlayItem)
    | bit(Kind::BlendItem) | bit(Kind::SwitchItem) | bit(Kind::Binding) | bit(Kind::CurvePoint)
    | bit(Kind::StateOffset) | bit(Kind::Condition) | bit(Kind::DuckRule) | bit(Kind::StateTransition)
    | bit(Kind::AttenuationCurve) | bit(Kind::SpatialIntent);
/// What the editor of its owner shows as a whole, and no tree: layers, points, ranges, steps, assignments.
inline constexpr Kinds unlistedKinds = bit(Kind::Action) | bit(Kind::CurvePoint) | bit(Kind::PlayItem)
    | bit(Kind::BlendItem) | bit(Kind::SwitchItem) | bit(Kind::StateTransition);
/// What runs by itself and is followed like a parameter.
inline constexpr Kinds modulatorKinds = bit(Kind::Lfo) | bit(Kind::Envelope);
/// What stands in the tree of the game: what it can set, and what values follow; with what belongs to it.
inline constexpr Kinds gameKinds = bit(Kind::GameParameter) | bit(Kind::StateGroup) | bit(Kind::State)
    | bit(Kind::StateTransition) | bit(Kind::SwitchGroup) | bit(Kind::Switch) | bit(Kind::Attenuation)
    | modulatorKinds;
/// What has to have a name: it is found, and told from others, by it.
inline constexpr Kinds namedKinds = soundTreeKinds | busKinds | bit(Kind::Folder) | bit(Kind::Event)
    | (gameKinds & ~bit(Kind::StateTransition));

} // namespace flux::doc
