#include "models/waveforms/audiowaveform.h"

#include "engine/stream/decoder.h"
#include "models/waveforms/audio_fault_text.h"

#include <QSaveFile>
#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace flux {

namespace {
template <class T> void append(QByteArray &bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

/// As a 16-bit file would hold it.
qint16 sample(float x)
{
    return static_cast<qint16>(std::clamp(std::lrint(x * 32768.0F), -32768L, 32767L));
}
} // namespace

QString writeAudiowaveform(const QString &audio, const QString &path, int bits, int zoom)
{
    engine::AudioFault fault;
    const auto decoder = engine::Decoder::open(audio.toStdU16String(), fault);
    if (!decoder)
        return textOf(fault);
    const auto channels = static_cast<std::size_t>(decoder->info().playedChannels());
    std::vector<float> block(static_cast<std::size_t>(zoom) * channels);
    QByteArray peaks;
    quint32 pixels = 0;
    for (;; ++pixels) {
        std::size_t frames = 0; // a decoder may deliver less than asked for
        while (frames < static_cast<std::size_t>(zoom)) {
            const std::size_t got = decoder->read(std::span(block).subspan(frames * channels));
            if (got == 0)
                break;
            frames += got;
        }
        if (frames == 0)
            break;
        for (std::size_t c = 0; c < channels; ++c) {
            float low = block[c];
            float high = block[c];
            for (std::size_t i = c; i < frames * channels; i += channels) {
                low = std::min(low, block[i]);
                high = std::max(high, block[i]);
            }
            for (const qint16 value : {sample(low), sample(high)})
                if (bits == 8)
                    append(peaks, static_cast<qint8>(value / 256));
                else
                    append(peaks, value);
        }
    }
    QByteArray header;
    append(header, qint32{2});                                       // version
    append(header, quint32{bits == 8 ? 1U : 0U});                    // flags
    append(header, static_cast<qint32>(decoder->info().sampleRate)); // Hz
    append(header, static_cast<qint32>(zoom));                       // frames per pixel
    append(header, pixels);                                          // length
    append(header, static_cast<qint32>(channels));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(header) != header.size()
        || file.write(peaks) != peaks.size() || !file.commit())
        return file.errorString();
    return {};
}

} // namespace flux
