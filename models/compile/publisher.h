#pragma once

#include "engine/engine.h"
#include "models/compile/compiler.h"
#include "models/compile/listening.h"

#include <QSet>

#include <filesystem>

namespace flux {

/// Keeps the engine's program in step with the document: a label reaches nobody, a parameter its slot at
/// once, a change of structure compiles its part once, at the end of the event loop's turn, all of them in
/// one transaction.
///
/// Only what was prepared is in the program: the mix, and the events and sounds somebody plays.
class Publisher : public QObject {
    Q_OBJECT

public:
    /// What was asked of it, so that a recorded take can ask the same again.
    struct Task {
        enum class Kind : quint8 { Prepare, Flush };
        Kind kind = Kind::Flush;
        doc::ObjectId object;
        bool forgot = false; ///< what had been played before made room
    };
    /// Values go through the engine's ordered inputs instead of their slots; or, while a take is repeated, by
    /// nobody: they are among its inputs.
    enum class Values : quint8 { Direct, Ordered, Elsewhere };

    /// `absolute` finds a file of the project.
    Publisher(doc::Document &document, engine::Engine &engine,
              std::function<QString(const QString &)> absolute, QObject *parent = nullptr);
    ~Publisher() override;

    /// Makes an event, sound or container ready to play and returns its part; `none` when it can't be played.
    engine::PartIndex prepare(doc::ObjectId id);
    /// False when there is nothing to play; `problem` says why and what to do.
    [[nodiscard]] bool canPlay(doc::ObjectId id, QString &problem) const;
    /// Prepares and posts for a game object, or for none. 0 when it can't be played; `problem` says why and
    /// what to do.
    std::uint64_t audition(doc::ObjectId id, QString &problem, engine::GameObject object = 0);
    /// The same, of an event from a place on its time line on, or of a sound from one in its file, s. What is
    /// edited meanwhile is heard the next time.
    std::uint64_t auditionFrom(doc::ObjectId id, double seconds, QString &problem,
                               engine::GameObject object = 0);
    /// Makes that ready; `none` when it can't be played.
    engine::PartIndex prepareFrom(doc::ObjectId id, double seconds);
    /// Posts what was made ready of an object.
    std::uint64_t post(doc::ObjectId id, engine::PartIndex part, QString &problem,
                       engine::GameObject object = 0);
    /// Sends what is waiting, now.
    void flush();
    void setValues(Values values) { m_values = values; }
    /// Follows what a person listens to alone; null: to all. It must outlive this.
    void setListening(const Listening *listening);
    /// Is told of each task after it is done.
    void setWatcher(std::function<void(const Task &)> watcher) { m_watcher = std::move(watcher); }
    /// Does a task of a recorded take.
    void repeat(const Task &task);
    /// Puts the mix in force in an engine that began anew; call clear() before it does.
    void republish();
    /// Takes all but the mix out of the program: when a project closes.
    void clear();
    /// Where a bus's meter is; −1 when it isn't in the mix.
    [[nodiscard]] int meterOf(doc::ObjectId bus) const;
    /// What an effect of a bus tells of itself; false when it isn't in the mix.
    [[nodiscard]] bool readings(doc::ObjectId effect, engine::EffectReadings &readings) const;
    /// By how much an effect makes its wet signal late, s; 0 when it is none.
    [[nodiscard]] double latency(doc::ObjectId effect) const;
    /// By how much a ducking rule turns its bus down now, dB.
    [[nodiscard]] double ducking(doc::ObjectId rule) const;
    /// The place of a parameter, state group, switch group, attenuation or modulator in the engine; `none`
    /// when there is no more room, or it is none of these.
    [[nodiscard]] std::uint32_t controlOf(doc::ObjectId id);
    /// Parts compiled so far.
    [[nodiscard]] int compiled() const { return m_compiled; }
    /// Reads a changed audio file anew.
    void reloadFile(const QString &relative);

private:
    void beginAnew();
    void watch();
    void schedule();
    void letGo(doc::ObjectId id);
    [[nodiscard]] doc::ObjectId partOf(doc::ObjectId id) const;
    void markOf(doc::ObjectId id);
    void markUsers(doc::ObjectId id);
    void markEvents();
    void preparePooled(doc::ObjectId id);
    void onChanged(const std::vector<doc::Change> &changes);
    [[nodiscard]] bool writeSlots(const doc::Change &change);
    [[nodiscard]] engine::PartIndex indexOf(doc::ObjectId id);
    void publishTogether(const std::vector<doc::ObjectId> &parts);
    void want(doc::ObjectId target);
    [[nodiscard]] std::unique_ptr<engine::EventPart> compileLive(doc::ObjectId event, double from = 0.0);
    void wantHeads(const engine::EventPart &event);
    /// Adds the events whose layers begin within what is compiled anew: they keep those beginnings.
    void addTrimmed(std::vector<doc::ObjectId> &parts) const;
    /// True when what was played before should make room; only while nothing sounds.
    [[nodiscard]] bool isLarge() const;
    void forget();
    engine::PartIndex prepare(doc::ObjectId id, bool forgets);
    void compileWaiting();
    void tell(const Task &task) const;
    void setSlot(doc::ObjectId owner, engine::Part &part, std::size_t slot, float value);
    [[nodiscard]] float valueNow(doc::ObjectId id, int property) const;
    void onListening();
    void applyListening(std::vector<doc::ObjectId> owners);
    void silence(const QSet<doc::ObjectId> &ids, const std::vector<doc::ObjectId> &owners);
    /// Where the part of an event, a topmost sound or one of the two trees stands.
    [[nodiscard]] engine::PartIndex placeOf(doc::ObjectId owner);
    void takeOut(engine::Transaction &transaction);
    [[nodiscard]] CompileContext context();
    [[nodiscard]] const std::filesystem::path &pathOf(const QString &relative);

    doc::Document &m_document;
    engine::Engine &m_engine;
    std::function<QString(const QString &)> m_absolute;
    QHash<QString, std::filesystem::path> m_paths; ///< of audio files: finding one asks the file system
    QHash<doc::ObjectId, engine::PartIndex> m_indices;
    engine::PartIndex m_nextIndex = engine::firstFreePart;
    QHash<doc::ObjectId, std::uint32_t> m_controls; ///< places of parameters, state groups, switch groups
    std::array<std::uint32_t, 5> m_nextControl{};   ///< by kind
    QHash<doc::ObjectId, engine::Part *>
        m_live;                    ///< newest part for each object; mix and controls stand under their trees
    QSet<doc::ObjectId> m_played;  ///< targets whose audio is wanted
    QSet<doc::ObjectId> m_trimmed; ///< events in the program with layers that begin further in
    QSet<doc::ObjectId> m_dirty;
    QHash<doc::ObjectId, doc::ObjectId> m_auditions; ///< target → id of its audition event
    QHash<doc::ObjectId, doc::ObjectId> m_laters;    ///< the same, from a later place on
    const Listening *m_listening = nullptr;
    QSet<doc::ObjectId> m_idle; ///< by its word
    std::uint32_t m_nextSerial = 1;
    Values m_values = Values::Direct;
    std::function<void(const Task &)> m_watcher;
    bool m_scheduled = false;
    int m_compiled = 0;
};

} // namespace flux
