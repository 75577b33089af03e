#include "models/document/unique_names.h"
#include "models/editing/bulk_model.h"
#include "models/editing/usage.h"
#include "models/lists/reference_choices.h"
#include "models/lists/tree_rows.h"
#include "models/studio/studio.h"
#include "tests/support/folders.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace flux;
using namespace flux::doc;
using namespace Qt::Literals::StringLiterals;

/// What things are called, where they are used, and how they are found.
class TestFinding : public QObject {
    Q_OBJECT

    static ObjectId made(Editor &editor, Kind kind, ObjectId parent, const QString &name)
    {
        return editor.insert(kind, parent, name);
    }
    static QVariant value(ObjectId id) { return QVariant::fromValue(id); }
    static bool opened(Studio &studio, const QTemporaryDir &folder)
    {
        return studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Game"_s)));
    }

private Q_SLOTS:
    void whatHasToHaveANameKeepsIt()
    {
        Editor editor;
        const ObjectId event = made(editor, Kind::Event, root::events, u"Spin"_s);
        QSignalSpy refused(&editor, &Editor::refused);
        QVERIFY(!editor.set(event, u"name"_s, u"  "_s));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(editor.document()->name(event), u"Spin"_s);
        const ObjectId action = made(editor, Kind::Action, event, {});
        const ObjectId effect
            = made(editor, Kind::Tremolo, made(editor, Kind::Sound, root::sounds, u"s"_s), u"T"_s);
        QVERIFY(editor.set(effect, u"name"_s, QString()));
        QVERIFY(editor.set(action, u"name"_s, u"Hit"_s));
        QVERIFY(editor.set(action, u"name"_s, QString())); // called by what it plays again
    }

    void whatCanBeNamedIsFoundByTyping()
    {
        Editor editor;
        const ObjectId main = made(editor, Kind::Bus, root::buses, u"Main"_s);
        const ObjectId effects = made(editor, Kind::Bus, main, u"SFX"_s);
        (void)made(editor, Kind::Bus, effects, u"Coins"_s);
        const ObjectId sound = made(editor, Kind::Sound, root::sounds, u"a"_s);
        ReferenceChoices choices;
        choices.setDocument(editor.document());
        choices.setKey(sound);
        choices.setProperty(u"outputBus"_s);
        choices.refresh();
        QCOMPARE(choices.rowCount(), 4); // and inherited
        QCOMPARE(choices.rowOf({}), 0);
        choices.setSearch(u"coi"_s);
        QCOMPARE(choices.rowCount(), 1);
        QCOMPARE(choices.data(choices.index(0), ReferenceChoices::PlaceRole).toString(),
                 u"Buses / Main / SFX"_s);
        for (int i = 0; i < 600; ++i)
            (void)made(editor, Kind::Bus, main, u"Many"_s);
        choices.setSearch(u"many"_s);
        QCOMPARE(choices.rowCount(), 500);
        QCOMPARE(choices.more(), 100);
    }

    void whatAGameAsksForHasANameOfItsOwn()
    {
        Editor editor;
        const Document &document = *editor.document();
        const ObjectId one = made(editor, Kind::Folder, root::events, u"One"_s);
        const ObjectId two = made(editor, Kind::Folder, root::events, u"Two"_s);
        const ObjectId spin = made(editor, Kind::Event, one, u"Spin"_s);
        QCOMPARE(document.name(made(editor, Kind::Event, two, u"Spin"_s)), u"Spin 2"_s);
        QCOMPARE(document.name(made(editor, Kind::Sound, root::sounds, u"Spin"_s)), u"Spin"_s);
        // A folder is copied with its events; a sound in a folder keeps its name.
        (void)editor.document()->apply({edit::Set{made(editor, Kind::Event, one, u"x"_s), 0, QString()}});
        const ObjectId copy = editor.duplicate(one);
        QVERIFY(document.name(document.childAt(copy, 1)).isEmpty()); // as a file had it
        QVERIFY(editor.removeAll({document.childAt(copy, 1), document.childAt(one, 1)}));
        QCOMPARE(document.name(copy), u"One 2"_s);
        QCOMPARE(document.name(document.childAt(copy, 0)), u"Spin 3"_s);
        QCOMPARE(document.name(spin), u"Spin"_s);
        const ObjectId group = made(editor, Kind::Group, root::sounds, u"G"_s);
        made(editor, Kind::Sound, group, u"Spin"_s);
        QCOMPARE(document.name(document.childAt(editor.duplicate(group), 0)), u"Spin"_s);
        QVERIFY(nameClashes(document).empty());
    }

    void whoUsesAnObjectIsListed()
    {
        Editor editor;
        const ObjectId file = made(editor, Kind::AudioFile, root::audio, u"hit.wav"_s);
        const ObjectId b = made(editor, Kind::Sound, root::sounds, u"b"_s);
        const ObjectId a = made(editor, Kind::Sound, root::sounds, u"a"_s);
        Usage usage;
        usage.setDocument(editor.document());
        usage.setKey(file);
        QCOMPARE(usage.rowCount(), 0);
        for (const ObjectId sound : {b, a})
            QVERIFY(editor.set(sound, u"audioFile"_s, value(file)));
        QTRY_COMPARE(usage.rowCount(), 2);
        QCOMPARE(usage.data(usage.index(0), Usage::NameRole).toString(), u"Sounds / a"_s); // by their places
        QCOMPARE(usage.data(usage.index(0), Usage::KeyRole).value<ObjectId>(), a);
        QVERIFY(usage.data(usage.index(0), Usage::PlaceRole).toString().contains(u"Audio file"_s));
        // Nothing is told while only values change; what goes is never asked for.
        QSignalSpy reset(&usage, &Usage::modelReset);
        QVERIFY(editor.set(a, u"volume"_s, -3.0));
        QCoreApplication::processEvents();
        QCOMPARE(reset.count(), 0);
        editor.undo();
        editor.undo();
        QTRY_COMPARE(usage.rowCount(), 1);
        QVERIFY(editor.remove(b));
        QVERIFY(!usage.data(usage.index(0), Usage::NameRole).isValid());
        QTRY_COMPARE(usage.rowCount(), 0);
        QVERIFY(editor.remove(file));
        QCOMPARE(usage.rowCount(), 0);
    }

    void aFileIsHeardAsASoundThatPlaysIt()
    {
        Studio studio;
        QTemporaryDir folder;
        QVERIFY(opened(studio, folder));
        const ObjectId file = made(*studio.editor(), Kind::AudioFile, root::audio, u"hit.wav"_s);
        studio.select(file);
        QVERIFY(!studio.selectionPlays());
        const ObjectId sound = made(*studio.editor(), Kind::Sound, root::sounds, u"hit"_s);
        QVERIFY(studio.editor()->set(sound, u"audioFile"_s, value(file)));
        QVERIFY(studio.selectionPlays());
        studio.select(root::sounds);
        QVERIFY(!studio.canMoveChosen());
        studio.select(studio.document()->childAt(root::buses, 0));
        QVERIFY(!studio.canMoveChosen());
        studio.select(sound);
        QVERIFY(studio.canMoveChosen());
    }

    void whatIsCalledJustSoComesBeforeCommands()
    {
        Studio studio;
        QTemporaryDir folder;
        QVERIFY(opened(studio, folder));
        for (int i = 0; i < 300; ++i)
            made(*studio.editor(), Kind::Sound, root::sounds, u"Mix %1"_s.arg(i));
        const ObjectId mix = made(*studio.editor(), Kind::Sound, root::sounds, u"mix"_s);
        CommandModel &commands = *studio.commands();
        commands.setSearch(u"Mix "_s);
        QCOMPARE(commands.data(commands.index(0), CommandModel::KeyRole).value<ObjectId>(), mix);
        QCOMPARE(commands.data(commands.index(1), CommandModel::CommandRole).toString(), u"mix"_s);
        QVERIFY(commands.rowCount() <= 202);
        made(*studio.editor(), Kind::Sound, root::sounds, u"Save"_s);
        commands.setSearch(u"save"_s);
        QCOMPARE(commands.data(commands.index(0), CommandModel::CommandRole).toString(), u"save"_s);
    }

    void whatTheTreeShowsIsCounted()
    {
        Studio studio;
        QTemporaryDir folder;
        QVERIFY(opened(studio, folder));
        const ObjectId list = made(*studio.editor(), Kind::Sequence, root::sounds, u"List"_s);
        const ObjectId sound = made(*studio.editor(), Kind::Sound, list, u"a"_s);
        QVERIFY(studio.editor()->insertWith(Kind::PlayItem, list, {{u"child"_s, value(sound)}}));
        TreeRows rows;
        rows.setTree(studio.tree());
        QCOMPARE(rows.data(rows.index(rows.rowOf(list)), role::ChildCount).toInt(), 1);
        // What was unfolded is that in the next view too, until another project opens.
        rows.setExpanded(rows.rowOf(list), true);
        rows.setExpanded(rows.rowOf(root::buses), false);
        TreeRows mixer; // has its own, and begins with the main bus unfolded
        mixer.setOnly(u"buses"_s);
        mixer.setTree(studio.tree());
        QVERIFY(mixer.isExpanded(mixer.rowOf(root::buses)));
        TreeRows next;
        next.setTree(studio.tree());
        QVERIFY(next.rowOf(sound) >= 0);
        QVERIFY(!next.isExpanded(next.rowOf(root::buses)));
        QTemporaryDir other;
        QVERIFY(opened(studio, other));
        TreeRows last;
        last.setTree(studio.tree());
        QVERIFY(last.isExpanded(last.rowOf(root::buses)));
    }

    void aTableNamesWhatHasNoName()
    {
        Editor editor;
        const ObjectId event = made(editor, Kind::Event, root::events, u"E"_s);
        const ObjectId sound = made(editor, Kind::Sound, root::sounds, u"hit"_s);
        const ObjectId action = editor.insertWith(Kind::Action, event, {{u"target"_s, value(sound)}});
        BulkModel table;
        table.setEditor(&editor);
        table.setKeys({action});
        QCOMPARE(table.data(table.index(0, 0), BulkModel::TextRole).toString(), u"hit"_s);
        QVERIFY(!table.fill(QRectF(0, 0, 1, table.rowCountNow()),
                            u"hit"_s)); // left as it is, it stays without one
        QVERIFY(editor.document()->name(action).isEmpty());
        QVERIFY(table.fill(QRectF(0, 0, 1, table.rowCountNow()), u"Hit it"_s));
        QCOMPARE(editor.document()->name(action), u"Hit it"_s);
    }

    void whatIsDroppedOnABusComesOutThere()
    {
        Studio studio;
        QTemporaryDir folder;
        QVERIFY(opened(studio, folder));
        Editor &editor = *studio.editor();
        const ObjectId music
            = made(editor, Kind::Bus, studio.document()->childAt(root::buses, 0), u"Music"_s);
        const ObjectId group = made(editor, Kind::Group, root::sounds, u"G"_s);
        const ObjectId sound = made(editor, Kind::Sound, root::sounds, u"a"_s);
        const auto bus
            = [&](ObjectId id) { return studio.document()->value(id, "outputBus").value<ObjectId>(); };
        studio.chooseAll({group, sound});
        QVERIFY(studio.dropProblem(sound, music).isEmpty());
        const int steps = studio.history()->rowCount();
        QVERIFY(studio.drop(sound, music, -1, 0.0));
        QCOMPARE(bus(group), music);
        QCOMPARE(bus(sound), music);
        QCOMPARE(studio.document()->parentOf(sound), root::sounds);
        QCOMPARE(studio.history()->rowCount(), steps + 1);
        QVERIFY(!studio.dropProblem(made(editor, Kind::Event, root::events, u"E"_s), music).isEmpty());
        // Not between buses, and not when it went in the meantime.
        QVERIFY(!studio.dropProblem(sound, music, true).isEmpty());
        QVERIFY(editor.remove(sound));
        QVERIFY(!studio.dropProblem(sound, music).isEmpty());
        QVERIFY(!studio.drop(sound, group, -1, 0.0));
    }

    void onlyWhatFitsIsPasted()
    {
        Studio studio;
        QTemporaryDir folder;
        QVERIFY(opened(studio, folder));
        const ObjectId sound = made(*studio.editor(), Kind::Sound, root::sounds, u"a"_s);
        const ObjectId group = made(*studio.editor(), Kind::Group, root::sounds, u"G"_s);
        const ObjectId file = made(*studio.editor(), Kind::AudioFile, root::audio, u"f"_s);
        QClipboard *clipboard = QGuiApplication::clipboard();
        clipboard->setText(u"-3"_s);
        QCOMPARE(studio.pasted(sound, u"volume"_s).toDouble(), -3.0);
        QVERIFY(!studio.pasted(sound, u"loop"_s).isValid());
        QVERIFY(!studio.pasted(sound, u"outputBus"_s).isValid());
        clipboard->setText(u"words"_s);
        QVERIFY(!studio.pasted(sound, u"volume"_s).isValid());
        QVERIFY(!studio.pasteValue(sound, u"volume"_s));
        QCOMPARE(studio.pasted(file, u"path"_s).toString(), u"words"_s);
        clipboard->setText(group.toString());
        QVERIFY(!studio.pasted(sound, u"outputBus"_s).isValid()); // of another kind
        clipboard->setText(studio.document()->childAt(root::buses, 0).toString());
        QVERIFY(studio.pasted(sound, u"outputBus"_s).isValid());
        studio.copyValue(sound, u"outputBus"_s);
        QVERIFY(studio.pasted(sound, u"outputBus"_s).isValid()); // none
        studio.select(sound);
        QVERIFY(studio.copy()); // an object is no text
        QVERIFY(!studio.pasted(file, u"path"_s).isValid());
        clipboard->setText(QString());
        QVERIFY(!studio.pasted(sound, u"volume"_s).isValid());
    }
};

QTEST_MAIN(TestFinding)
#include "tst_finding.moc"
