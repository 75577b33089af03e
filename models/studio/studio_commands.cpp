// Studio: what its commands do to the selection.
#include "models/commands/recipes.h"
#include "models/document/naming.h"
#include "models/document/order_key.h"
#include "models/simulate/monte_carlo.h"
#include "models/studio/studio.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>

namespace flux {

using namespace doc;

/// The nearest place, from `from` upwards, where an object of this kind may stand; else the usual one.
ObjectId Studio::placeFor(Kind kind, ObjectId from)
{
    for (ObjectId at = from; at; at = document()->parentOf(at))
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

/// The nearest object, from `at` upwards, that may have a part of this kind; none when there is none.
ObjectId Studio::ownerFor(Kind kind, ObjectId at) const
{
    while (at && (kindInfo(kind).parents & bit(m_session.document().kind(at))) == 0)
        at = m_session.document().parentOf(at);
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

bool Studio::mayMake(const QString &kind, ObjectId selection) const
{
    return (bit(kindFromKey(kind)) & partKinds) == 0 || ownerFor(kindFromKey(kind), selection);
}

ObjectId Studio::make(const QString &kindKey)
{
    const Kind kind = kindFromKey(kindKey);
    const QString label = QCoreApplication::translate("Kind", kindInfo(kind).label);
    const bool isPart = (bit(kind) & partKinds) != 0;
    // A new bus stands beside the selected one: one after the other they'd stand in each other.
    const ObjectId above = document()->parentOf(m_selection);
    const bool beside
        = (bit(kind) & busKinds) != 0 && document()->kind(m_selection) == Kind::Bus && above != root::buses;
    const ObjectId parent
        = isPart ? ownerFor(kind, m_selection) : placeFor(kind, beside ? above : m_selection);
    if (!parent) {
        const Kind owner = ownerKind(kind);
        m_notifications.add(
            QStringLiteral("warning"),
            owner != Kind::Unknown
                ? tr("Nothing was added: \"%1\" belongs to an object of the kind \"%2\". Select one first.")
                      .arg(label, QCoreApplication::translate("Kind", kindInfo(owner).label))
                : tr("Nothing was added: \"%1\" belongs to a bus, a sound or a container. Select one first.")
                      .arg(label));
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
    return addLayers(event, {target}, seconds).value(0);
}

QList<ObjectId> Studio::addLayers(ObjectId event, const QList<ObjectId> &targets, double seconds)
{
    Edits edits;
    QList<ObjectId> layers;
    std::string order = recipes::orderAt(*document(), event);
    std::string soundOrder = recipes::orderAt(*document(), root::sounds);
    QHash<ObjectId, ObjectId> heardBy; // files by the first sound that plays them
    if (std::ranges::any_of(targets, [&](ObjectId id) { return document()->kind(id) == Kind::AudioFile; }))
        for (const ObjectId sound : document()->allOf(Kind::Sound))
            if (const ObjectId file = document()->find<Sound>(sound)->audioFile; !heardBy.contains(file))
                heardBy.insert(file, sound);
    UniqueNames names(*document());
    for (ObjectId target : targets) {
        if (document()->kind(target) == Kind::AudioFile) { // a file that no sound plays yet gets one
            ObjectId &sound = heardBy[target];
            if (!sound) {
                sound = recipes::addSoundOf(*document(), target, root::sounds, soundOrder, names, edits);
                soundOrder = orderBetween(soundOrder, {});
            }
            target = sound;
        }
        layers << recipes::addLayer(event, target, seconds, order, edits);
        order = orderBetween(order, {});
    }
    const QString text = targets.size() == 1
        ? tr("Add %1").arg(titleOf(targets.front()))
        : tr("Add %n layer(s)", nullptr, static_cast<int>(targets.size()));
    return editor()->push(text, std::move(edits)) ? layers : QList<ObjectId>();
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

QVariantMap Studio::simulate(ObjectId id)
{
    constexpr int plays = 10000;
    constexpr qint64 patience = 280; // ms: what takes longer is told of with fewer plays
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
        {QStringLiteral("save"), [this] { startSaving(); }},
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
        {QStringLiteral("remove"), [this] { remove(); }},
        {QStringLiteral("moveUp"), [this] { moveBy(-1); }},
        {QStringLiteral("moveDown"), [this] { moveBy(1); }},
        {QStringLiteral("theme"),
         [this] {
             const QString light = QStringLiteral("light");
             m_settings.setTheme(m_settings.theme() == light ? QStringLiteral("dark") : light);
         }},
        {QStringLiteral("rename"),
         [this] {
             if (document()->kind(m_selection) == Kind::Tree)
                 m_notifications.add(QStringLiteral("info"),
                                     tr("\"%1\" is always called so.").arg(titleOf(m_selection)));
             else
                 Q_EMIT renameRequested(m_selection);
         }},
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
