#include "app/demo/demo_project.h"

#include "app/demo/demo_sounds.h"
#include "models/commands/editor.h"
#include "models/files/importer.h"
#include "models/files/project_file.h"

#include <QCoreApplication>
#include <QDir>

namespace flux::demo {

using namespace doc;
using namespace Qt::Literals::StringLiterals;

namespace {
class Builder {
public:
    explicit Builder(Editor &editor) : m_editor(editor), m_document(*editor.document()) {}

    ObjectId bus(const QString &name, double volume)
    {
        const ObjectId id = m_editor.insert(Kind::Bus, m_document.childAt(root::buses, 0), name);
        if (volume != 0.0)
            m_editor.set(id, u"volume"_s, volume);
        return id;
    }

    /// A room that the buses send to, and a limiter at the end of it all.
    void room(const std::vector<std::pair<ObjectId, double>> &senders)
    {
        const ObjectId main = m_document.childAt(root::buses, 0);
        const ObjectId hall = m_editor.insert(Kind::AuxBus, main, u"Hall"_s);
        const ObjectId reverb = m_editor.insert(Kind::Reverb, hall, u"Hall"_s);
        m_editor.set(reverb, u"wet"_s, 100.0);
        m_editor.set(reverb, u"decay"_s, 1.8);
        for (const auto &[bus, level] : senders) {
            const ObjectId send = m_editor.insert(Kind::Send, bus, {});
            m_editor.set(send, u"auxBus"_s, QVariant::fromValue(hall));
            m_editor.set(send, u"level"_s, level);
        }
        const ObjectId limiter = m_editor.insert(Kind::Limiter, main, u"Limiter"_s);
        m_editor.set(limiter, u"place"_s, u"postFader"_s);
    }

    ObjectId sound(const QString &name) const
    {
        for (const ObjectId id : m_document.allOf(Kind::Sound))
            if (m_document.name(id) == name)
                return id;
        return {};
    }

    /// Sounds of one game area under a group that routes them to a bus.
    ObjectId group(const QString &name, ObjectId outputBus, const QStringList &sounds)
    {
        const ObjectId id = m_editor.insert(Kind::Group, root::sounds, name);
        m_editor.set(id, u"outputBus"_s, QVariant::fromValue(outputBus));
        for (const QString &each : sounds)
            m_editor.move(sound(each), id, -1);
        return id;
    }

    ObjectId random(const QString &name, ObjectId parent, const QStringList &sounds, double pitch,
                    double volume)
    {
        const ObjectId id = m_editor.insert(Kind::Random, parent, name);
        for (const QString &each : sounds)
            m_editor.move(sound(each), id, -1);
        m_editor.set(id, u"pitchRandomMin"_s, -pitch);
        m_editor.set(id, u"pitchRandomMax"_s, pitch);
        m_editor.set(id, u"volumeRandomMin"_s, -volume);
        m_editor.set(id, u"volumeRandomMax"_s, 0.0);
        return id;
    }

    struct Step {
        Action::Type type = Action::Type::Play;
        ObjectId target{};
        double delay = 0.0;
        double volume = 0.0;
        double pan = 0.0;
        double fade = 0.0;
        double pitch = 0.0;
    };
    void event(const QString &folder, const QString &name, const std::vector<Step> &steps)
    {
        ObjectId parent;
        for (const ObjectId child : m_document.children(root::events))
            if (m_document.name(child) == folder)
                parent = child;
        if (!parent)
            parent = m_editor.insert(Kind::Folder, root::events, folder);
        const ObjectId id = m_editor.insert(Kind::Event, parent, name);
        for (const Step &step : steps) {
            const ObjectId action = m_editor.insert(Kind::Action, id, {});
            const auto set = [&](const QString &property, double value) {
                if (value != 0.0)
                    m_editor.set(action, property, value);
            };
            if (step.type != Action::Type::Play)
                m_editor.set(action, u"type"_s, static_cast<int>(step.type));
            if (step.target)
                m_editor.set(action, u"target"_s, QVariant::fromValue(step.target));
            set(u"delay"_s, step.delay);
            set(u"volume"_s, step.volume);
            set(u"pan"_s, step.pan);
            set(u"fade"_s, step.fade);
            set(u"pitch"_s, step.pitch);
        }
    }

private:
    Editor &m_editor;
    Document &m_document;
};

void buildObjects(Editor &editor)
{
    Builder b(editor);
    using Type = Action::Type;
    const ObjectId musicBus = b.bus(u"Music"_s, -3.0);
    const ObjectId reelsBus = b.bus(u"Reels"_s, -2.0);
    const ObjectId winsBus = b.bus(u"Wins"_s, -3.0);
    const ObjectId uiBus = b.bus(u"UI"_s, -4.0);
    b.room({{winsBus, -12.0}, {reelsBus, -20.0}});

    b.group(u"UI"_s, uiBus, {u"click"_s, u"bet_up"_s, u"bet_down"_s, u"menu_open"_s, u"menu_close"_s});
    const ObjectId reels
        = b.group(u"Reels"_s, reelsBus, {u"spin_press"_s, u"reel_loop"_s, u"anticipation"_s, u"scatter"_s});
    const ObjectId thuds
        = b.random(u"Reel thuds"_s, reels,
                   {u"reel_thud_1"_s, u"reel_thud_2"_s, u"reel_thud_3"_s, u"reel_thud_4"_s}, 60.0, 2.0);
    const ObjectId wins = b.group(u"Wins"_s, winsBus,
                                  {u"win_small"_s, u"win_medium"_s, u"win_big"_s, u"rollup_loop"_s,
                                   u"rollup_end"_s, u"jackpot"_s, u"feature_enter"_s, u"feature_exit"_s});
    const ObjectId coins = b.random(
        u"Coins"_s, wins, {u"coin_1"_s, u"coin_2"_s, u"coin_3"_s, u"coin_4"_s, u"coin_5"_s}, 100.0, 4.0);
    const ObjectId music = b.group(u"Music"_s, musicBus, {u"music_base"_s, u"music_free_spins"_s});
    for (const QString &loop :
         {u"reel_loop"_s, u"anticipation"_s, u"rollup_loop"_s, u"music_base"_s, u"music_free_spins"_s})
        editor.set(b.sound(loop), u"loop"_s, u"infinite"_s);
    for (const QString &loud : {u"win_big"_s, u"jackpot"_s, u"music_base"_s, u"music_free_spins"_s})
        editor.set(b.sound(loud), u"priority"_s, 80.0);
    editor.set(coins, u"mode"_s, u"shuffle"_s);
    editor.set(thuds, u"avoidLast"_s, 2);

    const auto play = [&](const QString &name) { return Builder::Step{Type::Play, b.sound(name)}; };
    const auto stop = [&](const QString &name, double fade) {
        return Builder::Step{Type::Stop, b.sound(name), 0.0, 0.0, 0.0, fade};
    };

    b.event(u"UI"_s, u"Click"_s, {play(u"click"_s)});
    b.event(u"UI"_s, u"Bet up"_s, {play(u"bet_up"_s)});
    b.event(u"UI"_s, u"Bet down"_s, {play(u"bet_down"_s)});
    b.event(u"UI"_s, u"Menu open"_s, {play(u"menu_open"_s)});
    b.event(u"UI"_s, u"Menu close"_s, {play(u"menu_close"_s)});

    b.event(u"Reels"_s, u"Spin"_s,
            {play(u"spin_press"_s), {Type::Play, b.sound(u"reel_loop"_s), 0.25, -3.0, 0.0, 0.2}});
    for (int reel = 1; reel <= 5; ++reel) {
        std::vector<Builder::Step> steps{
            {Type::Play, thuds, 0.0, 0.0, 0.4 * (reel - 3) / 2.0, 0.0, 25.0 * (reel - 1)}};
        if (reel == 5)
            steps.push_back(stop(u"reel_loop"_s, 0.08));
        b.event(u"Reels"_s, u"Reel stop %1"_s.arg(reel), steps);
    }
    b.event(u"Reels"_s, u"Anticipation on"_s, {{Type::Play, b.sound(u"anticipation"_s), 0.0, 0.0, 0.0, 0.4}});
    b.event(u"Reels"_s, u"Anticipation off"_s, {stop(u"anticipation"_s, 0.25)});
    b.event(u"Reels"_s, u"Scatter"_s, {play(u"scatter"_s)});

    b.event(u"Wins"_s, u"Win small"_s, {play(u"win_small"_s), {Type::Play, coins, 0.15, -4.0}});
    b.event(
        u"Wins"_s, u"Win medium"_s,
        {play(u"win_medium"_s), {Type::Play, coins, 0.2, -3.0, -0.3}, {Type::Play, coins, 0.36, -3.0, 0.3}});
    std::vector<Builder::Step> shower{play(u"win_big"_s)};
    for (int i = 0; i < 8; ++i)
        shower.push_back({Type::Play, coins, 1.3 + 0.17 * i, -5.0, i % 2 == 0 ? -0.6 : 0.6});
    b.event(u"Wins"_s, u"Big win"_s, shower);
    b.event(u"Wins"_s, u"Coin"_s, {{Type::Play, coins}});
    b.event(u"Wins"_s, u"Roll-up start"_s, {play(u"rollup_loop"_s)});
    b.event(u"Wins"_s, u"Roll-up end"_s, {stop(u"rollup_loop"_s, 0.02), play(u"rollup_end"_s)});
    b.event(u"Wins"_s, u"Jackpot"_s, {play(u"jackpot"_s), {Type::Stop, music, 0.0, 0.0, 0.0, 0.6}});
    b.event(u"Feature"_s, u"Free spins enter"_s,
            {play(u"feature_enter"_s),
             stop(u"music_base"_s, 0.5),
             {Type::Play, b.sound(u"music_free_spins"_s), 1.8, 0.0, 0.0, 0.3}});
    b.event(u"Feature"_s, u"Free spins exit"_s,
            {play(u"feature_exit"_s),
             stop(u"music_free_spins"_s, 0.8),
             {Type::Play, b.sound(u"music_base"_s), 1.6, 0.0, 0.0, 0.5}});
    b.event(u"Music"_s, u"Music start"_s, {{Type::Play, b.sound(u"music_base"_s), 0.0, 0.0, 0.0, 0.5}});
    b.event(u"Music"_s, u"Music stop"_s, {{Type::Stop, music, 0.0, 0.0, 0.0, 1.0}});
    b.event(u"Music"_s, u"Stop everything"_s, {{Type::StopAll, {}, 0.0, 0.0, 0.0, 0.3}});
}
} // namespace

QString makeDemo(const QString &path, const std::function<void(double)> &progress)
{
    Editor editor;
    ProjectFile file(*editor.document());
    if (const QString problem = file.create(path, QCoreApplication::translate("Demo", "Lucky Forge (demo)"));
        !problem.isEmpty())
        return problem;
    QStringList paths;
    int done = 0;
    const auto sounds = demoSounds();
    for (const DemoSound &sound : sounds) {
        const QString folder = u"%1/audio/%2"_s.arg(file.path(), QLatin1String(sound.folder));
        const char *ending = sound.format == engine::AudioFormat::Flac ? "flac"
            : sound.format == engine::AudioFormat::Vorbis              ? "ogg"
                                                                       : "wav";
        const QString target = u"%1/%2.%3"_s.arg(folder, QLatin1String(sound.name), QLatin1String(ending));
        std::string problem;
        if (!QDir().mkpath(folder))
            return QCoreApplication::translate(
                       "Demo", "The folder \"%1\" can't be made; choose one you may write to.")
                .arg(folder);
        const auto writer
            = engine::AudioWriter::create(target.toStdU16String(), sound.format, sound.stereo ? 2 : 1,
                                          static_cast<int>(Tape::rate), problem);
        const Tape tape = sound.make();
        if (!writer || !writer->write(sound.stereo ? tape.interleaved() : tape.mono()) || !writer->finish())
            return QCoreApplication::translate(
                       "Demo",
                       "\"%1\" can't be written (%2): make room on the disk or choose another folder.")
                .arg(target, QString::fromStdString(problem));
        paths << target;
        progress(0.9 * ++done / static_cast<double>(sounds.size()));
    }
    ImportScan scan(paths, file.path(), *editor.document());
    scan.run();
    ImportPlan plan = planImport(*editor.document(), scan.items(), {}, ImportAs::Sounds);
    if (!editor.push(u"Import"_s, std::move(plan.edits)))
        return QCoreApplication::translate("Demo", "The demo's sounds can't be imported.");
    buildObjects(editor);
    progress(1.0);
    return file.save();
}

} // namespace flux::demo
