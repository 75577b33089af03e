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

/// What the engine is to have for a value; a binding that a person doesn't listen to is disabled there.
float Publisher::valueNow(ObjectId id, int row) const
{
    const float value = slotValue(m_document.value(id, row));
    static const int enabled = propertyIndex(Kind::Binding, u"enabled");
    return row == enabled && m_idleBindings.contains(id) ? 0.0F : value;
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
    const QSet<ObjectId> before
        = std::exchange(m_idleBindings, m_listening ? m_listening->idleBindings() : QSet<ObjectId>());
    static const int enabled = propertyIndex(Kind::Binding, u"enabled");
    for (const ObjectId id : (before - m_idleBindings) + (m_idleBindings - before))
        if (m_document.contains(id))
            (void)writeSlots({id, quint64{1} << enabled});
    applyListening({m_live.keyBegin(), m_live.keyEnd()});
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
    m_idleBindings = m_listening ? m_listening->idleBindings() : QSet<ObjectId>();
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
    for (const ObjectId id : std::as_const(m_idleBindings)) {
        engine::Part *part = m_live.value(partOf(id), nullptr);
        const std::uint32_t first = part ? part->valuesAt(id.value) : engine::none;
        if (first != engine::none)
            set(partOf(id), *part, first, 0.0F);
    }
}

void Publisher::setSlot(ObjectId owner, engine::Part &part, std::size_t slot, float value)
{
    if (m_values == Values::Direct)
        part.setValue(slot, value);
    else if (m_values == Values::Ordered)
        (void)m_engine.setValue(placeOf(owner), part.serial(), static_cast<std::uint32_t>(slot), value);
}

} // namespace flux
