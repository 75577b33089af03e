pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! An event on its time line: a layer for each action, with waveforms; drag a clip to change its delay. */
FocusScope {
    id: editor

    required property Studio studio
    required property objectId eventKey

    property double pixelsPerSecond: 160
    property double scrollSeconds: 0
    readonly property int headWidth: Theme.touch ? 190 : 150

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Event time line")

    function zoom(factor: double, at: double) {
        const seconds = scrollSeconds + at / pixelsPerSecond
        pixelsPerSecond = Math.max(8, Math.min(4000, pixelsPerSecond * factor))
        scrollSeconds = Math.max(0, seconds - at / pixelsPerSecond)
    }
    function xOf(seconds: double): double { return headWidth + (seconds - scrollSeconds) * pixelsPerSecond }

    ObjectListModel {
        id: actions
        document: editor.studio.document
        parentKey: editor.eventKey
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
                onClicked: editor.studio.run("addAction")
            }
            FButton {
                quiet: true
                sign: "search"
                hintText: qsTr("Show all of the time line")
                onClicked: {
                    editor.scrollSeconds = 0
                    editor.pixelsPerSecond = 160
                }
            }
        }
        TimeRuler {
            Layout.fillWidth: true
            offset: editor.headWidth
            pixelsPerSecond: editor.pixelsPerSecond
            scrollSeconds: editor.scrollSeconds
        }
        Item {
            id: area
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true

            ListView {
                id: list
                objectName: "layers"
                anchors.fill: parent
                focus: true
                activeFocusOnTab: true
                clip: true
                model: actions
                boundsBehavior: Flickable.StopAtBounds
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Actions")
                ScrollBar.vertical: ScrollBar {}
                Keys.onDownPressed: incrementCurrentIndex()
                Keys.onUpPressed: decrementCurrentIndex()
                onCurrentIndexChanged: if (activeFocus && currentItem) editor.studio.selection = (currentItem as LayerRow).key
                delegate: LayerRow {
                    width: list.width
                    studio: editor.studio
                    headWidth: editor.headWidth
                    pixelsPerSecond: editor.pixelsPerSecond
                    scrollSeconds: editor.scrollSeconds
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
                visible: editor.studio.telemetry.playhead >= 0 && x >= editor.headWidth
                x: editor.xOf(editor.studio.telemetry.playhead)
                width: 1
                height: parent.height
                color: Theme.good
            }
            WheelHandler {
                acceptedModifiers: Qt.ControlModifier
                onWheel: event => editor.zoom(event.angleDelta.y > 0 ? 1.25 : 0.8, Math.max(0, event.x - editor.headWidth))
            }
            WheelHandler {
                acceptedModifiers: Qt.ShiftModifier
                onWheel: event => editor.scrollSeconds = Math.max(0, editor.scrollSeconds - (event.angleDelta.y + event.angleDelta.x) / editor.pixelsPerSecond)
            }
            PinchHandler {
                target: null
                property double last: 1
                onActiveChanged: last = 1
                onScaleChanged: {
                    editor.zoom(activeScale / last, Math.max(0, centroid.position.x - editor.headWidth))
                    last = activeScale
                }
            }
            DropArea {
                anchors.fill: parent
                keys: ["text/uri-list"]
                onDropped: drop => editor.studio.importFiles(drop.urls, "events", editor.studio.noObject())
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
            Item { Layout.fillWidth: true }
            Text {
                text: qsTr("Drag a clip to move it in time; Ctrl and the wheel, or two fingers, zoom.")
                color: Theme.hint
                font.pixelSize: Theme.smallSize
                elide: Text.ElideRight
                Layout.maximumWidth: editor.width - 220
            }
        }
    }
}
