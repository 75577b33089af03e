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
    MixWorkspace {
        id: workspace
        anchors.fill: parent
        studio: session
    }

    Acting {
        scene: stage
        name: "Mix"

        property var main_
        property var music
        property var voice

        function init() {
            verify(session.newProject(temporaryFolder + "/m" + (++stage.projects)))
            main_ = findChild(workspace, "strips").model.keyAt(0)
            session.selection = main_
            music = session.editor.insert(Kind.Bus, main_, "Music")
            voice = session.editor.insert(Kind.Bus, main_, "Voice")
            waitForRendering(workspace)
        }
        function cleanup() {
            Theme.touch = false
            session.listening.clear()
            session.closeProject()
        }
        function strip(row: int): var {
            const list = findChild(workspace, "strips")
            list.forceLayout()
            const item = list.itemAtIndex(row)
            verify(item, row)
            return item
        }

        function test_aStripForEachBus() {
            compare(findChild(workspace, "strips").count, 3)
            compare(strip(1).name, "Music")
            session.editor.remove(music)
            compare(findChild(workspace, "strips").count, 2)
            session.editor.undo()
            compare(strip(1).name, "Music")
        }

        function test_panAndVolumeAreTypedAndNudged() {
            const pan = findChild(strip(1), "panText")
            retype(pan, "l30")
            compare(strip(1).pan, -0.3)
            compare(pan.text, "L30")
            retype(pan, "0.5")
            compare(strip(1).pan, 0.5)
            retype(pan, "c")
            compare(strip(1).pan, 0)
            retype(pan, "r250")
            compare(strip(1).pan, 1)
            retype(pan, "/2")
            compare(strip(1).pan, 0.5)
            retype(pan, "-1")
            compare(strip(1).pan, -1)
            retype(pan, "loud") // is no place
            compare(strip(1).pan, -1)
            retype(pan, "1")
            const steps = session.history.rowCount()
            keyClick(Qt.Key_Down)
            compare(strip(1).pan, 0.98)
            compare(session.history.rowCount(), steps + 1)
            const volume = findChild(strip(1), "stripVolume")
            mouseClick(volume)
            const before = strip(1).volume
            keyClick(Qt.Key_Down)
            verify(strip(1).volume < before)
        }

        /*! What is double-clicked is also in the menu of the right button, and of a long press. */
        function test_aSliderIsResetByItsMenu() {
            const pan = findChild(strip(1), "stripPan")
            strip(1).set("pan", 0.4)
            mouseClick(pan, 10, pan.height / 2, Qt.RightButton)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            tryCompare(strip(1), "pan", 0)
            verify(strip(1).pan === 0)
            // A meter says its level when it is asked.
            const level = findChild(strip(1), "level")
            level.forceActiveFocus()
            verify(level.said.includes("dB"), level.said)
        }

        function test_aSlotIsAddedFromItsMenu() {
            for (const kind of ["equalizer", "compressor"]) { // the menu is made anew each time
                mouseClick(findChild(strip(1), "addSlot"))
                for (let item = 0; item < (kind === "equalizer" ? 1 : 2); ++item)
                    keyClick(Qt.Key_Down)
                keyClick(Qt.Key_Return)
                tryCompare(session, "selectedKind", kind)
            }
        }

        function test_aFaderIsRelativeFineAndOneStep() {
            const fader = findChild(strip(1), "fader")
            const steps = session.history.rowCount()
            mousePress(fader, fader.width / 2, 5) // far from the knob: nothing jumps
            compare(fader.value, 0)
            mouseMove(fader, fader.width / 2, 12)
            mouseMove(fader, fader.width / 2, 30)
            mouseMove(fader, fader.width / 2, 45)
            verify(fader.value < -5, fader.value)
            verify(session.same(session.selection, music))
            keyClick(Qt.Key_Escape) // takes it back
            compare(fader.value, 0)
            mouseRelease(fader, fader.width / 2, 45)
            compare(fader.value, 0)
            mousePress(fader, fader.width / 2, 50)
            mouseMove(fader, fader.width / 2, 60)
            mouseMove(fader, fader.width / 2, 70)
            mouseRelease(fader, fader.width / 2, 70)
            verify(fader.value < 0)
            compare(session.history.rowCount(), steps + 1)
            fader.forceActiveFocus()
            const before = fader.value
            keyClick(Qt.Key_Up)
            verify(Math.abs(fader.value - before - 1) < 0.06)
            keyClick(Qt.Key_Down, Qt.ShiftModifier)
            keyClick(Qt.Key_Delete)
            compare(fader.value, 0)
            for (const db of [-96, -60, -24, -6, 0, 12, 24]) // the scale and its inverse
                verify(Math.abs(fader.levelAt(fader.shareOf(db)) - db) < 1e-9, db)
        }

        function test_twoFingersMoveTwoFaders() {
            Theme.touch = true
            waitForRendering(workspace)
            const a = findChild(strip(1), "fader")
            const b = findChild(strip(2), "fader")
            verify(a.width >= 44)
            const steps = session.history.rowCount()
            const touch = touchEvent(stage)
            const at = (item, y) => item.mapToItem(stage, item.width / 2, y)
            touch.press(0, stage, at(a, 30).x, at(a, 30).y).press(1, stage, at(b, 60).x, at(b, 60).y).commit()
            for (const step of [6, 12, 18, 24, 30]) {
                touch.move(0, stage, at(a, 30).x, at(a, 30 + step).y).move(1, stage, at(b, 60).x, at(b, 60 - step).y).commit()
                wait(30)
            }
            touch.release(0, stage, at(a, 60).x, at(a, 60).y).release(1, stage, at(b, 30).x, at(b, 30).y).commit()
            verify(a.value < -1, a.value)
            verify(b.value > 1, b.value)
            compare(session.history.rowCount(), steps + 1)
        }

        function test_muteSoloAndPan() {
            mouseClick(findChild(strip(1), "stripMute"))
            compare(strip(1).mute, true)
            mouseClick(findChild(strip(1), "stripSolo"))
            verify(session.listening.isSolo(music))
            verify(strip(1).soloed)
            const pan = findChild(strip(1), "stripPan")
            pan.forceActiveFocus()
            keyClick(Qt.Key_Right)
            verify(strip(1).pan > 0)
            const field = findChild(strip(1), "stripVolume")
            mouseDoubleClickSequence(field)
            keySequence("Ctrl+A")
            for (const c of "-7.5")
                keyClick(c)
            keyClick(Qt.Key_Return)
            compare(strip(1).volume, -7.5)
        }

        function test_slotsTakeEffects() {
            session.selection = music
            session.run("new:compressor")
            const slots = findChild(strip(1), "slots")
            tryCompare(slots, "count", 1)
            waitForRendering(workspace)
            const slot = slots.itemAtIndex(0)
            mouseClick(slot, slot.width - 5, slot.height / 2)
            compare(session.selectedKind, "compressor")
            tryVerify(() => findChild(workspace, "inspectorResponse").visible)
            slot.forceActiveFocus()
            keyClick(Qt.Key_Space)
            compare(slot.bypass, true)
            mouseClick(slot, 8, slot.height / 2) // its light
            compare(slot.bypass, false)
            session.selection = music
            session.run("new:limiter")
            tryCompare(slots, "count", 2)
            waitForRendering(workspace)
            compare(slots.itemAtIndex(1).kindName, "limiter")
            session.editor.move(slots.model.keyAt(1), music, session.rowOf(slots.model.keyAt(0)))
            waitForRendering(workspace)
            compare(slots.itemAtIndex(0).kindName, "limiter")
            slots.itemAtIndex(0).forceActiveFocus()
            keyClick(Qt.Key_Delete)
            tryCompare(slots, "count", 1)
        }

        function test_duckingByTapsDragsAndKeys() {
            const view = findChild(workspace, "matrix")
            const cells = findChild(view, "cells")
            waitForRendering(workspace)
            const cell = (row, column) => {
                const all = cells.contentItem.children
                for (let i = 0; i < all.length; ++i)
                    if (all[i].row === row && all[i].column === column)
                        return all[i]
                return null
            }
            tryVerify(() => cell(2, 0) !== null)
            mouseClick(cell(2, 0)) // Voice pulls Music down
            compare(session.selectedKind, "duckRule")
            tryVerify(() => cell(2, 0).present)
            compare(cell(2, 0).value, -6)
            const steps = session.history.rowCount()
            const c = cell(2, 0)
            mousePress(c, 30, 10)
            for (const y of [14, 20, 26, 32, 40])
                mouseMove(c, 30, y)
            mouseRelease(c, 30, 40)
            verify(cell(2, 0).value < -8, cell(2, 0).value)
            compare(session.history.rowCount(), steps + 1)
            const kept = cell(2, 0).value
            mousePress(c, 30, 20)
            for (const y of [24, 30, 44])
                mouseMove(c, 30, y)
            verify(cell(2, 0).value !== kept)
            keyClick(Qt.Key_Escape)
            compare(cell(2, 0).value, kept)
            mouseMove(c, 30, 60)
            mouseRelease(c, 30, 60)
            compare(cell(2, 0).value, kept)
            view.forceActiveFocus()
            const before = cell(2, 0).value
            keyClick(Qt.Key_Plus)
            verify(Math.abs(cell(2, 0).value - before - 1) < 0.11)
            keyClick(Qt.Key_Delete)
            verify(!cell(2, 0).present)
            keyClick(Qt.Key_Return)
            verify(cell(2, 0).present)
            keyClick(Qt.Key_Right)
            keyClick(Qt.Key_Up)
            keyClick(Qt.Key_Return) // Music pulls Voice down
            verify(cell(1, 1).present)
            verify(!cell(1, 0).allowed && !cell(1, 0).present)
            Theme.touch = true
            waitForRendering(workspace)
            tryVerify(() => cell(0, 0) !== null && cell(0, 0).height >= 44)
            const touch = touchEvent(stage)
            touch.press(0, cell(0, 0)).commit()
            touch.release(0, cell(0, 0)).commit()
            tryVerify(() => cell(0, 0).present)
        }

        function test_sends() {
            session.editor.insert(Kind.AuxBus, main_, "Room")
            mouseClick(findChild(workspace, "sendsTab"))
            const cells = findChild(findChild(workspace, "matrix"), "cells")
            tryCompare(cells, "columns", 1)
            waitForRendering(workspace)
            let cell = null
            tryVerify(() => {
                const all = cells.contentItem.children
                for (let i = 0; i < all.length; ++i)
                    if (all[i].row === 1 && all[i].column === 0)
                        cell = all[i]
                return cell !== null
            })
            mouseClick(cell)
            tryVerify(() => cell.present)
            compare(findChild(strip(1), "slots").count, 1) // it stands in the strip too
        }

        function test_everyControlHasANameAndCanBeReached() {
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
    }
}
