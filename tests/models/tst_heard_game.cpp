#include "models/compile/slots.h"
#include "tests/support/game_stage.h"
#include "tests/support/realtime_guard.h"
#include "tests/support/walks.h"

using namespace flux;
using namespace flux::doc;
using namespace flux::test;
using namespace Qt::Literals::StringLiterals;

namespace {
/// Kinds whose properties this test walks; tst_heard walks the others.
constexpr Kinds walked = bit(Kind::Sequence) | bit(Kind::PlayItem) | bit(Kind::Blend) | bit(Kind::BlendTrack)
    | bit(Kind::BlendItem) | bit(Kind::SwitchContainer) | bit(Kind::SwitchItem)
    | (gameKinds & ~(bit(Kind::Attenuation) | modulatorKinds)) | bit(Kind::Binding) | bit(Kind::CurvePoint)
    | bit(Kind::StateOffset) | bit(Kind::DuckRule);

/// A game with something of every kind that decides by itself, and a script in which all of it is heard.
class Game : public GameStage {
public:
    Game()
    {
        music = add(Kind::Bus, main, "Music");
        speech = add(Kind::Bus, main, "Speech");
        (void)add(Kind::Bus, main, "Noise");
        tension = parameter("Tension");
        set(tension, "interpolation", "slewRate");
        set(tension, "attack", 400.0);
        set(tension, "release", 300.0);
        (void)parameter("Other", 0.0, 100.0, 20.0);
        mode = add(Kind::StateGroup, root::game, "Mode");
        calm = add(Kind::State, mode, "Calm");
        fight = add(Kind::State, mode, "Fight");
        set(mode, "transition", 0.2);
        transition = add(Kind::StateTransition, mode);
        set(transition, "from", calm);
        set(transition, "to", fight);
        set(transition, "seconds", 0.1);
        ground = add(Kind::SwitchGroup, root::game, "Ground");
        wood = add(Kind::Switch, ground, "Wood");
        grass = add(Kind::Switch, ground, "Grass");
        (void)add(Kind::Switch, ground, "Sand"); // for which nobody has made a sound
        set(ground, "initial", grass);

        const ObjectId driven = rich(root::sounds, "Driven", 300.0, 1.6);
        set(driven, "outputBus", music);
        binding = bind(driven, "volume", tension, {{0.0, -20.0}, {60.0, -8.0}, {100.0, 0.0}});
        point = session.document().childAt(binding, 1);
        offset = add(Kind::StateOffset, driven);
        set(offset, "state", calm);
        set(offset, "volume", -6.0);
        const ObjectId other = add(Kind::StateOffset, driven);
        set(other, "state", fight);
        set(other, "volume", 4.0);
        events << event("Driven", driven);

        sequence = add(Kind::Sequence, root::sounds, "Sequence");
        set(sequence, "playMode", "continuous");
        set(sequence, "transition", "delay");
        set(sequence, "transitionTime", 0.05);
        set(sequence, "outputBus", music);
        const ObjectId first = rich(sequence, "first", 500.0, 0.1);
        (void)rich(sequence, "second", 700.0, 0.1);
        item = add(Kind::PlayItem, sequence);
        set(item, "child", first);
        for (int i = 0; i < 2; ++i)
            set(add(Kind::PlayItem, sequence), "child", session.document().childAt(sequence, 1 - i));
        events << event("Sequence", sequence);

        blend = add(Kind::Blend, root::sounds, "Blend");
        set(blend, "outputBus", music);
        const ObjectId slow = rich(blend, "slow", 200.0, 1.6);
        const ObjectId fast = rich(blend, "fast", 900.0, 1.6);
        track = add(Kind::BlendTrack, blend);
        set(track, "parameter", tension);
        range = add(Kind::BlendItem, track);
        set(range, "child", slow);
        set(range, "start", 10.0);
        set(range, "end", 90.0);
        const ObjectId next = add(Kind::BlendItem, track);
        set(next, "child", fast);
        set(next, "start", 30.0);
        set(next, "end", 95.0);
        const ObjectId below = add(Kind::BlendItem, track);
        set(below, "child", fast);
        set(below, "end", 40.0);
        events << event("Blend", blend);

        choice = add(Kind::SwitchContainer, root::sounds, "Choice");
        set(choice, "group", ground);
        set(choice, "change", "atOnce");
        set(choice, "outputBus", music);
        const ObjectId onWood = rich(choice, "on wood", 400.0, 1.6);
        const ObjectId onGrass = rich(choice, "on grass", 1100.0, 1.6);
        set(choice, "initial", onGrass);
        assignment = add(Kind::SwitchItem, choice);
        set(assignment, "value", wood);
        set(assignment, "child", onWood);
        const ObjectId also = add(Kind::SwitchItem, choice); // so that one may go on across values
        set(also, "value", grass);
        set(also, "child", onWood);
        events << event("Choice", choice);

        rule = add(Kind::DuckRule, music);
        set(rule, "source", speech);
        set(rule, "hold", 0.05);
        const ObjectId word = rich(root::sounds, "Word", 1500.0, 0.2);
        set(word, "outputBus", speech);
        events << event("Word", word);
    }

    /// A sound with something at all frequencies, so that filters are heard too, and another right channel.
    ObjectId rich(ObjectId parent, const char *name, double hertz, double seconds = 0.4)
    {
        static QHash<std::pair<double, double>, std::vector<float>> made;
        std::vector<float> &audio = made[{hertz, seconds}];
        if (audio.empty()) {
            audio = flat(2.0 * seconds, 0.0F);
            for (const double part : {1.0, 3.7, 11.0})
                for (std::size_t i = 0; i < audio.size(); ++i)
                    audio[i] += 0.06F
                        * static_cast<float>(std::sin((i % 2 ? 1.3 : 1.0) * part * hertz * 0.0001309
                                                      * static_cast<double>(i / 2)));
        }
        return sound(parent, name, file(name, audio, 2));
    }

    std::vector<float> hear() { return play(script(), 1.3); }

    QByteArray script() const
    {
        QByteArrayList steps;
        for (const char *name : {"Driven", "Sequence", "Blend", "Choice"})
            steps << QByteArray(R"({"at": 0, "post": ")") + name + "\"}";
        steps << R"({"at": 0.1, "set": {"parameter": "Tension", "value": -50}})"
              << R"({"at": 0.3, "post": "Word"})"
              << R"({"at": 0.45, "set": {"parameter": "Tension", "value": 150}})"
              << R"({"at": 0.9, "set": {"parameter": "Tension", "value": 35}})"
              << R"({"at": 0.2, "switch": {"group": "Ground", "value": "Wood"}})"
              << R"({"at": 0.4, "switch": {"group": "Ground", "value": "Grass"}})"
              << R"({"at": 0.6, "switch": {"group": "Ground", "value": "Wood"}})"
              << R"({"at": 0.9, "switch": {"group": "Ground", "value": "Sand"}})"
              << R"({"at": 0.5, "state": {"group": "Mode", "value": "Calm"}})"
              << R"({"at": 0.8, "state": {"group": "Mode", "value": "Fight"}})"
              << R"({"at": 1.0, "state": {"group": "Mode", "value": "Calm"}})"
              << R"({"at": 0.15, "stop": "Sequence"})"
              << R"({"at": 0.7, "post": "Sequence"})"
              << R"({"at": 0.76, "post": "Sequence"})";
        for (const ObjectId each : more)
            steps << QByteArray(R"({"at": 0.1, "post": ")") + each.toString().toLatin1() + "\"}"
                  << QByteArray(R"({"at": 0.5, "post": ")") + each.toString().toLatin1() + "\"}"
                  << QByteArray(R"({"at": 0.6, "post": ")") + each.toString().toLatin1() + "\"}"
                  << QByteArray(R"({"at": 0.7, "post": ")") + each.toString().toLatin1() + "\"}"
                  << QByteArray(R"({"at": 0.8, "post": ")") + each.toString().toLatin1() + "\"}";
        return "{\"steps\": [" + steps.join(", ") + "]}";
    }

    ObjectId music, speech, tension, mode, calm, fight, transition, ground, wood, grass, binding, point,
        offset, sequence, item, blend, track, range, choice, assignment, rule;
    QList<ObjectId> events;
    QList<ObjectId> more; ///< events that are played besides
};

/// Properties that another test covers, because it needs a game of its own.
const QHash<QString, QString> elsewhere{
    {u"sequence.weight"_s, u"tst_heard.cpp aNestedContainersWeightActs"_s},
    {u"blend.weight"_s, u"tst_heard.cpp aNestedContainersWeightActs"_s},
    {u"switchContainer.weight"_s, u"tst_heard.cpp aNestedContainersWeightActs"_s},
    {u"sequence.scope"_s, u"tst_containers.cpp byStepsItGoesOnWithEachPost"_s},
    {u"sequence.priority"_s, u"tst_heard_game.cpp theRulesOfContainersAct"_s},
    {u"blend.priority"_s, u"tst_heard_game.cpp theRulesOfContainersAct"_s},
    {u"switchContainer.priority"_s, u"tst_heard_game.cpp theRulesOfContainersAct"_s},
    {u"switchContainer.voiceLimitRule"_s, u"tst_heard.cpp theRulesOfALimitAct"_s},
    {u"switchContainer.virtualReturn"_s, u"tst_heard.cpp theRulesOfALimitAct"_s},
    {u"sequence.voiceLimitRule"_s, u"tst_heard.cpp theRulesOfALimitAct"_s},
    {u"blend.virtualReturn"_s, u"tst_heard.cpp theRulesOfALimitAct"_s},
    {u"switchGroup.hysteresis"_s, u"tst_containers.cpp aSwitchDecidesWithTheNextPostOrAtOnce"_s},
    {u"binding.follows"_s, u"tst_space.cpp bindingsFollowThePlace"_s},
    {u"switch.threshold"_s, u"tst_containers.cpp aSwitchDecidesWithTheNextPostOrAtOnce"_s},
};
} // namespace

class TestHeardGame : public QObject {
    Q_OBJECT

    static QVariant another(Game &game, ObjectId id, int row)
    {
        const Document &document = game.session.document();
        const Property &p = properties(document.kind(id))[static_cast<std::size_t>(row)];
        const QVariant now = document.value(id, row);
        const QByteArray name(p.name);
        if (name == "threshold" && document.kind(id) == Kind::DuckRule)
            return 0.0;
        if (name.startsWith("voiceLimit") || name == "mostDucking")
            return 1;
        switch (p.type) {
        case ValueType::Boolean: return !now.toBool();
        case ValueType::Choice:
            if (name.endsWith("Curve")) // the next to automatic is what it does anyway
                return u"linear"_s;
            return (now.toInt() + 1) % static_cast<int>(p.choices.size());
        case ValueType::Text: return u"pan"_s;
        case ValueType::Integer: return now.toInt() + 1;
        case ValueType::Reference: {
            // Another one that may stand here: of containers, another child.
            for (int kind = 0; kind < kindCount; ++kind)
                for (const ObjectId other : document.allOf(static_cast<Kind>(kind)))
                    if ((p.refersTo >> kind & 1U) != 0 && other != now.value<ObjectId>()
                        && other != document.parentOf(id)
                        && (name != "child" && name != "initial"
                                ? other != game.main
                                : document.parentOf(other) == document.parentOf(now.value<ObjectId>())))
                        return QVariant::fromValue(other);
            return QVariant::fromValue(ObjectId{});
        }
        case ValueType::Number: break;
        }
        const double step = p.unit == Unit::Decibels ? -9.0
            : p.unit == Unit::Cents                  ? 300.0
            : p.unit == Unit::Percent                ? 40.0
            : p.unit == Unit::Seconds                ? 0.06
            : p.maximum > 1000.0                     ? 12.0
                                                     : 0.5;
        const double value = now.toDouble() + step;
        const auto isAllowed = [&](double x) { return x >= p.minimum && x <= p.maximum; };
        return isAllowed(value)                ? value
            : isAllowed(now.toDouble() - step) ? now.toDouble() - step
                                               : 0.6 * p.minimum + 0.4 * p.maximum;
    }

private Q_SLOTS:
    void everyPropertyIsHeard_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("row");
        for (int kind = 0; kind < kindCount; ++kind)
            for (int row = 0; row < static_cast<int>(properties(static_cast<Kind>(kind)).size()); ++row)
                if ((walked >> kind & 1U) != 0
                    && !isWalkedInSpace(properties(static_cast<Kind>(kind))[static_cast<std::size_t>(row)])
                    && properties(static_cast<Kind>(kind))[static_cast<std::size_t>(row)].reach
                        != Reach::Label)
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
        if (const QStringList other
            = elsewhere.value(QString::fromLatin1(QTest::currentDataTag())).split(u' ');
            other.size() == 2) {
            QFile file(QStringLiteral(FLUX_SOURCE_DIR "/tests/models/") + other[0]);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(file.readAll().contains("void " + other[1].toLatin1() + "()"),
                     "the test that covers it is gone");
            return;
        }
        Game game;
        const QHash<int, ObjectId> ofKind{
            {Kind::Sequence, game.sequence},     {Kind::PlayItem, game.item},
            {Kind::Blend, game.blend},           {Kind::BlendTrack, game.track},
            {Kind::BlendItem, game.range},       {Kind::SwitchContainer, game.choice},
            {Kind::SwitchItem, game.assignment}, {Kind::GameParameter, game.tension},
            {Kind::StateGroup, game.mode},       {Kind::StateTransition, game.transition},
            {Kind::SwitchGroup, game.ground},    {Kind::Switch, game.wood},
            {Kind::Binding, game.binding},       {Kind::CurvePoint, game.point},
            {Kind::StateOffset, game.offset},    {Kind::DuckRule, game.rule}};
        QVERIFY2(ofKind.contains(kind), "a kind that this game doesn't have: add it");
        const ObjectId id = ofKind.value(kind);
        const QByteArray name(property.name);
        // What acts only with another value of another property.
        if (name == "leftWidth")
            game.set(id, "leftEdge", "manual");
        if (name == "rightWidth")
            game.set(id, "rightEdge", "manual");
        if (name == "rounds") {
            game.set(id, "loop", "counted");
            game.set(id, "transition", "triggerRate");
            game.set(id, "transitionTime", 0.03);
        }
        if (name == "atEnd")
            game.set(id, "loop", "infinite");
        if (name == "ownEffects")
            game.set(game.add(Kind::Equalizer, id), "gain", -6.0);
        if (name == "ownSends")
            game.set(game.add(Kind::Send, id), "auxBus", game.add(Kind::AuxBus, game.main, "Room"));
        if (name == "virtualBehaviour" || name == "virtualReturn" || name == "voiceLimitRule") {
            game.set(id, "voiceLimit", 1);
            if (name != "virtualReturn")
                game.set(id, "virtualBehaviour", "kill");
            else
                game.set(id, "virtualBehaviour", "virtual");
            if (kind == Kind::SwitchContainer) // two at once, for some time
                game.set(game.assignment, "fadeOut", 0.2);
        }
        const auto before = game.hear();
        QVERIFY(game.facts.peak > 0.01);
        QVERIFY2(game.editor().set(id, QString::fromLatin1(name), another(game, id, row)), "refused");
        QVERIFY2(game.hear() != before, "nothing changed");
        game.editor().undo();
        QVERIFY2(game.hear() == before, "undo is heard as something else");
    }

    void theRulesOfContainersAct()
    {
        for (const Kind kind : {Kind::Sequence, Kind::Blend, Kind::SwitchContainer}) {
            GameStage stage;
            const ObjectId container = stage.add(kind, root::sounds, "Container");
            const ObjectId sound = stage.sound(container, "in it", flat(1.0, 0.2F));
            if (kind == Kind::SwitchContainer)
                stage.set(container, "initial", sound);
            const ObjectId rival = stage.sound(root::sounds, "rival", flat(1.0, 0.4F));
            stage.event("Container", container);
            stage.event("Rival", rival);
            stage.set(stage.main, "voiceLimit", 1);
            const QByteArray script
                = R"({"steps": [{"at": 0, "post": "Container"}, {"at": 0.2, "post": "Rival"}]})";
            QVERIFY(std::abs(at(stage.play(script, 0.6), 0.5) - 0.4 * centre) < 1e-3); // the newer one
            stage.set(container, "priority", 60.0);
            QVERIFY(std::abs(at(stage.play(script, 0.6), 0.5) - 0.2 * centre) < 1e-3);
        }
    }

    void theCallbackNeverAllocatesOrLocks()
    {
        if (!RealtimeGuard::works())
            QSKIP("a sanitizer has the allocator");
        Game game;
        engine::Engine engine({48000.0, 64, std::size_t{64} << 20U});
        Publisher publisher(game.session.document(), engine,
                            [&](const QString &path) { return game.session.file().absolute(path); });
        QStringList problems;
        const Scenario scenario = readScenario(game.script(), game.session.document(), problems);
        QCOMPARE(problems, QStringList());
        ScenarioPlayer player(publisher, engine);
        QString problem;
        QVERIFY(player.prepare(scenario, problem));
        std::vector<float> out(2 * 128);
        engine.renderOffline(out.data(), 128); // what is wanted is there now
        int violations = 0;
        float peak = 0.0F;
        for (std::uint64_t block = 1; block < 500; ++block) {
            (void)player.send((block + 4) * 128);
            if (block % 60 == 0) { // edits meanwhile, of structure too
                game.set(game.sequence, "transitionTime", 0.01 + 0.0001 * static_cast<double>(block));
                game.set(game.point, "value", -0.01 * static_cast<double>(block));
                game.set(game.rule, "shape", QVariant(static_cast<int>(block / 60)));
                publisher.flush();
            }
            const RealtimeGuard guard;
            engine.renderDevice(out.data(), 128);
            violations += guard.violations();
            peak = std::max(peak, *std::ranges::max_element(out));
        }
        QVERIFY(peak > 0.05F);
        QCOMPARE(violations, 0);
    }

    void disabledMeansNoEffectAtAll()
    {
        GameStage stage;
        const ObjectId sound = stage.sound(root::sounds, "Tone", tone(1.0, 500.0));
        stage.event("Play", sound);
        const QByteArray script = R"({"steps": [{"at": 0, "post": "Play"}]})";
        const auto without = stage.play(script, 0.5);
        const ObjectId binding = stage.bind(sound, "volume", stage.parameter("P"), {{0.0, -20.0}});
        QVERIFY(stage.play(script, 0.5) != without);
        stage.set(binding, "enabled", false);
        QVERIFY(stage.play(script, 0.5) == without);
        stage.set(binding, "enabled", true);
        stage.set(binding, "source", ObjectId{});
        QVERIFY(stage.play(script, 0.5) == without);
    }

    void everythingThatCanFollowAParameterDoes_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("row");
        for (int kind = 0; kind < kindCount; ++kind) {
            if ((modulatorKinds >> kind & 1U) != 0)
                continue; // tst_modulators itsOwnValuesFollowParameters
            for (const int row : drivableRows(static_cast<Kind>(kind)))
                QTest::addRow("%s.%s", kindInfo(static_cast<Kind>(kind)).key,
                              properties(static_cast<Kind>(kind))[static_cast<std::size_t>(row)].name)
                    << kind << row;
        }
    }
    /// A property that follows a parameter sounds as if its author had set the value it follows to.
    void everythingThatCanFollowAParameterDoes()
    {
        QFETCH(int, kind);
        QFETCH(int, row);
        const Property &property = properties(static_cast<Kind>(kind))[static_cast<std::size_t>(row)];
        const QByteArray name(property.name);
        Game game;
        const Document &document = game.session.document();
        const auto mask = bit(static_cast<Kind>(kind));
        ObjectId owner;
        for (const auto &[of, id] : std::initializer_list<std::pair<Kind, ObjectId>>{
                 {Kind::Sequence, game.sequence},
                 {Kind::Blend, game.blend},
                 {Kind::SwitchContainer, game.choice},
                 {Kind::PlayItem, document.childAt(game.sequence, 3)},
                 {Kind::DuckRule, game.rule},
                 {Kind::Bus, game.music}})
            owner = of == kind ? id : owner;
        if (kind == Kind::Group || kind == Kind::Random || name == "weight") {
            // Something to choose from, in something to belong to.
            const ObjectId random = game.add(Kind::Random, root::sounds, "Random");
            owner = random;
            ObjectId child;
            if (kind == Kind::Group) {
                owner = game.add(Kind::Group, root::sounds, "Group");
                QVERIFY(game.editor().move(random, owner, -1));
            }
            for (int i = 0; i < 3; ++i) {
                const Kind of = name == "weight" ? static_cast<Kind>(kind) : Kind::Sound;
                ObjectId parent = random;
                if (of != Kind::Sound)
                    parent = child = game.add(of, random, "Inner");
                const ObjectId sound = game.rich(parent, ("one of " + QByteArray::number(i)).constData(),
                                                 300.0 * (i + 1), 0.3);
                if (of == Kind::SwitchContainer)
                    game.set(parent, "initial", sound);
                child = of == Kind::Sound ? sound : child;
                if (name != "weight")
                    continue;
                if (i == 0)
                    owner = child; // drawn nearly always, until it weighs nothing
                else
                    game.set(child, "weight", 1.0);
            }
            game.set(random, "avoidLast", QVariant(0));
            game.more << game.event("More", random);
        } else if (kind == Kind::Sound) {
            owner = document.childAt(game.blend, 0);
        } else if (kind == Kind::Action) {
            owner = document.childAt(game.events[1], 0);
            if (name == "probability")
                for (int i = 0; i < 3; ++i)
                    (void)game.editor().duplicate(owner);
        } else if (kind == Kind::AuxBus || kind == Kind::Send) {
            const ObjectId aux = game.add(Kind::AuxBus, game.main, "Room");
            const ObjectId send = game.add(Kind::Send, game.music);
            game.set(send, "auxBus", aux);
            owner = kind == Kind::Send ? send : aux;
        } else if ((mask & effectKinds) != 0 || kind == Kind::Band) {
            owner = game.add(kind == Kind::Band ? Kind::Equalizer : static_cast<Kind>(kind), game.music);
            if (kind == Kind::Band) {
                owner = game.add(Kind::Band, owner);
                game.set(owner, "gain", 9.0);
            } else if (kind == Kind::Compressor) {
                game.set(owner, "threshold", -40.0);
            } else if (kind == Kind::Equalizer) {
                game.set(owner, "gain", 3.0);
            } else if (kind == Kind::Expander) {
                game.set(owner, "threshold", -10.0);
                game.set(owner, "hold", 0.0);
            } else if (kind == Kind::Limiter) {
                game.set(owner, "gain", 24.0);
                game.set(owner, "ceiling", -6.0);
            } else if (kind == Kind::PitchShift) {
                game.set(owner, "pitch", 200.0);
            } else if (kind == Kind::Delay && name == "tempo") {
                game.set(owner, "sync", QVariant(3));
            }
        }
        if (name == "speed")
            game.set(owner, "transitionTime", 0.1);
        QVERIFY2(bool(owner), "this game has nothing of that kind: add it");
        if (kind == Kind::Meter || kind == Kind::LoudnessMeter)
            QSKIP("a meter's values are shown, not heard: tst_heard theMetersShowWhatTheyFind");
        const QVariant now = document.value(owner, row);
        QVariant wanted = another(game, owner, row);
        if (name == "weight" || name == "probability")
            wanted = 0.001;
        const auto before = game.hear();
        // As its author would set it…
        const bool isSwitch = property.type == ValueType::Boolean;
        QVERIFY(game.editor().set(owner, QString::fromLatin1(name), wanted));
        const auto authored = game.hear();
        if (name != "priority")
            QVERIFY2(authored != before, "nothing is heard of it in this game");
        game.editor().undo();
        // …and as the parameter has it.
        const double value = isSwitch ? (wanted.toBool() ? 1.0 : 0.0) : wanted.toDouble();
        const double y = property.driven == Driven::Adds ? value - now.toDouble()
            : property.driven == Driven::Multiplies      ? value / now.toDouble()
                                                         : value;
        const ObjectId steady = game.parameter("Steady");
        (void)game.bind(owner, name.constData(), steady, {{0.0, y}});
        const auto driven = game.hear();
        if (name == "priority") // heard only where voices are short: the slot is the same
            return;
        double worst = 0.0;
        for (std::size_t i = 0; i < driven.size(); ++i)
            worst = std::max(worst, static_cast<double>(std::abs(driven[i] - authored[i])));
        QVERIFY2(worst < 2e-4, qPrintable(u"up to %1 apart"_s.arg(worst)));
    }
};

QTEST_GUILESS_MAIN(TestHeardGame)
#include "tst_heard_game.moc"
