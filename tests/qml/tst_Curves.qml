import QtQuick
import QtTest
import FluxForge.Models
import FluxForge.Ui

Item {
    id: stage

    width: 1200
    height: 760

    property int projects: 0

    Studio { id: session }
    DesignWorkspace {
        id: workspace
        anchors.fill: parent
        studio: session
    }
    Acting {
        name: "Curves"
        scene: workspace

        function init() {
            verify(session.newProject(temporaryFolder + "/c" + (++stage.projects)))
        }
        function cleanup() {
            Theme.touch = false
            session.closeProject()
        }
        /*! A binding of the pitch with two inner points. */
        function drawn(): var {
            session.make("parameter")
            session.bind(session.make("sound"), "pitch")
            const view = shown("curveView")
            const at = [25, 50, 75].map(place => view.curve.addPoint(place, 0))
            tryVerify(() => handles(view, []).length === 5)
            return { view: view, points: at, paper: handles(view, [])[0].parent,
                handle: key => handles(view, []).find(item => session.same(item.key, key)) }
        }

        function test_aCurveIsDrawn() {
            session.make("parameter")
            const sound = session.make("sound")
            const binding = session.bind(sound, "pitch")
            const view = shown("curveView")
            compare(handles(view, []).length, 2)
            compare(view.curve.right, 100)
            // a double tap makes a point
            const paper = handles(view, [])[0].parent
            doubleTap(paper, paper.width / 2, paper.height / 4)
            tryVerify(() => handles(view, []).length === 3)
            compare(session.selectedKind, "curvePoint")
            const point = session.selection
            verify(Math.abs(session.valueOf(point, "at") - 50) < 1)
            verify(Math.abs(session.valueOf(point, "value") - 1200) < 30)
            // a drag moves it as one step, Esc takes it back
            const handle = () => handles(view, []).find(item => session.same(item.key, point))
            const steps = session.history.rowCount()
            drag(handle(), middle(handle()), Qt.point(middle(handle()).x + 60, middle(handle()).y))
            verify(session.valueOf(point, "at") > 55, session.valueOf(point, "at"))
            compare(session.history.rowCount(), steps + 1)
            const at = session.valueOf(point, "at")
            mousePress(handle(), 10, 10)
            mouseMove(handle(), 30, 10)
            mouseMove(handle(), 60, 10)
            keyClick(Qt.Key_Escape)
            mouseRelease(handle(), 60, 10)
            compare(session.valueOf(point, "at"), at)
            // keys
            handle().forceActiveFocus()
            keyClick(Qt.Key_Right)
            verify(Math.abs(session.valueOf(point, "at") - at - 2) < 1e-6)
            // several together
            mouseClick(findChild(workspace, "severalButton"))
            const last = handles(view, []).find(item => item.acrossShare === 1)
            mouseClick(last)
            compare(view.chosen.length, 2)
            const value = session.valueOf(last.key, "value")
            drag(handle(), middle(handle()), Qt.point(middle(handle()).x, middle(handle()).y + 30))
            verify(session.valueOf(last.key, "value") < value)
            mouseClick(findChild(workspace, "severalButton"))
            // a double tap on it takes it away, and the keyboard does
            handle().forceActiveFocus()
            view.chosen = [point]
            keyClick(Qt.Key_Delete)
            tryVerify(() => handles(view, []).length === 2)
            // by a finger
            Theme.touch = true
            waitForRendering(workspace)
            const first = handles(view, []).find(item => item.acrossShare === 0)
            verify(first.width >= 44)
            const touch = touchEvent(stage)
            const place = first.mapToItem(stage, first.width / 2, first.height / 2)
            touch.press(0, stage, place.x, place.y).commit()
            for (const step of [8, 16, 24, 32]) {
                touch.move(0, stage, place.x, place.y - step).commit()
                wait(30)
            }
            touch.release(0, stage, place.x, place.y - 32).commit()
            verify(session.valueOf(first.key, "value") > 50, session.valueOf(first.key, "value"))
            // the parameter as the game would set it
            const live = findChild(workspace, "curveLive")
            live.forceActiveFocus()
            keyClick(Qt.Key_Right)
            verify(Math.abs(view.playhead - 51) < 1e-6)
        }

        function test_severalPointsMoveTogether() {
            const c = drawn()
            const [a, b, last] = c.points
            mouseClick(findChild(workspace, "severalButton"))
            mouseClick(c.handle(a))
            mouseClick(c.handle(b))
            compare(c.view.chosen.length, 2)
            const before = session.valueOf(a, "value")
            drag(c.handle(b), middle(c.handle(b)), Qt.point(middle(c.handle(b)).x, middle(c.handle(b)).y - 30))
            verify(session.valueOf(a, "value") > before + 10, session.valueOf(a, "value"))
            compare(session.valueOf(a, "value"), session.valueOf(b, "value"))
            compare(session.valueOf(last, "value"), 0)
            mouseClick(findChild(workspace, "severalButton"))
            // Ctrl does the same, and a rectangle drawn around them.
            mouseClick(c.handle(a))
            compare(c.view.chosen.length, 1)
            mouseClick(c.handle(last), 10, 10, Qt.LeftButton, Qt.ControlModifier)
            compare(c.view.chosen.length, 2)
            drag(c.paper, Qt.point(c.paper.width * 0.15, 20), Qt.point(c.paper.width * 0.6, c.paper.height - 20))
            compare(c.view.chosen.length, 2)
            verify(c.view.isChosen(a) && c.view.isChosen(b))
            compare(session.chosen.length, 2) // the inspector sets these, and no other one
            verify(session.isChosen(a) && session.isChosen(b))
        }

        /*! What is followed comes with what follows it, as one step. */
        function test_aFirstParameterIsMade() {
            const sound = session.make("sound")
            const steps = session.history.rowCount()
            const binding = session.bind(sound, "volume")
            compare(session.history.rowCount(), steps + 1)
            verify(!session.same(session.reference(binding, "source"), session.noObject()))
            compare(findChild(workspace, "hint_volume"), null)
            session.selection = sound
            tryVerify(() => findChild(workspace, "hint_volume") && findChild(workspace, "hint_volume").visible)
            verify(findChild(workspace, "hint_volume").text.includes("driven by"))
        }

        /*! At an edge several points stay as they stand to each other; what is gone is no longer chosen. */
        function test_pointsKeepTheirShapeAtTheEdge() {
            const c = drawn()
            const [a, b] = c.points
            c.view.curve.grab([a, b])
            c.view.curve.drag(-60, 5000)
            compare(session.valueOf(b, "at") - session.valueOf(a, "at"), 25)
            compare(session.valueOf(a, "at"), 0)
            c.view.chosen = [a, b]
            session.editor.remove(a)
            tryCompare(c.view, "chosen", [b])
        }

        /*! What is tapped on a point isn't tapped on the paper below it. */
        function test_aDoubleTapOnAPointTakesItAwayOnce() {
            const c = drawn()
            const steps = session.history.rowCount()
            const point = c.handle(c.points[1])
            doubleTap(point, middle(point).x, middle(point).y)
            tryVerify(() => handles(c.view, []).length === 4)
            wait(50)
            compare(handles(c.view, []).length, 4)
            compare(session.history.rowCount(), steps + 1)
        }

        function test_aCurveIsZoomed() {
            const c = drawn()
            const curve = c.view.curve
            const [left, right] = [curve.left, curve.right]
            mouseWheel(c.paper, c.paper.width / 4, c.paper.height / 2, 0, 120, Qt.NoButton, Qt.ControlModifier)
            verify(curve.zoomed)
            verify(Math.abs((curve.right - curve.left) * 1.25 - (right - left)) < 1e-6)
            verify(Math.abs(curve.left + (curve.right - curve.left) / 4 - 25) < 0.3) // what is under the pointer stays
            for (let i = 0; i < 4; ++i)
                mouseWheel(c.paper, c.paper.width / 4, c.paper.height / 2, 0, 120, Qt.NoButton, Qt.ControlModifier)
            compare(c.handle(c.points[2]), undefined) // no longer in view
            // A drag of the paper moves what is in view, one of a point moves it finely.
            const from = curve.left
            drag(c.paper, Qt.point(c.paper.width * 0.7, 40), Qt.point(c.paper.width * 0.6, 40))
            verify(curve.left > from, curve.left)
            const before = session.valueOf(c.points[0], "at")
            const handle = c.handle(c.points[0])
            drag(handle, middle(handle), Qt.point(middle(handle).x + 40, middle(handle).y))
            const moved = session.valueOf(c.points[0], "at") - before
            verify(moved > 0 && moved < 40 / c.paper.width * (right - left) / 2, moved)
            mouseClick(shown("zoomAll"))
            compare(curve.left, left)
            compare(curve.right, right)
            // Two fingers
            spread(c.paper, c.paper.width / 2, c.paper.height / 2 + 20, 60, 0)
            verify(curve.zoomed)
            const inView = curve.left
            spread(c.paper, c.paper.width / 2, c.paper.height / 2 + 20, 0, 60)
            verify(curve.left < inView, curve.left)
        }

        /*! So are the pictures of effects: in a part of the frequencies a band is moved finely. */
        function test_anEqualizerIsZoomed() {
            const bus = session.nearest(session.make("bus"), ["bus"])
            const eq = session.editor.insert(Kind.Equalizer, bus, "EQ")
            const key = session.editor.insert(Kind.Band, eq, "Band")
            session.selection = eq
            const view = shown("response")
            const area = findChild(view, "responseArea")
            const band = () => handles(view, [])[0]
            tryVerify(() => band() !== undefined)
            const share = band().acrossShare
            compare(area.from, 0)
            compare(area.to, 1)
            spread(area, area.width * share, area.height * 0.8, 120, 0)
            verify(area.zoom > 2, area.zoom)
            verify(area.from > 0 && area.to < 1)
            const inView = area.mapFromItem(band().parent, share * area.span, 0).x
            verify(Math.abs(inView - area.width * share) < 20, inView - area.width * share) // what is between the fingers stays
            const left = area.from
            spread(area, area.width * share, area.height * 0.8, 0, 80)
            verify(Math.abs(left - area.from - 80 / area.span) < 0.02, left - area.from)
            compare(area.zoom > 2, true)
            // A drag of the ground moves it along, one of the band moves that; neither moves the other.
            const before = session.valueOf(key, "frequency")
            const now = area.from
            drag(area, Qt.point(area.width * 0.8, area.height * 0.8), Qt.point(area.width * 0.7, area.height * 0.8))
            verify(area.from > now, area.from)
            compare(session.valueOf(key, "frequency"), before)
            const there = area.from
            drag(band(), middle(band()), Qt.point(middle(band()).x + 40, middle(band()).y))
            compare(area.from, there)
            verify(session.valueOf(key, "frequency") > before)
            verify(band().acrossShare - share < 60 / area.span, band().acrossShare - share)
            // A double tap makes a band where it is, not where it would be in the whole.
            session.selection = eq
            doubleTap(area, area.width * 0.25, area.height * 0.25)
            tryVerify(() => handles(view, []).length === 2)
            const made = handles(view, [])[1]
            verify(session.same(session.selection, made.key)) // it is what the keys and the inspector are about
            verify(Math.abs(area.mapFromItem(made.parent, made.acrossShare * area.span, 0).x - area.width * 0.25) < 4)
            // What the keys come to is in view.
            session.editor.set(made.key, "frequency", 30)
            made.forceActiveFocus()
            tryVerify(() => area.mapFromItem(made, made.width / 2, 0).x > 0)
            mouseClick(shown("zoomAll"))
            compare(area.from, 0)
            compare(area.zoom, 1)
            mouseWheel(area, area.width / 2, 20, 0, 120, Qt.NoButton, Qt.ControlModifier)
            compare(area.zoom, 1.25)
        }

        /*! The picture of an equaliser in the inspector stays when a band in it is chosen. */
        function test_aBandIsDraggedBesideTheMixer() {
            const bus = session.nearest(session.make("bus"), ["bus"])
            const eq = session.editor.insert(Kind.Equalizer, bus, "EQ")
            session.editor.insert(Kind.Band, eq, "Band")
            session.selection = eq
            const view = inspector.item
            tryVerify(() => handles(view, []).length === 1)
            const picture = findChild(view, "inspectorResponse")
            const band = handles(picture, [])[0]
            const steps = session.history.rowCount()
            drag(band, middle(band), Qt.point(middle(band).x + 30, middle(band).y - 20))
            verify(band.gain > 1, band.gain)
            compare(session.selectedKind, "band")
            verify(picture.visible)
            compare(session.history.rowCount(), steps + 1)
            session.make("event") // and the gesture is over
            compare(session.history.rowCount(), steps + 2)
        }

        /*! A control that goes while it is dragged ends its gesture. */
        function test_aGestureEndsWithItsControl() {
            const bus = session.nearest(session.make("bus"), ["bus"])
            session.selection = bus
            keyClick(Qt.Key_Escape)
            const slider = shown("slider_volume")
            const steps = session.history.rowCount()
            mousePress(slider, 20, 10)
            for (const by of [4, 8, 16])
                mouseMove(slider, 20 + by, 10)
            session.selection = session.treeRoot("events") // its editor goes
            wait(50)
            mouseRelease(stage, 20, 10)
            verify(session.valueOf(bus, "volume") !== 0)
            compare(session.history.rowCount(), steps + 1)
            session.make("event")
            compare(session.history.rowCount(), steps + 2)
        }
    }
    Loader {
        id: inspector
        active: session.selectedKind === "equalizer" || session.selectedKind === "band"
        width: 320
        height: parent.height
        anchors.right: parent.right
        z: 1
        sourceComponent: Inspector {
            studio: session
            pictures: true
        }
    }
}
