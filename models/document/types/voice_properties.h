#pragma once

#include "models/document/kind.h"
#include "models/document/property.h"

#include <array>

namespace flux::doc {

/// What everything that sounds has, inherited down the tree: levels, pitch, filters, delay and pan add, width
/// multiplies, priority and bus take the nearest own value.
struct VoiceProperties {
    double volume = 0.0;   ///< dB; −96 or less is silence
    double pitch = 0.0;    ///< ct; the sum along the tree is held within ±4800
    double lowPass = 0.0;  ///< %
    double highPass = 0.0; ///< %
    double pan = 0.0;      ///< −1 left … 1 right
    double width = 1.0;    ///< 0 mono … 2
    bool mute = false;
    double initialDelay = 0.0;    ///< s
    double priority = 50.0;       ///< 0…100, higher survives
    ObjectId outputBus;           ///< none: the main bus
    double volumeRandomMin = 0.0; ///< dB, drawn once per play
    double volumeRandomMax = 0.0;
    double pitchRandomMin = 0.0; ///< ct, drawn once per play
    double pitchRandomMax = 0.0;
};

/// The rows of VoiceProperties for a kind that has them.
template <class T> constexpr std::array<Property, 14> voiceRows()
{
    using enum Reach;
    constexpr const char *voice = QT_TRANSLATE_NOOP("Property", "Voice");
    constexpr const char *randomise = QT_TRANSLATE_NOOP("Property", "Randomise");
    constexpr int driven = ByParameter | ByState;
    return {
        property<T, &T::volume>("volume", QT_TRANSLATE_NOOP("Property", "Volume"), Parameter)
            .in(voice)
            .as(Unit::Decibels)
            .between(-96.0, 24.0)
            .combined(Combine::Add)
            .drivenBy(driven)
            .adding(),
        property<T, &T::pitch>("pitch", QT_TRANSLATE_NOOP("Property", "Pitch"), Parameter)
            .in(voice)
            .as(Unit::Cents)
            .between(-2400.0, 2400.0)
            .combined(Combine::Add)
            .drivenBy(driven)
            .adding(),
        property<T, &T::lowPass>("lowPass", QT_TRANSLATE_NOOP("Property", "Low-pass"), Parameter)
            .in(voice)
            .as(Unit::Percent)
            .between(0.0, 100.0)
            .combined(Combine::Add)
            .drivenBy(driven)
            .adding(),
        property<T, &T::highPass>("highPass", QT_TRANSLATE_NOOP("Property", "High-pass"), Parameter)
            .in(voice)
            .as(Unit::Percent)
            .between(0.0, 100.0)
            .combined(Combine::Add)
            .drivenBy(driven)
            .adding(),
        property<T, &T::pan>("pan", QT_TRANSLATE_NOOP("Property", "Pan"), Parameter)
            .in(voice)
            .between(-1.0, 1.0)
            .combined(Combine::Add)
            .drivenBy(ByParameter),
        property<T, &T::width>("width", QT_TRANSLATE_NOOP("Property", "Stereo width"), Parameter)
            .in(voice)
            .between(0.0, 2.0)
            .combined(Combine::Multiply)
            .drivenBy(ByParameter)
            .multiplying(),
        property<T, &T::mute>("mute", QT_TRANSLATE_NOOP("Property", "Mute"), Parameter)
            .in(voice)
            .combined(Combine::Or)
            .drivenBy(ByParameter)
            .oring(),
        property<T, &T::initialDelay>("initialDelay", QT_TRANSLATE_NOOP("Property", "Initial delay"),
                                      Parameter)
            .in(voice)
            .as(Unit::Seconds)
            .between(0.0, 3600.0)
            .usually(5.0)
            .combined(Combine::Add)
            .drivenBy(ByParameter)
            .readAtStart()
            .adding(),
        property<T, &T::priority>("priority", QT_TRANSLATE_NOOP("Property", "Priority"), Parameter)
            .in(voice)
            .between(0.0, 100.0)
            .combined(Combine::Nearest)
            .drivenBy(ByParameter)
            .adding(),
        property<T, &T::outputBus>("outputBus", QT_TRANSLATE_NOOP("Property", "Output bus"), Structure)
            .in(voice)
            .combined(Combine::Nearest)
            .naming(bit(Kind::Bus)),
        property<T, &T::volumeRandomMin>("volumeRandomMin", QT_TRANSLATE_NOOP("Property", "Volume from"),
                                         Parameter)
            .in(randomise)
            .as(Unit::Decibels)
            .between(-24.0, 24.0)
            .combined(Combine::Add),
        property<T, &T::volumeRandomMax>("volumeRandomMax", QT_TRANSLATE_NOOP("Property", "Volume to"),
                                         Parameter)
            .in(randomise)
            .as(Unit::Decibels)
            .between(-24.0, 24.0)
            .combined(Combine::Add),
        property<T, &T::pitchRandomMin>("pitchRandomMin", QT_TRANSLATE_NOOP("Property", "Pitch from"),
                                        Parameter)
            .in(randomise)
            .as(Unit::Cents)
            .between(-2400.0, 2400.0)
            .combined(Combine::Add),
        property<T, &T::pitchRandomMax>("pitchRandomMax", QT_TRANSLATE_NOOP("Property", "Pitch to"),
                                        Parameter)
            .in(randomise)
            .as(Unit::Cents)
            .between(-2400.0, 2400.0)
            .combined(Combine::Add),
    };
}

/// Which of the voices that compete goes, of equal priority; also the engine's order.
inline constexpr std::array<Choice, 4> limitRules{{
    {"oldest", QT_TRANSLATE_NOOP("Property", "The oldest goes")},
    {"quietest", QT_TRANSLATE_NOOP("Property", "The quietest goes")},
    {"newest", QT_TRANSLATE_NOOP("Property", "The newest is refused")},
    {"furthest", QT_TRANSLATE_NOOP("Property", "The furthest away goes")},
}};
enum class LimitRule : quint8 { Oldest, Quietest, Newest, Furthest };

/// How many voices an object may have, and what becomes of those that are too many or too quiet.
struct VoiceLimits {
    enum class Virtual : quint8 { Continue, Kill, Virtual, KillIfFinite };
    enum class Return : quint8 { Elapsed, Beginning, Resume };
    static constexpr std::array<Choice, 4> behaviours{{
        {"continue", QT_TRANSLATE_NOOP("Property", "Play on")},
        {"kill", QT_TRANSLATE_NOOP("Property", "End")},
        {"virtual", QT_TRANSLATE_NOOP("Property", "Go on unheard")},
        {"killIfFinite", QT_TRANSLATE_NOOP("Property", "End if finite, else unheard")},
    }};
    static constexpr std::array<Choice, 3> returns{{
        {"elapsed", QT_TRANSLATE_NOOP("Property", "Where it would be by now")},
        {"beginning", QT_TRANSLATE_NOOP("Property", "At its beginning")},
        {"resume", QT_TRANSLATE_NOOP("Property", "Where it left off")},
    }};
    int voiceLimit = 0; ///< of it and all below it; 0: none
    LimitRule voiceLimitRule = LimitRule::Oldest;
    Virtual virtualBehaviour = Virtual::KillIfFinite;
    Return virtualReturn = Return::Elapsed;
};

/// The rows of VoiceLimits for a kind of the sound tree.
template <class T> constexpr std::array<Property, 4> limitRows()
{
    using enum Reach;
    constexpr const char *voices = QT_TRANSLATE_NOOP("Property", "Voices");
    return {
        property<T, &T::voiceLimit>("voiceLimit", QT_TRANSLATE_NOOP("Property", "Voice limit"), Structure)
            .in(voices)
            .between(0, 4096)
            .usually(32),
        property<T, &T::voiceLimitRule>("voiceLimitRule", QT_TRANSLATE_NOOP("Property", "Over the limit"),
                                        Structure)
            .in(voices)
            .oneOf(limitRules),
        property<T, &T::virtualBehaviour>("virtualBehaviour", QT_TRANSLATE_NOOP("Property", "When not heard"),
                                          Structure)
            .in(voices)
            .combined(Combine::Nearest)
            .oneOf(VoiceLimits::behaviours),
        property<T, &T::virtualReturn>("virtualReturn", QT_TRANSLATE_NOOP("Property", "Comes back"),
                                       Structure)
            .in(voices)
            .combined(Combine::Nearest)
            .oneOf(VoiceLimits::returns),
    };
}

/// Where an object stands: by its pan alone, or where its game object is.
struct Positioned {
    enum class Positioning : quint8 { Pan, Space };
    static constexpr std::array<Choice, 2> positionings{{
        {"pan", QT_TRANSLATE_NOOP("Property", "By its pan")},
        {"space", QT_TRANSLATE_NOOP("Property", "Where its game object is")},
    }};
    Positioning positioning = Positioning::Pan;
    ObjectId attenuation; ///< none: distance changes nothing
    double doppler = 0.0; ///< 1: as in nature
};

/// The rows of Positioned for a kind of the sound tree.
template <class T> constexpr std::array<Property, 3> positionRows()
{
    using enum Reach;
    constexpr const char *space = QT_TRANSLATE_NOOP("Property", "Space");
    return {
        property<T, &T::positioning>("positioning", QT_TRANSLATE_NOOP("Property", "Stands"), Structure)
            .in(space)
            .combined(Combine::Nearest)
            .oneOf(Positioned::positionings),
        property<T, &T::attenuation>("attenuation", QT_TRANSLATE_NOOP("Property", "Attenuation"), Structure)
            .in(space)
            .combined(Combine::Nearest)
            .naming(bit(Kind::Attenuation)),
        property<T, &T::doppler>("doppler", QT_TRANSLATE_NOOP("Property", "Doppler"), Structure)
            .in(space)
            .between(0.0, 10.0)
            .usually(2.0)
            .combined(Combine::Nearest),
    };
}

/// Whether an object has effects and sends of its own, or those of its parent as a whole.
struct OwnSlots {
    bool ownEffects = false;
    bool ownSends = false;
};

/// The rows of OwnSlots for a kind of the sound tree.
template <class T> constexpr std::array<Property, 2> slotRows()
{
    using enum Reach;
    constexpr const char *slots_ = QT_TRANSLATE_NOOP("Property", "Effects and sends");
    return {
        property<T, &T::ownEffects>("ownEffects", QT_TRANSLATE_NOOP("Property", "Own effects"), Structure)
            .in(slots_),
        property<T, &T::ownSends>("ownSends", QT_TRANSLATE_NOOP("Property", "Own sends"), Structure)
            .in(slots_),
    };
}

/// Property tables one behind the other.
template <std::size_t... N> constexpr auto joined(const std::array<Property, N> &...tables)
{
    std::array<Property, (N + ...)> all{};
    std::size_t at = 0;
    const auto append = [&](const auto &table) {
        for (const Property &row : table)
            all[at++] = row;
    };
    (append(tables), ...);
    return all;
}

/// The same rows, which act only while `choice` has one of these values.
template <std::size_t N>
constexpr std::array<Property, N> only(std::array<Property, N> rows, const char *choice, quint64 values)
{
    for (Property &row : rows)
        row = row.when(choice, values);
    return rows;
}

/// The first row of every table.
template <class T> constexpr std::array<Property, 1> nameRow()
{
    return {property<T, &T::name>("name", QT_TRANSLATE_NOOP("Property", "Name"), Reach::Label)};
}

/// How likely a random container picks this child.
template <class T> constexpr std::array<Property, 1> weightRow()
{
    return {property<T, &T::weight>("weight", QT_TRANSLATE_NOOP("Property", "Weight"), Reach::Parameter)
                .in(QT_TRANSLATE_NOOP("Property", "In its container"))
                .between(0.001, 100.0)
                .drivenBy(ByParameter)
                .readAtStart()};
}

/// How a fade travels; also the engine's order.
inline constexpr std::array<Choice, 9> fadeShapes{{
    {"linear", QT_TRANSLATE_NOOP("Property", "Linear")},
    {"log1", QT_TRANSLATE_NOOP("Property", "Logarithmic, gentle")},
    {"log3", QT_TRANSLATE_NOOP("Property", "Logarithmic, steep")},
    {"exp1", QT_TRANSLATE_NOOP("Property", "Exponential, gentle")},
    {"exp3", QT_TRANSLATE_NOOP("Property", "Exponential, steep")},
    {"s", QT_TRANSLATE_NOOP("Property", "S-curve")},
    {"inverseS", QT_TRANSLATE_NOOP("Property", "Inverse S-curve")},
    {"sineIn", QT_TRANSLATE_NOOP("Property", "Sine, fast start")},
    {"sineOut", QT_TRANSLATE_NOOP("Property", "Sine, slow start")},
}};
enum class FadeShape : quint8 { Linear, Log1, Log3, Exp1, Exp3, SCurve, InverseS, SineIn, SineOut };

} // namespace flux::doc
