#include "app/demo/demo_project.h"
#include "tests/support/folders.h"
#include "tests/support/studio_window.h"

#include <QTest>

using namespace flux;
using namespace flux::doc;
using namespace Qt::Literals::StringLiterals;

/// The window as it comes up, and as it changes all at once: what is made, laid out and gone in between.
class TestStart : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QPointingDevice *m_finger = QTest::createTouchDevice();

    void tap(QQuickWindow *window, QQuickItem *item)
    {
        const QPoint at = item->mapToScene({item->width() / 2.0, item->height() / 2.0}).toPoint();
        QTest::touchEvent(window, m_finger).press(0, at, window);
        QTest::touchEvent(window, m_finger).release(0, at, window);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"FluxForge"_s);
        QCoreApplication::setApplicationName(
            u"tst_start"_s); // settings of its own: other tests run beside it
        const QString demo = m_folder.filePath(u"Demo"_s);
        QCOMPARE(demo::makeDemo(demo, [](double) {}), QString());
        Session session;
        QVERIFY(session.open(demo, ProjectFile::Access::ReadWrite).ok);
        for (int i = 0; i < 5; ++i)
            (void)session.editor().insert(Kind::Event, root::events, u"Late"_s);
        session.file().flushJournal();
        QVERIFY(test::copyAsLeftBehind(demo, m_folder.filePath(u"Left"_s)));
    }

    void itComesUpWithWhatWasNotSaved_data()
    {
        QTest::addColumn<QString>("density");
        QTest::addColumn<QSize>("size");
        for (const char *density : {"compact", "touch"})
            for (const QSize size : {QSize(800, 520), QSize(1024, 700), QSize(1280, 800), QSize(1920, 1080)})
                QTest::addRow("%s %d", density, size.width()) << QString::fromLatin1(density) << size;
    }
    void itComesUpWithWhatWasNotSaved()
    {
        QFETCH(QString, density);
        QFETCH(QSize, size);
        {
            StudioSettings settings; // as an earlier session left them
            settings.setDensity(density);
            for (const char *name : {"One", "Two", "Left", "Three"})
                settings.addRecent(m_folder.filePath(QLatin1String(name)));
        }
        const QString project = m_folder.filePath(density + QString::number(size.width()));
        QVERIFY(test::copyAsLeftBehind(m_folder.filePath(u"Left"_s), project));
        test::StudioWindow stage;
        QVERIFY(stage.window());
        QVERIFY(stage.studio().openPath(project)); // before it was ever drawn
        stage.window()->resize(size);
        QVERIFY(QTest::qWaitForWindowExposed(stage.window()));
        QTest::qWait(100);
        QCOMPARE(stage.studio().recoverable(), 5);
        QTest::keyClick(stage.window(), Qt::Key_F1); // the first panel of all has its width
        QQuickItem *guide = nullptr;
        QTRY_VERIFY((guide = stage.item("closePanel")) != nullptr);
        QVERIFY(guide->mapToScene({0.0, 0.0}).x() < size.width()
                && guide->parentItem()->parentItem()->width() > 300.0);
        QTest::keyClick(stage.window(), Qt::Key_F1);
        QQuickItem *restore = stage.item("restoreButton");
        QVERIFY(restore);
        tap(stage.window(), restore);
        QTRY_COMPARE(stage.studio().recoverable(), 0);
        stage.window()->resize(size.width() + 60, size.height() + 40);
        QTest::qWait(50);
        stage.studio().closeProject();
        QTest::qWait(50);
        QVERIFY(stage.item("demoButton"));
    }

    void fromMixAndBackWhileThingsComeAndGo()
    {
        StudioSettings().setDensity(u"touch"_s);
        test::StudioWindow stage;
        QVERIFY(stage.window());
        QVERIFY(stage.studio().openPath(m_folder.filePath(u"Demo"_s)));
        stage.window()->resize(1024, 700);
        QVERIFY(QTest::qWaitForWindowExposed(stage.window()));
        Studio &studio = stage.studio();
        const ObjectId main = studio.document()->childAt(root::buses, 0);
        const auto rules = [&] { return studio.document()->allOf(Kind::DuckRule).size(); };
        const std::size_t count = rules();
        for (int round = 0; round < 4; ++round) {
            const ObjectId rule = studio.editor()->insertWith(
                Kind::DuckRule, studio.document()->childAt(main, 0),
                {{u"source"_s, QVariant::fromValue(studio.document()->childAt(main, 1))}});
            QVERIFY(rule);
            QTest::keyClick(stage.window(), Qt::Key_2, Qt::ControlModifier);
            QTRY_VERIFY(stage.item("strips"));
            studio.select(rule);
            QTest::qWait(30);
            QTest::keyClick(stage.window(), Qt::Key_Delete);
            QCOMPARE(rules(), count);
            QTest::keyClick(stage.window(), Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(rules(), count + 1);
            QTest::keyClick(stage.window(), Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(rules(), count);
            QTest::keyClick(stage.window(), Qt::Key_1, Qt::ControlModifier);
            QTest::keyClick(stage.window(), Qt::Key_F, Qt::ControlModifier);
            QTRY_VERIFY(stage.item("treeSearch") && stage.item("treeSearch")->hasActiveFocus());
            QTest::keyClick(stage.window(), Qt::Key_C);
            QTest::qWait(30);
            QTest::keyClick(stage.window(), Qt::Key_Escape);
        }
    }

    /// The folder that is shown is chosen where none in the list is; and what lies in a project opens it.
    void aProjectIsOpenedFromWithinItsFolder_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::newRow("itself") << QString();
        QTest::newRow("a folder in it") << u"/audio"_s;
        QTest::newRow("one that holds no folders") << u"/audio/ui"_s;
    }
    void aProjectIsOpenedFromWithinItsFolder()
    {
        QFETCH(QString, shown);
        test::StudioWindow stage;
        QVERIFY(stage.window());
        const QString project = m_folder.filePath(u"Demo"_s);
        QVERIFY(QTest::qWaitForWindowExposed(stage.window()));
        QQuickItem *chooser = stage.item("projectChooser");
        QVERIFY(chooser);
        chooser->setProperty("currentFolder", QUrl::fromLocalFile(project + shown));
        QMetaObject::invokeMethod(chooser, "open");
        QTRY_VERIFY(stage.item("folderDialogListView"));
        QQuickItem *open = nullptr;
        const std::function<void(QQuickItem *)> look = [&](QQuickItem *at) {
            if (at->isVisible() && at->property("text").toString().remove(u'&') == u"Open"_s
                && at->inherits("QQuickAbstractButton"))
                open = at;
            for (QQuickItem *child : at->childItems())
                look(child);
        };
        QTRY_VERIFY((look(stage.window()->contentItem()), open));
        QTest::qWait(100); // it finds its folders
        QTest::mouseClick(stage.window(), Qt::LeftButton, Qt::NoModifier,
                          open->mapToScene({open->width() / 2, open->height() / 2}).toPoint());
        QTRY_COMPARE(stage.studio().projectPath(), project);
        QTRY_VERIFY(!open->isVisible());
    }
};

QTEST_MAIN(TestStart)
#include "tst_start.moc"
