#include "models/document/chances.h"
#include "models/editing/pick_chances.h"
#include "models/simulate/monte_carlo.h"
#include "tests/support/game_stage.h"

#include <QSignalSpy>

#include <map>

using namespace flux;
using namespace flux::doc;
using namespace flux::test;
using namespace Qt::Literals::StringLiterals;

class TestSimulate : public QObject {
    Q_OBJECT

    static Simulation run(GameStage &stage, ObjectId target, int plays)
    {
        QString problem;
        Simulation simulation = simulate(stage.session.document(), target, plays, problem);
        if (!problem.isEmpty())
            qWarning("%s", qPrintable(problem));
        return simulation;
    }

private Q_SLOTS:
    void itPicksWhatTheEngineWouldPick()
    {
        GameStage stage;
        const ObjectId random = stage.add(Kind::Random, root::sounds, "Steps");
        for (const char *name : {"a", "b", "c", "d"})
            (void)stage.sound(random, name, flat(0.01, 0.1F));
        stage.set(random, "avoidLast", QVariant(2));
        const ObjectId event = stage.event("Step", random);
        QByteArrayList steps;
        for (int i = 0; i < 60; ++i)
            steps << "{\"at\": " + QByteArray::number(0.05 * i) + ", \"post\": \"Step\"}";
        (void)stage.play("{\"steps\": [" + steps.join(", ") + "]}", 3.1);
        std::map<ObjectId, int> heard;
        for (const auto &each : stage.facts.soundings)
            ++heard[each.sound];
        const Simulation simulation = run(stage, event, 60);
        QCOMPARE(simulation.containers.size(), std::size_t{1});
        for (const Simulation::Share &share : simulation.containers[0].shares)
            QCOMPARE(share.picks, heard[share.child]);
        QCOMPARE(simulation.containers[0].longestRepeat, 1);
        QCOMPARE(simulation.mostVoices, 1);
    }

    void weightsAreFollowed()
    {
        GameStage stage;
        const ObjectId random = stage.add(Kind::Random, root::sounds, "Some");
        const std::array weights{10.0, 20.0, 30.0, 40.0};
        for (const double weight : weights)
            stage.set(stage.sound(random, QByteArray::number(weight).constData(), flat(0.01, 0.1F)), "weight",
                      weight);
        stage.set(random, "avoidLast", QVariant(0));
        const Simulation simulation = run(stage, random, 10000);
        double chi = 0.0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const Simulation::Share &share = simulation.containers[0].shares[i];
            QCOMPARE(share.expected, weights[i] / 100.0);
            const double expected = 100.0 * weights[i];
            chi += (share.picks - expected) * (share.picks - expected) / expected;
            QVERIFY(share.low < share.share && share.share < share.high);
        }
        QVERIFY2(chi < 16.27, qPrintable(QString::number(chi))); // three degrees of freedom, p = 0.001
        QVERIFY(simulation.containers[0].longestRepeat > 3);
    }

    /// What is to be expected is what the engine does, whatever is left out.
    void chancesAreThoseOfTheLongRun_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("avoid");
        for (int avoid = 0; avoid <= 5; ++avoid)
            QTest::addRow("random, %d left out", avoid) << u"random"_s << avoid;
        QTest::newRow("shuffle") << u"shuffle"_s << 1;
        QTest::newRow("round") << u"roundRobin"_s << 1;
    }
    void chancesAreThoseOfTheLongRun()
    {
        QFETCH(QString, mode);
        QFETCH(int, avoid);
        GameStage stage;
        const ObjectId random = stage.add(Kind::Random, root::sounds, "Some");
        for (const double weight : {1.0, 5.0, 20.0, 80.0, 2.5})
            stage.set(stage.sound(random, QByteArray::number(weight).constData(), flat(0.01, 0.1F)), "weight",
                      weight);
        stage.set(random, "mode", mode);
        stage.set(random, "avoidLast", QVariant(avoid));
        PickChances shown;
        shown.setDocument(&stage.session.document());
        shown.setKey(random);
        QCOMPARE(shown.values().size(), 5);
        const Simulation simulation = run(stage, random, 20000);
        double sum = 0.0;
        for (int i = 0; i < 5; ++i) {
            const Simulation::Share &share = simulation.containers[0].shares[static_cast<std::size_t>(i)];
            QCOMPARE(share.expected, shown.values()[i]);
            QVERIFY2(std::abs(share.share - share.expected) < 0.012,
                     qPrintable(u"%1: %2, expected %3"_s.arg(i).arg(share.share).arg(share.expected)));
            sum += share.expected;
        }
        QVERIFY(std::abs(sum - 1.0) < 1e-12);
    }

    void chancesFollowWhatDecidesThem()
    {
        GameStage stage;
        const ObjectId random = stage.add(Kind::Random, root::sounds, "Some");
        const ObjectId a = stage.sound(random, "a", flat(0.01, 0.1F));
        const ObjectId b = stage.sound(random, "b", flat(0.01, 0.1F));
        PickChances shown;
        shown.setDocument(&stage.session.document());
        shown.setKey(random);
        QSignalSpy told(&shown, &PickChances::valuesChanged);
        stage.set(a, "weight", 100.0);
        QCOMPARE(told.count(), 0); // the last is left out: they take turns
        stage.set(random, "avoidLast", QVariant(0));
        QCOMPARE(told.count(), 1);
        QCOMPARE(shown.values().first(), 2.0 / 3.0);
        stage.set(b, "volume", -3.0);
        QCOMPARE(told.count(), 1);
        const ObjectId c = stage.sound(random, "c", flat(0.01, 0.1F));
        const ObjectId d = stage.sound(random, "d", flat(0.01, 0.1F));
        QCOMPARE(shown.values().size(), 4);
        told.clear();
        (void)stage.editor().removeAll({c, d});
        QCOMPARE(told.count(), 1); // both at once
        (void)stage.editor().move(a, root::sounds, -1);
        QCOMPARE(shown.values(), QList<double>{1.0});
    }

    void chancesHoldForVeryMany()
    {
        const auto chances = [](std::size_t count, int avoid) {
            std::vector<double> weights(count);
            for (std::size_t i = 0; i < count; ++i)
                weights[i] = i % 7 == 0 ? 100.0 : 0.001 + static_cast<double>(i % 13);
            return pickChances(Random::Mode::Random, avoid, weights);
        };
        // 91 is as long as the pattern: what is alike there and here comes equally often, worked out exactly
        // for the smaller one and nearly for the larger.
        const auto exact = chances(910, 500);
        const auto near = chances(9100, 5000);
        for (const auto &each : {exact, near}) {
            double sum = 0.0;
            for (const double chance : each) {
                QVERIFY(chance > 0.0 && chance < 1.0);
                sum += chance;
            }
            QVERIFY2(std::abs(sum - 1.0) < 1e-9, qPrintable(QString::number(sum)));
        }
        for (std::size_t i = 0; i < 91; ++i)
            QVERIFY2(std::abs(10.0 * near[i] / exact[i] - 1.0) < 0.01,
                     qPrintable(u"%1: %2 and %3"_s.arg(i).arg(near[i]).arg(exact[i])));
    }

    void lengthsAndLevelsAreThoseThatAreHeard()
    {
        GameStage stage;
        const ObjectId sequence = stage.add(Kind::Sequence, root::sounds, "List");
        (void)stage.sound(sequence, "a", flat(0.5, 0.1F));
        const ObjectId b = stage.sound(sequence, "b", flat(1.0, 0.1F));
        stage.set(b, "pitch", 1200.0); // twice as fast
        stage.set(sequence, "volume", -6.0);
        stage.set(sequence, "playMode", "continuous");
        stage.set(sequence, "transition", "delay");
        stage.set(sequence, "transitionTime", 0.25);
        const ObjectId event = stage.event("Play", sequence);
        stage.set(stage.session.document().childAt(event, 0), "delay", 0.1);
        const Simulation simulation = run(stage, event, 100);
        QCOMPARE(simulation.plays, 100);
        QVERIFY2(std::abs(simulation.mean - 1.35) < 0.006, qPrintable(QString::number(simulation.mean)));
        QVERIFY(simulation.longest - simulation.shortest < 0.003);
        QVERIFY(std::abs(simulation.loudest + 6.0) < 1e-3 && std::abs(simulation.quietest + 6.0) < 1e-3);
        (void)stage.play(R"({"steps": [{"at": 0, "post": "Play"}]})", 2.0);
        QVERIFY(std::abs(static_cast<double>(stage.facts.soundings.back().end) / 48000.0 - simulation.mean)
                < 0.006);
        stage.set(sequence, "loop", "infinite");
        const Simulation endless = run(stage, event, 20);
        QCOMPARE(endless.endless, 20);
        QVERIFY(endless.containers[0].picks > 100);
    }

    void refusalsAreCounted()
    {
        GameStage stage;
        const ObjectId sound = stage.sound(root::sounds, "a", flat(0.1, 0.1F));
        const ObjectId event = stage.event("Play", sound);
        stage.set(stage.session.document().childAt(event, 0), "probability", 25.0);
        const Simulation simulation = run(stage, event, 4000);
        const int refused = simulation.refusals.at(engine::Reason::Improbable);
        QVERIFY2(refused > 2850 && refused < 3150, qPrintable(QString::number(refused)));
        QCOMPARE(simulation.silent, refused);
        QString problem;
        (void)simulate(stage.session.document(), stage.main, 1, problem);
        QVERIFY(problem.contains(QLatin1String("can't be played")));
    }
};

QTEST_GUILESS_MAIN(TestSimulate)
#include "tst_simulate.moc"
