#include "engine/program/program.h"

namespace flux::engine {

Program::~Program()
{
    for (PartIndex i = 0; i < partLimit; ++i)
        delete m_parts[i];
    reclaim();
    for (Part *part = m_released; part;)
        delete std::exchange(part, part->m_next);
}

void Program::apply(Transaction &transaction) noexcept FLUX_NONBLOCKING
{
    for (Transaction::Change &change : transaction.changes) {
        Part *old = std::exchange(m_parts[change.index], change.part);
        if (old && change.part && old->kind() == change.part->kind()) {
            if (old->kind() == Part::Kind::Sounds)
                static_cast<SoundPart *>(change.part)->inherit(static_cast<SoundPart &>(*old));
            else if (old->kind() == Part::Kind::Mix)
                static_cast<MixPart *>(change.part)->inherit(static_cast<MixPart &>(*old));
        }
        change.part = nullptr;
        if (!old)
            continue;
        old->m_retired = true;
        if (old->m_users == 0)
            change.part = old; // goes back with the transaction
    }
}

void Program::release(Part *part) noexcept FLUX_NONBLOCKING
{
    if (--part->m_users == 0 && part->m_retired) {
        part->m_next = m_released;
        m_released = part;
    }
}

void Program::passBack() noexcept FLUX_NONBLOCKING
{
    if (m_released && m_passed.load(std::memory_order_acquire) == nullptr)
        m_passed.store(std::exchange(m_released, nullptr), std::memory_order_release);
}

void Program::reclaim() noexcept
{
    for (Part *part = m_passed.exchange(nullptr, std::memory_order_acq_rel); part;)
        delete std::exchange(part, part->m_next);
}

} // namespace flux::engine
