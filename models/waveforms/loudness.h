#pragma once

#include <QString>

namespace flux {

/// Loudness by EBU R 128 and ITU-R BS.1770-4, measured with libebur128.
struct Loudness {
    QString problem;           ///< not measured, because …
    double integrated = 0.0;   ///< LUFS; −∞ for silence
    double shortTermMax = 0.0; ///< LUFS, 3 s
    double momentaryMax = 0.0; ///< LUFS, 400 ms
    double range = 0.0;        ///< LU
    double truePeak = 0.0;     ///< dBTP
};
/// Reads the whole file with all its channels.
[[nodiscard]] Loudness measureLoudness(const QString &path);

} // namespace flux
