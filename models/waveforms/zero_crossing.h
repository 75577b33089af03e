#pragma once

#include <QString>

namespace flux {

/// The place nearest to `seconds` at which the sum of a file's channels passes through zero upwards, within
/// 20 ms; `seconds` itself when there is none, or the file can't be read.
[[nodiscard]] double nearestZeroCrossing(const QString &path, double seconds);

} // namespace flux
