#include "tests/bench/bench.h"
#include "tests/support/engine_rig.h"

#ifdef FLUX_OPENAL
#include <AL/al.h>
#include <AL/alc.h>
#include <AL/alext.h>
#endif

#include <cstdio>

namespace flux::bench {

using namespace engine;

namespace {
constexpr int voices = 256;
constexpr int block = 128;

std::vector<float> tone()
{
    std::vector<float> audio(48000);
    for (std::size_t i = 0; i < audio.size(); ++i)
        audio[i] = 0.5F * std::sin(0.05F * static_cast<float>(i));
    return audio;
}

/// Our whole mixer: voices, six buses, meters.
class Ours {
public:
    Ours(Resampling quality, float cents) : m_rig(voices)
    {
        m_rig.publishMix({{1, none, {}}, {2, 0, {}}, {3, 0, {}}, {4, 0, {}}, {5, 0, {}}, {6, 0, {}}},
                         {7, {voices, {}}, -80.0, quality});
        SoundPart::Layout layout;
        SoundSpec spec;
        spec.sample = m_rig.sample(tone());
        spec.loop = LoopMode::Infinite;
        for (std::uint32_t i = 0; i < 6; ++i) {
            SoundPart::Node node;
            node.key = 100 + i;
            node.kind = SoundPart::NodeKind::Sound;
            node.payload = i;
            node.outputBus = 1 + i;
            layout.nodes.push_back(node);
            layout.sounds.push_back(spec);
        }
        auto part = std::make_unique<SoundPart>(std::move(layout));
        for (std::uint32_t i = 0; i < 6; ++i) {
            part->setValue(SoundPart::slot(i, VoiceParam::Pitch), cents);
            part->setValue(SoundPart::slot(i, VoiceParam::Volume), -40.0F);
            part->setValue(SoundPart::slot(i, VoiceParam::Width), 1.0F);
            part->setValue(SoundPart::slot(i, VoiceParam::Pan), 0.2F * static_cast<float>(i) - 0.5F);
        }
        m_rig.put(test::EngineRig::soundsAt, std::move(part));
        for (std::uint32_t i = 0; i < 6; ++i) {
            auto action = m_rig.action();
            action.target = 100 + i;
            m_rig.publishEvent({action}, 10 + i);
        }
        for (std::uint32_t i = 0; i < voices; ++i)
            m_rig.engine().post(10 + i % 6);
        m_rig.render(4800);
    }
    /// Voices tell what their level is made of, as while somebody profiles; whoever reads it has a thread of
    /// their own.
    void explain() { m_rig.engine().setExplaining(true); }
    /// Levels move all the time, so that there is something to tell.
    void move()
    {
        m_rig.mix->setValue(MixPart::slot(1, BusParam::Volume), -3.0F - (m_moves++ % 16 == 0 ? 1.0F : 0.0F));
    }
    void forgetRecords()
    {
        Record record;
        while (m_rig.engine().nextRecord(record))
            ++m_records;
    }
    [[nodiscard]] std::uint64_t records() const { return m_records; }
    void render()
    {
        m_rig.engine().renderDevice(m_out.data(), block);
        m_loudest = std::max(m_loudest, std::abs(m_out[77]));
    }
    [[nodiscard]] bool sounds()
    {
        return m_loudest > 0.0F && m_rig.engine().status().voices.load() == voices;
    }

private:
    test::EngineRig m_rig;
    std::array<float, 2 * block> m_out{};
    float m_loudest = 0.0F;
    std::uint32_t m_moves = 0;
    std::uint64_t m_records = 0;
};

#ifdef FLUX_OPENAL
/// The same voices in OpenAL Soft's loopback device.
class OpenAl {
public:
    OpenAl(const char *resampler, float pitch)
    {
        const auto open = reinterpret_cast<LPALCLOOPBACKOPENDEVICESOFT>(
            alcGetProcAddress(nullptr, "alcLoopbackOpenDeviceSOFT"));
        m_render
            = reinterpret_cast<LPALCRENDERSAMPLESSOFT>(alcGetProcAddress(nullptr, "alcRenderSamplesSOFT"));
        m_device = open(nullptr);
        const ALCint wanted[] = {ALC_FORMAT_CHANNELS_SOFT,
                                 ALC_STEREO_SOFT,
                                 ALC_FORMAT_TYPE_SOFT,
                                 ALC_FLOAT_SOFT,
                                 ALC_FREQUENCY,
                                 48000,
                                 ALC_MONO_SOURCES,
                                 voices,
                                 ALC_HRTF_SOFT,
                                 ALC_FALSE,
                                 0};
        m_context = alcCreateContext(m_device, wanted);
        alcMakeContextCurrent(m_context);
        const std::vector<float> audio = tone();
        alGenBuffers(1, &m_buffer);
        alBufferData(m_buffer, alGetEnumValue("AL_FORMAT_MONO_FLOAT32"), audio.data(),
                     static_cast<ALsizei>(audio.size() * 4), 48000);
        const auto nameOf = reinterpret_cast<LPALGETSTRINGISOFT>(alGetProcAddress("alGetStringiSOFT"));
        ALint quality = 0;
        for (ALint i = 0; i < alGetInteger(alGetEnumValue("AL_NUM_RESAMPLERS_SOFT")); ++i)
            if (std::string(nameOf(alGetEnumValue("AL_RESAMPLER_NAME_SOFT"), i)) == resampler)
                quality = i;
        m_found = std::string(nameOf(alGetEnumValue("AL_RESAMPLER_NAME_SOFT"), quality)) == resampler;
        m_sources.resize(voices);
        alGenSources(voices, m_sources.data());
        for (int i = 0; i < voices; ++i) {
            const ALuint source = m_sources[static_cast<std::size_t>(i)];
            alSourcei(source, AL_BUFFER, static_cast<ALint>(m_buffer));
            alSourcei(source, AL_LOOPING, AL_TRUE);
            alSourcei(source, alGetEnumValue("AL_SOURCE_RESAMPLER_SOFT"), quality);
            alSourcei(source, AL_SOURCE_RELATIVE, AL_TRUE);
            alSource3f(source, AL_POSITION, 0.2F * static_cast<float>(i % 6) - 0.5F, 0.0F, -1.0F);
            alSourcef(source, AL_GAIN, 0.01F);
            alSourcef(source, AL_PITCH, pitch);
        }
        alSourcePlayv(voices, m_sources.data());
        for (int i = 0; i < 40; ++i)
            render();
    }
    ~OpenAl()
    {
        alcMakeContextCurrent(nullptr);
        alcDestroyContext(m_context);
        alcCloseDevice(m_device);
    }
    OpenAl(const OpenAl &) = delete;
    OpenAl &operator=(const OpenAl &) = delete;
    void render()
    {
        m_render(m_device, m_out.data(), block);
        m_loudest = std::max(m_loudest, std::abs(m_out[77]));
    }
    [[nodiscard]] bool sounds() const { return m_loudest > 0.0F && m_found; }

private:
    LPALCRENDERSAMPLESSOFT m_render = nullptr;
    ALCdevice *m_device = nullptr;
    ALCcontext *m_context = nullptr;
    ALuint m_buffer = 0;
    std::vector<ALuint> m_sources;
    std::array<float, 2 * block> m_out{};
    float m_loudest = 0.0F;
    bool m_found = false;
};
#endif
/// Blocks with somebody who profiles against blocks without; the records are read outside of the time, before
/// their ring is full.
void benchProfiler(std::vector<Row> &rows)
{
    Ours with(Resampling::BandLimited, 0.0F);
    Ours without(Resampling::BandLimited, 0.0F);
    with.explain();
    const auto play = [](Ours &ours) {
        ours.move();
        ours.render();
    };
    std::vector<double> ratios;
    double a = 0.0;
    double b = 0.0;
    for (int round = 0; round < 25; ++round) {
        const auto [one, other] = compare([&] { play(with); }, [&] { play(without); }, 3);
        ratios.push_back(one / other);
        with.forgetRecords();
        without.forgetRecords();
        if (round == 0 || ratios.back() < a / b) {
            a = one;
            b = other;
        }
    }
    std::ranges::nth_element(ratios, ratios.begin() + 12);
    if (with.records() <= without.records() || !with.sounds())
        std::fprintf(stderr, "error: nothing was told to the profiler\n");
    rows.push_back({"block with profiler, 256 voices", "µs", ratios[12] * b * 1e6, b * 1e6, "without", 1.02});
}
} // namespace

void benchMixer([[maybe_unused]] std::vector<Row> &rows)
{
    benchProfiler(rows);
#ifdef FLUX_OPENAL
    struct Case {
        const char *name;
        Resampling ours;
        const char *theirs;
        float pitch;
    };
    for (const Case &c :
         {Case{"whole mixer, 256 voices", Resampling::BandLimited, "Linear", 1.0F},
          Case{"256 voices at pitch 1.1, cubic", Resampling::Cubic, "Cubic", 1.1F},
          Case{"256 voices at pitch 1.1, 24-tap", Resampling::BandLimited, "23rd order Sinc", 1.1F}}) {
        Ours ours(c.ours, 1200.0F * std::log2(c.pitch));
        OpenAl theirs(c.theirs, c.pitch);
        const auto [a, b] = compare([&] { ours.render(); }, [&] { theirs.render(); });
        if (!ours.sounds() || !theirs.sounds())
            std::fprintf(stderr,
                         "error: \"%s\" was silent or not all voices sounded (ours %d, OpenAL Soft %d)\n",
                         c.name, ours.sounds(), theirs.sounds());
        constexpr double perFrame = 1e9 / (voices * block);
        rows.push_back({c.name, "ns/voice-frame", a * perFrame, b * perFrame,
                        std::string("OpenAL Soft, ") + c.theirs, 0.25});
    }
#else
    std::fprintf(stderr, "skipped: the comparison with OpenAL Soft (libopenal-dev was not found)\n");
#endif
}

} // namespace flux::bench
