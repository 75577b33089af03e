pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! A sound's whole file, with handles for trim and fades. */
FocusScope {
    id: editor

    required property Studio studio
    required property objectId soundKey

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Sound")

    MediaInfo {
        id: info
        document: editor.studio.document
        key: editor.soundKey
    }
    readonly property double perSecond: info.length > 0 ? wave.width / info.length : 1

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PanelHeader {
            Layout.fillWidth: true
            kind: info.kindName
            title: info.name
            detail: info.path
            Chip { text: qsTr("%1 s").arg(Number(info.length).toLocaleString(Qt.locale(), "f", 2)) }
            Chip {
                visible: info.loops
                text: qsTr("loop")
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: 16
            Layout.maximumHeight: 360

            Rectangle {
                anchors.fill: parent
                color: Theme.panel
                border.color: Theme.line
                radius: Theme.radius
            }
            WaveformItem {
                id: wave
                anchors.fill: parent
                anchors.margins: 1
                cache: editor.studio.peaks
                hash: info.hash
                path: editor.studio.absolutePath(info.path)
                color: Theme.kindColor("sound")
            }
            Text {
                anchors.centerIn: parent
                width: parent.width - 40
                visible: !wave.loaded
                text: wave.problem !== "" ? wave.problem : info.path === "" ? qsTr("This sound has no audio file: choose one at the right.") : qsTr("Reading the file…")
                color: wave.problem !== "" ? Theme.error : Theme.secondary
                font.pixelSize: Theme.fontSize
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
            }
            component Shade: Rectangle {
                y: 1
                height: parent.height - 2
                color: Theme.window
                opacity: 0.7
            }
            Shade {
                x: 1
                width: info.from * editor.perSecond
            }
            Shade {
                x: info.to * editor.perSecond
                width: parent.width - x - 1
            }
            FadeShape {
                x: info.from * editor.perSecond
                width: info.fadeIn * editor.perSecond
                height: parent.height
            }
            FadeShape {
                x: info.to * editor.perSecond - width
                width: info.fadeOut * editor.perSecond
                height: parent.height
                falling: true
            }
            EditHandle {
                objectName: "trimStart"
                studio: editor.studio
                objectKey: editor.soundKey
                property_: "trimStart"
                name: qsTr("Trim start")
                value: info.trimStart
                maximum: Math.max(0, info.length - info.trimEnd)
                position: info.from * editor.perSecond
                perSecond: editor.perSecond
                edge: Qt.BottomEdge
            }
            EditHandle {
                objectName: "trimEnd"
                studio: editor.studio
                objectKey: editor.soundKey
                property_: "trimEnd"
                name: qsTr("Trim end")
                value: info.trimEnd
                maximum: Math.max(0, info.length - info.trimStart)
                position: info.to * editor.perSecond
                perSecond: -editor.perSecond
                edge: Qt.BottomEdge
            }
            EditHandle {
                objectName: "fadeIn"
                studio: editor.studio
                objectKey: editor.soundKey
                property_: "fadeIn"
                name: qsTr("Fade in")
                value: info.fadeIn
                maximum: Math.max(0, info.to - info.from)
                position: (info.from + info.fadeIn) * editor.perSecond
                perSecond: editor.perSecond
                edge: Qt.TopEdge
            }
            EditHandle {
                objectName: "fadeOut"
                studio: editor.studio
                objectKey: editor.soundKey
                property_: "fadeOut"
                name: qsTr("Fade out")
                value: info.fadeOut
                maximum: Math.max(0, info.to - info.from)
                position: (info.to - info.fadeOut) * editor.perSecond
                perSecond: -editor.perSecond
                edge: Qt.TopEdge
            }
        }
        Text {
            Layout.fillWidth: true
            Layout.leftMargin: 18
            Layout.rightMargin: 18
            visible: wave.loaded
            wrapMode: Text.Wrap
            text: qsTr("Handles: fades at the top, trim at the bottom. Arrow keys move a handle by 10 ms.")
            color: Theme.hint
            font.pixelSize: Theme.smallSize
        }
        Item { Layout.fillHeight: true }
    }
}
