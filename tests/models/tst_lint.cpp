#include "models/check/lint.h"
#include "tests/support/game_stage.h"

using namespace flux;
using namespace flux::doc;
using namespace flux::test;

namespace {
/// A project in which one rule finds something; returns the object that it is about.
using Build = ObjectId (*)(GameStage &);

const std::map<QByteArray, Build> builds{
    {"binding-without-source",
     [](GameStage &stage) {
         return stage.add(Kind::Binding, stage.sound(root::sounds, "a", flat(0.1, 0.5F)));
     }},
    {"send-loop",
     [](GameStage &stage) {
         const ObjectId aux = stage.add(Kind::AuxBus, stage.main, "Room");
         const ObjectId send = stage.add(Kind::Send, aux);
         // The editor refuses it; a merge of two branches may bring it.
         (void)stage.session.document().apply(
             {edit::Set{send, propertyIndex(Kind::Send, u"auxBus"), QVariant::fromValue(aux)}});
         return send;
     }},
    {"event-cycle",
     [](GameStage &stage) {
         const ObjectId action = stage.eventThat("Again", "postEvent");
         (void)stage.session.document().apply(
             {edit::Set{action, propertyIndex(Kind::Action, u"event"),
                        QVariant::fromValue(stage.session.document().parentOf(action))}});
         return action;
     }},
    {"missing-default-switch",
     [](GameStage &stage) {
         const ObjectId group = stage.add(Kind::SwitchGroup, root::game, "Ground");
         const ObjectId wood = stage.add(Kind::Switch, group, "Wood");
         stage.add(Kind::Switch, group, "Grass");
         const ObjectId container = stage.add(Kind::SwitchContainer, root::sounds, "Steps");
         stage.set(container, "group", group);
         const ObjectId item = stage.add(Kind::SwitchItem, container);
         stage.set(item, "value", wood);
         stage.set(item, "child", stage.sound(container, "a", flat(0.1, 0.5F)));
         return container;
     }},
    {"avoid-covers-children",
     [](GameStage &stage) {
         const ObjectId random = stage.add(Kind::Random, root::sounds, "Some");
         (void)stage.sound(random, "a", flat(0.1, 0.5F));
         (void)stage.sound(random, "b", flat(0.1, 0.5F));
         stage.set(random, "avoidLast", QVariant(2));
         return random;
     }},
    {"shortened-cross-fade",
     [](GameStage &stage) {
         const ObjectId sequence = stage.add(Kind::Sequence, root::sounds, "List");
         (void)stage.sound(sequence, "a", flat(1.0, 0.5F));
         (void)stage.sound(sequence, "b", flat(0.4, 0.5F));
         stage.set(sequence, "playMode", "continuous");
         stage.set(sequence, "transition", "crossFade");
         stage.set(sequence, "transitionTime", 0.3);
         return sequence;
     }},
    {"limit-never-acts",
     [](GameStage &stage) {
         stage.set(stage.main, "voiceLimit", QVariant(48));
         return stage.main;
     }},
    {"unreachable-child",
     [](GameStage &stage) {
         const ObjectId sequence = stage.add(Kind::Sequence, root::sounds, "List");
         stage.set(stage.add(Kind::PlayItem, sequence), "child", stage.sound(sequence, "a", flat(0.1, 0.5F)));
         return stage.sound(sequence, "b", flat(0.1, 0.5F));
     }},
    {"replaced-twice",
     [](GameStage &stage) {
         const ObjectId sound = stage.sound(root::sounds, "a", flat(0.1, 0.5F));
         const ObjectId parameter = stage.parameter("P");
         const ObjectId first = stage.bind(sound, "pan", parameter, {{0.0, 0.5}});
         const ObjectId second = stage.bind(sound, "volume", parameter, {{0.0, -0.5}});
         // The editor refuses it; a file may have it.
         stage.editor().push(
             {}, {edit::Set{second, propertyIndex(Kind::Binding, u"property"), QStringLiteral("pan")}});
         return first;
     }},
    {"same-name",
     [](GameStage &stage) {
         stage.eventThat("Spin", "stopAll");
         const ObjectId folder = stage.add(Kind::Folder, root::events, "Other");
         (void)stage.add(Kind::Event, folder, "Spin 2");
         const ObjectId event = stage.add(Kind::Event, folder, "Spin");
         // The editor numbers it; a merge of two branches may bring it.
         (void)stage.session.document().apply({edit::Set{event, 0, QStringLiteral("Spin")}});
         return event;
     }},
    {"no-name",
     [](GameStage &stage) {
         const ObjectId event = stage.add(Kind::Event, root::events, "Spin");
         // The editor refuses it; a file may have it.
         (void)stage.session.document().apply({edit::Set{event, 0, QString()}});
         return event;
     }},
    {"unused-parameter", [](GameStage &stage) { return stage.parameter("P"); }},
    {"unreferenced-audio", [](GameStage &stage) { return stage.file("nobody", flat(0.1, 0.5F)); }},
    {"clipped-source",
     [](GameStage &stage) {
         std::vector<float> audio = tone(0.5, 500.0, 1.5F);
         for (float &x : audio)
             x = std::clamp(x, -1.0F, 1.0F);
         const ObjectId file = stage.file("loud", audio);
         (void)stage.sound(root::sounds, "a", file);
         return file;
     }},
    {"silent-edges",
     [](GameStage &stage) {
         std::vector<float> audio = flat(1.0, 0.0F);
         std::fill(audio.begin() + 12000, audio.begin() + 24000, 0.5F);
         return stage.sound(root::sounds, "a", audio);
     }},
    {"loudness-outlier",
     [](GameStage &stage) {
         const ObjectId random = stage.add(Kind::Random, root::sounds, "Some");
         (void)stage.sound(random, "a", tone(1.0, 1000.0, 0.5F));
         (void)stage.sound(random, "b", tone(1.0, 1000.0, 0.45F));
         return stage.sound(random, "c", tone(1.0, 1000.0, 0.1F));
     }},
};
} // namespace

class TestLint : public QObject {
    Q_OBJECT

    static std::vector<LintFinding> look(GameStage &stage)
    {
        return lint(stage.session.document(), [&](ObjectId id) -> std::optional<AudioFacts> {
            const auto *file = stage.session.document().find<AudioFile>(id);
            return file ? std::optional(readAudioFacts(stage.session.file().absolute(file->path)))
                        : std::nullopt;
        });
    }

private Q_SLOTS:
    void everyRuleFindsAndMends_data()
    {
        QTest::addColumn<int>("rule");
        for (int i = 0; i < static_cast<int>(lintRules().size()); ++i)
            QTest::newRow(lintRules()[static_cast<std::size_t>(i)].id) << i;
    }
    void everyRuleFindsAndMends()
    {
        QFETCH(int, rule);
        const LintRule &asked = lintRules()[static_cast<std::size_t>(rule)];
        const auto build = builds.find(asked.id);
        QVERIFY2(build != builds.end(), "no project shows what this rule finds");
        GameStage stage;
        const auto concerns = [&](const LintFinding &finding) { return finding.rule == &asked; };
        QVERIFY(std::ranges::none_of(look(stage), concerns));
        const ObjectId object = build->second(stage);
        auto findings = look(stage);
        const auto found = std::ranges::find_if(findings, concerns);
        QVERIFY2(found != findings.end(), "nothing found");
        QCOMPARE(found->object, object);
        QVERIFY(!found->message.isEmpty());
        QCOMPARE(!found->fix.empty(), asked.hasFix);
        if (!asked.hasFix)
            return;
        QVERIFY(stage.editor().push(QStringLiteral("Fix"), found->fix));
        QVERIFY2(std::ranges::none_of(look(stage), concerns), "it is still there");
        stage.editor().undo();
        findings = look(stage);
        QVERIFY(std::ranges::any_of(findings, concerns));
    }

    void whatIsInOrderIsLeftAlone()
    {
        GameStage stage;
        const ObjectId random = stage.add(Kind::Random, root::sounds, "Some");
        for (const char *name : {"a", "b", "c"})
            (void)stage.sound(random, name, tone(1.0, 1000.0, 0.5F));
        stage.event("Play", random);
        stage.bind(random, "volume", stage.parameter("P"), {{0.0, -6.0}, {100.0, 0.0}});
        QStringList found;
        for (const LintFinding &finding : look(stage))
            found << QString::fromLatin1(finding.rule->id) + QLatin1Char(' ') + finding.message;
        QCOMPARE(found, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestLint)
#include "tst_lint.moc"
