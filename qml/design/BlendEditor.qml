pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! A blend container: each track with the ranges of its children over its parameter. */
FocusScope {
    id: editor

    required property Studio studio
    required property objectId blendKey

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Blend")

    MediaInfo {
        id: info
        document: editor.studio.document
        key: editor.blendKey
    }
    ObjectQuery {
        id: tracks
        document: editor.studio.document
        root: editor.blendKey
        kinds: ["blendTrack"]
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PanelHeader {
            Layout.fillWidth: true
            kind: "blend"
            title: info.title
            detail: qsTr("blend · %n track(s)", "", tracks.count)
            FButton {
                objectName: "addTrack"
                sign: "add"
                text: qsTr("Track")
                onClicked: {
                    editor.studio.selection = editor.blendKey
                    editor.studio.run("new:blendTrack")
                }
            }
        }
        FListView {
            id: list
            objectName: "blendTracks"
            Layout.fillWidth: true
            Layout.minimumHeight: tracks.count > 0 ? 120 : 0
            Layout.preferredHeight: Math.min(contentHeight, editor.height * 0.6)
            visible: tracks.count > 0
            model: tracks
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Tracks")
            ScrollBar.vertical: ScrollBar {}
            delegate: BlendLane {
                width: list.width
                studio: editor.studio
            }
        }
        Text {
            visible: tracks.count === 0
            Layout.fillWidth: true
            Layout.margins: 16
            text: qsTr("Without a track all children play together, as they are. A track makes them fade into each other as a parameter moves: press “+ Track”.")
            color: Theme.secondary
            font.pixelSize: Theme.fontSize
            wrapMode: Text.Wrap
        }
        ContainerEditor {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: 150
            studio: editor.studio
            parentKey: editor.blendKey
            embedded: true
        }
    }
}
