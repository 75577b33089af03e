#include "models/commands/editor.h"
#include "models/commands/recipes.h"
#include "models/document/order_key.h"
#include "models/files/edit_json.h"
#include "models/files/json_writer.h"
#include "models/files/object_json.h"
#include "models/lists/object_list_model.h"
#include "models/lists/object_tree_model.h"
#include "models/lists/property_model.h"
#include "models/lists/tree_rows.h"
#include "tests/support/signal_log.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace flux;
using namespace flux::doc;
using namespace Qt::Literals::StringLiterals;

namespace {
/// The whole document as text; equal documents have equal text.
QByteArray dump(const Document &document)
{
    JsonWriter json;
    json.beginArray();
    for (const ObjectId tree : root::trees)
        for (const ObjectId id : document.branch(tree)) {
            if (id == tree)
                continue;
            json.beginObject();
            writeObject(json, document.record(id));
            json.key("parent");
            json.string(QStringView(document.parentOf(id).toString()));
            json.endObject();
        }
    json.endArray();
    return QByteArray::fromStdString(json.take());
}

/// One random thing that a person might do.
void doSomething(Editor &editor, QRandomGenerator &random)
{
    Document &document = *editor.document();
    std::vector<ObjectId> all;
    for (const ObjectId tree : root::trees)
        for (const ObjectId id : document.branch(tree))
            all.push_back(id);
    const auto any = [&] { return all[random.bounded(static_cast<quint32>(all.size()))]; };
    const ObjectId id = any();
    const auto kind
        = static_cast<Kind>(random.bounded(static_cast<int>(Kind::Folder), static_cast<int>(Kind::Unknown)));
    switch (random.bounded(8)) {
    case 0:
    case 1: editor.insert(kind, id, QString::number(random.bounded(100))); break;
    case 2: editor.set(id, u"volume"_s, random.bounded(100.0) - 90.0); break;
    case 3: editor.reset(id, u"volume"_s); break;
    case 4: editor.move(id, any(), static_cast<int>(random.bounded(4)) - 1); break;
    case 5: editor.duplicate(id); break;
    case 6: editor.set(id, u"name"_s, QString::number(random.bounded(1000))); break;
    case 7:
        if (random.bounded(3) == 0)
            editor.remove(id);
        break;
    }
}

ObjectId bus(Editor &editor, const QString &name)
{
    if (editor.document()->childCount(root::buses) == 0)
        editor.insert(Kind::Bus, root::buses, u"Main"_s);
    return editor.insert(Kind::Bus, editor.document()->childAt(root::buses, 0), name);
}
} // namespace

class TestDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noTwoRolesShareAName()
    {
        // A property called like one of a model's own roles would hide it from QML.
        for (const QHash<int, QByteArray> &names : {TreeRows().roleNames(), ObjectListModel().roleNames()}) {
            QSet<QByteArray> seen;
            for (const QByteArray &name : names) {
                QVERIFY2(!seen.contains(name), name.constData());
                QVERIFY2(name != "index" && name != "model" && name != "modelData", name.constData());
                seen.insert(name);
            }
        }
    }
    void orderKeysStayBetween()
    {
        QRandomGenerator random(5);
        std::vector<std::string> keys;
        for (int i = 0; i < 3000; ++i) {
            const std::size_t at = random.bounded(static_cast<quint32>(keys.size() + 1));
            const std::string key
                = orderBetween(at > 0 ? keys[at - 1] : "", at < keys.size() ? keys[at] : "");
            QVERIFY(isOrderKey(key));
            QVERIFY(at == 0 || keys[at - 1] < key);
            QVERIFY(at == keys.size() || key < keys[at]);
            keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(at), key);
        }
        std::string last;
        for (int i = 0; i < 100000; ++i)
            last = orderBetween(last, {});
        QVERIFY(last.size() <= 5);
        std::string first = "a0";
        for (int i = 0; i < 10000; ++i) {
            const std::string before = orderBetween({}, first);
            QVERIFY(before < first);
            first = before;
        }
    }

    void everyTableIsSound()
    {
        for (int k = 0; k < kindCount; ++k) {
            const auto kind = static_cast<Kind>(k);
            const Properties table = properties(kind);
            std::set<QByteArray> names;
            QVERIFY(table.size() <= 64);
            QCOMPARE(QByteArray(table[0].name), QByteArray("name"));
            for (int i = 0; i < static_cast<int>(table.size()); ++i) {
                const Property &row = table[static_cast<std::size_t>(i)];
                QVERIFY2(names.insert(row.name).second, row.name);
                QVERIFY2(row.label[0] != '\0', row.name);
                const QVariant value = defaultValue(kind, i);
                if (row.type == ValueType::Number || row.type == ValueType::Integer)
                    QVERIFY2(value.toDouble() >= row.minimum && value.toDouble() <= row.maximum, row.name);
                if (row.type == ValueType::Choice)
                    QVERIFY2(value.toInt() < static_cast<int>(row.choices.size()), row.name);
                if (row.type == ValueType::Reference)
                    QVERIFY2(row.refersTo != 0, row.name);
            }
        }
    }

    void undoThenRedoIsIdentity_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 60; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void undoThenRedoIsIdentity()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        Editor editor;
        editor.insert(Kind::Bus, root::buses, u"Main"_s);
        ObjectTreeModel tree;
        tree.setDocument(editor.document());
        test::SignalLog log(tree);
        TreeRows rows;
        rows.setTree(&tree);
        test::SignalLog rowLog(rows);
        QList<QByteArray> states{dump(*editor.document())};
        for (int i = 0; i < 250; ++i) {
            const int before = editor.history().index();
            doSomething(editor, random);
            if (editor.history().index() != before)
                states << dump(*editor.document());
        }
        QVERIFY(states.size() > 15);
        for (qsizetype i = states.size() - 1; i > 0; --i) {
            QCOMPARE(dump(*editor.document()), states[i]);
            editor.undo();
        }
        for (const QByteArray &state : states) {
            QCOMPARE(dump(*editor.document()), state);
            editor.redo();
        }
        QVERIFY(!log.take().contains(u"reset"_s));
        QVERIFY(!rowLog.take().contains(u"reset"_s));
    }

    void aChangeIsOneRoleOfOneRow()
    {
        Editor editor;
        const ObjectId music = bus(editor, u"Music"_s);
        const ObjectId voice = bus(editor, u"Voice"_s);
        ObjectListModel buses;
        buses.setDocument(editor.document());
        buses.setParentKey(editor.document()->childAt(root::buses, 0));
        ObjectTreeModel tree;
        tree.setDocument(editor.document());
        test::SignalLog log(buses);
        test::SignalLog treeLog(tree);

        editor.set(voice, u"volume"_s, -6.0); // it becomes the author's own besides
        QCOMPARE(log.take(), QStringList{u"changed 1..1 volume,own"_s});
        QCOMPARE(treeLog.take(), QStringList{u"changed 1..1 volume,own"_s});
        editor.set(voice, u"volume"_s, -7.0);
        QCOMPARE(log.take(), QStringList{u"changed 1..1 volume"_s});
        QCOMPARE(treeLog.take(), QStringList{u"changed 1..1 volume"_s});
        editor.set(voice, u"volume"_s, -7.0);
        QCOMPARE(log.take(), QStringList{}); // nothing changed, nothing said
        editor.reset(voice, u"volume"_s);
        QCOMPARE(log.take(), QStringList{u"changed 1..1 volume,own"_s});
        editor.set(voice, u"volume"_s, 0.0); // own, though equal to the default
        QCOMPARE(log.take(), QStringList{u"changed 1..1 volume,own"_s});
        editor.remove(music);
        QCOMPARE(log.take(), QStringList{u"removed 0..0"_s});
        editor.undo();
        QCOMPARE(log.take(), QStringList{u"inserted 0..0"_s});
        editor.move(voice, editor.document()->childAt(root::buses, 0), 0);
        QCOMPARE(log.take(), QStringList{u"moved 1..1 to 0"_s});
    }

    void aBatchIsOneNotificationPerRange()
    {
        Editor editor;
        std::vector<Editor::Setting> settings;
        for (int i = 0; i < 60; ++i)
            settings.push_back({bus(editor, QString::number(i)), u"volume"_s, -3.0});
        ObjectTreeModel tree;
        tree.setDocument(editor.document());
        test::SignalLog log(tree);
        QVERIFY(editor.setAll(settings, u"batch"_s));
        QCOMPARE(log.take(), QStringList{u"changed 0..59 volume,own"_s});
        editor.undo();
        QCOMPARE(log.take(), QStringList{u"changed 0..59 volume,own"_s});
        settings.erase(settings.begin() + 30);
        for (Editor::Setting &setting : settings)
            setting.value = -4.0;
        QVERIFY(editor.setAll(settings, u"batch"_s));
        QCOMPARE(log.take(), (QStringList{u"changed 0..29 volume,own"_s, u"changed 31..59 volume,own"_s}));
    }

    void theInspectorTellsOneRow()
    {
        Editor editor;
        const ObjectId group = editor.insert(Kind::Group, root::sounds, u"Group"_s);
        const ObjectId sound = editor.insert(Kind::Sound, group, u"Sound"_s);
        PropertyModel model;
        model.setDocument(editor.document());
        model.setKey(sound);
        test::SignalLog log(model);
        const int volume = propertyIndex(Kind::Sound, u"volume");
        editor.set(sound, u"volume"_s, -3.0);
        QCOMPARE(log.take(), QStringList{u"changed %1..%1 value,text,effective,origin,own"_s.arg(volume)});
        editor.set(group, u"volume"_s, -2.0); // inherited
        QCOMPARE(log.take(), QStringList{u"changed %1..%1 effective,origin"_s.arg(volume)});
        QVERIFY(model.data(model.index(volume), PropertyModel::EffectiveRole).toString().contains(u'5'));
        QCOMPARE(model.data(model.index(volume), PropertyModel::OriginRole).toString(), u"Group"_s);
    }

    void typedValuesMeanWhatTheySay()
    {
        Editor editor;
        const ObjectId sound = editor.insert(Kind::Sound, root::sounds, u"Sound"_s);
        editor.set(sound, u"volume"_s, -6.0);
        PropertyModel model;
        model.setDocument(editor.document());
        model.setKey(sound);
        const int volume = propertyIndex(Kind::Sound, u"volume");
        const int fade = propertyIndex(Kind::Sound, u"fadeIn");
        QCOMPARE(model.parse(volume, u"-3 dB"_s).toDouble(), -3.0);
        QCOMPARE(model.parse(volume, u"−3.5\u2009dB"_s).toDouble(), -3.5);
        QCOMPARE(model.parse(volume, u"+3"_s).toDouble(), -3.0);
        QCOMPARE(model.parse(volume, u"*2"_s).toDouble(), -12.0);
        QCOMPARE(model.parse(fade, u"250 ms"_s).toDouble(), 0.25);
        QVERIFY(!model.parse(volume, u"loud"_s).isValid());
    }

    void aDragIsOneStepAndEscTakesItBack()
    {
        Editor editor;
        const ObjectId id = bus(editor, u"Music"_s);
        const int before = editor.history().count();
        editor.beginGesture();
        for (const double volume : {-1.0, -2.0, -3.0})
            editor.set(id, u"volume"_s, volume);
        editor.endGesture();
        QCOMPARE(editor.history().count(), before + 1);
        editor.undo();
        QCOMPARE(editor.document()->find<Bus>(id)->volume, 0.0);
        QVERIFY(!editor.document()->isOwn(id, 1));
        editor.redo();
        QCOMPARE(editor.document()->find<Bus>(id)->volume, -3.0);
        editor.beginGesture();
        editor.set(id, u"volume"_s, -20.0);
        editor.set(id, u"pan"_s, 0.5);
        editor.cancelGesture();
        QCOMPARE(editor.document()->find<Bus>(id)->volume, -3.0);
        QCOMPARE(editor.document()->find<Bus>(id)->pan, 0.0);
        QVERIFY(!editor.canRedo());
    }

    void whatIsRefusedSaysWhyAndLeavesNothing()
    {
        Editor editor;
        const ObjectId id = bus(editor, u"Music"_s);
        QStringList reasons;
        connect(&editor, &Editor::refused, this, [&](const QString &reason) { reasons << reason; });
        const int before = editor.history().count();
        QVERIFY(!editor.set(id, u"volume"_s, 99.0));
        QVERIFY(!editor.set(id, u"volume"_s, u"loud"_s));
        QVERIFY(!editor.set(id, u"volume"_s, std::nan("")));
        QVERIFY(!editor.set(id, u"nonsense"_s, 1));
        QVERIFY(!editor.insert(Kind::Action, id, {}));
        QVERIFY(!editor.insert(Kind::Bus, root::buses, u"second main"_s));
        QVERIFY(!editor.remove(editor.document()->childAt(root::buses, 0)));
        QVERIFY(!editor.move(editor.document()->childAt(root::buses, 0), id, 0));
        const ObjectId sound = editor.insert(Kind::Sound, root::sounds, u"s"_s);
        QVERIFY(!editor.set(sound, u"outputBus"_s, QVariant::fromValue(sound)));
        QCOMPARE(editor.history().count(), before + 1);
        QCOMPARE(reasons.size(), 9);
        for (const QString &reason : reasons)
            QVERIFY(!reason.isEmpty());
    }

    void undoIsBoundedInMemoryAndLosesNothing()
    {
        QTemporaryDir folder;
        Editor editor;
        editor.setSpill(std::make_unique<UndoSpill>(folder.filePath(u"undo"_s), &writeEdits, &readEdits));
        editor.setUndoBudget(64 * 1024);
        editor.insert(Kind::Bus, root::buses, u"Main"_s);
        const QByteArray start = dump(*editor.document());
        QRandomGenerator random(3);
        for (int i = 0; i < 4000; ++i)
            doSomething(editor, random);
        const QByteArray end = dump(*editor.document());
        QVERIFY2(editor.undoBytes() <= 128 * 1024, qPrintable(QString::number(editor.undoBytes())));
        QVERIFY(QFileInfo(folder.filePath(u"undo"_s)).size() > 10000);
        while (editor.history().index() > 1)
            editor.undo();
        QCOMPARE(dump(*editor.document()), start);
        while (editor.canRedo())
            editor.redo();
        QCOMPARE(dump(*editor.document()), end);
    }

    void editsSurviveBeingPutInWords()
    {
        Editor editor;
        Editor copy;
        connect(editor.document(), &Document::applied, this, [&](const Edits &edits) {
            const Edits read = readEdits(writeEdits(edits));
            QCOMPARE(read.size(), edits.size());
            (void)copy.document()->apply(read);
        });
        editor.insert(Kind::Bus, root::buses, u"Main \"quoted\" ä\n"_s);
        QRandomGenerator random(11);
        for (int i = 0; i < 400; ++i)
            doSomething(editor, random);
        QCOMPARE(dump(*copy.document()), dump(*editor.document()));
    }

    void searchFindsWithAncestorsAndOperators()
    {
        Editor editor;
        const ObjectId folder = editor.insert(Kind::Folder, root::sounds, u"Wins"_s);
        editor.insert(Kind::Sound, folder, u"coin_gold_01"_s);
        editor.insert(Kind::Sound, folder, u"coin_silver"_s);
        editor.insert(Kind::Event, root::events, u"Coin shower"_s);
        ObjectTreeModel tree;
        tree.setDocument(editor.document());
        TreeRows rows;
        rows.setTree(&tree);
        rows.setSearch(u"coin"_s);
        QCOMPARE(rows.found(), 3);
        rows.setSearch(u"coin type:sound !gold"_s);
        QCOMPARE(rows.found(), 1);
        QCOMPARE(rows.rowCount(), 3); // Sounds / Wins / coin_silver
        rows.setSearch(u"\"coin_g\""_s);
        QCOMPARE(rows.found(), 0); // no whole words
        rows.setSearch(u"\"coin_gold\""_s);
        QCOMPARE(rows.found(), 1);
        QCOMPARE(rows.keyAt(rows.firstFound()),
                 editor.document()->childAt(folder, 0)); // not what it stands in
        rows.setSearch(u"oin"_s);                        // the middle of a word is no beginning
        QCOMPARE(rows.found(), 0);
        QCOMPARE(rows.firstFound(), -1);
        rows.setSearch(u" "_s); // no search: all is there
        QVERIFY(!rows.isSearching());
        QVERIFY(rows.rowCount() > 3);
        // A row tells how many children it has, whether they are in view or not.
        rows.setSearch({});
        const int row = rows.rowOf(folder);
        QCOMPARE(rows.data(rows.index(row), role::ChildCount).toInt(), 2);
        test::SignalLog log(rows);
        const ObjectId third = editor.insert(Kind::Sound, folder, u"third"_s);
        QCOMPARE(log.take(), QStringList{u"changed %1..%1 expandable,childCount"_s.arg(row)});
        editor.remove(third);
        QCOMPARE(log.take(), QStringList{u"changed %1..%1 expandable,childCount"_s.arg(row)});
    }

    /// The rows of a search are what matches and what that is in, as asking each object says; also of what is
    /// made, moved and removed meanwhile.
    void aSearchShowsWhatEachObjectSays()
    {
        Editor editor;
        const Document &document = *editor.document();
        QRandomGenerator random(7);
        const QStringList words{u"coin"_s, u"Gold"_s, u"spin"_s, u"win_big"_s, u"loopA"_s};
        std::vector<ObjectId> holders{root::sounds};
        const auto grow = [&] {
            const ObjectId parent = holders[random.bounded(static_cast<quint32>(holders.size()))];
            const QString name = words[random.bounded(5)] + u' ' + words[random.bounded(5)];
            const auto kind = std::array{Kind::Folder, Kind::Random, Kind::Sound, Kind::Event,
                                         Kind::Binding}[random.bounded(5)];
            const ObjectId under = kind == Kind::Event ? root::events : parent;
            const ObjectId id = editor.insert(kind, under, name);
            if (id && (kind == Kind::Folder || kind == Kind::Random))
                holders.push_back(id);
            return id;
        };
        for (int i = 0; i < 300; ++i)
            (void)grow();
        ObjectTreeModel tree;
        tree.setDocument(editor.document());
        TreeRows rows;
        rows.setTree(&tree);
        const auto expected = [&](const SearchQuery &query, const QSet<ObjectId> &made) {
            QList<ObjectId> all;
            for (const ObjectId top : root::trees)
                for (const ObjectId id : document.branch(top)) {
                    const auto below = document.branch(id);
                    const bool found = std::ranges::any_of(below, [&](ObjectId each) {
                        return each != top && (query.matches(document, each) || made.contains(each));
                    });
                    if (found && (unlistedKinds & bit(document.kind(id))) == 0)
                        all << id;
                }
            return all;
        };
        const auto shown = [&] {
            QList<ObjectId> all;
            for (int row = 0; row < rows.rowCount(); ++row)
                all << rows.keyAt(row);
            return all;
        };
        for (const QString &text : {u"c"_s, u"coin"_s, u"gold sp"_s, u"type:sound big"_s, u"!win"_s,
                                    u"type:binding"_s, u"\"loop\""_s, u"nothing"_s}) {
            rows.setSearch(text);
            QCOMPARE(shown(), expected(SearchQuery(text), {}));
            for (int row = 0; row < rows.rowCount(); ++row)
                QCOMPARE(rows.rowOf(rows.keyAt(row)), row);
        }
        // While searching: what stands in what is shown comes and goes with it.
        rows.setSearch(u"coin"_s);
        QSet<ObjectId> made;
        for (int i = 0; i < 60; ++i) {
            const QList<ObjectId> now = shown();
            const ObjectId id = grow();
            if (id && now.contains(document.parentOf(id)))
                made << id;
            for (int row = 0; row < rows.rowCount(); ++row)
                QCOMPARE(rows.rowOf(rows.keyAt(row)), row);
            QVERIFY(!made.contains(id) || (unlistedKinds & bit(document.kind(id))) != 0
                    || shown().contains(id));
        }
        const ObjectId folder = editor.insert(Kind::Folder, root::sounds, u"coin folder"_s);
        const ObjectId inside = editor.insert(Kind::Random, folder, u"coin inside"_s);
        QVERIFY(editor.move(inside, root::sounds, 0));
        QVERIFY(shown().contains(inside));
        rows.setSearch({}); // what is made from now on isn't made while searching
        const ObjectId plain = editor.insert(Kind::Folder, root::sounds, u"plain"_s);
        const ObjectId coin = editor.insert(Kind::Sound, plain, u"coin x"_s);
        const ObjectId gold = editor.insert(Kind::Sound, plain, u"gold y"_s);
        rows.setSearch(u"coin"_s);
        QVERIFY(editor.move(plain, folder, -1));
        QVERIFY(shown().contains(plain) && shown().contains(coin) && !shown().contains(gold));
        QVERIFY(editor.remove(folder));
        QVERIFY(!shown().contains(folder));
        for (int row = 0; row < rows.rowCount(); ++row)
            QVERIFY(document.contains(rows.keyAt(row)));
    }

    /// What comes after a sequence's last item: told by each post, round or remembered place.
    void aPropertyActsWhenOneOfItsConditionsHolds()
    {
        Editor editor;
        const Document &document = *editor.document();
        const ObjectId sequence = editor.insert(Kind::Sequence, root::sounds, QStringLiteral("Steps"));
        const auto acts = [&](const char *name) {
            return document.acts(sequence, propertyIndex(Kind::Sequence, QString::fromLatin1(name)));
        };
        const auto set = [&](const char *name, const QVariant &value) {
            QVERIFY2(editor.set(sequence, QString::fromLatin1(name), value), name);
        };
        QVERIFY(acts("atEnd") && !acts("loop") && !acts("alwaysReset"));
        set("playMode", QStringLiteral("continuous"));
        QVERIFY(!acts("atEnd") && acts("loop") && acts("alwaysReset") && !acts("rounds"));
        set("loop", QStringLiteral("counted"));
        QVERIFY(acts("atEnd") && acts("rounds"));
        set("loop", QStringLiteral("off"));
        set("alwaysReset", false);
        QVERIFY(acts("atEnd"));
        set("playMode", QStringLiteral("step")); // what decides acts no more
        set("loop", QStringLiteral("counted"));
        QVERIFY(acts("atEnd") && !acts("rounds"));
    }
};

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
