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

    Component {
        id: boxes
        FComboBox { place: 1; model: ["one", "two", "three"] }
    }
    SignalSpy {
        id: played
        signalName: "played"
    }
    Acting {
        name: "Editors"
        scene: workspace

        function init() {
            verify(session.newProject(temporaryFolder + "/e" + (++stage.projects)))
        }
        function cleanup() {
            Theme.touch = false
            session.closeProject()
        }
        function test_aBlend() {
            session.make("parameter")
            const blend = session.make("blend")
            for (const name of ["a", "b"])
                session.editor.insert(Kind.Sound, blend, name)
            session.selection = blend
            session.run("new:blendTrack")
            mouseClick(shown("spread"))
            const lanes = shown("blendTracks")
            tryVerify(() => handles(lanes, []).length === 4)
            const start = handles(lanes, []).find(item => item.label.includes("Start of b"))
            const item = start.parent
            const before = item.start
            drag(start, middle(start), Qt.point(middle(start).x + 50, middle(start).y))
            verify(item.start > before + 3, item.start)
            session.editor.undo()
            compare(item.start, before)
            start.forceActiveFocus()
            keyClick(Qt.Key_Left)
            verify(item.start < before)
            session.editor.undo()
            // A tap in its area chooses a range; its fade stands on the shoulder and gets a width of its own when dragged.
            session.selection = blend
            const paper = item.parent
            mouseClick(paper, paper.width * 0.85, paper.height * 0.6)
            verify(session.same(session.selection, item.key))
            const fade = () => handles(paper, []).find(each => each.objectName === "blendFadeLeft" && each.parent.visible)
            tryVerify(() => fade() !== undefined)
            const shoulder = fade().acrossShare
            verify(shoulder > 0.55 && shoulder < 0.7, shoulder) // b fades in over its overlap with a
            drag(fade(), middle(fade()), Qt.point(middle(fade()).x + 40, middle(fade()).y))
            compare(session.valueOf(item.key, "leftEdge"), 2)
            verify(session.valueOf(item.key, "leftWidth") > shoulder * 100 - item.start + 3, session.valueOf(item.key, "leftWidth"))
            session.editor.undo()
            const live = findChild(lanes, "blendLive")
            live.forceActiveFocus()
            keyClick(Qt.Key_Right)
            compare(live.value, 51)
            // Two fingers zoom it: then an end is moved finely.
            const area = findChild(lanes, "blendArea")
            spread(area, area.width * 0.5, area.height * 0.7, 120, 0)
            verify(area.zoom > 2, area.zoom)
            compare(session.valueOf(item.key, "start"), before)
            const there = area.from
            spread(area, area.width * 0.5, area.height * 0.7, 0, 60)
            verify(area.from < there)
            drag(start, middle(start), Qt.point(middle(start).x + 50, middle(start).y))
            verify(item.start > before && item.start < before + 50 / area.width * 100 / 2, item.start)
        }

        function test_aSequence() {
            const sequence = session.make("sequence")
            for (const name of ["a", "b", "c"])
                session.editor.insert(Kind.Sound, sequence, name)
            session.selection = sequence
            mouseClick(shown("listChildren"))
            const steps = shown("steps")
            tryCompare(steps, "count", 3)
            const key = steps.model.keyAt(0)
            steps.forceActiveFocus()
            steps.currentIndex = 0
            keyClick(Qt.Key_Right, Qt.AltModifier)
            verify(session.same(steps.model.keyAt(1), key))
            keyClick(Qt.Key_Left, Qt.AltModifier)
            verify(session.same(steps.model.keyAt(0), key))
            waitForRendering(workspace)
            const block = steps.itemAtIndex(1)
            drag(block, Qt.point(20, 20), Qt.point(60, 20))
            verify(block.delay > 0.05, block.delay)
            verify(block.begin > steps.itemAtIndex(0).begin + 0.5)
            // To the left it stops where the one before it begins, and further left it takes its place.
            const scene = block.parent
            const grabAt = block.mapToItem(scene, 20, 20)
            const leftmost = steps.itemAtIndex(0).x
            drag(scene, grabAt, Qt.point(leftmost + 14, grabAt.y))
            verify(block.begin >= steps.itemAtIndex(0).begin, block.begin)
            verify(block.delay < 0, block.delay)
            session.editor.undo()
            const second = steps.model.keyAt(1)
            const again = block.mapToItem(scene, 20, 20)
            drag(scene, again, Qt.point(again.x - 700, again.y))
            verify(session.same(steps.model.keyAt(0), second))
            session.editor.undo()
            verify(session.same(steps.model.keyAt(1), second))
            steps.currentIndex = 1
            keyClick(Qt.Key_Delete)
            tryCompare(steps, "count", 2)
            session.editor.undo()
            tryCompare(steps, "count", 3)
            spread(steps, steps.width * 0.3, steps.height * 0.8, 120, 0)
            const wide = steps.contentWidth
            verify(wide > steps.width * 1.5, wide)
            const scrolled = steps.contentX
            spread(steps, steps.width * 0.5, steps.height * 0.8, 0, -100)
            verify(steps.contentX > scrolled + 50 && steps.contentX < scrolled + 150, steps.contentX - scrolled)
        }

        function test_aSwitchContainer() {
            const group = session.make("switchGroup")
            const stone = session.editor.insert(Kind.Switch, group, "Stone")
            const container = session.make("switchContainer")
            session.editor.insert(Kind.Sound, container, "hard")
            session.selection = container
            session.editor.set(container, "group", group)
            const view = shown("assignments")
            view.forceActiveFocus()
            const count = session.history.rowCount()
            keyClick(Qt.Key_Return)
            compare(session.history.rowCount(), count + 1)
            verify(view.Accessible.name.includes("yes"), view.Accessible.name)
            keyClick(Qt.Key_Return) // again: no more
            verify(view.Accessible.name.includes("nothing"), view.Accessible.name)
            session.editor.insert(Kind.Switch, group, "Grass")
            const cells = findChild(view, "cells")
            tryCompare(cells, "columns", 2)
            keyClick(Qt.Key_Return)
            const from = Qt.point(view.cellWidth / 2, view.rowHeight / 2)
            const to = Qt.point(view.cellWidth * 1.5, view.rowHeight / 2)
            drag(cells, from, to) // by mouse to the other switch
            verify(!cells.model.data(cells.model.index(0, 0), MatrixModel.PresentRole))
            verify(cells.model.data(cells.model.index(0, 1), MatrixModel.PresentRole))
            const touch = touchEvent(cells) // and by a finger back
            touch.press(1, cells, to.x, to.y).commit()
            for (let i = 1; i <= 8; ++i)
                touch.move(1, cells, to.x + (from.x - to.x) * i / 8, to.y).commit()
            touch.release(1, cells, from.x, from.y).commit()
            verify(cells.model.data(cells.model.index(0, 0), MatrixModel.PresentRole))
            tryVerify(() => !cells.moving) // the finger that left may have pushed it
            waitForRendering(view, 100)
            touch.press(1, cells, from.x, from.y).commit() // what the system interrupts drops nothing
            for (let i = 1; i <= 8; ++i)
                touch.move(1, cells, from.x + (to.x - from.x) * i / 8, to.y).commit()
            tryCompare(view, "dropColumn", 1)
            system.cancelTouch(view)
            compare(view.dropColumn, -1)
            verify(cells.model.data(cells.model.index(0, 0), MatrixModel.PresentRole))
        }

        function test_states() {
            const group = session.make("stateGroup")
            session.editor.insert(Kind.State, group, "Calm")
            session.editor.insert(Kind.State, group, "Battle")
            session.selection = group
            const view = shown("stateMatrix")
            view.forceActiveFocus()
            tryVerify(() => findChild(view, "cells").columns === 3)
            keyClick(Qt.Key_Right)
            keyClick(Qt.Key_Return)
            compare(session.selectedKind, "stateTransition")
            compare(session.valueOf(session.selection, "seconds"), 1)
            keyClick(Qt.Key_Plus)
            compare(session.valueOf(session.selection, "seconds"), 2)
        }

        function test_anEqualizersBandsAreDragged() {
            session.selection = session.treeRoot("buses")
            const eq = session.editor.insert(Kind.Equalizer, session.nearest(session.make("bus"), ["bus"]), "EQ")
            session.selection = eq
            const view = shown("response")
            doubleTap(view, view.width / 2, (view.height - 16) / 4)
            tryVerify(() => handles(view, []).length === 1)
            const band = handles(view, [])[0]
            verify(Math.abs(band.gain - 12) < 0.6, band.gain)
            verify(Math.abs(band.frequency - 632) < 20, band.frequency)
            drag(band, middle(band), Qt.point(middle(band).x + 50, middle(band).y + 20))
            verify(band.frequency > 700 && band.gain < 11)
            const q = band.q
            mouseWheel(band, 13, 13, 0, 120)
            verify(band.q > q)
            band.forceActiveFocus()
            keyClick(Qt.Key_Delete)
            tryVerify(() => handles(view, []).length === 0)
        }

        function test_anElementIsDraggedOnTheScreen() {
            const mine = session.editor.insertWith(Kind.SpatialIntent, session.make("event"), { anchor: "reel_1" })
            session.editor.insertWith(Kind.SpatialIntent, session.make("event"), { anchor: "wheel" }) // is there too
            session.selection = mine
            const screen = shown("screen")
            tryVerify(() => handles(screen, []).length === 2)
            const other = handles(screen, []).find(each => each.objectName === "otherElement")
            verify(other.label.includes("wheel"), other.label)
            const element = handles(screen, []).find(each => each.objectName !== "otherElement")
            drag(element, middle(element), Qt.point(middle(element).x - screen.width / 4, middle(element).y))
            verify(Math.abs(session.anchor("reel_1").x - 0.25) < 0.03, session.anchor("reel_1").x)
            drag(other, middle(other), Qt.point(middle(other).x, middle(other).y - screen.height / 4))
            verify(Math.abs(session.anchor("wheel").y - 0.25) < 0.03, session.anchor("wheel").y)
        }

        function test_anAttenuationAndItsCurves() {
            const far = session.make("attenuation")
            const view = shown("distanceCurve")
            compare(handles(view, []).length, 6)
            const facing = shown("facing")
            verify(isNaN(session.facing))
            facing.forceActiveFocus()
            keyClick(Qt.Key_Right)
            compare(session.facing, 5)
            keyClick(Qt.Key_Delete)
            verify(isNaN(session.facing))
            mouseClick(findChild(workspace, "addCurve"))
            tryVerify(() => handles(view, []).length === 2) // the new one is edited
            session.selection = far
            verify(findChild(workspace, "distanceCurve").visible)
        }

        function test_aLayerIsTrimmedAndFaded() {
            const sound = session.make("sound")
            const file = session.editor.insert(Kind.AudioFile, session.treeRoot("audio"), "none")
            session.editor.set(file, "length", 4.0)
            session.editor.set(sound, "audioFile", file)
            const event = session.make("event")
            const action = session.addLayer(event, sound, 0)
            session.selection = action
            const layers = shown("layers")
            tryCompare(layers, "count", 1)
            const layer = layers.itemAtIndex(0)
            tryVerify(() => findChild(layer, "layerTrimEnd").visible)
            const trim = findChild(layer, "layerTrimEnd")
            tryVerify(() => trim.mapToItem(workspace, 0, 0).x < workspace.width - 330) // all is in view
            drag(trim, middle(trim), Qt.point(middle(trim).x - 40, middle(trim).y))
            verify(layer.trimEnd > 0.1, layer.trimEnd)
            // Where a fade has no length its handle stands above that of the trim: both can be taken.
            const out = findChild(layer, "layerFadeOut")
            drag(out, middle(out), Qt.point(middle(out).x - 30, middle(out).y))
            verify(layer.fadeOut > 0.1, layer.fadeOut)
            compare(layer.delay, 0) // the clip stays where it is
            const fades = session.history.rowCount()
            const into = findChild(layer, "layerFadeIn")
            drag(into, middle(into), Qt.point(middle(into).x + 54, middle(into).y + 14))
            verify(layer.fade > 0.1, layer.fade)
            compare(layer.delay, 0)
            compare(session.history.rowCount(), fades + 1) // one step
            session.editor.reset(layer.key, "fade")
            // Esc takes a drag of the clip back.
            const body = out.parent
            const x0 = body.width / 2
            mousePress(body, x0, body.height / 2)
            for (const by of [6, 14, 24, 40])
                mouseMove(body, x0 + by, body.height / 2)
            verify(layer.delay > 0)
            keyClick(Qt.Key_Escape)
            compare(layer.delay, 0)
            mouseMove(body, x0 + 60, body.height / 2)
            mouseRelease(body, x0 + 60, body.height / 2)
            compare(layer.delay, 0)
            // The left edge moves, and what is left stays where it is in time; both as one step.
            session.editor.set(layer.key, "delay", 1)
            const edges = session.history.rowCount()
            const end = layer.endSeconds
            const left = findChild(layer, "layerTrimStart")
            drag(left, Qt.point(3, middle(left).y), Qt.point(63, middle(left).y))
            verify(layer.trimStart > 0.1, layer.trimStart)
            verify(Math.abs(layer.delay - 1 - layer.trimStart) < 1e-6, layer.delay)
            verify(Math.abs(layer.endSeconds - end) < 1e-6)
            const grid = findChild(workspace, "ruler").step / 4
            verify(Math.abs(layer.delay / grid - Math.round(layer.delay / grid)) < 1e-6, layer.delay) // it snaps
            compare(session.history.rowCount(), edges + 1)
            drag(left, Qt.point(3, middle(left).y), Qt.point(-600, middle(left).y))
            compare(layer.trimStart, 0)
            compare(layer.delay, 1)
            session.editor.reset(layer.key, "delay")
            const fade = findChild(layer, "layerFadeIn")
            fade.forceActiveFocus()
            keyClick(Qt.Key_Right)
            verify(Math.abs(layer.fade - 0.01) < 1e-9)
            // Snap: a quarter of the ruler's step
            const clip = trim.parent
            drag(clip, Qt.point(clip.width / 2, clip.height / 2), Qt.point(clip.width / 2 + 37, clip.height / 2))
            const step = findChild(workspace, "ruler").step / 4
            verify(layer.delay > 0, layer.delay + " " + clip.width)
            verify(Math.abs(layer.delay / step - Math.round(layer.delay / step)) < 1e-6, layer.delay)
            // a range on the ruler repeats
            const ruler = findChild(workspace, "ruler")
            drag(ruler, Qt.point(200, 10), Qt.point(360, 10))
            verify(session.loopTo > session.loopFrom)
            mouseClick(findChild(workspace, "loopButton"))
            compare(session.loopTo, session.loopFrom)
            // Keys, a tap and a finger play from a place.
            ruler.forceActiveFocus()
            keyClick(Qt.Key_Right)
            keyClick(Qt.Key_Right)
            compare(ruler.start, 2 * ruler.nudge)
            played.target = ruler
            played.clear()
            keyClick(Qt.Key_Return)
            compare(played.signalArguments[0][0], ruler.start)
            mouseClick(ruler, 300, 10)
            compare(played.signalArguments[1][0], ruler.secondsAt(300))
            touchEvent(ruler).press(0, ruler, 340, 10).commit().release(0, ruler, 340, 10).commit()
            compare(played.signalArguments[2][0], ruler.secondsAt(340))
            keyClick(Qt.Key_Home)
            compare(ruler.start, 0)
        }

        /*! Several clips move together as one step, stop beside others, and show what repeats; the empty part of the lanes pans. */
        function test_layersTogether() {
            const file = session.editor.insert(Kind.AudioFile, session.treeRoot("audio"), "none")
            session.editor.set(file, "length", 2.0)
            const sound = session.make("sound")
            session.editor.set(sound, "audioFile", file)
            session.editor.insertWith(Kind.Marker, sound, { name: "hit", at: 0.77 })
            const event = session.make("event")
            const keys = [0, 1, 3].map(at => session.addLayer(event, sound, at))
            session.selection = keys[0]
            const layers = shown("layers")
            tryCompare(layers, "count", 3)
            tryVerify(() => layers.itemAtIndex(2) && findChild(layers.itemAtIndex(2), "layerMarker"))
            wait(80) // all is in view
            const row = i => layers.itemAtIndex(i)
            const pps = row(0).pixelsPerSecond
            const place = (seconds, i) => Qt.point(row(i).headWidth + (seconds - row(i).scrollSeconds) * pps, row(i).height / 2)
            mouseClick(row(1), place(2, 1).x, 30, Qt.LeftButton, Qt.ControlModifier)
            compare(session.chosen.length, 2)
            verify(row(0).selected && row(1).selected && !row(2).selected)
            const steps = session.history.rowCount()
            drag(row(0), place(1, 0), Qt.point(place(1, 0).x + 0.98 * pps, place(1, 0).y))
            compare(session.history.rowCount(), steps + 1)
            verify(Math.abs(row(0).delay - 1) < 0.001, row(0).delay) // its end lies where the third begins
            verify(Math.abs(row(1).delay - 2) < 0.001, row(1).delay)
            compare(row(2).delay, 3)
            session.editor.undo()
            compare(row(0).delay, 0)
            compare(session.chosen.length, 2) // undo chooses nothing else
            session.selection = keys[2]
            drag(row(2), place(4, 2), Qt.point(place(4, 2).x - 2.24 * pps, place(4, 2).y))
            verify(Math.abs(row(2).delay - 0.77) < 0.001, row(2).delay) // at the marker of the first
            // What repeats
            session.editor.set(keys[2], "loop", "counted")
            session.editor.set(keys[2], "loopCount", 3)
            verify(Math.abs(row(2).endSeconds - 0.77 - 8) < 0.001, row(2).endSeconds)
            verify(findChild(row(2), "loopTail").visible)
            // The lanes are moved by what is empty of them.
            shown("timeBar")
            const lanes = layers.parent
            for (let i = 0; i < 6; ++i)
                mouseWheel(lanes, 400, 100, 0, 120, Qt.NoButton, Qt.ControlModifier)
            const from = row(0).scrollSeconds
            drag(lanes, Qt.point(600, lanes.height - 60), Qt.point(500, lanes.height - 60))
            verify(row(0).scrollSeconds > from)
            layers.forceActiveFocus()
            session.selection = keys[0]
            keyClick(Qt.Key_Down)
            compare(session.selection, keys[1])
        }

        function test_aSoundIsZoomed() {
            const sound = session.make("sound")
            const file = session.editor.insert(Kind.AudioFile, session.treeRoot("audio"), "none")
            session.editor.set(file, "length", 10.0)
            session.editor.set(sound, "audioFile", file)
            const area = shown("waveArea")
            const trim = findChild(workspace, "trimStart")
            const before = trim.perSecond
            mouseClick(findChild(workspace, "zoomIn"))
            verify(trim.perSecond > before * 1.4)
            mouseClick(findChild(workspace, "zoomOut"))
            const touch = touchEvent(stage)
            const at = x => area.mapToItem(stage, x, area.height / 2)
            touch.press(0, stage, at(200).x, at(0).y).press(1, stage, at(260).x, at(0).y).commit()
            for (const step of [10, 20, 30, 40, 60]) {
                touch.move(0, stage, at(200 - step).x, at(0).y).move(1, stage, at(260 + step).x, at(0).y).commit()
                wait(30)
            }
            touch.release(0, stage, at(140).x, at(0).y).release(1, stage, at(320).x, at(0).y).commit()
            verify(trim.perSecond > before * 1.5, trim.perSecond / before)
            session.editor.set(sound, "loop", "infinite")
            tryVerify(() => findChild(workspace, "loopEnd").visible || findChild(workspace, "loopStart").visible)
            mouseClick(findChild(workspace, "addMarker"))
            compare(session.selectedKind, "marker")
            // What is dragged comes to rest at the marker, or at the ruler.
            session.editor.set(sound, "loop", "off")
            mouseClick(findChild(workspace, "showAll"))
            const marker = session.valueOf(session.selection, "at")
            const choose = snap => {
                const box = findChild(workspace, "snapChoice")
                box.activated(snap)
                compare(box.currentIndex, snap)
            }
            const dragTrim = seconds => drag(trim, middle(trim), Qt.point(middle(trim).x + seconds * trim.perSecond, middle(trim).y))
            choose(SoundEditor.Markers)
            dragTrim(marker - 5 / trim.perSecond)
            compare(session.valueOf(sound, "trimStart"), marker)
            dragTrim(-marker / 2) // none is near
            verify(Math.abs(session.valueOf(sound, "trimStart") - marker / 2) < 2 / trim.perSecond, session.valueOf(sound, "trimStart"))
            const handle = findChild(workspace, "markerHandle") // it doesn't hold itself
            drag(handle, middle(handle), Qt.point(middle(handle).x + 6, middle(handle).y))
            verify(session.valueOf(handle.key, "at") > marker, session.valueOf(handle.key, "at"))
            choose(SoundEditor.Grid)
            dragTrim(0.3)
            const step = findChild(workspace, "ruler").step / 4
            const steps = session.valueOf(sound, "trimStart") / step
            verify(steps > 0 && Math.abs(steps - Math.round(steps)) < 0.001, steps)
        }

        function test_frequenciesGoByOctaves() {
            session.selection = session.editor.insert(Kind.Bus, session.parentOf(session.make("bus")), "B")
            const equalizer = session.make("equalizer")
            session.selection = equalizer
            const band = session.make("band")
            const slider = shown("slider_frequency")
            session.editor.set(band, "frequency", 20)
            const at = (hertz) => { session.editor.set(band, "frequency", hertz); return slider.share }
            const octave = at(200) - at(100)
            verify(octave > 0.08 && Math.abs(at(4000) - at(2000) - octave) < 0.001, octave)
            at(1000)
            slider.forceActiveFocus()
            for (let i = 0; i < 12; ++i)
                keyClick(Qt.Key_Right)
            verify(Math.abs(session.valueOf(band, "frequency") - 2000) < 20, session.valueOf(band, "frequency"))
            drag(slider, Qt.point(slider.width / 2, 10), Qt.point(slider.width * 3, 10))
            compare(session.valueOf(band, "frequency"), 20000)
        }

        function test_aChoiceStaysInAnotherLanguage() {
            const sound = session.make("sound")
            session.editor.set(sound, "loop", 1)
            const choice = shown("choice_loop")
            compare(choice.currentIndex, 1)
            session.settings.language = "de"
            session.settings.language = "en"
            compare(choice.currentIndex, 1)
            session.settings.language = "system"
        }

        function test_aBoxShowsWhatIsChosen() {
            const box = createTemporaryObject(boxes, stage)
            compare(box.currentIndex, 1)
            box.model = ["eins", "zwei", "drei"] // in another language
            compare(box.currentIndex, 1)
            compare(box.displayText, "zwei")
            box.activated(2) // refused by whose choice it is
            box.currentIndex = 2
            box.activated(2)
            compare(box.currentIndex, 1)
            box.place = 0
            compare(box.currentIndex, 0)
        }

        function test_anAudioFileShowsWhoPlaysIt() {
            const file = session.editor.insert(Kind.AudioFile, session.treeRoot("audio"), "hit.wav")
            const sound = session.make("sound")
            session.editor.set(sound, "audioFile", file)
            session.selection = file
            const list = shown("fileUses")
            compare(list.count, 1)
            mouseClick(list, 60, 20)
            verify(session.same(session.selection, sound))
        }

        function test_thePropertyMenuBindsAndCopies() {
            session.make("parameter")
            const sound = session.make("sound")
            verify(session.canFollow(sound, "volume"))
            verify(!session.canFollow(sound, "outputBus"))
            session.editor.set(sound, "volume", -4.5)
            session.copyValue(sound, "volume")
            const other = session.make("sound")
            verify(session.pasteValue(other, "volume"))
            compare(session.valueOf(other, "volume"), -4.5)
            session.copyValue(sound, "name")
            verify(!session.pasteValue(other, "volume")) // no number
            compare(session.pasted(other, "volume"), undefined)
            verify(!session.pasteValue(other, "mute")) // nor yes or no
            session.editor.set(sound, "mute", true)
            session.copyValue(sound, "mute")
            verify(session.pasteValue(other, "mute"))
            compare(session.valueOf(other, "mute"), true)
            verify(!session.same(session.bind(other, "volume"), session.noObject()))
            compare(session.selectedKind, "binding")
        }

        function test_everyEditorHasNamesForAll() {
            const kinds = ["event", "sound", "random", "sequence", "blend", "switchContainer", "group", "parameter", "stateGroup", "switchGroup", "attenuation",
                "lfo", "envelope", "bus", "auxBus"]
            for (const kind of kinds) {
                session.make(kind)
                waitForRendering(workspace)
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
                compare(nameless.length, 0, kind + ": " + nameless.join(", "))
            }
        }
    }
}
