#include "models/live/reason_text.h"

#include <QCoreApplication>

namespace flux {

QString textOf(engine::Reason reason)
{
    using engine::Reason;
    const auto say = [](const char *text) { return QCoreApplication::translate("Reason", text); };
    switch (reason) {
    case Reason::None: break;
    case Reason::NotPrepared: return say(QT_TRANSLATE_NOOP("Reason", "its target is missing"));
    case Reason::NothingToPlay:
        return say(QT_TRANSLATE_NOOP("Reason", "there is nothing in it that can play"));
    case Reason::NoVoice: return say(QT_TRANSLATE_NOOP("Reason", "all voices play something more important"));
    case Reason::NoInstance: return say(QT_TRANSLATE_NOOP("Reason", "too many events play at once"));
    case Reason::Late: return say(QT_TRANSLATE_NOOP("Reason", "its audio was not loaded within a second"));
    case Reason::Unreadable: return say(QT_TRANSLATE_NOOP("Reason", "its audio file can't be used"));
    case Reason::Improbable: return say(QT_TRANSLATE_NOOP("Reason", "its probability said no"));
    case Reason::QueueFull: return say(QT_TRANSLATE_NOOP("Reason", "too many actions are waiting"));
    case Reason::TooQuiet: return say(QT_TRANSLATE_NOOP("Reason", "it is below the project's threshold"));
    case Reason::ObjectLimit: return say(QT_TRANSLATE_NOOP("Reason", "its object has enough voices"));
    case Reason::NoStream: return say(QT_TRANSLATE_NOOP("Reason", "all streams are in use"));
    case Reason::BusLimit: return say(QT_TRANSLATE_NOOP("Reason", "its bus has enough voices"));
    case Reason::Condition: return say(QT_TRANSLATE_NOOP("Reason", "its condition doesn't hold"));
    case Reason::Cooldown: return say(QT_TRANSLATE_NOOP("Reason", "its cool-down isn't over"));
    case Reason::EventLimit: return say(QT_TRANSLATE_NOOP("Reason", "it plays as often as it may at once"));
    case Reason::TooDeep: return say(QT_TRANSLATE_NOOP("Reason", "events post each other without end"));
    case Reason::NoRun: return say(QT_TRANSLATE_NOOP("Reason", "too many containers play on at once"));
    case Reason::NoRoom: return say(QT_TRANSLATE_NOOP("Reason", "too many values are set at once"));
    }
    return {};
}

} // namespace flux
