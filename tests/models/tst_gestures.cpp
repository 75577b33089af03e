#include "models/studio/studio.h"
#include "tests/support/folders.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace flux;
using namespace flux::doc;
using namespace Qt::Literals::StringLiterals;

/// Drags, what they leave in the history, and what is to be saved after them.
class TestGestures : public QObject {
    Q_OBJECT

    static ObjectId made(Editor &editor, Kind kind, ObjectId parent, const QString &name)
    {
        return editor.insert(kind, parent, name);
    }
    static bool opened(Studio &studio, const QTemporaryDir &folder)
    {
        return studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Game"_s)));
    }

private Q_SLOTS:
    void aParameterBeginsWithinItsRange()
    {
        Editor editor;
        const ObjectId speed = made(editor, Kind::GameParameter, root::game, u"Speed"_s);
        const auto now = [&] { return *editor.document()->find<GameParameter>(speed); };
        QSignalSpy refused(&editor, &Editor::refused);
        QVERIFY(!editor.set(speed, u"minimum"_s, 100.0)); // nothing is left
        QVERIFY(!editor.set(speed, u"initial"_s, 101.0));
        QCOMPARE(refused.count(), 2);
        QVERIFY(refused.last().first().toString().contains(u"Speed"_s));
        QVERIFY(editor.set(speed, u"maximum"_s, 1.0)); // takes the beginning along, as one step
        QCOMPARE(now().initial, 1.0);
        editor.undo();
        QCOMPARE(now().maximum, 100.0);
        QCOMPARE(now().initial, 50.0);
        // All three at once, in any order.
        QVERIFY(editor.setAll(
            {{speed, u"initial"_s, 500.0}, {speed, u"minimum"_s, 400.0}, {speed, u"maximum"_s, 900.0}},
            u"Range"_s));
        const ObjectId other = editor.insertWith(Kind::GameParameter, root::game,
                                                 {{u"initial"_s, 5000.0}, {u"maximum"_s, 8000.0}});
        QCOMPARE(editor.document()->find<GameParameter>(other)->initial, 5000.0);
        // Dragged to and fro, the range gives back where it began.
        editor.undo();
        editor.undo();
        editor.beginGesture();
        QVERIFY(editor.set(speed, u"maximum"_s, 20.0));
        QVERIFY(editor.set(speed, u"maximum"_s, 10.0));
        QCOMPARE(now().initial, 10.0);
        QVERIFY(editor.set(speed, u"maximum"_s, 40.0));
        QCOMPARE(now().initial, 40.0);
        QVERIFY(editor.set(speed, u"maximum"_s, 90.0));
        editor.endGesture();
        QCOMPARE(now().initial, 50.0);
        QVERIFY(!editor.document()->isOwn(speed, propertyIndex(Kind::GameParameter, u"initial")));
        editor.undo();
        QCOMPARE(now().maximum, 100.0);
        QCOMPARE(now().initial, 50.0);
    }

    void aGestureThatWasTakenBackLeavesNoTrace()
    {
        Studio studio;
        QTemporaryDir folder;
        QVERIFY(opened(studio, folder));
        const ObjectId sound = made(*studio.editor(), Kind::Sound, root::sounds, u"a"_s);
        const int rows = studio.history()->rowCount();
        studio.editor()->beginGesture();
        studio.editor()->set(sound, u"volume"_s, -3.0);
        studio.editor()->set(sound, u"volume"_s, -6.0);
        studio.editor()->cancelGesture();
        QCOMPARE(studio.document()->value(sound, "volume").toDouble(), 0.0);
        QCOMPARE(studio.history()->rowCount(), rows);
        QVERIFY(!studio.editor()->canRedo());
        // What was undone before can still be done again, also after a drag that came back.
        QVERIFY(studio.editor()->set(sound, u"volume"_s, -1.0));
        studio.editor()->undo();
        for (const bool back : {false, true}) {
            studio.editor()->beginGesture();
            studio.editor()->set(sound, u"volume"_s, -3.0);
            if (back) {
                studio.editor()->reset(sound, u"volume"_s);
                studio.editor()->endGesture();
            } else {
                studio.editor()->cancelGesture();
            }
            QVERIFY(studio.editor()->canRedo());
        }
        studio.editor()->redo();
        QCOMPARE(studio.document()->value(sound, "volume").toDouble(), -1.0);
        // Nothing to save after it, and what is saved in the middle of one is what undoing leads back to.
        QVERIFY(studio.save());
        studio.editor()->beginGesture();
        studio.editor()->set(sound, u"volume"_s, -3.0);
        QVERIFY(studio.isModified());
        studio.editor()->cancelGesture();
        QVERIFY(!studio.isModified());
        studio.editor()->beginGesture();
        studio.editor()->set(sound, u"volume"_s, -4.0);
        QVERIFY(studio.save());
        studio.editor()->set(sound, u"volume"_s, -5.0);
        studio.editor()->endGesture();
        QVERIFY(studio.isModified());
        studio.editor()->undo();
        QCOMPARE(studio.document()->value(sound, "volume").toDouble(), -4.0);
        QVERIFY(!studio.isModified());
        studio.editor()->undo();
        QCOMPARE(studio.document()->value(sound, "volume").toDouble(), -1.0);
        QVERIFY(studio.isModified());
        // Undo in the middle of one takes back what it did.
        studio.editor()->beginGesture();
        studio.editor()->set(sound, u"volume"_s, -8.0);
        studio.editor()->undo();
        QCOMPARE(studio.document()->value(sound, "volume").toDouble(), -1.0);
        QVERIFY(studio.editor()->canRedo());
    }

    void whatIsUndoneToWhatWasSavedIsSaved()
    {
        QTemporaryDir folder;
        Studio studio;
        QVERIFY(opened(studio, folder));
        const ObjectId sound = studio.editor()->insert(Kind::Sound, root::sounds, u"a"_s);
        QVERIFY(studio.isModified());
        QVERIFY(studio.save());
        studio.editor()->set(sound, u"volume"_s, -6.0);
        QVERIFY(studio.isModified());
        studio.editor()->undo();
        QVERIFY(!studio.isModified());
        studio.editor()->undo(); // before what was saved
        QVERIFY(studio.isModified());
        studio.editor()->redo();
        QVERIFY(!studio.isModified());
        // What came back after a crash isn't saved, whatever is undone after it.
        studio.editor()->set(sound, u"volume"_s, -9.0);
        studio.file().flushJournal();
        const QString copy = folder.filePath(u"Copy"_s);
        QVERIFY(test::copyAsLeftBehind(folder.filePath(u"Game"_s), copy));
        Studio again;
        QVERIFY(again.openPath(copy));
        QVERIFY(again.recoverable() > 0);
        // Until it is answered nothing is changed or saved: what waits would be lost.
        QVERIFY(!again.editor()->set(sound, u"pan"_s, 0.25));
        QVERIFY(!again.save());
        QVERIFY(!Journal::read(copy + u"/.session/journal"_s).empty());
        again.restore();
        QCOMPARE(again.document()->value(sound, "volume").toDouble(), -9.0);
        QVERIFY(again.isModified());
        again.editor()->set(sound, u"pan"_s, 0.5);
        again.editor()->undo();
        QVERIFY(again.isModified());
        again.editor()->undo(); // the restoring itself
        QVERIFY(!again.isModified());
        QCOMPARE(again.document()->value(sound, "volume").toDouble(), 0.0);
        again.editor()->redo();
        QCOMPARE(again.document()->value(sound, "volume").toDouble(), -9.0);
        QVERIFY(again.save());
        QVERIFY(!again.isModified());
        // What was discarded can be brought back.
        again.editor()->set(sound, u"volume"_s, -12.0);
        again.file().flushJournal();
        const QString third = folder.filePath(u"Third"_s);
        QVERIFY(test::copyAsLeftBehind(copy, third));
        Studio last;
        QVERIFY(last.openPath(third));
        QCOMPARE(last.recoverable(), 1);
        last.discardRecovery();
        QVERIFY(!last.isModified());
        QCOMPARE(last.document()->value(sound, "volume").toDouble(), -9.0);
        last.mend(0);
        QCOMPARE(last.document()->value(sound, "volume").toDouble(), -12.0);
    }
};

QTEST_MAIN(TestGestures)
#include "tst_gestures.moc"
