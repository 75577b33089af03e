import QtQuick
import QtTest
import FluxForge.Models
import FluxForge.Ui

/*! Moving, finding, choosing and removing in the window: by mouse, by touch and by keys. */
Item {
    id: stage

    width: 100
    height: 100

    property int projects: 0

    Studio { id: session }
    Main {
        id: window
        studio: session
        width: 1200
        height: 760
        visible: true
    }
    Instantiator { // of the object that is asked for
        id: children
        model: ObjectListModel { document: session.document }
        delegate: QtObject { required property string name }
    }
    SignalSpy {
        id: warnings
        target: session.notifications
        signalName: "added"
    }

    TestCase {
        name: "Tree"
        when: windowShown

        function init() {
            verify(session.newProject(temporaryFolder + "/t" + (++stage.projects)))
            window.place = "design"
            window.sidePanel = ""
            window.requestActivate()
            tryVerify(() => window.active)
            warnings.clear()
            findChild(window.contentItem.parent, "toast").opacity = 0 // of the test before
        }
        function cleanup() {
            session.settings.density = "auto"
            session.closeProject()
        }
        function shown(name: string): var {
            let item = null
            tryVerify(() => (item = findChild(window.contentItem.parent, name)) !== null && item.visible, 3000, name)
            return item
        }
        function made(kind: int, parent: var, name: string): var {
            const id = session.editor.insert(kind, parent, name)
            verify(!session.same(id, session.noObject()), name)
            return id
        }
        function names(parent: var): string {
            children.model.parentKey = parent
            const list = []
            for (let row = 0; row < children.count; ++row)
                list.push(children.objectAt(row).name)
            return list.join(" ")
        }
        function typed(text: string) {
            for (const c of text)
                keyClick(c)
        }
        function rowOf(key: var): var {
            const list = shown("treeList")
            let item = null
            list.forceLayout()
            tryVerify(() => (item = list.itemAtIndex(list.model.rowOf(key))) !== null)
            return item
        }
        /*! Drags a row to a share of the height of another; keeps the button down when `hold`. */
        function drag(from: var, to: var, share: double, hold: bool) {
            const list = shown("treeList")
            const a = rowOf(from).mapToItem(list, 90, 14)
            const b = rowOf(to).mapToItem(list, 100, rowOf(to).height * share)
            mousePress(list, a.x, a.y)
            mouseMove(list, a.x + 4, a.y + 4)
            mouseMove(list, a.x + 8, a.y + 6)
            mouseMove(list, b.x, b.y)
            mouseMove(list, b.x + 1, b.y)
            if (!hold)
                mouseRelease(list, b.x + 1, b.y)
        }

        function test_rowsAreDraggedIntoOthersAndBetweenThem() {
            const sounds = session.treeRoot("sounds")
            const group = made(Kind.Group, sounds, "G")
            const a = made(Kind.Sound, sounds, "a")
            const b = made(Kind.Sound, sounds, "b")
            const c = made(Kind.Sound, sounds, "c")
            drag(c, a, 0.1, false)
            compare(names(sounds), "G c a b")
            drag(c, b, 0.9, false)
            compare(names(sounds), "G a b c")
            drag(b, group, 0.5, false)
            compare(names(group), "b")
            verify(session.same(session.selection, b))
            session.editor.undo()
            compare(names(sounds), "G a b c")
            // Several at once, when one of them is dragged; another one alone leaves the selection as it is.
            session.chooseAll([a, c])
            drag(a, group, 0.5, false)
            compare(names(group), "a c")
            // Not where it can't stand: it says why, and nothing moves.
            drag(b, session.treeRoot("events"), 0.5, false)
            compare(warnings.count, 1)
            compare(names(sounds), "G b")
            // A part of the project stands where it is.
            drag(session.treeRoot("buses"), group, 0.5, true)
            verify(!findChild(window.contentItem.parent, "dragTag").visible)
            mouseRelease(shown("treeList"), 100, 40)
            compare(warnings.count, 1)
            // Esc lets go.
            drag(b, group, 0.5, true)
            verify(shown("dragTag"))
            keyClick(Qt.Key_Escape)
            verify(!findChild(window.contentItem.parent, "dragTag").visible)
            const y = rowOf(group).mapToItem(shown("treeList"), 0, 14).y
            mouseMove(shown("treeList"), 103, y) // the hand goes on
            mouseMove(shown("treeList"), 106, y)
            mouseRelease(shown("treeList"), 106, y)
            compare(names(sounds), "G b")
            verify(!findChild(window.contentItem.parent, "dragTag").visible)
        }

        function test_whatPlaysIsDraggedOntoEvents() {
            const sound = made(Kind.Sound, session.treeRoot("sounds"), "a")
            const event = made(Kind.Event, session.treeRoot("events"), "E")
            drag(sound, event, 0.5, false)
            names(event)
            compare(children.count, 1)
            // And onto the time line, where it is let go of.
            session.selection = event
            const ruler = shown("ruler")
            waitForRendering(ruler)
            const list = shown("treeList")
            const a = rowOf(sound).mapToItem(list, 90, 14)
            const to = ruler.mapToItem(list, ruler.width * 0.7, 120)
            mousePress(list, a.x, a.y)
            mouseMove(list, a.x + 10, a.y)
            mouseMove(list, to.x - 5, to.y)
            mouseMove(list, to.x, to.y)
            const place = shown("dropPlace") // says where it would begin
            verify(Math.abs(place.mapToItem(list, 0, 0).x - to.x) < 40, place.mapToItem(list, 0, 0).x + " " + to.x)
            mouseRelease(list, to.x, to.y)
            verify(!place.visible)
            compare(children.count, 2)
            compare(session.selectedKind, "action") // the new layer, and the time line stays
            verify(session.same(session.parentOf(session.selection), event))
        }

        function test_whatWasDroppedIsInView() {
            const sounds = session.treeRoot("sounds")
            const group = made(Kind.Group, sounds, "G")
            made(Kind.Sound, group, "first")
            const a = made(Kind.Sound, sounds, "a")
            const b = made(Kind.Sound, sounds, "b")
            const list = shown("treeList")
            list.model.setExpanded(list.model.rowOf(group), false)
            session.chooseAll([a, b])
            drag(a, group, 0.5, false)
            compare(names(group), "first a b")
            verify(list.model.rowOf(a) > 0 && list.model.rowOf(b) > 0)
            // Back from the mixer, too.
            session.selection = group
            window.place = "mix"
            shown("strips")
            window.place = "design"
            verify(shown("treeList").model.rowOf(a) > 0)
        }

        function test_whereItIsUsed() {
            const sound = made(Kind.Sound, session.treeRoot("sounds"), "a")
            const events = []
            for (const name of ["E", "F"]) {
                const event = made(Kind.Event, session.treeRoot("events"), name)
                events.push(event)
                session.editor.insertWith(Kind.Action, event, { target: sound })
            }
            session.selection = sound
            keyClick(Qt.Key_U, Qt.ControlModifier)
            const list = shown("usesList")
            compare(list.count, 2)
            verify(list.activeFocus)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            verify(session.same(session.parentOf(session.selection), events[1]))
            compare(list.count, 2) // it stays about what it was asked about
            mouseClick(list, 60, 20)
            verify(session.same(session.parentOf(session.selection), events[0]))
            session.editor.remove(events[0])
            tryCompare(list, "count", 1)
            keyClick(Qt.Key_Escape)
            compare(window.sidePanel, "")
        }

        function test_aFingerScrollsAndItsMenuMoves() {
            session.settings.density = "touch"
            const sounds = session.treeRoot("sounds")
            const group = made(Kind.Group, sounds, "G")
            const a = made(Kind.Sound, sounds, "a")
            const list = shown("treeList")
            const at = rowOf(a).mapToItem(list, 90, 20)
            const touch = touchEvent(list)
            touch.press(0, list, at.x, at.y).commit()
            for (const y of [10, 20, 30, 40]) {
                touch.move(0, list, at.x, at.y - y).commit()
                wait(20)
            }
            touch.release(0, list, at.x, at.y - 40).commit()
            compare(names(sounds), "G a") // nothing was dragged
            session.selection = a
            session.run("cut")
            verify(rowOf(a).cut)
            session.selection = group
            session.run("paste")
            compare(names(group), "a")
        }

        function test_keysGoThroughTheTree() {
            const sounds = session.treeRoot("sounds")
            const group = made(Kind.Group, sounds, "G")
            for (let i = 0; i < 60; ++i)
                made(Kind.Sound, group, "s" + i)
            session.selection = group
            const list = shown("treeList")
            list.forceActiveFocus()
            keyClick(Qt.Key_Right) // unfolds
            keyClick(Qt.Key_Right) // goes in
            compare(session.selectedName, "s0")
            keyClick(Qt.Key_PageDown)
            verify(Number(session.selectedName.slice(1)) > 5, session.selectedName)
            keyClick(Qt.Key_Left) // from a leaf to what it is in
            compare(session.selectedName, "G")
            keyClick(Qt.Key_End)
            compare(list.currentIndex, list.count - 1)
            keyClick(Qt.Key_Home)
            compare(list.currentIndex, 0)
            keyClick(Qt.Key_F, Qt.ControlModifier)
            typed("s42")
            keyClick(Qt.Key_Return) // goes to the hit
            compare(session.selectedName, "s42")
            verify(list.activeFocus)
            keyClick(Qt.Key_F, Qt.ControlModifier)
            keyClick(Qt.Key_Escape)
            keyClick(Qt.Key_Up, Qt.AltModifier)
            compare(session.rowOf(session.selection), 41)
            keyClick(Qt.Key_Down, Qt.AltModifier)
            compare(session.rowOf(session.selection), 42)
        }

        function test_choosingSeveralShiftsNoRow() {
            const sounds = session.treeRoot("sounds")
            const a = made(Kind.Sound, sounds, "a")
            const b = made(Kind.Sound, sounds, "b")
            session.selection = a
            const before = rowOf(b).mapToItem(null, 0, 0).y
            session.choose(b)
            waitForRendering(shown("treeList"))
            compare(rowOf(b).mapToItem(null, 0, 0).y, before)
            compare(shown("text_name").text, "")
            compare(shown("text_name").placeholderText, "mixed")
        }

        function test_whatIsNamedIsPickedByTyping() {
            session.selection = session.treeRoot("buses")
            const effects = session.make("bus")
            session.editor.set(effects, "name", "Effects")
            session.selection = made(Kind.Sound, session.treeRoot("sounds"), "a")
            shown("inspectorList").positionViewAtIndex(10, ListView.Beginning)
            const button = shown("reference_outputBus")
            compare(button.text, "inherited")
            button.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            const field = shown("pickerField")
            tryVerify(() => field.activeFocus)
            typed("eff")
            keyClick(Qt.Key_Return)
            verify(session.same(session.reference(session.selection, "outputBus"), effects))
            tryCompare(button, "text", "Effects")
            mouseClick(button)
            const list = shown("pickerList")
            tryVerify(() => list.itemAtIndex(0) !== null)
            mouseClick(list.itemAtIndex(0))
            compare(button.text, "inherited")
        }

        function test_whatOthersNameIsAskedAbout() {
            const buses = session.treeRoot("buses")
            session.selection = buses
            const effects = session.make("bus")
            session.editor.set(effects, "name", "Effects")
            const sound = made(Kind.Sound, session.treeRoot("sounds"), "a")
            session.editor.set(sound, "outputBus", effects)
            session.selection = effects
            keyClick(Qt.Key_Escape) // no renaming
            keyClick(Qt.Key_Delete)
            compare(window.sidePanel, "removal")
            compare(shown("removalList").count, 1)
            keyClick(Qt.Key_Escape)
            compare(window.sidePanel, "")
            compare(session.nameOf(effects), "Effects")
            session.run("remove")
            session.run("remove") // asked again, it is still there
            compare(window.sidePanel, "removal")
            const main = session.parentOf(effects)
            compare(shown("removalInstead").text, session.placeOf(main))
            // What goes can't be named instead, and the list begins with what is meant now.
            mouseClick(shown("removalInstead"))
            const list = shown("pickerList")
            compare(list.count, 2) // inherited, Main
            compare(list.currentIndex, 1)
            const height = list.height
            typed("mai")
            compare(list.count, 1)
            compare(list.height, height)
            keyClick(Qt.Key_Return)
            compare(shown("removalInstead").text, session.placeOf(main))
            keyClick(Qt.Key_Escape)
            // In the mixer too it is one key away.
            window.place = "mix"
            tryVerify(() => findChild(window.contentItem.parent, "strips") !== null)
            session.selection = effects
            wait(50)
            keyClick(Qt.Key_Delete)
            tryVerify(() => shown("removalDo").visualFocus)
            keyClick(Qt.Key_Return) // Remove has the keys
            compare(window.sidePanel, "")
            compare(session.nameOf(effects), "")
            verify(session.same(session.reference(sound, "outputBus"), main))
            // What nobody names just goes.
            session.selection = sound
            session.run("remove")
            compare(window.sidePanel, "")
            compare(session.nameOf(sound), "")
        }

        function test_whatLiesBelowAPanelGetsNothing_data() { return [{ tag: "notifications" }, { tag: "table" }, { tag: "settings" }] }
        function test_whatLiesBelowAPanelGetsNothing(data: var) {
            const sounds = session.treeRoot("sounds")
            for (let i = 0; i < 30; ++i)
                made(Kind.Sound, sounds, "s" + i)
            session.selection = made(Kind.Sound, sounds, "last")
            const volume = shown("slider_volume")
            const tree = shown("treeList")
            const at = volume.mapToItem(null, volume.width / 2, volume.height / 2)
            session.run(data.tag)
            tryCompare(window, "sidePanel", data.tag)
            wait(50)
            const steps = session.history.rowCount()
            const stageItem = window.contentItem
            mousePress(stageItem, at.x, at.y)
            mouseMove(stageItem, at.x + 5, at.y)
            mouseMove(stageItem, at.x + 20, at.y)
            mouseRelease(stageItem, at.x + 20, at.y)
            mouseDoubleClickSequence(stageItem, at.x, at.y)
            const touch = touchEvent(stageItem)
            touch.press(0, stageItem, at.x, at.y).commit()
            for (const by of [6, 12, 20, 30]) {
                touch.move(0, stageItem, at.x - by, at.y).commit()
                wait(20)
            }
            touch.release(0, stageItem, at.x - 30, at.y).commit()
            compare(session.history.rowCount(), steps)
            compare(session.selectedName, "last")
            if (data.tag === "table") { // the tree beside it is free
                const row = rowOf(session.selection).mapToItem(null, tree.width - 15, -60)
                mouseClick(stageItem, row.x, row.y)
                verify(session.selectedName !== "last")
            }
        }

        function test_aMessageKeepsWhatIsPressedOnIt() {
            const random = made(Kind.Random, session.treeRoot("sounds"), "R")
            for (let i = 0; i < 30; ++i)
                made(Kind.Sound, random, "s" + i)
            session.selection = random
            session.notifications.warn("Something to read")
            const toast = shown("toast")
            tryCompare(toast, "opacity", 1)
            waitForRendering(toast)
            // over the rows of the container, not over the bar below them
            toast.anchors.bottomMargin = 200
            waitForRendering(toast)
            mouseClick(toast, toast.width / 2, toast.height / 2)
            compare(window.sidePanel, "notifications")
            compare(session.selectedName, "R")
            window.sidePanel = ""
            session.notifications.warn("Something else")
            tryCompare(toast, "opacity", 1)
            const touch = touchEvent(toast)
            touch.press(0, toast, 20, 10).commit()
            touch.release(0, toast, 20, 10).commit()
            compare(window.sidePanel, "notifications")
            compare(session.selectedName, "R")
            toast.anchors.bottomMargin = 16
        }

        function test_aNewProjectByKeys() {
            keyClick(Qt.Key_N, Qt.ControlModifier)
            const name = shown("newName")
            tryVerify(() => name.activeFocus)
            typed("Lucky 7")
            const folder = shown("newFolder")
            folder.text = session.localPath(temporaryFolder) + "/made by keys"
            verify(shown("newCreate").enabled)
            const before = session.projectPath
            keyClick(Qt.Key_Return)
            tryCompare(session, "projectName", "Lucky 7")
            verify(session.projectPath !== before)
            compare(window.sidePanel, "")
            // A name that can't be: the button is off, and it says why.
            session.run("newProject")
            shown("newName").text = "a/b"
            verify(!shown("newCreate").enabled)
            session.run("newProject")
        }

        function test_theQuestionHasTheKeys() {
            const sound = made(Kind.Sound, session.treeRoot("sounds"), "a")
            const path = session.projectPath
            session.run("closeProject")
            verify(shown("unsavedSave").activeFocus)
            keyClick(Qt.Key_Z, Qt.ControlModifier) // nothing behind it acts
            compare(session.nameOf(sound), "a")
            keyClick(Qt.Key_F6)
            verify(shown("unsavedSave").activeFocus)
            for (let i = 0; i < 7; ++i) {
                keyClick(Qt.Key_Tab)
                verify(["unsavedSave", "unsavedDiscard", "unsavedCancel"].includes(window.activeFocusItem.objectName), window.activeFocusItem.objectName)
            }
            keyClick(Qt.Key_Escape)
            tryVerify(() => !findChild(window.contentItem.parent, "unsavedSave").visible)
            compare(session.projectPath, path)
            // Saved first, then closed; and what can't be saved stays.
            session.run("closeProject")
            keyClick(Qt.Key_Return)
            tryCompare(session, "projectOpen", false)
            session.open(path)
            tryCompare(session, "projectPath", path)
            compare(session.nameOf(sound), "a")
            verify(!session.modified)
            session.editor.remove(sound)
            session.run("closeProject")
            mouseClick(shown("unsavedDiscard"))
            tryCompare(session, "projectOpen", false)
            session.open(path)
            tryCompare(session, "projectPath", path)
            compare(session.nameOf(sound), "a")
        }

        function test_whatWasCountedIsForgottenWhenItChanges() {
            const random = made(Kind.Random, session.treeRoot("sounds"), "R")
            const one = made(Kind.Sound, random, "one")
            made(Kind.Sound, random, "two")
            session.selection = random
            waitForRendering(shown("simulate"))
            mouseClick(shown("simulate"))
            tryVerify(() => shown("simulationText").text.includes("10"))
            const text = shown("simulationText").text
            session.editor.set(one, "weight", 3)
            verify(shown("simulationText").text !== text)
        }

        function test_theThemeIsACommand() {
            const before = session.settings.theme
            session.run("theme")
            verify(session.settings.theme !== before)
            session.run("theme")
            compare(session.settings.theme, before)
        }
    }
}
