#include "engine/rehearsal.h"

namespace flux::engine {

Rehearsal::Rehearsal(double sampleRate, std::uint32_t voices)
    : m_sampleRate(sampleRate), m_renderer(sampleRate, voices)
{
    m_renderer.rehearse();
}

void Rehearsal::publish(std::unique_ptr<Transaction> transaction)
{
    m_renderer.transactions.offer(std::move(transaction));
    quantum();
    m_renderer.reclaim();
}

void Rehearsal::quantum()
{
    std::array<float, rt::quantumFrames> left;
    std::array<float, rt::quantumFrames> right;
    m_renderer.renderQuantum(left.data(), right.data());
}

void Rehearsal::begin(PartIndex event)
{
    m_start = m_renderer.status().frame.load();
    Input input;
    input.op = Input::Op::Post;
    input.index = event;
    input.id = m_playing = ++m_posts << 24U;
    input.sequence = m_sequence++;
    (void)m_renderer.inputs.tryPush(input);
}

void Rehearsal::step(Play &result)
{
    quantum();
    const Renderer::Crowd crowd = m_renderer.crowd();
    result.most = std::max(result.most, crowd.voices);
    result.loudest = std::max(result.loudest, crowd.loudest);
}

bool Rehearsal::goesOn(Play &result, double longest)
{
    const Renderer::Status &status = m_renderer.status();
    const auto passed = [&] { return static_cast<double>(status.frame.load() - m_start) / m_sampleRate; };
    result.seconds = passed();
    if (status.instances.load() == 0 && status.pending.load() == 0)
        return false;
    const std::uint64_t quiet = m_renderer.quietFrames();
    result.endless = quiet == SourceReader::endless || result.seconds >= longest;
    if (result.endless)
        return false;
    m_renderer.passTime(quiet);
    return true;
}

void Rehearsal::end()
{
    Input input;
    input.op = Input::Op::StopAll;
    input.sequence = m_sequence++;
    (void)m_renderer.inputs.tryPush(input);
    constexpr int enough = 8;
    for (int i = 0; i < enough && (i == 0 || m_renderer.status().instances.load() > 0); ++i)
        quantum();
    Record record;
    while (m_renderer.records.tryPop(record)) {}
}

} // namespace flux::engine
