#include "models/waveforms/audio_fault_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace flux {

QString textOf(const engine::AudioFault &fault)
{
    using Kind = engine::AudioFault::Kind;
    const auto say = [](const char *text) { return QCoreApplication::translate("AudioFault", text); };
    const auto megabytes = [](std::uint64_t bytes) {
        return QLocale().toString(static_cast<double>(bytes) / 1048576.0, 'f', 0);
    };
    switch (fault.kind) {
    case Kind::None: break;
    case Kind::Missing: return say(QT_TRANSLATE_NOOP("AudioFault", "does not exist"));
    case Kind::NotAFile: return say(QT_TRANSLATE_NOOP("AudioFault", "is not a file"));
    case Kind::Empty: return say(QT_TRANSLATE_NOOP("AudioFault", "is empty (0 bytes)"));
    case Kind::UnknownFormat:
        return say(QT_TRANSLATE_NOOP("AudioFault", "can't be read as audio: its format is not known"));
    case Kind::Malformed:
        return say(QT_TRANSLATE_NOOP("AudioFault", "can't be read as audio: its header is damaged"));
    case Kind::UnknownEncoding:
        return say(QT_TRANSLATE_NOOP("AudioFault", "can't be read as audio: its encoding is not supported"));
    case Kind::Unreadable:
        return say(QT_TRANSLATE_NOOP("AudioFault", "can't be read as audio (%1)"))
            .arg(QString::fromStdString(fault.detail));
    case Kind::Channels:
        return say(QT_TRANSLATE_NOOP("AudioFault", "has %1 channels; 1 to 8 can be used")).arg(fault.number);
    case Kind::SampleRate:
        return say(QT_TRANSLATE_NOOP("AudioFault",
                                     "has a sample rate of %1 Hz; 8000 to 384000 Hz can be used"))
            .arg(fault.number);
    case Kind::NoAudio: return say(QT_TRANSLATE_NOOP("AudioFault", "holds no audio (0 frames)"));
    case Kind::Undecodable: return say(QT_TRANSLATE_NOOP("AudioFault", "holds no audio that can be decoded"));
    case Kind::Truncated:
        return say(QT_TRANSLATE_NOOP(
            "AudioFault", "is shorter than its header says: the end is missing, what is there plays"));
    case Kind::NotNumbers:
        return say(QT_TRANSLATE_NOOP(
                       "AudioFault",
                       "has %1 samples that are not numbers (NaN or infinite); they play as silence"))
            .arg(fault.number);
    case Kind::OverBudget:
        return say(QT_TRANSLATE_NOOP("AudioFault",
                                     "needs %1 MB of memory, but the sample budget of %2 MB has no room for "
                                     "it; raise the budget in the settings"))
            .arg(megabytes(fault.number), megabytes(fault.limit));
    case Kind::OutOfMemory:
        return say(QT_TRANSLATE_NOOP("AudioFault", "can't be loaded: the computer is out of memory"));
    }
    return {};
}

} // namespace flux
