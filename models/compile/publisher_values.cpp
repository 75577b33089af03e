#include "models/compile/publisher.h"
#include "models/compile/slots.h"

namespace flux {

using namespace doc;

/// Writes what a slot can take; true when there is more to it.
bool Publisher::writeSlots(const Change &change)
{
    const Kind kind = m_document.kind(change.id);
    const Properties table = properties(kind);
    engine::Part *part = m_live.value(partOf(change.id), nullptr);
    const std::uint32_t first = part ? part->valuesAt(change.id.value) : engine::none;
    bool structure = false;
    for (int row = 0; row < static_cast<int>(table.size()); ++row) {
        if ((change.properties >> row & 1U) == 0
            || table[static_cast<std::size_t>(row)].reach == Reach::Label)
            continue;
        const Property &property = table[static_cast<std::size_t>(row)];
        if (!property.actsUnder(m_document.kind(m_document.parentOf(change.id))))
            continue;
        const int slot = slotOf(kind, row);
        if (property.reach == Reach::Structure || (change.own && property.combine == Combine::Nearest)
            || slot < 0) {
            structure = true;
            continue;
        }
        if (!part)
            continue;
        if (first == engine::none)
            structure = true;
        else
            setSlot(partOf(change.id), *part, first + static_cast<std::size_t>(slot),
                    valueNow(change.id, row));
    }
    return structure;
}

namespace {
/// The property that keeps something from acting, and its value then: what isn't listened to has it.
struct Silencer {
    int row;
    float value;
};
Silencer silencerOf(Kind kind)
{
    static const Silencer binding{propertyIndex(Kind::Binding, u"enabled"), 0.0F};
    static const Silencer layer{propertyIndex(Kind::Action, u"mute"), 1.0F};
    return kind == Kind::Binding ? binding : kind == Kind::Action ? layer : Silencer{-1, 0.0F};
}
} // namespace

/// What the engine is to have for a value; a binding or layer that a person doesn't listen to is silent
/// there.
float Publisher::valueNow(ObjectId id, int row) const
{
    const Silencer silencer = silencerOf(m_document.kind(id));
    return row == silencer.row && m_idle.contains(id) ? silencer.value : slotValue(m_document.value(id, row));
}

void Publisher::setListening(const Listening *listening)
{
    if (m_listening)
        disconnect(m_listening, nullptr, this, nullptr);
    m_listening = listening;
    if (listening)
        connect(listening, &Listening::changed, this, &Publisher::onListening);
    onListening();
}

void Publisher::onListening()
{
    const QSet<ObjectId> before = std::exchange(m_idle, m_listening ? m_listening->idle() : QSet<ObjectId>());
    const std::vector<ObjectId> owners{m_live.keyBegin(), m_live.keyEnd()};
    silence((before - m_idle) + (m_idle - before), owners);
    applyListening(owners);
}

/// Tells the parts of `owners` whether these bindings and layers act.
void Publisher::silence(const QSet<ObjectId> &ids, const std::vector<ObjectId> &owners)
{
    for (const ObjectId owner : owners) {
        engine::Part *part = m_live.value(owner, nullptr);
        for (const ObjectId id : ids) {
            const Kind kind = m_document.kind(id);
            const int row = silencerOf(kind).row;
            const std::uint32_t first = part && row >= 0 ? part->valuesAt(id.value) : engine::none;
            if (first == engine::none)
                continue;
            const std::size_t slot = first + static_cast<std::size_t>(slotOf(kind, row));
            if (const float value = valueNow(id, row); part->value(slot) != value)
                setSlot(owner, *part, slot, value);
        }
    }
}

/// Tells the parts of `owners` what isn't to be heard.
void Publisher::applyListening(std::vector<ObjectId> owners)
{
    if (m_listening && m_listening->count() > 0)
        owners.push_back(root::buses); // what sounds send to has a say in it
    const auto set = [&](ObjectId owner, engine::Part &part, std::size_t slot, float value) {
        if (part.value(slot) != value)
            setSlot(owner, part, slot, value);
    };
    const auto buses = m_listening ? m_listening->buses() : QHash<ObjectId, engine::Listening>();
    m_idle = m_listening ? m_listening->idle() : QSet<ObjectId>();
    for (const ObjectId owner : owners) {
        engine::Part *part = m_live.value(owner, nullptr);
        if (!part)
            continue;
        if (auto *mix = owner == root::buses ? static_cast<engine::MixPart *>(part) : nullptr)
            for (std::uint32_t i = 0; i < mix->buses().size(); ++i)
                set(owner, *mix, engine::MixPart::slot(i, engine::BusParam::Listening),
                    static_cast<float>(buses.value(ObjectId{mix->buses()[i].key})));
        if (auto *sounds
            = part->kind() == engine::Part::Kind::Sounds ? static_cast<engine::SoundPart *>(part) : nullptr)
            for (std::uint32_t i = 0; i < sounds->nodes().size(); ++i)
                if (sounds->nodes()[i].kind == engine::SoundPart::NodeKind::Sound)
                    set(owner, *sounds, sounds->silencedSlot(i),
                        m_listening && !m_listening->hears(ObjectId{sounds->nodes()[i].key}) ? 1.0F : 0.0F);
    }
    silence(m_idle, owners);
}

void Publisher::setSlot(ObjectId owner, engine::Part &part, std::size_t slot, float value)
{
    if (m_values == Values::Direct)
        part.setValue(slot, value);
    else if (m_values == Values::Ordered)
        (void)m_engine.setValue(placeOf(owner), part.serial(), static_cast<std::uint32_t>(slot), value);
}

} // namespace flux
