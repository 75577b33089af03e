#include "models/waveforms/zero_crossing.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <sndfile.hh>
#include <vector>

namespace flux {

double nearestZeroCrossing(const QString &path, double seconds)
{
    SndfileHandle file(QFile::encodeName(path).constData());
    if (file.error() != 0 || file.samplerate() <= 0 || file.channels() <= 0)
        return seconds;
    const double rate = file.samplerate();
    const auto reach = static_cast<sf_count_t>(0.02 * rate);
    const auto middle = static_cast<sf_count_t>(std::llround(seconds * rate));
    const sf_count_t from
        = std::clamp<sf_count_t>(middle - reach, 0, std::max<sf_count_t>(file.frames() - 1, 0));
    if (file.seek(from, SEEK_SET) != from)
        return seconds;
    const auto channels = static_cast<std::size_t>(file.channels());
    std::vector<float> samples(static_cast<std::size_t>(2 * reach + 1) * channels);
    const sf_count_t got = file.readf(samples.data(), 2 * reach + 1);
    const auto sum = [&](sf_count_t frame) {
        float all = 0.0F;
        for (std::size_t channel = 0; channel < channels; ++channel)
            all += samples[static_cast<std::size_t>(frame) * channels + channel];
        return all;
    };
    sf_count_t best = -1;
    for (sf_count_t frame = 1; frame < got; ++frame)
        if (sum(frame - 1) < 0.0F && sum(frame) >= 0.0F
            && (best < 0 || std::abs(from + frame - middle) < std::abs(best - middle)))
            best = from + frame;
    return best < 0 ? seconds : static_cast<double>(best) / rate;
}

} // namespace flux
