#pragma once

#include "models/document/types/voice_properties.h"

namespace flux::doc {

/// One file of audio: the identity of media. Sounds refer to it, so relinking changes one object.
struct AudioFile {
    QString name;
    QString path;        ///< relative to the project, with slashes
    QString contentHash; ///< XXH3-128 of the file's bytes, 32 hexadecimal digits
    int channels = 0;
    int sampleRate = 0;  ///< Hz
    double length = 0.0; ///< s

    static Properties properties();
};

} // namespace flux::doc
