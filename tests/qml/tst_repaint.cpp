#include "engine/stream/audio_writer.h"
#include "tests/support/studio_window.h"

#include <QMetaProperty>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QtQuick/private/qquickitem_p.h>

using namespace flux;
using namespace flux::doc;
using namespace Qt::Literals::StringLiterals;

namespace {
/// Everything in a window that tells of a change: which items, and how often. A binding that is evaluated to
/// another value tells so; what tells nothing repaints nothing.
class Watch : public QObject {
    Q_OBJECT

public:
    explicit Watch(QQuickWindow &window) { follow(window.contentItem()); }

    /// What was touched since the last time, by item.
    QHash<QQuickItem *, QStringList> take()
    {
        QTest::qWait(60); // what is delayed to the next frame counts too
        return std::exchange(m_touched, {});
    }

public Q_SLOTS:
    void noted()
    {
        QObject *from = sender();
        while (from && !qobject_cast<QQuickItem *>(from))
            from = from->parent();
        if (auto *item = qobject_cast<QQuickItem *>(from))
            m_touched[item] << QString::fromLatin1(
                sender()->metaObject()->method(senderSignalIndex()).name());
    }

private:
    void follow(QQuickItem *item)
    {
        const QMetaMethod slot = metaObject()->method(metaObject()->indexOfSlot("noted()"));
        const auto listen = [&](QObject *object) {
            const QMetaObject *meta = object->metaObject();
            QSet<int> known;
            for (int i = 0; i < meta->propertyCount(); ++i)
                if (const QMetaProperty property = meta->property(i);
                    property.hasNotifySignal() && !known.contains(property.notifySignalIndex())) {
                    known.insert(property.notifySignalIndex());
                    connect(object, property.notifySignal(), this, slot);
                }
        };
        listen(item);
        for (QQuickItem *child : item->childItems())
            follow(child);
    }
    QHash<QQuickItem *, QStringList> m_touched;
};

/// Items whose part of the scene graph is to be updated with the next frame: by size, place, opacity or
/// content.
QList<QQuickItem *> scheduled(QQuickItem *root)
{
    QList<QQuickItem *> items;
    if (QQuickItemPrivate::get(root)->dirtyAttributes != 0)
        items << root;
    for (QQuickItem *child : root->childItems())
        items << scheduled(child);
    return items;
}

/// The nearest item upwards that shows an object: a row, a strip, a layer.
ObjectId shownBy(const QQuickItem *item)
{
    for (; item; item = item->parentItem())
        if (const QVariant key = item->property("key"); key.canConvert<ObjectId>() && key.value<ObjectId>())
            return key.value<ObjectId>();
    return {};
}
} // namespace

/// One change, the delegates that show it, and no others.
class TestRepaint : public QObject {
    Q_OBJECT

    std::unique_ptr<test::StudioWindow> m_stage;
    Studio *m_studio = nullptr;
    QQuickWindow *m_window = nullptr;
    ObjectId m_random;
    QList<ObjectId> m_children;

    QQuickItem *item(const char *name) { return m_stage->item(name); }
    /// The buttons whose hints name the last step.
    bool isOfHistory(QQuickItem *each)
    {
        return test::isWithin(each, item("undoButton")) || test::isWithin(each, item("redoButton"));
    }
    /// Scroll bars fade, panes find their sizes.
    static void settle() { QTest::qWait(1500); }
    static QString told(const QHash<QQuickItem *, QStringList> &touched)
    {
        QStringList lines;
        for (auto each = touched.cbegin(); each != touched.cend(); ++each)
            lines << u"%1 %2 [%3]"_s.arg(QString::fromLatin1(each.key()->metaObject()->className()),
                                         each.key()->objectName(), each.value().join(u','));
        return lines.join(u'\n');
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<test::StudioWindow>();
        m_window = m_stage->window();
        QVERIFY(m_window);
        m_window->resize(1280, 800);
        m_studio = &m_stage->studio();
        QVERIFY(m_stage->newProject());
        Editor &editor = *m_studio->editor();
        m_random = editor.insert(Kind::Random, root::sounds, u"Coins"_s);
        for (int i = 0; i < 8; ++i)
            m_children << editor.insert(Kind::Sound, m_random, u"coin"_s);
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
    }
    void cleanupTestCase() { m_stage.reset(); }

    /// A property that nothing in view shows touches nothing at all.
    void whatIsNotShownTouchesNothing()
    {
        m_studio->select(m_random);
        settle();
        (void)m_studio->editor()->set(m_children[3], u"pitch"_s, 10.0); // the first step lights undo and save
        Watch watch(*m_window);
        (void)watch.take();
        (void)m_studio->editor()->set(m_children[3], u"pitch"_s, 100.0);
        for (QQuickItem *each : scheduled(m_window->contentItem()))
            QVERIFY2(isOfHistory(each), each->metaObject()->className());
        const auto touched = watch.take();
        for (auto each = touched.cbegin(); each != touched.cend(); ++each) // the button's hint names the step
            QVERIFY2(isOfHistory(each.key()), qPrintable(told(touched)));
    }

    /// Nor does one elsewhere touch any editor, whatever it looks at.
    void whatIsElsewhereTouchesNoEditor()
    {
        Editor &editor = *m_studio->editor();
        const ObjectId group = editor.insert(Kind::SwitchGroup, root::game, u"Ground"_s);
        (void)editor.insert(Kind::Switch, group, u"Grass"_s);
        const ObjectId states = editor.insert(Kind::StateGroup, root::game, u"Mode"_s);
        (void)editor.insert(Kind::State, states, u"Calm"_s);
        const ObjectId parameter = editor.insert(Kind::GameParameter, root::game, u"Speed"_s);
        const ObjectId choice = editor.insertWith(Kind::SwitchContainer, root::sounds,
                                                  {{u"group"_s, QVariant::fromValue(group)}});
        const ObjectId sound = editor.insert(Kind::Sound, root::sounds, u"other"_s);
        const ObjectId event = editor.insert(Kind::Event, root::events, u"Screen"_s);
        const ObjectId intent = editor.insert(Kind::SpatialIntent, event, u"Screen"_s);
        const ObjectId blend = editor.insert(Kind::Blend, root::sounds, u"B"_s);
        const ObjectId attenuation = editor.insert(Kind::Attenuation, root::game, u"Far"_s);
        const ObjectId bus
            = editor.insert(Kind::Bus, m_studio->document()->childAt(root::buses, 0), u"Bus"_s);
        const ObjectId equalizer = editor.insert(Kind::Equalizer, bus, u"EQ"_s);
        (void)editor.insert(Kind::Band, equalizer, u"Band"_s);
        for (const ObjectId shown :
             {choice, group, states, parameter, sound, intent, event, blend, attenuation, equalizer}) {
            m_studio->select(shown);
            settle();
            (void)editor.set(m_children[3], u"pitch"_s, 20.0);
            Watch watch(*m_window);
            (void)watch.take();
            (void)editor.set(m_children[3], u"pitch"_s, 200.0);
            for (QQuickItem *each : scheduled(m_window->contentItem()))
                QVERIFY2(isOfHistory(each), each->metaObject()->className());
            const auto touched = watch.take();
            for (auto each = touched.cbegin(); each != touched.cend(); ++each)
                QVERIFY2(isOfHistory(each.key()),
                         qPrintable(m_studio->titleOf(shown) + u'\n' + told(touched)));
        }
        m_studio->select(m_random);
        for (const ObjectId id : {choice, group, states, parameter, sound, event, blend, attenuation, bus})
            (void)editor.remove(id);
    }

    /// A weight: its own row, and the shares of its siblings, which are other shares now; no row of the tree.
    void aWeight()
    {
        m_studio->select(m_random);
        settle();
        Watch watch(*m_window);
        (void)watch.take();
        (void)m_studio->editor()->set(m_children[3], u"weight"_s, 80.0);
        const auto updated = scheduled(m_window->contentItem());
        const auto touched = watch.take();
        QQuickItem *list = item("containerList");
        QVERIFY(list);
        QVERIFY(!updated.isEmpty());
        for (QQuickItem *each : updated)
            QVERIFY2(isOfHistory(each) || test::isWithin(each, list), each->metaObject()->className());
        int own = 0;
        for (auto each = touched.cbegin(); each != touched.cend(); ++each) {
            if (isOfHistory(each.key()))
                continue;
            QVERIFY2(test::isWithin(each.key(), list), qPrintable(told(touched)));
            const bool slider
                = QString::fromLatin1(each.key()->metaObject()->className()).startsWith(u"FSlider");
            own += slider && each.value().contains(u"valueChanged"_s) ? 1 : 0;
            if (slider && each.value().contains(u"valueChanged"_s))
                QCOMPARE(shownBy(each.key()), m_children[3]);
        }
        QCOMPARE(own, 1);
    }

    /// A property in the inspector: its own row alone.
    void aPropertyInTheInspector()
    {
        m_studio->select(m_children[0]);
        settle();
        (void)m_studio->editor()->set(m_children[0], u"pan"_s, 0.1); // own from now on: one thing at a time
        Watch watch(*m_window);
        (void)watch.take();
        (void)m_studio->editor()->set(m_children[0], u"pan"_s, 0.5);
        const auto touched = watch.take();
        QQuickItem *slider = item("slider_pan");
        QQuickItem *field = item("field_pan");
        QVERIFY(slider && field);
        QVERIFY(touched.contains(slider));
        const QQuickItem *row = slider->parentItem()->parentItem()->parentItem();
        for (auto each = touched.cbegin(); each != touched.cend(); ++each)
            QVERIFY2(test::isWithin(each.key(), row) || isOfHistory(each.key()), qPrintable(told(touched)));
    }

    /// A name: its row in the tree, and what has it as its title.
    void aName()
    {
        m_studio->select(m_random);
        settle();
        Watch watch(*m_window);
        (void)watch.take();
        (void)m_studio->editor()->set(m_children[5], u"name"_s, u"gold"_s);
        const auto touched = watch.take();
        int rows = 0;
        for (auto each = touched.cbegin(); each != touched.cend(); ++each) {
            if (isOfHistory(each.key()))
                continue;
            QVERIFY2(shownBy(each.key()) == m_children[5], qPrintable(told(touched)));
            const QString kind = QString::fromLatin1(each.key()->metaObject()->className());
            rows += each.value().contains(u"nameChanged"_s)
                && (kind.startsWith(u"TreeRow") || kind.startsWith(u"ChildRow"));
        }
        QCOMPARE(rows, 2); // in the tree, and among the children
    }

    /// A fader: its own strip.
    void aFader()
    {
        m_window->setProperty("place", u"mix"_s);
        Editor &editor = *m_studio->editor();
        const ObjectId main = m_studio->document()->childAt(root::buses, 0);
        QList<ObjectId> buses;
        for (int i = 0; i < 5; ++i)
            buses << editor.insert(Kind::Bus, main, u"Bus"_s);
        m_studio->select(main);
        settle();
        (void)editor.set(buses[2], u"volume"_s, -1.0);
        Watch watch(*m_window);
        (void)watch.take();
        (void)editor.set(buses[2], u"volume"_s, -6.0);
        const auto updated = scheduled(m_window->contentItem());
        const auto touched = watch.take();
        QVERIFY(!touched.isEmpty());
        QVERIFY(!updated.isEmpty());
        for (QQuickItem *each : updated)
            QVERIFY2(isOfHistory(each) || shownBy(each) == buses[2], each->metaObject()->className());
        bool fader = false;
        for (auto each = touched.cbegin(); each != touched.cend(); ++each) {
            if (isOfHistory(each.key()))
                continue;
            QVERIFY2(shownBy(each.key()) == buses[2], qPrintable(told(touched)));
            fader |= each.key()->objectName() == u"fader"_s;
        }
        QVERIFY(fader);
    }

    /// A layer's place in time: its own row on the time line.
    void aLayer()
    {
        m_window->setProperty("place", u"design"_s);
        Editor &editor = *m_studio->editor();
        const ObjectId event = editor.insert(Kind::Event, root::events, u"Both"_s);
        const ObjectId first = m_studio->addLayer(event, m_children[0], 0.1);
        (void)m_studio->addLayer(event, m_children[1], 0.2);
        m_studio->select(event);
        settle();
        Watch watch(*m_window);
        (void)watch.take();
        (void)editor.set(first, u"delay"_s, 0.5);
        const auto touched = watch.take();
        QVERIFY(!touched.isEmpty());
        for (auto each = touched.cbegin(); each != touched.cend(); ++each)
            QVERIFY2(shownBy(each.key()) == first || isOfHistory(each.key()), qPrintable(told(touched)));
    }

    /// A playhead stands in the editor of what is auditioned, and in a sound's however it came to play.
    void aPlayheadIsWhereSomethingPlays()
    {
        std::string problem;
        const QString path = m_stage->path("tone.wav");
        auto writer = engine::AudioWriter::create(path.toStdU16String(), engine::AudioFormat::Wav16, 1, 48000,
                                                  problem);
        (void)writer->write(std::vector<float>(30 * 48000, 0.1F));
        (void)writer->finish();
        m_studio->importFiles({QUrl::fromLocalFile(path)}, u"events"_s, {});
        QTRY_VERIFY(!m_studio->work()->isBusy());
        const ObjectId event = m_studio->document()->children(root::events).back();
        const ObjectId sound
            = m_studio->document()->find<Action>(m_studio->document()->childAt(event, 0))->target;
        m_studio->startSound();
        QTRY_VERIFY_WITH_TIMEOUT(m_studio->engine().status().frame.load() > 0, 20000);
        const auto moves = [this] {
            const QQuickItem *head = item("playhead");
            if (!head)
                return false;
            const double x = head->x();
            return QTest::qWaitFor([&] { return head->x() > x && head->isVisible(); }, 2000);
        };
        m_studio->select(event);
        QVERIFY(!item("playhead"));
        m_studio->play(event);
        QTRY_VERIFY(item("playhead"));
        QVERIFY(moves());
        m_studio->select(m_studio->document()->childAt(root::events, 0)); // isn't what plays
        QTest::qWait(60);
        QVERIFY(m_studio->telemetry()->playhead() >= 0.0 && !item("playhead"));
        m_studio->select(sound);
        QTRY_VERIFY(item("playhead"));
        QVERIFY(moves());
        QVERIFY(std::abs(m_studio->telemetry()->soundPlace() - m_studio->telemetry()->playhead()) < 0.1);
        m_studio->stopAll();
        QTRY_VERIFY(!item("playhead"));
    }

    /// Nobody looks: nothing is polled, nothing tells.
    void aHiddenWindowIsStill()
    {
        m_window->setVisible(false);
        QTest::qWait(100);
        QVERIFY(!m_studio->telemetry()->isWatched());
        QSignalSpy ticks(m_studio->telemetry(), &Telemetry::ticked);
        QTest::qWait(120);
        QCOMPARE(ticks.size(), 0);
        m_window->setVisible(true);
        QTRY_VERIFY(m_studio->telemetry()->isWatched());
    }
};

QTEST_MAIN(TestRepaint)
#include "tst_repaint.moc"
