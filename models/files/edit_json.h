#pragma once

#include "models/document/edit.h"

#include <QByteArray>

namespace flux {

/// A list of edits as one line of JSON, and back: for the journal and the undo spill.
[[nodiscard]] QByteArray writeEdits(const doc::Edits &edits);
/// Empty when `line` isn't whole.
[[nodiscard]] doc::Edits readEdits(const QByteArray &line);

} // namespace flux
