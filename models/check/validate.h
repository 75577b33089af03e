#pragma once

#include "models/document/document.h"
#include "models/document/problem.h"

#include <functional>

namespace flux {

/// What is wrong with a project's structure, in words that say what to do. `fileExists` tells of a path in
/// the project.
struct Finding {
    Problem::Severity severity = Problem::Warning;
    doc::ObjectId object;
    QString message;
};
[[nodiscard]] std::vector<Finding> validate(const doc::Document &document,
                                            const std::function<bool(const QString &path)> &fileExists);

} // namespace flux
