#include "models/live/profiler.h"
#include "tests/support/game_stage.h"

using namespace flux;
using namespace flux::doc;
using namespace flux::test;
using namespace Qt::Literals::StringLiterals;

namespace {
/// Two sounds on two buses; both buses and one of the sounds send to a room.
class Duo : public GameStage {
public:
    Duo()
    {
        music = add(Kind::Bus, main, "Music");
        effects = add(Kind::Bus, main, "Effects");
        room = add(Kind::AuxBus, main, "Room");
        delay = add(Kind::Delay, room);
        for (const ObjectId bus : {music, effects})
            sends.push_back(sendTo(bus));
        group = add(Kind::Group, root::sounds, "Tunes");
        song = sound(group, "song", tone(1.0, 300.0));
        hit = sound(root::sounds, "hit", tone(1.0, 1200.0, 0.3F));
        set(song, "outputBus", music);
        set(hit, "outputBus", effects);
        sends.push_back(sendTo(hit));
        playSong = event("Song", song);
        playHit = event("Hit", hit);
    }
    ObjectId sendTo(ObjectId owner)
    {
        const ObjectId id = add(Kind::Send, owner);
        set(id, "auxBus", room);
        set(id, "level", -6.0);
        return id;
    }
    std::vector<float> hear(const QByteArray &steps = R"({"post":"Song"},{"post":"Hit"})",
                            double seconds = 0.8)
    {
        return play("{\"steps\":[" + steps + "]}", seconds);
    }
    std::vector<float> hearAlone(std::initializer_list<ObjectId> ids,
                                 const QByteArray &steps = R"({"post":"Song"},{"post":"Hit"})")
    {
        listening.clear();
        for (const ObjectId id : ids)
            listening.setSolo(id, true);
        auto heard = hear(steps);
        listening.clear();
        return heard;
    }
    ObjectId music, effects, room, delay, group, song, hit, playSong, playHit;
    std::vector<ObjectId> sends;
};

double apart(const std::vector<float> &a, const std::vector<float> &b)
{
    double worst = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        worst = std::max(worst, static_cast<double>(std::abs(a[i] - b[i])));
    return worst;
}
std::vector<float> minus(std::vector<float> a, const std::vector<float> &b)
{
    for (std::size_t i = 0; i < a.size(); ++i)
        a[i] -= b[i];
    return a;
}
double peak(const std::vector<float> &audio)
{
    double most = 0.0;
    for (const float x : audio)
        most = std::max(most, static_cast<double>(std::abs(x)));
    return most;
}
} // namespace

/// Solo of objects, layers and buses, mute and solo of bindings: for listening alone.
class TestListening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoloedObjectIsHeardAlone()
    {
        Duo game;
        const auto song = game.hear(R"({"post":"Song"})");
        const auto hit = game.hear(R"({"post":"Hit"})");
        QVERIFY(peak(song) > 0.1 && peak(hit) > 0.1);
        QCOMPARE(game.hearAlone({game.song}), song);
        QCOMPARE(game.hearAlone({game.group}), song); // what stands below it
        QCOMPARE(game.hearAlone({game.hit}), hit);
        QCOMPARE(game.hearAlone({game.hit, game.group}), game.hear());
    }

    void aSoloedBusIsHeardWithWhatItReaches()
    {
        Duo game;
        QCOMPARE(game.hearAlone({game.music}), game.hear(R"({"post":"Song"})"));
        QCOMPARE(game.hearAlone({game.effects}), game.hear(R"({"post":"Hit"})"));
        QCOMPARE(game.hearAlone({game.main}), game.hear());
        // A bus without a buffer of its own is only a gain on the way.
        for (const ObjectId send : game.sends)
            game.editor().remove(send);
        for (const ObjectId bus : {game.music, game.effects})
            game.set(bus, "meter", QVariant(false));
        QCOMPARE(game.hearAlone({game.music}), game.hear(R"({"post":"Song"})"));
        const ObjectId below = game.add(Kind::Bus, game.music, "Below");
        game.set(below, "meter", QVariant(false));
        game.set(game.song, "outputBus", below);
        QCOMPARE(game.hearAlone({game.music}), game.hear(R"({"post":"Song"})"));
        QCOMPARE(game.hearAlone({below}), game.hear(R"({"post":"Song"})"));
        QCOMPARE(peak(game.hearAlone({game.effects}, R"({"post":"Song"})")), 0.0);
    }

    void aSoloedAuxBusIsWhatIsSentToIt()
    {
        Duo game;
        const auto all = game.hear();
        for (const ObjectId send : game.sends)
            game.set(send, "mute", QVariant(true));
        const auto dry = game.hear();
        for (int i = 0; i < 3; ++i)
            game.editor().undo();
        const auto wet = minus(all, dry);
        QVERIFY(peak(wet) > 0.05);
        const auto alone = game.hearAlone({game.room});
        QVERIFY2(apart(alone, wet) < 1e-6, qPrintable(QString::number(apart(alone, wet))));
    }

    void aVoiceMustPassBoth()
    {
        Duo game;
        QCOMPARE(game.hearAlone({game.song, game.music}), game.hear(R"({"post":"Song"})"));
        QCOMPARE(peak(game.hearAlone({game.song, game.effects})), 0.0);
    }

    void muteBeatsSolo()
    {
        Duo game;
        game.set(game.song, "mute", QVariant(true));
        QCOMPARE(peak(game.hearAlone({game.song})), 0.0);
    }

    void listeningChangesNoBehaviour()
    {
        Duo game;
        game.set(game.group, "voiceLimit", QVariant(2));
        const QByteArray steps = R"({"post":"Song"},{"at":0.1,"post":"Song"},{"at":0.2,"post":"Song"},
                                    {"at":0.2,"post":"Hit"},{"at":0.3,"post":"Song"})";
        const auto told = [&](const std::vector<engine::Record> &records) {
            QStringList lines;
            for (const engine::Record &r : records)
                lines << QStringLiteral("%1 %2 %3").arg(r.frame).arg(static_cast<int>(r.kind)).arg(r.object);
            return lines;
        };
        (void)game.hear(steps);
        const QStringList usual = told(game.records);
        const int most = game.facts.mostVoices;
        (void)game.hearAlone({game.hit}, steps);
        QCOMPARE(told(game.records), usual);
        QCOMPARE(game.facts.mostVoices, most);
        (void)game.hearAlone({game.effects}, steps);
        QCOMPARE(told(game.records), usual);
    }

    /// What isn't listened to ducks as if it sounded, by its level too.
    void aBusThatIsNotHeardDucks()
    {
        Duo game;
        for (const ObjectId send : game.sends)
            game.editor().remove(send);
        const ObjectId rule = game.add(Kind::DuckRule, game.music);
        game.set(rule, "source", game.effects);
        game.set(rule, "trigger", "level");
        game.set(rule, "amount", -12.0);
        const auto both = game.hear();
        const double ducked = amplitude(both, 300.0, 0.5, 0.7);
        const double alone = amplitude(game.hearAlone({game.music}), 300.0, 0.5, 0.7);
        const double free = amplitude(game.hear(R"({"post":"Song"})"), 300.0, 0.5, 0.7);
        QVERIFY2(std::abs(inDecibels(alone / ducked)) < 0.05,
                 qPrintable(QString::number(inDecibels(alone / ducked))));
        QVERIFY(inDecibels(free / ducked) > 11.0);
        // Nor does a voice that is silenced itself change what the rule does: listening to an object, and
        // mute.
        const auto others = game.hearAlone({game.song});
        QVERIFY(std::abs(inDecibels(amplitude(others, 300.0, 0.5, 0.7) / ducked)) < 0.05);
        QVERIFY(amplitude(others, 1200.0, 0.5, 0.7) < 1e-5);
        game.set(game.hit, "mute", true);
        QVERIFY(std::abs(inDecibels(amplitude(game.hear(), 300.0, 0.5, 0.7) / ducked)) < 0.05);
        // It has its level all the same: turned down, it is too quiet for the rule, be it by itself or its
        // bus.
        for (const ObjectId quiet : {game.hit, game.effects}) {
            game.set(quiet, "volume", -40.0);
            QVERIFY(std::abs(inDecibels(amplitude(game.hear(), 300.0, 0.5, 0.7) / free)) < 0.05);
            game.set(quiet, "volume", 0.0);
        }
        // The rule may listen to a bus above.
        const ObjectId below = game.add(Kind::Bus, game.effects, "Below");
        game.set(game.hit, "outputBus", below);
        QVERIFY(std::abs(inDecibels(amplitude(game.hear(), 300.0, 0.5, 0.7) / ducked)) < 0.05);
    }

    void changesGlide()
    {
        Duo game;
        for (const ObjectId send : game.sends)
            game.editor().remove(send);
        game.editor().remove(game.delay);
        for (const ObjectId solo : {game.hit, game.effects}) {
            const auto heard = game.play(R"({"steps":[{"post":"Song"},{"post":"Hit"}]})", 0.8, 256,
                                         [&](Publisher &, std::uint64_t frame) {
                                             if (frame == 256 * 64)
                                                 game.listening.setSolo(solo, true);
                                             if (frame == 256 * 100)
                                                 game.listening.clear();
                                         });
            const double before = amplitude(heard, 300.0, 0.1, 0.3);
            const double meanwhile = amplitude(heard, 300.0, 0.4, 0.5);
            const double after = amplitude(heard, 300.0, 0.6, 0.7);
            QVERIFY(before > 0.2 && meanwhile < 1e-4 && std::abs(after - before) < 1e-3);
            double step = 0.0; // more than both sines and a fade of 5 ms can do would be a click
            for (std::size_t i = 2; i < heard.size(); i += 2)
                step = std::max(step, static_cast<double>(std::abs(heard[i] - heard[i - 2])));
            const double slope = centre * 2.0 * std::numbers::pi / 48000.0 * (0.5 * 300.0 + 0.3 * 1200.0);
            QVERIFY2(step < slope + centre * 0.5 / 240.0 * 1.1, qPrintable(QString::number(step)));
        }
    }

    void bindingsAreMutedAndSoloed()
    {
        Duo game;
        const ObjectId a = game.parameter("A");
        const ObjectId b = game.parameter("B");
        const ObjectId byA = game.bind(game.song, "volume", a, {{0.0, -6.0}});
        const ObjectId byB = game.bind(game.song, "volume", b, {{0.0, -12.0}});
        const auto plain = [&](double expected) {
            const double found
                = inDecibels(amplitude(game.hear(R"({"post":"Song"})"), 300.0, 0.1, 0.3) / (0.5 * centre));
            QVERIFY2(std::abs(found - expected) < 0.1, qPrintable(QString::number(found)));
        };
        for (const ObjectId send : game.sends)
            game.editor().remove(send);
        plain(-18.0);
        game.listening.setMuted(byA, true);
        plain(-12.0);
        game.listening.setMuted(byB, true);
        plain(0.0);
        game.listening.clear();
        game.listening.setSolo(byA, true);
        plain(-6.0);
        game.set(byA, "enabled", QVariant(false)); // disabled has no effect at all
        plain(0.0);
        game.editor().undo();
        // A binding that comes while another is soloed, and one that is enabled again, are silent too.
        (void)game.play(R"({"steps":[{"post":"Song"}]})", 0.5, 256, [&](Publisher &, std::uint64_t frame) {
            if (frame == 256 * 10) {
                game.set(byB, "enabled", QVariant(false));
                game.set(byB, "enabled", QVariant(true));
            }
        });
        const auto heard
            = game.play(R"({"steps":[{"post":"Song"}]})", 0.5, 256, [&](Publisher &, std::uint64_t frame) {
                  if (frame == 256 * 10)
                      (void)game.bind(game.song, "volume", b, {{0.0, -9.0}});
                  QCoreApplication::processEvents();
              });
        QVERIFY(std::abs(inDecibels(amplitude(heard, 300.0, 0.3, 0.5) / (0.5 * centre)) + 6.0) < 0.1);
    }

    /// Two layers that play the same sound are told apart, also when it plays from a point on; what isn't
    /// heard says so.
    void layersAreSoloed()
    {
        Duo game;
        for (const ObjectId send : game.sends)
            game.editor().remove(send);
        const auto layer = [&](double volume, double pitch) {
            const ObjectId id = game.add(Kind::Action, game.playSong);
            game.set(id, "target", QVariant::fromValue(game.song));
            game.set(id, "volume", volume);
            game.set(id, "pitch", pitch);
            return id;
        };
        const ObjectId first = game.session.document().childAt(game.playSong, 0);
        const ObjectId high = layer(0.0, 1200.0); // the same an octave above
        const auto parts = [&] {
            const auto heard = game.hear(R"({"post":"Song"})");
            return std::pair(amplitude(heard, 300.0, 0.1, 0.3), amplitude(heard, 600.0, 0.1, 0.3));
        };
        auto [low, octave] = parts();
        QVERIFY(low > 0.2 && octave > 0.2);
        game.listening.setSolo(high, true);
        QVERIFY(game.listening.isSilenced(first) && !game.listening.isSilenced(high));
        std::tie(low, octave) = parts();
        QVERIFY2(low < 0.01 && octave > 0.2, qPrintable(QString::number(low)));
        game.listening.setSolo(first, true);
        std::tie(low, octave) = parts();
        QVERIFY(low > 0.2 && octave > 0.2);
        game.listening.clear();
        std::tie(low, octave) = parts();
        QVERIFY(low > 0.2 && octave > 0.2);

        // From a point on its time line too
        engine::Engine engine({48000.0, 32});
        Publisher publisher(game.session.document(), engine,
                            [&](const QString &path) { return game.session.file().absolute(path); });
        publisher.setListening(&game.listening);
        const auto fromPoint = [&] {
            QString problem;
            if (publisher.auditionFrom(game.playSong, 0.2, problem) == 0)
                qWarning("%s", qPrintable(problem));
            std::vector<float> heard(2 * std::size_t{20480});
            for (std::size_t done = 0; done < 20480; done += 1024)
                engine.renderDevice(heard.data() + 2 * done, 1024);
            engine.stopAll();
            publisher.flush();
            std::vector<float> rest(2 * 9600);
            engine.renderOffline(rest.data(), 9600); // loads all that is wanted
            return std::pair(amplitude(heard, 300.0, 0.1, 0.3), amplitude(heard, 600.0, 0.1, 0.3));
        };
        (void)fromPoint(); // loads it
        std::tie(low, octave) = fromPoint();
        QVERIFY2(low > 0.2 && octave > 0.2, qPrintable(u"%1 %2"_s.arg(low).arg(octave)));
        game.listening.setSolo(high, true);
        for (int i = 0; i < 2; ++i) { // the part is made anew each time
            std::tie(low, octave) = fromPoint();
            QVERIFY2(low < 0.01 && octave > 0.2, qPrintable(u"%1 %2"_s.arg(low).arg(octave)));
        }
        game.listening.clear();
        std::tie(low, octave) = fromPoint();
        QVERIFY2(low > 0.2 && octave > 0.2, qPrintable(u"%1 %2"_s.arg(low).arg(octave)));

        const ObjectId stop = game.add(Kind::Action, game.playSong);
        game.set(stop, "type", QVariant(u"stop"_s));
        QVERIFY(!game.listening.canSolo(stop)); // nothing of it is heard
        game.editor().remove(stop);
        game.listening.setSolo(game.hit, true);
        QVERIFY(game.listening.isSilenced(game.song) && game.listening.isSilenced(game.group));
        QVERIFY(game.listening.isSilenced(first));       // what it plays is
        QVERIFY(!game.listening.isSilenced(game.music)); // buses stay open
        game.listening.clear();
        game.listening.setSolo(game.song, true);
        QVERIFY(!game.listening.isSilenced(game.group)); // it holds what is heard
        game.listening.setSolo(game.effects, true);
        QVERIFY(game.listening.isSilenced(game.music) && !game.listening.isSilenced(game.effects));
    }

    void itIsNotPartOfTheProject()
    {
        Duo game;
        (void)game.session.file().save();
        const int steps = game.editor().history().count();
        QVERIFY(!game.session.file().isModified());
        game.listening.setSolo(game.song, true);
        game.listening.setSolo(game.playSong, true); // events can't be
        game.listening.setMuted(game.song, true);    // nor are objects muted so: they have a property
        QCOMPARE(game.listening.count(), 1);
        QCOMPARE(game.editor().history().count(), steps);
        QVERIFY(!game.session.file().isModified());
        game.editor().remove(game.song);
        QCOMPARE(game.listening.count(), 0); // and what is gone silences nobody
    }

    void itIsExplained()
    {
        Duo game;
        game.explains = true;
        (void)game.hearAlone({game.effects});
        const auto because = [&](ObjectId sound) {
            return std::ranges::any_of(game.records, [&](const engine::Record &r) {
                return r.kind == engine::Record::Kind::Gain && r.part == engine::Record::Part::Solo
                    && std::ranges::any_of(game.records, [&](const engine::Record &v) {
                           return v.kind == engine::Record::Kind::VoiceStarted && v.object == sound.value
                               && v.detail == r.detail;
                       });
            });
        };
        (void)game.hearAlone({game.hit});
        QVERIFY(because(game.song));
        QVERIFY(!because(game.hit));
    }
};

QTEST_GUILESS_MAIN(TestListening)
#include "tst_listening.moc"
