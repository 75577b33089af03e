#include "models/document/types/containers.h"

namespace flux::doc {

Properties Group::properties()
{
    static constexpr auto table = joined(nameRow<Group>(), voiceRows<Group>(), limitRows<Group>(),
                                         positionRows<Group>(), slotRows<Group>());
    return table;
}

Properties Random::properties()
{
    using enum Reach;
    constexpr const char *picking = QT_TRANSLATE_NOOP("Property", "Picking");
    static constexpr auto table
        = joined(nameRow<Random>(),
                 std::array{
                     property<Random, &Random::mode>("mode", QT_TRANSLATE_NOOP("Property", "Mode"), Structure)
                         .in(picking)
                         .oneOf(modes),
                     property<Random, &Random::avoidLast>(
                         "avoidLast", QT_TRANSLATE_NOOP("Property", "Avoid the last"), Structure)
                         .in(picking)
                         .between(0, 999)
                         .usually(10)
                         .when("mode", 0b11),
                 },
                 successionRows<Random>(), voiceRows<Random>(), limitRows<Random>(), positionRows<Random>(),
                 slotRows<Random>(), weightRow<Random>());
    return table;
}

Properties Sequence::properties()
{
    using enum Reach;
    constexpr const char *list = QT_TRANSLATE_NOOP("Property", "Play list");
    static constexpr auto table = joined(
        nameRow<Sequence>(),
        std::array{
            property<Sequence, &Sequence::atEnd>("atEnd", QT_TRANSLATE_NOOP("Property", "After the last"),
                                                 Structure)
                .in(list)
                .oneOf(ends)
                .when("playMode", 0b01)
                .when("loop", 0b110)
                .when("alwaysReset", 0b01),
            property<Sequence, &Sequence::alwaysReset>(
                "alwaysReset", QT_TRANSLATE_NOOP("Property", "Each post from the start"), Structure)
                .in(list)
                .when("playMode", 0b10),
            property<Sequence, &Sequence::speed>("speed", QT_TRANSLATE_NOOP("Property", "Speed"), Parameter)
                .in(list)
                .between(0.25, 4.0)
                .drivenBy(ByParameter)
                .multiplying()
                .when("playMode", 0b10),
        },
        successionRows<Sequence>(), voiceRows<Sequence>(), limitRows<Sequence>(), positionRows<Sequence>(),
        slotRows<Sequence>(), weightRow<Sequence>());
    return table;
}

Properties Blend::properties()
{
    static constexpr auto table = joined(nameRow<Blend>(), voiceRows<Blend>(), limitRows<Blend>(),
                                         positionRows<Blend>(), slotRows<Blend>(), weightRow<Blend>());
    return table;
}

Properties SwitchContainer::properties()
{
    using enum Reach;
    constexpr const char *section = QT_TRANSLATE_NOOP("Property", "Switching");
    static constexpr auto table
        = joined(nameRow<SwitchContainer>(),
                 std::array{
                     property<SwitchContainer, &SwitchContainer::group>(
                         "group", QT_TRANSLATE_NOOP("Property", "Follows"), Structure)
                         .in(section)
                         .naming(bit(Kind::SwitchGroup) | bit(Kind::StateGroup)),
                     property<SwitchContainer, &SwitchContainer::initial>(
                         "initial", QT_TRANSLATE_NOOP("Property", "Otherwise plays"), Structure)
                         .in(section)
                         .naming(playableKinds),
                     property<SwitchContainer, &SwitchContainer::change>(
                         "change", QT_TRANSLATE_NOOP("Property", "Changes"), Structure)
                         .in(section)
                         .oneOf(changes),
                 },
                 voiceRows<SwitchContainer>(), limitRows<SwitchContainer>(), positionRows<SwitchContainer>(),
                 slotRows<SwitchContainer>(), weightRow<SwitchContainer>());
    return table;
}

} // namespace flux::doc
