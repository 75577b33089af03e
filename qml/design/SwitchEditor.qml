pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! A switch container: which child plays for which switch or state, and which of these holds now. */
FocusScope {
    id: editor

    required property Studio studio
    required property objectId switchKey

    property objectId group: studio.noObject()
    property var live: ({})

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Switch container")

    function look() {
        group = studio.reference(switchKey, "group")
        live = studio.live(group)
    }
    Component.onCompleted: look()
    onSwitchKeyChanged: look()
    Connections {
        target: editor.studio
        function onLiveChanged() { editor.look() }
    }
    ObjectWatch {
        document: editor.studio.document
        key: editor.switchKey
        onChanged: editor.look()
    }
    ObjectWatch {
        document: editor.studio.document
        key: editor.group
        onChanged: editor.look()
    }
    MediaInfo {
        id: info
        document: editor.studio.document
        key: editor.switchKey
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PanelHeader {
            Layout.fillWidth: true
            kind: "switchContainer"
            title: info.title
            detail: editor.live.name ? qsTr("follows %1").arg(editor.live.name) : qsTr("follows nothing yet")
        }
        Flow {
            Layout.fillWidth: true
            Layout.margins: 10
            spacing: 8
            visible: (editor.live.choices ?? []).length > 0
            Repeater {
                model: editor.live.choices ?? []
                FButton {
                    required property var modelData
                    text: modelData.name
                    checked: modelData.on
                    hintText: qsTr("Let %1 hold, as the game would").arg(modelData.name)
                    onClicked: editor.studio.chooseLive(editor.live.group, modelData.key)
                }
            }
        }
        MatrixView {
            objectName: "assignments"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Math.min(140, editor.height * 0.3)
            focus: true
            studio: editor.studio
            mode: "assignments"
            key: editor.switchKey
            emptyText: editor.live.name ? qsTr("Add children, and switches or states to what it follows: then tap who plays when, and drag to change it.")
                : qsTr("Choose at the right which switch group or state group it follows.")
        }
        ContainerEditor {
            Layout.fillWidth: true
            Layout.preferredHeight: 220
            Layout.minimumHeight: Math.min(120, editor.height * 0.3)
            studio: editor.studio
            parentKey: editor.switchKey
            embedded: true
        }
    }
}
