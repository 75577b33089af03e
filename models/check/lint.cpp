#include "models/check/lint.h"

#include "models/document/driving.h"
#include "models/document/naming.h"
#include "models/document/routing.h"
#include "models/document/unique_names.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace flux {

using namespace doc;
using Severity = LintRule::Severity;

namespace {
enum Rule {
    BindingWithoutSource,
    SendLoop,
    EventCycle,
    MissingDefault,
    AvoidCoversChildren,
    ShortenedCrossFade,
    LimitNeverActs,
    UnreachableChild,
    ReplacedTwice,
    SameName,
    NoName,
    UnusedParameter,
    UnreferencedAudio,
    ClippedSource,
    SilentEdges,
    LoudnessOutlier,
    RuleCount
};

constexpr std::array<LintRule, RuleCount> rules{{
    {"binding-without-source", Severity::Error,
     QT_TRANSLATE_NOOP("Lint",
                       "A binding follows no parameter, names no property of its object, or has no "
                       "curve: it does nothing."),
     true, false},
    {"send-loop", Severity::Error,
     QT_TRANSLATE_NOOP("Lint", "A send leads back to where it comes from: the engine leaves it out."), true,
     false},
    {"event-cycle", Severity::Error,
     QT_TRANSLATE_NOOP("Lint",
                       "An event posts itself, perhaps by way of others: it is refused at the eighth."),
     true, false},
    {"missing-default-switch", Severity::Warning,
     QT_TRANSLATE_NOOP("Lint", "A switch container is silent for some values, and nothing plays otherwise."),
     true, false},
    {"avoid-covers-children", Severity::Warning,
     QT_TRANSLATE_NOOP("Lint", "A random container avoids as many of its children as it has, or more."), true,
     false},
    {"shortened-cross-fade", Severity::Warning,
     QT_TRANSLATE_NOOP("Lint",
                       "A cross-fade is longer than half of an item: it is shortened to that when it plays."),
     true, false},
    {"limit-never-acts", Severity::Warning,
     QT_TRANSLATE_NOOP("Lint", "A voice limit is not below the project's: it can't be reached."), true,
     false},
    {"unreachable-child", Severity::Warning,
     QT_TRANSLATE_NOOP("Lint", "A child of a container is never played by it."), true, false},
    {"replaced-twice", Severity::Warning,
     QT_TRANSLATE_NOOP("Lint", "Two bindings stand in the place of the same value: only the last acts."),
     true, false},
    {"same-name", Severity::Warning,
     QT_TRANSLATE_NOOP("Lint",
                       "Two objects have the same name where a name should tell them apart: it finds only "
                       "the first. The fix puts a number behind the other's."),
     true, false},
    {"no-name", Severity::Warning, QT_TRANSLATE_NOOP("Lint", "An object has no name. The fix gives it one."),
     true, false},
    {"unused-parameter", Severity::Hint, QT_TRANSLATE_NOOP("Lint", "Nothing follows the parameter."), true,
     false},
    {"unreferenced-audio", Severity::Hint,
     QT_TRANSLATE_NOOP("Lint",
                       "No sound plays the audio file. The fix takes it out of the project; the file "
                       "stays on the disk."),
     true, false},
    {"clipped-source", Severity::Warning,
     QT_TRANSLATE_NOOP("Lint", "The recording is clipped: three or more samples on end are at full scale."),
     false, true},
    {"silent-edges", Severity::Hint,
     QT_TRANSLATE_NOOP("Lint",
                       "More than 20 ms at the start or 100 ms at the end are silent (below −60 dBFS) "
                       "and aren't trimmed."),
     true, true},
    {"loudness-outlier", Severity::Hint,
     QT_TRANSLATE_NOOP("Lint",
                       "A child of a random container is more than 6 LU louder or quieter than the "
                       "middle one of its siblings. The fix sets its gain."),
     true, true},
}};

QString say(const char *text)
{
    return QCoreApplication::translate("Lint", text);
}

edit::Set setting(const Document &document, ObjectId id, const char *property, const QVariant &value)
{
    return {id, propertyIndex(document.kind(id), QString::fromLatin1(property)), value};
}

/// Removes an object and all below it, leaves first.
Edits removal(const Document &document, ObjectId id)
{
    Edits edits;
    const auto branch = document.branch(id);
    for (auto at = branch.rbegin(); at != branch.rend(); ++at)
        edits.emplace_back(edit::Remove{*at});
    return edits;
}

class Linter {
public:
    Linter(const Document &document, const AudioFactsOf &factsOf) : m_document(document), m_factsOf(factsOf)
    {
    }

    std::vector<LintFinding> run()
    {
        for (const ObjectId tree : root::trees)
            for (const ObjectId id : m_document.branch(tree)) {
                collectReferences(id);
                look(id);
            }
        for (const ObjectId id : m_document.allOf(Kind::GameParameter))
            if (!m_referenced.contains(id))
                add(UnusedParameter, id, say(QT_TRANSLATE_NOOP("Lint", "Nothing follows this parameter.")),
                    removal(m_document, id));
        for (const ObjectId id : m_document.allOf(Kind::AudioFile))
            if (!m_referenced.contains(id))
                add(UnreferencedAudio, id, say(QT_TRANSLATE_NOOP("Lint", "No sound plays this file.")),
                    removal(m_document, id));
        lookAtNames();
        if (m_factsOf)
            lookAtAudio();
        std::ranges::stable_sort(m_findings, {}, [](const LintFinding &finding) { return finding.rule; });
        return std::move(m_findings);
    }

private:
    void add(Rule rule, ObjectId object, const QString &message, Edits fix = {})
    {
        m_findings.push_back({&rules[rule], object, message, std::move(fix)});
    }

    void collectReferences(ObjectId id)
    {
        const Properties table = properties(m_document.kind(id));
        for (int row = 1; row < static_cast<int>(table.size()); ++row)
            if (table[static_cast<std::size_t>(row)].type == ValueType::Reference)
                if (const auto target = m_document.value(id, row).value<ObjectId>())
                    m_referenced.insert(target);
    }

    void look(ObjectId id)
    {
        const Kind kind = m_document.kind(id);
        if ((bit(kind) & containerKinds) != 0)
            lookAtContainer(id, kind);
        if (const auto *binding = m_document.find<Binding>(id))
            lookAtBinding(id, *binding);
        if (const auto *send = m_document.find<Send>(id);
            send && send->auxBus && feeds(m_document, send->auxBus, m_document.parentOf(id)))
            add(SendLoop, id,
                say(QT_TRANSLATE_NOOP("Lint", "It sends to \"%1\", which feeds it in turn."))
                    .arg(m_document.name(send->auxBus)),
                removal(m_document, id));
        if (const auto *action = m_document.find<Action>(id); action
            && action->type == Action::Type::PostEvent && action->event
            && posts(m_document, action->event, m_document.parentOf(id)))
            add(EventCycle, id,
                say(QT_TRANSLATE_NOOP("Lint", "It posts \"%1\", which posts this event in turn."))
                    .arg(m_document.name(action->event)),
                removal(m_document, id));
        const int limit = propertyIndex(kind, u"voiceLimit");
        const int most = m_document.find<Project>(root::project)->voiceLimit;
        if (id != root::project && limit >= 0 && m_document.value(id, limit).toInt() >= most)
            add(LimitNeverActs, id,
                say(QT_TRANSLATE_NOOP("Lint", "It may have %1 voices, but the project has %2 at most."))
                    .arg(m_document.value(id, limit).toInt())
                    .arg(most),
                {edit::Set{id, limit, defaultValue(kind, limit), false}});
    }

    std::vector<ObjectId> playable(ObjectId container) const
    {
        std::vector<ObjectId> children;
        for (const ObjectId child : m_document.children(container))
            if ((bit(m_document.kind(child)) & soundTreeKinds) != 0)
                children.push_back(child);
        return children;
    }

    void lookAtContainer(ObjectId id, Kind kind)
    {
        const std::vector<ObjectId> children = playable(id);
        if (const auto *random = m_document.find<Random>(id)) {
            const int count = static_cast<int>(children.size());
            if (random->mode != Random::Mode::RoundRobin && count > 1 && random->avoidLast >= count)
                add(AvoidCoversChildren, id,
                    say(QT_TRANSLATE_NOOP("Lint", "It avoids the last %1 of %2 children."))
                        .arg(random->avoidLast)
                        .arg(count),
                    {setting(m_document, id, "avoidLast", count - 1)});
            lookAtCrossFade(id, *random, children);
        } else if (const auto *sequence = m_document.find<Sequence>(id)) {
            lookAtCrossFade(id, *sequence, children);
            QSet<ObjectId> listed;
            for (const ObjectId child : m_document.children(id))
                if (const auto *item = m_document.find<PlayItem>(child))
                    listed.insert(item->child);
            for (const ObjectId child : children)
                if (!listed.isEmpty() && !listed.contains(child))
                    add(UnreachableChild, child,
                        say(QT_TRANSLATE_NOOP("Lint", "It doesn't stand in the play list of \"%1\"."))
                            .arg(m_document.name(id)),
                        removal(m_document, child));
        } else if (const auto *choice = m_document.find<SwitchContainer>(id)) {
            lookAtSwitch(id, *choice, children);
        } else if (kind == Kind::Blend) {
            return; // children without a track always play
        }
    }

    void lookAtSwitch(ObjectId id, const SwitchContainer &choice, const std::vector<ObjectId> &children)
    {
        QSet<ObjectId> values;
        QSet<ObjectId> assigned;
        for (const ObjectId child : m_document.children(id))
            if (const auto *item = m_document.find<SwitchItem>(child)) {
                values.insert(item->value);
                assigned.insert(item->child);
            }
        QStringList missing;
        for (const ObjectId value : m_document.children(choice.group))
            if ((m_document.kind(value) == Kind::Switch || m_document.kind(value) == Kind::State)
                && !values.contains(value))
                missing << m_document.name(value);
        if (!missing.isEmpty() && !choice.initial)
            add(MissingDefault, id,
                say(QT_TRANSLATE_NOOP("Lint",
                                      "It plays nothing for %1, and has no child that plays otherwise."))
                    .arg(missing.join(QStringLiteral(", "))),
                children.empty()
                    ? Edits{}
                    : Edits{setting(m_document, id, "initial", QVariant::fromValue(children.front()))});
        for (const ObjectId child : children)
            if (!assigned.contains(child) && child != choice.initial)
                add(UnreachableChild, child,
                    say(QT_TRANSLATE_NOOP("Lint", "No value of \"%1\" is assigned to it."))
                        .arg(m_document.name(id)),
                    removal(m_document, child));
    }

    /// s that a sound plays; 0 when that isn't known or has no end.
    double lengthOf(ObjectId id) const
    {
        const auto *sound = m_document.find<Sound>(id);
        const auto *file = sound ? m_document.find<AudioFile>(sound->audioFile) : nullptr;
        if (!file || sound->loop != Sound::Loop::Off)
            return 0.0;
        return std::max(0.0, file->length - sound->trimStart - sound->trimEnd);
    }

    void lookAtCrossFade(ObjectId id, const SuccessionProperties &succession,
                         const std::vector<ObjectId> &children)
    {
        using Transition = SuccessionProperties::Transition;
        if (succession.playMode != SuccessionProperties::PlayMode::Continuous
            || (succession.transition != Transition::CrossFade
                && succession.transition != Transition::PowerFade))
            return;
        double shortest = 0.0;
        ObjectId which;
        for (const ObjectId child : children)
            if (const double length = lengthOf(child); length > 0.0 && (!which || length < shortest)) {
                shortest = length;
                which = child;
            }
        if (!which || succession.transitionTime <= shortest / 2.0)
            return;
        add(ShortenedCrossFade, id,
            say(QT_TRANSLATE_NOOP("Lint", "The cross-fade of %1 s is longer than half of \"%2\" (%3 s)."))
                .arg(succession.transitionTime, 0, 'g', 3)
                .arg(m_document.name(which))
                .arg(shortest, 0, 'g', 3),
            {setting(m_document, id, "transitionTime", std::floor(shortest * 500.0) / 1000.0)});
    }

    void lookAtBinding(ObjectId id, const Binding &binding)
    {
        const ObjectId owner = m_document.parentOf(id);
        const Kind kind = m_document.kind(owner);
        const int row = propertyIndex(kind, binding.property);
        const bool drivable
            = row >= 0 && (properties(kind)[static_cast<std::size_t>(row)].drivable & ByParameter) != 0;
        const bool follows = binding.follows != Binding::Follows::Source
            || (bit(m_document.kind(binding.source)) & (bit(Kind::GameParameter) | modulatorKinds)) != 0;
        if (const QString problem = drivingProblem(m_document, owner, binding);
            drivable && !problem.isEmpty()) {
            add(BindingWithoutSource, id, problem, removal(m_document, id));
            return;
        }
        if (!follows || !drivable || m_document.childCount(id) == 0) {
            add(BindingWithoutSource, id,
                !follows
                    ? say(QT_TRANSLATE_NOOP("Lint", "It follows nothing. Choose a parameter or modulator."))
                    : !drivable ? say(QT_TRANSLATE_NOOP("Lint",
                                                        "\"%1\" can't follow a parameter. Choose "
                                                        "another property."))
                                      .arg(binding.property)
                                : say(QT_TRANSLATE_NOOP("Lint", "Its curve has no points. Add two.")),
                removal(m_document, id));
            return;
        }
        if (!rivalOf(m_document, owner, binding, id))
            return;
        for (const ObjectId other : m_document.children(owner))
            if (const auto *later = m_document.find<Binding>(other); later && later->enabled
                && later->property == binding.property && m_document.rowOf(other) > m_document.rowOf(id)) {
                add(ReplacedTwice, id,
                    say(QT_TRANSLATE_NOOP("Lint",
                                          "Another binding of the same property comes behind it and "
                                          "stands in its place.")),
                    {setting(m_document, id, "enabled", false)});
                return;
            }
    }

    void lookAtNames()
    {
        for (const NameClash &clash : nameClashes(m_document))
            add(clash.other ? SameName : NoName, clash.id,
                clash.other ? say(QT_TRANSLATE_NOOP("Lint", "\"%1\" has this name too."))
                                  .arg(placeName(m_document, clash.other))
                            : say(QT_TRANSLATE_NOOP("Lint", "It has no name: nothing finds it by one.")),
                {setting(m_document, clash.id, "name", clash.free)});
    }

    void lookAtAudio()
    {
        QHash<ObjectId, std::optional<AudioFacts>> known;
        const auto factsOf = [&](ObjectId file) -> const std::optional<AudioFacts> & {
            if (!known.contains(file))
                known.insert(file, m_factsOf(file));
            return known[file];
        };
        for (const ObjectId id : m_document.allOf(Kind::AudioFile))
            if (const auto &facts = factsOf(id); facts && facts->clippedRuns > 0)
                add(ClippedSource, id,
                    QCoreApplication::translate("Lint", "It is clipped at %n place(s), first at %1 s.",
                                                nullptr, facts->clippedRuns)
                        .arg(facts->firstClip, 0, 'f', 3));
        for (const ObjectId id : m_document.allOf(Kind::Sound))
            if (const auto *sound = m_document.find<Sound>(id))
                if (const auto &facts = factsOf(sound->audioFile); facts && facts->readable)
                    lookAtEdges(id, *sound, *facts);
        for (const ObjectId id : m_document.allOf(Kind::Random)) {
            std::vector<std::pair<double, ObjectId>> levels;
            for (const ObjectId child : playable(id))
                if (const auto *sound = m_document.find<Sound>(child))
                    if (const auto &facts = factsOf(sound->audioFile); facts && std::isfinite(facts->lufs))
                        levels.emplace_back(facts->lufs + sound->gain + sound->volume, child);
            lookAtLevels(std::move(levels));
        }
    }

    void lookAtEdges(ObjectId id, const Sound &sound, const AudioFacts &facts)
    {
        const bool looped = sound.loop != Sound::Loop::Off; // its rhythm may be meant
        const EdgeTrims more = edgeTrims(facts, {sound.trimStart, sound.trimEnd});
        if (looped || (more.head == 0.0 && more.tail == 0.0))
            return;
        Edits fix;
        if (more.head > 0.0)
            fix.emplace_back(setting(m_document, id, "trimStart", more.head));
        if (more.tail > 0.0)
            fix.emplace_back(setting(m_document, id, "trimEnd", more.tail));
        add(SilentEdges, id,
            say(QT_TRANSLATE_NOOP("Lint", "%1 s at the start and %2 s at the end are silent."))
                .arg(std::max(0.0, facts.headSilence - sound.trimStart), 0, 'f', 3)
                .arg(std::max(0.0, facts.tailSilence - sound.trimEnd), 0, 'f', 3),
            std::move(fix));
    }

    void lookAtLevels(std::vector<std::pair<double, ObjectId>> levels)
    {
        constexpr std::size_t fewest = 3;
        constexpr double most = 6.0; // LU
        if (levels.size() < fewest)
            return;
        std::ranges::sort(levels);
        const double middle = levels[levels.size() / 2].first;
        for (const auto &[level, id] : levels) {
            if (std::abs(level - middle) <= most)
                continue;
            const auto *sound = m_document.find<Sound>(id);
            const double gain = std::round((sound->gain + middle - level) * 10.0) / 10.0;
            add(LoudnessOutlier, id,
                say(QT_TRANSLATE_NOOP("Lint", "It is %1 LU off the middle one of its siblings."))
                    .arg(level - middle, 0, 'f', 1),
                std::abs(gain) <= 24.0 ? Edits{setting(m_document, id, "gain", gain)} : Edits{});
        }
    }

    const Document &m_document;
    const AudioFactsOf &m_factsOf;
    QSet<ObjectId> m_referenced;
    std::vector<LintFinding> m_findings;
};
} // namespace

std::span<const LintRule> lintRules()
{
    return rules;
}

std::vector<LintFinding> lint(const Document &document, const AudioFactsOf &factsOf)
{
    return Linter(document, factsOf).run();
}

} // namespace flux
