#pragma once

#include <QString>

namespace flux {

/// The peaks of an audio file as BBC audiowaveform's data, version 2
/// (https://github.com/bbc/audiowaveform/blob/master/doc/DataFormat.md): smallest and largest sample of every
/// `zoom` frames in 8 or 16 bits, channel by channel. Files with more than two channels are folded to stereo.
/// `problem` says why it failed, as the rest of a sentence about the file.
[[nodiscard]] QByteArray audiowaveformOf(const QString &audio, int bits, int zoom, QString &problem);

/// Reads such data, version 1 or 2, as the peaks of `audio`, and writes them to `path` as something to look
/// at until its own peaks are made. Refused when they are of another rate, length or number of channels.
/// Empty, or why it failed, as the rest of a sentence about the data.
[[nodiscard]] QString readAudiowaveform(const QString &data, const QString &audio, const QString &path);

} // namespace flux
