#include "models/waveforms/audiowaveform.h"

#include "engine/stream/decoder.h"
#include "models/waveforms/audio_fault_text.h"
#include "models/waveforms/peaks.h"

#include <QCoreApplication>
#include <QFile>
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

QByteArray audiowaveformOf(const QString &audio, int bits, int zoom, QString &problem)
{
    engine::AudioFault fault;
    const auto decoder = engine::Decoder::open(audio.toStdU16String(), fault);
    if (!decoder) {
        problem = textOf(fault);
        return {};
    }
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
    if (pixels == 0) {
        problem = textOf({engine::AudioFault::Kind::Undecodable, 0, 0, {}});
        return {};
    }
    return header + peaks;
}

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("Files", text);
}
} // namespace

QString readAudiowaveform(const QString &data, const QString &audio, const QString &path)
{
    QFile file(data);
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    const auto damaged = [] {
        return say(QT_TRANSLATE_NOOP(
            "Files", "is no audiowaveform data of version 1 or 2, or it is damaged: export it anew"));
    };
    const QByteArray header = file.read(20);
    if (header.size() < 20)
        return damaged();
    const auto word = [&header](qsizetype at) { return qFromLittleEndian<qint32>(header.constData() + at); };
    const qint32 version = word(0);
    const bool narrow = (word(4) & 1) != 0;
    const qint32 rate = word(8);
    const qint32 zoom = word(12);
    const auto pixels = static_cast<quint32>(word(16));
    qint32 channels = 1;
    if (version == 2) {
        const QByteArray more = file.read(4);
        channels = more.size() == 4 ? qFromLittleEndian<qint32>(more.constData()) : 0;
    }
    if (version < 1 || version > 2 || rate <= 0 || zoom < 2 || channels < 1 || channels > 24)
        return damaged();
    const qint64 width = narrow ? 1 : 2;
    const qint64 wanted = qint64{2} * channels * width * pixels;
    if (file.size() - file.pos() != wanted)
        return damaged();
    engine::AudioFault fault;
    const auto decoder = engine::Decoder::open(audio.toStdU16String(), fault);
    if (!decoder)
        return textOf(fault);
    const engine::AudioInfo &info = decoder->info();
    if (rate != info.sampleRate || channels != info.playedChannels()
        || pixels != (info.frames + static_cast<quint64>(zoom) - 1) / static_cast<quint64>(zoom))
        return say(QT_TRANSLATE_NOOP(
                       "Files",
                       "belongs to other audio: %1 Hz, %2 channels and %3 pixels of %4 frames don't "
                       "make this file. Export it anew from this audio."))
            .arg(rate)
            .arg(channels)
            .arg(pixels)
            .arg(zoom);
    const QByteArray body = file.readAll();
    std::array<std::vector<Peak>, 2> found;
    for (auto &channel : found)
        channel.reserve(pixels);
    const char *at = body.constData();
    const auto next = [&] {
        const float value = narrow ? static_cast<float>(*reinterpret_cast<const qint8 *>(at)) / 128.0F
                                   : static_cast<float>(qFromLittleEndian<qint16>(at)) / 32768.0F;
        at += width;
        return value;
    };
    for (quint32 pixel = 0; pixel < pixels; ++pixel)
        for (std::size_t c = 0; c < static_cast<std::size_t>(channels); ++c) {
            const float low = next();
            const float high = next();
            Peak peak;
            peak.low = static_cast<qint8>(std::clamp(std::floor(low * 127.0F), -127.0F, 127.0F));
            peak.high = static_cast<qint8>(std::clamp(std::ceil(high * 127.0F), -127.0F, 127.0F));
            // The data has no mean: what a triangle between both would have.
            peak.rms = static_cast<quint8>(std::clamp((high - low) * 0.5F * 0.57735F, 0.0F, 1.0F) * 127.0F);
            found[c].push_back(peak);
        }
    return Peaks::writeImported(path, rate, info.frames, static_cast<quint32>(zoom), found, channels);
}

} // namespace flux
