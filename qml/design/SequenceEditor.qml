pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! A sequence: the steps of its play list one after the other, as long as they sound; below them its children. */
FocusScope {
    id: editor

    required property Studio studio
    required property objectId sequenceKey

    property double pixelsPerSecond: 80
    property bool fits: true /*!< until a person zooms, all is in view */
    property bool held: false /*!< a step is being dragged: nothing else moves */
    function fit() { if (fits && !held && picture.end > 0 && list.width > 100) pixelsPerSecond = Math.max(10, Math.min(8000, (list.width - 60) / picture.end)) }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Sequence")

    MediaInfo {
        id: info
        document: editor.studio.document
        key: editor.sequenceKey
    }
    ObjectQuery {
        id: steps
        document: editor.studio.document
        root: editor.sequenceKey
        kinds: ["playItem"]
    }
    SequencePicture {
        id: picture
        document: editor.studio.document
        key: editor.sequenceKey
        onChanged: editor.fit()
    }
    property int silent: 0 /*!< children that no step plays */
    function look() { silent = steps.count > 0 ? studio.unlisted(sequenceKey) : 0 }
    onSequenceKeyChanged: {
        fits = true
        look()
    }
    Component.onCompleted: look()
    Connections {
        target: editor.studio.document
        function onApplied() { editor.look() }
    }
    /*! What is at `x` stays there. */
    function zoom(factor: double, x: double) {
        fits = false
        const at = (list.contentX + x - 12) / pixelsPerSecond
        pixelsPerSecond = Math.max(10, Math.min(8000, pixelsPerSecond * factor))
        scrollTo(at * pixelsPerSecond + 12 - x)
    }
    function scrollTo(x: double) { list.contentX = Math.max(0, Math.min(list.contentWidth - list.width, x)) }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PanelHeader {
            Layout.fillWidth: true
            kind: "sequence"
            title: info.title
            detail: qsTr("sequence · %n step(s)", "", steps.count)
            FButton {
                objectName: "listChildren"
                sign: "add"
                text: qsTr("All children")
                hintText: qsTr("Put the children that aren't on the play list yet behind it")
                onClicked: editor.studio.listChildren(editor.sequenceKey)
            }
            ZoomButtons {
                zoomed: true
                what: qsTr("Show all steps")
                onZoomRequested: factor => editor.zoom(factor, list.width / 2)
                onAllRequested: {
                    editor.fits = true
                    editor.fit()
                    editor.scrollTo(0)
                }
            }
        }
        TimeRuler {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.touch && picture.byItself ? 44 : 24
            objectName: "sequenceRuler"
            visible: steps.count > 0
            plays: picture.byItself
            finish: picture.end
            offset: 12
            onPlayed: seconds => editor.studio.playFrom(editor.sequenceKey, seconds)
            onScrolled: seconds => editor.scrollTo(seconds * editor.pixelsPerSecond)
            pixelsPerSecond: editor.pixelsPerSecond
            scrollSeconds: list.contentX / editor.pixelsPerSecond
        }
        Flickable {
            id: list
            objectName: "steps"
            Layout.fillWidth: true
            Layout.preferredHeight: picture.overlaps ? 170 : 116
            visible: steps.count > 0
            activeFocusOnTab: true
            onWidthChanged: editor.fit()
            contentWidth: Math.max(width, picture.end * editor.pixelsPerSecond + 80)
            contentHeight: height
            flickableDirection: Flickable.HorizontalFlick
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Play list")
            ScrollBar.horizontal: ScrollBar {}

            readonly property ObjectQuery model: steps
            readonly property int count: blocks.count
            property int currentIndex: -1
            function itemAtIndex(at: int): Item { return blocks.itemAt(at) }
            function go(at: int) {
                currentIndex = Math.max(0, Math.min(count - 1, at))
                const item = itemAtIndex(currentIndex)
                if (item)
                    editor.scrollTo(item.x + item.width / 2 - width / 2)
            }
            function swap(from: int, to: int) {
                if (to < 0 || to >= count || from === to)
                    return
                const parent_ = editor.sequenceKey
                editor.studio.editor.move(steps.keyAt(from), parent_, editor.studio.rowOf(steps.keyAt(to)) + (to > from ? 1 : 0))
                currentIndex = to
            }
            Keys.onLeftPressed: event => event.modifiers & Qt.AltModifier ? swap(currentIndex, currentIndex - 1) : go(currentIndex - 1)
            Keys.onRightPressed: event => event.modifiers & Qt.AltModifier ? swap(currentIndex, currentIndex + 1) : go(currentIndex + 1)
            Keys.onReturnPressed: if (currentIndex >= 0) editor.studio.selection = steps.keyAt(currentIndex)
            Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Delete && currentIndex >= 0
            Keys.onDeletePressed: if (currentIndex >= 0) editor.studio.editor.remove(steps.keyAt(currentIndex))
            ZoomPinch {
                frame: list
                onZoomed: (factor, at) => editor.zoom(factor, at.x)
                onPanned: by => editor.scrollTo(list.contentX - by.x)
            }
            WheelHandler {
                acceptedModifiers: Qt.ControlModifier
                onWheel: event => editor.zoom(event.angleDelta.y > 0 ? 1.25 : 0.8, event.x - list.contentX)
            }
            Repeater {
                id: blocks
                model: steps
                SequenceStep {
                    // Those that overlap stand one above the other.
                    y: 4 + (picture.overlaps && index % 2 ? height + 2 : 0)
                    height: (list.height - 18) / (picture.overlaps ? 2 : 1) - (picture.overlaps ? 2 : 0)
                    transform: Translate { x: 12 }
                    studio: editor.studio
                    pixelsPerSecond: editor.pixelsPerSecond
                    place: picture.place(key, picture.version)
                    speed: picture.speed
                    steady: picture.steady
                    onHeldChanged: {
                        editor.held = held
                        editor.fits = false // what was dragged stays under the pointer
                    }
                    before: index > 0 ? picture.start(steps.keyAt(index - 1), picture.version) : 0
                    current: list.currentIndex === index && list.activeFocus
                    first: index === 0
                    last: index + 1 === list.count
                    onChosen: {
                        list.currentIndex = index
                        list.forceActiveFocus()
                        editor.studio.selection = key
                    }
                    onMoved: by => list.swap(index, index + by)
                }
            }
            Rectangle { // playhead
                objectName: "playhead"
                readonly property double seconds: editor.studio.telemetry.playhead
                visible: seconds >= 0 && seconds <= picture.end && editor.studio.same(editor.studio.telemetry.auditioned, editor.sequenceKey)
                x: 12 + seconds * editor.pixelsPerSecond
                width: 1
                height: list.height
                color: Theme.good
            }
        }
        Text {
            Layout.fillWidth: true
            Layout.margins: 12
            text: steps.count > 0 && !picture.byItself ? qsTr("Each post plays one step, the next one in the list; “Plays” at the right makes them follow each other by themselves. Alt and an arrow key, or its menu, moves a step.")
                : steps.count > 0 ? qsTr("Left to right in time, with transitions and speed; a drag changes the pause before a step, far to the left its place. Alt and an arrow key, or its menu, moves it too.")
                : qsTr("Its children play in their order. A play list lets one stand in it several times, with gaps, overlaps and repeats: press “+ All children”.")
            color: Theme.secondary
            font.pixelSize: Theme.smallSize
            wrapMode: Text.Wrap
        }
        Text {
            objectName: "silentChildren"
            Layout.fillWidth: true
            Layout.margins: 12
            Layout.topMargin: 0
            visible: editor.silent > 0
            text: qsTr("%n of the children is on no step and never plays: press “+ All children”.", "", editor.silent)
            color: Theme.warning
            font.pixelSize: Theme.smallSize
            wrapMode: Text.Wrap
        }
        ContainerEditor {
            Layout.fillWidth: true
            Layout.fillHeight: true
            studio: editor.studio
            parentKey: editor.sequenceKey
            embedded: true
            canList: true
        }
    }
}
