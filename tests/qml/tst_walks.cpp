#include "app/demo/demo_project.h"
#include "tests/support/studio_window.h"

#include <QAccessible>
#include <QPointer>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace flux;
using namespace flux::doc;
using namespace Qt::Literals::StringLiterals;

namespace {
QString told(const QQuickItem *item)
{
    if (!item)
        return u"nothing"_s;
    QStringList path;
    for (const QQuickItem *at = item; at && path.size() < 5; at = at->parentItem()) {
        const QString type = QString::fromLatin1(at->metaObject()->className()).section(u"_QML"_s, 0, 0);
        if (type != u"QQuickItem"_s || !at->objectName().isEmpty())
            path << (at->objectName().isEmpty() ? type : type + u'#' + at->objectName());
    }
    QString text = path.join(u" < "_s);
    for (const char *property : {"text", "label", "name"})
        if (const QString value = item->property(property).toString(); !value.isEmpty())
            return text + u" “"_s + value.left(40) + u'”';
    return text;
}
/// Reached with Tab.
bool isStop(const QQuickItem *item)
{
    return item->activeFocusOnTab() && item->isEnabled() && item->isVisible();
}
/// Does something when it is pressed.
bool isPressed(const QQuickItem *item)
{
    if (!item->isEnabled())
        return false;
    if (item->inherits("QQuickMouseArea"))
        return item->acceptedMouseButtons() != Qt::NoButton;
    return std::ranges::any_of(item->children(), [](const QObject *child) {
        return (child->inherits("QQuickTapHandler") || child->inherits("QQuickDragHandler"))
            && child->property("enabled").toBool();
    });
}
bool isIn(const QQuickItem *item, const char *type)
{
    for (; item; item = item->parentItem())
        if (item->inherits(type))
            return true;
    return false;
}
/// It, or what it stands in directly, is of a type of ours.
bool isOf(const QQuickItem *item, const char *type)
{
    for (int up = 0; item && up < 2; item = item->parentItem(), ++up)
        for (const QMetaObject *meta = item->metaObject(); meta; meta = meta->superClass())
            if (QString::fromLatin1(meta->className()).section(u"_QML"_s, 0, 0) == QLatin1String(type))
                return true;
    return false;
}
struct Spoken {
    QString name;
    QAccessible::Role role = QAccessible::NoRole;
};
Spoken spoken(QQuickItem *item)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(item);
    return face ? Spoken{face->text(QAccessible::Name), face->role()} : Spoken{};
}
} // namespace

/// Every screen, walked with Tab and as a screen reader does. With FLUX_PICTURES=FOLDER each is kept there as
/// a picture, for somebody to look at; FLUX_LOOK="light touch 1024x700 fluxforge_de.qm" says of which kind.
class TestWalks : public QObject {
    Q_OBJECT

    std::unique_ptr<test::StudioWindow> m_stage;
    std::map<QString, ObjectId> m_objects;
    QTranslator m_translator;

    [[nodiscard]] QQuickWindow *window() { return m_stage->window(); }
    template <class F> void each(F &&call) { test::StudioWindow::each(window()->contentItem(), call); }

    void go(const QString &screen)
    {
        Studio &studio = m_stage->studio();
        const QString place = screen.section(u' ', 0, 0);
        const QString what = screen.section(u' ', 1);
        window()->setProperty("sidePanel", u""_s);
        window()->setProperty("place", place == u"mix"_s ? u"mix"_s : u"design"_s);
        if (place == u"design"_s)
            studio.select(m_objects.at(what));
        if (place == u"mix"_s) {
            studio.select(m_objects.at(u"bus"_s));
            QTest::qWait(50);
            if (QQuickItem *tab
                = what.isEmpty() ? nullptr : m_stage->item(what == u"sends"_s ? "sendsTab" : "duckingTab"))
                QMetaObject::invokeMethod(tab, "clicked");
        }
        if (place == u"panel"_s) {
            studio.select(m_objects.at(u"random"_s));
            window()->setProperty("sidePanel", what);
            if (what == u"removal"_s)
                studio.remove(); // the random container, which an event plays
        }
        QTest::qWait(150);
        if (const QString folder = qEnvironmentVariable("FLUX_PICTURES"); !folder.isEmpty())
            QVERIFY(
                window()->grabWindow().save(folder + u'/' + QString(screen).replace(u' ', u'_') + u".png"_s));
    }
    void screens()
    {
        QTest::addColumn<QString>("screen");
        for (const auto &[name, id] : m_objects)
            QTest::newRow(qPrintable(u"design "_s + name)) << u"design "_s + name;
        for (const char *what :
             {"mix ducking", "mix sends", "panel history", "panel notifications", "panel settings",
              "panel keys", "panel guide", "panel table", "panel newProject", "panel removal", "panel uses"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        const QStringList look = qEnvironmentVariable("FLUX_LOOK").split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : look)
            if (word.endsWith(u".qm"_s) && m_translator.load(word))
                QCoreApplication::installTranslator(&m_translator);
        m_stage = std::make_unique<test::StudioWindow>();
        QVERIFY(window());
        const QString folder = m_stage->path("Demo");
        QCOMPARE(demo::makeDemo(folder, [](double) {}), QString());
        Studio &studio = m_stage->studio();
        QVERIFY(studio.openPath(folder));
        window()->resize(1440, 900);
        for (const QString &word : look)
            if (const QStringList size = word.split(u'x'); size.size() == 2 && size[0].toInt() > 0)
                window()->resize(size[0].toInt(), size[1].toInt());
            else if (!word.endsWith(u".qm"_s))
                studio.settings()->setProperty(
                    word == u"touch"_s || word == u"compact"_s ? "density" : "theme", word);
        const Document &document = *studio.document();
        Editor &editor = *studio.editor();
        // One object of each kind: the demo's, or one more where it may stand
        for (int k = 0; k < kindCount; ++k) {
            const auto kind = static_cast<Kind>(k);
            const QString key = QString::fromLatin1(kindInfo(kind).key);
            if (key.isEmpty() || kind == Kind::Tree)
                continue;
            const auto all = document.allOf(kind);
            ObjectId id = all.empty() ? ObjectId{} : all.front();
            for (int parent = 0; parent < kindCount && !id; ++parent)
                for (const ObjectId under : document.allOf(static_cast<Kind>(parent)))
                    if (id = editor.insert(kind, under, u"A "_s + key); id)
                        break;
            QVERIFY2(id, qPrintable(key));
            m_objects[key] = id;
        }
        QVERIFY(QTest::qWaitForWindowExposed(window()));
    }
    void cleanupTestCase() { m_stage.reset(); }

    /// Tab and Shift+Tab come to everything that can be operated, and are held nowhere. (A list is entered
    /// where it was left, so that one direction alone may pass by its rows.)
    void keysReachEverything_data() { screens(); }
    void keysReachEverything()
    {
        QFETCH(QString, screen);
        go(screen);
        QSet<QQuickItem *> seen;
        for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
            QSet<QQuickItem *> round;
            QQuickItem *now = nullptr;
            for (int steps = 0; steps < 1000; ++steps) {
                QTest::keyClick(window(), key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
                now = window()->activeFocusItem();
                if (now && round.contains(now))
                    break;
                round.insert(now);
            }
            QVERIFY2(now && round.size() > 5, qPrintable(u"held in "_s + told(now)));
            seen.unite(round);
        }
        QStringList missed;
        each([&](QQuickItem *item) {
            if (isStop(item)
                && !std::ranges::any_of(seen, [&](QQuickItem *at) { return test::isWithin(at, item); }))
                missed << told(item);
            // What a pointer presses is a stop itself, or stands in one, or in a list whose rows are chosen
            // with arrows; or a button beside it does the same.
            const bool byList = isIn(item, "QQuickItemView") || isIn(item, "QQuickTableView");
            const bool byButton = isOf(item, "Toast")                // the bell
                || isOf(item, "CurveView") || isOf(item, "ZoomArea") // "+ Point", "+ Band", the ranges' bars
                || isOf(item, "SidePanel"); // only keeps presses from what is below it
            if (isPressed(item) && !byList && !byButton) {
                bool reached = false;
                for (const QQuickItem *at = item; at && !reached; at = at->parentItem())
                    reached = at->activeFocusOnTab() || at->inherits("QQuickPopupItem");
                if (!reached)
                    missed << u"pressed only: "_s + told(item);
            }
        });
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    }

    /// In touch density whatever is pressed is at least 44 by 44, or has room around it that is pressed too.
    void everythingIsLargeEnoughForAFinger_data() { screens(); }
    void everythingIsLargeEnoughForAFinger()
    {
        QFETCH(QString, screen);
        Studio &studio = m_stage->studio();
        const QString before = studio.settings()->property("density").toString();
        studio.settings()->setProperty("density", u"touch"_s);
        go(screen);
        QStringList small;
        const QRectF window_(QPointF(0.0, 0.0), window()->size());
        const auto look = [&] {
            small.clear();
            each([&](QQuickItem *item) {
                const QRectF place = item->mapRectToScene(item->boundingRect());
                if (!(isPressed(item) || isStop(item)) || !window_.contains(place))
                    return;
                // What stands in something that does the same, or is a text on it, is as large as that.
                bool large = false;
                for (QQuickItem *at = item; at && !large; at = at->parentItem())
                    large = (at == item || isPressed(at) || isStop(at)) && at->width() >= 43.5
                        && at->height() >= 43.5;
                if (!large)
                    small << u"%1 × %2: %3"_s.arg(item->width()).arg(item->height()).arg(told(item));
            });
            return small.isEmpty();
        };
        (void)QTest::qWaitFor(look, 2000); // layouts follow
        studio.settings()->setProperty("density", before);
        QVERIFY2(small.isEmpty(), qPrintable(small.join(u'\n')));
    }

    /// Delete on a control is about that control: it unsets a value or takes a point away, and never what is
    /// chosen behind it.
    void deleteIsAboutWhatHasTheKeys_data() { screens(); }
    void deleteIsAboutWhatHasTheKeys()
    {
        QFETCH(QString, screen);
        if (screen.startsWith(u"panel"_s))
            return;
        go(screen);
        Studio &studio = m_stage->studio();
        std::vector<QPointer<QQuickItem>> controls;
        each([&](QQuickItem *item) {
            if (isStop(item)
                && std::ranges::any_of(
                    std::array{"FSlider", "FFader", "PlotHandle", "EditHandle", "PositionPad", "MatrixView"},
                    [&](const char *type) { return isOf(item, type) && !isOf(item->parentItem(), type); }))
                controls.emplace_back(item);
        });
        for (const QPointer<QQuickItem> &control : controls) {
            if (!control || !control->isVisible())
                continue;
            studio.select(m_objects.at(screen.startsWith(u"design"_s) ? screen.section(u' ', 1) : u"bus"_s));
            if (!control) // another editor
                continue;
            control->forceActiveFocus();
            if (window()->activeFocusItem() != control)
                continue;
            const ObjectId chosen = studio.selection();
            const int step = studio.history()->current();
            const QString who = told(control);
            constexpr Kinds inCells = bit(Kind::StateTransition) | bit(Kind::DuckRule) | bit(Kind::Send);
            const bool itself
                = control->property("key").value<ObjectId>() == chosen // a band, a curve's point
                || (isOf(control, "MatrixView")
                    && (bit(studio.document()->kind(chosen)) & inCells) != 0); // a band, a curve's point
            QTest::keyClick(window(), Qt::Key_Delete);
            QVERIFY2(itself || studio.document()->contains(chosen), qPrintable(who));
            QVERIFY2(window()->property("sidePanel").toString().isEmpty(), qPrintable(who)); // nor asks
            QTest::qWait(0);
            if (studio.history()->current() != step)
                studio.editor()->undo();
        }
    }

    /// Over something that can be taken, a pen that hovers shows it; its barrel button opens the menu.
    void aPenHoversAndHasAMenu()
    {
        go(u"design sound"_s);
        QQuickItem *row = nullptr;
        each([&](QQuickItem *item) {
            const QVariant selected = item->property("selected"); // of the row itself, not of what is in it
            if (!row && isOf(item, "TreeRow") && item->mapToScene({}).y() > 150.0
                && item->mapToScene({}).y() < 600.0 && selected.isValid() && !selected.toBool())
                row = item;
        });
        QVERIFY(row);
        const QPointingDevice pen(u"pen"_s, 7, QInputDevice::DeviceType::Stylus,
                                  QPointingDevice::PointerType::Pen,
                                  QInputDevice::Capability::Position | QInputDevice::Capability::Hover, 1, 2);
        QPointF place;
        const auto send = [&](QEvent::Type type, Qt::MouseButton button, Qt::MouseButtons buttons) {
            QTabletEvent event(type, &pen, place, window()->mapToGlobal(place), 0.5, 0.0F, 0.0F, 0.0F, 0.0,
                               0.0F, Qt::NoModifier, button, buttons);
            QCoreApplication::sendEvent(window(), &event);
        };
        const QObject *hover = nullptr;
        for (const QObject *child : row->children())
            hover = child->inherits("QQuickHoverHandler") ? child : hover;
        QVERIFY(hover);
        const auto hovers = [&] { // wherever the row is, until the list stays still
            place = row->mapToScene(QPointF(row->width() / 2.0, row->height() / 2.0));
            send(QEvent::TabletMove, Qt::NoButton, Qt::NoButton);
            return hover->property("hovered").toBool();
        };
        QTRY_VERIFY(hovers());
        send(QEvent::TabletPress, Qt::RightButton, Qt::RightButton);
        send(QEvent::TabletRelease, Qt::RightButton, Qt::NoButton);
        const auto opened = [&] {
            bool open = false;
            each([&](QQuickItem *item) { open = open || item->inherits("QQuickPopupItem"); });
            return open;
        };
        QTRY_VERIFY(opened());
        QTest::keyClick(window(), Qt::Key_Escape);
        QTRY_VERIFY(!opened());
    }

    /// What can be operated lies in the window, unless it can be scrolled there.
    void everythingIsInView_data() { screens(); }
    void everythingIsInView()
    {
        QFETCH(QString, screen);
        go(screen);
        lookForWhatIsOutside();
    }
    void everythingIsInViewInTheSmallestWindow_data() { screens(); }
    void everythingIsInViewInTheSmallestWindow()
    {
        QFETCH(QString, screen);
        const QSize before = window()->size();
        window()->resize(window()->minimumSize());
        go(screen);
        lookForWhatIsOutside();
        window()->resize(before);
    }

private:
    void lookForWhatIsOutside()
    {
        const QRectF all(QPointF(0.0, 0.0), window()->size());
        QStringList outside;
        each([&](QQuickItem *item) {
            const QRectF place = item->mapRectToScene(item->boundingRect());
            if (isStop(item) && !isIn(item->parentItem(), "QQuickFlickable")
                && !all.adjusted(-1.0, -1.0, 1.0, 1.0).contains(place))
                outside << told(item);
        });
        QVERIFY2(outside.isEmpty(), qPrintable(outside.join(u'\n')));
    }

private Q_SLOTS:
    /// A message lies in the window, beside a panel where there is room for both.
    void aMessageIsReadBesideAPanel_data()
    {
        QTest::addColumn<QString>("panel");
        for (const char *panel : {"", "history", "settings", "keys", "guide", "table"})
            QTest::newRow(panel) << QString::fromLatin1(panel);
    }
    void aMessageIsReadBesideAPanel()
    {
        QFETCH(QString, panel);
        go(panel.isEmpty() ? u"design sound"_s : u"panel "_s + panel);
        m_stage->studio().notifications()->add(u"info"_s,
                                               u"What was asked for is done, and more. "_s.repeated(9));
        QQuickItem *message = nullptr;
        QQuickItem *beside = nullptr;
        const auto look = [&] {
            message = beside = nullptr;
            each([&](QQuickItem *item) {
                message = isOf(item, "Toast") ? item : message;
                beside = isOf(item, "SidePanel") ? item : beside;
            });
            return message && message->opacity() == 1.0;
        };
        QTRY_VERIFY(look());
        QCOMPARE(beside == nullptr, panel.isEmpty());
        const QRectF all(QPointF(0.0, 0.0), window()->size());
        const QRectF place = message->mapRectToScene(message->boundingRect());
        QVERIFY2(all.contains(place), qPrintable(told(message)));
        if (beside && place.width() + beside->width() + 32.0 <= all.width())
            QVERIFY(place.right() <= beside->mapToScene({}).x());
        QTest::mouseClick(window(), Qt::LeftButton, Qt::NoModifier, place.center().toPoint());
        QTRY_VERIFY(!message->isVisible()); // it is among the others now
        QCOMPARE(window()->property("sidePanel").toString(), u"notifications"_s);
    }

    /// Whatever can be operated says what it is and how it is called.
    void everythingHasNameAndRole_data() { screens(); }
    void everythingHasNameAndRole()
    {
        QFETCH(QString, screen);
        go(screen);
        QStringList silent;
        int operated = 0;
        each([&](QQuickItem *item) {
            if (isStop(item)) {
                ++operated;
                const Spoken says = spoken(item);
                if (says.name.trimmed().isEmpty() || says.role == QAccessible::NoRole)
                    silent << u"%1: name “%2”, role %3"_s.arg(told(item), says.name).arg(says.role);
            } else if (isPressed(item)) {
                ++operated;
                bool says = false;
                int up = 0;
                for (QQuickItem *at = item; at && up < 4 && !says; at = at->parentItem(), ++up)
                    says = !spoken(at).name.trimmed().isEmpty();
                if (!says)
                    silent << u"pressed, but nameless: "_s + told(item);
            }
        });
        QVERIFY(operated > 5);
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
    }
};

QTEST_MAIN(TestWalks)
#include "tst_walks.moc"
