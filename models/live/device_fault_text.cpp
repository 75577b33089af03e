#include "models/live/device_fault_text.h"

#include <QCoreApplication>

namespace flux {

QString textOf(const engine::DeviceFault &fault)
{
    using Kind = engine::DeviceFault::Kind;
    const auto say = [](const char *text) { return QCoreApplication::translate("DeviceFault", text); };
    const QString name = QString::fromStdString(fault.name);
    const QString detail = QString::fromStdString(fault.detail);
    switch (fault.kind) {
    case Kind::None: break;
    case Kind::NoSoundSystem:
        return say(QT_TRANSLATE_NOOP("DeviceFault", "the sound system can't be started (%1)")).arg(detail);
    case Kind::NoOutput: return say(QT_TRANSLATE_NOOP("DeviceFault", "this computer has no sound output"));
    case Kind::NotThere:
        return say(QT_TRANSLATE_NOOP("DeviceFault", "there is no sound output named \"%1\"")).arg(name);
    case Kind::CantOpen:
        return say(QT_TRANSLATE_NOOP("DeviceFault", "\"%1\" can't be opened (%2)")).arg(name, detail);
    case Kind::StoppedAnswering:
        return say(QT_TRANSLATE_NOOP("DeviceFault", "\"%1\" stopped answering")).arg(name);
    }
    return {};
}

} // namespace flux
