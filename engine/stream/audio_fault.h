#pragma once

#include <cstdint>
#include <string>

namespace flux::engine {

/// Why an audio file can't be used, or isn't what it says. People read it
/// translated.
struct AudioFault {
    enum class Kind : std::uint8_t {
        None,
        Missing,
        NotAFile,
        Empty,
        UnknownFormat,
        Malformed, ///< detail: the library's own words, for developers
        UnknownEncoding,
        Unreadable,  ///< detail: what the system says
        Channels,    ///< number: how many
        SampleRate,  ///< number: Hz
        NoAudio,     ///< the header announces none
        Undecodable, ///< the header announces some, but none can be decoded
        Truncated,   ///< shorter than its header says
        NotNumbers,  ///< number: samples that are NaN or infinite
        OverBudget,  ///< number: bytes it needs; limit: bytes of the budget
        OutOfMemory  ///< the system gave none
    };
    Kind kind = Kind::None;
    std::uint64_t number = 0;
    std::uint64_t limit = 0;
    std::string detail;

    explicit operator bool() const { return kind != Kind::None; }
};
} // namespace flux::engine
