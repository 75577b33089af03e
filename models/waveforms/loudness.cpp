#include "models/waveforms/loudness.h"

#include "engine/stream/decoder.h"
#include "models/waveforms/audio_fault_text.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <ebur128.h>
#include <memory>
#include <new>
#include <sndfile.h>

namespace flux {

namespace {
void setChannels(ebur128_state *state, SNDFILE *file, int channels)
{
    std::vector<int> map(static_cast<std::size_t>(channels));
    const bool told
        = sf_command(file, SFC_GET_CHANNEL_MAP_INFO, map.data(), channels * static_cast<int>(sizeof(int)))
        == SF_TRUE;
    if (told)
        for (unsigned i = 0; i < static_cast<unsigned>(channels); ++i)
            switch (map[i]) {
            case SF_CHANNEL_MAP_LEFT:
            case SF_CHANNEL_MAP_FRONT_LEFT: ebur128_set_channel(state, i, EBUR128_LEFT); break;
            case SF_CHANNEL_MAP_RIGHT:
            case SF_CHANNEL_MAP_FRONT_RIGHT: ebur128_set_channel(state, i, EBUR128_RIGHT); break;
            case SF_CHANNEL_MAP_CENTER:
            case SF_CHANNEL_MAP_FRONT_CENTER: ebur128_set_channel(state, i, EBUR128_CENTER); break;
            case SF_CHANNEL_MAP_LFE: ebur128_set_channel(state, i, EBUR128_UNUSED); break;
            case SF_CHANNEL_MAP_REAR_LEFT:
            case SF_CHANNEL_MAP_SIDE_LEFT: ebur128_set_channel(state, i, EBUR128_LEFT_SURROUND); break;
            case SF_CHANNEL_MAP_REAR_RIGHT:
            case SF_CHANNEL_MAP_SIDE_RIGHT: ebur128_set_channel(state, i, EBUR128_RIGHT_SURROUND); break;
            default: break;
            }
    else if (channels == 6) { // WAVE order; the library's own order for six channels has no LFE
        constexpr int order[] = {EBUR128_LEFT,   EBUR128_RIGHT,         EBUR128_CENTER,
                                 EBUR128_UNUSED, EBUR128_LEFT_SURROUND, EBUR128_RIGHT_SURROUND};
        for (unsigned i = 0; i < 6; ++i)
            ebur128_set_channel(state, i, order[i]);
    }
}
} // namespace

Loudness measureLoudness(const QString &path)
{
    Loudness result;
    // The decoder knows what can be used and says why not; the measure needs all channels unfolded.
    engine::AudioFault fault;
    const auto decoder = engine::Decoder::open(path.toStdU16String(), fault);
    if (!decoder) {
        result.problem = textOf(fault);
        return result;
    }
    SF_INFO info{};
#ifdef _WIN32
    SNDFILE *opened = sf_wchar_open(reinterpret_cast<const wchar_t *>(path.utf16()), SFM_READ, &info);
#else
    SNDFILE *opened = sf_open(QFile::encodeName(path).constData(), SFM_READ, &info);
#endif
    const std::unique_ptr<SNDFILE, int (*)(SNDFILE *)> file(opened, &sf_close);
    ebur128_state *state = ebur128_init(
        static_cast<unsigned>(info.channels), static_cast<unsigned long>(info.samplerate),
        EBUR128_MODE_I | EBUR128_MODE_S | EBUR128_MODE_M | EBUR128_MODE_LRA | EBUR128_MODE_TRUE_PEAK);
    if (!state) {
        result.problem = QCoreApplication::translate("AudioFault", "can't be measured: not enough memory");
        return result;
    }
    setChannels(state, file.get(), info.channels);
    sf_count_t read = 0;
    // Momentary maxima every 20 ms and short-term ones every 100 ms: as fine as EBU Tech 3341 tests them.
    const auto frames = static_cast<std::size_t>(std::max(1, info.samplerate / 50));
    std::vector<float> block(frames * static_cast<std::size_t>(info.channels));
    result.shortTermMax = result.momentaryMax = -HUGE_VAL;
    for (int step = 1;; ++step) {
        const sf_count_t got = sf_readf_float(file.get(), block.data(), static_cast<sf_count_t>(frames));
        if (got <= 0)
            break;
        read += got;
        for (float &x :
             std::span(block).first(static_cast<std::size_t>(got) * static_cast<std::size_t>(info.channels)))
            x = std::isfinite(x) ? x : 0.0F;
        ebur128_add_frames_float(state, block.data(), static_cast<std::size_t>(got));
        double value = 0.0;
        if (ebur128_loudness_momentary(state, &value) == EBUR128_SUCCESS)
            result.momentaryMax = std::max(result.momentaryMax, value);
        if (step % 5 == 0 && ebur128_loudness_shortterm(state, &value) == EBUR128_SUCCESS)
            result.shortTermMax = std::max(result.shortTermMax, value);
    }
    if (read == 0 && info.frames > 0)
        result.problem = textOf({engine::AudioFault::Kind::Undecodable, 0, 0, {}});
    ebur128_loudness_global(state, &result.integrated);
    ebur128_loudness_range(state, &result.range);
    double peak = 0.0;
    for (unsigned channel = 0; channel < static_cast<unsigned>(info.channels); ++channel) {
        double value = 0.0;
        if (ebur128_true_peak(state, channel, &value) == EBUR128_SUCCESS)
            peak = std::max(peak, value);
    }
    result.truePeak = peak > 0.0 ? 20.0 * std::log10(peak) : -HUGE_VAL;
    ebur128_destroy(&state);
    return result;
}

struct LoudnessMeter::State {
    ebur128_state *measure = nullptr;

    explicit State(int rate) : measure(ebur128_init(2, static_cast<unsigned long>(rate), EBUR128_MODE_I))
    {
        if (!measure)
            throw std::bad_alloc();
    }
    ~State() { ebur128_destroy(&measure); }
    State(const State &) = delete;
    State &operator=(const State &) = delete;
};

LoudnessMeter::LoudnessMeter(int rate) : m_state(std::make_unique<State>(rate)) {}

LoudnessMeter::~LoudnessMeter() = default;

void LoudnessMeter::take(const float *interleaved, std::size_t frames)
{
    ebur128_add_frames_float(m_state->measure, interleaved, frames);
}

double LoudnessMeter::integrated() const
{
    double lufs = 0.0;
    ebur128_loudness_global(m_state->measure, &lufs);
    return lufs;
}

} // namespace flux
