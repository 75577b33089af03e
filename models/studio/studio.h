#pragma once

#include "engine/engine.h"
#include "models/check/lint.h"
#include "models/compile/publisher.h"
#include "models/editing/removal.h"
#include "models/files/importer.h"
#include "models/lists/object_tree_model.h"
#include "models/live/effect_readout.h"
#include "models/live/telemetry.h"
#include "models/studio/background_work.h"
#include "models/studio/command_model.h"
#include "models/studio/session.h"
#include "models/studio/small_models.h"
#include "models/studio/studio_settings.h"
#include "models/waveforms/peak_cache.h"

#include <QPointF>
#include <QTimer>
#include <QUrl>

#include <limits>

namespace flux {

/// What the window is bound to: one project with its engine, and everything a person can do with both.
class Studio : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::Editor *editor READ editor CONSTANT)
    Q_PROPERTY(flux::doc::Document *document READ document CONSTANT)
    Q_PROPERTY(flux::ObjectTreeModel *tree READ tree CONSTANT)
    Q_PROPERTY(flux::Telemetry *telemetry READ telemetry CONSTANT)
    Q_PROPERTY(flux::BusLevels *levels READ levels CONSTANT)
    Q_PROPERTY(flux::EffectReadout *readout READ readout CONSTANT) ///< of the selected effect
    Q_PROPERTY(flux::PeakCache *peaks READ peaks CONSTANT)
    Q_PROPERTY(flux::Listening *listening READ listening CONSTANT)
    Q_PROPERTY(flux::HistoryModel *history READ history CONSTANT)
    Q_PROPERTY(flux::Removal *removal READ removal CONSTANT)
    Q_PROPERTY(flux::NotificationModel *notifications READ notifications CONSTANT)
    Q_PROPERTY(flux::CommandModel *commands READ commands CONSTANT)
    Q_PROPERTY(flux::StudioSettings *settings READ settings CONSTANT)

    Q_PROPERTY(bool projectOpen READ isProjectOpen NOTIFY projectChanged)
    Q_PROPERTY(QString projectName READ projectName NOTIFY projectNameChanged)
    Q_PROPERTY(QString projectPath READ projectPath NOTIFY projectChanged)
    Q_PROPERTY(bool modified READ isModified NOTIFY modifiedChanged)
    Q_PROPERTY(bool readOnly READ isReadOnly NOTIFY projectChanged)
    Q_PROPERTY(QString readOnlyReason READ readOnlyReason NOTIFY projectChanged)
    Q_PROPERTY(int recoverable READ recoverable NOTIFY
                   recoverableChanged) ///< steps of a session that ended unexpectedly

    Q_PROPERTY(flux::doc::ObjectId selection READ selection WRITE select NOTIFY selectionChanged)
    Q_PROPERTY(QList<flux::doc::ObjectId> chosen READ chosen NOTIFY
                   chosenChanged) ///< what edits and commands concern: the selection, and perhaps more
    Q_PROPERTY(QString selectedKind READ selectedKind NOTIFY selectionChanged) ///< as in files, or empty
    Q_PROPERTY(
        bool selectionPlays READ selectionPlays NOTIFY selectionChanged) ///< Play can do something with it
    Q_PROPERTY(QString selectedName READ selectedName NOTIFY selectedNameChanged)

    Q_PROPERTY(flux::BackgroundWork *work READ work CONSTANT)

    Q_PROPERTY(int liveObject READ liveObject WRITE setLiveObject NOTIFY liveChanged) ///< see setLiveObject()
    Q_PROPERTY(
        QPointF place READ place NOTIFY liveChanged) ///< of what is auditioned: to the right, to the front

    Q_PROPERTY(double loopFrom READ loopFrom NOTIFY loopRangeChanged) ///< s on the time line
    Q_PROPERTY(double loopTo READ loopTo NOTIFY loopRangeChanged)     ///< not above: no loop

    Q_PROPERTY(double facing READ facing NOTIFY liveChanged) ///< see setFacing()
    Q_PROPERTY(QString deviceText READ deviceText NOTIFY deviceChanged)
    Q_PROPERTY(bool deviceHeard READ isDeviceHeard NOTIFY deviceChanged)
    Q_PROPERTY(QStringList devices READ devices NOTIFY
                   deviceChanged) ///< names; empty in front: the system's default
    Q_PROPERTY(QString memoryText READ memoryText NOTIFY memoryChanged)

public:
    explicit Studio(QObject *parent = nullptr);
    ~Studio() override;

    [[nodiscard]] Editor *editor() { return &m_session.editor(); }
    [[nodiscard]] doc::Document *document() { return &m_session.document(); }
    [[nodiscard]] ObjectTreeModel *tree() { return &m_tree; }
    [[nodiscard]] Telemetry *telemetry() { return m_telemetry.get(); }
    [[nodiscard]] BusLevels *levels() { return m_levels.get(); }
    [[nodiscard]] EffectReadout *readout() { return m_readout.get(); }
    [[nodiscard]] PeakCache *peaks() { return &m_peaks; }
    [[nodiscard]] Listening *listening() { return &m_listening; }
    [[nodiscard]] HistoryModel *history() { return &m_history; }
    [[nodiscard]] Removal *removal() { return &m_removal; }
    [[nodiscard]] NotificationModel *notifications() { return &m_notifications; }
    [[nodiscard]] CommandModel *commands() { return &m_commands; }
    [[nodiscard]] StudioSettings *settings() { return &m_settings; }
    [[nodiscard]] BackgroundWork *work() { return &m_work; }
    [[nodiscard]] ProjectFile &file() { return m_session.file(); }
    [[nodiscard]] engine::Engine &engine() { return *m_engine; }

    [[nodiscard]] bool isProjectOpen() { return m_session.file().isOpen(); }
    [[nodiscard]] QString projectName() { return document()->name(doc::root::project); }
    [[nodiscard]] QString projectPath() { return m_session.file().path(); }
    [[nodiscard]] bool isModified() { return m_session.file().isModified(); }
    [[nodiscard]] bool isReadOnly() { return editor()->isReadOnly() && m_recoverable == 0; }
    /// Why nothing can be changed; empty when it can.
    [[nodiscard]] QString readOnlyReason() { return isReadOnly() ? editor()->readOnlyReason() : QString(); }
    [[nodiscard]] int recoverable() const { return m_recoverable; }
    [[nodiscard]] doc::ObjectId selection() const { return m_selection; }
    void select(flux::doc::ObjectId id);
    [[nodiscard]] const QList<doc::ObjectId> &chosen() const { return m_chosen; }
    /// Adds an object to what is chosen, or takes it out; what is chosen last is the selection.
    Q_INVOKABLE void choose(flux::doc::ObjectId id);
    Q_INVOKABLE void chooseAll(const QList<flux::doc::ObjectId> &ids);
    Q_INVOKABLE bool isChosen(flux::doc::ObjectId id) const { return m_chosen.contains(id); }
    /// What the bulk table shows: what is chosen, or all below the one that is.
    Q_INVOKABLE QList<flux::doc::ObjectId> forTable() const;
    /// Sets a property of all that is chosen and has it, if `id` is among that; otherwise of `id` alone.
    Q_INVOKABLE bool setOnChosen(flux::doc::ObjectId id, const QString &property, const QVariant &value);
    /// The same of a typed text; what is relative is so to each one's own value.
    Q_INVOKABLE bool setTypedOnChosen(flux::doc::ObjectId id, const QString &property, const QString &text);
    Q_INVOKABLE void resetOnChosen(flux::doc::ObjectId id, const QString &property);
    Q_INVOKABLE void selectProject() { select(doc::root::project); }
    [[nodiscard]] QString selectedKind();
    [[nodiscard]] bool selectionPlays() const;
    /// Whether any of what is chosen can be moved, copied and removed: no tree and no main bus.
    Q_INVOKABLE bool canMoveChosen() const { return !movable().isEmpty(); }
    /// What Play plays: an object itself, or what it is a part of; none when nothing of it can be heard.
    [[nodiscard]] doc::ObjectId playable(doc::ObjectId id) const;
    [[nodiscard]] QString selectedName();
    [[nodiscard]] QPointF place() const { return live().place; }
    static constexpr int liveObjects = 4;
    [[nodiscard]] int liveObject() const { return m_liveObject; }
    /// Whose sounds are auditioned, and for whom values are set: one of four game objects, from 1 on; 0:
    /// nobody's, for all.
    void setLiveObject(int number);
    [[nodiscard]] QString deviceText() const;
    [[nodiscard]] bool isDeviceHeard() const { return m_report.state == engine::AudioOutput::State::Running; }
    [[nodiscard]] QStringList devices() const;
    [[nodiscard]] QString memoryText() const;

    /// Starts the sound device that the settings name; without this everything runs silently and nothing
    /// moves.
    void startSound();

    // Projects. A failure is a notification, and false.
    Q_INVOKABLE bool newProject(const QUrl &folder);
    Q_INVOKABLE bool newProjectAt(const QString &path) { return newProject(QUrl::fromLocalFile(path)); }
    /// Where new projects usually go: beside the last one, or with the user's documents.
    Q_INVOKABLE QString folderForNew() const;
    Q_INVOKABLE QUrl urlForNew() const { return QUrl::fromLocalFile(folderForNew()); }
    /// The folder that a project of this name gets; empty when it can't be made: problemOfNew() says why.
    Q_INVOKABLE static QString pathForNew(const QString &folder, const QString &name);
    Q_INVOKABLE static QString problemOfNew(const QString &folder, const QString &name);
    Q_INVOKABLE static QString localPath(const QUrl &url) { return url.toLocalFile(); }
    /// Reads a project behind the window; until it is there, the former one stays, and stays as it is. What
    /// lies in a project's folder stands for it.
    Q_INVOKABLE void open(const QString &path);
    Q_INVOKABLE void openProject(const QUrl &folder);
    /// The same, and waits for it. False when it failed or was cancelled.
    bool openPath(const QString &path);
    /// Makes the demo in the user's documents when it isn't there yet, and opens it.
    Q_INVOKABLE void openDemo();
    /// Saves behind the window; nothing can be changed meanwhile. Then savingEnded().
    Q_INVOKABLE void startSaving();
    /// The same, and waits for it. False when it failed or was cancelled.
    bool save();
    /// Closes without asking; the window asks before.
    Q_INVOKABLE void closeProject();
    Q_INVOKABLE void restore();
    Q_INVOKABLE void discardRecovery();

    /// Imports files and folders as one step. `as` is "sounds", "events" or "random", and `into`
    /// takes the sounds; or "layers": the event `into` plays them, from `seconds` of its time line on.
    Q_INVOKABLE void importFiles(const QList<QUrl> &files, const QString &as, flux::doc::ObjectId into,
                                 double seconds = 0.0);
    /// Has an audio file be another: what plays it plays that. It is copied into the project, unless it is
    /// there.
    Q_INVOKABLE void replaceFile(flux::doc::ObjectId audioFile, const QUrl &file);

    // Doing.
    Q_INVOKABLE void play(flux::doc::ObjectId id);
    /// Plays an event from a place on its time line on, or a sound from one in its file, s; what plays of it
    /// already goes on from there.
    Q_INVOKABLE void playFrom(flux::doc::ObjectId id, double seconds);
    /// What plays on a time line goes back to `from` whenever it comes to `to`; `to` not above `from`: no
    /// more. A display tick decides, so a round is up to some hundredths of a second longer than the range.
    Q_INVOKABLE void setLoopRange(double from, double to);
    [[nodiscard]] double loopFrom() const { return m_loopFrom; }
    [[nodiscard]] double loopTo() const { return m_loopTo; }
    /// The nearest place at which a file's audio passes through zero upwards, within 20 ms of `seconds`;
    /// `seconds` itself when there is none.
    Q_INVOKABLE double zeroCrossing(const QString &path, double seconds) const;
    Q_INVOKABLE void stopAll();
    /// Runs a command of the palette; those that concern the window alone come back as commandRequested().
    Q_INVOKABLE void run(const QString &command);
    /// False when a selection, and what it is in, can't have a part of this kind.
    Q_INVOKABLE bool mayMake(const QString &kind, flux::doc::ObjectId selection) const;
    /// Makes an object where the selection suggests, and selects it.
    Q_INVOKABLE flux::doc::ObjectId make(const QString &kind);
    /// What is chosen with all below it, to the clipboard, and from there to where the selection suggests.
    /// False when nothing chosen can be copied.
    Q_INVOKABLE bool copy();
    Q_INVOKABLE void paste();
    /// What is chosen goes where it is pasted next, and stays what it is.
    void cut();
    Q_INVOKABLE bool isCut(flux::doc::ObjectId id) const { return m_cut.contains(id); }
    /// How many a drag of an object takes along: all that is chosen, if it is among that, or it alone.
    Q_INVOKABLE int draggedCount(flux::doc::ObjectId id) const
    {
        return static_cast<int>(dragged(id).size());
    }
    /// What is dragged goes below `onto`, before its row `row` (−1: last); onto an event what plays becomes
    /// layers at `seconds`. False when it can't.
    Q_INVOKABLE bool drop(flux::doc::ObjectId id, flux::doc::ObjectId onto, int row, double seconds);
    /// Why it can't; empty when it can. `between`: it is to stand there, among what stands there already.
    Q_INVOKABLE QString dropProblem(flux::doc::ObjectId id, flux::doc::ObjectId onto,
                                    bool between = false) const;
    /// Removes what is chosen; what others name is asked about first, by removal().
    void remove();
    /// Sets on all that is chosen what the copied object had set of its own, but for its name and its audio
    /// file.
    Q_INVOKABLE void pasteProperties();
    /// Puts an object onto an event as a Play action at `seconds`.
    Q_INVOKABLE flux::doc::ObjectId addLayer(flux::doc::ObjectId event, flux::doc::ObjectId target,
                                             double seconds);
    /// Says in notifications what is wrong with the project, and returns how much that is; what takes reading
    /// all audio follows in the background, then checked().
    Q_INVOKABLE int check();
    Q_INVOKABLE QString absolutePath(const QString &relative) const
    {
        return relative.isEmpty() ? QString() : m_session.file().absolute(relative);
    }
    /// "Events / UI / Click"
    Q_INVOKABLE QString placeOf(flux::doc::ObjectId id) const;
    [[nodiscard]] Q_INVOKABLE static flux::doc::ObjectId treeRoot(const QString &tree)
    {
        return doc::treeFromKey(tree);
    }
    [[nodiscard]] Q_INVOKABLE flux::doc::ObjectId parentOf(flux::doc::ObjectId id) const
    {
        return m_session.document().parentOf(id);
    }
    Q_INVOKABLE int rowOf(flux::doc::ObjectId id) const { return m_session.document().rowOf(id); }
    /// Sets a property to what a typed text means: "-3 dB", "+2", "*2". What can't be read is refused.
    Q_INVOKABLE bool setTyped(flux::doc::ObjectId id, const QString &property, const QString &text);
    /// The object itself, or the nearest above it, that is of one of these kinds; none when there is none.
    Q_INVOKABLE flux::doc::ObjectId nearest(flux::doc::ObjectId id, const QStringList &kinds) const;
    Q_INVOKABLE QString propertyLabel(flux::doc::ObjectId id, const QString &property) const;
    /// A property as it is stored; undefined when there is none of that name.
    Q_INVOKABLE QVariant valueOf(flux::doc::ObjectId id, const QString &property) const;
    Q_INVOKABLE flux::doc::ObjectId reference(flux::doc::ObjectId id, const QString &property) const
    {
        return valueOf(id, property).value<doc::ObjectId>();
    }
    /// What an object is called where it is listed: by its name, what it refers to, or its kind.
    Q_INVOKABLE QString titleOf(flux::doc::ObjectId id) const;
    /// The label of one value of a choice.
    Q_INVOKABLE QString choiceLabel(flux::doc::ObjectId id, const QString &property, int value) const;
    /// "Set state Battle": what an action does to what. `type` makes a binding follow.
    Q_INVOKABLE QString nameOfAction(flux::doc::ObjectId action, int type) const;
    /// A property to the clipboard, and from there to another object; what doesn't fit is refused.
    Q_INVOKABLE void copyValue(flux::doc::ObjectId id, const QString &property) const;
    /// What pasteValue() would set; not valid when the clipboard holds nothing that the property takes.
    Q_INVOKABLE QVariant pasted(flux::doc::ObjectId id, const QString &property);
    Q_INVOKABLE bool pasteValue(flux::doc::ObjectId id, const QString &property);
    /// True for kinds that change the signal in a slot.
    Q_INVOKABLE static bool isProcessor(const QString &kind);
    /// True when a property can follow a parameter.
    Q_INVOKABLE bool canFollow(flux::doc::ObjectId id, const QString &property) const;
    /// Makes a property follow a parameter, and selects the binding; none when it can't.
    Q_INVOKABLE flux::doc::ObjectId bind(flux::doc::ObjectId id, const QString &property);
    /// How many of a sequence's children stand on no step of its play list.
    Q_INVOKABLE int unlisted(flux::doc::ObjectId sequence) const;
    /// Puts the children of a sequence that aren't there yet on its play list, as one step; how many.
    Q_INVOKABLE int listChildren(flux::doc::ObjectId sequence);
    /// Gives the children of a blend that a track doesn't have yet equal ranges of its parameter, as one
    /// step; how many.
    Q_INVOKABLE int spreadChildren(flux::doc::ObjectId track);
    /// Where an element of the screen is, as the game would say: shares of it, (0, 0) above left. It is heard
    /// at once, and isn't saved.
    Q_INVOKABLE void setAnchor(const QString &element, double x, double y);
    /// Where it was put last; the middle when it wasn't.
    Q_INVOKABLE QPointF anchor(const QString &element) const { return m_anchors.value(element, {0.5, 0.5}); }
    Q_INVOKABLE QString nameOf(flux::doc::ObjectId id) const { return m_session.document().name(id); }
    /// True for the key of an effect, send or band: what acts on its parent and holds nothing to play.
    Q_INVOKABLE static bool isEffect(const QString &kind);
    /// True for kinds that choose among their children, and for those that can be played.
    Q_INVOKABLE static bool chooses(const QString &kind);
    Q_INVOKABLE static bool plays(const QString &kind);
    /// True for kinds that a game sets.
    Q_INVOKABLE static bool isLive(const QString &kind);
    /// A parameter, state or switch as it stands now, or the place where an attenuation is tried: {kind,
    /// name, hint, minimum, maximum, value, text, group, choices: [{key, name, on}]}.
    Q_INVOKABLE QVariantMap live(flux::doc::ObjectId id) const;
    /// Sets what a game would set, held within its range; it is heard at once, is global, and is not part of
    /// the project.
    Q_INVOKABLE void setLive(flux::doc::ObjectId parameter, double value);
    /// More or less of it, by hundredths of its range.
    Q_INVOKABLE void nudgeLive(flux::doc::ObjectId parameter, double steps);
    /// Sets it by what a person typed: a number, or one behind +, * or /. False, and said why, when it is
    /// none.
    Q_INVOKABLE bool setLiveTyped(flux::doc::ObjectId parameter, const QString &text);
    Q_INVOKABLE void resetLive(flux::doc::ObjectId parameter);
    /// A bus's level now and the highest since the last reset, in words.
    Q_INVOKABLE QString levelText(flux::doc::ObjectId bus) const;
    /// Where what is auditioned stands, the listener being at 0, 0 and looking to the front.
    Q_INVOKABLE void setPlace(double right, double front);
    /// Where it faces, degrees clockwise as seen from above, 0 away from a listener behind it; not a number:
    /// to all sides alike.
    Q_INVOKABLE void setFacing(double degrees);
    [[nodiscard]] double facing() const { return live().facing; }
    Q_INVOKABLE void chooseLive(flux::doc::ObjectId group, flux::doc::ObjectId value);
    /// By how much a ducking rule turns its bus down now, dB; 0 or less.
    Q_INVOKABLE double ducking(flux::doc::ObjectId rule) const;
    /// Does what a notification offers.
    Q_INVOKABLE void mend(int row);
    /// Plays something 10,000 times without a sound: {text, shares: [{name, share, expected, text}]}.
    Q_INVOKABLE QVariantMap simulate(flux::doc::ObjectId id);
    Q_INVOKABLE static QString kindLabel(const QString &kind);
    /// The user's guide as Markdown, its pictures so wide (pixels), with the keys that commands have now.
    Q_INVOKABLE QString guide(int width) const;
    /// A number as a person reads it.
    Q_INVOKABLE static QString decibels(double value) { return shownDecibels(value); }
    Q_INVOKABLE static flux::doc::ObjectId noObject() { return {}; }
    Q_INVOKABLE static bool same(flux::doc::ObjectId a, flux::doc::ObjectId b) { return a == b; }
    /// Has the demo made by this; the application passes it in.
    using DemoMaker
        = std::function<QString(const QString &path, const std::function<void(double)> &progress)>;
    void setDemoMaker(DemoMaker maker) { m_demoMaker = std::move(maker); }

Q_SIGNALS:
    void projectChanged();
    void projectNameChanged();
    void modifiedChanged();
    void recoverableChanged();
    void selectionChanged();
    void chosenChanged();
    void cutChanged();
    void selectedNameChanged();
    void savingEnded(bool saved);
    void deviceChanged();
    void memoryChanged();
    void commandRequested(const QString &command);
    /// What a game would set was set.
    void liveChanged();
    void loopRangeChanged();
    void checked();
    /// An object was made and wants a name.
    void renameRequested(flux::doc::ObjectId id);
    /// An object has come somewhere and should be in view.
    void revealRequested(flux::doc::ObjectId id);

private:
    static QString shownDecibels(double value);
    void begin(doc::ObjectId id, double seconds);
    void post(doc::ObjectId id);
    void watchDevice();
    /// The engine runs at the project's rate and has room for its voices.
    void followProject();
    /// What was set by hand, to an engine that began anew.
    void repeatLive();
    /// What copy() has put on the clipboard, the copied object first; none, and a warning, when it isn't
    /// that.
    doc::Edits copied();
    void opened(const ProjectFile::Opened &opened);
    void tell(const Problems &problems);
    void show(std::span<const LintFinding> findings);
    void checkAudio(int foundBefore);
    bool sendPlace(QPointF place, double facing);
    bool sendAnchor(const QString &element, QPointF place);
    void followScreenAs(const QString &preset);
    /// Says why not.
    bool mayImport();
    void finishImport(const ImportScan &scan, const QString &as, doc::ObjectId into, double seconds);
    void markCut(const QList<doc::ObjectId> &ids);
    void moveBy(int rows);
    [[nodiscard]] QList<doc::ObjectId> movable() const;
    QList<doc::ObjectId> addLayers(doc::ObjectId event, const QList<doc::ObjectId> &targets, double seconds);
    [[nodiscard]] QList<doc::ObjectId> dragged(doc::ObjectId id) const;
    [[nodiscard]] bool becomesLayers(const QList<doc::ObjectId> &ids, doc::ObjectId onto) const;
    void showDropped(const QList<doc::ObjectId> &ids, doc::ObjectId onto);
    bool addSounds(doc::ObjectId parent, int row, const QList<doc::ObjectId> &files);
    [[nodiscard]] bool becomesSounds(const QList<doc::ObjectId> &ids, doc::ObjectId onto) const;
    [[nodiscard]] bool comesOutAt(const QList<doc::ObjectId> &ids, doc::ObjectId onto) const;
    [[nodiscard]] doc::ObjectId placeFor(doc::Kind kind, doc::ObjectId from);
    [[nodiscard]] doc::ObjectId ownerFor(doc::Kind kind, doc::ObjectId at) const;

    StudioSettings m_settings;
    Session m_session;
    Listening m_listening{m_session.document()};
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<Publisher> m_publisher;
    /// What a person has set as the game would.
    struct Live {
        engine::GameObject object = 0;
        QHash<doc::ObjectId, double> values;         ///< of parameters
        QHash<doc::ObjectId, doc::ObjectId> choices; ///< by state group or switch group
        QPointF place;
        double facing = std::numeric_limits<double>::quiet_NaN(); ///< degrees; not a number: to all sides
    };
    [[nodiscard]] Live &live() { return m_live[static_cast<std::size_t>(m_liveObject)]; }
    [[nodiscard]] const Live &live() const { return m_live[static_cast<std::size_t>(m_liveObject)]; }
    std::array<Live, liveObjects + 1> m_live; ///< for all, then for each game object
    int m_liveObject = 0;
    QHash<QString, QPointF> m_anchors; ///< elements of the screen by name
    std::unique_ptr<BusLevels> m_levels;
    std::unique_ptr<Telemetry> m_telemetry;
    std::unique_ptr<EffectReadout> m_readout;
    ObjectTreeModel m_tree;
    PeakCache m_peaks;
    HistoryModel m_history;
    Removal m_removal{m_session.editor(), nullptr};
    NotificationModel m_notifications;
    CommandModel m_commands;
    doc::ObjectId m_selection;
    QList<doc::ObjectId> m_chosen;
    QList<doc::ObjectId> m_cut;        ///< goes where it is pasted, as long as the clipboard holds m_copyText
    QList<doc::ObjectId> m_copiedFrom; ///< what the clipboard's objects were, as long as it holds m_copyText
    QString m_copyText;
    int m_recoverable = 0;

    DemoMaker m_demoMaker;
    static constexpr int noticed = 150; ///< ms from which on opening and saving show how far they are
    BackgroundWork m_work;
    bool m_saving = false;
    bool m_saved = false;                    ///< by what saved last
    QHash<QString, AudioFacts> m_audioFacts; ///< by content hash, or path where there is none

    QTimer m_deviceTimer;
    engine::AudioOutput::Report m_report;
    QString m_journalProblem;
    QTimer m_playTimer; ///< runs while the audio of m_toPlay is being loaded
    doc::ObjectId m_toPlay;
    engine::PartIndex m_partToPlay = engine::none;
    double m_playAt = 0.0; ///< s on its time line
    int m_waited = 0;      ///< ms
    double m_loopFrom = 0.0;
    double m_loopTo = 0.0; ///< not above m_loopFrom: no loop
    bool m_soundStarted = false;
};

} // namespace flux
