#include "engine/stream/audio_writer.h"
#include "models/editing/pick_chances.h"
#include "models/editing/sequence_picture.h"
#include "models/editing/usage.h"
#include "models/studio/studio.h"
#include "tests/support/game_stage.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace flux;
using namespace flux::doc;
using namespace Qt::Literals::StringLiterals;

/// What the studio says of what isn't heard, and what it makes of what is dropped.
class TestTelling : public QObject {
    Q_OBJECT

    struct Stage {
        Stage() { opened = studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Game"_s))); }
        ObjectId add(Kind kind, ObjectId parent, const QString &name)
        {
            return studio.editor()->insert(kind, parent, name);
        }
        ObjectId file(const QString &path)
        {
            const ObjectId id = add(Kind::AudioFile, root::audio, path);
            (void)studio.editor()->push(
                u"Path"_s, {edit::Set{id, propertyIndex(Kind::AudioFile, u"path"), u"audio/"_s + path}});
            return id;
        }
        QTemporaryDir folder;
        Studio studio;
        bool opened = false;
    };

private Q_SLOTS:
    void audioFilesBecomeLayersAndSounds()
    {
        Stage stage;
        QVERIFY(stage.opened);
        Studio &studio = stage.studio;
        const Document &document = *studio.document();
        const ObjectId known = stage.file(u"known.wav"_s);
        const ObjectId fresh = stage.file(u"fresh.wav"_s);
        const ObjectId third = stage.file(u"third.wav"_s);
        const ObjectId sound = stage.add(Kind::Sound, root::sounds, u"K"_s);
        QVERIFY(studio.editor()->set(sound, u"audioFile"_s, QVariant::fromValue(known)));
        const ObjectId event = stage.add(Kind::Event, root::events, u"E"_s);
        studio.chooseAll({known, fresh, third});
        QVERIFY(studio.dropProblem(known, event).isEmpty());
        const int steps = studio.history()->rowCount();
        QVERIFY(studio.drop(known, event, -1, 0.5));
        QCOMPARE(studio.history()->rowCount(), steps + 1);
        QCOMPARE(document.childCount(event), 3);
        const auto heard
            = [&](int layer) { return document.find<Action>(document.childAt(event, layer))->target; };
        QCOMPARE(heard(0), sound); // who plays it already
        QCOMPARE(document.name(heard(1)), u"fresh"_s);
        QCOMPARE(document.find<Sound>(heard(1))->audioFile, fresh);
        QCOMPARE(document.find<Sound>(heard(2))->audioFile, third);
        QVERIFY(document.order(heard(1)) < document.order(heard(2)));
        studio.editor()->undo();
        QCOMPARE(document.childCount(event), 0);
        QVERIFY(document.allOf(Kind::Sound).size() == 1);

        // In a container: a sound for each, in the place they are dropped at.
        const ObjectId random = stage.add(Kind::Random, root::sounds, u"R"_s);
        const ObjectId first = stage.add(Kind::Sound, random, u"first"_s);
        const ObjectId last = stage.add(Kind::Sound, random, u"last"_s);
        studio.chooseAll({fresh, third});
        QVERIFY(studio.dropProblem(fresh, random).isEmpty());
        QVERIFY(studio.drop(fresh, random, 1, 0.0));
        QCOMPARE(document.childCount(random), 4);
        QCOMPARE(document.childAt(random, 0), first);
        QCOMPARE(document.name(document.childAt(random, 1)), u"fresh"_s);
        QCOMPARE(document.name(document.childAt(random, 2)), u"third"_s);
        QCOMPARE(document.childAt(random, 3), last);
        QVERIFY(!studio.dropProblem(fresh, document.childAt(root::buses, 0)).isEmpty());
    }

    /// What is dropped gets a bus by its folder and leaves out silence, and what it was is told.
    void whatIsImportedIsPutInOrder()
    {
        Stage stage;
        QTemporaryDir from;
        QVERIFY(QDir(from.path()).mkpath(u"sfx/hits"_s) && QDir(from.path()).mkpath(u"other"_s));
        const auto write = [&](const QString &name, double silence, double tone, double tail) {
            std::string problem;
            auto writer = engine::AudioWriter::create(from.filePath(name).toStdU16String(),
                                                      engine::AudioFormat::Wav16, 1, 48000, problem);
            std::vector<float> audio(static_cast<std::size_t>((silence + tone + tail) * 48000.0));
            for (std::size_t i = static_cast<std::size_t>(silence * 48000.0);
                 i < static_cast<std::size_t>((silence + tone) * 48000.0); ++i)
                audio[i] = 0.5F * std::sin(0.05F * static_cast<float>(i) + 0.5F);
            (void)writer->write(audio);
            (void)writer->finish();
        };
        write(u"sfx/hits/late.wav"_s, 0.25, 0.5, 0.5);
        write(u"sfx/exact.wav"_s, 0.0, 0.5, 0.0);
        write(u"other/again.wav"_s, 0.0, 0.5, 0.0); // the same as the one before
        write(u"other/song.wav"_s, 1.0, 11.0, 1.0);
        Studio &studio = stage.studio;
        const Document &document = *studio.document();
        const ObjectId bus = stage.add(Kind::Bus, document.childAt(root::buses, 0), u"SFX"_s);
        const int steps = studio.history()->rowCount();
        studio.importFiles(
            {QUrl::fromLocalFile(from.filePath(u"sfx"_s)), QUrl::fromLocalFile(from.filePath(u"other"_s))},
            u"sounds"_s, {});
        QTRY_VERIFY(!studio.work()->isBusy());
        QCOMPARE(studio.history()->rowCount(), steps + 1);
        const auto named = [&](const QString &name) {
            for (const ObjectId id : document.allOf(Kind::Sound))
                if (document.name(id) == name)
                    return *document.find<Sound>(id);
            return Sound{};
        };
        QCOMPARE(named(u"late"_s).outputBus, bus);
        QCOMPARE(named(u"exact"_s).outputBus, bus);
        QVERIFY(!named(u"song"_s).outputBus);
        QVERIFY(std::abs(named(u"late"_s).trimStart - 0.248) < 0.002);
        QVERIFY(std::abs(named(u"late"_s).trimEnd - 0.48) < 0.002);
        QCOMPARE(named(u"exact"_s).trimStart, 0.0);
        QCOMPARE(named(u"song"_s).trimStart, 0.0); // its rhythm is meant
        QCOMPARE(named(u"again"_s).audioFile, named(u"exact"_s).audioFile);
        const QString said = studio.notifications()
                                 ->data(studio.notifications()->index(0), NotificationModel::TextRole)
                                 .toString();
        QVERIFY2(said.contains(u"same content") && said.contains(u"trimmed") && said.contains(u"bus"),
                 qPrintable(said));
        // On a time line it begins where it is dropped.
        const ObjectId event = stage.add(Kind::Event, root::events, u"E"_s);
        studio.importFiles({QUrl::fromLocalFile(from.filePath(u"sfx/exact.wav"_s))}, u"layers"_s, event, 1.5);
        QTRY_VERIFY(!studio.work()->isBusy());
        QCOMPARE(document.find<Action>(document.childAt(event, 0))->delay, 1.5);
    }

    void aSoundWithoutAFileSaysSo()
    {
        Stage stage;
        const ObjectId sound = stage.add(Kind::Sound, root::sounds, u"empty"_s);
        Studio &studio = stage.studio;
        const int before = studio.notifications()->rowCount();
        studio.play(sound);
        QTRY_COMPARE(studio.notifications()->rowCount(), before + 1);
        const QString said = studio.notifications()
                                 ->data(studio.notifications()->index(0), NotificationModel::TextRole)
                                 .toString();
        QVERIFY2(said.contains(u"empty") && said.contains(u"audio file"), qPrintable(said));

        // And who names a file that goes is told that it stays behind.
        const ObjectId file = stage.file(u"f.wav"_s);
        QVERIFY(studio.editor()->set(sound, u"audioFile"_s, QVariant::fromValue(file)));
        QVERIFY(studio.removal()->ask({file}));
        const QString place = studio.removal()->data(studio.removal()->index(0), Usage::PlaceRole).toString();
        QVERIFY2(place.contains(u"silent"), qPrintable(place));
        studio.removal()->setInstead(stage.file(u"g.wav"_s));
        QVERIFY(!studio.removal()
                     ->data(studio.removal()->index(0), Usage::PlaceRole)
                     .toString()
                     .contains(u"silent"));
        studio.removal()->drop();
    }

    void whatDoesntActOnPicksIsSaid()
    {
        Stage stage;
        const ObjectId random = stage.add(Kind::Random, root::sounds, u"R"_s);
        for (const char *name : {"a", "b", "c"})
            (void)stage.add(Kind::Sound, random, QString::fromLatin1(name));
        PickChances chances;
        chances.setDocument(stage.studio.document());
        chances.setKey(random);
        QVERIFY(chances.weighs() && chances.note().isEmpty());
        Editor &editor = *stage.studio.editor();
        QVERIFY(editor.set(random, u"avoidLast"_s, 5));
        QVERIFY2(chances.note().contains(u'5') && chances.note().contains(u'2'), qPrintable(chances.note()));
        QVERIFY(editor.set(random, u"avoidLast"_s, 2));
        QVERIFY(chances.note().isEmpty());
        QVERIFY(editor.set(random, u"mode"_s, u"roundRobin"_s));
        QVERIFY(!chances.weighs() && !chances.note().isEmpty());
        QSignalSpy changed(&chances, &PickChances::valuesChanged);
        QVERIFY(editor.set(random, u"volume"_s, -3.0)); // nothing of it
        QCOMPARE(changed.size(), 0);
    }

    /// Steps stand where the engine plays them: after delays, transitions and speed.
    void stepsStandWhereTheyPlay()
    {
        Stage stage;
        Editor &editor = *stage.studio.editor();
        const ObjectId sequence = stage.add(Kind::Sequence, root::sounds, u"S"_s);
        for (const char *name : {"a", "b", "c"}) {
            const ObjectId file = stage.file(QString::fromLatin1(name));
            (void)editor.push(u"Length"_s, {edit::Set{file, propertyIndex(Kind::AudioFile, u"length"), 2.0}});
            const ObjectId sound = stage.add(Kind::Sound, sequence, QString::fromLatin1(name));
            QVERIFY(editor.set(sound, u"audioFile"_s, QVariant::fromValue(file)));
        }
        QCOMPARE(stage.studio.listChildren(sequence), 3);
        std::vector<ObjectId> steps;
        for (const ObjectId child : stage.studio.document()->children(sequence))
            if (stage.studio.document()->kind(child) == Kind::PlayItem)
                steps.push_back(child);
        SequencePicture picture;
        picture.setDocument(stage.studio.document());
        picture.setKey(sequence);
        const auto starts = [&] {
            QList<double> all;
            for (const ObjectId step : steps)
                all << picture.start(step, picture.version());
            return all;
        };
        QCOMPARE(starts(), (QList<double>{0.0, 2.0, 4.0}));
        QCOMPARE(picture.end(), 6.0);
        QVERIFY(!picture.overlaps());
        QVERIFY(editor.set(steps[1], u"delay"_s, 1.0));
        QVERIFY(editor.set(steps[0], u"repeats"_s, 2));
        QVERIFY(editor.set(sequence, u"speed"_s, 2.0)); // of gaps, not of sounds
        QCOMPARE(starts(), (QList<double>{0.0, 4.5, 6.5}));
        QVERIFY(editor.set(steps[0], u"repeats"_s, 1));
        QVERIFY(editor.set(steps[1], u"delay"_s, -9.0)); // no sooner than the one before it
        QCOMPARE(starts(), (QList<double>{0.0, 0.0, 2.0}));
        QVERIFY(picture.overlaps());
        QVERIFY(editor.set(steps[1], u"delay"_s, 0.0));
        QVERIFY(editor.set(sequence, u"playMode"_s, u"continuous"_s));
        QVERIFY(editor.set(sequence, u"transition"_s, u"crossFade"_s));
        QVERIFY(editor.set(sequence, u"transitionTime"_s, 0.5));
        QCOMPARE(starts(), (QList<double>{0.0, 1.5, 3.0}));
        const auto is = [&](int step, const QString &what) {
            return picture.place(steps[static_cast<std::size_t>(step)], 0).value(what).toBool();
        };
        QVERIFY(!is(0, u"shortened"_s));
        QVERIFY(editor.set(sequence, u"transitionTime"_s, 5.0));
        QCOMPARE(starts(), (QList<double>{0.0, 1.0, 2.0}));       // half of the one that goes
        QVERIFY(is(0, u"shortened"_s) && !is(2, u"shortened"_s)); // nothing comes after the last
        QVERIFY(editor.set(sequence, u"transition"_s, u"triggerRate"_s));
        QCOMPARE(starts(), (QList<double>{0.0, 2.5, 5.0}));
        QVERIFY(editor.set(steps[1], u"delay"_s, 2.0)); // doesn't act at a steady rate
        QCOMPARE(starts(), (QList<double>{0.0, 2.5, 5.0}));
        QVERIFY(picture.isSteady());
        QVERIFY(editor.set(steps[1], u"delay"_s, 0.0));
        QVERIFY(editor.set(sequence, u"transition"_s, u"none"_s));
        const ObjectId a = stage.studio.document()->find<PlayItem>(steps[0])->child;
        QVERIFY(editor.set(a, u"loop"_s, u"counted"_s));
        QVERIFY(editor.set(a, u"loopCount"_s, 2)); // three times in all
        QCOMPARE(starts(), (QList<double>{0.0, 6.0, 8.0}));
        QVERIFY(editor.set(a, u"loop"_s, u"infinite"_s));
        QVERIFY(is(0, u"endless"_s) && is(0, u"reached"_s) && !is(1, u"reached"_s));
        const int version = picture.version();
        QVERIFY(editor.set(sequence, u"volume"_s, -3.0));
        QCOMPARE(picture.version(), version);
    }

    /// And that is where the engine plays them.
    void thePictureIsWhatIsHeard_data()
    {
        QTest::addColumn<QString>("transition");
        QTest::addColumn<double>("speed");
        QTest::addColumn<double>("delay");
        QTest::newRow("sample accurate") << u"sampleAccurate"_s << 1.0 << 0.0;
        QTest::newRow("gaps at double speed") << u"none"_s << 2.0 << 0.4;
        QTest::newRow("an overlap") << u"sampleAccurate"_s << 1.0 << -0.1;
        QTest::newRow("pauses") << u"delay"_s << 1.0 << 0.1;
        QTest::newRow("cross-fades") << u"crossFade"_s << 1.0 << 0.0;
        QTest::newRow("a steady rate, where delays don't act") << u"triggerRate"_s << 1.0 << 0.3;
    }
    void thePictureIsWhatIsHeard()
    {
        QFETCH(QString, transition);
        QFETCH(double, speed);
        QFETCH(double, delay);
        test::GameStage game;
        const ObjectId sequence = game.add(Kind::Sequence, root::sounds, "S");
        constexpr std::array pitches{300.0, 900.0, 2700.0};
        std::vector<ObjectId> steps;
        for (const double pitch : pitches) {
            const ObjectId sound = game.sound(sequence, QByteArray::number(pitch), test::tone(0.5, pitch));
            const ObjectId step = game.add(Kind::PlayItem, sequence);
            game.set(step, "child", QVariant::fromValue(sound));
            steps.push_back(step);
        }
        game.set(steps[2], "delay", delay);
        game.set(sequence, "playMode", QVariant(u"continuous"_s));
        game.set(sequence, "transition", QVariant(transition));
        game.set(sequence, "transitionTime", 0.2);
        game.set(sequence, "speed", speed);
        game.event("Go", sequence);
        const auto heard = game.play(R"({"steps":[{"post":"Go"}]})", 3.0);
        SequencePicture picture;
        picture.setDocument(game.editor().document());
        picture.setKey(sequence);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const double start = picture.start(steps[i], picture.version());
            const double after = test::amplitude(heard, pitches[i], start + 0.06, start + 0.16);
            QVERIFY2(after > 0.1, qPrintable(u"%1 at %2: %3"_s.arg(i).arg(start).arg(after)));
            if (start > 0.15) {
                const double before = test::amplitude(heard, pitches[i], start - 0.12, start - 0.02);
                QVERIFY2(before < 0.02, qPrintable(u"%1 before %2: %3"_s.arg(i).arg(start).arg(before)));
            }
        }
    }

    void childrenThatNoStepPlaysAreCounted()
    {
        Stage stage;
        const ObjectId sequence = stage.add(Kind::Sequence, root::sounds, u"S"_s);
        (void)stage.add(Kind::Sound, sequence, u"a"_s);
        (void)stage.add(Kind::Sound, sequence, u"b"_s);
        QCOMPARE(stage.studio.listChildren(sequence), 2);
        QCOMPARE(stage.studio.unlisted(sequence), 0);
        (void)stage.add(Kind::Sound, sequence, u"c"_s);
        QCOMPARE(stage.studio.unlisted(sequence), 1);
    }
};

QTEST_MAIN(TestTelling)
#include "tst_telling.moc"
