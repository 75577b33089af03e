#include "models/document/types/play_lists.h"

namespace flux::doc {

Properties PlayItem::properties()
{
    using enum Reach;
    constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Item");
    static constexpr auto table = joined(
        nameRow<PlayItem>(),
        std::array{
            property<PlayItem, &PlayItem::child>("child", QT_TRANSLATE_NOOP("Property", "Plays"), Structure)
                .in(section)
                .naming(playableKinds),
            property<PlayItem, &PlayItem::delay>("delay", QT_TRANSLATE_NOOP("Property", "Delay"), Parameter)
                .in(section)
                .as(Unit::Seconds)
                .between(-60.0, 600.0)
                .usually(10.0)
                .drivenBy(ByParameter)
                .readAtStart()
                .adding(),
            property<PlayItem, &PlayItem::fadeIn>("fadeIn", QT_TRANSLATE_NOOP("Property", "Fade in"),
                                                  Structure)
                .in(section)
                .as(Unit::Seconds)
                .between(0.0, 60.0)
                .usually(5.0),
            property<PlayItem, &PlayItem::fadeOut>("fadeOut", QT_TRANSLATE_NOOP("Property", "Fade out"),
                                                   Structure)
                .in(section)
                .as(Unit::Seconds)
                .between(0.0, 60.0)
                .usually(5.0),
            property<PlayItem, &PlayItem::repeats>("repeats", QT_TRANSLATE_NOOP("Property", "Plays so often"),
                                                   Structure)
                .in(section)
                .between(1, 32767)
                .usually(16),
        });
    return table;
}

Properties BlendTrack::properties()
{
    using enum Reach;
    constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Track");
    static constexpr auto table = joined(
        nameRow<BlendTrack>(),
        std::array{
            property<BlendTrack, &BlendTrack::parameter>("parameter",
                                                         QT_TRANSLATE_NOOP("Property", "Follows"), Structure)
                .in(section)
                .naming(bit(Kind::GameParameter)),
            property<BlendTrack, &BlendTrack::volume>("volume", QT_TRANSLATE_NOOP("Property", "Volume"),
                                                      Parameter)
                .in(section)
                .as(Unit::Decibels)
                .between(-96.0, 24.0),
            property<BlendTrack, &BlendTrack::pitch>("pitch", QT_TRANSLATE_NOOP("Property", "Pitch"),
                                                     Parameter)
                .in(section)
                .as(Unit::Cents)
                .between(-2400.0, 2400.0),
            property<BlendTrack, &BlendTrack::lowPass>("lowPass", QT_TRANSLATE_NOOP("Property", "Low-pass"),
                                                       Parameter)
                .in(section)
                .as(Unit::Percent)
                .between(0.0, 100.0),
            property<BlendTrack, &BlendTrack::highPass>("highPass",
                                                        QT_TRANSLATE_NOOP("Property", "High-pass"), Parameter)
                .in(section)
                .as(Unit::Percent)
                .between(0.0, 100.0),
        });
    return table;
}

Properties BlendItem::properties()
{
    using enum Reach;
    constexpr const char *range = QT_TRANSLATE_NOOP("Property", "Range");
    constexpr const char *left = QT_TRANSLATE_NOOP("Property", "Lower edge");
    constexpr const char *right = QT_TRANSLATE_NOOP("Property", "Upper edge");
    static constexpr auto table = joined(
        nameRow<BlendItem>(),
        std::array{
            property<BlendItem, &BlendItem::child>("child", QT_TRANSLATE_NOOP("Property", "Plays"), Structure)
                .in(range)
                .naming(playableKinds),
            property<BlendItem, &BlendItem::start>("start", QT_TRANSLATE_NOOP("Property", "From"), Parameter)
                .in(range)
                .between(-1e6, 1e6)
                .usually(100.0),
            property<BlendItem, &BlendItem::end>("end", QT_TRANSLATE_NOOP("Property", "To"), Parameter)
                .in(range)
                .between(-1e6, 1e6)
                .usually(100.0),
            property<BlendItem, &BlendItem::leftEdge>("leftEdge", QT_TRANSLATE_NOOP("Property", "Lower fade"),
                                                      Structure)
                .in(left)
                .oneOf(edges),
            property<BlendItem, &BlendItem::leftWidth>("leftWidth", QT_TRANSLATE_NOOP("Property", "Width"),
                                                       Parameter)
                .in(left)
                .between(0.0, 1e6)
                .usually(100.0)
                .when("leftEdge", 0b100),
            property<BlendItem, &BlendItem::leftCurve>("leftCurve", QT_TRANSLATE_NOOP("Property", "Curve"),
                                                       Structure)
                .in(left)
                .oneOf(curves)
                .when("leftEdge", 0b110),
            property<BlendItem, &BlendItem::rightEdge>("rightEdge",
                                                       QT_TRANSLATE_NOOP("Property", "Upper fade"), Structure)
                .in(right)
                .oneOf(edges),
            property<BlendItem, &BlendItem::rightWidth>("rightWidth", QT_TRANSLATE_NOOP("Property", "Width"),
                                                        Parameter)
                .in(right)
                .between(0.0, 1e6)
                .usually(100.0)
                .when("rightEdge", 0b100),
            property<BlendItem, &BlendItem::rightCurve>("rightCurve", QT_TRANSLATE_NOOP("Property", "Curve"),
                                                        Structure)
                .in(right)
                .oneOf(curves)
                .when("rightEdge", 0b110),
        });
    return table;
}

Properties SwitchItem::properties()
{
    using enum Reach;
    constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Assignment");
    static constexpr auto table = joined(
        nameRow<SwitchItem>(),
        std::array{
            property<SwitchItem, &SwitchItem::value>("value", QT_TRANSLATE_NOOP("Property", "At"), Structure)
                .in(section)
                .naming(bit(Kind::Switch) | bit(Kind::State)),
            property<SwitchItem, &SwitchItem::child>("child", QT_TRANSLATE_NOOP("Property", "Plays"),
                                                     Structure)
                .in(section)
                .naming(playableKinds),
            property<SwitchItem, &SwitchItem::firstOnly>(
                "firstOnly", QT_TRANSLATE_NOOP("Property", "Only at the start"), Structure)
                .in(section),
            property<SwitchItem, &SwitchItem::goesOn>(
                "goesOn", QT_TRANSLATE_NOOP("Property", "Plays on across values"), Structure)
                .in(section),
            property<SwitchItem, &SwitchItem::fadeIn>("fadeIn", QT_TRANSLATE_NOOP("Property", "Fade in"),
                                                      Structure)
                .in(section)
                .as(Unit::Seconds)
                .between(0.0, 60.0)
                .usually(5.0),
            property<SwitchItem, &SwitchItem::fadeOut>("fadeOut", QT_TRANSLATE_NOOP("Property", "Fade out"),
                                                       Structure)
                .in(section)
                .as(Unit::Seconds)
                .between(0.0, 60.0)
                .usually(5.0),
        });
    return table;
}

} // namespace flux::doc
