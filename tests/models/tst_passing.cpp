#include "tests/support/game_stage.h"

using namespace flux;
using namespace flux::doc;
using namespace Qt::Literals::StringLiterals;

/// What plays on from item to item, listened to from a later place on: as it would be heard there.
class TestPassing : public QObject {
    Q_OBJECT

    /// A rise from `low` to `high`: a step in time is a small one in level, another sound is another level.
    static std::vector<float> rise(double seconds, double low, double high)
    {
        std::vector<float> audio(static_cast<std::size_t>(seconds * 48000.0));
        for (std::size_t i = 0; i < audio.size(); ++i)
            audio[i] = static_cast<float>(
                low + (high - low) * static_cast<double>(i) / static_cast<double>(audio.size()));
        return audio;
    }
    static std::vector<float> heard(test::GameStage &game, ObjectId played, double from, double seconds)
    {
        engine::Engine engine({48000.0, 32, std::size_t{64} << 20U});
        Publisher publisher(game.session.document(), engine,
                            [&](const QString &path) { return game.session.file().absolute(path); });
        std::vector<float> out(2 * static_cast<std::size_t>(seconds * 48000.0));
        std::vector<float> before(2 * 48000 * 4);
        (void)publisher.prepare(played);
        engine.renderOffline(before.data(), 48000 * 4);
        QString problem;
        if (publisher.auditionFrom(played, from, problem) == 0)
            qWarning("%s", qPrintable(problem));
        engine.renderOffline(out.data(), static_cast<std::uint32_t>(out.size() / 2));
        return out;
    }
    ObjectId listed(test::GameStage &game, ObjectId sequence, ObjectId child)
    {
        const ObjectId item = game.add(Kind::PlayItem, sequence);
        game.set(item, "child", child);
        return item;
    }
    ObjectId sequence(test::GameStage &game, ObjectId parent, const char *transition, double time = 0.2)
    {
        const ObjectId id = game.add(Kind::Sequence, parent, "S");
        game.set(id, "playMode", "continuous");
        game.set(id, "transition", transition);
        game.set(id, "transitionTime", time);
        return id;
    }

private Q_SLOTS:
    void aSequenceFromAPlace_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<double>("from");
        QTest::addColumn<int>(
            "slack"); ///< frames: where it waits for an item to die away it does so in quanta
        for (const double from : {0.3, 0.75, 1.3, 1.9, 2.4}) {
            for (const char *what : {"sampleAccurate", "delay", "crossFade", "powerFade", "triggerRate",
                                     "overlap", "fades", "repeats", "pitched", "blend", "rounds"})
                QTest::addRow("%s from %.2f", what, from) << QString::fromLatin1(what) << from << 4;
            for (const char *what :
                 {"none", "nested", "nestedAccurate", "nestedDelay", "random", "nestedRandom", "silent"})
                QTest::addRow("%s from %.2f", what, from) << QString::fromLatin1(what) << from << 64 * 24;
        }
        QTest::newRow("a hundred short ones") << u"many"_s << 3.97 << 64 * 24;
    }
    void aSequenceFromAPlace()
    {
        QFETCH(QString, what);
        QFETCH(double, from);
        QFETCH(int, slack);
        test::GameStage game;
        const bool isTransition = what == u"sampleAccurate" || what == u"delay" || what == u"crossFade"
            || what == u"powerFade" || what == u"none" || what == u"triggerRate";
        const QByteArray transition = isTransition ? what.toLatin1()
            : what == u"nested" || what == u"nestedRandom" || what == u"random" || what == u"silent"
            ? QByteArray("none")
            : what == u"nestedDelay" ? QByteArray("delay")
                                     : QByteArray("sampleAccurate");
        ObjectId played = sequence(game, root::sounds, transition.constData());
        std::vector<ObjectId> items;
        if (what == u"many") {
            for (int i = 0; i < 100; ++i)
                listed(game, played,
                       game.sound(played, QByteArray::number(i).constData(),
                                  rise(0.05, 0.008 * i + 0.05, 0.008 * i + 0.055)));
        } else if (what.startsWith(u"nested")) {
            for (int k = 0; k < 5; ++k) {
                ObjectId inner;
                if (what != u"nestedRandom") {
                    inner = sequence(game, played, "sampleAccurate");
                } else {
                    inner = game.add(Kind::Random, played, "R");
                    game.set(inner, "playMode", "continuous");
                    game.set(inner, "loop", "counted");
                    game.set(inner, "transition", "sampleAccurate");
                }
                for (int i = 0; i < 3; ++i) {
                    const double low = 0.06 * (3 * k + i + 1);
                    const ObjectId sound = game.sound(inner, QByteArray::number(10 * k + i).constData(),
                                                      rise(0.25, low, low + 0.02));
                    if (what != u"nestedRandom")
                        listed(game, inner, sound);
                }
                listed(game, played, inner);
            }
        } else if (what == u"random") {
            played = game.add(Kind::Random, root::sounds, "R");
            game.set(played, "playMode", "continuous");
            game.set(played, "transition", "none");
            game.set(played, "loop", "infinite");
            for (int i = 0; i < 4; ++i)
                game.sound(played, QByteArray::number(i).constData(),
                           rise(0.3 + 0.1 * i, 0.2 * i + 0.1, 0.2 * i + 0.15));
        } else {
            for (int i = 0; i < 9; ++i) {
                ObjectId sound;
                if (what == u"blend") { // its longer part tells when it is over
                    sound = game.add(Kind::Blend, played, "B");
                    game.sound(sound, QByteArray::number(10 + i).constData(), rise(0.2, 0.02, 0.03));
                    game.sound(sound, QByteArray::number(i).constData(),
                               rise(0.5, 0.09 * (i + 1), 0.09 * (i + 1) + 0.03));
                } else {
                    sound = game.sound(played, QByteArray::number(i).constData(),
                                       rise(0.6, 0.09 * (i + 1), 0.09 * (i + 1) + 0.03));
                }
                if (what == u"pitched")
                    game.set(sound, "pitch", i % 2 ? 700.0 : -300.0);
                items.push_back(listed(game, played, sound));
            }
        }
        if (what == u"none")
            game.set(items[2], "delay", 0.35);
        if (what == u"delay")
            game.set(items[1], "delay", 0.1);
        if (what == u"triggerRate")
            game.set(played, "transitionTime", 0.45);
        if (what == u"overlap")
            game.set(items[2], "delay", -0.15);
        if (what == u"fades")
            for (const ObjectId item : items) {
                game.set(item, "fadeIn", 0.2);
                game.set(item, "fadeOut", 0.25);
            }
        if (what == u"repeats")
            game.set(items[0], "repeats", 3);
        if (what == u"rounds") {
            for (std::size_t i = 2; i < items.size(); ++i)
                (void)game.editor().remove(items[i]);
            game.set(played, "loop", "counted");
            game.set(played, "rounds", 2);
            game.set(played, "atEnd", "reverse");
        }
        if (what == u"silent") // without a file: nothing of it is heard
            game.set(items[1], "child", game.add(Kind::Sound, played, "nothing"));
        const ObjectId event = game.event("Go", played);
        for (const ObjectId each : {event, played}) {
            const auto whole = heard(game, each, 0.0, from + 1.1);
            const auto later = heard(game, each, from, 1.0);
            const auto offset = static_cast<std::size_t>(std::lround(from * 48000.0));
            int off = 0;
            int sounding = 0;
            std::size_t first = 0;
            for (std::size_t i = 1200; i < later.size() / 2;
                 ++i) { // a quantum for each level of what is passed, and it fades in
                const auto is = static_cast<double>(later[2 * i]);
                const auto should = static_cast<double>(whole[2 * (i + offset)]);
                sounding += std::abs(should) > 0.01 ? 1 : 0;
                if (std::abs(is - should) > 0.004 && ++off == 1)
                    first = i;
            }
            QVERIFY2(off <= slack + 300 * (what == u"pitched"),
                     qPrintable(u"%1 frames, the first after %2 s: %3 instead of %4"_s.arg(off)
                                    .arg(static_cast<double>(first) / 48000.0)
                                    .arg(static_cast<double>(later[2 * first]))
                                    .arg(static_cast<double>(whole[2 * (first + offset)]))));
            QVERIFY(sounding > 10000 || what == u"rounds");
        }
    }
};

QTEST_MAIN(TestPassing)
#include "tst_passing.moc"
