#pragma once

#include <QString>

namespace flux {

/// Writes the peaks of an audio file as BBC audiowaveform's data, version 2
/// (https://github.com/bbc/audiowaveform/blob/master/doc/DataFormat.md): smallest and largest sample of every
/// `zoom` frames in 8 or 16 bits, channel by channel. Files with more than two channels are folded to stereo.
/// Empty, or why it failed, as the rest of a sentence about the file.
[[nodiscard]] QString writeAudiowaveform(const QString &audio, const QString &path, int bits, int zoom);

} // namespace flux
