#include "models/waveforms/samples.h"

#include "engine/stream/decoder.h"

#include <algorithm>

namespace flux {

Samples readSamples(const QString &path, quint64 from, quint64 count)
{
    Samples samples;
    engine::AudioFault fault;
    const auto file = engine::Decoder::open(path.toStdU16String(), fault);
    if (!file || from > file->info().frames || !file->seek(from))
        return samples;
    const auto channels = static_cast<std::size_t>(file->info().playedChannels());
    samples.from = from;
    samples.channels = static_cast<int>(channels);
    samples.rate = file->info().sampleRate;
    samples.audio.resize(static_cast<std::size_t>(std::min(count, file->info().frames - from)) * channels);
    samples.audio.resize(file->read(samples.audio) * channels);
    return samples;
}

double sampleRateOf(const QString &path)
{
    engine::AudioFault fault;
    const auto file = engine::Decoder::open(path.toStdU16String(), fault);
    return file ? file->info().sampleRate : 0.0;
}

} // namespace flux
