#include "models/document/types/audio_file.h"

namespace flux::doc {

Properties AudioFile::properties()
{
    using enum Reach;
    constexpr const char *file = QT_TRANSLATE_NOOP("Property", "File");
    static constexpr auto table = joined(
        nameRow<AudioFile>(),
        std::array{
            property<AudioFile, &AudioFile::path>("path", QT_TRANSLATE_NOOP("Property", "Path"), Structure)
                .in(file),
            property<AudioFile, &AudioFile::contentHash>("contentHash",
                                                         QT_TRANSLATE_NOOP("Property", "Content hash"), Label)
                .in(file)
                .readOnly(),
            property<AudioFile, &AudioFile::channels>("channels", QT_TRANSLATE_NOOP("Property", "Channels"),
                                                      Label)
                .in(file)
                .between(0, 8)
                .readOnly(),
            property<AudioFile, &AudioFile::sampleRate>("sampleRate",
                                                        QT_TRANSLATE_NOOP("Property", "Sample rate"), Label)
                .in(file)
                .as(Unit::Hertz)
                .between(0, 384000)
                .readOnly(),
            property<AudioFile, &AudioFile::length>("length", QT_TRANSLATE_NOOP("Property", "Length"), Label)
                .in(file)
                .as(Unit::Seconds)
                .between(0.0, 1e9)
                .readOnly(),
        });
    return table;
}

} // namespace flux::doc
