#include "models/waveforms/zero_crossing.h"

#include "models/waveforms/samples.h"

#include <algorithm>
#include <cmath>

namespace flux {

double nearestZeroCrossing(const QString &path, double seconds)
{
    const double rate = sampleRateOf(path);
    const double reach = std::round(0.02 * rate);
    const double middle = std::round(seconds * rate);
    const Samples samples = readSamples(path, static_cast<quint64>(std::max(0.0, middle - reach)),
                                        static_cast<quint64>(2.0 * reach) + 1);
    const auto sum = [&](quint64 frame) {
        float all = 0.0F;
        for (int channel = 0; channel < samples.channels; ++channel)
            all += samples.at(frame, channel);
        return all;
    };
    double best = -1.0;
    for (quint64 frame = samples.from + 1; frame < samples.end(); ++frame) {
        const auto here = static_cast<double>(frame);
        if (sum(frame - 1) < 0.0F && sum(frame) >= 0.0F
            && (best < 0.0 || std::abs(here - middle) < std::abs(best - middle)))
            best = here;
    }
    return best < 0.0 ? seconds : best / rate;
}

} // namespace flux
