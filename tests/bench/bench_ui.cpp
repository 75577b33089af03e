// What the studio's window costs, with the software renderer and a large project: figures, not tests.
#include "engine/stream/audio_writer.h"
#include "models/document/order_key.h"
#include "models/drawing/level_item.h"
#include "models/editing/bulk_model.h"
#include "models/lists/tree_rows.h"
#include "models/studio/studio.h"
#include "models/waveforms/waveform_item.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace flux;
using namespace flux::doc;
using namespace Qt::Literals::StringLiterals;

namespace {
double cpuOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}
template <class F> double milliseconds(F &&f)
{
    const double before = cpuOf(CLOCK_THREAD_CPUTIME_ID);
    f();
    return 1000.0 * (cpuOf(CLOCK_THREAD_CPUTIME_ID) - before);
}
void row(const char *name, double ours, double most, const char *unit)
{
    std::printf("%-64s %10.3f %s, %.3f x %g %s (at most 1): %s\n", name, ours, unit, ours / most, most, unit,
                ours <= most ? "holds" : "falls short");
}
double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0.0 : values[values.size() / 2];
}

/// Events that play sounds, in folders.
Edits large(int events, int sounds)
{
    Edits edits;
    const auto add = [&](Object object, ObjectId parent, std::string &order) {
        Record record;
        record.id = ObjectId::random();
        record.parent = parent;
        record.order = order = orderBetween(order, {});
        record.own = 1;
        record.object = std::move(object);
        edits.emplace_back(edit::Insert{record});
        return record.id;
    };
    std::string folders, order;
    ObjectId parent;
    std::vector<ObjectId> made;
    for (int i = 0; i < sounds; ++i) {
        if (i % 200 == 0) {
            Folder folder;
            folder.name = u"Area %1"_s.arg(i / 200);
            parent = add(folder, root::sounds, folders);
            order.clear();
        }
        Sound sound;
        sound.name = u"footstep gravel %1"_s.arg(i);
        made.push_back(add(sound, parent, order));
    }
    folders.clear();
    for (int i = 0; i < events; ++i) {
        if (i % 100 == 0) {
            Folder folder;
            folder.name = u"Level %1"_s.arg(i / 100);
            parent = add(folder, root::events, folders);
            order.clear();
        }
        Event event;
        event.name = u"walk on gravel %1"_s.arg(i);
        const ObjectId id = add(event, parent, order);
        std::string none;
        Action action;
        action.target = made[static_cast<std::size_t>(i) * 10 % made.size()];
        add(action, id, none);
    }
    return edits;
}

QQuickItem *find(QQuickItem *at, const QString &name)
{
    if (at->objectName() == name && at->isVisible())
        return at;
    for (QQuickItem *child : at->childItems())
        if (QQuickItem *found = find(child, name))
            return found;
    return nullptr;
}
double memoryMegabytes()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0.0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024.0;
    return 0.0;
}
/// The longest time in which the window stands still while something is done that goes on behind it.
double standstill(const std::function<void()> &begin, const std::function<bool()> &isOver)
{
    using Clock = std::chrono::steady_clock;
    double longest = 0.0;
    auto last = Clock::now();
    const auto beat = [&] {
        const auto now = Clock::now();
        longest = std::max(longest, std::chrono::duration<double, std::milli>(now - last).count());
        last = now;
    };
    begin();
    beat();
    while (!isOver()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
        beat();
    }
    for (int i = 0; i < 20; ++i) { // what it leaves to be drawn
        QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
        beat();
    }
    return longest;
}

void benchProjects(Studio &studio)
{
    const QString path = studio.projectPath();
    const auto idle = [&] { return !studio.work()->isBusy(); };
    row("the window stands still while 100,000 sounds are saved",
        standstill([&] { studio.startSaving(); }, idle), 300.0, "ms");
    row("... while they are checked", standstill([&] { studio.check(); }, idle), 300.0, "ms");
    studio.work()->finish();
    row("... while they are closed", standstill([&] { studio.closeProject(); }, idle), 300.0, "ms");
    row("... while they are opened", standstill([&] { studio.open(path); }, idle), 300.0, "ms");
}
} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    QQuickStyle::setStyle(u"Basic"_s);
    QTemporaryDir folder;
    Studio studio;
    QQmlApplicationEngine engine;
    engine.addImportPath(u"qrc:/qt/qml"_s);
    engine.setInitialProperties({{u"studio"_s, QVariant::fromValue(&studio)}});
    engine.load(QUrl(u"qrc:/qt/qml/FluxForge/Ui/Main.qml"_s));
    if (engine.rootObjects().isEmpty())
        return 1;
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    window->resize(1920, 1080);
    if (!studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Game"_s))))
        return 1;
    const auto settle = [](int ms) { QTest::qWait(ms); };
    settle(300);
    std::printf("%s renderer, %d x %d\n", qgetenv("QT_QUICK_BACKEND").constData(), window->width(),
                window->height());
    row("memory with an empty project, software renderer", memoryMegabytes(), 100.0, "MB PSS");

    // Meters of 64 buses, moving all the time
    const ObjectId main = studio.document()->childAt(root::buses, 0);
    std::vector<ObjectId> buses;
    for (int i = 0; i < 63; ++i)
        buses.push_back(studio.editor()->insert(Kind::Bus, main, u"Bus %1"_s.arg(i)));
    {
        QQuickItem *content = window->contentItem();
        std::vector<std::unique_ptr<LevelItem>> meters;
        // Music on every bus: each tick another level, falling in between.
        int ticks = 0;
        const auto music = [&](std::size_t meter) {
            const auto phase = static_cast<int>(meter) * 7 + ticks;
            const float gain = phase % 24 == 0 ? 0.9F : 0.02F * static_cast<float>(phase % 7);
            return engine::Engine::Levels{gain, 0.8F * gain, 0.3F * gain};
        };
        BusLevels levels(music, [&](ObjectId bus) {
            return static_cast<int>(std::ranges::find(buses, bus) - buses.begin()) + 1;
        });
        for (int i = 0; i < 64; ++i) {
            auto meter = std::make_unique<LevelItem>();
            meter->setBus(buses[static_cast<std::size_t>(i) % buses.size()]);
            meter->setLevels(&levels);
            meter->setParentItem(content);
            meter->setPosition({20.0 + 28.0 * i, 400.0});
            meter->setSize({18.0, 180.0});
            for (const char *name : {"ground", "low", "high", "over", "mark"})
                meter->setProperty(name, QColor(name[0] == 'g' ? Qt::black : Qt::green));
            meters.push_back(std::move(meter));
        }
        settle(200);
        // Waiting costs something too, here in short sleeps: what the same loop takes without meters is no
        // meter's.
        const auto share = [&](bool moving) {
            const double before = cpuOf(CLOCK_PROCESS_CPUTIME_ID);
            QElapsedTimer wall;
            wall.start();
            while (wall.elapsed() < 3000) {
                if (moving)
                    levels.tick(1.0 / 60.0);
                ++ticks;
                settle(16);
            }
            return 100.0 * (cpuOf(CLOCK_PROCESS_CPUTIME_ID) - before)
                / (static_cast<double>(wall.elapsed()) / 1000.0);
        };
        const double still = share(false);
        row("64 meters, 60 ticks a second, all of them moving (share of a core)", share(true) - still, 3.0,
            "%");
    }
    // A fader of the mixer
    window->setProperty("place", u"mix"_s);
    settle(400);
    {
        std::vector<double> moves;
        studio.editor()->beginGesture();
        for (int i = 0; i < 200; ++i)
            moves.push_back(milliseconds([&] {
                (void)studio.editor()->set(buses[3], u"volume"_s, -0.1 * i);
                QCoreApplication::processEvents();
            }));
        studio.editor()->endGesture();
        row("a move of a fader, 64 strips, UI thread", median(moves), 1.0, "ms");
    }
    window->setProperty("place", u"design"_s);
    settle(200);

    (void)studio.editor()->push(u"Make"_s, large(10000, 100000));
    settle(500);
    std::vector<double> opens;
    for (int i = 0; i < 5; ++i) {
        TreeRows rows;
        opens.push_back(milliseconds([&] { rows.setTree(studio.tree()); }));
    }
    row("tree of 10,000 events / 100,000 sounds opens", median(opens), 100.0, "ms");
    {
        TreeRows rows;
        rows.setTree(studio.tree());
        std::vector<double> keys;
        for (const QString &text :
             {u"w"_s, u"wa"_s, u"walk"_s, u"walk 77"_s, u"type:sound foot"_s, u"gravel 9"_s})
            keys.push_back(milliseconds([&] { rows.setSearch(text); }));
        row("a keystroke in the search, median", median(keys), 50.0, "ms");
        row("a keystroke in the search, worst", *std::ranges::max_element(keys), 50.0, "ms");
        keys.clear();
        for (const QString &text : {u"unused:"_s, u"bus:main"_s})
            keys.push_back(milliseconds([&] { rows.setSearch(text); }));
        row("a search for what isn't used, or comes out at a bus", *std::ranges::max_element(keys), 150.0,
            "ms");
    }
    if (QQuickItem *list = find(window->contentItem(), u"treeList"_s)) {
        std::vector<double> frames;
        for (int i = 0; i < 100; ++i)
            frames.push_back(milliseconds([&] {
                list->setProperty("contentY", 28.0 * 3 * i);
                QCoreApplication::processEvents();
            }));
        std::ranges::sort(frames);
        row("a step of scrolling the tree, 99 of 100 at most", frames[98], 16.0, "ms");
    }
    {
        QList<ObjectId> all;
        for (const ObjectId id : studio.document()->allOf(Kind::Sound))
            if (all.size() < 10000)
                all << id;
        BulkModel table;
        table.setEditor(studio.editor());
        table.setKeys(all);
        const double fill = milliseconds([&] { (void)table.fill({1.0, 0.0, 1.0, 10000.0}, u"-4"_s); });
        row("a bulk edit of 10,000 objects", fill, 400.0, "ms");
        row("undo of it", milliseconds([&] { studio.editor()->undo(); }), 200.0, "ms");
    }
    benchProjects(studio);
    // A hundred waveforms on 1920 px, zooming
    {
        const QString path = folder.filePath(u"tone.wav"_s);
        std::string problem;
        auto writer = engine::AudioWriter::create(path.toStdU16String(), engine::AudioFormat::Wav16, 1, 48000,
                                                  problem);
        std::vector<float> audio(48000 * 20);
        for (std::size_t i = 0; i < audio.size(); ++i)
            audio[i]
                = 0.6F * std::sin(static_cast<float>(i) * 0.01F) * std::sin(static_cast<float>(i) * 0.0003F);
        (void)writer->write(audio);
        (void)writer->finish();
        std::vector<std::unique_ptr<WaveformItem>> clips;
        for (int i = 0; i < 100; ++i) {
            auto clip = std::make_unique<WaveformItem>();
            clip->setParentItem(window->contentItem());
            clip->setPosition({192.0 * (i % 10), 60.0 * (i / 10)});
            clip->setSize({190.0, 50.0});
            clip->setCache(studio.peaks());
            clip->setHash(u"0123456789abcdef0123456789abcdef"_s);
            clip->setPath(path);
            QQmlParserStatus *status = clip.get();
            status->componentComplete();
            clips.push_back(std::move(clip));
        }
        for (int i = 0; i < 200 && !clips.front()->isLoaded(); ++i)
            settle(20);
        settle(200);
        std::vector<double> zooms;
        for (int i = 0; i < 40; ++i)
            zooms.push_back(milliseconds([&] {
                double painted = 0.0;
                for (auto &clip : clips)
                    painted += clip->paintNow(0.1 * i, 10.0 + 0.1 * i);
                (void)painted;
            }));
        row("a step of zooming 100 waveforms", median(zooms), 2.0, "ms");
    }
    return 0;
}
