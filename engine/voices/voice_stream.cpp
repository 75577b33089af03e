// Voice: what it does with its stream.
#include "engine/voices/voice.h"

#include <algorithm>

namespace flux::engine {

const SampleSlot &Voice::headIn(const EventPart &event, std::uint32_t action) const noexcept FLUX_NONBLOCKING
{
    const SampleSlot &own = *spec().sample;
    const auto &heads = event.actions()[action].heads;
    const auto found = std::ranges::lower_bound(heads, sound(), {}, &LayerHead::sound);
    return found != heads.end() && found->sound == sound() && found->whole.get() == &own ? *found->head : own;
}

/// Asks for the stream from what is heard next on, or a little later where time goes on meanwhile.
bool Voice::openStream(VoiceTools &tools) noexcept FLUX_NONBLOCKING
{
    const SoundEdit edit = this->edit();
    const SampleSlot &slot = *spec().sample;
    SourceReader from = m_body ? m_reader : m_place;
    const bool atStart = m_new && !m_body;
    const bool timePasses
        = !m_body && !m_resuming && !(m_virtual && comesBack() != VirtualReturn::FromElapsed);
    if (atStart) {
        // As much of its head as there is from where it begins.
        m_lag = 0;
        const std::uint32_t next = from.next(slot.frames, edit);
        const int channels = slot.sample.load(std::memory_order_acquire)->channels();
        for (const SampleSlot *head : {&layerHead(), &slot}) {
            // A file that was replaced since the other was read is another file.
            const Sample *sample = head->sample.load(std::memory_order_acquire);
            const bool fits = sample && sample->channels() == channels && head->frames == slot.frames;
            const std::uint32_t kept = fits ? sample->frames() : 0;
            const std::uint32_t into = next >= head->head.start ? next - head->head.start : kept;
            if (m_lag > 0 || into >= kept)
                continue;
            m_ofLayer = head != &slot;
            m_lag = from.straightOn(slot.frames, edit, kept - into);
        }
    } else {
        m_lag = timePasses ? Stream::ringFrames / 4 : 0;
    }
    from.skip(slot.frames, edit, static_cast<std::uint32_t>(m_lag));
    const bool asked = tools.log.granted(Resource::Opening, m_serial, tools.frame,
                                         tools.streams.open(*m_stream, slot.number, from, edit));
    m_reopen = m_reopen && !asked;
    return asked;
}

bool Voice::isPrimed(VoiceTools &tools, bool &noneLeft) noexcept FLUX_NONBLOCKING
{
    if (m_seeks) { // before anything of where it was is heard
        goUnheard(tools.streams);
        arrive();
    }
    if (!spec().sample->isStreamed())
        return true;
    if (!m_stream) {
        if (m_virtual && comesBack() == VirtualReturn::FromBeginning) {
            m_place.start();
            m_fraction = 0;
            m_progress = {edit().trimStart, 0};
        }
        m_stream = tools.streams.acquire(m_origin.prepared);
        noneLeft = !tools.log.granted(Resource::Stream, m_serial, tools.frame, m_stream != nullptr);
        if (noneLeft && m_stream)
            tools.streams.release(*std::exchange(m_stream, nullptr));
        if (noneLeft)
            return false;
        const bool atStart = m_new;
        if (!openStream(tools)) {
            tools.streams.release(*m_stream);
            m_stream = nullptr;
            return false;
        }
        return atStart && m_lag > 0; // its head sounds while the stream comes
    }
    if (m_lag > 0)
        return m_new; // or it comes back when it reaches the place that is being read ahead
    const std::uint32_t available = m_stream->available();
    constexpr std::uint32_t enough = 4096;
    const auto missed = static_cast<std::uint32_t>(-m_lag);
    if (!tools.log.granted(Resource::Primed, m_serial, tools.frame,
                           m_stream->isComplete() || available >= missed + enough)) {
        if (missed > Stream::ringFrames / 2) { // it came too late to catch up: anew, further ahead
            tools.streams.release(*m_stream);
            m_stream = nullptr;
        }
        return false;
    }
    m_stream->take(nullptr, nullptr, std::min(missed, available));
    m_lag = 0;
    return true;
}

/// False while it must wait for its stream; begins to fade out before that runs dry.
bool Voice::flows(VoiceTools &tools, std::uint32_t needed) noexcept FLUX_NONBLOCKING
{
    if (!m_stream)
        return true;
    const std::uint64_t ready
        = static_cast<std::uint64_t>(std::max<std::int64_t>(m_lag, 0)) + m_stream->available();
    constexpr std::uint64_t enough = 6000;
    if (m_stream->hasFailed() && !std::exchange(m_failed, true))
        m_trouble = Reason::Unreadable;
    if (m_reopen) { // fade out on what is there, then ask for what is wanted
        m_starved = true;
        if (m_flow == 0.0F)
            (void)openStream(tools);
    } else if (!m_starved) {
        const bool goesOn = m_stream->isComplete() || ready >= 3 * std::uint64_t{needed};
        m_starved = !tools.log.granted(Resource::Flow, m_serial, tools.frame, goesOn);
        m_trouble = m_starved ? Reason::Late : m_trouble;
    } else {
        const bool back = m_stream->isComplete() || (m_flow == 0.0F && ready >= enough);
        m_starved = !tools.log.granted(Resource::Refill, m_serial, tools.frame, back);
    }
    return !m_starved || m_flow > 0.0F;
}

void Voice::readSource(VoiceTools &tools, const Sample &sample, float *left, float *right,
                       std::uint32_t needed) noexcept FLUX_NONBLOCKING
{
    if (!m_stream) {
        m_reader.read(sample.frames(), edit(), tools.shapes, left, right, needed,
                      [&](std::uint32_t position, std::uint32_t count, float *l, float *r) noexcept {
                          sample.copy(position, count, l, r);
                      });
        return;
    }
    const SampleSlot &slot = *spec().sample;
    const SampleSlot &head = m_ofLayer ? layerHead() : slot;
    // What there is for all of the quantum: how often it is read for, loops decide.
    const auto ofHead = static_cast<std::uint32_t>(std::max<std::int64_t>(m_lag, 0));
    const std::uint32_t wanted = needed - std::min(needed, ofHead);
    std::uint32_t there = tools.log.granted(Resource::Read, m_serial, tools.frame,
                                            std::min(wanted, m_stream->available()), wanted);
    const bool whole = tools.log.granted(Resource::Whole, m_serial, tools.frame, m_stream->isComplete());
    const auto copy = [&](std::uint32_t position, std::uint32_t count, float *l, float *r) noexcept {
        const auto behind = [](float *p, std::uint32_t n) noexcept { return p ? p + n : nullptr; };
        std::uint32_t done = 0;
        if (m_lag > 0) {
            done = std::min(count, static_cast<std::uint32_t>(m_lag));
            const Sample &kept = *head.sample.load(std::memory_order_acquire);
            const std::uint32_t into = position - head.head.start;
            if (position < head.head.start || into > kept.frames() || done > kept.frames() - into) {
                m_lag = 0; // a loop that was edited meanwhile leads out of it
                m_reopen = true;
                std::fill(l, l + count, 0.0F);
                if (r)
                    std::fill(r, r + count, 0.0F);
                return;
            }
            kept.copy(into, done, l, r);
            m_lag -= done;
        }
        const std::uint32_t got = std::min(count - done, there);
        there -= got;
        m_stream->take(l + done, behind(r, done), got);
        done += got;
        if (done == count)
            return;
        std::fill(l + done, l + count, 0.0F);
        if (r)
            std::fill(r + done, r + count, 0.0F);
        m_reopen = m_reopen || !whole; // it was passed by: what comes is too late
    };
    m_reader.read(slot.frames, edit(), tools.shapes, left, right, needed, copy);
}

} // namespace flux::engine
