#include "models/document/order_key.h"

#include <algorithm>
#include <optional>

namespace flux::doc {

namespace {
constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::size_t base = digits.size();

std::size_t digit(char c)
{
    return digits.find(c);
}

/// Length of the integer part that starts with `head`: 'a' 2, 'b' 3 …, and downwards 'Z' 2, 'Y' 3 …; 0 when
/// invalid.
std::size_t integerLength(char head)
{
    if (head >= 'a' && head <= 'z')
        return static_cast<std::size_t>(head - 'a') + 2;
    if (head >= 'A' && head <= 'Z')
        return static_cast<std::size_t>('Z' - head) + 2;
    return 0;
}

/// The next integer up or down, or nothing at the end of the range.
std::optional<std::string> step(std::string_view integer, bool up)
{
    std::string next(integer);
    const char wrap = up ? digits.front() : digits.back();
    const char limit = up ? digits.back() : digits.front();
    for (std::size_t i = next.size(); i-- > 1;) {
        if (next[i] != limit) {
            next[i] = digits[up ? digit(next[i]) + 1 : digit(next[i]) - 1];
            return next;
        }
        next[i] = wrap;
    }
    char head = next.front();
    if ((up && head == 'z') || (!up && head == 'A'))
        return std::nullopt;
    if (up)
        head = head == 'Z' ? 'a' : static_cast<char>(head + 1);
    else
        head = head == 'a' ? 'Z' : static_cast<char>(head - 1);
    return std::string(1, head) + std::string(integerLength(head) - 1, wrap);
}

/// A fraction between two; `after` empty means 1.
std::string midpoint(std::string_view before, std::string_view after)
{
    std::string key;
    for (std::size_t i = 0;; ++i) {
        const std::size_t low = i < before.size() ? digit(before[i]) : 0;
        const std::size_t high = after.empty() ? base : i < after.size() ? digit(after[i]) : 0;
        if (low == high) {
            key += digits[low];
            continue;
        }
        if (high - low > 1)
            return key + digits[(low + high) / 2];
        key += digits[low]; // next door: go on behind `before`, with all room above
        after = {};
    }
}
} // namespace

bool isOrderKey(std::string_view key)
{
    const std::size_t integer = key.empty() ? 0 : integerLength(key.front());
    return integer > 0 && key.size() >= integer && key.size() < 4096
        && std::ranges::all_of(key, [](char c) { return digit(c) != std::string_view::npos; })
        && (key.size() == integer || key.back() != '0');
}

std::string orderBetween(std::string_view before, std::string_view after)
{
    if (!isOrderKey(before))
        before = {};
    if (!isOrderKey(after) || (!before.empty() && before >= after))
        after = {};
    if (before.empty() && after.empty())
        return "a0";
    if (before.empty()) {
        const std::string_view integer = after.substr(0, integerLength(after.front()));
        if (integer.size() < after.size())
            return std::string(integer);
        const auto lower = step(integer, false);
        return lower ? *lower : std::string(integer); // 62^26 insertions at the front: the id decides
    }
    const std::string_view integer = before.substr(0, integerLength(before.front()));
    const std::string_view fraction = before.substr(integer.size());
    if (after.empty()) {
        const auto higher = step(integer, true);
        return higher ? *higher : std::string(integer) + midpoint(fraction, {});
    }
    const std::string_view afterInteger = after.substr(0, integerLength(after.front()));
    if (integer == afterInteger)
        return std::string(integer) + midpoint(fraction, after.substr(afterInteger.size()));
    const auto higher = step(integer, true);
    if (higher && *higher < after)
        return *higher;
    return std::string(integer) + midpoint(fraction, {});
}

} // namespace flux::doc
