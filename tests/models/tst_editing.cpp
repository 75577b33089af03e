#include "models/commands/recipes.h"
#include "models/editing/removal.h"
#include "models/files/edit_json.h"
#include "models/lists/object_list_model.h"
#include "models/lists/object_query.h"
#include "models/studio/studio.h"
#include "tests/support/folders.h"
#include "tests/support/signal_log.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace flux;
using namespace flux::doc;
using namespace Qt::Literals::StringLiterals;

/// What is done to several objects at once, and to what others name.
class TestEditing : public QObject {
    Q_OBJECT

    static ObjectId made(Editor &editor, Kind kind, ObjectId parent, const QString &name)
    {
        return editor.insert(kind, parent, name);
    }
    static QStringList namesIn(const Document &document, ObjectId parent)
    {
        QStringList names;
        for (const ObjectId id : document.children(parent))
            names << document.name(id);
        return names;
    }
    static bool opened(Studio &studio, const QTemporaryDir &folder)
    {
        return studio.newProject(QUrl::fromLocalFile(folder.filePath(u"Game"_s)));
    }

private Q_SLOTS:
    void whatWasCopiedIsPastedWithItsInsides()
    {
        Editor editor;
        Document &document = *editor.document();
        const ObjectId random = made(editor, Kind::Random, root::sounds, u"Steps"_s);
        const ObjectId file = made(editor, Kind::AudioFile, root::audio, u"a.wav"_s);
        const ObjectId sound = made(editor, Kind::Sound, random, u"Step"_s);
        const ObjectId event = made(editor, Kind::Event, root::events, u"Walk"_s);
        const ObjectId action = made(editor, Kind::Action, event, {});
        editor.set(sound, u"audioFile"_s, QVariant::fromValue(file));
        editor.set(action, u"target"_s, QVariant::fromValue(random));
        Edits copied;
        (void)recipes::copyBranches(
            document, {{random, root::sounds, {}, u"Steps"_s}, {event, root::events, {}, u"Walk"_s}}, copied);
        const Edits carried = readEdits(writeEdits(copied));
        QCOMPARE(recipes::topOf(carried).size(), std::size_t{2});
        Edits edits;
        const auto pasted = recipes::pasteBranches(document, carried, {root::sounds, root::events}, edits);
        QCOMPARE(pasted.size(), 2);
        QVERIFY(editor.push(u"Paste"_s, std::move(edits)));
        QCOMPARE(document.name(pasted[0]), u"Steps 2"_s);
        QCOMPARE(document.find<Sound>(document.childAt(pasted[0], 0))->audioFile, file);
        QCOMPARE(document.find<Action>(document.childAt(pasted[1], 0))->target, pasted[0]); // the copy
        // In another project the audio file doesn't exist: the reference is unset rather than left dangling.
        Editor other;
        Edits there;
        const auto strange
            = recipes::pasteBranches(*other.document(), carried, {root::sounds, root::events}, there);
        QVERIFY(other.push(u"Paste"_s, std::move(there)));
        QVERIFY(!other.document()->find<Sound>(other.document()->childAt(strange[0], 0))->audioFile);
    }

    void severalAreMovedTogetherInTheirOrder()
    {
        Editor editor;
        Document &document = *editor.document();
        const ObjectId folder = made(editor, Kind::Folder, root::sounds, u"Folder"_s);
        QList<ObjectId> sounds;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
            sounds << made(editor, Kind::Sound, root::sounds, name);
        const int steps = editor.history().count();
        QVERIFY(editor.moveAll({sounds[3], sounds[1]}, folder, -1)); // chosen in any order
        QCOMPARE(namesIn(document, folder), (QStringList{u"b"_s, u"d"_s}));
        QCOMPARE(editor.history().count(), steps + 1);
        QVERIFY(editor.moveAll({sounds[2]}, folder, 1));
        QCOMPARE(namesIn(document, folder), (QStringList{u"b"_s, u"c"_s, u"d"_s}));
        QVERIFY(editor.moveAll({sounds[1]}, folder, 3)); // before what is at the end: behind all
        QCOMPARE(namesIn(document, folder), (QStringList{u"c"_s, u"d"_s, u"b"_s}));
        const int before = editor.history().count();
        QVERIFY(editor.moveAll({sounds[2], sounds[3]}, folder, 0)); // they stand there
        QVERIFY(editor.moveAll({sounds[3]}, folder, 2));
        QCOMPARE(editor.history().count(), before);
        for (int i = 0; i < 3; ++i)
            editor.undo();
        QCOMPARE(namesIn(document, root::sounds), (QStringList{u"Folder"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s}));

        // Not into itself, and not where it can't stand; then nothing moves at all.
        QSignalSpy refused(&editor, &Editor::refused);
        const ObjectId inner = made(editor, Kind::Folder, folder, u"Inner"_s);
        QVERIFY(!editor.moveAll({sounds[0], folder}, inner, -1));
        QVERIFY(!editor.moveAll({sounds[0]}, root::events, -1));
        QCOMPARE(refused.count(), 2);
        QCOMPARE(document.parentOf(sounds[0]), root::sounds);
    }

    void whatTakesSlotsIsCountedAsOne()
    {
        Editor editor;
        Document &document = *editor.document();
        const ObjectId main = made(editor, Kind::Bus, root::buses, u"Main"_s);
        const ObjectId full = made(editor, Kind::Bus, main, u"Full"_s);
        const ObjectId other = made(editor, Kind::Bus, main, u"Other"_s);
        for (int i = 0; i < 7; ++i)
            QVERIFY(made(editor, Kind::Tremolo, full, u"T"_s));
        const ObjectId one = made(editor, Kind::Tremolo, other, u"One"_s);
        const ObjectId two = made(editor, Kind::Tremolo, other, u"Two"_s);
        QVERIFY(!editor.moveAll({one, two}, full, -1)); // one has room, two haven't
        QCOMPARE(document.childCount(other), 2);
        QVERIFY(!editor.duplicateAll({document.childAt(full, 0), document.childAt(full, 1)}).size());
        QVERIFY(editor.moveAll({one}, full, -1));
        // Effects of other kinds share the slots.
        QVERIFY(editor.remove(document.childAt(full, 0)));
        const ObjectId limiter = made(editor, Kind::Limiter, other, u"L"_s);
        QVERIFY(!editor.moveAll({two, limiter}, full, -1));
        QCOMPARE(document.childCount(other), 2);
        // What an object gets is heard there.
        const ObjectId from = made(editor, Kind::Sound, root::sounds, u"from"_s);
        const ObjectId to = made(editor, Kind::Sound, root::sounds, u"to"_s);
        const ObjectId effect = made(editor, Kind::Tremolo, from, u"T"_s);
        QVERIFY(editor.moveAll({effect}, to, -1));
        QVERIFY(document.value(to, "ownEffects").toBool());
    }

    void whatIsMovedStillMakesSense()
    {
        Editor editor;
        const ObjectId main = made(editor, Kind::Bus, root::buses, u"Main"_s);
        const ObjectId music = made(editor, Kind::Bus, main, u"Music"_s);
        const ObjectId voice = made(editor, Kind::Bus, main, u"Voice"_s);
        const ObjectId rule = made(editor, Kind::DuckRule, music, {});
        QVERIFY(editor.set(rule, u"source"_s, QVariant::fromValue(voice)));
        QVERIFY(!editor.moveAll({rule}, voice, -1)); // it would turn itself down
        QVERIFY(!editor.moveAll({main}, music, -1));
        const ObjectId speed = made(editor, Kind::GameParameter, root::game, u"Speed"_s);
        QVERIFY(editor.setAll(
            {{speed, u"minimum"_s, 60.0}, {speed, u"maximum"_s, 90.0}, {speed, u"initial"_s, 70.0}},
            u"Range"_s));
        QVERIFY(!editor.reset(speed, u"initial"_s)); // 50 lies outside
        QVERIFY(editor.reset(speed, u"minimum"_s));
    }

    void severalAreDuplicatedAndPointIntoTheCopies()
    {
        Editor editor;
        Document &document = *editor.document();
        const ObjectId a = made(editor, Kind::Sound, root::sounds, u"hit"_s);
        const ObjectId event = made(editor, Kind::Event, root::events, u"Hit"_s);
        const ObjectId action = made(editor, Kind::Action, event, {});
        editor.set(action, u"target"_s, QVariant::fromValue(a));
        const auto copies = editor.duplicateAll({event, a, action}); // the action lies in the event
        QCOMPARE(copies.size(), 2);
        QCOMPARE(namesIn(document, root::sounds), (QStringList{u"hit"_s, u"hit 2"_s}));
        const ObjectId copy = document.childAt(root::events, 1);
        QCOMPARE(document.find<Action>(document.childAt(copy, 0))->target, document.childAt(root::sounds, 1));
        editor.undo();
        QCOMPARE(document.childCount(root::sounds) + document.childCount(root::events), 2);
    }

    void whatOthersNameIsRemovedWithAnAnswer()
    {
        Editor editor;
        Document &document = *editor.document();
        const ObjectId main = made(editor, Kind::Bus, root::buses, u"Main"_s);
        const ObjectId effects = made(editor, Kind::Bus, main, u"SFX"_s);
        const ObjectId music = made(editor, Kind::Bus, main, u"Music"_s);
        const ObjectId sound = made(editor, Kind::Sound, root::sounds, u"coin"_s);
        const ObjectId duck = made(editor, Kind::DuckRule, music, {});
        QVERIFY(editor.set(sound, u"outputBus"_s, QVariant::fromValue(effects)));
        QVERIFY(editor.set(duck, u"source"_s, QVariant::fromValue(effects)));

        Removal removal(editor, nullptr);
        QSignalSpy ended(&removal, &Removal::ended);
        QVERIFY(!removal.ask({sound})); // nobody names it
        QVERIFY(removal.ask({effects}));
        QCOMPARE(removal.rowCount(), 2);
        QCOMPARE(removal.instead(), main); // where its sound went
        QCOMPARE(removal.going(), 0);
        removal.setInstead({});
        QCOMPARE(removal.going(), 1); // the rule is about nothing else
        removal.setInstead(effects);  // itself: no
        QVERIFY(!removal.instead());
        removal.setInstead(music);
        QVERIFY(!removal.carryOut()); // it can't duck itself: nothing is done
        QVERIFY(document.contains(effects));
        QCOMPARE(document.find<Sound>(sound)->outputBus, effects);
        removal.setInstead({});
        const int steps = editor.history().count();
        QVERIFY(removal.carryOut());
        QCOMPARE(ended.count(), 2); // the first question had no row
        QCOMPARE(editor.history().count(), steps + 1);
        QVERIFY(!document.contains(effects) && !document.contains(duck));
        QVERIFY(!document.isOwn(sound, propertyIndex(Kind::Sound, "outputBus"))); // inherited again
        editor.undo();
        QCOMPARE(document.find<Sound>(sound)->outputBus, effects);
        QCOMPARE(document.find<DuckRule>(duck)->source, effects);

        QVERIFY(removal.ask({effects}));
        editor.undo(); // the rule's source: what is asked follows
        QCOMPARE(removal.rowCount(), 1);
        QVERIFY(removal.carryOut());
        QCOMPARE(document.find<Sound>(sound)->outputBus, main);
    }

    void anEditorThatIsMadeForWhatIsLeftCountsRight()
    {
        QTemporaryDir folder;
        Studio studio;
        QVERIFY(opened(studio, folder));
        Document &document = *studio.document();
        const ObjectId random = studio.editor()->insert(Kind::Random, root::sounds, u"Steps"_s);
        const ObjectId first = studio.editor()->insert(Kind::Sound, random, u"one"_s);
        (void)studio.editor()->insert(Kind::Sound, random, u"two"_s);
        studio.select(first);
        ObjectListModel list;
        ObjectQuery query;
        std::unique_ptr<test::SignalLog> log;
        int listed = -1;
        connect(&studio, &Studio::selectionChanged, this, [&] { // as a window makes an editor for it
            if (studio.selection() != random || log)
                return;
            list.setDocument(&document);
            list.setParentKey(random);
            query.setKinds({u"sound"_s});
            query.setRoot(random);
            query.setDocument(&document);
            log = std::make_unique<test::SignalLog>(list);
            listed = list.rowCount();
        });
        studio.run(u"remove"_s);
        QCOMPARE(studio.selection(), random);
        QCOMPARE(listed, 1);
        QCOMPARE(list.rowCount(), 1);
        QCOMPARE(query.rowCountNow(), 1);
        QCOMPARE(log->take(), QStringList{});
        studio.editor()->undo();
        QCOMPARE(log->take(), QStringList{u"inserted 0..0"_s});
        QCOMPARE(query.rowCountNow(), 2);
        QCOMPARE(query.keyAt(0), first);
    }

    void cutAndPastedItStaysWhatItIs()
    {
        QTemporaryDir folder;
        Studio studio;
        QVERIFY(opened(studio, folder));
        Document &document = *studio.document();
        Editor &editor = *studio.editor();
        const ObjectId a = made(editor, Kind::Sound, root::sounds, u"a"_s);
        const ObjectId b = made(editor, Kind::Sound, root::sounds, u"b"_s);
        const ObjectId group = made(editor, Kind::Group, root::sounds, u"Group"_s);
        const ObjectId event = made(editor, Kind::Event, root::events, u"Event"_s);
        (void)studio.addLayer(event, a, 0.0);
        studio.chooseAll({b, a});
        studio.run(u"cut"_s);
        QVERIFY(studio.isCut(a) && studio.isCut(b));
        studio.select(group);
        studio.run(u"paste"_s);
        QCOMPARE(namesIn(document, group), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(document.find<Action>(document.childAt(event, 0))->target, a); // the very same
        QVERIFY(!studio.isCut(a));
        studio.select(root::sounds);
        studio.run(u"paste"_s); // a second time it is a copy
        QCOMPARE(namesIn(document, group).size(), 2);
        QCOMPARE(document.allOf(Kind::Sound).size(), std::size_t{4});
        editor.undo();
        studio.chooseAll({a, b});
        studio.run(u"moveDown"_s); // they are the last
        QCOMPARE(namesIn(document, group), (QStringList{u"a"_s, u"b"_s}));
        studio.select(b);
        studio.run(u"moveUp"_s);
        QCOMPARE(namesIn(document, group), (QStringList{u"b"_s, u"a"_s}));
        // The parts of the project are neither copied nor removed.
        studio.chooseAll({a, root::sounds});
        const int size = document.size();
        studio.run(u"cut"_s);
        QVERIFY(!studio.isCut(root::sounds) && !studio.isCut(a));
        studio.run(u"remove"_s);
        QCOMPARE(document.size(), size);
        studio.select(b);
        studio.run(u"moveDown"_s);
        QCOMPARE(namesIn(document, group), (QStringList{u"a"_s, u"b"_s}));
        studio.run(u"copy"_s);
        studio.chooseAll({a, b});
        studio.run(u"duplicate"_s);
        QCOMPARE(namesIn(document, group), (QStringList{u"a"_s, u"a 2"_s, u"b"_s, u"b 2"_s}));
        QCOMPARE(studio.chosen().size(), 2);
        // One name for several, with numbers.
        QVERIFY(studio.setOnChosen(studio.selection(), u"name"_s, u"coin"_s));
        QCOMPARE(namesIn(document, group), (QStringList{u"a"_s, u"coin"_s, u"b"_s, u"coin 2"_s}));
        // Onto an event what plays becomes layers.
        QVERIFY(studio.dropProblem(a, event).isEmpty());
        QVERIFY(studio.drop(a, event, -1, 0.5));
        QCOMPARE(document.find<Action>(document.childAt(event, 1))->delay, 0.5);
        QVERIFY(!studio.dropProblem(group, event).isEmpty());
        QVERIFY(!studio.drop(group, event, -1, 0.0));
    }

    void whatLeavesAContainerLeavesNothingBehind()
    {
        Editor editor;
        const Document &document = *editor.document();
        const auto value = [](ObjectId id) { return QVariant::fromValue(id); };
        const ObjectId sequence = made(editor, Kind::Sequence, root::sounds, u"List"_s);
        const ObjectId blend = made(editor, Kind::Blend, root::sounds, u"Engine"_s);
        const ObjectId choice = made(editor, Kind::SwitchContainer, root::sounds, u"Ground"_s);
        const ObjectId group = made(editor, Kind::SwitchGroup, root::game, u"Surface"_s);
        const ObjectId wood = made(editor, Kind::Switch, group, u"Wood"_s);
        const ObjectId track = made(editor, Kind::BlendTrack, blend, u"Speed"_s);
        for (const auto &[container, parent, part] :
             {std::tuple{sequence, sequence, Kind::PlayItem}, std::tuple{blend, track, Kind::BlendItem},
              std::tuple{choice, choice, Kind::SwitchItem}}) {
            const ObjectId stays = made(editor, Kind::Sound, container, u"stays"_s);
            const ObjectId goes = made(editor, Kind::Sound, container, u"goes"_s);
            for (const ObjectId child : {stays, goes})
                QVERIFY(editor.insertWith(part, parent, {{u"child"_s, value(child)}}));
            if (container == choice) {
                QVERIFY(editor.set(choice, u"group"_s, value(group)));
                QVERIFY(editor.set(document.children(choice).back(), u"value"_s, value(wood)));
                QVERIFY(editor.set(choice, u"initial"_s, value(goes)));
            }
            const auto parts = [&, parent = parent, part = part] {
                int count = 0;
                for (const ObjectId id : document.children(parent))
                    count += document.kind(id) == part ? 1 : 0;
                return count;
            };
            QVERIFY(editor.moveAll({goes}, container, 0)); // within it nothing changes
            QCOMPARE(parts(), 2);
            QVERIFY(editor.moveAll({goes}, root::sounds, -1));
            QCOMPARE(parts(), 1);
            QVERIFY(!document.value(choice, "initial").value<ObjectId>());
            editor.undo();
            QCOMPARE(parts(), 2);
        }
        QVERIFY(document.value(choice, "initial").value<ObjectId>());
    }

    void aPartPlaysWhatItIsAPartOf()
    {
        Studio studio;
        QTemporaryDir folder;
        QVERIFY(opened(studio, folder));
        Editor &editor = *studio.editor();
        const ObjectId event = made(editor, Kind::Event, root::events, u"Event"_s);
        const ObjectId sound = made(editor, Kind::Sound, root::sounds, u"a"_s);
        const ObjectId layer = studio.addLayer(event, sound, 0.0);
        const ObjectId marker = made(editor, Kind::Marker, sound, u"m"_s);
        const ObjectId sequence = made(editor, Kind::Sequence, root::sounds, u"s"_s);
        const ObjectId item = made(editor, Kind::PlayItem, sequence, {});
        const ObjectId condition = made(editor, Kind::Condition, event, {});
        const ObjectId group = made(editor, Kind::Group, root::sounds, u"g"_s);
        QCOMPARE(studio.playable(layer), sound);
        QCOMPARE(studio.playable(marker), sound);
        QCOMPARE(studio.playable(item), sequence);
        QCOMPARE(studio.playable(condition), event);
        QVERIFY(!studio.playable(group));
        const int told = studio.notifications()->rowCount();
        studio.play(group);
        QCOMPARE(studio.notifications()->rowCount(), told + 1);
        QSignalSpy said(studio.notifications(), &NotificationModel::added);
        studio.play(group); // said again, but it stands there once
        QCOMPARE(said.count(), 1);
        QCOMPARE(studio.notifications()->rowCount(), told + 1);
    }

    void aNewProjectHasAUsableName()
    {
        QTemporaryDir folder;
        QCOMPARE(Studio::pathForNew(folder.path(), u" Lucky "_s), folder.filePath(u"Lucky"_s));
        QVERIFY(Studio::pathForNew(folder.path(), u"a/b"_s).isEmpty());
        QVERIFY(Studio::pathForNew(folder.path(), u""_s).isEmpty());
        QVERIFY(Studio::pathForNew(u"relative"_s, u"a"_s).isEmpty());
        QVERIFY(!Studio::pathForNew(folder.filePath(u"not/yet"_s), u"a"_s).isEmpty());
        QVERIFY(QDir(folder.path()).mkpath(u"full/of"_s));
        QVERIFY(Studio::problemOfNew(folder.path(), u"full"_s).contains(u"full"_s));
        Studio studio;
        QVERIFY(studio.newProjectAt(folder.filePath(u"not/yet/Game"_s)));
        QCOMPARE(studio.projectName(), u"Game"_s);
        QCOMPARE(studio.folderForNew(), folder.filePath(u"not/yet"_s)); // beside it
    }

    void oneBusAfterTheOtherStandsBesideIt()
    {
        QTemporaryDir folder;
        Studio studio;
        QVERIFY(opened(studio, folder));
        const ObjectId main = studio.document()->childAt(root::buses, 0);
        studio.select(main);
        const ObjectId first = studio.make(u"bus"_s);
        const ObjectId second = studio.make(u"bus"_s);
        QCOMPARE(studio.document()->parentOf(first), main);
        QCOMPARE(studio.document()->parentOf(second), main);
        // What is pasted goes into it; what is pasted onto itself goes beside it.
        studio.run(u"cut"_s);
        studio.select(first);
        studio.run(u"paste"_s);
        QCOMPARE(studio.document()->parentOf(second), first);
        studio.select(first);
        studio.run(u"copy"_s);
        studio.run(u"paste"_s);
        QCOMPARE(studio.document()->parentOf(studio.selection()), main);
        QCOMPARE(studio.document()->childCount(first), 1);
    }
};

QTEST_MAIN(TestEditing)
#include "tst_editing.moc"
