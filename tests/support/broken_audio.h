#pragma once

#include <QByteArray>

#include <vector>

namespace flux::test {

/// An audio file that is wrong in one way, and a word that what is said of it must hold.
struct BrokenAudio {
    QByteArray label;
    QByteArray bytes;
    const char *expected;
    const char *name = nullptr; ///< label's text
};
[[nodiscard]] const std::vector<BrokenAudio> &brokenAudioFiles();

/// A WAVE file of 32-bit float samples, as given.
[[nodiscard]] QByteArray waveFloat(int channels, int rate, const std::vector<float> &samples);

} // namespace flux::test
