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
    property int silent: 0 /*!< children that no step plays */
    function look() { silent = steps.count > 0 ? studio.unlisted(sequenceKey) : 0 }
    onSequenceKeyChanged: look()
    Component.onCompleted: look()
    Connections {
        target: editor.studio.document
        function onApplied() { editor.look() }
    }
    function zoom(factor: double) { pixelsPerSecond = Math.max(10, Math.min(800, pixelsPerSecond * factor)) }

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
            FButton {
                quiet: true
                text: "−"
                hintText: qsTr("Zoom out")
                onClicked: editor.zoom(0.8)
            }
            FButton {
                quiet: true
                text: "+"
                hintText: qsTr("Zoom in")
                onClicked: editor.zoom(1.25)
            }
        }
        FListView {
            id: list
            objectName: "steps"
            Layout.fillWidth: true
            Layout.preferredHeight: 130
            Layout.topMargin: 10
            visible: steps.count > 0
            activeFocusOnTab: true
            orientation: ListView.Horizontal
            leftMargin: 12
            rightMargin: 40
            model: steps
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Play list")
            ScrollBar.horizontal: ScrollBar {}
            function swap(from: int, to: int) {
                if (to < 0 || to >= count || from === to)
                    return
                const parent_ = editor.sequenceKey
                editor.studio.editor.move(steps.keyAt(from), parent_, editor.studio.rowOf(steps.keyAt(to)) + (to > from ? 1 : 0))
                currentIndex = to
            }
            Keys.onLeftPressed: event => event.modifiers & Qt.AltModifier ? swap(currentIndex, currentIndex - 1) : decrementCurrentIndex()
            Keys.onRightPressed: event => event.modifiers & Qt.AltModifier ? swap(currentIndex, currentIndex + 1) : incrementCurrentIndex()
            Keys.onReturnPressed: if (currentIndex >= 0) editor.studio.selection = steps.keyAt(currentIndex)
            Keys.onDeletePressed: if (currentIndex >= 0) editor.studio.editor.remove(steps.keyAt(currentIndex))
            PinchHandler {
                target: null
                property double last: 1
                onActiveChanged: last = 1
                onScaleChanged: {
                    editor.zoom(activeScale / last)
                    last = activeScale
                }
            }
            WheelHandler {
                acceptedModifiers: Qt.ControlModifier
                onWheel: event => editor.zoom(event.angleDelta.y > 0 ? 1.25 : 0.8)
            }
            delegate: SequenceStep {
                height: list.height - 14
                studio: editor.studio
                pixelsPerSecond: editor.pixelsPerSecond
                current: ListView.isCurrentItem && list.activeFocus
                first: index === 0
                last: index + 1 === list.count
                earliest: {
                    const before = index === 0 ? null : list.itemAtIndex(index - 1) as SequenceStep
                    return index === 0 ? 0 : before ? -Math.floor(before.seconds * 100) / 100 : -600
                }
                onChosen: {
                    list.currentIndex = index
                    list.forceActiveFocus()
                    editor.studio.selection = key
                }
                onMoved: by => list.swap(index, index + by)
            }
        }
        Text {
            Layout.fillWidth: true
            Layout.margins: 12
            text: steps.count > 0 ? qsTr("Left to right in time; the space before a step is its delay. Alt and an arrow key, or its menu, moves a step.")
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
