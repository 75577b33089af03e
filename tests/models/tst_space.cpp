#include "engine/space/auto_spatial.h"
#include "tests/support/game_stage.h"

using namespace flux;
using namespace flux::doc;
using namespace flux::test;

namespace {
QByteArray told(double found, double expected)
{
    return QByteArray::number(found, 'g', 9) + " instead of " + QByteArray::number(expected, 'g', 9);
}

/// A sound that stands in space, and an attenuation with the points it is given.
class Field : public GameStage {
public:
    explicit Field(const std::vector<float> &audio = flat(2.0, 0.5F), int channels = 1)
    {
        attenuation = add(Kind::Attenuation, root::game, "Field");
        for (const ObjectId curve : session.document().children(attenuation))
            editor().remove(curve);
        sound = GameStage::sound(root::sounds, "Tone", file("Tone", audio, channels));
        set(sound, "positioning", "space");
        set(sound, "attenuation", attenuation);
        event = GameStage::event("Play", sound);
    }
    ObjectId curve(const char *target, const std::vector<std::pair<double, double>> &points)
    {
        const ObjectId id = add(Kind::AttenuationCurve, attenuation);
        set(id, "target", target);
        for (const ObjectId point : session.document().children(id))
            editor().remove(point);
        for (const auto &[x, y] : points) {
            const ObjectId point = add(Kind::CurvePoint, id);
            set(point, "at", x);
            set(point, "value", y);
        }
        return id;
    }
    /// Plays it at a place.
    std::vector<float> hear(const QByteArray &place, double seconds = 0.3)
    {
        return play(R"({"steps": [{"at": 0, "position": {)" + place + R"(}}, {"at": 0, "post": "Play"}]})",
                    seconds);
    }
    ObjectId attenuation, sound, event;
};

/// The frequency of a tone between two moments, by its zero crossings.
double hertz(const std::vector<float> &audio, double from, double to)
{
    double first = -1.0;
    double last = 0.0;
    int count = -1;
    const auto end = static_cast<std::size_t>(to * 48000.0);
    for (auto i = static_cast<std::size_t>(from * 48000.0); i < end; ++i) {
        const auto a = static_cast<double>(audio[2 * i] + audio[2 * i + 1]);
        const auto b = static_cast<double>(audio[2 * i + 2] + audio[2 * i + 3]);
        if (!(a < 0.0 && b >= 0.0))
            continue;
        last = static_cast<double>(i) + a / (a - b);
        first = first < 0.0 ? last : first;
        ++count;
    }
    return count > 0 ? count * 48000.0 / (last - first) : 0.0;
}
} // namespace

#define CLOSE(found, expected, tolerance)                                                                    \
    QVERIFY2(std::abs((found) - (expected)) <= (tolerance), told(found, expected))

/// Section 12 of the semantics: places, attenuations, cones, Doppler, what follows the screen.
class TestSpace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void distanceTurnsDownAlongItsCurve()
    {
        Field field;
        field.curve("volume", {{1.0, 0.0}, {11.0, -20.0}});
        field.set(field.attenuation, "maxDistance", 9.0);
        for (const auto &[z, decibels] :
             {std::pair{0.5, 0.0}, {1.0, 0.0}, {6.0, -10.0}, {9.0, -16.0}, {50.0, -16.0}}) {
            const auto out = field.hear("\"z\": " + QByteArray::number(z));
            CLOSE(inDecibels(at(out, 0.2) / (0.5 * centre)), decibels, 1e-3);
            CLOSE(rightAt(out, 0.2), at(out, 0.2), 1e-6);
        }
        // At rest nothing moves: the same bits as without space.
        field.set(field.attenuation, "maxDistance", 100.0);
        const auto out = field.hear("\"z\": 1");
        field.set(field.sound, "positioning", "pan");
        QVERIFY(field.hear("\"z\": 1") == out);
    }

    void azimuthIsEqualPower()
    {
        Field field;
        const double full = 0.5 * 0.5;
        for (int degrees = -180; degrees <= 180; degrees += 15) {
            const double angle = degrees * std::numbers::pi / 180.0;
            const auto out = field.hear("\"x\": " + QByteArray::number(3.0 * std::sin(angle), 'g', 12)
                                        + ", \"z\": " + QByteArray::number(3.0 * std::cos(angle), 'g', 12));
            const double l = at(out, 0.2);
            const double r = rightAt(out, 0.2);
            CLOSE(l * l + r * r, full, 1e-5);
            CLOSE(std::atan2(r, l), (std::sin(angle) + 1.0) * std::numbers::pi / 4.0, 1e-4);
        }
    }

    void theListenersPlaceAndViewCount()
    {
        Field field;
        field.curve("volume", {{0.0, 0.0}, {100.0, -100.0}});
        const auto hear = [&](const QByteArray &listener) {
            return field.play(R"({"steps": [{"at": 0, "listener": {)" + listener
                                  + R"(}}, {"at": 0, "position": {"object": "a", "x": 10, "z": 5}},
                                  {"at": 0, "post": "Play", "object": "a"}]})",
                              0.3);
        };
        // Ten to the right of one who looks to the front is behind one who looks to the left.
        const auto right = hear(R"("z": 5)");
        CLOSE(rightAt(right, 0.2), 0.5 * std::pow(10.0, -10.0 / 20.0), 1e-4);
        CLOSE(at(right, 0.2), 0.0, 1e-6);
        const auto behind = hear(R"("z": 5, "forward": [-1, 0, 0])");
        CLOSE(at(behind, 0.2), 0.5 * centre * std::pow(10.0, -10.0 / 20.0), 1e-4);
        CLOSE(rightAt(behind, 0.2), at(behind, 0.2), 1e-6);
        const auto left = hear(R"("z": 5, "forward": [0, 0, -1])");
        CLOSE(at(left, 0.2), 0.5 * std::pow(10.0, -10.0 / 20.0), 1e-4);
    }

    void spreadGoesFromAPointToAllSides()
    {
        Field field(flat(1.0, 0.0F), 2);
        std::vector<float> audio(2 * 48000);
        for (std::size_t i = 0; i < audio.size(); ++i)
            audio[i] = i % 2 ? 0.1F : 0.4F;
        field.set(field.sound, "audioFile", field.file("Wide", audio, 2));
        field.curve("spread", {{0.0, 100.0}, {10.0, 0.0}});
        const auto wide = field.hear("\"x\": 0.001");
        CLOSE(at(wide, 0.2), 0.4, 1e-3);
        CLOSE(rightAt(wide, 0.2), 0.1, 1e-3);
        const auto point = field.hear("\"x\": 10");
        CLOSE(at(point, 0.2), 0.0, 1e-4);
        CLOSE(rightAt(point, 0.2), 0.25, 1e-4); // both channels' mean, at unity
    }

    void theConeTurnsDownWhoLooksAway()
    {
        Field field;
        field.set(field.attenuation, "coneVolume", -12.0);
        const auto level = [&](const QByteArray &forward) {
            return inDecibels(at(field.hear("\"z\": 10, \"forward\": [" + forward + "]"), 0.2)
                              / (0.5 * centre));
        };
        CLOSE(level("0, 0, -1"), 0.0, 1e-3); // it looks at the listener
        CLOSE(level("0, 0, 1"), -12.0, 1e-3);
        CLOSE(level("1, 0, -1"), 0.0, 1e-3); // 45 degrees: the inner cone's edge
        // 90 degrees: in proportion between 45 and 122.5
        CLOSE(level("1, 0, 0"), -12.0 * 45.0 / 77.5, 1e-3);
    }

    void whatIsBelowIsDullerAndWhatIsAboveThinner()
    {
        Field high(tone(1.0, 12000.0));
        const auto level = [](Field &field, const QByteArray &place, double frequency) {
            return amplitude(field.hear(place), frequency, 0.1, 0.2);
        };
        const double straight = level(high, "\"z\": 10", 12000.0);
        QVERIFY(level(high, "\"z\": 1, \"y\": -10", 12000.0) < 0.8 * straight);
        Field low(tone(1.0, 50.0));
        const double lowStraight = level(low, "\"z\": 10", 50.0);
        QVERIFY(level(low, "\"z\": 1, \"y\": 10", 50.0) < 0.8 * lowStraight);
        CLOSE(level(low, "\"z\": 1, \"y\": -10", 50.0) / lowStraight, 1.0, 0.02);
    }

    void whatComesNearerIsHigher()
    {
        Field field(tone(2.0, 1000.0));
        field.set(field.sound, "doppler", 1.0);
        const auto pass = [&](double speed, bool listener) {
            QByteArray steps = R"({"at": 0, "post": "Play"})";
            for (int i = 0; i < 60; ++i) { // 60 positions in a second
                const double z = 100.0 - speed * i / 60.0;
                steps += R"(, {"at": )" + QByteArray::number(i / 60.0)
                    + (listener ? R"(, "listener": {"z": )" : R"(, "position": {"z": )")
                    + QByteArray::number(listener ? -z : z, 'g', 12) + "}}";
            }
            return field.play("{\"steps\": [" + steps + "]}", 1.0);
        };
        CLOSE(hertz(pass(34.3, false), 0.4, 0.9), 1000.0 / 0.9, 1.0);
        CLOSE(hertz(pass(-34.3, false), 0.4, 0.9), 1000.0 / 1.1, 1.0);
        CLOSE(hertz(pass(34.3, true), 0.4, 0.9), 1000.0 * 1.1, 1.0);
        CLOSE(hertz(pass(5000.0, false), 0.4, 0.9), 1000.0, 0.1); // a jump is no motion
        field.set(field.sound, "doppler", 0.5);
        CLOSE(hertz(pass(34.3, false), 0.4, 0.9), 1000.0 * std::sqrt(1.0 / 0.9), 1.0);
    }

    void distanceChangesSends()
    {
        Field field;
        const ObjectId aux = field.add(Kind::AuxBus, field.main, "Room");
        field.set(field.add(Kind::Send, field.sound), "auxBus", aux);
        const ObjectId bus = field.add(Kind::Bus, field.main, "Dry");
        field.set(bus, "mute", true);
        field.set(field.sound, "outputBus", bus);
        const ObjectId curve = field.curve("send", {{0.0, 0.0}, {10.0, -20.0}});
        field.set(curve, "auxBus", aux);
        const double near = at(field.hear("\"z\": 0"), 0.2);
        CLOSE(inDecibels(at(field.hear("\"z\": 5"), 0.2) / near), -10.0, 0.01);
        field.set(curve, "auxBus", ObjectId{});
        CLOSE(at(field.hear("\"z\": 5"), 0.2), near, 1e-5);
    }

    void theFurthestGoes()
    {
        Field field;
        const ObjectId other = field.GameStage::sound(root::sounds, "Other", flat(2.0, 0.25F));
        field.set(other, "positioning", "space");
        field.GameStage::event("Other", other);
        field.set(field.attenuation, "priorityOffset", 0.0);
        field.set(field.main, "voiceLimit", 1);
        field.set(field.main, "voiceLimitRule", "furthest");
        const auto hear = [&](double nearer, double further) {
            return at(field.play(R"({"steps": [{"at": 0, "position": {"object": "a", "z": )"
                                     + QByteArray::number(nearer)
                                     + R"(}}, {"at": 0, "position": {"object": "b", "z": )"
                                     + QByteArray::number(further)
                                     + R"(}}, {"at": 0, "post": "Play", "object": "a"},
                                     {"at": 0.1, "post": "Other", "object": "b"}]})",
                                 0.5),
                      0.4);
        };
        CLOSE(hear(3.0, 8.0), 0.5 * centre, 1e-4);
        CLOSE(hear(8.0, 3.0), 0.25 * centre, 1e-4);
    }

    void distanceTakesPriority()
    {
        Field field;
        const ObjectId other = field.GameStage::sound(root::sounds, "Other", flat(2.0, 0.25F));
        field.set(other, "priority", 45.0);
        field.GameStage::event("Other", other);
        field.set(field.main, "voiceLimit", 1);
        const auto hear = [&](double z) {
            return at(
                field.play(
                    R"({"steps": [{"at": 0, "position": {"object": "a", "z": )" + QByteArray::number(z)
                        + R"(}}, {"at": 0, "post": "Play", "object": "a"}, {"at": 0.1, "post": "Other"}]})",
                    0.5),
                0.4);
        };
        CLOSE(hear(40.0), 0.5 * centre, 1e-4);  // 50 − 4 wins over 45
        CLOSE(hear(60.0), 0.25 * centre, 1e-4); // 50 − 6 doesn't
        field.set(field.attenuation, "priorityOffset", 0.0);
        CLOSE(hear(60.0), 0.5 * centre, 1e-4);
    }

    void bindingsFollowThePlace()
    {
        Field field(flat(3.0, 0.5F));
        field.set(field.sound, "positioning", "pan"); // bindings need no positioning
        const ObjectId binding = field.bind(field.sound, "volume", {}, {{0.0, 0.0}, {100.0, -50.0}});
        const auto level = [&](const char *follows, const QByteArray &place) {
            field.set(binding, "follows", follows);
            return inDecibels(at(field.hear(place), 0.2) / (0.5 * centre));
        };
        CLOSE(level("distance", "\"z\": 12"), -6.0, 1e-3);
        CLOSE(level("azimuth", "\"x\": 5"), -45.0, 1e-3);
        CLOSE(level("azimuth", "\"x\": 5, \"z\": 5"), -22.5, 1e-3);
        CLOSE(level("elevation", "\"y\": 1, \"z\": 1"), -22.5, 1e-3);
        CLOSE(level("coneAngle", "\"z\": 5, \"forward\": [1, 0, -1]"), -22.5, 1e-3);
        field.set(binding, "follows", "speed");
        QByteArray steps = R"({"at": 0, "post": "Play"})";
        for (int i = 0; i < 60; ++i)
            steps += R"(, {"at": )" + QByteArray::number(i / 60.0) + R"(, "position": {"x": )"
                + QByteArray::number(20.0 * i / 60.0, 'g', 12) + "}}";
        const auto out = field.play("{\"steps\": [" + steps + "]}", 2.0);
        CLOSE(inDecibels(at(out, 0.9) / (0.5 * centre)), -10.0, 0.1);
        CLOSE(inDecibels(at(out, 1.9) / (0.5 * centre)), 0.0, 1e-3); // it stands still
    }

    void whatHasNoPlaceCantFollowOne()
    {
        Field field;
        QString reason;
        connect(&field.editor(), &Editor::refused, this, [&](const QString &message) { reason = message; });
        const ObjectId onBus = field.add(Kind::Binding, field.main);
        QVERIFY(!field.editor().set(onBus, QStringLiteral("follows"), QStringLiteral("distance")));
        QVERIFY2(reason.contains(QStringLiteral("no place")), qPrintable(reason));
        const ObjectId binding = field.bind(field.sound, "priority", {}, {{0.0, 0.0}});
        QVERIFY(!field.editor().set(binding, QStringLiteral("follows"), QStringLiteral("distance")));
        QVERIFY2(reason.contains(QStringLiteral("parameter only")), qPrintable(reason));
        field.set(binding, "property", "pitch");
        QVERIFY(field.editor().set(binding, QStringLiteral("follows"), QStringLiteral("distance")));
        QVERIFY(!field.editor().set(binding, QStringLiteral("property"), QStringLiteral("initialDelay")));
        // A second one in the place of a pan is one too many.
        (void)field.bind(field.sound, "pan", field.parameter("P"), {{0.0, 0.0}});
        const ObjectId second = field.add(Kind::Binding, field.sound);
        QVERIFY(!field.editor().set(second, QStringLiteral("property"), QStringLiteral("pan")));
        QVERIFY2(reason.contains(QStringLiteral("only one")), qPrintable(reason));
    }

    /// Pan of a mono voice from the level of both channels, −1…1.
    static double panAt(const std::vector<float> &out, double seconds)
    {
        return std::atan2(rightAt(out, seconds), at(out, seconds)) * 4.0 / std::numbers::pi - 1.0;
    }

    void anEventFollowsAnElementOfTheScreen()
    {
        GameStage stage;
        const ObjectId event = stage.event("Play", stage.sound(root::sounds, "Tone", flat(4.0, 0.5F)));
        const ObjectId intent = stage.add(Kind::SpatialIntent, event);
        stage.set(intent, "anchor", QVariant(QStringLiteral("reel 3")));
        stage.set(intent, "hintWeight", 0.0);
        const auto hear = [&](const QByteArray &steps, double seconds = 0.3) {
            return stage.play(R"({"steps": [{"at": 0, "post": "Play"}, )" + steps + "]}", seconds);
        };
        const auto expected = [](double x) {
            const double p = 2.0 * x - 1.0;
            const double aside = std::abs(p) <= 0.04 ? 0.0 : (std::abs(p) - 0.04) / 0.96 * 0.95;
            return p < 0.0 ? -aside : aside;
        };
        for (const double x : {0.0, 0.3, 0.49, 0.51, 0.8, 1.0}) {
            const auto out = hear(R"({"at": 0, "anchor": {"name": "reel 3", "y": 0.4, "x": )"
                                  + QByteArray::number(x - 0.1) + R"(, "width": 0.2, "height": 0.2}})");
            CLOSE(panAt(out, 0.2), expected(x), 1e-3);
        }
        // It goes there in its time: 63 % after 70 ms.
        const QByteArray jump = R"({"at": 0, "anchor": {"name": "reel 3", "x": 0.5, "y": 0.5}},
            {"at": 0.5, "anchor": {"name": "reel 3", "x": 1.0, "y": 0.5}})";
        CLOSE(panAt(hear(jump, 1.0), 0.5 + 0.07), 0.95 * (1.0 - std::exp(-1.0)), 0.03);
        CLOSE(panAt(hear(jump, 1.0), 0.95), 0.95, 0.01);
        // And is forgotten when nothing more is heard of it.
        CLOSE(panAt(hear(jump, 2.5), 2.4), 0.0, 0.01);
        // What leaves the screen, or is hidden, is quieter and duller.
        const auto level = [&](const QByteArray &anchor) {
            const auto out = hear(R"({"at": 0, "anchor": {"name": "reel 3", "y": 0.5, )" + anchor + "}}");
            return inDecibels(std::hypot(at(out, 0.2), rightAt(out, 0.2)) / 0.5);
        };
        CLOSE(level("\"x\": 1.0"), 0.0, 0.01);
        CLOSE(level("\"x\": 1.5"), -3.0, 0.01);
        CLOSE(level("\"x\": 1.0, \"visible\": false"), -6.0, 0.01);
        // Weights: the hint draws to the left, as strongly.
        stage.set(intent, "hint", -1.0);
        stage.set(intent, "hintWeight", 0.5);
        CLOSE(panAt(hear(R"({"at": 0, "anchor": {"name": "reel 3", "x": 1.0, "y": 0.5}})"), 0.2), 0.0, 1e-3);
        // A motion, half way.
        stage.set(intent, "hintWeight", 0.0);
        stage.set(intent, "anchor", QVariant(QString()));
        stage.set(intent, "motionFrom", QVariant(QStringLiteral("a")));
        stage.set(intent, "motionTo", QVariant(QStringLiteral("b")));
        stage.set(intent, "motionTime", 2.0);
        const auto moved = hear(R"({"at": 0, "anchor": {"name": "a", "x": 0.0, "y": 0.5}},
                                   {"at": 0, "anchor": {"name": "b", "x": 1.0, "y": 0.5}})",
                                2.5);
        CLOSE(panAt(moved, 1.07), expected(0.5), 0.05);
        CLOSE(panAt(moved, 2.4), expected(1.0), 0.01);
    }

    void busesHaveAPolicyForTheScreen()
    {
        GameStage stage;
        std::vector<float> wide(2 * 96000);
        for (std::size_t i = 0; i < wide.size(); ++i)
            wide[i] = static_cast<float>((i % 2 ? 0.1 : 0.3) * std::sin(0.1309 * static_cast<double>(i / 2)));
        const ObjectId sound = stage.sound(root::sounds, "Wide", stage.file("Wide", wide, 2));
        const ObjectId bus = stage.add(Kind::Bus, stage.main, "Reels");
        stage.set(sound, "outputBus", bus);
        stage.set(stage.add(Kind::Send, sound), "auxBus", stage.add(Kind::AuxBus, stage.main, "Room"));
        const ObjectId event = stage.event("Play", sound);
        const ObjectId intent = stage.add(Kind::SpatialIntent, event);
        stage.set(intent, "anchor", QVariant(QStringLiteral("e")));
        stage.set(intent, "doppler", true);
        const auto hear = [&] {
            return stage.play(R"({"steps": [{"at": 0, "anchor": {"name": "e", "x": 0.2, "y": 0.5}},
                {"at": 0, "post": "Play"}, {"at": 0.2, "anchor": {"name": "e", "x": 0.7, "y": 0.5}}]})",
                              0.6);
        };
        const auto before = hear();
        for (const char *name :
             {"spatialPan", "spatialWidth", "spatialSmoothing", "spatialReverb", "spatialDoppler"}) {
            stage.set(bus, name, 0.3);
            QVERIFY2(hear() != before, name);
            stage.editor().undo();
            QVERIFY(hear() == before);
        }
        stage.set(bus, "spatialPan", 0.0);
        stage.set(bus, "spatialWidth", 2.0); // times the intent's half
        stage.set(bus, "spatialDoppler", 0.0);
        const auto without = hear();
        stage.editor().remove(intent);
        QVERIFY(without == hear());
    }

    void moreThanTheLimitsIsRefused()
    {
        engine::AutoSpatial screen;
        const std::array<float, 4> rectangle{0.5F, 0.5F, 0.0F, 0.0F};
        for (std::uint32_t i = 0; i < engine::AutoSpatial::updatesPerSecond; ++i)
            QVERIFY(screen.setAnchor(1 + i % 4, rectangle, true, i, 48000.0));
        QVERIFY(!screen.setAnchor(1, rectangle, true, 47999, 48000.0));
        QVERIFY(screen.setAnchor(1, rectangle, true, 48000, 48000.0)); // the next second
        QVERIFY(!screen.setAnchor(1, std::array{0.5F, std::nanf(""), 0.0F, 0.0F}, true, 48001, 48000.0));
        QCOMPARE(screen.refused(), 2U);
        engine::SpatialIntent intent;
        intent.active = true;
        for (std::uint32_t i = 0; i < engine::AutoSpatial::trackLimit; ++i)
            QVERIFY(screen.track(intent, 0) != engine::none);
        QCOMPARE(screen.track(intent, 0), engine::none);
        screen.untrack(7);
        QCOMPARE(screen.track(intent, 0), 7U);
        engine::Engine engine;
        QVERIFY(!engine.setPosition(0, {0.0F, std::nanf(""), 0.0F}));
        QVERIFY(!engine.setListener({0.0F, 0.0F, INFINITY}));
        QVERIFY(!engine.setAnchor(1, {std::nanf(""), 0.0F, 0.0F, 0.0F}));
        QVERIFY(engine.setPosition(0, {0.0F, 1.0F, 0.0F}));
    }

    /// Each property of places and attenuations, on every kind that has it.
    void everyPropertyIsHeard_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("name");
        for (const Kind kind : {Kind::Attenuation, Kind::AttenuationCurve, Kind::SpatialIntent})
            for (const Property &p : properties(kind))
                if (p.reach != Reach::Label)
                    QTest::addRow("%s.%s", kindInfo(kind).key, p.name)
                        << int(kind) << QString::fromLatin1(p.name);
        for (int kind = 0; kind < kindCount; ++kind)
            if ((soundTreeKinds >> kind & 1U) != 0)
                for (const char *name : {"positioning", "attenuation", "doppler"})
                    QTest::addRow("%s.%s", kindInfo(static_cast<Kind>(kind)).key, name)
                        << kind << QString::fromLatin1(name);
    }
    void everyPropertyIsHeard()
    {
        QFETCH(int, kind);
        QFETCH(QString, name);
        std::vector<float> audio(2 * 96000);
        for (std::size_t i = 0; i < audio.size(); ++i)
            for (const double part : {1.0, 3.7, 31.0})
                audio[i] += 0.1F
                    * static_cast<float>(std::sin((i % 2 ? 0.03 : 0.04) * part * static_cast<double>(i / 2)));
        Field field(audio, 2);
        const ObjectId volume = field.curve("volume", {{0.0, 0.0}, {60.0, -20.0}});
        const ObjectId room = field.add(Kind::AuxBus, field.main, "Room");
        const ObjectId hall = field.add(Kind::AuxBus, field.main, "Hall");
        field.set(field.add(Kind::Send, field.sound), "auxBus", room);
        ObjectId id = field.attenuation;
        ObjectId target = field.sound;
        if ((soundTreeKinds >> kind & 1U) != 0 && kind != Kind::Sound) {
            id = field.add(static_cast<Kind>(kind), root::sounds, "Container");
            QVERIFY(field.editor().move(field.sound, id, 0));
            for (const char *own : {"positioning", "attenuation"}) {
                QVERIFY(field.editor().reset(field.sound, QString::fromLatin1(own)));
                if (name != QLatin1String(own))
                    field.set(id, own,
                              std::strcmp(own, "positioning") == 0 ? QVariant(1)
                                                                   : QVariant::fromValue(field.attenuation));
            }
            if (kind == Kind::SwitchContainer)
                field.set(id, "initial", field.sound);
            target = kind == Kind::Group ? field.sound : id;
            if (name == QLatin1String("attenuation"))
                field.set(id, "positioning", "space");
            field.set(field.session.document().childAt(field.event, 0), "target", target);
        } else if (kind == Kind::Sound) {
            id = field.sound;
        } else if (kind == Kind::AttenuationCurve) {
            id = name == QLatin1String("auxBus") ? field.curve("send", {{0.0, -6.0}}) : volume;
            if (name == QLatin1String("auxBus"))
                field.set(id, "auxBus", hall);
        } else if (kind == Kind::SpatialIntent) {
            id = field.add(Kind::SpatialIntent, field.event);
            field.set(id, "anchor", QVariant(QStringLiteral("here")));
            field.set(id, "motionFrom", QVariant(QStringLiteral("there")));
            field.set(id, "motionTo", QVariant(QStringLiteral("here")));
            field.set(id, "hint", 0.5);
            field.set(id, "hintWeight", 0.4);
            field.set(field.sound, "positioning", "pan");
        }
        if (name == QLatin1String("priorityOffset")) {
            const ObjectId rival = field.GameStage::sound(root::sounds, "Rival", flat(1.0, 0.2F));
            field.set(rival, "priority", 48.0);
            field.GameStage::event("Rival", rival);
            field.set(field.main, "voiceLimit", 1);
        }
        const QByteArray more
            = name == QLatin1String("priorityOffset") ? R"(, {"at": 0.05, "post": "Rival"})" : "";
        const auto hear = [&] {
            QByteArray steps = R"({"at": 0, "post": "Play"})" + more;
            for (int i = 0; i < 30; ++i) // past the listener, turning
                steps += R"(, {"at": )" + QByteArray::number(i / 60.0) + R"(, "position": {"x": )"
                    + QByteArray::number(50.0 - 2.0 * i) + R"(, "z": 5, "forward": [)"
                    + QByteArray::number(i - 15) + R"(, 0, -4]}}, {"at": )" + QByteArray::number(i / 60.0)
                    + R"(, "anchor": {"name": "here", "y": 0.3, "x": )"
                    + QByteArray::number(i < 12 ? i / 12.0 : 0.3) + R"(}}, {"at": )"
                    + QByteArray::number(i / 60.0) + R"(, "anchor": {"name": "there", "y": 0.3, "x": 0.9}})";
            return field.play("{\"steps\": [" + steps + "]}", 1.9);
        };
        const auto before = hear();
        QVERIFY(field.facts.peak > 0.01);
        const Document &document = field.session.document();
        const int row = propertyIndex(document.kind(id), name);
        const Property &p = properties(document.kind(id))[static_cast<std::size_t>(row)];
        const QVariant now = document.value(id, row);
        const QVariant other = p.type == ValueType::Choice
            ? QVariant((now.toInt() + 1) % static_cast<int>(p.choices.size()))
            : p.type == ValueType::Boolean ? QVariant(!now.toBool())
            : p.type == ValueType::Text    ? QVariant(QStringLiteral("elsewhere"))
            : p.type == ValueType::Reference
            ? QVariant::fromValue(name == QLatin1String("auxBus") ? room
                                      : now.value<ObjectId>()     ? ObjectId{}
                                                                  : field.attenuation)
            : name == QLatin1String("maxDistance")
            ? QVariant(30.0)
            : QVariant(now.toDouble() + 0.4 <= p.maximum       ? now.toDouble() + 0.4
                           : now.toDouble() - 3.0 >= p.minimum ? now.toDouble() - 3.0
                                                               : now.toDouble() - 0.4);
        const QVariant wanted
            = p.type == ValueType::Number && p.maximum > 99.0 && name != QLatin1String("maxDistance")
            ? QVariant(now.toDouble() + 15.0 <= p.maximum ? now.toDouble() + 15.0 : now.toDouble() - 15.0)
            : other;
        QVERIFY(field.editor().set(id, name, wanted));
        QVERIFY2(hear() != before, "nothing changed");
        field.editor().undo();
        QVERIFY2(hear() == before, "undo is heard as something else");
    }

    void anEditOfAnAttenuationIsHeardAtOnceWithoutCompiling()
    {
        Field field;
        const ObjectId curve = field.curve("volume", {{0.0, 0.0}, {10.0, -10.0}});
        const ObjectId point = field.session.document().childAt(curve, 1);
        int compiled = 0;
        const auto out
            = field.play(R"({"steps": [{"at": 0, "position": {"z": 10}}, {"at": 0, "post": "Play"}]})", 1.0,
                         480, [&](Publisher &publisher, std::uint64_t done) {
                             if (done == 24000) {
                                 compiled = publisher.compiled();
                                 field.set(point, "value", -30.0);
                                 QCoreApplication::processEvents();
                                 compiled = publisher.compiled() - compiled;
                             }
                         });
        QCOMPARE(compiled, 0);
        CLOSE(inDecibels(at(out, 0.45) / (0.5 * centre)), -10.0, 1e-3);
        CLOSE(inDecibels(at(out, 0.51) / (0.5 * centre)), -30.0, 1e-2); // next block, and a glide of 5 ms
    }
};

QTEST_GUILESS_MAIN(TestSpace)
#include "tst_space.moc"
