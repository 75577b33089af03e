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
        scene: stage
        name: "Design"

        function init() {
            verify(session.newProject(temporaryFolder + "/p" + (++stage.projects)))
        }
        function cleanup() {
            Theme.touch = false
            session.closeProject()
        }

        function makeSound(): var {
            const id = session.make("sound")
            waitForRendering(workspace)
            return id
        }
        function slider(name: string): var {
            const item = findChild(workspace, "slider_" + name)
            verify(item, name)
            return item
        }

        function test_theInspectorShowsWhatIsSelected() {
            const id = makeSound()
            compare(session.selectedKind, "sound")
            compare(slider("volume").value, 0)
            session.editor.set(id, "volume", -12)
            compare(slider("volume").value, -12)
            session.editor.undo()
            compare(slider("volume").value, 0)
        }

        function test_aDragIsRelativeAndOneStepOfUndo() {
            makeSound()
            const s = slider("volume")
            const steps = session.history.rowCount()
            mousePress(s, 5, s.height / 2) // far from the knob: nothing jumps
            compare(s.value, 0)
            mouseMove(s, 15, s.height / 2)
            mouseMove(s, 2, s.height / 2)
            mouseMove(s, -20, s.height / 2)
            mouseRelease(s, -20, s.height / 2)
            verify(s.value < -10, s.value)
            compare(session.history.rowCount(), steps + 1)
            session.editor.undo()
            compare(s.value, 0)
        }

        function test_escTakesADragBack() {
            makeSound()
            const s = slider("volume")
            mousePress(s, 40, s.height / 2)
            mouseMove(s, 30, s.height / 2)
            mouseMove(s, 10, s.height / 2)
            verify(s.value < 0)
            keyClick(Qt.Key_Escape)
            compare(s.value, 0)
            mouseRelease(s, 10, s.height / 2)
            compare(s.value, 0)
        }

        function test_keysNudge() {
            makeSound()
            const s = slider("pan")
            s.forceActiveFocus()
            keyClick(Qt.Key_Right)
            verify(Math.abs(s.value - 0.02) < 1e-9)
            keyClick(Qt.Key_Left)
            keyClick(Qt.Key_Left)
            verify(Math.abs(s.value + 0.02) < 1e-9)
            keyClick(Qt.Key_Delete) // unset
            compare(s.value, 0)
        }

        function test_twoFingersMoveTwoFaders() {
            Theme.touch = true
            makeSound()
            waitForRendering(workspace)
            findChild(workspace, "inspectorList").positionViewAtIndex(13, ListView.Beginning)
            waitForRendering(workspace)
            const a = slider("volume")
            const b = slider("lowPass")
            verify(a.height >= 44 && b.height >= 44)
            const steps = session.history.rowCount()
            const touch = touchEvent(stage)
            const at = (item, x) => item.mapToItem(stage, x, item.height / 2)
            touch.press(0, stage, at(a, 40).x, at(a, 40).y).press(1, stage, at(b, 20).x, at(b, 20).y).commit()
            for (const step of [6, 12, 18, 24, 30]) {
                touch.move(0, stage, at(a, 40).x - step, at(a, 40).y).move(1, stage, at(b, 20).x + step, at(b, 20).y).commit()
                wait(30) // moves between two frames are one move
            }
            touch.release(0, stage, at(a, 10).x, at(a, 10).y).release(1, stage, at(b, 50).x, at(b, 50).y).commit()
            verify(a.value < -1, a.value)
            verify(b.value > 1, b.value)
            compare(session.history.rowCount(), steps + 1) // both hands at once are one gesture
        }

        function test_theTreeIsWalkedByKeys() {
            session.make("event")
            session.make("sound")
            const list = findChild(workspace, "treeList")
            list.forceActiveFocus()
            list.currentIndex = 0
            keyClick(Qt.Key_Down)
            compare(session.selectedKind, "event")
            keyClick(Qt.Key_Down)
            compare(session.selectedKind, "tree")
            keyClick(Qt.Key_Down)
            compare(session.selectedKind, "sound")
        }

        function test_theTreeIsSearched() {
            session.make("event")
            session.make("sound")
            const field = findChild(workspace, "treeSearch")
            const list = findChild(workspace, "treeList")
            mouseClick(field)
            for (const c of "type:sound")
                keyClick(c)
            tryCompare(list, "count", 2) // the tree and the sound in it
            keyClick(Qt.Key_Escape)
            tryVerify(() => list.count > 4)
        }

        function test_anEventShowsItsActions() {
            const sound = session.make("sound")
            const event = session.make("event")
            session.addLayer(event, sound, 0.5)
            waitForRendering(workspace)
            const layers = findChild(workspace, "layers")
            compare(layers.count, 1)
            const layer = layers.itemAtIndex(0)
            compare(layer.delay, 0.5)
            mouseClick(findChild(layer, "mute"))
            compare(layer.mute, true)
            session.editor.undo()
            compare(layer.mute, false)
        }

        function test_aParameterIsSetByHandLikeTheGameWould() {
            const id = session.make("parameter")
            waitForRendering(workspace)
            const s = findChild(workspace, "liveValue")
            verify(s)
            compare(s.value, 50)
            s.forceActiveFocus()
            keyClick(Qt.Key_Right)
            compare(s.value, 51)
            compare(session.live(id).value, 51)
            mousePress(s, s.width / 2, s.height / 2)
            for (const step of [10, 20, 40, 60])
                mouseMove(s, s.width / 2 + step, s.height / 2)
            mouseRelease(s, s.width / 2 + 60, s.height / 2)
            verify(s.value > 52)
            Theme.touch = true
            waitForRendering(workspace)
            verify(s.height >= 44)
            const touch = touchEvent(stage)
            const at = x => s.mapToItem(stage, x, s.height / 2)
            const before = s.value
            touch.press(0, stage, at(s.width / 2).x, at(0).y).commit()
            for (const step of [10, 20, 40, 60]) {
                touch.move(0, stage, at(s.width / 2 - step).x, at(0).y).commit()
                wait(20)
            }
            touch.release(0, stage, at(s.width / 2 - 60).x, at(0).y).commit()
            verify(s.value < before)
            session.editor.set(id, "maximum", 200) // the author's range is followed
            compare(s.maximumValue, 200)
            verify(!session.modified || session.history.rowCount() === 3) // what was set by hand is no edit
        }

        function test_whatAGameSetsIsTyped() {
            const parameter = session.make("parameter")
            session.selection = parameter
            keyClick(Qt.Key_Escape)
            const field = shown("liveTyped")
            retype(field, "30")
            compare(session.live(parameter).value, 30)
            retype(field, "+5")
            compare(session.live(parameter).value, 35)
            retype(field, "*2")
            compare(session.live(parameter).value, 70)
            retype(field, "900") // its range ends at 100
            compare(session.live(parameter).value, 100)
            retype(field, "loud")
            compare(session.live(parameter).value, 100)
            keyClick(Qt.Key_Up) // nor do the arrows go beyond it
            compare(session.live(parameter).value, 100)
            keyClick(Qt.Key_Down)
            compare(session.live(parameter).value, 99)
        }

        function test_theAuditionBarPlaysAndStops() {
            session.selection = session.treeRoot("events")
            verify(!shown("auditionPlay").enabled)
            const sound = session.editor.insert(Kind.Sound, session.treeRoot("sounds"), "s")
            session.selection = sound
            verify(shown("auditionPlay").enabled)
            const said = session.notifications.rowCount()
            mouseClick(shown("auditionPlay"))
            tryVerify(() => session.notifications.rowCount() > said) // it has no file, and says so
            mouseClick(shown("auditionStop"))
        }

        function test_soloIsForTheSessionAlone() {
            const sound = makeSound()
            const steps = session.history.rowCount()
            const button = findChild(workspace, "soloButton")
            verify(button.visible)
            verify(!findChild(workspace, "muteButton").visible)
            mouseClick(button)
            verify(session.listening.isSolo(sound))
            verify(button.checked)
            button.forceActiveFocus()
            keyClick(Qt.Key_Space)
            verify(!session.listening.isSolo(sound))
            verify(!button.checked)
            const touch = touchEvent(stage)
            touch.press(0, button).commit()
            touch.release(0, button).commit()
            verify(button.checked)
            compare(session.history.rowCount(), steps)
            session.make("event") // something else is selected: it can't be soloed
            verify(!button.visible)
            session.selection = sound
            verify(button.visible && button.checked)
            session.run("hearAll")
            verify(!button.checked)
            session.run("solo")
            verify(button.checked)
            session.make("binding")
            tryVerify(() => findChild(workspace, "muteButton").visible)
            mouseClick(findChild(workspace, "muteButton"))
            verify(session.listening.isMuted(session.selection))
            session.listening.clear()
        }

        function test_theDotIsDraggedAroundTheListener() {
            session.make("attenuation")
            const pad = findChild(workspace, "positionPad")
            verify(pad.visible)
            compare(pad.reach, 100)
            const middle = pad.width / 2
            mouseClick(pad, middle + pad.half / 2, pad.height / 2)
            verify(Math.abs(session.place.x - 50) < 1 && Math.abs(session.place.y) < 1, session.place.x)
            mousePress(pad, middle, pad.height / 2)
            mouseMove(pad, middle, pad.height / 2 - 20)
            mouseMove(pad, middle, pad.height / 2 - pad.half / 4)
            mouseRelease(pad, middle, pad.height / 2 - pad.half / 4)
            verify(Math.abs(session.place.x) < 1 && Math.abs(session.place.y - 25) < 1.5, session.place.y)
            mouseClick(pad, 1, 1) // further than it reaches
            verify(Math.hypot(session.place.x, session.place.y) < 100.01)
            const touch = touchEvent(stage)
            const at = (x, y) => pad.mapToItem(stage, x, y)
            touch.press(0, stage, at(middle, pad.height / 2).x, at(middle, pad.height / 2).y).commit()
            for (const step of [8, 16, 24, 32]) {
                touch.move(0, stage, at(middle - step, 0).x, at(0, pad.height / 2).y).commit()
                wait(30)
            }
            touch.release(0, stage, at(middle - 32, 0).x, at(0, pad.height / 2).y).commit()
            verify(session.place.x < -1 && Math.abs(session.place.y) < 1, session.place.x)
            pad.forceActiveFocus()
            keyClick(Qt.Key_Delete)
            compare(session.place.x, 0)
            keyClick(Qt.Key_Up)
            compare(session.place.y, 5)
            keyClick(Qt.Key_Right, Qt.ShiftModifier)
            compare(session.place.x, 0.5)
            mouseClick(findChild(workspace, "resetPlace"))
            compare(session.place.y, 0)
            // What runs by itself has nothing to set: it shows what belongs to it.
            session.make("lfo")
            verify(!session.isLive(session.selectedKind))
        }

        function test_aSimulationShowsItsPicks() {
            const random = session.make("random")
            session.make("sound")
            session.selection = random
            waitForRendering(workspace)
            const button = findChild(workspace, "simulate")
            verify(button)
            mouseClick(button)
            tryVerify(() => findChild(workspace, "simulationText").text.includes("10000"))
        }

        function test_whatDoesNothingIsNotShown() {
            session.make("sequence")
            waitForRendering(workspace)
            const shown = () => {
                const item = findChild(workspace, "slider_speed")
                return item !== null && item.visible
            }
            verify(!shown()) // by steps there are no gaps
            session.editor.set(session.selection, "playMode", "continuous")
            waitForRendering(workspace)
            tryVerify(shown)
        }

        function test_everyControlHasANameForTheScreenReader() {
            makeSound()
            const nameless = []
            const walk = item => {
                if (!item.visible)
                    return
                if (item.activeFocusOnTab && item.Accessible.name === "")
                    nameless.push(item)
                for (let i = 0; i < item.children.length; ++i)
                    walk(item.children[i])
            }
            walk(workspace)
            compare(nameless.length, 0, nameless.join(", "))
        }

        function test_contrastIsEnough() {
            const part = x => x <= 0.03928 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4)
            const light = c => 0.2126 * part(c.r) + 0.7152 * part(c.g) + 0.0722 * part(c.b)
            const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05)
            for (const dark of [true, false]) {
                Theme.dark = dark
                for (const front of ["text", "secondary", "warning", "error", "good"])
                    for (const back of ["window", "panel", "raised"])
                        verify(ratio(Theme[front], Theme[back]) >= 4.5, (dark ? "dark " : "light ") + front + " on " + back + ": " + ratio(Theme[front], Theme[back]))
                verify(ratio(Theme.text, Theme.selection) >= 4.5)
                verify(ratio(Theme.textOnGood, Theme.good) >= 4.5)
            }
            Theme.dark = true
        }
    }
}
