#include "engine/stream/audio_writer.h"
#include "models/commands/recipes.h"
#include "models/live/device_fault_text.h"
#include "models/live/reason_text.h"
#include "models/studio/studio.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace flux;
using namespace flux::doc;
using namespace Qt::Literals::StringLiterals;

/// The studio without its window: what a person does, from a new project to what is heard of it.
class TestStudio : public QObject {
    Q_OBJECT

    static QString writeTone(const QString &path, double seconds, float gain = 0.5F)
    {
        std::string problem;
        auto writer = engine::AudioWriter::create(path.toStdU16String(), engine::AudioFormat::Wav16, 1, 48000,
                                                  problem);
        std::vector<float> audio(static_cast<std::size_t>(seconds * 48000.0));
        for (std::size_t i = 0; i < audio.size(); ++i)
            audio[i] = std::clamp(gain * std::sin(0.05F * static_cast<float>(i)), -1.0F, 1.0F);
        (void)writer->write(audio);
        (void)writer->finish();
        return path;
    }

private Q_SLOTS:
    void aDayAtWork()
    {
        QTemporaryDir folder;
        Studio studio;
        QVERIFY(!studio.isProjectOpen());
        QVERIFY(!studio.openPath(folder.filePath(u"none"_s))); // says why
        QVERIFY(studio.notifications()->rowCount() > 0);
        QVERIFY(studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Game"_s))));
        QCOMPARE(studio.projectName(), u"Game"_s);

        const QString tone = writeTone(folder.filePath(u"tone.wav"_s), 12.0);
        studio.importFiles({QUrl::fromLocalFile(tone)}, u"events"_s, {});
        QVERIFY(studio.work()->isBusy() && studio.work()->isCancellable());
        QTRY_VERIFY(!studio.work()->isBusy());
        const auto events = studio.document()->allOf(Kind::Event);
        QCOMPARE(events.size(), std::size_t{1});
        const auto sounds = studio.document()->allOf(Kind::Sound);
        QCOMPARE(sounds.size(), std::size_t{1});
        QVERIFY(studio.isModified());

        studio.select(sounds.front());
        QCOMPARE(studio.selectedName(), u"tone"_s);
        QVERIFY(studio.selectionPlays());
        (void)studio.editor()->set(sounds.front(), u"pan"_s, 0.25);
        studio.copy();
        const ObjectId group = studio.make(u"group"_s);
        studio.run(u"pasteProperties"_s); // what both have, but for names and recordings
        QCOMPARE(studio.document()->value(group, "pan").toDouble(), 0.25);
        QCOMPARE(studio.selectedName(), studio.document()->name(group));
        QVERIFY(studio.selectedName() != u"tone"_s);
        studio.editor()->undo();
        QVERIFY(!studio.document()->isOwn(group, propertyIndex(Kind::Group, "pan")));
        const ObjectId state = studio.make(u"stateGroup"_s);
        const int warned = studio.notifications()->rowCount();
        studio.run(u"pasteProperties"_s);
        QCOMPARE(studio.notifications()->rowCount(), warned + 1); // nothing in common
        QVERIFY(studio.editor()->remove(state) && studio.editor()->remove(group));
        studio.select(sounds.front());
        studio.paste();
        QCOMPARE(studio.document()->allOf(Kind::Sound).size(), std::size_t{2});
        studio.run(u"undo"_s);
        QCOMPARE(studio.document()->allOf(Kind::Sound).size(), std::size_t{1});

        // It is heard, here by the meters of an engine without a device; it is long, so it streams.
        studio.startSound();
        QTRY_VERIFY_WITH_TIMEOUT(studio.engine().status().frame.load() > 0, 20000);
        Telemetry *live = studio.telemetry();
        live->setWatched(true);
        QSignalSpy voices(live, &Telemetry::voicesChanged);
        studio.play(events.front());
        QTRY_COMPARE(live->voices(), 1);
        QTRY_VERIFY(live->peakLeft() > -20.0);
        QTRY_COMPARE(live->streams(), 1);
        QTRY_VERIFY(live->playhead() > 0.05);
        QCOMPARE(live->auditioned(), events.front());
        QVERIFY(live->isPlaying());
        QCOMPARE(live->soundPlace(), -1.0); // of none
        studio.select(sounds.front());      // of the one that its editor shows, whatever plays it
        QTRY_VERIFY(live->soundPlace() > 0.05);
        QVERIFY(std::abs(live->soundPlace() - live->playhead()) < 0.1);
        QCOMPARE(live->starvations(), 0);
        studio.stopAll();
        QTRY_COMPARE(live->voices(), 0);
        QTRY_VERIFY(!live->isPlaying());
        QVERIFY(voices.count() >= 2);

        // More voices than the project allows.
        studio.editor()->set(root::project, u"voiceLimit"_s, 1);
        studio.editor()->set(sounds.front(), u"virtualBehaviour"_s, u"virtual"_s);
        QTRY_COMPARE(studio.engine().settings().voices, 1U);
        studio.play(events.front());
        QTRY_COMPARE(live->voices(), 1);
        studio.play(events.front());
        QTRY_COMPARE(live->unheard(), 1);
        QCOMPARE(live->voices(), 1);
        studio.stopAll();

        QCOMPARE(studio.check(), 0);
        QVERIFY(studio.save());
        QVERIFY(!studio.isModified());
        QVERIFY(!studio.memoryText().isEmpty());
        QTRY_VERIFY(!studio.deviceText().isEmpty());
        studio.closeProject();
        QVERIFY(!studio.isProjectOpen());
        QVERIFY(studio.openPath(folder.filePath(u"Game"_s)));
        QCOMPARE(studio.document()->find<Project>(root::project)->voiceLimit, 1);
    }

    void aRangeIsPlayedAroundAndAPlaceJumpedTo()
    {
        QTemporaryDir folder;
        Studio studio;
        QVERIFY(studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Game"_s))));
        studio.importFiles({QUrl::fromLocalFile(writeTone(folder.filePath(u"tone.wav"_s), 60.0))},
                           u"events"_s, {});
        QTRY_VERIFY(!studio.work()->isBusy());
        const ObjectId event = studio.document()->allOf(Kind::Event).front();
        studio.startSound();
        QTRY_VERIFY_WITH_TIMEOUT(studio.engine().status().frame.load() > 0, 20000);
        Telemetry *live = studio.telemetry();
        live->setWatched(true);
        double last = -1.0;
        int rounds = 0;
        QStringList outside;
        const auto follow = connect(live, &Telemetry::playheadChanged, this, [&] {
            const double head = live->playhead();
            rounds += head >= 0.0 && head < last ? 1 : 0;
            if (head >= 0.0 && head < 1.0)
                outside << QString::number(head);
            last = head;
        });
        studio.setLoopRange(1.0, 1.2);
        studio.playFrom(event, 1.0);
        QTRY_VERIFY(rounds >= 3);
        QCOMPARE(outside, QStringList());
        QTRY_VERIFY(live->voices() <= 1); // one round ends when the next begins
        studio.setLoopRange(0.0, 0.0);
        const int before = rounds;
        QTRY_VERIFY(live->playhead() > 1.3); // no longer
        QVERIFY(rounds <= before + 1);       // one may have been on its way
        studio.playFrom(event, 3.0);         // it goes on from there, once
        QTRY_VERIFY(live->playhead() > 3.1);
        QTRY_COMPARE(live->voices(), 1);
        disconnect(follow);
        studio.stopAll();
        QTRY_VERIFY(!live->isPlaying());
    }

    void aCheckReadsTheAudioToo()
    {
        QTemporaryDir folder;
        Studio studio;
        QVERIFY(studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Game"_s))));
        QSignalSpy checked(&studio, &Studio::checked);
        const auto text = [&](int row) {
            return studio.notifications()
                ->data(studio.notifications()->index(row), NotificationModel::TextRole)
                .toString();
        };
        const QString good = writeTone(folder.filePath(u"good.wav"_s), 1.0);
        studio.importFiles({QUrl::fromLocalFile(good)}, u"events"_s, {});
        QTRY_VERIFY(!studio.work()->isBusy());
        studio.notifications()->clear();
        QCOMPARE(studio.check(), 0);
        QVERIFY(studio.work()->isBusy() && studio.work()->isCancellable());
        QVERIFY(checked.wait());
        QCOMPARE(studio.notifications()->rowCount(), 1); // nothing is wrong
        const QString bad = writeTone(folder.filePath(u"bad.wav"_s), 1.0, 4.0F);
        studio.importFiles({QUrl::fromLocalFile(bad)}, u"events"_s, {});
        QTRY_VERIFY(!studio.work()->isBusy());
        studio.notifications()->clear();
        (void)studio.check();
        QVERIFY(checked.wait());
        QVERIFY(studio.notifications()->rowCount() > 0);
        QVERIFY2(text(0).contains(u"bad"_s), qPrintable(text(0)));
        // What was cancelled, or whose project is gone, says nothing.
        studio.notifications()->clear();
        (void)studio.check();
        studio.closeProject();
        QTRY_VERIFY(!studio.work()->isBusy());
        QTest::qWait(20);
        QCOMPARE(checked.count(), 2);
        QCOMPARE(studio.notifications()->rowCount(), 0);
    }

    /// What was set by hand holds when the engine begins anew, and is gone with its project.
    void whatWasSetByHandOutlivesTheEngine()
    {
        QTemporaryDir folder;
        Studio studio;
        QVERIFY(studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Game"_s))));
        const ObjectId parameter = studio.make(u"parameter"_s);
        const ObjectId group = studio.make(u"stateGroup"_s);
        const ObjectId state = studio.make(u"state"_s);
        studio.setLive(parameter, 12.0);
        studio.chooseLive(group, state);
        studio.setPlace(3.0, 4.0);
        const auto told = [&](engine::Record::Kind kind) {
            std::vector<float> block(2 * 512);
            engine::Record record;
            int count = 0;
            for (int i = 0; i < 4; ++i)
                studio.engine().renderOffline(block.data(), 512);
            while (studio.engine().nextRecord(record))
                count += record.kind == kind ? 1 : 0;
            return count;
        };
        (void)told(engine::Record::Kind::ParameterSet);
        studio.editor()->set(root::project, u"voiceLimit"_s, 7);
        QTRY_COMPARE(studio.engine().settings().voices, 7U);
        QCOMPARE(told(engine::Record::Kind::ParameterSet), 1);
        QCOMPARE(studio.live(parameter)[u"value"_s].toDouble(), 12.0);
        QCOMPARE(studio.place(), QPointF(3.0, 4.0));
        studio.listening()->setSolo(parameter, true); // nothing to hear of its own
        QCOMPARE(studio.listening()->count(), 0);
        studio.closeProject();
        QVERIFY(studio.place().isNull());
        QVERIFY(studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Next"_s))));
        QCOMPARE(studio.place(), QPointF());
    }

    /// What is auditioned belongs to the game object that was chosen, and follows that one's values.
    void gameObjectsAreAuditionedEachWithItsValues()
    {
        QTemporaryDir folder;
        Studio studio;
        QVERIFY(studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Game"_s))));
        studio.importFiles({QUrl::fromLocalFile(writeTone(folder.filePath(u"tone.wav"_s), 1.0))}, u"events"_s,
                           {});
        QTRY_VERIFY(!studio.work()->isBusy());
        Editor &editor = *studio.editor();
        const ObjectId event = studio.document()->allOf(Kind::Event).front();
        const ObjectId parameter = studio.make(u"parameter"_s); // 0 … 100
        const ObjectId binding
            = editor.insert(Kind::Binding, studio.document()->allOf(Kind::Sound).front(), {});
        QVERIFY(editor.set(binding, u"property"_s, u"volume"_s));
        QVERIFY(editor.set(binding, u"source"_s, QVariant::fromValue(parameter)));
        for (const ObjectId point : studio.document()->children(binding))
            editor.remove(point);
        for (const double x : {0.0, 100.0})
            QVERIFY(
                editor.insertWith(Kind::CurvePoint, binding, {{u"at"_s, x}, {u"value"_s, x * 0.2 - 20.0}}));
        const auto peakOf = [&](int object) {
            studio.setLiveObject(object);
            studio.play(event);
            std::vector<float> block(2 * 4800);
            studio.engine().renderOffline(block.data(), 4800);
            const float peak = *std::ranges::max_element(block);
            studio.stopAll();
            studio.engine().renderOffline(block.data(), 4800);
            return peak;
        };
        studio.setLive(parameter, 0.0); // for all
        studio.setLiveObject(2);
        QCOMPARE(studio.live(parameter)[u"value"_s].toDouble(), 0.0); // as for all
        studio.setLive(parameter, 100.0);
        studio.setPlace(1.0, 2.0);
        const float all = peakOf(0);
        QCOMPARE(studio.live(parameter)[u"value"_s].toDouble(), 0.0);
        QVERIFY(studio.place().isNull());
        const float other = peakOf(1);
        const float own = peakOf(2);
        QVERIFY(all > 0.0F);
        QVERIFY(std::abs(other / all - 1.0F) < 0.01F);
        QVERIFY(std::abs(own / all - 10.0F) < 0.1F);
        editor.set(root::project, u"voiceLimit"_s, 7); // the engine begins anew
        QTRY_COMPARE(studio.engine().settings().voices, 7U);
        QCOMPARE(studio.liveObject(), 2);
        QVERIFY(std::abs(peakOf(2) / peakOf(1) - 10.0F) < 0.1F);
        studio.closeProject();
        QCOMPARE(studio.liveObject(), 0);
    }

    /// What faces away from the listener is heard through its cone.
    void aConeIsTried()
    {
        QTemporaryDir folder;
        Studio studio;
        QVERIFY(studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Game"_s))));
        studio.importFiles({QUrl::fromLocalFile(writeTone(folder.filePath(u"tone.wav"_s), 1.0))}, u"events"_s,
                           {});
        QTRY_VERIFY(!studio.work()->isBusy());
        Editor &editor = *studio.editor();
        const ObjectId event = studio.document()->allOf(Kind::Event).front();
        const ObjectId sound = studio.document()->allOf(Kind::Sound).front();
        const ObjectId far = studio.make(u"attenuation"_s);
        QVERIFY(editor.set(far, u"coneInner"_s, 60.0));
        QVERIFY(editor.set(far, u"coneOuter"_s, 120.0));
        QVERIFY(editor.set(far, u"coneVolume"_s, -20.0));
        QVERIFY(editor.set(sound, u"positioning"_s, u"space"_s));
        QVERIFY(editor.set(sound, u"attenuation"_s, QVariant::fromValue(far)));
        const auto peak = [&] {
            studio.play(event);
            std::vector<float> block(2 * 4800);
            studio.engine().renderOffline(block.data(), 4800);
            const float most = *std::ranges::max_element(block);
            studio.stopAll();
            studio.engine().renderOffline(block.data(), 4800);
            return most;
        };
        studio.setPlace(0.0, 10.0);
        QVERIFY(std::isnan(studio.facing())); // to all sides
        const float all = peak();
        studio.setFacing(180.0); // to the listener
        const float to = peak();
        studio.setFacing(0.0); // away
        const float away = peak();
        QVERIFY(all > 0.001F);
        QVERIFY2(std::abs(to / all - 1.0F) < 0.02F,
                 qPrintable(QString::number(static_cast<double>(to / all))));
        QVERIFY2(std::abs(away / all - 0.1F) < 0.01F,
                 qPrintable(QString::number(static_cast<double>(away / all))));
        studio.setFacing(std::numeric_limits<double>::quiet_NaN());
        QVERIFY(std::abs(peak() / all - 1.0F) < 0.02F);
    }

    void aBusFollowsTheScreenAsItsKindDoes()
    {
        QTemporaryDir folder;
        Studio studio;
        QVERIFY(studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Game"_s))));
        studio.run(u"screen:music"_s); // nothing is selected: it says so
        QVERIFY(studio.notifications()->rowCount() > 0);
        const ObjectId bus = studio.make(u"bus"_s);
        QSet<QByteArray> seen;
        for (const recipes::ScreenPreset &preset : recipes::screenPresets()) {
            const int steps = studio.history()->rowCount();
            studio.run(u"screen:"_s + QLatin1String(preset.name));
            QCOMPARE(studio.history()->rowCount(), steps + 1);
            const auto *found = studio.document()->find<Bus>(bus);
            QCOMPARE(found->spatialPan, preset.pan);
            QCOMPARE(found->spatialSmoothing, preset.smoothing);
            QCOMPARE(found->spatialDoppler, preset.doppler);
            seen.insert(preset.name);
        }
        QCOMPARE(seen, (QSet<QByteArray>{"ui", "reels", "sfx", "vo", "music", "ambience"}));
    }

    void commandsMakeWhatTheirNamesSay()
    {
        QTemporaryDir folder;
        Studio studio;
        QVERIFY(studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Game"_s))));
        QSignalSpy rename(&studio, &Studio::renameRequested);
        for (const auto &[command, kind] :
             {std::pair{u"newEvent"_s, Kind::Event}, std::pair{u"newRandom"_s, Kind::Random},
              std::pair{u"newGroup"_s, Kind::Group}, std::pair{u"newFolder"_s, Kind::Folder},
              std::pair{u"newBus"_s, Kind::Bus}}) {
            const auto before = studio.document()->allOf(kind).size();
            studio.run(command);
            QCOMPARE(studio.document()->allOf(kind).size(), before + 1);
            QCOMPARE(studio.document()->kind(studio.selection()), kind);
        }
        QCOMPARE(rename.count(), 5);
        studio.run(u"remove"_s);
        QCOMPARE(studio.document()->allOf(Kind::Bus).size(), std::size_t{1});
        QSignalSpy asked(&studio, &Studio::commandRequested);
        studio.run(u"settings"_s); // the window's business
        QCOMPARE(asked.count(), 1);
        CommandModel *commands = studio.commands();
        commands->setSearch(u"undo"_s);
        QVERIFY(commands->rowCount() >= 1);
        commands->setSearch(u"nothing is called that"_s);
        QCOMPARE(commands->rowCount(), 0);
    }

    void everyReasonHasWords()
    {
        for (int i = 1; i <= static_cast<int>(engine::Reason::BusLimit); ++i)
            QVERIFY(!textOf(static_cast<engine::Reason>(i)).isEmpty());
        for (int i = 1; i <= static_cast<int>(engine::DeviceFault::Kind::StoppedAnswering); ++i)
            QVERIFY(
                !textOf(engine::DeviceFault{static_cast<engine::DeviceFault::Kind>(i), "x", "y"}).isEmpty());
    }

    void effectsGoWhereTheyAreHeard()
    {
        Studio studio;
        QTemporaryDir folder;
        QVERIFY(studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Game"_s))));
        QString said;
        connect(studio.notifications(), &NotificationModel::added, this,
                [&](const QString &, const QString &text) { said = text; });
        studio.select({});
        studio.run(u"new:reverb"_s);
        QVERIFY2(said.contains(u"to a bus"_s), qPrintable(said));
        const ObjectId main = studio.document()->childAt(root::buses, 0);
        studio.select(main);
        studio.run(u"new:limiter"_s);
        QCOMPARE(studio.selectedKind(), u"limiter"_s);
        QCOMPARE(studio.document()->parentOf(studio.selection()), main);
        studio.run(u"new:equalizer"_s); // beside the limiter that is selected
        QCOMPARE(studio.document()->parentOf(studio.selection()), main);
        studio.run(u"new:band"_s);
        QCOMPARE(studio.selectedKind(), u"band"_s);
        studio.select(main);
        studio.run(u"new:auxBus"_s);
        studio.run(u"new:loudnessMeter"_s);
        QCoreApplication::processEvents(); // the end of the turn: the mix has it now
        studio.readout()->poll();
        QVERIFY2(studio.readout()->text().contains(u"Integrated"_s), qPrintable(studio.readout()->text()));
        EffectReadout::Reading reading;
        QCOMPARE(EffectReadout::textOf(reading), QString());
        reading.exists = reading.live = true;
        reading.type = engine::EffectType::Compressor;
        reading.values[0] = -6.2F;
        reading.latency = 0.0051;
        QLocale::setDefault(QLocale::c());
        QCOMPARE(EffectReadout::textOf(reading), u"Gain change \u22126.2\u202fdB\n5.1 ms late"_s);
    }
};

QTEST_MAIN(TestStudio)
#include "tst_studio.moc"
