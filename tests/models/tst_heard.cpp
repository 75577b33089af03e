#include "app/offline.h"
#include "engine/stream/audio_writer.h"
#include "models/check/validate.h"
#include "models/compile/publisher.h"
#include "models/compile/slots.h"
#include "models/studio/session.h"
#include "tests/support/walks.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace flux;
using namespace flux::doc;
using namespace flux::test;
using namespace Qt::Literals::StringLiterals;

namespace {
/// A project with something of every kind that is heard, so that a change of any property can be.
class Stage {
public:
    Stage()
    {
        (void)session.create(folder.filePath(u"Game"_s), u"Game"_s);
        Editor &editor = session.editor();
        QDir(session.file().path()).mkpath(u"audio"_s);
        const auto file = [&](const QString &name, double hertz, double seconds) {
            std::vector<float> audio;
            for (int i = 0; i < static_cast<int>(seconds * 48000.0); ++i) {
                audio.push_back(0.3F
                                * static_cast<float>(std::sin(0.0001309 * hertz * i)
                                                     + 0.3 * std::sin(0.00071 * hertz * i)));
                audio.push_back(0.2F * static_cast<float>(std::sin(0.0002 * hertz * i)));
            }
            std::string problem;
            auto writer
                = engine::AudioWriter::create(session.file().absolute(u"audio/"_s + name).toStdU16String(),
                                              engine::AudioFormat::Wav24, 2, 48000, problem);
            (void)writer->write(audio);
            (void)writer->finish();
            const ObjectId id = editor.insert(Kind::AudioFile, root::audio, name);
            editor.set(id, u"path"_s, u"audio/"_s + name);
            return id;
        };
        audioFile = file(u"a.wav"_s, 440.0, 0.5);
        otherFile = file(u"b.wav"_s, 700.0, 0.4);
        const ObjectId main = session.document().childAt(root::buses, 0);
        bus = editor.insert(Kind::Bus, main, u"Music"_s);
        otherBus = editor.insert(Kind::Bus, main, u"Effects"_s);
        editor.set(otherBus, u"volume"_s, -10.0);
        group = editor.insert(Kind::Group, root::sounds, u"Group"_s);
        editor.set(group, u"outputBus"_s, QVariant::fromValue(bus));
        random = editor.insert(Kind::Random, group, u"Random"_s);
        sound = editor.insert(Kind::Sound, random, u"a"_s);
        otherSound = editor.insert(Kind::Sound, random, u"b"_s);
        editor.set(sound, u"audioFile"_s, QVariant::fromValue(audioFile));
        editor.set(otherSound, u"audioFile"_s, QVariant::fromValue(otherFile));
        event = editor.insert(Kind::Event, root::events, u"Play"_s);
        action = editor.insert(Kind::Action, event, {});
        editor.set(action, u"target"_s, QVariant::fromValue(random));
        second = editor.insert(Kind::Action, event, {});
        editor.set(second, u"target"_s, QVariant::fromValue(random));
        editor.set(second, u"delay"_s, 0.2);
    }

    /// Aux buses, sends and effects, so that all of theirs is heard too.
    void addSignal()
    {
        Editor &editor = session.editor();
        const ObjectId main = session.document().childAt(root::buses, 0);
        aux = editor.insert(Kind::AuxBus, main, u"Room"_s);
        otherAux = editor.insert(Kind::AuxBus, main, u"Hall"_s);
        editor.set(aux, u"pan"_s, -0.5);
        editor.set(otherAux, u"volume"_s, -10.0);
        send = editor.insert(Kind::Send, bus, {});
        editor.set(send, u"auxBus"_s, QVariant::fromValue(aux));
        editor.set(editor.insert(Kind::Send, group, {}), u"auxBus"_s, QVariant::fromValue(otherAux));
        const ObjectId equalizer = editor.insert(Kind::Equalizer, group, {});
        editor.set(editor.insert(Kind::Band, equalizer, {}), u"gain"_s, 6.0);
        editor.set(bus, u"volume"_s, -5.0);
        editor.set(bus, u"pan"_s, 0.2);
    }
    /// An effect of a kind on the bus, so that what it does depends on all of its properties.
    ObjectId addEffect(Kind kind, const QString &property)
    {
        Editor &editor = session.editor();
        if (kind == Kind::Band) {
            const ObjectId band = editor.insert(Kind::Band, addEffect(Kind::Equalizer, {}), {});
            editor.set(band, u"gain"_s, 9.0);
            editor.set(band, u"frequency"_s, 400.0);
            if (property == u"slope"_s)
                editor.set(band, u"type"_s, u"lowPass"_s);
            return band;
        }
        const ObjectId effect = editor.insert(kind, bus, {});
        const auto set = [&](const QString &name, const QVariant &value) { editor.set(effect, name, value); };
        if (kind == Kind::Equalizer) {
            set(u"gain"_s, 3.0);
        } else if (kind == Kind::Compressor) {
            set(u"threshold"_s, -40.0);
        } else if (kind == Kind::Expander) {
            set(u"threshold"_s, -10.0);
            set(u"hold"_s, 0.0);
        } else if (kind == Kind::Limiter) {
            set(u"gain"_s, 12.0);
            set(u"ceiling"_s, -6.0);
        } else if (kind == Kind::Delay && property == u"tempo"_s) {
            set(u"sync"_s, u"1/8"_s);
        } else if (kind == Kind::PitchShift) {
            set(u"pitch"_s, 100.0);
        }
        return effect;
    }

    /// What is heard of the event in 1.2 s; `voices` makes a shortage of voices audible.
    std::vector<float> render(std::uint32_t voices = 48)
    {
        engine::Engine engine({48000.0, voices, std::size_t{64} << 20U});
        Publisher publisher(session.document(), engine,
                            [this](const QString &path) { return session.file().absolute(path); });
        QString problem;
        for (int i = 0; i < 3; ++i)
            publisher.audition(event, problem);
        std::vector<float> out(2 * 57600);
        engine.renderOffline(out.data(), 57600);
        return out;
    }

    QTemporaryDir folder;
    Session session;
    ObjectId aux, otherAux, send;
    ObjectId audioFile, otherFile, bus, otherBus, group, random, sound, otherSound, event, action, second;
};

/// Properties whose effect is another than a change of what an event sounds like at once, with the test that
/// covers it.
const QHash<QString, QString> elsewhere{
    {u"project.sampleRate"_s, u"theEngineRunsAtTheProjectsRate"_s},
    {u"action.scope"_s, u"scopeDecidesWhoseSoundsStop"_s},
    {u"sound.stream"_s, u"aStreamedSoundSoundsTheSame"_s},
    {u"sound.prefetch"_s, u"aStreamedSoundSoundsTheSame"_s},
    {u"sound.loopCount"_s, u"loopPointsAndCountAct"_s},
    {u"sound.loopStart"_s, u"loopPointsAndCountAct"_s},
    {u"sound.loopEnd"_s, u"loopPointsAndCountAct"_s},
    {u"sound.fadeInShape"_s, u"fadeShapesAct"_s},
    {u"sound.fadeOutShape"_s, u"fadeShapesAct"_s},
    {u"action.fadeShape"_s, u"fadeShapesAct"_s},
    {u"random.weight"_s, u"aNestedContainersWeightActs"_s},
    {u"project.voiceLimit"_s, u"theProjectsVoiceRulesAct"_s},
    {u"project.voiceLimitRule"_s, u"theProjectsVoiceRulesAct"_s},
    {u"project.virtualThreshold"_s, u"theProjectsVoiceRulesAct"_s},
    {u"project.resampling"_s, u"theProjectsVoiceRulesAct"_s},
    {u"bus.voiceLimitRule"_s, u"theRulesOfALimitAct"_s},
    {u"sound.voiceLimitRule"_s, u"theRulesOfALimitAct"_s},
    {u"group.voiceLimitRule"_s, u"theRulesOfALimitAct"_s},
    {u"random.voiceLimitRule"_s, u"theRulesOfALimitAct"_s},
    {u"sound.virtualBehaviour"_s, u"theRulesOfALimitAct"_s},
    {u"group.virtualBehaviour"_s, u"theRulesOfALimitAct"_s},
    {u"random.virtualBehaviour"_s, u"theRulesOfALimitAct"_s},
    {u"sound.virtualReturn"_s, u"theRulesOfALimitAct"_s},
    {u"group.virtualReturn"_s, u"theRulesOfALimitAct"_s},
    {u"random.virtualReturn"_s, u"theRulesOfALimitAct"_s},
    {u"event.pooled"_s, u"preparedStartsAreKept"_s},
    {u"event.poolLeast"_s, u"preparedStartsAreKept"_s},
    {u"event.poolMost"_s, u"preparedStartsAreKept"_s},
    {u"event.poolIdle"_s, u"preparedStartsAreKept"_s},
    {u"bus.meter"_s, u"aBusWithoutMeterIsOnlyAGain"_s},
    {u"auxBus.meter"_s, u"aBusWithoutMeterIsOnlyAGain"_s},
    {u"meter.bypass"_s, u"theMetersShowWhatTheyFind"_s},
    {u"meter.place"_s, u"theMetersShowWhatTheyFind"_s},
    {u"meter.detector"_s, u"theMetersShowWhatTheyFind"_s},
    {u"meter.attack"_s, u"theMetersShowWhatTheyFind"_s},
    {u"meter.release"_s, u"theMetersShowWhatTheyFind"_s},
    {u"loudnessMeter.bypass"_s, u"theMetersShowWhatTheyFind"_s},
    {u"loudnessMeter.place"_s, u"theMetersShowWhatTheyFind"_s},
};

/// Those that a test in another file covers.
const QHash<QString, QString> inOtherFiles{
    {u"event.instanceLimit"_s, u"tst_actions limitsAndCoolDownsRefuseOrStop"_s},
    {u"event.overflow"_s, u"tst_actions limitsAndCoolDownsRefuseOrStop"_s},
    {u"event.cooldown"_s, u"tst_actions limitsAndCoolDownsRefuseOrStop"_s},
    {u"event.limitScope"_s, u"tst_actions limitsAndCoolDownsRefuseOrStop"_s},
    {u"action.fadeOutShape"_s, u"tst_layers trimLoopAndFadeOut"_s},
    {u"action.loop"_s, u"tst_layers trimLoopAndFadeOut"_s},
    {u"action.loopCount"_s, u"tst_layers trimLoopAndFadeOut"_s},
    {u"action.targetBus"_s, u"tst_actions offsetsAreSetAndReset"_s},
    {u"action.effect"_s, u"tst_actions effectsAreBypassed"_s},
    {u"action.parameter"_s, u"tst_actions parametersAreSetAndReset"_s},
    {u"action.state"_s, u"tst_actions statesAndSwitchesAreSet"_s},
    {u"action.stateGroup"_s, u"tst_actions statesAndSwitchesAreSet"_s},
    {u"action.switchValue"_s, u"tst_actions statesAndSwitchesAreSet"_s},
    {u"action.event"_s, u"tst_actions eventsPostEvents"_s},
    {u"action.modulator"_s, u"tst_modulators releaseAndTriggerAct"_s},
    {u"action.amount"_s, u"tst_actions offsetsAreSetAndReset"_s},
    {u"action.seekUnit"_s, u"tst_actions seekGoesElsewhere"_s},
    {u"bus.mostDucking"_s, u"tst_interactive aDuckHasItsAttackAndRelease"_s},
    {u"auxBus.mostDucking"_s, u"tst_interactive aDuckHasItsAttackAndRelease"_s},
    {u"random.playMode"_s, u"tst_containers aRandomContainerMayPlayOn"_s},
    {u"random.loop"_s, u"tst_containers aRandomContainerMayPlayOn"_s},
    {u"random.rounds"_s, u"tst_containers aRandomContainerMayPlayOn"_s},
    {u"random.transition"_s, u"tst_containers aRandomContainerMayPlayOn"_s},
    {u"random.transitionTime"_s, u"tst_containers aRandomContainerMayPlayOn"_s},
    {u"random.scope"_s, u"tst_containers aRandomContainerMayPlayOn"_s},
};
constexpr Kinds walkedByTheGame = bit(Kind::Sequence) | bit(Kind::PlayItem) | bit(Kind::Blend)
    | bit(Kind::BlendTrack) | bit(Kind::BlendItem) | bit(Kind::SwitchContainer) | bit(Kind::SwitchItem)
    | gameKinds | bit(Kind::Binding) | bit(Kind::CurvePoint) | bit(Kind::StateOffset) | bit(Kind::DuckRule);
/// Every property of theirs: tst_actions conditionsDecide, tst_space and tst_modulators everyPropertyIsHeard,
/// tst_profiler loopsAndMarkersAreToldOf.
constexpr Kinds coveredWhole = bit(Kind::Condition) | bit(Kind::Attenuation) | bit(Kind::AttenuationCurve)
    | bit(Kind::SpatialIntent) | bit(Kind::Marker) | modulatorKinds;
} // namespace

class TestHeard : public QObject {
    Q_OBJECT

    /// Another value than the present one that a person could set.
    static QVariant another(Stage &stage, ObjectId id, int row)
    {
        const Property &p = properties(stage.session.document().kind(id))[static_cast<std::size_t>(row)];
        const QVariant now = stage.session.document().value(id, row);
        // What is drawn by chance needs a change that chance can't hide.
        static const QHash<QByteArray, QVariant> strong{
            {"seed", 98765}, {"weight", 0.001}, {"probability", 1.0}};
        if (strong.contains(p.name))
            return strong.value(p.name);
        switch (p.type) {
        case ValueType::Boolean: return !now.toBool();
        case ValueType::Choice: return (now.toInt() + 1) % static_cast<int>(p.choices.size());
        case ValueType::Reference:
            if (p.refersTo == bit(Kind::AuxBus))
                return QVariant::fromValue(stage.otherAux);
            if ((p.refersTo & bit(Kind::Bus)) != 0)
                return QVariant::fromValue(stage.otherBus);
            if (p.refersTo == bit(Kind::AudioFile))
                return QVariant::fromValue(stage.otherFile);
            return QVariant::fromValue(stage.sound);
        case ValueType::Text: return u"audio/b.wav"_s;
        case ValueType::Integer:
            return now.toInt() + 1 <= static_cast<int>(p.maximum) ? now.toInt() + 1 : now.toInt() - 1;
        case ValueType::Number: break;
        }
        const double step = p.unit == Unit::Decibels ? -9.0
            : p.unit == Unit::Cents                  ? 300.0
            : p.unit == Unit::Percent                ? 60.0
            : p.unit == Unit::Seconds                ? 0.12
                                                     : 0.5;
        const double value = now.toDouble() + step;
        if (value >= p.minimum && value <= p.maximum)
            return value;
        if (now.toDouble() - step >= p.minimum && now.toDouble() - step <= p.maximum)
            return now.toDouble() - step;
        return now.toDouble() == p.maximum ? p.minimum : p.maximum;
    }

private Q_SLOTS:
    void everyPropertyIsHeard_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("row");
        for (int kind = 0; kind < kindCount; ++kind)
            for (int row = 0; row < static_cast<int>(properties(static_cast<Kind>(kind)).size()); ++row)
                if (properties(static_cast<Kind>(kind))[static_cast<std::size_t>(row)].reach != Reach::Label
                    && ((walkedByTheGame | coveredWhole) >> kind & 1U) == 0
                    && !isWalkedInSpace(properties(static_cast<Kind>(kind))[static_cast<std::size_t>(row)]))
                    QTest::addRow("%s.%s", kindInfo(static_cast<Kind>(kind)).key,
                                  properties(static_cast<Kind>(kind))[static_cast<std::size_t>(row)].name)
                        << kind << row;
    }
    void everyPropertyIsHeard()
    {
        QFETCH(int, kind);
        QFETCH(int, row);
        const Property &property = properties(static_cast<Kind>(kind))[static_cast<std::size_t>(row)];
        if (property.reach == Reach::Parameter)
            QVERIFY2(slotOf(static_cast<Kind>(kind), row) >= 0, "no slot in the engine");
        if (const QString other = elsewhere.value(QString::fromLatin1(QTest::currentDataTag()));
            !other.isEmpty()) {
            QVERIFY2(metaObject()->indexOfSlot(qPrintable(other + u"()"_s)) >= 0,
                     "the test that covers it is gone");
            return;
        }
        if (const QStringList other
            = inOtherFiles.value(QString::fromLatin1(QTest::currentDataTag())).split(u' ');
            other.size() == 2) {
            QFile file(QStringLiteral(FLUX_SOURCE_DIR "/tests/models/") + other[0] + u".cpp"_s);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(file.readAll().contains("void " + other[1].toLatin1() + "()"),
                     "the test that covers it is gone");
            return;
        }
        Stage stage;
        stage.addSignal();
        const QString name = QString::fromLatin1(property.name);
        QHash<int, ObjectId> ofKind{
            {Kind::Project, root::project}, {Kind::AudioFile, stage.audioFile}, {Kind::Sound, stage.sound},
            {Kind::Group, stage.group},     {Kind::Random, stage.random},       {Kind::Action, stage.action},
            {Kind::Bus, stage.bus},         {Kind::AuxBus, stage.aux},          {Kind::Send, stage.send}};
        if (const auto k = static_cast<Kind>(kind); k == Kind::Band || (bit(k) & effectKinds) != 0)
            ofKind.insert(kind, stage.addEffect(k, name));
        QVERIFY2(ofKind.contains(kind), "a kind that this stage doesn't have: add it");
        const ObjectId id = ofKind.value(kind);
        Editor &editor = stage.session.editor();
        if (name == u"seed"_s || name == u"weight"_s || name == u"avoidLast"_s || name == u"mode"_s)
            for (int i = 0; i < 4; ++i) { // more children, more plays: rules of picking need room
                editor.set(editor.duplicate(stage.sound), u"pitch"_s, 150.0 * (i + 1));
                editor.set(editor.duplicate(stage.second), u"delay"_s, 0.05 * i);
            }
        const std::uint32_t voices = name == u"priority"_s ? 2 : 48;
        if (name == u"weight"_s)
            editor.set(stage.random, u"avoidLast"_s, 0);
        if (name == u"priority"_s)
            editor.set(stage.second, u"priority"_s, 50.2);
        const auto before = stage.render(voices);
        QVERIFY(std::ranges::any_of(before, [](float x) { return std::abs(x) > 0.01F; }));
        QVERIFY(editor.set(id, name, another(stage, id, row)));
        QVERIFY2(stage.render(voices) != before, "nothing changed");
        editor.undo();
        QVERIFY2(stage.render(voices) == before, "undo is heard as something else");
    }

    void theMetersShowWhatTheyFind()
    {
        for (const auto &[kind, property, value] :
             {std::tuple{Kind::Meter, u"bypass"_s, QVariant(true)},
              std::tuple{Kind::Meter, u"place"_s, QVariant(1)},
              std::tuple{Kind::Meter, u"detector"_s, QVariant(1)},
              std::tuple{Kind::Meter, u"attack"_s, QVariant(0.9)},
              std::tuple{Kind::Meter, u"release"_s, QVariant(5.0)},
              std::tuple{Kind::LoudnessMeter, u"bypass"_s, QVariant(true)},
              std::tuple{Kind::LoudnessMeter, u"place"_s, QVariant(1)}}) {
            Stage stage;
            Editor &editor = stage.session.editor();
            editor.set(stage.bus, u"volume"_s, -12.0);
            const ObjectId meter = stage.addEffect(kind, property);
            const auto reading = [&] {
                engine::Engine engine;
                Publisher publisher(stage.session.document(), engine,
                                    [&](const QString &path) { return stage.session.file().absolute(path); });
                QString problem;
                publisher.audition(stage.event, problem);
                std::vector<float> out(2 * 28800);
                engine.renderOffline(out.data(), 28800);
                engine::EffectReadings found{};
                return publisher.readings(meter, found) ? found[0] : 99.0F;
            };
            const float before = reading();
            QVERIFY2(before < -1.0F && before > -70.0F, qPrintable(QString::number(before)));
            QVERIFY(editor.set(meter, property, value));
            QVERIFY2(reading() != before, qPrintable(property));
        }
    }

    void anEffectThatIsRemovedFadesOut()
    {
        Stage stage;
        Editor &editor = stage.session.editor();
        const ObjectId equalizer = editor.insert(Kind::Equalizer, stage.bus, {});
        editor.set(equalizer, u"gain"_s, -24.0);
        editor.set(stage.sound, u"loop"_s, u"infinite"_s);
        editor.set(stage.otherSound, u"loop"_s, u"infinite"_s);
        engine::Engine engine;
        Publisher publisher(stage.session.document(), engine,
                            [&](const QString &path) { return stage.session.file().absolute(path); });
        QString problem;
        QVERIFY(publisher.audition(stage.event, problem) != 0);
        std::vector<float> out(2 * 24000);
        engine.renderOffline(out.data(), 24000);
        editor.remove(equalizer);
        QCoreApplication::processEvents(); // the turn ends, and the effect is still in the mix
        std::vector<float> more(2 * 480);
        std::vector<float> all;
        for (int i = 0; i < 10; ++i) {
            engine.renderOffline(more.data(), 480);
            all.insert(all.end(), more.begin(), more.end());
            QTest::qWait(i == 0 ? 20 : 0); // by now it is out
        }
        QVERIFY(!publisher.readings(equalizer, *std::make_unique<engine::EffectReadings>()));
        /// The largest step from frame to frame, as a part of the loudest frame.
        const auto roughness = [](const std::vector<float> &audio) {
            float loudest = 0.0F;
            float step = 0.0F;
            for (std::size_t i = 2; i < audio.size(); ++i) {
                loudest = std::max(loudest, std::abs(audio[i]));
                step = std::max(step, std::abs(audio[i] - audio[i - 2]));
            }
            return step / loudest;
        };
        const float steady = roughness({out.end() - 2 * 4800, out.end()});
        QVERIFY2(roughness(all) < 1.3F * steady,
                 qPrintable(u"%1, steady %2"_s.arg(roughness(all)).arg(steady)));
    }

    void preparedStartsAreKept()
    {
        Stage stage;
        Editor &editor = stage.session.editor();
        engine::Engine engine;
        Publisher publisher(stage.session.document(), engine,
                            [&](const QString &path) { return stage.session.file().absolute(path); });
        std::vector<float> out(2 * 4800);
        const auto prepared = [&](double seconds = 0.1) {
            publisher.flush();
            for (double done = 0.0; done < seconds; done += 0.1)
                engine.renderOffline(out.data(), 4800);
            return engine.takeLoad().now;
        };
        QCOMPARE(prepared().pooled, 0U);
        QVERIFY(editor.set(stage.event, u"pooled"_s, true));
        QCOMPARE(prepared().pooled, 2U); // by itself, before anybody plays it
        QVERIFY(editor.set(stage.event, u"poolLeast"_s, 3));
        QCOMPARE(prepared().pooled, 3U);
        QVERIFY(editor.set(stage.event, u"poolMost"_s, 5));
        QVERIFY(editor.set(stage.event, u"poolIdle"_s, 2.0));
        QString problem;
        for (int i = 0; i < 6; ++i)
            QVERIFY(publisher.audition(stage.event, problem) != 0);
        const engine::Snapshot busy = prepared();
        QCOMPARE(busy.pooledBusy, 5U);
        QCOMPARE(busy.overflow, 1U);
        const engine::Snapshot ended = prepared(1.0);
        QCOMPARE(ended.pooledBusy + ended.overflow, 0U);
        QCOMPARE(ended.pooled, 5U);
        QCOMPARE(prepared(2.5).pooled, 3U);
        publisher.clear(); // as when the project's rate is changed
        engine.restart(44100.0, 48);
        publisher.republish();
        QCOMPARE(prepared().pooled, 3U);
        QVERIFY(publisher.audition(stage.event, problem) != 0);
        QVERIFY(prepared().instances > 0);
        editor.remove(stage.event);
        QCOMPARE(prepared(1.5).pooled, 0U);
    }

    void aBusWithoutMeterIsOnlyAGain()
    {
        Stage stage;
        stage.addSignal();
        Editor &editor = stage.session.editor();
        editor.set(stage.bus, u"pan"_s, 0.3);
        editor.remove(stage.send);
        const auto metered = stage.render();
        editor.set(stage.bus, u"meter"_s, false);
        editor.set(stage.otherBus, u"meter"_s, false);
        const auto without = stage.render();
        for (std::size_t i = 0; i < metered.size(); ++i)
            QVERIFY(std::abs(metered[i] - without[i]) < 1e-6F);
        const auto buffers = [&] {
            return compileMix(
                       {stage.session.document(), 48000.0, {}, [](ObjectId) { return engine::none; }, {}})
                ->bufferCount();
        };
        QCOMPARE(buffers(), std::size_t{3});      // the main bus and two aux buses
        editor.set(stage.aux, u"meter"_s, false); // nobody sends to it any more
        QCOMPARE(buffers(), std::size_t{2});
        editor.set(stage.bus, u"meter"_s, true);
        QCOMPARE(buffers(), std::size_t{3});
    }

    void documentAndEngineAgreeOnWhatGoesOnObjects()
    {
        alignas(64) std::array<std::byte, engine::voiceEffectBytes> memory;
        std::size_t kinds = 0;
        for (int kind = 0; kind < kindCount; ++kind) {
            const Kinds mask = bit(static_cast<Kind>(kind));
            if ((mask & effectKinds) == 0)
                continue;
            QCOMPARE(effectType(static_cast<Kind>(kind)), static_cast<engine::EffectType>(kinds++));
            QCOMPARE(engine::placeEffect(effectType(static_cast<Kind>(kind)), memory.data()) != nullptr,
                     (mask & objectEffectKinds) != 0);
        }
        QCOMPARE(kinds, engine::effectTypes);
    }

    void whatCantBeRoutedIsRefusedWithAReason()
    {
        Stage stage;
        Editor &editor = stage.session.editor();
        QString reason;
        connect(&editor, &Editor::refused, this, [&](const QString &message) { reason = message; });
        QVERIFY(!editor.insert(Kind::Reverb, stage.sound, {}));
        QVERIFY2(reason.contains(u"Put it on a bus"_s), qPrintable(reason));
        const ObjectId compressor = editor.insert(Kind::Compressor, stage.sound, {});
        QVERIFY(editor.document()->value(stage.sound, "ownEffects").toBool());
        QVERIFY(!editor.set(compressor, u"lookAhead"_s, 0.01));
        QVERIFY2(reason.contains(u"only on a bus"_s), qPrintable(reason));
        editor.undo();
        QVERIFY(!editor.document()->value(stage.sound, "ownEffects").toBool());
        for (int i = 0; i < 4; ++i)
            QVERIFY(editor.insert(Kind::Tremolo, stage.sound, {}));
        QVERIFY(!editor.insert(Kind::Tremolo, stage.sound, {}));
        QVERIFY2(reason.contains(u"remove one first"_s), qPrintable(reason));
        // A circle of sends
        stage.addSignal();
        const ObjectId first = editor.insert(Kind::Send, stage.aux, {});
        QVERIFY(editor.set(first, u"auxBus"_s, QVariant::fromValue(stage.otherAux)));
        const ObjectId second = editor.insert(Kind::Send, stage.otherAux, {});
        QVERIFY(!editor.set(second, u"auxBus"_s, QVariant::fromValue(stage.aux)));
        QVERIFY2(reason.contains(u"circle"_s), qPrintable(reason));
        QVERIFY(!editor.move(stage.otherAux, stage.aux, 0));
        QVERIFY(!editor.set(editor.insert(Kind::Send, stage.aux, {}), u"auxBus"_s,
                            QVariant::fromValue(stage.aux)));
        // A file with one is heard all the same
        Edits edits{edit::Set{second, propertyIndex(Kind::Send, u"auxBus"), QVariant::fromValue(stage.aux)}};
        QVERIFY(editor.push(u"as a file could"_s, std::move(edits)));
        const auto out = stage.render();
        QVERIFY(std::ranges::all_of(out, [](float x) { return std::isfinite(x); }));
        const float loudest
            = std::abs(*std::ranges::max_element(out, {}, [](float x) { return std::abs(x); }));
        QVERIFY2(loudest > 0.1F && loudest < 8.0F, qPrintable(QString::number(loudest)));
        QVERIFY(std::ranges::any_of(validate(*editor.document(), [](const QString &) { return true; }),
                                    [](const Finding &f) { return f.message.contains(u"circle"_s); }));
    }

    void anEditWhilePlayingIsHeardAtOnce()
    {
        Stage stage;
        Editor &editor = stage.session.editor();
        editor.set(stage.sound, u"loop"_s, u"infinite"_s);
        editor.set(stage.otherSound, u"loop"_s, u"infinite"_s);
        engine::Engine engine;
        Publisher publisher(stage.session.document(), engine,
                            [&](const QString &path) { return stage.session.file().absolute(path); });
        QString problem;
        QVERIFY(publisher.audition(stage.event, problem) != 0);
        std::vector<float> out(2 * 4800);
        const auto level = [&] {
            engine.renderOffline(out.data(), 4800);
            engine.renderOffline(out.data(), 4800);
            float peak = 0.0F;
            for (const float x : out)
                peak = std::max(peak, std::abs(x));
            return peak;
        };
        QVERIFY(level() > 0.05F);
        const auto published = engine.published();
        const int compiled = publisher.compiled();
        editor.set(stage.bus, u"volume"_s, -96.0);
        QCOMPARE(level(), 0.0F);
        editor.undo();
        QVERIFY(level() > 0.05F);
        editor.set(stage.group, u"mute"_s, true);
        QCOMPARE(level(), 0.0F);
        editor.set(stage.group, u"mute"_s, false);
        QVERIFY(level() > 0.05F);
        QCOMPARE(engine.published(), published); // values go to their slots: no message at all
        QCOMPARE(publisher.compiled(), compiled);
        editor.remove(stage.random);
        publisher.flush();
        QCOMPARE(level(), 0.0F);
        editor.undo();
        QVERIFY(publisher.audition(stage.event, problem) != 0);
        QVERIFY(level() > 0.05F);
    }

    void aBatchIsOneMessage()
    {
        Stage stage;
        Editor &editor = stage.session.editor();
        std::vector<ObjectId> sounds;
        for (int i = 0; i < 60; ++i)
            sounds.push_back(editor.duplicate(stage.sound));
        engine::Engine engine;
        Publisher publisher(stage.session.document(), engine,
                            [&](const QString &path) { return stage.session.file().absolute(path); });
        publisher.prepare(stage.event);
        std::vector<Editor::Setting> settings;
        for (const ObjectId id : sounds)
            settings.push_back({id, u"trimStart"_s, 0.01});
        const auto before = engine.published();
        const int compiled = publisher.compiled();
        QVERIFY(editor.setAll(settings, u"batch"_s));
        QCoreApplication::processEvents(); // the end of the turn
        QCOMPARE(engine.published(), before + 1);
        QCOMPARE(publisher.compiled(), compiled + 1);
        editor.set(stage.event, u"name"_s, u"A label reaches nobody"_s);
        QCoreApplication::processEvents();
        QCOMPARE(publisher.compiled(), compiled + 1 + 0);
    }

    void whatWasPlayedBeforeMakesRoom()
    {
        // Sounds that together need three times the budget are all heard, one after the other.
        Stage stage;
        Editor &editor = stage.session.editor();
        std::vector<ObjectId> sounds;
        for (int i = 0; i < 12; ++i) {
            const QString path = u"audio/copy%1.wav"_s.arg(i);
            QVERIFY(QFile::copy(stage.session.file().absolute(u"audio/a.wav"_s),
                                stage.session.file().absolute(path)));
            const ObjectId file = editor.insert(Kind::AudioFile, root::audio, path);
            editor.set(file, u"path"_s, path);
            sounds.push_back(editor.insert(Kind::Sound, root::sounds, path));
            editor.set(sounds.back(), u"audioFile"_s, QVariant::fromValue(file));
        }
        engine::Engine engine({48000.0, 48, std::size_t{24000 * 2 * 4 * 4}}); // room for four
        Publisher publisher(stage.session.document(), engine,
                            [&](const QString &path) { return stage.session.file().absolute(path); });
        std::vector<float> out(2 * 36000);
        for (const ObjectId sound : sounds) {
            QString problem;
            QVERIFY(publisher.audition(sound, problem) != 0);
            engine.renderOffline(out.data(), 36000);
            QVERIFY(std::ranges::any_of(out, [](float x) { return std::abs(x) > 0.05F; }));
            QVERIFY(engine.samples().bytes() <= engine.samples().budget());
        }
    }

    void loopPointsAndCountAct()
    {
        Stage stage;
        Editor &editor = stage.session.editor();
        editor.set(stage.action, u"target"_s, QVariant::fromValue(stage.sound));
        editor.set(stage.second, u"target"_s, QVariant::fromValue(stage.sound));
        editor.set(stage.sound, u"loop"_s, u"counted"_s);
        editor.set(stage.sound, u"loopStart"_s, 0.1);
        editor.set(stage.sound, u"loopEnd"_s, 0.3);
        const auto before = stage.render();
        for (const auto &[name, value] : {std::pair{u"loopCount"_s, 2.0}, std::pair{u"loopStart"_s, 0.15},
                                          std::pair{u"loopEnd"_s, 0.25}}) {
            editor.set(stage.sound, name, value);
            QVERIFY2(stage.render() != before, qPrintable(name));
            editor.undo();
            QVERIFY(stage.render() == before);
        }
    }

    void fadeShapesAct()
    {
        Stage stage;
        Editor &editor = stage.session.editor();
        for (const ObjectId id : {stage.sound, stage.otherSound}) {
            editor.set(id, u"fadeIn"_s, 0.1);
            editor.set(id, u"fadeOut"_s, 0.1);
        }
        editor.set(stage.action, u"fade"_s, 0.2);
        const auto before = stage.render();
        for (const auto &[id, name] :
             {std::pair{stage.sound, u"fadeInShape"_s}, std::pair{stage.sound, u"fadeOutShape"_s},
              std::pair{stage.action, u"fadeShape"_s}}) {
            editor.set(id, name, u"exp3"_s);
            QVERIFY2(stage.render() != before, qPrintable(name));
            editor.undo();
        }
    }

    void aNestedContainersWeightActs()
    {
        Stage stage;
        Editor &editor = stage.session.editor();
        // Two containers inside one: which of them plays follows their weights.
        const ObjectId outer = editor.insert(Kind::Random, stage.group, u"Outer"_s);
        editor.set(outer, u"avoidLast"_s, 0);
        editor.move(stage.random, outer, -1);
        const ObjectId copy = editor.duplicate(stage.random);
        editor.set(copy, u"pitch"_s, 700.0);
        for (const ObjectId id : {stage.action, stage.second})
            editor.set(id, u"target"_s, QVariant::fromValue(outer));
        editor.set(stage.random, u"weight"_s, 100.0);
        editor.set(copy, u"weight"_s, 0.001);
        const auto before = stage.render();
        editor.set(stage.random, u"weight"_s, 0.001);
        editor.set(copy, u"weight"_s, 100.0);
        QVERIFY(stage.render() != before);
    }

    void theEngineRunsAtTheProjectsRate()
    {
        Stage stage;
        stage.session.editor().set(root::project, u"sampleRate"_s, 24000);
        RenderJob job;
        job.posts = {stage.event};
        job.seconds = 1.0;
        const auto absolute = [&](const QString &path) { return stage.session.file().absolute(path); };
        const RenderReport low
            = renderOffline(stage.session.document(), absolute, job, [](double) { return true; });
        stage.session.editor().undo();
        const RenderReport full
            = renderOffline(stage.session.document(), absolute, job, [](double) { return true; });
        QCOMPARE(low.frames, full.frames);
        QVERIFY(low.peak != full.peak);
    }

    void theProjectsVoiceRulesAct()
    {
        Stage stage;
        Editor &editor = stage.session.editor();
        editor.set(stage.sound, u"pitch"_s, 150.0);
        editor.set(stage.otherSound, u"pitch"_s, 300.0);
        const auto plain = stage.render();
        const auto with = [&](const QString &name, const QVariant &value) {
            (void)editor.set(root::project, name, value);
            const auto audio = stage.render();
            editor.undo();
            return audio;
        };
        const auto two = with(u"voiceLimit"_s, 2);
        QVERIFY(two != plain);
        QVERIFY(with(u"virtualThreshold"_s, -0.5) == plain);
        editor.set(stage.group, u"volume"_s, -20.0);
        QVERIFY(std::ranges::all_of(with(u"virtualThreshold"_s, -15.0), [](float x) { return x == 0.0F; }));
        editor.undo();
        QVERIFY(with(u"resampling"_s, u"cubic"_s) != plain);
        QVERIFY(with(u"resampling"_s, u"linear"_s) != with(u"resampling"_s, u"cubic"_s));
        (void)editor.set(root::project, u"voiceLimit"_s, 2);
        QVERIFY(with(u"voiceLimitRule"_s, u"newest"_s) != two);
    }

    /// One voice at a time: who that is, and what becomes of the others.
    void theRulesOfALimitAct()
    {
        for (const auto at : {&Stage::sound, &Stage::group, &Stage::random, &Stage::bus}) {
            Stage stage;
            const ObjectId id = stage.*at;
            Editor &editor = stage.session.editor();
            for (const ObjectId action : {stage.action, stage.second})
                editor.set(action, u"target"_s, QVariant::fromValue(stage.sound));
            editor.set(id, u"voiceLimit"_s, 1);
            const auto oldest = stage.render();
            editor.set(id, u"voiceLimitRule"_s, u"newest"_s);
            const auto newest = stage.render();
            QVERIFY(newest != oldest);
            if (id == stage.bus)
                continue;
            editor.set(id, u"virtualBehaviour"_s, u"kill"_s);
            QVERIFY(stage.render() == newest); // they end, so that is what they did
            editor.set(id, u"virtualBehaviour"_s, u"virtual"_s);
            const auto goesOn = stage.render();
            QVERIFY(goesOn != newest);
            editor.set(id, u"virtualReturn"_s, u"beginning"_s);
            QVERIFY(stage.render() != goesOn);
            editor.set(id, u"virtualBehaviour"_s, u"continue"_s);
            editor.set(id, u"voiceLimit"_s, 0);
            const auto all = stage.render();
            editor.set(id, u"voiceLimit"_s, 1);
            QVERIFY(stage.render() == all);
        }
    }

    /// Streaming is heard only where memory or disk run short: what it changes is what is kept in memory.
    void aStreamedSoundSoundsTheSame()
    {
        Stage stage;
        Editor &editor = stage.session.editor();
        editor.set(stage.sound, u"loop"_s, u"counted"_s);
        editor.set(stage.sound, u"loopStart"_s, 0.2);
        editor.set(stage.sound, u"pitch"_s, 300.0);
        editor.set(stage.sound, u"fadeOut"_s, 0.1);
        const auto kept = [&] {
            engine::Engine engine({48000.0, 48, std::size_t{64} << 20U});
            Publisher publisher(stage.session.document(), engine,
                                [&](const QString &path) { return stage.session.file().absolute(path); });
            (void)publisher.prepare(stage.sound);
            std::vector<float> out(2 * 1280);
            engine.renderOffline(out.data(), 1280);
            return engine.samples().bytes();
        };
        const auto whole = stage.render();
        const std::size_t all = kept();
        editor.set(stage.sound, u"stream"_s, u"on"_s);
        QVERIFY(stage.render() == whole);
        const std::size_t head = kept();
        QVERIFY(head * 3 < all);
        editor.set(stage.sound, u"prefetch"_s, 0.2);
        QVERIFY(stage.render() == whole);
        QCOMPARE(kept(), 2 * head);
    }

    void scopeDecidesWhoseSoundsStop()
    {
        Stage stage;
        Editor &editor = stage.session.editor();
        for (const ObjectId id : {stage.sound, stage.otherSound})
            editor.set(id, u"loop"_s, u"infinite"_s);
        const ObjectId stopper = editor.insert(Kind::Event, root::events, u"Stop"_s);
        const ObjectId stop = editor.insert(Kind::Action, stopper, {});
        editor.set(stop, u"type"_s, u"stop"_s);
        editor.set(stop, u"target"_s, QVariant::fromValue(stage.group));
        const auto voicesAfter = [&](const QString &scope) {
            editor.set(stop, u"scope"_s, scope);
            engine::Engine engine;
            Publisher publisher(stage.session.document(), engine,
                                [&](const QString &path) { return stage.session.file().absolute(path); });
            const auto play = publisher.prepare(stage.event);
            const auto halt = publisher.prepare(stopper);
            std::vector<float> out(2 * 48000);
            engine.post(play, 1);
            engine.post(play, 2);
            engine.renderOffline(out.data(), 24000);
            engine.post(halt, 1);
            engine.renderOffline(out.data(), 24000);
            return engine.status().voices.load();
        };
        QCOMPARE(voicesAfter(u"gameObject"_s), 2U);
        QCOMPARE(voicesAfter(u"global"_s), 0U);
    }
};

QTEST_GUILESS_MAIN(TestHeard)
#include "tst_heard.moc"
