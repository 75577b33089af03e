#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace flux::doc {

namespace kind {
Q_NAMESPACE
QML_NAMED_ELEMENT(Kind)
/// In the order of Object's alternatives.
enum Kind : quint8 { Tree, Project, Folder, AudioFile, Sound, Group, Random, Event, Action, Bus, Unknown };
Q_ENUM_NS(Kind)
} // namespace kind
using kind::Kind;

constexpr quint32 bit(Kind kind)
{
    return 1U << kind;
}

/// Kinds that an event can play.
inline constexpr quint32 playableKinds = 1U << Kind::Sound | 1U << Kind::Random;
/// Kinds of the sound tree that are heard.
inline constexpr quint32 soundTreeKinds = playableKinds | 1U << Kind::Group;

} // namespace flux::doc
