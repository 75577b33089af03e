// Renderer: time that passes without sound.
#include "engine/render/renderer.h"

#include <algorithm>

namespace flux::engine {

std::uint64_t Renderer::quietFrames() noexcept FLUX_NONBLOCKING
{
    constexpr std::uint64_t never = SourceReader::endless;
    std::uint64_t next = m_agenda.earliest();
    next = std::min(next, m_world->modulators.nextEnd());
    m_voices.forEach([&](Voice &voice) noexcept {
        if (voice.isWaiting())
            next = std::min(next, voice.startFrame());
        else if (const std::uint64_t left = voice.framesLeft(m_block, m_tools->log); left != never)
            next = std::min(next, m_block.frame + left);
    });
    if (m_runCount > 0)
        measureRuns();
    for (std::uint32_t i = 0; i < Run::limit && m_runCount > 0; ++i) {
        const Run &run = m_runs[i];
        if (run.isFree() || run.paused)
            continue;
        if (run.nextKnown && !run.ending) {
            next = std::min(next, run.nextFrame);
        } else if (run.sounds->nodes()[run.node].kind != SoundPart::NodeKind::Switch && run.left != never) {
            // A cross-fade, a fade-out or an item that comes early may begin before the end.
            const double early = static_cast<double>(successionOf(run).duration)
                + std::max(0.0, -itemDelay(run, run.repeats > 0 ? run.row : run.place.next)) * 4.0;
            const std::uint64_t margin = frames(early) + fadeOutOf(run);
            next = std::min(next, m_block.frame + (run.left > margin ? run.left - margin : 0));
        }
    }
    if (next == never)
        return never;
    return next > m_block.frame ? (next - m_block.frame) / rt::quantumFrames * rt::quantumFrames : 0;
}

void Renderer::passTime(std::uint64_t frames) noexcept FLUX_NONBLOCKING
{
    m_voices.forEach([frames](Voice &voice) noexcept {
        if (!voice.isWaiting() && !voice.isPaused())
            voice.passTime(frames);
    });
    m_block.frame += frames;
    m_status.frame.store(m_block.frame, std::memory_order_release);
}

Renderer::Crowd Renderer::crowd() noexcept FLUX_NONBLOCKING
{
    Crowd crowd;
    m_voices.forEach([&](const Voice &voice) noexcept {
        if (voice.isWaiting() || voice.isVirtual())
            return;
        ++crowd.voices;
        crowd.loudest = std::max(crowd.loudest, voice.loudness());
    });
    return crowd;
}

} // namespace flux::engine
