#include "tests/support/broken_audio.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

namespace flux::test {

namespace {
template <class T> QByteArray bytes(T value)
{
    QByteArray out(sizeof value, '\0');
    std::memcpy(out.data(), &value, sizeof value);
    return out;
}

QByteArray chunk(const char *id, const QByteArray &data)
{
    return QByteArray(id, 4) + bytes(static_cast<std::uint32_t>(data.size())) + data
        + QByteArray(data.size() & 1, '\0');
}

QByteArray format(int tag, int channels, std::uint32_t rate, int bits)
{
    const int frame = channels * bits / 8;
    return bytes(static_cast<std::uint16_t>(tag)) + bytes(static_cast<std::uint16_t>(channels)) + bytes(rate)
        + bytes(static_cast<std::uint32_t>(rate * static_cast<std::uint32_t>(frame)))
        + bytes(static_cast<std::uint16_t>(frame)) + bytes(static_cast<std::uint16_t>(bits));
}

QByteArray riff(const QByteArray &chunks)
{
    return "RIFF" + bytes(static_cast<std::uint32_t>(chunks.size() + 4)) + "WAVE" + chunks;
}

QByteArray samples16(int count)
{
    QByteArray data;
    for (int i = 0; i < count; ++i)
        data += bytes(static_cast<std::int16_t>(10000.0 * std::sin(0.05 * i)));
    return data;
}
} // namespace

QByteArray waveFloat(int channels, int rate, const std::vector<float> &samples)
{
    QByteArray data;
    for (const float x : samples)
        data += bytes(x);
    return riff(chunk("fmt ", format(3, channels, static_cast<std::uint32_t>(rate), 32))
                + chunk("data", data));
}

const std::vector<BrokenAudio> &brokenAudioFiles()
{
    static const std::vector<BrokenAudio> all = [] {
        std::vector<BrokenAudio> files;
        const auto add = [&](const QByteArray &label, const QByteArray &contents, const char *expected) {
            files.push_back({label, contents, expected});
        };
        const QByteArray fmt = chunk("fmt ", format(1, 1, 48000, 16));
        const QByteArray data = chunk("data", samples16(4800));
        const QByteArray good = riff(fmt + data);
        add("empty", {}, "empty");
        add("one byte", "R", "can't be read");
        add("text", "this is not audio at all\n", "can't be read");
        add("zero bytes", QByteArray(5000, '\0'), "");
        QByteArray noise;
        for (int i = 0; i < 5000; ++i)
            noise += static_cast<char>((i * 73 + 41) & 255);
        add("noise", noise, "");
        add("JSON", "{\"schema\": 1}", "can't be read");
        add("PNG", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + noise, "can't be read");
        add("HTML", "<!DOCTYPE html><html></html>", "can't be read");
        add("a ZIP", QByteArray("PK\x03\x04", 4) + noise, "can't be read");
        add("RIFF magic alone", "RIFF", "can't be read");
        add("RIFF of another form", QByteArray("RIFF\x24\0\0\0AVI ", 12) + noise, "can't be read");
        add("header alone", QByteArray("RIFF\x24\0\0\0WAVE", 12), "can't be read");
        add("no format", riff(data), "can't be read");
        add("no data", riff(fmt), "can't be read");
        add("data before format", riff(data + fmt), "can't be read");
        add("no frames", riff(fmt + chunk("data", {})), "no audio");
        add("short format", riff(chunk("fmt ", format(1, 1, 48000, 16).left(14)) + data), "can't be read");
        add("unknown codec", riff(chunk("fmt ", format(0x1234, 1, 48000, 16)) + data), "can't be read");
        add("codec zero", riff(chunk("fmt ", format(0, 1, 48000, 16)) + data), "can't be read");
        add("no channels", riff(chunk("fmt ", format(1, 0, 48000, 16)) + data), "can't be read");
        for (const int channels : {9, 64, 255, 1024})
            add("with " + QByteArray::number(channels) + " channels",
                riff(chunk("fmt ", format(1, channels, 48000, 16)) + chunk("data", samples16(channels * 20))),
                "channels");
        add("1025 channels",
            riff(chunk("fmt ", format(1, 1025, 48000, 16)) + chunk("data", samples16(1025 * 4))),
            "can't be read");
        add("65535 channels", riff(chunk("fmt ", format(1, 65535, 48000, 16)) + data), "can't be read");
        add("rate zero", riff(chunk("fmt ", format(1, 1, 0, 16)) + data), "can't be read");
        for (const std::uint32_t rate : {1U, 100U, 7999U, 384001U, 1000000U, 0x7fffffffU})
            add("rate " + QByteArray::number(rate), riff(chunk("fmt ", format(1, 1, rate, 16)) + data),
                "sample rate");
        add("rate 0xffffffff", riff(chunk("fmt ", format(1, 1, 0xffffffffU, 16)) + data), "");
        add("no bits", riff(chunk("fmt ", format(1, 1, 48000, 0)) + data), "");
        add("99 bits", riff(chunk("fmt ", format(1, 1, 48000, 99)) + data), "");
        for (const int cut : {9000, 6000, 4001, 2000, 500, 51, 3})
            add("cut by " + QByteArray::number(cut), good.chopped(cut), "shorter");
        for (const int keep : {13, 20, 28, 35, 40, 43})
            add("cut to " + QByteArray::number(keep), good.left(keep), "");
        add("two data chunks", riff(fmt + data + data), "can't be read");
        add("RF64 without ds64",
            QByteArray("RF64\xff\xff\xff\xffWAVE", 12) + fmt + QByteArray("data\xff\xff\xff\xff", 8)
                + samples16(4800),
            "can't be read");
        add("BW64", QByteArray("BW64\xff\xff\xff\xffWAVE", 12) + fmt + data, "can't be read");
        QByteArray huge = good;
        huge.replace(40, 4, bytes(std::uint32_t{0x7ffffff0}));
        add("data says 2 GB", huge, "shorter");
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const float infinity = std::numeric_limits<float>::infinity();
        add("NaN samples", waveFloat(1, 48000, {0.1F, nan, 0.2F, nan}), "2 samples that are not numbers");
        add("infinite samples", waveFloat(1, 48000, {0.1F, infinity, -infinity, 0.3F, infinity}),
            "3 samples");
        add("nothing but NaN", waveFloat(2, 44100, std::vector<float>(2000, nan)), "2000 samples");
        add("NaN in six channels", waveFloat(6, 48000, std::vector<float>(600, nan)), "600 samples");
        add("FLAC magic alone", "fLaC", "can't be read");
        add("FLAC with noise", "fLaC" + noise, "");
        add("FLAC with a huge block", QByteArray("fLaC\x00\xff\xff\xff", 8) + noise, "");
        add("OGG magic alone", "OggS", "can't be read");
        add("OGG with noise", QByteArray("OggS\0\x02", 6) + noise, "");
        add("AIFF magic alone",
            QByteArray("FORM\0\0\0\x10"
                       "AIFF",
                       12),
            "");
        add("AIFF without sound",
            QByteArray("FORM\0\0\0\x2e"
                       "AIFFCOMM\0\0\0\x12\0\x01\0\0\0\0\0\x10\x40\x0e\xbb\x80\0\0\0\0\0\0",
                       38),
            "");
        add("an ID3 tag alone", QByteArray("ID3\x03\0\0\0\0\x0f\x76", 10) + QByteArray(2038, '\0'), "");
        add("AU without end", QByteArray(".snd\0\0\0\x18\xff\xff\xff\xff", 12), "");
        add("W64 magic alone", QByteArray("riff\x2e\x91\xcf\x11\xa5\xd6\x28\xdb\x04\xc1\0\0", 16),
            "can't be read");
        add("CAF magic alone", QByteArray("caff\0\x01\0\0", 8), "");
        add("MIDI", QByteArray("MThd\0\0\0\x06\0\0\0\x01\0\x60", 14), "can't be read");
        for (BrokenAudio &file : files)
            file.name = file.label.constData();
        return files;
    }();
    return all;
}

} // namespace flux::test
