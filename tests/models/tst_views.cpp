#include "models/document/order_key.h"
#include "models/drawing/icon_item.h"
#include "models/editing/blend_picture.h"
#include "models/editing/bulk_model.h"
#include "models/editing/curve_model.h"
#include "models/editing/matrix_model.h"
#include "models/editing/response_curve.h"
#include "models/lists/object_query.h"
#include "models/lists/search_query.h"
#include "models/live/bus_levels.h"
#include "models/waveforms/zero_crossing.h"
#include "tests/support/game_stage.h"
#include "tests/support/signal_log.h"

#include <QSignalSpy>

using namespace flux;
using namespace flux::doc;
using namespace flux::test;
using namespace Qt::Literals::StringLiterals;

namespace {
double heightAt(const QList<QPointF> &line, double x)
{
    for (qsizetype i = 1; i < line.size(); ++i)
        if (line[i].x() >= x && line[i].x() > line[i - 1].x())
            return line[i - 1].y()
                + (line[i].y() - line[i - 1].y()) * (x - line[i - 1].x()) / (line[i].x() - line[i - 1].x());
    return line.isEmpty() ? -1.0 : line.last().y();
}
} // namespace

/// What editors are bound to: lists of some kinds, tables of links, curves and pictures.
class TestViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Rows follow the tree one by one, and a change is told for its one row and role.
    void aQueryFollowsTheTree()
    {
        GameStage game;
        ObjectQuery query;
        query.setDocument(game.editor().document());
        query.setRoot(root::buses);
        query.setKinds({u"bus"_s, u"auxBus"_s});
        query.setDeep(true);
        QCOMPARE(query.rowCount(), 1); // the main bus
        SignalLog log(query);
        const ObjectId music = game.add(Kind::Bus, game.main, "Music");
        const ObjectId strings = game.add(Kind::Bus, music, "Strings");
        const ObjectId room = game.add(Kind::AuxBus, game.main, "Room");
        game.add(Kind::Reverb, room);
        QCOMPARE(log.take(), (QStringList{u"inserted 1..1"_s, u"inserted 2..2"_s, u"inserted 3..3"_s}));
        QCOMPARE(query.data(query.index(2), ObjectQuery::DepthRole).toInt(), 2);
        game.set(strings, "volume", -6.0);
        QCOMPARE(log.take(), QStringList{u"changed 2..2 volume,own"_s});
        game.set(strings, "volume", -5.0);
        QCOMPARE(log.take(), QStringList{u"changed 2..2 volume"_s});
        QVERIFY(game.editor().move(strings, game.main, 0));
        QCOMPARE(query.keyAt(1), strings);
        QCOMPARE(query.data(query.index(1), ObjectQuery::DepthRole).toInt(), 1);
        QVERIFY(!log.take().contains(u"reset"_s));
        QVERIFY(game.editor().remove(music));
        QCOMPARE(log.take(), QStringList{u"removed 2..2"_s});
        game.editor().undo();
        game.editor().undo();
        QCOMPARE(query.keyAt(2), strings);
        QVERIFY(!log.take().contains(u"reset"_s));
        // Another kind below the same bus
        ObjectQuery slots;
        slots.setDocument(game.editor().document());
        slots.setRoot(room);
        slots.setKinds({u"effect"_s});
        QCOMPARE(slots.rowCount(), 1);
        game.set(game.add(Kind::Send, strings), "auxBus", room);
        QCOMPARE(slots.rowCount(), 1);
        QVERIFY(game.editor().remove(room));
        QCOMPARE(slots.rowCount(), 0);
    }

    /// A cell is one rule: made, changed, taken away, and undone; one notification for each.
    void theDuckingMatrix()
    {
        GameStage game;
        const ObjectId music = game.add(Kind::Bus, game.main, "Music");
        const ObjectId voice = game.add(Kind::Bus, game.main, "Voice");
        MatrixModel matrix;
        matrix.setEditor(&game.editor());
        matrix.setMode(u"ducking"_s);
        QCOMPARE(matrix.rowCountNow(), 3);
        QCOMPARE(matrix.columnCountNow(), 2); // nothing turns the main bus down
        QCOMPARE(matrix.columnName(0), u"Music"_s);
        const auto at
            = [&](int row, int column, int role) { return matrix.data(matrix.index(row, column), role); };
        QVERIFY(!at(1, 0, MatrixModel::AllowedRole).toBool()); // not itself
        QVERIFY(at(2, 0, MatrixModel::AllowedRole).toBool());
        SignalLog log(matrix);
        const int steps = game.editor().history().count();
        const ObjectId rule = matrix.add(2, 0);
        QVERIFY(rule);
        QCOMPARE(game.editor().history().count(), steps + 1);
        QCOMPARE(game.editor().document()->parentOf(rule), music);
        QCOMPARE(game.editor().document()->find<DuckRule>(rule)->source, voice);
        QVERIFY(at(2, 0, MatrixModel::PresentRole).toBool());
        QCOMPARE(at(2, 0, MatrixModel::ValueRole).toDouble(), -6.0);
        QCOMPARE(matrix.add(2, 0), rule); // there is one already
        log.take();
        QVERIFY(matrix.put(2, 0, -12.0));
        QCOMPARE(log.take(), QStringList{u"changed 2..2 value,text"_s});
        QVERIFY(!matrix.put(2, 0, 5.0)); // louder it doesn't get
        QVERIFY(!matrix.add(1, 0));
        game.set(voice, "name", u"Speech"_s);
        QCOMPARE(matrix.rowName(2), u"Speech"_s);
        QVERIFY(matrix.clear(2, 0));
        QVERIFY(!at(2, 0, MatrixModel::PresentRole).toBool());
        game.editor().undo();
        QVERIFY(at(2, 0, MatrixModel::PresentRole).toBool());
        QVERIFY(game.editor().remove(voice));
        QCOMPARE(matrix.rowCountNow(), 2);
        QVERIFY(!log.take().isEmpty());
    }

    void theOtherMatrices()
    {
        GameStage game;
        const ObjectId bus = game.add(Kind::Bus, game.main, "Music");
        const ObjectId room = game.add(Kind::AuxBus, game.main, "Room");
        MatrixModel sends;
        sends.setEditor(&game.editor());
        sends.setMode(u"sends"_s);
        QCOMPARE(sends.columnCountNow(), 1);
        const ObjectId send = sends.add(1, 0);
        QCOMPARE(game.editor().document()->find<Send>(send)->auxBus, room);
        QCOMPARE(game.editor().document()->parentOf(send), bus);
        QVERIFY(!sends.data(sends.index(2, 0), MatrixModel::AllowedRole).toBool()); // a circle
        QVERIFY(!sends.data(sends.index(0, 0), MatrixModel::AllowedRole).toBool()); // the main bus hears it

        const ObjectId group = game.add(Kind::SwitchGroup, root::game, "Ground");
        const ObjectId stone = game.add(Kind::Switch, group, "Stone");
        const ObjectId grass = game.add(Kind::Switch, group, "Grass");
        const ObjectId steps = game.add(Kind::SwitchContainer, root::sounds, "Steps");
        const ObjectId hard = game.add(Kind::Sound, steps, "hard");
        MatrixModel assignments;
        assignments.setEditor(&game.editor());
        assignments.setMode(u"assignments"_s);
        assignments.setKey(steps);
        QCOMPARE(assignments.columnCountNow(), 0);
        game.set(steps, "group", group); // followed
        QCOMPARE(assignments.columnCountNow(), 2);
        QCOMPARE(assignments.rowCountNow(), 1);
        const ObjectId item = assignments.add(0, 1);
        QCOMPARE(game.editor().document()->find<SwitchItem>(item)->child, hard);
        QCOMPARE(game.editor().document()->find<SwitchItem>(item)->value, grass);
        game.set(item, "value", stone); // elsewhere: the cell moves
        QVERIFY(assignments.data(assignments.index(0, 0), MatrixModel::PresentRole).toBool());
        QVERIFY(!assignments.data(assignments.index(0, 1), MatrixModel::PresentRole).toBool());

        QVERIFY(assignments.move(0, 0, 0, 1)); // by hand, and back in one step
        QCOMPARE(game.editor().document()->find<SwitchItem>(item)->value, grass);
        game.editor().undo();
        QCOMPARE(game.editor().document()->find<SwitchItem>(item)->value, stone);
        QVERIFY(!assignments.move(0, 1, 0, 0)); // nothing there
        QVERIFY(!assignments.move(0, 0, 0, 7));
        QVERIFY(assignments.add(0, 1));
        QVERIFY(!assignments.move(0, 0, 0, 1)); // one is there

        const ObjectId modes = game.add(Kind::StateGroup, root::game, "Mode");
        const ObjectId battle = game.add(Kind::State, modes, "Battle");
        MatrixModel transitions;
        transitions.setEditor(&game.editor());
        transitions.setMode(u"transitions"_s);
        transitions.setKey(modes);
        QCOMPARE(transitions.rowCountNow(), 2);
        const ObjectId way = transitions.add(0, 1);
        QCOMPARE(game.editor().document()->find<StateTransition>(way)->to, battle);
        QVERIFY(!game.editor().document()->find<StateTransition>(way)->from); // from no state
        QVERIFY(transitions.put(0, 1, 2.5));

        MatrixModel offsets;
        offsets.setEditor(&game.editor());
        offsets.setMode(u"offsets"_s);
        offsets.setKey(modes);
        QCOMPARE(offsets.rowCountNow(), 0);
        game.set(game.add(Kind::StateOffset, bus), "state", battle);
        QTRY_COMPARE(offsets.rowCountNow(), 1);
        QVERIFY(offsets.put(0, 0, -9.0));
        QVERIFY(game.editor().remove(battle));
        QTRY_COMPARE(offsets.columnCountNow(), 0);
    }

    /// The line is what the engine plays; several points move as one step.
    void aCurve()
    {
        GameStage game;
        const ObjectId speed = game.parameter("Speed", 0.0, 200.0);
        const ObjectId bus = game.add(Kind::Bus, game.main, "Music");
        const ObjectId binding = game.bind(bus, "volume", speed, {{0.0, -24.0}, {100.0, 0.0}, {200.0, 12.0}});
        CurveModel curve;
        curve.setEditor(&game.editor());
        curve.setKey(binding);
        QVERIFY(curve.isValid());
        QCOMPARE(curve.left(), 0.0);
        QCOMPARE(curve.right(), 200.0);
        QCOMPARE(curve.lowest(), -96.0);
        QCOMPARE(curve.highest(), 24.0);
        QCOMPARE(curve.across(), u"Speed"_s);
        QCOMPARE(heightAt(curve.line(), 0.25), (-12.0 + 96.0) / 120.0);
        QCOMPARE(curve.valueAt(150.0), 6.0);
        const auto points = game.editor().document()->children(binding);
        QVERIFY(curve.setShape({points[0]}, static_cast<int>(CurvePoint::CurveShape::Constant)));
        QCOMPARE(curve.valueAt(99.0), -24.0);
        QCOMPARE(heightAt(curve.line(), 0.49), (-24.0 + 96.0) / 120.0);
        QVERIFY(curve.setShape({points[0]}, static_cast<int>(CurvePoint::CurveShape::SCurve)));
        QVERIFY(std::abs(curve.valueAt(50.0) + 12.0) < 1e-9); // its middle is the middle
        QVERIFY(curve.valueAt(25.0) < -18.0);

        const int steps = game.editor().history().count();
        curve.grab({points[0], points[1]});
        game.editor().beginGesture();
        curve.drag(5.0, 1.0);
        curve.drag(10.0, 3.0);
        game.editor().endGesture();
        QCOMPARE(game.editor().history().count(), steps + 1);
        QCOMPARE(game.editor().document()->find<CurvePoint>(points[0])->at, 10.0);
        QCOMPARE(game.editor().document()->find<CurvePoint>(points[1])->value, 3.0);
        QCOMPARE(game.editor().document()->find<CurvePoint>(points[2])->at, 200.0);
        curve.drag(1000.0, 0.0); // not beyond the axis
        QCOMPARE(game.editor().document()->find<CurvePoint>(points[1])->at, 200.0);
        game.editor().undo();
        game.editor().undo();
        const ObjectId added = curve.addPoint(50.0, -20.0);
        QCOMPARE(game.editor().document()->find<CurvePoint>(added)->shape, CurvePoint::CurveShape::SCurve);
        QVERIFY(curve.removePoints({added, points[1]}));
        QVERIFY(!curve.removePoints({points[0]})); // two are needed

        // What else follows the same parameter
        QVERIFY(curve.others().isEmpty());
        const ObjectId other = game.bind(bus, "pan", speed, {{0.0, -1.0}, {200.0, 1.0}});
        QCOMPARE(curve.others().size(), 1);
        QCOMPARE(curve.others().first().toMap().value(u"key"_s).value<ObjectId>(), other);
        QSignalSpy changed(&curve, &CurveModel::changed);
        game.set(speed, "maximum", 400.0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(curve.right(), 400.0);
        QVERIFY(game.editor().remove(binding));
        QVERIFY(!curve.isValid());
    }

    void anEqualizersResponse()
    {
        GameStage game;
        const ObjectId eq = game.add(Kind::Equalizer, game.main);
        ResponseCurve curve;
        curve.setDocument(game.editor().document());
        curve.setKey(eq);
        QCOMPARE(curve.axis(), u"frequency"_s);
        const auto decibels = [&](double hertz) {
            return heightAt(curve.line(), ResponseCurve::shareOfFrequency(hertz)) * 48.0 - 24.0;
        };
        QVERIFY(std::abs(decibels(1000.0)) < 1e-6);
        const ObjectId band = game.add(Kind::Band, eq);
        game.set(band, "frequency", 1000.0);
        game.set(band, "gain", 12.0);
        QVERIFY2(std::abs(decibels(1000.0) - 12.0) < 0.1, qPrintable(QString::number(decibels(1000.0))));
        QVERIFY(std::abs(decibels(30.0)) < 0.2);
        game.set(band, "type", "lowPass");
        game.set(band, "slope", "48");
        QVERIFY(std::abs(decibels(1000.0) + 3.0) < 0.4); // Butterworth
        QVERIFY(decibels(2000.0) < -30.0);
        game.set(band, "enabled", false);
        QVERIFY(std::abs(decibels(2000.0)) < 1e-6);
        QCOMPARE(ResponseCurve::frequencyAt(ResponseCurve::shareOfFrequency(440.0)), 440.0);
    }

    void otherResponses()
    {
        GameStage game;
        ResponseCurve curve;
        curve.setDocument(game.editor().document());
        const ObjectId compressor = game.add(Kind::Compressor, game.main);
        game.set(compressor, "threshold", -40.0);
        game.set(compressor, "ratio", 4.0);
        game.set(compressor, "knee", 0.0);
        curve.setKey(compressor);
        const auto out = [&](double in) { return heightAt(curve.line(), (in + 80.0) / 80.0) * 80.0 - 80.0; };
        QVERIFY(std::abs(out(-60.0) + 60.0) < 0.01);
        QVERIFY(std::abs(out(0.0) + 30.0) < 0.01);
        QCOMPARE(curve.threshold(), -40.0);
        QSignalSpy changed(&curve, &ResponseCurve::changed);
        game.set(compressor, "release", 0.5); // isn't in the picture
        QCOMPARE(changed.size(), 0);
        game.set(compressor, "gain", 6.0);
        QCOMPARE(changed.size(), 1);

        const ObjectId envelope = game.add(Kind::Envelope, root::game);
        game.set(envelope, "attack", 1.0);
        game.set(envelope, "decay", 1.0);
        game.set(envelope, "sustain", 50.0);
        game.set(envelope, "release", 2.0);
        curve.setKey(envelope);
        QVERIFY(std::abs(heightAt(curve.line(), 0.5 / curve.to()) - 0.5) < 0.02);
        QVERIFY(std::abs(heightAt(curve.line(), 1.0 / curve.to()) - 1.0) < 0.02);
        QVERIFY(std::abs(heightAt(curve.line(), 2.2 / curve.to()) - 0.5) < 0.02);
        QVERIFY(heightAt(curve.line(), 1.0) < 0.02);

        const ObjectId lfo = game.add(Kind::Lfo, root::game);
        game.set(lfo, "waveform", "square");
        game.set(lfo, "depth", 50.0);
        curve.setKey(lfo);
        QVERIFY(std::abs(heightAt(curve.line(), 0.1) - 0.75) < 1e-6);
        QVERIFY(std::abs(heightAt(curve.line(), 0.4) - 0.25) < 1e-6);

        const ObjectId shaper = game.add(Kind::Distortion, game.main);
        game.set(shaper, "curve", "hard");
        game.set(shaper, "drive", 20.0);
        game.set(shaper, "gain", 0.0);
        curve.setKey(shaper);
        QVERIFY(std::abs(heightAt(curve.line(), 0.9) - 1.0) < 1e-6);
        QVERIFY(std::abs(heightAt(curve.line(), 0.5) - 0.5) < 1e-6);

        const ObjectId far = game.add(Kind::Attenuation, root::game, "Far");
        curve.setKey(far); // inner 90°, outer 245°, −6 dB behind
        QVERIFY(std::abs(heightAt(curve.line(), 40.0 / 180.0) - 1.0) < 1e-6);
        QVERIFY(std::abs(heightAt(curve.line(), 1.0) - 42.0 / 48.0) < 1e-6);
        const ObjectId delay = game.add(Kind::Delay, game.main);
        game.set(delay, "time", 0.5);
        game.set(delay, "feedback", 50.0);
        curve.setKey(delay); // the second echo is 6 dB quieter
        double second = 0.0;
        for (const QPointF &point : curve.line())
            if (std::abs(point.x() * curve.to() - 1.0) < 1e-6)
                second = std::max(second, point.y());
        QVERIFY(std::abs(second * 60.0 - 60.0 + 6.02) < 0.1);
        curve.setKey(game.add(Kind::Widener, game.main)); // nothing to draw
        QVERIFY(curve.axis().isEmpty());
        QVERIFY(game.editor().remove(lfo));
    }

    /// The picture of a blend is the engine's own answer.
    void aBlendsPicture()
    {
        GameStage game;
        const ObjectId intensity = game.parameter("Intensity", 0.0, 10.0);
        const ObjectId blend = game.add(Kind::Blend, root::sounds, "Bed");
        const ObjectId low = game.sound(blend, "low", std::vector<float>(100, 0.1F));
        const ObjectId high = game.sound(blend, "high", std::vector<float>(100, 0.2F));
        const ObjectId track = game.add(Kind::BlendTrack, blend);
        QCOMPARE(game.editor().document()->find<BlendTrack>(track)->parameter,
                 intensity); // the first there is
        const auto range = [&](ObjectId child, double start, double end) {
            return game.editor().insertWith(
                Kind::BlendItem, track,
                {{u"child"_s, QVariant::fromValue(child)}, {u"start"_s, start}, {u"end"_s, end}});
        };
        const ObjectId first = range(low, 0.0, 6.0);
        const ObjectId second = range(high, 4.0, 10.0);
        BlendPicture picture;
        picture.setDocument(game.editor().document());
        picture.setTrack(track);
        QCOMPARE(picture.parameterName(), u"Intensity"_s);
        QCOMPARE(picture.to(), 10.0);
        const auto gain = [&](ObjectId item, double x) {
            return heightAt(picture.line(item, picture.version()).value<QList<QPointF>>(), x / 10.0);
        };
        QCOMPARE(gain(first, 2.0), 1.0);
        QCOMPARE(gain(second, 8.0), 1.0);
        QVERIFY(std::abs(gain(first, 5.0) - std::numbers::sqrt2 / 2.0) < 0.01); // equal power
        QVERIFY(std::abs(gain(second, 5.0) - std::numbers::sqrt2 / 2.0) < 0.01);
        QCOMPARE(gain(first, 9.0), 0.0);
        const int version = picture.version();
        game.set(second, "start", 5.0);
        QVERIFY(picture.version() != version);
        QVERIFY(std::abs(gain(first, 5.0) - 1.0) < 0.02);
        QVERIFY(game.editor().remove(blend));
        QVERIFY(picture.line(first, picture.version()).value<QList<QPointF>>().isEmpty());
    }

    /// What insertWith() can't make leaves nothing behind, not even a step.
    void whatIsRefusedLeavesNothing()
    {
        GameStage game;
        const ObjectId music = game.add(Kind::Bus, game.main, "Music");
        const int steps = game.editor().history().count();
        const int size = game.editor().document()->size();
        QVERIFY(!game.editor().insertWith(Kind::DuckRule, music, {{u"amount"_s, 50.0}}));
        QCOMPARE(game.editor().history().count(), steps);
        QCOMPARE(game.editor().document()->size(), size);
        game.editor().beginGesture();
        QVERIFY(!game.editor().insertWith(Kind::DuckRule, music, {{u"amount"_s, 50.0}}));
        game.set(music, "volume", -3.0);
        game.editor().endGesture();
        QCOMPARE(game.editor().document()->size(), size);
        QCOMPARE(game.editor().document()->find<Bus>(music)->volume, -3.0);
        game.editor().undo();
        QCOMPARE(game.editor().document()->find<Bus>(music)->volume, 0.0);
    }

    /// Buses that nobody watches aren't read; those that are watched fall slowly and keep their highest.
    void meters()
    {
        GameStage game;
        const ObjectId music = game.add(Kind::Bus, game.main, "Music");
        const ObjectId song = game.sound(root::sounds, "song", std::vector<float>(4800, 0.5F));
        game.set(song, "outputBus", music);
        engine::Engine engine({48000.0, 16, std::size_t{16} << 20U});
        Publisher publisher(game.session.document(), engine,
                            [&](const QString &path) { return game.session.file().absolute(path); });
        BusLevels levels([&](std::size_t meter) { return engine.takeLevels(meter); },
                         [&](ObjectId bus) { return publisher.meterOf(bus); });
        levels.watch(music);
        (void)publisher.prepare(song);
        QString problem;
        QVERIFY2(publisher.audition(song, problem) != 0, qPrintable(problem));
        std::vector<float> out(2 * 4096);
        engine.renderOffline(out.data(), 4096);
        levels.tick(0.016);
        QVERIFY2(std::abs(levels.of(music).left + 9.03) < 0.1,
                 qPrintable(QString::number(levels.of(music).left)));
        QVERIFY(std::abs(levels.main().left + 9.03) < 0.1);
        engine.stopAll();
        for (int i = 0; i < 4; ++i)
            engine.renderOffline(out.data(), 4096);
        levels.tick(0.5);
        levels.tick(0.5);
        QVERIFY(levels.of(music).left < -15.0 && levels.of(music).left > -40.0);
        QVERIFY(std::abs(levels.of(music).highest + 9.03) < 0.1);
        levels.resetHighest();
        QCOMPARE(levels.of(music).highest, -96.0);
        levels.unwatch(music);
        QCOMPARE(levels.of(music).left, -96.0);
    }

    /// Playing from a place on the time line gives what comes there when it is played from the start.
    void anEventIsPlayedFromAnyPlace()
    {
        GameStage game;
        std::vector<float> ramp(48000);
        for (std::size_t i = 0; i < ramp.size(); ++i)
            ramp[i] = 0.8F * static_cast<float>(i) / 48000.0F;
        const ObjectId first = game.sound(root::sounds, "ramp", ramp);
        const ObjectId event = game.event("Both", first);
        const ObjectId later = game.add(Kind::Action, event);
        game.set(later, "target", game.sound(root::sounds, "level", std::vector<float>(9600, 0.25F)));
        game.set(later, "delay", 0.75);
        const ObjectId gone = game.add(Kind::Action, event);
        game.set(gone, "target", game.sound(root::sounds, "short", std::vector<float>(4800, 0.9F)));
        const auto hear = [&](double from) {
            engine::Engine engine({48000.0, 16, std::size_t{16} << 20U});
            Publisher publisher(game.session.document(), engine,
                                [&](const QString &path) { return game.session.file().absolute(path); });
            (void)publisher.prepare(event);
            QString problem;
            if (publisher.auditionFrom(event, from, problem) == 0)
                qWarning("%s", qPrintable(problem));
            std::vector<float> out(2 * 48000);
            engine.renderOffline(out.data(), 48000);
            return out;
        };
        const auto whole = hear(0.0);
        const auto part = hear(0.5);
        double worst = 0.0;
        for (std::size_t frame = 256; frame < 20000; ++frame) // after the first fade of a trimmed start
            worst = std::max(worst,
                             std::abs(static_cast<double>(part[2 * frame] - whole[2 * (frame + 24000)])));
        QVERIFY2(worst < 1e-4, qPrintable(QString::number(worst)));
    }

    /// The search language, with what only a project knows.
    void aSearch()
    {
        GameStage game;
        const ObjectId sfx = game.add(Kind::Bus, game.main, "SFX");
        const ObjectId group = game.add(Kind::Group, root::sounds, "Steps");
        game.set(group, "outputBus", sfx);
        const ObjectId step = game.sound(group, "step", std::vector<float>(100));
        const ObjectId lost = game.add(Kind::Sound, root::sounds, "lost"); // no audio file
        const ObjectId speed = game.parameter("Speed");
        const ObjectId idle = game.parameter("Idle");
        game.bind(step, "pitch", speed, {{0.0, 0.0}, {100.0, 100.0}});
        const ObjectId walk = game.event("Walk", group); // plays nothing itself, but refers to it
        const Document &document = *game.editor().document();
        const ObjectId layer = document.childAt(walk, 0);
        const auto found = [&](const QString &text) {
            const SearchQuery query(text);
            QSet<ObjectId> all;
            for (const ObjectId tree : root::trees)
                for (const ObjectId id : document.branch(tree))
                    if (id != tree && query.matches(document, id))
                        all.insert(id);
            return all;
        };
        QCOMPARE(found(u"bus:sfx"_s), (QSet<ObjectId>{group, step, walk, layer}));
        QCOMPARE(found(u"bus:sfx type:event"_s), QSet<ObjectId>{walk});
        game.set(sfx, "name", QVariant(u"Sound FX"_s));
        QCOMPARE(found(u"bus:\"sound fx\" type:group"_s), QSet<ObjectId>{group});
        QVERIFY(found(u"bus:\"sound f\""_s).isEmpty()); // whole words
        game.set(sfx, "name", QVariant(u"SFX"_s));
        QVERIFY(SearchQuery(u"\"coin\""_s).matches(u"coin_1"_s));
        QVERIFY(SearchQuery(u"\"coin\""_s).matches(u"BigCoin"_s));
        QVERIFY(!SearchQuery(u"\"coin\""_s).matches(u"Coins"_s));
        QVERIFY(SearchQuery(u"coin"_s).matches(u"Coins"_s));
        QVERIFY(SearchQuery(u"ÄR"_s).matches(u"kleiner ärger"_s));
        QVERIFY(!SearchQuery(u"oin"_s).matches(u"Coins"_s));
        QCOMPARE(found(u"bus:sfx type:sound"_s), QSet<ObjectId>{step});
        QVERIFY(found(u"!bus:sfx type:sound"_s) == QSet<ObjectId>{lost});
        QVERIFY(SearchQuery(u"!type:bus speed"_s).matches(u"Speed"_s)); // a text has no kind
        QVERIFY(!SearchQuery(u"type:bus"_s).matches(u"Bus"_s));
        QCOMPARE(found(u"param:spe"_s), QSet<ObjectId>{step});
        QVERIFY(found(u"param:idle"_s).isEmpty());
        QCOMPARE(found(u"unused: type:parameter"_s), QSet<ObjectId>{idle});
        QCOMPARE(found(u"unused: type:sound"_s), QSet<ObjectId>{lost});
        QVERIFY(found(u"unused: type:audioFile"_s).isEmpty());
        QCOMPARE(found(u"missing:"_s), QSet<ObjectId>{lost});
        const ObjectId file = document.find<Sound>(step)->audioFile;
        QVERIFY(QFile::remove(game.session.file().absolute(document.find<AudioFile>(file)->path)));
        QCOMPARE(found(u"missing:"_s), (QSet<ObjectId>{lost, step, file}));
    }

    /// The table: effective values with their origin; sorted, filtered, filled, pasted, renamed, one step
    /// each.
    void theBulkTable()
    {
        GameStage game;
        const ObjectId sfx = game.add(Kind::Bus, game.main, "SFX");
        const ObjectId group = game.add(Kind::Group, root::sounds, "Coins");
        QList<ObjectId> coins;
        for (const char *name : {"coin_3", "coin_1", "coin_2"})
            coins << game.add(Kind::Sound, group, name);
        game.set(group, "volume", -3.0);
        game.set(group, "outputBus", sfx);
        game.set(coins[0], "volume", -2.0);
        BulkModel table;
        table.setEditor(&game.editor());
        table.setKeys(coins);
        QCOMPARE(table.rowCountNow(), 3);
        const auto column = [&](const QString &label) {
            for (int c = 0; c < table.columnCountNow(); ++c)
                if (table.columnLabel(c) == label)
                    return c;
            return -1;
        };
        const auto text
            = [&](int row, int c) { return table.data(table.index(row, c), BulkModel::TextRole).toString(); };
        const auto at = [](int row, int c) { return QRectF(c, row, 1, 1); };
        const int volume = column(u"Volume"_s);
        const int bus = column(u"Output bus"_s);
        QVERIFY(volume > 0 && bus > 0);
        QVERIFY(text(0, volume).contains(u'5')); // −3 and −2
        QCOMPARE(text(1, bus), u"SFX"_s);
        QCOMPARE(table.data(table.index(1, bus), BulkModel::OriginRole).toString(), u"Coins"_s);
        QVERIFY(!table.data(table.index(1, bus), BulkModel::OwnRole).toBool());
        table.sortBy(0);
        QCOMPARE(text(0, 0), u"coin_1"_s);
        table.sortBy(0);
        QCOMPARE(text(0, 0), u"coin_3"_s);
        table.sortBy(0); // as in the tree again
        QCOMPARE(text(1, 0), u"coin_1"_s);

        const int steps = game.editor().history().count();
        QVERIFY(table.fill(QRectF(volume, 0, 1, table.rowCountNow()), u"+1"_s)); // each from its own
        QCOMPARE(game.editor().document()->find<Sound>(coins[0])->volume, -1.0);
        QCOMPARE(game.editor().document()->find<Sound>(coins[1])->volume, 1.0);
        QCOMPARE(game.editor().history().count(), steps + 1);
        QVERIFY(!table.fill(QRectF(volume, 0, 1, table.rowCountNow()), u"loud"_s)); // refused as a whole
        QCOMPARE(game.editor().history().count(), steps + 1);
        QVERIFY(table.fill(at(1, bus), game.editor().document()->name(game.main)));
        QCOMPARE(game.editor().document()->find<Sound>(coins[1])->outputBus, game.main);
        QVERIFY(table.reset(at(1, bus)));
        QCOMPARE(text(1, bus), u"SFX"_s);
        QVERIFY(table.paste(at(0, 0), u"a\t-6\nb\t-7 dB\n"_s));
        QCOMPARE(text(0, 0), u"a"_s);
        QCOMPARE(game.editor().document()->find<Sound>(coins[1])->volume, -7.0);
        game.editor().undo();
        QCOMPARE(text(0, 0), u"coin_3"_s);
        const QVariantMap preview = table.proposedRename(u"^coin_(\\d)$"_s, u"gold \\1"_s);
        QCOMPARE(preview.value(u"count"_s).toInt(), 3);
        QCOMPARE(preview.value(u"lines"_s).toStringList()[1], u"coin_1 → gold 1"_s);
        QVERIFY(!table.proposedRename(u"("_s, u"x"_s).value(u"problem"_s).toString().isEmpty());
        QVERIFY(!table.rename(u"("_s, u"x"_s));
        QVERIFY(table.rename(u"^coin_(\\d)$"_s, u"gold \\1"_s));
        QCOMPARE(game.editor().document()->name(coins[2]), u"gold 2"_s);
        game.editor().undo();
        QCOMPARE(game.editor().document()->name(coins[2]), u"coin_2"_s);
        table.setFilter(u"\"coin_1\""_s);
        QCOMPARE(table.rowCountNow(), 1);
        table.setFilter({});
        table.setShown(u"priority"_s, false);
        QCOMPARE(column(u"Priority"_s), -1);
        QVERIFY(table.copied(table.everything()).startsWith(u"Name\tVolume"_s));
        QCOMPARE(table.copied(table.everything()).split(u'\n').size(), 4);
        const QString again = table.copied(table.everything());
        (void)table.paste(at(0, 0), again); // its labels are no values, and what is inherited stays so
        QCOMPARE(table.copied(table.everything()), again);
        QVERIFY(!game.editor().set(coins[0], u"mute"_s, u"perhaps"_s)); // neither yes nor no
        QVERIFY(game.editor().set(coins[0], u"mute"_s, u"false"_s));
        QVERIFY(!game.editor().document()->find<Sound>(coins[0])->mute);
        table.sortBy(0);
        game.editor().remove(coins[0]);
        QCOMPARE(table.rowCountNow(), 2);
        game.editor().undo(); // it is back, in its place
        QCOMPARE(table.rowCountNow(), 3);
        QCOMPARE(table.keyAt(2), coins[0]);
    }

    /// A rectangle of cells is copied, filled, unset and pasted into as one step; what would become is told
    /// before, and what can't.
    void cellsOfTheTable()
    {
        GameStage game;
        const ObjectId group = game.add(Kind::Group, root::sounds, "Coins");
        game.set(group, "volume", -3.0);
        QList<ObjectId> coins;
        for (const char *name : {"a", "b", "c"})
            coins << game.add(Kind::Sound, group, name);
        BulkModel table;
        table.setEditor(&game.editor());
        table.setKeys(coins);
        QCOMPARE(table.columnLabel(1), u"Volume"_s);
        QCOMPARE(table.columnLabel(2), u"Pitch"_s);
        const auto volume = [&](int i) { return game.editor().document()->find<Sound>(coins[i])->volume; };
        const int steps = game.editor().history().count();
        const QRectF upper(1, 0, 1, 2); // Volume of the first two
        const QVariantMap would = table.proposedFill(upper, u"-6"_s);
        QCOMPARE(would.value(u"count"_s).toInt(), 2);
        QVERIFY(would.value(u"problem"_s).toString().isEmpty());
        const QString line = would.value(u"lines"_s).toStringList().first();
        QVERIFY2(line.startsWith(u"a: 0") && line.contains(u"6"), qPrintable(line)); // its own, not the sum
        QCOMPARE(game.editor().history().count(), steps);                            // nothing was done yet
        QVERIFY(table.fill(upper, u"-6"_s));
        QCOMPARE(volume(1), -6.0);
        QCOMPARE(volume(2), 0.0);
        QVERIFY(table.proposedFill(upper, u"loud"_s).value(u"problem"_s).toString().contains(u"loud"));
        QVERIFY(table.proposedFill(upper, u"-6"_s).value(u"count"_s).toInt() == 0); // stands there already
        const QModelIndex first = table.index(0, 1);
        QVERIFY(table.data(first, BulkModel::TextRole).toString().contains(u'9'));  // as it is heard
        QVERIFY(table.data(first, BulkModel::InputRole).toString().contains(u'6')); // as it is typed

        QCOMPARE(table.copied(QRectF(0, 0, 1, 2)), u"a\nb"_s);
        // What is copied is what is pasted, also where the sum looks like it; a unit must fit.
        QVERIFY(table.paste(QRectF(1, 2, 1, 1), u"-3"_s)); // shown as that already, from its group
        QCOMPARE(volume(2), -3.0);
        game.editor().undo();
        QVERIFY(table.proposedFill(upper, u"-3 ct"_s).value(u"problem"_s).toString().contains(u"ct"));
        QVERIFY(!table.fill(QRectF(2, 0, 1, 1), u"-3 dB"_s));
        QVERIFY(table.proposedRename(u"^(.)$"_s, u"w_$1"_s)
                    .value(u"lines"_s)
                    .toStringList()
                    .first()
                    .endsWith(u"w_a"));
        QVERIFY(table.paste(QRectF(1, 1, 1, 2), u"-9\n"_s)); // one value for all of them
        QCOMPARE(volume(1), -9.0);
        QCOMPARE(volume(2), -9.0);
        QVERIFY(table.paste(QRectF(1, 0, 1, 1), u"-1\t100\n-2\t200\n-3\t300\n-4\t400"_s));
        QCOMPARE(volume(2), -3.0); // and no further than the table goes
        QCOMPARE(game.editor().document()->find<Sound>(coins[1])->pitch, 200.0);
        const int before = game.editor().history().count();
        QVERIFY(table.reset(QRectF(0, 0, 3, 2))); // names stay
        QCOMPARE(game.editor().history().count(), before + 1);
        QCOMPARE(game.editor().document()->name(coins[0]), u"a"_s);
        QCOMPARE(volume(0), 0.0);
        QCOMPARE(game.editor().document()->find<Sound>(coins[1])->pitch, 0.0);
        QCOMPARE(volume(2), -3.0);
        game.editor().undo();
        QCOMPARE(volume(0), -1.0);
    }

    /// Ten thousand objects are filled and undone at once.
    void aBulkEditOfManyIsOneStep()
    {
        GameStage game;
        Edits edits;
        QList<ObjectId> all;
        std::string order;
        for (int i = 0; i < 10000; ++i) {
            Record record;
            record.id = ObjectId::random();
            record.parent = root::sounds;
            order = orderBetween(order, {});
            record.order = order;
            record.object = makeObject(Kind::Sound);
            std::get<Sound>(record.object).name = u"s%1"_s.arg(i);
            all << record.id;
            edits.emplace_back(edit::Insert{std::move(record)});
        }
        QVERIFY(game.editor().push(u"Make"_s, std::move(edits)));
        BulkModel table;
        table.setEditor(&game.editor());
        table.setKeys(all);
        QSignalSpy changed(game.editor().document(), &Document::changed);
        QVERIFY(table.fill(QRectF(1, 0, 1, table.rowCountNow()), u"-4"_s));
        QCOMPARE(changed.size(), 1); // told of once
        game.editor().undo();
        QCOMPARE(changed.size(), 2);
        QCOMPARE(game.editor().document()->find<Sound>(all[77])->volume, 0.0);
    }

    void zeroCrossings()
    {
        GameStage game;
        std::vector<float> audio(48000);
        for (std::size_t i = 0; i < audio.size(); ++i) // upwards at 100, 580, …
            audio[i] = std::sin(2.0F * std::numbers::pi_v<float> * (static_cast<float>(i) - 99.5F) / 480.0F);
        game.file("tone", audio);
        const QString path = game.session.file().absolute(u"audio/tone.wav"_s);
        QCOMPARE(std::lround(nearestZeroCrossing(path, 700.0 / 48000.0) * 48000.0), 580L);
        QCOMPARE(std::lround(nearestZeroCrossing(path, 0.0) * 48000.0), 100L);
        QCOMPARE(nearestZeroCrossing(path + u"x"_s, 0.25), 0.25);
        QCOMPARE(nearestZeroCrossing(path, 77.0), 77.0);
    }

    /// Every sign is drawn within its square, and its curves are where they belong.
    void signsAreDrawn()
    {
        class Sign : public IconItem {
        public:
            QImage drawn() const { return paint({160, 160}, 1.0); }
        };
        QVERIFY(IconItem::names().size() > 15);
        for (const QString &name : IconItem::names()) {
            Sign sign;
            sign.setName(name);
            const QImage image = sign.drawn();
            int inked = 0;
            for (int y = 0; y < 160; ++y)
                for (int x = 0; x < 160; ++x)
                    inked += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
            QVERIFY2(inked > 160 * 160 / 100 && inked < 160 * 160 / 2, qPrintable(name));
        }
        Sign search; // a circle of radius 4.5 around (7, 7), and a handle
        search.setName(u"search"_s);
        const QImage glass = search.drawn();
        for (const QPoint on :
             {QPoint(70, 25), QPoint(25, 70), QPoint(115, 70), QPoint(70, 115), QPoint(38, 38)})
            QVERIFY(qAlpha(glass.pixel(on)) > 128);
        QCOMPARE(qAlpha(glass.pixel(70, 70)), 0);
        QVERIFY(qAlpha(glass.pixel(120, 120)) > 128);
        Sign undo; // the arrow's bow goes to the right
        undo.setName(u"undo"_s);
        QVERIFY(qAlpha(undo.drawn().pixel(135, 100)) > 128);
    }
};

QTEST_MAIN(TestViews)
#include "tst_views.moc"
