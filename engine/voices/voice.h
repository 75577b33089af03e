#pragma once

#include "engine/dsp/gain_matrix.h"
#include "engine/dsp/resampler.h"
#include "engine/dsp/voice_filter.h"
#include "engine/program/program.h"
#include "engine/rt/block.h"
#include "engine/voices/source_reader.h"

namespace flux::engine {

class Mixer;

/// Tables and scratch memory that all voices share.
struct VoiceTools {
    SincTable sinc;
    ShapeTable shapes;
    std::array<std::array<float, Resampler::room(rt::quantumFrames)>, 2> source{};
    std::array<std::array<float, rt::quantumFrames>, 2> output{};
};

/// One sounding sound: source → pitch → high-pass → low-pass → gain, width and pan → bus.
class Voice {
public:
    /// What a voice plays, and on whose behalf.
    struct Origin {
        SoundPart *sounds = nullptr;
        PartIndex soundsIndex = none;
        std::uint32_t node = none;
        EventPart *event = nullptr;
        PartIndex eventIndex = none;
        std::uint32_t action = none;
        std::uint32_t instance = none;
        std::uint64_t playing = 0;
        GameObject gameObject = 0;
        double randomVolume = 0.0; ///< dB, drawn at the start
        double randomPitch = 0.0;  ///< ct, drawn at the start
    };

    [[nodiscard]] bool isFree() const noexcept FLUX_NONBLOCKING { return m_state == State::Free; }
    [[nodiscard]] bool isStopping() const noexcept FLUX_NONBLOCKING { return m_stopLength > 0; }
    [[nodiscard]] bool isPaused() const noexcept FLUX_NONBLOCKING { return m_paused; }
    [[nodiscard]] const Origin &origin() const noexcept FLUX_NONBLOCKING { return m_origin; }
    [[nodiscard]] ObjectKey sound() const noexcept FLUX_NONBLOCKING
    {
        return m_origin.sounds->nodes()[m_origin.node].key;
    }
    [[nodiscard]] std::uint64_t startFrame() const noexcept FLUX_NONBLOCKING { return m_startFrame; }
    [[nodiscard]] double priority() const noexcept FLUX_NONBLOCKING;

    void start(const Origin &origin, std::uint64_t frame, std::uint32_t fadeIn,
               Shape fadeShape) noexcept FLUX_NONBLOCKING;
    /// Fades out over `length` frames from `frame` on; a stop that would end sooner than an earlier one wins.
    void stop(std::uint64_t frame, std::uint32_t length, Shape shape) noexcept FLUX_NONBLOCKING;
    void setPaused(bool paused) noexcept FLUX_NONBLOCKING { m_paused = paused; }
    void release() noexcept FLUX_NONBLOCKING { m_state = State::Free; }

    /// Takes over the parts now in force; false when what it plays is no longer in them.
    [[nodiscard]] bool rebind(Program &program) noexcept FLUX_NONBLOCKING;

    enum class Outcome : std::uint8_t { Waiting, Started, Playing, Ended, Late, Unreadable };
    /// Renders one quantum into the bus.
    [[nodiscard]] Outcome process(const rt::Block &block, const MixPart &mix, Mixer &mixer,
                                  VoiceTools &tools) noexcept FLUX_NONBLOCKING;

private:
    enum class State : std::uint8_t { Free, Waiting, Playing };
    struct Values {
        double volume = 0.0;
        double pitch = 0.0;
        double lowPass = 0.0;
        double highPass = 0.0;
        double pan = 0.0;
        double width = 1.0;
        bool silent = false;
    };
    [[nodiscard]] Values values() const noexcept FLUX_NONBLOCKING;
    void applyEnvelopes(const rt::Block &block, const ShapeTable &shapes, float *left, float *right,
                        std::uint32_t from) noexcept FLUX_NONBLOCKING;
    void glidePause(const rt::Block &block, float *left, float *right) noexcept FLUX_NONBLOCKING;

    Origin m_origin;
    State m_state = State::Free;
    bool m_first = true; ///< no quantum rendered yet
    bool m_paused = false;
    float m_pauseGain = 1.0F;
    std::uint64_t m_startFrame = 0;
    std::uint32_t m_fadeInLength = 0;
    Shape m_fadeInShape = Shape::Linear;
    std::uint64_t m_played = 0; ///< frames since the start, for the fade-in
    std::uint64_t m_stopFrame = 0;
    std::uint32_t m_stopLength = 0; ///< 0: not stopping
    Shape m_stopShape = Shape::Linear;
    SourceReader m_reader;
    Resampler m_resampler;
    VoiceFilter m_highPass{VoiceFilter::Kind::HighPass};
    VoiceFilter m_lowPass{VoiceFilter::Kind::LowPass};
    GainGlide m_gains;
};
static_assert(sizeof(Voice) <= 24 * 1024, "a physical voice's share of memory");

} // namespace flux::engine
