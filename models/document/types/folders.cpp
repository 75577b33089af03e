#include "models/document/types/folders.h"

namespace flux::doc {

Properties Tree::properties()
{
    static constexpr auto table = nameRow<Tree>();
    return table;
}

Properties Folder::properties()
{
    static constexpr auto table
        = joined(nameRow<Folder>(),
                 std::array{property<Folder, &Folder::ownFile>(
                                "ownFile", QT_TRANSLATE_NOOP("Property", "Own file"), Reach::Label)
                                .in(QT_TRANSLATE_NOOP("Property", "Version control"))});
    return table;
}

Properties Unknown::properties()
{
    static constexpr auto table = nameRow<Unknown>();
    return table;
}

Properties Project::properties()
{
    using enum Reach;
    constexpr const char *engine = QT_TRANSLATE_NOOP("Property", "Engine");
    static constexpr auto table = joined(
        nameRow<Project>(),
        std::array{
            property<Project, &Project::seed>("seed", QT_TRANSLATE_NOOP("Property", "Seed"), Structure)
                .in(engine)
                .between(0, 2147483647)
                .usually(1000),
            property<Project, &Project::sampleRate>(
                "sampleRate", QT_TRANSLATE_NOOP("Property", "Engine sample rate"), Structure)
                .in(engine)
                .as(Unit::Hertz)
                .between(8000, 192000),
            property<Project, &Project::voiceLimit>("voiceLimit",
                                                    QT_TRANSLATE_NOOP("Property", "Voice limit"), Structure)
                .in(engine)
                .between(1, 4096)
                .usually(256),
            property<Project, &Project::voiceLimitRule>(
                "voiceLimitRule", QT_TRANSLATE_NOOP("Property", "Over the limit"), Structure)
                .in(engine)
                .oneOf(limitRules),
            property<Project, &Project::virtualThreshold>(
                "virtualThreshold", QT_TRANSLATE_NOOP("Property", "Not heard below"), Structure)
                .in(engine)
                .as(Unit::Decibels)
                .between(-96.0, 0.0),
            property<Project, &Project::resampling>("resampling", QT_TRANSLATE_NOOP("Property", "Resampling"),
                                                    Structure)
                .in(engine)
                .oneOf(resamplings),
        });
    return table;
}

} // namespace flux::doc
