#include "models/compile/slots.h"

#include "engine/program/event_part.h"
#include "engine/program/mix_part.h"

#include <QHash>

namespace flux {

using namespace doc;
using engine::ActionParam;
using engine::BusParam;
using engine::VoiceParam;

namespace {
template <class Param> int at(Param param)
{
    return static_cast<int>(param);
}

QHash<QString, int> namedSlots(Kind kind)
{
    using namespace Qt::Literals::StringLiterals;
    if (kind == Kind::Bus)
        return {{u"volume"_s, at(BusParam::Volume)},
                {u"pan"_s, at(BusParam::Pan)},
                {u"width"_s, at(BusParam::Width)},
                {u"mute"_s, at(BusParam::Mute)}};
    QHash<QString, int> voice{
        {u"volume"_s, at(VoiceParam::Volume)},
        {u"pitch"_s, at(VoiceParam::Pitch)},
        {u"lowPass"_s, at(VoiceParam::LowPass)},
        {u"highPass"_s, at(VoiceParam::HighPass)},
        {u"pan"_s, at(VoiceParam::Pan)},
        {u"width"_s, at(VoiceParam::Width)},
        {u"mute"_s, at(VoiceParam::Mute)},
        {u"initialDelay"_s, at(VoiceParam::InitialDelay)},
        {u"priority"_s, at(VoiceParam::Priority)},
        {u"volumeRandomMin"_s, at(VoiceParam::VolumeRandomMin)},
        {u"volumeRandomMax"_s, at(VoiceParam::VolumeRandomMax)},
        {u"pitchRandomMin"_s, at(VoiceParam::PitchRandomMin)},
        {u"pitchRandomMax"_s, at(VoiceParam::PitchRandomMax)},
    };
    if (kind == Kind::Action) {
        voice.insert(u"delay"_s, at(ActionParam::Delay));
        voice.insert(u"fade"_s, at(ActionParam::Fade));
        voice.insert(u"probability"_s, at(ActionParam::Probability));
        return voice;
    }
    if ((bit(kind) & soundTreeKinds) == 0)
        return {};
    if (kind != Kind::Group)
        voice.insert(u"weight"_s, at(VoiceParam::Weight));
    if (kind == Kind::Sound)
        voice.insert(u"gain"_s, at(VoiceParam::Gain));
    return voice;
}
} // namespace

int slotOf(Kind kind, int property)
{
    static const auto all = [] {
        std::array<std::vector<int>, kindCount> slots;
        for (int k = 0; k < kindCount; ++k) {
            const QHash<QString, int> named = namedSlots(static_cast<Kind>(k));
            for (const Property &row : properties(static_cast<Kind>(k)))
                slots[static_cast<std::size_t>(k)].push_back(
                    row.reach == Reach::Parameter ? named.value(QLatin1String(row.name), -1) : -1);
        }
        return slots;
    }();
    return all[kind][static_cast<std::size_t>(property)];
}

float slotValue(const QVariant &value)
{
    return value.userType() == QMetaType::Bool ? (value.toBool() ? 1.0F : 0.0F)
                                               : static_cast<float>(value.toDouble());
}

} // namespace flux
