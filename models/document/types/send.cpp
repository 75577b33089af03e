#include "models/document/types/send.h"

namespace flux::doc {

Properties Send::properties()
{
    using enum Reach;
    constexpr const char *send = QT_TRANSLATE_NOOP("Property", "Send");
    static constexpr auto table = joined(
        nameRow<Send>(),
        std::array{
            property<Send, &Send::auxBus>("auxBus", QT_TRANSLATE_NOOP("Property", "Aux bus"), Structure)
                .in(send)
                .naming(bit(Kind::AuxBus)),
            property<Send, &Send::level>("level", QT_TRANSLATE_NOOP("Property", "Level"), Parameter)
                .in(send)
                .as(Unit::Decibels)
                .between(-96.0, 0.0)
                .drivenBy(ByParameter)
                .adding(),
            property<Send, &Send::pan>("pan", QT_TRANSLATE_NOOP("Property", "Pan"), Parameter)
                .in(send)
                .between(-1.0, 1.0)
                .drivenBy(ByParameter),
            property<Send, &Send::enabled>("enabled", QT_TRANSLATE_NOOP("Property", "Enabled"), Parameter)
                .in(send),
            property<Send, &Send::mute>("mute", QT_TRANSLATE_NOOP("Property", "Mute"), Parameter)
                .in(send)
                .drivenBy(ByParameter)
                .oring(),
            property<Send, &Send::tap>("tap", QT_TRANSLATE_NOOP("Property", "Taken"), Structure)
                .in(send)
                .oneOf(taps),
        });
    return table;
}

} // namespace flux::doc
