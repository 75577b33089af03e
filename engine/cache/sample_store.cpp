#include "engine/cache/sample_store.h"

#include "engine/stream/decoder.h"
#include "engine/stream/rate_converter.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace flux::engine {

namespace {
std::unique_ptr<Sample> makeSample(std::vector<float> audio, int channels, bool sixteenBit)
{
    if (!sixteenBit)
        return std::make_unique<Sample>(channels, std::move(audio));
    std::vector<std::int16_t> shorts(audio.size());
    std::ranges::transform(audio, shorts.begin(), [](float x) {
        return static_cast<std::int16_t>(std::clamp(std::lrint(x * 32768.0F), -32768L, 32767L));
    });
    return std::make_unique<Sample>(channels, std::move(shorts));
}
} // namespace

std::shared_ptr<SampleSlot> SampleStore::slot(const std::filesystem::path &file)
{
    const std::scoped_lock lock(m_mutex);
    std::string key = file.string();
    if (const auto found = m_entries.find(key); found != m_entries.end()) {
        m_recency.splice(m_recency.begin(), m_recency, found->second.place);
        return found->second.slot;
    }
    auto slot = std::make_shared<SampleSlot>();
    slot->file = file;
    m_recency.push_front(key);
    m_entries.emplace(std::move(key), Entry{slot, m_recency.begin(), 0});
    return slot;
}

void SampleStore::want(const std::shared_ptr<SampleSlot> &slot)
{
    int expected = SampleSlot::Empty;
    if (!slot->state.compare_exchange_strong(expected, SampleSlot::Wanted))
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_wanted.push_back(slot);
    }
    m_work.notify_all();
}

bool SampleStore::loadNext()
{
    std::shared_ptr<SampleSlot> slot;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_wanted.empty())
            return false;
        slot = std::move(m_wanted.front());
        m_wanted.pop_front();
        m_loading = true;
    }
    load(*slot);
    const std::scoped_lock lock(m_mutex);
    m_loading = false;
    return true;
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

void SampleStore::load(SampleSlot &slot)
{
    AudioFault fault;
    const auto decoder = Decoder::open(slot.file, fault);
    if (!decoder)
        return slot.fail(std::move(fault));
    const AudioInfo &info = decoder->info();
    const auto channels = static_cast<std::size_t>(info.playedChannels());
    const std::uint64_t frames = convertedFrames(info.frames, info.sampleRate, m_sampleRate);
    const std::size_t bytes = static_cast<std::size_t>(frames) * channels * (info.sixteenBit ? 2 : 4);
    if (frames > std::numeric_limits<std::uint32_t>::max() / 2 || !makeRoom(bytes))
        return slot.fail({AudioFault::Kind::OverBudget, bytes, m_budget, {}});

    // A header may promise more than there is: memory grows with what is really read, up to what was
    // reserved.
    std::vector<float> audio;
    const std::size_t most = static_cast<std::size_t>(info.frames) * channels;
    std::vector<float> block(16384 * channels);
    while (audio.size() < most) {
        const std::size_t got = decoder->read(block) * channels;
        if (got == 0)
            break;
        audio.insert(audio.end(), block.begin(),
                     block.begin() + static_cast<std::ptrdiff_t>(std::min(got, most - audio.size())));
    }
    if (info.sampleRate != m_sampleRate && !audio.empty())
        audio = convertRate(audio, info.playedChannels(), info.sampleRate, m_sampleRate);

    const std::scoped_lock lock(m_mutex);
    m_bytes -= bytes;
    if (audio.empty())
        return slot.fail({AudioFault::Kind::Undecodable, 0, 0, {}});
    auto sample = makeSample(std::move(audio), info.playedChannels(), info.sixteenBit);
    if (const auto entry = m_entries.find(slot.file.string());
        entry != m_entries.end() && entry->second.slot.get() == &slot) {
        entry->second.bytes = sample->bytes();
        m_bytes += sample->bytes();
    }
    slot.sample.store(sample.release(), std::memory_order_release);
    slot.state.store(SampleSlot::Ready, std::memory_order_release);
}

bool SampleStore::makeRoom(std::size_t bytes)
{
    const std::scoped_lock lock(m_mutex);
    if (bytes > m_budget)
        return false;
    while (m_bytes + bytes > m_budget)
        if (!evictOne())
            return false;
    m_bytes += bytes; // reserved before it is taken
    return true;
}

bool SampleStore::evictOne()
{
    for (auto key = m_recency.rbegin(); key != m_recency.rend(); ++key) {
        const auto entry = m_entries.find(*key);
        if (entry->second.bytes == 0 || entry->second.slot.use_count() > 1)
            continue;
        m_bytes -= entry->second.bytes;
        m_recency.erase(entry->second.place);
        m_entries.erase(entry);
        return true;
    }
    return false;
}

void SampleStore::forget(const std::filesystem::path &file)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto entry = m_entries.find(file.string()); entry != m_entries.end()) {
        m_bytes -= entry->second.bytes;
        m_recency.erase(entry->second.place);
        m_entries.erase(entry);
    }
}

void SampleStore::trim()
{
    const std::scoped_lock lock(m_mutex);
    for (auto entry = m_entries.begin(); entry != m_entries.end();)
        if (entry->second.slot.use_count() == 1) {
            m_bytes -= entry->second.bytes;
            m_recency.erase(entry->second.place);
            entry = m_entries.erase(entry);
        } else {
            ++entry;
        }
}

std::size_t SampleStore::bytes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_bytes;
}

} // namespace flux::engine
