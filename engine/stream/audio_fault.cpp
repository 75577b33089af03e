#include "engine/stream/audio_fault.h"

namespace flux::engine {

std::string describe(const AudioFault &fault)
{
    using Kind = AudioFault::Kind;
    const auto megabytes
        = [](std::uint64_t bytes) { return std::to_string((bytes + 524288) / 1048576) + " MB"; };
    switch (fault.kind) {
    case Kind::None: break;
    case Kind::Missing: return "does not exist";
    case Kind::NotAFile: return "is not a file";
    case Kind::Empty: return "is empty (0 bytes)";
    case Kind::UnknownFormat: return "can't be read as audio: its format is not known";
    case Kind::Malformed: return "can't be read as audio: its header is damaged (" + fault.detail + ")";
    case Kind::UnknownEncoding: return "can't be read as audio: its encoding is not supported";
    case Kind::Unreadable: return "can't be read as audio: " + fault.detail;
    case Kind::Channels: return "has " + std::to_string(fault.number) + " channels; 1 to 8 can be used";
    case Kind::SampleRate:
        return "has a sample rate of " + std::to_string(fault.number) + " Hz; 8000 to 384000 Hz can be used";
    case Kind::NoAudio: return "holds no audio (0 frames)";
    case Kind::Undecodable: return "holds no audio that can be decoded";
    case Kind::Truncated: return "is shorter than its header says: the end is missing, what is there plays";
    case Kind::NotNumbers:
        return "has " + std::to_string(fault.number)
            + " samples that are not numbers (NaN or infinite); they play as silence";
    case Kind::OverBudget:
        return "needs " + megabytes(fault.number) + " of memory, but the sample budget of "
            + megabytes(fault.limit) + " has no room for it; raise the budget in the settings";
    case Kind::ChangedOnDisk: return "was changed or replaced while it was playing";
    }
    return {};
}

} // namespace flux::engine
