pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! One action on an event's time line: its name and mute at the left, its clip at its place in time. */
Item {
    id: row

    required property Studio studio
    required property int index
    required property objectId key
    required property string name
    required property int type
    required property objectId target
    required property double delay
    required property double volume
    required property bool mute
    required property double fade
    property int headWidth: 150
    property double pixelsPerSecond: 160
    property double scrollSeconds: 0

    readonly property bool plays: type === 0
    readonly property bool selected: studio.same(key, studio.selection)
    readonly property string what: [qsTr("Play"), qsTr("Stop"), qsTr("Stop all"), qsTr("Pause"), qsTr("Resume")][type]
    readonly property string shownName: name !== "" ? name : type === 2 ? what : info.exists ? (plays ? info.name : what + " " + info.name) : qsTr("no target")

    implicitHeight: Theme.touch ? 80 : 64
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1 at %2 s").arg(shownName).arg(delay)
    Accessible.selected: selected
    Accessible.onPressAction: studio.selection = key

    MediaInfo {
        id: info
        document: row.studio.document
        key: row.target
    }
    Rectangle {
        anchors.fill: parent
        color: row.selected ? Theme.selection : "transparent"
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    TapHandler { onTapped: row.studio.selection = row.key }

    Item {
        x: row.headWidth
        width: row.width - x
        height: row.height
        clip: true
        Rectangle {
            id: clip
            readonly property double seconds: row.plays ? Math.max(0.02, info.to - info.from) : 0.0
            x: (row.delay - row.scrollSeconds) * row.pixelsPerSecond
            y: 6
            width: row.plays ? Math.max(8, seconds * row.pixelsPerSecond) : marker.implicitWidth + 18
            height: parent.height - 13
            radius: 4
            color: Qt.alpha(tint, Theme.dark ? 0.16 : 0.18)
            border.width: row.selected ? 2 : 1
            border.color: row.selected ? Theme.accent : Qt.alpha(tint, 0.7)
            opacity: row.mute ? 0.4 : 1
            readonly property color tint: info.exists ? Theme.kindColor(info.kindName) : row.type === 2 ? Theme.secondary : Theme.error

            WaveformItem {
                visible: row.plays
                x: 1
                width: parent.width - 2
                y: 3
                height: parent.height - 6
                cache: row.studio.peaks
                hash: info.hash
                path: row.studio.absolutePath(info.path)
                from: info.from
                to: info.to
                color: clip.tint
            }
            Text {
                id: marker
                anchors.centerIn: parent
                visible: !row.plays
                text: row.what
                color: Theme.text
                font.pixelSize: 12
            }
            Icon {
                visible: row.plays && info.loops
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: 4
                name: "loop"
                size: 13
                color: Theme.text
            }
            DragHandler {
                id: drag
                target: null
                yAxis.enabled: false
                property double start
                onActiveChanged: {
                    if (active) {
                        start = row.delay
                        row.studio.selection = row.key
                        row.studio.editor.beginGesture()
                    } else {
                        row.studio.editor.endGesture()
                    }
                }
                onActiveTranslationChanged: {
                    if (active)
                        row.studio.editor.set(row.key, "delay", Math.max(0, Math.min(600, Math.round((start + activeTranslation.x / row.pixelsPerSecond) * 1000) / 1000)))
                }
            }
        }
    }
    Rectangle {
        width: row.headWidth
        height: row.height - 1
        color: row.selected ? Theme.selection : Theme.panel
        ColumnLayout {
            anchors.fill: parent
            anchors.margins: 8
            spacing: 2
            RowLayout {
                spacing: 6
                Rectangle {
                    Layout.preferredWidth: 10
                    Layout.preferredHeight: 10
                    radius: 3
                    color: clip.tint
                }
                Text {
                    Layout.fillWidth: true
                    text: row.shownName
                    color: Theme.text
                    font.pixelSize: Theme.fontSize
                    elide: Text.ElideRight
                }
            }
            RowLayout {
                visible: row.plays
                FButton {
                    objectName: "mute"
                    Layout.preferredWidth: Theme.touch ? 44 : 30
                    Layout.preferredHeight: Theme.touch ? 40 : 22
                    text: "M"
                    hintText: qsTr("Mute %1").arg(row.shownName)
                    checkable: false
                    checked: row.mute
                    onClicked: row.studio.editor.set(row.key, "mute", !row.mute)
                }
                Item { Layout.fillWidth: true }
                Text {
                    text: row.studio.decibels(row.volume)
                    color: Theme.secondary
                    font.pixelSize: Theme.smallSize
                }
            }
        }
        Rectangle {
            anchors.right: parent.right
            width: 1
            height: parent.height
            color: Theme.line
        }
    }
}
