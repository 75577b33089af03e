#include "engine/control/scoped_map.h"
#include "tests/support/engine_rig.h"

#include <QTest>

#include <deque>
#include <rapidcheck.h>
#include <set>

using namespace flux;
using namespace flux::engine;
using namespace flux::test;

namespace {
std::vector<ObjectKey> keys(std::uint32_t count)
{
    std::vector<ObjectKey> all;
    for (std::uint32_t i = 0; i < count; ++i)
        all.push_back(100 + i);
    return all;
}

/// What a play list does, in the plainest words.
class PlainList {
public:
    PlainList(std::uint32_t count, SequenceContainer::AtEnd atEnd)
    {
        using AtEnd = SequenceContainer::AtEnd;
        for (std::uint32_t i = 0; i < count; ++i)
            m_round.push_back(i);
        if (atEnd == AtEnd::Reverse)
            for (std::uint32_t i = count > 1 ? count - 2 : 0; i > 0; --i)
                m_round.push_back(i);
        m_atEnd = atEnd;
        m_count = count;
    }
    std::uint32_t next()
    {
        using AtEnd = SequenceContainer::AtEnd;
        const std::uint32_t step = m_steps++;
        if (m_atEnd == AtEnd::Restart || m_atEnd == AtEnd::Reverse)
            return m_round[step % m_round.size()];
        return step < m_count ? step : m_atEnd == AtEnd::HoldLast ? m_count - 1 : none;
    }

private:
    std::vector<std::uint32_t> m_round;
    SequenceContainer::AtEnd m_atEnd;
    std::uint32_t m_count = 0;
    std::uint32_t m_steps = 0;
};

/// A looping level on a bus, with the actions that can be done to it; and what must come of them.
class ActionMachine {
public:
    static constexpr float level = 0.01F;
    enum Deed : int { Play, Stop, StopAll, Pause, Resume, Quieter, Louder, Mute, Unmute, Deeds };

    ActionMachine() : m_rig(64)
    {
        m_rig.publishMix();
        SoundSpec spec;
        spec.sample = m_rig.sample(constant(4800, level));
        spec.loop = LoopMode::Infinite;
        m_rig.publishSound(spec);
        constexpr std::array types{ActionType::Play,        ActionType::Stop,   ActionType::StopAll,
                                   ActionType::Pause,       ActionType::Resume, ActionType::SetVolume,
                                   ActionType::ResetVolume, ActionType::Mute,   ActionType::Unmute};
        for (std::uint32_t scope = 0; scope < 2; ++scope)
            for (std::uint32_t i = 0; i < types.size(); ++i) {
                auto action = m_rig.action(types[i]);
                action.scope = static_cast<ActionScope>(scope);
                m_rig.publishEvent({action}, at(static_cast<Deed>(i), scope == 1));
                m_rig.event->setValue(EventPart::slot(0, ActionParam::Amount), -6.0206F);
            }
        (void)m_rig.render(1280);
    }

    void act(Deed deed, GameObject object, bool global)
    {
        m_rig.engine().post(at(deed, global), object);
        const auto meant = [&](GameObject of) { return global || of == object; };
        const GameObject scope = global ? 0 : object;
        switch (deed) {
        case Play: m_voices.push_back({object}); break;
        case Stop:
        case StopAll: std::erase_if(m_voices, [&](const Plain &voice) { return meant(voice.object); }); break;
        case Pause:
        case Resume:
            for (Plain &voice : m_voices)
                voice.paused = meant(voice.object) ? deed == Pause : voice.paused;
            break;
        case Quieter: m_quieter.insert(scope); break;
        case Louder: m_quieter.erase(scope); break;
        case Mute: m_muted[scope] = true; break;
        case Unmute: m_muted[scope] = false; break;
        case Deeds: break;
        }
    }
    /// What is heard once all is settled, and what should be.
    std::pair<double, double> settle()
    {
        const auto out = m_rig.render(2048);
        double sum = 0.0;
        for (const Plain &voice : m_voices) {
            const auto muted = m_muted.contains(voice.object) ? m_muted.at(voice.object)
                : m_muted.contains(0)                         ? m_muted.at(0)
                                                              : false;
            double gain = voice.paused || muted ? 0.0 : 1.0;
            for (const GameObject scope : std::set<GameObject>{0, voice.object})
                gain *= m_quieter.contains(scope) ? 0.5 : 1.0;
            sum += gain;
        }
        constexpr double centre = 0.70710678118654752440;
        return {static_cast<double>(left(out, 2047)) / (static_cast<double>(level) * centre), sum};
    }
    std::size_t voices() const { return m_voices.size(); }

private:
    static PartIndex at(Deed deed, bool global)
    {
        return EngineRig::eventAt + static_cast<PartIndex>(deed) + (global ? Deeds : 0);
    }
    struct Plain {
        GameObject object = 0;
        bool paused = false;
    };
    EngineRig m_rig;
    std::vector<Plain> m_voices;
    std::set<GameObject> m_quieter;
    std::map<GameObject, bool> m_muted;
};
} // namespace

/// State machines against the plainest description of what they should do.
class TestProperties : public QObject {
    Q_OBJECT

    template <class Property> static void holds(const char *what, Property &&property)
    {
        QVERIFY(rc::check(what, std::forward<Property>(property)));
    }

private Q_SLOTS:
    void aRandomContainerAvoidsTheLastOnes()
    {
        holds("no child is picked again among the next N, and a light one is picked less", [] {
            const auto count = *rc::gen::inRange<std::uint32_t>(1, 9);
            const auto avoid = *rc::gen::inRange<std::uint32_t>(0, 12);
            const auto seed = *rc::gen::arbitrary<std::uint64_t>();
            RandomContainer container({RandomContainer::Mode::Random, avoid, keys(count)});
            std::deque<std::uint32_t> last;
            for (std::uint32_t n = 0; n < 200; ++n) {
                const std::uint32_t row = container.pick(
                    0, [](std::uint32_t) { return 50.0; }, unit(draw64(seed, 1, 2, Purpose::Pick, n)));
                RC_ASSERT(row < count);
                RC_ASSERT(std::find(last.begin(), last.end(), row) == last.end());
                last.push_back(row);
                if (last.size() > std::min(avoid, count - 1))
                    last.pop_front();
            }
        });
    }

    void aShuffleDealsAllBeforeItDealsAgain()
    {
        holds("each round has every child once, and doesn't begin with the last ones", [] {
            const auto count = *rc::gen::inRange<std::uint32_t>(1, 9);
            const auto avoid = *rc::gen::inRange<std::uint32_t>(0, 12);
            const auto seed = *rc::gen::arbitrary<std::uint64_t>();
            RandomContainer container({RandomContainer::Mode::Shuffle, avoid, keys(count)});
            std::vector<std::uint32_t> before;
            for (std::uint32_t round = 0; round < 30; ++round) {
                std::vector<std::uint32_t> now;
                for (std::uint32_t i = 0; i < count; ++i)
                    now.push_back(container.pick(
                        0, [](std::uint32_t row) { return 1.0 + row; },
                        unit(draw64(seed, 1, 2, Purpose::Pick, round * count + i))));
                RC_ASSERT(std::set<std::uint32_t>(now.begin(), now.end()).size() == count);
                const std::size_t held = std::min<std::size_t>(avoid, count - 1);
                if (!before.empty() && held > 0)
                    RC_ASSERT(
                        std::find(before.end() - static_cast<std::ptrdiff_t>(held), before.end(), now[0])
                        == before.end());
                before = now;
            }
        });
    }

    void aSequenceFollowsItsList()
    {
        holds("steps are those of a plain list, for each game object by itself", [] {
            const auto count = *rc::gen::inRange<std::uint32_t>(1, 7);
            const auto atEnd = static_cast<SequenceContainer::AtEnd>(*rc::gen::inRange(0, 4));
            const bool perObject = *rc::gen::arbitrary<bool>();
            SequenceContainer::Spec spec;
            spec.atEnd = atEnd;
            spec.perObject = perObject;
            for (std::uint32_t i = 0; i < count; ++i)
                spec.items.push_back({100 + i, i});
            SequenceContainer sequence(std::move(spec));
            std::map<GameObject, PlainList> plain;
            for (const auto object :
                 *rc::gen::container<std::vector<GameObject>>(60, rc::gen::inRange<GameObject>(0, 4))) {
                const GameObject scope = perObject ? object : 0;
                auto list = plain.try_emplace(scope, count, atEnd).first;
                RC_ASSERT(sequence.step(sequence.place(object)) == list->second.next());
            }
        });
    }

    void valuesByScopeAreThoseOfAMap()
    {
        holds("what was added is found, what was removed is not", [] {
            ScopedMap<int, 16> map;
            std::map<std::pair<std::uint32_t, GameObject>, int> plain;
            for (const auto step : *rc::gen::container<std::vector<std::uint32_t>>(
                     120, rc::gen::inRange<std::uint32_t>(0, 1000))) {
                const std::uint32_t index = step % 7;
                const GameObject object = step / 7 % 5;
                if (step % 11 == 0) {
                    map.removeIf([&](const auto &entry) { return entry.object == object; });
                    std::erase_if(plain, [&](const auto &entry) { return entry.first.second == object; });
                } else if (int *value = map.add(index, object)) {
                    *value = static_cast<int>(step);
                    plain[{index, object}] = static_cast<int>(step);
                } else {
                    RC_ASSERT(plain.size() == 16U);
                }
                RC_ASSERT(map.size() == plain.size());
                for (std::uint32_t i = 0; i < 7; ++i)
                    for (GameObject o = 0; o < 5; ++o) {
                        const int *found = map.find(i, o);
                        const auto known = plain.find({i, o});
                        RC_ASSERT((found != nullptr) == (known != plain.end()));
                        const bool same = !found || *found == known->second; // the macro looks at both sides
                        RC_ASSERT(same);
                    }
            }
        });
    }

    void aLimitKeepsThoseThatMatter()
    {
        holds("of those that compete the most important are heard, of equals as the rule says", [] {
            const auto count = *rc::gen::inRange<std::uint32_t>(1, 12);
            const auto most = *rc::gen::inRange<std::uint32_t>(1, 8);
            const auto rule = static_cast<VoiceLimit::Rule>(*rc::gen::inRange(0, 3));
            EngineRig rig(64);
            rig.publishMix({{1, none, {most, rule}}});
            SoundPart::Layout layout;
            SoundSpec spec;
            spec.sample = rig.sample(constant(4800, 0.01F));
            spec.loop = LoopMode::Infinite;
            struct Plain {
                std::uint32_t row;
                float priority;
                float volume;
            };
            std::vector<Plain> plain;
            for (std::uint32_t i = 0; i < count; ++i) {
                SoundPart::Node node;
                node.key = 500 + i;
                node.kind = SoundPart::NodeKind::Sound;
                node.payload = i;
                node.priorityNode = i;
                node.virtualBehaviour = VirtualBehaviour::Virtual;
                layout.nodes.push_back(node);
                layout.sounds.push_back(spec);
                plain.push_back({i, 10.0F * static_cast<float>(*rc::gen::inRange(0, 4)),
                                 -3.0F * static_cast<float>(*rc::gen::inRange(0, 5))});
            }
            auto part = std::make_unique<SoundPart>(std::move(layout));
            for (const Plain &each : plain) {
                part->setValue(SoundPart::slot(each.row, VoiceParam::Priority), each.priority);
                part->setValue(SoundPart::slot(each.row, VoiceParam::Volume), each.volume);
            }
            rig.put(EngineRig::soundsAt, std::move(part));
            for (std::uint32_t i = 0; i < count; ++i) {
                auto action = rig.action();
                action.key = 1000 + i;
                action.target = 500 + i;
                rig.publishEvent({action}, EngineRig::eventAt + i);
            }
            std::vector<std::uint32_t> order(count);
            for (std::uint32_t i = 0; i < count; ++i)
                order[i] = i;
            for (std::uint32_t i = count; i > 1; --i)
                std::swap(order[i - 1], order[*rc::gen::inRange<std::uint32_t>(0, i)]);
            for (const std::uint32_t row : order) {
                rig.engine().post(EngineRig::eventAt + row);
                (void)rig.render(128); // one after the other
            }
            (void)rig.render(2560);
            const auto age = [&](std::uint32_t row) { // 0: the oldest
                return std::find(order.begin(), order.end(), row) - order.begin();
            };
            std::ranges::sort(plain, [&](const Plain &a, const Plain &b) {
                if (a.priority != b.priority)
                    return a.priority > b.priority;
                if (rule == VoiceLimit::Rule::Quietest && a.volume != b.volume)
                    return a.volume > b.volume;
                return rule == VoiceLimit::Rule::Newest ? age(a.row) < age(b.row) : age(a.row) > age(b.row);
            });
            std::set<ObjectKey> expected;
            for (std::uint32_t i = 0; i < std::min(most, count); ++i)
                expected.insert(500 + plain[i].row);
            std::set<ObjectKey> heard;
            for (const Record &record : rig.records()) {
                if (record.kind == Record::Kind::VoiceStarted || record.kind == Record::Kind::VoiceReal)
                    heard.insert(record.object);
                if (record.kind == Record::Kind::VoiceVirtual || record.kind == Record::Kind::VoiceEnded)
                    heard.erase(record.object);
            }
            RC_ASSERT(heard == expected);
            RC_ASSERT(rig.engine().status().voices.load() == expected.size());
        });
    }

    void actionsDoWhatTheySay()
    {
        holds("after any actions of three game objects the level is that of a plain list of voices", [] {
            ActionMachine machine;
            for (int i = 0; i < 25; ++i) {
                const auto deed
                    = static_cast<ActionMachine::Deed>(*rc::gen::inRange(0, int{ActionMachine::Deeds}));
                const auto object = *rc::gen::inRange<GameObject>(1, 4);
                const bool global = *rc::gen::arbitrary<bool>();
                if (deed == ActionMachine::Play && machine.voices() > 20)
                    continue;
                machine.act(deed, object, global);
                const auto [found, expected] = machine.settle();
                RC_ASSERT(std::abs(found - expected) < 1e-3 * (1.0 + expected));
            }
        });
    }
};

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
