#pragma once

#include <cstddef>
#include <functional>
#include <unordered_map>
#include <utility>

namespace flux::engine {

/// Values by key in the order of their last use: every step is O(1), and going through them by recency
/// neither sorts nor copies.
template <class Key, class Value> class Lru {
    struct Links {
        Links *newer = nullptr;
        Links *older = nullptr;
    };

public:
    struct Entry : private Links {
        Key key;
        Value value;

    private:
        friend Lru;
        explicit Entry(Key k, Value v) : key(std::move(k)), value(std::move(v)) {}
    };

    Lru() { m_ends.newer = m_ends.older = &m_ends; }
    Lru(const Lru &) = delete;
    Lru &operator=(const Lru &) = delete;
    ~Lru() { clear(); }

    [[nodiscard]] std::size_t size() const { return m_index.size(); }
    [[nodiscard]] bool isEmpty() const { return m_index.empty(); }

    /// The value, without using it; null when there is none.
    [[nodiscard]] Value *find(const Key &key)
    {
        const auto at = m_index.find(key);
        return at == m_index.end() ? nullptr : &at->second->value;
    }
    /// The value, now the most recently used; null when there is none.
    Value *touch(const Key &key)
    {
        const auto at = m_index.find(key);
        if (at == m_index.end())
            return nullptr;
        unlink(*at->second);
        link(*at->second);
        return &at->second->value;
    }
    /// Puts a value in front; there was none of that key.
    Value &insert(Key key, Value value)
    {
        auto *entry = new Entry(std::move(key), std::move(value));
        m_index.emplace(entry->key, entry);
        link(*entry);
        return entry->value;
    }
    bool remove(const Key &key)
    {
        const auto at = m_index.find(key);
        if (at == m_index.end())
            return false;
        Entry *entry = at->second;
        m_index.erase(at);
        unlink(*entry);
        delete entry;
        return true;
    }
    /// The one used longest ago; null when there is none.
    [[nodiscard]] Entry *oldest()
    {
        return m_ends.newer == &m_ends ? nullptr : static_cast<Entry *>(m_ends.newer);
    }
    /// Calls `each(entry)`, the most recently used first, until it returns false.
    template <class Each> void forEachByRecency(Each &&each) const
    {
        for (Links *at = m_ends.older; at != &m_ends; at = at->older)
            if (!each(*static_cast<const Entry *>(at)))
                return;
    }
    void clear()
    {
        for (const auto &[key, entry] : m_index)
            delete entry;
        m_index.clear();
        m_ends.newer = m_ends.older = &m_ends;
    }

private:
    // A ring with m_ends between newest and oldest: m_ends.older is the newest, m_ends.newer the oldest.
    void link(Entry &entry)
    {
        entry.older = m_ends.older;
        entry.newer = &m_ends;
        m_ends.older->newer = &entry;
        m_ends.older = &entry;
    }
    static void unlink(Entry &entry)
    {
        entry.newer->older = entry.older;
        entry.older->newer = entry.newer;
    }

    std::unordered_map<Key, Entry *> m_index;
    Links m_ends;
};

} // namespace flux::engine
