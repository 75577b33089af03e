#include "models/waveforms/audio_facts.h"

#include "engine/stream/decoder.h"

#include <array>
#include <cmath>
#include <ebur128.h>
#include <limits>
#include <memory>
#include <vector>

namespace flux {

EdgeTrims edgeTrims(const AudioFacts &facts, const EdgeTrims &now)
{
    if (!facts.readable || facts.headSilence >= facts.seconds) // all of it is silent
        return {};
    const auto within
        = [](double silence, double left) { return std::floor((silence - left) * 1000.0) / 1000.0; };
    return {facts.headSilence - now.head > 0.02 ? within(facts.headSilence, 0.002) : 0.0,
            facts.tailSilence - now.tail > 0.1 ? within(facts.tailSilence, 0.02) : 0.0};
}

AudioFacts readAudioFacts(const QString &path, const Progress *progress)
{
    constexpr float fullScale = 0.9999F;
    constexpr float silence = 0.001F; // −60 dBFS
    constexpr int shortestClip = 3;
    AudioFacts facts;
    engine::AudioFault fault;
    const auto decoder = engine::Decoder::open(path.toStdU16String(), fault);
    if (!decoder)
        return facts;
    const auto channels = static_cast<std::size_t>(decoder->info().playedChannels());
    const bool folded = decoder->info().channels > 2; // the sum may go beyond full scale, the file didn't
    const auto rate = decoder->info().sampleRate;
    struct End {
        void operator()(ebur128_state *state) const { ebur128_destroy(&state); }
    };
    const std::unique_ptr<ebur128_state, End> meter(
        ebur128_init(static_cast<unsigned>(channels), static_cast<unsigned long>(rate), EBUR128_MODE_I));
    std::vector<float> block(4096 * channels);
    std::array<int, 2> run{};
    std::uint64_t frame = 0;
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    bool sounded = false;
    for (std::size_t count = decoder->read(block); count > 0; count = decoder->read(block)) {
        if (progress && progress->isCancelled())
            return {};
        if (meter)
            ebur128_add_frames_float(meter.get(), block.data(), count);
        for (std::size_t i = 0; i < count; ++i, ++frame)
            for (std::size_t channel = 0; channel < channels; ++channel) {
                const float level = std::abs(block[i * channels + channel]);
                int &clipped = run[channel % run.size()];
                clipped = level >= fullScale && !folded ? clipped + 1 : 0;
                if (clipped == shortestClip && ++facts.clippedRuns == 1)
                    facts.firstClip = static_cast<double>(frame) / rate;
                if (level < silence)
                    continue;
                first = sounded ? first : frame;
                last = frame;
                sounded = true;
            }
    }
    facts.readable = true;
    facts.seconds = static_cast<double>(frame) / rate;
    facts.headSilence = static_cast<double>(sounded ? first : frame) / rate;
    facts.tailSilence = sounded ? static_cast<double>(frame - 1 - last) / rate : 0.0;
    facts.lufs = -std::numeric_limits<double>::infinity();
    if (meter)
        (void)ebur128_loudness_global(meter.get(), &facts.lufs);
    return facts;
}

} // namespace flux
