#pragma once

#include "models/files/project_file.h"

namespace flux {

/// A project that nobody looks at: read on a thread of its own, to take the open one's place.
struct LooseProject {
    doc::Document document;
    ProjectFile file{document};
    ProjectFile::Opened opened;
};

} // namespace flux
