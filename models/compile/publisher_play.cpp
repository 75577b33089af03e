#include "models/compile/publisher.h"
#include "models/compile/slots.h"

#include <algorithm>

namespace flux {

using namespace doc;

engine::PartIndex Publisher::prepare(ObjectId id)
{
    flush();
    const bool forgets = isLarge();
    const engine::PartIndex part = prepare(id, forgets);
    tell({Task::Kind::Prepare, id, forgets});
    return part;
}

engine::PartIndex Publisher::prepare(ObjectId id, bool forgets)
{
    if (forgets)
        forget();
    if (m_document.kind(id) == Kind::Event) {
        if (!m_live.value(id, nullptr)) { // new, or just taken out to make room
            m_live.insert(id, nullptr);
            m_dirty.insert(id);
            compileWaiting();
        }
        return indexOf(id);
    }
    const ObjectId topmost = topmostOf(m_document, id);
    if (!topmost || (bit(m_document.kind(id)) & playableKinds) == 0)
        return engine::none;
    m_played.insert(id);
    if (!m_live.contains(topmost))
        publishTogether({topmost});
    else
        want(id);
    ObjectId &audition = m_auditions[id];
    if (!audition)
        audition = ObjectId::random();
    const engine::PartIndex index = indexOf(audition);
    if (!m_live.contains(audition) || m_live.value(audition) == nullptr) {
        auto transaction = std::make_unique<engine::Transaction>();
        auto part = compileAudition(context(), id, id.value);
        part->setSerial(m_nextSerial++);
        m_live.insert(audition, part.get());
        transaction->put(index, std::move(part));
        m_engine.publish(std::move(transaction));
    }
    return index;
}

bool Publisher::canPlay(ObjectId id, QString &problem) const
{
    const QString name = m_document.name(id);
    const auto isContent
        = [this](ObjectId child) { return (bit(m_document.kind(child)) & soundTreeKinds) != 0; };
    if (m_document.kind(id) == Kind::Event && m_document.childCount(id) == 0)
        problem = tr("\"%1\" does nothing yet: drop a sound on it, or add an action.").arg(name);
    else if ((bit(m_document.kind(id)) & containerKinds) != 0
             && std::ranges::none_of(m_document.children(id), isContent))
        problem = tr("\"%1\" is empty: drop sounds on it.").arg(name);
    else if (const auto *sound = m_document.find<Sound>(id); sound && !m_document.contains(sound->audioFile))
        problem = tr("\"%1\" has no audio file and is silent: choose one in its properties.").arg(name);
    else if ((bit(m_document.kind(id)) & (playableKinds | bit(Kind::Event))) == 0)
        problem = tr("\"%1\" can't be played by itself: select an event, a sound or a container.").arg(name);
    else
        return true;
    return false;
}

std::uint64_t Publisher::audition(ObjectId id, QString &problem, engine::GameObject object)
{
    return auditionFrom(id, 0.0, problem, object);
}

std::uint64_t Publisher::auditionFrom(ObjectId id, double seconds, QString &problem,
                                      engine::GameObject object)
{
    return post(id, prepareFrom(id, seconds), problem, object);
}

std::uint64_t Publisher::post(ObjectId id, engine::PartIndex part, QString &problem,
                              engine::GameObject object)
{
    if (!canPlay(id, problem))
        return 0;
    if (part == engine::none) {
        problem = tr("\"%1\" can't be played by itself: select an event, a sound or a container.")
                      .arg(m_document.name(id));
        return 0;
    }
    const std::uint64_t playing = m_engine.post(part, object);
    if (playing == 0)
        problem = tr("The engine has too much to do at once: wait a moment, then play again.");
    return playing;
}

engine::PartIndex Publisher::prepareFrom(ObjectId id, double seconds)
{
    engine::PartIndex part = prepare(id);
    const Kind kind = m_document.kind(id);
    if (part == engine::none || seconds <= 0.0)
        return part;
    ObjectId &later = m_laters[id];
    if (!later)
        later = ObjectId::random();
    part = indexOf(later);
    auto event
        = kind == Kind::Event ? compileLive(id, seconds) : compileAudition(context(), id, id.value, seconds);
    wantHeads(*event);
    event->setSerial(m_nextSerial++);
    m_live.insert(later, event.get());
    auto transaction = std::make_unique<engine::Transaction>();
    transaction->put(part, std::move(event));
    if (m_values == Values::Direct)
        silence(m_idle, {later});
    m_engine.publish(std::move(transaction));
    if (m_values == Values::Ordered)
        silence(m_idle, {later});
    return part;
}

double Publisher::ducking(ObjectId rule) const
{
    const auto *mix = static_cast<const engine::MixPart *>(m_live.value(root::buses, nullptr));
    return mix ? static_cast<double>(mix->duckReading(rule.value)) : 0.0;
}

int Publisher::meterOf(ObjectId bus) const
{
    const auto *mix = static_cast<const engine::MixPart *>(m_live.value(root::buses, nullptr));
    const std::uint32_t at = mix ? mix->indexOf(bus.value) : engine::none;
    return at == engine::none ? -1 : static_cast<int>(at);
}

bool Publisher::readings(ObjectId effect, engine::EffectReadings &readings) const
{
    const auto *mix = static_cast<const engine::MixPart *>(m_live.value(root::buses, nullptr));
    return mix && mix->readings(effect.value, readings);
}

double Publisher::latency(ObjectId effect) const
{
    const Kind kind = m_document.kind(effect);
    if ((bit(kind) & effectKinds) == 0)
        return 0.0;
    std::array<float, engine::effectValues> values{};
    const Kind owner = m_document.kind(m_document.parentOf(effect));
    for (int row = 0; row < static_cast<int>(properties(kind).size()); ++row)
        if (const int slot = slotOf(kind, row);
            slot >= 0 && properties(kind)[static_cast<std::size_t>(row)].actsUnder(owner))
            values[static_cast<std::size_t>(slot)] = slotValue(m_document.value(effect, row));
    const double rate = m_engine.settings().sampleRate;
    return engine::latencyOf(effectType(kind), values.data(), static_cast<float>(rate)) / rate;
}

} // namespace flux
