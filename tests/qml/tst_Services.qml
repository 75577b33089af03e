import QtQuick
import QtTest
import FluxForge.Models
import FluxForge.Ui

/*! What is there everywhere: the window with its workspaces, many objects at once, the table, keys, settings, the guide. */
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

    TestCase {
        name: "Services"
        when: windowShown

        function init() {
            verify(session.newProject(temporaryFolder + "/s" + (++stage.projects)))
            window.place = "design"
            window.sidePanel = ""
            window.requestActivate()
            tryVerify(() => window.active)
        }
        function cleanup() {
            session.settings.density = "auto"
            session.settings.theme = "dark"
            session.settings.contrast = false
            session.closeProject()
        }
        function shown(name: string): var {
            let item = null
            tryVerify(() => (item = findChild(window.contentItem.parent, name)) !== null && item.visible, 3000, name)
            return item
        }

        function test_workspacesByKeysAndTaps() {
            keyClick(Qt.Key_2, Qt.ControlModifier)
            compare(window.place, "mix")
            verify(shown("strips"))
            mouseClick(shown("designButton"))
            compare(window.place, "design")
            shown("treeList").forceActiveFocus()
            const inTree = () => shown("treeList").activeFocus || shown("treeSearch").activeFocus
            verify(inTree())
            session.make("sound")
            keyClick(Qt.Key_Escape) // no renaming
            shown("treeList").forceActiveFocus()
            keyClick(Qt.Key_F6)
            verify(!inTree())
            verify(window.activeFocusItem.activeFocusOnTab) // a control, and not the pane alone
            keyClick(Qt.Key_F6)
            verify(!inTree())
            verify(window.activeFocusItem.activeFocusOnTab)
            keyClick(Qt.Key_F6, Qt.ShiftModifier)
            keyClick(Qt.Key_F6, Qt.ShiftModifier)
            verify(inTree())
        }

        function test_manyAreChosenAndSetAtOnce() {
            const a = session.make("sound")
            const b = session.make("sound")
            const c = session.make("sound")
            session.editor.set(b, "volume", -6)
            const list = shown("treeList")
            const row = key => list.itemAtIndex(list.model.rowOf(key))
            keyClick(Qt.Key_Escape) // no renaming
            tryVerify(() => row(a) && row(b) && row(c))
            mouseClick(row(a), 60, 10)
            mouseClick(row(b), 60, 10, Qt.LeftButton, Qt.ControlModifier)
            compare(session.chosen.length, 2)
            verify(row(a).selected && row(b).selected && !row(c).selected)
            const field = shown("field_volume")
            compare(field.text, "mixed")
            const slider = shown("slider_volume")
            slider.forceActiveFocus()
            keyClick(Qt.Key_Left)
            compare(session.valueOf(a, "volume"), session.valueOf(b, "volume"))
            verify(field.text !== "mixed")
            session.editor.undo()
            compare(session.valueOf(a, "volume"), 0)
            compare(session.valueOf(b, "volume"), -6)
            verify(session.setTypedOnChosen(b, "volume", "+2")) // each from its own
            compare(session.valueOf(a, "volume"), 2)
            compare(session.valueOf(b, "volume"), -4)
            mouseClick(row(a), 60, 10)
            compare(session.chosen.length, 1)
            mouseClick(row(c), 60, 10, Qt.LeftButton, Qt.ShiftModifier)
            compare(session.chosen.length, 3)
            list.forceActiveFocus()
            list.currentIndex = list.model.rowOf(a)
            session.selection = a
            keyClick(Qt.Key_Down, Qt.ShiftModifier)
            compare(session.chosen.length, 2)
            session.run("remove")
            verify(!session.isChosen(a))
            compare(session.nameOf(a), "")
            compare(session.nameOf(b), "")
            verify(session.nameOf(c) !== "")
            session.editor.undo()
            verify(session.nameOf(a) !== "")
        }

        function test_theTable() {
            const group = session.make("group")
            for (const name of ["old_1", "old_2", "new"])
                session.editor.insert(Kind.Sound, group, name)
            session.selection = group
            keyClick(Qt.Key_Escape)
            session.run("table")
            const table = shown("bulkTable")
            tryCompare(table, "rows", 3)
            table.forceActiveFocus()
            keyClick(Qt.Key_Right)
            keyClick(Qt.Key_Return)
            keySequence("Ctrl+A")
            for (const c of "-9")
                keyClick(c)
            keyClick(Qt.Key_Return)
            compare(session.valueOf(table.model.keyAt(0), "volume"), -9)
            // A cell that is opened and left as it was sets nothing.
            const untouched = session.history.rowCount()
            table.forceActiveFocus()
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Return)
            compare(session.history.rowCount(), untouched)
            const fill = shown("fillText")
            fill.forceActiveFocus()
            for (const c of "-3")
                keyClick(c)
            keyClick(Qt.Key_Return)
            compare(session.valueOf(table.model.keyAt(2), "volume"), -3)
            shown("renamePattern").text = "^old_"
            shown("renameReplacement").text = "gold "
            verify(shown("proposal").text.includes("gold 1"), shown("proposal").text)
            mouseClick(shown("renameButton"))
            compare(session.nameOf(table.model.keyAt(0)), "gold 1")
            session.editor.undo()
            compare(session.nameOf(table.model.keyAt(0)), "old_1")
            shown("renamePattern").text = "("
            verify(!shown("renameButton").enabled)
            shown("renamePattern").text = ""
            shown("tableFilter").text = "new"
            tryCompare(table, "rows", 1)
            window.sidePanel = ""
        }

        /*! The keys of a panel are about what is in it; in the table they are a spreadsheet's. */
        function test_theTableHasItsOwnKeys() {
            const group = session.make("group")
            const sounds = ["a", "b", "c"].map(name => session.editor.insert(Kind.Sound, group, name))
            session.selection = group
            keyClick(Qt.Key_Escape)
            session.run("table")
            const table = shown("bulkTable")
            tryCompare(table, "rows", 3)
            verify(table.activeFocus)
            keyClick(Qt.Key_Right)
            for (const c of "-6") // takes the place of what stands there
                keyClick(c)
            keyClick(Qt.Key_Return)
            compare(session.valueOf(sounds[0], "volume"), -6)
            keyClick(Qt.Key_Up)
            keySequence("Ctrl+C")
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Down, Qt.ShiftModifier)
            keySequence("Ctrl+V")
            keyClick(Qt.Key_Return) // it is shown what becomes of two cells
            compare(session.valueOf(sounds[1], "volume"), -6)
            compare(session.valueOf(sounds[2], "volume"), -6)
            keyClick(Qt.Key_Delete) // the cells, and no object
            compare(session.valueOf(sounds[2], "volume"), 0)
            compare(session.valueOf(sounds[0], "volume"), -6)
            const done = session.history.rowCount()
            keySequence("Ctrl+X")
            keySequence("Ctrl+D")
            compare(session.history.rowCount(), done)
            compare(session.nameOf(sounds[2]), "c")
            keySequence("Ctrl+Z")
            compare(session.valueOf(sounds[2], "volume"), -6)

            // Many are shown before they are pasted.
            keyClick(Qt.Key_Home, Qt.ControlModifier)
            keyClick(Qt.Key_Right)
            keyClick(Qt.Key_Down, Qt.ShiftModifier)
            keySequence("Ctrl+C")
            session.editor.set(sounds[0], "volume", -1)
            session.editor.set(sounds[1], "volume", -2)
            const steps = session.history.rowCount()
            keySequence("Ctrl+V")
            compare(session.history.rowCount(), steps)
            verify(shown("proposal").text.includes("a: "), shown("proposal").text)
            keyClick(Qt.Key_Escape) // the proposal goes, the panel stays
            compare(session.valueOf(sounds[1], "volume"), -2)
            compare(window.sidePanel, "table")
            keySequence("Ctrl+V")
            keyClick(Qt.Key_Return)
            compare(session.valueOf(sounds[1], "volume"), -6)

            // What can't be edited takes no text, for nobody else either; what is typed and left is taken.
            const grid = table.parent
            grid.go(0, 1, false)
            keyClick(Qt.Key_4)
            mouseClick(table, 60, grid.rowHeight * 2.5)
            compare(session.valueOf(sounds[0], "volume"), 4)
            session.editor.undo()
            grid.go(0, 1, false)
            keyClick(Qt.Key_Down, Qt.ShiftModifier)
            table.forceActiveFocus()

            // What was filled from a text box is taken back by the same key.
            const fill = shown("fillText")
            fill.forceActiveFocus()
            for (const c of "-12")
                keyClick(c)
            verify(shown("proposal").text.includes("2"), shown("proposal").text)
            keyClick(Qt.Key_Return)
            compare(session.valueOf(sounds[0], "volume"), -12)
            compare(session.valueOf(sounds[2], "volume"), -6) // outside of the chosen cells
            keySequence("Ctrl+Z")
            compare(session.valueOf(sounds[0], "volume"), -6)
            window.sidePanel = ""
        }

        function test_cellsAreDrawnByPointer() {
            const group = session.make("group")
            const sounds = ["a", "b", "c"].map(name => session.editor.insert(Kind.Sound, group, name))
            session.selection = group
            keyClick(Qt.Key_Escape)
            session.run("table")
            const table = shown("bulkTable")
            tryCompare(table, "rows", 3)
            const grid = table.parent
            const high = grid.rowHeight
            mousePress(table, 230, high * 0.5)
            mouseMove(table, 400, high * 1.5)
            mouseRelease(table, 400, high * 1.5)
            compare(grid.cells, Qt.rect(1, 0, 2, 2))
            mouseClick(table, 230, high * 0.5)
            compare(grid.cells, Qt.rect(1, 0, 1, 1))
            mouseClick(table, 230, high * 2.5, Qt.LeftButton, Qt.ShiftModifier)
            compare(grid.cells, Qt.rect(1, 0, 1, 3))
            mouseClick(table, 230, high * 0.5)
            const grip = shown("cellGrip")
            const from = grip.mapToItem(table, grip.width / 2, grip.height / 2)
            const touch = touchEvent(table)
            touch.press(1, table, from.x, from.y).commit()
            for (let i = 1; i <= 6; ++i)
                touch.move(1, table, from.x, from.y + i * high / 3).commit()
            touch.release(1, table, from.x, from.y + 2 * high).commit()
            compare(grid.cells, Qt.rect(1, 0, 1, 3))
            window.sidePanel = ""
        }

        /*! A text box with nothing of its own to take back leaves undo to the project; a number is replaced by typing. */
        function test_fieldsTakeWhatIsTypedAndLeaveUndo() {
            const sound = session.make("sound")
            keyClick(Qt.Key_Escape)
            const field = shown("field_volume")
            mouseClick(field)
            for (const c of "-7")
                keyClick(c)
            keyClick(Qt.Key_Return)
            compare(session.valueOf(sound, "volume"), -7)
            keySequence("Ctrl+Z")
            compare(session.valueOf(sound, "volume"), 0)
            const name = shown("text_name")
            name.forceActiveFocus()
            name.selectAll()
            for (const c of "hi ")
                keyClick(c)
            keyClick(Qt.Key_Return)
            compare(session.nameOf(sound), "hi") // no space that nobody sees
            keySequence("Ctrl+Z")
            verify(session.nameOf(sound) !== "hi")
        }

        function test_theHistoryIsSearched() {
            session.make("sound")
            keyClick(Qt.Key_Escape)
            session.make("event")
            keyClick(Qt.Key_Escape)
            session.make("sound")
            keyClick(Qt.Key_Escape)
            session.run("history")
            const list = shown("historyList")
            const all = list.count
            const filter = shown("historyFilter")
            filter.text = "event"
            tryCompare(list, "count", 1)
            const step = list.itemAtIndex(0)
            mouseClick(step) // goes to where it was done
            compare(session.history.current, step.ListView.view.model.listRow(0))
            verify(session.editor.canRedo)
            // By keys: down from the field of the search, Enter goes there; without a search the arrows take back and do again.
            session.history.goTo(all - 1)
            list.forceActiveFocus()
            keyClick(Qt.Key_Down)
            compare(list.currentIndex, 0)
            keyClick(Qt.Key_Return)
            compare(session.history.current, 2)
            filter.text = "nothing is called so"
            tryCompare(list, "count", 0)
            const now = session.history.current
            keyClick(Qt.Key_Down) // there is nothing to go to
            keyClick(Qt.Key_Return)
            compare(session.history.current, now)
            filter.text = ""
            tryCompare(list, "count", all)
            keyClick(Qt.Key_Up)
            compare(session.history.current, 1)
            window.sidePanel = ""
        }

        /*! What is said of an object leads to it, by keys too. */
        function test_aNotificationIsFollowedByKeys() {
            const sound = session.editor.insert(Kind.Sound, session.treeRoot("sounds"), "lost")
            session.selectProject()
            session.check()
            tryVerify(() => session.notifications.rowCount() > 0)
            session.run("notifications")
            const list = shown("notificationList")
            tryVerify(() => list.activeFocus && list.currentIndex === 0)
            for (let i = 0; i < list.count && !session.same(session.selection, sound); ++i) {
                keyClick(Qt.Key_Return)
                keyClick(Qt.Key_Down)
            }
            verify(session.same(session.selection, sound))
            window.sidePanel = ""
        }

        function test_keysAreGivenAndTakenBack() {
            session.run("keys")
            const button = shown("keysOf_newEvent")
            mouseClick(button)
            keyClick(Qt.Key_S, Qt.ControlModifier) // Save has these
            compare(session.commands.portableKeysOf("newEvent"), "Ctrl+E")
            mouseClick(button)
            keyClick(Qt.Key_J, Qt.ControlModifier)
            compare(session.commands.portableKeysOf("newEvent"), "Ctrl+J")
            window.sidePanel = ""
            keyClick(Qt.Key_J, Qt.ControlModifier)
            compare(session.selectedKind, "event")
            session.commands.resetKeys("newEvent")
            compare(session.commands.portableKeysOf("newEvent"), "Ctrl+E")
        }

        function test_theGuideAndTheSettings() {
            keyClick(Qt.Key_F1)
            compare(window.sidePanel, "guide")
            verify(session.guide(500).length > 2000)
            keyClick(Qt.Key_F1)
            compare(window.sidePanel, "")
            session.run("settings")
            const contrast = shown("contrastSwitch")
            const before = String(Theme.secondary)
            contrast.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space) // reached by Tab it is the switch's, elsewhere it plays
            verify(session.settings.contrast)
            verify(String(Theme.secondary) !== before)
            window.sidePanel = ""
        }

        function luminance(c: color): real {
            const part = v => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4)
            return 0.2126 * part(c.r) + 0.7152 * part(c.g) + 0.0722 * part(c.b)
        }
        function contrastOf(a: color, b: color): real {
            const x = luminance(a), y = luminance(b)
            return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
        }
        /*! 4.5 : 1 of all that is to be read, on all that it stands on, in every theme (WCAG 2.1, 1.4.3). */
        function test_everyTextCanBeRead() {
            for (const theme of ["dark", "light"])
                for (const strong of [false, true]) {
                    session.settings.theme = theme
                    session.settings.contrast = strong
                    const grounds = { window: Theme.window, panel: Theme.panel, raised: Theme.raised, control: Theme.control, selection: Theme.selection }
                    const texts = { text: Theme.text, secondary: Theme.secondary, warning: Theme.warning, error: Theme.error, good: Theme.good }
                    for (const t in texts)
                        for (const g in grounds) {
                            const ratio = contrastOf(texts[t], grounds[g])
                            verify(ratio >= (strong ? 5.5 : 4.5) || (strong && t !== "text" && t !== "secondary" && ratio >= 4.5), theme + ": " + t + " on " + g + " " + ratio.toFixed(2))
                        }
                    verify(contrastOf(Theme.textOnGood, Theme.good) >= 4.5)
                    for (const ground of [Theme.panel, Theme.window]) // what is held has to be seen (WCAG 2.1, 1.4.11)
                        verify(contrastOf(Theme.edge, ground) >= 3)
                }
        }

        /*! Every command of the palette can be done by touch: from the palette itself, which a finger opens. */
        function test_everyCommandHasAWayForAFinger() {
            session.settings.density = "touch"
            tryVerify(() => Theme.touch)
            const button = shown("paletteButton")
            tryVerify(() => button.height >= 44 && button.width >= 44)
            const touch = touchEvent(window.contentItem)
            touch.press(0, button).commit()
            touch.release(0, button).commit()
            const list = shown("paletteList")
            tryVerify(() => list.count > 60)
            tryVerify(() => list.itemAtIndex(0) !== null)
            const commands = []
            for (let row = 0; row < list.count; ++row) {
                list.positionViewAtIndex(row, ListView.Contain)
                list.forceLayout()
                const item = list.itemAtIndex(row)
                verify(item, "row " + row + " of " + list.count)
                verify(item.height >= 44)
                commands.push(item.command)
            }
            verify(commands.includes("play") && commands.includes("new:blend") && commands.includes("mix"))
            keyClick(Qt.Key_Escape)
        }
    }
}
