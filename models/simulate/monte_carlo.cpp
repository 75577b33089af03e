#include "models/simulate/monte_carlo.h"

#include "engine/rehearsal.h"
#include "models/compile/compiler.h"
#include "models/document/chances.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace flux {

using namespace doc;

namespace {
constexpr double longestPlay = 600.0; ///< s; longer ones count as endless
constexpr double afterEndless = 10.0; ///< s of each further play of something that has no end

/// The program of one event and all that it can reach, with lengths instead of audio.
class Program {
public:
    Program(const Document &document, double rate) : m_document(document), m_rate(rate) {}

    engine::PartIndex compile(ObjectId target, engine::Rehearsal &rehearsal)
    {
        const CompileContext with = context();
        m_parts = std::make_unique<engine::Transaction>();
        m_parts->put(engine::mixPart, compileMix(with));
        m_parts->put(engine::controlPart, compileControl(with));
        engine::PartIndex event = engine::none;
        if (m_document.kind(target) == Kind::Event) {
            event = with.partOf(target);
        } else {
            event = m_next++;
            m_parts->put(event, compileAudition(with, target, target.value));
        }
        for (std::size_t i = 0; i < m_wanted.size(); ++i) { // what is compiled may want more
            const ObjectId id = m_wanted[i];
            if (m_document.kind(id) == Kind::Event)
                m_parts->put(m_places.value(id), compileEvent(with, id));
            else
                m_parts->put(m_places.value(id), compileSounds(with, id));
        }
        rehearsal.publish(std::move(m_parts));
        return event;
    }

private:
    CompileContext context()
    {
        return {m_document, m_rate,
                [this](ObjectId id) {
                    if (!m_places.contains(id)) {
                        m_places.insert(id, m_next++);
                        m_wanted.push_back(id);
                    }
                    return m_places.value(id);
                },
                [this](ObjectId id) {
                    const Kind kind = m_document.kind(id);
                    if (!m_controls.contains(id)) { // LFOs and envelopes are numbered together
                        const Kind among = (bit(kind) & modulatorKinds) != 0 ? Kind::Lfo : kind;
                        m_controls.insert(id, m_nextControl[among]++);
                    }
                    return m_controls.value(id);
                },
                [this](ObjectId file, engine::Head) {
                    auto slot = std::make_shared<engine::SampleSlot>();
                    const auto *audio = m_document.find<AudioFile>(file);
                    slot->frames = static_cast<std::uint32_t>((audio ? audio->length : 0.0) * m_rate + 0.5);
                    slot->sample.store(new engine::Sample(1, std::vector<float>(1)));
                    slot->state.store(engine::SampleSlot::Ready);
                    return slot;
                }};
    }

    const Document &m_document;
    double m_rate;
    std::unique_ptr<engine::Transaction> m_parts;
    engine::PartIndex m_next = engine::firstFreePart;
    QHash<ObjectId, engine::PartIndex> m_places;
    std::vector<ObjectId> m_wanted;
    QHash<ObjectId, std::uint32_t> m_controls;
    std::map<Kind, std::uint32_t> m_nextControl;
};

/// Counts what is picked.
class Tally {
public:
    void pick(ObjectId container, ObjectId child)
    {
        Picks &picks = m_containers[container];
        ++picks.of[child];
        ++picks.all;
        picks.repeat = picks.last == child ? picks.repeat + 1 : 1;
        picks.longest = std::max(picks.longest, picks.repeat);
        picks.last = child;
    }

    std::vector<Simulation::Container> result(const Document &document) const
    {
        std::vector<Simulation::Container> containers;
        for (const auto &[id, picks] : m_containers) {
            Simulation::Container container{id, {}, picks.all, picks.longest};
            const std::vector<double> chances = pickChances(document, id);
            for (const ObjectId child : document.children(id)) {
                if ((bit(document.kind(child)) & playableKinds) == 0)
                    continue;
                const auto found = picks.of.find(child);
                const int count = found == picks.of.end() ? 0 : found->second;
                Simulation::Share share = shareOf(count, picks.all);
                share.child = child;
                share.expected = chances.empty() ? 0.0 : chances[container.shares.size()];
                container.shares.push_back(share);
            }
            containers.push_back(std::move(container));
        }
        return containers;
    }

private:
    static Simulation::Share shareOf(int count, int all)
    {
        // The score interval (E. B. Wilson, 1927), z for 95 %.
        constexpr double z = 1.959963984540054;
        const double n = all;
        const double p = count / n;
        const double scale = 1.0 / (1.0 + z * z / n);
        const double middle = scale * (p + z * z / (2.0 * n));
        const double half = scale * z * std::sqrt(p * (1.0 - p) / n + z * z / (4.0 * n * n));
        Simulation::Share share;
        share.picks = count;
        share.share = p;
        share.low = std::max(0.0, middle - half);
        share.high = std::min(1.0, middle + half);
        return share;
    }

    struct Picks {
        std::map<ObjectId, int> of;
        ObjectId last;
        int all = 0;
        int repeat = 0;
        int longest = 0;
    };
    std::map<ObjectId, Picks> m_containers;
};
} // namespace

Simulation simulate(const Document &document, ObjectId target, int plays, QString &problem,
                    const std::function<bool(double)> &go)
{
    Simulation result;
    if ((bit(document.kind(target)) & (playableKinds | bit(Kind::Event))) == 0) {
        problem
            = QCoreApplication::translate(
                  "Simulation", "\"%1\" can't be played by itself: choose an event, a sound or a container.")
                  .arg(document.name(target));
        return result;
    }
    const auto *project = document.find<Project>(root::project);
    engine::Rehearsal rehearsal(project->sampleRate, static_cast<std::uint32_t>(project->voiceLimit));
    const engine::PartIndex event = Program(document, project->sampleRate).compile(target, rehearsal);
    Tally tally;
    bool first = true;
    double seconds = 0.0;
    int ended = 0;
    for (; result.plays < plays; ++result.plays) {
        const auto play = rehearsal.play(
            event, result.endless > 0 ? afterEndless : longestPlay, [&](const engine::Record &record) {
                if (record.kind == engine::Record::Kind::Picked)
                    tally.pick(document.parentOf(ObjectId{record.object}), ObjectId{record.object});
                if (record.kind == engine::Record::Kind::EventRefused
                    || record.kind == engine::Record::Kind::VoiceRefused)
                    ++result.refusals[record.reason];
            });
        result.silent += play.voices == 0 ? 1 : 0;
        result.endless += play.endless ? 1 : 0;
        result.mostVoices = std::max(result.mostVoices, static_cast<int>(play.most));
        if (play.voices > 0) {
            result.quietest = first ? play.loudest : std::min(result.quietest, play.loudest);
            result.loudest = first ? play.loudest : std::max(result.loudest, play.loudest);
            first = false;
        }
        if (!play.endless) {
            result.shortest = ended == 0 ? play.seconds : std::min(result.shortest, play.seconds);
            result.longest = std::max(result.longest, play.seconds);
            seconds += play.seconds;
            ++ended;
        }
        if (go && result.plays % 256 == 0 && !go(static_cast<double>(result.plays) / plays)) {
            result.cancelled = true;
            break;
        }
    }
    result.mean = ended > 0 ? seconds / ended : 0.0;
    result.containers = tally.result(document);
    return result;
}

} // namespace flux
