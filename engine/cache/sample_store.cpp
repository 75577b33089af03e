#include "engine/cache/sample_store.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <new>

namespace flux::engine {

std::shared_ptr<SampleSlot> SampleStore::pin(Entry &entry)
{
    if (auto known = entry.pin.lock())
        return known;
    m_idle.remove(entry.slot->number);
    std::shared_ptr<SampleSlot> pinned(entry.slot.get(),
                                       [this, number = entry.slot->number](SampleSlot *) { unpin(number); });
    entry.pin = pinned;
    return pinned;
}

void SampleStore::unpin(std::uint32_t number)
{
    const std::scoped_lock lock(m_mutex);
    const auto entry = m_entries.find(number);
    if (entry == m_entries.end() || entry->second.pin.lock())
        return; // somebody asked for it meanwhile, and may have let it go again
    if (entry->second.key.empty())
        drop(number); // it was forgotten
    else if (!m_idle.touch(number))
        m_idle.insert(number, 0);
}

std::shared_ptr<SampleSlot> SampleStore::slot(const std::filesystem::path &file, Head head,
                                              std::uint64_t owner)
{
    std::string key = file.string();
    if (head.frames > 0)
        key += '\n' + std::to_string(head.start) + '+' + std::to_string(head.frames);
    const std::scoped_lock lock(m_mutex);
    if (const auto found = m_numbers.find(key); found != m_numbers.end())
        return pin(m_entries.at(found->second));
    Entry entry;
    entry.slot = std::make_unique<SampleSlot>();
    entry.slot->file = file;
    entry.slot->head = head;
    entry.slot->number = ++m_lastNumber;
    entry.slot->owner = owner;
    entry.key = key;
    m_numbers.emplace(std::move(key), m_lastNumber);
    return pin(m_entries.emplace(m_lastNumber, std::move(entry)).first->second);
}

std::shared_ptr<SampleSlot> SampleStore::slotOf(std::uint32_t number)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_entries.find(number);
    return found != m_entries.end() ? pin(found->second) : nullptr;
}

void SampleStore::want(const std::shared_ptr<SampleSlot> &slot)
{
    int expected = SampleSlot::Empty;
    if (slot->state == SampleSlot::Failed) { // for want of memory: there may be some now
        const AudioFault::Kind why = slot->fault().kind;
        if (why == AudioFault::Kind::OverBudget || why == AudioFault::Kind::OutOfMemory)
            expected = SampleSlot::Failed;
    }
    if (!slot->state.compare_exchange_strong(expected, SampleSlot::Wanted))
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_wanted.push_back(slot);
    }
    m_work.notify_all();
}

bool SampleStore::isLoading() const
{
    const std::scoped_lock lock(m_mutex);
    return m_loading || !m_wanted.empty();
}

void SampleStore::waitForWork(int milliseconds)
{
    std::unique_lock lock(m_mutex);
    if (m_wanted.empty())
        m_work.wait_for(lock, std::chrono::milliseconds(milliseconds));
}

bool SampleStore::loadStep()
{
    try {
        return step();
    } catch (const std::bad_alloc &) {
        abandon({AudioFault::Kind::OutOfMemory, 0, 0, {}});
        return true;
    }
}

/// What was being loaded is refused; its memory is given back.
void SampleStore::abandon(AudioFault why)
{
    Load load = std::exchange(m_load, {});
    {
        const std::scoped_lock lock(m_mutex);
        m_bytes -= load.reserved;
        m_loading = false;
    }
    if (load.slot)
        load.slot->fail(std::move(why));
}

bool SampleStore::step()
{
    if (!m_load.slot) {
        std::shared_ptr<SampleSlot> next;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_wanted.empty())
                return false;
            next = std::move(m_wanted.front());
            m_wanted.pop_front();
            m_loading = true;
        }
        begin(std::move(next));
        return true;
    }
    Load &load = m_load;
    const std::size_t have = load.floats.size() + load.shorts.size();
    const auto width = static_cast<std::size_t>(load.file->channels());
    const std::size_t count = std::min(load.block.size(), load.wanted - have);
    const std::size_t got = load.file->read(std::span(load.block).first(count)) * width;
    const auto begin = load.block.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(got);
    if (load.file->sixteenBit())
        std::transform(begin, end, std::back_inserter(load.shorts), [](float x) {
            return static_cast<std::int16_t>(std::clamp(std::lrint(x * 32768.0F), -32768L, 32767L));
        });
    else
        load.floats.insert(load.floats.end(), begin, end);
    if (got < count || have + got == load.wanted)
        finish();
    return true;
}

void SampleStore::begin(std::shared_ptr<SampleSlot> slot)
{
    m_load = {};
    m_load.slot = std::move(slot);
    AudioFault fault;
    m_load.file = ConvertedFile::open(m_load.slot->file, m_sampleRate, fault);
    if (!m_load.file)
        return abandon(std::move(fault));
    const std::uint64_t all = m_load.file->frames();
    const Head head = m_load.slot->head;
    const std::uint64_t start = head.frames > 0 ? std::min<std::uint64_t>(head.start, all) : 0;
    const std::uint64_t frames = head.frames > 0 ? std::min<std::uint64_t>(head.frames, all - start) : all;
    const auto width = static_cast<std::size_t>(m_load.file->channels());
    const std::size_t bytes = static_cast<std::size_t>(frames) * width * (m_load.file->sixteenBit() ? 2 : 4);
    if (all > std::numeric_limits<std::uint32_t>::max() / 2 || !makeRoom(bytes))
        return abandon({AudioFault::Kind::OverBudget, bytes, m_budget, {}});
    m_load.reserved = bytes;
    m_load.wanted = static_cast<std::size_t>(frames) * width;
    m_load.block.resize(4096 * width);
    (m_load.file->sixteenBit() ? m_load.shorts.reserve(m_load.wanted) : m_load.floats.reserve(m_load.wanted));
    if (start > 0 && !m_load.file->seek(start))
        abandon({AudioFault::Kind::Undecodable, 0, 0, {}});
}

void SampleStore::finish()
{
    Load load = std::exchange(m_load, {});
    const bool nothing = load.floats.empty() && load.shorts.empty();
    const auto all = static_cast<std::uint32_t>(load.file->frames());
    const int channels = load.file->channels();
    load.shorts.shrink_to_fit(); // a header may promise more than there is
    load.floats.shrink_to_fit();
    auto sample = load.file->sixteenBit() ? std::make_unique<Sample>(channels, std::move(load.shorts))
                                          : std::make_unique<Sample>(channels, std::move(load.floats));
    SampleSlot &slot = *load.slot;
    {
        const std::scoped_lock lock(m_mutex);
        m_loading = false;
        m_bytes -= load.reserved;
        if (!nothing) {
            m_entries.at(slot.number).bytes = sample->bytes();
            m_bytes += sample->bytes();
            (void)m_happenings.tryPush({true, slot.number, slot.owner, sample->bytes()});
        }
    }
    if (nothing)
        return slot.fail({AudioFault::Kind::Undecodable, 0, 0, {}});
    slot.frames = slot.isStreamed() ? all : sample->frames();
    slot.sample.store(sample.release(), std::memory_order_release);
    slot.state.store(SampleSlot::Ready, std::memory_order_release);
}

bool SampleStore::makeRoom(std::size_t bytes)
{
    const std::scoped_lock lock(m_mutex);
    if (bytes > m_budget)
        return false;
    while (m_bytes + bytes > m_budget) {
        const auto *oldest = m_idle.oldest();
        if (!oldest)
            return false;
        drop(oldest->key);
    }
    m_bytes += bytes; // reserved before it is taken
    return true;
}

void SampleStore::drop(std::uint32_t number)
{
    const auto entry = m_entries.find(number);
    m_bytes -= entry->second.bytes;
    if (entry->second.bytes > 0)
        (void)m_happenings.tryPush({false, number, entry->second.slot->owner, entry->second.bytes});
    m_idle.remove(number);
    m_numbers.erase(entry->second.key);
    m_entries.erase(entry);
}

void SampleStore::forget(const std::filesystem::path &file)
{
    const std::scoped_lock lock(m_mutex);
    std::vector<std::uint32_t> unused;
    for (auto &[number, entry] : m_entries) {
        if (entry.slot->file != file)
            continue;
        m_numbers.erase(entry.key);
        entry.key.clear(); // what holds it keeps it; then it goes
        if (entry.pin.expired())
            unused.push_back(number);
    }
    for (const std::uint32_t number : unused)
        drop(number);
}

void SampleStore::trim()
{
    const std::scoped_lock lock(m_mutex);
    while (const auto *oldest = m_idle.oldest())
        drop(oldest->key);
}

std::size_t SampleStore::bytes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_bytes;
}

std::vector<SampleStore::Listed> SampleStore::list(std::size_t most) const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<Listed> rows;
    for (const auto &[number, entry] : m_entries)
        if (rows.size() < most && entry.bytes > 0 && !entry.pin.expired())
            rows.push_back({entry.slot->file, entry.bytes, true});
    m_idle.forEachByRecency([&](const auto &idle) {
        const Entry &entry = m_entries.at(idle.key);
        if (entry.bytes > 0)
            rows.push_back({entry.slot->file, entry.bytes, false});
        return rows.size() < most;
    });
    return rows;
}

} // namespace flux::engine
