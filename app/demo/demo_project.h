#pragma once

#include <QString>

#include <functional>

namespace flux::demo {

/// Makes the demo project: a small slot game with its sounds, synthesised and written as WAV, FLAC and OGG
/// files. `progress` gets 0…1. Empty, or why it failed.
[[nodiscard]] QString makeDemo(const QString &path, const std::function<void(double)> &progress);

} // namespace flux::demo
