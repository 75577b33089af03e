#include "models/compile/slots.h"

#include "engine/effects/equalizer.h"
#include "engine/program/control_part.h"
#include "engine/program/event_part.h"
#include "engine/program/mix_part.h"

#include <QHash>

namespace flux {

using namespace doc;
using engine::ActionParam;
using engine::AttenuationParam;
using engine::BandParam;
using engine::BusParam;
using engine::DuckParam;
using ItemParam = engine::BlendContainer::ItemParam;
using TrackParam = engine::BlendContainer::TrackParam;
using engine::EffectParam;
using engine::EnvelopeParam;
using engine::LfoParam;
using engine::SendParam;
using engine::VoiceParam;

namespace {
template <class Param> int at(Param param)
{
    return static_cast<int>(param);
}

/// Names in the order of an effect's own values in the engine.
QStringList ownSlots(Kind kind)
{
    using namespace Qt::Literals::StringLiterals;
    switch (kind) {
    case Kind::Equalizer: return {u"gain"_s};
    case Kind::Compressor:
        return {u"threshold"_s, u"ratio"_s, u"knee"_s,     u"attack"_s,
                u"release"_s,   u"gain"_s,  u"detector"_s, u"lookAhead"_s};
    case Kind::Expander:
        return {u"threshold"_s, u"ratio"_s, u"knee"_s,    u"range"_s,
                u"attack"_s,    u"hold"_s,  u"release"_s, u"detector"_s};
    case Kind::Limiter: return {u"gain"_s, u"ceiling"_s, u"release"_s};
    case Kind::Delay:
        return {u"time"_s, u"sync"_s, u"tempo"_s, u"feedback"_s, u"pingPong"_s, u"lowPass"_s, u"highPass"_s};
    case Kind::Reverb: return {u"decay"_s, u"size"_s, u"damping"_s, u"preDelay"_s, u"width"_s};
    case Kind::Chorus: return {u"delay"_s, u"depth"_s, u"rate"_s, u"feedback"_s, u"spread"_s};
    case Kind::Distortion: return {u"curve"_s, u"drive"_s, u"gain"_s, u"tone"_s};
    case Kind::Widener: return {u"width"_s, u"monoBelow"_s};
    case Kind::Tremolo: return {u"rate"_s, u"depth"_s, u"shape"_s, u"spread"_s};
    case Kind::PitchShift: return {u"pitch"_s};
    case Kind::Meter: return {u"detector"_s, u"attack"_s, u"release"_s};
    default: return {};
    }
}

QHash<QString, int> effectSlots(Kind kind)
{
    using namespace Qt::Literals::StringLiterals;
    if (kind == Kind::Band)
        return {{u"enabled"_s, at(BandParam::Enabled)},
                {u"type"_s, at(BandParam::Type)},
                {u"frequency"_s, at(BandParam::Frequency)},
                {u"gain"_s, at(BandParam::Gain)},
                {u"q"_s, at(BandParam::Q)},
                {u"slope"_s, at(BandParam::Slope)}};
    if ((bit(kind) & effectKinds) == 0)
        return {};
    QHash<QString, int> named{{u"bypass"_s, at(EffectParam::Bypass)}, {u"wet"_s, at(EffectParam::Wet)}};
    int next = at(EffectParam::Count);
    for (const QString &name : ownSlots(kind))
        named.insert(name, next++);
    return named;
}

QHash<QString, int> namedSlots(Kind kind)
{
    using namespace Qt::Literals::StringLiterals;
    if (const auto effect = effectSlots(kind); !effect.isEmpty())
        return effect;
    switch (kind) {
    case Kind::Binding: return {{u"enabled"_s, 0}};
    case Kind::CurvePoint: return {{u"at"_s, 0}, {u"value"_s, 1}};
    case Kind::StateOffset: return {{u"volume"_s, 0}, {u"pitch"_s, 1}, {u"lowPass"_s, 2}, {u"highPass"_s, 3}};
    case Kind::PlayItem: return {{u"delay"_s, 0}};
    case Kind::Attenuation:
        return {{u"maxDistance"_s, at(AttenuationParam::MaxDistance)},
                {u"coneInner"_s, at(AttenuationParam::ConeInner)},
                {u"coneOuter"_s, at(AttenuationParam::ConeOuter)},
                {u"coneVolume"_s, at(AttenuationParam::ConeVolume)},
                {u"coneLowPass"_s, at(AttenuationParam::ConeLowPass)},
                {u"coneHighPass"_s, at(AttenuationParam::ConeHighPass)},
                {u"priorityOffset"_s, at(AttenuationParam::PriorityOffset)}};
    case Kind::Lfo:
        return {{u"rate"_s, at(LfoParam::Rate)},
                {u"depth"_s, at(LfoParam::Depth)},
                {u"smoothing"_s, at(LfoParam::Smoothing)},
                {u"phase"_s, at(LfoParam::Phase)},
                {u"attack"_s, at(LfoParam::Attack)}};
    case Kind::Envelope:
        return {{u"attack"_s, at(EnvelopeParam::Attack)},
                {u"hold"_s, at(EnvelopeParam::Hold)},
                {u"decay"_s, at(EnvelopeParam::Decay)},
                {u"sustain"_s, at(EnvelopeParam::Sustain)},
                {u"release"_s, at(EnvelopeParam::Release)}};
    case Kind::BlendTrack:
        return {{u"volume"_s, at(TrackParam::Volume)},
                {u"pitch"_s, at(TrackParam::Pitch)},
                {u"lowPass"_s, at(TrackParam::LowPass)},
                {u"highPass"_s, at(TrackParam::HighPass)}};
    case Kind::BlendItem:
        return {{u"start"_s, at(ItemParam::Start)},
                {u"end"_s, at(ItemParam::End)},
                {u"leftWidth"_s, at(ItemParam::FadeIn)},
                {u"rightWidth"_s, at(ItemParam::FadeOut)}};
    case Kind::DuckRule:
        return {{u"threshold"_s, at(DuckParam::Threshold)},
                {u"amount"_s, at(DuckParam::Amount)},
                {u"attack"_s, at(DuckParam::Attack)},
                {u"hold"_s, at(DuckParam::Hold)},
                {u"release"_s, at(DuckParam::Release)}};
    default: break;
    }
    if (kind == Kind::Send)
        return {{u"level"_s, at(SendParam::Level)},
                {u"pan"_s, at(SendParam::Pan)},
                {u"enabled"_s, at(SendParam::Enabled)},
                {u"mute"_s, at(SendParam::Muted)}};
    if ((bit(kind) & busKinds) != 0)
        return {{u"volume"_s, at(BusParam::Volume)},
                {u"pan"_s, at(BusParam::Pan)},
                {u"width"_s, at(BusParam::Width)},
                {u"mute"_s, at(BusParam::Mute)},
                {u"spatialPan"_s, at(BusParam::SpatialPan)},
                {u"spatialWidth"_s, at(BusParam::SpatialWidth)},
                {u"spatialSmoothing"_s, at(BusParam::SpatialSmoothing)},
                {u"spatialReverb"_s, at(BusParam::SpatialReverb)},
                {u"spatialDoppler"_s, at(BusParam::SpatialDoppler)}};
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
        voice.insert(u"amount"_s, at(ActionParam::Amount));
        return voice;
    }
    if ((bit(kind) & soundTreeKinds) == 0)
        return {};
    if (kind != Kind::Group)
        voice.insert(u"weight"_s, at(VoiceParam::Weight));
    if (kind == Kind::Sound)
        voice.insert(u"gain"_s, at(VoiceParam::Gain));
    if (kind == Kind::Sequence)
        voice.insert(u"speed"_s, at(VoiceParam::Speed));
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

engine::EffectType effectType(Kind kind)
{
    // Both lists are in one order, kinds from the equaliser on but for its band.
    const int at = kind - Kind::Equalizer;
    return static_cast<engine::EffectType>(at > 0 ? at - 1 : at);
}

void fillSlots(engine::Part &part, const Document &document, ObjectId id)
{
    const std::uint32_t first = part.valuesAt(id.value);
    const Kind kind = document.kind(id);
    const Kind owner = document.kind(document.parentOf(id));
    if (first == engine::none)
        return;
    for (int row = 0; row < static_cast<int>(properties(kind).size()); ++row)
        if (const int slot = slotOf(kind, row);
            slot >= 0 && properties(kind)[static_cast<std::size_t>(row)].actsUnder(owner))
            part.setValue(first + static_cast<std::size_t>(slot), slotValue(document.value(id, row)));
}

} // namespace flux
