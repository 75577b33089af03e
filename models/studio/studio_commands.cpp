// Studio: what its commands do to the selection.
#include "models/check/lint.h"
#include "models/check/validate.h"
#include "models/commands/recipes.h"
#include "models/document/naming.h"
#include "models/files/edit_json.h"
#include "models/simulate/monte_carlo.h"
#include "models/studio/studio.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <ranges>

namespace flux {

using namespace doc;

ObjectId Studio::placeFor(Kind kind)
{
    // A new bus stands beside the selected one: one after the other they'd stand in each other.
    if (const ObjectId above = document()->parentOf(m_selection); kind == Kind::Bus
        && document()->kind(m_selection) == Kind::Bus && above != root::buses)
        return above;
    for (ObjectId at = m_selection; at; at = document()->parentOf(at))
        if (editor()->mayStandUnder(kind, at))
            return at;
    switch (kind) {
    case Kind::Event: return root::events;
    case Kind::Bus:
    case Kind::AuxBus: return document()->childAt(root::buses, 0);
    case Kind::Folder: return root::events;
    default: return (bit(kind) & gameKinds) != 0 ? root::game : root::sounds;
    }
}

/// The nearest object, from the selection upwards, that may have a part of this kind; none when there is
/// none.
ObjectId Studio::ownerFor(Kind kind)
{
    ObjectId at = m_selection;
    while (at && (kindInfo(kind).parents & bit(document()->kind(at))) == 0)
        at = document()->parentOf(at);
    return at;
}

namespace {
/// Where a part of this kind goes, for people.
Kind ownerKind(Kind kind)
{
    switch (kind) {
    case Kind::Band: return Kind::Equalizer;
    case Kind::PlayItem: return Kind::Sequence;
    case Kind::BlendTrack: return Kind::Blend;
    case Kind::BlendItem: return Kind::BlendTrack;
    case Kind::SwitchItem: return Kind::SwitchContainer;
    case Kind::CurvePoint: return Kind::Binding;
    case Kind::AttenuationCurve: return Kind::Attenuation;
    case Kind::SpatialIntent: return Kind::Event;
    case Kind::Marker: return Kind::Sound;
    case Kind::Condition: return Kind::Event;
    case Kind::DuckRule: return Kind::Bus;
    default: return Kind::Unknown; // many may have it
    }
}
} // namespace

bool Studio::mayMake(const QString &kind, ObjectId /*selection*/)
{
    return (bit(kindFromKey(kind)) & partKinds) == 0 || ownerFor(kindFromKey(kind));
}

ObjectId Studio::make(const QString &kindKey)
{
    const Kind kind = kindFromKey(kindKey);
    const QString label = QCoreApplication::translate("Kind", kindInfo(kind).label);
    const bool isPart = (bit(kind) & partKinds) != 0;
    const ObjectId parent = isPart ? ownerFor(kind) : placeFor(kind);
    if (!parent) {
        const Kind owner = ownerKind(kind);
        m_notifications.add(
            QStringLiteral("warning"),
            owner != Kind::Unknown
                ? tr("Nothing was added. %1: this goes on %2, select one first.")
                      .arg(label, QCoreApplication::translate("Kind", kindInfo(owner).label))
                : tr("Nothing was added. %1: this goes on a bus, a sound or a container, select one first.").arg(label));
        return {};
    }
    const bool named = (bit(kind) & namelessKinds) == 0;
    const ObjectId id = editor()->insert(kind, parent, named ? label : QString());
    if (id) {
        select(id);
        if (named && !isPart)
            Q_EMIT renameRequested(id);
    }
    return id;
}

ObjectId Studio::addLayer(ObjectId event, ObjectId target, double seconds)
{
    Record record = recipes::newRecord(Kind::Action, event, recipes::orderAt(*document(), event), {});
    Action action;
    action.target = target;
    action.delay = std::max(0.0, seconds);
    record.object = action;
    record.own |= quint64{1} << propertyIndex(Kind::Action, u"target")
        | quint64{seconds > 0.0} << propertyIndex(Kind::Action, u"delay");
    const ObjectId id = record.id;
    return editor()->push(tr("Add %1").arg(nameOf(target)), {edit::Insert{std::move(record)}}) ? id
                                                                                               : ObjectId{};
}

void Studio::followScreenAs(const QString &preset)
{
    const Kind kind = document()->kind(m_selection);
    if ((bit(kind) & busKinds) == 0) {
        m_notifications.add(QStringLiteral("warning"),
                            tr("Select a bus first: it gets how its sounds follow the "
                               "screen."));
        return;
    }
    Edits edits;
    recipes::applyScreenPreset(m_selection, kind, preset, edits);
    (void)editor()->push(tr("Follow the screen"), std::move(edits));
}

void Studio::copy()
{
    if (!document()->parentOf(m_selection))
        return;
    std::vector<recipes::Branch> branches;
    for (const ObjectId id : editor()->topmost(m_chosen))
        branches.push_back({id, document()->parentOf(id), document()->order(id), nameOf(id)});
    Edits edits;
    (void)recipes::copyBranches(*document(), branches, edits);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(writeEdits(edits)));
    markCut({});
}

void Studio::cut()
{
    QList<ObjectId> cut = editor()->topmost(m_chosen);
    cut.removeIf([this](ObjectId id) {
        return !document()->parentOf(id) || document()->parentOf(id) == root::buses;
    });
    if (cut.isEmpty())
        return;
    copy();
    m_cutText = QGuiApplication::clipboard()->text();
    markCut(cut);
}

void Studio::markCut(const QList<ObjectId> &ids)
{
    if (m_cut == ids)
        return;
    m_cut = ids;
    Q_EMIT cutChanged();
}

QList<ObjectId> Studio::dragged(ObjectId id) const
{
    return m_chosen.contains(id) ? m_chosen : QList<ObjectId>{id};
}

bool Studio::drop(ObjectId id, ObjectId onto, int row, double seconds)
{
    const QList<ObjectId> ids = editor()->topmost(dragged(id));
    if (becomesLayers(ids, onto)) {
        editor()->beginGesture();
        for (const ObjectId each : ids)
            (void)addLayer(onto, each, seconds);
        editor()->endGesture();
        return true;
    }
    if (!editor()->moveAll(ids, onto, row))
        return false;
    chooseAll(ids);
    return true;
}

bool Studio::becomesLayers(const QList<ObjectId> &ids, ObjectId onto) const
{
    const Document &document = m_session.document();
    return document.kind(onto) == Kind::Event && std::ranges::all_of(ids, [&](ObjectId each) {
               return (bit(document.kind(each)) & playableKinds) != 0;
           });
}

QString Studio::dropProblem(ObjectId id, ObjectId onto) const
{
    const QList<ObjectId> ids = dragged(id);
    if (!becomesLayers(ids, onto))
        for (const ObjectId each : ids)
            if (const QString problem = m_session.editor().moveProblem(each, onto); !problem.isEmpty())
                return problem;
    return {};
}

void Studio::moveBy(int rows)
{
    const QList<ObjectId> moving = editor()->topmost(m_chosen);
    if (moving.isEmpty())
        return;
    const ObjectId parent = document()->parentOf(moving.front());
    if (std::ranges::any_of(moving, [&](ObjectId id) { return document()->parentOf(id) != parent; })) {
        m_notifications.add(QStringLiteral("warning"),
                            tr("These stand in different places: cut them and paste them where they are to go."));
        return;
    }
    const int to = rows < 0 ? document()->rowOf(moving.front()) + rows
                            : document()->rowOf(moving.back()) + 1 + rows;
    if (to >= 0 && to <= document()->childCount(parent))
        (void)editor()->moveAll(moving, parent, to);
}

void Studio::remove()
{
    const QList<ObjectId> going = editor()->topmost(m_chosen);
    if (going.isEmpty())
        return;
    if (!isReadOnly() && m_removal.ask(going))
        Q_EMIT commandRequested(QStringLiteral("removal"));
    else
        (void)editor()->removeAll(going);
}

Edits Studio::copied()
{
    Edits copied = readEdits(QGuiApplication::clipboard()->text().toUtf8());
    if (!copied.empty() && std::holds_alternative<edit::Insert>(copied.front()))
        return copied;
    m_notifications.add(QStringLiteral("warning"),
                        tr("The clipboard holds no object: copy one in the tree first."));
    return {};
}

void Studio::paste()
{
    const Edits copied = this->copied();
    if (copied.empty())
        return;
    if (!m_cut.isEmpty() && QGuiApplication::clipboard()->text() == m_cutText) {
        const QList<ObjectId> moving = m_cut;
        if (editor()->moveAll(moving, placeFor(document()->kind(moving.front())), -1)) {
            markCut({});
            chooseAll(moving);
        }
        return;
    }
    Edits edits;
    std::vector<ObjectId> parents;
    QHash<std::pair<ObjectId, Kind>, int> coming;
    for (const Record *top : recipes::topOf(copied)) {
        const Kind kind = kindOf(top->object);
        const ObjectId parent = placeFor(kind);
        const QString problem = editor()->mayStandUnder(kind, parent)
            ? editor()->slotProblem(kind, parent, coming[{parent, kind}]++)
            : tr("What was copied can't stand here: select another place.");
        if (!problem.isEmpty()) {
            m_notifications.add(QStringLiteral("warning"), problem);
            return;
        }
        parents.push_back(parent);
        recipes::takeOwnSlots(*document(), kind, parent, edits);
    }
    const QList<ObjectId> made = recipes::pasteBranches(*document(), copied, parents, edits);
    if (editor()->push(tr("Paste"), std::move(edits)))
        chooseAll(made);
}

void Studio::pasteProperties()
{
    const Edits copied = this->copied();
    if (copied.empty())
        return;
    const auto *first = &std::get<edit::Insert>(copied.front());
    const Record &from = first->record;
    const Properties table = properties(kindOf(from.object));
    std::vector<Editor::Setting> settings;
    for (const ObjectId id : std::as_const(m_chosen))
        for (std::size_t row = 1; row < table.size(); ++row) {
            const Property &property = table[row];
            const Kind kind = document()->kind(id);
            const int own = (from.own >> row & 1U) != 0 && property.refersTo != bit(Kind::AudioFile)
                ? propertyIndex(kind, property.name)
                : -1;
            if (own > 0 && properties(kind)[static_cast<std::size_t>(own)].type == property.type)
                settings.push_back(
                    {id, QString::fromLatin1(property.name), property.read(dataOf(from.object))});
        }
    if (settings.empty())
        m_notifications.add(
            QStringLiteral("warning"),
            tr("\"%1\" has set nothing that could be set here too.").arg(doc::nameOf(from.object)));
    else
        (void)editor()->setAll(settings, tr("Paste properties"));
}

namespace {
QString severityOf(const LintRule &rule)
{
    using Severity = LintRule::Severity;
    return rule.severity == Severity::Error  ? QStringLiteral("error")
        : rule.severity == Severity::Warning ? QStringLiteral("warning")
                                             : QStringLiteral("info");
}
constexpr int mostFindings = 100; ///< of each kind; who has more of them mends these first
} // namespace

void Studio::show(std::span<const LintFinding> all)
{
    std::vector<LintFinding> findings(all.begin(), all.end());
    std::ranges::stable_sort(findings, std::greater<>(), [](const LintFinding &finding) {
        return static_cast<int>(finding.rule->severity);
    });
    findings.resize(std::min<std::size_t>(findings.size(), mostFindings));
    for (const LintFinding &finding : std::views::reverse(findings)) // the worst comes last and stands on top
        m_notifications.add(severityOf(*finding.rule),
                            QStringLiteral("%1: %2").arg(placeOf(finding.object), finding.message),
                            finding.object, finding.fix);
}

int Studio::check()
{
    auto findings = validate(*document(), [this](const QString &path) {
        return QFileInfo(m_session.file().absolute(path)).isFile();
    });
    const auto lintFindings = lint(*document());
    show(lintFindings);
    const int found = static_cast<int>(findings.size() + lintFindings.size());
    const auto isError = [](const Finding &finding) { return finding.severity == Problem::Error; };
    std::ranges::stable_partition(findings, isError);
    findings.resize(std::min<std::size_t>(findings.size(), mostFindings));
    for (const Finding &finding : std::views::reverse(findings))
        m_notifications.add(
            isError(finding) ? QStringLiteral("error") : QStringLiteral("warning"),
            QStringLiteral("%1: %2").arg(placeOf(finding.object), finding.message), finding.object);
    checkAudio(found);
    return found;
}

/// The rules that read audio take their time: in the background, each file once.
void Studio::checkAudio(int foundBefore)
{
    struct Reading {
        std::vector<std::pair<QString, QString>> files; ///< what it is known by, path
        QHash<QString, AudioFacts> facts;
        std::atomic<std::size_t> done{0};
    };
    if (m_busy) {
        m_notifications.add(
            QStringLiteral("info"),
            tr("The audio itself was not checked: check again when the present work is done."));
        return;
    }
    const auto keyOf
        = [](const AudioFile &file) { return file.contentHash.isEmpty() ? file.path : file.contentHash; };
    const auto reading = std::make_shared<Reading>();
    for (const ObjectId id : document()->allOf(Kind::AudioFile)) {
        const auto *file = document()->find<AudioFile>(id);
        if (!m_audioFacts.contains(keyOf(*file)))
            reading->files.emplace_back(keyOf(*file), m_session.file().absolute(file->path));
    }
    m_stopReading = std::make_shared<std::atomic<bool>>(false);
    startWork(
        tr("Reading audio"),
        [reading, stop = m_stopReading] {
            for (const auto &[hash, path] : reading->files) {
                if (stop->load())
                    return;
                if (const AudioFacts facts = readAudioFacts(path, stop.get()); facts.readable)
                    reading->facts.insert(hash, facts);
                reading->done.fetch_add(1);
            }
        },
        [this, reading, foundBefore, keyOf] {
            m_audioFacts.insert(reading->facts);
            if (std::exchange(m_stopReading, nullptr)->load())
                return;
            auto findings = lint(*document(), [this, keyOf](ObjectId id) -> std::optional<AudioFacts> {
                const auto *file = document()->find<AudioFile>(id);
                const auto facts = m_audioFacts.constFind(file ? keyOf(*file) : QString());
                return facts != m_audioFacts.cend() && facts->readable ? std::optional(*facts) : std::nullopt;
            });
            std::erase_if(findings, [](const LintFinding &finding) { return !finding.rule->readsAudio; });
            show(findings);
            if (foundBefore == 0 && findings.empty())
                m_notifications.add(QStringLiteral("info"), tr("The project was checked: nothing is wrong."));
            Q_EMIT checked();
        },
        [reading] {
            return static_cast<double>(reading->done.load())
                / static_cast<double>(std::max<std::size_t>(reading->files.size(), 1));
        });
}

void Studio::mend(int row)
{
    if (Edits fix = m_notifications.takeFix(row); !fix.empty())
        (void)editor()->push(tr("Mend"), std::move(fix));
}

QVariantMap Studio::simulate(ObjectId id)
{
    constexpr int plays = 10000;
    constexpr qint64 patience = 1500; // ms: what takes longer is told of with fewer plays
    QElapsedTimer timer;
    timer.start();
    QString problem;
    const Simulation simulation
        = flux::simulate(*document(), id, plays, problem, [&](double) { return timer.elapsed() < patience; });
    if (!problem.isEmpty())
        return {{QStringLiteral("text"), problem}};
    const QLocale locale;
    const auto number = [&](double value, int decimals) { return locale.toString(value, 'f', decimals); };
    QStringList lines{tr("%n play(s)", nullptr, simulation.plays)};
    if (simulation.endless < simulation.plays)
        lines << tr("%1 to %2 s long").arg(number(simulation.shortest, 2), number(simulation.longest, 2));
    if (simulation.endless > 0)
        lines << tr("%n without end", nullptr, simulation.endless);
    if (simulation.silent > 0)
        lines << tr("%n silent", nullptr, simulation.silent);
    lines << tr("%1 to %2 dB, without the sounds' own levels")
                 .arg(number(simulation.quietest, 1), number(simulation.loudest, 1))
          << tr("%n voice(s) at once", nullptr, simulation.mostVoices);
    QVariantList shares;
    for (const Simulation::Container &container : simulation.containers) {
        if (container.container != id)
            continue;
        lines << tr("the same one at most %n time(s) in a row", nullptr, container.longestRepeat);
        for (const Simulation::Share &share : container.shares)
            shares << QVariantMap{{QStringLiteral("name"), nameOf(share.child)},
                                  {QStringLiteral("share"), share.share},
                                  {QStringLiteral("expected"), share.expected},
                                  {QStringLiteral("text"),
                                   tr("%1 % (%2–%3)")
                                       .arg(number(100.0 * share.share, 1), number(100.0 * share.low, 1),
                                            number(100.0 * share.high, 1))}};
    }
    return {{QStringLiteral("text"), lines.join(QStringLiteral(" · "))}, {QStringLiteral("shares"), shares}};
}

bool Studio::chooses(const QString &kind)
{
    return (bit(kindFromKey(kind)) & containerKinds) != 0;
}

bool Studio::plays(const QString &kind)
{
    return (bit(kindFromKey(kind)) & (playableKinds | bit(Kind::Event))) != 0;
}

QString Studio::placeOf(ObjectId id) const
{
    return placeName(m_session.document(), id);
}

bool Studio::isEffect(const QString &kind)
{
    return (bit(kindFromKey(kind)) & partKinds) != 0;
}

QString Studio::kindLabel(const QString &kind)
{
    if (kind == QLatin1String(kindInfo(Kind::Tree).key)) // no kind that anybody makes
        return tr("Part of the project");
    return kind.isEmpty() ? QString()
                          : QCoreApplication::translate("Kind", kindInfo(kindFromKey(kind)).label);
}

void Studio::run(const QString &command)
{
    const QHash<QString, std::function<void()>> own{
        {QStringLiteral("play"), [this] { play(m_selection); }},
        {QStringLiteral("stopAll"), [this] { stopAll(); }},
        {QStringLiteral("solo"),
         [this] { m_listening.setSolo(m_selection, !m_listening.isSolo(m_selection)); }},
        {QStringLiteral("hearAll"), [this] { m_listening.clear(); }},
        {QStringLiteral("save"), [this] { save(); }},
        {QStringLiteral("undo"), [this] { editor()->undo(); }},
        {QStringLiteral("redo"), [this] { editor()->redo(); }},
        {QStringLiteral("newEvent"), [this] { make(QStringLiteral("event")); }},
        {QStringLiteral("newRandom"), [this] { make(QStringLiteral("random")); }},
        {QStringLiteral("newGroup"), [this] { make(QStringLiteral("group")); }},
        {QStringLiteral("newFolder"), [this] { make(QStringLiteral("folder")); }},
        {QStringLiteral("newBus"), [this] { make(QStringLiteral("bus")); }},
        {QStringLiteral("addAction"), [this] { make(QStringLiteral("action")); }},
        {QStringLiteral("duplicate"),
         [this] {
             if (const QList<ObjectId> copies = editor()->duplicateAll(m_chosen); !copies.isEmpty())
                 chooseAll(copies);
         }},
        {QStringLiteral("copy"), [this] { copy(); }},
        {QStringLiteral("cut"), [this] { cut(); }},
        {QStringLiteral("paste"), [this] { paste(); }},
        {QStringLiteral("pasteProperties"), [this] { pasteProperties(); }},
        {QStringLiteral("remove"),
         [this] { remove(); }},
        {QStringLiteral("moveUp"), [this] { moveBy(-1); }},
        {QStringLiteral("moveDown"), [this] { moveBy(1); }},
        {QStringLiteral("theme"),
         [this] {
             const QString light = QStringLiteral("light");
             m_settings.setTheme(m_settings.theme() == light ? QStringLiteral("dark") : light);
         }},
        {QStringLiteral("rename"), [this] { Q_EMIT renameRequested(m_selection); }},
        {QStringLiteral("check"),
         [this] {
             check();
             Q_EMIT commandRequested(QStringLiteral("notifications"));
         }},
    };
    // "new:" and a kind, for what has no command of its own above
    if (const QString prefix = QStringLiteral("new:"); command.startsWith(prefix)) {
        if (isProjectOpen())
            make(command.mid(prefix.size()));
        return;
    }
    if (const QString prefix = QStringLiteral("screen:"); command.startsWith(prefix)) {
        followScreenAs(command.mid(prefix.size()));
        return;
    }
    static const QStringList withoutProject{QStringLiteral("stopAll"), QStringLiteral("theme")};
    if (const auto found = own.constFind(command); found != own.cend()) {
        if (isProjectOpen() || withoutProject.contains(command))
            (*found)();
        return;
    }
    Q_EMIT commandRequested(command);
}

} // namespace flux
