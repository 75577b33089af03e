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

/// Kinds that an event can play.
inline constexpr Kinds playableKinds = bit(Kind::Sound) | bit(Kind::Random);
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
inline constexpr Kinds partKinds = effectKinds | bit(Kind::Send) | bit(Kind::Band);

} // namespace flux::doc
