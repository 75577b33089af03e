#include "models/document/types/sound.h"

namespace flux::doc {

Properties Sound::properties()
{
    using enum Reach;
    constexpr const char *edit = QT_TRANSLATE_NOOP("Property", "Edit");
    constexpr double longest = 86400.0;
    static constexpr auto table = joined(
        nameRow<Sound>(),
        std::array{
            property<Sound, &Sound::audioFile>("audioFile", QT_TRANSLATE_NOOP("Property", "Audio file"),
                                               Structure)
                .in(edit)
                .naming(bit(Kind::AudioFile)),
            property<Sound, &Sound::gain>("gain", QT_TRANSLATE_NOOP("Property", "Gain"), Parameter)
                .in(edit)
                .as(Unit::Decibels)
                .between(-24.0, 24.0)
                .drivenBy(ByParameter)
                .adding(),
            property<Sound, &Sound::trimStart>("trimStart", QT_TRANSLATE_NOOP("Property", "Trim start"),
                                               Structure)
                .in(edit)
                .as(Unit::Seconds)
                .between(0.0, longest)
                .usually(10.0),
            property<Sound, &Sound::trimEnd>("trimEnd", QT_TRANSLATE_NOOP("Property", "Trim end"), Structure)
                .in(edit)
                .as(Unit::Seconds)
                .between(0.0, longest)
                .usually(10.0),
            property<Sound, &Sound::fadeIn>("fadeIn", QT_TRANSLATE_NOOP("Property", "Fade in"), Structure)
                .in(edit)
                .as(Unit::Seconds)
                .between(0.0, longest)
                .usually(5.0),
            property<Sound, &Sound::fadeInShape>("fadeInShape",
                                                 QT_TRANSLATE_NOOP("Property", "Fade-in curve"), Structure)
                .in(edit)
                .oneOf(fadeShapes),
            property<Sound, &Sound::fadeOut>("fadeOut", QT_TRANSLATE_NOOP("Property", "Fade out"), Structure)
                .in(edit)
                .as(Unit::Seconds)
                .between(0.0, longest)
                .usually(5.0),
            property<Sound, &Sound::fadeOutShape>("fadeOutShape",
                                                  QT_TRANSLATE_NOOP("Property", "Fade-out curve"), Structure)
                .in(edit)
                .oneOf(fadeShapes),
            property<Sound, &Sound::loop>("loop", QT_TRANSLATE_NOOP("Property", "Loop"), Structure)
                .in(edit)
                .oneOf(loops),
            property<Sound, &Sound::loopCount>("loopCount", QT_TRANSLATE_NOOP("Property", "Repeats"),
                                               Structure)
                .in(edit)
                .between(1, 32767)
                .usually(16),
            property<Sound, &Sound::loopStart>("loopStart", QT_TRANSLATE_NOOP("Property", "Loop start"),
                                               Structure)
                .in(edit)
                .as(Unit::Seconds)
                .between(0.0, longest)
                .usually(10.0),
            property<Sound, &Sound::loopEnd>("loopEnd", QT_TRANSLATE_NOOP("Property", "Loop end"), Structure)
                .in(edit)
                .as(Unit::Seconds)
                .between(0.0, longest)
                .usually(10.0),
            property<Sound, &Sound::stream>("stream", QT_TRANSLATE_NOOP("Property", "Stream"), Structure)
                .in(edit)
                .oneOf(streamings),
            property<Sound, &Sound::prefetch>("prefetch", QT_TRANSLATE_NOOP("Property", "Prefetch"),
                                              Structure)
                .in(edit)
                .as(Unit::Seconds)
                .between(0.05, 2.0),
        },
        voiceRows<Sound>(), limitRows<Sound>(), positionRows<Sound>(), slotRows<Sound>(), weightRow<Sound>());
    return table;
}

Properties Marker::properties()
{
    static constexpr auto table = joined(
        nameRow<Marker>(),
        std::array{property<Marker, &Marker::at>("at", QT_TRANSLATE_NOOP("Property", "At"), Reach::Structure)
                       .in(QT_TRANSLATE_NOOP("Property", "Marker"))
                       .as(Unit::Seconds)
                       .between(0.0, 86400.0)
                       .usually(10.0)});
    return table;
}

} // namespace flux::doc
