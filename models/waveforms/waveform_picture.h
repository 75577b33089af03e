#pragma once

#include "models/waveforms/peaks.h"
#include "models/waveforms/samples.h"

#include <QColor>
#include <QImage>

namespace flux {

/// What a picture of a waveform shows, and how.
struct WaveformView {
    double from = 0.0;     ///< frames
    double perPixel = 1.0; ///< frames
    double gain = 1.0;     ///< linear
    QColor color;
    double scale = 1.0; ///< device pixels for each of the item's
};

/// Channels above each other: the extremes of each column, and within them its RMS.
void paintPeaks(QImage &image, const Peaks &peaks, const WaveformView &view);
/// The same of the frames themselves; where there is room, joined by lines, then with a dot for each. Leaves
/// the image as it is and returns false unless `samples` covers all that it shows of the file.
bool paintSamples(QImage &image, const Samples &samples, quint64 fileFrames, const WaveformView &view);

} // namespace flux
