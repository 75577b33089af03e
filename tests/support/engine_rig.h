#pragma once

#include "engine/dsp/draw.h"
#include "engine/engine.h"
#include "engine/stream/audio_writer.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <map>

namespace flux::test {

/// An engine with one event that plays one sound made for the test, rendered offline.
class EngineRig {
public:
    static constexpr engine::ObjectKey soundKey = 100;
    static constexpr engine::ObjectKey eventKey = 200;
    static constexpr engine::ObjectKey actionKey = 201;
    static constexpr engine::PartIndex soundsAt = engine::firstFreePart;
    static constexpr engine::PartIndex eventAt = soundsAt + 1;

    explicit EngineRig(std::uint32_t voices = 48) : m_engine({48000.0, voices, std::size_t{64} << 20U}) {}

    /// Writes audio as a float WAV and returns its slot.
    std::shared_ptr<engine::SampleSlot> sample(const std::vector<float> &audio, int channels = 1,
                                               int rate = 48000, engine::Head head = {},
                                               engine::AudioFormat format = engine::AudioFormat::Wav32Float)
    {
        const QString path = m_folder.filePath(QStringLiteral("%1.wav").arg(m_files++));
        std::string problem;
        auto writer = engine::AudioWriter::create(path.toStdU16String(), format, channels, rate, problem);
        (void)writer->write(audio);
        (void)writer->finish();
        auto slot = m_engine.samples().slot(path.toStdU16String(), head);
        m_engine.samples().want(slot);
        return slot;
    }

    void publishMix(std::vector<engine::MixPart::Bus> buses = {{1, engine::none, {}}},
                    engine::MixSettings global = {7, {4096, {}}, -80.0, {}})
    {
        auto part = std::make_unique<engine::MixPart>(std::move(buses), global);
        mix = part.get();
        put(engine::mixPart, std::move(part));
    }
    void publishSound(const engine::SoundSpec &spec, engine::ObjectKey bus = 0)
    {
        engine::SoundPart::Layout layout;
        engine::SoundPart::Node node;
        node.key = soundKey;
        node.kind = engine::SoundPart::NodeKind::Sound;
        node.payload = 0;
        node.outputBus = bus;
        layout.nodes.push_back(node);
        layout.sounds.push_back(spec);
        auto part = std::make_unique<engine::SoundPart>(std::move(layout));
        sounds = part.get();
        put(soundsAt, std::move(part));
    }
    engine::EventPart::Action action(engine::ActionType type = engine::ActionType::Play)
    {
        engine::EventPart::Action a;
        a.key = actionKey;
        a.type = type;
        a.targetPart = soundsAt;
        a.target = soundKey;
        return a;
    }
    void publishEvent(std::vector<engine::EventPart::Action> actions, engine::PartIndex at = eventAt)
    {
        auto part = std::make_unique<engine::EventPart>(eventKey, std::move(actions));
        event = part.get();
        put(at, std::move(part));
    }
    void put(engine::PartIndex index, std::unique_ptr<engine::Part> part)
    {
        auto transaction = std::make_unique<engine::Transaction>();
        transaction->put(index, std::move(part));
        m_engine.publish(std::move(transaction));
    }
    /// A rig that plays `audio` when eventAt is posted.
    void play(const std::vector<float> &audio, int channels = 1)
    {
        publishMix();
        engine::SoundSpec spec;
        spec.sample = sample(audio, channels);
        publishSound(spec);
        publishEvent({action()});
    }

    std::vector<float> render(std::uint32_t frames)
    {
        std::vector<float> out(2 * static_cast<std::size_t>(frames));
        m_engine.renderOffline(out.data(), frames);
        return out;
    }
    std::vector<engine::Record> records()
    {
        std::vector<engine::Record> all;
        engine::Record record;
        while (m_engine.nextRecord(record))
            all.push_back(record);
        return all;
    }
    int count(engine::Record::Kind kind)
    {
        int n = 0;
        for (const engine::Record &record : records())
            n += record.kind == kind ? 1 : 0;
        return n;
    }
    engine::Engine &engine() { return m_engine; }

    engine::MixPart *mix = nullptr;
    engine::SoundPart *sounds = nullptr;
    engine::EventPart *event = nullptr;

private:
    QTemporaryDir m_folder;
    int m_files = 0;
    engine::Engine m_engine;
};

inline float left(const std::vector<float> &audio, std::size_t frame)
{
    return audio[2 * frame];
}
inline float right(const std::vector<float> &audio, std::size_t frame)
{
    return audio[2 * frame + 1];
}
inline std::vector<float> constant(std::size_t frames, float value)
{
    return std::vector<float>(frames, value);
}
inline std::vector<float> sine(std::size_t frames, double hertz, float gain = 0.5F, double rate = 48000.0)
{
    std::vector<float> out(frames);
    for (std::size_t i = 0; i < frames; ++i)
        out[i] = gain
            * static_cast<float>(std::sin(2.0 * 3.14159265358979 * hertz * static_cast<double>(i) / rate));
    return out;
}
/// Root mean square of the left channel over [from, to).
inline double rms(const std::vector<float> &audio, std::size_t from, std::size_t to)
{
    double sum = 0.0;
    for (std::size_t i = from; i < to; ++i)
        sum += static_cast<double>(left(audio, i)) * static_cast<double>(left(audio, i));
    return std::sqrt(sum / static_cast<double>(to - from));
}

} // namespace flux::test
