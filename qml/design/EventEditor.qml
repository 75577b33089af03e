pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! An event on its time line: a layer for each action. Clips are dragged in time, their edges trim, their upper corners fade; a tap on
    the ruler plays from there. */
FocusScope {
    id: editor

    required property Studio studio
    required property objectId eventKey

    property double pixelsPerSecond: 160
    property double scrollSeconds: 0
    property bool snaps: true
    readonly property int headWidth: Theme.touch ? 190 : 150
    readonly property double laneWidth: Math.max(1, width - headWidth)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Event time line")

    property bool fits: true /*!< until a person zooms, all is in view */

    function zoom(factor: double, at: double) {
        fits = false
        const seconds = scrollSeconds + at / pixelsPerSecond
        pixelsPerSecond = Math.max(2, Math.min(20000, pixelsPerSecond * factor))
        scrollSeconds = Math.max(0, seconds - at / pixelsPerSecond)
    }
    function xOf(seconds: double): double { return headWidth + (seconds - scrollSeconds) * pixelsPerSecond }
    function secondsAt(x: double): double { return Math.max(0, ruler.secondsAt(x)) }
    readonly property double grid: snaps ? ruler.step / 4 : 0.001
    function snapped(seconds: double): double { return Math.max(0, Math.round(seconds / grid) * grid) }
    function dropTime(x: double): double { return x < headWidth ? 0 : snapped(secondsAt(x)) }
    property double contentEnd: 1 /*!< where the last layer ends, s */
    function layers(): var {
        const all = []
        for (let row = 0; row < list.count; ++row) {
            const item = list.itemAtIndex(row)
            if (item)
                all.push(item)
        }
        return all
    }
    function measure() { contentEnd = layers().reduce((end, layer) => Math.max(end, layer.endSeconds), 1) }
    function showAll() {
        measure()
        fits = true
        scrollSeconds = 0
        pixelsPerSecond = Math.max(2, laneWidth / (contentEnd * 1.08))
    }
    /*! An edge or a marker of another layer near a time; −1: none. */
    function magnetNear(seconds: double, self: objectId): double {
        let best = -1
        let reach = snaps ? 8 / pixelsPerSecond : 0
        for (const layer of layers())
            if (!studio.same(layer.key, self) && !studio.isChosen(layer.key))
                for (const at of layer.magnets())
                    if (Math.abs(at - seconds) < reach) {
                        reach = Math.abs(at - seconds)
                        best = at
                    }
        return best
    }
    /*! Where an edge of a layer comes to rest: beside others, or on the grid. */
    function restOf(seconds: double, self: objectId): double {
        const magnet = magnetNear(seconds, self)
        return magnet >= 0 ? magnet : snapped(seconds)
    }
    property var moving: [] /*!< layers that are dragged together, and where they began: {key, from} */
    function together(): var {
        const all = []
        for (let row = 0; row < actions.count; ++row)
            if (studio.isChosen(actions.keyAt(row)))
                all.push(actions.keyAt(row))
        return all
    }
    function grab(layer: LayerRow) {
        const keys = studio.chosen.length > 1 && studio.isChosen(layer.key) ? together() : [layer.key]
        moving = keys.map(key => ({ key: key, from: studio.valueOf(key, "delay") }))
    }
    function moveAll(layer: LayerRow, seconds: double) {
        const start = moving.find(each => studio.same(each.key, layer.key)).from
        const magnet = magnetNear(seconds, layer.key)
        const end = magnet < 0 ? magnetNear(seconds + layer.onceSeconds, layer.key) : -1 // its end may lie beside something
        shift((magnet >= 0 ? magnet : end >= 0 ? end - layer.onceSeconds : snapped(seconds)) - start)
    }
    /*! All of them by the same, as far as the time line goes. */
    function shift(wanted: double) {
        const least = moving.reduce((low, each) => Math.min(low, each.from), 600)
        const most = moving.reduce((high, each) => Math.max(high, each.from), 0)
        const by = Math.max(-least, Math.min(600 - most, wanted))
        studio.editor.setEach(moving.map(each => each.key), "delay", moving.map(each => Math.round((each.from + by) * 10000) / 10000))
    }

    onEventKeyChanged: {
        studio.setLoopRange(0, 0) // it was one of another time line
        ruler.start = 0
        fits = true
        later.restart()
    }
    onWidthChanged: if (fits) later.restart()
    Component.onCompleted: later.restart()
    Timer { // when the rows are there
        id: later
        interval: 40
        onTriggered: editor.showAll()
    }
    ObjectQuery {
        id: actions
        document: editor.studio.document
        root: editor.eventKey
        kinds: ["action"]
        onCountChanged: editor.fits ? later.restart() : measuring.restart()
    }
    MediaInfo {
        id: info
        document: editor.studio.document
        key: editor.eventKey
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PanelHeader {
            Layout.fillWidth: true
            kind: "event"
            title: info.name
            detail: qsTr("event · %n action(s)", "", actions.count)
            FButton {
                objectName: "addActionButton"
                sign: "add"
                text: qsTr("Action")
                onClicked: {
                    editor.studio.selection = editor.eventKey
                    editor.studio.run("addAction")
                }
            }
            FButton {
                objectName: "snapButton"
                checkable: true
                checked: editor.snaps
                text: qsTr("Snap")
                hintText: qsTr("Clips, trims and fades snap to other clips, markers and a quarter of the ruler's steps")
                onClicked: editor.snaps = !editor.snaps
            }
            FButton {
                objectName: "showAll"
                quiet: true
                text: qsTr("All")
                hintText: qsTr("Show all of the time line")
                onClicked: editor.showAll()
            }
            FButton {
                objectName: "loopButton"
                sign: "loop"
                checked: editor.studio.loopTo > editor.studio.loopFrom
                hintText: qsTr("Repeat what is in view when it plays, or no longer")
                onClicked: checked ? editor.studio.setLoopRange(0, 0)
                    : editor.studio.setLoopRange(editor.scrollSeconds, editor.snapped(editor.secondsAt(editor.width)))
            }
        }
        TimeRuler {
            id: ruler
            objectName: "ruler"
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.touch ? 44 : 24
            offset: editor.headWidth
            pixelsPerSecond: editor.pixelsPerSecond
            scrollSeconds: editor.scrollSeconds
            onPlayed: seconds => editor.studio.playFrom(editor.eventKey, seconds)
            onScrolled: seconds => editor.scrollSeconds = seconds
            Rectangle { // what repeats
                visible: editor.studio.loopTo > editor.studio.loopFrom
                x: Math.max(editor.headWidth, editor.xOf(editor.studio.loopFrom))
                width: Math.max(0, editor.xOf(editor.studio.loopTo) - x)
                height: 4
                color: Theme.accent
            }
            DragHandler {
                id: span
                target: null
                yAxis.enabled: false
                onActiveTranslationChanged: {
                    if (!active)
                        return
                    const a = editor.snapped(editor.secondsAt(centroid.pressPosition.x))
                    const b = editor.snapped(editor.secondsAt(centroid.position.x))
                    editor.studio.setLoopRange(Math.min(a, b), Math.max(a, b))
                }
            }
        }
        Item {
            id: area
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true

            FListView {
                id: list
                objectName: "layers"
                anchors.fill: parent
                focus: true
                activeFocusOnTab: true
                model: actions
                cacheBuffer: 2000 // showAll() asks the rows how long they are
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Actions")
                ScrollBar.vertical: ScrollBar {}
                function step(by: int) {
                    const at = actions.rowOf(editor.studio.selection) + by
                    if (at < 0 || at >= count)
                        return
                    editor.studio.selection = actions.keyAt(at)
                    positionViewAtIndex(at, ListView.Contain)
                }
                Keys.onDownPressed: step(1)
                Keys.onUpPressed: step(-1)
                Keys.onLeftPressed: event => nudge(event.modifiers & Qt.ShiftModifier ? -0.001 : -0.01)
                Keys.onRightPressed: event => nudge(event.modifiers & Qt.ShiftModifier ? 0.001 : 0.01)
                function nudge(by: double) {
                    const layer = currentItem as LayerRow
                    if (!layer)
                        return
                    editor.grab(layer)
                    editor.shift(by)
                }
                currentIndex: actions.rowOf(editor.studio.selection)
                onCurrentIndexChanged: if (currentIndex >= 0) positionViewAtIndex(currentIndex, ListView.Contain)
                DragHandler { // what is between the clips moves what is in view
                    target: null
                    yAxis.enabled: false
                    property double from
                    onActiveChanged: from = editor.scrollSeconds
                    onActiveTranslationChanged: if (active) editor.scrollSeconds = Math.max(0, from - activeTranslation.x / editor.pixelsPerSecond)
                }
                delegate: LayerRow {
                    width: list.width
                    studio: editor.studio
                    headWidth: editor.headWidth
                    pixelsPerSecond: editor.pixelsPerSecond
                    scrollSeconds: editor.scrollSeconds
                    function restAt(seconds: double): double { return editor.restOf(seconds, key) }
                    onGrabbed: editor.grab(this)
                    onMovedTo: seconds => editor.moveAll(this, seconds)
                    onEndSecondsChanged: measuring.restart()
                    onChosen: more => {
                        list.forceActiveFocus()
                        if (more)
                            editor.studio.choose(key)
                        else
                            editor.studio.selection = key
                    }
                }
            }
            Text {
                anchors.centerIn: parent
                width: Math.min(420, parent.width - 60)
                visible: actions.count === 0
                text: qsTr("This event does nothing yet. Drop audio files here, or press “+ Action” and choose what it plays.")
                color: Theme.secondary
                font.pixelSize: Theme.fontSize
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
            }
            Rectangle { // playhead
                objectName: "playhead"
                visible: editor.studio.telemetry.playhead >= 0 && x >= editor.headWidth
                         && editor.studio.same(editor.studio.telemetry.auditioned, editor.eventKey)
                x: editor.xOf(editor.studio.telemetry.playhead)
                width: 1
                height: parent.height
                color: Theme.good
            }
            Timer {
                id: measuring
                interval: 30
                onTriggered: editor.measure()
            }
            ScrollBar {
                id: across
                objectName: "timeBar"
                readonly property double view: editor.laneWidth / editor.pixelsPerSecond
                readonly property double whole: Math.max(editor.contentEnd * 1.08, editor.scrollSeconds + view)
                orientation: Qt.Horizontal
                anchors.bottom: parent.bottom
                x: editor.headWidth
                width: editor.laneWidth
                size: view / whole
                onPositionChanged: if (pressed) editor.scrollSeconds = position * whole
                Binding {
                    across.position: editor.scrollSeconds / across.whole
                    when: !across.pressed
                }
            }
            WheelHandler {
                acceptedModifiers: Qt.ControlModifier
                onWheel: event => editor.zoom(event.angleDelta.y > 0 ? 1.25 : 0.8, Math.max(0, event.x - editor.headWidth))
            }
            WheelHandler {
                acceptedModifiers: Qt.ShiftModifier
                onWheel: event => editor.scrollSeconds = Math.max(0, editor.scrollSeconds - (event.angleDelta.y + event.angleDelta.x) / editor.pixelsPerSecond)
            }
            ZoomPinch {
                onZoomed: (factor, at) => editor.zoom(factor, Math.max(0, at.x - editor.headWidth))
                onPanned: by => editor.scrollSeconds = Math.max(0, editor.scrollSeconds - by.x / editor.pixelsPerSecond)
            }
            EventDrop {
                anchors.fill: parent
                studio: editor.studio
                eventKey: editor.eventKey
                function timeAt(x: double): double { return editor.dropTime(x) }
                function xOf(seconds: double): double { return editor.xOf(seconds) }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.margins: 6
            spacing: 6
            FButton {
                quiet: true
                text: "−"
                hintText: qsTr("Zoom out")
                onClicked: editor.zoom(0.8, 0)
            }
            FButton {
                quiet: true
                text: "+"
                hintText: qsTr("Zoom in")
                onClicked: editor.zoom(1.25, 0)
            }
            FButton {
                quiet: true
                text: "◂"
                hintText: qsTr("Earlier")
                onClicked: editor.scrollSeconds = Math.max(0, editor.scrollSeconds - 100 / editor.pixelsPerSecond)
            }
            FButton {
                quiet: true
                text: "▸"
                hintText: qsTr("Later")
                onClicked: editor.scrollSeconds += 100 / editor.pixelsPerSecond
            }
            Flow { // what belongs to the event besides its actions
                visible: besides.count > 0
                spacing: 6
                Layout.fillWidth: true
                Repeater {
                    model: ObjectQuery {
                        id: besides
                        document: editor.studio.document
                        root: editor.eventKey
                        kinds: ["condition", "spatialIntent"]
                    }
                    FButton {
                        required property objectId key
                        required property string kindName
                        small: true
                        text: editor.studio.kindLabel(kindName)
                        onClicked: editor.studio.selection = key
                    }
                }
            }
            Text {
                visible: editor.width > (besides.count > 0 ? 900 : 620)
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                text: qsTr("A tap on the ruler plays from there, a drag repeats a range; Ctrl and the wheel, or two fingers, zoom.")
                color: Theme.secondary
                font.pixelSize: Theme.smallSize
                elide: Text.ElideRight
            }
        }
    }
}
