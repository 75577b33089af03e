#pragma once

#include "engine/render/renderer.h"

namespace flux::engine {

/// Plays events without sound and without waiting: the engine itself, whose voices never get a body, and
/// whose time jumps from one happening to the next. What it picks, when, and for how long is what would be
/// heard.
class Rehearsal {
public:
    Rehearsal(double sampleRate, std::uint32_t voices);

    /// Puts parts in force. Their sounds need a length, but no audio.
    void publish(std::unique_ptr<Transaction> transaction);

    struct Play {
        Reason refused = Reason::None; ///< by the event itself
        double seconds = 0.0;          ///< until all of it had ended, or `longest`
        bool endless = false;
        std::uint32_t voices = 0; ///< started
        std::uint32_t most = 0;   ///< voices at once
        double loudest = -1e9;    ///< dB: the gains of the loudest voice, from sound to main bus
    };
    /// Plays an event once, for `longest` s at most; `told(record)` for all that happens.
    template <class Told> Play play(PartIndex event, double longest, Told &&told)
    {
        begin(event);
        Play result;
        do {
            step(result);
            Record record;
            while (m_renderer.records.tryPop(record)) {
                result.voices += record.kind == Record::Kind::VoiceStarted ? 1 : 0;
                if (record.kind == Record::Kind::EventRefused && record.playing == m_playing)
                    result.refused = record.reason;
                told(record);
            }
        } while (goesOn(result, longest));
        end();
        return result;
    }

private:
    void begin(PartIndex event);
    void step(Play &result);
    [[nodiscard]] bool goesOn(Play &result, double longest);
    void end();
    void quantum();

    double m_sampleRate;
    Renderer m_renderer;
    std::uint64_t m_playing = 0;
    std::uint64_t m_posts = 0;
    std::uint64_t m_sequence = 0;
    std::uint64_t m_start = 0;
};

} // namespace flux::engine
