#pragma once

#include <string>
#include <string_view>

namespace flux::doc {

/// A key that sorts after `before` and ahead of `after` (bytewise); empty means the end of the list on that
/// side.
///
/// Fractional keys: inserting between two siblings changes neither, so that two branches of a repository can
/// both insert and still merge. A key is an integer part, whose first letter tells its length, and a
/// fraction; digits are 0–9, A–Z, a–z. Appending makes keys of length log62(n). Where the two are not in
/// order, the key follows `before`.
[[nodiscard]] std::string orderBetween(std::string_view before, std::string_view after);

/// True when `key` has the form that orderBetween() makes.
[[nodiscard]] bool isOrderKey(std::string_view key);

} // namespace flux::doc
