#include "engine/stream/audio_writer.h"
#include "models/document/order_key.h"
#include "models/studio/studio.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <semaphore>

using namespace flux;
using namespace flux::doc;
using namespace Qt::Literals::StringLiterals;

/// Projects are read and written behind the window: what that lets one do meanwhile, and how it is stopped.
class TestProjects : public QObject {
    Q_OBJECT

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// A project with so many sounds, in folders of a file each.
    static void makeProject(const QString &path, int folders, int each)
    {
        Session session;
        QCOMPARE(session.create(path, QFileInfo(path).fileName()), QString());
        Edits edits;
        std::string order;
        for (int i = 0; i < folders; ++i) {
            const ObjectId folder = ObjectId::random();
            order = orderBetween(order, {});
            Folder made;
            made.name = u"Folder %1"_s.arg(i);
            edits.emplace_back(edit::Insert{{folder, root::sounds, order, 1, made, {}, {}}});
            std::string inside;
            for (int k = 0; k < each; ++k) {
                inside = orderBetween(inside, {});
                Sound sound;
                sound.name = u"Sound %1"_s.arg(k);
                edits.emplace_back(edit::Insert{{ObjectId::random(), folder, inside, 1, sound, {}, {}}});
            }
        }
        QVERIFY(session.editor().push(u"Fill"_s, std::move(edits)));
        QCOMPARE(session.file().save(), QString());
    }

private Q_SLOTS:
    void workBehindTheWindow()
    {
        BackgroundWork work;
        QSignalSpy busy(&work, &BackgroundWork::busyChanged);
        // What is done at once is told to nobody.
        int ended = 0;
        work.start({u"Quick"_s, [](Progress &) {}, [&](const Progress &) { ++ended; }}, 10000);
        QCOMPARE(ended, 1);
        QVERIFY(!work.isBusy());
        QCOMPARE(busy.count(), 0);
        // What takes longer says how far it is, and ends once.
        std::binary_semaphore goOn(0);
        work.start({u"Long"_s,
                    [&](Progress &progress) {
                        progress.set(0.5);
                        goOn.acquire();
                    },
                    [&](const Progress &progress) {
                        ++ended;
                        QCOMPARE(progress.share(), 0.5);
                    }});
        QVERIFY(work.isBusy());
        QCOMPARE(work.text(), u"Long"_s);
        QTRY_COMPARE(work.progress(), 0.5);
        goOn.release();
        work.finish();
        QCOMPARE(ended, 2);
        QCoreApplication::processEvents(); // the thread's own word comes too late
        QCOMPARE(ended, 2);
        QCOMPARE(busy.count(), 2);
        // It can be stopped, if it lets itself be; what ends may begin something.
        const auto untilCancelled = [](Progress &progress) {
            while (!progress.isCancelled())
                QThread::msleep(1);
        };
        work.start({u"First"_s, untilCancelled, [&](const Progress &progress) {
                        QVERIFY(progress.isCancelled());
                        work.start({u"Second"_s, [](Progress &) {},
                                    [&](const Progress &second) {
                                        QVERIFY(!second.isCancelled());
                                        ++ended;
                                    }});
                    }});
        work.cancel();
        QTRY_COMPARE(ended, 3);
        QVERIFY(!work.isBusy());
        work.start({u"To the end"_s, [&](Progress &) { goOn.acquire(); },
                    [&](const Progress &progress) { QVERIFY(!progress.isCancelled()); }, false});
        work.cancel();
        goOn.release();
        work.finish();
    }

    void anotherProjectTakesItsPlace()
    {
        QTemporaryDir folder;
        const QString large = folder.filePath(u"Large"_s);
        makeProject(large, 60, 500);
        Studio studio;
        QVERIFY(studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Small"_s))));
        const QString small = studio.projectPath();
        const ObjectId sound = studio.editor()->insert(Kind::Sound, root::sounds, u"a"_s);
        QVERIFY(studio.save());
        // What can't be opened leaves what is open.
        QSignalSpy changed(&studio, &Studio::projectChanged);
        QVERIFY(!studio.openPath(folder.filePath(u"none"_s)));
        QCOMPARE(studio.projectPath(), small);
        QCOMPARE(changed.count(), 0);
        QVERIFY(studio.editor()->set(sound, u"volume"_s, -3.0)); // and it can be changed again
        studio.editor()->undo();

        studio.open(large);
        if (studio.work()->isBusy()) { // it takes its time: what was open is there, and stays as it is
            QCOMPARE(studio.projectPath(), small);
            QVERIFY(!studio.editor()->set(sound, u"volume"_s, -6.0));
            QCOMPARE(studio.document()->value(sound, "volume").toDouble(), 0.0);
            QSignalSpy saved(&studio, &Studio::savingEnded);
            studio.startSaving();
            QCOMPARE(saved.takeFirst().first().toBool(), false);
        }
        QTRY_COMPARE_WITH_TIMEOUT(studio.projectPath(), large, 60000);
        QCOMPARE(studio.document()->count(Kind::Sound), 30000);
        QCOMPARE(studio.document()->childCount(root::sounds), 60);
        QVERIFY(!studio.isModified());
        const ObjectId first = studio.document()->allOf(Kind::Sound).front();
        QVERIFY(studio.editor()->set(first, u"volume"_s, -6.0));
        QVERIFY(studio.isModified() && studio.editor()->canUndo());
        // The one that went is free again, and the same once more is as it was saved.
        {
            ProjectLock lock;
            QVERIFY(lock.acquire(small + u"/.session/lock"_s));
        }
        QVERIFY(studio.openPath(large));
        QVERIFY(!studio.isModified());
        QVERIFY(!studio.editor()->canUndo());
        QCOMPARE(studio.document()->value(first, "volume").toDouble(), 0.0);
        // Saved at once and behind the window
        std::vector<ObjectId> all = studio.document()->allOf(Kind::Sound);
        std::vector<Editor::Setting> settings;
        for (const ObjectId id : all)
            settings.push_back({id, u"volume"_s, -2.0});
        QVERIFY(studio.editor()->setAll(settings, u"Quieter"_s));
        QSignalSpy saved(&studio, &Studio::savingEnded);
        studio.startSaving();
        if (studio.work()->isBusy()) {
            QVERIFY(!studio.editor()->set(first, u"volume"_s, -8.0));
            studio.editor()->undo(); // not now
            studio.history()->goTo(0);
            QVERIFY(studio.isModified());
        }
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 60000);
        QVERIFY(saved.first().first().toBool());
        QVERIFY(!studio.isModified());
        QCOMPARE(studio.document()->value(first, "volume").toDouble(), -2.0);
        studio.closeProject();
        QVERIFY(studio.openPath(large));
        for (const ObjectId id : all)
            QCOMPARE(studio.document()->value(id, "volume").toDouble(), -2.0);
    }

    void whatCannotBeMadeLeavesWhatIsOpen()
    {
        QTemporaryDir folder;
        Studio studio;
        QVERIFY(studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Game"_s))));
        const QString path = studio.projectPath();
        const ObjectId sound = studio.editor()->insert(Kind::Sound, root::sounds, u"a"_s);
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QSignalSpy changed(&studio, &Studio::projectChanged);
        QVERIFY(!studio.newProjectAt(folder.filePath(u"file/Other"_s)));
        QCOMPARE(studio.projectPath(), path);
        QVERIFY(studio.document()->contains(sound));
        QCOMPARE(changed.count(), 0); // its panel stays, with what was typed
        QVERIFY(!Studio::problemOfNew(folder.path(), QString(300, u'x')).isEmpty());
        // What lies in a project opens it.
        QVERIFY(studio.save());
        studio.closeProject();
        QVERIFY(QDir(path).mkpath(u"audio/deep"_s));
        QVERIFY(studio.openPath(path + u"/audio/deep"_s));
        QCOMPARE(studio.projectPath(), path);
        QVERIFY(studio.openPath(path + u"/project.json"_s));
        QCOMPARE(studio.document()->count(Kind::Sound), 1);
    }

    /// While the demo is made to be opened, what is open stays as it is: it would be lost.
    void nothingIsLostWhileTheDemoIsMade()
    {
        QTemporaryDir home;
        const QByteArray before = qgetenv("HOME");
        qputenv("HOME", home.path().toUtf8());
        {
            Studio studio;
            std::binary_semaphore goOn(0);
            studio.setDemoMaker([&](const QString &path, const std::function<void(double)> &) {
                goOn.acquire();
                Session session;
                return session.create(path, u"Demo"_s);
            });
            QVERIFY(studio.newProject(QUrl::fromLocalFile(home.filePath(u"Game"_s))));
            studio.openDemo();
            QVERIFY(studio.work()->isBusy());
            QVERIFY(!studio.editor()->insert(Kind::Sound, root::sounds, u"late"_s));
            goOn.release();
            QTRY_COMPARE(studio.projectName(), u"Demo"_s);
            QVERIFY(studio.editor()->insert(Kind::Sound, root::sounds, u"now"_s));
        }
        qputenv("HOME", before);
    }

    /// An audio file that is removed while another is read for it: nothing is copied, and there is no step.
    void whatIsReplacedMayGoMeanwhile()
    {
        QTemporaryDir folder;
        Studio studio;
        QVERIFY(studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Game"_s))));
        const ObjectId file = studio.editor()->insert(Kind::AudioFile, root::audio, u"f"_s);
        std::string problem;
        const QString tone = folder.filePath(u"tone.wav"_s);
        auto writer = engine::AudioWriter::create(tone.toStdU16String(), engine::AudioFormat::Wav16, 1, 48000,
                                                  problem);
        (void)writer->write(std::vector<float>(4800, 0.1F));
        (void)writer->finish();
        studio.replaceFile(file, QUrl::fromLocalFile(tone));
        QVERIFY(studio.editor()->remove(file));
        const int steps = studio.history()->rowCount();
        studio.work()->finish();
        QCOMPARE(studio.history()->rowCount(), steps);
        QVERIFY(QDir(studio.projectPath() + u"/audio"_s).entryList(QDir::Files).isEmpty());
        studio.editor()->undo();
        studio.replaceFile(file, QUrl::fromLocalFile(tone));
        studio.work()->finish();
        QCOMPARE(studio.document()->find<AudioFile>(file)->path, u"audio/tone.wav"_s);
        // Lost and found again: it is copied to where it was, no step is made, and that is said.
        const QString copy = studio.projectPath() + u"/audio/tone.wav"_s;
        QVERIFY(QFile::remove(copy));
        const int before = studio.history()->rowCount();
        const int said = studio.notifications()->rowCount();
        studio.replaceFile(file, QUrl::fromLocalFile(tone));
        studio.work()->finish();
        QVERIFY(QFile::exists(copy));
        QCOMPARE(studio.history()->rowCount(), before);
        QCOMPARE(studio.notifications()->rowCount(), said + 1);
    }

    void openingCanBeStopped()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"Game"_s);
        makeProject(path, 2, 5);
        Session session;
        Progress stopped;
        stopped.cancel();
        const auto opened = session.file().open(path, ProjectFile::Access::ReadWrite, &stopped);
        QVERIFY(opened.cancelled && !opened.ok);
        QVERIFY(opened.failure.isEmpty());
        QVERIFY(!session.file().isOpen());
        Session other; // the lock is given back
        QCOMPARE(other.open(path, ProjectFile::Access::ReadWrite).access, ProjectFile::Access::ReadWrite);
        QCOMPARE(other.document().count(Kind::Sound), 10);
        Progress whole;
        Session third;
        other.close();
        QVERIFY(third.file().open(path, ProjectFile::Access::ReadWrite, &whole).ok);
        QVERIFY(whole.share() > 0.5 && whole.share() <= 1.0);
    }

    void savingCanBeStopped()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"Game"_s);
        makeProject(path, 2, 5);
        Session session;
        QVERIFY(session.open(path, ProjectFile::Access::ReadWrite).ok);
        const auto folders = session.document().children(root::sounds);
        const QString file = path + u"/units/sounds/folder-0.json"_s;
        const QByteArray before = contents(file);
        QVERIFY(!before.isEmpty());
        QVERIFY(session.editor().set(folders[0], u"name"_s, u"Renamed"_s));
        QVERIFY(session.editor().remove(folders[1]));
        ProjectFile::Saving saving = session.file().beginSaving();
        Progress stopped;
        stopped.cancel();
        session.file().write(saving, stopped);
        QVERIFY(saving.cancelled);
        QCOMPARE(session.file().endSaving(saving), QString());
        QVERIFY(session.file().isModified());
        QCOMPARE(contents(file), before);
        QVERIFY(QFile::exists(path + u"/units/sounds/folder-1.json"_s));
        session.file().flushJournal(); // a crash now loses nothing
        QVERIFY(!Journal::read(path + u"/.session/journal"_s).empty());
        QCOMPARE(session.file().save(), QString());
        QVERIFY(!session.file().isModified());
        QVERIFY(contents(file).contains("Renamed"));
        QVERIFY(!QFile::exists(path + u"/units/sounds/folder-1.json"_s));
    }

    void whatIsHeldStaysAsItIs()
    {
        Editor editor;
        const ObjectId sound = editor.insert(Kind::Sound, root::sounds, u"a"_s);
        QVERIFY(editor.set(sound, u"volume"_s, -3.0));
        editor.beginGesture();
        QVERIFY(editor.set(sound, u"volume"_s, -4.0));
        QSignalSpy refused(&editor, &Editor::refused);
        editor.hold(u"wait"_s);
        QVERIFY(!editor.mayChange());
        QVERIFY(!editor.set(sound, u"volume"_s, -5.0));
        QCOMPARE(refused.takeFirst().first().toString(), u"wait"_s);
        editor.cancelGesture(); // what it had done is a step
        editor.undo();
        editor.redo();
        editor.goTo(0);
        QVERIFY(!editor.remove(sound));
        QCOMPARE(editor.document()->value(sound, "volume").toDouble(), -4.0);
        editor.hold({});
        editor.undo();
        QCOMPARE(editor.document()->value(sound, "volume").toDouble(), -3.0);
        editor.goTo(0);
        QVERIFY(!editor.document()->contains(sound));
    }
};

QTEST_GUILESS_MAIN(TestProjects)
#include "tst_projects.moc"
